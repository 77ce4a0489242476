import Conversation
import Regulation

extension Briefing {
  static func en(_ state: Briefing, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .end: Words("")
    case .none:
      Words(
        try AllRooms.isEmpty(scene)
          ? AllRooms.importFirst.en
          : "No workroom is yours to look after yet. Say “assign a committee” first, then come back (P4.4).")
    case .kind:
      Words(
        "For whom?",
        help:
          "A briefing tells how things stand, what was done and what is lacking; key points and year report are a paragraph for the committee's own paper (P8.1b).",
        example: "2")
    case .days:
      Words(
        "Of which days? Enter for this year.", help: "Such as last quarter, this year, 1 to 15 March.",
        example: "last quarter")
    case .show: Words(try text(scene))
    }
  }
}
