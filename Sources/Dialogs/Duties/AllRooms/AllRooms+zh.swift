import Conversation
import Regulation
import WorkroomStore

extension AllRooms {
  static func zh(_ state: AllRooms, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .end: Words("")
    case .none where try isEmpty(scene): Words(importFirst.zh)
    case .none: Words("还没有您联系的工作室。先说“登记联系指导的专委会”，再来看（P4.4）。")
    case .which: Words("看哪些工作室？", help: "全部，或只看某一类、某个地方、某种状态的；最差的排在前面。", example: "1")
    case .type: Words("哪一类？", help: "区域、界别、行业（P2.3）。", example: "2")
    case .area: Words("哪个地方？", help: "写县区、单位或名称里的几个字。", example: "商州区")
    case .state: Words("哪种状态？", help: "有一项没达到就算未达到；时间紧是剩下的天数不多了。", example: "1")
    case .period: Words("哪个季度，或哪一年？", help: "例如上季度、2025年第四季度、去年。", example: "上季度")
    case .show: Words(try table(scene))
    case .room: Words("要看哪一个？", help: "输入数字或名称；不看就说“跳过”。", example: "1")
    case .detail: Words(try detail(scene))
    }
  }
}
