import Conversation
import Regulation
import WorkroomStore

extension TermChange {
  static func en(_ state: TermChange, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .end: Words("")
    case .mayNot:
      Words(
        "A change of term is recorded by a convenor or the liaison, where there are members (P7.2a): please ask them."
      )
    case .day:
      Words(
        "Which was the last day of the term?",
        help: "That day still belongs to it; who stays goes on without a gap (P7.2a).", example: "yesterday")
    case .goes:
      Words(
        "Which members do not stay? Enter where all of them do.",
        help: "Whoever is not chosen stays. Numbers, parted by blanks.", example: "1")
    case .confirm: Words(try summary(scene))
    case .recorded:
      Words("The change of term is recorded. " + (try follows(scene)) + "For new members say “roster”.")
    }
  }

  private static func summary(_ scene: Scene) throws -> String {
    let (goes, stays) = try parted(scene)
    let offices = try offices(scene).map { "\($0.facts.name) is no longer \($0.facts.office.name.en)" }
    let parts = [
      goes.isEmpty ? "everybody stays" : "term ended for \(names(goes, scene))",
      stays.isEmpty || goes.isEmpty ? nil : "who stays: \(names(stays, scene))",
      offices.isEmpty ? nil : offices.joined(separator: ", "),
    ].compactMap(\.self)
    return "The term ended on \(try scene.need(Slots.day).inFull(.en)); " + parts.joined(separator: "; ")
      + "."
  }

  private static func follows(_ scene: Scene) throws -> String {
    guard scene[Slots.goes]?.isEmpty == false else { return "" }
    let due = try scene.pack.replacementDue(left: scene.need(Slots.day))
    let mark = due.isProductDefault ? "; the term is this program's" : ""
    let convenor =
      try RosterDialog.lacksConvenor(scene)
      ? "The committee that guides the room arranges for a convenor (P7.2a). " : ""
    return "Their seats are to be taken by \(due.day.inFull(.en)) (P7.2a\(mark)). " + convenor
  }
}
