import Conversation
import Regulation
import WorkroomStore

extension SendReport {
  static func en(_ state: SendReport, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .end: Words("")
    case .mayNot: Words("What was sent is recorded by the office in charge: please ask them.")
    case .notAsked:
      Words(
        "Roll-ups and summaries go from the cities to the province's General Office (P4.7b, P8.2b): the province records none."
      )
    case .period:
      Words(
        "Of which quarter or year is it?", help: "Such as last quarter, last year.", example: "last quarter")
    case .to:
      Words(
        "To whom did it go? Enter for \(try proposed(scene).en).", help: "The body that receives it.",
        example: "the provincial General Office")
    case .number:
      Words("Under which number?", help: "Enter where there is none.", example: "2026-3")
    case .day: Words("On which day was it sent?", help: "Day, month and year.", example: "today")
    case .confirm:
      Words(
        "\((try report(scene)?.name.en ?? "").capitalisedFirst), \(scene[NormSlots.period]?.inWords(.en) ?? ""), sent on \(scene[Slots.day]?.inFull(.en) ?? "") to \(called(try addressee(scene), .en))\(scene[Slots.number].map { ", \($0)" } ?? "")."
      )
    case .sent:
      Words(
        "Recorded as sent (\(try clause(scene))). Fingerprint of the ledger: \(try rests(scene).fingerprint); the roll-up says where its figures change from now on."
      )
    }
  }
}
