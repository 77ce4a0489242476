import Regulation
import Testing
import Understanding

@testable import Conversation

/// Days that are still to come, as somebody says by when a department is to reply.
@Suite("Days to come")
struct DayAheadTests {
  /// A Tuesday; the 4th to the 6th of April are Qingming.
  private static let today = Day(2026, 3, 31) ?? Day(ordinal: 0)

  @Test(
    "A length, a weekday, the day of a month: the next one that comes",
    arguments: [
      ("10个工作日", "2026-04-15"), ("十天内", "2026-04-10"), ("两周", "2026-04-14"), ("in 2 weeks", "2026-04-14"),
      ("within 10 work days", "2026-04-15"), ("一个月后", "2026-04-30"), ("周五", "2026-04-03"),
      ("下周五", "2026-04-10"), ("5号", "2026-04-05"), ("4月15日", "2026-04-15"), ("1月10日", "2027-01-10"),
      ("今天", "2026-03-31"), ("明天", "2026-04-01"), ("昨天", nil), ("上周五", nil), ("2026年3月1日", nil),
      ("尽快", nil), ("3月30日", nil), ("30 March", nil),
    ] as [(String, String?)])
  func said(_ line: String, _ wanted: String?) {
    let now = Moment(Self.today, hour: 9)
    let day =
      DaysAhead.after(Self.today, line)
      ?? When.day(line, now: now).flatMap { DaysAhead.turned($0, line, Self.today) }
    #expect(day?.iso == wanted)
  }
}
