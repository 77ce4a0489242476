import Conversation
import Regulation

extension CommitteesWork {
  static func zh(_ state: CommitteesWork, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .end: Words("")
    case .none: try RoomsGuided.none(scene)
    case .days: Words("看哪段时间的？直接回车就是今年。", help: "例如今年、去年、本季度。", example: "去年")
    case .show:
      Words("\(days(scene).inWords(scene))，本级各专委会（P7.1g）：\n" + (try rows(scene).joined(separator: "\n")))
    }
  }
}
