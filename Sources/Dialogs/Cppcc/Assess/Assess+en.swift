import Conversation
import Regulation
import WorkroomStore

extension Assess {
  static func en(_ state: Assess, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .differs, .end: return Words("")
    case .none: return try RoomsGuided.none(scene)
    case .nothing:
      return Words(
        "There is nothing to assess: rooms are assessed from the year of the opinion and of their plaque on, each year after 1 December (P7.1d)."
      )
    case .year:
      return Words(
        "Which year is assessed?", help: "A year is assessed at its end (P7.1d), from 1 December on.",
        example: "last year")
    case .room:
      return Words(
        "Which workroom? Those not assessed yet come first.", help: "Its number, or a few words of its name.",
        example: "1")
    case .sheet:
      guard let found = try found(scene) else { return Words("") }
      let rows = try SheetWords(scene).rows(found).joined(separator: "\n")
      return Words("\(try scene.shown(Slots.room)), sheet for \(try scene.shown(Slots.year)):\n\(rows)")
    case .result:
      let proposed = try found(scene)?.proposed.name(.en) ?? ""
      return Words(
        "Met or not met? By figures: \(proposed).",
        help: "The committee decides; otherwise than the figures needs a reason (P7.1d).", example: "met")
    case .reason:
      return Words(
        "That is not what the figures propose. Why?", help: "The reason is kept with the assessment.",
        example: "two consultations were moved to January")
    case .confirm: return Words(try summary(scene) + ".")
    case .recorded:
      let sent = "Say “record assessments sent” once it went to the office in charge (P7.1f)."
      return switch try consequence(scene) {
      case .none: Words("The assessment is recorded (P7.1d). \(sent)")
      case .warning: Words("The assessment is recorded: a first failure, with a warning (P7.1e). \(sent)")
      case .delisting:
        Words(
          "The assessment is recorded: a second failure running, a proposal to the body that approved the room to delist it (P7.1e). \(sent)"
        )
      }
    }
  }
}
