import Conversation

extension ResetPin {
  static func en(_ state: ResetPin, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .confirm, .end: Words("")
    case .nobody:
      Words(
        "A convenor resets a member's PIN, the special committee or the office in charge a sole convenor's; else whoever keeps this computer runs “dutybot pin reset”."
      )
    case .whose:
      Words(
        "Whose PIN is to be reset?",
        help: "You get a one-time code, with which they set another; the reset stands in the ledger.",
        example: "1")
    case .reset: Words("Reset: \(try scene.shown(Slots.whose)).")
    }
  }
}
