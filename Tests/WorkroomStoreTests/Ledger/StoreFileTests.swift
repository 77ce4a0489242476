import Foundation
import GRDB
import Regulation
import Testing

@testable import WorkroomStore

@Suite("The store's files")
struct StoreFileTests {
  /// In a process of its own: the umask belongs to all of it.
  @Test("only the owner may read folder and files, whatever the umask", arguments: [0, 0o077, 0o022, 0o777])
  func permissions(_ mask: Int) async throws {
    let folder = try TemporaryFolder()
    let path = folder.path
    await #expect(processExitsWith: .success) { [path = path as String, mask = mask as Int] in
      umask(mode_t(mask))
      let test = try TestRoom(in: .open(at: path + "/new/deep/store.sqlite", machine: "m"))
      try test.record(Said.activity(test.b), on: MatterID("a"), by: test.b)
      let files = try FileManager.default.contentsOfDirectory(atPath: path + "/new/deep")
      #expect(
        files.sorted() == ["store.sqlite", "store.sqlite-shm", "store.sqlite-wal", "store.sqlite.lock"])
      for file in files {
        #expect(try TemporaryFolder.permissions(at: path + "/new/deep/" + file) == 0o600, "\(file)")
      }
    }
    #expect(try TemporaryFolder.permissions(at: path + "/new") == 0o700)
    #expect(try TemporaryFolder.permissions(at: path + "/new/deep") == 0o700)
  }

  @Test("a store that came with wider modes is its owner's alone again")
  func narrowed() throws {
    let folder = try TemporaryFolder()
    _ = try TestRoom(in: .open(at: folder.file(), machine: "m"))
    for mode in [0o644, 0o666, 0o640] {
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: folder.file())
      _ = try Store.open(at: folder.file(), machine: "m")
      #expect(try TemporaryFolder.permissions(at: folder.file()) == 0o600)
    }
  }

  @Test("a store of the first version is taken on: rooms and names are found by an index, in both")
  func migrates() throws {
    let folder = try TemporaryFolder()
    let older = try DatabaseQueue(path: folder.file())
    try Schema.migrator.migrate(older, upTo: "1 conversations")
    try older.close()
    for path in [folder.file(), folder.file("new.sqlite")] {
      let test = try TestRoom(in: .open(at: path, machine: "m"))
      #expect(try test.desk.ask(Namesakes("乙")).map(\.person) == [test.b])
      #expect(try test.desk.ask(Namesakes("联络员")).map(\.isMember) == [false])
      #expect(try test.desk.ask(Namesakes("无")).isEmpty)
      #expect(try test.desk.ask(Workrooms()).count == 1)
      let plans = try test.store.queue.read { db in
        try [
          "kind = 'workroom' AND (state <> 'nothing')",
          "kind = 'seat' AND (state = 'running' AND called = 'x')",
        ].map {
          try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN SELECT * FROM matters WHERE \($0)").description
        }
      }
      #expect(plans[0].contains("matters_rooms") && plans[1].contains("matters_called"), "\(plans)")
    }
  }

  @Test("the file is in WAL, synced in full, with triggers that reach REPLACE")
  func pragmas() throws {
    let folder = try TemporaryFolder()
    let store = try Store.open(at: folder.file(), machine: "m")
    let found = try store.queue.read { db in
      try ["journal_mode", "synchronous", "foreign_keys", "recursive_triggers", "secure_delete"].map {
        try String.fetchOne(db, sql: "PRAGMA \($0)") ?? ""
      }
    }
    #expect(found == ["wal", "2", "1", "1", "1"])
  }

  @Test("what was written is there when it is opened again, by the same origin")
  func reopened() throws {
    let folder = try TemporaryFolder()
    let before = try TestRoom(in: .open(at: folder.file(), machine: "m")).store.allEntries()
    let again = try TestRoom(in: .open(at: folder.file(), machine: "m"), ids: "again", setUp: false)
    #expect(try again.store.allEntries() == before)
    let entry = try again.record(Said.activity(again.b), on: MatterID("a"), by: again.b)
    #expect(entry.origin == before.last?.origin)
    #expect(entry.number == before.count + 1)
  }

  @Test("another machine gets an origin of its own")
  func otherMachine() throws {
    let folder = try TemporaryFolder()
    let home = try TestRoom(in: .open(at: folder.file(), machine: "home"))
    let origin = try #require(try home.store.allEntries().last?.origin)
    let away = try TestRoom(in: .open(at: folder.file(), machine: "away"), ids: "away", setUp: false)
    #expect(try away.store.head() == nil)
    let entry = try away.record(Said.activity(away.b), on: MatterID("a"), by: away.b)
    #expect(entry.origin != origin)
    #expect(entry.number == 1 && entry.previous.isEmpty)
    #expect(try home.record(Said.activity(home.b), on: MatterID("b"), by: home.b).origin == origin)
    #expect(try home.store.verify().heads.count == 2)
    // What another machine wrote into the file is told, as anybody's would be who can write the file, until somebody who keeps
    // it has looked.
    #expect(
      try home.store.verify().flaws.allSatisfy { flaw in
        [
          .sealed(table: "origins", row: entry.origin.rawValue, .added), .count(table: "origins"),
          .sealed(table: "ends", row: entry.origin.rawValue, .added), .count(table: "ends"),
          .sealed(table: "heads", row: entry.origin.rawValue, .added), .count(table: "heads"),
        ].contains(flaw)
      })
    #expect(try !home.store.verify().isClean)
    try home.store.sealAnew()
    #expect(try home.store.verify().isClean)
  }

  @Test("a copied file gets a new origin, and both go on")
  func copied() throws {
    let folder = try TemporaryFolder()
    let machine = try Machine(under: folder.file("state"))
    do { _ = try TestRoom(in: .open(at: folder.file("one.sqlite"), machine: machine)) }
    #expect(!FileManager.default.fileExists(atPath: folder.file("one.sqlite-wal")))
    try FileManager.default.copyItem(atPath: folder.file("one.sqlite"), toPath: folder.file("two.sqlite"))
    let one = try TestRoom(
      in: .open(at: folder.file("one.sqlite"), machine: machine), ids: "one", setUp: false)
    let two = try TestRoom(
      in: .open(at: folder.file("two.sqlite"), machine: machine), ids: "two", setUp: false)
    for _ in 0..<2 {
      let (a, b) = (
        try one.record(Said.activity(one.b), on: MatterID(UUID().uuidString), by: one.b),
        try two.record(Said.activity(two.b), on: MatterID(UUID().uuidString), by: two.b)
      )
      #expect(a.origin != b.origin)
    }
    #expect(try one.store.verify().isClean)
    #expect(try two.store.verify().isClean)
    // Each stays in the one it has; nobody begins anew at every turn.
    #expect(try one.store.verify().heads.count == 1)
    #expect(try two.store.verify().heads.count == 2)
  }

  @Test("a machine has one key, also where many ask at once")
  func machine() async throws {
    let folder = try TemporaryFolder()
    let state = folder.file("state/dutybot")
    let keys = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<8 { group.addTask { try Machine(under: state).publicKey } }
      return try await group.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
    }
    #expect(keys.count == 1)
    #expect(try Machine(under: state).publicKey == keys.first)
    #expect(try TemporaryFolder.permissions(at: state + "/key") == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: state) == ["key"])
    #expect(throws: StoreError.self) { try Machine(under: "/dev/null/state") }
  }
}
