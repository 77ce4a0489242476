import Foundation
import Regulation
import Sync
import Synchronization
import Testing

@testable import WorkroomStore

@Suite("Machines of one room meet at a hub")
struct SyncTests {
  let hub = MemoryHub()
  let first: Station

  init() throws { first = try Station("a", at: hub, isFirst: true) }

  /// A second machine, let in by its digits.
  private func second(_ name: String = "b") throws -> Station {
    try first.sync()
    let second = try Station(name, at: hub)
    try first.takeIn(second)
    return second
  }

  @Test("What one machine records is on the other, words and all, and both stand alike")
  func together() throws {
    try first.opinion("m-1", saying: "路灯不亮")
    let second = try second()
    #expect(try second.texts().isSuperset(of: ["路灯不亮", "王大爷", "13900000000"]))
    try second.opinion("m-2", saying: "井盖坏了", of: "李阿姨")
    #expect(try second.sync().pushed == 1)
    #expect(try first.sync().pulled == 1)
    #expect(try first.texts().contains("井盖坏了"))
    #expect(try Exchange.everything(first.store) == Exchange.everything(second.store))
    #expect(try first.store.verify().isClean && second.store.verify().isClean)
  }

  @Test("Synchronised once more, nothing moves")
  func again() throws {
    let second = try second()
    try second.sync()
    for station in [first, second] {
      let report = try station.sync()
      #expect((report.pushed, report.pulled, report.texts) == (0, 0, 0))
      #expect(report == SyncReport())
    }
  }

  @Test("Before it is let in a machine has no words, and what it wrote waits with the others")
  func waits() throws {
    try first.opinion("m-1", saying: "路灯不亮")
    try first.sync()
    let second = try Station("b", at: hub)
    let report = try second.sync()
    #expect(report.keyless == [first.test.room])
    #expect(try !second.texts().contains("路灯不亮"))
    try second.opinion("m-2", saying: "井盖坏了")
    try second.sync()
    try first.sync()
    #expect(try first.store.allEntries().allSatisfy { $0.matter != MatterID("m-2") })
    #expect(try first.letIn(second.digits.description))
    try first.sync()
    try second.sync()
    try first.sync()
    #expect(try first.texts().contains("井盖坏了"))
    #expect(try second.texts().contains("路灯不亮"))
    #expect(try Exchange.everything(first.store) == Exchange.everything(second.store))
  }

  @Test("A place that is new here is not taken before somebody has said yes to its fingerprint")
  func newRoom() throws {
    try first.sync()
    let second = try Station("b", at: hub)
    let report = try second.sync(takesNewRooms: false)
    #expect(report.newRooms.map(\.room) == [first.test.room])
    #expect(try second.store.allEntries().isEmpty)
    try second.sync()
    #expect(try second.store.allEntries().isEmpty == false)
  }

  @Test("At the hub no word of a visitor stands in clear")
  func boxed() throws {
    try first.opinion("m-1", saying: "路灯不亮")
    try first.sync()
    let kept = hub.state.withLock { state in
      state.chains.values.flatMap { chain in chain.texts.values.flatMap { $0.values } }
    }
    #expect(!kept.isEmpty)
    for text in kept {
      let said = String(decoding: text.data, as: UTF8.self)
      for word in ["路灯", "王大爷", "13900000000"] { #expect(!said.contains(word)) }
    }
    let bodies = hub.state.withLock { state in state.chains.values.flatMap { $0.entries.map(\.body) } }
    #expect(!bodies.contains { $0.contains("路灯") || $0.contains("王大爷") })
  }

  @Test("Other digits than were read out let nobody in")
  func otherDigits() throws {
    try first.sync()
    let second = try Station("b", at: hub)
    try second.sync()
    #expect(try !first.letIn("12345 12345 12345 12345"))
    #expect(try first.sync().newcomers[first.test.room]?.count == 1)
  }

  @Test("A hub that names another box key gets no key of the room")
  func swappedKey() throws {
    try first.opinion("m-1", saying: "路灯不亮")
    try first.sync()
    let second = try Station("b", at: hub)
    try second.sync()
    let evil = Machine(invented: "evil")
    let theirs = try evil.publicBoxKey
    hub.state.withLock { $0.machines[1].boxKey = theirs }
    #expect(try !first.letIn(second.digits.description))
    try first.sync()
    #expect(hub.state.withLock { state in state.keys.values.joined().allSatisfy { $0.holder == 1 } })
  }

  @Test("A key that the hub made itself is not taken")
  func forgedKey() throws {
    try first.sync()
    let second = try Station("b", at: hub)
    let key = RoomKey(beginning: 1)
    let wrapped = try KeyWrapping.wrapped(
      key, of: first.test.room, for: second.store.machine.publicBoxKey, by: Machine(invented: "evil"))
    hub.state.withLock {
      $0.keys[first.test.room, default: []].append(HubKey(epoch: 1, holder: 2, wrapped: wrapped, by: 1))
    }
    try second.sync()
    #expect(try second.hubFolder.keys(of: first.test.room).isEmpty)
  }

  @Test("What is erased on one machine is gone at the hub and on the other, and never comes back")
  func erased() throws {
    try first.opinion("m-1", saying: "路灯不亮")
    let second = try second()
    try first.test.record(
      Act(VisitorErased(why: .requested)), on: MatterID("m-1"), by: first.test.liaison)
    try first.sync()
    let kept = hub.state.withLock { state in
      state.chains.values.flatMap { chain in
        chain.entries.filter { $0.matter == "m-1" }.compactMap { chain.texts[$0.number] }
      }
    }
    #expect(kept.allSatisfy { $0.isEmpty })
    try second.sync()
    #expect(try !second.texts().contains("路灯不亮"))
    #expect(try second.store.verify().isClean)
  }

  @Test("A line that is cut anywhere loses nothing and doubles nothing", arguments: 0..<14)
  func cut(_ calls: Int) throws {
    let second = try second()
    for number in 0..<5 { try second.opinion("m-\(number)", saying: "意见\(number)") }
    for losesAnswers in [true, false] {
      hub.state.withLock { ($0.callsLeft, $0.losesAnswers) = (calls, losesAnswers) }
      _ = try? second.sync()
    }
    hub.state.withLock { $0.callsLeft = nil }
    try second.sync()
    try first.sync()
    #expect(try Exchange.everything(first.store) == Exchange.everything(second.store))
    #expect(try first.texts().isSuperset(of: (0..<5).map { "意见\($0)" }))
  }

  @Test("A hub that was set back is filled again by its machines")
  func setBack() throws {
    let second = try second()
    try second.opinion("m-1", saying: "路灯不亮")
    let before = hub.state.withLock { $0.chains }
    try second.sync()
    hub.state.withLock { $0.chains = before }
    #expect(try second.sync().pushed == 1)
    try first.sync()
    #expect(try first.texts().contains("路灯不亮"))
  }

  @Test("A hub that keeps back what it has taken is found out")
  func withheld() throws {
    let second = try second()
    try second.opinion("m-1", saying: "路灯不亮")
    try second.sync()
    try first.sync()
    let origin = try second.store.ownChain(in: first.test.room).origin
    hub.state.withLock { _ = $0.chains[origin]?.entries.removeLast() }
    #expect(try first.sync().behind == [origin])
  }

  @Test("A machine that was put out hands nothing over any more")
  func revoked() throws {
    let second = try second()
    hub.state.withLock { $0.machines[1].isRevoked = true }
    try second.opinion("m-1", saying: "路灯不亮")
    #expect(throws: HubFault.notEnrolled) { try second.sync() }
    try first.sync()
    #expect(try !first.texts().contains("路灯不亮"))
  }

  @Test(
    "Once a machine is put out the room has a new key, which the others get and it does not",
    arguments: [true, false])
  func renewed(_ isByTheRoom: Bool) throws {
    let second = try second()
    let third = try self.second("c")
    let origin = try second.store.ownChain(in: first.test.room).origin
    if isByTheRoom {
      try first.test.record(
        Act(MachineDismissed(origin: origin)), on: origin.machine(in: first.test.room), by: first.test.a)
    } else {
      hub.state.withLock { $0.machines[1].isRevoked = true }
    }
    #expect(try third.sync().renewed.isEmpty == isByTheRoom)
    #expect(try first.sync().renewed.isEmpty != isByTheRoom)
    for station in [third, first, third] { try station.sync() }
    try third.opinion("m-1", saying: "井盖坏了")
    try third.sync()
    try first.sync()
    #expect(try first.texts().contains("井盖坏了"))
    let epochs = hub.state.withLock { state in
      state.keys.values.joined().reduce(into: [Int: Set<Int>]()) {
        $0[$1.epoch, default: []].insert($1.holder ?? 0)
      }
    }
    #expect(epochs == [1: [1, 2, 3], 2: [1, 3]])
    #expect(try first.sync().renewed.isEmpty && third.sync().renewed.isEmpty)
  }
}
