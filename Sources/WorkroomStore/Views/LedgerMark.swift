import Crypto
import GRDB
public import Regulation

/// What figures rest on (台账指纹): how far every chain of some rooms had got, as one hash. Two stores in which these rooms stand
/// alike have the same.
public struct LedgerMark: DeskQuery {
  public struct Mark: Hashable, Sendable {
    public let chains: Int
    /// SHA-256 over chain, number and hash of each newest entry, in hexadecimal.
    public let hash: String

    /// As it is read out: its first sixteen digits.
    public var fingerprint: String { OriginID(hash).fingerprint }
  }

  public let rooms: [WorkroomID]
  public init(of rooms: [WorkroomID]) { self.rooms = rooms }

  public func answer(from state: StoreState) throws -> Mark {
    let ledger = state.ledger()
    let heads = try Set(rooms.flatMap(ledger.origins(of:))).sorted().compactMap(ledger.head(of:))
    var hasher = SHA256()
    for head in heads {
      hasher.update(data: Array("\(head.origin.rawValue) \(head.number) \(head.hash)\n".utf8))
    }
    return Mark(chains: heads.count, hash: Hashing.hexadecimal(hasher.finalize()))
  }
}

/// How many matters of a period say something else than they did when a report of it was sent (数有变动): entered late,
/// corrected or taken back since, or come from another machine since, where it was sent on this one.
public struct ChangedSinceReport: DeskQuery {
  public let report: MatterID
  public let rooms: [WorkroomID]
  public let days: ClosedRange<Day>

  public init(_ report: MatterID, in rooms: [WorkroomID], of days: ClosedRange<Day>) {
    (self.report, self.rooms, self.days) = (report, rooms, days)
  }

  public func answer(from state: StoreState) throws -> Int {
    guard let sent = try state.ledger().entries(of: report).last(where: { $0.kind == ReportSent.kind })
    else { return 0 }
    // In which order entries came into another store says nothing of when they came into the one that sent it.
    let isOwn = try Bool.fetchOne(
      state.db, sql: "SELECT EXISTS (SELECT 1 FROM origins WHERE origin = ?)",
      arguments: [sent.origin.rawValue])
    let since = "(e.recorded > ?4 OR ?5 AND e.rowid > ?6)"
    return try Int.fetchOne(
      state.db,
      sql: """
        SELECT count(*) FROM (
          SELECT e.matter FROM json_each(?1) AS room JOIN deeds AS d ON d.room = room.value AND d.day BETWEEN ?2 AND ?3
            JOIN entries AS e ON e.matter = d.matter WHERE \(since)
          UNION SELECT e.matter FROM json_each(?1) AS room
            JOIN entries AS e ON e.workroom = room.value AND e.act IN ('corrected', 'retracted', 'visitorErased')
            WHERE e.act <> 'visitorErased' AND \(since)
              AND EXISTS (SELECT 1 FROM matters WHERE id = e.matter AND deed IS NOT NULL)
              AND EXISTS (SELECT 1 FROM entries AS f WHERE f.matter = e.matter AND f.occurred >= ?7 AND f.occurred < ?8))
        """,
      arguments: [
        try JSONText.encode(rooms.map(\.rawValue)), days.lowerBound.ordinal, days.upperBound.ordinal,
        sent.recorded.milliseconds, isOwn == true, sent.arrival.row, Moment(days.lowerBound).milliseconds,
        Moment(days.upperBound.adding(1)).milliseconds,
      ]) ?? 0
  }
}
