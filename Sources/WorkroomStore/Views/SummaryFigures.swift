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
    /// All shifts that began, whoever kept them.
    public var online = 0
    public var offline = 0
    /// Duty by member, in the order of the seats.
    public var members: [Member] = []
    public var opinions: OpinionFigures.Figures
    /// Opinions that were dealt with: fed back or closed.
    public var done = 0
    public var activities: [ActivityKind: Int] = [:]
    /// Who came to them, as far as heads were counted.
    public var attendance = 0
    public var research = 0
    public var micros: [MicroKind: Int] = [:]
    /// Outputs that were handed in, by kind; of these adopted or filed, and replied to.
    public var outputs: [OutputKind: Int] = [:]
    public var adopted = 0
    public var replied = 0
    public var campaigns = 0
    public var experiences = 0
    public var publicity = 0
    /// What the room's norms come to, of the year and its quarters, as of the cut-off day.
    public var norms: [Finding] = []
    /// The members' duty, quarter by quarter.
    public var duty: [Quarterly] = []
    /// The plan of the year: its items, and how many were done; nil where there is none.
    public var plan: Plan?
    /// What was recorded in each month.
    public var months: [SummarySheet.Month] = []

    /// Whether nothing at all was recorded in it.
    public var isEmpty: Bool {
      months.allSatisfy { $0.total == 0 } && research == 0 && outputs.isEmpty && campaigns == 0
        && experiences == 0 && publicity == 0
    }
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
    var figures = Figures(
      year: year, span: span, began: began,
      opinions: try OpinionFigures(in: room, from: first, to: last).answer(from: state))
    figures.done = [.fedBack, .closed].reduce(0) { $0 + figures.opinions.states[$1, default: 0] }
    try count(in: span, &figures, state)
    try norms(in: span, &figures, state)
    figures.plan = try PlanAgainstDone(in: room, year, on: last).answer(from: state).map {
      Plan(items: $0.plan.items.count, done: $0.progress.doneCount)
    }
    return figures
  }

  private func count(in span: ClosedRange<Day>, _ figures: inout Figures, _ state: StoreState) throws {
    let (first, last) = (span.lowerBound, span.upperBound)
    let shifts = try ShiftsBegun(in: room, from: first, to: last).answer(from: state)
    figures.online = shifts.count { $0.facts.channel == .online }
    figures.offline = shifts.count - figures.online
    let seats = try SeatsIn(room).answer(from: state)
      .filter { $0.facts.since <= last && ($0.facts.until ?? last) >= first }
    var seen: Set<PersonID> = []
    for seat in seats where seen.insert(seat.facts.member).inserted {
      let theirs = shifts.filter { $0.facts.person == seat.facts.member }
      let online = theirs.count { $0.facts.channel == .online }
      figures.members.append(
        Member(name: seat.facts.name, online: online, offline: theirs.count - online))
    }
    let activities = try Activities(of: room, from: first, to: last).answer(from: state)
    for activity in activities {
      figures.activities[activity.facts.logged.kind, default: 0] += 1
      figures.attendance += activity.facts.logged.attendance ?? 0
    }
    let micros = try Micros(of: room, from: first, to: last).answer(from: state)
    for micro in micros { figures.micros[micro.facts.micro, default: 0] += 1 }
    figures.research = try held(ResearchFacts.self, in: span, state).count
    figures.experiences = try held(ExperienceFacts.self, in: span, state).count
    figures.publicity = try held(PublicityFacts.self, in: span, state).count
    for output in try held(OutputFacts.self, in: span, state) where output.facts.submitted != nil {
      figures.outputs[output.facts.drafted.kind, default: 0] += 1
      if let adopted = output.facts.adopted, adopted <= last { figures.adopted += 1 }
      if let reply = output.facts.reply, reply.day <= last { figures.replied += 1 }
    }
    figures.campaigns = try Campaigns(in: room).answer(from: state)
      .count { $0.facts.first <= last && $0.facts.last >= first }
    let events = activities.map(\.facts.day) + micros.map(\.facts.day)
    for month in Self.months(in: span) {
      let opinions = OpinionFigures(in: room, from: month.lowerBound, to: month.upperBound)
      figures.months.append(
        SummarySheet.Month(
          month: month.lowerBound.month, duty: shifts.count { month.contains($0.facts.day) },
          opinions: try opinions.answer(from: state).total, events: events.count { month.contains($0) }))
    }
  }

  private func held<Facts: MatterFacts>(
    _: Facts.Type, in span: ClosedRange<Day>, _ state: StoreState
  ) throws -> [Matter<Facts>] {
    try state.matters(
      Facts.self, "workroom = ? AND state <> 'nothing' AND day BETWEEN ? AND ?",
      [room.rawValue, span.lowerBound.ordinal, span.upperBound.ordinal])
  }

  /// The months of a span, the first and the last perhaps in part.
  private static func months(in span: ClosedRange<Day>) -> [ClosedRange<Day>] {
    var months: [ClosedRange<Day>] = []
    var first = span.lowerBound
    while first <= span.upperBound {
      let length = Day.length(of: first.month, in: first.year)
      let last = min(first.adding(length - first.day), span.upperBound)
      months.append(first...last)
      first = last.adding(1)
    }
    return months
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
