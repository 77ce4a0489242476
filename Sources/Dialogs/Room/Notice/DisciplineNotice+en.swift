import Conversation
import Regulation

extension DisciplineNotice {
  static func en(_ state: DisciplineNotice, _ scene: Scene) throws -> Words {
    switch state {
    case .leads, .mine, .end: Words("")
    case .notice:
      Words(
        """
        The discipline notice (P8.5, P8.5b, C4.5), acknowledged by each member once a year (“a year” is this program's):
          1  \(Clause.p8_5.english)
          2  \(Clause.p8_5b.english)
          Of paid services and gain in a member's or the room's name P7.2d speaks.
        """)
    case .standing: Words(try standing(scene))
    case .read:
      Words(
        "Have you read it, and will you keep it?",
        help: "With “yes” the ledger has that you acknowledged it this year; nobody does it for you (P8.5).",
        example: "yes")
    case .already: Words("You acknowledged this year's discipline notice: \(try day(scene)).")
    case .notYet: Words("All right, nothing was recorded. Say “discipline notice” when you do.")
    case .acknowledged: Words("Recorded: you acknowledged this year's discipline notice (P8.5).")
    }
  }

  private static func standing(_ scene: Scene) throws -> String {
    let (done, all, missing) = try state(scene)
    guard !missing.isEmpty else { return "All \(english(all, "member")) acknowledged it this year." }
    return
      "\(done) of \(english(all, "member")) acknowledged it this year; not yet: \(missing.joined(separator: ", "))."
  }
}
