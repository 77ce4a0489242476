import Foundation
import Regulation
import Sync
import Synchronization
import Testing

@testable import WorkroomStore

/// Whoever runs the hub, or writes past its functions, changes what lies there: machines find it, say so, and take none of it.
@Suite("A hub that lies is found out")
struct EvilHubTests {
  let hub = MemoryHub()
  let first: Station
  let second: Station
  /// The second one's chain, of which the first has all but the last entry.
  let chain: OriginID

  init() throws {
    first = try Station("a", at: hub, isFirst: true)
    try first.sync()
    second = try Station("b", at: hub)
    try first.takeIn(second)
    try second.opinion("m-1", saying: "路灯不亮")
    try second.sync()
    try first.sync()
    for number in 2...4 { try second.opinion("m-\(number)", saying: "意见\(number)") }
    try second.sync()
    chain = try second.store.ownChain(in: first.test.room).origin
  }

  private func change(_ body: (inout MemoryHub.Chain) throws -> Void) throws {
    try hub.state.withLock { state in
      var changed = try #require(state.chains[chain])
      try body(&changed)
      state.chains[chain] = changed
    }
  }

  private var numbers: [Int] {
    get throws { try first.store.allEntries().filter { $0.origin == chain }.map(\.number).sorted() }
  }

  /// Says that a synchronisation tells only this, and that nothing of the chain came; mended, all of it comes.
  private func isFound(
    _ told: KeyPath<SyncReport, Bool>, _ change: (inout MemoryHub.Chain) throws -> Void,
    at place: SourceLocation = #_sourceLocation
  ) throws {
    let before = hub.state.withLock { $0.chains }
    let had = try numbers
    try self.change(change)
    for _ in 0..<2 {
      let report = try first.sync()
      #expect(report[keyPath: told], sourceLocation: place)
      #expect(report.pulled == 0, sourceLocation: place)
    }
    #expect(try numbers == had, sourceLocation: place)
    hub.state.withLock { $0.chains = before }
    let report = try first.sync()
    #expect(report.pulled == 3 && report.faulty.isEmpty && report.aside.isEmpty, sourceLocation: place)
    #expect(try first.texts().isSuperset(of: ["意见2", "意见3", "意见4"]), sourceLocation: place)
    #expect(try first.store.verify().isClean, sourceLocation: place)
    #expect(try first.sync() == SyncReport(), sourceLocation: place)
  }

  @Test("Entries in another order, cut out, or one twice: nothing of the stretch is taken")
  func order() throws {
    try isFound(\.isFaulty) { $0.entries.swapAt(2, 3) }
  }

  @Test("An entry cut out of the middle")
  func cut() throws {
    try isFound(\.isFaulty) { $0.entries.remove(at: $0.entries.count - 2) }
  }

  @Test("A word of an entry changed, with or without its hash", arguments: [true, false])
  func changed(_ isHashed: Bool) throws {
    try isFound(isHashed ? \.isAside : \.isFaulty) { chain in
      var entries = try self.entries(chain)
      let place = entries.count - 1
      entries[place] = altered(entries[place], after: entries[place - 1], isHashed: isHashed)
      chain.entries[place] = entries[place].row
    }
  }

  @Test("An entry of somebody else's behind the last, with a hash that is right")
  func foreign() throws {
    try isFound(\.isAside) { chain in
      let last = try #require(try self.entries(chain).last)
      let entry = Entry(
        id: EntryID("foreign"), origin: last.origin, number: last.number + 1, turn: last.turn,
        workroom: last.workroom, matter: MatterID("m-9"), actName: last.actName, actor: last.actor,
        occurred: last.occurred, recorded: last.recorded,
        bodyText: last.bodyText.replacing(#""count":"#, with: #""count":1"#), previous: last.hash, hash: [])
      chain.entries.append(altered(entry, after: last, isHashed: true).row)
    }
  }

  @Test("A head that another key signed, or nobody", arguments: [true, false])
  func signature(_ isSigned: Bool) throws {
    try isFound(\.isAside) { chain in
      chain.signature = isSigned ? Array(try Machine(invented: "evil").signed(Data("head".utf8))) : nil
    }
  }

  @Test("One bad chain keeps nothing else out")
  func others() throws {
    try change { $0.entries.swapAt(2, 3) }
    let third = try Station("c", at: hub)
    try third.sync()
    try third.opinion("m-7", saying: "井盖坏了")
    try third.sync()
    #expect(try first.letIn(third.digits.description))
    let report = try first.sync()
    #expect(report.faulty == [chain])
    #expect(try first.store.allEntries().contains { $0.matter == MatterID("m-7") })
  }

  @Test("A box in another's place is not opened, and told; in its own place again it is")
  func swappedBoxes() throws {
    let before = hub.state.withLock { $0.chains }
    try change { chain in
      let numbers = chain.texts.keys.sorted().suffix(2)
      let (one, other) = (try #require(numbers.first), try #require(numbers.last))
      for (field, text) in chain.texts[one] ?? [:] {
        guard let theirs = chain.texts[other]?[field] else { continue }
        chain.texts[one]?[field] = HubText(number: one, field: field, epoch: theirs.epoch, data: theirs.data)
        chain.texts[other]?[field] = HubText(number: other, field: field, epoch: text.epoch, data: text.data)
      }
    }
    let report = try first.sync()
    #expect(report.pulled == 3 && report.garbled == [chain])
    #expect(try !first.texts().contains("意见4"))
    hub.state.withLock { $0.chains = before }
    #expect(try first.sync().garbled.isEmpty)
    #expect(try first.texts().contains("意见4"))
  }

  @Test("Words that were never sealed are not taken, from the hub or from a machine of the room")
  func unsealed() throws {
    struct Content: Encodable {
      let salt: [UInt8]
      let text: String
    }
    let forged = try JSONEncoder().encode(Content(salt: Array(repeating: 1, count: 32), text: "编的话"))
    try change { chain in
      for (number, fields) in chain.texts {
        for field in fields.keys {
          chain.texts[number]?[field] = HubText(number: number, field: field, epoch: nil, data: Array(forged))
        }
      }
    }
    let report = try first.sync()
    #expect(report.pulled == 3 && report.garbled == [chain])
    #expect(try !first.texts().contains("编的话"))
    #expect(try first.store.verify().isClean)
  }

  @Test("A chain of another that it had, and names no more")
  func hidden() throws {
    try first.sync()
    hub.state.withLock { $0.chains[chain] = nil }
    for _ in 0..<2 { #expect(try first.sync().behind == [chain]) }
    #expect(try second.sync().behind == [chain])
    #expect(try first.sync().behind.isEmpty)
    #expect(try first.sync() == SyncReport())
  }

  @Test("It has less of one's own chain than it said: handed over again, and told")
  func lost() throws {
    try change { $0.entries.removeLast(2) }
    let report = try second.sync()
    #expect(report.pushed == 2 && report.behind == [chain])
    #expect(try second.sync() == SyncReport())
  }

  @Test("It says after every stretch that it has nothing: told, and not handed the same for ever")
  func deniesAll() throws {
    try second.opinion("m-5", saying: "意见5")
    hub.state.withLock { $0.deniesAll = true }
    #expect(try second.sync().denied == [chain])
    hub.state.withLock { $0.deniesAll = false }
    #expect(try second.sync().pushed == 1)
  }

  @Test("An entry in this machine's own chain that it never wrote is no copy of it")
  func forgedOwn() throws {
    try change { chain in
      let last = try #require(try self.entries(chain).last)
      chain.entries.append(altered(last, after: last, isHashed: true, number: last.number + 1).row)
    }
    try second.opinion("m-5", saying: "意见5")
    for _ in 0..<2 {
      let report = try second.sync()
      #expect(report.forged == [chain] && report.clones.isEmpty && report.pushed == 0)
      #expect(report.aside.isEmpty && report.forks.isEmpty)
    }
    #expect(try second.store.ownChain(in: first.test.room).origin == chain)
    try change { $0.entries.removeLast() }
    #expect(try second.sync().pushed == 1)
  }

  // MARK: Keys

  @Test("A machine of the hub's making with another's chain gets no key, and no chain of it is let in")
  func borrowedChain() throws {
    let evil = Machine(invented: "evil")
    let made = try #require(try second.store.ownChain(in: first.test.room).making)
    _ = try hub.enrol(evil, "evil", in: first.test.room)
    hub.state.withLock {
      $0.claims[3] = [HubMachine.Chain(store: made.store, generation: made.generation)]
    }
    let report = try first.sync()
    #expect(report.newcomers[first.test.room]?.first?.origins.contains(chain) == false)
    #expect(hub.state.withLock { state in state.keys.values.joined().allSatisfy { $0.holder != 3 } })
  }

  @Test("Who has the next key alone, and is put out, does not keep the room from one that it has not")
  func keyKept() throws {
    let room = first.test.room
    hub.state.withLock { state in
      state.epochs[room]?[2] = 2
      state.keys[room]?.append(HubKey(epoch: 2, holder: 2, wrapped: [1], by: 2))
      state.machines[1].isRevoked = true
    }
    #expect(try first.sync().renewed == [room])
    #expect(try first.hubFolder.keys(of: room).map(\.epoch) == [1, 3])
    #expect(try first.sync() == SyncReport())
  }

  @Test("A key that was made by who is put out is made anew, also where it says that it has none")
  func keyMade() throws {
    let room = first.test.room
    let key = RoomKey(beginning: 2)
    let wrapped = try KeyWrapping.wrapped(
      key, of: room, for: first.store.machine.publicBoxKey, by: second.store.machine)
    hub.state.withLock { state in
      state.epochs[room]?[2] = 2
      state.keys[room]?.append(HubKey(epoch: 2, holder: 1, wrapped: wrapped, by: 2))
      state.keys[room]?.removeAll { $0.holder == 2 }
    }
    try first.test.record(
      Act(MachineDismissed(origin: chain)), on: chain.machine(in: room), by: first.test.a)
    #expect(try first.sync().renewed == [room])
    #expect(try first.hubFolder.keys(of: room).last?.epoch == 3)
  }

  @Test("Where the hub takes no new key from the room, it is told")
  func keyRefused() throws {
    let room = first.test.room
    // To the office it is one of the room's, and the only one with the newest key.
    hub.state.withLock { state in
      state.epochs[room]?[2] = 2
      state.keys[room]?.append(HubKey(epoch: 2, holder: 2, wrapped: [1], by: 2))
    }
    try first.test.record(
      Act(MachineDismissed(origin: chain)), on: chain.machine(in: room), by: first.test.a)
    #expect(try first.sync().blocked == [room])
  }

  // MARK: Forging

  private func entries(_ chain: MemoryHub.Chain) throws -> [Entry] {
    try second.store.allEntries().filter { $0.origin == self.chain }.sorted { $0.number < $1.number }
  }

  /// The entry with another turn, its hash worked out or left as it was.
  private func altered(_ entry: Entry, after last: Entry, isHashed: Bool, number: Int? = nil) -> Entry {
    func made(_ hash: [UInt8]) -> Entry {
      Entry(
        id: EntryID(entry.id.rawValue + "-altered"), origin: entry.origin, number: number ?? entry.number,
        turn: entry.turn, workroom: entry.workroom, matter: entry.matter, actName: entry.actName,
        actor: entry.actor, occurred: entry.occurred, recorded: entry.recorded, bodyText: entry.bodyText,
        previous: last.hash, hash: hash)
    }
    return made(isHashed ? Hashing.hash(of: made([])) : entry.hash)
  }
}

extension SyncReport {
  fileprivate var isFaulty: Bool { faulty.count == 1 && aside.isEmpty && garbled.isEmpty }
  fileprivate var isAside: Bool { aside.count == 1 && aside.first?.reason == .unsigned && faulty.isEmpty }
}
