import Conversation

extension AnswerRequest {
  static func en(_ state: AnswerRequest, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .byWhom, .confirm, .end: Words("")
    case .none:
      Words(
        "No request waits for an answer. A convenor or the liaison of a room raises one with “ask the CPPCC” (C4.2c)."
      )
    case .pick: Words("Which of them was answered?", help: "Its number.", example: "1")
    case .by:
      Words("Who answered? Enter for \(try asked(scene)).", help: "The full name.", example: "提案委员会")
    case .text:
      Words(
        "What was the answer?", help: "Its main points; room and committee can read it.",
        example: "agreed with the bureau: a section chief will come")
    case .day: Words("On which day?", help: "A date.", example: "today")
    case .recorded: Words("The answer is recorded (C4.2c).")
    }
  }
}
