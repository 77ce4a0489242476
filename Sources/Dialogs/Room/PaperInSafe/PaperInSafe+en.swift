import Conversation
import Regulation
import WorkroomStore

extension PaperInSafe {
  static func en(_ state: PaperInSafe, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .end: Words("")
    case .mayNot:
      Words(
        "A recovery paper is made and locked away by a convenor or the liaison. Where you have it, give it to them."
      )
    case .none:
      Words(
        try isAtHub(scene)
          ? "There is no recovery paper. With the last machine of the room gone, nobody opens what visitors said from the hub. To make one, leave and run dutybot hub paper --as NAME; copy or print it, and lock it away."
          : "There is no recovery paper, and no need of one: this machine has joined no hub, and what visitors said is on it. Keep backups."
      )
    case .shown:
      Words(
        try paper(scene).map {
          "Recovery paper: number \($0.number.short), made on \($0.made.inWords(scene)). Where is it now?"
        } ?? "Where is the recovery paper now?",
        help:
          "With it and a new invitation somebody gets the room's key: where it was lost, seen or used, it is made void, and another is made.",
        example: "1")
    case .kept:
      Words(
        "Good. Each new key is wrapped for it by the machines that synchronise; it need not be made again. To use it: dutybot hub recover on a new machine that has joined and synchronised."
      )
    case .confirm:
      Words(
        [
          "Recovery paper \(try paper(scene)?.number.short ?? "") becomes void.",
          "Stops: what lies at the hub for it goes, and the next synchronisation makes a new key; what is said from then on it cannot open.",
          "Cannot be undone: the keys that somebody got with it, and what they read.",
        ].joined(separator: "\n"))
    case .voided:
      Words(
        [
          "It is void; destroy it. Now:", "  1 synchronise (dutybot sync; leaving does it too): a new key.",
          "  2 make another (dutybot hub paper --as NAME).",
        ].joined(separator: "\n"))
    }
  }
}
