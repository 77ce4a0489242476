import Conversation

extension FileRoom {
  static func zh(_ state: FileRoom, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .confirm, .end: Words("")
    case .nothing: Words("没有要您登记备案的工作室：备过案的、既有的不用再备；没有授牌的先授牌（P5.3e）。")
    case .room: Words("哪个工作室备案了？到期早的在前面。", help: "新创建的工作室都要向省政协办公厅备案（P5.3e）。", example: "1")
    case .number: Words("备案号是多少？", help: "没有编号就直接回车。", example: "2026-15")
    case .day: Words("哪一天备案的？", help: "写年月日。", example: "今天")
    case .filed: Words("已登记备案（P5.3e）。")
    }
  }
}
