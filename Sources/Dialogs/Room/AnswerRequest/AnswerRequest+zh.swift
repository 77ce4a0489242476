import Conversation

extension AnswerRequest {
  static func zh(_ state: AnswerRequest, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .byWhom, .confirm, .end: Words("")
    case .none: Words("没有待答复的。工作室有问题要向上反映，由召集人或联络员说“向上反映问题”登记（C4.2c）。")
    case .pick: Words("答复的是哪一件？", help: "输入数字。", example: "1")
    case .by: Words("谁答复的？直接回车就是\(try asked(scene))。", help: "写单位全称。", example: "提案委员会")
    case .text: Words("怎么答复的？", help: "写答复的要点；工作室和专委会都看得到。", example: "已与城管局商定，派一名科长参加")
    case .day: Words("哪一天答复的？", help: "写年月日。", example: "今天")
    case .recorded: Words("已登记答复（C4.2c）。")
    }
  }
}
