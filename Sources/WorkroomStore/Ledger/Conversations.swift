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
    let statement = try db.cachedStatement(sql: "SELECT * FROM conversations WHERE owner = ?")
    return try Row.fetchOne(statement, arguments: [owner.key]).map { row in
      Saved(
        generation: row["generation"], turn: TurnID(row["turn"]), at: Moment(milliseconds: row["saved"]),
        snapshot: row["snapshot"])
    }
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
    try Row.fetchAll(db, sql: "SELECT * FROM conversations WHERE snapshot <> '' ORDER BY owner").compactMap {
      row in
      guard let owner = Owner(key: row["owner"]) else { return nil }
      return (
        owner,
        Saved(
          generation: row["generation"], turn: TurnID(row["turn"]), at: Moment(milliseconds: row["saved"]),
          snapshot: row["snapshot"])
      )
    }
  }

  func forget(_ owner: Owner) throws {
    try db.cachedStatement(sql: "DELETE FROM conversations WHERE owner = ?").execute(arguments: [owner.key])
  }

  func take(_ owner: Owner, generation: Int) throws {
    try db.cachedStatement(sql: "UPDATE conversations SET generation = ? WHERE owner = ?")
      .execute(arguments: [generation, owner.key])
  }
}
