/// Reads a whole line that is a number.
package enum Numbers {
  /// The whole number that the line is, or nil.
  ///
  /// Digits (also full-width, also `12,345`), Chinese numerals (一百零二, 两千六, 壹拾, 廿三, 二〇〇二), mixed (3万, 1.5万),
  /// English words (`twenty-five`, `one hundred and two`), a sign, and one counter behind (个 次 位 人 件 份 小时 …).
  /// 半 is no whole number; two bare Chinese digits (三五) mean “three to five” as often as 35 and are nil.
  package static func read(_ text: String) -> Int? {
    guard var figure = figure(text) else { return nil }
    while figure.places > 0, figure.units % 10 == 0 {
      figure.units /= 10
      figure.places -= 1
    }
    return figure.places == 0 ? figure.units : nil
  }

  /// `units` divided by ten to the `places`: exact where a binary fraction is not.
  private struct Figure {
    var units: Int
    var places = 0
  }

  private static let counters = [
    "个人", "小时", "个", "次", "位", "人", "件", "份", "条", "名", "场", "篇", "项", "户", "家", "期", "回", "遍", "页",
    " times", " people", " persons", " person", " items", " hours", " residents", " resident", " visitors",
    " visitor",
    " members", " member", " households", " villagers", " participants", " guests", " men", " women",
  ]

  private static func figure(_ text: String) -> Figure? {
    guard var scan = Scan(text, upTo: 40) else { return nil }
    scan.trim(leading: ["一共", "总共", "共"], trailing: [])
    for counter in counters where scan.text.count > counter.unicodeScalars.count {
      guard scan.text.suffix(counter.unicodeScalars.count).elementsEqual(counter.unicodeScalars) else {
        continue
      }
      scan.trim(leading: [], trailing: [counter])
      break
    }
    let negative = scan.takeFirst(of: ["负", "負", "-", "minus ", "negative "]) != nil
    scan.spaces()
    guard var result = western(scan) ?? chinese(scan.text[scan.at...]) ?? english(scan.text[scan.at...])
    else {
      return nil
    }
    if negative { result.units = -result.units }
    return result
  }

  /// Digits, with thousands separators and decimals, and one unit behind.
  private static func western(_ from: Scan) -> Figure? {
    var scan = from
    var units = 0
    var places = 0
    if let (value, count) = scan.digits(most: 15) {
      units = value
      if count <= 3 {
        var grouped = scan
        while grouped.take(",") {
          guard let (group, length) = grouped.digits(most: 3), length == 3, units < 1_000_000_000_000 else {
            return nil
          }
          units = units * 1000 + group
          scan = grouped
        }
        if grouped.at != scan.at { return nil }
      }
    } else if scan.next != "." {
      return nil
    }
    var fraction = scan
    if fraction.take(".") {
      guard let (value, count) = fraction.digits(most: 6), units < 1_000_000_000 else { return nil }
      for _ in 0..<count { units *= 10 }
      units += value
      places = count
      scan = fraction
    }
    scan.spaces()
    let scales = [("万", 10_000), ("亿", 100_000_000), ("千", 1000), ("百", 100), ("k", 1000)]
    if let unit = scales.first(where: { scan.take($0.0) }) {
      let (product, over) = units.multipliedReportingOverflow(by: unit.1)
      guard !over else { return nil }
      units = product
    }
    return scan.atEnd ? Figure(units: units, places: places) : nil
  }

  private static func chinese(_ slice: ArraySlice<Unicode.Scalar>) -> Figure? {
    var slice = slice
    if slice.contains(" ") {
      // 一百 五十二: spaces inside are harmless where units hold the number together; 1 3 is two numbers.
      guard slice.contains(where: Numerals.isUnit), !slice.contains(where: { Scan.digit($0) != nil }) else {
        return nil
      }
      slice = ArraySlice(slice.filter { $0 != " " })
    }
    guard let point = slice.firstIndex(where: { $0 == "点" }) else {
      return Numerals.chinese(slice).map { Figure(units: $0) }
    }
    guard let whole = Numerals.chinese(slice[..<point]), whole < 1_000_000_000 else { return nil }
    let decimals = slice[(point + 1)...].map { Numerals.digit($0) ?? Scan.digit($0) }
    guard (1...6).contains(decimals.count) else { return nil }
    var units = whole
    for digit in decimals {
      guard let digit else { return nil }
      units = units * 10 + digit
    }
    return Figure(units: units, places: decimals.count)
  }

  private static func english(_ slice: ArraySlice<Unicode.Scalar>) -> Figure? {
    guard slice.allSatisfy({ Scan.isLetter($0) || $0 == " " || $0 == "-" }) else { return nil }
    let words = slice.split { $0 == " " || $0 == "-" }.map { String(String.UnicodeScalarView($0)) }
    return Numerals.english(words).map { Figure(units: $0) }
  }
}
