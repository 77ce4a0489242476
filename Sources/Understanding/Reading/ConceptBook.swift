/// A thing that people speak of in many words (概念), one name for Chinese and English.
package struct ConceptWords: Sendable {
  package var name: String
  /// Words in Chinese, simplified.
  package var zh: [String]
  /// Words in English as one ``Pattern``; it matches whole words.
  package var en: String

  package init(_ name: String, zh: String, en: String = "") {
    self.name = name
    self.zh = zh.split(separator: " ").map(String.init)
    self.en = en
  }
}

/// Finds the concepts of a line: the longest word at each place, and in what is left words that sound the same.
struct ConceptBook: Sendable {
  struct Hit: Sendable {
    var concept: Int
    var place: Range<Int>
    /// By its sound alone.
    var isHeard: Bool
  }

  let names: [String]
  private var words = Trie()
  private var sounds = Trie()
  private var english: [(concept: Int, pattern: Pattern)] = []

  init(_ concepts: [ConceptWords]) {
    names = concepts.map(\.name)
    for (index, concept) in concepts.enumerated() {
      for word in concept.zh {
        let scalars = LineText.scalars(word)
        words.insert(scalars, index)
        let heard = scalars.compactMap(Pinyin.syllable)
        if (2...6).contains(scalars.count), heard.count == scalars.count { sounds.insert(heard, index) }
      }
      if !concept.en.isEmpty {
        english.append((index, Pattern("(?<![a-z'])(?:\(concept.en))(?![a-z])")))
      }
    }
  }

  /// In the order they stand in.
  func hits(in text: [UInt32]) -> [Hit] {
    var hits: [Hit] = []
    var taken = [Bool](repeating: false, count: text.count)
    var place = 0
    while place < text.count {
      guard let found = words.longest(in: text, from: place) else {
        place += 1
        continue
      }
      hits += found.values.map { Hit(concept: $0, place: place..<found.end, isHeard: false) }
      if found.end - place > 1 { for at in place..<found.end { taken[at] = true } }
      place = found.end
    }
    let hasLatin = zip(text, text.dropFirst()).contains { LineText.isLetter($0) && LineText.isLetter($1) }
    hear(text, taken, &hits)
    if hasLatin {
      for (concept, pattern) in english {
        if let match = pattern.match(in: text) {
          hits.append(Hit(concept: concept, place: match, isHeard: false))
        }
      }
    }
    return hits.sorted { ($0.place.lowerBound, $0.concept) < ($1.place.lowerBound, $1.concept) }
  }

  private func hear(_ text: [UInt32], _ taken: [Bool], _ hits: inout [Hit]) {
    for run in Pinyin.runs(text) {
      let syllables = run.map(\.syllable)
      for start in run.indices {
        guard let found = sounds.longest(in: syllables, from: start) else { continue }
        let places = run[start..<found.end].map(\.place)
        guard let first = places.first, let last = places.last else { continue }
        let place = first.lowerBound..<last.upperBound
        guard !place.contains(where: { taken[$0] }) else { continue }
        hits += found.values.map { Hit(concept: $0, place: place, isHeard: true) }
      }
    }
  }
}
