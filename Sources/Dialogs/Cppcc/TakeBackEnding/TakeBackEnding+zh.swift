import Conversation
import Regulation

extension TakeBackEnding {
  static func zh(_ state: TakeBackEnding, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .isPaper, .confirm, .end: return Words("")
    case .none: return Words("没有可以由您撤回的：终止、摘牌由作出决定的一方撤回，已经归档的不能撤回（P7.1e、P7.4）。")
    case .room: return Words("撤回哪个工作室的终止、摘牌？", help: "登记错了的才撤回；归档以后不能撤回（P7.4）。", example: "1")
    case .shown: return Words(try shown(scene))
    case .paper: return Words("按哪份文件撤回？写文号。", help: "由作出决定的一方撤回，您按它的文件登记（P5.3f）。", example: "商政协发〔2026〕9号")
    case .number: return Words("文号是多少？", help: "没有就直接回车。", example: "商政协发〔2026〕9号")
    case .reason: return Words("为什么撤回？", help: "和决定一起保存。", example: "选错了工作室")
    case .day: return Words("哪一天撤回的？从那天起工作室恢复。", help: "写年月日。", example: "今天")
    case .recorded:
      let count = try freed(scene)
      return Words(
        "已登记，工作室恢复，可以照常登记。"
          + (count == 0 ? "" : "原来排的 \(count) 个班已经空出来，不自动恢复，请工作室重新公布值班计划（P3.3e）。"))
    }
  }
}
