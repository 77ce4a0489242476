import Regulation

/// Quarters, years and months that a line names without a day.
struct PeriodMentions {
  let line: SlotLine
  let now: Moment
  let tense: Tense?

  private var today: Day { now.day }

  /// 2026年三季度, 上季度, 头三个月, `the first quarter`.
  func quarter() -> (quarter: Quarter, range: Range<Int>)? {
    for place in 0..<line.count where line.begins(place) && line.text[place] != " " {
      var words = DayWords(scan: line.scan(at: place), now: now)
      let year = words.year() ?? When.leadingYear(&words.scan)
      words.scan.spaces()
      _ = words.scan.take("的")
      guard let number = When.quarterNumber(&words.scan) else { continue }
      let behind = year == nil ? When.trailingYear(&words.scan, now: now) : nil
      if let quarter = Quarter(year ?? behind ?? today.year, number) {
        return (quarter, place..<words.scan.at)
      }
    }
    for (words, offset) in Self.near {
      guard let range = line.first(words) else { continue }
      return (offset(today.quarter), range)
    }
    if let range = line.first("头三个月|前三个月|开头三个月"), let quarter = Quarter(today.year, 1) {
      return (quarter, range)
    }
    return nil
  }

  private static let near: [(WordList, @Sendable (Quarter) -> Quarter)] = [
    ("上上个季度|上上季度|上上季", { $0.previous.previous }),
    ("上个季度|上一个季度|上一季度|上季度|上个季|上季|前一个季度|前一季度|last quarter|previous quarter|past quarter", { $0.previous }),
    ("下个季度|下一个季度|下一季度|下季度|下个季|下季|next quarter|coming quarter", { $0.next }),
    ("这个季度|本季度|这季度|当季度|这一季度|当前季度|本季|这季|这三个月|this quarter|current quarter|the quarter", { $0 }),
  ]

  /// 2026, 去年, 今年, 全年, `last year`.
  func year() -> (year: Int, range: Range<Int>)? {
    for place in 0..<line.count where line.begins(place) {
      var scan = line.scan(at: place)
      guard let (year, count) = scan.digits(most: 4), count == 4, (2000...2099).contains(year),
        line[scan.at].map({ Scan.digit($0) == nil && $0 != "-" }) ?? true
      else { continue }
      return (year, place..<scan.at)
    }
    for (words, offset) in Self.years {
      if let range = line.first(words) { return (today.year + offset, range) }
    }
    // 年度总结 is what it is called; 全年的 is of this year.
    if let range = line.first("年度|全年"),
      !line.isFollowed(range, by: ["考核", "计划", "工作", "总结", "任务", "目标", "小结"])
    {
      return (today.year, range)
    }
    return nil
  }

  private static let years: [(WordList, Int)] = [
    ("前年|the year before last", -2), ("去年|上一年|上年|last year|previous year", -1),
    ("明年|来年|next year|coming year", 1), ("今年|本年度|本年|这一年|当年|this year|the year", 0),
  ]

  /// 四月, 上个月, 去年12月, `last month`, `April`.
  func month() -> (year: Int, month: Int, range: Range<Int>)? {
    for place in 0..<line.count where line.begins(place) {
      var words = DayWords(scan: line.scan(at: place), now: now)
      let start = words.scan.at
      let named = words.year()
      words.scan.at = start
      if let (year, month) = words.monthAlone() {
        let range = place..<words.scan.at
        guard !line.isFollowed(range, by: ["底", "末", "日"]),
          line[range.upperBound].map({ Scan.digit($0) == nil && !Numerals.isBelowHundred($0) }) ?? true
        else { continue }
        let isRelative = !line.words(range).unicodeScalars.contains {
          Scan.digit($0) != nil || Numerals.isBelowHundred($0)
        }
        return (named == nil && !isRelative ? placed(month) : year, month, range)
      }
      words.scan.at = start
      if line.isAt(place, "next month") {
        let (year, month) = words.month(offset: 1)
        return (year, month, place..<(place + 10))
      }
      // May and March are more often words than months, said alone.
      guard !line.isAt(place, "may"), let (_, month) = words.englishMonthAlone() else { continue }
      let range = place..<words.scan.at
      let said = line.words(range).lowercased()
      if said.hasSuffix("month") {
        let (year, month) = words.month(offset: said.hasPrefix("last") ? -1 : 0)
        return (year, month, range)
      }
      let year = line.words(range).suffix(4)
      return (Int(year) ?? placed(month), month, range)
    }
    return nil
  }

  private func placed(_ month: Int) -> Int {
    switch tense {
    case .past?: month > today.month ? today.year - 1 : today.year
    case .future?: month < today.month ? today.year + 1 : today.year
    case .near?, nil: today.year
    }
  }

  /// 上半年, `the second half`.
  func half() -> (from: Day, to: Day, range: Range<Int>)? {
    let year = line.has("去年|last year") ? today.year - 1 : today.year
    if let range = line.first("上半年|前半年|first half|first six months"), let from = Day(year, 1, 1),
      let to = Day(year, 6, 30)
    {
      return (from, to, range)
    }
    if let range = line.first("下半年|后半年|second half"), let from = Day(year, 7, 1), let to = Day(year, 12, 31) {
      return (from, to, range)
    }
    return nil
  }
}
