import Conversation
import Regulation
import WorkroomStore

extension GuideRoom {
  static func en(_ state: GuideRoom, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .confirm, .end: Words("")
    case .none: try RoomsGuided.none(scene)
    case .room: Words("For which workroom?", help: "Its number, or a few words of its name.", example: "1")
    case .about:
      Words(
        "What is it about?",
        help: "Guidance of consultations is P6.3f; the last three are of personal rooms (P7.3b).",
        example: "how the room runs")
    case .text:
      Words(
        "What is the guidance?",
        help: "The room's people can read it. Leave out names and numbers of visitors.",
        example: "Look into a topic before it is chosen; invite the department")
    case .day: Words("On which day was it given?", help: "A date.", example: "today")
    case .recorded:
      Words(
        "The guidance is recorded (\(scene[Slots.about]?.clause.id ?? Clause.p6_3f.id)). The room's people see it with “from the committee”."
      )
    }
  }
}
