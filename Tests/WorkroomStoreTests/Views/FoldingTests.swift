import Foundation
import GRDB
import Regulation
import Testing

@testable import WorkroomStore

@Suite("Making matters out of entries")
struct FoldingTests {
  @Test("two machines closed one opinion: both are kept, one is marked and not counted")
  func conflict() throws {
    let test = try TestRoom()
    let matter = MatterID("o")
    for act in [Said.opinion(test.b), Said.triaged(.problem), Said.answered(), Said.fedBack, Said.closed] {
      try test.record(act, on: matter, by: test.b)
    }
    let merged = try Tampering.merge(
      into: test.store, origin: "other", act: "opinionClosed", on: matter, in: test.room, actor: test.c,
      at: test.clock.now.adding(minutes: 1), facts: #"{"outcome":"另一台机器"}"#)
    let opinion = try #require(try test.desk.ask(TheOpinion(matter))).matter
    #expect(opinion.state == .closed)
    #expect(opinion.conflicts == [merged.id])
    #expect(opinion.facts.outcome == "已办结")
    #expect(try test.desk.ask(Conflicts(in: test.room)) == [matter])
    #expect(try test.desk.ask(History(of: matter)).count == 6)
    #expect(try test.store.verify().isClean)
    try expectSameAfterRebuild(test)
  }

  @Test("the earlier of two wins, whichever arrives first")
  func earlierWins() throws {
    let test = try TestRoom()
    try test.record(Said.started(test.b), on: MatterID("s"), by: test.b)
    test.clock.move(minutes: 60)
    let here = try test.record(Said.ended, on: MatterID("s"), by: test.b)
    try Tampering.merge(
      into: test.store, origin: "other", act: "dutyEnded", on: MatterID("s"), in: test.room, actor: test.b,
      at: test.at(8, 30), facts: #"{"done":"先结束"}"#, count: EntryOrder(here).count)
    let shift = try #require(try test.desk.ask(TheShift(MatterID("s"))))
    #expect(shift.facts.minutes == 30)
    #expect(shift.facts.done == "先结束")
    #expect(shift.conflicts == [here.id])
    try expectSameAfterRebuild(test)
  }

  @Test(
    "a merged entry of another place decides nothing, however early it says it was, before and after a rebuild"
  )
  func mergedFirst() throws {
    let test = try TestRoom()
    try test.record(Said.activity(test.b), on: MatterID("a"), by: test.b)
    try Tampering.merge(
      into: test.store, origin: "other", act: "dutyStarted", on: MatterID("a"), in: WorkroomID("elsewhere"),
      actor: test.c, at: test.at(7), facts: #"{"channel":"online","person":"C"}"#)
    #expect(try test.desk.ask(TheShift(MatterID("a"))) == nil)
    #expect(try test.desk.ask(History(of: MatterID("a"))).map(\.workroom) == [test.room])
    try expectSameAfterRebuild(test)
  }

  @Test(
    "what this program does not know is kept and passed over",
    arguments: [
      ("rotaPlanned", #"{"week":14}"#, 1), ("opinionAnswered", #"{"voice":"…"}"#, 2),
      ("opinionAnswered", #"{"text":7}"#, 1),
    ])
  func unknown(_ act: String, _ facts: String, _ version: Int) throws {
    let test = try TestRoom()
    try test.record(Said.opinion(test.b), on: MatterID("o"), by: test.b)
    let strange = try Tampering.merge(
      into: test.store, origin: "other", act: act, on: MatterID("o"), in: test.room, actor: test.c,
      at: test.clock.now, facts: facts, version: version)
    #expect(strange.act == nil)
    let opinion = try #require(try test.desk.ask(TheOpinion(MatterID("o")))).matter
    #expect(opinion.state == .recorded)
    #expect(opinion.conflicts.isEmpty)
    #expect(try test.desk.ask(History(of: MatterID("o"))).map(\.actName).contains(act))
    #expect(try test.desk.ask(TheRecord(strange.id)) == nil)
    #expect(try test.store.verify().isClean)
    try test.record(Said.triaged(.inquiry), on: MatterID("o"), by: test.b)
    try expectSameAfterRebuild(test)
  }

  @Test("personal texts of an entry that this program cannot read are verified too")
  func unknownPersonal() throws {
    let test = try TestRoom()
    let salt = [UInt8](repeating: 3, count: Hashing.saltLength)
    let seal = Hashing.seal("路灯", salt: salt)
    let entry = try Tampering.merge(
      into: test.store, origin: "other", act: "voiceRecorded", on: MatterID("o"), in: test.room,
      actor: test.c,
      at: test.clock.now, facts: "{}", version: 2, sealed: #"{"words":"\#(seal)"}"#)
    try test.store.queue.write {
      try $0.execute(
        sql: "INSERT INTO personal VALUES (?, 'words', ?, '路灯')", arguments: [entry.id.rawValue, Data(salt)])
    }
    #expect(entry.body == nil)
    #expect(try test.store.verify().isClean)
    try test.store.queue.write {
      try $0.execute(sql: "UPDATE personal SET text = '路灯亮了' WHERE field = 'words'")
    }
    #expect(
      try test.store.verify().flaws == [.text(field: "words", entry: entry.id.rawValue, .changed)])
  }

  @Test("a matter that begins with an unknown act is none yet")
  func unknownBeginning() throws {
    let test = try TestRoom()
    try Tampering.merge(
      into: test.store, origin: "other", act: "rotaPlanned", on: MatterID("r"), in: test.room, actor: test.c,
      at: test.clock.now, facts: "{}")
    #expect(try test.desk.ask(History(of: MatterID("r"))).count == 1)
    try expectSameAfterRebuild(test)
  }

  @Test("a correction changes facts and day, whatever its own time")
  func correction() throws {
    let test = try TestRoom()
    let entry = try test.record(Said.activity(test.b, "读书"), on: MatterID("a"), by: test.b)
    test.clock.move(to: test.at(10, day: 40))
    try test.record(
      Said.corrected(entry, Said.activity(test.c, "政策宣讲"), at: test.at(9, day: -60)), on: entry.matter,
      by: test.liaison)
    let day = TestRoom.day.adding(-60)
    #expect(try test.desk.ask(Activities(of: test.room, from: TestRoom.day, to: TestRoom.day)).isEmpty)
    let activity = try #require(try test.desk.ask(Activities(of: test.room, from: day, to: day)).first)
    #expect(activity.facts.logged.topic == "政策宣讲")
    #expect(activity.facts.person == test.c)
    // The newest of two corrections holds; both versions stay.
    try test.record(
      Said.corrected(entry, Said.activity(test.b, "走访"), at: entry.occurred), on: entry.matter, by: test.b)
    let again = try test.desk.ask(Activities(of: test.room, from: TestRoom.day, to: TestRoom.day))
    #expect(again.map(\.facts.logged.topic) == ["走访"])
    #expect(try test.desk.ask(History(of: entry.matter)).count == 3)
    let record = try #require(try test.desk.ask(TheRecord(entry.id)))
    #expect(record.corrected && !record.retracted)
    #expect(record.entry.act == Said.activity(test.b, "读书"))
    try expectSameAfterRebuild(test)
  }

  @Test("a correction that was taken back leaves what stood before it")
  func retractedCorrection() throws {
    let test = try TestRoom()
    let entry = try test.record(Said.activity(test.b, "读书"), on: MatterID("a"), by: test.b)
    let correction = try test.record(
      Said.corrected(entry, Said.activity(test.b, "走访"), at: entry.occurred), on: entry.matter, by: test.b)
    try Tampering.merge(
      into: test.store, origin: "other", act: "retracted", on: entry.matter, in: test.room,
      actor: test.liaison,
      at: test.clock.now, facts: #"{"reason":"不必更正","target":"\#(correction.id.rawValue)"}"#)
    let activities = try test.desk.ask(Activities(of: test.room, from: TestRoom.day, to: TestRoom.day))
    #expect(activities.map(\.facts.logged.topic) == ["读书"])
    try expectSameAfterRebuild(test)
  }

  @Test("a correction may reach back into a shift's quarter")
  func correctedQuarter() throws {
    let test = try TestRoom()
    let started = try test.record(Said.started(test.b), on: MatterID("s"), by: test.b)
    test.clock.move(minutes: 60)
    try test.record(Said.ended, on: MatterID("s"), by: test.b)
    test.clock.move(to: test.at(9, day: 5))
    let quarter = TestRoom.day.quarter
    #expect(try test.desk.ask(ShiftsOf(test.b, in: test.room, during: quarter)).count == 1)
    let act = Said.started(test.b, .online)
    try test.record(
      Said.corrected(started, act, at: test.at(8, day: -100)), on: MatterID("s"), by: test.b)
    #expect(try test.desk.ask(ShiftsOf(test.b, in: test.room, during: quarter)).isEmpty)
    let shift = try #require(
      try test.desk.ask(ShiftsOf(test.b, in: test.room, during: quarter.previous)).first)
    #expect(shift.facts.channel == .online)
    try expectSameAfterRebuild(test)
  }

  @Test("what was taken back is in no view, and may be found all the same")
  func retraction() throws {
    let test = try TestRoom()
    let entry = try test.record(
      Said.opinion(test.b), on: MatterID("o"), by: test.b, personal: [.words: "路灯不亮"])
    let triaged = try test.record(Said.triaged(.petition), on: MatterID("o"), by: test.b)
    try test.record(Said.retracted(triaged), on: MatterID("o"), by: test.b)
    #expect(try test.desk.ask(TheOpinion(MatterID("o")))?.matter.state == .recorded)
    #expect(try test.desk.ask(TheOpinion(MatterID("o")))?.facts.kind == nil)
    try test.record(Said.retracted(entry), on: MatterID("o"), by: test.b)
    #expect(try test.desk.ask(OpenOpinions(of: test.room)).isEmpty)
    #expect(
      try test.desk.ask(
        OpinionsReceived(in: test.room, recordedBy: nil, from: TestRoom.day, to: TestRoom.day, most: 9)
      )
      .isEmpty)
    #expect(try test.desk.ask(TheRecord(entry.id))?.retracted == true)
    #expect(try test.desk.ask(TheOpinion(MatterID("o")))?.matter.state == .nothing)
    try expectSameAfterRebuild(test)
  }

  @Test("a seat that was taken back leaves the roster")
  func retractedSeat() throws {
    let test = try TestRoom()
    let seat = try #require(try test.desk.ask(History(of: test.seat(test.c))).first)
    try test.record(Said.retracted(seat), on: seat.matter, by: test.liaison)
    #expect(try test.desk.ask(TheRoster(test.room)).people.map(\.name) == ["甲", "乙", "联络员"])
    try test.record(
      Act(SeatTaken(person: test.c, name: "丙")), on: MatterID("seat-again"), by: test.a)
    #expect(try test.desk.ask(TheRoster(test.room)).seats.count == 3)
  }

  private func expectSameAfterRebuild(_ test: TestRoom) throws {
    let rows = try test.store.viewRows()
    _ = try test.store.rebuild()
    #expect(try test.store.viewRows() == rows)
  }
}
