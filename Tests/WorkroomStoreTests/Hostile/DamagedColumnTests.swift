import GRDB
import Regulation
import Testing

@testable import WorkroomStore

/// Every column of every table holds what it cannot, one after the other: an error that says where, never a crash and
/// never what stands there.
@Suite("A column that holds what it cannot")
struct DamagedColumnTests {
  struct Column: CustomTestStringConvertible, Sendable {
    let table: String
    let name: String
    var testDescription: String { table + "." + name }
  }

  /// Every column of the program's own tables.
  static func columns() throws -> [Column] {
    let queue = try DatabaseQueue()
    try Schema.migrator.migrate(queue)
    return try queue.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT m.name, t.name FROM sqlite_master AS m, pragma_table_info(m.name) AS t WHERE m.type = 'table'
          ORDER BY m.name, t.cid
          """
      ).map { row in
        let columns = Columns(row, of: "sqlite_master")
        return Column(table: try columns.text(0), name: try columns.text(1))
      }
    }
  }

  /// Every column with bytes that are no text, and with one of three other harms, by turns.
  static func harms() throws -> [(Column, String)] {
    let others = ["NULL", "'不是数'", "9223372036854775807"]
    return try columns().enumerated().flatMap { [($1, "x'ff00'"), ($1, others[$0 % others.count])] }
  }

  private static let words = "秘密的话"

  private static func room(_ path: String) throws -> TestRoom {
    let test = try TestRoom(in: .open(at: path, machine: "m"))
    try test.record(Said.started(test.b), on: MatterID("shift"), by: test.b)
    try test.record(
      Said.opinion(test.b, shift: MatterID("shift")), on: MatterID("opinion"), by: test.b,
      personal: [.words: words, .visitor: "来访人"])
    let door = Door(test.store)
    try door.ask(forPins: true, at: test.clock.now)
    try test.store.write { db in
      try door.put(Pin(salt: [1], hash: [2]), of: test.b, isCode: false, db)
      try door.note(.set, of: test.b, at: test.clock.now, db)
      try Seals(db: db, key: test.store.sealKey).withhold("words", of: "elsewhere")
      // A row in each table that an import fills.
      let other: Machine = "other"
      let chain = Chain(
        key: Hashing.hexadecimal(other.publicKey), store: "s", generation: 1, room: test.room)
      let head = Head(origin: chain.origin, number: 1, hash: "ab")
      try Ledger(db: db, store: test.store).keep(SignedHead(head, of: chain, by: other))
      try db.execute(
        sql: """
          INSERT INTO seen VALUES ('room', 3);
          INSERT INTO trusted VALUES ('elsewhere', 'room', 1);
          INSERT INTO void VALUES ('elsewhere-1', 'another');
          INSERT INTO pen VALUES ('elsewhere', 1, 'room', 'matter', 'unknown', '{}', NULL)
          """)
    }
    return test
  }

  @Test(
    "is an error that names its table, or is passed over", arguments: try harms())
  func harmed(_ column: Column, _ harm: String) throws {
    let folder = try TemporaryFolder()
    let test = try Self.room(folder.file())
    let harming = "UPDATE OR IGNORE \(column.table) SET \"\(column.name)\" = \(harm)"
    do {
      try Tampering.withoutTriggers(test.store, harming)
    } catch is DatabaseError {
      return  // The table does not take it, whoever asks.
    }
    func attempt(_ name: String, _ body: () throws -> Void) {
      do {
        try body()
      } catch is TakenOver {
        // The generation is another one: nothing is written.
      } catch let error as StoreError {
        #expect(!"\(error)".contains(Self.words), "\(name)")
        if case .illegible(_, let table, _) = error {
          #expect([column.table, "?"].contains(table), "\(name)")
        }
      } catch {
        Issue.record("\(name): \(type(of: error))")
      }
    }
    // Verifying goes on to the end, whatever it meets.
    let result = try test.store.verify()
    // With another seal, a note that a text never came is none; here nothing is missed.
    if harm == "x'ff00'", column.testDescription != "withheld.seal" { #expect(!result.isClean) }
    attempt("open") { _ = try Store.open(at: folder.file(), machine: "m", wait: 0) }
    for person in [test.a, test.b, test.liaison] { attempt("menu") { try look(test, person) } }
    attempt("export") { try test.store.export(withPersonal: true) { _ in } }
    attempt("erase") {
      _ = try test.commit(
        test.proposal(Act(VisitorErased(why: .requested)), on: MatterID("opinion")), by: test.liaison)
    }
    attempt("record") { _ = try test.commit(test.proposal(Said.ended, on: MatterID("shift")), by: test.b) }
    attempt("take up") { _ = try test.desk.takeUp(.person(test.b, test.room), as: String.self) }
    attempt("conversations") { _ = try test.desk.savedConversations(as: String.self) }
    if ["pins", "door", "seals"].contains(column.table) {
      attempt("door") { _ = try Door(test.store).try("8341", of: test.b, at: test.clock.now) }
    }
    attempt("rebuild") { _ = try test.store.rebuild() }
  }

  /// What is asked for at the door and for a menu.
  private func look(_ test: TestRoom, _ person: PersonID) throws {
    let store = test.store
    let quarter = TestRoom.day.quarter
    let door = Door(store)
    let asked: [() throws -> Void] = [
      { _ = try door.asksForPins() }, { _ = try door.hasPin(person) },
      { _ = try door.noted(since: Moment(milliseconds: 0)) },
      { _ = try store.ask(AsksForPins()) }, { _ = try store.ask(Workrooms()) },
      { _ = try store.ask(Namesakes("乙")) }, { _ = try store.ask(TheRoster(test.room)) },
      { _ = try store.ask(RunningShift(of: person, in: test.room)) },
      { _ = try store.ask(ShiftsOf(person, in: test.room, during: quarter)) },
      { _ = try store.ask(OpenOpinions(of: test.room)) },
      { _ = try store.ask(OpinionsOn(shift: MatterID("shift"))) },
      { _ = try store.ask(DuesIn(test.room, on: TestRoom.day)) },
      { _ = try store.ask(LastRecords(of: person, in: test.room)) },
      { _ = try store.ask(VisitorsCalled("来访人", in: test.room)) },
      { _ = try store.ask(Conflicts(in: test.room)) }, { _ = try store.ask(LedgerHead(in: test.room)) },
      {
        let all = AllFindings(in: [.quarter(quarter)], Horizon(asOf: TestRoom.day), isWhole: true)
        try store.find(all) { _ in }
      },
    ]
    // One that fails keeps nobody from the next: what is told last is told.
    var failure: (any Error)?
    for body in asked {
      do { try body() } catch { failure = error }
    }
    if let failure { throw failure }
  }
}
