import Testing

@testable import Regulation

@Suite("Due days")
struct DueTests {
  @Test("worked count 10: the summary, on a Sunday too")
  func summary() throws {
    let due = try city.summaryDue(2025).orFail()
    #expect(due.day == day("2025-11-30") && due.day.weekday == 7)
    #expect(due.daysLeft(after: moment("2025-12-01 00:00").day) == -1)
    #expect(due.daysLeft(after: moment("2025-11-30 23:59:59").day) == 0)
    #expect(try city.with("summary.lastDay", "exclusive").summaryDue(2025).orFail().day == day("2025-11-29"))
  }

  @Test(
    "worked counts 17 and 23: filing",
    arguments: [
      ("2025-03-18", "2025-04-17"), ("2024-01-31", "2024-03-01"), ("2025-01-31", "2025-03-02"),
    ])
  func filing(plaque: String, due: String) {
    #expect(city.filingDue(plaque: day(plaque)).day == day(due))
    #expect(city.filingDue(plaque: day(plaque)).isProductDefault)
  }

  @Test("worked count 23: the roll-up of the last quarter, on a Saturday too")
  func rollUp() throws {
    let quarter = try Quarter(2025, 4).orFail()
    #expect(city.rollUpDue(quarter).day == day("2026-01-10") && day("2026-01-10").weekday == 6)
    #expect(city.countyFiguresDue(quarter).day == day("2026-01-05"))
  }

  @Test("answers, feedback and explanations, in work days over a holiday")
  func answers() {
    // Spring Festival 2026: 15 to 23 February off, the 14th and the 28th worked.
    #expect(city.inquiryDue(received: day("2026-02-13")).day == day("2026-02-25"))
    #expect(city.feedbackDue(received: day("2026-03-05")).day == day("2026-03-12"))
    #expect(city.explanationDue(received: day("2026-03-05"), lastExplained: nil).day == day("2026-03-26"))
    #expect(
      city.explanationDue(received: day("2026-03-05"), lastExplained: day("2026-03-26")).day
        == day("2026-04-25"))
  }

  @Test("the days of a room's summary: the calendar year up to its cut-off day, or from due day to due day")
  func summarySpan() throws {
    let cutoff = day("2025-12-20")
    #expect(city.summarySpan(2025, upTo: cutoff) == day("2025-01-01")...cutoff)
    #expect(city.summarySpan(2024, upTo: cutoff) == day("2024-01-01")...day("2024-12-31"))
    #expect(city.summarySpan(2026, upTo: cutoff) == day("2026-01-01")...day("2026-01-01"))
    let other = city.with("summary.cutoff", "dueDay")
    #expect(other.summarySpan(2025, upTo: cutoff) == day("2024-12-01")...day("2025-11-30"))
    #expect(!city.bringsUpSummary(of: 2025, on: day("2025-10-31")))
    #expect(city.bringsUpSummary(of: 2025, on: day("2026-01-31")))
  }

  @Test(
    "what the calendar brings up",
    arguments: [
      ("2026-09-06", []), ("2026-09-07", ["membersDay 2026-09-21"]),
      ("2026-09-21", ["membersDay 2026-09-21"]),
      ("2026-09-22", []), ("2026-11-29", []),
      ("2026-12-01", ["citySummary 2026-12-31"]),
      ("2027-01-01", ["countyFigures 2027-01-05", "quarterRollUp 2027-01-10"]), ("2027-01-11", []),
    ] as [(String, [String])])
  func calendar(today: String, dues: [String]) {
    #expect(city.calendarDues(on: day(today)).map { "\($0.kind.rawValue) \($0.day.iso)" } == dues)
  }
}
