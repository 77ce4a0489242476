import GRDB
import Regulation

/// What is settled for a store as a whole (台账设置), beside its ledger: it stays with the file and is no part of an export.
public enum Setting: String, Sendable, CaseIterable {
  /// The rule set it is looked at by: the name of one that the program carries, or the text of a file.
  case pack
  /// `on`: everybody signs in with a PIN; `off`: nobody does. Not there: yet to be decided.
  case pins
  /// Which columns of a file of messages mean what, by title: said once at an import, and remembered.
  case opinionColumns
  /// After how many minutes without a key a conversation is locked. Not there: ``Door/idleMinutes``.
  case idleMinutes
}

extension Setting {
  static func value(_ setting: Setting, in db: Database) throws -> String? {
    let statement = try db.cachedStatement(sql: "SELECT name, value FROM settings WHERE name = ?")
    return try Row.fetchOne(statement, arguments: [setting.rawValue]).map { row in
      try Columns(row, of: "settings").text(1)
    }
  }
}

extension Setting {
  static func settle(_ setting: Setting, _ value: String?, in db: Database) throws {
    guard let value else {
      return try db.execute(sql: "DELETE FROM settings WHERE name = ?", arguments: [setting.rawValue])
    }
    try db.execute(
      sql: """
        INSERT INTO settings (name, value) VALUES (?, ?)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value
        """, arguments: [setting.rawValue, value])
  }
}

extension Store {
  /// What is settled; nil where nothing is. Throws ``StoreError``.
  public func setting(_ setting: Setting) throws -> String? {
    try read { try Setting.value(setting, in: $0) }
  }

  /// Settles it; nil takes it back. Throws ``StoreError``.
  public func settle(_ setting: Setting, _ value: String?) throws {
    try write { try Setting.settle(setting, value, in: $0) }
  }

  /// The rule set that was settled for this store; nil where none was, or this program cannot read it.
  func settledPack() throws -> (pack: NormPack?, isUnreadable: Bool) {
    guard let text = try setting(.pack) else { return (nil, false) }
    if let pack = NormPacks.named(text) { return (pack, false) }
    guard let pack = try? NormPacks.read(text, file: "store") else { return (nil, true) }
    return (pack, false)
  }
}
