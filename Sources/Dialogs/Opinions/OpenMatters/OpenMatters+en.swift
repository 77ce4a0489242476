import Conversation
import Regulation
import Understanding
import WorkroomStore

extension OpenMatters {
  static func en(_ state: OpenMatters, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .rest, .report: Words("")
    case .end: Words(scene[Slots.next] == nil ? "" : "Good.")
    case .none:
      Words(
        try ["No opinion is open.", DestroyExports.reminder(scene)].compactMap(\.self).joined(separator: " "))
    case .pick:
      Words(
        "\(try DestroyExports.reminder(scene).map { $0 + "\n" } ?? "")\(try count(scene)) open. Which one?",
        help: "The oldest comes first; type its number.",
        example: "1")
    case .show: Words(try card(scene))
    case .next:
      Words(
        "What shall be done?",
        help: "Answer, then feed back, then close (P6.4a); what takes time is explained (P6.4b).",
        example: "1")
    case .answer:
      Words(
        "What is the answer?", help: "The answer on one line.",
        example: "The city will mend it before 10 April")
    case .pointer:
      Words("Where shall they ask?", help: "Office and phone, on one line.", example: "The housing office")
    case .explanation:
      Words(
        "Why does it take time?",
        help: "What cannot be closed soon is explained, promptly and patiently (P6.4b).",
        example: "Waiting for the budget, about June")
    case .department:
      Words(
        "Which department or unit gets it?", help: "Its name; the number of the paper comes next (P6.3c).",
        example: "Urban Management of Shangzhou")
    case .paper:
      Words(
        "By what paper, with which number?", help: "Skip it where there is none.", example: "Letter 2026-3")
    case .due:
      Words(
        "By when are they asked to reply? Enter alone: \(try usualDue(scene).day.inWords(scene)).",
        help: "A day, or so many work days.", example: "10 work days")
    case .urged:
      Words(
        "How were they urged, and what does \(try department(scene)) say?", help: "One sentence; or skip it.",
        example: "By phone: planned for this week")
    case .dueAgain:
      Words(
        "By when are they to reply now? Enter alone: still \(try askedBy(scene)).",
        help: "A day, or so many work days.", example: "5 work days")
    case .reply:
      Words(
        "What does \(try department(scene)) reply?", help: "The reply on one line.",
        example: "It is in the plan for April")
    case .goOn:
      Words(
        "Not satisfied. Go on with it?",
        help: "“yes” deals with it once more, and keeps this rating as well; “no” lets it be closed (P7.1a).",
        example: "yes")
    case .why, .again:
      Words(
        "Why once more?", help: "One sentence for the ledger; or skip it.",
        example: "The lamp went out again after two days")
    case .way: Words("How was feedback given?", help: "For the anonymous: result published.", example: "1")
    case .content:
      Words(
        "What was fed back?", help: "One sentence; skip it if it was the answer.",
        example: "The lamp is mended")
    case .satisfaction:
      Words("Is the visitor satisfied? (P7.1a)", help: "If nobody could be asked: not rated.", example: "1")
    case .outcome:
      Words(
        "What came of it?", help: "One sentence: solved, passed on, made a public-opinion report.",
        example: "The lamp is mended")
    case .guide:
      Words("Guide them where? Several may be chosen.", help: "Numbers, parted by spaces.", example: "1 3")
    case .kind:
      Words(
        "Which class?",
        help: "Petitions and complaints are guided on; the room handles the others (P6.2c, P6.3).",
        example: "4")
    case .exception:
      Words(
        "In principle petitions and complaints are not accepted (P6.2c). Why this time?",
        help: "The reason is kept in the ledger.", example: "assigned by the Chairperson's Council")
    case .done: Words(try done(scene))
    case .another:
      Words(
        "\(try count(scene)) still open. Go on?", help: "“yes” for the next one, “no” to go back.",
        example: "no")
    }
  }

  private static func card(_ scene: Scene) throws -> String {
    try opinion(scene).map { try enCard(of: $0, scene) } ?? ""
  }

  /// What is known of an opinion, its visitors and how far it has come.
  static func enCard(of opinion: Opinion, _ scene: Scene) throws -> String {
    let who = opinion.said.visitor ?? "no name given"
    let reach = opinion.said.contact.map { ", \($0)" } ?? ""
    let said =
      opinion.said.words.map { "\(who)\(reach): “\($0.excerpt(200))”" } ?? "the visitor's data were erased"
    var rows = ["\(opinion.facts.received.inWords(scene)), \(opinion.facts.source.name.en), \(said)"]
    rows += try opinion.handling(scene)
    rows += try opinion.beside(scene)
    if let answer = opinion.facts.answer { rows.append("Answered: \(answer.text.orErased(.en))") }
    if let feedback = opinion.facts.feedback {
      rows.append("Fed back (\(feedback.way.name.en)): \(feedback.satisfaction.name.en).")
    }
    if !opinion.facts.explanations.isEmpty {
      let count = opinion.facts.explanations.count
      rows.append(count == 1 ? "Explained once." : "Explained \(count) times.")
    }
    rows += try opinion.visitorsBehind(scene)
    return rows.joined(separator: "\n")
  }

  private static func done(_ scene: Scene) throws -> String {
    guard let next = scene[Slots.next], let act = next.act else { return "" }
    let state = try opinion(scene)?.matter.state.name.en ?? ""
    return try "Noted: \(act.name.en). It is “\(state)” now." + consequence(scene)
  }
}
