import Conversation
import Regulation

extension ArchiveRoom {
  static func en(_ state: ArchiveRoom, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .confirm, .written, .end: Words("")
    case .none: Words("No room waits to be archived: all that ended are (P7.4).")
    case .room:
      Words(
        "Which workroom?",
        help: "After its end the office in charge and the committee collect and keep its papers (P7.4).",
        example: "1")
    case .how:
      Words(
        "What is to be done?",
        help:
          "The package has all records, papers and a manifest; with personal data it is written at the command line: dutybot archive write FOLDER --with-personal.",
        example: "archived")
    case .place:
      Words(
        "Where are the papers kept?", help: "An archive, a cabinet, a folder (P7.4).",
        example: "cabinet 3 of the archive")
    case .digest:
      Words(
        "What is the SHA-256 of the manifest? Enter where there is none.",
        help: "It was told with the package and has 64 digits; the ledger keeps it, to be compared.",
        example: sample)
    case .day: Words("On which day was it archived?", help: "Day, month and year.", example: "today")
    case .recorded: Words("Recorded as archived (P7.4).")
    }
  }
}
