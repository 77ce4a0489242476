import Conversation
import Regulation
import WorkroomStore

extension Undertakings {
  static func en(_ state: Undertakings, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .route: Words("")
    case .end: Words("Good.")
    case .none:
      Words(
        "There are no undertakings. Once a micro-consultation or micro-oversight has settled who does what, it is noted here."
      )
    case .pick:
      Words(
        "Which one?",
        help: "What is due first comes first; type its number, the last choice notes a new one.",
        example: "1")
    case .held:
      Words("Where was it settled?", help: "Type its number; the newest comes first.", example: "1")
    case .who: Words("Who does it?", help: "An office or a person.", example: "the Chengnan community")
    case .what: Words("What is to be done?", help: "One sentence.", example: "mend the six lamps")
    case .due:
      Words(
        "By which day?", help: "Say 30 April, next Friday, end of April, or within two weeks.",
        example: "30 April")
    case .given: Words("Noted. What is not done by its day is marked under “undertakings”.")
    case .more: Words("Any other?", help: "“yes” notes another, “no” ends here.", example: "no")
    case .card: Words(try undertaking(scene).map { line($0, scene) + "." } ?? "")
    case .next:
      Words(
        "What became of it?", help: "Done or not done, both are noted; what takes longer gets a later day.",
        example: "1")
    case .note:
      Words(
        "Anything to say about it?", help: "One sentence; skip it if there is nothing.",
        example: "done on 20 April")
    case .settled: Words("Noted what became of it.")
    case .laterDue:
      Words(
        "To which day?", help: "Say 30 April, next Friday, end of April, or within two weeks.",
        example: "30 April")
    case .putOff: Words("The day is changed.")
    }
  }
}
