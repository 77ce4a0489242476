import GRDB
public import Regulation

/// How many opinions somebody recorded of a day, and what is missing of them.
public struct OpinionTally: DeskQuery {
  public struct Answer: Hashable, Sendable {
    public var count = 0
    public var unclassed = 0
    /// Those that wait for something and whose visitor left no way to be reached.
    public var unreachable = 0
  }

  public let recorder: PersonID
  public let room: WorkroomID
  public let day: Day
  public init(of recorder: PersonID, in room: WorkroomID, on day: Day) {
    (self.recorder, self.room, self.day) = (recorder, room, day)
  }

  public func answer(from state: StoreState) throws -> Answer {
    let found = try state.matters(
      OpinionFacts.self, "person = ? AND day = ? AND workroom = ? AND state <> 'nothing'",
      [recorder.rawValue, day.ordinal, room.rawValue])
    return Answer(
      count: found.count, unclassed: found.count { $0.state == .recorded },
      unreachable: found.count { !$0.facts.reachable && [.recorded, .open].contains($0.state) })
  }
}

/// Opinions of a room of which something is missing that is asked for everywhere (待补全), the newest first: those not classed yet,
/// and of the last days those whose visitor has no name or cannot be reached. What was erased is no longer missing.
///
/// A room may have thousands: a menu asks whether there is one, a list for a page.
public struct Incomplete: Hashable, Sendable {
  public let room: WorkroomID
  /// Whose; nil: everybody's.
  public let recorder: PersonID?
  /// From which day on a name or a contact is still worth asking for.
  public let since: Day
  public init(of room: WorkroomID, recordedBy recorder: PersonID?, since: Day) {
    (self.room, self.recorder, self.since) = (room, recorder, since)
  }

  /// Those of each kind, each found by its state and day: with both behind one OR every opinion of a room would be looked at.
  fileprivate var conditions: [String] {
    // One person has few: the plus signs keep the room's many from being gone through for them.
    let its =
      recorder == nil
      ? "workroom = :room AND kind = 'opinion' AND state"
      : "person = :person AND kind = 'opinion' AND +workroom = :room AND +state"
    return [
      "\(its) = 'recorded' AND json_extract(detail, '$.facts.erased') IS NULL",
      """
      \(its) = 'open' AND day >= :since
        AND (json_extract(detail, '$.facts.anonymous') = 1 OR json_extract(detail, '$.facts.reachable') = 0)
        AND json_extract(detail, '$.facts.erased') IS NULL
      """,
    ]
  }

  fileprivate var arguments: StatementArguments {
    ["room": room.rawValue, "since": since.ordinal, "person": recorder?.rawValue]
  }
}

/// Whether there is one.
public struct AnyIncomplete: DeskQuery {
  public let wanted: Incomplete
  /// Just this one; nil: any.
  public let id: MatterID?
  public init(_ wanted: Incomplete, id: MatterID? = nil) { (self.wanted, self.id) = (wanted, id) }
  public func answer(from state: StoreState) throws -> Bool {
    var arguments = wanted.arguments
    if let id { arguments += ["id": id.rawValue] }
    let only = id == nil ? "" : "AND id = :id"
    return try Bool.fetchOne(
      state.db.cachedStatement(
        sql: "SELECT "
          + wanted.conditions.map { "EXISTS (SELECT 1 FROM matters WHERE \($0) \(only))" }
          .joined(separator: " OR ")), arguments: arguments) ?? false
  }
}

/// How many there are.
public struct IncompleteCount: DeskQuery {
  public let wanted: Incomplete
  public init(_ wanted: Incomplete) { self.wanted = wanted }
  public func answer(from state: StoreState) throws -> Int {
    try Int.fetchOne(
      state.db.cachedStatement(
        sql: "SELECT "
          + wanted.conditions.map { "(SELECT count(*) FROM matters WHERE \($0))" }.joined(separator: " + ")),
      arguments: wanted.arguments) ?? 0
  }
}

/// Those at some places of the list, counted from 0.
public struct IncompleteOpinions: DeskQuery {
  public let wanted: Incomplete
  public let places: Range<Int>
  public init(_ wanted: Incomplete, at places: Range<Int>) { (self.wanted, self.places) = (wanted, places) }
  public func answer(from state: StoreState) throws -> [MatterID] {
    try String.fetchAll(
      state.db.cachedStatement(
        sql: """
          SELECT id FROM matters WHERE id IN (
            \(wanted.conditions.map { "SELECT id FROM matters WHERE \($0)" }.joined(separator: " UNION ALL ")))
          ORDER BY state = 'recorded' DESC, day DESC, opened DESC, number DESC
          LIMIT \(places.count) OFFSET \(places.lowerBound)
          """), arguments: wanted.arguments
    ).map { MatterID($0) }
  }
}
