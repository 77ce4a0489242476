import Conversation
import Regulation

extension WithdrawApplication {
  static func en(_ state: WithdrawApplication, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .end: Words("")
    case .mayNot: Words(try why(scene))
    case .reason:
      Words(
        "Why is it withdrawn?", help: "The reason is kept and can be looked up later.",
        example: "the list has to be talked over again")
    case .confirm: Words(try consequence(scene))
    case .withdrawn: Words(try ApplicationWords(scene).mine().map(ApplicationEnd(scene).text) ?? "")
    }
  }
}
