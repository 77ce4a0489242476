import GRDB

/// Holds the tables, indexes, triggers and views of the file against those that this program makes (表结构核对).
struct SchemaCheck {
  let db: Database

  /// One row of the file's list of what it has.
  struct Item: Hashable {
    let kind: String
    let name: String
    let table: String
    /// As its bytes stand in the file; nil where SQLite made it by itself, to hold a key.
    let sql: [UInt8]?

    /// Whether it can be made again from the ledger with all that is in it.
    var isOfViews: Bool { Item.views.contains(table) }
    private static let views: Set = ["matters", "links", "deeds"]

    /// In the order things can be made in; what rests on others is taken out first.
    fileprivate var rank: Int { Item.kinds.firstIndex(of: kind) ?? Item.kinds.count }
    private static let kinds = ["table", "index", "trigger", "view"]
    /// What stands in the list may be anybody's, and its kind becomes part of SQL.
    fileprivate var isKnown: Bool { Item.kinds.contains(kind) }
    /// Names are those of whoever made them.
    fileprivate var quoted: String { "\"" + name.replacing("\"", with: "\"\"") + "\"" }
    fileprivate var key: String { kind + " " + name }
  }

  /// What this program makes: read off an empty store.
  static func expected() throws -> [Item] {
    let queue = try DatabaseQueue()
    try Schema.migrator.migrate(queue)
    return try queue.read { try SchemaCheck(db: $0).stored() }
  }

  func stored() throws -> [Item] {
    // As bytes: a text would end at its first NUL, and what is no UTF-8 be mended.
    let columns = ["name", "type", "tbl_name", "sql"].map { "CAST(\($0) AS BLOB)" }.joined(separator: ", ")
    return try Row.fetchAll(db, sql: "SELECT \(columns) FROM main.sqlite_master").map { row in
      let columns = Columns(row, of: "sqlite_master")
      func text(_ column: Int) throws -> String { String(decoding: try columns.bytes(column), as: UTF8.self) }
      return Item(
        kind: try text(1), name: try text(0), table: try text(2),
        sql: row.stored(3).isNull ? nil : try columns.bytes(3))
    }.sorted { ($0.rank, $0.name) < ($1.rank, $1.name) }
  }

  func misfits() throws -> [Verification.Misfit] {
    try misfits(stored(), SchemaCheck.expected())
  }

  private func misfits(_ stored: [Item], _ expected: [Item]) -> [Verification.Misfit] {
    let there = Dictionary(stored.map { ($0.key, $0) }) { first, _ in first }
    let own = Set(expected.map(\.key))
    let ours = expected.compactMap { item -> Verification.Misfit? in
      guard let found = there[item.key] else { return Verification.Misfit(item, .missing) }
      return found.isMade(as: item) ? nil : Verification.Misfit(item, .changed)
    }
    // A second of one name is nobody's, too.
    var seen: Set<String> = []
    return ours
      + stored.filter { !seen.insert($0.key).inserted || !own.contains($0.key) }.map {
        Verification.Misfit($0, .foreign)
      }
  }

  /// Whether all is there that this program makes, whatever else is.
  func isMade() throws -> Bool { try !misfits().contains { $0.fault != .foreign } }

  /// Whether the table of entries is there as this program makes it.
  func hasLedger() throws -> Bool {
    guard let ours = try SchemaCheck.expected().first(where: { $0.key == "table entries" }) else {
      return false
    }
    return try stored().contains { $0.key == ours.key && $0.isMade(as: ours) }
  }

  /// Puts right what can be: takes out what is foreign, makes anew what holds nothing of its own.
  ///
  /// Where a table is gone that only a backup has, nothing is touched: what is foreign might be it, under another name.
  func mend(strikingViews: Bool, path: String) throws -> [Verification.Misfit] {
    let (before, expected) = (try stored(), try SchemaCheck.expected())
    let misfits = misfits(before, expected)
    let own = Dictionary(uniqueKeysWithValues: expected.map { ($0.key, $0) })
    let isLost = misfits.contains { misfit in
      misfit.kind == "table" && misfit.fault != .foreign && own["table " + misfit.name]?.isOfViews == false
        && misfit.name != "grdb_migrations"
    }
    guard !isLost else { throw StoreError.damaged(path: path) }
    if try marks() != [] { try db.execute(sql: "PRAGMA user_version = 0; PRAGMA application_id = 0") }
    if strikingViews { try strike() }
    let wrong = Set(misfits.filter { $0.fault != .missing }.map { $0.kind + " " + $0.name })
    for item in before.reversed() where wrong.contains(item.key) && item.sql != nil && item.isKnown {
      // Gone already where its table went before it, or struck off.
      try db.execute(sql: "DROP \(item.kind) IF EXISTS main.\(item.quoted)")
    }
    let there = Set(try stored().map(\.key))
    for item in expected where !there.contains(item.key) {
      try item.sql.map { try db.execute(sql: String(decoding: $0, as: UTF8.self)) }
    }
    try listSteps()
    return misfits
  }

  /// Lists the steps of its making anew, where all that they make is there.
  private func listSteps() throws {
    guard try isMade() else { return }
    try db.execute(sql: "DELETE FROM grdb_migrations")
    for step in Schema.migrator.migrations {
      try db.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES (?)", arguments: [step])
    }
  }

  /// The numbers of the file's header that a program may set, where they say what this one never does.
  func marks() throws -> [String] {
    // 1 is an erasure that was cut short.
    try [("user_version", 0...1), ("application_id", 0...0)].filter { name, known in
      try !known.contains(Int.fetchOne(db, sql: "PRAGMA \(name)") ?? 0)
    }.map(\.0)
  }

  /// Bad pages can be neither emptied nor dropped: the tables are struck off the list.
  private func strike() throws {
    try db.undefended {
      try db.execute(
        sql: """
          PRAGMA writable_schema = ON;
          DELETE FROM sqlite_master WHERE tbl_name IN ('matters', 'links', 'deeds');
          PRAGMA writable_schema = RESET
          """)
    }
  }
}

extension SchemaCheck.Item {
  /// The bytes that it may be made with: SQLite reads comments and spaces in its own way, so nothing is passed over.
  fileprivate func isMade(as other: SchemaCheck.Item) -> Bool {
    guard table == other.table else { return false }
    return sql == other.sql || other.earlierSpellings.contains { Optional($0) == sql }
  }

  /// How earlier versions of this program wrote it, where that was otherwise.
  private var earlierSpellings: [[UInt8]] {
    guard key == "table deeds", let sql else { return [] }
    return [Array(String(decoding: sql, as: UTF8.self).replacing(Schema.partnerComment, with: "").utf8)]
  }
}

extension Verification.Misfit {
  fileprivate init(_ item: SchemaCheck.Item, _ fault: Fault) {
    self.init(kind: item.kind, name: item.name, fault: fault)
  }
}
