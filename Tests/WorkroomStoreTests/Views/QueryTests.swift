import Regulation
import Testing

@testable import WorkroomStore

@Suite("Questions to the views")
struct QueryTests {
  @Test("the roster: members as they were seated, then a liaison who is none")
  func roster() throws {
    let test = try TestRoom()
    let roster = try test.desk.ask(TheRoster(test.room))
    #expect(roster.people.map(\.name) == ["甲", "乙", "丙", "联络员"])
    #expect(roster.people.map(\.isMember) == [true, true, true, false])
    #expect(roster.holders(of: .convenor).map(\.id) == [test.a])
    #expect(roster.name(of: test.liaison) == "联络员")
    #expect(roster.person(test.stranger) == nil)
    let room = try #require(try test.desk.ask(TheWorkroom(test.room)))
    #expect(room.facts.plaque == TestRoom.day.adding(-30))
    #expect(try test.desk.ask(Workrooms()).map(\.id) == [test.room.matter])
    #expect(try test.desk.ask(Namesakes("乙")).map(\.person) == [test.b])
  }

  @Test("open opinions, by room and by recorder, until they are closed or guided")
  func openOpinions() throws {
    let test = try TestRoom()
    for (name, person) in [("one", test.b), ("two", test.c), ("three", test.b)] {
      try test.record(Said.opinion(person), on: MatterID(name), by: person)
    }
    #expect(try test.desk.ask(OpenOpinions(of: test.room)).map(\.id.rawValue) == ["one", "two", "three"])
    #expect(try test.desk.ask(OpenOpinions(of: test.room, recordedBy: test.b)).count == 2)
    try test.record(Said.triaged(.complaint), on: MatterID("one"), by: test.b)
    #expect(try test.desk.ask(OpenOpinions(of: test.room)).count == 3)
    try test.record(Said.guided, on: MatterID("one"), by: test.b)
    #expect(try test.desk.ask(OpenOpinions(of: test.room)).map(\.id.rawValue) == ["two", "three"])
  }

  @Test("who cannot be reached need not be told before an opinion is closed")
  func unreachable() throws {
    let test = try TestRoom()
    let matter = MatterID("o")
    for act in [Said.opinion(test.b, reachable: false), Said.triaged(.problem), Said.answered(), Said.closed]
    {
      try test.record(act, on: matter, by: test.b)
    }
    #expect(try test.desk.ask(TheOpinion(matter))?.matter.state == .closed)
  }

  @Test("opinions on a shift, running shifts, and a shift past midnight")
  func shifts() throws {
    let test = try TestRoom()
    test.clock.move(to: test.at(23, 30))
    try test.record(Said.started(test.b), on: MatterID("s"), by: test.b)
    try test.record(Said.opinion(test.b, shift: MatterID("s")), on: MatterID("o"), by: test.b)
    #expect(try test.desk.ask(RunningShifts(in: test.room)).map(\.facts.member) == [test.b])
    test.clock.move(minutes: 45)
    try test.record(Said.ended, on: MatterID("s"), by: test.b)
    let shift = try #require(
      try test.desk.ask(ShiftsOf(test.b, in: test.room, during: TestRoom.day.quarter)).first)
    #expect(shift.facts.day == TestRoom.day)
    #expect(shift.facts.minutes == 45)
    #expect(!NormPacks.standard.isShort(try #require(shift.facts.minutes)))
    #expect(try test.desk.ask(OpinionsOn(shift: MatterID("s"))).map(\.id) == [MatterID("o")])
    #expect(try test.desk.ask(RunningShift(of: test.b, in: test.room)) == nil)
  }

  @Test("outputs: begun, let pass, submitted on the day that counts")
  func outputs() throws {
    let test = try TestRoom()
    let matter = MatterID("p")
    try test.record(Said.drafted(test.b), on: matter, by: test.b)
    try test.record(Said.reviewed(false), on: matter, by: test.liaison)
    #expect(
      try test.refusal(Said.submitted, on: matter, by: test.b) == .notNow(OutputSubmitted.kind, .drafted))
    try test.record(Said.reviewed(true), on: matter, by: test.liaison)
    #expect(try test.desk.ask(Outputs(of: test.room, submittedIn: nil)).map(\.state) == [.reviewed])
    test.clock.move(to: test.at(9, day: 1))
    try test.record(Said.submitted, on: matter, by: test.b)
    let next = TestRoom.day.quarter.next
    #expect(try test.desk.ask(Outputs(of: test.room, submittedIn: next)).map(\.id) == [matter])
    #expect(try test.desk.ask(Outputs(of: test.room, submittedIn: TestRoom.day.quarter)).isEmpty)
    #expect(try test.desk.ask(Outputs(of: test.room, submittedIn: nil)).isEmpty)
  }

  @Test("an approval counts on the day the consultation was held or before")
  func approval() throws {
    let test = try TestRoom()
    for (name, offset) in [("early", -3), ("same", 0), ("after", 1)] {
      var held = Said.micro(test.b)
      held.approval = Approval(by: "县政协", day: TestRoom.day.adding(offset))
      try test.record(Act(MicroConsultationHeld(held)), on: MatterID(name), by: test.b)
    }
    try test.record(Act(MicroOversightHeld(Said.micro(test.b))), on: MatterID("none"), by: test.b)
    let micros = try test.desk.ask(Micros(of: test.room, from: TestRoom.day, to: TestRoom.day))
    #expect(micros.map(\.id.rawValue).sorted() == ["after", "early", "none", "same"])
    #expect(micros.last?.facts.micro == .oversight)
  }

  @Test("the records of a day and of one's last turn")
  func records() throws {
    let test = try TestRoom()
    try test.record(Said.activity(test.b, "一"), on: MatterID("a"), by: test.b)
    test.clock.move(minutes: 1)
    try test.commit(
      test.proposal(Said.activity(test.b, "二"), on: MatterID("b")),
      test.proposal(Said.activity(test.b, "三"), on: MatterID("c")), by: test.b)
    try test.record(Said.activity(test.c, "四"), on: MatterID("d"), by: test.c)
    let last = try test.desk.ask(LastRecords(of: test.b, in: test.room))
    #expect(last.map(\.entry.matter.rawValue) == ["b", "c"])
    #expect(try test.desk.ask(RecordsOn(TestRoom.day, in: test.room, by: nil)).count == 4)
    #expect(try test.desk.ask(RecordsOn(TestRoom.day, in: test.room, by: test.c)).count == 1)
    #expect(try test.desk.ask(RecordsOn(TestRoom.day.adding(-1), in: test.room, by: nil)).isEmpty)
  }
}
