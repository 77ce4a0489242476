package import Regulation

/// A day that a line names.
package struct DayReading: Hashable, Sendable {
  package var day: Day
  /// False only where a month and a day (or a festival) were named without a year: `day` then lies in the current
  /// year, even where that is still to come, and the caller may ask which year was meant.
  package var yearGiven: Bool

  package init(day: Day, yearGiven: Bool) {
    self.day = day
    self.yearGiven = yearGiven
  }
}

/// A moment that a line names.
package struct MomentReading: Hashable, Sendable {
  /// Where no time was named: midnight, when the day begins.
  package var moment: Moment
  package var timeGiven: Bool
  /// As in `DayReading`.
  package var yearGiven: Bool
  /// False for a clock time alone, which is read as today's.
  package var dayGiven: Bool

  package init(moment: Moment, timeGiven: Bool, yearGiven: Bool, dayGiven: Bool) {
    self.moment = moment
    self.timeGiven = timeGiven
    self.yearGiven = yearGiven
    self.dayGiven = dayGiven
  }
}

/// Reads a whole line that is a day, a moment, a clock time, a quarter or a duration, in Chinese or English.
///
/// The program records what has happened, so words that name no direction look back: 周三 is the last Wednesday that
/// has come, 5号 the last fifth. What names its place in the year is not moved: 12月1日 said in March is this
/// year's, with `yearGiven` false. Days that do not exist (2月30日) are nil.
///
/// Conventions: 3/5, 3-5 and 3.5 are month and day; a week begins on Monday, 上周三 is in the calendar week before;
/// `last Monday` is the latest one before today; a two-digit year is the latest such year up to next year.
package enum When {
  /// The day that the line names, nil where it is anything else or names a time too.
  package static func day(_ text: String, now: Moment) -> DayReading? {
    guard let scan = expression(text) else { return nil }
    for read in DayWords.readers {
      var words = DayWords(scan: scan, now: now)
      if let reading = read(&words), words.weekdayAgrees(with: reading.day), words.scan.atEnd {
        return reading
      }
    }
    return nil
  }

  /// The moment that the line names: a day with or without a time, in either order, or a time alone.
  ///
  /// An hour that says neither morning nor afternoon (3点, 3 o'clock; not 3:00, which is read as written):
  /// alone or with today, it is the latest such hour that has passed (at 16:00 it is 15:00, at 10:00 9点 is 09:00);
  /// with another day, 1 to 6 are the afternoon, since nobody is on duty at night. 12点 is noon. 晚上12点 and 24:00
  /// are the midnight at the end of the day. A part of a day without an hour (昨天下午) gives the day alone.
  package static func moment(_ text: String, now: Moment) -> MomentReading? {
    guard let scan = expression(text) else { return nil }
    if let moment = relative(scan, now: now) {
      return MomentReading(moment: moment, timeGiven: true, yearGiven: true, dayGiven: true)
    }
    for read in DayWords.readers {
      var words = DayWords(scan: scan, now: now)
      guard let day = read(&words), words.weekdayAgrees(with: day.day) else { continue }
      if let reading = momentAfter(day, words.scan, now: now) { return reading }
    }
    return momentBeginning(scan, now: now)
  }

  /// A clock time as said, with no guess between morning and afternoon: 3点 is (3, 0), 下午三点半 (15, 30).
  /// The hour is 0...24; 24 is the midnight that ends the day.
  package static func clock(_ text: String) -> (hour: Int, minute: Int)? {
    guard let scan = expression(text) else { return nil }
    var words = ClockWords(scan: scan)
    guard let clock = words.clock(), words.scan.atEnd, clock.isMarked else { return nil }
    return (clock.hour, clock.minute)
  }

  /// The first moment at or after `start` that a clock time alone can mean: on that day, or past midnight.
  ///
  /// An hour that says neither morning nor afternoon may be either: 3点 after 9:00 is 15:00, and 3:00 the next
  /// morning's.
  package static func clock(_ text: String, after start: Moment) -> Moment? {
    guard let scan = expression(text) else { return nil }
    var words = ClockWords(scan: scan)
    guard let clock = words.clock(), words.scan.atEnd, clock.isMarked else { return nil }
    let isEither = !clock.isSettled && (1...11).contains(clock.hour)
    return [start.day, start.day.adding(1)].flatMap { day in
      (isEither ? [clock.hour, clock.hour + 12] : [clock.hour]).map {
        Moment(day, hour: $0, minute: clock.minute)
      }
    }.first { $0 >= start }
  }

  /// The month that a line names without a day of it: 去年4月, 上个月, `last April`, `May 2025`. Nil where it names more,
  /// or where no such month is meant: 5 alone is none.
  package static func month(_ text: String, now: Moment) -> (year: Int, month: Int)? {
    guard let scan = expression(text) else { return nil }
    var words = DayWords(scan: scan, now: now)
    guard let month = words.monthAlone() ?? words.englishMonthAlone(), words.scan.atEnd else { return nil }
    return month
  }

  static func expression(_ text: String) -> Scan? {
    guard var scan = Scan(text) else { return nil }
    scan.trim(
      leading: [
        "大概", "大约", "差不多", "应该是", "就是", "是", "在", "于", "约", "从", "自", "about ", "around ", "on ", "it was ",
        "from ",
        "since ",
      ],
      // 星期一起 is from Monday on, and not 一起.
      trailing: ["左右", "的时候", "那天", "当天", "开始", "起", "的", "了", "吧", "啊", "呢", " onwards", " on"])
    return scan.atEnd ? nil : scan
  }

  private static let nows = [
    "刚才", "刚刚", "现在", "此刻", "方才", "就现在", "now", "just now", "right now", "at the moment", "a moment ago",
  ]

  /// 刚才, 半小时前, `20 minutes ago`, `in an hour`.
  private static func relative(_ scan: Scan, now: Moment) -> Moment? {
    var words = scan
    if words.takeFirst(of: nows) != nil, words.atEnd { return now }
    let text = String(String.UnicodeScalarView(scan.text))
    if nows.contains(text) { return now }
    for (endings, sign) in [
      (["之前", "以前", "前", " ago", " earlier"], -1),
      (["之后", "以后", "后", " later", " from now"], 1),
    ] {
      guard let ending = endings.first(where: { text.hasSuffix($0) }) else { continue }
      var shorter = DurationWords(scan: scan.dropping(last: ending.unicodeScalars.count))
      if let minutes = shorter.minutes() { return now.adding(minutes: sign * minutes) }
    }
    if text.hasPrefix("in ") {
      var rest = scan
      rest.trim(leading: ["in "], trailing: [])
      var longer = DurationWords(scan: rest)
      if let minutes = longer.minutes() { return now.adding(minutes: minutes) }
    }
    return nil
  }

  private static func momentAfter(_ day: DayReading, _ from: Scan, now: Moment) -> MomentReading? {
    var scan = from
    scan.separators()
    if scan.atEnd { return reading(day, nil, now: now) }
    var words = ClockWords(scan: scan)
    if let clock = words.clock(), words.scan.atEnd { return reading(day, clock, now: now) }
    words = ClockWords(scan: scan)
    return words.partOfDay() != nil && words.scan.atEnd ? reading(day, nil, now: now) : nil
  }

  /// A clock time first (`3pm yesterday`, `eight tonight`) or alone.
  private static func momentBeginning(_ scan: Scan, now: Moment) -> MomentReading? {
    var words = ClockWords(scan: scan)
    guard let clock = words.clock() else { return nil }
    if words.scan.atEnd {
      return clock.isMarked ? reading(nil, clock, now: now) : nil
    }
    words.scan.separators()
    _ = words.scan.take("on ")
    for read in DayWords.readers {
      var days = DayWords(scan: words.scan, now: now)
      guard let day = read(&days), days.weekdayAgrees(with: day.day) else { continue }
      if days.scan.atEnd { return clock.isMarked ? reading(day, clock, now: now) : nil }
      var rest = ClockWords(scan: days.scan)
      rest.scan.spaces()
      guard let part = rest.partOfDay(), rest.scan.atEnd, let sure = clock.placed(in: part) else { continue }
      return reading(day, sure, now: now)
    }
    return nil
  }

  private static func reading(_ day: DayReading?, _ clock: ClockTime?, now: Moment) -> MomentReading? {
    let on = day?.day ?? now.day
    guard let clock else {
      return MomentReading(
        moment: Moment(on), timeGiven: false, yearGiven: day?.yearGiven ?? true, dayGiven: day != nil)
    }
    var hour = clock.hour
    if !clock.isSettled, (1...11).contains(hour) {
      if on == now.day {
        let later = Moment(on, hour: hour + 12, minute: clock.minute, second: clock.second)
        if later <= now { hour += 12 }
      } else if hour <= 6 {
        hour += 12
      }
    }
    return MomentReading(
      moment: Moment(on, hour: hour, minute: clock.minute, second: clock.second),
      timeGiven: true, yearGiven: day?.yearGiven ?? true, dayGiven: day != nil)
  }
}

extension Scan {
  /// What may stand between a day and a time.
  mutating func separators() {
    spaces()
    if !take("的"), !take(","), next == "t", at + 1 < text.count, Scan.digit(text[at + 1]) != nil { at += 1 }
    _ = take("-")
    spaces()
  }
}
