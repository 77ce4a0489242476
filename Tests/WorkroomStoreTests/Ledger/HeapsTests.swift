import Regulation
import Testing

@testable import WorkroomStore

@Suite("What people raise again and again")
struct HeapsTests {
  private func index(_ texts: [String]) -> AlikeIndex {
    var index = AlikeIndex()
    for (place, words) in texts.enumerated() { index.put(MatterID("\(place)"), words, classed: nil) }
    return index
  }

  @Test("messages that tell one matter stand in one heap, and others do not")
  func messages() throws {
    let all = try Message.matters()
    let index = index(all.map(\.words))
    let heaps = index.heaps(of: all.indices.map { MatterID("\($0)") })
    var (joined, right, pairs) = (0, 0, 0)
    for heap in heaps {
      let places = heap.compactMap { Int($0.rawValue) }
      for (one, other) in places.pairs {
        joined += 1
        let matter = all[one].matter
        if !matter.isEmpty, matter == all[other].matter { right += 1 }
      }
    }
    for matter in Set(all.map(\.matter)) where !matter.isEmpty {
      pairs += all.indices.filter { all[$0].matter == matter }.pairs.count
    }
    let (precision, recall) = (Double(right) / Double(max(1, joined)), Double(right) / Double(max(1, pairs)))
    let f1 = 2 * precision * recall / max(0.001, precision + recall)
    print(
      "heaps: \(all.count) messages, \(heaps.count) heaps: precision \(precision), recall \(recall), F1 \(f1)"
    )
    #expect(f1 >= 0.8)
  }

  @Test("the order they came in changes nothing, each stands once, and none is alone")
  func properties() throws {
    let texts = try Message.matters().prefix(150).map(\.words)
    let index = index(Array(texts))
    let ids = texts.indices.map { MatterID("\($0)") }
    let heaps = index.heaps(of: ids)
    #expect(heaps.allSatisfy { $0.count > 1 })
    #expect(Set(heaps.flatMap(\.self)).count == heaps.reduce(0) { $0 + $1.count })
    let back = index.heaps(of: ids.reversed())
    #expect(Set(back.map(Set.init)) == Set(heaps.map(Set.init)))
    #expect(index.heaps(of: []).isEmpty && index.heaps(of: [MatterID("nobody's")]).isEmpty)
    // Nothing is as alike as more than wholly.
    #expect(index.heaps(of: ids, from: 3).isEmpty)
  }

  @Test("the same words five thousand times are one heap")
  func large() {
    let index = index((0..<5000).map { "城南小区第\($0 % 7)栋的路灯坏了半年" })
    let heaps = index.heaps(of: (0..<5000).map { MatterID("\($0)") })
    #expect(heaps.first?.count == 5000)
  }
}

extension Array {
  fileprivate var pairs: [(Element, Element)] {
    indices.flatMap { one in indices.dropFirst(one + 1).map { (self[one], self[$0]) } }
  }
}
