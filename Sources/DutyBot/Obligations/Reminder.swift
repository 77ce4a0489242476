import Conversation
import Dialogs
import Regulation

/// One line of what is due (提醒).
struct Reminder {
  enum What {
    case due(Due)
    /// A norm that is short of time.
    case norm(Finding)
    /// Of the rota: a shift, a seat, a swap.
    case shift(ShiftReminder)
    /// Drafts that wait for the liaison's review, the oldest begun on that day.
    case drafts(since: Day)
    /// Items of the annual plan that are due this month (P4.6).
    case plan([PlannedKind], month: Day)
    /// Members who have not acknowledged the discipline notice of the year that ends on that day (P8.5).
    case notice(year: Day)
    /// Summaries of rooms that a committee has to send on since that day (P4.7a).
    case summaries(year: Int, missing: Int, since: Day)
    /// A room that ended on that day, whose plaque is not taken back (P7.2f), or whose papers are not archived (P7.4).
    case plaque(ended: Day)
    case archive(ended: Day)
  }

  var what: What
  /// How many of them, or how many are missing.
  var count: Int
  /// nil: it is no room's, or the rooms are not named.
  var room: String?

  init(_ what: What, count: Int, room: String?) { (self.what, self.count, self.room) = (what, count, room) }

  /// What it is about, for scripts: a kind of due day, a norm, what of the rota, or drafts.
  var kind: String {
    switch what {
    case .due(let due): due.kind.rawValue
    case .norm(let finding): finding.norm.id
    case .shift(let shift): shift.kind.rawValue
    case .drafts: "drafts"
    case .plan: "planItem"
    case .notice: "disciplineNotice"
    case .summaries: "summariesToSend"
    case .plaque: "plaqueBack"
    case .archive: "archive"
    }
  }

  private var day: Day {
    switch what {
    case .due(let due): due.day
    case .norm(let finding): finding.period.last
    case .shift(let shift): shift.shift.day
    case .drafts(let since): since
    case .plan(_, let last): last
    case .notice(let last): last
    case .summaries(_, _, let since): since
    case .plaque(let ended), .archive(let ended): ended
    }
  }

  /// The same, without rooms: one line a kind, with the earliest day and how many there are of it.
  static func withoutNames(_ lines: [Reminder]) -> [Reminder] {
    var kinds: [String] = []
    for line in lines where !kinds.contains(line.kind) { kinds.append(line.kind) }
    return kinds.compactMap { kind in
      let its = lines.filter { $0.kind == kind }
      guard var first = its.min(by: { $0.day < $1.day }) else { return nil }
      (first.count, first.room) = (its.reduce(0) { $0 + $1.count }, nil)
      if case .shift(var shift) = first.what {
        (shift.count, shift.people) = (first.count, [])
        first.what = .shift(shift)
      }
      return first
    }
  }

  func text(_ say: Language, _ today: Day) -> String {
    let place = room.map { $0 + say("：", ": ") } ?? ""
    switch what {
    case .due(let due): return place + DueWords(say, today: today).line(due, count: count)
    case .shift(let shift): return place + shift.text(say, today, isOfRoom: room != nil)
    case .drafts(let since):
      return place
        + say(
          "\(count) 份稿子待联络员审核，最早的\(since.inWords(say, today: today))起草（P4.2f）。",
          "\(english(count, "draft waits", "drafts wait")) for the liaison's review, the oldest begun on \(since.inWords(say, today: today)) (P4.2f)."
        )
    case .plan(let kinds, _):
      let named =
        room == nil ? "" : say("：", ": ") + kinds.map { $0.name(say) }.joined(separator: say("、", ", "))
      return place
        + say(
          "本月计划还有 \(count) 项没有做\(named)（P4.6）。",
          "\(english(count, "item")) of the annual plan to be done this month\(named) (P4.6).")
    case .notice(let last):
      return place
        + say(
          "\(count) 名委员没有确认\(last.year)年的纪律须知（P8.5）。",
          "\(english(count, "member has", "members have")) not acknowledged the discipline notice of \(String(last.year)) (P8.5)."
        )
    case .summaries(let year, let missing, _):
      return place + SummaryWords(say, today: today).toSend(year, count, missing)
    case .plaque(let ended):
      return place
        + say(
          "\(ended.inFull(.zh))终止、摘牌，标牌还没有收回（P7.2f）。",
          "ended on \(ended.inFull(.en)), and its plaque is not taken back (P7.2f).")
    case .archive(let ended):
      return place
        + say(
          "\(ended.inFull(.zh))终止、摘牌，还没有归档（P7.4）。",
          "ended on \(ended.inFull(.en)), and is not archived (P7.4).")
    case .norm(let finding):
      let table = FindingTable(say, today: today)
      let missing = room == nil ? say(" \(count) 次", "\(count)") : table.missing(finding)
      let clauses = finding.clauses.joined(separator: say("、", ", "))
      return place
        + say(
          "\(table.name(finding.norm))，\(table.heading(finding.period))，还差\(missing)（\(clauses)）。",
          "\(table.name(finding.norm)), \(table.heading(finding.period)): \(missing) still owed (\(clauses))."
        )
    }
  }

  /// The line scripts get; documented in docs/obligations.md.
  struct Json: Encodable {
    var kind: String
    var room: String?
    var due: String
    var daysLeft: Int
    var clause: String
    var productDefault: Bool
    var count: Int
    /// Of the rota alone, as the names are.
    var from: String?
    var to: String?
    var channel: String?
    var people: [String]?
  }

  func json(_ today: Day) -> Json {
    switch what {
    case .due(let due):
      Json(
        kind: kind, room: room, due: due.day.iso, daysLeft: due.daysLeft(after: today), clause: due.clause.id,
        productDefault: due.isProductDefault, count: count)
    case .shift(let shift):
      Json(
        kind: kind, room: room, due: shift.shift.day.iso, daysLeft: today.days(to: shift.shift.day),
        clause: Clause.p3_3e.id, productDefault: true, count: count, from: RotaShift.clock(shift.shift.from),
        to: RotaShift.clock(shift.shift.to), channel: shift.shift.channel.rawValue,
        people: shift.people.isEmpty ? nil : shift.people)
    case .drafts(let since):
      // Nothing says by when: the day is the one the oldest was begun on.
      Json(
        kind: kind, room: room, due: since.iso, daysLeft: today.days(to: since), clause: Clause.p4_2f.id,
        productDefault: true, count: count)
    case .plan(_, let last):
      Json(
        kind: kind, room: room, due: last.iso, daysLeft: today.days(to: last), clause: Clause.p4_6.id,
        productDefault: true, count: count)
    case .notice(let last):
      // Once a year is this program's, and so is its last day.
      Json(
        kind: kind, room: room, due: last.iso, daysLeft: today.days(to: last), clause: Clause.p8_5.id,
        productDefault: true, count: count)
    case .summaries(_, _, let since):
      // No day is named for it: the day is the one the rooms' summaries were due on.
      Json(
        kind: kind, room: room, due: since.iso, daysLeft: today.days(to: since), clause: Clause.p4_7a.id,
        productDefault: true, count: count)
    case .plaque(let ended):
      // Nothing says by when: the day is the one on which the room ended.
      Json(
        kind: kind, room: room, due: ended.iso, daysLeft: today.days(to: ended), clause: Clause.p7_2f.id,
        productDefault: true, count: count)
    case .archive(let ended):
      Json(
        kind: kind, room: room, due: ended.iso, daysLeft: today.days(to: ended), clause: Clause.p7_4.id,
        productDefault: true, count: count)
    case .norm(let finding):
      Json(
        kind: kind, room: room, due: finding.period.last.iso, daysLeft: finding.daysLeft,
        clause: finding.goal.clause, productDefault: finding.norm.isProductDefault, count: count)
    }
  }
}
