import Foundation
import GRDB
import Regulation
import Testing

@testable import WorkroomStore

/// Whatever is done to the file behind the program's back, verifying finds it; and a rebuild mends what the ledger
/// can be asked for.
@Suite("Tampering with a store")
struct TamperingTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let sql: String
    /// Whether a rebuild makes it as it was.
    var isMended = false
    var testDescription: String { name }

    init(_ name: String, _ sql: String, isMended: Bool = false) {
      (self.name, self.sql, self.isMended) = (name, sql, isMended)
    }
  }

  static let entryColumns = [
    "id = 'other'", "origin = 'other'", "number = 99", "turn = 'other'", "workroom = 'other'",
    "matter = 'other'", "act = 'dutyEnded'", "actor = 'A'", "occurred = occurred - 60000", "recorded = 1",
    "body = replace(body, '乙', '丁')", "previous = x'00'", "hash = x'00'",
  ].map { Case("entry: \($0)", "UPDATE entries SET \($0) WHERE number = 4") }

  static let views = [
    Case(
      "a shift moved to another member", "UPDATE matters SET person = 'C' WHERE id = 'shift'", isMended: true),
    Case("an opinion closed", "UPDATE matters SET state = 'closed' WHERE id = 'opinion'", isMended: true),
    Case(
      "a day in a column that holds none", "UPDATE matters SET day = 'x' WHERE id = 'shift'", isMended: true),
    Case(
      "facts changed", "UPDATE matters SET detail = replace(detail, '乙', '丁') WHERE id = 'seat-B'",
      isMended: true),
    Case("all of a view deleted", "DELETE FROM matters", isMended: true),
    Case("one matter deleted", "DELETE FROM matters WHERE id = 'shift'", isMended: true),
    Case(
      "a matter that no entry speaks of",
      """
      INSERT INTO matters
      SELECT 'ghost', workroom, kind, state, person, day, opened, number, conflict, detail, deed, called, waits, since, paused, department, asked, class FROM matters WHERE id = 'shift'
      """, isMended: true),
    Case("links deleted", "DELETE FROM links", isMended: true),
    Case("a link added", "INSERT INTO links VALUES ('shift', 'opinion')", isMended: true),
    Case("deeds deleted", "DELETE FROM deeds", isMended: true),
    Case("a deed counted longer", "UPDATE deeds SET minutes = 600", isMended: true),
    Case(
      "a shift counted twice",
      "INSERT INTO deeds SELECT room, day + 1, matter, person, deed, began, written, changed, taken, late, log, minutes, channel, platform, hybrid, approved, blanket, partner, adopted FROM deeds",
      isMended: true),
  ]

  static let schema = [
    Case("the table of deeds dropped", "DROP TABLE deeds", isMended: true),
    Case("the table of links dropped", "DROP TABLE links", isMended: true),
    Case("an index dropped", "DROP INDEX matters_person", isMended: true),
    Case("an index of the ledger dropped", "DROP INDEX entries_matter", isMended: true),
    Case(
      "an index of another make", "DROP INDEX links_rests; CREATE INDEX links_rests ON links (matter)",
      isMended: true),
    Case("a trigger dropped", "DROP TRIGGER entries_never_updated", isMended: true),
    Case(
      "a trigger that lets through",
      """
      DROP TRIGGER entries_never_deleted;
      CREATE TRIGGER entries_never_deleted BEFORE DELETE ON entries BEGIN SELECT 1; END
      """, isMended: true),
    Case(
      "a trigger that SQLite reads otherwise: a comment that ends with one sign less",
      """
      DROP TRIGGER entries_never_updated;
      CREATE TRIGGER entries_never_updated BEFORE UPDATE ON entries --\r
      WHEN 0
      BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END
      """, isMended: true),
    Case(
      "a trigger with a condition behind a sign that is no space to SQLite",
      """
      DROP TRIGGER entries_never_deleted;
      CREATE TRIGGER entries_never_deleted BEFORE DELETE ON entries --\u{2028}
      WHEN old.act = 'x'
      BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END
      """, isMended: true),
    Case(
      "a trigger with a comment in it",
      """
      DROP TRIGGER entries_never_updated;
      CREATE TRIGGER entries_never_updated BEFORE UPDATE ON entries
      BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); /* theirs */ END
      """, isMended: true),
    Case(
      "a column behind a comment",
      """
      DROP TABLE links; CREATE TABLE links (
        matter TEXT NOT NULL,
        rests TEXT NOT NULL, --\r
        note TEXT,
        PRIMARY KEY (matter, rests)
      ) WITHOUT ROWID; CREATE INDEX links_rests ON links (rests)
      """, isMended: true),
    Case(
      "a trigger that harvests what visitors say",
      """
      CREATE TABLE loot (text);
      CREATE TRIGGER harvest AFTER INSERT ON personal BEGIN INSERT INTO loot VALUES (NEW.text); END
      """, isMended: true),
    Case(
      "a view in the place of a table",
      "ALTER TABLE matters RENAME TO shadow; CREATE VIEW matters AS SELECT * FROM shadow WHERE kind <> 'dutyShift'",
      isMended: true),
    Case(
      "a table of somebody else's", "CREATE TABLE \"of \"\"theirs\" (a PRIMARY KEY) WITHOUT ROWID",
      isMended: true),
    Case("a column added", "ALTER TABLE links ADD COLUMN note TEXT", isMended: true),
    Case("a column added to the ledger", "ALTER TABLE personal ADD COLUMN note TEXT"),
    Case(
      "the mark of an unfinished erasure set to something else", "PRAGMA user_version = 7", isMended: true),
    Case("another program's mark", "PRAGMA application_id = 7", isMended: true),
    Case(
      "a step of its making struck off", "DELETE FROM grdb_migrations WHERE identifier = '3 places'",
      isMended: true),
    Case("the list of the steps of its making dropped", "DROP TABLE grdb_migrations", isMended: true),
  ]

  static let texts = [
    Case("what visitors said deleted", "DELETE FROM personal WHERE field = 'words'"),
    Case("what a visitor said changed", "UPDATE personal SET text = '路灯很亮' WHERE field = 'words'"),
    Case("a salt changed", "UPDATE personal SET salt = x'00' WHERE field = 'words'"),
    Case(
      "a text in a field never sealed",
      "INSERT INTO personal SELECT id, 'contact', x'00', '0' FROM entries WHERE number = 4"),
    Case("a text that is bytes", "UPDATE personal SET text = x'ff00' WHERE field = 'words'"),
    Case("a text that belongs to no entry", "INSERT INTO personal VALUES ('nobody', 'words', x'00', '没有这条')"),
  ]

  static let door = [
    Case("PINs switched off", "UPDATE settings SET value = 'off' WHERE name = 'pins'"),
    Case("a setting deleted", "DELETE FROM settings"),
    Case("a setting added", "INSERT INTO settings VALUES ('pack', 'shaanxi-2023-21')"),
    Case("a PIN replaced", "UPDATE pins SET hash = x'00'"),
    Case("a PIN deleted", "DELETE FROM pins"),
    Case(
      "a PIN deleted with its seal", "DELETE FROM pins; DELETE FROM seals WHERE part = 'pins' AND row <> ''"),
    Case("a PIN added", "INSERT INTO pins (person, salt, hash) SELECT 'Z', salt, hash FROM pins"),
    Case("wrong tries deleted", "DELETE FROM door WHERE what = 'wrong'"),
    Case("the log of the door deleted", "DELETE FROM door; DELETE FROM seals WHERE part = 'door'"),
    Case("a wrong try made a right one", "UPDATE door SET what = 'right' WHERE what = 'wrong'"),
    Case("all seals deleted", "DELETE FROM seals"),
  ]

  static let trust = [
    Case("a chain believed", "INSERT INTO trusted VALUES ('theirs', 'room', 0)"),
    Case("a chain believed no more", "DELETE FROM trusted"),
    Case("a chain whose acts of power are not judged", "UPDATE trusted SET judged = 1 - judged"),
    Case("a chain believed in another room", "UPDATE trusted SET room = 'other'"),
    Case(
      "one believed, and its seal with it", "DELETE FROM trusted; DELETE FROM seals WHERE part = 'trusted'"),
    Case(
      "a chain of others made one of this store",
      "INSERT INTO origins (origin, place, room, key, store, generation) SELECT 'theirs', 'theirs', room, key, store, 9 FROM origins"
    ),
    Case("a chain of this store disowned", "DELETE FROM origins"),
    Case("a chain given another generation", "UPDATE origins SET generation = generation + 1"),
    Case("a chain given another key", "UPDATE origins SET key = 'ff'"),
    Case(
      "a chain of this store with its seal taken off",
      "DELETE FROM seals WHERE part = 'origins' AND row <> ''"),
    Case("a head taken out", "DELETE FROM heads"),
    Case("a head set back", "UPDATE heads SET head = replace(head, '\"number\":', '\"number\":1')"),
    Case("a head of a chain that never came", "INSERT INTO heads SELECT 'theirs', head FROM heads"),
    Case("another store's id", "UPDATE store SET id = 'other'"),
    Case("another generation", "UPDATE store SET generation = generation + 1"),
  ]

  static let entries = [
    Case(
      "the newest entry taken out", "DELETE FROM entries WHERE number = (SELECT max(number) FROM entries)"),
    Case("an entry out of the middle", "DELETE FROM entries WHERE number = 5"),
    Case(
      "an entry added",
      """
      INSERT INTO entries SELECT 'added', origin, number + 1, 'added', workroom, matter, act, actor, occurred, recorded,
        body, hash, x'00' FROM entries ORDER BY number DESC LIMIT 1
      """),
  ]

  static let all = entryColumns + entries + views + schema + texts + door + trust

  /// A room with PINs, a shift that counts, an opinion told on it, and tries at the door.
  private static func room() throws -> TestRoom {
    let test = try TestRoom()
    try test.record(Said.started(test.b), on: MatterID("shift"), by: test.b)
    try test.record(
      Said.opinion(test.b, shift: MatterID("shift")), on: MatterID("opinion"), by: test.b,
      personal: [.words: "路灯不亮", .visitor: "来访人"])
    test.clock.move(minutes: 90)
    try test.record(Said.ended, on: MatterID("shift"), by: test.b)
    let door = Door(test.store)
    try door.ask(forPins: true, at: test.clock.now)
    try test.store.write { db in
      try door.put(Pin(salt: [1], hash: [2]), of: test.b, isCode: false, db)
      try door.note(.set, of: test.b, at: test.clock.now, db)
      // Another machine that is believed.
      let other: Machine = "other"
      let chain = Chain(
        key: Hashing.hexadecimal(other.publicKey), store: "s", generation: 1, room: test.room)
      try Ledger(db: db, store: test.store).trust(ChainFound(origin: chain.origin, rooms: [test.room]))
    }
    _ = try? door.try("8341", of: test.b, at: test.clock.now)
    return test
  }

  private static func tamper(_ store: Store, _ done: Case) throws {
    // Triggers that are put out of the way would be there again afterwards.
    guard done.sql.contains("TRIGGER") else { return try Tampering.withoutTriggers(store, done.sql) }
    try store.queue.write { try $0.execute(sql: done.sql) }
  }

  @Test("what was done is found", arguments: all)
  func found(_ done: Case) throws {
    let test = try Self.room()
    try #require(try test.store.verify().isClean)
    try Self.tamper(test.store, done)
    let result = try test.store.verify()
    #expect(!result.isClean)
    #expect(!result.findings.isEmpty || !result.flaws.isEmpty)
  }

  @Test("what the ledger tells is mended, and nothing else is lost", arguments: all.filter(\.isMended))
  func mended(_ done: Case) throws {
    let test = try Self.room()
    let (before, head) = try (test.store.viewRows(), test.store.head())
    try Self.tamper(test.store, done)
    _ = try test.store.rebuild()
    #expect(try test.store.verify(head: head).isClean)
    #expect(try test.store.viewRows() == before)
  }

  @Test("a table as an earlier version spelled it is the program's own")
  func spelledEarlier() throws {
    let test = try Self.room()
    let before = try test.store.viewRows()
    let sql = try #require(
      try test.store.queue.read {
        try String.fetchOne($0, sql: "SELECT sql FROM sqlite_master WHERE name = 'deeds'")
      })
    let earlier = sql.replacing(Schema.partnerComment, with: "")
    try #require(earlier != sql)
    try test.store.queue.write { try $0.execute(sql: "DROP TABLE deeds; \(earlier)") }
    _ = try test.store.rebuild()
    #expect(try test.store.verify().isClean)
    #expect(try test.store.viewRows() == before)
  }

  @Test("what only a backup has is left as it is")
  func lost() throws {
    let test = try Self.room()
    try Tampering.withoutTriggers(
      test.store, "ALTER TABLE personal RENAME TO theirs; CREATE TABLE loot (text)")
    #expect(throws: StoreError.damaged(path: ":memory:")) { try test.store.rebuild() }
    #expect(try test.store.queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM theirs") } ?? 0 > 0)
  }

  @Test("a matter is named with its view")
  func named() throws {
    let test = try Self.room()
    try Tampering.withoutTriggers(
      test.store, "UPDATE matters SET state = 'closed' WHERE id = 'opinion'; DELETE FROM deeds")
    #expect(
      try test.store.verify().flaws == [
        .view(table: "matters", matter: "opinion", .changed),
        .view(table: "deeds", matter: "shift", .missing),
      ])
  }

  @Test("of very many only the first are named, and how many more there are")
  func many() throws {
    let test = try Self.room()
    try Tampering.withoutTriggers(
      test.store,
      """
      WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 700)
      INSERT INTO links SELECT 'ghost-' || n, 'x' FROM n
      """)
    let result = try test.store.verify()
    #expect(result.flaws.count == 500 && result.moreFlaws == 200)
  }
}

@Suite("Seals of what lies beside the ledger")
struct SealTests {
  @Test("what another computer sealed is told as such, until its owner seals it anew")
  func elsewhere() throws {
    let folder = try TemporaryFolder()
    do {
      let store = try Store.open(at: folder.file(), machine: "one")
      try Door(store).ask(forPins: true, at: Moment(TestRoom.day))
      #expect(try store.verify().isClean)
    }
    let store = try Store.open(at: folder.file(), machine: "two")
    #expect(try store.verify().flaws == [.sealedElsewhere])
    // Going on there does not seal what was there.
    try Door(store).ask(forPins: true, at: Moment(TestRoom.day))
    #expect(try !store.verify().isClean)
    try store.sealAnew()
    #expect(try store.verify().isClean)
  }

  @Test("the key is told by the machine's own, and is another for every machine")
  func key() throws {
    let folder = try TemporaryFolder()
    let key = SealKey(try Machine(under: folder.path))
    #expect(key.seal([]) == SealKey(try Machine(under: folder.path)).seal([]))
    #expect(key.seal([]) != SealKey("other").seal([]))
  }

  @Test("what was believed before it was sealed is sealed as it stands, and once")
  func trustOfBefore() throws {
    let folder = try TemporaryFolder()
    _ = try TestRoom(in: .open(at: folder.file(), machine: "m"))
    func strike(_ store: Store) throws {
      try store.queue.write {
        try $0.execute(
          sql:
            "DELETE FROM grdb_migrations WHERE identifier IN ('5 sealed trust', '6 sealed together')")
      }
    }
    // As an earlier program left it: settings, PINs and the door are sealed, row by row, and how many there are.
    func setBack() throws {
      let store = try Store.open(at: folder.file(), machine: "m")
      try strike(store)
      try store.queue.write { db in
        try db.execute(
          sql: """
            DELETE FROM seals WHERE part NOT IN ('settings', 'pins', 'door') OR row = '';
            DROP INDEX entries_erasing; DROP INDEX origins_room; DROP INDEX trusted_room; DROP INDEX pen_waiting
            """)
        for part in ["settings", "pins", "door"] {
          let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(part)") ?? 0
          let seal = store.sealKey.seal(["count", part, String(count)].map { Data($0.utf8) })
          try db.execute(sql: "INSERT INTO seals VALUES (?, '', ?, ?)", arguments: [part, count, seal])
        }
      }
    }
    try setBack()
    #expect(try Store.open(at: folder.file(), machine: "m").verify().flaws.isEmpty)
    // Another computer does not vouch for what it did not seal.
    try setBack()
    #expect(try Store.open(at: folder.file(), machine: "n").verify().flaws == [.sealedElsewhere])
    // Nobody has it sealed once more by striking the steps off.
    try strike(Store.open(at: folder.file(), machine: "m"))
    #expect(try Store.open(at: folder.file(), machine: "m").verify().flaws.contains(.sealedElsewhere))
  }

  @Test("a rebuild tells what of it is not as it was sealed, and mends none of it")
  func rebuilt() throws {
    let test = try TestRoom()
    #expect(try test.store.brokenSeals().isEmpty)
    try Tampering.withoutTriggers(test.store, "INSERT INTO trusted VALUES ('theirs', 'room', 0)")
    _ = try test.store.rebuild()
    let broken = try test.store.brokenSeals()
    #expect(broken == [.sealed(table: "trusted", row: "theirs room", .added), .count(table: "trusted")])
    #expect(try test.store.verify().flaws == broken)
  }

  @Test("a store of before is sealed as it stands, and what never came with an import is not missed")
  func older() throws {
    let folder = try TemporaryFolder()
    let test = try TestRoom(in: .open(at: folder.file(), machine: "m"))
    try test.record(
      Said.opinion(test.b), on: MatterID("opinion"), by: test.b, personal: [.words: "路灯不亮"])
    try Door(test.store).ask(forPins: true, at: test.clock.now)
    let entry = try Tampering.merge(
      into: test.store, origin: "zz", act: "opinionRecorded", on: MatterID("theirs"), in: test.room,
      actor: test.b, at: test.clock.now,
      facts: #"{"anonymous":false,"person":"B","reachable":true,"source":"reception"}"#,
      sealed: #"{"words":"00"}"#)
    #expect(
      try test.store.verify().flaws == [.text(field: "words", entry: entry.id.rawValue, .missing)])
    try test.store.queue.write {
      try $0.execute(
        sql: """
          DROP TABLE seals; DROP TABLE withheld; DELETE FROM grdb_migrations WHERE identifier = '4 seals'
          """)
    }
    let store = try Store.open(at: folder.file(), machine: "m")
    #expect(try store.verify().isClean)
  }
}
