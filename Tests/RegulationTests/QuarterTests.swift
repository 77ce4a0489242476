import Regulation
import Testing

@Suite("A quarter")
struct QuarterTests {
  @Test(
    "its first and last day",
    arguments: [
      (2026, 1, "2026-01-01", "2026-03-31"), (2026, 2, "2026-04-01", "2026-06-30"),
      (2026, 3, "2026-07-01", "2026-09-30"), (2026, 4, "2026-10-01", "2026-12-31"),
      (2028, 1, "2028-01-01", "2028-03-31"), (1969, 4, "1969-10-01", "1969-12-31"),
    ])
  func edges(_ year: Int, _ number: Int, _ first: String, _ last: String) throws {
    let quarter = try #require(Quarter(year, number))
    #expect(quarter.first.iso == first)
    #expect(quarter.last.iso == last)
    #expect(quarter.contains(quarter.first) && quarter.contains(quarter.last))
    #expect(!quarter.contains(quarter.first.adding(-1)) && !quarter.contains(quarter.last.adding(1)))
    #expect(quarter.first.quarter == quarter && quarter.last.quarter == quarter)
    #expect(quarter.first.adding(-1).quarter == quarter.previous)
    #expect(quarter.last.adding(1).quarter == quarter.next)
  }

  @Test("every day of a leap year is in one quarter", arguments: [2026, 2028])
  func everyDay(_ year: Int) throws {
    var day = try #require(Day(year, 1, 1))
    while day.year == year {
      let quarters = (1...4).compactMap { Quarter(year, $0) }.filter { $0.contains(day) }
      #expect(quarters == [day.quarter])
      day = day.adding(1)
    }
  }

  @Test(
    "days left", arguments: [("2026-03-31", 0), ("2026-03-01", 30), ("2026-01-01", 89), ("2026-04-01", -1)])
  func daysLeft(_ iso: String, _ left: Int) throws {
    let quarter = try #require(Quarter(2026, 1))
    #expect(quarter.daysLeft(after: try #require(Day(iso: iso))) == left)
  }

  @Test("there are four", arguments: [0, 5, -1])
  func noSuchQuarter(_ number: Int) {
    #expect(Quarter(2026, number) == nil)
  }

  @Test("a hundred quarters on and back")
  func walking() throws {
    let start = try #require(Quarter(2026, 3))
    var quarter = start
    for _ in 0..<100 {
      #expect(quarter.next.previous == quarter)
      #expect(quarter < quarter.next)
      quarter = quarter.next
    }
    #expect(quarter == Quarter(2051, 3))
    let old = try #require(Quarter(0, 1))
    #expect(old.previous == Quarter(-1, 4))
    #expect(old.previous.next == old)
  }
}
