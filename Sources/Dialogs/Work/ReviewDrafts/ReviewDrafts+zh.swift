import Conversation
import Regulation

extension ReviewDrafts {
  static func zh(_ state: ReviewDrafts, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .review, .end: Words("")
    case .notYours: Words("稿子由联络员审核（P4.2f）。")
    case .none: Words("没有待审核的稿子。")
    case .pick: Words("审核哪一件？", help: "等审核的都在这里，最早起草的在最前面；输入数字（P4.2f）。", example: "1")
    }
  }
}
