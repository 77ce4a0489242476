import Conversation
import Regulation

extension ArrangeConvenor {
  static func en(_ state: ArrangeConvenor, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .confirm, .end: Words("")
    case .none:
      Words(
        "Every room that you guide has a convenor (P7.2a). A room that has one changes it itself under “roster”."
      )
    case .room:
      Words(
        "For which room?",
        help:
          "Where the convenor is no longer a member, the committee of the room arranges for another (P7.2a).",
        example: "1")
    case .member:
      Words("Which member is the convenor?", help: "The members agree on one (P4.2c).", example: "1")
    case .day: Words("From which day? Enter for today.", help: "Day, month and year.", example: "today")
    case .recorded: Words("Recorded: \(try scene.shown(Slots.member)) is convenor.")
    }
  }
}
