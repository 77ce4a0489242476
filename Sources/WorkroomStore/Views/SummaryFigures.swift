import GRDB
public import Regulation

/// What a room's year came to in numbers (年度数字), P4.7a, as of the cut-off day of its summary: worked out from the ledger each
/// time, so that what was entered late is among it. It names members and no visitor.
public struct SummaryFigures: DeskQuery {
  public let room: WorkroomID
  public let year: Int
  /// 截至日 (A19).
  public let cutoff: Day
  public init(of room: WorkroomID, _ year: Int, upTo cutoff: Day) {
    (self.room, self.year, self.cutoff) = (room, year, cutoff)
  }

  /// What was counted.
  public struct Figures: Hashable, Sendable {
    public let year: Int
    /// The days that are looked at, both inclusive.
    public let span: ClosedRange<Day>
    /// Since when the room counts, where that is within the year.
    public let began: Day?
    /// What was done in it.
    public var work: WorkCount
    /// Duty by member, in the order of the seats.
    public var members: [Member] = []
    public var campaigns = 0
    /// What the room's norms come to, of the year and its quarters, as of the cut-off day.
    public var norms: [Finding] = []
    /// The members' duty, quarter by quarter.
    public var duty: [Quarterly] = []
    /// The plan of the year: its items, and how many were done; nil where there is none.
    public var plan: Plan?
    /// What was recorded in each month.
    public var months: [SummarySheet.Month] = []

    /// Whether nothing at all was recorded in it.
    public var isEmpty: Bool { work.isEmpty && campaigns == 0 }
  }

  /// The duty of a member.
  public struct Member: Hashable, Sendable {
    public let name: String
    public var online = 0
    public var offline = 0
    public var total: Int { online + offline }
  }

  /// How many members met the duty norm (N3) in a quarter, and by whom that was not done, or why not asked.
  public struct Quarterly: Hashable, Sendable {
    public let quarter: Quarter
    public var met = 0
    public var owing: [String] = []
    /// With leave (A14).
    public var excused: [String] = []
  }

  public struct Plan: Hashable, Sendable {
    public let items: Int
    public let done: Int
  }

  /// Nil where there is no such room or year.
  public func answer(from state: StoreState) throws -> Figures? {
    guard let facts = try TheWorkroom(room).answer(from: state),
      let span = state.store.pack.summarySpan(year, upTo: cutoff)
    else { return nil }
    let (first, last) = (span.lowerBound, span.upperBound)
    let began = try state.span(of: facts).plaque.flatMap { $0 > first && $0 <= last ? $0 : nil }
    let work = try WorkOfRoom(facts, in: span).answer(from: state)
    var figures = Figures(year: year, span: span, began: began, work: work.count)
    try count(work, in: span, &figures, state)
    try norms(in: span, &figures, state)
    figures.plan = try PlanAgainstDone(in: room, year, on: last).answer(from: state).map {
      Plan(items: $0.plan.items.count, done: $0.progress.doneCount)
    }
    return figures
  }

  private func count(
    _ work: WorkOfRoom.Found, in span: ClosedRange<Day>, _ figures: inout Figures, _ state: StoreState
  ) throws {
    let (first, last) = (span.lowerBound, span.upperBound)
    let shifts = try ShiftsBegun(in: room, from: first, to: last).answer(from: state)
    let seats = try SeatsIn(room).answer(from: state)
      .filter { $0.facts.since <= last && ($0.facts.until ?? last) >= first }
    var seen: Set<PersonID> = []
    for seat in seats where seen.insert(seat.facts.member).inserted {
      let theirs = shifts.filter { $0.facts.person == seat.facts.member }
      let online = theirs.count { $0.facts.channel == .online }
      figures.members.append(
        Member(name: seat.facts.name, online: online, offline: theirs.count - online))
    }
    figures.campaigns = try Campaigns(in: room).answer(from: state)
      .count { $0.facts.first <= last && $0.facts.last >= first }
    let events = work.events.filter(\.isHeld).map(\.day)
    for month in span.months {
      let opinions = work.opinionDays.reduce(0) { month.contains($1.key) ? $0 + $1.value : $0 }
      figures.months.append(
        SummarySheet.Month(
          month: month.lowerBound.month, duty: shifts.count { month.contains($0.facts.day) },
          opinions: opinions, events: events.count { month.contains($0) }))
    }
  }

  // MARK: Norms

  private func norms(in span: ClosedRange<Day>, _ figures: inout Figures, _ state: StoreState) throws {
    let horizon = Horizon(asOf: span.upperBound)
    let quarters = (1...4).compactMap { Quarter(year, $0) }.filter { $0.first <= span.upperBound }
    for period in quarters.map(Period.quarter) + [.year(year)] {
      figures.norms += try RoomFindings(of: room, in: period, horizon).answer(from: state)
    }
    let seats = try SeatsIn(room).answer(from: state)
    for quarter in quarters {
      let theirs = seats.filter {
        $0.facts.since <= quarter.last && ($0.facts.until ?? quarter.last) >= quarter.first
      }
      var row = Quarterly(quarter: quarter)
      var seen: Set<PersonID> = []
      for seat in theirs where seen.insert(seat.facts.member).inserted {
        let query = MemberFinding(of: seat.facts.member, at: room, in: .quarter(quarter), horizon)
        guard let finding = try query.answer(from: state) else { continue }
        switch finding.goal.status {
        case .met, .pending: row.met += 1
        case .onTrack, .atRisk, .missed: row.owing.append(seat.facts.name)
        case .excused where finding.status.isMet: row.met += 1
        case .excused: row.excused.append(seat.facts.name)
        case .notCounted, .notApplicable: continue
        }
      }
      figures.duty.append(row)
    }
  }
}
