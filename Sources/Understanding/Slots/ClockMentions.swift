import Regulation

/// A time of day that a line names, and where.
struct ClockMention {
  var hour: Int
  var minute: Int
  /// Whether morning and afternoon are told apart by what was said.
  var isKnown: Bool
  /// Whether morning or afternoon was said in so many words.
  var isPlaced = false
  var range: Range<Int>

  /// Hours after midnight.
  var hours: Double { Double(hour) + Double(minute) / 60 }
}

extension SlotLine {
  /// The times that the line names, in its order, once days are masked: 三点到五点, 8:30-10pm, `from two to 4:30`.
  ///
  /// A bare number is one only at the other end of a range (9到11点), or after `from`, `till` and their kind.
  func clocks() -> [ClockMention] {
    var found: [ClockMention] = []
    var place = 0
    while place < count {
      guard text[place].properties.isAlphabetic || Scan.digit(text[place]) != nil || text[place] == "@",
        begins(place),
        let next = clock(at: place, afterClock: found.last)
      else {
        place += 1
        continue
      }
      found.append(next)
      place = next.range.upperBound
    }
    return found
  }

  private func clock(at place: Int, afterClock last: ClockMention?) -> ClockMention? {
    var words = ClockWords(scan: scan(at: place))
    if isAt(place, "午夜") || isAt(place, "半夜十二点") || isAt(place, "子夜") {
      return ClockMention(hour: 24, minute: 0, isKnown: true, isPlaced: true, range: place..<(place + 2))
    }
    words.countsBack = !isSpan(at: place)
    if let clock = words.clock() {
      var range = place..<words.scan.at
      let isBare = !clock.isMarked
      if isBare, !isTime(bare: range, after: last) { return nil }
      if !isBare, isNoTime(range) { return nil }
      // 七点一刻晚上
      var (hour, known) = (
        clock.hour, clock.isPlaced || clock.hour > 12 || clock.hour == 0 || text[range.lowerBound] == "0"
      )
      if clock.hour == 12, clock.isSettled { known = true }
      if !known {
        var behind = ClockWords(scan: scan(at: past(range.upperBound)))
        let start = behind.scan.at
        if let part = behind.partOfDay(), behind.scan.at > start,
          self[behind.scan.at].map({ Numerals.digit($0) == nil }) ?? true,
          let placed = clock.placed(in: part)
        {
          (hour, known, range) = (placed.hour, true, place..<behind.scan.at)
        }
      }
      return ClockMention(
        hour: hour, minute: clock.minute, isKnown: known,
        isPlaced: clock.isPlaced || range.upperBound > words.scan.at,
        range: range)
    }
    return nil
  }

  /// 7 to 9, `from ten to twelve`: in figures and behind `from` two times, where `ten to twelve` is one.
  private func isSpan(at place: Int) -> Bool {
    self[place].map { Scan.digit($0) != nil } ?? false && !has("minutes|mins", in: place..<(place + 10))
      || precedes(place, ["from", "between"])
  }

  /// Whether a bare number is a time: at either end of a range of times, or after a word that leads to one.
  private func isTime(bare range: Range<Int>, after last: ClockMention?) -> Bool {
    guard let number = number(at: range.lowerBound), number.value <= 24 else { return false }
    let end = number.end
    let behind = past(end)
    // 9到11点, 2 - 4:30
    if let connector = connector(at: behind) {
      var words = ClockWords(scan: scan(at: past(connector)))
      let start = words.scan.at
      if let other = words.clock(), other.isMarked, !isNoTime(start..<words.scan.at) { return true }
      if isAt(place: range.lowerBound, after: ["from", "between"]) {
        return self.number(at: start).map { isEnd(past($0.end)) } ?? false
      }
    }
    if isAt(place: range.lowerBound, after: Self.leads) { return isEnd(behind) }
    guard let last else { return false }
    let between = last.range.upperBound
    guard let connector = connector(at: past(between)), past(connector) == range.lowerBound else {
      return false
    }
    return isEnd(behind)
  }

  private func isAt(place: Int, after words: [String]) -> Bool { precedes(place, words) }

  /// Whether nothing follows that a number would count.
  private func isEnd(_ place: Int) -> Bool {
    guard let next = self[place] else { return true }
    if next == Self.mask || ",.;!?()~-到至的了吧呢".unicodeScalars.contains(next) { return true }
    return [
      "to ", "till ", "until ", "and ", "in ", "on ", "at ", "online", "offline", "sharp", "o'clock", "线",
      "在", "签", "走", "结束", "下",
    ]
    .contains { isAt(place, $0) }
  }

  func connector(at place: Int) -> Int? {
    var scan = scan(at: place)
    return scan.takeFirst(of: ["一直到", "直到", "到", "至", "--", "-", "~", "until ", "till ", "to ", "and "])
      == nil
      ? nil : scan.at
  }

  /// 提三点意见, 有一点, 快一点, 一时: no times.
  private func isNoTime(_ range: Range<Int>) -> Bool {
    let said = String(String.UnicodeScalarView(text[range]))
    if said == "一时" || said.hasSuffix("小时") { return true }
    if let next = self[range.upperBound], said.contains("."), !said.contains(":") {
      // 3.50元, 1.25 hours
      if isFollowed(range, by: ["元", "块", "万", "小时", "hours", "km", "米", "公里", "%", "倍", "个"])
        || Scan.isLetter(next)
      {
        return true
      }
    }
    guard said.hasSuffix("点"), said.unicodeScalars.count == 2 else { return false }
    if isFollowed(range, by: Self.afterPoints) { return true }
    if said == "一点",
      precedes(range.lowerBound, Self.beforeBit) || isFollowed(range, by: ["也", "都", "儿", "不", "点"])
    {
      return true
    }
    return precedes(range.lowerBound, ["提", "提了", "这", "那", "这几", "以下", "如下"])
  }

  private static let leads = [
    "at", "from", "till", "until", "to", "between", "by", "say", "ended at", "left at", "@", "around",
    "about",
  ]
  private static let afterPoints = [
    "意见", "建议", "要求", "问题", "看法", "希望", "想法", "体会", "说明", "理由", "原因", "内容", "诉求",
  ]
  private static let beforeBit = [
    "有", "快", "早", "晚", "多", "少", "差", "好", "大", "小", "慢", "高", "低", "近", "远", "简单", "写", "再",
  ]
}
