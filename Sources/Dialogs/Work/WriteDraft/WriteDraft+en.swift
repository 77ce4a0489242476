import Conversation
import Regulation
import WorkroomStore

extension WriteDraft {
  static func en(_ state: WriteDraft, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .situation, .check, .end: Words("")
    case .none: Words("There is no output to write. Say “log an output” first.")
    case .pick:
      Words(
        "Which one?", help: "Those that are not submitted, the oldest first; type its number.", example: "1")
    case .before: Words(try output(scene)?.facts.text.map { "The text now:\n\($0)" } ?? "")
    case .use:
      Words(
        "“\(try heading(scene).0)” may read:\n\(try proposed(scene))\nUse it so?",
        help: "Names and numbers are masked; “no” to write it yourself.", example: "yes")
    case .own:
      Words(
        "Please write “\(try heading(scene).0)”.",
        help: "What it is, how many people, for how long; no names or numbers of visitors.",
        example: "The lamps have been dark for half a year")
    case .advice:
      Words(
        "Please write “Advice”.", help: "A line each: who should do what.",
        example: "The power station renews the cable by the end of April")
    case .named:
      Words(
        "There is personal data in it: \(try personal(scene).joined(separator: ", ")). Visitors' names and numbers do not leave the room as a rule. What shall be done?",
        help: "Names become “somebody”, numbers become stars; what has to stand is left.", example: "1")
    case .confirm: Words("It reads:\n\(try text(scene))\n")
    case .written: Words("The text is recorded; next the liaison reviews it (P4.2f).")
    }
  }

  private static func heading(_ scene: Scene) throws -> (String, String) {
    let (first, second) = headings(try output(scene)?.facts.drafted.kind ?? .publicOpinionReport)
    return (first.en, second.en)
  }
}
