import Foundation
import GRDB

/// A text that lies apart from its entry, with the salt of its seal.
struct SealedText {
  /// The field by its stored name, also where this program does not know it.
  let field: String
  let salt: [UInt8]
  let text: String
}

extension Ledger {
  /// Lays a text apart, beside the entry that holds its seal.
  func lay(_ sealed: SealedText, beside entry: EntryID) throws {
    try db.cachedStatement(sql: "INSERT INTO personal (entry, field, salt, text) VALUES (?, ?, ?, ?)")
      .execute(arguments: [entry.rawValue, sealed.field, Data(sealed.salt), sealed.text])
    // From now on it is missed where it is gone.
    try db.cachedStatement(sql: "DELETE FROM withheld WHERE entry = ? AND field = ?")
      .execute(arguments: [entry.rawValue, sealed.field])
  }

  /// Notes of an entry that came from elsewhere which of its texts did not come with it.
  ///
  /// - Parameter here: the fields of those that did.
  func noteWithheld(of entry: Entry, but here: Set<String>) throws {
    let seals = store.seals(db)
    for field in entry.seals.keys.sorted() where !here.contains(field) {
      try seals.withhold(field, of: entry.id.rawValue)
    }
  }

  /// What lies apart of an entry, with its salts, whatever was erased (see ``isErased(_:of:)``).
  func sealedTexts(of entry: EntryID) throws -> [SealedText] {
    let statement = try db.cachedStatement(
      sql: "SELECT entry, field, salt, text FROM personal WHERE entry = ?")
    return try Row.fetchAll(statement, arguments: [entry.rawValue]).map { row in
      let columns = Columns(row, of: "personal")
      return SealedText(field: try columns.text(1), salt: try columns.bytes(2), text: try columns.text(3))
    }
  }

  /// The texts of an entry that have not been erased, as far as this program knows their fields.
  ///
  /// What was erased and lies there again is nobody's to read. A salt of another length would let a text be another one that
  /// has the same seal.
  static func texts(of entry: Entry, in db: Database) throws -> [PersonalField: String] {
    let statement = try db.cachedStatement(
      sql: "SELECT entry, field, text, length(salt) FROM personal WHERE entry = ?")
    let rows = try Row.fetchAll(statement, arguments: [entry.id.rawValue])
    guard !rows.isEmpty else { return [:] }
    let erasures = try erasures(of: entry.matter, in: db)
    return Dictionary(
      uniqueKeysWithValues: try rows.compactMap { row in
        let columns = Columns(row, of: "personal")
        let (field, text) = try (columns.text(1), columns.text(2))
        guard try columns.number(3) == Hashing.saltLength else { throw columns.illegible }
        guard !erasures.contains(where: { $0.reaches(field, of: entry) }) else { return nil }
        return PersonalField(rawValue: field).map { ($0, text) }
      })
  }

  /// Takes one text out of the store, with its salt.
  func remove(_ field: String, of entry: EntryID) throws {
    try db.cachedStatement(sql: "DELETE FROM personal WHERE entry = ? AND field = ?")
      .execute(arguments: [entry.rawValue, field])
  }
}

extension Ledger {
  /// Every visitor of the store as they are called and reached, each way once.
  func visitors() throws -> Set<Called> {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT entry, text FROM personal WHERE field IN ('visitor', 'contact')")
    var visitors: Set<Called> = []
    while let row = try rows.next() { try visitors.insert(Called(Columns(row, of: "personal").text(1))) }
    return visitors
  }
}
