import Conversation
import Regulation
import WorkroomStore

extension YearSummary {
  static func en(_ state: YearSummary, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .stands, .achievedBefore, .unmetBefore, .problemsBefore, .nextBefore, .check: Words("")
    case .readOnly:
      Words(
        try whole(scene).map { $0 + "\nThe annual summary is written by a convenor or the liaison." }
          ?? "The annual summary is written by a convenor or the liaison; there is none of this year yet.")
    case .year:
      Words(
        "The summary of which year?",
        help: "This year's is due by the end of November; last year's may still be sent or added to.",
        example: "this year")
    case .next:
      Words(
        try standing(scene).map {
          try words(scene).standing($0.facts, due: due(scene)) + " What would you like to do?"
        } ?? "",
        help:
          "Written anew, each part is shown and may be kept; after it was sent that makes a further version, with a reason.",
        example: "1")
    case .show: Words(try whole(scene) ?? "")
    case .reason:
      Words(
        "It was sent already. Why is it changed?",
        help: "Say what is changed and why; the version before stays in the ledger.",
        example: "What was held in December is added")
    case .figures:
      Words(
        try figures(scene, upTo: cutoff(scene)).map { words(scene).whole($0, []).joined(separator: "\n") }
          ?? "")
    case .achievedKeep: try kept(.achieved, scene)
    case .unmetKeep: try kept(.unmet, scene)
    case .problemsKeep: try kept(.problems, scene)
    case .nextKeep: try kept(.next, scene)
    case .achieved:
      Words(
        "What was done well, in the room's own words? Skip it to leave it out.",
        help:
          "What was done and what it was good for; the figures stand above. No names or numbers of visitors.",
        example: "Two shifts in person every month without a gap")
    case .unmet:
      Words(
        "What was not met, and why? Skip it to leave it out.",
        help: "Go by the norms above, and give the reason as it is.",
        example: "One reading session less in spring, because of the floods")
    case .problems:
      Words(
        "Which problems and suggestions are there? Skip it to leave it out.",
        help: "What is difficult in running the room, and where help is wanted.",
        example: "Equipment for online sessions is needed")
    case .nextYear:
      Words(
        "What is meant for the year to come? Skip it to leave it out.",
        help: "A few sentences will do; the annual plan has the rest.",
        example: "Reading sessions in the neighbourhoods")
    case .named:
      Words(
        "There is personal data in it: \(try personal(scene).joined(separator: ", ")). Visitors' names and numbers do not leave the room as a rule. What shall be done?",
        help: "Names become “somebody”, numbers become stars; what has to stand is left.", example: "1")
    case .confirm:
      Words("The summary reads:\n\(try draft(scene))\nRecord the annual summary for \(planned(scene)).")
    case .written:
      Words(
        "The summary is recorded (version \(try standing(scene)?.facts.version ?? 1)). To print it say “print the annual summary”."
      )
    case .sentAlready:
      Words(
        "Was it sent to \(SummaryWords.addressee(try proposed(scene), .en)) already?",
        help: "If so, the day and the way are recorded; if not, say “annual summary” once it was.",
        example: "no")
    case .to:
      Words(
        "To whom was it sent? Enter for \(SummaryWords.addressee(try proposed(scene), .en)).",
        help: "It goes to the special committee that guides the room (P4.7a).",
        example: "the Proposals Committee")
    case .day:
      Words(
        "On which day was it sent?",
        help: "Day, month and year; up to \(try due(scene)?.plain(.en) ?? "the end of November") is on time.",
        example: "today")
    case .way:
      Words(
        "How was it sent?", help: "By hand, by post, by e-mail, by an office system: any will do.",
        example: "1")
    case .number: Words("Under which number?", help: "Enter where there is none.", example: "2026-3")
    case .confirmSent:
      Words(
        "Annual summary for \(planned(scene)), sent on \(scene[Slots.day]?.plain(.en) ?? "") to \(SummaryWords.addressee(try addressee(scene), .en)), \(scene[Slots.way]?.name.en ?? "")\(scene[Slots.number].map { ", number \($0)" } ?? "")."
      )
    case .sent: Words(try standing(scene).map { try words(scene).standing($0.facts, due: due(scene)) } ?? "")
    case .end:
      Words(
        scene[Slots.already] == false
          ? "Good. Once it was sent say “annual summary” to record that (P4.7a)." : "")
    }
  }

  private static func kept(_ part: SummaryPart, _ scene: Scene) throws -> Words {
    Words(
      "\(part.name.en.capitalisedFirst), as it was written before:\n\(try before(part, scene) ?? "")\nWhat shall be done?",
      help: "Kept, it stays as it is; written anew, the version before stays in the ledger.", example: "1")
  }
}
