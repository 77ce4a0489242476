import GRDB
public import Regulation

// The assessment of rooms by the committees that guide them (年度考核), P7.1d–g.

/// The assessment of a room's year; nil where there is none.
public struct TheAssessment: DeskQuery {
  public let room: WorkroomID
  public let year: Int
  public init(of room: WorkroomID, _ year: Int) { (self.room, self.year) = (room, year) }
  public func answer(from state: StoreState) throws -> Matter<AssessmentFacts>? {
    try state.matter(AssessmentFacts.self, room.assessment(of: year)).flatMap {
      $0.state == .nothing ? nil : $0
    }
  }
}

/// All assessments of a room, by year.
public struct AssessmentsOf: DeskQuery {
  public let room: WorkroomID
  public init(_ room: WorkroomID) { self.room = room }
  public func answer(from state: StoreState) throws -> [Int: Matter<AssessmentFacts>] {
    let all = try state.matters(
      AssessmentFacts.self, "workroom = ? AND state <> 'nothing'", [room.rawValue])
    return Dictionary(all.map { ($0.facts.assessed.year, $0) }) { first, _ in first }
  }
}

/// The assessments of these rooms (考核结果), the latest year first: of one year, or of all.
public struct Assessments: DeskQuery {
  /// One of them, with what may be shown of the reason it was decided for.
  public struct Found: Hashable, Sendable {
    public let matter: Matter<AssessmentFacts>
    /// The room's name as it is now.
    public let roomName: String
    /// Why it was decided otherwise than by the figures; nil where it was not, where it was erased, or where it speaks of somebody.
    public let reason: String?
  }

  public let rooms: [Matter<RoomFacts>]
  public let year: Int?
  public init(of rooms: [Matter<RoomFacts>], _ year: Int? = nil) { (self.rooms, self.year) = (rooms, year) }

  public func answer(from state: StoreState) throws -> [Found] {
    let names = Dictionary(
      rooms.map { ($0.workroom, $0.facts.name) }, uniquingKeysWith: { first, _ in first })
    let words = try PlainWords(state)
    let all =
      rooms.count == 1
      ? try rooms.flatMap {
        try state.matters(
          AssessmentFacts.self, "workroom = ? AND state <> 'nothing'", [$0.workroom.rawValue])
      } : try state.matters(AssessmentFacts.self, "state <> 'nothing'", [])
    return all.compactMap { matter in
      guard let name = names[matter.workroom], year.map({ $0 == matter.facts.assessed.year }) ?? true else {
        return nil
      }
      let reason = matter.facts.assessed.reason.flatMap { words($0) }
      return Found(matter: matter, roomName: name, reason: reason.flatMap { $0.isEmpty ? nil : $0 })
    }.sorted {
      ($1.matter.facts.assessed.year, $0.roomName, $0.matter.id)
        < ($0.matter.facts.assessed.year, $1.roomName, $1.matter.id)
    }
  }
}

/// The sheet of a room's year as the ledger has it today (考核表), with what it proposes and what would follow; nil where the
/// room is not assessed for that year: it had no plaque, or the norms were not in force (A31).
public struct SheetOf: DeskQuery {
  public struct Found: Hashable, Sendable {
    public let sheet: AssessmentSheet
    public let points: [AssessmentPoint]
    public let proposed: AssessmentResult
    /// Results of earlier years, as far as there are any.
    public let earlier: [Int: AssessmentResult]
  }

  public let room: WorkroomID
  public let year: Int
  public let today: Day
  public init(of room: WorkroomID, _ year: Int, on today: Day) {
    (self.room, self.year, self.today) = (room, year, today)
  }

  public func answer(from state: StoreState) throws -> Found? {
    let pack = state.store.pack
    guard let facts = try TheWorkroom(room).answer(from: state)?.facts,
      year >= pack[.normFirstDay].year, facts.plaque.map({ $0.year <= year }) ?? false
    else { return nil }
    let span = Period.year(year)
    let feelings = try OpinionFigures(in: room, from: span.first, to: span.last).answer(from: state)
    let looked = try SupervisionOf(room, in: span.first...max(span.first, min(span.last, today)))
      .answer(from: state)
    let plan = try PlanAgainstDone(in: room, year, on: today).answer(from: state)
    let sheet = AssessmentSheet(
      year: year, asOf: today, pack: pack.name, version: pack.issued?.iso ?? "", rated: feelings.rated,
      content: feelings.content, norms: try norms(state), duty: try duty(state),
      plan: plan.map { found in
        .init(
          items: found.plan.items.count,
          done: found.progress.standings.filter { $0.deed != nil }.count)
      },
      summary: try summary(state), inspections: looked.inspections.count,
      unmended: looked.inspections.filter { $0.state == .open }.count, reminders: looked.reminders.count)
    let earlier = try AssessmentsOf(room).answer(from: state).filter { $0.key < year }
      .mapValues(\.facts.assessed.result)
    return Found(
      sheet: sheet, points: pack.points(of: sheet), proposed: pack.proposed(of: sheet), earlier: earlier)
  }

  private var quarters: [Quarter] { (1...4).compactMap { Quarter(year, $0) } }

  /// What the year and its quarters ask of the room, each in every rule set of the chain.
  private func norms(_ state: StoreState) throws -> [AssessmentSheet.NormLine] {
    let periods: [Period] = [.year(year)] + quarters.map(Period.quarter)
    return try periods.flatMap { period in
      try RoomFindings(of: room, in: period, Horizon(asOf: today)).answer(from: state).map { finding in
        AssessmentSheet.NormLine(
          norm: finding.norm.id, period: period.code, clauses: finding.clauses,
          readings: finding.packs.map {
            .init(pack: $0.pack, done: $0.done, needed: $0.needed, status: $0.status.code)
          })
      }
    }
  }

  private func duty(_ state: StoreState) throws -> [AssessmentSheet.DutyLine] {
    let seats = try SeatsIn(room).answer(from: state)
    return try quarters.map { quarter in
      let people = Set(seats.filter { $0.facts.isHeld(in: quarter) }.map(\.facts.member)).sorted()
      let findings = try people.compactMap { person in
        try MemberFinding(of: person, at: room, in: .quarter(quarter), Horizon(asOf: today)).answer(
          from: state)
      }
      return AssessmentSheet.DutyLine(
        period: Period.quarter(quarter).code,
        asked: findings.filter { $0.status.isMet || $0.status.status.isOwed }.count,
        met: findings.filter(\.status.isMet).count, excused: findings.filter(\.status.isExcused).count)
    }
  }

  /// Whether the summary went to the committee in time (P4.7a, A19).
  private func summary(_ state: StoreState) throws -> SummaryStanding {
    guard let home = try TheWorkroom(room).answer(from: state),
      let row = try SummariesOf(of: [home], year, on: today).answer(from: state).first
    else { return .notDue }
    switch row.standing {
    case .onTime: return .onTime
    case .late: return .late
    case .overdue: return .missing
    case .notYet, .notAsked: return .notDue
    }
  }
}

/// Which rooms of somebody's have to be assessed, or sent, and were not yet (待考核), P7.1d, P7.1f: at the end of the year, and of
/// the last one.
public struct AssessmentsDue: DeskQuery {
  public struct Found: Hashable, Sendable {
    public let year: Int
    public let unassessed: [Matter<RoomFacts>]
    public let unsent: [Matter<RoomFacts>]
    public var isEmpty: Bool { unassessed.isEmpty && unsent.isEmpty }
  }

  public let rooms: [Matter<RoomFacts>]
  public let today: Day
  public init(of rooms: [Matter<RoomFacts>], on today: Day) { (self.rooms, self.today) = (rooms, today) }

  /// The year that is looked at: this one from 1 December on, else the last.
  public static func year(on today: Day) -> Int {
    today >= AssessmentSheet.firstDay(of: today.year) ? today.year : today.year - 1
  }

  public func answer(from state: StoreState) throws -> Found {
    let year = Self.year(on: today)
    let isInForce = year >= state.store.pack[.normFirstDay].year
    let asked = rooms.filter { isInForce && ($0.facts.plaque.map { $0.year <= year } ?? false) }
    let known = try states(of: year, state)
    return Found(
      year: year, unassessed: asked.filter { known[$0.workroom] == nil },
      unsent: asked.filter { known[$0.workroom] == .held })
  }

  /// Where the assessments of a year stand, of all rooms at once.
  private func states(of year: Int, _ state: StoreState) throws -> [WorkroomID: MatterState] {
    let statement = try state.db.cachedStatement(
      sql: """
        SELECT workroom, state FROM matters WHERE kind = '\(AssessmentFacts.kind)' AND state <> 'nothing'
          AND json_extract(detail, '$.facts.assessed.year') = ?
        """)
    var states: [WorkroomID: MatterState] = [:]
    let cursor = try Row.fetchCursor(statement, arguments: [year])
    while let row = try cursor.next() {
      let columns = Columns(row, of: "matters")
      states[WorkroomID(try columns.text(0))] = try columns.value(1, as: MatterState.self)
    }
    return states
  }
}
