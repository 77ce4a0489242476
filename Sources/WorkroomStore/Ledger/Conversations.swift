import GRDB
import Regulation

/// Where conversations are kept between turns: one row an owner, overwritten at every turn.
struct Conversations {
  let db: Database

  struct Saved {
    let generation: Int
    let turn: TurnID
    let at: Moment
    let snapshot: String
  }

  func find(_ owner: Owner) throws -> Saved? {
    let statement = try db.cachedStatement(
      sql: "SELECT \(Conversations.columns) FROM conversations WHERE owner = ?")
    return try Row.fetchOne(statement, arguments: [owner.key]).map { try saved(in: $0).saved }
  }

  private static let columns = "owner, generation, turn, saved, snapshot"

  private func saved(in row: Row) throws -> (key: String, saved: Saved) {
    let columns = Columns(row, of: "conversations")
    let saved = Saved(
      generation: try columns.number(1), turn: TurnID(try columns.text(2)), at: try columns.moment(3),
      snapshot: try columns.text(4))
    return (try columns.text(0), saved)
  }

  func save(_ turn: Turn, snapshot: String, at now: Moment) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO conversations (owner, generation, turn, saved, snapshot) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (owner) DO UPDATE SET generation = excluded.generation, turn = excluded.turn,
          saved = excluded.saved, snapshot = excluded.snapshot
        """
    ).execute(arguments: [
      turn.owner.key, turn.generation, turn.id.rawValue, now.milliseconds, snapshot,
    ])
  }

  /// All of them, by owner.
  func all() throws -> [(owner: Owner, saved: Saved)] {
    try Row.fetchAll(
      db, sql: "SELECT \(Conversations.columns) FROM conversations WHERE snapshot <> '' ORDER BY owner"
    ).compactMap { row in
      let (key, saved) = try saved(in: row)
      return Owner(key: key).map { ($0, saved) }
    }
  }

  func forget(_ owner: Owner) throws {
    try db.cachedStatement(sql: "DELETE FROM conversations WHERE owner = ?").execute(arguments: [owner.key])
  }

  /// Has whoever holds a conversation of somebody sign in once more before their next line counts (重新登录).
  ///
  /// - Parameter person: nil: everybody.
  func end(of person: PersonID?) throws {
    let theirs = person.map { $0.rawValue + "/" }
    try db.cachedStatement(
      sql:
        "UPDATE conversations SET generation = generation + 1 WHERE ?1 IS NULL OR substr(owner, 1, length(?1)) = ?1"
    ).execute(arguments: [theirs])
  }

  func take(_ owner: Owner, generation: Int) throws {
    try db.cachedStatement(sql: "UPDATE conversations SET generation = ? WHERE owner = ?")
      .execute(arguments: [generation, owner.key])
  }
}
