import Conversation
import Regulation

extension RoomSummaries {
  static func en(_ state: RoomSummaries, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .end: Words("")
    case .none:
      Words(
        try AllRooms.isEmpty(scene)
          ? AllRooms.importFirst.en
          : "No workroom is yours to look after yet. Say “assign a committee” first, then come back (P4.4).")
    case .year:
      Words(
        "The summaries of which year?",
        help:
          "Rooms send theirs by the end of November; the committee gathers them and hands them to the office in charge (P4.7a).",
        example: "this year")
    case .show: Words(try table(scene))
    }
  }
}
