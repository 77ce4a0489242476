import Conversation
import Regulation

extension RecoverPlaque {
  static func en(_ state: RecoverPlaque, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .confirm, .end: Words("")
    case .none:
      Words("No plaque is to be taken back: what became of those of rooms that ended is known (P7.2f).")
    case .room:
      Words(
        "The plaque of which workroom?",
        help: "After its end the body that gave the plaque takes it back (P7.2f).",
        example: "1")
    case .how:
      Words(
        "Was it had back?", help: "Where it is not to be had, say why (P7.2f).", example: "it was taken back")
    case .by:
      Words("By whom? Enter for \(try body(scene)).", help: "The body that gave it.", example: "政协商州区委员会")
    case .missing:
      Words("Why is it not to be had?", help: "Then it is not brought up again.", example: "lost on moving")
    case .day: Words("On which day?", help: "Day, month and year.", example: "today")
    case .recorded: Words("Recorded (P7.2f).")
    }
  }
}
