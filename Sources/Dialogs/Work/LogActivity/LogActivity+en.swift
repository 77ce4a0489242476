import Conversation
import Regulation
import WorkroomStore

extension LogActivity {
  static func en(_ state: LogActivity, _ scene: Scene) throws -> Words {
    switch state {
    case .known, .end: Words("")
    case .kind:
      Words(
        "What kind of activity?",
        help:
          "Reading, policy talks and services have a yearly number; research and visits are logged too (P4.5b).",
        example: "1")
    case .jointKind:
      Words(
        "What kind of activity was held together?",
        help:
          "Reading, policy talks and services have a yearly number; research and visits are logged too (P4.5b).",
        example: "1")
    case .role:
      Words(
        "Who leads?",
        help: try ReadingHelp(scene).jointEvent,
        example: "1")
    case .with:
      Words(JointSlots.askWith(scene), help: JointSlots.helpWith(.en), example: "Shangzhou finance workroom")
    case .service:
      Words(
        "Which service?", help: "Eight kinds of service and public benefit (P3.5); otherwise other.",
        example: "6")
    case .topic: Words("On which topic?", help: "A few words.", example: "the CPPCC Charter")
    case .channel:
      Words(
        "Online or in person?",
        help:
          "What was both at once is logged once; then you choose which it counts as (this program's reading).",
        example: "2")
    case .countedIn:
      Words(
        "Does it count as online or in person?",
        help: try ReadingHelp(scene).countedIn,
        example: "1")
    case .platform:
      Words(
        "On which platform?",
        help: try ReadingHelp(scene).platform,
        example: "1")
    case .carrier:
      Words(
        "What carried it?", help: "The carriers of policy talks (P3.2b); reading sessions are noted alike.",
        example: "2")
    case .audience:
      Words(
        "To whom? Several may be chosen.",
        help:
          "People of the area, of the sector, or of the trade (P3.2c): their numbers, with spaces between. Skip it if you do not know.",
        example: "1 2")
    case .content:
      Words(
        "What was made known? Several may be chosen.",
        help:
          "The four contents of the guiding opinion (P3.2c): their numbers, with spaces between. Skip it if you do not know.",
        example: "3")
    case .day: Words("On which day?", help: "Today, yesterday, or 5 March.", example: "today")
    case .late:
      Words(
        "It is from an earlier day: why is it entered late? (P4.5b)", help: WordsOfLate.help(.en),
        example: "notes were written later")
    case .attendance:
      Words(
        "How many took part?",
        help: "A number; about 20, or 12 attendances, will do. Skip it if you do not know.", example: "25")
    case .members:
      Words(
        "Which members took part?",
        help:
          "Numbers or names, or “all”: it goes into each one's record of service, and counts once all the same. Skip it if you do not know.",
        example: "1")
    case .same: try SameEvent.question(sameEvent(scene), scene)
    case .notAgain: Words(SameEvent.notAgain(.en))
    case .confirm: Words("")
    case .recorded: Words(try done(scene) + PaidWords.reminder([scene[WorkSlots.topic]], scene))
    }
  }

  private static func done(_ scene: Scene) throws -> String {
    guard let kind = kind(scene) else { return "" }
    let what = "Logged: \(kind.name.en). "
    return switch try worth(kind, scene) {
    case .beforePlaque: what + "There was no plaque on that day: kept, not counted (P0)."
    case .notOurs(let why): what + why
    case .counted(let norm): what + norm
    case .logged: what + "It stands in the activity log (P4.5b)."
    }
  }
}
