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
  }

  /// What lies apart of an entry and has not been erased, with its salts.
  func sealedTexts(of entry: EntryID) throws -> [SealedText] {
    let statement = try db.cachedStatement(sql: "SELECT field, salt, text FROM personal WHERE entry = ?")
    return try Row.fetchAll(statement, arguments: [entry.rawValue]).map { row in
      // A column that was changed by hand to something it cannot hold reads as empty, and its seal tells.
      SealedText(
        field: String.fromDatabaseValue(row[0]) ?? "", salt: Array(Data.fromDatabaseValue(row[1]) ?? Data()),
        text: String.fromDatabaseValue(row[2]) ?? "")
    }
  }

  /// The texts of an entry that have not been erased, as far as this program knows their fields.
  static func texts(of entry: EntryID, in db: Database) throws -> [PersonalField: String] {
    let statement = try db.cachedStatement(sql: "SELECT field, text FROM personal WHERE entry = ?")
    let rows = try Row.fetchAll(statement, arguments: [entry.rawValue])
    return Dictionary(
      uniqueKeysWithValues: rows.compactMap { row in
        PersonalField(rawValue: row["field"]).map { ($0, row["text"]) }
      })
  }

  /// Takes one text out of the store, with its salt.
  func remove(_ field: String, of entry: EntryID) throws {
    try db.cachedStatement(sql: "DELETE FROM personal WHERE entry = ? AND field = ?")
      .execute(arguments: [entry.rawValue, field])
  }
}
