import Regulation

/// A day that a line names, and where.
struct DayMention {
  var day: Day
  var range: Range<Int>
}

extension SlotLine {
  /// The days that the line names, in its order, each masked; 2026-03-05, 昨天, 上周三, 5号, `last Monday`.
  ///
  /// 11.24 is a day only where no other is named, since 11.20 is a time beside `last night`.
  mutating func takeDays(now: Moment, tense: Tense?) -> [DayMention] {
    var days = takeDays(now: now, tense: tense, dotted: false)
    if days.isEmpty, isChinese || !has("am|pm|last night|tonight|this morning") {
      days = takeDays(now: now, tense: tense, dotted: true)
    }
    return days
  }

  private mutating func takeDays(now: Moment, tense: Tense?, dotted: Bool) -> [DayMention] {
    var days: [DayMention] = []
    var place = 0
    while place < count {
      guard text[place] != " ", text[place] != Self.mask, begins(place),
        let found = day(at: place, now: now, tense: tense, dotted: dotted)
      else {
        // 2月30日 is no day, and neither is the 30日 in it.
        let missing = missingDay(at: place, now: now)
        if let missing { mask(missing.range) }
        place = missing?.range.upperBound ?? place + 1
        continue
      }
      // 昨晚十一点到次日一点: the day after the one before it.
      if let last = days.last, ["次日", "翌日", "第二天"].contains(words(found.range)) {
        days.append(DayMention(day: last.day.adding(1), range: found.range))
      } else {
        days.append(found)
      }
      place = found.range.upperBound
    }
    for day in days { mask(day.range) }
    return days
  }

  /// A day that its month has not, which begins just here: 2月30日.
  func missingDay(at place: Int, now: Moment) -> (year: Int, month: Int, day: Int, range: Range<Int>)? {
    guard begins(place) else { return nil }
    for read in DayWords.readers {
      var words = DayWords(scan: scan(at: place), now: now)
      guard read(&words) == nil, let missing = words.missing, (1...12).contains(missing.month),
        (29...31).contains(missing.day), words.scan.at > place,
        // 二月三十人 counts people.
        !isFollowed(place..<words.scan.at, by: Self.counted)
      else { continue }
      return (missing.year, missing.month, missing.day, place..<words.scan.at)
    }
    return nil
  }

  func namesMissingDay(now: Moment) -> Bool { (0..<count).contains { missingDay(at: $0, now: now) != nil } }

  private func day(at place: Int, now: Moment, tense: Tense?, dotted: Bool) -> DayMention? {
    var best: DayMention?
    for read in DayWords.readers {
      var words = DayWords(scan: scan(at: place), now: now, tense: tense)
      guard let reading = read(&words), isDay(place..<words.scan.at, dotted: dotted) else { continue }
      if words.scan.at > best?.range.upperBound ?? place {
        best = DayMention(day: reading.day, range: place..<words.scan.at)
      }
    }
    return best
  }

  /// Whether what looks like a day is one: not 目前天气, 3号楼, 1.5小时, 2-4点, `I sat`.
  private func isDay(_ range: Range<Int>, dotted: Bool) -> Bool {
    let said = String(String.UnicodeScalarView(text[range]))
    let (first, behind) = (text[range.lowerBound], self[range.upperBound])
    if let behind, let last = text[range].last {
      if Scan.isLetter(last), Scan.isLetter(behind) { return false }
      if Scan.digit(last) != nil, Scan.digit(behind) != nil { return false }
    }
    if endsWord(range.lowerBound) { return false }
    if ["sat", "sun", "wed", "mon"].contains(said) { return false }
    // 5号 and 五月二十 by themselves; 3号楼 and 3月2个 are none.
    if ["st", "nd", "rd", "th"].contains(where: said.hasSuffix), isFollowed(range, by: Self.ranked) {
      return false
    }
    if said.hasSuffix("号") || said.hasSuffix("日"), isFollowed(range, by: Self.numbered) { return false }
    if first == "八" || first == "五" || first == "七" || first == "六", isFollowed(range, by: Self.places) {
      return false
    }
    guard said.unicodeScalars.allSatisfy({ Scan.digit($0) != nil || "./-".unicodeScalars.contains($0) })
    else {
      if let last = text[range].last, Scan.digit(last) != nil || Numerals.isBelowHundred(last) {
        return !isFollowed(range, by: Self.units)
      }
      return true
    }
    return isNumericDay(said, range, dotted: dotted)
  }

  /// 3/5, 3-15 and 11.24 among words.
  private func isNumericDay(_ said: String, _ range: Range<Int>, dotted: Bool) -> Bool {
    if said.count == 8, said.allSatisfy(\.isNumber) { return true }
    let parts = said.split { "./-".contains($0) }
    if parts.count == 3 { return true }
    guard parts.count == 2, let day = Int(parts[1]) else { return false }
    if isFollowed(range, by: Self.units) { return false }
    if let behind = self[range.upperBound], ":.".unicodeScalars.contains(behind) { return false }
    // 11.24; 5.8 where a time stands beside it.
    if said.contains(".") { return dotted && (range.count > 3 || isBesideTime(range)) }
    if said.contains("-") { return day > 12 || said.hasPrefix("0") && parts[1].count == 2 }
    return true
  }

  /// Whether a time of day follows, as in `5.8 9:00-11:00` and 5.8下午三点.
  private func isBesideTime(_ range: Range<Int>) -> Bool {
    var words = ClockWords(scan: scan(at: past(range.upperBound)))
    let start = words.scan.at
    if words.clock().map({ $0.isMarked }) == true { return true }
    words.scan.at = start
    return words.partOfDay() != nil
  }

  /// Whether 前天 or 后天 is no word of its own: 目前天气, 提前天亮.
  func endsWord(_ place: Int) -> Bool {
    self[place] == "前" || self[place] == "后" ? precedes(place, Self.beforeBeforeDays) : false
  }

  func isFollowed(_ range: Range<Int>, by words: [String]) -> Bool {
    let place = past(range.upperBound)
    return words.contains { isAt(place, $0) }
  }

  private static let beforeBeforeDays = [
    "目", "之", "以", "从", "先", "提", "眼", "当", "年", "月", "周", "期", "前", "后", "向",
  ]
  private static let numbered = ["楼", "线", "件", "码", "条", "意见", "院", "门", "单元", "车", "桌", "文", "路", "公"]
  private static let counted = ["人", "个", "名", "位", "次", "件", "户", "条"]
  private static let places = ["路", "街", "村", "小学", "中学", "广场", "桥", "厂"]
  private static let ranked = [
    "quarter", "time", "one", "item", "floor", "person", "visit", "opinion", "shift", "option", "half",
  ]
  private static let units = [
    "个", "人", "次", "名", "位", "件", "条", "点", "时", "分", "小时", "元", "块", "万", "倍", "%", "公里", "米", "岁", "度", "家",
    "户", "am",
    "pm", "hour", "h ", "km", "people", "times", "of the",
  ]
}
