import GRDB
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

  @Test("a list of open opinions is counted, shown in parts, found by its words and asked for one of it")
  func openOpinionsInParts() throws {
    let test = try TestRoom()
    for number in 0..<12 {
      let person = number.isMultiple(of: 3) ? test.c : test.b
      try test.record(
        Said.opinion(person), on: MatterID("o-\(number)"), by: person, personal: [.words: "路灯 No\(number)"])
    }
    func ids(_ places: Range<Int>, _ person: PersonID? = nil) throws -> [String] {
      try test.desk.ask(OpenOpinions(of: test.room, recordedBy: person, at: places)).map(\.id.rawValue)
    }
    let all = try test.desk.ask(OpenOpinions(of: test.room)).map(\.id.rawValue)
    #expect(all.count == 12)
    #expect(try ids(0..<5) + ids(5..<10) + ids(10..<15) == all)
    #expect(try ids(1..<3, test.c) == ["o-3", "o-6"])
    #expect(try test.desk.ask(OpenOpinionCount(of: test.room)) == 12)
    #expect(try test.desk.ask(OpenOpinionCount(of: test.room, recordedBy: test.c)) == 4)
    #expect(
      try test.desk.ask(OpenOpinionsSaying("no1", of: test.room, most: 9)).map(\.id.rawValue) == [
        "o-1", "o-10", "o-11",
      ])
    #expect(try test.desk.ask(OpenOpinionsSaying("路灯", of: test.room, most: 2)).count == 2)
    #expect(try test.desk.ask(IsOpenOpinion(MatterID("o-1"), of: test.room)))
    #expect(try !test.desk.ask(IsOpenOpinion(MatterID("o-1"), of: test.room, recordedBy: test.c)))
    try test.record(Said.triaged(.complaint), on: MatterID("o-1"), by: test.b)
    try test.record(Said.guided, on: MatterID("o-1"), by: test.b)
    #expect(try !test.desk.ask(IsOpenOpinion(MatterID("o-1"), of: test.room)))
    #expect(try test.desk.ask(OpenOpinionCount(of: test.room)) == 11)
  }

  @Test("what is due is counted by what it waits for, with the first of each")
  func dues() throws {
    let test = try TestRoom()
    for (name, person) in [("one", test.b), ("two", test.c), ("three", test.b)] {
      try test.record(Said.opinion(person), on: MatterID(name), by: person)
      test.clock.move(minutes: 60 * 24)
    }
    try test.record(Said.triaged(.inquiry), on: MatterID("three"), by: test.b)
    let today = TestRoom.day.adding(60)
    func found(_ person: PersonID? = nil) throws -> [Due.Kind: Int] {
      let items = try test.desk.ask(DuesIn(test.room, on: today, recordedBy: person))
        .filter { $0.due.kind != .filing }
      return Dictionary(uniqueKeysWithValues: items.map { ($0.due.kind, $0.count) })
    }
    #expect(try found() == [.firstFeedback: 2, .inquiry: 1])
    #expect(try found(test.c) == [.firstFeedback: 1])
    let first = try test.desk.ask(DuesIn(test.room, on: today)).first { $0.due.kind == .firstFeedback }
    #expect(first?.due == test.store.pack.feedbackDue(received: TestRoom.day))
    #expect(try test.desk.ask(DuesIn(test.room, on: TestRoom.day)).allSatisfy { $0.due.kind == .filing })
    try test.record(Said.triaged(.problem), on: MatterID("one"), by: test.b)
    try test.record(Said.explained, on: MatterID("one"), by: test.b)
    #expect(try found() == [.firstFeedback: 1, .inquiry: 1, .explanation: 1])
    try test.record(Act(VisitorErased(why: .requested)), on: MatterID("two"), by: test.liaison)
    // The matter stays open: others may stand behind it.
    #expect(try found() == [.inquiry: 1, .explanation: 2])
    #expect(try test.store.verify().isClean)
  }

  @Test("long lists are asked for from an index alone")
  func plans() throws {
    let store = try TestRoom().store
    let open =
      "kind = 'opinion' AND state IN ('recorded', 'toGuide', 'open', 'passedOn', 'answered', 'fedBack')"
    let plans = try store.queue.read { db in
      try [
        "id FROM matters WHERE \(open) AND workroom = 'x' ORDER BY day, opened, number LIMIT 50 OFFSET 9",
        "count(*) FROM matters WHERE \(open) AND workroom = 'x' AND person = 'y'",
        "NULL, count(*), min(since + paused) FROM matters WHERE workroom = 'x' AND waits = 'y' AND asked IS NULL AND since <= 3 AND since + paused <= CASE person WHEN 'z' THEN 3 ELSE 2 END",
        "NULL, count(*), min(asked) FROM matters WHERE workroom = 'x' AND asked <= 3 AND asked <= CASE person WHEN 'z' THEN 3 ELSE 2 END",
        "count(*) FROM matters WHERE workroom = 'x' AND department IS NOT NULL AND instr(department, 'y') > 0",
        "id FROM matters WHERE kind = 'opinion' AND workroom = 'x' AND state <> 'nothing' AND person = 'y' AND class IN ('z') AND (asked < 3 OR waits = 'y' AND asked IS NULL AND since + paused <= 2) AND instr(department, 'w') > 0 ORDER BY day DESC, opened DESC, number DESC LIMIT 9 OFFSET 9",
        "id FROM matters WHERE workroom = 'x' AND conflict",
      ].map { try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN SELECT \($0)").map { "\($0)" }.joined() }
    }
    for (plan, index) in zip(
      plans,
      [
        "COVERING INDEX matters_open", "COVERING INDEX matters_open", "COVERING INDEX matters_waiting",
        "COVERING INDEX matters_asked", "COVERING INDEX matters_department",
        "COVERING INDEX matters_opinions", "INDEX matters_conflict",
      ])
    {
      #expect(plan.contains(index) && !plan.contains("TEMP B-TREE"), "\(plan)")
    }
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
    let own = try test.desk.ask(RecentRecords(in: test.room, by: test.b))
    #expect(own.map(\.entry.matter.rawValue) == ["c", "b", "a"])
    #expect(try test.desk.ask(RecentRecords(in: test.room, by: nil)).count == 4)
    try test.record(
      Act(Retracted(target: own[0].entry.id, reason: "重复")), on: MatterID("c"), by: test.b)
    #expect(try test.desk.ask(RecentRecords(in: test.room, by: test.b)).count == 2)
  }
}
