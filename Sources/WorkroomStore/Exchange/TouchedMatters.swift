import GRDB
import Regulation

/// The matters that an import learns something of: folded anew at the end of each step, counted when it is over.
///
/// All of them are gathered in a table of the connection's own, so that memory does not grow with them.
struct TouchedMatters {
  let ledger: Ledger
  private var db: Database { ledger.db }
  /// The entries that came in this step, by matter; nil: the matter is to be read from the ledger.
  private var fresh: [MatterID: [Entry]?] = [:]

  init(ledger: Ledger) { self.ledger = ledger }

  func begin() throws {
    try db.execute(
      sql: """
        CREATE TEMP TABLE IF NOT EXISTS touched (matter TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID;
        DELETE FROM temp.touched
        """)
  }

  /// Notes that a matter says something else than before.
  mutating func note(_ matter: MatterID) { fresh[matter] = .some(nil) }

  /// Notes an entry that came in, with its texts.
  mutating func note(_ entry: Entry) {
    if let known = fresh[entry.matter] {
      guard known != nil else { return }
      fresh[entry.matter]??.append(entry)
    } else {
      fresh[entry.matter] = [entry]
    }
  }

  /// Folds those anew of which something was learnt since it was done last, as many at once as there are processors.
  mutating func refresh() throws {
    let table = MatterTable(db: db, acts: ledger.store.acts)
    let note = try db.cachedStatement(sql: "INSERT OR IGNORE INTO temp.touched (matter) VALUES (?)")
    var histories: [(entries: [Entry], isNew: Bool)] = []
    for (matter, entries) in fresh.sorted(by: { $0.key < $1.key }) {
      try note.execute(arguments: [matter.rawValue])
      if let entries, try count(of: matter) == entries.count {
        histories.append((entries.inOrder().atHome, true))
      } else {
        histories.append((try ledger.entries(of: matter), false))
      }
    }
    fresh = [:]
    let rows = histories.mappedAtOnce { history in Result { try MatterRows(MatterHistory(history.entries)) } }
    for (rows, history) in zip(rows, histories) {
      guard let rows = try rows.get() else { continue }
      try history.isNew ? table.fill(rows) : table.replace(rows)
    }
  }

  private func count(of matter: MatterID) throws -> Int? {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT count(*) FROM entries WHERE matter = ?"), arguments: [matter.rawValue])
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
