import Foundation
import Regulation
import Sync
import Synchronization
import Testing

@testable import WorkroomStore

/// Whatever order machines work, synchronise, lose their line and erase in, they end alike and nothing is lost.
@Suite("Any interleaving of machines ends alike")
struct InterleavingTests {
  /// The same numbers in every run.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private enum Deed: CaseIterable {
    case record, close, erase, sync, cutSync, setBackHub
  }

  @Test("They stand alike in the end, with all that was recorded", arguments: 1...16 as ClosedRange<UInt64>)
  func alike(_ seed: UInt64) throws {
    var dice = Dice(state: seed)
    let hub = MemoryHub()
    let first = try Station("a", at: hub, isFirst: true)
    try first.sync()
    var stations = [first]
    for name in ["b", "c", "d", "e"].prefix(Int.random(in: 1...4, using: &dice)) {
      let joined = try Station(name, at: hub)
      try joined.sync()
      try #require(try first.letIn(joined.digits.description))
      try first.sync()
      try joined.sync()
      stations.append(joined)
    }
    var recorded: Set<String> = []
    var backup = hub.state.withLock { $0.chains }
    for turn in 0..<30 {
      let station = try #require(stations.randomElement(using: &dice))
      switch try #require(Deed.allCases.randomElement(using: &dice)) {
      case .record:
        let name = "m-\(turn)"
        try station.opinion(name, saying: "意见\(turn)")
        recorded.insert(name)
      case .close: try settle(recorded.randomElement(using: &dice), at: station)
      case .erase: try erase(recorded.randomElement(using: &dice), at: station)
      case .sync: try station.sync()
      case .cutSync:
        let calls = Int.random(in: 0...9, using: &dice)
        let losesAnswers = Bool.random(using: &dice)
        hub.state.withLock { ($0.callsLeft, $0.losesAnswers) = (calls, losesAnswers) }
        _ = try? station.sync()
        hub.state.withLock { ($0.callsLeft, $0.losesAnswers) = (nil, false) }
      case .setBackHub:
        // To what it was some turns ago, as from a backup.
        let now = hub.state.withLock { state in
          defer { state.chains = backup }
          return state.chains
        }
        backup = now.isEmpty ? backup : now
        for station in stations { try station.sync() }
        backup = hub.state.withLock { $0.chains }
      }
    }
    for _ in 0..<3 { for station in stations { try station.sync() } }
    let expected = try Exchange.everything(first.store)
    for station in stations {
      #expect(try Exchange.everything(station.store) == expected)
      #expect(try station.store.verify().isClean)
      let matters = Set(try station.store.allEntries().map(\.matter.rawValue))
      #expect(matters.isSuperset(of: recorded))
    }
  }

  /// As somebody does who knows of the matter; two may do it at the same time elsewhere.
  private func settle(_ name: String?, at station: Station) throws {
    guard let name else { return }
    _ = try station.test.refusal(Said.triaged(.problem), on: MatterID(name), by: station.test.a)
  }

  private func erase(_ name: String?, at station: Station) throws {
    guard let name else { return }
    _ = try station.test.refusal(
      Act(VisitorErased(why: .requested)), on: MatterID(name), by: station.test.liaison)
  }
}
