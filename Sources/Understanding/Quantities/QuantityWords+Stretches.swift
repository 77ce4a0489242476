/// What lies above, below or between numbers.
extension QuantityWords {
  static let above = [
    "大于等于", "大于或等于", "大于", "多于", "过", "超过了", "超过", "高于", "不止", "more than ", "greater than ", "above ",
    "over ", "exceeding ", "higher or equal than ", "higher than ", "at least ", "不少于", "至少", "不低于",
  ]
  static let below = [
    "小于等于", "小于或等于", "小于 或 等于", "小于", "少于", "低于", "不到", "不足", "less than ", "fewer than ", "below ", "under ",
    "lower or equal than ", "lower than ", "at most ", "不超过", "至多", "最多",
  ]
  static let closed = [
    "大于等于", "大于或等于", "小于等于", "小于或等于", "小于 或 等于", "higher or equal than ", "lower or equal than ", "at least ",
    "不少于", "至少", "不低于", "at most ", "不超过", "至多", "最多",
  ]

  /// 20到100个, 五百以上, `more than 40`, `between 10 and 15`.
  func stretch(at place: Int) -> (Double, Quantity.Unit, String?, Int)? {
    for (words, isAbove) in [(Self.above, true), (Self.below, false)] {
      guard let word = words.first(where: { line.isAt(place, $0) }),
        let number = number(at: line.past(place + word.unicodeScalars.count))
      else { continue }
      let isClosed = Self.closed.contains(word)
      // above 1000 and below 1500
      var join = line.past(number.end)
      if line.isAt(join, "and ") {
        join += 4
      } else if line.isAt(join, ",") {
        join = line.past(join + 1)
      } else if line.isAt(join, "并") || line.isAt(join, "且") {
        join += 1
      }
      if isAbove, join > number.end, let other = Self.below.first(where: { line.isAt(join, $0) }),
        let top = self.number(at: line.past(join + other.unicodeScalars.count)), top.value > number.value
      {
        let text =
          "\(isClosed ? "[" : "(")\(Quantity.written(number.value)),\(Quantity.written(top.value))\(Self.closed.contains(other) ? "]" : ")")"
        return (number.value, .range, text, top.end)
      }
      let written = Quantity.written(number.value)
      return (
        number.value, .range,
        isAbove ? "\(isClosed ? "[" : "(")\(written),)" : "(,\(written)\(isClosed ? "]" : ")")", number.end
      )
    }
    for word in ["等于", "equal to ", "equals to ", "equals "]
    where line.isAt(place, word) && !line.precedes(place, ["或", "or"]) {
      if let only = number(at: line.past(place + word.unicodeScalars.count)) {
        let text = Quantity.written(only.value)
        return (only.value, .range, "[\(text),\(text)]", only.end)
      }
    }
    if line.isAt(place, "between "), let low = number(at: place + 8), line.isAt(low.end, " and "),
      let high = number(at: low.end + 5)
    {
      return (low.value, .range, "[\(Quantity.written(low.value)),\(Quantity.written(high.value)))", high.end)
    }
    guard let first = number(at: place) else { return nil }
    // 500多亿 is more than that.
    let said = String(String.UnicodeScalarView(line.text[place..<first.end]))
    if ["多亿", "余亿", "多万", "餘亿"].contains(where: said.contains) {
      return (first.value, .range, "(\(Quantity.written(first.value)),)", first.end)
    }
    var scan = line.scan(at: first.end)
    scan.spaces()
    for (word, form) in [
      ("以上", "(%,)"), ("以下", "(,%)"), ("or more", "[%,)"), ("or greater than", "[%,)"),
      ("or greater", "[%,)"), ("or above", "[%,)"), ("or fewer", "(,%]"), ("or below", "(,%]"),
      ("or less", "(,%]"), ("或以上", "[%,)"), ("及以上", "[%,)"), ("及以下", "(,%]"),
    ] {
      var ahead = scan
      if ahead.take(word) {
        return (first.value, .range, form.replacing("%", with: Quantity.written(first.value)), ahead.at)
      }
    }
    let between = scan.take("与") || scan.take("和")
    guard between || scan.take("到") || scan.take("至") || scan.take("-") || scan.take("~") || scan.take("to ")
    else { return nil }
    scan.spaces()
    _ = scan.take("第")
    guard let second = number(at: scan.at), second.value > first.value else { return nil }
    if between, !line.isAt(second.end, "间"), !line.isAt(second.end, "之间") { return nil }
    return (
      first.value, .range, "[\(Quantity.written(first.value)),\(Quantity.written(second.value)))", second.end
    )
  }
}
