/// What is seen of a line (特征): a set of marks, each a number, and where it was asked for the words behind them.
package struct LineFeatures: Sendable {
  /// In their order, each once.
  package var marks: [UInt32]
  /// The words of the line that each mark was made of; empty where nobody asked.
  package var words: [UInt32: String]

  /// One divided by the length of the line as a vector: what each mark counts for.
  package var scale: Float { 1 / Float(max(1, marks.count)).squareRoot() }
}

/// Makes the features of a line: characters and their sounds, words of English, the same after synonyms are folded,
/// concepts and their pairs, which entities there are, and how long it is.
struct FeatureReader: Sendable {
  let concepts: ConceptBook
  let synonyms: SynonymBook
  let masks: Masks

  func features(of line: [UInt32], explained: Bool = false) -> LineFeatures {
    let masked = masks.masked(line)
    var making = FeatureMaking(line: explained ? masked.text : nil)
    for mark in masked.marks { making.add("ent", [mark], Masks.name(mark) ?? "") }
    making.addCharacters("c", masked.text)
    making.addSounds("p", masked.text)
    making.addWords("w", masked.text, parts: true)
    let folded = synonyms.folded(masked.text)
    making.addCharacters("qc", folded)
    making.addWords("qw", folded, parts: false)
    addConcepts(masked.text, &making)
    let length = line.count { $0 != 0x20 }
    making.add("len", [length <= 2 ? 0 : length <= 4 ? 1 : length <= 8 ? 2 : length <= 16 ? 3 : 4], "")
    if !line.contains(where: LineText.isHan), line.contains(where: LineText.isLetter) {
      making.add("lat", [], "")
    }
    return making.done()
  }

  private func addConcepts(_ text: [UInt32], _ making: inout FeatureMaking) {
    let hits = concepts.hits(in: text)
    var seen: [Int: String] = [:]
    for hit in hits where seen[hit.concept] == nil {
      seen[hit.concept] = LineText.text(text[hit.place])
    }
    let all = seen.keys.sorted()
    for (index, one) in all.enumerated() {
      making.add("k", [UInt32(one)], seen[one] ?? "")
      for other in all[(index + 1)...] {
        making.add("kk", [UInt32(one), UInt32(other)], "\(seen[one] ?? "")+\(seen[other] ?? "")")
      }
    }
    if all.isEmpty { making.add("k-", [], "") }
  }
}

/// Gathers features.
struct FeatureMaking {
  private var marks: Set<UInt32> = []
  private var words: [UInt32: String] = [:]
  private let isExplained: Bool

  init(line: [UInt32]?) { isExplained = line != nil }

  func done() -> LineFeatures { LineFeatures(marks: marks.sorted(), words: words) }

  mutating func add(_ group: StaticString, _ parts: some Sequence<UInt32>, _ word: @autoclosure () -> String)
  {
    // FNV-1a, folded to half its width.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    group.withUTF8Buffer { for byte in $0 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 } }
    for part in parts { hash = (hash ^ UInt64(part) ^ 0x1_0000_0000) &* 0x100_0000_01b3 }
    let mark = UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
    marks.insert(mark)
    if isExplained, words[mark] == nil { words[mark] = word() }
  }

  private static let (beginning, ending): (UInt32, UInt32) = (0xE010, 0xE011)

  /// Characters one, two and three at a time, with both ends; in a line that has Chinese.
  mutating func addCharacters(_ group: StaticString, _ text: [UInt32]) {
    let kept = text.filter { LineText.isHan($0) || $0 == 0x30 || Masks.name($0) != nil }
    guard kept.contains(where: LineText.isHan) else { return }
    let all = [Self.beginning] + kept + [Self.ending]
    for size in 1...3 where all.count >= size {
      for start in 0...(all.count - size) {
        let part = all[start..<start + size]
        if size == 1, start == 0 || start == all.count - 1 { continue }
        add(group, part, LineText.text(part.filter { $0 < 0xE000 }))
      }
    }
  }

  /// Syllables two and three at a time, with both ends of each run.
  mutating func addSounds(_ group: StaticString, _ text: [UInt32]) {
    for run in Pinyin.runs(text) {
      let all = [Self.beginning] + run.map(\.syllable) + [Self.ending]
      for size in 2...3 where all.count >= size {
        for start in 0...(all.count - size) {
          add(group, all[start..<start + size], Self.heard(run, from: start - 1, size, in: text))
        }
      }
    }
  }

  private static func heard(_ run: [Pinyin.Sound], from start: Int, _ size: Int, in text: [UInt32]) -> String
  {
    let sounds = run[max(0, start)..<min(run.count, start + size)]
    guard let first = sounds.first, let last = sounds.last else { return "" }
    return "~" + LineText.text(text[first.place.lowerBound..<last.place.upperBound])
  }

  /// Words of Latin letters alone, in pairs and, where asked, four letters at a time.
  mutating func addWords(_ group: StaticString, _ text: [UInt32], parts: Bool) {
    var words: [ArraySlice<UInt32>] = []
    var place = 0
    while place < text.count {
      let start = place
      if LineText.isLetter(text[place]) {
        while place < text.count, LineText.isLetter(text[place]) || text[place] == 0x27 { place += 1 }
        words.append(text[start..<place])
      } else {
        place += 1
        if text[start] == 0x30 || Masks.name(text[start]) != nil { words.append(text[start..<place]) }
      }
    }
    guard words.contains(where: { $0.count > 1 }) else { return }
    for word in words {
      add(group, word, LineText.text(word))
      guard parts, word.count >= 4 else { continue }
      let letters = [0x5F] + word + [0x5F]
      for start in 0...(letters.count - 4) {
        add("e", letters[start..<start + 4], LineText.text(word))
      }
    }
    let ends: [ArraySlice<UInt32>] = [[Self.beginning]]
    let all = ends + words + [[Self.ending]]
    for (one, other) in zip(all, all.dropFirst()) {
      add(group, one + [0x20] + other, LineText.text((one + [0x20] + other).filter { $0 < 0xE000 }))
    }
  }
}
