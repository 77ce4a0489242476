import Conversation
import Regulation

extension CoverageOfRooms {
  static func zh(_ state: CoverageOfRooms, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .end: Words("")
    case .none:
      Words(try AllRooms.isEmpty(scene) ? AllRooms.importFirst.zh : "还没有您联系的工作室。先说“登记联系指导的专委会”，再来看（P4.4）。")
    case .show: Words(try text(scene))
    }
  }
}
