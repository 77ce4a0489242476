/// Numbers, ordinals and fractions in English words.
extension QuantityWords {
  func english(at place: Int) -> Number? {
    var words: [(word: String, end: Int)] = []
    var scan = line.scan(at: place)
    while words.count < 12, let word = scan.word() {
      words.append((word, scan.at))
      guard scan.next == " " || scan.next == "-" else { break }
      scan.at += 1
      if scan.next == "-" { scan.at += 1 }
      if scan.next == " " { scan.at += 1 }
    }
    guard let first = words.first else { return nil }
    // this one, the next one
    if first.word == "one",
      line.precedes(
        place,
        ["this", "that", "the", "next", "previous", "current", "which", "any", "some", "no", "each", "last"])
    {
      return nil
    }
    if let ordinal = ordinal(at: place), line.past(ordinal.end) == line.count { return ordinal }
    for (phrase, value) in [
      ("a couple of", 2.0), ("a couple", 2), ("a few", 3), ("a pair", 2), ("a dozen", 12), ("single", 1),
      ("nought", 0), ("half", 0.5),
    ]
    where line.isAt(place, phrase) {
      return scaled(Number(value: value, end: place + phrase.unicodeScalars.count))
    }
    if first.word == "hundred", let next = words.dropFirst().first, next.word == "thousand" {
      return Number(value: 1e5, end: next.end)
    }
    for count in stride(from: words.count, to: 0, by: -1) {
      let said = words.prefix(count).map { $0.word == "nought" ? "zero" : $0.word }
      if let point = said.firstIndex(of: "point"), point > 0,
        let whole = Numerals.english(Array(said[..<point]))
      {
        let decimals = said[(point + 1)...].map { Numerals.englishSmall([$0]) }
        guard !decimals.isEmpty, decimals.allSatisfy({ $0.map { $0 < 10 } ?? false }) else { continue }
        var (value, scale) = (Double(whole), 0.1)
        for digit in decimals.compactMap(\.self) {
          value += Double(digit) * scale
          scale /= 10
        }
        return Number(value: value, end: words[count - 1].end)
      }
      if let value = Numerals.english(said) {
        return scaled(Number(value: Double(value), end: words[count - 1].end))
      }
    }
    return nil
  }

  static let fractions: [(String, Double)] = [
    ("half", 2), ("halves", 2), ("third", 3), ("quarter", 4), ("fourth", 4), ("fifth", 5), ("sixth", 6),
    ("seventh", 7), ("eighth", 8),
    ("ninth", 9), ("tenth", 10), ("hundredth", 100), ("thousandth", 1000),
  ]
  static let ordinals: [(String, Double)] = [
    ("first", 1), ("second", 2), ("third", 3), ("fourth", 4), ("fifth", 5), ("sixth", 6), ("seventh", 7),
    ("eighth", 8), ("ninth", 9),
    ("tenth", 10), ("eleventh", 11), ("twelfth", 12), ("thirteenth", 13), ("fourteenth", 14),
    ("fifteenth", 15), ("sixteenth", 16),
    ("seventeenth", 17), ("eighteenth", 18), ("nineteenth", 19), ("twentieth", 20), ("thirtieth", 30),
  ]

  /// `fifth`, `twenty-fifth`, `thirty first`, `42nd`.
  func ordinal(at place: Int) -> Number? {
    var scan = line.scan(at: place)
    if let (value, _) = scan.digits(most: 3) {
      return ["st", "nd", "rd", "th"].contains { scan.takeWord($0) }
        ? Number(value: Double(value), end: scan.at) : nil
    }
    var tens = 0.0
    if let (_, value) = Self.tens.first(where: { scan.take($0.0) }) {
      tens = value
      _ = scan.take("-") || scan.take(" ")
    }
    guard let (_, value) = Self.ordinals.first(where: { scan.takeWord($0.0) }) else { return nil }
    return tens > 0 && value > 9 ? nil : Number(value: tens + value, end: scan.at)
  }

  static let tens: [(String, Double)] = [
    ("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70),
    ("eighty", 80), ("ninety", 90),
  ]

  func englishFraction(at place: Int) -> Number? {
    guard line.begins(place), let ordinal = ordinal(at: place), ordinal.end == line.count, place == 0 else {
      return nil
    }
    return ordinal
  }

  /// `three quarters`, `five eighths`, `two thirds of a million` behind a number.
  func divided(_ number: Number) -> Number { part(of: number) ?? number }

  func part(of number: Number) -> Number? {
    var scan = line.scan(at: number.end)
    guard scan.take(" ") || scan.take("-") else { return nil }
    let start = scan.at
    for (word, below) in Self.fractions {
      var ahead = scan
      guard ahead.takeWord(word) || ahead.takeWord(word + "s") else { continue }
      let part = Number(value: number.value / below, end: ahead.at)
      if ahead.take(" of a ") || ahead.take(" ") {
        let whole = scaled(Number(value: part.value, end: ahead.at))
        return whole.end > ahead.at ? whole : part
      }
      return part
    }
    // three twenty-firsts
    guard let (_, tens) = Self.tens.first(where: { scan.take($0.0) }), scan.take("-") else { return nil }
    for (word, value) in Self.ordinals where value < 10 {
      var ahead = scan
      if ahead.takeWord(word) || ahead.takeWord(word + "s"), ahead.at > start {
        return Number(value: number.value / (tens + value), end: ahead.at)
      }
    }
    return nil
  }
}
