import Conversation

extension FromCommittee {
  static func en(_ state: FromCommittee, _ scene: Scene) throws -> Words {
    switch state {
    case .open, .kind, .confirm, .end: return Words("")
    case .show:
      let rows = try rows(scene)
      return Words(
        rows.isEmpty
          ? "No inspection, reminder or guidance of the committee is recorded for this year and the last (P7.1b, P7.1c)."
          : rows.joined(separator: "\n"))
    case .pick:
      return Words("Which of them is this about?", help: "Its number; just Enter for later.", example: "1")
    case .mended:
      return Words(
        "What was done about it?", help: "Leave out names and numbers of visitors.",
        example: "All online duty of the first quarter was caught up with")
    case .day: return Words("On which day was it mended?", help: "A date.", example: "today")
    case .answer:
      return Words(
        "What is your answer?", help: "What the room means to do; the committee reads it.",
        example: "one activity a month from next quarter on, members take turns to lead")
    case .recorded:
      return Words(
        scene[Slots.answer] == nil ? "Recorded as mended (P7.1b)." : "The answer is recorded (P7.1c).")
    }
  }
}
