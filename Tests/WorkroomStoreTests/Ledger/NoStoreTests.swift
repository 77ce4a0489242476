import Foundation
import GRDB
import Regulation
import Testing

@testable import WorkroomStore

/// What is no store is left as it is, and what may only be read is read.
@Suite("What a path names")
struct NoStoreTests {
  /// What may lie where somebody says that the store is.
  enum Thing: String, CaseIterable {
    case text, shortText, empty, folder, pipe, device, othersDatabase, othersLog, linkToText, danglingLink

    func make(at path: String) throws {
      switch self {
      case .text:
        try String(repeating: "不是台账\n", count: 200).write(toFile: path, atomically: false, encoding: .utf8)
      case .shortText: try "x".write(toFile: path, atomically: false, encoding: .utf8)
      case .empty: try Data().write(to: URL(filePath: path))
      case .folder: try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
      case .pipe: try #require(mkfifo(path, 0o644) == 0)
      case .device: try #require(symlink("/dev/null", path) == 0)
      case .othersDatabase, .othersLog:
        let others = try DatabaseQueue(path: path)
        if self == .othersLog {
          try others.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
        }
        try others.write { try $0.execute(sql: "CREATE TABLE diary (day TEXT)") }
        try others.close()
      case .linkToText:
        try Thing.text.make(at: path + ".target")
        try #require(symlink(path + ".target", path) == 0)
      case .danglingLink: try #require(symlink(path + ".nowhere", path) == 0)
      }
      if self != .danglingLink, self != .device { chmod(path, 0o644) }
    }
  }

  /// Names, modes and bytes of all that lies in a folder.
  private static func state(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { name in
      var status = stat()
      lstat(folder + "/" + name, &status)
      let bytes =
        status.st_mode & S_IFMT == S_IFREG ? try Data(contentsOf: URL(filePath: folder + "/" + name)) : Data()
      return "\(name) \(String(status.st_mode, radix: 8)) \(bytes.hashValue)"
    }
  }

  @Test(
    "nothing of it is changed, nothing is made beside it, and it does not hang", arguments: Thing.allCases,
    [true, false])
  func untouched(_ thing: Thing, _ creates: Bool) throws {
    let folder = try TemporaryFolder()
    let path = folder.file()
    try thing.make(at: path)
    // An empty file that a conversation is to begin in has nothing to lose.
    if thing == .empty, creates { return }
    let before = try Self.state(folder.path)
    #expect(throws: StoreError.self) { try Store.open(at: path, machine: "m", creates: creates, wait: 0) }
    #expect(try Self.state(folder.path) == before)
    var null = stat()
    #expect(stat("/dev/null", &null) == 0 && null.st_mode & 0o777 == 0o666)
  }

  @Test("by whatever link it is opened, lock and log are those of the file itself")
  func linked() throws {
    let folder = try TemporaryFolder()
    let store = try TestRoom(in: .open(at: folder.file(), machine: "m")).store
    try FileManager.default.createDirectory(atPath: folder.file("by"), withIntermediateDirectories: false)
    let link = folder.file("by/link.sqlite")
    try #require(symlink(folder.file(), link) == 0)
    let again = try TestRoom(in: .open(at: link, machine: "m"), ids: "again", setUp: false)
    #expect(again.store.path == store.path)
    try again.record(Said.activity(again.b), on: MatterID("a"), by: again.b)
    #expect(try store.verify().isClean)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.file("by")) == ["link.sqlite"])
  }

  @Test("a store with a second name is refused under either, with a sentence of its own")
  func hardLink() throws {
    let folder = try TemporaryFolder()
    do { _ = try TestRoom(in: .open(at: folder.file("a.sqlite"), machine: "m")) }
    try #require(link(folder.file("a.sqlite"), folder.file("b.sqlite")) == 0)
    for name in ["a.sqlite", "b.sqlite"] {
      #expect(throws: StoreError.linked(path: folder.file(name))) {
        try Store.open(at: folder.file(name), machine: "m")
      }
    }
    #expect(!FileManager.default.fileExists(atPath: folder.file("b.sqlite.lock")))
    unlink(folder.file("b.sqlite"))
    #expect(try Store.open(at: folder.file("a.sqlite"), machine: "m").verify().isClean)
  }

  /// How a copy is closed: the file, its folder, or both.
  @Test(
    "a copy that may only be read is read and verified; writing says so, and nothing is made beside it",
    arguments: [(0o400, 0o700), (0o600, 0o500), (0o400, 0o500)])
  func readOnly(_ file: Int, _ around: Int) throws {
    let folder = try TemporaryFolder()
    let lines: [String]
    do {
      let test = try TestRoom(in: .open(at: folder.file("one.sqlite"), machine: "m"))
      try test.record(Said.activity(test.b), on: MatterID("a"), by: test.b)
      lines = try Exchange.lines(test.store)
    }
    let copy = folder.file("copy/store.sqlite")
    try FileManager.default.createDirectory(atPath: folder.file("copy"), withIntermediateDirectories: false)
    try FileManager.default.copyItem(atPath: folder.file("one.sqlite"), toPath: copy)
    chmod(copy, mode_t(file))
    chmod(folder.file("copy"), mode_t(around))
    defer { chmod(folder.file("copy"), 0o700) }
    let before = try Self.state(folder.file("copy"))
    let store = try Store.open(at: copy, machine: "m")
    #expect(store.isReadOnly)
    #expect(try store.verify().isClean)
    #expect(try Exchange.lines(store) == lines)
    #expect(try store.ask(Workrooms()).count == 1)
    #expect(throws: StoreError.readOnly(path: copy)) { try store.rebuild() }
    let test = try TestRoom(in: store, ids: "again", setUp: false)
    #expect(throws: StoreError.readOnly(path: copy)) {
      try test.record(Said.activity(test.b), on: MatterID("b"), by: test.b)
    }
    #expect(try Self.state(folder.file("copy")) == before)
  }

  @Test("a copy with its log is read with what stands in the log")
  func readOnlyWithLog() throws {
    let folder = try TemporaryFolder()
    let test = try TestRoom(in: .open(at: folder.file("one.sqlite"), machine: "m"))
    try test.record(Said.activity(test.b), on: MatterID("a"), by: test.b)
    try FileManager.default.createDirectory(atPath: folder.file("copy"), withIntermediateDirectories: false)
    for end in ["", "-wal", "-shm"] {
      try FileManager.default.copyItem(
        atPath: folder.file("one.sqlite") + end, toPath: folder.file("copy/store.sqlite") + end)
    }
    chmod(folder.file("copy/store.sqlite"), 0o400)
    let store = try Store.open(at: folder.file("copy/store.sqlite"), machine: "m")
    #expect(try Exchange.lines(store) == Exchange.lines(test.store))
  }

  /// A file with its log and without the memory that belongs to it, as a copy of two files is.
  private static func logged(in folder: TemporaryFolder) throws -> [String] {
    let test = try TestRoom(in: .open(at: folder.file("one.sqlite"), machine: "m"))
    try test.record(
      Said.opinion(test.b), on: MatterID("a"), by: test.b, personal: [.words: "只在日志里的话"])
    try FileManager.default.createDirectory(atPath: folder.file("copy"), withIntermediateDirectories: false)
    for end in ["", "-wal"] {
      try FileManager.default.copyItem(
        atPath: folder.file("one.sqlite") + end, toPath: folder.file("copy/store.sqlite") + end)
    }
    return try Exchange.lines(test.store)
  }

  @Test(
    "a closed copy with a log and nothing else is read from a copy of its own, and left as it is",
    arguments: [(0o400, 0o700), (0o600, 0o500), (0o400, 0o500)])
  func closedWithLog(_ file: Int, _ around: Int) throws {
    let folder = try TemporaryFolder()
    let lines = try Self.logged(in: folder)
    let copy = folder.file("copy/store.sqlite")
    for end in ["", "-wal"] { chmod(copy + end, mode_t(file)) }
    chmod(folder.file("copy"), mode_t(around))
    defer { chmod(folder.file("copy"), 0o700) }
    let before = try Self.state(folder.file("copy"))
    let machine = try Machine(under: folder.file("state"))
    let store = try Store.open(at: copy, machine: machine)
    #expect(store.isReadOnly && store.path == copy)
    #expect(try Exchange.lines(store) == lines)
    #expect(try store.verify().isUnsealedAlone)
    #expect(throws: StoreError.readOnly(path: copy)) { try store.rebuild() }
    #expect(try Self.state(folder.file("copy")) == before)
    // Its own copy has no name while it is read, and what a kill left is swept.
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.file("state")) == ["key"])
    let left = folder.file("state/reading-999999-gone")
    try FileManager.default.createDirectory(atPath: left, withIntermediateDirectories: false)
    try Data("话".utf8).write(to: URL(filePath: left + "/store.sqlite"))
    _ = try Store.open(at: copy, machine: machine)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.file("state")) == ["key"])
  }

  @Test("a closed copy of an earlier version is read and verified, and stays of that version")
  func closedAndOlder() throws {
    let folder = try TemporaryFolder()
    let lines: [String]
    do {
      let test = try TestRoom(in: .open(at: folder.file(), machine: "m"))
      try test.record(Said.opinion(test.b), on: MatterID("a"), by: test.b, personal: [.words: "路灯不亮"])
      lines = try Exchange.lines(test.store)
    }
    // As the program before this one left it.
    do {
      let older = try DatabaseQueue(path: folder.file())
      try older.write { db in
        try db.execute(
          sql: """
            DROP INDEX matters_open; DROP INDEX matters_waiting; DROP INDEX matters_conflict;
            DROP INDEX matters_asked; DROP INDEX matters_department; DROP INDEX matters_opinions;
            ALTER TABLE matters DROP COLUMN paused; ALTER TABLE matters DROP COLUMN department;
            ALTER TABLE matters DROP COLUMN asked; ALTER TABLE matters DROP COLUMN class;
            ALTER TABLE matters DROP COLUMN waits; ALTER TABLE matters DROP COLUMN since;
            DELETE FROM grdb_migrations WHERE identifier IN ('5 waiting', '7 passed on')
            """)
      }
    }
    try FileManager.default.createDirectory(atPath: folder.file("copy"), withIntermediateDirectories: false)
    let copy = folder.file("copy/store.sqlite")
    try FileManager.default.copyItem(atPath: folder.file(), toPath: copy)
    chmod(copy, 0o400)
    chmod(folder.file("copy"), 0o500)
    defer { chmod(folder.file("copy"), 0o700) }
    let before = try Self.state(folder.file("copy"))
    let store = try Store.open(at: copy, machine: "m")
    #expect(try store.verify().isClean)
    #expect(try Exchange.lines(store) == lines)
    #expect(try store.ask(OpenOpinionCount(of: WorkroomID("room"))) == 1)
    #expect(try Self.state(folder.file("copy")) == before)
    // Where it may be written it is taken on, with what its matters wait for.
    let taken = try Store.open(at: folder.file(), machine: "m")
    #expect(try taken.verify().isClean)
    let waits = try taken.queue.read {
      try String.fetchOne($0, sql: "SELECT waits FROM matters WHERE id = 'a'")
    }
    #expect(waits == Waiting.What.feedback.rawValue)
  }

  @Test("where there is no room for a copy to read, this is said")
  func noPlace() throws {
    let folder = try TemporaryFolder()
    _ = try Self.logged(in: folder)
    let copy = folder.file("copy/store.sqlite")
    chmod(copy, 0o400)
    unlink(copy + "-wal")
    try FileManager.default.createDirectory(atPath: copy + "-wal", withIntermediateDirectories: false)
    #expect(throws: StoreError.self) { try Store.open(at: copy, machine: "m") }
  }
}
