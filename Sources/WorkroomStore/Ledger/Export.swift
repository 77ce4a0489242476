import Foundation
import GRDB
import Regulation

extension Store {
  /// All entries, in the order they were written. For talks and small stores: it holds them all in memory.
  ///
  /// Throws ``StoreError``.
  public func allEntries() throws -> [Entry] {
    try read { try Ledger(db: $0, store: self).entries("", []) }
  }

  /// The ledger as JSON, a line an entry, in the order it was written (台账导出).
  ///
  /// A line with texts has their salts as well: whoever imports it can hold them against their seals.
  ///
  /// - Parameters:
  ///   - withPersonal: adds what visitors said and who they are, and what was written about shifts,
  ///     opinions and leave, where it has not been erased. Topics and titles of a room's work are always among it.
  ///   - line: gets one line at a time, without its newline.
  /// - Throws: ``StoreError``, or what `line` throws.
  public func export(withPersonal: Bool, line: (String) throws -> Void) throws {
    try export(withPersonal: withPersonal, seeing: { _, _ in (true, true) }, line: line)
  }

  /// - Parameter isSeen: whether an entry is among it, and whether its texts are, where they are personal.
  func export(
    withPersonal: Bool, seeing isSeen: (Entry, Database) throws -> (entry: Bool, texts: Bool),
    line: (String) throws -> Void
  ) throws {
    try read { db in
      let ledger = Ledger(db: db, store: self)
      try ledger.forEach(orderedBy: "recorded, origin, number") { entry in
        let seen = try isSeen(entry, db)
        guard seen.entry else { return }
        var exported = ExportedLine(entry: entry)
        exported.isPublic = entry.kind?.isPublic ?? false
        if exported.isPublic || withPersonal && seen.texts {
          for sealed in try ledger.sealedTexts(of: entry.id) {
            exported.texts[sealed.field] = sealed.text
            exported.salts[sealed.field] = sealed.salt
          }
        }
        try line(try JSONText.encode(exported))
      }
    }
  }
}

extension ActKind {
  /// Whether what is written in such an entry is about the room's work, and not about a visitor or a member's health.
  fileprivate var isPublic: Bool { matter.map { !$0.type.isConfidential } ?? false }
}
