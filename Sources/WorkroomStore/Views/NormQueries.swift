import GRDB
public import Regulation

/// What a room did in a span of days, as the norms count it, both days inclusive.
///
/// Corrections and retractions that are known now have reached their records. What was taken back is among it, with
/// the reason.
public struct RoomDeeds: DeskQuery {
  public let room: WorkroomID
  public let from: Day
  public let to: Day
  public init(of room: WorkroomID, from: Day, to: Day) { (self.room, self.from, self.to) = (room, from, to) }
  public init(of room: WorkroomID, in period: Period) {
    self.init(of: room, from: period.first, to: period.last)
  }

  public func answer(from views: Views) throws -> [Fact] {
    let within = "workroom = ? AND day BETWEEN ? AND ?"
    let span: StatementArguments = [room.rawValue, from.ordinal, to.ordinal]
    return try views.deeds(ActivityFacts.self, within, span) + views.deeds(MicroFacts.self, within, span)
      + views.deeds(ShiftFacts.self, within, span) + views.deeds(OutputFacts.self, within, span)
      + views.withdrawnOutputs(of: room, from: from, to: to)
  }
}

/// The duty a member did in whatever room in a span of days, as the norms count it.
public struct DutyOf: DeskQuery {
  public let person: PersonID
  public let from: Day
  public let to: Day
  public init(_ person: PersonID, from: Day, to: Day) {
    (self.person, self.from, self.to) = (person, from, to)
  }
  public init(_ person: PersonID, in period: Period) {
    self.init(person, from: period.first, to: period.last)
  }

  public func answer(from views: Views) throws -> [Fact] {
    try views.deeds(
      ShiftFacts.self, "person = ? AND day BETWEEN ? AND ?", [person.rawValue, from.ordinal, to.ordinal])
  }
}

/// A member's seats in whatever room, held or ended, with the rooms they are in.
public struct AllSeats: DeskQuery {
  public struct Answer: Hashable, Sendable {
    public var seats: [SeatSpan]
    public var rooms: [RoomSpan]
  }

  public let person: PersonID
  public init(of person: PersonID) { self.person = person }
  public func answer(from views: Views) throws -> Answer {
    let seats = try views.matters(SeatFacts.self, "person = ? AND state <> 'nothing'", [person.rawValue])
    let rooms = try Set(seats.map(\.workroom)).sorted().compactMap {
      try TheWorkroom($0).answer(from: views)?.span
    }
    return Answer(seats: seats.map(\.span), rooms: rooms)
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
  /// Matters of one kind as facts, each in the one version that is known now.
  fileprivate func deeds<Facts: CountedFacts>(
    _: Facts.Type, _ condition: String, _ arguments: StatementArguments
  ) throws -> [Fact] {
    try rows(Facts.self, condition, arguments).compactMap { matter, opened in
      guard let content = matter.facts.content(in: matter.workroom, matter.state) else { return nil }
      let withdrawal = try matter.state == .nothing ? withdrawal(of: matter.id) : nil
      return Fact(
        matter: matter.id.rawValue,
        versions: [
          Fact.Version(
            recorded: withdrawal?.recorded ?? opened, content: content, retracted: withdrawal?.reason)
        ])
    }
  }

  /// Outputs whose submission was taken back: they stand as not submitted, and the submission is named.
  fileprivate func withdrawnOutputs(of room: WorkroomID, from: Day, to: Day) throws -> [Fact] {
    let open = try matters(
      OutputFacts.self, "workroom = ? AND state IN ('drafted', 'reviewed', 'nothing')", [room.rawValue])
    return try open.compactMap { matter in
      let entries = try ledger().entries(of: matter.id)
      let withdrawn = Folding.retractions(entries)
      let sent = entries.last { $0.act?.name == .outputSubmitted && withdrawn[$0.id] != nil }
      guard let sent, let withdrawal = withdrawn[sent.id], from <= sent.occurred.day, sent.occurred.day <= to
      else { return nil }
      var facts = matter.facts
      facts.submitted = sent.occurred
      guard let content = facts.content(in: matter.workroom, .submitted) else { return nil }
      return Fact(
        matter: matter.id.rawValue,
        versions: [
          Fact.Version(recorded: withdrawal.recorded, content: content, retracted: withdrawal.reason)
        ])
    }
  }

  /// When and why the first entry of a matter was taken back.
  private func withdrawal(of matter: MatterID) throws -> (recorded: Moment, reason: String)? {
    let entries = try ledger().entries(of: matter)
    let withdrawn = Folding.retractions(entries)
    return entries.first.flatMap { withdrawn[$0.id] }
  }

  private func rows<Facts: MatterFacts>(
    _: Facts.Type, _ condition: String, _ arguments: StatementArguments
  ) throws -> [(Matter<Facts>, Moment)] {
    let statement = try db.cachedStatement(
      sql:
        "SELECT * FROM matters WHERE kind = '\(Facts.kind.rawValue)' AND (\(condition)) ORDER BY day, opened, number"
    )
    return try Row.fetchAll(statement, arguments: arguments).map {
      (try MatterTable.read($0, as: Facts.self), Moment(milliseconds: $0["opened"]))
    }
  }
}
