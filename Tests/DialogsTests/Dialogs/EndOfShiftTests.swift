import Regulation
import Testing

@testable import Dialogs
@testable import Understanding

/// A clock time alone, said of a shift that began at 2026-03-30 `start`.
@Suite("The end of a shift by the clock")
struct EndOfShiftTests {
  static let cases: [(start: (Int, Int), said: String, day: Int, at: String)] = [
    ((9, 0), "11:40", 30, "11:40"),
    ((9, 0), "十一点半", 30, "11:30"),
    ((9, 0), "3点", 30, "15:00"),
    ((9, 0), "8点", 30, "20:00"),
    ((9, 0), "3pm", 30, "15:00"),
    ((9, 0), "12点", 30, "12:00"),
    ((9, 0), "9点", 30, "09:00"),
    // Read as written, so it lies past midnight.
    ((9, 0), "3:00", 31, "03:00"),
    ((9, 0), "早上八点", 31, "08:00"),
    ((14, 0), "两点", 30, "14:00"),
    ((14, 30), "两点", 31, "02:00"),
    ((22, 0), "00:30", 31, "00:30"),
    ((22, 0), "凌晨一点", 31, "01:00"),
  ]

  @Test(arguments: cases)
  func isFirstAfterStart(_ row: (start: (Int, Int), said: String, day: Int, at: String)) throws {
    let day = try #require(Day(2026, 3, 30))
    let end = When.clock(row.said, after: Moment(day, hour: row.start.0, minute: row.start.1))
    #expect(end?.day == Day(2026, 3, row.day))
    #expect(end?.clock == row.at)
  }

  @Test(arguments: ["两小时", "昨天", "路灯", ""])
  func isNoClock(_ said: String) throws {
    #expect(When.clock(said, after: Moment(try #require(Day(2026, 3, 30)), hour: 9)) == nil)
  }
}
