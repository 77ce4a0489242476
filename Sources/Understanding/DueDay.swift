package import Regulation

/// A day to come by which something is to be done (期限): 4月10日前, 下周五, 三天内, 月底, `by the end of April`.
package enum DueDay {
  /// The day that the line names, today at the earliest where it may lie either way; one that is plainly past is given as it
  /// is. Nil where the line names none.
  package static func read(_ text: String, now: Moment) -> Day? {
    guard var scan = When.expression(text) else { return nil }
    scan.trim(
      leading: ["最晚", "最迟", "到", "by ", "before ", "until ", "not later than "],
      trailing: ["为止", "之前", "以前", "前", "办好", "完成"])
    if let end = monthEnd(scan, now: now) { return end }
    for line in [scan, within(scan)].compactMap(\.self) {
      for read in DayWords.readers {
        var words = DayWords(scan: line, now: now, tense: .future)
        if let day = read(&words)?.day, words.weekdayAgrees(with: day), words.scan.atEnd { return day }
      }
    }
    return nil
  }

  /// 三天内 as 三天后, `in three days` and `within` alike.
  private static func within(_ scan: Scan) -> Scan? {
    let text = String(String.UnicodeScalarView(scan.text))
    for ending in ["之内", "以内", "内", "里"] where text.hasSuffix(ending) {
      return Scan(text.dropLast(ending.count) + "后")
    }
    for opening in ["within ", "in "] where text.hasPrefix(opening) {
      return Scan(text.dropFirst(opening.count) + " from now")
    }
    return nil
  }

  /// 月底, 下月底, 4月底, 年底; `end of April`, `end of the month`.
  private static func monthEnd(_ scan: Scan, now: Moment) -> Day? {
    var text = String(String.UnicodeScalarView(scan.text))
    let (year, month) = (now.day.year, now.day.month)
    switch text {
    case "月底", "月末", "本月底", "这个月底", "这月底", "end of the month", "the end of the month":
      return last(year, month)
    case "下月底", "下个月底", "下月末", "end of next month", "the end of next month": return last(year, month + 1)
    case "年底", "年末", "今年底", "end of the year", "the end of the year": return last(year, 12)
    default: break
    }
    for ending in ["底", "末"] where text.hasSuffix(ending) { return named(String(text.dropLast()), now) }
    for opening in ["the end of ", "end of "] where text.hasPrefix(opening) {
      text.removeFirst(opening.count)
      return named(text, now)
    }
    return nil
  }

  /// The end of a month by its name, of the next year where this year's is past.
  private static func named(_ text: String, _ now: Moment) -> Day? {
    guard let month = When.month(text, now: now), let end = last(month.year, month.month) else { return nil }
    let isNamedAlone = !text.contains("年") && !text.contains { $0.isNumber && text.count > 4 }
    guard end < now.day, isNamedAlone else { return end }
    // A month alone is one that has come, where it is not said what for: April in March is still to come.
    return last(now.day.year, month.month).flatMap { $0 < now.day ? last(now.day.year + 1, month.month) : $0 }
  }

  private static func last(_ year: Int, _ month: Int) -> Day? {
    let (year, month) = month > 12 ? (year + 1, month - 12) : (year, month)
    return Day(year, month, Day.length(of: month, in: year))
  }
}
