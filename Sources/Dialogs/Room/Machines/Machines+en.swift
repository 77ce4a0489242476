import Conversation
import Regulation
import WorkroomStore

extension Machines {
  static func en(_ state: Machines, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .match, .end: Words("")
    case .mayNot:
      Words(
        "Which machines write in a room is recorded by a convenor or the liaison, or by the bodies over it.")
    case .steps: Words(try steps(scene))
    case .digits:
      Words(
        (["Waiting to join:"] + (try RoomMachines.newcomers(scene).map { "  " + $0.label.asQuoted(scene) })
          + ["Have the 20 digits read to you on the telephone, and type them here."]).joined(separator: "\n"),
        help:
          "That machine shows them with dutybot hub digits. Trust a voice that you know; where records came as a file and there are no digits, pass over this and compare the fingerprint.",
        example: "33410 53439 11514 95573")
    case .wrong:
      Words(
        "No machine that waits has these digits; none was let in. Have them read once more; where they are wrong again, synchronise both and come back."
      )
    case .later: Words("None was let in. Say “let a machine in” again once the digits can be read to you.")
    case .sure: Words(try sure(scene))
    case .joined:
      Words(
        [
          "\(try label(scene) ?? "It") is let in. Now:",
          "  1 synchronise this machine (dutybot sync; leaving does it too): the key goes over.",
          "  2 synchronise that one once more: it gets the key and the words.",
        ].joined(separator: "\n"))
    case .waiting:
      Words(
        "Which machine?",
        help:
          "The sixteen digits are its fingerprint. Choose with those of that machine before you (there, say “print the ledger head”).",
        example: "1")
    case .compare: Words(try compared(scene))
    case .admitted: Words("Machine \(try scene.shown(Slots.chain)) is let in; its records are being taken.")
    }
  }

  private static func steps(_ scene: Scene) throws -> String {
    let known = try RoomMachines.all(scene).map { "  " + (try RoomMachines.line($0, scene)) }
    let way =
      try scene.facts(WhatTheHubSaid()).isJoined
      ? [
        "To add one:", "  1 ask the office for an invitation: a file, and a code on paper.",
        "  2 on the new machine: dutybot hub join --label NAME FILE, then dutybot sync; once the room's fingerprint was compared, again with --yes.",
        "  3 synchronise this one and say “let a machine in”: have the 20 digits read to you (there, dutybot hub digits).",
      ]
      : [
        "To add one, best join a hub: ask the office for invitations, dutybot hub join here first, then on the new machine.",
        "Without a hub: that one exports (dutybot ledger export), this one imports (dutybot ledger import); then say “let a machine in” and compare fingerprints.",
      ]
    return
      (["No machine waits to be let in."] + (known.isEmpty ? [] : ["In use:"] + known) + (try paper(scene))
      + way)
      .joined(separator: "\n")
  }

  /// Whether the room's key is on paper as well, where there is one.
  private static func paper(_ scene: Scene) throws -> [String] {
    guard scene.audience == .room, try scene.facts(WhatTheHubSaid()).isJoined else { return [] }
    let paper = try RoomMachines.paper(of: scene.signedIn().room, scene)
    return [
      paper.map { "Recovery paper: number \($0.number.short), made on \($0.made.inWords(scene))." }
        ?? "No recovery paper: with the last machine gone, nobody opens what visitors said. Let a convenor or the liaison make one (dutybot hub paper)."
    ]
  }

  private static func sure(_ scene: Scene) throws -> String {
    guard let newcomer = try newcomer(scene) else {
      return "It was let in meanwhile; there is nothing to do."
    }
    let changes = try changes(by: newcomer.origins, scene)
    return
      ([
        "\(newcomer.label.asQuoted(scene)) joins: what it records is taken from now on; it gets the room's key and visitors' words, which cannot be taken back."
      ] + (changes.isEmpty ? [] : ["It would change:"] + changes)
      + ["Let it in only if you know the voice that read the digits."]).joined(separator: "\n")
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
