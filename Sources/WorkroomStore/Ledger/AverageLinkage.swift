/// Heaps that are joined while the nearest two are near enough on average (average linkage, UPGMA).
struct AverageLinkage {
  private let count: Int
  /// The likenesses of all members of one heap to all of another, added up.
  private var sums: [Float]
  private var sizes: [Float]
  private var members: [[Int]]
  /// By heap: the one that is most like it, and how much; the first of several.
  private var nearest: [(heap: Int, likeness: Float)?]

  /// - Parameter sizes: how many stand for each.
  init(sizes: [Int]) {
    count = sizes.count
    self.sizes = sizes.map(Float.init)
    sums = Array(repeating: 0, count: count * count)
    members = (0..<count).map { [$0] }
    nearest = Array(repeating: nil, count: count)
  }

  mutating func add(_ one: Int, _ other: Int, _ likeness: Double) {
    let sum = Float(likeness) * sizes[one] * sizes[other]
    sums[one * count + other] = sum
    sums[other * count + one] = sum
  }

  /// Joins until no two are as alike as `least`.
  mutating func heaps(from least: Double) -> [[Int]] {
    for heap in members.indices { nearest[heap] = found(nearTo: heap) }
    while let (kept, gone) = nearestTwo(from: Float(least)) { join(gone, into: kept) }
    return members.filter { !$0.isEmpty }.map { $0.sorted() }
  }

  private func nearestTwo(from least: Float) -> (Int, Int)? {
    var best: (heap: Int, other: Int, likeness: Float)?
    for heap in members.indices {
      guard let near = nearest[heap], near.likeness >= least, near.likeness > best?.likeness ?? 0 else {
        continue
      }
      best = (heap, near.heap, near.likeness)
    }
    return best.map { (min($0.heap, $0.other), max($0.heap, $0.other)) }
  }

  private mutating func join(_ gone: Int, into kept: Int) {
    for heap in members.indices where heap != kept && heap != gone {
      sums[kept * count + heap] += sums[gone * count + heap]
      sums[heap * count + kept] = sums[kept * count + heap]
      sums[gone * count + heap] = 0
      sums[heap * count + gone] = 0
    }
    sums[kept * count + gone] = 0
    sums[gone * count + kept] = 0
    sizes[kept] += sizes[gone]
    members[kept] += members[gone]
    members[gone] = []
    nearest[gone] = nil
    nearest[kept] = found(nearTo: kept)
    for heap in members.indices where heap != kept && !members[heap].isEmpty {
      if let near = nearest[heap], near.heap == kept || near.heap == gone {
        nearest[heap] = found(nearTo: heap)
      } else if let likeness = likeness(heap, kept), likeness > nearest[heap]?.likeness ?? 0 {
        nearest[heap] = (kept, likeness)
      }
    }
  }

  private func likeness(_ one: Int, _ other: Int) -> Float? {
    let sum = sums[one * count + other]
    return sum > 0 ? sum / (sizes[one] * sizes[other]) : nil
  }

  private func found(nearTo heap: Int) -> (heap: Int, likeness: Float)? {
    var best: (heap: Int, likeness: Float)?
    for other in members.indices {
      guard let likeness = likeness(heap, other), likeness > best?.likeness ?? 0 else { continue }
      best = (other, likeness)
    }
    return best
  }
}
