import Regulation
import Testing

@testable import WorkroomStore

/// The online part of a room (线上工作室), P5.3d: who may do what with its application, and what the desk refuses.
@Suite("The online part of a room")
struct OnlinePartTests {
  private let cppcc: TestCppcc
  private var test: TestRoom { cppcc.test }
  private static let matter = MatterID("online")

  init() throws { cppcc = try TestCppcc(over: try TestRoom()) }

  // MARK: An application in a few words

  private static let passed = ApplicationOpinion(verdict: .passed, by: "干部", opinion: "同意", paper: "纪要")
  private static let returned = ApplicationOpinion(verdict: .returned, by: "干部", opinion: "再写", paper: "纪要")
  private static let rejected = ApplicationOpinion(
    verdict: .rejected, by: "干部", opinion: "不成熟", paper: "纪要")
  private static let submission = Act(
    ApplicationSubmitted(signers: ["甲"], committee: TestCppcc.guiding))
  private static let withdrawn = Act(ApplicationWithdrawn(reason: "再商量"))
  private static let fulfilled = Act(ApplicationFulfilled())
  private static let joined = Act(PlatformJoined())

  private func begun(_ applicant: ApplicantKind = .memberTeam) -> Act {
    Act(
      ApplicationBegun(
        applicant: applicant, applicantName: "委员团队", level: .county, area: "示例区", handler: test.a,
        handlerName: "甲", channel: .online))
  }

  /// All of it, as `ApplyOnline` writes it in one turn.
  private func whole(_ applicant: ApplicantKind = .memberTeam, _ type: WorkroomType = .regional) -> [Act] {
    let members = [test.a, test.b, test.c].map {
      ApplicationMember(person: $0, name: $0.rawValue, post: "", specialty: "")
    }
    let convenor = ApplicationConvenor(person: test.a, sector: "", committee: "")
    return [
      begun(applicant),
      Act(ApplicationNamed(type: type, base: nil, bases: [], name: "示例委员工作室")),
      Act(ApplicationMembers(members: members)),
      Act(
        ApplicationOfficers(
          convenors: [convenor], choice: .consulted, liaison: test.liaison, liaisonName: "联络员")),
      Act(ApplicationWork(functions: "线上值班", plan: "每季度")), Self.submission,
    ]
  }

  private func record(_ acts: [Act], on matter: MatterID = matter, by person: PersonID? = nil) throws {
    // What a body says is the office's to record, from paper; the rest a convenor's.
    let said = acts.filter { $0.body is any BodySpeaks }
    for (acts, usual) in [(acts.filter { !($0.body is any BodySpeaks) }, test.a), (said, cppcc.office)]
    where !acts.isEmpty {
      let done = try test.commit(
        acts.map { test.proposal($0, on: matter) }, by: .person(person ?? usual, test.room))
      try #require(done.refusal == nil)
    }
  }

  private func refusal(_ act: Act, on matter: MatterID = matter, by person: PersonID? = nil) throws
    -> Refusal?
  {
    try test.commit(
      test.proposal(act, on: matter), by: person ?? (act.body is any BodySpeaks ? cppcc.office : test.a)
    ).refusal
  }

  private func application() throws -> Matter<ApplicationFacts>? {
    try test.desk.ask(TheApplication(test.room, .online))
  }

  /// What has been recorded before an act is tried.
  enum Stage: String, CaseIterable, Sendable {
    case none, handedIn, returned, reviewed, instructed, agreed
  }

  private func reach(_ stage: Stage) throws {
    let steps: [Act] = [
      Act(ApplicationReviewed(Self.passed)), Act(ApplicationInstructed(Self.passed)),
      Act(ApplicationDecided(Self.passed)),
    ]
    switch stage {
    case .none: break
    case .handedIn: try record(whole())
    case .returned: try record(whole() + [Act(ApplicationReviewed(Self.returned))])
    case .reviewed: try record(whole() + steps.prefix(1))
    case .instructed: try record(whole() + steps.prefix(2))
    case .agreed: try record(whole() + steps)
    }
  }

  // MARK: Who

  struct Row: Sendable, CustomTestStringConvertible {
    let act: Act
    let stage: Stage
    /// O office, K its committee, N another, V vice-chairperson, S council; A convenor, B and C members, L liaison.
    let may: String
    var testDescription: String { "\(act.id) \(stage.rawValue)" }
  }

  static let rows = [
    Row(act: Act(ApplicationWork(plan: "改了")), stage: .returned, may: "A"),
    Row(act: submission, stage: .returned, may: "A"), Row(act: withdrawn, stage: .returned, may: "A"),
    Row(act: withdrawn, stage: .handedIn, may: "A"),
    Row(act: Act(ApplicationReviewed(passed)), stage: .handedIn, may: "KO"),
    Row(act: Act(ApplicationInstructed(passed)), stage: .reviewed, may: "VO"),
    Row(act: Act(ApplicationDecided(passed)), stage: .instructed, may: "SO"),
    Row(act: fulfilled, stage: .agreed, may: "AO"),
  ]

  @Test("the table of roles and acts, asked of the desk", arguments: rows)
  func table(_ row: Row) throws {
    for asker in TestCppcc.everybody {
      let fresh = try OnlinePartTests()
      try fresh.reach(row.stage)
      let refusal = try fresh.refusal(row.act, by: PersonID(asker))
      // Who signs in here decides: the convenor does not say it for them (P5.3f).
      let step: ApprovalStep? =
        [
          ApplicationReviewed.kind: .review, ApplicationInstructed.kind: .viceChair,
          ApplicationDecided.kind: .council,
        ][row.act.kind]
      let others = asker == "A" ? step.map { Refusal.application(.decidedByOthers($0)) } : nil
      #expect(
        refusal == (row.may.contains(asker) ? nil : others ?? .notAllowed(row.act.kind)), "\(asker)")
    }
  }

  @Test("a convenor begins it, and nobody else")
  func begins() throws {
    for asker in TestCppcc.everybody {
      let refusal = try OnlinePartTests().refusal(begun(), by: PersonID(asker))
      #expect(refusal == (asker == "A" ? nil : .notAllowed(ApplicationBegun.kind)), "\(asker)")
    }
  }

  @Test("whoever handled it and is convenor no longer has no say; the new convenor has")
  func newConvenor() throws {
    try reach(.returned)
    let office = MatterID("office-A")
    #expect(try refusal(Act(OfficeLeft()), on: office, by: test.liaison) == nil)
    let taken = OfficeTaken(office: .convenor, person: test.b, name: "乙")
    #expect(try refusal(Act(taken), on: MatterID("office-B"), by: test.liaison) == nil)
    #expect(try refusal(Self.submission) == .notAllowed(ApplicationSubmitted.kind))
    #expect(try refusal(Self.submission, by: test.b) == nil)
  }

  @Test("joining is recorded with it by the convenor or the office in charge")
  func joining() throws {
    for (asker, may) in [("O", true), ("A", true), ("B", false), ("K", false), ("V", false)] {
      let fresh = try OnlinePartTests()
      try fresh.reach(.agreed)
      let acts = [
        fresh.test.proposal(Self.fulfilled, on: Self.matter),
        fresh.test.proposal(Self.joined, on: fresh.test.room.matter),
      ]
      let done = try fresh.test.commit(acts, by: .person(PersonID(asker), fresh.test.room))
      #expect((done.refusal == nil) == may, "\(asker)")
      let room = try fresh.test.desk.ask(TheWorkroom(fresh.test.room))
      #expect(room?.facts.platform == (may ? TestRoom.day : nil))
    }
  }

  // MARK: What is refused

  @Test("a room without its plaque (worked count 28)")
  func noPlaque() throws {
    let bare = try TestRoom(setUp: false)
    let founding = WorkroomSetUp(name: "示例委员工作室", type: .regional, level: .county, area: "示例区")
    let acts: [(Act, MatterID)] = [
      (Act(founding), bare.room.matter),
      (Act(SeatTaken(person: bare.a, name: "甲")), bare.seat(bare.a)),
      (Act(OfficeTaken(office: .convenor, person: bare.a, name: "甲")), MatterID("office")),
    ]
    try #require(try bare.commit(acts.map { bare.proposal($0.0, on: $0.1) }, by: .guest).refusal == nil)
    let done = try bare.commit(bare.proposal(begun(), on: Self.matter), by: bare.a)
    #expect(done.refusal == .application(.noOfflineRoom))
  }

  @Test("a second one while the first is open", arguments: Stage.allCases.filter { $0 != .none })
  func second(_ stage: Stage) throws {
    try reach(stage)
    #expect(try refusal(begun(), on: MatterID("second")) == .application(.onlineInHand))
    // Joining goes through it, whoever records it.
    #expect(try refusal(Self.joined, on: test.room.matter) == .application(.onlineInHand))
  }

  @Test("a room that is on the platform")
  func alreadyOn() throws {
    try record([Self.joined], on: test.room.matter)
    #expect(try refusal(begun()) == .application(.alreadyOnline(TestRoom.day)))
  }

  @Test(
    "joining before the council agreed, and in the future",
    arguments: [(-2, false), (-1, true), (0, true), (1, false)])
  func dayOfJoining(_ days: Int, _ isAllowed: Bool) throws {
    test.clock.move(to: test.at(8, day: -3))
    try record(whole() + [Act(ApplicationReviewed(Self.passed)), Act(ApplicationInstructed(Self.passed))])
    test.clock.move(to: test.at(8))
    let council = TestRoom.day.adding(-1)
    try test.record(
      Act(ApplicationDecided(Self.passed)), on: Self.matter, by: cppcc.office, at: Moment(council))
    let acts = [
      test.proposal(Self.fulfilled, on: Self.matter),
      test.proposal(Self.joined, on: test.room.matter, at: Moment(TestRoom.day.adding(days))),
    ]
    let refusal = try test.commit(acts, by: .person(test.a, test.room)).refusal
    let expected: Refusal =
      days < 0 ? .application(.beforeCouncil(council)) : .future(TestRoom.day.adding(days))
    #expect(refusal == (isAllowed ? nil : expected))
    #expect(try application()?.state == (isAllowed ? .fulfilled : .agreed))
  }

  @Test(
    "it is not said to be there before the council agreed",
    arguments: [Stage.handedIn, .reviewed, .instructed])
  func early(_ stage: Stage) throws {
    try reach(stage)
    let state = try #require(try application()?.state)
    #expect(try refusal(Self.fulfilled) == .notNow(ApplicationFulfilled.kind, state))
  }

  @Test("it may be withdrawn until a body has passed it", arguments: [Stage.reviewed, .instructed, .agreed])
  func tooLate(_ stage: Stage) throws {
    try reach(stage)
    let state = try #require(try application()?.state)
    #expect(try refusal(Self.withdrawn) == .notNow(ApplicationWithdrawn.kind, state))
  }

  // MARK: What becomes of it

  @Test(
    "withdrawn or refused, another may be begun", arguments: [withdrawn, Act(ApplicationReviewed(rejected))])
  func anew(_ act: Act) throws {
    try record(whole() + [act])
    #expect(try application()?.failed == TestRoom.day)
    #expect(try refusal(begun(), on: MatterID("second")) == nil)
    #expect(try application()?.id == MatterID("second"))
  }

  @Test("the reason it was withdrawn for lies apart from the entry")
  func reason() throws {
    try record(whole() + [Self.withdrawn])
    #expect(try application()?.facts.withdrawal?.reason == "再商量")
    let bodies = try test.store.read { db in
      try Ledger(db: db, store: test.store).entries(of: Self.matter).map(\.bodyText)
    }
    #expect(!bodies.contains { $0.contains("再商量") })
  }

  @Test("what is changed after it was returned is said to whoever decides anew")
  func changed() throws {
    try reach(.returned)
    try record([Act(ApplicationWork(plan: "每月")), Self.submission])
    #expect(try application()?.facts.changed == [.plan])
    #expect(try application()?.facts.functions == "线上值班")
  }

  @Test("it never stands for the application that founds the room, nor at its door")
  func apart() throws {
    try reach(.agreed)
    #expect(try test.desk.ask(TheApplication(test.room)) == nil)
    #expect(try test.desk.ask(ApplicationsAtTheDoor(on: TestRoom.day)).isEmpty)
    // A regional room's online part is no second regional room (P5.3c).
    #expect(try application()?.state == .agreed)
    #expect(try test.desk.ask(PostsOver(test.room, of: cppcc.otherCommittee)).isEmpty)
  }

  @Test(
    "the steps of its room's founding (worked count 28)",
    arguments: [
      (WorkroomType.regional, ApplicantKind.specialCommittee, ApprovalStep.viceChair),
      (.regional, .memberTeam, .review), (.industry, .specialCommittee, .review),
    ])
  func route(_ type: WorkroomType, _ applicant: ApplicantKind, _ first: ApprovalStep) throws {
    try record(whole(applicant, type))
    #expect(try application()?.step == first)
    if first == .review {
      let tooSoon = try refusal(Act(ApplicationInstructed(Self.passed)), by: cppcc.viceChair)
      #expect(tooSoon == .notNow(ApplicationInstructed.kind, .applied))
      #expect(try refusal(Act(ApplicationReviewed(Self.passed)), by: cppcc.committee) == nil)
    }
    #expect(try refusal(Act(ApplicationInstructed(Self.passed)), by: cppcc.viceChair) == nil)
    #expect(try refusal(Act(ApplicationDecided(Self.passed)), by: cppcc.council) == nil)
  }

  @Test("one for a new room that failed is at the door for 30 days", arguments: [(0, 1), (30, 1), (31, 0)])
  func atTheDoor(_ days: Int, _ count: Int) throws {
    let place = WorkroomID("new")
    let begun = ApplicationBegun(
      applicant: .sector, applicantName: "教育界", level: .county, area: "示例区", handler: PersonID("H"),
      handlerName: "经办")
    let acts: [Act] = [Act(begun), Self.withdrawn]
    let proposals = acts.map { Proposal($0, in: place, on: MatterID("new"), occurred: test.clock.now) }
    try #require(try test.commit(proposals, by: .person(PersonID("H"), place)).refusal == nil)
    #expect(try test.desk.ask(ApplicationsAtTheDoor(on: TestRoom.day.adding(days))).count == count)
  }
}
