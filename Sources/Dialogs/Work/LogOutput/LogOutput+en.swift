import Conversation
import Regulation
import Understanding
import WorkroomStore

extension LogOutput {
  static func en(_ state: LogOutput, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .route, .known, .source, .grounds, .confirmDraft, .ways, .stillThere, .sending: Words("")
    case .end, .writing: Words("")
    case .straight:
      Words(
        "Write the text at once, when it is drafted?",
        help: "Yes goes on with “Situation” and “Advice”; after a no say “write the draft” later (P6.3c).",
        example: "yes")
    case .pick:
      Words(
        "A new one, or one begun before?",
        help: "Type a number. One begun before can be reviewed, revised, submitted.", example: "1")
    case .kind:
      Words(
        "Which output?",
        help:
          "Proposals and public-opinion reports count for the quarter's one (P3.3f); a research report is kept beside.",
        example: "2")
    case .jointKind:
      Words(
        "Which output is sent together?",
        help:
          "Proposals and public-opinion reports count for the quarter's one (P3.3f); a research report is kept beside.",
        example: "2")
    case .role:
      Words(
        "Who leads?",
        help: try ReadingHelp(scene).jointOutput,
        example: "1")
    case .with:
      Words(JointSlots.askWith(scene), help: JointSlots.helpWith(.en), example: "Shangzhou finance workroom")
    case .sameTitle: Words(try sameTitleHint(scene))
    case .title:
      Words("What is its title?", help: "One line.", example: "Mending the street lamps of the south quarter")
    case .newTitle:
      Words(
        "What is its title now? It was “\(try title(scene))”.",
        help: "One line; skip it to keep the title. What was revised must be reviewed again.",
        example: "Mending the lamps of the south quarter soon")
    case .addressee:
      Words(
        "Whom is it for?", help: "It goes to Party committee and government by due procedure (P3.3c).",
        example: "3")
    case .opinions:
      Words(
        "From which opinions did it come? Several may be chosen.",
        help: "Numbers, parted by spaces; skip it if it came from none.", example: "1")
    case .basis:
      Words(
        "Which research, consultations and oversight does it rest on? Several may be chosen.",
        help: "Outputs come of research, consultation and oversight (P6.3d); skip it if there was none.",
        example: "1")
    case .to:
      Words(
        "To which office does it go?", help: "Its name; skip it to note the department alone.",
        example: "Urban Management Bureau of Shangzhou")
    case .number:
      Words(
        "What is the paper's number?", help: "As it was sent; skip it if it has none.",
        example: "Report 2026-3")
    case .drafted:
      Words(
        "Draft recorded: “\(scene[Slots.title] ?? "")”. Next the liaison (\(try liaison(scene))) reviews it (P4.2f)\(scene[Slots.straight] == true ? "; its text follows now." : "; say “write the draft” to write its text.")"
      )
    case .card: Words(try card(scene))
    case .next:
      Words(
        "What shall be done?", help: "The liaison reviews a draft (P4.2f); once passed it can be submitted.",
        example: "1")
    case .verdict:
      Words(
        "What is the verdict?", help: "Passed, it can be submitted; sent back, its author changes it.",
        example: "1")
    case .remark:
      Words(
        "Any remark?", help: "One sentence; skip it if there is none.",
        example: "please check the figures again")
    case .reviewed:
      Words(scene[Slots.verdict] == .passed ? "Passed: it can be submitted." : "Sent back to its author.")
    case .redrafted:
      Words(
        "Revision recorded: “\(try title(scene))”; the liaison (\(try liaison(scene))) reviews it (P4.2f).")
    case .vanished: Words("Somebody else has just dealt with it; nothing was recorded. Please look again.")
    case .day:
      Words("On which day was it submitted?", help: "That day decides the quarter (P3.3f).", example: "today")
    case .late:
      Words(
        "It was submitted on an earlier day: why is it entered late? (P4.5b)", help: WordsOfLate.help(.en),
        example: "not recorded on the day")
    case .confirmSubmit:
      Words("Submit “\(try title(scene))”, \(try scene.shown(CommonSlots.day))\(sentAs(scene)).")
    case .submitted: Words(try submitted(scene))
    }
  }

  private static func sentAs(_ scene: Scene) -> String {
    [scene[Slots.to].map { ", to \($0)" }, scene[Slots.number].map { ", paper number: \($0)" }].compactMap(
      \.self
    )
    .joined()
  }

  private static func liaison(_ scene: Scene) throws -> String {
    try liaisons(scene).joined(separator: ", ")
  }

  /// The same text in another form is another output, and said to be the same text (A51).
  private static func sameTitleHint(_ scene: Scene) throws -> String {
    guard let other = try nearestOfSameTitle(scene) else { return "" }
    let known =
      "There is a \(other.facts.drafted.kind.name.en) of that title: “\(other.facts.drafted.title)”, \(standing(other).en). "
    return known
      + (other.facts.drafted.kind == kind(scene)
        ? "If this is the same one, cancel: it need not be recorded again."
        : "One text sent in two forms makes two outputs (this program's reading).")
  }

  private static func card(_ scene: Scene) throws -> String {
    guard let output = try output(scene) else { return "" }
    let facts = output.facts
    let author = try author(of: output, scene)
    let remark = facts.remark.map { " Remark: “\($0)”." } ?? ""
    return
      "“\(facts.drafted.title)”, \(facts.drafted.kind.name.en), for: \(facts.drafted.addressee.name.en), by \(author), \(standing(output).en)."
      + remark + (try turn(output, author: author, scene)) + (try written(output, scene))
  }

  /// Whose turn it is.
  private static func turn(_ output: Matter<OutputFacts>, author: String, _ scene: Scene) throws -> String {
    switch try awaited(output, scene) {
    case .revision?: " \(author) is to revise it."
    case .review?: " It waits for the liaison's review: \(try liaison(scene)) (P4.2f)."
    case .submission?: " \(author), a convenor or the liaison submits it (P3.3f)."
    case nil: ""
    }
  }

  private static func submitted(_ scene: Scene) throws -> String {
    guard let output = try output(scene) else { return "" }
    return switch try serves(output, scene) {
    case .quarter(let quarter): "Submission recorded; it counts for the \(quarter.inWords(.en)) (P3.3f)."
    case .notThisKind: "Submission recorded. A research report does not count for the quarter's one (P3.3f)."
    case .partner:
      "Submission recorded. It counts for the room that leads: kept here, not counted (this program's reading)."
    case .onceAdopted:
      "Submission recorded. As it is read now, it counts once it is adopted or filed (this program's reading)."
    case .noPlaque: "Submission recorded. There was no plaque on that day: kept, not counted (P0)."
    }
  }
}
