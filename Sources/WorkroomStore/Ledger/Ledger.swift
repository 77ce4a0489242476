import Foundation
import GRDB
import Regulation

/// Appends entries and reads them back. Nothing else touches the table.
struct Ledger {
  let db: Database
  let store: Store

  /// The part of an entry that its writer knows.
  struct Writing {
    var turn: TurnID
    var actor: PersonID?
    var now: Moment
    var ids: any IDSource
  }

  /// Where a chain of entries has got to.
  struct End {
    var origin: OriginID
    var number = 0
    var hash: [UInt8] = []
    var recorded: Int64?
  }

  /// Appends what was proposed, seals what was typed freely and lays it apart.
  func append(_ proposal: Proposal, _ writing: Writing) throws -> Entry {
    let end = try end { writing.ids.next(at: writing.now) }
    let recorded = try recorded(writing.now, after: end.recorded, on: proposal.matter, end.origin)
    return try append(proposal, writing, recorded: recorded, after: end).entry
  }

  /// Where this store's own chain has got to.
  func end(fresh: () -> String) throws -> End {
    let origin = try store.origin(db, fresh: fresh)
    let last = try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT id, number, hash, recorded FROM entries WHERE origin = ? ORDER BY number DESC LIMIT 1"),
      arguments: [origin.rawValue])
    guard let last else { return End(origin: origin) }
    let columns = Columns(last, of: "entries")
    return End(
      origin: origin, number: try columns.number(1), hash: try columns.bytes(2),
      recorded: Int64(try columns.number(3)))
  }

  /// Appends behind the end of a chain, and says what the entry's body was with its texts.
  func append(
    _ proposal: Proposal, _ writing: Writing, recorded: Moment, after end: End
  ) throws -> (entry: Entry, body: Entry.Body) {
    let whole = Entry.Body(
      act: proposal.act, late: proposal.late, clock: recorded == writing.now ? nil : writing.now, sealed: [:])
    var body = whole
    let texts = proposal.personal.merging(body.takeTextsOut()) { $1 }.mapValues(Ledger.storable)
    var salted: [PersonalField: (salt: [UInt8], text: String)] = [:]
    // In one order, so that a source which repeats itself gives each text the salt it had.
    for (field, text) in texts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      salted[field] = (writing.ids.salt(), text)
    }
    body.sealed = salted.mapValues { Hashing.seal($0.text, salt: $0.salt) }
    let unsealed = Entry(
      id: EntryID(writing.ids.next(at: writing.now)), origin: end.origin, number: end.number + 1,
      turn: writing.turn, workroom: proposal.workroom, matter: proposal.matter,
      actName: proposal.act.id, actor: writing.actor, occurred: proposal.occurred,
      recorded: recorded, bodyText: try body.text(), previous: end.hash, hash: [])
    var entry = unsealed.hashed(Hashing.hash(of: unsealed))
    (entry.texts, entry.acts) = (texts, store.acts)
    try insert(entry)
    for (field, secret) in salted {
      try lay(SealedText(field: field.rawValue, salt: secret.salt, text: secret.text), beside: entry.id)
    }
    return (entry, whole)
  }

  /// Views are made in the order (recorded, origin, number), so a clock that runs backwards, or is behind
  /// that of the machine the matter's earlier entries come from, must not turn it round.
  private func recorded(
    _ now: Moment, after last: Int64?, on matter: MatterID, _ origin: OriginID
  ) throws -> Moment {
    let elsewhere = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT max(recorded) FROM entries WHERE matter = ? AND origin <> ?"),
      arguments: [matter.rawValue, origin.rawValue])
    return Moment(milliseconds: max(now.milliseconds, last ?? .min, elsewhere.map { $0 + 1 } ?? .min))
  }

  /// SQLite ends a text at its first NUL; shown as a sign, the rest is kept.
  private static func storable(_ text: String) -> String {
    guard text.unicodeScalars.contains("\0") else { return text }
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: text.unicodeScalars.map { $0 == "\0" ? "\u{2400}" : $0 })
    return String(kept)
  }

  /// Puts an entry in as it stands, hash and all.
  func insert(_ entry: Entry) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO entries (id, origin, number, turn, workroom, matter, act, actor, occurred, recorded,
          body, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      entry.id.rawValue, entry.origin.rawValue, entry.number, entry.turn.rawValue, entry.workroom.rawValue,
      entry.matter.rawValue, entry.actName, entry.actor?.rawValue, entry.occurred.milliseconds,
      entry.recorded.milliseconds, entry.bodyText, Data(entry.previous), Data(entry.hash),
    ])
  }

  /// The entries of one matter in the order views are made in: recorded, origin, number.
  func entries(of matter: MatterID) throws -> [Entry] {
    try entries("WHERE matter = ?", [matter.rawValue])
  }

  func entry(_ id: EntryID) throws -> Entry? {
    try entries("WHERE id = ?", [id.rawValue]).first
  }

  /// Whether anything was recorded in the turn.
  func holds(_ turn: TurnID) throws -> Bool {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT 1 FROM entries WHERE turn = ? LIMIT 1"), arguments: [turn.rawValue])
      != nil
  }

  func entries(ofTurn turn: TurnID) throws -> [Entry] {
    try entries("WHERE turn = ?", [turn.rawValue])
  }

  /// Entries by a condition, in view order.
  func entries(_ condition: String, _ arguments: StatementArguments) throws -> [Entry] {
    let statement = try db.cachedStatement(
      sql: "SELECT \(Entry.columns) FROM entries \(condition) ORDER BY recorded, origin, number")
    return try Row.fetchAll(statement, arguments: arguments).map { try whole(Entry(row: $0)) }
  }

  /// Goes through all entries without holding them in memory.
  ///
  /// - Parameter withTexts: whether each gets what lies apart, which costs a look at another table.
  static func forEach(
    in db: Database, knowing acts: ActList, orderedBy order: String, withTexts: Bool = false,
    _ body: (Entry) throws -> Void
  ) throws {
    let rows = try Row.fetchCursor(db, sql: "SELECT \(Entry.columns) FROM entries ORDER BY \(order)")
    while let row = try rows.next() {
      var entry = Entry(row: row)
      entry.acts = acts
      if withTexts { entry.texts = try texts(of: entry.id, in: db) }
      try body(entry)
    }
  }

  func forEach(orderedBy order: String, withTexts: Bool = false, _ body: (Entry) throws -> Void) throws {
    try Ledger.forEach(in: db, knowing: store.acts, orderedBy: order, withTexts: withTexts, body)
  }

  /// The entry with what lies apart.
  private func whole(_ entry: Entry) throws -> Entry {
    var entry = entry
    entry.texts = try Ledger.texts(of: entry.id, in: db)
    entry.acts = store.acts
    return entry
  }

  /// Hash of this store's newest entry, in hexadecimal; what a shift summary prints.
  func head() throws -> String? {
    guard let origin = try store.knownOrigin(db) else { return nil }
    let hash = try Data.fetchOne(
      db, sql: "SELECT hash FROM entries WHERE origin = ? ORDER BY number DESC LIMIT 1",
      arguments: [origin.rawValue])
    return hash.map { Hashing.hexadecimal($0) }
  }
}

extension Entry {
  /// The columns in the order ``init(row:)`` reads them: by place, since looking a name up costs as much again.
  static let columns =
    "id, origin, number, turn, workroom, matter, act, actor, occurred, recorded, body, previous, hash"

  /// Reads any row of ``columns``: a column that was changed by hand to something it cannot hold reads as empty,
  /// and the hash tells.
  init(row: Row) {
    func text(_ column: Int) -> String? { String.fromDatabaseValue(row[column]) }
    func number(_ column: Int) -> Int64 { Int64.fromDatabaseValue(row[column]) ?? 0 }
    func bytes(_ column: Int) -> [UInt8] { Array(Data.fromDatabaseValue(row[column]) ?? Data()) }
    self.init(
      id: EntryID(text(0) ?? ""), origin: OriginID(text(1) ?? ""), number: Int(number(2)),
      turn: TurnID(text(3) ?? ""), workroom: WorkroomID(text(4) ?? ""), matter: MatterID(text(5) ?? ""),
      actName: text(6) ?? "", actor: text(7).map { PersonID($0) }, occurred: Moment(milliseconds: number(8)),
      recorded: Moment(milliseconds: number(9)), bodyText: text(10) ?? "", previous: bytes(11),
      hash: bytes(12))
  }

  func hashed(_ hash: [UInt8]) -> Entry {
    Entry(
      id: id, origin: origin, number: number, turn: turn, workroom: workroom, matter: matter,
      actName: actName, actor: actor, occurred: occurred, recorded: recorded, bodyText: bodyText,
      previous: previous, hash: hash)
  }
}
