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
    /// The count of its newest entry.
    var count = 0
    /// Of a chain that is only begun: the head it goes on from.
    var since: Head?
  }

  /// Appends what was proposed, seals what was typed freely and lays it apart.
  ///
  /// - Parameter seen: the last entry of the matter; nil where there is none.
  func append(_ proposal: Proposal, _ writing: Writing, after seen: Entry?) throws -> Entry {
    let end = try end(in: proposal.workroom)
    let before = max(end.count, seen.map { EntryOrder($0).count } ?? 0, try countSeen(in: proposal.workroom))
    return try append(proposal, writing, after: end, seen: seen?.id, count: before + 1).entry
  }

  /// Appends behind the end of a chain, and says what the entry's body was with its texts.
  ///
  /// - Parameters:
  ///   - seen: the last entry of the matter.
  ///   - count: more than that of all that was seen in the room.
  func append(
    _ proposal: Proposal, _ writing: Writing, after end: End, seen: EntryID?, count: Int
  ) throws -> (entry: Entry, body: Entry.Body) {
    let whole = Entry.Body(
      act: proposal.act, late: proposal.late, after: seen, count: min(count, EntryOrder.mostCount),
      since: end.since, sealed: [:])
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
      recorded: writing.now, bodyText: try body.text(), previous: end.hash, hash: [])
    var entry = unsealed.hashed(Hashing.hash(of: unsealed))
    (entry.texts, entry.acts) = (texts, store.acts)
    try insert(entry)
    for (field, secret) in salted {
      try lay(SealedText(field: field.rawValue, salt: secret.salt, text: secret.text), beside: entry.id)
    }
    return (entry, whole)
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

  /// The entries of one matter in the order views are made in (see ``EntryOrder``): those of the place that it lives in.
  func entries(of matter: MatterID) throws -> [Entry] {
    try entries("WHERE matter = ?", [matter.rawValue]).atHome
  }

  func entry(_ id: EntryID) throws -> Entry? {
    try entries("WHERE id = ?", [id.rawValue]).first
  }

  /// Whether anything was recorded here in the turn: what others call their turns says nothing of those that are spoken here.
  func holds(_ turn: TurnID) throws -> Bool {
    try Int.fetchOne(
      db.cachedStatement(
        sql: "SELECT 1 FROM entries WHERE turn = ? AND origin IN (SELECT origin FROM origins) LIMIT 1"),
      arguments: [turn.rawValue]) != nil
  }

  /// What somebody recorded in a room in one turn.
  func entries(of turn: TurnID, by person: PersonID, in room: WorkroomID) throws -> [Entry] {
    try entries(
      "WHERE turn = ? AND actor = ? AND workroom = ?", [turn.rawValue, person.rawValue, room.rawValue])
  }

  /// Entries by a condition, in the order views are made in.
  func entries(_ condition: String, _ arguments: StatementArguments) throws -> [Entry] {
    let statement = try db.cachedStatement(
      sql: "SELECT \(Entry.columns), \(Ledger.isVoid), rowid FROM entries \(condition)")
    return try Row.fetchAll(statement, arguments: arguments).map { row in
      var entry = try whole(Entry(row: row))
      entry.isVoid = Bool.fromDatabaseValue(row[13]) ?? false
      entry.arrival.row = Int64.fromDatabaseValue(row[14]) ?? 0
      return entry
    }.inOrder()
  }

  static let isVoid = "EXISTS (SELECT 1 FROM void WHERE void.entry = entries.id)"

  /// Notes the count of an entry from elsewhere.
  func see(_ count: Int, in room: WorkroomID) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO seen (room, count) VALUES (?, ?)
        ON CONFLICT (room) DO UPDATE SET count = max(count, excluded.count)
        """
    ).execute(arguments: [room.rawValue, count])
  }

  /// The highest count that entries from elsewhere brought to a room.
  func countSeen(in room: WorkroomID) throws -> Int {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT room, count FROM seen WHERE room = ?"), arguments: [room.rawValue]
    ).map { try Columns($0, of: "seen").number(1) } ?? 0
  }

  /// The highest count that is known of a room: what came from elsewhere, and what was written here.
  func countKnown(in room: WorkroomID) throws -> Int {
    let own = try String.fetchAll(
      db, sql: "SELECT origin FROM origins WHERE room = ? OR room IS NULL", arguments: [room.rawValue])
    return try own.compactMap { try end(of: OriginID($0))?.count }.reduce(countSeen(in: room), max)
  }

  /// Goes through all entries without holding them in memory.
  ///
  /// - Parameters:
  ///   - origins: only these chains; nil for all.
  ///   - withTexts: whether each gets what lies apart, which costs a look at another table.
  static func forEach(
    in db: Database, knowing acts: ActList, orderedBy order: String, of origins: Set<OriginID>? = nil,
    withTexts: Bool = false, _ body: (Entry) throws -> Void
  ) throws {
    let condition = origins == nil ? "" : "WHERE origin IN (SELECT value FROM json_each(?))"
    let names = try origins.map { try JSONText.encode($0.map(\.rawValue).sorted()) }
    let rows = try Row.fetchCursor(
      db, sql: "SELECT \(Entry.columns), rowid FROM entries \(condition) ORDER BY \(order)",
      arguments: names.map { [$0] } ?? [])
    while let row = try rows.next() {
      var entry = Entry(row: row)
      entry.acts = acts
      entry.arrival.row = Int64.fromDatabaseValue(row[13]) ?? 0
      if withTexts { entry.texts = try texts(of: entry, in: db) }
      try body(entry)
    }
  }

  func forEach(
    orderedBy order: String, of origins: Set<OriginID>? = nil, withTexts: Bool = false,
    _ body: (Entry) throws -> Void
  ) throws {
    try Ledger.forEach(
      in: db, knowing: store.acts, orderedBy: order, of: origins, withTexts: withTexts, body)
  }

  /// The entry with what lies apart.
  private func whole(_ entry: Entry) throws -> Entry {
    var entry = entry
    entry.texts = try Ledger.texts(of: entry, in: db)
    entry.acts = store.acts
    return entry
  }

  /// The newest head of what this machine wrote here, in a room or in any; nil where nothing was.
  func head(in room: WorkroomID? = nil) throws -> Head? {
    let origin = try String.fetchOne(
      db,
      sql: """
        SELECT origin FROM origins WHERE (?1 IS NULL OR room = ?1 OR room IS NULL)
          AND (key IS NULL OR key = ?2)
        ORDER BY room IS NULL, rowid DESC LIMIT 1
        """, arguments: [room?.rawValue, Hashing.hexadecimal(store.machine.publicKey)])
    return try origin.flatMap { try head(of: OriginID($0)) }
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
