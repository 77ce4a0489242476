import Regulation
import Testing

@testable import WorkroomStore

/// What the norms come to over a real store: with corrections, retractions and late entries, now and as known then.
@Suite("Norms over a store")
struct NormQueryTests {
  private let stage: TestRoom
  /// The room has its plaque since 1 March 2026, so the second quarter is the first that counts.
  private let quarter = Period.quarter(Day(2026, 5, 1)?.quarter ?? Quarter(containing: Day(ordinal: 0)))

  init() throws { stage = try TestRoom() }

  private func moment(_ month: Int, _ day: Int, hour: Int = 9) throws -> Moment {
    Moment(try #require(Day(2026, month, day)), hour: hour)
  }

  private func horizon(_ month: Int, _ day: Int) throws -> Horizon {
    let day = try #require(Day(2026, month, day))
    return Horizon(asOf: day, knownOn: day)
  }

  private func duty(_ horizon: Horizon) throws -> Finding {
    try #require(try stage.store.ask(MemberFinding(of: stage.b, at: stage.room, in: quarter, horizon)))
  }

  private func output(_ horizon: Horizon) throws -> Reckoning {
    let findings = try stage.store.ask(RoomFindings(of: stage.room, in: quarter, horizon))
    return try #require(findings.first { $0.norm.id == "N4" }).status
  }

  /// A shift of B on that day, entered on another.
  private func shift(_ name: String, on began: Moment, entered: Moment) throws -> [Entry] {
    stage.clock.move(to: entered.adding(minutes: 120))
    let late = began.day < entered.day ? "下乡" : nil
    let matter = MatterID(name)
    return [
      try stage.record(Said.started(stage.b), on: matter, by: stage.b, at: began, late: late),
      try stage.record(Said.ended, on: matter, by: stage.b, at: began.adding(minutes: 60), late: late),
    ]
  }

  @Test("A late entry counts where it happened, and was not known before it was written")
  func late() throws {
    _ = try shift("late", on: moment(6, 30), entered: moment(7, 15))
    let now = try duty(Horizon(asOf: try #require(Day(2026, 7, 20))))
    #expect(now.status.status == .met && now.status.counted.map(\.content.late) == ["下乡"])
    let then = try duty(horizon(7, 10)).status
    #expect(then.status == .missed)
    #expect(then.uncounted.map(\.reason) == [.recordedLater(try #require(Day(2026, 7, 15)))])
    #expect(try duty(horizon(7, 15)).status.status == .met)
  }

  @Test("A retraction written after the as-of day reaches its target, and did not before")
  func retracted() throws {
    let entries = try shift("done", on: moment(5, 8), entered: moment(5, 8))
    stage.clock.move(to: try moment(7, 2))
    // The end rests on the beginning: both are taken back.
    for entry in entries.reversed() {
      try stage.record(
        Act(Retracted(target: entry.id, reason: "记错了人")), on: entry.matter, by: stage.b)
    }
    let now = try duty(Horizon(asOf: try #require(Day(2026, 6, 30))))
    #expect(now.status.done == 0)
    #expect(now.status.uncounted.map(\.reason) == [.retracted(try #require(Day(2026, 7, 2)), reason: "记错了人")])
    #expect(try duty(horizon(6, 30)).status.status == .met)
  }

  @Test("A correction moves a shift to another quarter, for whoever looks after it")
  func corrected() throws {
    let entries = try shift("moved", on: moment(7, 1), entered: moment(7, 1))
    #expect(try duty(horizon(7, 1)).status.done == 0)
    stage.clock.move(to: try moment(7, 3))
    try stage.record(
      Act(
        Corrected(
          target: entries[0].id, act: Said.started(stage.b), occurred: try moment(6, 30), reason: "日期写错了")),
      on: entries[0].matter, by: stage.b)
    #expect(try duty(Horizon(asOf: try #require(Day(2026, 7, 3)))).status.done == 1)
    #expect(try duty(horizon(7, 2)).status.done == 0)
    #expect(try duty(horizon(7, 3)).status.done == 1)
  }

  @Test("An output whose submission was taken back is named with the reason")
  func submission() throws {
    let matter = MatterID("paper")
    stage.clock.move(to: try moment(6, 30))
    let draft = OutputDrafted(
      person: stage.b, kind: .publicOpinionReport, title: "路灯", addressee: .department, opinions: [])
    try stage.record(Act(draft), on: matter, by: stage.b)
    try stage.record(
      Act(OutputReviewed(passed: true, remark: nil)), on: matter, by: stage.liaison)
    let sent = try stage.record(Act(OutputSubmitted()), on: matter, by: stage.b)
    #expect(try output(Horizon(asOf: try #require(Day(2026, 7, 1)))).status == .met)
    stage.clock.move(to: try moment(7, 2))
    try stage.record(Act(Retracted(target: sent.id, reason: "重复报送")), on: matter, by: stage.b)
    let now = try output(Horizon(asOf: try #require(Day(2026, 7, 5))))
    #expect(now.status == .missed)
    #expect(now.uncounted.map(\.reason) == [.retracted(try #require(Day(2026, 7, 2)), reason: "重复报送")])
    #expect(try output(horizon(7, 1)).status == .met)
  }

  @Test("Another rule set is looked by for this run")
  func pack() throws {
    let province = try #require(NormPacks.named("shaanxi-2023-21"))
    stage.store.look(by: province)
    let finding = try duty(Horizon(asOf: try #require(Day(2026, 5, 1))))
    #expect(finding.packs.map(\.pack) == ["shaanxi-2023-21"] && finding.clauses == ["P3.3e"])
  }

  @Test("A year with no entry at all: everything asked, nothing done")
  func emptyYear() throws {
    let findings = try stage.store.ask(
      RoomFindings(of: stage.room, in: .year(2027), Horizon(asOf: try #require(Day(2028, 1, 1)))))
    #expect(findings.map(\.norm.id) == ["N1", "N2", "N5", "N6"])
    #expect(findings.map(\.status.status) == [.missed, .missed, .missed, .missed])
    #expect(findings.map(\.status.done) == [0, 0, 0, 0])
  }

  @Test("What waits of an opinion: an answer, feedback, an explanation, in work days")
  func dues() throws {
    stage.clock.move(to: try moment(5, 8))
    let matter = MatterID("opinion")
    try stage.record(
      Said.opinion(stage.b), on: matter, by: stage.b, personal: [.words: "路灯坏了", .contact: "13900000000"])
    try stage.record(Said.triaged(.inquiry), on: matter, by: stage.b)
    func dues(_ day: Int) throws -> [Due.Kind] {
      try stage.store.ask(DuesIn(stage.room, on: try #require(Day(2026, 5, day)))).map(\.due.kind)
    }
    // 8 May 2026 is a Friday, the 9th is worked: three work days later it is the 12th.
    #expect(try dues(11) == [])
    #expect(try dues(12) == [.inquiry])
    try stage.record(Said.answered(), on: matter, by: stage.b)
    #expect(try dues(13) == [])
    #expect(try dues(14) == [.firstFeedback])
    try stage.record(Said.fedBack, on: matter, by: stage.b)
    #expect(try dues(31) == [])
  }
}
