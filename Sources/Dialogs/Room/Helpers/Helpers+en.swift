import Conversation
import Regulation

extension Helpers {
  static func en(_ state: Helpers, _ scene: Scene) throws -> Words {
    switch state {
    case .mayChange, .confirmNamed, .end: Words("")
    case .show: Words(try list(scene))
    case .action:
      Words(
        "What is to change?", help: "A convenor or the liaison says who helps. Otherwise choose: no change.",
        example: "1")
    case .name:
      Words("What is their name?", help: "One name; members are not named here.", example: "群众甲")
    case .role:
      Words(
        "As what?",
        help:
          "None of them is a resident member: they have no seat, sign in nowhere, and record nothing for a member (P4.2a).",
        example: "1")
    case .covers:
      Words(
        "For which place or trade?",
        help: "A village, a community or a trade, in one line; skip it if there is none. No telephone here.",
        example: "Chengnan community")
    case .since:
      Words("Since which day? Enter for today.", help: "Day, month and year.", example: "1 March 2026")
    case .named:
      Words(
        "Recorded. \(scene[Slots.name] ?? "") stands on the roster, and is not counted as a member (P4.2a).")
    case .leaver: Words("Who leaves?", help: "A number or a name.", example: "1")
    case .lastDay:
      Words("Which is the last day? Enter for today.", help: "That day still counts.", example: "yesterday")
    case .confirmLeft:
      Words("\(try scene.shown(Slots.leaver)) leaves, last day \(lastDay(scene).inFull(.en)).")
    case .left: Words("Recorded.")
    }
  }

  private static func list(_ scene: Scene) throws -> String {
    let rows = rows(try helpers(scene), .en)
    guard !rows.isEmpty else {
      return "No helpers are named yet. They are no resident members, and have no seat (P4.2a)."
    }
    return (["Helpers (\(rows.count)), no resident members and without a seat (P4.2a):"] + rows).joined(
      separator: "\n")
  }
}
