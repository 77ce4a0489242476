package import Regulation

/// How a visitor's words may be classed, with the words that say so (归类建议). Only a hint: the member decides (P6.3).
///
/// What the law decides goes first: words that say petition or complaint are never outvoted (P6.2c, P6.3a). Otherwise cues add
/// up, and what the room itself decided before weighs in, the more the more it has decided.
package struct TriageHint: Hashable, Sendable {
  /// A class that the words suggest.
  package struct Suggestion: Hashable, Sendable {
    package let kind: OpinionClass
    /// Cues in the words as the visitor said them, the heaviest first.
    package fileprivate(set) var cues: [String]
    /// What the cues weigh.
    package fileprivate(set) var weight: Double
    /// Words that stood in what the room classed so, the most telling first.
    package fileprivate(set) var learned: [String] = []
    /// With what was learned.
    package fileprivate(set) var score: Double

    /// The words to be told behind the class: the heaviest cue, else what the room learned it by.
    package var because: [String] { cues.isEmpty ? Array(learned.prefix(2)) : Array(cues.prefix(1)) }
  }

  /// What the room decided before, as far as it is known of.
  package struct Learned: Sendable {
    let count: Int
    let fit: [OpinionClass: Double]
    let words: [OpinionClass: [String]]
    /// - Parameters:
    ///   - count: how many opinions were classed.
    ///   - fit: by class a logarithm of how well it fits; the best is 0.
    ///   - words: by class what speaks for it.
    package init(count: Int, fit: [OpinionClass: Double], words: [OpinionClass: [String]]) {
      (self.count, self.fit, self.words) = (count, fit, words)
    }
  }

  /// At most two, the likelier first; a class that nothing speaks for is none. Beside what the law decides only what may be
  /// meant instead is one: a question about it, or the other of the two.
  package let suggestions: [Suggestion]
  /// Every class, for whoever wants to know why.
  package let all: [Suggestion]
  /// How much of what was learned weighs in, from 0 to 1.
  package let trust: Double

  /// How many opinions a room must have classed until what it learned weighs in whole.
  private static let enough = 60.0

  package init(_ words: String, learned: Learned? = nil) {
    let found = TriageHint.cues(in: words)
    let trust = learned.map { min(1, Double($0.count) / TriageHint.enough) } ?? 0
    let worst = learned?.fit.values.min() ?? 0
    var all = OpinionClass.allCases.map { kind -> Suggestion in
      let own = found.filter { $0.kind == kind }.sorted { $0.weight > $1.weight }
      var said: [String] = []
      for cue in own where !said.contains(cue.words) { said.append(cue.words) }
      let weight = own.reduce(0) { $0 + $1.weight }
      // A class that the room never decided on is as unlikely as the least likely of the others.
      let fit = learned.map { $0.fit[kind] ?? worst } ?? 0
      return Suggestion(
        kind: kind, cues: said, weight: weight, learned: learned?.words[kind] ?? [],
        score: weight + trust * fit)
    }
    func isLawful(_ one: Suggestion) -> Bool { one.kind.isGuided && one.weight >= TriageCues.lawful }
    // Sorting is stable: of equals the first in the order of the list goes first.
    all = all.enumerated().sorted { one, other in
      let (a, b) = (one.element, other.element)
      if isLawful(a) != isLawful(b) { return isLawful(a) }
      if isLawful(a) { return (b.weight, one.offset) < (a.weight, other.offset) }
      return (b.score, one.offset) < (a.score, other.offset)
    }.map(\.element)
    (self.all, self.trust) = (all, trust)
    let isDecided = all.first.map(isLawful) == true
    suggestions = Array(
      all.enumerated().filter { place, one in
        if isDecided, place > 0 { return isLawful(one) || one.kind == .inquiry && !one.cues.isEmpty }
        return !one.cues.isEmpty || trust > 0 && !one.learned.isEmpty && learned?.fit[one.kind] != nil
      }.prefix(2).map(\.element))
  }

  /// The likeliest class by the cues alone, with the heaviest of them; nil without any.
  package static func suggest(_ words: String) -> (cue: String, kind: OpinionClass)? {
    TriageHint(words).suggestions.first.flatMap { one in one.cues.first.map { ($0, one.kind) } }
  }

  // MARK: Cues

  private struct Found {
    let kind: OpinionClass
    let weight: Double
    let words: String
  }

  /// The cues in the first 20,000 characters; none within another, and none that is denied.
  private static func cues(in words: String) -> [Found] {
    let text = Array(words.unicodeScalars.prefix(20_000))
    let plain = text.map(TextFolding.plain)
    var found: [Found] = []
    var place = 0
    while place < plain.count {
      guard let (cue, range) = longest(at: place, plain) else {
        place += 1
        continue
      }
      if let kind = cue.kind, !isDenied(place, plain) {
        let shown = withCount(range, plain)
        let end = text[shown].lastIndex { !TextFolding.isSpace($0) } ?? shown.lowerBound
        found.append(
          Found(
            kind: kind, weight: cue.weight,
            words: String(String.UnicodeScalarView(text[shown.lowerBound...end]))))
      }
      // What a gap leaves out may hold cues of its own.
      place += max(1, cue.rest.isEmpty ? range.count : cue.scalars.count)
    }
    return found
  }

  private static func longest(at place: Int, _ text: [Unicode.Scalar]) -> (
    cue: TriageCues.Cue, range: Range<Int>
  )? {
    var best: (cue: TriageCues.Cue, range: Range<Int>)?
    for cue in TriageCues.byFirst[text[place]] ?? [] {
      guard text[place...].starts(with: cue.scalars), isWhole(place, text),
        let range = range(of: cue, at: place, text)
      else { continue }
      // Of two the one whose own words are longer.
      let (own, other) = (
        cue.scalars.count + cue.rest.count, best.map { $0.cue.scalars.count + $0.cue.rest.count } ?? 0
      )
      if own > other { best = (cue, range) }
    }
    return best
  }

  private static func range(of cue: TriageCues.Cue, at place: Int, _ text: [Unicode.Scalar]) -> Range<Int>? {
    let end = place + cue.scalars.count
    guard !cue.rest.isEmpty else { return place..<end }
    var at = end
    while at < text.count, at - end <= gap, !".!?;\n".unicodeScalars.contains(text[at]) {
      if text[at...].starts(with: cue.rest) { return place..<(at + cue.rest.count) }
      at += 1
    }
    return nil
  }

  private static let gap = 8

  /// Latin cues begin a word; they may go on (petitioned, complaints).
  private static func isWhole(_ place: Int, _ text: [Unicode.Scalar]) -> Bool {
    guard Scan.isLetter(text[place]) else { return true }
    return place == 0 || !Scan.isLetter(text[place - 1])
  }

  private static let denials = [
    "不是", "不想", "不要", "不去", "不用", "用不着", "并非", "没有", "没", "别", "不", "not a ", "not an ", "not ", "no ",
    "don't want ",
    "never ", "without ",
  ].map { Array($0.unicodeScalars) }

  /// What may stand between a denial and what it denies: 不是来上访的, not here to petition.
  private static let between = [
    "来", "去", "要", "想", "过", "为了", "打算", "准备", "here to ", "going to ", "to ", "a ", "any ",
  ].map {
    Array($0.unicodeScalars)
  }

  private static func isDenied(_ place: Int, _ text: [Unicode.Scalar]) -> Bool {
    var place = place
    for _ in 0..<4 {
      if denials.contains(where: { stands($0, before: place, text) }) { return true }
      guard let word = between.first(where: { stands($0, before: place, text) }) else { return false }
      place -= word.count
    }
    return false
  }

  private static func stands(_ word: [Unicode.Scalar], before place: Int, _ text: [Unicode.Scalar]) -> Bool {
    word.count <= place && text[(place - word.count)..<place].elementsEqual(word)
  }

  /// 上访 and what counts it: 上访三次, 上访了3回.
  private static func withCount(_ range: Range<Int>, _ text: [Unicode.Scalar]) -> Range<Int> {
    var end = range.upperBound
    if end < text.count, text[end] == "了" || text[end] == "过" { end += 1 }
    let start = end
    while end < text.count, end - start < 4,
      Numerals.digit(text[end]) != nil || Numerals.isUnit(text[end]) || Scan.digit(text[end]) != nil
        || text[end] == "多" || text[end] == "好" || text[end] == "几"
    {
      end += 1
    }
    guard end > start, end < text.count, "次回年遍".unicodeScalars.contains(text[end]) else { return range }
    return range.lowerBound..<(end + 1)
  }
}
