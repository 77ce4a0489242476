import GRDB
import Regulation
import Testing

@testable import WorkroomStore

@Suite("A turn")
struct TurnTests {
  private struct Broken: Error {}

  private func everything(_ store: Store) throws -> [String] {
    try store.queue.read { db in
      try ["entries", "personal", "matters", "links", "origins", "conversations"].flatMap { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { table + $0.description }
      }
    }
  }

  @Test("a turn committed twice records once and gives the saved snapshot back")
  func twice() throws {
    let test = try TestRoom()
    let turn = Turn(id: TurnID("once"), owner: .person(test.b, test.room), generation: 0)
    var spoken = 0
    func commit() throws -> Committed<String> {
      try test.desk.commit(turn, continuing: String.self) { _, event, _, _ in
        guard case .recorded(let entries, givesCodes: _) = event else {
          spoken += 1
          return Step(
            snapshot: "", proposals: [test.proposal(Said.started(test.b), on: MatterID("shift"))])
        }
        return Step(snapshot: "已签到 \(entries.count)")
      }
    }
    let first = try commit()
    test.clock.move(minutes: 5)
    let before = try everything(test.store)
    let second = try commit()
    #expect(first.snapshot == "已签到 1" && second.snapshot == "已签到 1")
    #expect(first.entries.count == 1 && second.entries.isEmpty)
    #expect(!first.isRepeated && second.isRepeated)
    #expect(second.at == first.at)
    #expect(spoken == 1)
    #expect(try everything(test.store) == before)
  }

  @Test("a turn that was recorded is not recorded again after others")
  func older() throws {
    let test = try TestRoom()
    let owner = Owner.person(test.b, test.room)
    let activity = test.proposal(Said.activity(test.b), on: MatterID("first"))
    try test.commit([activity], by: owner, turn: TurnID("one"))
    try test.commit(
      [test.proposal(Said.activity(test.b), on: MatterID("second"))], by: owner, turn: TurnID("two"))
    let again = try test.commit(
      [test.proposal(Said.activity(test.b), on: MatterID("third"))], by: owner, turn: TurnID("one"))
    #expect(again.isRepeated)
    #expect(try test.desk.ask(Activities(of: test.room, from: TestRoom.day, to: TestRoom.day)).count == 2)
  }

  @Test("a refusal leaves nothing of the attempt, also where others before it were allowed")
  func refusal() throws {
    let test = try TestRoom()
    try test.commit([], by: .person(test.b, test.room))
    let before = try everything(test.store).filter { !$0.hasPrefix("conversations") }
    let refusal = try test.commit(
      test.proposal(Said.started(test.b), on: MatterID("shift")),
      test.proposal(Said.opinion(test.b), on: MatterID("opinion"), personal: [.words: "路灯不亮"]),
      test.proposal(Said.closed, on: MatterID("opinion")), by: test.b
    ).refusal
    #expect(refusal == .notNow(OpinionClosed.kind, .recorded))
    #expect(try everything(test.store).filter { !$0.hasPrefix("conversations") } == before)
    #expect(try test.store.verify().isClean)
  }

  @Test("after a refusal the step may propose otherwise, in the same turn")
  func goesOn() throws {
    let test = try TestRoom()
    let turn = Turn(id: TurnID("t"), owner: .person(test.b, test.room), generation: 0)
    let done = try test.desk.commit(turn, continuing: [String].self) { before, event, _, _ in
      switch event {
      case .spoken: Step(snapshot: ["spoken"], proposals: [test.proposal(Said.ended, on: MatterID("s"))])
      case .refused:
        Step(
          snapshot: (before ?? []) + ["refused"],
          proposals: [test.proposal(Said.started(test.b), on: MatterID("s"))])
      case .recorded: Step(snapshot: (before ?? []) + ["recorded"])
      }
    }
    #expect(done.snapshot == ["spoken", "refused", "recorded"])
    #expect(done.entries.map(\.actName) == ["dutyStarted"])
    #expect(done.entries.first?.turn == turn.id)
  }

  @Test("a step that throws leaves nothing")
  func throwing() throws {
    let test = try TestRoom()
    let before = try everything(test.store)
    let turn = Turn(id: TurnID("t"), owner: .person(test.b, test.room), generation: 0)
    #expect(throws: Broken.self) {
      try test.desk.commit(turn, continuing: String.self) { _, event, _, _ in
        guard case .spoken = event else { throw Broken() }
        return Step(snapshot: "", proposals: [test.proposal(Said.started(test.b), on: MatterID("s"))])
      }
    }
    #expect(try everything(test.store) == before)
  }

  @Test("the snapshot is what the next turn begins with")
  func snapshot() throws {
    let test = try TestRoom()
    func commit(_ owner: Owner) throws -> Int {
      let turn = Turn(id: test.desk.turnID(), owner: owner, generation: 0)
      return try test.desk.commit(turn, continuing: Int.self) { before, _, _, _ in
        Step(snapshot: (before ?? 0) + 1)
      }.snapshot
    }
    #expect(try commit(.person(test.b, test.room)) == 1)
    #expect(try commit(.person(test.b, test.room)) == 2)
    #expect(try commit(.person(test.c, test.room)) == 1)
    #expect(try commit(.person(test.b, WorkroomID("elsewhere"))) == 1)
    try test.desk.forgetConversation(of: .person(test.b, test.room))
    #expect(try commit(.person(test.b, test.room)) == 1)
  }

  @Test("a snapshot that this program cannot read begins anew")
  func unreadableSnapshot() throws {
    let test = try TestRoom()
    let owner = Owner.person(test.b, test.room)
    try test.commit([], by: owner)
    let done = try test.desk.commit(
      Turn(id: TurnID("t"), owner: owner, generation: 0), continuing: [Int].self
    ) { before, _, _, _ in Step(snapshot: before ?? [7]) }
    #expect(done.snapshot == [7])
  }

  @Test("whoever takes a conversation up holds it; the one before is told")
  func takenOver() throws {
    let test = try TestRoom()
    let owner = Owner.person(test.b, test.room)
    func commit(_ generation: Int) throws -> String {
      try test.desk.commit(
        Turn(id: test.desk.turnID(), owner: owner, generation: generation), continuing: String.self
      ) { before, _, _, _ in Step(snapshot: (before ?? "") + "\(generation)") }.snapshot
    }
    // Also where nothing has been said yet.
    let one = try test.desk.takeUp(owner, as: String.self)
    let two = try test.desk.takeUp(owner, as: String.self)
    #expect(one.snapshot == nil && two.snapshot == nil && two.saved == nil)
    #expect(throws: TakenOver.self) { try commit(one.generation) }
    let said = try commit(two.generation)
    test.clock.move(minutes: 3)
    let three = try test.desk.takeUp(owner, as: String.self)
    #expect(three.snapshot == said)
    #expect(three.saved == test.clock.now.adding(minutes: -3))
    #expect(throws: TakenOver.self) { try commit(two.generation) }
    #expect(try commit(three.generation) == said + "\(three.generation)")
  }

  @Test("the clock is read once a turn, and milestones come before and after the commit")
  func milestones() throws {
    let test = try TestRoom()
    let seen = TestLog()
    let desk = Desk(store: test.store, clock: { test.clock.now }, ids: CountingIDs("m")) {
      seen.add($0.rawValue)
    }
    let turn = Turn(id: desk.turnID(), owner: .person(test.b, test.room), generation: 0)
    _ = try desk.commit(turn, continuing: String.self) { _, _, _, now in
      test.clock.move(minutes: 1)
      seen.add(now.clock)
      return Step(snapshot: "")
    }
    #expect(seen.all == ["08:00", "before-commit", "after-commit"])
  }
}
