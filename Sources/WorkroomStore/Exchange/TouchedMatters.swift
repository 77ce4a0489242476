import GRDB
import Regulation

/// The matters that an import learns something of: gathered in a table of the connection's own, so that memory does
/// not grow with them, and made anew at the end of each step.
struct TouchedMatters {
  let ledger: Ledger
  private var db: Database { ledger.db }

  init(ledger: Ledger) { self.ledger = ledger }

  func begin() throws {
    try db.execute(
      sql: """
        CREATE TEMP TABLE IF NOT EXISTS touched (matter TEXT NOT NULL PRIMARY KEY, stale INTEGER) WITHOUT ROWID;
        DELETE FROM temp.touched
        """)
  }

  func add(_ matter: MatterID) throws {
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO temp.touched (matter, stale) VALUES (?, 1)")
      .execute(arguments: [matter.rawValue])
  }

  /// Folds those anew of which something was learnt since it was done last.
  func refresh() throws {
    let table = MatterTable(db: db, acts: ledger.store.acts)
    for matter in try String.fetchAll(db, sql: "SELECT matter FROM temp.touched WHERE stale ORDER BY matter")
    {
      try table.refresh(ledger.entries(of: MatterID(matter)))
    }
    try db.execute(sql: "UPDATE temp.touched SET stale = 0 WHERE stale")
  }

  /// How many there are, and how many of their entries do not count.
  func count() throws -> (matters: Int, conflicts: Int) {
    let conflicts = try Int.fetchOne(
      db,
      sql: """
        SELECT sum(json_array_length(detail, '$.conflicts')) FROM matters
        WHERE conflict AND id IN (SELECT matter FROM temp.touched)
        """)
    // A matter of which every entry is void has no row.
    let void = try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM void JOIN entries ON entries.id = void.entry
        WHERE matter IN (SELECT matter FROM temp.touched) AND matter NOT IN (SELECT id FROM matters)
        """)
    return (
      try Int.fetchOne(db, sql: "SELECT count(*) FROM temp.touched") ?? 0, (conflicts ?? 0) + (void ?? 0)
    )
  }
}
