import Regulation
import Sync
import Synchronization
import Testing

@testable import WorkroomStore

/// A hub that was set back to the copy of an earlier day has lost keys that the room's machines have.
@Suite("Keys at a hub that was set back")
struct LostKeysTests {
  let hub = MemoryHub()
  let first: Station
  let second: Station

  /// Two that are in, and one that was and is put out by the office.
  init() throws {
    first = try Station("a", at: hub, isFirst: true)
    try first.sync()
    second = try Station("b", at: hub)
    let third = try Station("c", at: hub)
    for station in [second, third] { try first.takeIn(station) }
    hub.state.withLock { $0.machines[2].isRevoked = true }
  }

  private var room: WorkroomID { first.test.room }

  private func settle() throws {
    for _ in 0..<2 { for station in [first, second] { try station.sync() } }
    for station in [first, second] { #expect(try station.sync() == SyncReport()) }
    #expect(try Exchange.everything(first.store) == Exchange.everything(second.store))
  }

  @Test("A key that it lost is given back, whoever comes first", arguments: [true, false])
  func lost(_ isFirst: Bool) throws {
    let before = hub.state.withLock { $0 }
    #expect(try first.sync().renewed == [room])
    try second.sync()
    try first.opinion("m-1", saying: "路灯不亮")
    try first.sync()
    hub.state.withLock { $0 = before }
    try second.opinion("m-2", saying: "井盖坏了")
    try (isFirst ? first : second).sync()
    try settle()
    #expect(try second.texts().isSuperset(of: ["路灯不亮", "井盖坏了"]))
    #expect(try first.texts().isSuperset(of: ["路灯不亮", "井盖坏了"]))
    #expect(try first.hubFolder.keys(of: room).map(\.epoch) == [1, 2])
    #expect(try first.hubFolder.keys(of: room) == second.hubFolder.keys(of: room))
  }

  @Test("An epoch that was begun twice has two keys, and each machine gets both")
  func twice() throws {
    let before = hub.state.withLock { $0 }
    try first.opinion("m-1", saying: "路灯不亮")
    #expect(try first.sync().renewed == [room])
    try first.opinion("m-2", saying: "井盖坏了")
    try first.sync()
    hub.state.withLock { $0 = before }
    #expect(try second.sync().renewed == [room])
    try second.opinion("m-3", saying: "树枝挡路")
    try second.sync()
    try settle()
    for station in [first, second] {
      #expect(try station.texts().isSuperset(of: ["路灯不亮", "井盖坏了", "树枝挡路"]))
    }
    let keys = try [first, second].map { try $0.hubFolder.keys(of: room) }
    #expect(keys[0] == keys[1] && keys[0].map(\.epoch) == [1, 2, 3])
    #expect(hub.state.withLock { $0.keys[room]?.contains { $0.holder == 3 && $0.epoch > 1 } } == false)
  }

  @Test("Who was put out gets no key where the hub has forgotten it, and it is told")
  func forgotten() throws {
    for station in [first, second] { try station.sync() }
    hub.state.withLock { $0.machines[2].isRevoked = false }
    for station in [first, second, first] { #expect(try station.sync().forgotten == [room: [3]]) }
    #expect(hub.state.withLock { $0.keys[room]?.contains { $0.holder == 3 && $0.epoch > 1 } } == false)
    #expect(try first.hubFolder.keys(of: room).map(\.epoch) == [1, 2])
    hub.state.withLock { $0.machines[2].isRevoked = true }
    #expect(try first.sync() == SyncReport())
  }

  @Test("Whoever was put out meanwhile cannot have its own key taken for the room's")
  func fromOutside() throws {
    try first.sync()
    try second.sync()
    let keys = try first.hubFolder.keys(of: room)
    let forged = try KeyWrapping.wrapped(
      RoomKey(beginning: 2), of: room, for: first.store.machine.publicBoxKey, by: Machine(invented: "c"))
    hub.state.withLock { state in
      state.keys[room]?.removeAll { ($0.epoch, $0.holder) == (2, 1) }
      state.keys[room]?.append(HubKey(epoch: 2, holder: 1, wrapped: forged, by: 3))
    }
    // What looks as if who is out had made it is made anew, and nothing of theirs is used.
    #expect(try first.sync().renewed == [room])
    #expect(try first.hubFolder.keys(of: room).dropLast() == keys[...])
    #expect(try first.hubFolder.keys(of: room).map(\.epoch) == [1, 2, 3])
  }
}
