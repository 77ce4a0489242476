import Foundation
import Regulation
import Testing

@testable import WorkroomStore

/// A report names what its figures rest on, and what has changed of its period since is told.
@Suite("What a report rests on, and what has changed since it was sent")
struct LedgerMarkTests {
  let cppcc: TestCppcc
  private var test: TestRoom { cppcc.test }
  private let quarter = Quarter(containing: TestRoom.day)
  private let report = MatterID("cppcc-report")

  init() throws {
    cppcc = try TestCppcc(over: try TestRoom(in: .inMemory(machine: "a"), ids: "a"))
    try test.record(Said.activity(test.b), on: MatterID("walk"), by: test.b)
  }

  private func mark() throws -> LedgerMark.Mark { try test.store.ask(LedgerMark(of: [test.room])) }

  private func send() throws {
    test.clock.move(minutes: 1)
    let sent = ReportSent(report: .countyFigures, period: quarter.code, to: "市政协", rests: try mark().hash)
    try #require(cppcc.refusal(Act(sent), on: report, by: cppcc.office) == nil)
    test.clock.move(minutes: 1)
  }

  private func changed(in store: Store? = nil) throws -> Int {
    try (store ?? test.store).ask(
      ChangedSinceReport(report, in: [test.room], of: quarter.first...quarter.last))
  }

  @Test("Every entry changes the mark; a store that has the same rooms has the same mark")
  func everyEntry() throws {
    let before = try mark()
    let other = try Store.inMemory(machine: "c")
    try Exchange().carry(test.store, into: other)
    #expect(try other.ask(LedgerMark(of: [test.room])) == before)
    try test.record(Said.activity(test.c), on: MatterID("later"), by: test.c)
    #expect(try mark() != before && mark().chains == before.chains)
  }

  @Test("Nothing has changed as it is sent; an entry, a correction and a retraction of that time are told")
  func changes() throws {
    try send()
    #expect(try changed() == 0)
    try test.record(Said.activity(test.c), on: MatterID("later"), by: test.c)
    #expect(try changed() == 1)
    let walk = try #require(try test.store.allEntries().first { $0.matter == MatterID("walk") })
    try test.record(Said.retracted(walk), on: walk.matter, by: test.b)
    #expect(try changed() == 2)
  }

  @Test("What was written before and came from another machine later is told where the report was sent")
  func cameLater() throws {
    let exchange = try Exchange()
    let laptop = try TestRoom(in: .inMemory(machine: "b"), ids: "b", setUp: false)
    try exchange.carry(test.store, into: laptop.store)
    laptop.clock.move(to: test.clock.now)
    try laptop.record(Said.activity(test.c), on: MatterID("village"), by: test.c)
    try send()
    #expect(try changed() == 0)
    try exchange.carry(laptop.store, into: test.store)
    #expect(try changed() == 1)
    // Elsewhere nobody can tell in which order they came.
    let other = try Store.inMemory(machine: "c")
    try exchange.carry(test.store, into: other)
    #expect(try changed(in: other) == 0)
  }
}
