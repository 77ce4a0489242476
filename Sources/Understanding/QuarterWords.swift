package import Regulation

extension When {
  private static let quarterNames: [(String, Int)] = [
    ("这个季度", 0), ("当前季度", 0), ("本季度", 0), ("这季度", 0), ("当季度", 0), ("本季", 0), ("当季", 0), ("上上个季度", -2),
    ("上上季度", -2), ("上个季度", -1), ("上一个季度", -1), ("上一季度", -1), ("上季度", -1), ("上个季", -1), ("上季", -1),
    ("前一季度", -1),
    ("下个季度", 1), ("下一个季度", 1), ("下一季度", 1), ("下季度", 1), ("下季", 1), ("this quarter", 0),
    ("current quarter", 0),
    ("the current quarter", 0), ("last quarter", -1), ("previous quarter", -1), ("the previous quarter", -1),
    ("the last quarter", -1), ("next quarter", 1), ("the next quarter", 1),
  ]

  /// The quarter that the line names: 本季度, 上季度, 第一季度, 2026年三季度, 首季度, Q3, `2025 Q4`, `third quarter`.
  /// Without a year it is this year's, also where that is still to come.
  package static func quarter(_ text: String, now: Moment) -> Quarter? {
    guard let scan = expression(text) else { return nil }
    let whole = String(String.UnicodeScalarView(scan.text))
    let current = now.day.quarter
    if let (_, offset) = quarterNames.first(where: { $0.0 == whole }) {
      var quarter = current
      for _ in 0..<abs(offset) { quarter = offset < 0 ? quarter.previous : quarter.next }
      return quarter
    }
    var words = DayWords(scan: scan, now: now)
    var year = words.year() ?? leadingYear(&words.scan)
    words.scan.spaces()
    _ = words.scan.take("的")
    guard let number = quarterNumber(&words.scan) else { return nil }
    if year == nil { year = trailingYear(&words.scan, now: now) }
    guard words.scan.atEnd else { return nil }
    return Quarter(year ?? now.day.year, number)
  }

  /// A four-digit year before Q4, with a space, a hyphen or nothing between.
  static func leadingYear(_ scan: inout Scan) -> Int? {
    let start = scan.at
    if let (year, count) = scan.digits(most: 4), count == 4 {
      _ = scan.take("-") || scan.take("/")
      return year
    }
    scan.at = start
    return nil
  }

  static func trailingYear(_ scan: inout Scan, now: Moment) -> Int? {
    let start = scan.at
    _ = scan.take(",")
    scan.spaces()
    _ = scan.take("of ")
    if scan.takeWord("last year") { return now.day.year - 1 }
    if scan.takeWord("this year") { return now.day.year }
    if let (year, count) = scan.digits(most: 4), count == 4 { return year }
    scan.at = start
    return nil
  }

  static func quarterNumber(_ scan: inout Scan) -> Int? {
    if scan.take("q") {
      guard let (number, _) = scan.digits(most: 1) else { return nil }
      _ = scan.take("季度")
      return number
    }
    _ = scan.take("the ")
    let english = [["first", "1st"], ["second", "2nd"], ["third", "3rd"], ["fourth", "4th"]]
    for (index, names) in english.enumerated() where names.contains(where: { scan.takeWord($0) }) {
      return scan.take(" quarter") ? index + 1 : nil
    }
    let number: Int
    if scan.take("首") {
      number = 1
    } else if scan.take("末") {
      number = 4
    } else {
      _ = scan.take("第")
      guard let next = scan.next, let digit = Scan.digit(next) ?? Numerals.digit(next) else { return nil }
      scan.at += 1
      number = digit
    }
    _ = scan.take("个")
    return scan.take("季度") || scan.take("季") ? number : nil
  }
}
