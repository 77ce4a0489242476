import Conversation
import Regulation

extension SendAssessments {
  static func en(_ state: SendAssessments, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .confirm, .end: Words("")
    case .none:
      Words("No result waits to be sent. To assess a room say “assess a room” (P7.1d, P7.1f).")
    case .rooms:
      Words(
        "Which of them were sent? “all” will do.",
        help: "Results go to the office in charge without delay (P7.1f). Numbers, parted by blanks.",
        example: "all")
    case .to:
      Words(
        "To whom? Enter for \(try office(scene).en).", help: "The body that received them.",
        example: "委员工作委员会")
    case .number: Words("Under which number?", help: "None: just Enter.", example: "No. 3 of 2026")
    case .day: Words("On which day?", help: "A date.", example: "today")
    case .sent: Words("Recorded as sent (P7.1f).")
    }
  }
}
