import Regulation

extension DayWords {
  /// 2026-03-05, 2026/3/5, 2026.3.5, 20260305, 26-3-5, 3/5, 3/5/2026, 22/4.
  mutating func numeric() -> DayReading? {
    guard let (first, count) = scan.digits(most: 8) else { return nil }
    if count == 8 {
      return isDigitNext ? nil : dated(first / 10_000, first / 100 % 100, first % 100)
    }
    guard count == 4 || count <= 2, let mark = separator(nil), let (second, width) = scan.digits(most: 2)
    else {
      return nil
    }
    let two = scan
    if separator(mark) != nil {
      if count == 4 {
        guard let (third, _) = scan.digits(most: 2) else { return nil }
        return dated(first, second, third)
      }
      if let (third, length) = scan.digits(most: 4), !isDigitNext, length == 4 || length == 2 || length == 1 {
        return threeParts(first, second, third, length)
      }
      if mark != "-" { return nil }
    }
    scan = two
    // 9:30 is a time, and so is 9.30 where a day has no two-digit place for it.
    guard count <= 2, !isDigitNext, width > 0 else { return nil }
    if mark == "/", first > 12 { return dated(nil, second, first) }
    return dated(nil, first, second)
  }

  private var isDigitNext: Bool { scan.next.map { Scan.digit($0) != nil } ?? false }

  private mutating func separator(_ wanted: Unicode.Scalar?) -> Unicode.Scalar? {
    guard let next = scan.next, wanted == nil || next == wanted, next == "-" || next == "/" || next == "."
    else {
      return nil
    }
    scan.at += 1
    return next
  }

  /// 3/5/2026 is month, day, year (22/5/2026 day first); 26/3/5 begins with the year where that is a recent one.
  private mutating func threeParts(_ first: Int, _ second: Int, _ third: Int, _ length: Int) -> DayReading? {
    if length == 4 {
      return first > 12 ? dated(third, second, first) : dated(third, first, second)
    }
    let recent = today.year - 10...today.year + 1
    if recent.contains(century(first)), let reading = dated(century(first), second, third) { return reading }
    guard length == 2 else { return nil }
    return first > 12 ? dated(century(third), second, first) : dated(century(third), first, second)
  }
}
