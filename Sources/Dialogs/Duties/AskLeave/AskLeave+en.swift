import Conversation
import Regulation
import WorkroomStore

extension AskLeave {
  static func en(_ state: AskLeave, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .end: Words("")
    case .who:
      Words(
        "Leave for which member?",
        help: "Choose yourself, or a member you enter it for; the consent is the convenor's all the same.",
        example: "1")
    case .quarter:
      Words(
        "For which quarter?",
        help:
          "One at a time: this quarter, the next, or one of the last four (consent after the quarter is marked as a late entry).",
        example: "this quarter")
    case .reason:
      Words(
        "For what reason?", help: "The kind alone; more can be said beside it, and no diagnosis is needed.",
        example: "1")
    case .explain:
      Words(
        "Another reason: which?", help: "One sentence for the convenor; it lies apart from the ledger.",
        example: "caring for my parents")
    case .note:
      Words(
        "Anything to tell the convenor?",
        help: "One sentence for the convenor; it lies apart from the ledger.",
        example: "back at the end of April")
    case .confirm: Words(LeaveWords(scene).reading + "\n" + (try summary(scene)))
    case .recorded: Words("Noted. " + (try next(scene)))
    }
  }

  private static func summary(_ scene: Scene) throws -> String {
    let words = LeaveWords(scene)
    return
      "\(try words.name(member(scene))): leave for the \(try scene.shown(Slots.quarter)), \(try scene.shown(Slots.reason))"
      + (scene[Slots.note].map { ": \($0)" } ?? "") + ". "
      + (try isPast(scene) ? "The quarter is over: consent will be marked as a late entry. " : "")
  }

  /// Whose consent it waits for.
  private static func next(_ scene: Scene) throws -> String {
    let until = "until then the duty is asked for."
    return switch try consent(scene) {
    case .nobodys: "The room has no convenor now (P4.2c), and only a convenor can consent; \(until)"
    case .others(let names):
      "It waits for the consent of \(names.joined(separator: " or ")), convenor; \(until)"
    case .mineAlone:
      "You are the room's only convenor: say “decide on leave” to consent yourself, which will be marked."
    case .mine: "Say “decide on leave” to decide; \(until)"
    }
  }
}
