import Conversation
import Regulation

extension RoomSummaries {
  static func zh(_ state: RoomSummaries, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .end: Words("")
    case .none:
      Words(try AllRooms.isEmpty(scene) ? AllRooms.importFirst.zh : "还没有您联系的工作室。先说“登记联系指导的专委会”，再来看（P4.4）。")
    case .year: Words("看哪一年的总结？", help: "工作室每年十一月底前报，专委会收集汇总后报主管部门（P4.7a）。", example: "今年")
    case .show: Words(try table(scene))
    }
  }
}
