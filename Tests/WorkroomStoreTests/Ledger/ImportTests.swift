import Foundation
import GRDB
import Regulation
import Testing

@testable import WorkroomStore

@Suite("Ledgers of other machines come together")
struct ImportTests {
  let exchange: Exchange
  let a: TestRoom
  let shift = MatterID("shift")

  init() throws {
    exchange = try Exchange()
    a = try TestRoom(in: .inMemory(machine: "a"), ids: "a")
  }

  /// A second machine that holds what the first does, and goes on by itself.
  private func second() throws -> TestRoom {
    let b = try TestRoom(in: .inMemory(machine: "b"), ids: "b", setUp: false)
    try exchange.carry(a.store, into: b.store)
    b.clock.move(to: a.clock.now)
    return b
  }

  /// Both end one shift, and each records on its own.
  private func apart() throws -> TestRoom {
    try a.record(Said.started(a.b), on: shift, by: a.b)
    try a.record(
      Said.opinion(a.b), on: MatterID("opinion"), by: a.b, personal: [.words: "路灯不亮", .visitor: "来访人"])
    let b = try second()
    for (test, minutes) in [(a, 5), (b, 7)] {
      test.clock.move(minutes: minutes)
      try test.record(Said.ended, on: shift, by: test.b)
    }
    try a.record(Said.triaged(.problem), on: MatterID("opinion"), by: a.b)
    try b.record(Said.activity(b.c, "读书"), on: MatterID("activity"), by: b.c)
    return b
  }

  @Test("in either order they give the same rows; what was done twice is kept and told as a conflict")
  func eitherOrder() throws {
    let b = try apart()
    let (one, other) = (try Store.inMemory(machine: "c"), try Store.inMemory(machine: "d"))
    try exchange.carry(a.store, into: one)
    let last = try exchange.carry(b.store, into: one)
    try exchange.carry(b.store, into: other)
    try exchange.carry(a.store, into: other)
    try exchange.carry(b.store, into: a.store)
    try exchange.carry(one, into: b.store)
    let rows = try Exchange.everything(one)
    for store in [other, a.store, b.store] { #expect(try Exchange.everything(store) == rows) }
    for store in [one, other, a.store, b.store] {
      for flaw in try store.verify().flaws { Issue.record("\(flaw)") }
      _ = try store.rebuild()
      #expect(try Exchange.everything(store) == rows)
    }
    #expect(last.conflicts == 1 && last.new == 2 && last.matters == 2)
    #expect(last.rooms == [.init(id: a.room, name: "示例委员工作室", entries: last.read)])
    #expect(try a.desk.ask(TheShift(shift))?.conflicts.count == 1)
  }

  @Test(
    "one matter answered on two machines is one, counted once; the second closing is a conflict, all is told")
  func answeredTwice() throws {
    let matter = MatterID("opinion")
    try a.record(Said.opinion(a.b), on: matter, by: a.b, personal: [.words: "路灯不亮"])
    try a.record(Said.triaged(.problem), on: matter, by: a.b)
    let b = try second()
    for (test, minutes, text) in [(a, 5, "甲机答复"), (b, 7, "乙机答复")] {
      test.clock.move(minutes: minutes)
      for act in [Said.answered(text), Said.fedBack, Said.closed] {
        try test.record(act, on: matter, by: test.b)
      }
    }
    let store = try Store.inMemory(machine: "c")
    try exchange.carry(a.store, into: store)
    try exchange.carry(b.store, into: store)
    let found = try #require(try store.ask(TheOpinion(matter)))
    #expect(found.matter.state == .closed && found.facts.rounds == nil)
    #expect(found.matter.conflicts.count == 1)
    let steps = try store.ask(WhatHappened(with: matter))
    #expect(steps.count == 8 && steps.filter(\.isConflict).map(\.record.act.kind) == [OpinionClosed.kind])
    #expect(
      steps.filter(\.isTwice).map(\.record.act.kind) == [
        OpinionAnswered.kind, OpinionFedBack.kind, OpinionClosed.kind,
      ])
    // Who sees both sides sees them in order, and nothing is marked where one followed the other.
    #expect(try a.desk.ask(WhatHappened(with: matter)).allSatisfy { !$0.isTwice })
    let figures = try store.ask(OpinionFigures(in: a.room, from: TestRoom.day, to: TestRoom.day))
    #expect(figures.total == 1 && figures.satisfaction == [.satisfied: 1])
  }

  @Test("twice is once")
  func twice() throws {
    let store = try Store.inMemory(machine: "c")
    _ = try apart()
    let first = try exchange.carry(a.store, into: store)
    let rows = try Exchange.everything(store)
    let again = try exchange.carry(a.store, into: store)
    #expect(first.new == first.read && first.known == 0 && first.texts > 0)
    #expect(again.read == first.read && again.new == 0 && again.known == first.read)
    #expect(again.texts == 0 && again.matters == 0 && again.rooms == first.rooms)
    #expect(try Exchange.everything(store) == rows)
  }

  @Test("a store goes on from what it took in, and its next export is taken in as well")
  func goesOn() throws {
    let b = try second()
    let rest = try a.record(Said.started(a.b), on: shift, by: a.b)
    #expect(try exchange.carry(a.store, into: b.store).new == 1)
    b.clock.move(minutes: 30)
    try b.record(Said.ended, on: rest.matter, by: b.b)
    #expect(try exchange.carry(b.store, into: a.store).new == 1)
    #expect(try a.desk.ask(TheShift(shift))?.state == .ended)
    // Once more, and only what came since: that the other machine was let in, and this.
    try a.record(Said.activity(a.c), on: MatterID("activity"), by: a.c)
    #expect(try exchange.carry(a.store, into: b.store).new == 2)
    #expect(try Exchange.everything(a.store) == Exchange.everything(b.store))
  }

  @Test("moments are hashed to the millisecond and come so; texts of any kind come as they were")
  func exact() throws {
    a.clock.move(to: Moment(milliseconds: a.clock.now.milliseconds + 60_007))
    let text = "引号\"、反斜杠\\、换\n行\u{2028}e\u{301}👩‍👩‍👧\u{FEFF}"
    let entry = try a.record(
      Said.opinion(a.b), on: MatterID("opinion"), by: a.b, personal: [.words: text, .visitor: ""])
    let store = try Store.inMemory(machine: "c")
    try exchange.carry(a.store, into: store)
    #expect(try Exchange.everything(store) == Exchange.everything(a.store))
    let kept = try #require(try store.allEntries().first { $0.id == entry.id })
    #expect(kept.recorded.milliseconds % 1000 == 7)
    #expect(kept.texts[.words]?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
  }

  @Test("acts and body versions that this program does not know are kept and passed on")
  func unknown() throws {
    for (act, version) in [("visitedFromTheMoon", 1), ("activityLogged", 9), ("visitorErased", 9)] {
      try Tampering.merge(
        into: a.store, origin: "tomorrow", act: act, on: MatterID("new"), in: a.room, actor: nil,
        at: a.clock.now, facts: #"{"why":"不知道"}"#, version: version)
    }
    let store = try Store.inMemory(machine: "c")
    #expect(try exchange.carry(a.store, into: store).new == a.store.allEntries().count)
    #expect(try Exchange.everything(store) == Exchange.everything(a.store))
    #expect(try store.verify().isClean)
  }

  @Test("an entry that stands first and makes another kind of the matter leaves no row of the old one")
  func otherKind() throws {
    let matter = MatterID("mixed")
    try a.record(Said.opinion(a.b), on: matter, by: a.b)
    let b = try Store.inMemory(machine: "b")
    try Tampering.merge(
      into: b, origin: "early", act: "outputSubmitted", on: matter, in: a.room, actor: a.b,
      at: a.at(6), facts: "{}")
    try exchange.carry(b, into: a.store)
    let rows = try a.store.viewRows()
    _ = try a.store.rebuild()
    #expect(try a.store.viewRows() == rows)
  }

  @Test("lines end as other systems end them; a mark before the first and empty lines are nothing")
  func lineEndings() throws {
    let lines = try Exchange.lines(a.store)
    let bytes =
      Data([0xEF, 0xBB, 0xBF]) + Data(lines.joined(separator: "\r\n").utf8) + Data("\r\n\r\n".utf8)
    let whole = try Store.inMemory(machine: "c")
    #expect(try exchange.take(exchange.file(bytes: bytes), into: whole).read == lines.count)
    // The last newline is not missed where the line is whole.
    let bare = try Store.inMemory(machine: "d")
    let file = try exchange.file(bytes: Data(lines.joined(separator: "\n").utf8))
    #expect(try exchange.take(file, into: bare).read == lines.count)
  }

  @Test("many rooms come into one store")
  func committee() throws {
    let store = try Store.inMemory(machine: "c")
    var (lines, expected): ([String], Int) = ([], 0)
    for number in 0..<3 {
      let room = WorkroomID("room-\(number)")
      let other = try Store.inMemory(machine: Machine(invented: "m\(number)"))
      for entry in 0...number {
        try Tampering.merge(
          into: other, origin: "o\(number)", act: entry == 0 ? "workroomSetUp" : "platformJoined",
          on: room.matter, in: room, actor: nil, at: a.at(8, entry),
          facts: entry == 0
            ? #"{"area":"区","level":"county","name":"第\#(number)工作室","type":"regional"}"# : "{}")
      }
      expected += number + 1
      lines += try Exchange.lines(other)
    }
    let report = try exchange.take(exchange.file(lines), into: store)
    #expect(report.new == expected && report.matters == 3)
    #expect(report.rooms.map(\.entries) == [3, 2, 1])
    #expect(report.rooms.map(\.name) == ["第2工作室", "第1工作室", "第0工作室"])
    #expect(try store.ask(Workrooms()).count == 3)
  }
}
