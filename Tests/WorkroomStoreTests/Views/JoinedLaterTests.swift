import Regulation
import Testing

@testable import WorkroomStore

@Suite("Opinions that turn out to be the same are joined afterwards")
struct JoinedLaterTests {
  let test: TestRoom
  init() throws { test = try TestRoom() }

  @discardableResult
  private func opinion(_ name: String, _ visitor: String, of person: PersonID? = nil) throws -> MatterID {
    let (matter, person) = (MatterID(name), person ?? test.b)
    test.clock.move(minutes: 1)
    try test.record(
      Said.opinion(person), on: matter, by: person,
      personal: [.visitor: visitor, .contact: "1390000000\(name.count)", .words: "路灯坏了"])
    try test.record(Said.triaged(.problem), on: matter, by: person)
    return matter
  }

  @discardableResult
  private func join(_ matter: MatterID, to other: MatterID, again: Bool? = nil) throws -> Entry {
    try test.record(Act(OpinionJoined(to: other, again: again)), on: matter, by: test.liaison)
  }

  private func state(_ matter: MatterID) throws -> MatterState? {
    try test.store.ask(TheOpinion(matter))?.matter.state
  }

  private func behind(_ matter: MatterID) throws -> [MatterID] {
    try test.store.ask(VisitorsBehind(matter)).map(\.id)
  }

  @Test("Counted once, told to everybody, and parted again where it was wrong")
  func once() throws {
    let (a, bb) = (try opinion("a", "王大爷"), try opinion("bb", "李女士"))
    let open = OpenOpinionCount(of: test.room)
    #expect(try test.store.ask(open) == 2)
    let joined = try join(bb, to: a)
    #expect(try test.store.ask(open) == 1)
    #expect(try behind(a) == [bb])
    #expect(try state(bb) == .joined)
    try test.record(Said.fedBack, on: bb, by: test.b)
    #expect(
      try test.refusal(Said.retracted(joined), on: bb, by: test.liaison) != nil,
      "what was fed back since rests on it")
    let ccc = try opinion("ccc", "张师傅")
    let wrong = try join(ccc, to: a)
    try test.record(Said.retracted(wrong), on: ccc, by: test.liaison)
    #expect(try state(ccc) == .open)
    #expect(try behind(a) == [bb])
    #expect(try test.store.verify().isClean)
  }

  @Test("What stands behind the later one goes along, and first")
  func along() throws {
    let (a, bb, ccc) = (try opinion("a", "王大爷"), try opinion("bb", "李女士"), try opinion("ccc", "张师傅"))
    try join(ccc, to: bb)
    guard case .restedOn? = try test.refusal(Act(OpinionJoined(to: a)), on: bb, by: test.liaison) else {
      Issue.record("one that others hang on was joined alone")
      return
    }
    let both = try test.commit(
      [test.proposal(Act(OpinionJoined(to: a)), on: ccc), test.proposal(Act(OpinionJoined(to: a)), on: bb)],
      by: .person(test.liaison, test.room))
    #expect(both.refusal == nil)
    #expect(try behind(a) == [bb, ccc])
    #expect(try test.store.ask(OpenOpinionCount(of: test.room)) == 1)
  }

  @Test("Neither to itself, nor to one that hangs on another, nor by whoever may not see both")
  func refused() throws {
    let (a, bb, ccc) = (try opinion("a", "王大爷"), try opinion("bb", "李女士"), try opinion("ccc", "张师傅"))
    try join(bb, to: a)
    #expect(try test.refusal(Act(OpinionJoined(to: bb)), on: ccc, by: test.liaison) == .gone)
    #expect(try test.refusal(Act(OpinionJoined(to: ccc)), on: ccc, by: test.liaison) == .gone)
    let mine = try opinion("dddd", "赵老师", of: test.c)
    #expect(
      try test.refusal(Act(OpinionJoined(to: a)), on: mine, by: test.c) == .notAllowed(OpinionJoined.kind))
  }

  @Test("A closed one is taken up once more, linked")
  func again() throws {
    let a = try opinion("a", "王大爷")
    for act in [Said.answered(), Said.fedBack, Said.closed] { try test.record(act, on: a, by: test.b) }
    let bb = try opinion("bb", "李女士")
    try join(bb, to: a, again: true)
    #expect(try state(bb) == .open)
    #expect(try test.store.ask(TheOpinion(bb))?.facts.joined == a)
  }

  @Test(
    "Whoever is erased in the middle leaves the chain whole, and only their own texts go",
    arguments: [0, 1, 2])
  func erased(_ place: Int) throws {
    let all = [try opinion("a", "王大爷"), try opinion("bb", "李女士"), try opinion("ccc", "张师傅")]
    for later in all.dropFirst() { try join(later, to: all[0]) }
    try test.record(Act(VisitorErased(why: .requested)), on: all[place], by: test.liaison)
    #expect(try behind(all[0]) == Array(all.dropFirst()))
    for (number, matter) in all.enumerated() {
      let said = try #require(try test.store.ask(TheOpinion(matter))).said
      #expect((said == VisitorWords()) == (number == place))
    }
    for act in [Said.answered(), Said.fedBack] where place > 0 {
      try test.record(act, on: all[0], by: test.b)
    }
    #expect(try test.store.verify().isClean)
    let rows = try test.store.viewRows()
    _ = try test.store.rebuild()
    #expect(try test.store.viewRows() == rows)
  }

  @Test("Whoever said it before the first one was written down stands behind it as well")
  func late() throws {
    let a = try opinion("a", "王大爷")
    let early = MatterID("early")
    try test.record(
      Said.opinion(test.b), on: early, by: test.b, at: test.at(9, day: -1), late: "忘了登记",
      personal: [.visitor: "李女士", .words: "路灯坏了"])
    try join(early, to: a)
    #expect(try behind(a) == [early])
  }

  @Test("Two machines that joined it to different ones agree on one of them, and count it once")
  func twoMachines() throws {
    let exchange = try Exchange()
    let a = try TestRoom(in: .inMemory(machine: "a"), ids: "a")
    for name in ["王大爷", "李女士", "张师傅"] {
      a.clock.move(minutes: 1)
      try a.record(
        Said.opinion(a.b), on: MatterID(name), by: a.b, personal: [.visitor: name, .words: "路灯坏了"])
      try a.record(Said.triaged(.problem), on: MatterID(name), by: a.b)
    }
    try a.record(Act(PersonalExported(what: .ledger)), on: MatterID("export"), by: a.liaison)
    try a.record(Act(VisitorErased(why: .requested)), on: MatterID("王大爷"), by: a.liaison)
    let b = try TestRoom(in: .inMemory(machine: "b"), ids: "b", setUp: false)
    try exchange.carry(a.store, into: b.store)
    for (test, minutes, first) in [(a, 5, "王大爷"), (b, 7, "李女士")] {
      test.clock.move(to: a.clock.now)
      test.clock.move(minutes: minutes)
      try test.record(Act(OpinionJoined(to: MatterID(first))), on: MatterID("张师傅"), by: test.liaison)
      try test.record(
        Act(ExportSettled(destroyed: minutes == 5, why: minutes == 5 ? nil : "找不到了")), on: MatterID("export"),
        by: test.liaison)
    }
    let store = try Store.inMemory(machine: "c")
    try exchange.carry(a.store, into: store)
    try exchange.carry(b.store, into: store)
    #expect(try store.ask(OpenOpinionCount(of: a.room)) == 2)
    let behind = try ["王大爷", "李女士"].map { try store.ask(VisitorsBehind(MatterID($0))).count }
    #expect(behind.reduce(0, +) == 1)
    // Destroyed here and given up there: told once, and open no more.
    #expect(try store.ask(ExportsToDestroy(in: a.room)).isEmpty)
    #expect(try store.ask(ExportsOf(a.room)).count == 1)
    #expect(try store.verify().isClean)
  }

  /// Two machines of one room, each with three open opinions that stand by themselves.
  private func apart() throws -> (a: TestRoom, b: TestRoom, exchange: Exchange) {
    let exchange = try Exchange()
    let a = try TestRoom(in: .inMemory(machine: "a"), ids: "a")
    for name in ["王大爷", "李女士", "张师傅"] {
      a.clock.move(minutes: 1)
      try a.record(
        Said.opinion(a.b), on: MatterID(name), by: a.b, personal: [.visitor: name, .words: "路灯坏了"])
      try a.record(Said.triaged(.problem), on: MatterID(name), by: a.b)
    }
    let b = try TestRoom(in: .inMemory(machine: "b"), ids: "b", setUp: false)
    try exchange.carry(a.store, into: b.store)
    for (test, minutes) in [(a, 5), (b, 7)] {
      test.clock.move(to: a.clock.now)
      test.clock.move(minutes: minutes)
    }
    return (a, b, exchange)
  }

  @Test("Two machines that each joined one more stand as one matter with all its visitors")
  func oneMore() throws {
    let (a, b, exchange) = try apart()
    try b.record(Act(OpinionJoined(to: MatterID("王大爷"))), on: MatterID("李女士"), by: b.liaison)
    try a.record(Act(OpinionJoined(to: MatterID("李女士"))), on: MatterID("张师傅"), by: a.liaison)
    try exchange.carry(b.store, into: a.store)
    let first = MatterID("王大爷")
    for name in ["王大爷", "李女士", "张师傅"] {
      #expect(try a.store.ask(FirstThatSaid(of: MatterID(name))) == first)
    }
    #expect(try a.store.ask(VisitorsBehind(first)).map(\.id) == [MatterID("李女士"), MatterID("张师傅")])
    #expect(try a.store.ask(ChainFrom(MatterID("张师傅"), in: a.room)).visitors.count == 3)
    #expect(try a.store.ask(OpenOpinionCount(of: a.room)) == 1)
    #expect(try a.store.ask(Conflicts(in: a.room)).isEmpty)
    let found = try a.store.ask(OpinionsAlike(to: "路灯坏了", in: a.room, recordedBy: nil)).found
    #expect(found.map(\.first) == [first])
  }

  @Test("Two machines that joined two to each other are told of it, and it is settled by parting them")
  func circle() throws {
    let (a, b, exchange) = try apart()
    try b.record(Act(OpinionJoined(to: MatterID("王大爷"))), on: MatterID("李女士"), by: b.liaison)
    let wrong = try a.record(Act(OpinionJoined(to: MatterID("李女士"))), on: MatterID("王大爷"), by: a.liaison)
    try exchange.carry(b.store, into: a.store)
    #expect(Set(try a.store.ask(Conflicts(in: a.room))) == [MatterID("王大爷"), MatterID("李女士")])
    #expect(try a.store.ask(FirstThatSaid(of: MatterID("李女士"))) == MatterID("王大爷"))
    try a.record(Said.retracted(wrong), on: MatterID("王大爷"), by: a.liaison)
    #expect(try a.store.ask(Conflicts(in: a.room)).isEmpty)
    #expect(try a.store.ask(VisitorsBehind(MatterID("王大爷"))).map(\.id) == [MatterID("李女士")])
    #expect(try a.store.verify().isClean)
  }

  @Test("Erasing the first visitor leaves the matter its deadline")
  func stillDue() throws {
    let (a, bb) = (try opinion("a", "王大爷"), try opinion("bb", "李女士"))
    try join(bb, to: a)
    let before = try #require(try test.store.ask(TheOpinion(a))).matter
    #expect(before.facts.waiting(in: before.state)?.what == .feedback)
    try test.record(Act(VisitorErased(why: .requested)), on: a, by: test.liaison)
    let after = try #require(try test.store.ask(TheOpinion(a))).matter
    #expect(after.facts.waiting(in: after.state)?.since == before.facts.day)
  }
}
