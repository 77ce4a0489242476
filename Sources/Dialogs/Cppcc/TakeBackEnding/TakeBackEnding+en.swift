import Conversation
import Regulation

extension TakeBackEnding {
  static func en(_ state: TakeBackEnding, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .isPaper, .confirm, .end: return Words("")
    case .none:
      return Words(
        "No room's end is yours to take back: the body that decided does that, and not after it was archived (P7.1e, P7.4)."
      )
    case .room:
      return Words(
        "The end of which workroom is taken back?",
        help: "Only what was recorded by mistake; not after its papers were archived (P7.4).", example: "1")
    case .shown: return Words(try shown(scene))
    case .paper:
      return Words(
        "From which paper? Its number, please.",
        help: "The body that decided takes it back; you record it from its paper (P5.3f).",
        example: "No. 9 of 2026")
    case .number: return Words("Under which number?", help: "None: just Enter.", example: "No. 9 of 2026")
    case .reason:
      return Words("Why is it taken back?", help: "It is kept with the decision.", example: "the wrong room")
    case .day:
      return Words(
        "On which day? From then on the room is open again.", help: "Day, month and year.", example: "today")
    case .recorded:
      let count = try freed(scene)
      let shifts =
        count == 1
        ? "One shift that had been planned stays free: the room publishes its rota anew"
        : "\(count) shifts that had been planned stay free: the room publishes its rota anew"
      return Words(
        "Recorded: the room is open again, and records as before." + (count == 0 ? "" : " \(shifts) (P3.3e).")
      )
    }
  }
}
