import Foundation
import GRDB
import Regulation
import Testing

@testable import WorkroomStore

@Suite("Stores that cannot be opened")
struct StoreErrorTests {
  private func error(opening path: String) -> StoreError? {
    #expect(throws: StoreError.self) { try Store.open(at: path, machine: "m", wait: 0) }
  }

  @Test("a store of a newer version is left as it is")
  func newer() throws {
    let folder = try TemporaryFolder()
    do {
      let store = try Store.open(at: folder.file(), machine: "m")
      try store.queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('9 of tomorrow')") }
    }
    #expect(error(opening: folder.file()) == .newer(path: folder.file()))
  }

  @Test("a file that is no database is left as it is", arguments: [12, 300, 5000])
  func notADatabase(_ length: Int) throws {
    let folder = try TemporaryFolder()
    let text = Data(String(repeating: "明", count: length).utf8)
    try text.write(to: URL(filePath: folder.file()))
    #expect(error(opening: folder.file()) == .notAStore(path: folder.file()))
    #expect(try Data(contentsOf: URL(filePath: folder.file())) == text)
  }

  @Test(
    "somebody else's database is left as it is",
    arguments: [
      "CREATE TABLE notes (text TEXT)", "CREATE TABLE entries (id TEXT)",
      "CREATE TABLE notes (t); CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)",
    ])
  func foreign(_ sql: String) throws {
    let folder = try TemporaryFolder()
    do { try DatabaseQueue(path: folder.file()).write { try $0.execute(sql: sql) } }
    let before = try Data(contentsOf: URL(filePath: folder.file()))
    #expect(error(opening: folder.file()) == .notAStore(path: folder.file()))
    #expect(try Data(contentsOf: URL(filePath: folder.file())) == before)
  }

  @Test("a first start that was cut short goes on")
  func cutShort() throws {
    let folder = try TemporaryFolder()
    do {
      try DatabaseQueue(path: folder.file()).write {
        try $0.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
      }
    }
    let test = try TestRoom(in: .open(at: folder.file(), machine: "m"))
    #expect(try test.store.verify().isClean)
  }

  @Test(
    "a first start that was cut short between two steps goes on",
    arguments: Schema.migrator.migrations)
  func cutShort(after step: String) throws {
    let folder = try TemporaryFolder()
    do {
      let queue = try DatabaseQueue(path: folder.file())
      try Schema.migrator(sealing: SealKey("m")).migrate(queue, upTo: step)
    }
    let test = try TestRoom(in: .open(at: folder.file(), machine: "m"))
    #expect(try test.store.verify().isClean)
  }

  @Test(
    "a step that makes nothing is made up for where it is not in the list",
    arguments: ["5 names", "8 open though erased"])
  func noted(_ step: String) throws {
    let folder = try TemporaryFolder()
    do {
      let test = try TestRoom(in: .open(at: folder.file(), machine: "m"))
      let matter = MatterID("opinion")
      try test.record(
        Said.opinion(test.b), on: matter, by: test.b, personal: [.visitor: "王大爷", .words: "路灯坏了"])
      try test.record(Said.triaged(.problem), on: matter, by: test.b)
      try test.record(Act(VisitorErased(why: .requested, target: nil)), on: matter, by: test.liaison)
      try test.store.queue.write { db in
        try db.execute(sql: "UPDATE matters SET waits = NULL, since = NULL WHERE id = 'opinion'")
        try db.execute(sql: "UPDATE matters SET called = ' 乙 ' WHERE called = '乙'")
        try db.execute(sql: "DELETE FROM grdb_migrations WHERE identifier = ?", arguments: [step])
      }
    }
    let store = try Store.open(at: folder.file(), machine: "m")
    let (waits, called) = try store.read { db in
      (
        try String.fetchOne(db, sql: "SELECT waits FROM matters WHERE id = 'opinion'") != nil,
        try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM matters WHERE called = '乙')") == true
      )
    }
    #expect(step == "5 names" ? called && !waits : waits && !called)
    #expect(try !store.verify().flaws.contains(.migration(step)))
  }

  @Test("an empty file becomes a store")
  func empty() throws {
    let folder = try TemporaryFolder()
    try Data().write(to: URL(filePath: folder.file()))
    #expect(try Store.open(at: folder.file(), machine: "m").verify().entries == 0)
  }

  @Test("a folder that cannot be made")
  func folder() throws {
    let folder = try TemporaryFolder()
    try Data().write(to: URL(filePath: folder.file("plain")))
    let inside = folder.file("plain")
    #expect(error(opening: inside + "/store.sqlite") == .folder(path: inside))
    #expect(error(opening: inside + "/deeper/store.sqlite") == .folder(path: inside + "/deeper"))
  }

  @Test("a folder where the file should be")
  func directory() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.file(), withIntermediateDirectories: false)
    #expect(error(opening: folder.file()) == .unreadable(path: folder.file()))
  }

  @Test("a damaged file is told as such, not as a fault of the program")
  func damaged() throws {
    let folder = try TemporaryFolder()
    do { _ = try TestRoom(in: .open(at: folder.file(), machine: "m")) }
    var bytes = try Data(contentsOf: URL(filePath: folder.file()))
    // The header is whole; what follows it is not.
    for index in 100..<bytes.count { bytes[index] = 0xA5 }
    try bytes.write(to: URL(filePath: folder.file()))
    #expect(throws: StoreError.damaged(path: folder.file())) {
      try Store.open(at: folder.file(), machine: "m").verify()
    }
  }

  @Test("the lock file held by somebody else")
  func lockHeld() throws {
    let folder = try TemporaryFolder()
    let lock = open(folder.file() + ".lock", O_CREAT | O_RDWR, 0o600)
    try #require(lock >= 0)
    try #require(flock(lock, LOCK_EX) == 0)
    #expect(error(opening: folder.file()) == .busy(path: folder.file()))
    close(lock)
    _ = try Store.open(at: folder.file(), machine: "m", wait: 0)
  }
}
