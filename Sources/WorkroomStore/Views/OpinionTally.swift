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
public struct IncompleteOpinions: DeskQuery {
  public let room: WorkroomID
  /// Whose; nil: everybody's.
  public let recorder: PersonID?
  /// From which day on a name or a contact is still worth asking for.
  public let since: Day
  public init(of room: WorkroomID, recordedBy recorder: PersonID?, since: Day) {
    (self.room, self.recorder, self.since) = (room, recorder, since)
  }

  public func answer(from state: StoreState) throws -> [MatterID] {
    let whose = recorder == nil ? "" : "AND person = ?3"
    // State and day first: what is long open is not taken apart one by one.
    return try String.fetchAll(
      state.db.cachedStatement(
        sql: """
          SELECT id FROM matters WHERE workroom = ?1 AND kind = 'opinion' \(whose)
            AND (state = 'recorded' OR state = 'open' AND day >= ?2
              AND (json_extract(detail, '$.facts.anonymous') = 1 OR json_extract(detail, '$.facts.reachable') = 0))
            AND json_extract(detail, '$.facts.erased') IS NULL
          ORDER BY state = 'recorded' DESC, day DESC, opened DESC, number DESC
          """),
      arguments: StatementArguments(
        [room.rawValue, since.ordinal] as [any DatabaseValueConvertible]
          + (recorder.map { [$0.rawValue] } ?? []))
    ).map { MatterID($0) }
  }
}
