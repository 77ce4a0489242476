/// What of a sentence says something that was not used (没有用上的字): neither the request itself, nor a value that was read, nor a
/// particle.
package struct SpareWords: Sendable {
  private var known = Trie()
  private let english: [Pattern]
  private let idle: Set<String>

  /// - Parameters:
  ///   - concepts: words by which something is asked for: they have been used where it begins.
  ///   - idle: words in Chinese that say nothing by themselves, parted by blanks.
  ///   - idleEnglish: the same in English.
  package init(_ concepts: [ConceptWords], idle: String, idleEnglish: String) {
    for word in concepts.flatMap(\.zh) { known.insert(LineText.scalars(word), 0) }
    for word in idle.split(whereSeparator: \.isWhitespace) { known.insert(LineText.scalars(String(word)), 0) }
    english = concepts.map(\.en).filter { !$0.isEmpty }.map { Pattern("(?<![a-z'])(?:\($0))(?![a-z])") }
    self.idle = Set(idleEnglish.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  /// The places of such words in the line's Unicode scalars, in their order: two characters of Chinese or more, or a word in
  /// letters. Numbers are left to whoever read days, times and counts.
  ///
  /// - Parameter used: places whose words were used.
  package func places(in line: String, but used: [Range<Int>]) -> [Range<Int>] {
    let folded = SlotLine(line)
    let text = folded.text.map(\.value)
    let wasUsed = (0..<text.count).map { place in
      let span = folded.span(place..<(place + 1))
      return used.contains { $0.overlaps(span) }
    }
    var isUsed = wasUsed
    // Whether a longer word of the request stands there; single characters are parts of anything.
    var isRequest = wasUsed
    var place = 0
    while place < text.count {
      guard !isUsed[place], let found = known.longest(in: text, from: place) else {
        place += 1
        continue
      }
      for at in place..<found.end {
        (isUsed[at], isRequest[at]) = (true, found.end - place > 1 || isRequest[at])
      }
      place = found.end
    }
    let hasHan = text.contains(where: LineText.isHan)
    for pattern in english {
      for match in pattern.matches(in: text) { for at in match { isUsed[at] = true } }
    }
    var spare: [Range<Int>] = []
    place = 0
    while place < text.count {
      let start = place
      if !isUsed[start], LineText.isHan(text[start]), Self.isWord(text[start]) {
        while place < text.count, !isUsed[place], LineText.isHan(text[place]), Self.isWord(text[place]) {
          place += 1
        }
        if place - start >= 2 {
          spare.append(folded.span(start..<place))
        } else if let clause = clause(around: start, text, isUsed, isRequest), place <= clause.upperBound {
          spare.append(folded.span(clause))
          place = clause.upperBound
        }
      } else if LineText.isLetter(text[start]) {
        while place < text.count, LineText.isLetter(text[place]) || text[place] == 0x27 { place += 1 }
        // A line without Chinese may be pinyin; what is short is none of the words.
        let word = LineText.text(text[start..<place])
        let isSaid = (start..<place).allSatisfy { !isUsed[$0] }
        if isSaid, !hasHan, place - start >= 4, !idle.contains(word),
          Pinyin.runs(Array(text[start..<place])).isEmpty
        {
          spare.append(folded.span(start..<place))
        }
      } else {
        place += 1
      }
    }
    return spare
  }

  /// 带了位记者: a clause that holds nothing of the request, and two characters at least that mean something.
  private func clause(around place: Int, _ text: [UInt32], _ isUsed: [Bool], _ isRequest: [Bool]) -> Range<
    Int
  >? {
    func isPart(_ at: Int) -> Bool { text.indices.contains(at) && LineText.isHan(text[at]) }
    var (start, end) = (place, place)
    while isPart(start - 1) { start -= 1 }
    while isPart(end) { end += 1 }
    let whole = start..<end
    guard
      whole.allSatisfy({ !isRequest[$0] }) || whole.filter({ isRequest[$0] }).count <= 2 && whole.count >= 6,
      !whole.contains(where: { isRequest[$0] && isUsed[$0] && $0 < place }),
      whole.count(where: { !isUsed[$0] }) >= 2
    else { return nil }
    return place..<end
  }

  /// No numeral.
  private static func isWord(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar).map { Numerals.digit($0) == nil && !Numerals.isUnit($0) } ?? false
  }
}
