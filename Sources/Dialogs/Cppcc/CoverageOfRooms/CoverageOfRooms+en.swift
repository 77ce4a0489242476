import Conversation
import Regulation

extension CoverageOfRooms {
  static func en(_ state: CoverageOfRooms, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .end: Words("")
    case .none:
      Words(
        try AllRooms.isEmpty(scene)
          ? AllRooms.importFirst.en
          : "No workroom is yours to look after yet. Say “assign a committee” first, then come back (P4.4).")
    case .show: Words(try text(scene))
    }
  }
}
