import Regulation
import Testing

@testable import WorkroomStore

/// Worked counts of section 11 over a store, with their own days and numbers, as entries that went through the desk.
@Suite("Worked counts 8, 26 to 30 over a store")
struct WorkedCountStoreTests {
  // MARK: Applications

  private static let tea = ApplicationNamed(
    type: .industry, base: nil, bases: ["示例区茶业协会"], name: "示例区茶业协会委员工作室")

  @Test("8: what a sector applied for reaches no vice-chairperson before the committee has spoken")
  func noCommitteeOpinion() throws {
    let application = try TestApplication(
      upTo: .applied, named: Self.tea, by: .sector, called: "农业界")
    let cppcc = application.cppcc
    #expect(try application.facts()?.step == .review)
    #expect(try cppcc.test.store.ask(Worklist(of: cppcc.viceChair)).isEmpty)
    let words = Act(ApplicationInstructed(TestApplication.said(.passed)))
    let fromPaper = Act(ApplicationInstructed(TestApplication.said(.passed, paper: "函")))
    for (act, person) in [
      (words, cppcc.viceChair), (fromPaper, cppcc.office), (fromPaper, application.handler),
    ] {
      #expect(try application.refusal(act, by: person) == .notNow(ApplicationInstructed.kind, .applied))
    }
    let opinion = Act(ApplicationReviewed(TestApplication.said(.passed)))
    #expect(try application.refusal(opinion, by: cppcc.committee) == nil)
    #expect(try cppcc.test.store.ask(Worklist(of: cppcc.viceChair)).map(\.id) == [application.matter])
    #expect(try application.refusal(words, by: cppcc.viceChair) == nil)
  }

  /// A form whose convenors stand in their own blocks, and the rows of 参与委员 beside them: its persons, each once.
  private func persons(rows: Int, convenors: [Int]) -> [ApplicationMember] {
    let blocks = convenors.map { TestApplication.members($0 + 1)[$0] }
    return blocks + TestApplication.members(rows)
  }

  @Test(
    "27: size is counted by persons, wherever on the form they stand (P4.2a, A12)",
    arguments: [
      (rows: 19, convenors: [0, 1], persons: 19, size: RoomSize.fits),
      (rows: 19, convenors: [19, 20], persons: 21, size: .large(most: 20, isHard: true)),
      (rows: 3, convenors: [3, 4], persons: 5, size: .fits),
    ])
  func sizeByPersons(rows: Int, convenors: [Int], persons: Int, size: RoomSize) throws {
    let application = try TestApplication()
    let form = self.persons(rows: rows, convenors: convenors)
    #expect(Set(form.map(\.person)).count == persons)
    #expect(RoomSize(persons, by: application.cppcc.test.store.pack) == size)
    let refusal = try application.refusal(Act(ApplicationMembers(members: form)))
    #expect(refusal == (size == .fits ? nil : .application(.tooMany(persons))))
    guard refusal == nil else { return }
    let officers = TestApplication.officers(convenors.map { "M\($0)" })
    #expect(try application.refusal(Act(officers)) == nil)
    #expect(try application.refusal(Act(TestApplication.submitted)) == nil)
  }

  @Test("27: a convenor who is among no rows is asked to be, so that nobody is left out of the count (A36)")
  func convenorBesideTheRows() throws {
    let application = try TestApplication()
    let rows = ApplicationMembers(members: TestApplication.members(19))
    #expect(try application.refusal(Act(rows)) == nil)
    #expect(
      try application.refusal(Act(TestApplication.officers(["M19", "M20"]))) == .application(.convenors))
  }

  @Test(
    "28: the steps, by type and who applies (P5.3a, P5.3b, A17)",
    arguments: [
      (WorkroomType.industry, ApplicantKind.specialCommittee, [ApprovalStep.review, .viceChair, .council]),
      (.regional, .specialCommittee, [.viceChair, .council]),
      (.regional, .memberTeam, [.review, .viceChair, .council]),
    ])
  func routes(_ type: WorkroomType, _ applicant: ApplicantKind, _ steps: [ApprovalStep]) throws {
    let named =
      type == .regional
      ? ApplicationNamed(type: .regional, base: .community, bases: ["城关社区"], name: "城关社区委员工作室") : Self.tea
    let application = try TestApplication(upTo: .applied, named: named, by: applicant)
    let cppcc = application.cppcc
    var taken: [ApprovalStep] = []
    while let step = try application.facts()?.step {
      taken.append(step)
      // The stage has a regional room of that area already: the council lets the second one pass (P5.3c).
      let said = TestApplication.said(.passed, paper: "函", exception: type == .regional ? true : nil)
      let (act, who) =
        switch step {
        case .review: (Act(ApplicationReviewed(said)), cppcc.committee)
        case .viceChair: (Act(ApplicationInstructed(said)), cppcc.viceChair)
        case .council: (Act(ApplicationDecided(said)), cppcc.council)
        }
      try #require(try application.refusal(act, by: who) == nil)
    }
    // With the application itself these are three steps or four.
    #expect(taken == steps)
    let facts = try #require(try application.facts()?.facts)
    #expect(facts.agreed != nil)
    // PA.25 is printed empty where the committee says nothing.
    #expect((facts.form.committeeOpinion == nil) == !steps.contains(.review))
  }

  // MARK: Assessments

  private func sheet(_ stage: WorkedYear) throws -> SheetOf.Found {
    stage.test.clock.move(to: Moment(try stage.day(1, 10, year: stage.year + 1), hour: 9))
    return try #require(
      try stage.test.store.ask(SheetOf(of: stage.test.room, stage.year, on: stage.test.clock.now.day)))
  }

  private func look(_ stage: WorkedYear, by key: String, _ value: String) throws {
    stage.test.store.look(by: try #require(stage.test.store.pack.setting(key, value)))
  }

  @Test("26: one absent member of six is shown, and does not fail the room")
  func oneAbsent() throws {
    let stage = try WorkedYear()
    try stage.live(absent: (PersonID("F"), 2))
    let found = try sheet(stage)
    #expect(found.points.isEmpty && found.proposed == .met)
    #expect(found.sheet.duty.map(\.asked) == [6, 6, 6, 6] && found.sheet.duty.map(\.met) == [6, 5, 6, 6])
    #expect(found.sheet.summary == .onTime && found.sheet.plan?.items == 1)
    try look(stage, by: "assessment.rule", "allHard")
    let hard = try sheet(stage)
    #expect(hard.proposed == .notMet && hard.points == [.duty(share: 95)])
    #expect(try stage.test.store.verify().isClean)
  }

  @Test("29: missed in one reading is listed, and a committee may decide otherwise with a reason")
  func disputed() throws {
    let stage = try WorkedYear()
    try stage.live(WorkedYear.Micro.inPerson)
    let found = try sheet(stage)
    let line = try #require(found.sheet.norms.first { $0.norm == "N5" })
    #expect(line.readings.map(\.pack) == ["shangluo-2023-17", "shaanxi-2023-21"])
    #expect(line.readings.map(\.isMet) == [true, false] && line.readings.map(\.isMissed) == [false, true])
    #expect(line.readings[1].done == 4 && line.readings[1].needed == 8)
    #expect(found.points == [.disputed(line)] && found.proposed == .met)
    let cppcc = stage.cppcc
    func assessed(_ reason: String?) -> Act {
      Act(
        RoomAssessed(
          year: stage.year, by: TestCppcc.guiding, sheet: found.sheet, proposed: found.proposed,
          result: .notMet, consequence: .warning, reason: reason))
    }
    let (matter, room) = (stage.test.room.assessment(of: stage.year), stage.test.room)
    #expect(
      try cppcc.refusal(assessed(nil), on: matter, in: room, by: cppcc.committee)
        == .assessment(.noReason))
    #expect(try cppcc.refusal(assessed("线上没有开展"), on: matter, in: room, by: cppcc.committee) == nil)
    let stands = try #require(try stage.test.store.ask(TheAssessment(of: room, stage.year))).facts.assessed
    #expect(stands.proposed == .met && stands.result == .notMet && stands.sheet == found.sheet)
  }

  // MARK: The end of a term

  /// N, who goes at the end of the term, and M, who goes on.
  private static let (n, m) = (PersonID("B"), PersonID("C"))

  /// The room on 21 February 2027, the day after the term ended.
  private func afterTerm(named name: String) throws -> WorkedYear {
    let stage = try WorkedYear(2027, named: name, people: ["B": "王小明", "C": "李大山"])
    let test = stage.test
    func shift(_ month: Int, _ day: Int, _ person: PersonID) throws -> PlannedShift {
      PlannedShift(
        RotaShift(day: try stage.day(month, day), from: 540, to: 660, channel: .offline, seats: 1),
        people: [person])
    }
    test.clock.move(to: Moment(try stage.day(1, 5), hour: 9))
    let quarter = try stage.day(1, 1).quarter
    let rota = RotaPublished(
      quarter: quarter,
      shifts: try [shift(2, 20, Self.n), shift(3, 2, Self.n), shift(3, 10, Self.m)])
    try test.record(Act(rota), on: test.room.rota(of: quarter), by: test.a)
    test.clock.move(to: Moment(try stage.day(2, 21), hour: 9))
    let last = Moment(try stage.day(2, 20))
    let going = WorkedYear.members.filter { $0 != Self.n }
    let turn =
      going.map { test.proposal(Act(SeatRenewed()), on: test.seat($0), at: last) }
      + [test.proposal(Act(SeatLeft(reason: .termEnded)), on: test.seat(Self.n), at: last)]
    try #require(try test.commit(turn, by: .person(test.a, test.room)).refusal == nil)
    return stage
  }

  @Test(
    "30: at the end of a term who goes on has no gap; who goes frees their shifts, and is replaced in time")
  func termEnd() throws {
    let stage = try afterTerm(named: "示例委员工作室")
    let test = stage.test
    let last = try stage.day(2, 20)
    let seats = try test.store.ask(SeatsIn(test.room))
    let (staying, gone) = (
      try #require(seats.first { $0.facts.member == Self.m }?.facts),
      try #require(seats.first { $0.facts.member == Self.n }?.facts)
    )
    #expect(staying.renewed == [last] && staying.until == nil)
    #expect(gone.until == last && gone.end == .termEnded)
    let planned = try test.store.ask(ShiftsPlanned(in: test.room, stage.day(2, 1)...stage.day(3, 31)))
    #expect(planned.map(\.people) == [[Self.n], [], [Self.m]])
    #expect(planned.map(\.left) == [[], [Self.n], []])
    let due = try test.store.ask(DuesIn(test.room, on: test.clock.now.day)).first {
      $0.due.kind == .replacement
    }
    #expect(try due?.due.day == stage.day(3, 22) && due?.count == 1)
    // M came on 10 March.
    test.clock.move(to: Moment(try stage.day(3, 10), hour: 9))
    try test.record(Said.started(Self.m), on: MatterID("shift"), by: Self.m)
    test.clock.move(minutes: 120)
    try test.record(Said.ended, on: MatterID("shift"), by: Self.m)
    let horizon = Horizon(asOf: try stage.day(4, 5))
    func finding(_ person: PersonID) throws -> Finding? {
      let quarter = Period.quarter(last.quarter)
      return try test.store.ask(MemberFinding(of: person, at: test.room, in: quarter, horizon))
    }
    #expect(try finding(Self.m)?.status.isMet == true)
    #expect(try finding(Self.n)?.status.status == .notCounted(.seatEndedInPeriod(last)))
    #expect(try test.store.verify().isClean)
  }

  @Test(
    "30: a room named after N is to end, a room named after M is not",
    arguments: [("王小明委员工作室", [EndingGround.namesakeLeft]), ("李大山委员工作室", [])])
  func namesake(_ name: String, _ grounds: [EndingGround]) throws {
    let stage = try afterTerm(named: name)
    let (test, cppcc) = (stage.test, stage.cppcc)
    #expect(try test.store.ask(EndingFigures(of: test.room)) == grounds)
    guard !grounds.isEmpty else { return }
    // It ends by itself: nobody weighs it, and the office in charge confirms it on the committee's word.
    let body = "政协示例区委员会"
    let ending = MatterID("ending")
    let proposed = Act(EndingProposed(by: TestCppcc.guiding, grounds: grounds, text: "任期届满"))
    let decided = Act(EndingDecided(outcome: .ends, by: body, reason: "不再担任委员"))
    let ended = Act(RoomEnded(way: .terminated, grounds: grounds, by: body, ending: ending))
    #expect(try cppcc.refusal(proposed, on: ending, in: test.room, by: cppcc.committee) == nil)
    #expect(try cppcc.refusal(decided, on: ending, in: test.room, by: cppcc.office) == nil)
    #expect(try cppcc.refusal(ended, on: test.room.matter, in: test.room, by: cppcc.office) == nil)
    #expect(try test.store.ask(EndOf(test.room))?.clause == .p7_2b)
  }
}
