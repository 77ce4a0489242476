import Conversation
import Regulation
import WorkroomStore

extension AnswerSwap {
  static func en(_ state: AnswerSwap, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .end: Words("")
    case .none: Words("Nobody awaits your answer to a swap.")
    case .pick:
      Words(
        "Which one?", help: "Shifts that have begun, or that the other has given up, are left out.",
        example: "1")
    case .answer:
      Words(
        "Do you agree?", help: "If you do, the rota is changed at once; if not, each keeps their own.",
        example: "yes")
    case .answered:
      Words(
        scene[Slots.agreed] == true ? "Swapped: the rota is changed." : "Declined: the rota stays as it is.")
    }
  }
}
