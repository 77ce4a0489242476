import Regulation
import Testing

@testable import WorkroomStore

/// What was written while the clock was ahead is put right by a correction that says so.
@Suite("A wrong clock")
struct WrongClockTests {
  let test: TestRoom
  let shift = MatterID("shift")
  let start: Entry
  let end: Entry
  /// When it really was: this year, and not 2040.
  let right: Moment

  init() throws {
    test = try TestRoom()
    right = test.clock.now
    test.clock.move(to: Moment(Day(2040, 3, 5) ?? TestRoom.day, hour: 9))
    start = try test.record(Said.started(test.b), on: shift, by: test.b)
    test.clock.move(minutes: 90)
    end = try test.record(Said.ended, on: shift, by: test.b)
    test.clock.move(to: right.adding(minutes: 600))
  }

  private func correction(to moment: Moment, clock: Int64?) throws -> Act {
    Act(
      Corrected(
        target: start.id, act: try #require(start.act), occurred: moment, reason: "时钟错了", clock: clock))
  }

  private var away: Int64 { right.milliseconds - start.occurred.milliseconds }

  private func facts() throws -> ShiftFacts? {
    try test.store.read { try StoreState(db: $0, store: test.store).matter(ShiftFacts.self, shift)?.facts }
  }

  @Test("The whole shift counts on its right day, and was written then")
  func whole() throws {
    #expect(try facts()?.day.year == 2040)
    try test.record(correction(to: right, clock: away), on: shift, by: test.b)
    #expect(try facts()?.started == right && facts()?.ended == right.adding(minutes: 90))
    let rows = try test.store.viewRows()
    let deeds = rows.filter { $0.contains("written:") }
    #expect(deeds.count == 1 && !deeds[0].contains("written:\(start.recorded.milliseconds)"))
    for knownOn in [nil, TestRoom.day] {
      let horizon = Horizon(asOf: TestRoom.day, knownOn: knownOn)
      let found = try test.store.ask(
        MemberFinding(of: test.b, at: test.room, in: .quarter(TestRoom.day.quarter), horizon))
      #expect(found?.status.done == 1, "\(String(describing: knownOn))")
    }
    #expect(try test.store.verify().isClean)
    _ = try test.store.rebuild()
    #expect(try test.store.viewRows() == rows)
    // The entries themselves stay as they are.
    #expect(try test.store.allEntries().first { $0.id == start.id }?.recorded == start.recorded)
  }

  @Test("Put right, it is found on its right day, and its wrong one is told no more")
  func found() throws {
    try test.record(correction(to: right, clock: away), on: shift, by: test.b)
    let records = try test.store.ask(RecordsOn(right.day, in: test.room, by: test.b))
    #expect(records.map(\.entry.id) == [start.id, end.id])
    #expect(try test.store.ask(DaysAhead(of: test.clock.now, in: test.room, by: test.b)).isEmpty)
  }

  @Test("Taken back, the mark is as it was")
  func takenBack() throws {
    let correction = try test.record(correction(to: right, clock: away), on: shift, by: test.b)
    try test.record(Act(Retracted(target: correction.id, reason: "弄错了")), on: shift, by: test.b)
    #expect(try facts()?.started == start.occurred)
  }

  @Test("Nothing of it may still be to come, and only what a wrong clock wrote is put right so")
  func refused() throws {
    let later = test.clock.now.adding(minutes: -30)
    let tooFar = later.milliseconds - start.occurred.milliseconds
    #expect(
      try test.refusal(correction(to: later, clock: tooFar), on: shift, by: test.b) == .future(later.day))
    let other = MatterID("other")
    let now = try test.record(Said.activity(test.b), on: other, by: test.b)
    let act = Corrected(target: now.id, act: try #require(now.act), occurred: right, reason: "时钟错了", clock: 1)
    #expect(try test.refusal(Act(act), on: other, by: test.b) == .gone)
  }

  @Test("What somebody else wrote on the matter, or another machine, stays as it is")
  func others() throws {
    let theirs = try Tampering.merge(
      into: test.store, origin: "zz", act: "dutyEnded", on: MatterID("theirs"), in: test.room, actor: test.c,
      at: start.occurred, facts: #"{"done":""}"#)
    try test.record(correction(to: right, clock: away), on: shift, by: test.b)
    let clocks = try test.store.read { db in
      MatterHistory(try Ledger(db: db, store: test.store).entries(of: shift)).clocks
    }
    #expect(clocks == [start.id: away, end.id: away] && clocks[theirs.id] == nil)
  }

  @Test("The day is told while it has not come, and what was recorded since is the last")
  func ahead() throws {
    let days = try test.store.ask(DaysAhead(of: test.clock.now, in: test.room, by: test.b))
    #expect(days == [start.occurred.day])
    #expect(try test.store.ask(DaysAhead(of: test.clock.now, in: test.room, by: nil)) == days)
    #expect(try test.store.ask(DaysAhead(of: test.clock.now, in: test.room, by: test.c)).isEmpty)
    #expect(try test.store.ask(RecordsOn(right.day, in: test.room, by: test.b)).isEmpty)
    let last = try test.record(Said.activity(test.b), on: MatterID("a"), by: test.b)
    #expect(try test.store.ask(LastRecords(of: test.b, in: test.room)).map(\.entry.id) == [last.id])
  }
}
