import Regulation

/// Periods of the calendar: 上周, 去年, 2026年3月, 三季度, 周末, 端午; distances from now stand in an extension.
struct TimePeriods {
  let line: SlotLine
  let now: Moment

  var today: Day { now.day }

  func period(at place: Int) -> TimePiece? {
    let found = [
      week(at: place), holiday(at: place), month(at: place), quarter(at: place), year(at: place),
      weekend(at: place),
    ]
    return found.compactMap(\.self).reduce(nil) { best, next in
      best.map { next.end > $0.end ? next : $0 } ?? next
    }
  }

  private static let weeks: [(String, Int)] = [
    ("上上个星期", -2), ("上上星期", -2), ("上上周", -2), ("上上礼拜", -2), ("下下周", 2), ("上一周", -1), ("上个星期", -1),
    ("上星期", -1), ("上周", -1), ("上个礼拜", -1), ("上礼拜", -1),
    ("这个星期", 0), ("这一周", 0), ("这星期", 0), ("这周", 0), ("本周", 0), ("本星期", 0), ("这个礼拜", 0), ("这礼拜", 0),
    ("下一周", 1), ("下个星期", 1),
    ("下星期", 1), ("下周", 1), ("下个礼拜", 1), ("下礼拜", 1), ("last week", -1), ("previous week", -1),
    ("past week", -1),
    ("this week", 0), ("current week", 0), ("next week", 1), ("coming week", 1), ("following week", 1),
  ]

  private var monday: Day { today.adding(1 - today.weekday) }

  private func week(at place: Int) -> TimePiece? {
    var start = place
    if line.isAt(start, "the ") { start += 4 }
    let isBeginning = line.isAt(start, "beginning of ")
    let isEnd = line.isAt(start, "end of ")
    if isBeginning { start += 13 } else if isEnd { start += 7 }
    if line.isAt(start, "the ") { start += 4 }
    guard let (word, offset) = Self.weeks.first(where: { line.isAt(start, $0.0) }) else { return nil }
    let end = start + word.unicodeScalars.count
    if let next = line[end], "一二三四五六日天末1234567".unicodeScalars.contains(next) { return nil }
    let from = monday.adding(offset * 7)
    if isBeginning {
      return TimePiece(from: Moment(from), to: Moment(from.adding(3)), grain: .week, end: end)
    }
    if isEnd {
      return TimePiece(from: Moment(from.adding(4)), to: Moment(from.adding(7)), grain: .week, end: end)
    }
    return TimePiece(from: Moment(from), to: Moment(from.adding(7)), grain: .week, end: end)
  }

  private func weekend(at place: Int) -> TimePiece? {
    let names: [(String, Int)] = [
      ("上个周末", -1), ("上周末", -1), ("下个周末", 1), ("下周末", 1), ("这个周末", 0), ("这周末", 0), ("本周末", 0), ("周末", 0),
      ("last weekend", -1),
      ("this weekend", 0), ("next weekend", 1), ("weekend", 0),
    ]
    guard let (word, offset) = names.first(where: { line.isAt(place, $0.0) }) else { return nil }
    let saturday = monday.adding(5 + 7 * offset)
    return TimePiece(
      from: Moment(saturday), to: Moment(saturday.adding(2)), grain: .day,
      end: place + word.unicodeScalars.count)
  }

  /// 清明, 端午, 中秋, 春节: the days off of that year, as the work calendar has them; nil beyond the years it knows.
  private func holiday(at place: Int) -> TimePiece? {
    let names: [(words: [String], first: (Int, Int), last: (Int, Int), least: Int)] = [
      (["春节假期", "春节", "spring festival", "chinese new year"], (1, 18), (2, 28), 5),
      (["清明节", "清明", "qingming", "tomb-sweeping day"], (4, 2), (4, 8), 1),
      (["端午节", "端午", "dragon boat festival"], (5, 25), (6, 28), 3),
      (["中秋节", "中秋", "mid-autumn festival"], (9, 5), (9, 30), 3),
    ]
    var words = DayWords(scan: line.scan(at: place), now: now)
    let year = words.year() ?? today.year
    let start = words.scan.at
    guard WorkCalendar.years.contains(year) else { return nil }
    for name in names {
      guard let word = name.words.first(where: { line.isAt(start, $0) }),
        let first = Day(year, name.first.0, name.first.1),
        let last = Day(year, name.last.0, name.last.1)
      else { continue }
      guard let (from, to) = daysOff(first, last, least: name.least) else { return nil }
      return TimePiece(
        from: Moment(from), to: Moment(to.adding(1)), last: Moment(to), grain: .day,
        end: start + word.unicodeScalars.count)
    }
    return nil
  }

  /// The longest run of days off that holds a weekday, within some days.
  private func daysOff(_ first: Day, _ last: Day, least: Int) -> (Day, Day)? {
    var best: (Day, Day)?
    var day = first
    while day <= last {
      guard !WorkCalendar.isWorkday(day) else {
        day = day.adding(1)
        continue
      }
      var end = day
      while !WorkCalendar.isWorkday(end.adding(1)), day.days(to: end) < 12 { end = end.adding(1) }
      let length = day.days(to: end) + 1
      let isHoliday = (0..<length).contains { day.adding($0).weekday < 6 }
      if isHoliday, length >= least, length > best.map({ $0.0.days(to: $0.1) + 1 }) ?? 0 { best = (day, end) }
      day = end.adding(1)
    }
    return best
  }

  private func months(_ year: Int, _ month: Int, count: Int = 1, grain: TimeSaid.Grain, end: Int)
    -> TimePiece?
  {
    let index = year * 12 + month - 1 + count
    guard let from = Day(year, month, 1), let to = Day(index / 12, index % 12 + 1, 1) else { return nil }
    return TimePiece(from: Moment(from), to: Moment(to), last: Moment(from), grain: grain, end: end)
  }

  private func month(at place: Int) -> TimePiece? {
    var words = DayWords(scan: line.scan(at: place), now: now)
    let start = words.scan
    // 明年第九个月
    if let year = words.year() {
      _ = words.scan.take("的")
      if words.scan.take("第"), let month = words.scan.small(), (1...12).contains(month), words.scan.take("个月")
      {
        return months(year, month, grain: .month, end: words.scan.at)
      }
    }
    words.scan = start
    if line.isAt(place, "next month") {
      let (year, month) = words.month(offset: 1)
      return months(year, month, grain: .month, end: place + 10)
    }
    guard let (year, month) = words.monthAlone() ?? words.englishMonthAlone() else { return nil }
    let end = words.scan.at
    guard end > place, !(end == place + 3 && line.isAt(place, "may")) else { return nil }
    if let next = line[end], Scan.isLetter(next), Scan.isLetter(line.text[end - 1]) { return nil }
    return weekOfMonth(year, month, at: end) ?? months(year, month, grain: .month, end: end)
  }

  /// 十月的第一周: the first that begins in it.
  private func weekOfMonth(_ year: Int, _ month: Int, at place: Int) -> TimePiece? {
    var scan = line.scan(at: place)
    _ = scan.take("的")
    guard scan.take("第"), let number = scan.small(), (1...5).contains(number),
      scan.take("周") || scan.take("个星期"),
      let first = Day(year, month, 1)
    else { return nil }
    let monday = first.adding((8 - first.weekday) % 7 + 7 * (number - 1))
    return TimePiece(from: Moment(monday), to: Moment(monday.adding(7)), grain: .week, end: scan.at)
  }

  private func quarter(at place: Int) -> TimePiece? {
    let mentions = PeriodMentions(line: line, now: now, tense: nil)
    guard let (quarter, range) = mentions.quarter(), range.lowerBound == place else { return nil }
    return TimePiece(
      from: Moment(quarter.first), to: Moment(quarter.next.first), last: Moment(quarter.first),
      grain: .quarter, end: range.upperBound)
  }

  private func year(at place: Int) -> TimePiece? {
    var words = DayWords(scan: line.scan(at: place), now: now)
    let names: [(String, Int)] = [
      ("上一年", -1), ("上年", -1), ("这一年", 0), ("下一年", 1), ("下年", 1), ("来年", 1), ("后年", 2), ("last year", -1),
      ("previous year", -1),
      ("this year", 0), ("current year", 0), ("next year", 1), ("coming year", 1),
    ]
    let year: Int
    if let (word, offset) = names.first(where: { line.isAt(place, $0.0) }) {
      year = today.year + offset
      words.scan.at = place + word.unicodeScalars.count
    } else if let said = words.year() {
      year = said
    } else if let bare = bareYear(at: place) {
      return months(bare, 1, count: 12, grain: .year, end: place + 4)
    } else {
      return half(today.year, at: place)
    }
    var end = words.scan.at
    if line.isAt(end, "的") { end += 1 }
    return half(year, at: end) ?? months(year, 1, count: 12, grain: .year, end: words.scan.at)
  }

  /// 2014 behind `since` or `in`.
  private func bareYear(at place: Int) -> Int? {
    guard line.precedes(place, ["since", "in", "during", "year", "of", "自", "自从", "截至"]) else { return nil }
    var scan = line.scan(at: place)
    guard let (year, count) = scan.digits(most: 4), count == 4, (1800...2200).contains(year),
      scan.next.map({ Scan.digit($0) == nil && !"-/.:".unicodeScalars.contains($0) }) ?? true
    else { return nil }
    return year
  }

  private func half(_ year: Int, at place: Int) -> TimePiece? {
    if line.isAt(place, "上半年") { return months(year, 1, count: 6, grain: .month, end: place + 3) }
    return line.isAt(place, "下半年") ? months(year, 7, count: 6, grain: .month, end: place + 3) : nil
  }
}
