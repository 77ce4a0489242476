import Conversation
import Regulation

extension WithdrawApplication {
  static func zh(_ state: WithdrawApplication, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .end: Words("")
    case .mayNot: Words(try why(scene))
    case .reason: Words("为什么撤回？", help: "原因会留在台账里，以后查得到。", example: "名单要重新商量")
    case .confirm: Words(try consequence(scene))
    case .withdrawn: Words(try ApplicationWords(scene).mine().map(ApplicationEnd(scene).text) ?? "")
    }
  }
}
