import Conversation

extension FromCommittee {
  static func zh(_ state: FromCommittee, _ scene: Scene) throws -> Words {
    switch state {
    case .open, .kind, .confirm, .end: return Words("")
    case .show:
      let rows = try rows(scene)
      return Words(
        rows.isEmpty ? "今年和去年，专委会没有登记对本工作室的检查、提醒和指导（P7.1b、P7.1c）。" : rows.joined(separator: "\n"))
    case .pick: return Words("登记哪一件的情况？", help: "输入数字；以后再说就直接回车。", example: "1")
    case .mended: return Words("怎么整改的？", help: "写做了什么。不要写来访人的姓名和电话。", example: "第一季度线上值班都补齐了")
    case .day: return Words("哪一天整改好的？", help: "写年月日。", example: "今天")
    case .answer: return Words("怎么回复？", help: "写打算怎么做，专委会看得到。", example: "下季度每月安排一次活动，委员轮流牵头")
    case .recorded:
      return Words(scene[Slots.answer] == nil ? "已登记整改（P7.1b）。" : "已登记回复（P7.1c）。")
    }
  }
}
