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
  /// - Parameters:
  ///   - withPersonal: adds what visitors said and who they are, and what was written about shifts and
  ///     opinions, where it has not been erased. Topics and titles of a room's work are always among it.
  ///   - line: gets one line at a time, without its newline.
  /// - Throws: ``StoreError``, or what `line` throws.
  public func export(withPersonal: Bool, line: (String) throws -> Void) throws {
    try read { db in
      let ledger = Ledger(db: db, store: self)
      try ledger.forEach(orderedBy: "recorded, origin, number", withTexts: true) { entry in
        try line(try JSONText.encode(Exported(entry: entry, withPersonal: withPersonal)))
      }
    }
  }
}

extension ActName {
  /// Whether what is written in such an entry is about the room's work and not about a visitor.
  fileprivate var isPublic: Bool {
    switch kind {
    case .workroom, .seat, .office, .activity, .consultation, .output: true
    case .dutyShift, .opinion, nil: false
    }
  }
}

private struct Exported: Encodable {
  let entry: Entry
  let withPersonal: Bool

  private enum Key: String, CodingKey {
    case id, origin, number, turn, workroom, matter, act, actor, occurred, recorded, body, previous, hash
    case texts, personal
  }

  func encode(to encoder: any Encoder) throws {
    var box = encoder.container(keyedBy: Key.self)
    try box.encode(entry.id, forKey: .id)
    try box.encode(entry.origin, forKey: .origin)
    try box.encode(entry.number, forKey: .number)
    try box.encode(entry.turn, forKey: .turn)
    try box.encode(entry.workroom, forKey: .workroom)
    try box.encode(entry.matter, forKey: .matter)
    try box.encode(entry.actName, forKey: .act)
    try box.encodeIfPresent(entry.actor, forKey: .actor)
    try box.encode(entry.occurred.iso, forKey: .occurred)
    try box.encode(entry.recorded.iso, forKey: .recorded)
    // The body stands as the text that was hashed, so that a reader can check the hash.
    try box.encode(entry.bodyText, forKey: .body)
    try box.encode(Hashing.hexadecimal(entry.previous), forKey: .previous)
    try box.encode(Hashing.hexadecimal(entry.hash), forKey: .hash)
    let isPublic = ActName(rawValue: entry.actName)?.isPublic ?? false
    guard !entry.texts.isEmpty, isPublic || withPersonal else { return }
    let named = entry.texts.map { ($0.key.rawValue, $0.value) }
    try box.encode(Dictionary(uniqueKeysWithValues: named), forKey: isPublic ? .texts : .personal)
  }
}
