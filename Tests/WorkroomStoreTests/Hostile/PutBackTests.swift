import Foundation
import GRDB
import Regulation
import Testing

@testable import WorkroomStore

/// What was right once and is put back in its place is found: a row with its seal, a table with all of them, a text that was
/// erased, an entry that was cut off, the whole file.
@Suite("Older content put back")
struct PutBackTests {
  let folder: TemporaryFolder
  let machine: Machine
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    machine = try Machine(under: folder.file("state"))
    path = folder.file()
  }

  private func room(setUp: Bool = true) throws -> TestRoom {
    try TestRoom(in: .open(at: path, machine: machine), ids: UUID().uuidString, setUp: setUp)
  }

  /// Tables that are not made from the entries, and how each is changed.
  static let beside: [TamperingTests.Case] = [
    .init("another store's id", "UPDATE store SET id = 'other'"),
    .init("no id at all", "DELETE FROM store"),
    .init("the generation set back", "UPDATE store SET generation = generation + 1"),
    .init("a chain of one's own forgotten", "DELETE FROM origins"),
    .init("a chain claimed", "INSERT INTO origins (origin, place) VALUES ('theirs', 'theirs')"),
    .init("a chain that another key wrote", "UPDATE origins SET key = hex(zeroblob(32))"),
    .init("heads that are none", "UPDATE heads SET head = '{}'"),
    .init("heads forgotten", "DELETE FROM heads"),
    .init("a machine judged no more", "UPDATE trusted SET judged = 0"),
    .init("a machine trusted", "INSERT INTO trusted VALUES ('theirs', 'room', 0)"),
    .init("a machine trusted no more", "DELETE FROM trusted"),
    .init("counts forgotten", "UPDATE seen SET count = 1"),
    .init("counts beyond all", "UPDATE seen SET count = count + 1000000"),
    .init(
      "an entry made void",
      "INSERT INTO void SELECT id, workroom FROM entries WHERE act = 'officeTaken' LIMIT 1"),
    .init("what waits changed", "UPDATE pen SET line = replace(line, 'activityLogged', 'dutyEnded')"),
    .init("what waits let in by another reason", "UPDATE pen SET reason = 'unsigned'"),
    .init("what waits thrown away", "DELETE FROM pen"),
    .init(
      "a text said never to have come", "INSERT INTO withheld SELECT id, 'words', x'00' FROM entries LIMIT 1"),
    .init("a conversation changed", "UPDATE conversations SET snapshot = 'other' WHERE owner LIKE '%B%'"),
    .init("a conversation given to another", "UPDATE conversations SET owner = replace(owner, 'B', 'C')"),
    .init("a conversation of an older line", "UPDATE conversations SET generation = generation + 1"),
  ]

  /// A room that others write in as well, with a chain that waits and a conversation.
  private static func shared() throws -> TestRoom {
    let exchange = try Exchange()
    let first = try TestRoom(in: .inMemory(machine: "first"), ids: "first")
    try first.record(Said.activity(first.b), on: MatterID("first"), by: first.b)
    let test = try TestRoom(in: .inMemory(machine: "here"), ids: "here", setUp: false)
    try exchange.carry(first.store, into: test.store)
    try test.record(Said.activity(test.b), on: MatterID("here"), by: test.b)
    let other = try TestRoom(in: .inMemory(machine: "other"), ids: "other", setUp: false)
    try exchange.carry(first.store, into: other.store)
    try other.record(Said.activity(other.b), on: MatterID("other"), by: other.b)
    _ = try exchange.offer(exchange.file(Exchange.whole(other.store)), to: test.store)
    return test
  }

  @Test("every table beside the entries is sealed", arguments: beside)
  func changed(_ done: TamperingTests.Case) throws {
    let test = try Self.shared()
    let before = try test.store.verify()
    try #require(before.isClean, "\(before)")
    try Tampering.withoutTriggers(test.store, done.sql)
    try #require(try test.store.queue.read { $0.totalChangesCount } > 0)
    #expect(try !test.store.verify().isClean)
  }

  private static func rows(_ store: Store, _ sql: String) throws -> [Row] {
    try store.queue.read { try Row.fetchAll($0, sql: sql) }
  }

  private static func put(_ rows: [Row], in table: String, _ store: Store) throws {
    try store.queue.write { db in
      for row in rows {
        let marks = Array(repeating: "?", count: row.count).joined(separator: ", ")
        try db.execute(
          sql: "INSERT OR REPLACE INTO \(table) VALUES (\(marks))",
          arguments: StatementArguments(row.databaseValues))
      }
    }
  }

  @Test("a row that is put back with its seal")
  func row() throws {
    let test = try room()
    try Door(test.store).ask(forPins: false, at: test.clock.now)
    let old = try ["settings", "seals WHERE part = 'settings' AND row <> ''"].map {
      try Self.rows(test.store, "SELECT * FROM \($0)")
    }
    try Door(test.store).ask(forPins: true, at: test.clock.now)
    try Self.put(old[0], in: "settings", test.store)
    try Self.put(old[1], in: "seals", test.store)
    #expect(try test.store.verify().flaws == [.replayed(table: "settings")])
    // Going on does not make it right.
    try test.record(Said.activity(test.b), on: MatterID("a"), by: test.b)
    #expect(try test.store.verify().flaws == [.replayed(table: "settings")])
    try test.store.sealAnew()
    #expect(try test.store.verify().isClean)
  }

  @Test("a table that is put back with all its seals")
  func table() throws {
    let test = try room()
    try Door(test.store).ask(forPins: false, at: test.clock.now)
    let old = try ["settings", "seals WHERE part = 'settings'"].map {
      try Self.rows(test.store, "SELECT * FROM \($0)")
    }
    try Door(test.store).ask(forPins: true, at: test.clock.now)
    try Self.put(old[0], in: "settings", test.store)
    try Self.put(old[1], in: "seals", test.store)
    #expect(try test.store.verify().flaws == [.replayed(table: nil)])
    try Door(test.store).ask(forPins: true, at: test.clock.now)
    #expect(try !test.store.verify().isClean)
  }

  @Test("all tables beside the entries, with all seals")
  func tables() throws {
    let test = try room()
    try Door(test.store).ask(forPins: false, at: test.clock.now)
    let names = ["settings", "door", "pins", "seals"]
    let old = try names.map { try Self.rows(test.store, "SELECT * FROM \($0)") }
    try #require(try test.store.isBehind() == nil)
    try Door(test.store).ask(forPins: true, at: test.clock.now)
    try test.store.queue.write { try $0.execute(sql: "DELETE FROM door; DELETE FROM seals") }
    for (name, rows) in zip(names, old) { try Self.put(rows, in: name, test.store) }
    #expect(try test.store.verify().behind == SetBack(entries: 0))
    #expect(try !test.store.verify().isClean)
  }

  @Test("the whole file: it is told at once, and from then on how often it was")
  func file() throws {
    do { _ = try room() }
    let backup = folder.file("backup.sqlite")
    try FileManager.default.copyItem(atPath: path, toPath: backup)
    do {
      let test = try room(setUp: false)
      for number in 0..<3 { try test.record(Said.activity(test.b), on: MatterID("a\(number)"), by: test.b) }
    }
    for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
    try FileManager.default.copyItem(atPath: backup, toPath: path)
    let test = try room(setUp: false)
    #expect(test.store.wasBehind == SetBack(entries: 3))
    let behind = try test.store.verify()
    #expect(behind.behind == SetBack(entries: 3) && !behind.isClean && behind.setBacks == 0)
    try test.record(Said.activity(test.b), on: MatterID("b"), by: test.b)
    let after = try test.store.verify()
    #expect(after.isClean && after.behind == nil && after.setBacks == 1, "\(after)")
    #expect(try room(setUp: false).store.wasBehind == nil)
  }

  @Test("a machine that writes itself into the file is nobody who was let in")
  func machineWritesItselfIn() throws {
    let test = try Self.shared()
    let chain = Chain(
      key: Hashing.hexadecimal(Machine(invented: "theirs").publicKey), store: "theirs", generation: 1,
      room: test.room)
    try test.store.queue.write { db in
      try db.execute(
        sql: "INSERT INTO origins (origin, place, room, key, store, generation) VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [
          chain.origin.rawValue, "theirs", chain.room.rawValue, chain.key, chain.store, chain.generation,
        ])
    }
    #expect(
      try test.store.verify().flaws.contains(.sealed(table: "origins", row: chain.origin.rawValue, .added)))
  }

  @Test("a tail that was cut off is told also after the chain has gone on")
  func goneOn() throws {
    let test = try Self.shared()
    let last = try #require(try test.store.allEntries().last { $0.matter == MatterID("here") })
    try Tampering.withoutTriggers(
      test.store,
      """
      DELETE FROM personal WHERE entry = '\(last.id.rawValue)'; DELETE FROM entries WHERE id = '\(last.id.rawValue)'
      """)
    _ = try test.store.rebuild()
    try test.record(Said.activity(test.b), on: MatterID("again"), by: test.b)
    try test.record(Said.activity(test.b), on: MatterID("more"), by: test.b)
    #expect(
      try test.store.verify().flaws.contains(.sealed(table: "ends", row: last.origin.rawValue, .changed))
        || test.store.verify().flaws.contains(.sealed(table: "ends", row: last.origin.rawValue, .missing)))
  }

  @Test("the tail of a chain that came in, whose machine signed it")
  func tail() throws {
    let exchange = try Exchange()
    let first = try TestRoom(in: .inMemory(machine: "first"), ids: "first")
    try first.record(Said.activity(first.b), on: MatterID("first"), by: first.b)
    let store = try Store.inMemory(machine: "here")
    try exchange.carry(first.store, into: store)
    let last = try #require(try store.allEntries().last { $0.matter == MatterID("first") })
    try Tampering.withoutTriggers(
      store,
      """
      DELETE FROM personal WHERE entry = '\(last.id.rawValue)'; DELETE FROM entries WHERE id = '\(last.id.rawValue)'
      """)
    _ = try store.rebuild()
    let flaws = try store.verify().flaws
    #expect(flaws.contains(.head(origin: last.origin, number: last.number)))
    #expect(flaws.contains(.sealed(table: "ends", row: last.origin.rawValue, .changed)))
  }

  @Test("a text that was erased: found, shown and exported to nobody, and a rebuild takes it out")
  func erased() throws {
    let test = try room()
    let opinion = try test.record(
      Said.opinion(test.b), on: MatterID("opinion"), by: test.b, personal: [.words: "路灯不亮", .visitor: "王大爷"])
    let old = try Self.rows(test.store, "SELECT * FROM personal WHERE entry = '\(opinion.id.rawValue)'")
    try test.record(Act(VisitorErased(why: .requested)), on: opinion.matter, by: test.liaison)
    try Self.put(old, in: "personal", test.store)
    #expect(
      Set(try test.store.verify().flaws) == [
        .erased(field: "words", entry: opinion.id.rawValue),
        .erased(field: "visitor", entry: opinion.id.rawValue),
      ])
    #expect(try test.store.allEntries().allSatisfy { $0.id != opinion.id || $0.texts.isEmpty })
    #expect(try !Exchange.whole(test.store).joined().contains("路灯不亮"))
    _ = try test.store.rebuild()
    #expect(try !test.store.viewRows().joined().contains("王大爷"))
    #expect(try test.store.verify().isClean)
    #expect(
      try Self.rows(test.store, "SELECT * FROM personal WHERE entry = '\(opinion.id.rawValue)'").isEmpty)
  }

  @Test("a text that was deleted is missed, also after the store has read its own export without it")
  func laundered() throws {
    let test = try room()
    let opinion = try test.record(
      Said.opinion(test.b), on: MatterID("opinion"), by: test.b, personal: [.words: "路灯不亮"])
    try test.store.queue.write { try $0.execute(sql: "DELETE FROM personal WHERE field = 'words'") }
    try Exchange().carry(test.store, into: test.store, withPersonal: false)
    #expect(
      try test.store.verify().flaws == [.text(field: "words", entry: opinion.id.rawValue, .missing)])
  }

  @Test("a text that came later is missed, although once it had not come")
  func cameLater() throws {
    let test = try room()
    let opinion = try test.record(
      Said.opinion(test.b), on: MatterID("opinion"), by: test.b, personal: [.words: "路灯不亮"])
    let elsewhere = try Store.inMemory(machine: "elsewhere")
    try Exchange().carry(test.store, into: elsewhere, withPersonal: false)
    let old = try Self.rows(elsewhere, "SELECT * FROM withheld")
    let seals = try Self.rows(elsewhere, "SELECT * FROM seals WHERE part = 'withheld' AND row <> ''")
    try Exchange().carry(test.store, into: elsewhere)
    try #require(try elsewhere.verify().isClean)
    try elsewhere.queue.write { try $0.execute(sql: "DELETE FROM personal WHERE field = 'words'") }
    #expect(
      try elsewhere.verify().flaws == [.text(field: "words", entry: opinion.id.rawValue, .missing)])
    // With what was noted then, too.
    try Self.put(old, in: "withheld", elsewhere)
    try Self.put(seals, in: "seals", elsewhere)
    #expect(try !elsewhere.verify().isClean)
  }

  @Test("no text begins in its salt: neither verified, read nor taken in")
  func salt() throws {
    let test = try room()
    let opinion = try test.record(
      Said.opinion(test.b), on: MatterID("opinion"), by: test.b, personal: [.words: "不行。可以"])
    let lines = try Exchange.whole(test.store)
    let row = try #require(
      try Self.rows(test.store, "SELECT salt, text FROM personal WHERE field = 'words'").first)
    let text = row["text"] as String
    let (start, rest) = (text.prefix(3), text.dropFirst(3))
    let salt = (row["salt"] as Data) + Data(start.utf8)
    try #require(
      Hashing.seal(String(rest), salt: Array(salt)) == Hashing.seal(text, salt: Array(row["salt"] as Data)))
    try test.store.queue.write {
      try $0.execute(
        sql: "UPDATE personal SET salt = ?, text = ? WHERE field = 'words'", arguments: [salt, String(rest)])
    }
    #expect(
      try test.store.verify().flaws == [.text(field: "words", entry: opinion.id.rawValue, .changed)])
    #expect(throws: StoreError.illegible(path: path, table: "personal", row: opinion.id.rawValue)) {
      try test.store.allEntries()
    }
    let forged = lines.map { line in
      line.replacing(text, with: rest).replacing(
        Hashing.hexadecimal(row["salt"] as Data), with: Hashing.hexadecimal(salt))
    }
    try #require(forged != lines)
    #expect(throws: ImportError.self) {
      try Exchange().offer(Exchange().file(forged), to: .inMemory(machine: "elsewhere"))
    }
  }

  @Test(
    "what an earlier program sealed row by row is sealed together, but for what was changed before",
    arguments: [false, true])
  func earlier(isTampered: Bool) throws {
    do {
      let test = try room()
      try Door(test.store).ask(forPins: true, at: test.clock.now)
      let store = test.store
      try store.queue.write { db in
        try db.execute(
          sql: """
            DELETE FROM seals WHERE part NOT IN ('settings', 'pins', 'door') OR row = ''; DROP INDEX entries_erasing;
            DELETE FROM grdb_migrations WHERE identifier = '6 sealed together'
            """)
        for part in ["settings", "pins", "door"] {
          let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(part)") ?? 0
          let seal = store.sealKey.seal(["count", part, String(count)].map { Data($0.utf8) })
          try db.execute(sql: "INSERT INTO seals VALUES (?, '', ?, ?)", arguments: [part, count, seal])
        }
        if isTampered { try db.execute(sql: "UPDATE settings SET value = 'off'") }
      }
    }
    let result = try room(setUp: false).store.verify()
    #expect(result.flaws.isEmpty == !isTampered, "\(result.flaws)")
    // A store that is sealed together for the first time knows of no version before.
  }
}
