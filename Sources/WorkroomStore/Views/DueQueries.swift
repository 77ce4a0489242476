import GRDB
public import Regulation

/// What is due in a room on a day or before it, or soon: filing, answers, feedback, explanations (提醒).
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

  public init(_ room: WorkroomID, on today: Day, recordedBy recorder: PersonID? = nil) {
    (self.room, self.today, self.recorder) = (room, today, recorder)
  }

  /// The earliest due first.
  public func answer(from state: StoreState) throws -> [Item] {
    guard let facts = try TheWorkroom(room).answer(from: state)?.facts else { return [] }
    let pack = state.store.pack
    var items: [Due.Kind: Item] = [:]
    if recorder == nil, let plaque = facts.plaque, !facts.existing, facts.filed == nil {
      let due = pack.filingDue(plaque: plaque)
      // After its day it is brought up for as long again; then the check list alone says that it is overdue.
      if (-pack[.filingDueDays]...pack[.remindDueDays]).contains(due.daysLeft(after: today)) {
        items[due.kind] = Item(due: due, count: 1, first: nil)
      }
    }
    for what in Waiting.What.allCases {
      guard let last = pack.lastBegun(what, dueBy: today),
        let found = try waiting(what, until: last, in: state)
      else {
        continue
      }
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
    return items.values.sorted { ($0.due.day, $0.due.kind.rawValue) < ($1.due.day, $1.due.kind.rawValue) }
  }

  /// How many matters wait for something since a day or before it, the first of them, and since when that does.
  private func waiting(
    _ what: Waiting.What, until last: Day, in state: StoreState
  ) throws -> (count: Int, first: MatterID, since: Day)? {
    let statement = try state.db.cachedStatement(
      sql: """
        SELECT id, count(*), min(since) FROM matters
        WHERE workroom = ? AND waits = ? AND since <= ?\(recorder == nil ? "" : " AND person = ?")
        """)
    let arguments: [(any DatabaseValueConvertible)?] = [room.rawValue, what.rawValue, last.ordinal]
    let row = try Row.fetchOne(
      statement, arguments: StatementArguments(arguments + (recorder.map { [$0.rawValue] } ?? [])))
    let columns = row.map { Columns($0, of: "matters") }
    guard let columns, let since = try columns.dayIfAny(2) else { return nil }
    return (try columns.number(1), MatterID(try columns.text(0)), since)
  }
}

extension NormPack {
  /// Until when something that waits is to be done.
  public func due(_ waiting: Waiting) -> Due {
    switch waiting.what {
    case .inquiry: inquiryDue(received: waiting.since)
    case .feedback: feedbackDue(received: waiting.since)
    case .explanation: explanationDue(received: waiting.since, lastExplained: nil)
    case .another: explanationDue(received: waiting.since, lastExplained: waiting.since)
    }
  }

  /// The last day on which something can have begun to wait that is due by a day; nil where nothing waits that long.
  func lastBegun(_ what: Waiting.What, dueBy day: Day) -> Day? {
    // The later it began, the later it is due. No rule set gives ten years.
    (0...3650).lazy.map { day.adding(-$0) }.first { due(Waiting(what: what, since: $0)).day <= day }
  }
}
