import Regulation

/// How what is overdue stands out among the rest (超期): by brackets of its own, which the console paints as well.
package enum OverdueMark {
  /// What the marked words stand between, in either language.
  package static let brackets: [(open: String, close: String)] = [("【", "】"), ("[", "]")]

  static func text(_ words: String, _ language: Language) -> String { language("【\(words)】", "[\(words)]") }

  /// The marked parts of a row: those that say, between brackets, that something is overdue.
  package static func places(in row: String) -> [Range<String.Index>] {
    brackets.flatMap { bracket in
      row.ranges(of: bracket.open).compactMap { open in
        guard let close = row[open.upperBound...].firstRange(of: bracket.close) else { return nil }
        let inside = row[open.upperBound..<close.lowerBound]
        let isOverdue = ["超期", "已超过", "overdue"].contains { inside.hasPrefix($0) }
        return isOverdue ? open.lowerBound..<close.upperBound : nil
      }
    }
  }
}
