import Regulation
import Testing

@testable import WorkroomStore

@Suite("Questions of people to the views")
struct QuestionQueryTests {
  private static let day = TestRoom.day

  /// Five opinions: 王大爷 twice, 李女士, somebody without a name, and one of C's; two of them closed, one guided on.
  private func room() throws -> TestRoom {
    let test = try TestRoom()
    func opinion(
      _ id: String, _ person: PersonID, _ words: String, _ visitor: String? = nil, _ contact: String? = nil
    ) throws {
      var personal: [PersonalField: String] = [.words: words]
      personal[.visitor] = visitor
      personal[.contact] = contact
      try test.record(
        Act(
          OpinionRecorded(
            person: person, source: .reception, anonymous: visitor == nil, reachable: contact != nil,
            shift: nil)), on: MatterID(id), by: person, personal: personal)
      test.clock.move(minutes: 10)
    }
    try opinion("lamp", test.b, "小区门口的路灯坏了", "王大爷", "138 0013 8000")
    try opinion("water", test.b, "三号楼半夜没有水", "王建国大爷", "13800138000")
    try opinion("court", test.b, "法院判错了，路灯下写的")
    try opinion("school", test.c, "学校门口 ＤＯＯＲ 太窄", "李女士")
    for (id, kind) in [("lamp", OpinionClass.smallNeed), ("water", .problem), ("court", .petition)] {
      try test.record(Said.triaged(kind), on: MatterID(id), by: test.b)
    }
    try test.record(Said.guided, on: MatterID("court"), by: test.b)
    test.clock.move(minutes: 24 * 60)
    try test.record(
      Act(OpinionAnswered(text: "已请供电公司换灯泡", pointsOn: false)), on: MatterID("lamp"), by: test.b)
    try test.record(
      Act(OpinionFedBack(way: .phone, text: nil, satisfaction: .mostly)), on: MatterID("lamp"), by: test.b)
    try test.record(Act(OpinionClosed(outcome: "修好了")), on: MatterID("lamp"), by: test.b)
    return test
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var texts: [String] = []
    var days: (Int, Int)?
    var kinds: [OpinionClass] = []
    var standing: OpinionFilter.Standing?
    var today = 1
    let found: Set<String>

    var filter: OpinionFilter {
      var filter = OpinionFilter()
      (filter.texts, filter.kinds, filter.standing) = (texts, kinds, standing)
      if let days { (filter.from, filter.to) = (TestRoom.day.adding(days.0), TestRoom.day.adding(days.1)) }
      return filter
    }
  }

  static let cases = [
    Case(testDescription: "nothing left out", found: ["lamp", "water", "court", "school"]),
    Case(testDescription: "words", texts: ["路灯"], found: ["lamp", "court"]),
    Case(testDescription: "words of the answer", texts: ["灯泡"], found: ["lamp"]),
    Case(testDescription: "two texts at once", texts: ["路灯", "王大爷"], found: ["lamp"]),
    Case(testDescription: "a name as it is written elsewhere", texts: ["王大爷"], found: ["lamp", "water"]),
    Case(testDescription: "a surname is no word", texts: ["李"], found: ["school"]),
    Case(
      testDescription: "a number however it is written", texts: ["1380013-8000"], found: ["lamp", "water"]),
    Case(testDescription: "full width", texts: ["door"], found: ["school"]),
    Case(testDescription: "no letter or digit is nothing", texts: ["……"], found: []),
    Case(testDescription: "a class", kinds: [.petition, .problem], found: ["water", "court"]),
    Case(testDescription: "not finished", standing: .unfinished, found: ["water", "school"]),
    Case(testDescription: "closed", standing: .closed, found: ["lamp"]),
    Case(
      testDescription: "closed on a day, whenever it came", days: (1, 1), standing: .closed, found: ["lamp"]),
    Case(testDescription: "closed on no other", days: (0, 0), standing: .closed, found: []),
    Case(testDescription: "guided", standing: .guided, found: ["court"]),
    Case(testDescription: "overdue on no early day", standing: .overdue, found: []),
    Case(testDescription: "overdue later", standing: .overdue, today: 60, found: ["water", "school"]),
    Case(testDescription: "of another day", days: (-3, -1), found: []),
  ]

  @Test("What a filter leaves", arguments: cases)
  func found(_ row: Case) throws {
    let test = try room()
    let today = Self.day.adding(row.today)
    let found = try test.desk.ask(OpinionsFound(row.filter, in: test.room, recordedBy: nil, on: today))
    #expect(Set(found.map(\.rawValue)) == row.found)
    // A member finds their own, and of another room nobody anything.
    let own = try test.desk.ask(OpinionsFound(row.filter, in: test.room, recordedBy: test.c, on: today))
    #expect(Set(own.map(\.rawValue)) == row.found.intersection(["school"]))
    let other = WorkroomID("another")
    #expect(try test.desk.ask(OpinionsFound(row.filter, in: other, recordedBy: nil, on: today)).isEmpty)
  }

  @Test("The newest comes first, and what was taken back is not found")
  func order() throws {
    let test = try room()
    func ids() throws -> [String] {
      try test.desk.ask(OpinionsFound(OpinionFilter(), in: test.room, recordedBy: nil, on: Self.day))
        .map(\.rawValue)
    }
    #expect(try ids() == ["school", "court", "water", "lamp"])
    let entry = try #require(try test.desk.ask(TheOpinion(MatterID("school")))).facts.entry
    try test.record(Act(Retracted(target: entry, reason: "记重了")), on: MatterID("school"), by: test.c)
    #expect(try ids() == ["court", "water", "lamp"])
  }

  @Test("Narrowing keeps what was said before, and what is said anew goes before it")
  func narrowing() {
    var first = OpinionFilter()
    (first.texts, first.standing) = (["路灯"], .closed)
    var second = OpinionFilter()
    (second.texts, second.standing, second.kinds) = (["路灯", "小区"], .unfinished, [.problem])
    let both = first.narrowed(by: second)
    #expect(both.texts == ["路灯", "小区"] && both.standing == .unfinished && both.kinds == [.problem])
    #expect(first.narrowed(by: OpinionFilter()) == first)
  }

  @Test("All that happened with a matter, with who did it, oldest first")
  func happened() throws {
    let test = try room()
    let steps = try test.desk.ask(WhatHappened(with: MatterID("lamp")))
    #expect(
      steps.map(\.record.act.kind) == [
        OpinionRecorded.kind, OpinionTriaged.kind, OpinionAnswered.kind, OpinionFedBack.kind,
        OpinionClosed.kind,
      ])
    #expect(steps.allSatisfy { $0.who == "乙" })
  }

  @Test(
    "Figures of a span: classes, how far, visitors with a name, satisfaction; not of other days nor rooms")
  func figures() throws {
    let test = try room()
    let all = try test.desk.ask(OpinionFigures(in: test.room, from: Self.day, to: Self.day))
    #expect(all.total == 4 && all.kinds == [.smallNeed: 1, .problem: 1, .petition: 1, nil: 1])
    #expect(all.sources == [.reception: 4] && all.anonymous == 1)
    #expect(all.states == [.closed: 1, .open: 1, .guided: 1, .recorded: 1])
    // 王大爷 and 王建国大爷 are written differently: who is meant by both nobody can tell.
    #expect(all.named == 3 && all.rated == 1 && all.content == 1)
    #expect(
      try test.desk.ask(OpinionFigures(in: test.room, from: Self.day, to: Self.day, recordedBy: test.c)).total
        == 1)
    let later = Self.day.adding(1)
    #expect(try test.desk.ask(OpinionFigures(in: test.room, from: later, to: later)).total == 0)
    #expect(
      try test.desk.ask(OpinionFigures(in: WorkroomID("another"), from: Self.day, to: Self.day)).total == 0)
  }

  @Test("Shifts begun in a span, of one and of all")
  func shifts() throws {
    let test = try TestRoom()
    for (id, person) in [("one", test.a), ("two", test.b)] {
      try test.record(Act(DutyStarted(person: person, channel: .offline)), on: MatterID(id), by: person)
      test.clock.move(minutes: 90)
      try test.record(Act(DutyEnded(done: "接待群众")), on: MatterID(id), by: person)
    }
    func ids(_ from: Int, _ to: Int, _ person: PersonID? = nil) throws -> [String] {
      try test.desk.ask(
        ShiftsBegun(in: test.room, from: Self.day.adding(from), to: Self.day.adding(to), by: person)
      ).map(\.id.rawValue)
    }
    #expect(try ids(0, 0) == ["one", "two"])
    #expect(try ids(-1, 1, test.b) == ["two"])
    #expect(try ids(1, 2).isEmpty && ids(-2, -1).isEmpty)
  }
}
