import Conversation
import Regulation

extension Attach {
  static func en(_ state: Attach, _ scene: Scene) throws -> Words {
    switch state {
    case .there, .what, .confirm, .confirmFile, .attach, .end: Words("")
    case .search:
      Words(
        "To a record of which day? Words that stand in it will do, too.",
        help: "A day, “the last ones”, or some words of the record.", example: "the last ones")
    case .none: Words("There is no record here that anything could be attached to.")
    case .pick: Words("To which record?", help: "Its number.", example: "1")
    case .known: Words((["It has already:"] + (try attached(scene))).joined(separator: "\n"))
    case .number:
      Words(
        "Which reference number?",
        help: "As it stands on the paper; skip it if there is none. No telephone number here.",
        example: "商政协〔2026〕3号")
    case .title:
      Words(
        "What is it?", help: "An attendance list, a photo, a letter; it may be skipped.",
        example: "attendance list")
    case .path:
      Words(
        "Where is the file?",
        help:
          "Its path, 20 MB at most; skip it to note the number alone. A copy is kept that only you can read.",
        example: "scan.pdf")
    case .nothing: Words("Neither a number nor a file: nothing was recorded.")
    case .recorded: Words("The number is recorded (P4.5b).")
    }
  }
}
