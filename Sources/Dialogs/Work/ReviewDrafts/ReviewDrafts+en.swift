import Conversation
import Regulation

extension ReviewDrafts {
  static func en(_ state: ReviewDrafts, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .review, .end: Words("")
    case .notYours: Words("Drafts are reviewed by the liaison (P4.2f).")
    case .none: Words("No draft waits for review.")
    case .pick:
      Words(
        "Which one do you review?",
        help: "Those that wait for review, the oldest first; type its number (P4.2f).",
        example: "1")
    }
  }
}
