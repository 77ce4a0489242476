import Foundation
import Regulation
import Testing

@testable import WorkroomStore

/// A store that was set back never gives a number twice, and what it lost comes home.
@Suite("A store that was set back")
struct SetBackTests {
  let folder: TemporaryFolder
  let machine: Machine
  let path: String
  let backup: String

  init() throws {
    folder = try TemporaryFolder()
    machine = try Machine(under: folder.file("state"))
    (path, backup) = (folder.file(), folder.file("backup.sqlite"))
  }

  private func room(setUp: Bool = false) throws -> TestRoom {
    try TestRoom(in: .open(at: path, machine: machine), ids: UUID().uuidString, setUp: setUp)
  }

  /// Puts the backup in the store's place, as somebody would who has lost it.
  private func restore() throws {
    for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
    try FileManager.default.copyItem(atPath: backup, toPath: path)
  }

  private func record(in room: TestRoom) throws -> Entry {
    try room.record(Said.activity(room.b), on: MatterID(UUID().uuidString), by: room.b)
  }

  @Test("a backup that was put back goes on in a chain of its own, which names the old head")
  func restored() throws {
    do { _ = try room(setUp: true) }
    try FileManager.default.copyItem(atPath: path, toPath: backup)
    let lost = try record(in: room())
    let exchange = try Exchange()
    let file = try exchange.file(Exchange.whole(room().store))
    try restore()
    let again = try room()
    let before = try #require(try again.store.allEntries().last)
    let entry = try record(in: again)
    #expect(entry.origin != lost.origin && entry.number == 1)
    #expect(
      entry.body?.since
        == Head(origin: before.origin, number: before.number, hash: Hashing.hexadecimal(before.hash)))
    #expect(try record(in: again).origin == entry.origin)
    // What was lost comes home from an export, and both chains are whole.
    let report = try again.store.importLedger(
      from: file, forgetting: String.self, consent: false, at: Exchange.today)
    #expect(report.new == 1 && report.aside.isEmpty, "\(report)")
    #expect(try again.store.verify().isClean)
    #expect(try again.store.allEntries().contains { $0.hash == lost.hash })
  }

  @Test("a log that was lost is noticed as well")
  func lostLog() throws {
    do { _ = try room(setUp: true) }
    let open = try room()
    try FileManager.default.copyItem(atPath: path, toPath: backup)
    let lost = try record(in: open)
    try restore()
    #expect(try record(in: room()).origin != lost.origin)
  }

  @Test("a fork that two clones made is told, and the rest of the file is taken")
  func forked() throws {
    do { _ = try room(setUp: true) }
    // A disk that was cloned: the state goes along.
    let clone = folder.file("clone")
    try FileManager.default.createDirectory(atPath: clone, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: path, toPath: clone + "/store.sqlite")
    try FileManager.default.copyItem(atPath: folder.file("state"), toPath: clone + "/state")
    let here = try record(in: room())
    let other = try TestRoom(
      in: .open(at: clone + "/store.sqlite", machine: Machine(under: clone + "/state")), ids: "clone",
      setUp: false)
    let there = try record(in: other)
    #expect(here.origin == there.origin && here.number == there.number && here.hash != there.hash)
    let exchange = try Exchange()
    let third = try Store.inMemory(machine: "third")
    try exchange.carry(room().store, into: third)
    let lines = try Exchange.lines(other.store)
    let report = try exchange.offer(exchange.file(lines), to: third)
    #expect(report.aside.map(\.reason) == [.forked] && report.aside.first?.from == there.number)
    #expect(try third.verify().isClean)
    #expect(try third.ask(PennedChains()).map(\.mayBeLetIn) == [false])
  }
}
