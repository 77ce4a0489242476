import Regulation
import Testing

@Suite("A civil day")
struct DayTests {
  @Test(
    "days are counted from 1970-01-01",
    arguments: [
      ("1970-01-01", 0, 4), ("1969-12-31", -1, 3), ("1970-12-31", 364, 4), ("2000-02-29", 11_016, 2),
      ("2000-03-01", 11_017, 3), ("1900-01-01", -25_567, 1), ("1899-12-31", -25_568, 7),
      ("2026-03-31", 20_543, 2), ("2028-02-29", 21_243, 2), ("2100-12-31", 47_846, 5),
      ("0001-01-01", -719_162, 1), ("9999-12-31", 2_932_896, 5),
    ])
  func ordinal(_ iso: String, _ ordinal: Int, _ weekday: Int) throws {
    let day = try #require(Day(iso: iso))
    #expect(day.ordinal == ordinal)
    #expect(day.weekday == weekday)
    #expect(Day(ordinal: ordinal).iso == iso)
  }

  @Test(
    "leap years, centuries with them",
    arguments: [
      (1900, false), (1904, true), (1999, false), (2000, true), (2023, false), (2024, true), (2026, false),
      (2028, true), (2100, false), (2400, true),
    ])
  func leapYear(_ year: Int, _ isLeap: Bool) {
    #expect((Day(year, 2, 29) != nil) == isLeap)
    #expect(Day.length(of: 2, in: year) == (isLeap ? 29 : 28))
    #expect(Day(year, 2, 28)?.adding(1) == (isLeap ? Day(year, 2, 29) : Day(year, 3, 1)))
  }

  @Test(
    "there is no such day",
    arguments: [
      (2026, 2, 30), (2026, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0), (2026, 1, 32),
      (2026, 6, 31), (2026, -1, 5), (2026, 11, -3),
    ])
  func noSuchDay(_ year: Int, _ month: Int, _ day: Int) {
    #expect(Day(year, month, day) == nil)
  }

  @Test(
    "only the written form is read",
    arguments: [
      "", "2026", "2026-3-31", "2026-03-31 ", "2026-03-31T08:00", "26-03-31", "2026/03/31", "2026-02-30",
      "２０２６-03-31", "二〇二六-03-31", "-026-03-31", "+026-03-31", "2026-03-31-", "2026--3-31", "٢٠٢٦-03-31",
    ])
  func notADay(_ text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test("every day of 1900…2100 goes round through its text, its parts and its successor")
  func roundTrip() throws {
    var day = try #require(Day(1900, 1, 1))
    let last = try #require(Day(2100, 12, 31))
    var (year, month, date, weekday) = (1900, 1, 1, 1)
    while day <= last {
      guard Day(iso: day.iso) == day, Day(day.year, day.month, day.day) == day,
        (day.year, day.month, day.day, day.weekday) == (year, month, date, weekday)
      else {
        Issue.record("\(day.iso) does not go round")
        return
      }
      day = day.adding(1)
      weekday = weekday % 7 + 1
      date += 1
      if date > Day.length(of: month, in: year) { (month, date) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    #expect(year == 2101)
  }

  @Test("days apart, and in order")
  func apart() throws {
    let (a, b) = (try #require(Day(2028, 2, 28)), try #require(Day(2028, 3, 1)))
    #expect(a.days(to: b) == 2)
    #expect(b.days(to: a) == -2)
    #expect(a < b)
    #expect(b.adding(-2) == a)
  }
}
