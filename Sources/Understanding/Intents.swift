import Regulation

/// An intent and the phrases that people say when they mean it, in any language.
package struct IntentPhrases: Sendable {
  package var id: String
  package var phrases: [String]

  package init(id: String, phrases: [String]) {
    self.id = id
    self.phrases = phrases
  }
}

/// What a line means among the intents known.
package enum IntentReading: Hashable, Sendable {
  case one(String)
  /// Near each other, the likeliest first: ask which.
  case several([String])
  case none
}

/// Finds the intent of a line by its likeness to declared phrases.
///
/// Lines and phrases are compared without punctuation, spaces and polite words. A line equal to a phrase is that
/// intent. Otherwise the share of character pairs (words, in English) that the two have in common, by Dice's
/// coefficient, must reach `threshold`; a single pair or word is too little to be alike by. A line that denies
/// (不签到) is never alike to a phrase that does not, and nothing longer than 60 characters is an intent.
package struct IntentMatcher: Sendable {
  /// The least likeness that counts.
  package static let threshold = 0.62
  /// How close another intent's likeness may come to the best before it is asked which.
  package static let margin = 0.08

  private struct Phrase: Sendable {
    var intent: Int
    var size: Int
    var denies: Bool
  }

  private let ids: [String]
  private let exact: [String: [Int]]
  private let phrases: [Phrase]
  /// For every feature the phrases that have it, so that a line meets only those it shares something with.
  private let holders: [IntentFeature: [Int]]

  package init(_ intents: [IntentPhrases]) {
    var exact: [String: [Int]] = [:]
    var phrases: [Phrase] = []
    var holders: [IntentFeature: [Int]] = [:]
    for (index, intent) in intents.enumerated() {
      for phrase in intent.phrases {
        guard let line = IntentLine(phrase) else { continue }
        if exact[line.key]?.contains(index) != true { exact[line.key, default: []].append(index) }
        // A single pair or word is too little to be alike by.
        guard line.features.count >= 2 else { continue }
        for feature in line.features { holders[feature, default: []].append(phrases.count) }
        phrases.append(Phrase(intent: index, size: line.features.count, denies: line.denies))
      }
    }
    ids = intents.map(\.id)
    self.exact = exact
    self.phrases = phrases
    self.holders = holders
  }

  /// The intent that has just this phrase; nil where none or several do.
  package func exactly(_ line: String) -> String? {
    guard let line = IntentLine(line), let found = exact[line.key] else { return nil }
    let names = Set(found.map { ids[$0] })
    return names.count == 1 ? names.first : nil
  }

  package func read(_ line: String) -> IntentReading {
    guard let line = IntentLine(line) else { return .none }
    if let found = exact[line.key] { return reading(found) }
    guard line.features.count >= 2 else { return .none }
    var common: [Int: Int] = [:]
    for feature in line.features {
      for phrase in holders[feature] ?? [] { common[phrase, default: 0] += 1 }
    }
    var best: [Int: Double] = [:]
    for (index, count) in common where phrases[index].denies == line.denies {
      let likeness = Double(2 * count) / Double(line.features.count + phrases[index].size)
      guard likeness >= Self.threshold else { continue }
      best[phrases[index].intent] = max(best[phrases[index].intent] ?? 0, likeness)
    }
    guard let top = best.values.max() else { return .none }
    // Equal likeness keeps the order in which the intents were declared.
    let near = best.filter { $0.value >= top - Self.margin }
    return reading(near.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.map(\.key))
  }

  private func reading(_ found: [Int]) -> IntentReading {
    // One id may be declared in two places, one a language.
    var names: [String] = []
    for index in found where !names.contains(ids[index]) { names.append(ids[index]) }
    return names.count == 1 ? .one(names[0]) : .several(names)
  }
}
