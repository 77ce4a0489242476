import Regulation

/// Distances from now: 三天前, 半小时前, 近三个月, `last 2 days`.
extension TimePeriods {
  /// A length of time in months, days and seconds, and the finest unit in it.
  struct Length {
    var months = 0
    var days = 0
    var seconds = 0
    var grain = TimeSaid.Grain.year
    var end: Int
  }

  static let units: [(words: [String], months: Int, days: Int, seconds: Int, grain: TimeSaid.Grain)] =
    [
      (["个月", "月", "months", "month"], 1, 0, 0, .day),
      (["年", "years", "year", "yrs", "yr"], 12, 0, 0, .day),
      (["个季度", "季度", "quarters", "quarter"], 3, 0, 0, .day),
      (["个星期", "星期", "个礼拜", "礼拜", "周", "weeks", "week"], 0, 7, 0, .day),
      (["天", "日", "days", "day"], 0, 1, 0, .day),
      (["个小时", "小时", "个钟头", "钟头", "hours", "hour", "hrs", "hr", "h"], 0, 0, 3600, .minute),
      (["分钟", "分", "minutes", "minute", "mins", "min"], 0, 0, 60, .minute),
      (["秒钟", "秒", "seconds", "second", "secs", "sec"], 0, 0, 1, .second),
    ]

  func length(at place: Int) -> Length? {
    var result = Length(end: place)
    var place = place
    while true {
      var start = line.past(place)
      if line.isAt(start, "and ") { start += 4 }
      if line.isAt(start, "零") || line.isAt(start, "又") { start += 1 }
      if let half = ["半个小时", "半小时", "半个钟头", "half an hour"].first(where: { line.isAt(start, $0) }) {
        (result.seconds, result.grain, result.end) = (
          result.seconds + 1800, .minute, start + half.unicodeScalars.count
        )
        place = result.end
        continue
      }
      guard let (amount, behind) = amount(at: start) else { break }
      if let half = ["个半小时", "个半钟头"].first(where: { line.isAt(behind, $0) }) {
        (result.seconds, result.grain, result.end) = (
          result.seconds + amount * 3600 + 1800, .minute, behind + half.unicodeScalars.count
        )
        place = result.end
        continue
      }
      let unitPlace = line.past(behind)
      guard
        let unit = Self.units.compactMap({ unit in
          unit.words.first { line.isAt(unitPlace, $0) }.map { (unit, $0) }
        }).first
      else { break }
      let end = unitPlace + unit.1.unicodeScalars.count
      if let next = line[end], Scan.isLetter(next), Scan.isLetter(line.text[end - 1]) { break }
      result.months += unit.0.months * amount
      result.days += unit.0.days * amount
      result.seconds += unit.0.seconds * amount
      result.grain = unit.0.grain
      result.end = end
      place = end
    }
    return result.end > place || result.grain != .year ? result : nil
  }

  func amount(at place: Int) -> (Int, Int)? {
    for (word, value) in [
      ("a few ", 3), ("few ", 3), ("several ", 3), ("a couple of ", 2), ("couple of ", 2), ("an ", 1),
      ("a ", 1), ("几", 3), ("两三", 3),
    ]
    where line.isAt(place, word) { return (value, place + word.unicodeScalars.count) }
    var scan = line.scan(at: place)
    if let (value, count) = scan.digits(most: 4), count < 4 { return (value, scan.at) }
    scan.at = place
    if let value = scan.small() { return (value, scan.at) }
    return scan.english().map { ($0, scan.at) }
  }

  func shifted(_ length: Length, by sign: Int) -> Moment {
    let index = today.year * 12 + today.month - 1 + sign * length.months
    let (year, month) = (index / 12, index % 12 + 1)
    let day =
      Day(year, month, min(today.day, Day.length(of: month, in: year)))?.adding(sign * length.days) ?? today
    let seconds = Int64(sign * length.seconds) * 1000
    guard length.seconds == 0 else {
      return Moment(milliseconds: now.adding(minutes: today.days(to: day) * 1440).milliseconds + seconds)
    }
    return Moment(day)
  }

  /// 三天前, 2小时后, `in two weeks`, `2 years 1 month 21 days later`.
  func distance(at place: Int) -> TimePiece? {
    if line.isAt(place, "in ") || line.isAt(place, "within "),
      let length = length(at: line.past(place + (line.isAt(place, "in ") ? 3 : 7)))
    {
      return piece(length, 1, end: length.end)
    }
    guard let length = length(at: place) else { return nil }
    let behind = line.past(length.end)
    for (words, sign) in [
      (["之前", "以前", "前", "ago", "earlier", "before now"], -1),
      (["之后", "以后", "过后", "后", "later", "from now", "from today", "hence"], 1),
    ] {
      if let word = words.first(where: { line.isAt(behind, $0) }) {
        return piece(length, sign, end: behind + word.unicodeScalars.count)
      }
    }
    return nil
  }

  func piece(_ length: Length, _ sign: Int, end: Int) -> TimePiece {
    let from = shifted(length, by: sign)
    let to: Moment
    switch length.grain {
    case .second: to = Moment(milliseconds: from.milliseconds + 1000)
    case .minute: to = from.adding(minutes: 1)
    case .hour, .part, .day, .week, .month, .quarter, .year: to = from.adding(minutes: 1440)
    }
    return TimePiece(from: from, to: to, grain: length.grain, end: end)
  }

  /// 近三个月, 上两天, 过去一周, `last 2 days`, `the next three weeks`, 未来3小时.
  func stretch(at place: Int) -> TimePiece? {
    var start = place
    if line.isAt(start, "the ") { start += 4 }
    let lasts = ["最近的", "最近", "近", "过去的", "过去", "上", "前", "last ", "past ", "previous "]
    let nexts = ["未来的", "未来", "接下来的", "接下来", "今后", "next ", "coming ", "following "]
    for (words, sign) in [(lasts, -1), (nexts, 1)] {
      guard let word = words.first(where: { line.isAt(start, $0) }) else { continue }
      let from = line.past(start + word.unicodeScalars.count)
      guard let length = length(at: from) else { continue }
      // 前两月 are months of the calendar, 近三个月 go back from this moment.
      if sign < 0, word == "前" || word == "上", length.months > 0, length.days == 0, length.months % 12 != 0 {
        let index = today.year * 12 + today.month - 1
        guard let begin = Day((index - length.months) / 12, (index - length.months) % 12 + 1, 1),
          let end = Day(today.year, today.month, 1)
        else { continue }
        return TimePiece(from: Moment(begin), to: Moment(end), grain: .month, end: length.end)
      }
      let edge = shifted(length, by: sign)
      let isNear = word.hasPrefix("近") || word.hasPrefix("最近")
      let here = length.seconds > 0 || isNear ? now : Moment(today)
      return TimePiece(
        from: sign < 0 ? edge : here, to: sign < 0 ? here : edge, grain: length.grain, end: length.end)
    }
    return nil
  }
}
