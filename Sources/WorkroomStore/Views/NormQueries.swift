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

  public func answer(from views: Views) throws -> Finding? {
    let evaluation = Evaluation(by: views.store.pack, asOf: horizon.asOf, knownOn: horizon.knownOn)
    guard let norm = evaluation.norms(of: .member).first(where: { $0.period == period.kind }),
      let home = try TheWorkroom(room).answer(from: views)?.span
    else { return nil }
    let seats = try views.matters(SeatFacts.self, "person = ? AND state <> 'nothing'", [person.rawValue])
    let rooms = try Set(seats.map(\.workroom)).union([room]).sorted().compactMap { id in
      try id == room ? home : TheWorkroom(id).answer(from: views)?.span
    }
    let shifts = try views.deeds(
      ShiftFacts.self, "person = ?", [person.rawValue], in: period, knownOn: horizon.knownOn)
    return evaluation.finding(
      norm, of: person.rawValue, at: home, seats: seats.map(\.span), rooms: rooms, in: period,
      from: shifts.map { $0.matter == ending?.rawValue ? $0.ended : $0 })
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

  public func answer(from views: Views) throws -> [Finding] {
    let evaluation = Evaluation(by: views.store.pack, asOf: horizon.asOf, knownOn: horizon.knownOn)
    let norms = evaluation.norms(of: .room).filter { $0.period == period.kind }
    guard !norms.isEmpty, let span = try TheWorkroom(room).answer(from: views)?.span else { return [] }
    let deeds = try views.deeds(of: room, Set(norms.flatMap(\.counts)), in: period, knownOn: horizon.knownOn)
    return norms.map { evaluation.finding($0, of: span, in: period, from: deeds) }
  }
}

/// Every seat of a room, held or ended, with the name of who holds it.
public struct SeatsIn: DeskQuery {
  public let room: WorkroomID
  public init(_ room: WorkroomID) { self.room = room }
  public func answer(from views: Views) throws -> [Matter<SeatFacts>] {
    try views.matters(SeatFacts.self, "workroom = ? AND state <> 'nothing'", [room.rawValue])
  }
}

extension Views {
  /// What a room did in a period, of the deeds that are asked for.
  fileprivate func deeds(
    of room: WorkroomID, _ asked: Set<Deed>, in period: Period, knownOn: Day?
  ) throws -> [Fact] {
    let its: StatementArguments = [room.rawValue]
    var facts: [Fact] = []
    if asked.contains(.duty) {
      facts += try deeds(ShiftFacts.self, "workroom = ?", its, in: period, knownOn: knownOn)
    }
    if asked.contains(where: \.isOutput) {
      facts += try deeds(OutputFacts.self, "workroom = ?", its, in: period, knownOn: knownOn)
    }
    if asked.contains(where: \.needsApproval) {
      facts += try deeds(MicroFacts.self, "workroom = ?", its, in: period, knownOn: knownOn)
    }
    if !asked.isDisjoint(with: [.reading, .policyTalk, .publicService]) {
      facts += try deeds(ActivityFacts.self, "workroom = ?", its, in: period, knownOn: knownOn)
    }
    return facts
  }

  /// Matters of one kind as facts.
  ///
  /// What is known now comes from the views, in one version. What was known on an earlier day, and what was taken
  /// back, is read again from the entries.
  fileprivate func deeds<Facts: CountedFacts>(
    _: Facts.Type, _ condition: String, _ arguments: StatementArguments, in period: Period, knownOn: Day?
  ) throws -> [Fact] {
    guard knownOn == nil else {
      // A correction may have moved it to another day: all of them are looked at.
      return try matters(Facts.self, condition, arguments).compactMap(history)
    }
    let span: StatementArguments = [period.first.ordinal, period.last.ordinal]
    // What was adopted may count on that later day (A10): the norm decides which of the two it is.
    let standing = try matters(
      Facts.self,
      """
      \(condition) AND (state IN ('running', 'ended', 'held', 'submitted', 'returned') AND day BETWEEN ? AND ?
        OR state IN ('adopted', 'caseFiled'))
      """, arguments + span)
    let undone = try matters(
      Facts.self, "\(condition) AND state IN ('nothing', 'drafted', 'reviewed')", arguments)
    return try standing.compactMap(\.fact) + undone.compactMap(history)
  }

  /// All versions of a matter, as its entries were written.
  private func history<Facts: CountedFacts>(of matter: Matter<Facts>) throws -> Fact? {
    let entries = try ledger().entries(of: matter.id)
    var versions: [Fact.Version] = []
    for count in entries.indices.map({ $0 + 1 }) {
      let known = Array(entries.prefix(count))
      let recorded = known[count - 1].recorded
      let folded = Folding.fold(known, as: Facts.self)
      let content = folded.flatMap { $0.state == .nothing ? nil : $0.facts.content(in: $0.workroom) }
      if let content {
        if versions.last?.content != content || versions.last?.retracted != nil {
          versions.append(Fact.Version(recorded: recorded, content: content))
        }
      } else if let last = versions.last, last.retracted == nil {
        var reason = ""
        if case .retracted(let facts)? = known[count - 1].act { reason = facts.reason }
        versions.append(Fact.Version(recorded: recorded, content: last.content, retracted: reason))
      }
    }
    return versions.isEmpty ? nil : Fact(matter: matter.id.rawValue, versions: versions)
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
