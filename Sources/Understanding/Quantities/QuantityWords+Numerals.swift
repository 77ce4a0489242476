/// Figures and Chinese numerals.
extension QuantityWords {
  func isNumeral(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { Scan.digit($0) != nil || Numerals.digit($0) != nil || Numerals.isUnit($0) } ?? false
  }

  func plain(at place: Int) -> Number? {
    guard let here = line[place] else { return nil }
    if place > 0, isNumeral(line[place - 1]), !"又之份/".unicodeScalars.contains(line.text[place - 1]) {
      return nil
    }
    if let value = Self.vulgar[here] { return Number(value: value, end: place + 1) }
    if Scan.digit(here) != nil || here == "." { return digits(at: place) }
    if isNumeral(here), !line.isAt(place, "一半") { return chinese(at: place) }
    if line.isAt(place, "一半") { return Number(value: 0.5, end: place + 2) }
    if line.isAt(place, "半"), place == 0 || line.isAt(place + 1, "个") {
      return Number(value: 0.5, end: place + 1)
    }
    return line.begins(place) ? english(at: place) : nil
  }

  static let vulgar: [Unicode.Scalar: Double] = [
    "½": 0.5, "⅓": 1.0 / 3, "⅔": 2.0 / 3, "¼": 0.25, "¾": 0.75, "⅕": 0.2, "⅖": 0.4, "⅗": 0.6, "⅘": 0.8,
    "⅙": 1.0 / 6,
    "⅚": 5.0 / 6, "⅛": 0.125, "⅜": 0.375, "⅝": 0.625, "⅞": 0.875,
  ]
  static let scales: [(String, Double)] = [
    ("万亿", 1e12), ("万万", 1e8), ("万", 1e4), ("亿", 1e8), ("千万", 1e7), ("百万", 1e6), ("千", 1e3), ("百", 100),
    ("打", 12),
    ("hundred", 100), ("thousand", 1e3), ("million", 1e6), ("billion", 1e9), ("trillion", 1e12), ("bln", 1e9),
    ("tln", 1e12), ("mln", 1e6), ("dozens", 12),
    ("dozen", 12), ("dzs", 12), ("k", 1e3), ("m", 1e6), ("b", 1e9), ("bn", 1e9), ("cr", 1e7),
  ]

  func digits(at place: Int) -> Number? {
    var (end, value, any) = (place, 0.0, false)
    func run(_ from: Int) -> (value: Double, count: Int) {
      var (value, count) = (0.0, 0)
      while count < 18, let next = line[from + count], let digit = Scan.digit(next) {
        value = value * 10 + Double(digit)
        count += 1
      }
      return (value, count)
    }
    let whole = run(end)
    (value, end, any) = (whole.value, end + whole.count, whole.count > 0)
    if whole.count <= 3, any {
      while line[end] == ",", run(end + 1).count == 3 {
        value = value * 1000 + run(end + 1).value
        end += 4
      }
    }
    if line[end] == "." {
      let fraction = run(end + 1)
      if fraction.count > 0 {
        var scale = 1.0
        for _ in 0..<fraction.count { scale *= 10 }
        value += fraction.value / scale
        end += 1 + fraction.count
        any = true
      }
    }
    guard any else { return nil }
    // 1e3, 1.3x10^6
    if line[end] == "e" {
      let negative = line[end + 1] == "-"
      let power = run(end + (negative || line[end + 1] == "+" ? 2 : 1))
      if power.count > 0, power.value < 300 {
        for _ in 0..<Int(power.value) { value = negative ? value / 10 : value * 10 }
        end += 1 + (negative || line[end + 1] == "+" ? 1 : 0) + power.count
      }
    }
    if line.isAt(end, "x10^") || line.isAt(end, "^") {
      let isTen = line[end] == "x"
      var at = end + (isTen ? 4 : 1)
      let negative = line[at] == "-"
      if negative || line[at] == "+" { at += 1 }
      let power = run(at)
      if power.count > 0, power.value < 300 {
        var product = isTen ? value : 1
        for _ in 0..<Int(power.value) {
          product = negative ? product / (isTen ? 10 : value) : product * (isTen ? 10 : value)
        }
        (value, end) = (product, at + power.count)
      }
    }
    // 5亿1万4千6百 and 1千零1 are numerals throughout.
    if let next = line[end], Numerals.isUnit(next), let mixed = chinese(at: place), mixed.end > end + 1,
      value == value.rounded()
    {
      return mixed
    }
    return scaled(Number(value: value, end: end))
  }

  func scaled(_ number: Number) -> Number {
    var number = number
    var place = line.past(number.end)
    for about in ["多", "余", "餘", "几"]
    where line.isAt(place, about) && Self.scales.contains(where: { line.isAt(line.past(place + 1), $0.0) }) {
      place = line.past(place + 1)
    }
    while let (word, scale) = Self.scales.first(where: { line.isAt(place, $0.0) }) {
      let end = place + word.unicodeScalars.count
      if let next = line[end], Scan.isLetter(next), word.unicodeScalars.allSatisfy(Scan.isLetter) { break }
      number.value *= scale
      number.end = end
      place = line.past(end)
    }
    return number
  }

  /// Numerals with blanks, 几, 多 and a decimal point among them.
  func chinese(at place: Int) -> Number? {
    var run: [Unicode.Scalar] = []
    var (end, at) = (place, place)
    while let next = line[at] {
      if isNumeral(next) {
        run.append(next)
        end = at + 1
      } else if "几多余餘".unicodeScalars.contains(next), isUnit(line[line.past(at + 1)]) {
        if run.last == "零" { run.removeLast() }
      } else if "几多".unicodeScalars.contains(next), isUnit(run.last) {
        // 十几个 is at least ten.
        break
      } else if next != " " {
        break
      }
      at += 1
    }
    // 十七十八 and 一百二三 are no numbers, nor is a part of them.
    guard isStill(place, end), let value = value(run, at: place, end) else { return nil }
    return chineseTail(value, end)
  }

  func isUnit(_ scalar: Unicode.Scalar?) -> Bool { scalar.map(Numerals.isUnit) ?? false }

  func value(_ run: [Unicode.Scalar], at place: Int, _ end: Int) -> Double? {
    if let value = Numerals.chinese(run[...]) { return Double(value) }
    // 万零百一十一: a hundred without its one.
    let filled = run.enumerated().flatMap { index, scalar -> [Unicode.Scalar] in
      index > 0 && run[index - 1] == "零" && Numerals.isUnit(scalar) ? ["一", scalar] : [scalar]
    }
    if filled.count > run.count, let value = Numerals.chinese(filled[...]) { return Double(value) }
    // 一一 alone on the line is 11.
    let isWhole = place == 0 && end == line.count
    guard isWhole, run.count == 2, let tens = Numerals.digit(run[0]), let ones = Numerals.digit(run[1]) else {
      return nil
    }
    return Double(tens * 10 + ones)
  }

  func chineseTail(_ value: Double, _ end: Int) -> Number? {
    var number = Number(value: value, end: end)
    let point = line.past(end)
    if line.isAt(point, "点") {
      var (place, scale) = (line.past(point + 1), 0.1)
      var decimals = 0.0
      while let next = line[place], let digit = Numerals.digit(next) ?? Scan.digit(next), scale > 1e-14 {
        decimals += Double(digit) * scale
        scale /= 10
        place += 1
        if line[place] == " ", isNumeral(line[place + 1]) { place += 1 }
      }
      if scale < 0.1 { number = Number(value: value + decimals, end: place) }
    }
    number = scaled(number)
    // 十一元一角
    if line.isAt(number.end, "元"), let tenths = line[number.end + 1].flatMap(Numerals.digit),
      line.isAt(number.end + 2, "角")
    {
      number = Number(value: number.value + Double(tenths) / 10, end: number.end + 3)
    }
    return number
  }

  /// Whether numerals are a number here and no part of a word: 四川, 一看, 登陆, 放肆.
  func isStill(_ place: Int, _ end: Int) -> Bool {
    if place == 0, end == line.count || line.past(end) == line.count { return true }
    guard end - place == 1 else {
      return !line.text[place..<end].allSatisfy { "陆拾伍肆叁".unicodeScalars.contains($0) }
    }
    if "陆陸拾伍肆叁幺".unicodeScalars.contains(line.text[place]) { return line.precedes(place, ["之", "又", "第"]) }
    if place > 0, line.precedes(place, ["第", "之", "又", "到", "至", "过", "于", "是", "在", "给我"]) {
      return !line.isAt(end, "川")
    }
    guard let next = line[end] else { return true }
    if ",.;:!?\"')]/%点分又到至和与-~以 又".unicodeScalars.contains(next) || Scan.digit(next) != nil { return true }
    return Self.counters.contains { line.isAt(line.past(end), $0) }
  }

  static let counters = [
    "个", "双", "对", "台", "名", "位", "件", "条", "人", "岁", "天", "月", "年", "次", "回", "家", "户", "场", "份", "元", "块",
    "斤", "米", "页",
    "篇", "种", "项", "周", "小时", "分", "秒", "只", "张", "本", "辆", "成", "折", "打", "号", "楼", "层", "点", "刻", "日", "多",
    "余", "番", "倍",
  ]
}
