import Conversation
import Regulation
import Understanding
import WorkroomStore

extension LateShift {
  static func en(_ state: LateShift, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .decideLate, .end: Words("")
    case .who:
      Words(
        "For which member?", help: "Keyed in from a paper log: it is theirs, and you entered it.",
        example: "1")
    case .start:
      Words(
        "When did that shift begin?", help: "Day and time, as in yesterday 9am.", example: "yesterday 9am")
    case .until:
      Words("When did it end?", help: "A time (11:40) or a length (two hours).", example: "two hours")
    case .channel:
      Words(
        "Online or in person?",
        help: "Online means duty on the Qin Shangliang platform, in person means duty in the workroom.",
        example: "2")
    case .purpose:
      Words(
        "What was it for?",
        help: "A few words that stand with the shift: receiving visitors, visits in the village.",
        example: "visitors in the village")
    case .done:
      Words(
        "What was done on it?", help: "A sentence or two: this is the activity log (P4.5b).",
        example: "visited two families")
    case .late:
      Words(
        "Why is it entered only now? (A late entry needs a reason, P4.5b.)", help: WordsOfLate.help(.en),
        example: "no computer in the village")
    case .confirm:
      Words(
        "\(try other(scene).map { "Duty of \($0), keyed in by you from the paper log. " } ?? "")From \(try scene.shown(Slots.start)) to \(try end(scene)), \(try scene.shown(Slots.channel)), \(try length(scene)). "
          + (scene[Slots.purpose].map { "For: \($0). " } ?? "")
          + (scene[CommonSlots.late].map { "Late because: \($0). " } ?? ""))
    case .recorded where try other(scene) != nil:
      Words(
        "Entered from the paper log, as duty of \(try other(scene) ?? ""); you stand as who entered it. \(try mark(scene))\(reminder(scene))"
      )
    case .recorded:
      Words(
        "Entered late. \(try mark(scene))\(DutyPhrases(scene).afterShift(try duty(scene)))\(reminder(scene))")
    }
  }
}
