import Regulation

extension SlotReading {
  /// The day, the days of a swap, or the first and the last day of a span.
  mutating func readDays(_ days: [DayMention]) {
    if plan.days == .span, let (from, to, range) = span(days) {
      set(.from, from.iso, at: range)
      set(.to, to.iso, at: range)
      return
    }
    // 五一前最后那天 is not that day, nor says which.
    let days = days.filter { !whole.isFollowed($0.range, by: ["前", "之前", "以前"]) }
    guard let first = days.first else { return }
    if plan.days == .several, days.count > 1 {
      set(.day, .several(days.prefix(2).map(\.day.iso)), at: first.range)
      return
    }
    let meant = whole.meant
    var day = days.first { meant.contains($0.range.lowerBound) } ?? first
    if days.count > 1, whole.precedes(day.range.lowerBound, ["不是", "not", "not the", "not on"]) {
      day = days[1]
    }
    if plan.days == .span,
      whole.precedes(day.range.lowerBound, ["到", "至", "until", "till", "until the", "to", "through"])
    {
      set(.to, day.day.iso, at: day.range)
      return
    }
    if plan.days == .span, whole.precedes(day.range.lowerBound, ["从", "from"]) && intent == "plan-rota" {
      set(.from, day.day.iso, at: day.range)
      return
    }
    set(.day, day.day.iso, at: day.range)
  }

  /// 10月12号到23号, `the 3rd to the 5th of May`, 下周一到周五.
  private func span(_ days: [DayMention]) -> (from: Day, to: Day, range: Range<Int>)? {
    guard days.count >= 2 else { return nil }
    let between = days[0].range.upperBound..<days[1].range.lowerBound
    guard between.count <= 8, let connector = whole.connector(at: whole.past(between.lowerBound)),
      connector <= days[1].range.lowerBound,
      days[1].range.lowerBound - connector <= 4
    else { return nil }
    var to = days[1].day
    // 下周一到周五: a weekday alone follows the one before it.
    let said = whole.words(days[1].range)
    if ["周", "星期", "礼拜"].contains(where: said.hasPrefix) {
      let ahead = (to.weekday - days[0].day.weekday + 7) % 7
      return (days[0].day, days[0].day.adding(ahead), days[0].range.lowerBound..<days[1].range.upperBound)
    }
    // 10月12号到23号: the second without a month lies behind the first.
    if to < days[0].day {
      let (year, month) = (days[0].day.year, days[0].day.month)
      to =
        Day(year, month, to.day).flatMap { $0 > days[0].day ? $0 : nil } ?? next(
          month: month, year: year, day: to.day) ?? to
    } else if !whole.words(days[1].range).contains("月"), whole.words(days[0].range).contains("月"),
      days[1].day.month != days[0].day.month,
      let same = Day(days[0].day.year, days[0].day.month, days[1].day.day), same > days[0].day
    {
      to = same
    }
    return (days[0].day, to, days[0].range.lowerBound..<days[1].range.upperBound)
  }

  private func next(month: Int, year: Int, day: Int) -> Day? {
    month == 12 ? Day(year + 1, 1, day) : Day(year, month + 1, day)
  }

  /// The times that a shift or an entry begins and ends at.
  mutating func readTimes(_ mentions: [ClockMention], days: [DayMention]) {
    guard allows(.from) || allows(.to), plan.days != .span, intent != "shift-statistics" else { return }
    var clocks = mentions
    if intent == "check-out" {
      clocks.removeAll {
        whole.precedes(
          $0.range.lowerBound, ["快", "过", "过了", "都", "nearly", "almost", "about", "past", "快到", "马上"])
      }
    }
    if clocks.count > 1, let wanted = meantTimes(clocks) { clocks = wanted }
    // 值到一点，从昨晚十点半: the beginning is said second.
    if clocks.count > 1, isBeginning(clocks[1]), !isBeginning(clocks[0]) { clocks.swapAt(0, 1) }
    clocks = HourPlacing(line: whole).placed(clocks)
    guard let first = clocks.first else { return }
    var base = day
    // A day that there is not is not today.
    if base == nil, intent == "late-shift", question == nil, !whole.namesMissingDay(now: now) {
      base = now.day
      if clocks.count > 1 || allows(.day) { set(.day, now.day.iso, at: first.range) }
    }
    if clocks.count >= 2, allows(.from) {
      let (from, to) = (first, clocks[1])
      set(.from, written(from, on: base, behind: nil), at: from.range)
      set(.to, written(to, on: base, behind: from, named: endDay(days, to)), at: to.range)
      return
    }
    let end = isEnd(first)
    // 从现在值到八点 says no beginning.
    if !end, !allows(.to), question == nil, !isBeginning(first) { return }
    set(end ? .to : .from, written(first, on: base, behind: nil), at: first.range)
  }

  /// Without what a correction denies: 三点，不是两点.
  private func meantTimes(_ clocks: [ClockMention]) -> [ClockMention]? {
    let meant = whole.meant
    guard meant != 0..<whole.count else { return nil }
    let kept = clocks.filter { meant.contains($0.range.lowerBound) }
    return kept.isEmpty ? nil : kept
  }

  private var day: Day? {
    guard case .text(let iso)? = said.first(where: { $0.name == .day })?.value else { return nil }
    return Day(iso: iso)
  }

  /// A second day that stands before the time of the end: 昨晚十一点到今早一点.
  private func endDay(_ days: [DayMention], _ to: ClockMention) -> Day? {
    guard days.count >= 2, days[1].day != days[0].day, to.hours < 24 else { return nil }
    let second = days[1].range
    let isNear =
      second.upperBound <= to.range.lowerBound
      ? to.range.lowerBound - second.upperBound <= 3
      : second.lowerBound >= to.range.upperBound && second.lowerBound - to.range.upperBound <= 2
    return isNear ? days[1].day : nil
  }

  /// Whether 从 or `from` leads to a time in its clause.
  private func isBeginning(_ clock: ClockMention) -> Bool {
    var start = clock.range.lowerBound
    if whole.precedes(start, ["到", "至", "to", "till", "until"]) { return false }
    while start > 0, let before = whole[start - 1], !",.;".unicodeScalars.contains(before) { start -= 1 }
    return whole.has("从|自|from|started at|began at", in: start..<clock.range.lowerBound)
      || whole.isFollowed(clock.range, by: ["开始", "起", "就来", "来的", "签到"])
  }

  private func isEnd(_ clock: ClockMention) -> Bool {
    if !allows(.from) { return true }
    if !allows(.to) { return false }
    switch question {
    case "from"? where !whole.has("结束|走|到此|ended|until|till"): return false
    case "to"? where !whole.has("开始|来的|起|started|began|from"): return true
    case .some, nil: break
    }
    let ends: WordList =
      "签退|走的|走了|结束|下来|下班|撤|收工|到此|离开|收摊|ended|left|until|till|check-out|check out|checkout|finished|finish|over at"
    let begins: WordList =
      "开始|来的|就来|起|签到|到岗|上岗|来了|start|started|began|begin|from|check-in|checked in|check in|arrived"
    if whole.has(ends) { return true }
    if whole.has(begins) { return false }
    if whole.precedes(clock.range.lowerBound, ["到", "至", "to"]) { return true }
    return intent == "check-out" || intent != "late-shift" && intent != "check-in"
  }

  private func written(_ clock: ClockMention, on base: Day?, behind from: ClockMention?, named: Day? = nil)
    -> String
  {
    let (extra, hour) = (clock.hour / 24, clock.hour % 24)
    let time = "\(hour < 10 ? "0" : "")\(hour):\(clock.minute < 10 ? "0" : "")\(clock.minute)"
    guard var day = base else { return time }
    if let named {
      day = named
    } else {
      day = day.adding(extra)
      if let from, extra == 0, clock.hours < from.hours { day = day.adding(1) }
    }
    return "\(day.iso)T\(time)"
  }
}
