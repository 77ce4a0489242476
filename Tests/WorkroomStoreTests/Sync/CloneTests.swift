import Foundation
import GRDB
import Regulation
import Sync
import Synchronization
import Testing

@testable import WorkroomStore

/// A whole disk was copied, the machine's key with it: two machines that say they are the same one.
@Suite("A copied machine is found out, and nothing it forks passes for handed over")
struct CloneTests {
  let hub = MemoryHub()
  let first: Station
  let disks: TemporaryFolder
  let original: Station
  let copy: Station

  /// - The copy is made when the original has synchronised and written once.
  init() throws {
    first = try Station("a", at: hub, isFirst: true)
    try first.sync()
    disks = try TemporaryFolder()
    let disk = disks.file("original")
    try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
    let line = try hub.enrol(Machine(under: disk + "/state"), "b", in: first.test.room)
    let begun = try Station(on: disk, line: line, ids: "b")
    try begun.sync()
    try #require(try first.letIn(begun.digits.description))
    try first.sync()
    try begun.sync()
    try begun.opinion("m-0", saying: "路灯不亮")
    try begun.sync()
    _ = try begun.store.queue.writeWithoutTransaction { try $0.checkpoint(.truncate) }
    try FileManager.default.copyItem(atPath: disk, toPath: disks.file("copy"))
    original = begun
    copy = try Station(on: disks.file("copy"), line: line, ids: "k")
  }

  @Test("Who is told goes on in a chain of its own, which has to be let in, and nothing forks")
  func toldInTime() throws {
    try original.sync()
    let report = try copy.sync()
    #expect(report.clones.count == 1)
    try copy.opinion("m-1", saying: "井盖坏了")
    try copy.sync()
    #expect(try copy.sync().clones.isEmpty)
    try original.opinion("m-2", saying: "树倒了")
    #expect(try original.sync().clones.isEmpty)
    try first.sync()
    #expect(try first.texts().contains("树倒了"))
    #expect(try !first.texts().contains("井盖坏了"))
    #expect(try #require(first.store.ask(PennedChains()).first).mayBeLetIn)
  }

  @Test("They speak in turns: one of them is told at the latest when the other has spoken")
  func inTurns() throws {
    var told = 0
    for _ in 0..<3 {
      told += try original.sync().clones.count
      told += try copy.sync().clones.count
    }
    #expect(told == 1)
  }

  @Test("What forks is told as a fork, and is not counted as handed over")
  func forked() throws {
    try original.opinion("m-1", saying: "井盖坏了")
    try original.sync()
    try copy.opinion("m-2", saying: "树倒了")
    let report = try copy.sync()
    #expect(report.pushed == 0)
    #expect(report.forks.count + report.clones.count == 1)
    try copy.opinion("m-3", saying: "水管漏了")
    #expect(try copy.sync().pushed == 1)
    #expect(try original.sync().pulled == 0)
  }
}
