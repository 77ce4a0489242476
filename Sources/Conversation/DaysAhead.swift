import Regulation
import Understanding
import WorkroomStore

/// How days that are to come are said.
enum DaysAhead {
  private enum Step { case days, workdays, weeks, months }

  private static let units: [(word: String, step: Step)] = [
    ("个工作日", .workdays), ("工作日", .workdays), (" work days", .workdays), (" workdays", .workdays),
    (" working days", .workdays), (" work day", .workdays), ("个星期", .weeks), ("个礼拜", .weeks), ("星期", .weeks),
    ("周", .weeks), (" weeks", .weeks), (" week", .weeks), ("个月", .months), (" months", .months),
    (" month", .months), ("天", .days), ("日", .days), (" days", .days), (" day", .days),
  ]

  /// So long after a day: 十天内, 两周后, in 10 work days. Nil where the line is anything else.
  static func after(_ today: Day, _ line: String) -> Day? {
    var text = TextFolding.folded(line).trimmed
    for lead in ["in ", "within ", "after "] where text.hasPrefix(lead) {
      text = String(text.dropFirst(lead.count))
    }
    let hasEnd = ["以内", "之内", "以后", "之后", "内", "后"].contains { end in
      guard text.hasSuffix(end) else { return false }
      text = String(text.dropLast(end.count))
      return true
    }
    guard let (word, step) = units.first(where: { text.hasSuffix($0.word) }),
      let count = Numbers.read(String(text.dropLast(word.count))), (0...365).contains(count),
      // 15日 alone is the day of a month.
      word != "日" || hasEnd
    else { return nil }
    return switch step {
    case .days: today.adding(count)
    case .workdays: WorkCalendar.day(count, workdaysAfter: today)
    case .weeks: today.adding(7 * count)
    case .months: today.adding(30 * count)
    }
  }

  /// Days back within which a day that is over was hardly meant for next year.
  private static let recent = 60

  /// The day that was said, or the next one of its kind where that one is over: 5号 after the fifth is next month's, 1月5日 in
  /// December is next year's. Nil where its year was said, or where it was over only lately: that is a slip, and no day of next year.
  static func turned(_ said: DayReading, _ line: String, _ today: Day) -> Day? {
    let day = said.day
    if day >= today { return day }
    let text = TextFolding.folded(line)
    let back = day.days(to: today)
    if !said.yearGiven { return back > recent ? Day(day.year + 1, day.month, day.day) : nil }
    if back < 7, ["周", "星期", "礼拜", "day"].contains(where: text.contains), !text.contains("yesterday") {
      return ["上", "last", "昨", "前"].contains(where: text.contains) ? nil : day.adding(7)
    }
    // 5号: the last fifth that has come.
    guard back < 31, ["号", "日"].contains(where: text.hasSuffix), !text.contains("月"), !text.contains("昨"),
      !text.contains("前")
    else { return nil }
    return day.month == 12 ? Day(day.year + 1, 1, day.day) : Day(day.year, day.month + 1, day.day)
  }
}
