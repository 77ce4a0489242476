import Foundation
import Regulation

// Which texts come to the same (群众反映集中), P3.4c.
extension AlikeIndex {
  /// How alike two heaps have to be on average to be one.
  package static let leastOfHeap = 0.15

  /// Texts in heaps that come to the same: average linkage on how much of each stands in the other (bm25), since single linkage
  /// runs into one heap and a cosine depends on the length of the texts.
  ///
  /// - Parameters:
  ///   - matters: of which; those that are not in the index are left out.
  ///   - least: no less alike than that, on average.
  /// - Returns: heaps of two and more, the largest first; inside, in the order they were given.
  package func heaps(of matters: [MatterID], from least: Double = AlikeIndex.leastOfHeap) -> [[MatterID]] {
    // By id, so that the order they came in decides nothing.
    let known = Set(matters).sorted { $0.rawValue < $1.rawValue }
      .compactMap { id in text(of: id).map { (id: id, codes: $0) } }
    let places = Dictionary(matters.enumerated().map { ($1, $0) }) { first, _ in first }
    let near = leaders(known.map(\.codes))
    var linkage = AverageLinkage(sizes: near.map(\.count))
    for (one, other, likeness) in likenesses(near.map { known[$0[0]].codes }) {
      linkage.add(one, other, likeness)
    }
    return linkage.heaps(from: least)
      .map { heap in heap.flatMap { near[$0] }.map { known[$0].id } }
      .filter { $0.count > 1 }
      .map { $0.sorted { places[$0, default: 0] < places[$1, default: 0] } }
      .sorted { ($1.count, $0[0].rawValue) < ($0.count, $1[0].rawValue) }
  }

  /// As many texts as are compared each with each; of more, those that are near one stand for it with how many they are.
  private static let mostCompared = 1000

  private func leaders(_ texts: [[UInt64]]) -> [[Int]] {
    guard texts.count > Self.mostCompared else { return texts.indices.map { [$0] } }
    var near: [[Int]] = []
    for least in [0.6, 0.45, 0.3, Self.leastOfHeap] {
      near = leaders(texts, from: least)
      if near.count <= Self.mostCompared { return near }
    }
    // What nobody else said by then is no problem that is raised often.
    return Array(near.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }.prefix(Self.mostCompared))
  }

  /// Each text with the first before it that it is near to, by how much of the rarer pairs of both they share.
  private func leaders(_ texts: [[UInt64]], from least: Double) -> [[Int]] {
    var near: [[Int]] = []
    var holders: [UInt64: [Int]] = [:]
    var weights: [Double] = []
    for (place, codes) in texts.enumerated() {
      let told = codes.filter { rarity(of: $0) > 0 }
      let own = told.reduce(0) { $0 + rarity(of: $1) }
      var shared: [Int: Double] = [:]
      for code in told {
        for leader in holders[code, default: []] { shared[leader, default: 0] += rarity(of: code) }
      }
      let best = shared.filter { $0.value >= least * max(own, weights[$0.key]) }.min { a, b in
        a.value == b.value ? a.key < b.key : a.value > b.value
      }
      if let best {
        near[best.key].append(place)
      } else {
        for code in told { holders[code, default: []].append(near.count) }
        near.append([place])
        weights.append(own)
      }
    }
    return near
  }

  /// How much of each of two texts stands in the other, on average; pairs that have nothing in common are left out.
  private func likenesses(_ texts: [[UInt64]]) -> [(Int, Int, Double)] {
    let average = max(1, Double(texts.reduce(0) { $0 + $1.count }) / Double(max(1, texts.count)))
    var holders: [UInt64: [Int32]] = [:]
    for (place, codes) in texts.enumerated() {
      for code in codes where rarity(of: code) > 0 { holders[code, default: []].append(Int32(place)) }
    }
    // What a text of that length makes of each pair of its own (bm25 with k1 = 1.2, b = 0.75).
    let lengths = texts.map { 2.2 / (1 + 1.2 * (0.25 + 0.75 * Double($0.count) / average)) }
    let own = texts.map { codes in codes.reduce(0) { $0 + rarity(of: $1) } }
    var found: [(Int, Int, Double)] = []
    var shared = [Double](repeating: 0, count: texts.count)
    for (place, codes) in texts.enumerated() where own[place] > 0 {
      var touched: [Int] = []
      for code in codes {
        guard let others = holders[code] else { continue }
        let rarity = rarity(of: code)
        for other in others where other > place {
          if shared[Int(other)] == 0 { touched.append(Int(other)) }
          shared[Int(other)] += rarity
        }
      }
      for other in touched {
        let common = shared[other]
        shared[other] = 0
        // s(a, b) / s(a, a): what is asked for is a, what answers is b; and the other way round.
        let there = common * lengths[other] / (own[place] * lengths[place])
        let back = common * lengths[place] / (own[other] * lengths[other])
        let likeness = (there + back) / 2
        if likeness >= Self.nothing { found.append((place, other, likeness)) }
      }
    }
    return found
  }

  /// Less than that is as good as nothing in common.
  private static let nothing = 0.03

  private func rarity(of code: UInt64) -> Double {
    guard !TextPairs.isEmpty(code) else { return 0 }
    let before = TextPairs.isCommon(code) ? 8 : 0.5
    let rarity = max(0, log(Double(count + 50) / (Double(spread(of: code)) + before)))
    return rarity * rarity
  }
}
