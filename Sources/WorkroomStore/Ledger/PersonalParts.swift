/// Finds and masks names and numbers in a text that is to leave the room (稿子里的个人信息).
package struct PersonalParts: Sendable {
  /// Bare.
  private let needles: [[Unicode.Scalar]]

  package init(visitors: [Called]) {
    needles = Set(visitors.flatMap(\.needles)).map { Array($0.unicodeScalars) }
  }

  /// The places in order, none within another.
  package func places(in text: String) -> [Range<String.Index>] {
    let plain = PlainText(text)
    var found = needles.flatMap(plain.ranges(of:)) + plain.numbers()
    found.sort { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
    return found.reduce(into: []) { kept, range in
      if kept.last.map({ $0.upperBound <= range.lowerBound }) ?? true { kept.append(range) }
    }
  }

  /// What stands there, each once.
  package func found(in text: String) -> [String] {
    var seen: Set<String> = []
    return places(in: text).map { String(text[$0]) }.filter { seen.insert($0).inserted }
  }

  /// The text with a word for each name, and stars for each number.
  package func masked(_ text: String, name: String) -> String {
    var masked = ""
    var at = text.startIndex
    for range in places(in: text) {
      masked += text[at..<range.lowerBound]
      masked += PlainText(String(text[range])).numbers().isEmpty ? name : "＊＊＊"
      at = range.upperBound
    }
    return masked + text[at...]
  }
}

/// A text bare, with where each of its characters stands in what was typed.
private struct PlainText {
  private let scalars: [Unicode.Scalar]
  private let places: [String.Index]
  private let text: String

  init(_ text: String) {
    self.text = text
    var (scalars, places): ([Unicode.Scalar], [String.Index]) = ([], [])
    for place in text.unicodeScalars.indices {
      guard let plain = BareText.plain(text.unicodeScalars[place]) else { continue }
      scalars.append(plain)
      places.append(place)
    }
    (self.scalars, self.places) = (scalars, places)
  }

  func ranges(of needle: [Unicode.Scalar]) -> [Range<String.Index>] {
    guard !needle.isEmpty, scalars.count >= needle.count else { return [] }
    return (0...(scalars.count - needle.count)).compactMap { start in
      scalars[start..<(start + needle.count)].elementsEqual(needle)
        ? range(start, start + needle.count) : nil
    }
  }

  /// Digits one behind the other that are enough to reach somebody by, whatever stands between them.
  func numbers() -> [Range<String.Index>] {
    var found: [Range<String.Index>] = []
    var start = 0
    while start < scalars.count {
      var end = start
      while end < scalars.count, isDigit(end), end == start || !isParted(end) { end += 1 }
      if end - start >= 7 { found.append(range(start, end)) }
      start = max(end, start + 1)
    }
    return found
  }

  private func isDigit(_ place: Int) -> Bool { ("0"..."9").contains(scalars[place]) }

  /// More stands before it than people write within a number.
  private func isParted(_ place: Int) -> Bool {
    let between = text.unicodeScalars[text.unicodeScalars.index(after: places[place - 1])..<places[place]]
    return between.contains { !" -－—–.()（）\u{3000}".unicodeScalars.contains($0) }
  }

  private func range(_ start: Int, _ end: Int) -> Range<String.Index> {
    places[start]..<text.unicodeScalars.index(after: places[end - 1])
  }
}
