import Foundation
public import Regulation

/// What a room's own decisions say of a text (从归类里学到的): how well it fits each class, and by which words.
public struct LearnedClasses: Hashable, Sendable {
  /// How many opinions somebody has classed.
  public let count: Int
  /// By class the logarithm of how likely it is, the likeliest 0; empty where nothing was decided yet. It is far too sure of
  /// itself: it tells which is the likelier, and no percentage.
  public let fit: [OpinionClass: Double]
  /// By class the words of the text that speak for it, the most telling first. Each stood in three opinions at least, so that
  /// none tells of a single one, and none is a place.
  public let words: [OpinionClass: [String]]

  public init(count: Int, fit: [OpinionClass: Double], words: [OpinionClass: [String]]) {
    (self.count, self.fit, self.words) = (count, fit, words)
  }

  /// Nothing was decided yet.
  public static let nothing = LearnedClasses(count: 0, fit: [:], words: [:])
}

extension AlikeIndex {
  /// A pair that no text of a class has is rare there, not impossible.
  private static let smoothing = 0.3
  /// A long text has so many pairs that each by itself would outweigh whatever else is known.
  private static let mostPairs = 30.0
  /// How many opinions a pair must stand in to be named.
  private static let leastSpread = 3

  /// What the classes decided so far say of a text: multinomial naive Bayes on the pairs that are present.
  package func learned(of text: String) -> LearnedClasses {
    let kinds = OpinionClass.allCases.filter { classed[$0, default: 0] > 0 }
    let count = kinds.reduce(0) { $0 + classed[$1, default: 0] }
    guard count > 0 else { return .nothing }
    let read = TextPairs(text)
    let codes = read.codes.filter { spread(of: $0) > 0 }
    let tally = tally(codes)
    var logs: [OpinionClass: [Double]] = [:]
    for kind in kinds {
      let total = Double(classedPairs[kind, default: 0]) + Self.smoothing * Double(pairCount)
      logs[kind] = (tally[kind] ?? []).map { log((Double($0) + Self.smoothing) / total) }
    }
    let damped = min(1, Self.mostPairs / Double(max(1, codes.count)))
    let fit = kinds.map { kind in
      let prior = Double(classed[kind, default: 0]) + Self.smoothing
      let all = Double(count) + Self.smoothing * Double(OpinionClass.allCases.count)
      return (kind, log(prior / all) + damped * (logs[kind] ?? []).reduce(0, +))
    }
    let best = fit.map(\.1).max() ?? 0
    return LearnedClasses(
      count: count, fit: Dictionary(uniqueKeysWithValues: fit.map { ($0.0, $0.1 - best) }),
      words: telling(read, codes, logs, tally))
  }

  /// By class the words that speak for it more than for the others.
  private func telling(
    _ read: TextPairs, _ codes: [UInt64], _ logs: [OpinionClass: [Double]], _ tally: [OpinionClass: [Int]]
  ) -> [OpinionClass: [String]] {
    let named = Set(codes.filter { spread(of: $0) >= Self.leastSpread && !TextPairs.isEmpty($0) })
    let places = read.places
    var words: [OpinionClass: [String]] = [:]
    for (kind, own) in logs {
      var strength: [UInt64: Double] = [:]
      for (place, code) in codes.enumerated() where named.contains(code) && (tally[kind]?[place] ?? 0) > 0 {
        let others = logs.filter { $0.key != kind }.compactMap { $0.value[place] }
        // Twice as frequent as in the class that has it most beside this one.
        guard let other = others.max(), own[place] - other > log(2) else { continue }
        strength[code] = own[place] - other
      }
      words[kind] = joined(
        read.placed.filter { pair in
          strength[pair.code] != nil && !places.contains { $0.overlaps(pair.range) }
        }, strength, read)
    }
    return words
  }

  /// Pairs that overlap are one word; the most telling first.
  private func joined(
    _ pairs: [TextPairs.Placed], _ strength: [UInt64: Double], _ read: TextPairs
  ) -> [String] {
    var joined: [(range: Range<Int>, strength: Double)] = []
    for pair in pairs {
      let own = strength[pair.code] ?? 0
      if let last = joined.last, pair.range.lowerBound < last.range.upperBound {
        joined[joined.count - 1] = (last.range.lowerBound..<pair.range.upperBound, last.strength + own)
      } else {
        joined.append((pair.range, own))
      }
    }
    var seen: Set<String> = []
    return joined.sorted { ($1.strength, $0.range.lowerBound) < ($0.strength, $1.range.lowerBound) }
      .map { read.words(in: $0.range) }.filter { seen.insert($0).inserted }
  }
}

extension TextPairs {
  /// Where the text names a place: an area of the province, or what stands before 村, 小区 and the like.
  var places: [Range<Int>] {
    var places: [Range<Int>] = []
    for start in text.indices {
      for name in TextPairs.areas[text[start]] ?? [] where text[start...].starts(with: name) {
        places.append(start..<(start + name.count))
      }
      for ending in TextPairs.endingsOfPlaces where start >= 2 && text[start...].starts(with: ending) {
        // 我们小区 and 老旧小区 name none, but what is before it is as good as always a name.
        guard !TextPairs.isCommon(TextPairs.code(of: text[start - 2], text[start - 1])),
          !TextPairs.isEmpty(TextPairs.code(of: text[start - 2], text[start - 1]))
        else { continue }
        places.append((start - 2)..<(start + ending.count))
      }
    }
    return places
  }

  private static let endingsOfPlaces = ["村", "镇", "乡", "街道", "小区", "社区", "苑"].map { Array($0.unicodeScalars) }

  private static let areas: [Unicode.Scalar: [[Unicode.Scalar]]] = {
    var areas: [Unicode.Scalar: [[Unicode.Scalar]]] = [:]
    for area in Area.shaanxi {
      for name in [area.name, area.short] where name.count > 1 {
        let scalars = Array(name.unicodeScalars)
        if let first = scalars.first { areas[first, default: []].append(scalars) }
      }
    }
    return areas
  }()
}
