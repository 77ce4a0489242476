import Foundation
import Regulation
import Testing

@testable import WorkroomStore

/// What two machines recorded of one thing is shown with both records, and the liaison says which one counts.
@Suite("Records in conflict are settled by taking one of them back")
struct ConflictQueryTests {
  let exchange: Exchange
  let a: TestRoom
  let b: TestRoom
  let shift = MatterID("shift")

  /// Both end one shift: `a` at five past, `b` at seven past.
  init() throws {
    exchange = try Exchange()
    a = try TestRoom(in: .inMemory(machine: "a"), ids: "a")
    try a.record(Said.started(a.b), on: shift, by: a.b)
    b = try TestRoom(in: .inMemory(machine: "b"), ids: "b", setUp: false)
    try exchange.carry(a.store, into: b.store)
    b.clock.move(to: a.clock.now)
    for (test, minutes) in [(a, 5), (b, 7)] {
      test.clock.move(minutes: minutes)
      try test.record(Said.ended, on: shift, by: test.b)
    }
    try exchange.carry(b.store, into: a.store)
  }

  private func conflict() throws -> Conflict {
    try #require(try a.store.ask(OpenConflicts(in: a.room)).first)
  }

  private func takeBack(_ record: Record?) throws {
    let entry = try #require(record?.entry)
    try a.record(Act(Retracted(target: entry.id, reason: "重记")), on: entry.matter, by: a.liaison)
  }

  @Test("Both are told, which machine wrote which, and that either may count")
  func both() throws {
    let conflict = try conflict()
    #expect(conflict.cause == .done && conflict.mayTakeOver)
    #expect(conflict.isCountedOwn != conflict.isOwn)
    #expect(conflict.counted?.act.kind == conflict.record.act.kind)
    #expect(conflict.counted?.entry.id != conflict.record.entry.id)
  }

  @Test("Whichever is taken back, the other counts, here and on the other machine", arguments: [false, true])
  func settled(_ theOther: Bool) throws {
    let conflict = try conflict()
    try takeBack(theOther ? conflict.counted : conflict.record)
    #expect(try a.store.ask(OpenConflicts(in: a.room)).isEmpty)
    #expect(try a.store.ask(Conflicts(in: a.room)).isEmpty)
    let counts = try #require(theOther ? conflict.record : conflict.counted)
    let ended = try a.store.read { try StoreState(db: $0, store: a.store).matter(ShiftFacts.self, shift) }
    #expect(ended?.facts.ended == counts.occurred)
    try exchange.carry(a.store, into: b.store)
    #expect(try b.store.ask(Conflicts(in: b.room)).isEmpty)
    #expect(try Exchange.everything(a.store) == Exchange.everything(b.store))
    #expect(try a.store.verify().isClean && b.store.verify().isClean)
  }

  @Test("What somebody might not record is told until it is taken back, and counts for nothing then as well")
  func noRight() throws {
    try takeBack(conflict().record)
    var laptop = Forger("laptop", in: a.room)
    let plan = PlanAdopted(year: 2026, items: [PlannedItem(PlanItem(.visit, month: 5), text: "困难学生")])
    try laptop.write(Act(plan), on: a.room.plan(of: 2026), by: "B", count: 100)
    try exchange.take(exchange.file(laptop.whole), into: a.store)
    let conflict = try conflict()
    #expect(conflict.cause == .noRight && conflict.counted == nil && !conflict.mayTakeOver)
    try takeBack(conflict.record)
    #expect(try a.store.ask(OpenConflicts(in: a.room)).isEmpty)
    #expect(try a.store.ask(Conflicts(in: a.room)).isEmpty)
    #expect(try a.store.ask(TheAnnualPlan(of: a.room, 2026)) == nil)
    // Once is enough.
    let again = Act(Retracted(target: conflict.record.entry.id, reason: "再来"))
    #expect(try a.refusal(again, on: conflict.record.entry.matter, by: a.liaison) == .gone)
    #expect(try a.store.verify().isClean)
    _ = try a.store.rebuild()
    #expect(try a.store.ask(Conflicts(in: a.room)).isEmpty)
  }

  @Test("Opinions joined in a circle are told by the last step that joined them")
  func circle() throws {
    try takeBack(conflict().record)
    for name in ["one", "two"] {
      try a.record(Said.opinion(a.b), on: MatterID(name), by: a.b, personal: [.words: "路灯 \(name)"])
    }
    try exchange.carry(a.store, into: b.store)
    b.clock.move(to: a.clock.now)
    for (test, from, to) in [(a, "one", "two"), (b, "two", "one")] {
      test.clock.move(minutes: 3)
      try test.record(Act(OpinionJoined(to: MatterID(to))), on: MatterID(from), by: test.liaison)
    }
    try exchange.carry(b.store, into: a.store)
    let conflict = try conflict()
    #expect(conflict.cause == .joined && conflict.record.act.kind == OpinionJoined.kind)
    try takeBack(conflict.record)
    #expect(try a.store.ask(OpenConflicts(in: a.room)).isEmpty)
  }
}
