import Conversation
import Regulation

extension Briefing {
  static func zh(_ state: Briefing, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .end: Words("")
    case .none:
      Words(try AllRooms.isEmpty(scene) ? AllRooms.importFirst.zh : "还没有您联系的工作室。先说“登记联系指导的专委会”，再来看（P4.4）。")
    case .kind: Words("给谁的？", help: "汇报讲情况、做法和问题；要点和总结是一段话，放进专委会自己的材料（P8.1b）。", example: "2")
    case .days: Words("哪段时间的？直接回车就是今年。", help: "例如上季度、今年、3月1日到3月15日。", example: "上季度")
    case .show: Words(try text(scene))
    }
  }
}
