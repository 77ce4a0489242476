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

  /// Digits one behind the other that are enough to reach somebody by: seven in a row but for what people write within a
  /// number, or a whole telephone number whatever stands between its digits (138/0013/8000).
  func numbers() -> [Range<String.Index>] {
    runs(partedBy: BareText.within).filter { $0.digits.count >= 7 }.map(\.range)
      + runs(partedBy: BareText.within.union(Self.loose)).filter { BareText.isPhone($0.digits) }.map(\.range)
  }

  private static let loose: Set<Unicode.Scalar> = ["/", "／", "，", ",", "、", "_", "·", ":", "：", "\n"]

  /// Digits one behind the other with nothing between them but some characters.
  private func runs(partedBy within: Set<Unicode.Scalar>) -> [(digits: String, range: Range<String.Index>)] {
    var found: [(digits: String, range: Range<String.Index>)] = []
    var (digits, from, to) = ("", text.startIndex, text.startIndex)
    func settle() {
      if !digits.isEmpty { found.append((digits, from..<to)) }
      digits = ""
    }
    var wasSpelled = false
    for place in text.unicodeScalars.indices {
      let scalar = text.unicodeScalars[place]
      if let (digit, isSpelled) = BareText.digit(scalar) {
        // 13800138000一直打不通: the next word is no digit of it.
        if isSpelled != wasSpelled { settle() }
        wasSpelled = isSpelled
        if digits.isEmpty { from = place }
        digits.unicodeScalars.append(digit)
        to = text.unicodeScalars.index(after: place)
      } else if !within.contains(scalar) {
        settle()
      }
    }
    settle()
    return found
  }

  private func range(_ start: Int, _ end: Int) -> Range<String.Index> {
    places[start]..<text.unicodeScalars.index(after: places[end - 1])
  }
}
