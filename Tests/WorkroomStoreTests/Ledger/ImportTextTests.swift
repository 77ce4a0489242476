import Foundation
import GRDB
import Regulation
import Testing

@testable import WorkroomStore

@Suite("Texts that come with an import, and those that must not")
struct ImportTextTests {
  static let visitor: [PersonalField: String] = [
    .visitor: "来访人甲", .contact: "13900000001", .words: "门口的石阶塌了一角",
  ]

  let exchange: Exchange
  let a: TestRoom
  let opinion = MatterID("opinion")

  init() throws {
    exchange = try Exchange()
    a = try TestRoom(in: .inMemory(machine: "a"), ids: "a")
    try a.record(Said.opinion(a.b), on: opinion, by: a.b, personal: Self.visitor)
    try a.record(Said.triaged(.problem), on: opinion, by: a.b)
    try a.record(Said.activity(a.c, "读书"), on: MatterID("activity"), by: a.c)
  }

  private func texts(_ store: Store, _ matter: String = "opinion") throws -> [PersonalField: String] {
    try store.read { db in
      try Ledger(db: db, store: store).entries(of: MatterID(matter)).map(\.texts)
        .reduce(into: [:]) { $0.merge($1) { $1 } }
    }
  }

  private func erase(_ matter: MatterID? = nil, only target: EntryID? = nil) throws {
    a.clock.move(minutes: 1)
    try a.record(
      Act(VisitorErased(why: .requested, target: target)), on: matter ?? opinion, by: a.liaison)
  }

  @Test("without personal data what visitors said stays away, and the room's work comes; both come later")
  func later() throws {
    let store = try Store.inMemory(machine: "c")
    // Why the room is small, and what the activity was about.
    #expect(try exchange.carry(a.store, into: store, withPersonal: false).texts == 2)
    #expect(try texts(store) == [:])
    #expect(try texts(store, "activity") == [.topic: "读书"])
    #expect(try store.verify().isClean)
    let full = try exchange.carry(a.store, into: store)
    #expect(try full.texts == texts(a.store).count)
    #expect(full.new == 0 && full.matters == 1)
    #expect(try Exchange.everything(store) == Exchange.everything(a.store))
    // An export without them takes nothing away.
    try exchange.carry(a.store, into: store, withPersonal: false)
    #expect(try Exchange.everything(store) == Exchange.everything(a.store))
  }

  @Test("what was erased here does not come back, however the file came about")
  func erasedHere() throws {
    let before = try exchange.file(Exchange.whole(a.store))
    try erase()
    let rows = try Exchange.everything(a.store)
    let report = try exchange.take(before, into: a.store)
    #expect(report.new == 0 && report.texts == 0 && report.keptErased == Self.visitor.count)
    #expect(try Exchange.everything(a.store) == rows)
    // Nor where the entry itself comes after the erasure.
    let fresh = try Store.inMemory(machine: "c")
    let lines = try Exchange.whole(a.store, withPersonal: false)
    try exchange.take(exchange.file(lines), into: fresh)
    try exchange.take(before, into: fresh)
    #expect(try texts(fresh) == [:])
    #expect(try Exchange.everything(fresh) == rows)
  }

  @Test("what was erased elsewhere is erased here, and in every conversation")
  func erasedThere() throws {
    let store = try Store.inMemory(machine: "c")
    try exchange.carry(a.store, into: store)
    try store.write { db in
      let turn = Turn(id: TurnID("t"), owner: .person(a.b, a.room), generation: 0)
      try Conversations(db: db).save(turn, snapshot: JSONText.encode("来访人甲？"), at: a.clock.now)
    }
    try erase()
    let report = try exchange.carry(a.store, into: store)
    #expect(report.new == 1 && report.erased == Self.visitor.count && report.unscrubbed == nil)
    #expect(try texts(store) == [:])
    #expect(try Exchange.everything(store) == Exchange.everything(a.store))
    let saved = try store.read { try Conversations(db: $0).find(.person(a.b, a.room))?.snapshot }
    #expect(saved == "\"\"")
  }

  @Test("texts and their erasure in one file: none of it is left in the store's files")
  func traces() throws {
    let traces = Self.visitor.values.map { Data($0.utf8) }
    let before = try Exchange.lines(a.store)
    try erase()
    let erasing = try #require(try Exchange.lines(a.store).last)
    let folder = try TemporaryFolder()
    let store = try Store.open(at: folder.file(), machine: "c")
    let report = try exchange.take(
      exchange.file(Exchange.vouched(before + [erasing], by: a.store)), into: store)
    #expect(report.erased == Self.visitor.count && report.unscrubbed == nil)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let bytes = try Data(contentsOf: URL(filePath: folder.file(name)))
      for trace in traces { #expect(bytes.range(of: trace) == nil, "\(name)") }
    }
    #expect(try !store.isUnscrubbed())
    #expect(try store.verify().isClean)
  }

  @Test("an erasure of one entry takes that one alone, whichever comes first")
  func onlyOne() throws {
    let shift = MatterID("shift")
    try a.record(Said.started(a.b), on: shift, by: a.b)
    a.clock.move(minutes: 5)
    let ended = try a.record(Act(DutyEnded(done: "接待来访人甲")), on: shift, by: a.b)
    let before = try exchange.file(Exchange.whole(a.store))
    try erase(shift, only: ended.id)
    let (one, other) = (try Store.inMemory(machine: "c"), try Store.inMemory(machine: "d"))
    try exchange.take(before, into: one)
    #expect(try exchange.carry(a.store, into: one).erased == 1)
    try exchange.carry(a.store, into: other)
    #expect(try exchange.take(before, into: other).keptErased == 1)
    for store in [one, other] {
      #expect(try Exchange.everything(store) == Exchange.everything(a.store))
      #expect(try texts(store).count == Self.visitor.count)
    }
  }

  @Test("what was written after an erasure is not reached by it, whichever comes first")
  func afterwards() throws {
    let b = try TestRoom(in: .inMemory(machine: "b"), ids: "b", setUp: false)
    try exchange.carry(a.store, into: b.store)
    try erase()
    b.clock.move(minutes: 30)
    try b.record(Said.answered("已修好"), on: opinion, by: b.b)
    let (one, other) = (try Store.inMemory(machine: "c"), try Store.inMemory(machine: "d"))
    try exchange.carry(a.store, into: one)
    try exchange.carry(b.store, into: one)
    try exchange.carry(b.store, into: other)
    try exchange.carry(a.store, into: other)
    #expect(try Exchange.everything(one) == Exchange.everything(other))
    #expect(try texts(one) == [.answer: "已修好"])
  }

  @Test("a text in a field that this program does not know is held against its seal, passed on and erased")
  func unknownField() throws {
    let (salt, text) = ([UInt8](repeating: 7, count: 32), "门牌七号")
    let entry = try Tampering.merge(
      into: a.store, origin: "tomorrow", act: "opinionRecorded", on: opinion, in: a.room, actor: a.b,
      at: a.clock.now, facts: "{}", version: 9,
      sealed: "{\"address\":\"\(Hashing.seal(text, salt: salt))\"}")
    var lines = try Exchange.lines(a.store).map(ExportedLine.init)
    let place = try #require(lines.firstIndex { $0.entry.id == entry.id })
    (lines[place].texts, lines[place].salts) = (["address": text], ["address": salt])
    let file = try exchange.file(lines.map { try $0.text })
    let store = try Store.inMemory(machine: "c")
    try exchange.take(file, into: store)
    #expect(try Exchange.lines(store).joined().contains(text))
    try erase()
    try exchange.carry(a.store, into: store)
    #expect(try !Exchange.lines(store).joined().contains(text))
    #expect(try exchange.take(file, into: store).texts == 0)
  }
}
