/// A line as the slot readers look at it: folded, with the place that each character had in the line as it came.
struct SlotLine {
  /// Folded and simplified; what was read already is masked.
  private(set) var text: [Unicode.Scalar]
  private let source: [Unicode.Scalar]
  private let places: [Int]

  static let mask: Unicode.Scalar = "\u{1}"

  /// The beginning of a line that is longer than `limit` scalars: nothing beyond it is looked at.
  init(_ line: String, upTo limit: Int = 300) {
    source = Array(line.unicodeScalars.prefix(limit))
    var places: [Int] = []
    var text: [Unicode.Scalar] = []
    for (place, scalar) in source.enumerated() {
      if TextFolding.isSpace(scalar) {
        if text.last == " " || text.isEmpty { continue }
        text.append(" ")
      } else if TextFolding.isDropped(scalar) {
        continue
      } else {
        text.append(Scan.simple(TextFolding.plain(scalar)))
      }
      places.append(place)
    }
    if text.last == " " {
      text.removeLast()
      places.removeLast()
    }
    (self.text, self.places) = (text, places)
  }

  var count: Int { text.count }
  var isChinese: Bool { text.contains(where: \.properties.isIdeographic) }

  /// The line's own words in a range of the folded text.
  func words(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    let span = span(range)
    return String(String.UnicodeScalarView(source[span]))
  }

  /// Where a range of the folded text stands in the line as it came.
  func span(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty, range.upperBound <= places.count else { return 0..<0 }
    return places[range.lowerBound]..<(places[range.upperBound - 1] + 1)
  }

  mutating func mask(_ range: Range<Int>) {
    for place in range { text[place] = Self.mask }
  }

  subscript(place: Int) -> Unicode.Scalar? { text.indices.contains(place) ? text[place] : nil }

  func scan(at place: Int) -> Scan { Scan(folded: text, at: place) }

  func isAt(_ place: Int, _ literal: String) -> Bool {
    var scan = scan(at: place)
    return scan.take(literal)
  }

  /// The place behind blanks.
  func past(_ place: Int) -> Int {
    var place = place
    while self[place] == " " { place += 1 }
    return place
  }

  /// Whether one of the words stands directly before a place, blanks left out.
  func precedes(_ place: Int, _ words: [String]) -> Bool {
    var end = place
    while end > 0, text[end - 1] == " " { end -= 1 }
    return words.contains { word in
      let length = word.unicodeScalars.count
      guard length <= end, text[(end - length)..<end].elementsEqual(word.unicodeScalars) else { return false }
      guard let first = word.unicodeScalars.first, Scan.isLetter(first) else { return true }
      return end == length || !Scan.isLetter(text[end - length - 1])
    }
  }

  /// Whether a number or a word may begin at a place, and is not the end of a longer one.
  func begins(_ place: Int) -> Bool {
    guard let here = self[place] else { return false }
    guard place > 0 else { return true }
    let before = text[place - 1]
    if Scan.isLetter(here) { return !Scan.isLetter(before) && before != "'" }
    if Scan.digit(here) != nil {
      guard Scan.digit(before) == nil else { return false }
      return !".:/".unicodeScalars.contains(before) || place < 2 || Scan.digit(text[place - 2]) == nil
    }
    if Numerals.isBelowHundred(here) { return !Numerals.isBelowHundred(before) && before != "第" }
    return true
  }

  /// A whole number from a place on, in digits, Chinese numerals or an English word below a hundred.
  func number(at place: Int) -> (value: Int, end: Int)? {
    guard begins(place) else { return nil }
    var scan = scan(at: place)
    if let (value, count) = scan.digits(most: 6) {
      return count < 6 ? (value, scan.at) : nil
    }
    var end = place
    while let next = self[end], Numerals.digit(next) != nil || Numerals.isUnit(next) { end += 1 }
    if end > place { return Numerals.chinese(text[place..<end]).map { ($0, end) } }
    return scan.english().map { ($0, scan.at) }
  }
}

/// Words that one value is said by, written `线上|网上|online`.
struct WordList: ExpressibleByStringLiteral, Sendable {
  fileprivate let words: [[Unicode.Scalar]]

  init(stringLiteral value: String) { self.init(value.split(separator: "|").map(String.init)) }
  init(_ words: [String]) {
    self.words = words.map { Array($0.unicodeScalars) }.sorted { $0.count > $1.count }
  }
}

extension SlotLine {
  /// The first place of one of the words, the longest there; Latin words only whole, also in their plural.
  func first(_ list: WordList, in range: Range<Int>? = nil) -> Range<Int>? {
    let range = (range ?? 0..<count).clamped(to: 0..<count)
    for place in range {
      for word in list.words where place + word.count <= range.upperBound {
        guard text[place] == word[0], text[place..<(place + word.count)].elementsEqual(word) else { continue }
        if let end = wholeEnd(place, word) { return place..<end }
      }
    }
    return nil
  }

  func last(_ list: WordList, in range: Range<Int>? = nil) -> Range<Int>? {
    var found: Range<Int>?
    var rest = (range ?? 0..<count).clamped(to: 0..<count)
    while let next = first(list, in: rest) {
      found = next
      rest = next.upperBound..<rest.upperBound
    }
    return found
  }

  func has(_ list: WordList, in range: Range<Int>? = nil) -> Bool { first(list, in: range) != nil }

  private func wholeEnd(_ place: Int, _ word: [Unicode.Scalar]) -> Int? {
    if Scan.isLetter(word[0]), place > 0, Scan.isLetter(text[place - 1]) { return nil }
    var end = place + word.count
    guard let last = word.last, Scan.isLetter(last) else { return end }
    if self[end] == "s" { end += 1 }
    guard let next = self[end] else { return end }
    return Scan.isLetter(next) ? nil : end
  }
}
