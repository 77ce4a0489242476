import Foundation
import GRDB
import Regulation
import Synchronization
import Testing

@testable import WorkroomStore

@Suite("The same matter again: found, joined, counted once, forgotten")
struct AlikeOpinionsTests {
  let test: TestRoom
  init() throws { test = try TestRoom() }

  private func say(
    _ words: String, as name: String, by person: PersonID, kind: OpinionClass? = .smallNeed,
    reached: String? = nil
  ) throws {
    test.clock.move(minutes: 1)
    var personal: [PersonalField: String] = [.words: words, .visitor: name]
    personal[.contact] = reached
    try test.record(
      Said.opinion(person, reachable: reached != nil), on: MatterID(name), by: person, personal: personal)
    if let kind { try test.record(Said.triaged(kind), on: MatterID(name), by: person) }
  }

  private func join(_ name: String, to first: String, by person: PersonID, again: Bool? = nil) throws {
    try test.record(Act(OpinionJoined(to: MatterID(first), again: again)), on: MatterID(name), by: person)
  }

  private func alike(_ words: String, for person: PersonID? = nil, in store: Store? = nil) throws
    -> OpinionsAlike.Answer
  {
    try (store ?? test.store).ask(OpinionsAlike(to: words, in: test.room, recordedBy: person))
  }

  private static let lamp = "东门口的路灯坏了半年"

  @Test("whoever leads sees all; a member sees their own, and of others only who recorded them")
  func sight() throws {
    try say(Self.lamp, as: "王大爷", by: test.b)
    let all = try alike("东门口路灯不亮")
    #expect(all.found.map(\.opinion.id) == [MatterID("王大爷")] && all.recorders.isEmpty)
    #expect(try alike("东门口路灯不亮", for: test.b).found.map(\.words) == [Self.lamp])
    let hidden = try alike("东门口路灯不亮", for: test.c)
    #expect(hidden.found.isEmpty && hidden.recorders == [test.b])
    #expect(try alike("河里有死鱼").found.isEmpty)
    // Another room's are nobody's business.
    #expect(
      try test.store.ask(OpinionsAlike(to: Self.lamp, in: WorkroomID("other"), recordedBy: nil)).found.isEmpty
    )
  }

  @Test("no more than three, each matter once, the nearest first")
  func three() throws {
    for (name, words) in [
      ("一", "东门口路灯坏了"), ("二", "西门口路灯坏了"), ("三", "南门口路灯坏了"), ("四", "北门口路灯坏了"),
    ] { try say(words, as: name, by: test.a) }
    try say("东门口路灯坏了，太黑", as: "五", by: test.a, kind: nil)
    try join("五", to: "一", by: test.a)
    let found = try alike("东门口路灯坏了").found
    #expect(found.count == 3 && found.first?.opinion.id == MatterID("一"))
    #expect(Set(found.map(\.first)).count == 3)
  }

  @Test("what comes, is put right, taken back or erased is known at once")
  func changes() throws {
    #expect(try alike(Self.lamp).found.isEmpty)
    try say(Self.lamp, as: "王大爷", by: test.b)
    #expect(try alike(Self.lamp).found.count == 1)
    let first = try #require(try test.store.ask(TheOpinion(MatterID("王大爷")))).facts
    let right = try test.record(
      Act(
        Corrected(
          target: first.entry, act: Said.opinion(test.b, reachable: false), occurred: first.received,
          reason: "听错了")),
      on: MatterID("王大爷"), by: test.b, personal: [.words: "是电梯困人"])
    #expect(try alike(Self.lamp).found.isEmpty)
    #expect(try alike("电梯困人").found.map(\.words) == ["是电梯困人"])
    try test.record(Act(Retracted(target: right.id, reason: "没听错")), on: MatterID("王大爷"), by: test.b)
    #expect(try alike("电梯困人").found.isEmpty)
    #expect(try alike(Self.lamp).found.count == 1)
    // A store that is opened anew, and one that reads it all at once, find the same.
    #expect(try alike(Self.lamp, in: test.store.copy()).found.map(\.words) == [Self.lamp])
  }

  @Test("an erased visitor leaves nothing in memory, in this program and in another that had it there")
  func erased() throws {
    let folder = try TemporaryFolder()
    let store = try Store.open(at: folder.file(), machine: "m")
    let test = try TestRoom(in: store)
    let other = try Store.open(at: folder.file(), machine: "m")
    for (name, words) in [("王大爷", "姬家大院的石狮子被撬"), ("李女士", "石狮子在大院不见了")] {
      try test.record(
        Said.opinion(test.b), on: MatterID(name), by: test.b,
        personal: [.words: words, .contact: "13900000001"])
      try test.record(Said.triaged(.problem), on: MatterID(name), by: test.b)
    }
    for store in [store, other] {
      #expect(try alike("石狮子", in: store).found.count == 2)
      #expect(store.alike.withLock { $0[test.room]?.index.holds("姬家") } == true)
    }
    try test.record(Act(VisitorErased(why: .requested)), on: MatterID("王大爷"), by: test.liaison)
    // At once, before anybody looks again.
    #expect(store.alike.withLock { $0[test.room]?.index.holds("姬家") } == false)
    for store in [store, other] {
      #expect(try alike("姬家大院石狮子", in: store).found.map(\.opinion.id) == [MatterID("李女士")])
      #expect(store.alike.withLock { $0[test.room]?.index.holds("姬家") } == false)
      #expect(try store.ask(ClassesLearned(of: "石狮子", in: test.room)).count == 1)
    }
    #expect(try alike("姬家大院石狮子", in: Store.open(at: folder.file(), machine: "m")).found.count == 1)
  }

  @Test("what a turn wrote that came to nothing is not there")
  func undone() throws {
    try say("西门口的水管漏水", as: "赵女士", by: test.b)
    #expect(try alike(Self.lamp).found.isEmpty)
    struct Broken: Error {}
    for name in ["王大爷", "李女士"] {
      // Looked for within the turn, which then fails; the next one takes its place in the table.
      _ = try? test.store.write { db in
        try db.execute(
          sql:
            "INSERT INTO entries SELECT ?, 'lost', 1, turn, workroom, ?, act, actor, occurred, recorded, body, previous, hash FROM entries LIMIT 1",
          arguments: ["lost " + name, name])
        _ = try OpinionsAlike(to: Self.lamp, in: test.room, recordedBy: nil).answer(
          from: StoreState(db: db, store: test.store))
        throw Broken()
      }
      try say(Self.lamp, as: name, by: test.b)
      #expect(try alike(Self.lamp).found.contains { $0.opinion.id == MatterID(name) })
    }
  }

  @Test("a visitor who joins is behind the matter, counted with it once, and erased alone")
  func joined() throws {
    try say(Self.lamp, as: "王大爷", by: test.b, reached: "13900000001")
    try say("东门口路灯坏了", as: "李女士", by: test.b, kind: nil, reached: "13900000002")
    try join("李女士", to: "王大爷", by: test.b)
    let (first, second) = (MatterID("王大爷"), MatterID("李女士"))
    #expect(try test.store.ask(TheOpinion(second))?.matter.state == .joined)
    #expect(try test.store.ask(VisitorsBehind(first)).map(\.said.contact) == ["13900000002"])
    #expect(try test.store.ask(VisitorsBehind(second)).isEmpty)
    let day = TestRoom.day
    #expect(try test.store.ask(OpinionFigures(in: test.room, from: day, to: day)).total == 1)
    #expect(
      try test.store.ask(OpinionsReceived(in: test.room, recordedBy: nil, from: day, to: day, most: 9)).map(
        \.id) == [first])
    #expect(try test.store.ask(OpenOpinions(of: test.room)).map(\.id) == [first])
    #expect(try test.store.ask(VisitorsCalled("13900000002", in: test.room)).map(\.id) == [second])
    // The first cannot be taken back under the other, who can be erased alone, and taken back.
    let entry = try #require(try test.store.ask(TheOpinion(first))).facts.entry
    try test.record(Act(VisitorErased(why: .requested)), on: second, by: test.liaison)
    #expect(try test.store.ask(TheOpinion(first))?.said.contact == "13900000001")
    #expect(try test.store.ask(VisitorsBehind(first)).map(\.said.contact) == [nil])
    #expect(
      try test.commit(
        test.proposal(Act(Retracted(target: entry, reason: "重复")), on: first), by: test.b
      ).refusal != nil)
  }

  @Test("the first is erased, and the others stay with their words")
  func firstErased() throws {
    try say(Self.lamp, as: "王大爷", by: test.b, reached: "13900000001")
    try say("东门口路灯坏了", as: "李女士", by: test.b, kind: nil, reached: "13900000002")
    try join("李女士", to: "王大爷", by: test.b)
    try test.record(Act(VisitorErased(why: .requested)), on: MatterID("王大爷"), by: test.liaison)
    let found = try alike(Self.lamp).found
    #expect(found.map(\.words) == ["东门口路灯坏了"] && found.map(\.opinion.id) == [MatterID("王大爷")])
    #expect(try test.store.ask(VisitorsBehind(MatterID("王大爷"))).map(\.said.contact) == ["13900000002"])
  }

  @Test("a closed one is dealt with a second time, and what comes later is behind that")
  func again() throws {
    try say(Self.lamp, as: "王大爷", by: test.b, reached: "13900000001")
    for act in [Said.answered(), Said.fedBack, Said.closed] {
      try test.record(act, on: MatterID("王大爷"), by: test.b)
    }
    try say("东门口路灯又坏了", as: "李女士", by: test.b, kind: nil, reached: "13900000002")
    try join("李女士", to: "王大爷", by: test.b, again: true)
    try test.record(Said.triaged(.smallNeed), on: MatterID("李女士"), by: test.b)
    #expect(try test.store.ask(TheOpinion(MatterID("李女士")))?.matter.state == .open)
    #expect(try test.store.ask(TheOpinion(MatterID("王大爷")))?.matter.state == .closed)
    let found = try #require(try alike("东门口路灯").found.first)
    #expect(found.opinion.id == MatterID("李女士") && found.first == MatterID("王大爷"))
    #expect(try alike("东门口路灯").found.count == 1)
    try say("东门口路灯没亮", as: "赵大妈", by: test.b, kind: nil)
    try join("赵大妈", to: "王大爷", by: test.b)
    #expect(try test.store.ask(VisitorsBehind(MatterID("李女士"))).map(\.id) == [MatterID("赵大妈")])
    #expect(try test.store.ask(VisitorsBehind(MatterID("王大爷"))).isEmpty)
    let day = TestRoom.day
    #expect(try test.store.ask(OpinionFigures(in: test.room, from: day, to: day)).total == 2)
  }

  @Test("joined only to what stands here, is the first of its matter, and may be seen")
  func refused() throws {
    try say(Self.lamp, as: "王大爷", by: test.b)
    try say("东门口路灯坏了", as: "李女士", by: test.c, kind: nil)
    func refusal(_ name: String, to first: String, by person: PersonID) throws -> Refusal? {
      try test.refusal(Act(OpinionJoined(to: MatterID(first))), on: MatterID(name), by: person)
    }
    #expect(try refusal("李女士", to: "王大爷", by: test.c) == .notAllowed(OpinionJoined.kind))
    #expect(try refusal("李女士", to: "李女士", by: test.c) == .gone)
    #expect(try refusal("李女士", to: "nobody", by: test.liaison) == .gone)
    #expect(try refusal("李女士", to: "王大爷", by: test.liaison) == nil)
    try say("东门口路灯坏了啊", as: "赵大妈", by: test.liaison, kind: nil)
    #expect(try refusal("赵大妈", to: "李女士", by: test.liaison) == .gone)
    // Others hang on it: they are joined to the same first.
    let behind = try #require(try test.store.ask(TheOpinion(MatterID("李女士")))).facts.entry
    #expect(try refusal("王大爷", to: "赵大妈", by: test.liaison) == .restedOn([behind]))
  }

  @Test("the time of keeping of one that joined ends with the matter's")
  func retention() throws {
    try say(Self.lamp, as: "王大爷", by: test.b)
    try say("东门口路灯坏了", as: "李女士", by: test.b, kind: nil)
    try join("李女士", to: "王大爷", by: test.b)
    func due() throws -> [MatterID] {
      try test.store.ask(RetentionEnded(upTo: TestRoom.day, in: test.room)).map(\.id)
    }
    #expect(try due().isEmpty)
    for act in [Said.answered(), Said.fedBack, Said.closed] {
      try test.record(act, on: MatterID("王大爷"), by: test.b)
    }
    #expect(try due() == [MatterID("王大爷"), MatterID("李女士")])
  }
}
