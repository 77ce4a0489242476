/// A time of day as said.
struct ClockTime: Hashable {
  /// 0...24.
  var hour: Int
  var minute = 0
  var second = 0
  /// Whether morning and afternoon are told apart: 下午3点, 15:00, `3pm`, but not 3点.
  var isSettled: Bool
  /// Whether anything but a bare number says that this is a time.
  var isMarked = true
  /// Whether morning or afternoon was said with it; 9:00 is settled without.
  var isPlaced = false

  /// The same time in a part of the day, nil where the two contradict each other (下午9点 is 21:00, 上午14点 nothing).
  func placed(in part: PartOfDay) -> ClockTime? {
    if isSettled, isMarked, hour > 12 || hour == 0 {
      var same = self
      same.isPlaced = true
      return part.holds(hour: hour) ? same : nil
    }
    guard let placed = part.hour(hour) else { return nil }
    guard placed < 24 || minute == 0 && second == 0 else { return nil }
    var clock = self
    (clock.hour, clock.isSettled, clock.isMarked, clock.isPlaced) = (placed, true, true, true)
    return clock
  }
}

/// A part of the day that tells morning hours from afternoon hours.
enum PartOfDay {
  case smallHours, morning, noon, afternoon, evening, night

  /// The hour on the 24-hour clock that a said hour means in this part; nil where it means none, or two.
  func hour(_ said: Int) -> Int? {
    switch self {
    case .smallHours: said == 12 ? 0 : (0...6).contains(said) ? said : nil
    case .morning: (0...12).contains(said) ? said : nil
    case .noon: (10...14).contains(said) ? said : (1...2).contains(said) ? said + 12 : nil
    case .afternoon: (12...19).contains(said) ? said : (1...11).contains(said) ? said + 12 : nil
    // 晚上12点 ends the day; 晚上2点 may be either side of midnight and is asked about.
    case .evening: (17...24).contains(said) ? said : (5...12).contains(said) ? said + 12 : nil
    case .night:
      (17...24).contains(said) || (0...5).contains(said) ? said : (7...12).contains(said) ? said + 12 : nil
    }
  }

  func holds(hour: Int) -> Bool { self.hour(hour) == hour }
}

/// Reads a time of day from where the scan stands.
struct ClockWords {
  var scan: Scan
  /// Whether `5 to 9` is five minutes before nine, and not from five to nine.
  var countsBack = true

  private static let parts: [(String, PartOfDay)] = [
    ("凌晨", .smallHours), ("半夜", .night), ("深夜", .night), ("夜里", .night), ("夜间", .night), ("夜晚", .evening),
    ("清晨", .morning), ("清早", .morning), ("早晨", .morning), ("早上", .morning), ("一早", .morning), ("早", .morning),
    ("上午", .morning), ("晨", .morning), ("正午", .noon), ("中午", .noon), ("晌午", .noon), ("下午", .afternoon),
    ("午后", .afternoon), ("傍晚", .evening), ("晚上", .evening), ("晚间", .evening), ("晚", .evening), ("夜", .night),
  ]
  private static let englishParts: [(String, PartOfDay)] = [
    ("early morning", .smallHours), ("morning", .morning), ("afternoon", .afternoon), ("evening", .evening),
    ("tonight", .evening), ("night", .evening),
  ]

  /// 上午, `in the morning`, `tonight`.
  mutating func partOfDay() -> PartOfDay? {
    if let found = Self.parts.first(where: { scan.take($0.0) }) { return found.1 }
    let start = scan.at
    for lead in ["in the ", "at ", "in ", "the "] where scan.take(lead) { break }
    if let found = Self.englishParts.first(where: { scan.takeWord($0.0) }) { return found.1 }
    scan.at = start
    return nil
  }

  /// A time of day. A bare number counts only with a part of the day or after `at`.
  mutating func clock() -> ClockTime? {
    let start = scan.at
    let part = partOfDay()
    scan.spaces()
    _ = scan.take("的") || scan.take(",")
    scan.spaces()
    if part == .noon, scan.atEnd { return ClockTime(hour: 12, isSettled: true) }
    let at = scan.take("at ") || scan.take("@")
    guard var clock = written() else { return restart(start) }
    if at { clock.isMarked = true }
    if clock.minute > 59 || clock.second > 59 || clock.hour > 24 { return restart(start) }
    if clock.hour == 24, clock.minute > 0 || clock.second > 0 { return restart(start) }
    guard let part = part ?? partBehind() else { return clock }
    return clock.placed(in: part) ?? restart(start)
  }

  private mutating func written() -> ClockTime? {
    let start = scan.at
    if countsBack {
      if let clock = Self.toOrPast(&scan) { return clock }
      scan.at = start
    }
    for read in Self.readers {
      if let clock = read(&scan) { return clock }
      scan.at = start
    }
    return nil
  }

  private mutating func restart(_ start: Int) -> ClockTime? {
    scan.at = start
    return nil
  }

  /// `3 o'clock in the afternoon`, `1 in the afternoon`.
  private mutating func partBehind() -> PartOfDay? {
    let start = scan.at
    scan.spaces()
    if scan.next == "i" || scan.next == "a", let part = partOfDay() { return part }
    scan.at = start
    return nil
  }

  private static let readers: [@Sendable (inout Scan) -> ClockTime?] = [
    named, chineseLess, colons, hours, spoken, bare,
  ]

  /// noon, midnight; 零点 is read with the hours.
  @Sendable private static func named(_ scan: inout Scan) -> ClockTime? {
    if ["noon", "midday", "mid day", "mid-day", "noontime"].contains(where: { scan.takeWord($0) }) {
      return ClockTime(hour: 12, isSettled: true)
    }
    if scan.take("午夜") || scan.take("子夜") { return ClockTime(hour: 24, isSettled: true) }
    return scan.takeWord("midnight") ? ClockTime(hour: 0, isSettled: true) : nil
  }

  /// `half past three`, `quarter to 4`, `ten past 9`.
  @Sendable private static func toOrPast(_ scan: inout Scan) -> ClockTime? {
    let minutes: Int
    if scan.takeWord("half") {
      minutes = 30
    } else if scan.take("a quarter") || scan.takeWord("quarter") {
      minutes = 15
    } else if let number = scan.english() {
      minutes = number
      scan.spaces()
      _ = scan.takeWord("minutes") || scan.takeWord("mins")
    } else {
      return nil
    }
    scan.spaces()
    let past = scan.takeWord("past") || scan.takeWord("after")
    guard past || scan.takeWord("to") || scan.takeWord("before"), minutes < 60 else { return nil }
    scan.spaces()
    guard let hour = scan.english(), (1...24).contains(hour) else { return nil }
    let said = ClockTime(hour: hour, isSettled: hour >= 12)
    var clock = suffix(&scan, said) ?? said
    (clock.hour, clock.minute) = past ? (clock.hour, minutes) : ((clock.hour + 23) % 24, 60 - minutes)
    return clock
  }

  /// 差一刻三点, 差五分9点.
  @Sendable private static func chineseLess(_ scan: inout Scan) -> ClockTime? {
    guard scan.take("差") else { return nil }
    let minutes: Int
    if scan.take("一刻") {
      minutes = 15
    } else {
      guard let number = scan.small(), (1...59).contains(number) else { return nil }
      _ = scan.take("分钟") || scan.take("分")
      minutes = number
    }
    _ = scan.take("到")
    guard let hour = scan.small(), (1...24).contains(hour), scan.take("点") else { return nil }
    _ = scan.take("钟")
    return ClockTime(hour: hour - 1, minute: 60 - minutes, isSettled: hour > 12)
  }

  /// 15:30, 9:05:30, `3:15 pm`; `9.30 am`, and 9.30 with two digits behind the point.
  @Sendable private static func colons(_ scan: inout Scan) -> ClockTime? {
    guard let (hour, _) = scan.digits(most: 2) else { return nil }
    let dotted = scan.next == "."
    guard scan.take(":") || scan.take("."), let (minute, count) = scan.digits(most: 2), count == 2 else {
      return nil
    }
    var clock = ClockTime(hour: hour, minute: minute, isSettled: true)
    if !dotted, scan.take(":") {
      guard let (second, count) = scan.digits(most: 2), count == 2 else { return nil }
      clock.second = second
    }
    if let next = scan.next, Scan.digit(next) != nil || next == "." && dotted { return nil }
    if hour <= 12, let placed = suffix(&scan, clock) { return placed }
    // 15:30分
    _ = scan.take("分")
    return clock
  }

  /// 3点, 三点半, 8点55分, 8点一刻, 20时30分, 3点零5, 三点钟.
  @Sendable private static func hours(_ scan: inout Scan) -> ClockTime? {
    guard let hour = scan.small(), scan.take("点") || scan.take("时") else { return nil }
    var clock = ClockTime(hour: hour, isSettled: hour == 0 || hour >= 12)
    if scan.take("钟") || scan.take("整") { return clock }
    if scan.take("半") {
      clock.minute = 30
    } else if scan.take("一刻") || scan.take("1刻") {
      clock.minute = 15
    } else if scan.take("三刻") || scan.take("3刻") {
      clock.minute = 45
    } else {
      let start = scan.at
      _ = scan.take("过")
      if let minute = scan.small() {
        clock.minute = minute
        if scan.take("分") {
          let mark = scan.at
          if let second = scan.small(), scan.take("秒") { clock.second = second } else { scan.at = mark }
        }
      } else {
        scan.at = start
      }
    }
    return clock
  }

  /// `3pm`, `3 o'clock`, `ten thirty am`, `15h`.
  @Sendable private static func spoken(_ scan: inout Scan) -> ClockTime? {
    guard let hour = scan.english() else { return nil }
    var clock = ClockTime(hour: hour, isSettled: false)
    if let placed = suffix(&scan, clock) { return placed }
    scan.spaces()
    if ["o'clock", "oclock", "o clock"].contains(where: { scan.takeWord($0) }) {
      clock.isSettled = hour == 0 || hour >= 12
      return suffix(&scan, clock) ?? clock
    }
    guard let minute = scan.english(), (10...59).contains(minute) else { return nil }
    clock.minute = minute
    return suffix(&scan, clock)
  }

  /// A number alone: a time only where something else says so.
  @Sendable private static func bare(_ scan: inout Scan) -> ClockTime? {
    guard let hour = scan.small() ?? scan.english(), hour <= 24 else { return nil }
    return ClockTime(hour: hour, isSettled: hour == 0 || hour >= 12, isMarked: false)
  }

  /// am, pm, a.m., p.m., a, p behind a time; nil where none stands there or it contradicts the hour.
  private static func suffix(_ scan: inout Scan, _ clock: ClockTime) -> ClockTime? {
    let start = scan.at
    scan.spaces()
    for (word, afternoon) in [
      ("a.m.", false), ("p.m.", true), ("a.m", false), ("p.m", true), ("am", false), ("pm", true),
      ("a", false),
      ("p", true),
    ] where scan.takeWord(word) {
      guard (1...12).contains(clock.hour) else { break }
      var placed = clock
      placed.hour = clock.hour % 12 + (afternoon ? 12 : 0)
      (placed.isSettled, placed.isPlaced) = (true, true)
      return placed
    }
    scan.at = start
    return nil
  }
}

extension Scan {
  /// A number below 100 in digits or in one or two English words.
  mutating func english() -> Int? {
    let start = at
    if let (value, _) = digits(most: 2) {
      if let next, Scan.digit(next) != nil || next == "." || next == ":" {
        at = start
        return nil
      }
      return value
    }
    guard let first = word() else { return nil }
    let mark = at
    if take(" ") || take("-"), let second = word(), let value = Numerals.englishSmall([first, second]) {
      return value
    }
    at = mark
    if let value = Numerals.englishSmall([first]) { return value }
    at = start
    return nil
  }

  /// The run of letters that stands next.
  mutating func word() -> String? {
    let start = at
    while let next, Scan.isLetter(next) { at += 1 }
    return at > start ? String(String.UnicodeScalarView(text[start..<at])) : nil
  }
}
