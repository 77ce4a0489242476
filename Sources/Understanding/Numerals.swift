/// Numbers written in Chinese characters or English words, as arithmetic over folded scalars.
enum Numerals {
  /// 0...9 of a Chinese digit, everyday or banker's; nil for anything else.
  static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "零", "〇", "○": 0
    case "一", "壹", "幺": 1
    case "二", "贰", "貳", "两", "兩", "俩", "倆": 2
    case "三", "叁", "參", "叄", "仨": 3
    case "四", "肆": 4
    case "五", "伍": 5
    case "六", "陆", "陸": 6
    case "七", "柒": 7
    case "八", "捌": 8
    case "九", "玖": 9
    default: nil
    }
  }

  private static func power(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "十", "拾": 10
    case "百", "佰": 100
    case "千", "仟": 1000
    default: nil
    }
  }

  private static func tens(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "廿": 20
    case "卅": 30
    case "卌": 40
    default: nil
    }
  }

  static func isBelowHundred(_ scalar: Unicode.Scalar) -> Bool {
    digit(scalar) != nil || power(scalar) == 10 || tens(scalar) != nil
  }

  /// Whether the scalar is 十, 百, 千, 万, 亿 or one of their other forms.
  static func isUnit(_ scalar: Unicode.Scalar) -> Bool {
    power(scalar) != nil || tens(scalar) != nil || "万萬亿億".unicodeScalars.contains(scalar)
  }

  /// The number that the whole slice writes: 一千零一, 九万四 (94,000), 5亿1万, 二〇〇二, 廿三. Nil for anything else.
  ///
  /// Two bare digits (三五) are nil: they say “three to five”, or two choices, as often as 35.
  static func chinese(_ slice: ArraySlice<Unicode.Scalar>) -> Int? {
    guard !slice.isEmpty, slice.count <= 24 else { return nil }
    for (names, unit) in [("亿億", 100_000_000), ("万萬", 10_000)] {
      guard let place = slice.lastIndex(where: { names.unicodeScalars.contains($0) }) else { continue }
      guard let left = chinese(slice[..<place]), let right = tail(slice[(place + 1)...], under: unit) else {
        return nil
      }
      let (product, over) = left.multipliedReportingOverflow(by: unit)
      let (sum, overSum) = product.addingReportingOverflow(right)
      return over || overSum ? nil : sum
    }
    return section(slice)
  }

  /// What follows 万 or 亿: a lone digit counts the next lower place (九万四), else a smaller number.
  private static func tail(_ slice: ArraySlice<Unicode.Scalar>, under unit: Int) -> Int? {
    guard let first = slice.first else { return 0 }
    if slice.count == 1, let value = digit(first) ?? Scan.digit(first) { return value * unit / 10 }
    let rest = slice.drop { digit($0) == 0 }
    guard let value = chinese(rest), value < unit else { return nil }
    return value
  }

  /// A number below 10,000, or digits one after another.
  private static func section(_ slice: ArraySlice<Unicode.Scalar>) -> Int? {
    if slice.allSatisfy({ Scan.digit($0) != nil }) {
      return slice.count <= 15 ? slice.reduce(0) { $0 * 10 + (Scan.digit($1) ?? 0) } : nil
    }
    if slice.allSatisfy({ digit($0) != nil }) {
      let values = slice.compactMap(digit)
      guard values.count == 1 || values.count >= 3 || values.contains(0), values.count <= 15 else {
        return nil
      }
      return values.reduce(0) { $0 * 10 + $1 }
    }
    return places(slice)
  }

  private static func places(_ slice: ArraySlice<Unicode.Scalar>) -> Int? {
    var total = 0
    var place = 10_000
    var pending: Int?
    var zero = false
    for scalar in slice {
      if let value = digit(scalar) ?? Scan.digit(scalar) {
        guard pending == nil else { return nil }
        if value == 0 {
          guard !zero, total > 0 || place < 10_000 else { return nil }
          zero = true
        } else {
          pending = value
        }
        continue
      }
      if let value = tens(scalar) {
        guard pending == nil, place > 10 else { return nil }
        total += value
        (place, zero) = (10, false)
        continue
      }
      guard let unit = power(scalar), unit < place else { return nil }
      // Only ten may stand without a digit: 十五, 一百十五; 百 alone is no number anyone types.
      guard let count = pending ?? (unit == 10 ? 1 : nil) else { return nil }
      total += count * unit
      (place, pending, zero) = (unit, nil, false)
    }
    guard let last = pending else { return zero ? nil : total }
    // 一千六 is 1600, 一千零六 is 1006.
    return total + (zero || place == 10_000 ? last : last * (place / 10))
  }

  // MARK: English

  private static let small: [String: Int] = [
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
  ]
  private static let tensWords: [String: Int] = [
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80,
    "ninety": 90,
  ]
  private static let large: [String: Int] = [
    "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000, "trillion": 1_000_000_000_000,
  ]

  /// A number below 100 in English words, one or two tokens long.
  static func englishSmall(_ words: ArraySlice<String>) -> Int? {
    guard let first = words.first else { return nil }
    if words.count == 1 { return small[first] ?? tensWords[first] }
    guard words.count == 2, let tens = tensWords[first], let last = words.last, let ones = small[last],
      (1...9).contains(ones)
    else { return nil }
    return tens + ones
  }

  /// The number that all the words write: `twenty five`, `one hundred and two`, `a hundred thousand`.
  static func english(_ words: [String]) -> Int? {
    guard !words.isEmpty, words.count <= 20 else { return nil }
    var total = 0
    var group = 0
    var limit = Int.max
    // What the last word allows next: after a ten only 1...9, after a unit nothing below it but a new scale.
    var room = 1000
    var any = false
    for (index, word) in words.enumerated() {
      if let value = small[word] {
        guard value < room, value > 0 || words.count == 1 else { return nil }
        group += value
        (room, any) = (1, true)
      } else if let value = tensWords[word] {
        guard room > 10 else { return nil }
        group += value
        (room, any) = (10, true)
      } else if word == "hundred" {
        guard any, group >= 1, group <= 99 else { return nil }
        group *= 100
        room = 100
      } else if let scale = large[word] {
        guard any, group > 0, scale < limit else { return nil }
        total += group * scale
        (group, limit, room) = (0, scale, 1000)
      } else if word == "a" || word == "an" {
        guard index == 0, words.count > 1, words[1] == "hundred" || large[words[1]] != nil else { return nil }
        (group, any) = (1, true)
      } else if word == "and" {
        guard index > 0, index + 1 < words.count, room == 100 || room == 1000 else { return nil }
      } else {
        return nil
      }
    }
    return any ? total + group : nil
  }
}
