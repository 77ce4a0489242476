/// A number as it was said: whole, with a fraction, in percent, or a stretch between two.
package struct Quantity: Hashable, Sendable {
  package enum Unit: String, Hashable, Sendable {
    case plain, percent, range
    /// A place counted from the end or from where one is: 最后, `previous`; `value` is the offset.
    case place
  }

  /// The number; of a stretch its lower end, else its upper.
  package var value: Double
  package var unit: Unit
  /// `[10,15)`, `(30,)`: with a bracket where the end belongs to it. Nil where it is no stretch.
  package var stretch: String?
  /// Places in the line's Unicode scalars.
  package var span: Range<Int>

  /// `12`, `0.5`, `25%`, `[10,15)`.
  package var text: String { stretch ?? Quantity.written(value) + (unit == .percent ? "%" : "") }

  static func written(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 9e15 else { return "\(value)" }
    return value == value.rounded() ? String(Int(value)) : "\(value)"
  }
}

/// Reads the first number in a line, alone or among words: 一百五十对, 百分之六, 三分之一, `two and a half`, `more than 40`.
package enum QuantityReader {
  /// Nil where there is none. 四川 and 放肆 hold none; 几 and 多 are left out (四百多 is 400).
  package static func read(_ text: String) -> Quantity? {
    let line = SlotLine(text)
    let words = QuantityWords(line: line)
    for place in 0..<line.count where line.text[place] != " " && !line.precedes(place, ["+"]) {
      guard
        let found = words.stretch(at: place)
          ?? words.number(at: place).map({ ($0.value, $0.isPercent ? .percent : .plain, nil, $0.end) })
      else { continue }
      return Quantity(value: found.0, unit: found.1, stretch: found.2, span: line.span(place..<found.3))
    }
    for (word, offset, from) in places {
      if let range = line.first(word) {
        return Quantity(value: offset, unit: .place, stretch: from, span: line.span(range))
      }
    }
    return nil
  }

  private static let places: [(WordList, Double, String)] = [
    ("current|当前", 0, "current+0"), ("last|最后", 0, "end+0"), ("previous one|previous|上一个", -1, "current-1"),
    ("next one|next|下一个", 1, "current+1"),
  ]
}
