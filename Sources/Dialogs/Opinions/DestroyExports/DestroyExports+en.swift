import Conversation
import Regulation
import WorkroomStore

extension DestroyExports {
  static func en(_ state: DestroyExports, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .rest: Words("")
    case .end: Words(isLeft(scene) ? "Good." : "")
    case .none: Words("There are no exports to destroy.")
    case .pick:
      Words(
        "\(try mine(scene).count) to be destroyed. Which one?",
        help:
          "What was exported or printed before a visitor was erased still holds their data; what was given away is to be fetched back. Type its number.",
        example: "1")
    case .how:
      Words(
        "What became of it?",
        help: "A file deleted or paper shredded is destroyed; what cannot be had back needs its reason.",
        example: "1")
    case .by:
      Words("Who destroyed it? Enter alone: you.", help: "A name or an office.", example: "the office")
    case .day: Words("On which day? Enter alone: today.", help: "A day.", example: "today")
    case .why:
      Words(
        "Why can it not be had back?",
        help: "One sentence for the ledger; do not write who the visitor was.",
        example: "that office was closed")
    case .confirm: Words(try summary(scene) + ". This cannot be undone.")
    case .done: Words("Noted.")
    case .another:
      Words(
        "\(try mine(scene).count) still to be destroyed. Another?",
        help: "“yes” for the next one, “no” to end here.", example: "no")
    }
  }
}
