import Foundation
import Regulation
import Sync
import Synchronization
import Testing

@testable import WorkroomStore

/// A room's key on paper: made by one machine, wrapped for it by all, read on a machine that nobody could let in any more.
@Suite("A recovery paper")
struct RecoveryTests {
  let hub = MemoryHub()
  let first: Station

  init() throws { first = try Station("a", at: hub, isFirst: true) }

  @Test("A code is read as it stands on the paper, however it is typed")
  func typed() throws {
    for _ in 0..<50 {
      let code = RecoveryCode()
      #expect(code.shown.count == 41)
      #expect(try RecoveryCode(typed: code.shown) == code)
      #expect(
        try RecoveryCode(typed: code.shown.lowercased().replacing("-", with: " ").replacing("0", with: "o"))
          == code)
    }
  }

  @Test("Any one wrong letter, two neighbours and two groups that changed places are told by their group")
  func slips() throws {
    let letters = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    let code = RecoveryCode()
    let shown = Array(code.shown)
    for place in shown.indices where shown[place] != "-" {
      for letter in letters where letter != shown[place] {
        var wrong = shown
        wrong[place] = letter
        #expect(throws: RecoveryCode.Fault.group(place / 6 + 1)) { try RecoveryCode(typed: String(wrong)) }
      }
      guard place + 1 < shown.count, shown[place + 1] != "-", shown[place] != shown[place + 1] else {
        continue
      }
      var wrong = shown
      wrong.swapAt(place, place + 1)
      #expect(throws: RecoveryCode.Fault.group(place / 6 + 1)) { try RecoveryCode(typed: String(wrong)) }
    }
    var groups = code.shown.split(separator: "-")
    groups.swapAt(0, 3)
    #expect(throws: RecoveryCode.Fault.group(1)) { try RecoveryCode(typed: groups.joined()) }
    #expect(throws: RecoveryCode.Fault.length(34)) { try RecoveryCode(typed: String(code.shown.dropLast())) }
    #expect(throws: RecoveryCode.Fault.length(0)) { try RecoveryCode(typed: "……") }
  }

  @Test("The last machine is lost: a new one gets key and words by the paper, begins a new key and goes on")
  func lost() throws {
    try first.opinion("m-1", saying: "路灯不亮")
    let code = try first.makePaper()
    try first.sync()
    hub.state.withLock { $0.machines[0].isRevoked = true }
    let new = try Station("n", at: hub)
    let report = try new.sync()
    #expect(report.keyless == [new.test.room])
    #expect(try !new.texts().contains("路灯不亮"))
    #expect(try new.recover(code) == 1)
    try new.sync()
    #expect(try new.texts().isSuperset(of: ["路灯不亮", "王大爷", "13900000000"]))
    // What the lost one has opens nothing of what is said now.
    #expect(try new.hubFolder.keys(of: new.test.room).map(\.epoch) == [1, 2])
    try new.opinion("m-2", saying: "井盖坏了")
    try new.sync()
    let epochs = hub.state.withLock { state in
      Set(state.chains.values.flatMap { $0.texts.values }.flatMap(\.values).compactMap(\.epoch))
    }
    #expect(epochs == [1, 2])
    #expect(try new.sync() == SyncReport())
    #expect(try new.recover(code) == 0)
  }

  @Test("Each new key is wrapped for the paper, by whichever machine made it")
  func renewed() throws {
    let code = try first.makePaper()
    let second = try Station("b", at: hub)
    try first.sync()
    try second.sync()
    #expect(try first.letIn(second.digits.description))
    try first.sync()
    try second.sync()
    hub.state.withLock { $0.machines[0].isRevoked = true }
    try second.sync()
    try second.opinion("m-1", saying: "井盖坏了")
    try second.sync()
    let paper = try RecoveryKeys(of: code, in: second.test.room).number
    #expect(try second.hubFolder.isUpToDate(paper, in: second.test.room))
    hub.state.withLock { $0.machines[1].isRevoked = true }
    let new = try Station("n", at: hub)
    try new.sync()
    #expect(try new.recover(code) == 2)
    try new.sync()
    #expect(try new.texts().contains("井盖坏了"))
  }

  @Test("A paper that is void gets no key, loses what it had, and the room has a new one")
  func void() throws {
    let old = try first.makePaper()
    try first.sync()
    let new = try first.makePaper()
    #expect(try first.sync().renewed == [first.test.room])
    let handed = hub.state.withLock { state in state.keys.values.joined().compactMap(\.paper) }
    let number = try RecoveryKeys(of: new, in: first.test.room).number
    #expect(handed.count == 2 && handed.allSatisfy { $0 == number.bytes })
    #expect(try first.sync() == SyncReport())
    let late = try Station("n", at: hub)
    try late.sync()
    #expect(throws: RecoveryFault.void) { try late.recover(old) }
    #expect(throws: RecoveryFault.unknown) { try late.recover(RecoveryCode()) }
    #expect(try late.recover(new) == 2)
  }

  @Test("A paper that was never handed anything, and a machine that knows nothing of the room, are told")
  func tooEarly() throws {
    try first.sync()
    let code = try first.makePaper()
    let new = try Station("n", at: hub)
    #expect(throws: RecoveryFault.noLedger) { try new.recover(code) }
    try new.sync()
    #expect(throws: RecoveryFault.unknown) { try new.recover(code) }
    let number = try RecoveryKeys(of: code, in: first.test.room).number
    #expect(try !first.hubFolder.isUpToDate(number, in: first.test.room))
    try first.sync()
    #expect(try first.hubFolder.isUpToDate(number, in: first.test.room))
    hub.state.withLock { $0.keys[first.test.room]?.removeAll { $0.paper != nil } }
    try new.sync()
    #expect(throws: RecoveryFault.nothingThere) { try new.recover(code) }
  }

  @Test(
    "A key that the hub made itself for the paper is not taken, nor is a paper that the hub slips in wrapped for"
  )
  func forged() throws {
    let code = try first.makePaper()
    try first.sync()
    let keys = try RecoveryKeys(of: code, in: first.test.room)
    let forged = try KeyWrapping.wrapped(
      RoomKey(beginning: 1), of: first.test.room, for: keys.publicBoxKey, by: Machine(invented: "evil"))
    hub.state.withLock { state in
      state.keys[first.test.room]?.removeAll { $0.paper != nil }
      state.keys[first.test.room, default: []].append(
        HubKey(epoch: 1, holder: nil, paper: keys.number.bytes, wrapped: forged, by: 1))
      state.keys[first.test.room, default: []].append(
        HubKey(epoch: 1, holder: nil, paper: Array(repeating: 7, count: 32), wrapped: [1], by: 1))
    }
    let new = try Station("n", at: hub)
    try new.sync()
    #expect(throws: RecoveryFault.nothingThere) { try new.recover(code) }
    try first.sync()
    #expect(
      hub.state.withLock { state in
        state.keys.values.joined().filter { $0.paper == Array(repeating: 7, count: 32) }.count
      } == 1)
  }

  @Test("A member makes no paper, and no body over the room does")
  func allowed() throws {
    let keys = try RecoveryKeys(of: RecoveryCode(), in: first.test.room)
    let made = Act(PaperMade(number: keys.number, boxKey: keys.publicBoxKey))
    let matter = keys.number.matter(in: first.test.room)
    let outcome = try first.test.commit(first.test.proposal(made, on: matter), by: first.test.c)
    #expect(outcome.refusal == .notAllowed(PaperMade.kind))
  }
}

extension Station {
  /// As `dutybot hub paper` does: the one before is void.
  func makePaper() throws -> RecoveryCode {
    let code = RecoveryCode()
    let keys = try RecoveryKeys(of: code, in: test.room)
    for old in try store.ask(RecoveryPapers(in: test.room)) where !old.isVoid {
      try test.record(Act(PaperVoided(number: old.number)), on: old.number.matter(in: test.room), by: test.a)
    }
    try test.record(
      Act(PaperMade(number: keys.number, boxKey: keys.publicBoxKey)), on: keys.number.matter(in: test.room),
      by: test.a)
    return code
  }

  func recover(_ code: RecoveryCode) throws -> Int {
    try Syncing(store, with: line, called: "hub", keeping: hubFolder).recover(by: code, in: test.room)
  }
}
