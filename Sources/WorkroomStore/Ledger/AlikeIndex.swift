import Foundation
package import Regulation

/// Texts by their pairs of characters, to find those that are like another (相似), and what they were decided to be.
///
/// It lives in memory alone, is made of what stands and was not erased, and remembers nothing of a text that was taken out.
/// What it answers depends on the texts in it, not on the order they came in.
package struct AlikeIndex: Sendable {
  /// One that is like what was asked for.
  package struct Alike: Hashable, Sendable {
    package let matter: MatterID
    /// From 0, nothing in common, to 1: the cosine of both texts, each pair by how rare it is.
    package let likeness: Double
  }

  /// What is shown as perhaps the same: fewer are right below.
  package static let least = 0.35

  private struct Text {
    let matter: MatterID
    var pairs: Range<Int>
    let kind: OpinionClass?
  }

  private var texts: [Text] = []
  private var places: [MatterID: Int] = [:]
  /// The pairs of all texts, one text behind the other, each by its number.
  private var pairs: [UInt32] = []
  /// How many of these are of no text any more.
  private var holes = 0
  private var numbers: [UInt64: UInt32] = [:]
  /// By number: the pair, and in how many texts it stands.
  private var codes: [UInt64] = []
  private var counts: [Int32] = []
  private var free: [UInt32] = []
  /// By number, squared; worked out anew where texts came or went.
  private var weights: [Float] = []
  private var isWeighed = true
  /// By class: how many texts, and how many pairs are in them.
  private(set) var classed: [OpinionClass: Int] = [:]
  private(set) var classedPairs: [OpinionClass: Int] = [:]

  package init() {}

  package var count: Int { texts.count }
  /// How many different pairs there are.
  package var pairCount: Int { numbers.count }

  /// Whether any text in it has that pair of characters, or that word.
  package func holds(_ text: String) -> Bool {
    TextPairs(text).placed.contains { numbers[$0.code] != nil }
  }

  // MARK: Coming and going

  /// Takes a matter's text in, instead of the one it had.
  ///
  /// - Parameter kind: what the matter was decided to be; nil where nobody has yet.
  package mutating func put(_ matter: MatterID, _ text: String, classed kind: OpinionClass?) {
    remove(matter)
    let start = pairs.count
    for code in TextPairs(text).codes {
      let number = number(of: code)
      counts[Int(number)] += 1
      pairs.append(number)
    }
    places[matter] = texts.count
    texts.append(Text(matter: matter, pairs: start..<pairs.count, kind: kind))
    if let kind {
      classed[kind, default: 0] += 1
      classedPairs[kind, default: 0] += pairs.count - start
    }
    isWeighed = false
  }

  /// Takes a matter's text out, with every pair that no other has.
  package mutating func remove(_ matter: MatterID) {
    guard let place = places.removeValue(forKey: matter) else { return }
    let text = texts[place]
    for slot in text.pairs {
      release(pairs[slot])
      pairs[slot] = 0
    }
    holes += text.pairs.count
    if let kind = text.kind {
      classed[kind, default: 0] -= 1
      classedPairs[kind, default: 0] -= text.pairs.count
    }
    let last = texts.removeLast()
    if last.matter != matter {
      texts[place] = last
      places[last.matter] = place
    }
    isWeighed = false
    if holes > 4096, holes > pairs.count / 2 { close() }
  }

  private mutating func number(of code: UInt64) -> UInt32 {
    if let number = numbers[code] { return number }
    let number = free.popLast() ?? UInt32(codes.count)
    if Int(number) == codes.count {
      codes.append(code)
      counts.append(0)
    } else {
      codes[Int(number)] = code
    }
    numbers[code] = number
    return number
  }

  private mutating func release(_ number: UInt32) {
    counts[Int(number)] -= 1
    guard counts[Int(number)] == 0 else { return }
    numbers[codes[Int(number)]] = nil
    codes[Int(number)] = 0
    free.append(number)
  }

  /// Moves the texts together over the holes that others left.
  private mutating func close() {
    var moved: [UInt32] = []
    moved.reserveCapacity(pairs.count - holes)
    for place in texts.indices {
      let start = moved.count
      moved.append(contentsOf: pairs[texts[place].pairs])
      texts[place].pairs = start..<moved.count
    }
    (pairs, holes) = (moved, 0)
  }

  // MARK: Likeness

  /// The texts that are like one, the nearest first.
  ///
  /// - Parameters:
  ///   - least: no less alike than that.
  ///   - most: no more than so many.
  package mutating func alike(
    to text: String, from least: Double = AlikeIndex.least, most: Int = 50
  ) -> [Alike] {
    weigh()
    let (asked, known, own) = asked(TextPairs(text).codes)
    guard own > 0 else { return [] }
    var found: [Alike] = []
    pairs.withUnsafeBufferPointer { pairs in
      weights.withUnsafeBufferPointer { weights in
        known.withUnsafeBufferPointer { known in
          for text in texts {
            var (sum, shared): (Float, Float) = (0, 0)
            for slot in text.pairs {
              let number = Int(pairs[slot])
              sum += weights[number]
              shared += known[number]
            }
            guard shared > 0 else { continue }
            let likeness = AlikeIndex.likeness(
              Double(shared), Double(own), Double(sum), lengths: (asked, text.pairs.count))
            if likeness >= least { found.append(Alike(matter: text.matter, likeness: likeness)) }
          }
        }
      }
    }
    found.sort { ($1.likeness, $0.matter.rawValue) < ($0.likeness, $1.matter.rawValue) }
    return Array(found.prefix(most))
  }

  /// The cosine; and where one text is much longer, how much of the short one stands in it, which the cosine hides.
  private static func likeness(
    _ shared: Double, _ one: Double, _ other: Double, lengths: (Int, Int)
  ) -> Double {
    let cosine = shared / (one * other).squareRoot()
    let (short, long) = (min(lengths.0, lengths.1), max(lengths.0, lengths.1))
    guard short >= 6, long >= 3 * short else { return min(1, cosine) }
    return min(1, max(cosine, 0.6 * shared / min(one, other)))
  }

  /// What is asked for: how many pairs it has, the weights of those that are known, by number, and the weight of all.
  private func asked(_ codes: [UInt64]) -> (count: Int, known: [Float], sum: Float) {
    var known = [Float](repeating: 0, count: weights.count)
    var sum: Float = 0
    for code in codes {
      guard let number = numbers[code].map(Int.init) else {
        sum += weight(of: code, in: 0)
        continue
      }
      known[number] = weights[number]
      sum += weights[number]
    }
    return (codes.count, known, sum)
  }

  private mutating func weigh() {
    guard !isWeighed || weights.count != codes.count else { return }
    weights = codes.indices.map { counts[$0] == 0 ? 0 : weight(of: codes[$0], in: Int(counts[$0])) }
    isWeighed = true
  }

  /// The rarer a pair is, the more it says. A room that has few opinions yet does not know which are rare: it begins as if it
  /// had some, in which the common ones stood.
  private func weight(of code: UInt64, in count: Int) -> Float {
    guard !TextPairs.isEmpty(code) else { return 0 }
    let before: Float = TextPairs.isCommon(code) ? 8 : 0.5
    let rarity = log(Float(texts.count + 50) / (Float(count) + before))
    return rarity * rarity
  }

  // MARK: What classes are told by

  /// How often each of some pairs stands in texts of each class.
  func tally(_ codes: [UInt64]) -> [OpinionClass: [Int]] {
    var wanted = [Int32](repeating: -1, count: self.codes.count)
    for (place, code) in codes.enumerated() {
      if let number = numbers[code] { wanted[Int(number)] = Int32(place) }
    }
    var tally: [OpinionClass: [Int]] = [:]
    for kind in OpinionClass.allCases {
      var counted = [Int](repeating: 0, count: codes.count)
      pairs.withUnsafeBufferPointer { pairs in
        wanted.withUnsafeBufferPointer { wanted in
          for text in texts where text.kind == kind {
            for slot in text.pairs {
              let place = Int(wanted[Int(pairs[slot])])
              if place >= 0 { counted[place] += 1 }
            }
          }
        }
      }
      tally[kind] = counted
    }
    return tally
  }

  /// The pairs of a matter's text; nil where it has none here.
  func text(of matter: MatterID) -> [UInt64]? {
    places[matter].map { texts[$0].pairs.map { pairs[$0] }.map { codes[Int($0)] } }
  }

  /// In how many texts a pair stands.
  func spread(of code: UInt64) -> Int { numbers[code].map { Int(counts[Int($0)]) } ?? 0 }
}
