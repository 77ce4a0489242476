import Conversation
import Regulation
import WorkroomStore

extension RemindRoom {
  static func en(_ state: RemindRoom, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .confirm, .end: return Words("")
    case .none: return try RoomsGuided.none(scene)
    case .room:
      let proposed = try proposed(scene)
      return Words(
        (proposed.isEmpty
          ? "" : "Figures give a ground to remind: \(proposed.joined(separator: ", ")).\n")
          + "The convenors of which workroom are reminded?",
        help: "Its number, or a few words of its name.", example: "1")
    case .figures:
      guard let found = try proposal(scene) else {
        return Words("This room has not had its plaque for long enough to go by figures.")
      }
      let rows = try figures(found, scene).map { "  " + $0 }.joined(separator: "\n")
      return Words(
        "\(rows)\nThe measures are this program's; whether to remind is the committee's to decide (P7.1c).")
    case .grounds:
      return Words(
        "On which grounds? Several may be chosen.",
        help: "There are three grounds for a reminder (P7.1c); one is enough.", example: "1 3")
    case .text:
      return Words(
        "What is the room asked to do?", help: "The convenors see it when they sign in, and are to answer.",
        example: "each member takes part at least once in the second quarter")
    case .recorded:
      return Words(
        "The reminder is recorded (P7.1c). The convenors see it when they sign in, and are asked to answer.")
    }
  }
}
