import Conversation
import Regulation

extension SendAssessments {
  static func zh(_ state: SendAssessments, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .confirm, .end: Words("")
    case .none: Words("没有待报送的考核结果。考核请说“年度考核”（P7.1d、P7.1f）。")
    case .rooms: Words("报了哪些？可以说“全部”。", help: "考核结果要及时报主管部门（P7.1f）。输入数字，几个用空格隔开。", example: "全部")
    case .to: Words("报给哪里？直接回车就是\(try office(scene).zh)。", help: "写收材料的单位。", example: "委员工作委员会")
    case .number: Words("文号是多少？", help: "没有就直接回车。", example: "商政协专发〔2026〕3号")
    case .day: Words("哪一天报的？", help: "写年月日。", example: "今天")
    case .sent: Words("已登记报送（P7.1f）。")
    }
  }
}
