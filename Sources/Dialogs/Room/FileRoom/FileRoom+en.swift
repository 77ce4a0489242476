import Conversation

extension FileRoom {
  static func en(_ state: FileRoom, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .confirm, .end: Words("")
    case .nothing:
      Words(
        "No room waits for you to record its filing: filed and existing rooms are not asked again, and the plaque comes first (P5.3e)."
      )
    case .room:
      Words(
        "Which room was filed? The earliest due comes first.",
        help: "Every new room is filed with the provincial General Office (P5.3e).", example: "1")
    case .number: Words("Under which number?", help: "Enter where there is none.", example: "2026-15")
    case .day: Words("On which day?", help: "Day, month and year.", example: "today")
    case .filed: Words("The filing is recorded (P5.3e).")
    }
  }
}
