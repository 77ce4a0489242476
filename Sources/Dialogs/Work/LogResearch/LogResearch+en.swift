import Conversation
import Regulation
import WorkroomStore

extension LogResearch {
  static func en(_ state: LogResearch, _ scene: Scene) throws -> Words {
    switch state {
    case .source, .confirm, .discuss, .write: Words("")
    case .end: Words(scene[Slots.further] == nil ? "" : "Good.")
    case .topic:
      Words(
        "What was looked into?", help: "One sentence: which matter it was.",
        example: "the street lamps of Chengnan")
    case .day: Words("On which day?", help: "Say today, yesterday, or 5 March.", example: "today")
    case .late:
      Words(
        "It was before today: why is it entered late? (P4.5b)", help: WordsOfLate.help(.en),
        example: "the notes were written up afterwards")
    case .place:
      Words("Where?", help: "The places, parted by commas.", example: "Chengnan estate, the power station")
    case .asked:
      Words(
        "Who was asked?", help: "The people and offices that were asked.",
        example: "six residents, the estate office")
    case .finding:
      Words(
        "What was found?", help: "How things are and why, on as many lines as it takes.",
        example: "the cable is old and nobody answers for it")
    case .opinions:
      Words(
        "Which opinions did it come from? Several may be chosen.",
        help: "Numbers, parted by spaces; skip it if it came from none.", example: "1")
    case .recorded: Words("The research note is recorded.")
    case .further:
      Words(
        "What next?",
        help:
          "Micro-consultations and oversight are based on research, then come research reports, collective proposals and public-opinion reports (P6.3d).",
        example: "3")
    }
  }
}
