import GRDB
import Regulation
import Testing

@testable import WorkroomStore

@Suite("The ledger is append-only")
struct AppendOnlyTests {
  @Test(
    "SQL that changes or takes out entries is refused",
    arguments: [
      "UPDATE entries SET body = '{}'",
      "UPDATE entries SET recorded = recorded + 1 WHERE number = 1",
      "UPDATE OR REPLACE entries SET number = 1 WHERE number = 2",
      "DELETE FROM entries",
      "DELETE FROM entries WHERE number = (SELECT max(number) FROM entries)",
      "INSERT OR REPLACE INTO entries SELECT * FROM entries WHERE number = 1",
      "REPLACE INTO entries SELECT id, origin, 99, turn, workroom, matter, act, actor, occurred, recorded, '{}', previous, hash FROM entries WHERE number = 1",
      "REPLACE INTO entries SELECT 'other', origin, number, turn, workroom, matter, act, actor, occurred, recorded, '{}', previous, hash FROM entries WHERE number = 1",
      "INSERT OR IGNORE INTO entries SELECT * FROM entries WHERE number = 1",
    ])
  func refused(_ sql: String) throws {
    let test = try TestRoom()
    let before = try test.store.allEntries()
    let error = #expect(throws: DatabaseError.self) {
      try test.store.queue.write { try $0.execute(sql: sql) }
    }
    #expect(error?.message == "the ledger is append-only")
    #expect(try test.store.allEntries() == before)
    #expect(try test.store.verify().isClean)
  }

  @Test(
    "REPLACE is refused to programs too that leave recursive triggers off",
    arguments: ["id, origin, 99", "'other', origin, number"])
  func otherPrograms(_ key: String) throws {
    let folder = try TemporaryFolder()
    let test = try TestRoom(in: .open(at: folder.file(), machine: "m"))
    let error = #expect(throws: DatabaseError.self) {
      try DatabaseQueue(path: folder.file()).write {
        try $0.execute(
          sql: """
            REPLACE INTO entries SELECT \(key), turn, workroom, matter, act, actor, occurred, recorded,
              body, previous, hash FROM entries WHERE number = 1
            """)
      }
    }
    #expect(error?.message == "the ledger is append-only")
    #expect(try test.store.verify().isClean)
  }

  @Test("entries are numbered without a gap and each names the hash of the one before")
  func chain() throws {
    let test = try TestRoom()
    try test.record(Said.started(test.b), on: MatterID("shift"), by: test.b)
    let entries = try test.store.allEntries()
    #expect(entries.map(\.number) == Array(1...entries.count))
    #expect(Set(entries.map(\.origin)).count == 1)
    #expect(entries.first?.previous == [])
    for (before, entry) in zip(entries, entries.dropFirst()) { #expect(entry.previous == before.hash) }
    for entry in entries {
      #expect(entry.hash.count == 32)
      #expect(Hashing.hash(of: entry) == entry.hash)
    }
    #expect(try test.store.head() == entries.last.map { Hashing.hexadecimal($0.hash) })
  }

  @Test("the hash covers every column, and where one ends and the next begins")
  func everyColumn() throws {
    let test = try TestRoom()
    let entry = try test.record(Said.started(test.b), on: MatterID("shift"), by: test.b)
    func changed(
      id: String? = nil, origin: String? = nil, number: Int? = nil, turn: String? = nil, room: String? = nil,
      matter: String? = nil, act: String? = nil, actor: String?? = nil, occurred: Int64? = nil,
      recorded: Int64? = nil, body: String? = nil, previous: [UInt8]? = nil
    ) -> Entry {
      Entry(
        id: id.map { EntryID($0) } ?? entry.id, origin: origin.map { OriginID($0) } ?? entry.origin,
        number: number ?? entry.number, turn: turn.map { TurnID($0) } ?? entry.turn,
        workroom: room.map { WorkroomID($0) } ?? entry.workroom,
        matter: matter.map { MatterID($0) } ?? entry.matter, actName: act ?? entry.actName,
        actor: actor.map { $0.map { PersonID($0) } } ?? entry.actor,
        occurred: occurred.map { Moment(milliseconds: $0) } ?? entry.occurred,
        recorded: recorded.map { Moment(milliseconds: $0) } ?? entry.recorded,
        bodyText: body ?? entry.bodyText,
        previous: previous ?? entry.previous, hash: entry.hash)
    }
    let others = [
      changed(id: "x"), changed(origin: "x"), changed(number: 99), changed(turn: "x"), changed(room: "x"),
      changed(matter: "x"), changed(act: "x"), changed(actor: "x"), changed(actor: .some(nil)),
      changed(actor: ""), changed(occurred: 0), changed(recorded: 0), changed(body: "{}"),
      changed(previous: []), changed(id: entry.id.rawValue + entry.origin.rawValue, origin: ""),
    ]
    let hashes = others.map(Hashing.hash)
    #expect(Hashing.hash(of: changed()) == entry.hash)
    #expect(!hashes.contains(entry.hash))
    #expect(Set(hashes).count == others.count)
  }

  @Test("views may be written and thrown away")
  func views() throws {
    let test = try TestRoom()
    try test.store.queue.write { try $0.execute(sql: "DELETE FROM matters; DELETE FROM links") }
    #expect(try test.store.rebuild() == 6)
  }
}
