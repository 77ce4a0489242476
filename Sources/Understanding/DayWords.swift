import Regulation

/// Which way a day lies that was named without saying so: 周三, 5号, 3月5日.
package enum Tense: Hashable, Sendable {
  case past, future, near

  /// The latest, the next or the nearest of some days; one on the other side where there is none.
  func pick(_ days: [Day], from today: Day) -> Day? {
    switch self {
    case .past: days.filter { $0 <= today }.max() ?? days.min()
    case .future: days.filter { $0 >= today }.min() ?? days.max()
    case .near: days.min { abs($0.days(to: today)) < abs($1.days(to: today)) }
    }
  }
}

/// Reads a day from where the scan stands. The readers are tried in order; each leaves the scan behind what it took.
struct DayWords {
  var scan: Scan
  let now: Moment
  /// The day that was named and does not exist, such as 30 February.
  private(set) var missing: (year: Int, month: Int, day: Int)?

  /// Where a day lies that names no place of its own in time; nil is as `When` has it.
  let tense: Tense?

  init(scan: Scan, now: Moment, tense: Tense? = nil) {
    (self.scan, self.now, self.tense) = (scan, now, tense)
  }

  var today: Day { now.day }

  static let readers: [@Sendable (inout DayWords) -> DayReading?] = [
    { $0.relativeDay() }, { $0.ago() }, { $0.weekday() }, { $0.written() }, { $0.festival() },
    { $0.dayOfMonth() },
    { $0.numeric() }, { $0.englishRelative() }, { $0.englishWeekday() }, { $0.englishDate() },
    { $0.englishDayOfMonth() },
  ]

  func settled(_ day: Day) -> DayReading { DayReading(day: day, yearGiven: true) }

  /// A day in this year or the year given; nil where there is none.
  mutating func dated(_ year: Int?, _ month: Int, _ day: Int) -> DayReading? {
    if year == nil, let tense {
      let years = (-1...1).compactMap { Day(today.year + $0, month, day) }
      if let found = tense.pick(years, from: today) { return settled(found) }
    }
    guard let found = Day(year ?? today.year, month, day) else {
      missing = (year ?? today.year, month, day)
      return nil
    }
    return DayReading(day: found, yearGiven: year != nil)
  }

  // MARK: 今天, 三天前, 周三

  private static let relatives: [(String, Int)] = [
    ("大前", -3), ("前", -2), ("昨", -1), ("今", 0), ("明", 1), ("大后", 3), ("后", 2),
  ]

  /// 今天, 昨日, 大前天; 今早, 昨晚, 前晚, where the part of the day is left for the time.
  mutating func relativeDay() -> DayReading? {
    if scan.take("次日") || scan.take("翌日") || scan.take("第二天") { return settled(today.adding(1)) }
    guard let (_, offset) = Self.relatives.first(where: { scan.take($0.0) }) else { return nil }
    if scan.take("天") || scan.take("日") || scan.take("儿个") || scan.take("儿") {
      return settled(today.adding(offset))
    }
    // 昨下午 and 今早 go on with the part of the day, 前晚 too; 前下 and 后上 do not.
    let parts = abs(offset) == 1 || offset == 0 ? ["早", "晚", "晨", "夜", "上午", "下午", "中午"] : ["早", "晚", "夜"]
    var ahead = scan
    guard parts.contains(where: { ahead.take($0) }) else { return nil }
    return settled(today.adding(offset))
  }

  /// 3天前, 两周以前, 一个月前, 三天后.
  mutating func ago() -> DayReading? {
    let count: Int
    if scan.take("半") {
      // 半个月前 names no day anyone would vouch for.
      return nil
    } else {
      guard let number = scan.small(), number > 0 else { return nil }
      count = number
    }
    scan.spaces()
    guard let unit = scan.takeFirst(of: ["天", "日", "周", "个星期", "星期", "个礼拜", "礼拜", "个月"]) else { return nil }
    scan.spaces()
    let back = scan.take("之前") || scan.take("以前") || scan.take("前")
    guard back || scan.take("之后") || scan.take("以后") || scan.take("后") else { return nil }
    let signed = back ? -count : count
    switch unit {
    case 0, 1: return settled(today.adding(signed))
    case 7: return settled(shiftedMonths(signed))
    default: return settled(today.adding(signed * 7))
    }
  }

  /// The same day of another month, or its last day where that month is shorter.
  func shiftedMonths(_ months: Int) -> Day {
    let (year, month) = month(offset: months)
    return Day(year, month, min(today.day, Day.length(of: month, in: year))) ?? today
  }

  func month(offset: Int) -> (year: Int, month: Int) {
    let index = today.year * 12 + today.month - 1 + offset
    return (index / 12, index % 12 + 1)
  }

  /// 周三 (the latest, today included), 上周三, 这周一, 下个星期五, 礼拜天.
  mutating func weekday() -> DayReading? {
    let prefix = scan.takeFirst(of: ["上上", "下下", "上", "下", "这", "本", "今"])
    if prefix != nil { _ = scan.take("一个") || scan.take("个") }
    guard let weekday = chineseWeekday() else { return nil }
    let monday = today.adding(1 - today.weekday)
    let weeks: Int
    switch prefix {
    case 0: weeks = -2
    case 1: weeks = 2
    case 2: weeks = -1
    case 3: weeks = 1
    case .some: weeks = 0
    case nil: weeks = weeksAway(weekday)
    }
    return settled(monday.adding(weeks * 7 + weekday - 1))
  }

  /// How many weeks off a weekday is that is named alone.
  func weeksAway(_ weekday: Int) -> Int {
    switch tense {
    case nil, .past?: weekday > today.weekday ? -1 : 0
    case .future?: weekday < today.weekday ? 1 : 0
    case .near?: 0
    }
  }

  /// 周三, 星期3, 礼拜天: 1...7.
  private mutating func chineseWeekday() -> Int? {
    guard scan.take("周") || scan.take("星期") || scan.take("礼拜") else { return nil }
    if scan.take("日") || scan.take("天") { return 7 }
    guard let next = scan.next, let number = Numerals.digit(next) ?? Scan.digit(next) else { return nil }
    scan.at += 1
    // 周三16时 goes on with a time, 周三五 and 周35 are something else.
    let isWestern = Scan.digit(next) != nil
    if let after = scan.next, isWestern ? Scan.digit(after) != nil : Numerals.digit(after) != nil {
      // 周五两点 goes on with a time, too.
      var ahead = scan
      guard ahead.small() != nil, ahead.take("点") || ahead.take("时") else { return nil }
    }
    return (1...6).contains(number) ? number : nil
  }

  /// Takes a weekday written behind a date, 3月5日(周四), and says whether it is that day's. None is fine.
  mutating func weekdayAgrees(with day: Day) -> Bool {
    let start = scan.at
    scan.spaces()
    let bracket = scan.take("(")
    if let weekday = chineseWeekday() ?? englishWeekdayName() {
      if bracket, !scan.take(")") { return false }
      return weekday == day.weekday
    }
    scan.at = start
    return true
  }

  // MARK: 2026年3月5日, 本月5号, 月底

  private static let years: [(String, Int)] = [
    ("大前年", -3), ("前年", -2), ("去年", -1), ("今年", 0), ("本年", 0), ("明年", 1),
  ]

  /// 2026年, 26年, 二〇二六年, 去年.
  mutating func year() -> Int? {
    if let (_, offset) = Self.years.first(where: { scan.take($0.0) }) { return today.year + offset }
    let start = scan.at
    var digits: [Int] = []
    while let next = scan.next, let digit = Scan.digit(next) ?? Numerals.digit(next), digits.count < 5 {
      digits.append(digit)
      scan.at += 1
    }
    scan.spaces()
    if digits.count == 4 || digits.count == 2, scan.take("年") {
      let value = digits.reduce(0) { $0 * 10 + $1 }
      return digits.count == 4 ? value : century(value)
    }
    scan.at = start
    return nil
  }

  /// A year by its last two digits: the latest such year up to next year.
  func century(_ short: Int) -> Int {
    let year = today.year / 100 * 100 + short
    return year > today.year + 1 ? year - 100 : year
  }

  /// 2026年3月5日, 三月五号, 去年12月1日, 上个月20号, 本月底.
  mutating func written() -> DayReading? {
    if let offset = monthByName() {
      let (year, month) = month(offset: offset)
      _ = scan.take("的")
      guard let day = dayInMonth(month, of: year) else { return nil }
      return dated(year, month, day)
    }
    let year = year()
    scan.spaces()
    _ = scan.take("的")
    if year == nil, scan.take("年底") || scan.take("年末") { return dated(today.year, 12, 31) }
    if year != nil, scan.take("底") || scan.take("末") { return dated(year, 12, 31) }
    if year != nil, let (month, day) = festivalDate() { return dated(year, month, day) }
    guard let month = scan.small(), (1...12).contains(month) else { return nil }
    scan.spaces()
    guard scan.take("月份") || scan.take("月") else { return nil }
    scan.spaces()
    guard let day = dayInMonth(month, of: year ?? today.year) else { return nil }
    return dated(year, month, day)
  }

  private mutating func monthByName() -> Int? {
    let names: [(String, Int)] = [
      ("上上个月", -2), ("上上月", -2), ("上个月", -1), ("上一个月", -1), ("上月", -1), ("这个月", 0), ("这月", 0),
      ("本月", 0), ("当月", 0), ("下个月", 1), ("下月", 1),
    ]
    if let (_, offset) = names.first(where: { scan.take($0.0) }) { return offset }
    if scan.next == "月" {
      scan.at += 1
      return scan.next == "底" || scan.next == "末" ? 0 : nil
    }
    return nil
  }

  /// 去年4月, 2025年4月份, 上个月, 本月.
  mutating func monthAlone() -> (year: Int, month: Int)? {
    let start = scan.at
    if let offset = monthByName() { return month(offset: offset) }
    scan.at = start
    let year = year()
    scan.spaces()
    _ = scan.take("的")
    guard let month = scan.small(), (1...12).contains(month), scan.take("月份") || scan.take("月") else {
      scan.at = start
      return nil
    }
    return (year ?? today.year, month)
  }

  private mutating func dayInMonth(_ month: Int, of year: Int) -> Int? {
    if scan.take("底") || scan.take("末") || scan.take("最后一天") { return Day.length(of: month, in: year) }
    guard let day = scan.small() else { return nil }
    scan.spaces()
    _ = scan.take("日") || scan.take("号")
    return day
  }

  /// 5号: the latest fifth, today included.
  mutating func dayOfMonth() -> DayReading? {
    guard let day = scan.small(), scan.take("号") || scan.take("日") else { return nil }
    return dayOfMonth(day)
  }

  func dayOfMonth(_ day: Int) -> DayReading? {
    guard (1...31).contains(day) else { return nil }
    if let tense, tense != .past {
      let months = (-1...2).map { month(offset: $0) }.compactMap { Day($0.year, $0.month, day) }
      return tense.pick(months, from: today).map(settled)
    }
    // No two neighbouring months are both too short, so one of three has the day and lies behind.
    for back in 0...2 {
      let (year, month) = month(offset: -back)
      if let found = Day(year, month, day), found <= today { return settled(found) }
    }
    return nil
  }

  // MARK: festivals with a fixed date

  private static let festivals: [(name: String, month: Int, day: Int)] = [
    ("元旦节", 1, 1), ("元旦", 1, 1), ("情人节", 2, 14), ("三八妇女节", 3, 8), ("国际妇女节", 3, 8), ("妇女节", 3, 8),
    ("三八节", 3, 8), ("植树节", 3, 12), ("国际消费者权益日", 3, 15), ("消费者权益日", 3, 15), ("愚人节", 4, 1),
    ("五一国际劳动节", 5, 1), ("五一劳动节", 5, 1), ("劳动节", 5, 1), ("五一节", 5, 1), ("五一", 5, 1), ("五四青年节", 5, 4),
    ("青年节", 5, 4), ("护士节", 5, 12), ("六一儿童节", 6, 1), ("国际儿童节", 6, 1), ("儿童节", 6, 1), ("六一", 6, 1),
    ("七一建党节", 7, 1), ("建党节", 7, 1), ("七一", 7, 1), ("八一建军节", 8, 1), ("建军节", 8, 1), ("八一", 8, 1),
    ("教师节", 9, 10), ("烈士纪念日", 9, 30), ("国庆节", 10, 1), ("国庆", 10, 1), ("双十一", 11, 11), ("国家宪法日", 12, 4),
    ("宪法日", 12, 4), ("双十二", 12, 12), ("平安夜", 12, 24), ("圣诞节", 12, 25), ("圣诞", 12, 25),
  ]

  private mutating func festivalDate() -> (month: Int, day: Int)? {
    Self.festivals.first { scan.take($0.name) }.map { ($0.month, $0.day) }
  }

  mutating func festival() -> DayReading? {
    festivalDate().flatMap { dated(nil, $0.month, $0.day) }
  }
}
