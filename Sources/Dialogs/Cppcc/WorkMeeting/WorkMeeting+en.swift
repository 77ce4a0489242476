import Conversation
import Regulation
import WorkroomStore

extension WorkMeeting {
  static func en(_ state: WorkMeeting, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .confirm, .end: Words("")
    case .mayNot:
      Words("Work meetings are recorded by a committee or the office in charge (C4.2b): please ask them.")
    case .day: Words("On which day was the meeting?", help: "A date.", example: "today")
    case .by:
      Words(
        "Who convened it? Enter for \(try convenor(scene)).",
        help: "The members' work committee, a special committee or a county's CPPCC may (C4.2b).",
        example: "委工委")
    case .rooms: Words("How many workrooms were there?", help: "Not counted: just Enter.", example: "12")
    case .experience:
      Words(
        "Which experience was exchanged?", help: "None: just Enter.",
        example: "The education room told how it runs its reception days")
    case .goals:
      Words("Which goals were set?", help: "None: just Enter.", example: "two consultations a room this year")
    case .tasks:
      Words(
        "Which tasks were given out?", help: "None: just Enter.", example: "annual plans by the end of April")
    case .problems:
      Words(
        "Which problems are to be solved, and by whom?", help: "None: just Enter.",
        example: "The Shahezi room has no printer: the office sees to it")
    case .recorded: Words("The work meeting is recorded (C4.2b).")
    }
  }
}
