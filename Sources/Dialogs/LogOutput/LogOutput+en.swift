import Regulation
import WorkroomStore

extension LogOutput {
  static func en(_ state: LogOutput, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .route, .source, .confirmDraft: Words("")
    case .end: Words("")
    case .pick:
      Words(
        "A new one, or one begun before?",
        help: "Type a number. One begun before can be reviewed, renamed, submitted.", example: "1")
    case .kind:
      Words(
        "Which output?",
        help:
          "Proposals and public-opinion reports count for the quarter's one (P3.3f); a research report is kept beside.",
        example: "2")
    case .title:
      Words("What is its title?", help: "One line.", example: "Mending the street lamps of the south quarter")
    case .newTitle:
      Words(
        "What is the new title?", help: "One line; it must be reviewed again.",
        example: "Mending the lamps of the south quarter soon")
    case .addressee:
      Words(
        "Whom is it for?", help: "It goes to Party committee and government by due procedure (P3.3c).",
        example: "3")
    case .opinions:
      Words(
        "From which opinions did it come? Several may be chosen.",
        help: "Numbers, parted by spaces; skip it if it came from none.", example: "1")
    case .drafted:
      Words(
        "Draft recorded: “\(scene[Slots.title] ?? "")”. Next the liaison (\(try liaison(scene))) reviews it (P4.2f)."
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
    case .redrafted: Words("Changed to “\(scene[Slots.title] ?? "")”; the liaison reviews it (P4.2f).")
    case .day:
      Words("On which day was it submitted?", help: "That day decides the quarter (P3.3f).", example: "today")
    case .late:
      Words(
        "It was submitted on an earlier day: why is it entered late? (P4.5b)", help: "One sentence.",
        example: "not recorded on the day")
    case .confirmSubmit:
      Words("Submit “\(try output(scene)?.facts.drafted.title ?? "")”, \(try scene.shown(CommonSlots.day)).")
    case .submitted: Words(try submitted(scene))
    }
  }

  private static func liaison(_ scene: Scene) throws -> String {
    try scene.roster().holders(of: .liaison).map(\.name).joined(separator: ", ")
  }

  private static func card(_ scene: Scene) throws -> String {
    guard let output = try output(scene) else { return "" }
    let author = try scene.roster().name(of: output.facts.drafted.person) ?? ""
    let wait =
      output.state == .drafted ? " It waits for the liaison's review: \(try liaison(scene)) (P4.2f)." : ""
    return
      "“\(output.facts.drafted.title)”, \(output.facts.drafted.kind.name.en), for: \(output.facts.drafted.addressee.name.en), by \(author), \(output.state.name.en)."
      + (output.facts.remark.map { " Remark: \($0)." } ?? "") + wait
  }

  private static func submitted(_ scene: Scene) throws -> String {
    guard let output = try output(scene) else { return "" }
    return output.facts.drafted.kind.servesQuarterlyOutput
      ? "Submission recorded; it counts for the \(output.facts.day.quarter.inWords(.en)) (P3.3f)."
      : "Submission recorded. A research report does not count for the quarter's one (P3.3f)."
  }
}
