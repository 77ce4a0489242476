extension When {
  /// Minutes, at least 1: 两小时, 2小时45分, 一个半小时, 半小时, 90分钟, 一刻钟, 1.5h, `2 hours 10 minutes`.
  /// A bare number is nil (minutes or hours?), and so is 半天, which is no measure.
  package static func duration(_ text: String) -> Int? {
    guard let scan = expression(text) else { return nil }
    var words = DurationWords(scan: scan)
    return words.minutes()
  }
}

extension When {
  /// The minutes of a length of time that a line ends with, behind words that say nothing else of time: 干了两个小时,
  /// 前后一个半钟头吧, `it took two hours`. Nil where it ends with none.
  package static func lengthAtEnd(of line: String) -> Int? {
    guard var text = TextFolding.scalars(line, upTo: 60) else { return nil }
    while let last = text.last, "的了吧啊呀左右多 ,.!".unicodeScalars.contains(last) { text.removeLast() }
    for start in text.indices {
      guard
        Scan.digit(text[start]) != nil || Numerals.digit(text[start]) != nil || text[start] == "半"
          || Scan.isLetter(text[start]) && (start == 0 || text[start - 1] == " ")
      else { continue }
      if let minutes = duration(String(String.UnicodeScalarView(text[start...]))) { return minutes }
    }
    return nil
  }
}

/// Reads a duration from the whole of the scan.
struct DurationWords {
  private var scan: Scan
  private var end: Int { scan.text.count }

  init(scan: Scan) { self.scan = scan }

  /// The minutes of the whole, rounded to the nearest; nil where it is anything else or longer than 1000 h.
  mutating func minutes() -> Int? {
    var total = 0.0
    var lastUnit: Int?
    while true {
      _ = scan.take("零") || scan.take("又") || scan.take("加") || scan.take(",")
      scan.spaces()
      _ = scan.take("and ")
      if scan.at >= end { break }
      if lastUnit == 60, takeHalf() {
        total += 30
        lastUnit = 1
        continue
      }
      guard var amount = amount() else { return nil }
      scan.spaces()
      if takeHalf() { amount += 0.5 }
      scan.spaces()
      guard let unit = unit() ?? (lastUnit == 60 && scan.at >= end && amount < 60 ? 1 : nil) else {
        return nil
      }
      // 2小时45分, not 45分2小时, and never the same unit twice.
      guard lastUnit.map({ unit < $0 }) ?? true, amount < 60_000 else { return nil }
      total += amount * Double(unit)
      lastUnit = unit
    }
    guard scan.at == end, lastUnit != nil, total >= 0.5, total <= 60_000 else { return nil }
    return Int(total + 0.5)
  }

  /// 小时 and its kind are 60 minutes, 刻钟 15, 分 1.
  private mutating func unit() -> Int? {
    let hours = ["个小时", "小时", "个钟头", "钟头", "个钟", "hours", "hour", "hrs", "hr", "h", "of an hour"]
    if let index = scan.takeFirst(of: hours) {
      guard index < 5 || !(scan.next.map(Scan.isLetter) ?? false) else { return nil }
      return 60
    }
    if scan.take("刻钟") { return 15 }
    let minutes = ["分钟", "分", "minutes", "minute", "mins", "min", "m"]
    if let index = scan.takeFirst(of: minutes) {
      return index < 2 || !(scan.next.map(Scan.isLetter) ?? false) ? 1 : nil
    }
    return nil
  }

  /// The half of 一个半小时, 2小时半, `an hour and a half`.
  private mutating func takeHalf() -> Bool {
    if scan.take("个半") || scan.take("and a half") || scan.take("a half") { return true }
    return scan.at > 0 && scan.take("半")
  }

  private mutating func amount() -> Double? {
    if scan.take("半个") {
      // 半个小时: the counter belongs to the unit.
      scan.at -= 1
      return 0.5
    }
    if scan.take("半") || scan.take("half an ") || scan.take("half a ") || scan.takeWord("half") { return 0.5 }
    if scan.take("a quarter of an ") || scan.take("quarter of an ") { return 0.25 }
    if scan.takeWord("an") || scan.takeWord("a") { return 1 }
    let start = scan.at
    if let (whole, _) = scan.digits(most: 5) {
      guard scan.take(".") else { return Double(whole) }
      guard let (fraction, count) = scan.digits(most: 4) else { return nil }
      var scale = 1.0
      for _ in 0..<count { scale *= 10 }
      return Double(whole) + Double(fraction) / scale
    }
    var last = scan.at
    while last < end, Numerals.digit(scan.text[last]) != nil || Numerals.isUnit(scan.text[last]) { last += 1 }
    if last > start, let value = Numerals.chinese(scan.text[start..<last]) {
      scan.at = last
      guard scan.take("点") else { return Double(value) }
      guard let next = scan.next, let digit = Numerals.digit(next) else { return nil }
      scan.at += 1
      return Double(value) + Double(digit) / 10
    }
    return scan.english().map(Double.init)
  }
}
