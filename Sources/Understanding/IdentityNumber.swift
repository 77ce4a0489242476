import Regulation

/// Finds resident identity numbers, so that one written down by mistake can be pointed out before it is kept.
/// The console never needs one.
package enum IdentityNumber {
  /// Whether a number of the 18-digit kind (GB 11643: province, date, check digit) or of the old 15-digit kind
  /// (province, date) stands anywhere in the text, also in full-width digits or with spaces and hyphens inside.
  package static func occurs(in text: String) -> Bool {
    var run: [Digit] = []
    var gap = 0
    for scalar in text.unicodeScalars {
      if TextFolding.isDropped(scalar), scalar.value != 0x0A { continue }
      let plain = TextFolding.plain(scalar)
      if let value = Scan.digit(plain) ?? (plain == "x" && !run.isEmpty ? 10 : nil) {
        run.append(Digit(value: value, isApart: gap > 0 || run.isEmpty))
        gap = 0
        // Numbers found so far cannot begin later than this; what lies further back is done with.
        if run.count == 64 {
          if holds(run[...]) { return true }
          run.removeFirst(40)
        }
      } else if TextFolding.isSpace(scalar) || plain == "-" || plain == ".", gap < 3, !run.isEmpty {
        gap += 1
      } else {
        if holds(run[...]) { return true }
        run.removeAll(keepingCapacity: true)
        gap = 0
      }
    }
    return holds(run[...])
  }

  private struct Digit {
    /// 0...9, or 10 for X.
    var value: Int
    /// Whether something stands between it and the digit before.
    var isApart: Bool
  }

  private static func holds(_ run: ArraySlice<Digit>) -> Bool {
    guard run.count >= 15 else { return false }
    for start in run.indices where run[start].isApart {
      for length in [18, 15] where start + length <= run.endIndex {
        let end = start + length
        // A number ends where the digits do: 19 in a row are a bank card.
        if end < run.endIndex, !run[end].isApart { continue }
        if length == 18 ? isCurrent(run[start..<end]) : isOld(run[start..<end]) { return true }
      }
    }
    return false
  }

  private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

  private static func isCurrent(_ slice: ArraySlice<Digit>) -> Bool {
    let digits = slice.map(\.value)
    guard isProvince(digits), !digits[..<17].contains(10) else { return false }
    let year = number(digits[6..<10])
    guard (1850...2150).contains(year), Day(year, number(digits[10..<12]), number(digits[12..<14])) != nil
    else {
      return false
    }
    let sum = zip(weights, digits).reduce(0) { $0 + $1.0 * $1.1 }
    return (12 - sum % 11) % 11 == digits[17]
  }

  private static func isOld(_ slice: ArraySlice<Digit>) -> Bool {
    let digits = slice.map(\.value)
    guard isProvince(digits), !digits.contains(10) else { return false }
    // With no check digit, only the groups people write it in count: region, date, order.
    for (offset, digit) in slice.enumerated() where digit.isApart && ![0, 6, 12].contains(offset) {
      return false
    }
    return Day(1900 + number(digits[6..<8]), number(digits[8..<10]), number(digits[10..<12])) != nil
  }

  private static func isProvince(_ digits: [Int]) -> Bool {
    switch digits[0] * 10 + digits[1] {
    case 11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71, 81...83, 91: true
    default: false
    }
  }

  private static func number(_ digits: ArraySlice<Int>) -> Int { digits.reduce(0) { $0 * 10 + $1 } }
}
