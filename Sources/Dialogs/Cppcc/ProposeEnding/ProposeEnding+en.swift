import Conversation
import Regulation
import WorkroomStore

extension ProposeEnding {
  static func en(_ state: ProposeEnding, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .confirm, .end: return Words("")
    case .none: return try RoomsGuided.none(scene)
    case .room:
      return Words(
        "Which workroom? Those that the figures speak against come first.",
        help: "Its number, or a few words of its name.", example: "1")
    case .figures:
      let figures = try figures(scene)
      let found =
        figures.isEmpty
        ? "By the ledger's figures there is no ground to end it; a violation is found by a person (P7.2d)."
        : "By figures: \(EndingWords(scene).cited(figures))."
      return Words(
        found + EndingWords(scene).barred(try barred(scene))
          + (try open(scene).map { " " + EndingWords(scene).waiting($0) } ?? ""))
    case .grounds:
      return Words(
        "Which are the grounds? Several may be named.",
        help:
          "A breach of law, discipline or charter, services for pay and gain are found by a person, never by the program (P7.2d). Numbers, parted by blanks.",
        example: "1")
    case .text:
      return Words(
        "What happened, and what does it rest on?", help: "It is kept with the proposal.",
        example: "two years running the yearly numbers were not met")
    case .recorded:
      let who = EndingWords(scene).decider(scene[Slots.grounds] ?? [], try scene.pack)
      return Words(
        "The proposal is recorded. It is decided on by \(who): “decide whether a room ends” (P7.1e, P7.2).")
    }
  }
}
