import Regulation
import Testing

@testable import WorkroomStore

@Suite("A room's annual summary: written, sent, changed, and its figures")
struct YearSummaryTests {
  let test: TestRoom
  private let year = TestRoom.day.year
  init() throws { test = try TestRoom() }

  private var matter: MatterID { test.room.summary(of: year) }

  private func drafted(
    _ parts: [SummaryPart: String], year: Int? = nil, cutoff: Day? = nil, reason: String? = nil
  ) -> Act {
    Act(
      SummaryDrafted(
        year: year ?? self.year, cutoff: cutoff ?? TestRoom.day, parts: parts, reason: reason))
  }

  private func sent(_ day: Day, year: Int? = nil) -> Act {
    Act(SummarySent(year: year ?? self.year, to: "提案委员会", day: day, way: .byHand))
  }

  private func facts() throws -> YearSummaryFacts {
    try #require(try test.store.ask(TheYearSummary(of: test.room, year))).facts
  }

  private func fault(_ act: Act, year: Int? = nil) throws -> SummaryFault? {
    let matter = test.room.summary(of: year ?? self.year)
    guard case .summary(let fault)? = try test.refusal(act, on: matter, by: test.a) else { return nil }
    return fault
  }

  @Test("Written, sent, changed with a reason, sent again: every version and every sending is kept")
  func kept() throws {
    try test.record(drafted([.achieved: "路灯修好了", .next: "多读书"]), on: matter, by: test.a)
    #expect(try facts().current.parts.map(\.part) == [.achieved, .next])
    #expect(try fault(drafted([:], year: year - 2), year: year - 2) == .otherYear(year - 2))
    #expect(try fault(drafted([:], year: year + 1), year: year + 1) == .otherYear(year + 1))
    #expect(try fault(drafted([:], cutoff: TestRoom.day.adding(1))) == .cutoff(TestRoom.day.adding(1)))
    try test.record(sent(TestRoom.day), on: matter, by: test.liaison)
    #expect(try fault(drafted([.achieved: "改"])) == .unexplained)
    #expect(try fault(drafted([.achieved: "改"], reason: " ")) == .unexplained)
    try test.record(drafted([.achieved: "改"], reason: "漏了一件"), on: matter, by: test.a)
    var now = try facts()
    #expect(now.version == 2 && now.earlier.map(\.drafted.achieved) == ["路灯修好了"] && !now.isSentAsItIs)
    try test.record(sent(TestRoom.day), on: matter, by: test.a)
    now = try facts()
    #expect(now.sendings.map(\.version) == [1, 2] && now.isSentAsItIs && now.first?.sent.to == "提案委员会")
    #expect(try test.store.verify().isClean)
  }

  @Test(
    "Nobody but who leads the room writes it; sent before it is written, on a day to come or before its year it is refused"
  )
  func refused() throws {
    #expect(
      try test.refusal(drafted([:]), on: matter, by: test.b) == .notAllowed(SummaryDrafted.kind))
    #expect(
      try test.refusal(sent(TestRoom.day), on: matter, by: test.a) == .notNow(SummarySent.kind, .nothing))
    try test.record(drafted([:]), on: matter, by: test.a)
    let tomorrow = TestRoom.day.adding(1)
    #expect(try test.refusal(sent(tomorrow), on: matter, by: test.a) == .future(tomorrow))
    let before = try #require(Day(year - 1, 12, 31))
    let first = try #require(Day(year, 1, 1))
    #expect(
      try test.refusal(sent(before), on: matter, by: test.a) == .outOfOrder(.report, first, before))
    #expect(
      try test.refusal(drafted([:]), on: WorkroomID("other").summary(of: year), by: test.a) == .gone)
  }

  @Test("A part may have 10,000 characters and no more")
  func long() throws {
    let long = String(repeating: "长", count: 20_000)
    #expect(
      try test.refusal(drafted([.achieved: long]), on: matter, by: test.a) == .tooLong(TextLength.longest))
    try test.record(drafted([.achieved: String(long.prefix(10_000))]), on: matter, by: test.a)
    #expect(try facts().current.achieved?.count == 10_000)
  }

  @Test(
    "On time is the last of November, weekend or not; later it is late, and not asked of a room that came after"
  )
  func standing() throws {
    let room = try #require(try test.store.ask(TheWorkroom(test.room)))
    func standing(_ today: Day, of year: Int? = nil) throws -> SummariesOf.Standing? {
      try test.store.ask(SummariesOf(of: [room], year ?? self.year, on: today)).first?.standing
    }
    let due = try #require(Day(year, 11, 30))
    #expect(try standing(due) == .notYet && standing(due.adding(1)) == .overdue)
    #expect(try standing(due, of: 2020) == .notAsked)
    try test.record(drafted([:]), on: matter, by: test.a)
    try test.record(sent(TestRoom.day), on: matter, by: test.a)
    #expect(try standing(due.adding(1)) == .onTime(TestRoom.day))
  }

  @Test("It is brought up from 1 November to the end of January, overdue too, and ends with sending")
  func reminded() throws {
    func brought(_ month: Int, _ date: Int, _ year: Int) throws -> Day? {
      let day = try #require(Day(year, month, date))
      return try test.store.ask(DuesIn(test.room, on: day)).first { $0.due.kind == .roomSummary }?.due.day
    }
    let due = Day(year, 11, 30)
    #expect(try brought(10, 31, year) == nil && brought(11, 1, year) == due && brought(12, 5, year) == due)
    #expect(try brought(1, 31, year + 1) == due && brought(2, 1, year + 1) == nil)
    try test.record(drafted([:]), on: matter, by: test.a)
    #expect(try brought(11, 20, year) == due)
    try test.record(sent(TestRoom.day), on: matter, by: test.a)
    #expect(try brought(11, 20, year) == nil)
  }

  @Test(
    "The figures of a year are told by the ledger as of the cut-off day; an empty year is said to be empty")
  func figures() throws {
    let day = TestRoom.day
    func figures(_ cutoff: Day) throws -> SummaryFigures.Figures {
      try #require(try test.store.ask(SummaryFigures(of: test.room, year, upTo: cutoff)))
    }
    #expect(try figures(day).isEmpty)
    let held = ActivityLogged(
      person: test.b, kind: .reading, service: nil, topic: "学习", channel: .offline, platform: nil,
      carrier: .other, attendance: 8)
    try test.record(Act(held), on: MatterID("m-1"), by: test.b)
    try test.record(
      Act(PublicityNoted(person: test.b, medium: .press, title: "小巷", day: day)), on: MatterID("m-2"),
      by: test.b)
    let now = try figures(day)
    #expect(
      !now.isEmpty && now.work.activities == [.reading: 1] && now.work.attendance == 8
        && now.work.publicity == 1)
    #expect(now.months.map(\.month) == Array(1...day.month) && now.months.last?.events == 1)
    #expect(now.span == Day(year, 1, 1)!...day && !now.members.isEmpty && !now.norms.isEmpty)
    #expect(try figures(day.adding(-1)).isEmpty)
  }

  @Test("A visitor's name that stood in a part is found, is masked, and once erased the summary still stands")
  func erased() throws {
    try test.record(drafted([.achieved: "王大爷家的路灯，13900001234"]), on: matter, by: test.a)
    let text = try #require(try facts().current.achieved)
    #expect(try test.store.ask(VisitorsNamedIn(text, in: test.room)) == ["13900001234"])
    #expect(
      try test.store.ask(VisitorsMaskedIn(text, in: test.room, name: "某群众")) == "王大爷家的路灯，＊＊＊")
    let entry = try #require(try test.store.allEntries().last)
    try test.record(Act(VisitorErased(why: .requested, target: entry.id)), on: matter, by: test.liaison)
    #expect(try facts().current.achieved == "" && facts().version == 1)
    #expect(try test.store.verify().isClean)
  }
}
