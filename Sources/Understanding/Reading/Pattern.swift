/// A small pattern over folded scalars, in the notation of regular expressions, as quick in a debug build as need be.
///
/// Known: literals, `.`, classes `[…]`, `\d \w \s \b`, groups, `|`, `? * + {m,n}`, `^ $`, looking ahead `(?= (?!` and, for
/// parts of one width, behind `(?<= (?<!`. Patterns are constants of the program: one that is not well formed matches
/// nothing more than what could be read of it, and the tests read them all.
struct Pattern: Sendable {
  indirect enum Node: Sendable {
    case one(ScalarSet)
    case start
    case end
    case wordEdge
    case sequence([Node])
    case either([Node])
    case many(Node, Int, Int)
    case ahead(Node, Bool)
    case behind(Node, Int, Bool)
  }

  private let root: Node
  private let first: ScalarSet?

  init(_ source: String) {
    var parser = PatternParser(source)
    root = parser.parse()
    first = Pattern.first(of: root)
  }

  /// The first match at or after a place, as a range of places.
  func match(in text: [UInt32], from start: Int = 0) -> Range<Int>? {
    var place = start
    while place <= text.count {
      if let first, place == text.count || !first.contains(text[place]) {
        place += 1
        continue
      }
      if let end = end(at: place, in: text) { return place..<end }
      place += 1
    }
    return nil
  }

  func isIn(_ text: [UInt32]) -> Bool { match(in: text) != nil }

  /// Where a match that begins just here ends.
  func end(at place: Int, in text: [UInt32]) -> Int? {
    var end: Int?
    _ = Pattern.run(root, text, place, Fuel()) {
      end = $0
      return true
    }
    return end
  }

  /// All matches that do not overlap, from the left; empty ones are left out.
  func matches(in text: [UInt32]) -> [Range<Int>] {
    var (found, place): ([Range<Int>], Int) = ([], 0)
    while let match = match(in: text, from: place) {
      if !match.isEmpty { found.append(match) }
      place = match.isEmpty ? match.upperBound + 1 : match.upperBound
    }
    return found
  }

  /// How much one try at one place may look at: a pattern that could be read in many ways must not hang on a line.
  private final class Fuel {
    private var left = 20_000
    func burns() -> Bool {
      left -= 1
      return left >= 0
    }
  }

  private static func run(
    _ node: Node, _ text: [UInt32], _ place: Int, _ fuel: Fuel, _ then: (Int) -> Bool
  ) -> Bool {
    guard fuel.burns() else { return false }
    switch node {
    case .one(let set):
      return place < text.count && set.contains(text[place]) && then(place + 1)
    case .start: return place == 0 && then(place)
    case .end: return place == text.count && then(place)
    case .wordEdge:
      let before = place > 0 && ScalarSet.word.contains(text[place - 1])
      let after = place < text.count && ScalarSet.word.contains(text[place])
      return before != after && then(place)
    case .sequence(let nodes): return run(nodes[...], text, place, fuel, then)
    case .either(let nodes):
      for node in nodes where run(node, text, place, fuel, then) { return true }
      return false
    case .many(let node, let least, let most):
      return many(node, least, most, text, place, fuel, then)
    case .ahead(let node, let isThere):
      return run(node, text, place, fuel) { _ in true } == isThere && then(place)
    case .behind(let node, let width, let isThere):
      let found = place >= width && run(node, text, place - width, fuel) { $0 == place }
      return found == isThere && then(place)
    }
  }

  private static func run(
    _ nodes: ArraySlice<Node>, _ text: [UInt32], _ place: Int, _ fuel: Fuel, _ then: (Int) -> Bool
  ) -> Bool {
    guard let node = nodes.first else { return then(place) }
    return run(node, text, place, fuel) { run(nodes.dropFirst(), text, $0, fuel, then) }
  }

  private static func many(
    _ node: Node, _ least: Int, _ most: Int, _ text: [UInt32], _ place: Int, _ fuel: Fuel,
    _ then: (Int) -> Bool
  ) -> Bool {
    if most > 0 {
      // A turn that takes nothing is not taken again, or it would have no end.
      let isFurther = run(node, text, place, fuel) { end in
        end > place && many(node, max(0, least - 1), most - 1, text, end, fuel, then)
      }
      if isFurther { return true }
    }
    return least == 0 && then(place)
  }

  /// What a match may begin with; nil where that is not known or a match may be empty.
  private static func first(of node: Node) -> ScalarSet? {
    switch node {
    case .one(let set): return set
    case .start, .end, .wordEdge, .ahead, .behind: return nil
    case .sequence(let nodes):
      for node in nodes {
        switch node {
        case .ahead, .behind, .wordEdge: continue
        case .one, .start, .end, .sequence, .either, .many: return first(of: node)
        }
      }
      return nil
    case .either(let nodes):
      var all: ScalarSet?
      for node in nodes {
        guard let set = first(of: node) else { return nil }
        all = all.map { $0.union(set) } ?? set
      }
      return all
    case .many(let node, let least, _): return least > 0 ? first(of: node) : nil
    }
  }
}

/// A set of scalars: ASCII as bits, the rest by name, or all but those.
struct ScalarSet: Sendable {
  private var low: (UInt64, UInt64) = (0, 0)
  private var high: Set<UInt32> = []
  private var ranges: [ClosedRange<UInt32>] = []
  private var isInverted = false

  init(_ scalars: some Sequence<UInt32>) { for scalar in scalars { insert(scalar) } }

  mutating func insert(_ scalar: UInt32) {
    switch scalar {
    case 0..<64: low.0 |= 1 << UInt64(scalar)
    case 64..<128: low.1 |= 1 << UInt64(scalar - 64)
    default: high.insert(scalar)
    }
  }

  mutating func insert(_ range: ClosedRange<UInt32>) {
    if range.upperBound < 128 {
      for scalar in range { insert(scalar) }
    } else {
      ranges.append(range)
    }
  }

  mutating func invert() { isInverted.toggle() }

  func contains(_ scalar: UInt32) -> Bool {
    let isIn =
      scalar < 64
      ? low.0 & (1 << UInt64(scalar)) != 0
      : scalar < 128
        ? low.1 & (1 << UInt64(scalar - 64)) != 0
        : high.contains(scalar) || ranges.contains { $0.contains(scalar) }
    return isIn != isInverted
  }

  /// Nil where either is a set of all but some.
  func union(_ other: ScalarSet) -> ScalarSet? {
    guard !isInverted, !other.isInverted else { return nil }
    var result = self
    result.low = (low.0 | other.low.0, low.1 | other.low.1)
    result.high.formUnion(other.high)
    result.ranges += other.ranges
    return result
  }

  static let word: ScalarSet = {
    var set = ScalarSet([0x5F])
    set.insert(0x61...0x7A)
    set.insert(0x30...0x39)
    set.insert(0x3400...0x9FFF)
    return set
  }()
  static let digit: ScalarSet = {
    var set = ScalarSet([])
    set.insert(0x30...0x39)
    return set
  }()
  static let space = ScalarSet([0x20])
  static let any: ScalarSet = {
    var set = ScalarSet([])
    set.invert()
    return set
  }()
}
