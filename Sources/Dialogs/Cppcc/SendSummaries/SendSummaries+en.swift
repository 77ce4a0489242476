import Conversation
import Regulation
import WorkroomStore

extension SendSummaries {
  static func en(_ state: SendSummaries, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .end: Words("")
    case .none: try RoomsGuided.none(scene)
    case .year:
      Words(
        "The summaries of which year?",
        help:
          "Rooms send theirs by the end of November; the committee gathers them and hands them to the office in charge (P4.7a).",
        example: "this year")
    case .nothing:
      Words(
        "Nothing waits to be sent on: what came was sent, or nothing came yet.\(try missing(scene)) See “the rooms' summaries” (P4.7a)."
      )
    case .rooms:
      Words(
        "Of which rooms? “all” will do.",
        help: "Numbers, parted by blanks. What has not come is sent on later.", example: "all")
    case .to:
      Words(
        "To whom? Enter for \(try SendAssessments.office(scene).en).", help: "The body that received them.",
        example: "委员工作委员会")
    case .number: Words("Under which number?", help: "None: just Enter.", example: "No. 5 of 2026")
    case .day: Words("On which day?", help: "A date.", example: "today")
    case .confirm:
      Words(
        "\(english(try chosen(scene).count, "summary", "summaries")) of \(YearSummary.planned(scene))\(try late(scene)), sent on \(scene[Slots.day]?.inFull(.en) ?? "") to \(try called(scene))\(scene[Slots.number].map { ", \($0)" } ?? "")."
      )
    case .sent: Words("Recorded as sent on (P4.7a).")
    }
  }

  private static func missing(_ scene: Scene) throws -> String {
    let missing = try toSend(scene).missing
    return missing == 0 ? "" : " \(english(missing, "room has", "rooms have")) sent none."
  }

  private static func late(_ scene: Scene) throws -> String {
    let late = try chosen(scene).count(where: \.standing.isLate)
    return late == 0 ? "" : " (\(late) of them late)"
  }

  private static func called(_ scene: Scene) throws -> String {
    try scene[Slots.to] ?? SendAssessments.office(scene).en
  }
}
