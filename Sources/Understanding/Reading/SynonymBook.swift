/// Words that mean the same here (近义词), as lists behind the one they are read as: `签到=打卡 报到`, and in English
/// `record=log put_in`, a blank written as a line below.
package struct SynonymLists: Sendable {
  package var zh: String
  package var en: String
  /// Words that change nothing, as one ``Pattern``.
  package var idle: String

  package init(zh: String, en: String, idle: String) {
    (self.zh, self.en, self.idle) = (zh, en, idle)
  }
}

/// A line with every word as the first of its synonyms, and without words that change nothing.
struct SynonymBook: Sendable {
  private var words = Trie()
  private var english = Trie()
  private var means: [[UInt32]] = []
  private let idle: Pattern

  init(_ lists: SynonymLists) {
    idle = Pattern(lists.idle)
    add(lists.zh, isEnglish: false)
    add(lists.en, isEnglish: true)
  }

  private mutating func add(_ list: String, isEnglish: Bool) {
    for row in list.split(separator: "\n") {
      let sides = row.split(separator: "=")
      guard sides.count == 2 else { continue }
      means.append(LineText.scalars(String(sides[0])))
      for word in sides[1].split(separator: " ") {
        let scalars = LineText.scalars(String(word.map { $0 == "_" ? " " : $0 }))
        if isEnglish {
          english.insert(scalars, means.count - 1)
        } else {
          words.insert(scalars, means.count - 1)
        }
      }
    }
  }

  func folded(_ text: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    var place = 0
    while place < text.count {
      let isLetter = LineText.isLetter(text[place])
      let isInside = isLetter && place > 0 && LineText.isLetter(text[place - 1])
      let found =
        isLetter
        ? (isInside ? nil : english.longest(in: text, from: place)).flatMap { found in
          found.end < text.count && LineText.isLetter(text[found.end]) ? nil : found
        } : words.longest(in: text, from: place)
      if let found {
        result += means[found.values[0]]
        place = found.end
      } else {
        result.append(text[place])
        place += 1
      }
    }
    var kept: [UInt32] = []
    var end = 0
    for match in idle.matches(in: result) {
      kept += result[end..<match.lowerBound]
      end = match.upperBound
    }
    kept += result[end...]
    return kept.isEmpty ? result : kept
  }
}
