import Conversation
import Regulation
import Understanding
import WorkroomStore

extension CheckOut {
  static func en(_ state: CheckOut, _ scene: Scene) throws -> Words {
    switch state {
    case .begin, .decideLate, .end: Words("")
    case .notOn: Words(notOnDuty)
    case .until:
      Words(
        "Your shift from \(try start(scene)) (\(try scene.shift()?.facts.channel.name.en ?? "")) was not checked out. When did it end?",
        help: "After \(try start(scene)): a time, a length, or day and time.", example: "two hours")
    case .late:
      Words(
        "Why was it not checked out on the day? (A late entry needs a reason, P4.5b.)",
        help: WordsOfLate.help(.en),
        example: "forgot to check out")
    case .done:
      Words(
        "What was done on this shift?",
        help: "A sentence or two: this is the activity log, and with it the shift counts (P4.5b).",
        example: "received 3 visitors, recorded 3 opinions")
    case .confirm: Words(try summary(scene))
    case .ended: Words(try goodbye(scene) + PaidWords.reminder([scene[Slots.done]], scene))
    }
  }

  private static let notOnDuty =
    "You are not on duty now. Say “check in” to begin, or “late shift” for an earlier one."

  private static func summary(_ scene: Scene) throws -> String {
    guard let shift = try summary(of: scene) else { return "" }
    let tally = shift.tally
    let opinions =
      (tally.total == 0
        ? "No opinion recorded. "
        : "\(tally.total) opinion\(tally.total == 1 ? "" : "s") recorded: \(parts(tally)). ")
      + (tally.again == 0 ? "" : "\(english(tally.again, "visitor")) came with an earlier matter. ")
    return """
      \(try clockNote(scene))From \(shift.start) to \(shift.end), \(lengthInWords(shift.minutes, .en)). \(opinions)
      \(DutyPhrases(scene).afterShift(shift.duty)) Check out. 
      """
  }

  private static func parts(_ tally: Tally) -> String {
    [
      tally.guided > 0 ? "\(tally.guided) guided on" : nil,
      tally.answered > 0 ? "\(tally.answered) answered" : nil,
      tally.open.isEmpty ? nil : "\(tally.open.count) open",
    ].compactMap(\.self).joined(separator: ", ")
  }

  private static func goodbye(_ scene: Scene) throws -> String {
    guard let (shift, open) = try ended(scene) else { return notOnDuty }
    let waiting =
      open.isEmpty
      ? ""
      : "\(open.count) open: \(try open.map { "\($0.said.words?.excerpt(24) ?? "") (\(try $0.due(scene)))" }.joined(separator: "; ")). "
    return """
      Checked out. \(try DutyPhrases(scene).shortMark(shift))\(waiting)\(try due(scene))Thank you.
      Ledger head \(try CheckOut.head(scene)) (the whole: dutybot ledger head)
      """
  }
}
