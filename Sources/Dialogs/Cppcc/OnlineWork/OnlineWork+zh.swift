import Conversation
import Regulation

extension OnlineWork {
  static func zh(_ state: OnlineWork, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .end: Words("")
    case .none:
      Words(try AllRooms.isEmpty(scene) ? AllRooms.importFirst.zh : "还没有您联系的工作室。先说“登记联系指导的专委会”，再来看（P4.4）。")
    case .days: Words("哪段时间的？直接回车就是本季度。", help: "例如上季度、今年、3月。", example: "上季度")
    case .show: Words(try text(scene))
    }
  }
}
