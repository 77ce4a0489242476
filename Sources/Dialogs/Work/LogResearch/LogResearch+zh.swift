import Conversation
import Regulation
import WorkroomStore

extension LogResearch {
  static func zh(_ state: LogResearch, _ scene: Scene) throws -> Words {
    switch state {
    case .source, .confirm, .discuss, .write: Words("")
    case .end: Words(scene[Slots.further] == nil ? "" : "好。")
    case .topic: Words("调研的是什么？", help: "一句话，写清楚去了解的是哪件事。", example: "城南小区路灯")
    case .day: Words("哪一天去的？", help: "说今天、昨天，或者 3月5日。", example: "今天")
    case .late: Words("是以前的事，为什么今天补录？（P4.5b）", help: WordsOfLate.help(.zh), example: "回来才整理好记录")
    case .place: Words("去了哪里？", help: "写地点，几处用顿号隔开。", example: "城南小区、供电所")
    case .asked: Words("问了谁？", help: "写问了哪些人、哪些单位。", example: "住户 6 位、物业、供电所")
    case .finding: Words("发现了什么？", help: "写了解到的情况和原因，几行都可以。", example: "线路老化，没有人管")
    case .opinions: Words("是从哪些意见来的？可以选几件。", help: "输入数字，几件用空格隔开；不是从意见来的就跳过。", example: "1")
    case .recorded: Words("已登记调研记录。")
    case .further: Words("接下来？", help: "在调研的基础上开展微协商、微监督，写成调研报告、集体提案、社情民意信息（P6.3d）。", example: "3")
    }
  }
}
