import Regulation
import Testing

@testable import WorkroomStore

@Suite("One shift at a time")
struct ShiftRuleTests {
  @Test("a running shift")
  func alreadyOnDuty() throws {
    let test = try TestRoom()
    try test.record(Said.started(test.b, .online), on: MatterID("s"), by: test.b)
    test.clock.move(minutes: 60)
    #expect(
      try test.refusal(Said.started(test.b), on: MatterID("t"), by: test.b)
        == .alreadyOnDuty(since: test.at(8), channel: .online))
    try test.record(Said.started(test.c), on: MatterID("u"), by: test.c)
  }

  @Test("an earlier shift may be entered late while one is running, if it is ended with it")
  func lateWhileRunning() throws {
    let test = try TestRoom()
    try test.record(Said.started(test.b), on: MatterID("s"), by: test.b)
    let start = test.proposal(Said.started(test.b), on: MatterID("t"), at: test.at(9, day: -1), late: "忘了")
    let end = test.proposal(Said.ended, on: MatterID("t"), at: test.at(11, day: -1), late: "忘了")
    #expect(
      try test.commit(start, by: test.b).refusal == .alreadyOnDuty(since: test.at(8), channel: .offline))
    #expect(try test.commit(start, end, by: test.b).refusal == nil)
    #expect(try test.desk.ask(RunningShifts(in: test.room)).map(\.id) == [MatterID("s")])
  }

  @Test("a shift ends after it began, also by correction")
  func endsBeforeStart() throws {
    let test = try TestRoom()
    let started = try test.record(Said.started(test.b), on: MatterID("s"), by: test.b)
    test.clock.move(minutes: 60)
    #expect(
      try test.refusal(Said.ended, on: MatterID("s"), by: test.b, at: test.at(7, 59))
        == .endsBeforeStart(test.at(8)))
    let ended = try test.record(Said.ended, on: MatterID("s"), by: test.b)
    #expect(
      try test.refusal(Said.corrected(ended, Said.ended, at: test.at(7)), on: MatterID("s"), by: test.b)
        == .endsBeforeStart(test.at(8)))
    test.clock.move(minutes: 60)
    #expect(
      try test.refusal(
        Said.corrected(started, Said.started(test.b), at: test.at(9, 30)), on: MatterID("s"), by: test.b)
        == .endsBeforeStart(test.at(9, 30)))
  }

  struct Span: Sendable, CustomTestStringConvertible {
    let from: Int
    let to: Int
    let overlaps: Bool
    var testDescription: String { "\(from)…\(to)" }
  }

  @Test(
    "a shift shares no minute with another of the same person",
    arguments: [
      Span(from: 9, to: 10, overlaps: false), Span(from: 12, to: 13, overlaps: false),
      Span(from: 9, to: 11, overlaps: true), Span(from: 10, to: 12, overlaps: true),
      Span(from: 11, to: 11, overlaps: true), Span(from: 11, to: 13, overlaps: true),
      Span(from: 9, to: 13, overlaps: true),
    ])
  func overlaps(_ span: Span) throws {
    let test = try TestRoom()
    func shift(_ name: String, _ from: Int, _ to: Int, by person: PersonID) throws -> Refusal? {
      try test.commit(
        test.proposal(Said.started(person), on: MatterID(name), at: test.at(from, day: -2), late: "补"),
        test.proposal(Said.ended, on: MatterID(name), at: test.at(to, day: -2), late: "补"), by: person
      ).refusal
    }
    #expect(try shift("s", 10, 12, by: test.b) == nil)
    #expect(
      try shift("t", span.from, span.to, by: test.b)
        == (span.overlaps ? .overlaps(test.at(10, day: -2)) : nil))
    #expect(try shift("u", span.from, span.to, by: test.c) == nil)
  }

  @Test("a shift that was forgotten for days overlaps what lies within; so does one that is corrected")
  func longOverlap() throws {
    let test = try TestRoom()
    func shift(_ name: String, _ from: Moment, _ to: Moment) throws -> TestRoom.Outcome {
      try test.commit(
        test.proposal(Said.started(test.b), on: MatterID(name), at: from, late: "补"),
        test.proposal(Said.ended, on: MatterID(name), at: to, late: "补"), by: test.b)
    }
    try #require(try shift("long", test.at(9, day: -9), test.at(9, day: -4)).refusal == nil)
    #expect(
      try shift("in", test.at(9, day: -5), test.at(10, day: -5)).refusal == .overlaps(test.at(9, day: -9)))
    let after = try shift("after", test.at(9, day: -3), test.at(10, day: -3))
    let start = try #require(after.entries.first)
    #expect(
      try test.refusal(
        Said.corrected(start, Said.started(test.b), at: test.at(8, day: -4)), on: start.matter, by: test.b)
        == .overlaps(test.at(9, day: -9)))
  }
}
