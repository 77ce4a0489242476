import GRDB
public import Regulation

/// Which records are looked at, and as of when (口径日期).
public struct Horizon: Hashable, Sendable {
  /// What had happened by the end of this day.
  public var asOf: Day
  /// What had been written by the end of this day; nil for all that is written now.
  public var knownOn: Day?

  public init(asOf: Day, knownOn: Day? = nil) { (self.asOf, self.knownOn) = (asOf, knownOn) }
}

/// What the duty norm (N3) asks of a member in a period, wherever they did it; nil where no norm of that period does.
public struct MemberFinding: DeskQuery {
  public let person: PersonID
  public let room: WorkroomID
  public let period: Period
  public let horizon: Horizon
  /// A running shift that is looked at as if it were ended.
  public let ending: MatterID?

  public init(
    of person: PersonID, at room: WorkroomID, in period: Period, _ horizon: Horizon, ending: MatterID? = nil
  ) {
    (self.person, self.room, self.period) = (person, room, period)
    (self.horizon, self.ending) = (horizon, ending)
  }

  public func answer(from state: StoreState) throws -> Finding? {
    guard let home = try TheWorkroom(room).answer(from: state).map(state.span(of:)) else { return nil }
    return try answer(from: state, at: home, NormAsking(horizon, by: state.store.pack))
  }

  /// The same where the room is known.
  func answer(from state: StoreState, at home: RoomSpan, _ asking: NormAsking) throws -> Finding? {
    guard let norm = asking.norm(ofMembersIn: period) else { return nil }
    let seats = try state.matters(SeatFacts.self, "person = ? AND state <> 'nothing'", [person.rawValue])
    let rooms = try Set(seats.map(\.workroom)).union([room]).sorted().compactMap { id in
      try id == room ? home : TheWorkroom(id).answer(from: state).map(state.span(of:))
    }
    let deeds = try asking.deeds(of: .person(person), for: [norm], in: period, from: state)
    return asking.evaluation.finding(
      norm, of: person.rawValue, at: home, seats: seats.map(\.span), rooms: rooms, in: period,
      from: deeds.map { $0.matter == ending?.rawValue ? $0.ended : $0 }, leaves: try leaves(from: state))
  }
}

extension MemberFinding {
  private func leaves(from state: StoreState) throws -> [Leave] {
    guard case .quarter(let quarter) = period else { return [] }
    return try state.leaves(
      of: person, for: quarter, knownOn: horizon.knownOn,
      in: state.store.pack[.normDutyPerSeat] ? room : nil)
  }
}

/// What the norms of a period ask of a room.
public struct RoomFindings: DeskQuery {
  public let room: WorkroomID
  public let period: Period
  public let horizon: Horizon

  public init(of room: WorkroomID, in period: Period, _ horizon: Horizon) {
    (self.room, self.period, self.horizon) = (room, period, horizon)
  }

  public func answer(from state: StoreState) throws -> [Finding] {
    guard let span = try TheWorkroom(room).answer(from: state).map(state.span(of:)) else { return [] }
    let asking = NormAsking(horizon, by: state.store.pack)
    let norms = asking.norms(ofRoomsIn: period)
    let deeds = try asking.deeds(of: .room(room), for: norms, in: period, from: state)
    return norms.map { asking.evaluation.finding($0, of: span, in: period, from: deeds) }
  }
}

/// Every seat of a room, held or ended, with the name of who holds it.
public struct SeatsIn: DeskQuery {
  public let room: WorkroomID
  public init(_ room: WorkroomID) { self.room = room }
  public func answer(from state: StoreState) throws -> [Matter<SeatFacts>] {
    try state.matters(SeatFacts.self, "workroom = ? AND state <> 'nothing'", [room.rawValue])
  }
}

extension Fact {
  /// The same shift, ended.
  fileprivate var ended: Fact {
    var fact = self
    for place in fact.versions.indices { fact.versions[place].content.hasLog = true }
    return fact
  }
}
