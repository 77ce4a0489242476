import Regulation
import Testing

@testable import Understanding

/// Times among words, as half-open stretches. Said on Wednesday, 15 April 2026 at 10:20.
struct TimeReaderTests {
  private static let now = Moment(Day(ordinal: 20_558), hour: 10, minute: 20)

  private static func read(_ text: String) -> String {
    guard let said = TimeReader.read(text, now: now) else { return "-" }
    func written(_ moment: Moment?) -> String {
      guard let moment else { return "…" }
      return moment.minuteOfDay == 0 ? moment.day.iso : "\(moment.day.iso)T\(moment.clock)"
    }
    return "\(written(said.from)) \(written(said.to))"
  }

  static let chinese: [(String, String)] = [
    ("3月26日上午9点", "2026-03-26T09:00 2026-03-26T10:00"),
    ("昨天九点多来的", "2026-04-14T09:00 2026-04-14T10:00"),
    ("今天上午", "2026-04-15T06:00 2026-04-15T12:00"),
    ("次日凌晨1点", "2026-04-16T01:00 2026-04-16T02:00"),
    ("午夜", "2026-04-16 2026-04-16T01:00"),
    ("3月5日（周四）下午两点", "2026-03-05T14:00 2026-03-05T15:00"),
    ("昨晚8点到10点", "2026-04-14T20:00 2026-04-14T22:01"),
    ("3月2号到5号", "2026-03-02 2026-03-06"),
    ("从昨天起", "2026-04-14 …"),
    ("四月的第二周", "2026-04-13 2026-04-20"),
    ("上半年一共几次", "2026-01-01 2026-07-01"),
    ("2025年第四季度", "2025-10-01 2026-01-01"),
    ("半小时前", "2026-04-15T09:50 2026-04-15T09:51"),
    ("过去三十天", "2026-03-16 2026-04-15"),
    ("明天，从两点到四点", "2026-04-16T14:00 2026-04-16T16:01"),
    ("周五两点", "2026-04-10T14:00 2026-04-10T15:00"),
    ("我4月8号下午去的社区", "2026-04-08T12:00 2026-04-08T19:00"),
    ("什么时候都行", "-"), ("我觉得可以", "-"), ("目前天气不好", "-"),
  ]

  static let english: [(String, String)] = [
    ("I came yesterday at 3pm", "2026-04-14T15:00 2026-04-14T16:00"),
    ("last Friday from 2 to 4", "2026-04-10T14:00 2026-04-10T16:01"),
    ("two weeks ago", "2026-04-01 2026-04-02"),
    ("on Monday, 9am", "2026-04-13T09:00 2026-04-13T10:00"),
    ("April 2-4", "2026-04-02 2026-04-05"),
    ("from the 2nd to the 4th of April", "2026-04-02 2026-04-05"),
    ("in the first quarter of 2026", "2026-01-01 2026-04-01"),
    ("around half past four yesterday", "2026-04-14T16:30 2026-04-14T16:31"),
    ("since 2024", "2024-01-01 …"),
    ("the last three days", "2026-04-12 2026-04-15"),
    ("2026-apr-3", "2026-04-03 2026-04-04"),
    ("twenty second of March", "2026-03-22 2026-03-23"),
    ("thanks a lot", "-"),
  ]

  @Test(arguments: chinese + english)
  func times(_ text: String, _ expected: String) { #expect(Self.read(text) == expected) }

  /// Days off of the year, by the work calendar.
  @Test(arguments: [
    ("去年春节", "2025-01-28 2025-02-05"), ("端午节", "2026-06-19 2026-06-22"), ("国庆节", "2026-10-01 2026-10-02"),
  ])
  func holidays(_ text: String, _ expected: String) { #expect(Self.read(text) == expected) }

  @Test func problems() {
    #expect(TimeReader.problem("2026-02-30", now: Self.now) == .noSuchDay(year: 2026, month: 2, day: 30))
    #expect(TimeReader.problem("4月31号下午", now: Self.now) == .noSuchDay(year: 2026, month: 4, day: 31))
    #expect(TimeReader.problem("3月5日（周五）", now: Self.now) == Day(2026, 3, 5).map { .otherWeekday($0) })
    #expect(TimeReader.problem("正月初五来的", now: Self.now) == .lunar)
    for (text, _) in Self.chinese + Self.english { #expect(TimeReader.problem(text, now: Self.now) == nil) }
  }

  /// Every beginning of a line, and every line with a character doubled, is read as something or nothing.
  @Test func nothingStops() {
    for (text, _) in Self.chinese + Self.english {
      let scalars = Array(text.unicodeScalars)
      for end in scalars.indices {
        let doubled = scalars[...end] + scalars[end...]
        for part in [scalars[..<end], doubled] {
          guard let said = TimeReader.read(String(String.UnicodeScalarView(part)), now: Self.now) else {
            continue
          }
          #expect(said.span.upperBound <= part.count && !said.span.isEmpty)
        }
      }
    }
  }
}
