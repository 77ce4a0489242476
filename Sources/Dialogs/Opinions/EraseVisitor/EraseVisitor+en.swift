import Conversation
import Regulation
import WorkroomStore

extension EraseVisitor {
  static func en(_ state: EraseVisitor, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .found, .rest, .end: Words("")
    case .notYours:
      Words("A visitor's data are erased by the liaison (P4.2f). Please pass the visitor's wish on to them.")
    case .why:
      Words(
        "Why shall they be erased?",
        help:
          "On request at any time; and once an opinion has been closed or guided on for \(try scene.pack[.retentionYears]) years, when the time of keeping has ended (Personal Information Protection Law, article 47).",
        example: "1")
    case .nothingDue: Words("There are no visitor's data whose time of keeping has ended.")
    case .who:
      Words(
        "Which visitor?",
        help: "Their name or number, and their opinions are listed; if they left none, the day they came.",
        example: "31 March")
    case .due:
      Words(
        "The time of keeping has ended for \(english(try people(scene).count, "visitor")). Which one first?",
        help: "Each is decided by itself: type a number.", example: "1")
    case .person:
      Words(
        "\(try people(scene).count) visitors were found. Which one is it?",
        help: "One at a time: type a number, or “none of them”.", example: "1")
    case .verdict:
      Words(
        try said(scene) + confirmation(scene)
          + "\nClosed or guided on more than \(try scene.pack[.retentionYears]) years ago. Shall they be erased?",
        help:
          "What is still needed may be kept, with a reason; after \(try scene.pack[.retentionYears]) more years it is brought up again.",
        example: "1")
    case .keepWhy:
      Words(
        "Why are they still needed?", help: "One sentence for the ledger.",
        example: "evidence in a case before the court")
    case .kept: Words("Noted: kept for \(try scene.pack[.retentionYears]) more years.")
    case .left:
      Words(
        "\(english(try people(due(scene)).count, "visitor")) still due: say “erase a visitor's data” again for the next one."
      )
    case .more:
      Words(
        "\(english(try people(due(scene)).count, "visitor")) still due. Another?",
        help: "“yes” for the next one, “no” to end here.", example: "no")
    case .opinions:
      Words(
        "Which of these shall be erased?",
        help: "Type their numbers, parted by spaces; “all” for every one, “skip” where none is theirs.",
        example: "1")
    case .mentions:
      Words(
        try chosen(scene).isEmpty
          ? "These records speak of that name or number. Which of them mean this visitor?"
          : "The same name or number stands in these records too. Which of them speak of this visitor?",
        help: "What is written in those you choose is erased as well; leave other people's alone.",
        example: "1")
    case .nothing:
      Words("Nothing was chosen and nothing erased. Say “erase a visitor's data” again at any time.")
    case .confirm: Words(try confirmation(scene))
    case .erased: Words(try erased(scene))
    }
  }

  private static func erased(_ scene: Scene) throws -> String {
    let exports = try exports(scene)
    let copies =
      exports.isEmpty
      ? "What was exported, printed or copied before must be destroyed separately."
      : """
      What was exported or printed before still has it (\(exports.count)): \(exports.joined(separator: "; ")).
      Please fetch each back and destroy it, and say “destroy exports” once it is done. So with what was copied by hand.
      """
    return "Erased. The ledger keeps only who did it, when and why (\(try scene.shown(Slots.why))).\n"
      + copies
  }

  private static func confirmation(_ scene: Scene) throws -> String {
    let (count, others) = (try chosen(scene).count, scene[Slots.mentions]?.count ?? 0)
    let parts = [
      count == 0
        ? nil
        : "name, contact and words of \(english(count, "opinion")), with the text of answers, explanations, feedback and outcome",
      others == 0 ? nil : "what is written in \(english(others, count == 0 ? "record" : "other record"))",
    ].compactMap(\.self)
    let exports = try exports(scene)
    let attachments = try attachmentsShown(scene)
    return [
      "To be erased: \(parts.joined(separator: "; and ")).",
      attachments.isEmpty ? nil : "What is attached goes with it, file and description: \(attachments).",
      "Kept, and counted as before: date, source, class, how far it was handled, satisfaction; and who erased it, when and why.",
      exports.isEmpty
        ? nil : "Exported or printed before, to be destroyed separately: \(exports.joined(separator: "; ")).",
      "What is erased cannot be brought back, and this cannot be undone.",
    ].compactMap(\.self).joined(separator: "\n")
  }
}
