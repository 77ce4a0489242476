import GRDB
public import Regulation

// What the CPPCC over a room has looked at, said and asked there (检查、指导、提醒), and what rooms ask of it: P7.1b, P7.1c, P6.3f,
// C4.2b, C4.2c.

/// The rooms that somebody of a CPPCC guides (联系指导的工作室), P4.4: of its own level, all of them for the office in charge, else
/// those of the committees that they act for; without those that have ended. What may be recorded there is asked of ``MayDo``.
public struct RoomsGuidedBy: DeskQuery {
  public let person: PersonID
  public let place: WorkroomID
  /// Whether those that have ended are among them.
  public let everOpen: Bool
  public init(_ person: PersonID, at place: WorkroomID, everOpen: Bool = false) {
    (self.person, self.place, self.everOpen) = (person, place, everOpen)
  }

  public func answer(from state: StoreState) throws -> [Matter<RoomFacts>] {
    let roster = try TheCppccRoster(place).answer(from: state)
    guard let cppcc = try TheCppcc(place).answer(from: state)?.facts, let person = roster.person(person),
      person.holds(.officeInCharge) || person.holds(.committee)
    else { return [] }
    let rooms = try RoomsUnder(person.id, at: place).answer(from: state).filter {
      cppcc.isOver($0.facts.level, $0.facts.area) && (everOpen || $0.state != .ended)
    }
    if person.holds(.officeInCharge) { return rooms }
    let ids = person.posts.filter { $0.post == .committee }.flatMap(\.committees)
    let theirs = roster.committees.filter { ids.contains($0.id) }
    return rooms.filter { room in
      room.facts.committee.map { name in theirs.contains { $0.facts.isOrWasCalled(name) } } ?? false
    }
  }
}

/// What those over a room did with it in a span of days, the newest first (专委会对工作室的工作).
public struct SupervisionOf: DeskQuery {
  public struct Found: Hashable, Sendable {
    public let inspections: [Matter<InspectionFacts>]
    public let guidance: [Matter<GuidanceFacts>]
    public let reminders: [Matter<ReminderFacts>]
    public var isEmpty: Bool { inspections.isEmpty && guidance.isEmpty && reminders.isEmpty }
  }

  public let room: WorkroomID
  public let days: ClosedRange<Day>
  public init(_ room: WorkroomID, in days: ClosedRange<Day>) { (self.room, self.days) = (room, days) }

  public func answer(from state: StoreState) throws -> Found {
    let its = "workroom = ? AND state <> 'nothing' AND day BETWEEN ? AND ?"
    let arguments: StatementArguments = [room.rawValue, days.lowerBound.ordinal, days.upperBound.ordinal]
    let newest = "day DESC, number DESC"
    return Found(
      inspections: try state.matters(InspectionFacts.self, its, arguments, order: newest),
      guidance: try state.matters(GuidanceFacts.self, its, arguments, order: newest),
      reminders: try state.matters(ReminderFacts.self, its, arguments, order: newest))
  }
}

/// What a room has to do about it: to mend, or to answer; the earliest first (待整改、待回复).
public struct OpenSupervision: DeskQuery {
  public enum Item: Hashable, Sendable {
    case mend(Matter<InspectionFacts>)
    case answer(Matter<ReminderFacts>)

    public var id: MatterID {
      switch self {
      case .mend(let inspection): inspection.id
      case .answer(let reminder): reminder.id
      }
    }

    /// By when, where a day was set.
    public var due: Day? {
      switch self {
      case .mend(let inspection): inspection.facts.inspected.due
      case .answer: nil
      }
    }
  }

  public let room: WorkroomID
  public init(in room: WorkroomID) { self.room = room }

  public func answer(from state: StoreState) throws -> [Item] {
    let open = "workroom = ? AND state = 'open'"
    return try state.matters(InspectionFacts.self, open, [room.rawValue]).map(Item.mend)
      + state.matters(ReminderFacts.self, open, [room.rawValue]).map(Item.answer)
  }
}

/// What rooms asked of those over them and was not answered yet, the oldest first (待答复的请求), C4.2c.
public struct OpenRequests: DeskQuery {
  public let rooms: [WorkroomID]
  public init(of rooms: [WorkroomID]) { self.rooms = rooms }

  public func answer(from state: StoreState) throws -> [Matter<RequestFacts>] {
    let wanted = Set(rooms)
    guard !wanted.isEmpty else { return [] }
    if wanted.count == 1, let room = rooms.first {
      return try state.matters(RequestFacts.self, "workroom = ? AND state = 'requested'", [room.rawValue])
    }
    return try state.matters(RequestFacts.self, "state = 'requested'", []).filter {
      wanted.contains($0.workroom)
    }
  }
}

/// What a room asked upwards in a span of days, answered or not, the newest first.
public struct RequestsOf: DeskQuery {
  public let room: WorkroomID
  public let days: ClosedRange<Day>
  public init(_ room: WorkroomID, in days: ClosedRange<Day>) { (self.room, self.days) = (room, days) }
  public func answer(from state: StoreState) throws -> [Matter<RequestFacts>] {
    try state.matters(
      RequestFacts.self, "workroom = ? AND state <> 'nothing' AND day BETWEEN ? AND ?",
      [room.rawValue, days.lowerBound.ordinal, days.upperBound.ordinal], order: "day DESC, number DESC")
  }
}

/// The work meetings of a CPPCC in a span of days, the newest first (工作例会), C4.2b.
public struct WorkMeetings: DeskQuery {
  public let place: WorkroomID
  public let days: ClosedRange<Day>
  public init(of place: WorkroomID, in days: ClosedRange<Day>) { (self.place, self.days) = (place, days) }
  public func answer(from state: StoreState) throws -> [Matter<WorkMeetingFacts>] {
    try state.matters(
      WorkMeetingFacts.self, "workroom = ? AND state <> 'nothing' AND day BETWEEN ? AND ?",
      [place.rawValue, days.lowerBound.ordinal, days.upperBound.ordinal], order: "day DESC, number DESC")
  }
}

/// Whether and on which grounds the convenors of a room might be reminded (P7.1c, A41), from what was done there: the figures
/// propose, a person decides.
public struct ReminderProposal: DeskQuery {
  public struct Found: Hashable, Sendable {
    public let figures: RoomLiveliness
    public let grounds: [ReminderGround]
    /// The quarter whose members are looked at.
    public let quarter: Quarter
  }

  public let room: WorkroomID
  public let today: Day
  public init(for room: WorkroomID, on today: Day) { (self.room, self.today) = (room, today) }

  /// Nil where the room has not had its plaque for as long as is looked at.
  public func answer(from state: StoreState) throws -> Found? {
    let quarter = today.quarter.previous
    let first = state.store.pack.outputQuarters(before: today).lowerBound
    let halfYear = Self.halfYear(before: today)
    guard let facts = try TheWorkroom(room).answer(from: state)?.facts, let plaque = facts.plaque,
      plaque <= min(first, halfYear)
    else { return nil }
    let seated = try TheRoster(room).answer(from: state).seats.filter { $0.facts.since <= quarter.first }
    let active = try peopleAtWork(in: quarter, state)
    let figures = RoomLiveliness(
      kinds: try kinds(since: halfYear, state), members: seated.count,
      tookPart: seated.filter { active.contains($0.facts.member.rawValue) }.count,
      outputs: try outputs(since: first, state))
    return Found(
      figures: figures, grounds: state.store.pack.reminderGrounds(figures), quarter: quarter)
  }

  /// The kinds of matter that are work held or done.
  private static let work = [ShiftFacts.kind, ActivityFacts.kind, MicroFacts.kind, ResearchFacts.kind]
    .map { "'\($0)'" }.joined(separator: ", ")

  private static func halfYear(before day: Day) -> Day { day.quarter.previous.previous.first }

  /// Shifts, each kind of activity, consultations, oversight and research, as far as there were any.
  private func kinds(since: Day, _ state: StoreState) throws -> Int {
    let statement = try state.db.cachedStatement(
      sql: """
        SELECT count(DISTINCT kind || coalesce(json_extract(detail, '$.facts.logged.kind'),
          json_extract(detail, '$.facts.micro'), ''))
        FROM matters WHERE workroom = ? AND kind IN (\(Self.work))
          AND state <> 'nothing' AND day BETWEEN ? AND ?
        """)
    return try Int.fetchOne(statement, arguments: [room.rawValue, since.ordinal, today.ordinal]) ?? 0
  }

  /// Everybody who was on duty, received somebody, held, looked into or wrote something.
  private func peopleAtWork(in quarter: Quarter, _ state: StoreState) throws -> Set<String> {
    let statement = try state.db.cachedStatement(
      sql: """
        SELECT DISTINCT person FROM matters
        WHERE workroom = ? AND kind IN (\(Self.work), 'opinion', 'output')
          AND state <> 'nothing' AND person IS NOT NULL AND day BETWEEN ? AND ?
        """)
    return try Set(
      String.fetchAll(
        statement, arguments: [room.rawValue, quarter.first.ordinal, quarter.last.ordinal]))
  }

  private func outputs(since: Day, _ state: StoreState) throws -> Int {
    let statement = try state.db.cachedStatement(
      sql: """
        SELECT count(*) FROM matters WHERE workroom = ? AND kind = 'output'
          AND state IN ('submitted', 'adopted', 'caseFiled', 'returned') AND day BETWEEN ? AND ?
        """)
    return try Int.fetchOne(statement, arguments: [room.rawValue, since.ordinal, today.ordinal]) ?? 0
  }
}

/// Which committee has looked at which of its rooms in a span of days, and at which not (督促专委会), P7.1g.
public struct WorkOfCommittees: DeskQuery {
  public struct Row: Hashable, Sendable {
    public let room: Matter<RoomFacts>
    public let inspections: Int
    public let reminders: Int
    public let guidance: Int
  }

  /// A committee's rooms; without a name, those that none guides yet.
  public struct Committee: Hashable, Sendable {
    public let name: String?
    public let rooms: [Row]
    public var inspected: Int { rooms.filter { $0.inspections > 0 }.count }
  }

  public let person: PersonID
  public let place: WorkroomID
  public let days: ClosedRange<Day>
  public init(seenBy person: PersonID, at place: WorkroomID, in days: ClosedRange<Day>) {
    (self.person, self.place, self.days) = (person, place, days)
  }

  public func answer(from state: StoreState) throws -> [Committee] {
    guard let cppcc = try TheCppcc(place).answer(from: state)?.facts else { return [] }
    let roster = try TheCppccRoster(place).answer(from: state)
    let rooms = try RoomsUnder(person, at: place).answer(from: state).filter {
      $0.facts.level == cppcc.level
    }
    let counts = try counts(state)
    let rows = rooms.map { room in
      let of = counts[room.workroom] ?? [:]
      return (
        // By the name it has now, whatever it was called when the room was given to it.
        roster.committees.first { $0.facts.isOrWasCalled(room.facts.committee ?? "") }?.facts.name
          ?? room.facts.committee,
        Row(
          room: room, inspections: of[InspectionFacts.kind] ?? 0, reminders: of[ReminderFacts.kind] ?? 0,
          guidance: of[GuidanceFacts.kind] ?? 0)
      )
    }
    let names = roster.committees.map(\.facts.name) + [nil]
    return names.compactMap { name in
      let its = rows.filter { $0.0 == name }.map(\.1)
      return its.isEmpty && name == nil ? nil : Committee(name: name, rooms: its)
    }
  }

  /// How many of each kind there are in a room.
  private func counts(_ state: StoreState) throws -> [WorkroomID: [String: Int]] {
    let kinds = [InspectionFacts.kind, ReminderFacts.kind, GuidanceFacts.kind].map { "'\($0)'" }
    let statement = try state.db.cachedStatement(
      sql: """
        SELECT workroom, kind, count(*) FROM matters
        WHERE kind IN (\(kinds.joined(separator: ", "))) AND state <> 'nothing' AND day BETWEEN ? AND ?
        GROUP BY workroom, kind
        """)
    var counts: [WorkroomID: [String: Int]] = [:]
    let cursor = try GRDB.Row.fetchCursor(
      statement, arguments: [days.lowerBound.ordinal, days.upperBound.ordinal])
    while let row = try cursor.next() {
      let columns = Columns(row, of: "matters")
      counts[WorkroomID(try columns.text(0)), default: [:]][try columns.text(1)] = try columns.number(2)
    }
    return counts
  }
}
