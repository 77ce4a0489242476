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
}
