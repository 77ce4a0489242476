import Conversation
import Regulation
import WorkroomStore

extension AllRooms {
  static func en(_ state: AllRooms, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .end: Words("")
    case .none where try isEmpty(scene): Words(importFirst.en)
    case .none:
      Words("No workroom is yours to look after yet. Say “assign a committee” first, then come back (P4.4).")
    case .which:
      Words(
        "Which workrooms?", help: "All, or those of one type, one area, in one state; the worst come first.",
        example: "1")
    case .type: Words("Which type?", help: "Regional, sector or industry (P2.3).", example: "2")
    case .area:
      Words("Which area?", help: "The county, the host, or a few words of the name.", example: "商州区")
    case .state:
      Words(
        "Which state?",
        help: "One missed number makes it missed; at risk: few days are left.", example: "1")
    case .period:
      Words(
        "Which quarter, or which year?", help: "As in last quarter, 2025Q4, last year.",
        example: "last quarter")
    case .show: Words(try table(scene))
    case .room: Words("Look at one of them?", help: "Its number or name, or skip.", example: "1")
    case .detail: Words(try detail(scene))
    }
  }
}
