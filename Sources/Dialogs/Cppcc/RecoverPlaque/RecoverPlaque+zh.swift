import Conversation
import Regulation

extension RecoverPlaque {
  static func zh(_ state: RecoverPlaque, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .confirm, .end: Words("")
    case .none: Words("没有待收回的标牌：终止、摘牌的工作室，标牌都有了下落（P7.2f）。")
    case .room: Words("哪个工作室的标牌？", help: "终止或摘牌后，标牌由原授牌单位收回（P7.2f）。", example: "1")
    case .how: Words("收回了没有？", help: "收不回来的写明原因（P7.2f）。", example: "收回了")
    case .by: Words("由谁收回？直接回车就是\(try body(scene))。", help: "写原授牌单位。", example: "政协商州区委员会")
    case .missing: Words("为什么收不回来？", help: "写清楚，以后不再提醒。", example: "搬迁时遗失")
    case .day: Words("哪一天？", help: "写年月日。", example: "今天")
    case .recorded: Words("已登记（P7.2f）。")
    }
  }
}
