import GRDB
public import Regulation

/// What is due in a room on a day or before it, or soon: filing, its annual summary, a new convenor, members to be replaced,
/// answers, feedback, explanations (提醒).
///
/// Each is a day worked out from the record itself; the rule set says how long there is. Matters are counted and not read:
/// there may be thousands of them, and it is asked at every sign-in.
public struct DuesIn: DeskQuery {
  /// All that waits for one thing: the first of it, and how many there are.
  public struct Item: Hashable, Sendable {
    public let due: Due
    public let count: Int
    /// The matter that is due first; nil for what the room itself owes.
    public let first: MatterID?
  }

  public let room: WorkroomID
  public let today: Day
  /// Whose opinions are counted; nil: everybody's, and what the room itself owes.
  public let recorder: PersonID?
  /// How many work days what others recorded has to be overdue to be counted as well (升级); nil: never.
  public let others: Int?

  public init(
    _ room: WorkroomID, on today: Day, recordedBy recorder: PersonID? = nil,
    othersOverdueBy others: Int? = nil
  ) {
    (self.room, self.today, self.recorder, self.others) = (room, today, recorder, others)
  }

  /// The earliest due first.
  public func answer(from state: StoreState) throws -> [Item] {
    // What is due in a room that has ended is nobody's any more (P7.4).
    guard let facts = try TheWorkroom(room).answer(from: state)?.facts, facts.ended == nil else { return [] }
    let pack = state.store.pack
    var items: [Due.Kind: Item] = [:]
    if recorder == nil || others != nil, let plaque = facts.plaque, !facts.existing, facts.filed == nil {
      let due = pack.filingDue(plaque: plaque)
      // After its day it is brought up for as long again; then the check list alone says that it is overdue.
      if (-pack[.filingDueDays]...pack[.remindDueDays]).contains(due.daysLeft(after: today)) {
        items[due.kind] = Item(due: due, count: 1, first: nil)
      }
    }
    if recorder == nil || others != nil, let due = try summaryDue(from: state) {
      items[due.kind] = Item(due: due, count: 1, first: nil)
    }
    if recorder == nil || others != nil {
      for (due, count) in try Replacements(in: room, on: today).answer(from: state) {
        items[due.kind] = Item(due: due, count: count, first: nil)
      }
    }
    for what in Waiting.What.allCases {
      guard let found = try waiting(what, in: state) else { continue }
      let due = pack.due(Waiting(what: what, since: found.since))
      // What was explained before and what never was are one thing to whoever is reminded.
      guard let other = items[due.kind] else {
        items[due.kind] = Item(due: due, count: found.count, first: found.first)
        continue
      }
      let isEarlier = due.day < other.due.day
      items[due.kind] = Item(
        due: isEarlier ? due : other.due, count: found.count + other.count,
        first: isEarlier ? found.first : other.first)
    }
    if let found = try first(
      of: "asked", where: "workroom = ? AND asked <= ?", [room.rawValue, today.ordinal], own: today,
      others: others.map { pack.dueDay(overdueBy: $0, on: today) }, in: state)
    {
      let due = Due(.departmentReply, found.since, .p6_4a)
      items[due.kind] = Item(due: due, count: found.count, first: found.first)
    }
    return items.values.sorted { ($0.due.day, $0.due.kind.rawValue) < ($1.due.day, $1.due.kind.rawValue) }
  }

  /// When the room's summary is due that was not sent yet (P4.7a), from 1 November to the January after; of a room that was there
  /// by then.
  private func summaryDue(from state: StoreState) throws -> Due? {
    let pack = state.store.pack
    for year in [today.year - 1, today.year] where pack.bringsUpSummary(of: year, on: today) {
      guard let room = try TheWorkroom(room).answer(from: state) else { return nil }
      switch try state.standing(of: room, summary: year, on: today) {
      case .notYet, .overdue: return pack.summaryDue(year)
      case .onTime, .late, .notAsked: return nil
      }
    }
    return nil
  }

  /// How many matters wait for something since long enough, the first of them, and since when that does.
  private func waiting(_ what: Waiting.What, in state: StoreState) throws -> (
    count: Int, first: MatterID, since: Day
  )? {
    let pack = state.store.pack
    guard let own = pack.lastBegun(what, dueBy: today) else { return nil }
    let late = others.map { workdays in
      // Nothing of others that old: then none of it is counted.
      pack.lastBegun(what, dueBy: pack.dueDay(overdueBy: workdays, on: today)) ?? Day(ordinal: 0)
    }
    return try first(
      of: pack.countsFrom, where: "workroom = ? AND waits = ?\(pack.leavesOutPassedOn) AND since <= ?",
      [room.rawValue, what.rawValue, own.ordinal], own: own, others: late, in: state)
  }

  /// The first of those matters whose day lies before a limit, and how many these are.
  ///
  /// - Parameters:
  ///   - day: the expression of their day.
  ///   - own: the last day of those that count; of others' the limit `others`, where the person is one.
  private func first(
    of day: String, where condition: String, _ values: [any DatabaseValueConvertible], own: Day, others: Day?,
    in state: StoreState
  ) throws -> (count: Int, first: MatterID, since: Day)? {
    let (whose, limits): (String, [any DatabaseValueConvertible]) =
      switch (recorder, others) {
      case (nil, _): ("\(day) <= ?", [own.ordinal])
      case (let person?, nil): ("person = ? AND \(day) <= ?", [person.rawValue, own.ordinal])
      case (let person?, let others?):
        ("\(day) <= CASE person WHEN ? THEN ? ELSE ? END", [person.rawValue, own.ordinal, others.ordinal])
      }
    let row = try Row.fetchOne(
      state.db.cachedStatement(
        sql: "SELECT id, count(*), min(\(day)) FROM matters WHERE \(condition) AND \(whose)"),
      arguments: StatementArguments(values + limits))
    let columns = row.map { Columns($0, of: "matters") }
    guard let columns, let since = try columns.dayIfAny(2) else { return nil }
    return (try columns.number(1), MatterID(try columns.text(0)), since)
  }
}

/// How many opinions of each room are overdue by so many work days (升级到专委会): told without anybody's words.
public struct OverdueByRoom: DeskQuery {
  public let workdays: Int
  public let today: Day
  public init(by workdays: Int, on today: Day) { (self.workdays, self.today) = (workdays, today) }

  public func answer(from state: StoreState) throws -> [WorkroomID: Int] {
    let pack = state.store.pack
    let last = pack.dueDay(overdueBy: workdays, on: today)
    var (late, arguments) = (["asked <= ?"], StatementArguments([last.ordinal]))
    for what in Waiting.What.allCases {
      guard let begun = pack.lastBegun(what, dueBy: last) else { continue }
      late.append("waits = ?\(pack.leavesOutPassedOn) AND \(pack.countsFrom) <= ?")
      arguments += [what.rawValue, begun.ordinal]
    }
    let rows = try Row.fetchAll(
      state.db.cachedStatement(
        sql: """
          SELECT workroom, count(*) FROM matters
          WHERE (waits IS NOT NULL OR asked IS NOT NULL)
            AND workroom NOT IN (SELECT workroom FROM matters WHERE kind = '\(RoomFacts.kind)' AND state = 'ended')
            AND (\(late.map { "(\($0))" }.joined(separator: " OR ")))
          GROUP BY workroom
          """), arguments: arguments)
    return try Dictionary(
      rows.map { row in
        let columns = Columns(row, of: "matters")
        return (WorkroomID(try columns.text(0)), try columns.number(1))
      }, uniquingKeysWith: { first, _ in first })
  }
}

extension NormPack {
  /// Until when something that waits is to be done.
  public func due(_ waiting: Waiting) -> Due {
    let since = self[.slaPauseAtDepartment] ? waiting.since.adding(waiting.paused) : waiting.since
    return switch waiting.what {
    case .inquiry: inquiryDue(received: since)
    case .feedback: feedbackDue(received: since)
    case .explanation: explanationDue(received: since, lastExplained: nil)
    case .another: explanationDue(received: since, lastExplained: since)
    }
  }

  /// What is due next of an opinion (办理期限): what the department that has it was asked for, and what the room owes its
  /// visitor, as far as that is counted meanwhile. Nil where nothing is.
  public func due(of opinion: OpinionFacts, in state: MatterState) -> Due? {
    let asked = opinion.elsewhere(in: state)?.asked.map { Due(.departmentReply, $0, .p6_4a) }
    let isPaused = asked != nil && self[.slaPauseAtDepartment]
    let own = isPaused ? nil : opinion.waiting(in: state).map(due)
    return [asked, own].compactMap(\.self).min { $0.day < $1.day }
  }

  /// The last day on which something can have begun to wait that is due by a day; nil where nothing waits that long.
  func lastBegun(_ what: Waiting.What, dueBy day: Day) -> Day? {
    // The later it began, the later it is due. No rule set gives ten years.
    (0...3650).lazy.map { day.adding(-$0) }.first { due(Waiting(what: what, since: $0)).day <= day }
  }

  /// The day from which time is counted, in the columns of matters.
  var countsFrom: String { self[.slaPauseAtDepartment] ? "since + paused" : "since" }
  /// What leaves out, behind other conditions, those whose time is not counted now.
  var leavesOutPassedOn: String { self[.slaPauseAtDepartment] ? " AND asked IS NULL" : "" }
}
