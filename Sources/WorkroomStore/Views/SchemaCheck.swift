import GRDB

/// Holds the tables, indexes, triggers and views of the file against those that this program makes (表结构核对).
struct SchemaCheck {
  let db: Database

  /// One row of the file's list of what it has.
  struct Item: Hashable {
    let kind: String
    let name: String
    let table: String
    /// Nil where SQLite made it by itself, to hold a key.
    let sql: String?

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
    try Row.fetchAll(db, sql: "SELECT name, type, tbl_name, sql FROM main.sqlite_master").map { row in
      let columns = Columns(row, of: "sqlite_master")
      return Item(
        kind: try columns.text(1), name: try columns.text(0), table: try columns.text(2),
        sql: try columns.textIfAny(3))
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
      let isSame = found.table == item.table && found.plain == item.plain
      return isSame ? nil : Verification.Misfit(item, .changed)
    }
    return ours + stored.filter { !own.contains($0.key) }.map { Verification.Misfit($0, .foreign) }
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
    for item in expected where !there.contains(item.key) { try item.sql.map { try db.execute(sql: $0) } }
    return misfits
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
  /// Its SQL without comments, and with spaces only where words need them: what an earlier version wrote otherwise.
  fileprivate var plain: String {
    var plain = ""
    var rest = Substring(sql ?? "")
    var isApart = false
    func isWord(_ character: Character?) -> Bool {
      character.map { $0.isLetter || $0.isNumber || $0 == "_" } ?? false
    }
    while let next = rest.first {
      if rest.hasPrefix("--") {
        rest = rest.drop { $0 != "\n" }
      } else if next.isWhitespace {
        rest = rest.drop(while: \.isWhitespace)
        isApart = true
      } else {
        if isApart, isWord(plain.last), isWord(next) { plain.append(" ") }
        isApart = false
        // What stands in quotes is taken as it is.
        let end = "'\"`".contains(next) ? rest.dropFirst().firstIndex(of: next) : nil
        let taken = rest[...(end ?? rest.startIndex)]
        plain += taken
        rest = rest[taken.endIndex...]
      }
    }
    return plain
  }
}

extension Verification.Misfit {
  fileprivate init(_ item: SchemaCheck.Item, _ fault: Fault) {
    self.init(kind: item.kind, name: item.name, fault: fault)
  }
}
