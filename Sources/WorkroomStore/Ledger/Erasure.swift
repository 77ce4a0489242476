import GRDB
import Regulation

/// What an entry that erases (删除来访人信息) reaches.
///
/// It is told by entries alone, so that two stores which hold the same entries have erased the same texts,
/// whichever came first: the whole of a matter as it stood up to the erasure, or one entry of it.
struct Erasure {
  let entry: Entry
  private let target: EntryID?

  /// Nil where the entry erases nothing, or says so in a way that this program does not know.
  init?(_ entry: Entry) {
    guard let facts = entry.act?.as(VisitorErased.self) else { return nil }
    (self.entry, target) = (entry, facts.target)
  }

  /// Whether it takes that text of an entry of its matter.
  func reaches(_ field: String, of other: Entry) -> Bool {
    guard other.matter == entry.matter, other.workroom == entry.workroom else { return false }
    guard let target else { return EntryOrder(other) <= EntryOrder(entry) }
    // A record that only mentions the visitor keeps who it is about itself.
    return other.id == target && !Erasure.isOfWhom(field)
  }

  /// Whether a text says who a record is of, or how to reach them.
  static func isOfWhom(_ field: String) -> Bool {
    field == PersonalField.visitor.rawValue || field == PersonalField.contact.rawValue
  }
}

extension Ledger {
  /// Takes the texts that an erasure reaches out of the store, with their salts.
  ///
  /// The rows' bytes are overwritten with zeros (`secure_delete`); ``Store/scrub(_:)`` sees to what older copies
  /// of them other pages and the write-ahead log hold.
  func erase(_ erasure: Erasure) throws -> Erased {
    var erased = Erased()
    let entries = try entries(of: erasure.entry.matter)
    // What somebody of another place says to be erased is not theirs to erase.
    guard entries.contains(where: { $0.id == erasure.entry.id }) else { return erased }
    erased.take(erasure.entry.matter)
    for entry in entries {
      for sealed in try sealedTexts(of: entry.id) where erasure.reaches(sealed.field, of: entry) {
        erased.take(entry.id, sealed)
        try remove(sealed.field, of: entry.id)
      }
    }
    // What waits to be let in may come without its texts, or once more with its file.
    try db.execute(
      sql:
        "UPDATE pen SET line = json_remove(line, '$.personal', '$.texts', '$.salts') WHERE matter = ? AND room = ?",
      arguments: [erasure.entry.matter.rawValue, erasure.entry.workroom.rawValue])
    return erased
  }

  /// Everything in this store that erases something of a matter.
  func erasures(of matter: MatterID) throws -> [Erasure] { try Ledger.erasures(of: matter, in: db) }

  /// All that erases something in a room, in the order of the ledger.
  func erasures(in room: WorkroomID) throws -> [Erasure] {
    try entries("WHERE workroom = ? AND act = 'visitorErased'", [room.rawValue]).filter { !$0.isVoid }
      .compactMap(Erasure.init)
  }

  /// The same, without what lies apart of them. The act stands in the SQL, which is how its index is found.
  static func erasures(of matter: MatterID, in db: Database) throws -> [Erasure] {
    let statement = try db.cachedStatement(
      sql: "SELECT \(Entry.columns), \(isVoid) FROM entries WHERE matter = ? AND act = 'visitorErased'")
    return try Row.fetchAll(statement, arguments: [matter.rawValue]).compactMap { row in
      guard Bool.fromDatabaseValue(row[13]) != true else { return nil }
      var entry = Entry(row: row)
      entry.acts = .standard
      return Erasure(entry)
    }
  }

  /// The texts that were erased and lie here all the same: whoever can write the file has put them back.
  func textsBackAgain() throws -> [(entry: EntryID, field: String)] {
    let matters = try String.fetchAll(
      db, sql: "SELECT DISTINCT matter FROM entries WHERE act = 'visitorErased' ORDER BY matter")
    return try matters.flatMap { matter in
      let erasures = try erasures(of: MatterID(matter))
      return try String.fetchAll(
        db, sql: "SELECT id FROM entries WHERE matter = ? AND id IN (SELECT entry FROM personal)",
        arguments: [matter]
      ).flatMap { id -> [(entry: EntryID, field: String)] in
        guard let entry = try bare(EntryID(id)) else { return [] }
        return try fields(of: entry.id).filter { field in
          erasures.contains { $0.reaches(field, of: entry) }
        }.map { (entry.id, $0) }
      }
    }
  }

  private func bare(_ id: EntryID) throws -> Entry? {
    try Row.fetchOne(
      db, sql: "SELECT \(Entry.columns) FROM entries WHERE id = ?", arguments: [id.rawValue]
    ).map(Entry.init)
  }

  private func fields(of entry: EntryID) throws -> [String] {
    try Row.fetchAll(
      db, sql: "SELECT entry, field FROM personal WHERE entry = ?", arguments: [entry.rawValue]
    ).compactMap { try? Columns($0, of: "personal").text(1) }
  }
}

extension ExportedLine {
  /// The same without the texts that were erased.
  func without(_ erasures: [Erasure]) -> ExportedLine {
    var line = self
    for field in texts.keys where erasures.contains(where: { $0.reaches(field, of: entry) }) {
      line.texts[field] = nil
      line.salts[field] = nil
    }
    return line
  }
}
