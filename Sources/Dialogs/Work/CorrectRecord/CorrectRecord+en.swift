import Conversation
import Regulation
import WorkroomStore

extension CorrectRecord {
  static func en(_ state: CorrectRecord, _ scene: Scene) throws -> Words {
    switch state {
    case .how, .more, .end: Words("")
    case .day:
      Words(
        "Of which day? Words in it do as well.\(try aheadShown(scene))",
        help:
          "The day it happened (yesterday, 5 March), or words in it (street lamp); “latest” shows the last ones.",
        example: "latest")
    case .none: Words("There is no record\(try whose(scene)) here yet.")
    case .pick: Words("Which record?", help: "Type its number.", example: "1")
    case .what:
      Words(
        "What shall be done?", help: "Either leaves its trace; the old version can be seen.", example: "1")
    case .notHere:
      Words(
        "This kind is not changed here: an opinion is classed anew in “open matters”; members, offices and the plaque are kept in “roster” and “workroom”."
      )
    case .field: Words("Which item?", help: "Choose one; others can be changed afterwards.", example: "1")
    case .choice, .choices:
      Words("\(try was(scene))What should it be?", help: "Choose from the list.", example: "1")
    case .text:
      Words(
        "\(try was(scene))What should it be?", help: "The right text, on one line.",
        example: "receiving visitors")
    case .when:
      Words(
        "\(try was(scene))What time should it be?", help: "Day and time: today 08:30.",
        example: "yesterday 3pm")
    case .date:
      Words(
        "\(try was(scene))Which day should it be?", help: "Yesterday, 5 March, next Friday.",
        example: try dayAsked(scene) == .ahead ? "next Friday" : "yesterday")
    case .number: Words("\(try was(scene))How many should it be?", help: "A number.", example: "30")
    case .moreChoice:
      Words("\(try unknown(.choice, scene))Which is it?", help: "It was not recorded: choose.", example: "1")
    case .lastChoice:
      Words(
        "\(try unknown(.lastChoice, scene))Which is it?", help: "It was not recorded: choose.", example: "1")
    case .moreText:
      Words(
        "\(try unknown(.text, scene))What is it?", help: "It was not recorded: the name, on one line.",
        example: "Chairperson's Council of Shangzhou")
    case .moreDate:
      Words(
        "\(try unknown(.date, scene))Which day is it?", help: "It was not recorded: yesterday, 5 March.",
        example: "today")
    case .reason:
      try becomesLate(scene)
        ? Words(
          "The day lies before the one it was recorded on: it becomes a late entry (P4.5b). Why?",
          help: "One sentence: it is the reason for the late entry too.", example: "wrote down the wrong day")
        : Words("Why?", help: "One sentence, kept with the correction.", example: "chosen by mistake")
    case .confirm: Words("\(try changes(scene)). ")
    case .confirmSaid:
      Words(
        "\(try record(scene)?.titled(scene) ?? ""): \(try changes(scene)). Reason: \(try reason(scene)). ")
    case .corrected, .correctedSaid: Words("Corrected; the old version is kept too.")
    case .whyBack:
      Words("Why is it taken back?", help: "One sentence, kept with it.", example: "recorded twice")
    case .confirmBack:
      Words("Take back: \(try scene.shown(Slots.record)). It no longer counts and can still be seen.")
    case .takenBack: Words("Taken back.")
    case .right:
      Words(
        "It says \(try whenShown(scene)). When was it really?",
        help: "The right day and time; what else you recorded on the matter by that clock moves with it.",
        example: "yesterday 3pm")
    case .confirmClock:
      Words(
        "The clock was wrong: \(try whenShown(scene)) → \(try scene.shown(Slots.right)). What else was recorded on the matter by that clock moves with it; the old version is kept."
      )
    case .clockRight: Words("Corrected: it counts on its right day; the old version is kept too.")
    case .history: Words(try versions(scene))
    }
  }

  private static func whose(_ scene: Scene) throws -> String {
    try mayAnybodys(scene) ? "" : " of yours"
  }

  private static func unknown(_ slot: More.Slot, _ scene: Scene) throws -> String {
    try asked(slot, scene).map { "“\($0.label.en)” was not recorded. " } ?? ""
  }

  private static func was(_ scene: Scene) throws -> String {
    let old = try oldShown(scene)
    return try saidProblem(scene)
      + (old.isEmpty ? "" : "“\(try field(scene)?.label.en ?? "")” is “\(old.excerpt(60))” now. ")
  }
}
