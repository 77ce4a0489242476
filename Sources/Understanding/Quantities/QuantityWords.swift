/// Numbers at a place of a line.
struct QuantityWords {
  let line: SlotLine

  struct Number {
    var value: Double
    var isPercent = false
    var end: Int
  }

  func number(at place: Int) -> Number? {
    guard var found = signed(at: place) else { return nil }
    for word in ["个百分点", "百分点", "%", "percentage", "percent", "per cent"] {
      guard let end = spaced(word, at: line.past(found.end)) else { continue }
      (found.isPercent, found.end) = (true, end)
      return found
    }
    if let end = spaced("成", at: line.past(found.end)) ?? spaced("折", at: line.past(found.end)),
      found.value <= 10
    {
      return Number(value: found.value * 10, isPercent: true, end: end)
    }
    return found
  }

  /// The place behind a word whose characters may stand apart: 个 百分 点.
  func spaced(_ word: String, at place: Int) -> Int? {
    var place = place
    for scalar in word.unicodeScalars {
      if scalar != " " { place = line.past(place) }
      guard line[place] == scalar else { return nil }
      place += 1
    }
    return place
  }

  func signed(at place: Int) -> Number? {
    for word in ["负", "負", "-", "minus ", "negative "] where line.isAt(place, word) {
      let start = line.past(place + word.unicodeScalars.count)
      guard line.begins(place) || word != "-", var found = mixed(at: start) else { return nil }
      found.value = -found.value
      return found
    }
    return mixed(at: place)
  }

  /// 百分之六, 三分之一, 三百五又三分之一, `one and a half`.
  func mixed(at place: Int) -> Number? {
    let percents: [(String, Double)] = [
      ("百分之", 1), ("per cent of ", 1), ("percent of ", 1), ("千分之", 0.1), ("仟分之", 0.1), ("万分之", 0.01),
      ("百万分之", 0.0001),
    ]
    for (word, scale) in percents where place == 0 || !isNumeral(line[place - 1]) {
      guard let behind = spaced(word, at: place) else { continue }
      if line.isAt(line.past(behind), "百") {
        return Number(value: 100, isPercent: true, end: line.past(behind) + 1)
      }
      guard let of = plain(at: line.past(behind)) else { continue }
      return Number(value: of.value * scale, isPercent: true, end: of.end)
    }
    guard let first = plain(at: place).map(divided) else { return englishFraction(at: place) }
    if line.isAt(first.end, "又"), let rest = fraction(at: first.end + 1) {
      return Number(value: first.value + rest.value, end: rest.end)
    }
    if let whole = fraction(at: place) { return whole }
    if let added = added(to: first) { return added }
    // 1 4/3
    if line[first.end] == " ", let above = plain(at: first.end + 1), line.isAt(above.end, "/"),
      let below = plain(at: above.end + 1), below.value != 0
    {
      return Number(value: first.value + above.value / below.value, end: below.end)
    }
    if line.isAt(first.end, " over "), let below = plain(at: first.end + 6), below.value != 0 {
      return Number(value: first.value / below.value, end: below.end)
    }
    if line.isAt(first.end, "个半") || line.isAt(first.end, "個半") {
      return Number(value: first.value + 0.5, end: first.end + 2)
    }
    if line.isAt(first.end, "/"), let other = plain(at: first.end + 1), other.value != 0,
      !line.isAt(other.end, "/")
    {
      return Number(value: first.value / other.value, end: other.end)
    }
    return first
  }

  /// `and a half`, `and one fourth`, `and three quarters`; of a million the half is of it.
  func added(to first: Number) -> Number? {
    guard line.isAt(first.end, " and ") else { return nil }
    let place = first.end + 5
    if line.isAt(place, "a half") {
      let scale = [1e12, 1e9, 1e6, 1e3].first { first.value >= $0 } ?? 1
      return Number(value: first.value + scale / 2, end: place + 6)
    }
    if line.isAt(place, "a "), let part = part(of: Number(value: 1, end: place + 1)) {
      return Number(value: first.value + part.value, end: part.end)
    }
    guard let more = plain(at: place) else { return nil }
    if let part = part(of: more) { return Number(value: first.value + part.value, end: part.end) }
    // 3 hundred and 21
    let scale =
      [1e12, 1e9, 1e6, 1e3, 100].first {
        first.value.truncatingRemainder(dividingBy: $0) == 0 && first.value >= $0
      } ?? 1
    guard more.value < scale, line[more.end].map({ $0 == " " || ".,;".unicodeScalars.contains($0) }) ?? true
    else { return nil }
    let behind = line.past(more.end)
    // 3 hundred and 2 hundred are two.
    return number(at: behind) == nil ? Number(value: first.value + more.value, end: more.end) : nil
  }

  /// 三分之一, 二份一.
  func fraction(at place: Int) -> Number? {
    guard let below = plain(at: place), below.value != 0 else { return nil }
    var scan = line.scan(at: line.past(below.end))
    guard scan.take("分之") || scan.take("分 之") || scan.take("份之") || scan.take("份") else { return nil }
    guard let above = plain(at: line.past(scan.at)) else { return nil }
    return Number(value: above.value / below.value, end: above.end)
  }
}
