import Conversation
import Regulation

extension OnlineWork {
  static func en(_ state: OnlineWork, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .end: Words("")
    case .none:
      Words(
        try AllRooms.isEmpty(scene)
          ? AllRooms.importFirst.en
          : "No workroom is yours to look after yet. Say “assign a committee” first, then come back (P4.4).")
    case .days:
      Words(
        "Of which days? Enter for this quarter.", help: "Such as last quarter, this year, March.",
        example: "last quarter")
    case .show: Words(try text(scene))
    }
  }
}
