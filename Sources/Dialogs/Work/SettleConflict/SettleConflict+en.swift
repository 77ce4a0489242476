import Conversation
import Regulation
import WorkroomStore

extension SettleConflict {
  static func en(_ state: SettleConflict, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .kind, .end: Words("")
    case .mayNot: Words("Where records are in conflict, the liaison says which one counts (P4.2f).")
    case .none: Words("No records are in conflict.")
    case .pick: Words("Which one?", help: "Type the number before it.", example: "1")
    case .which:
      Words(
        try both(scene), help: "The one that does not count is taken back, and can still be seen.",
        example: "1")
    case .reason:
      Words(
        "Why does that one count?", help: "One sentence; it goes into the ledger.",
        example: "whoever was there recorded it")
    case .confirm:
      try given(scene).map {
        Words("Taken back: \(try line($0, isOwn: true, scene)). The other one counts.")
      } ?? Words("Somebody has settled it meanwhile.")
    case .alone: Words(try alone(scene))
    case .settled, .takenBack: Words("Settled; both stay and can be seen.\(try left(scene))")
    }
  }

  private static func both(_ scene: Scene) throws -> String {
    guard let chosen = try chosen(scene), let counted = chosen.counted else { return "Which one counts?" }
    return """
      One thing was recorded twice and can count once:
      Counts now: \(try line(counted, isOwn: chosen.isCountedOwn, scene))
      Does not: \(try line(chosen.record, isOwn: chosen.isOwn, scene))
      Which one counts?
      """
  }

  private static func alone(_ scene: Scene) throws -> String {
    guard let chosen = try chosen(scene) else { return "Somebody has settled it meanwhile." }
    return
      "\(try line(chosen.record, isOwn: chosen.isOwn, scene)): \(why(chosen, scene)), so it does not count. It is taken back and not told again."
  }
}
