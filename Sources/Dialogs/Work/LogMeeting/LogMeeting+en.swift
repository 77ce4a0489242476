import Conversation
import Regulation
import WorkroomStore

extension LogMeeting {
  static func en(_ state: LogMeeting, _ scene: Scene) throws -> Words {
    switch state {
    case .confirm, .end: Words("")
    case .topic:
      Words(
        "What was the meeting about?", help: "One sentence, such as the shifts of the second quarter.",
        example: "the shifts of the second quarter")
    case .day: Words("On which day was it?", help: "Say today, yesterday, or 5 March.", example: "today")
    case .late:
      Words(
        "It was before today: why is it entered late? (P4.5b)", help: WordsOfLate.help(.en),
        example: "the minutes were written up afterwards")
    case .chair: Words("Who chaired it?", help: "The name of one person.", example: "委员丙")
    case .attendance:
      Words(
        "How many took part?",
        help: "A number; about 20, or 12 attendances, will do. Skip it if nobody counted.", example: "9")
    case .minutes:
      Words(
        "What was said?", help: "The minutes, on as many lines as it takes; no visitor's name, please.",
        example: "how the first quarter's shifts went")
    case .resolutions:
      Words(
        "What was settled?", help: "What is to be done from now on; skip it if nothing was.",
        example: "two members each Wednesday from April")
    case .recorded: Words("The minutes are recorded, and stand in the register of meetings (P4.5b).")
    }
  }
}
