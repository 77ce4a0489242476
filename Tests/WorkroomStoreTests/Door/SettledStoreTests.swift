import GRDB
import Regulation
import Testing

@testable import WorkroomStore

@Suite("What is settled for a store")
struct SettledStoreTests {
  @Test("a new file has yet to decide on PINs, a store in memory has none")
  func undecided() throws {
    let folder = try TemporaryFolder()
    let store = try Store.open(at: folder.file(), machine: "m")
    let door = Door(store)
    #expect(try door.asksForPins() == nil)
    #expect(try store.ask(AsksForPins()) == false)
    for wanted in [true, false, true] {
      try door.ask(forPins: wanted, at: Moment(TestRoom.day))
      #expect(try door.asksForPins() == wanted)
      #expect(try store.ask(AsksForPins()) == wanted)
    }
    #expect(try Door(.open(at: folder.file(), machine: "m")).asksForPins() == true)
    #expect(try door.noted(since: Moment(TestRoom.day)).map(\.what) == [.turnedOn, .turnedOff, .turnedOn])
    #expect(try Door(.inMemory()).asksForPins() == false)
  }

  @Test(
    "a ledger from before there were PINs goes on without; an empty one of that time is asked",
    arguments: [true, false])
  func older(_ hasEntries: Bool) throws {
    let entries = try TestRoom().store.read { db in
      try Ledger(db: db, store: .inMemory()).entries("", [])
    }
    let folder = try TemporaryFolder()
    do {
      let queue = try DatabaseQueue(path: folder.file())
      try Schema.migrator.migrate(queue, upTo: "2 rooms")
      if hasEntries { try queue.write { db in for entry in entries { try Tampering.insert(entry, db) } } }
      try queue.close()
    }
    let store = try Store.open(at: folder.file(), machine: "m")
    #expect(try store.rebuild() == (hasEntries ? 6 : 0))
    #expect(try Door(store).asksForPins() == (hasEntries ? false : nil))
    #expect(try store.ask(Workrooms()).count == (hasEntries ? 1 : 0))
    #expect(try store.setting(.pack) == nil)
  }

  @Test("an import decides nothing: what is settled stays with its file")
  func imported() throws {
    let exchange = try Exchange()
    let from = try TestRoom()
    try Door(from.store).ask(forPins: true, at: from.clock.now)
    try from.store.settle(.pack, "shaanxi-2023-21")
    let into = try Store.open(at: exchange.folder.file("into.sqlite"), machine: "n")
    try exchange.carry(from.store, into: into)
    #expect(try Door(into).asksForPins() == nil)
    #expect(try into.setting(.pack) == nil)
  }

  @Test("a rule set is settled, found again at the next opening, and taken back")
  func pack() throws {
    let folder = try TemporaryFolder()
    func open() throws -> Store { try .open(at: folder.file(), machine: "m") }
    try open().settle(.pack, "shaanxi-2023-21")
    #expect(try open().pack.name == "shaanxi-2023-21")
    try open().settle(.pack, "no rule set: [")
    let store = try open()
    #expect(store.isPackUnreadable && store.pack == NormPacks.standard)
    try store.settle(.pack, nil)
    #expect(try open().pack == NormPacks.standard && !open().isPackUnreadable)
  }
}
