import Conversation
import Regulation

extension ArrangeConvenor {
  static func zh(_ state: ArrangeConvenor, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .confirm, .end: Words("")
    case .none: Words("您联系指导的工作室都有召集人（P7.2a）。还有召集人的，由工作室自己在“名册”里改。")
    case .room: Words("给哪个工作室安排召集人？", help: "召集人不再担任委员的，由所属专门委员会及时安排调整（P7.2a）。", example: "1")
    case .member: Words("哪位委员任召集人？", help: "由驻室委员协商产生（P4.2c）。", example: "1")
    case .day: Words("从哪天起？直接回车就是今天。", help: "写年月日。", example: "今天")
    case .recorded: Words("已登记：\(try scene.shown(Slots.member))任召集人。")
    }
  }
}
