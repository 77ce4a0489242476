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
    case .ended: Words(try goodbye(scene))
    }
  }

  private static let notOnDuty =
    "You are not on duty now. Say “check in” to begin, or “late shift” for an earlier one."

  private static func summary(_ scene: Scene) throws -> String {
    guard let shift = try scene.shift() else { return "" }
    let end = try end(scene)
    let start = shift.facts.started
    let span = "From \(start.inWords(scene)) to \(start.day == end.day ? end.clock : end.inWords(scene))"
    let tally = try tally(shift.id, scene)
    let opinions =
      tally.total == 0
      ? "No opinion recorded. "
      : "\(tally.total) opinion\(tally.total == 1 ? "" : "s") recorded: \(parts(tally)). "
    return """
      \(try clockNote(scene))\(span), \(lengthInWords(max(0, start.minutes(to: end)), .en)). \(opinions)
      \(DutyPhrases(scene).afterShift(try dutyWith(shift, scene))) Check out. 
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
    // Nothing is left to record where the shift was ended in another way meanwhile.
    guard let entry = scene.recorded.first else { return notOnDuty }
    let open = try tally(entry.matter, scene).open
    let waiting =
      open.isEmpty
      ? "" : "\(open.count) open: \(open.map { $0.said.words?.excerpt(24) ?? "" }.joined(separator: "; ")). "
    return """
      Checked out. \(try DutyPhrases(scene).shortMark(entry.matter))\(waiting)Thank you.
      Ledger head \(try scene.facts(LedgerHead()) ?? "")
      """
  }
}
