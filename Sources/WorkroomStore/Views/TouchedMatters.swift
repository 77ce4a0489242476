import GRDB

/// The matters that an import learns something of: gathered in a table of the connection's own, so that memory does
/// not grow with them, and made anew at its end.
struct TouchedMatters {
  let ledger: Ledger
  private var db: Database { ledger.db }

  init(ledger: Ledger) { self.ledger = ledger }

  func begin() throws {
    try db.execute(
      sql: """
        CREATE TEMP TABLE IF NOT EXISTS touched (matter TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID;
        DELETE FROM temp.touched
        """)
  }

  func add(_ matter: MatterID) throws {
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO temp.touched (matter) VALUES (?)")
      .execute(arguments: [matter.rawValue])
  }

  /// Folds each of them anew. Returns how many there are, and how many of their entries are in conflict.
  func refresh() throws -> (matters: Int, conflicts: Int) {
    let table = MatterTable(db: db)
    var count = 0
    let matters = try String.fetchCursor(db, sql: "SELECT matter FROM temp.touched ORDER BY matter")
    while let matter = try matters.next() {
      try table.refresh(ledger.entries(of: MatterID(matter)))
      count += 1
    }
    let conflicts = try Int.fetchOne(
      db,
      sql: """
        SELECT sum(json_array_length(detail, '$.conflicts')) FROM matters
        WHERE conflict AND id IN (SELECT matter FROM temp.touched)
        """)
    try db.execute(sql: "DELETE FROM temp.touched")
    return (count, conflicts ?? 0)
  }

  /// What a room is called; nil where it has not been set up here.
  func name(of room: WorkroomID) throws -> String? {
    try StoreState(db: db, store: ledger.store).matter(RoomFacts.self, room.matter)?.facts.name
  }
}
