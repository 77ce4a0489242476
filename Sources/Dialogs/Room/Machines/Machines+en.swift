import Conversation
import Regulation
import WorkroomStore

extension Machines {
  static func en(_ state: Machines, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .end: Words("")
    case .mayNot:
      Words(
        "Which machines write in a room is recorded by a convenor or the liaison, or by the bodies over it.")
    case .nothing: Words("No machine waits to be let in, and no other was let in before.")
    case .what:
      Words(
        "Let one in, or put one out?",
        help:
          "Of one that is let in everything is taken; of one that is put out nothing new, and what is here stays.",
        example: "let one in")
    case .waiting:
      Words(
        "Which machine?",
        help:
          "The sixteen digits are its fingerprint. Choose with those of that machine before you (there, say “print the ledger head”).",
        example: "1")
    case .compare: Words(try compared(scene))
    case .admitted: Words("Machine \(try scene.shown(Slots.chain)) is let in; its records are being taken.")
    case .running:
      Words(
        "Which machine shall be put out?",
        help: "What it sends from then on is not taken; what is here stays as it is.", example: "1")
    case .confirm:
      Words(
        "Put machine \(try scene.shown(Slots.machine)) out: nothing more is taken from it, and what is here stays."
      )
    case .dismissed: Words("Put out.")
    }
  }

  private static func compared(_ scene: Scene) throws -> String {
    guard let chain = try chosen(scene) else { return "It was let in meanwhile; there is nothing to do." }
    let changes = try changes(scene)
    return
      ([line(chain, scene)]
      + (changes.isEmpty ? [] : ["It would change:"] + changes)
      + ["Let it in only if the fingerprint on that machine is \(chain.origin.fingerprint), digit by digit."])
      .joined(separator: "\n")
  }
}
