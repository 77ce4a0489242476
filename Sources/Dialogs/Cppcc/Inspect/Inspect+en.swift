import Conversation
import Regulation
import WorkroomStore

extension Inspect {
  static func en(_ state: Inspect, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .again, .confirm, .end: Words("")
    case .none: try RoomsGuided.none(scene)
    case .room:
      Words("Which workroom was inspected?", help: "Its number, or a few words of its name.", example: "1")
    case .which:
      Words(
        "A new inspection, or one to be put right?",
        help: "Type its number. What was mended by now is not changed any more.", example: "1")
    case .planned:
      Words(
        "A planned inspection, or one that was not planned?",
        help: "The committee looks at rooms at set times and at others (P7.1b).", example: "planned")
    case .found:
      Words(
        "What was found, good and bad?",
        help: "The room's people can read it. Leave out names and numbers of visitors.",
        example: "The duty log is complete; little was done online")
    case .toMend:
      Words(
        "What is to be mended?", help: "Nothing: just Enter.",
        example: "the online duty of the first quarter")
    case .due: Words("By when?", help: "A day; just Enter where none was set.", example: "end of next month")
    case .day: Words("On which day was it?", help: "A date.", example: "today")
    case .recorded:
      Words(
        scene[Slots.toMend] == nil
          ? "The inspection is recorded (P7.1b)."
          : "The inspection is recorded (P7.1b). Convenor and liaison of the room see what is to be mended when they sign in, and record it once it is done."
      )
    }
  }
}
