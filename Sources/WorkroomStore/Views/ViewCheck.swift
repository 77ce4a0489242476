import GRDB
import Regulation

/// Makes every matter's rows once more, one matter after the other, and holds them against those that stand (视图核对).
struct ViewCheck {
  let ledger: Ledger
  /// Those that are there, as this program makes them; of the others all is told already.
  let tables: Set<String>
  static let all: Set = ["matters", "links", "deeds"]
  private var db: Database { ledger.db }

  func run(_ find: (Verification.Flaw) -> Void) throws {
    try MatterTable(db: db, acts: ledger.store.acts).forEachRows(whole: withTexts) { matter, rows in
      try compare(rows, of: matter.rawValue, find)
    }
    try findAdded(find)
  }

  /// Nil where a text cannot be read, and so nothing be made of it again: it is found where columns are looked at.
  private func withTexts(_ entries: [Entry]) -> [Entry]? {
    try? entries.map { entry in
      var entry = entry
      entry.texts = try Ledger.texts(of: entry, in: db)
      return entry
    }
  }

  /// What the views should hold of a matter; nil where its entries make none.
  private func rows(of entries: [Entry]) throws -> MatterRows? {
    try MatterRows(MatterHistory(entries))
  }

  private func compare(_ rows: MatterRows?, of matter: String, _ find: (Verification.Flaw) -> Void) throws {
    func compare<Value: Equatable>(_ table: String, _ wanted: Value?, _ found: Value?) {
      guard wanted != found else { return }
      find(
        .view(
          table: table, matter: matter, wanted == nil ? .added : found == nil ? .missing : .changed))
    }
    if tables.contains("matters") {
      try compare("matters", matterValues(of: rows), standing(matter, rows?.called))
    }
    if tables.contains("links") {
      let rests = Set((rows?.rests ?? []).map(\.databaseValue))
      let links = try Set(
        DatabaseValue.fetchAll(
          db.cachedStatement(sql: "SELECT rests FROM links WHERE matter = ?"), arguments: [matter]))
      compare("links", rests.isEmpty ? nil : rests, links.isEmpty ? nil : links)
    }
    guard tables.contains("deeds"), let deed = rows?.deed else { return }
    compare("deeds", deed.values, try standing(deed))
  }

  /// A name stands in a column as well: somebody's as names are looked up by, another's as the facts have it.
  private func standing(_ matter: String, _ called: String?) throws -> [DatabaseValue]? {
    let name = "CASE WHEN json_valid(detail) THEN json_extract(detail, '$.facts.name') END"
    return try values(
      "SELECT \(MatterRows.columns), called IS coalesce(?, \(name)) FROM matters WHERE id = ?",
      [called, matter])
  }

  private func matterValues(of rows: MatterRows?) -> [DatabaseValue]? {
    rows?.matter.map { $0 + [true.databaseValue] }
  }

  private func standing(_ deed: DeedRow) throws -> [DatabaseValue]? {
    try values(
      "SELECT \(DeedRow.columns) FROM deeds WHERE room = ? AND day = ? AND matter = ?",
      [deed.content.room, deed.content.day.ordinal, deed.matter])
  }

  private func values(_ sql: String, _ arguments: StatementArguments) throws -> [DatabaseValue]? {
    try Row.fetchOne(db.cachedStatement(sql: sql), arguments: arguments).map { Array($0.databaseValues) }
  }

  /// Rows of matters that no entry speaks of, and deeds where no matter has one.
  private func findAdded(_ find: (Verification.Flaw) -> Void) throws {
    for (table, id) in [("matters", "id"), ("links", "matter")] where tables.contains(table) {
      let added = try DatabaseValue.fetchCursor(
        db,
        sql: """
          SELECT DISTINCT \(id) FROM \(table)
          WHERE NOT EXISTS (SELECT 1 FROM entries WHERE entries.matter = \(table).\(id))
          """)
      while let matter = try added.next() {
        find(.view(table: table, matter: Self.name(matter), .added))
      }
    }
    guard tables.isSuperset(of: ["matters", "deeds"]) else { return }
    let deeds = try Row.fetchCursor(
      db,
      sql: """
        SELECT \(DeedRow.columns) FROM deeds WHERE NOT EXISTS (
          SELECT 1 FROM matters WHERE id = deeds.matter AND workroom = deeds.room AND deed = deeds.day)
        """)
    while let deed = try deeds.next() {
      let matter = Self.name(deed.stored(2))
      // Its matter's row may be the one that is wrong.
      let entries = (try? ledger.entries(of: MatterID(matter))) ?? []
      if try rows(of: entries)?.deed?.values != Array(deed.databaseValues) {
        find(.view(table: "deeds", matter: matter, .added))
      }
    }
  }

  private static func name(_ id: DatabaseValue) -> String {
    guard case .string(let text) = id.storage else { return "?" }
    return text
  }
}
