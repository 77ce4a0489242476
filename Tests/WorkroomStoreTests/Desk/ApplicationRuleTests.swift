import Regulation
import Testing

@testable import WorkroomStore

@Suite("The rules of an application for a workroom")
struct ApplicationRuleTests {
  @Test(
    "over 20 members block unless somebody answers for it with a reason (P4.2a)",
    arguments: [
      (4, nil, nil, true), (5, nil, nil, true), (20, nil, nil, true), (21, nil, nil, false),
      (21, "主席会议", nil, false), (21, nil, "联合建室", false), (21, "", "联合建室", false),
      (21, "主席会议", "联合建室", true),
    ] as [(Int, String?, String?, Bool)])
  func size(_ count: Int, _ who: String?, _ why: String?, _ passes: Bool) throws {
    let application = try TestApplication()
    let members = ApplicationMembers(
      members: TestApplication.members(count), reason: why, overriddenBy: who)
    #expect(
      try application.refusal(Act(members)) == (passes ? nil : .application(.tooMany(count))))
  }

  @Test(
    "a convenor or a liaison who was taken off the list is named anew before it is handed in (P4.2c, P4.2e)",
    arguments: ["M0", "M1"])
  func takenOff(_ gone: String) throws {
    let application = try TestApplication()
    let left = TestApplication.members(6).filter { $0.person != PersonID(gone) }
    #expect(try application.refusal(Act(ApplicationMembers(members: left))) == nil)
    #expect(try application.facts()?.facts.missing == [.officers])
    #expect(
      try application.refusal(Act(TestApplication.submitted))
        == .application(.incomplete([.officers])))
    let officers = TestApplication.officers(["M2"], liaison: "M3")
    #expect(try application.refusal(Act(officers)) == nil)
    #expect(try application.refusal(Act(TestApplication.submitted)) == nil)
  }

  @Test("a member listed twice is one person (A12)")
  func twice() throws {
    let application = try TestApplication()
    let members = TestApplication.members(20) + TestApplication.members(1)
    #expect(try application.refusal(Act(ApplicationMembers(members: members))) == nil)
  }

  @Test(
    "one or two convenors, each a member and each once (P4.2c, A36)",
    arguments: [
      ([], false), (["M0"], true), (["M0", "M1"], true), (["M0", "M1", "M2"], false), (["M0", "M0"], false),
      (["X"], false), (["M0", "X"], false),
    ] as [([String], Bool)])
  func convenors(_ people: [String], _ passes: Bool) throws {
    let refusal = try TestApplication().refusal(Act(TestApplication.officers(people)))
    #expect(refusal == (passes ? nil : .application(.convenors)))
  }

  @Test("the scheme is handed in with all five parts, signed (P5.2, PA.24)")
  func complete() throws {
    let application = try TestApplication()
    let unsigned = ApplicationSubmitted(signers: [], committee: TestCppcc.guiding)
    #expect(try application.refusal(Act(unsigned)) == .application(.unsigned))
    let bare = try TestCppcc(over: try TestRoom())
    let begun = ApplicationBegun(
      applicant: .memberTeam, applicantName: "护林队", level: .county, area: "示例区", handler: PersonID("H"),
      handlerName: "委员")
    let place = WorkroomID("bare")
    for act in [Act(begun), Act(TestApplication.submitted)] {
      let refusal = try bare.test.commit(
        [Proposal(act, in: place, on: MatterID("bare-1"), occurred: bare.test.clock.now)],
        by: .person(PersonID("H"), place)
      ).refusal
      #expect(
        refusal
          == (act.is(ApplicationBegun.self) ? nil : .application(.incomplete(ApplicationPart.allCases))))
    }
  }

  @Test(
    "somebody's name passes by the council's exception alone (P7.3a)",
    arguments: [(nil, false), (false, false), (true, true)] as [(Bool?, Bool)])
  func personalName(_ exception: Bool?, _ passes: Bool) throws {
    let named = ApplicationNamed(
      type: .sector, base: nil, bases: ["教育"], name: "示例区张老师教育委员工作室", reason: "沿用")
    let application = try TestApplication(upTo: .instructed, named: named)
    let said = TestApplication.said(.passed, paper: "纪要", exception: exception)
    #expect(
      try application.refusal(Act(ApplicationDecided(said))) == (passes ? nil : .application(.personalName)))
  }

  @Test(
    "a name like somebody's may be refused or returned without an exception",
    arguments: [Verdict.returned, .rejected])
  func personalNameRefused(_ verdict: Verdict) throws {
    let named = ApplicationNamed(
      type: .sector, base: nil, bases: ["教育"], name: "示例区张老师教育委员工作室", reason: "沿用")
    let application = try TestApplication(upTo: .instructed, named: named)
    #expect(
      try application.refusal(Act(ApplicationDecided(TestApplication.said(verdict, paper: "纪要")))) == nil)
  }

  struct Step: Sendable, CustomTestStringConvertible {
    let state: MatterState
    let act: @Sendable (ApplicationOpinion) -> Act
    /// Whose step it is, of everybody there is.
    let own: String
    let next: MatterState
    var testDescription: String { state.rawValue }
  }

  static let steps = [
    Step(state: .applied, act: { Act(ApplicationReviewed($0)) }, own: "K", next: .committeePassed),
    Step(state: .committeePassed, act: { Act(ApplicationInstructed($0)) }, own: "V", next: .instructed),
    Step(state: .instructed, act: { Act(ApplicationDecided($0)) }, own: "S", next: .agreed),
  ]
  static let everybody = TestCppcc.everybody + ["H"]

  /// Role × act: the body itself; from paper the office in charge. Whoever handles it does not say it for a body that signs
  /// in here (P5.3f).
  @Test(
    "each step is its body's; others record it from paper, and only some of them", arguments: steps,
    [nil, "函一"])
  func table(_ step: Step, _ paper: String?) throws {
    for asker in Self.everybody {
      let application = try TestApplication(upTo: step.state)
      let act = step.act(TestApplication.said(.passed, paper: paper))
      let refusal = try application.refusal(act, by: PersonID(asker))
      if asker == "H" {
        let isTold = if case .application(.decidedByOthers)? = refusal { true } else { false }
        let isAsked = if case .application(.notFromPaper)? = refusal { true } else { false }
        #expect(paper == nil ? isAsked : isTold, "\(asker)")
      } else if [step.own, "O"].contains(asker) {
        let needsPaper = asker != step.own && paper == nil
        #expect((refusal == nil) != needsPaper, "\(asker)")
        if needsPaper, case .application(.notFromPaper)? = refusal {
        } else {
          #expect(!needsPaper, "\(asker)")
        }
      } else {
        #expect(refusal == .notAllowed(act.kind), "\(asker)")
      }
    }
  }

  @Test(
    "whoever handles it records a body's words from paper only where the body does not sign in here (P5.3f)")
  func fromPaper() throws {
    let application = try TestApplication(upTo: .applied)
    let cppcc = application.cppcc
    let said = Act(ApplicationReviewed(TestApplication.said(.passed, paper: "函")))
    func leave(_ person: PersonID) throws {
      let post = cppcc.matter("post-\(person.rawValue)")
      try #require(try cppcc.refusal(Act(PostLeft()), on: post, by: cppcc.office) == nil)
    }
    let told = Refusal.application(.decidedByOthers(.review))
    #expect(try application.refusal(said, by: application.handler) == told)
    try leave(cppcc.committee)
    #expect(try application.refusal(said, by: application.handler) == nil)
  }

  @Test(
    "a committee that the CPPCC has not, and one that is not in touch without a reason, are refused (P1d, P5.3a)"
  )
  func committees() throws {
    let application = try TestApplication()
    let cppcc = application.cppcc
    func submitted(_ committee: String, _ reason: String? = nil) throws -> Refusal? {
      try application.refusal(
        Act(ApplicationSubmitted(signers: ["委员0"], committee: committee, committeeReason: reason)))
    }
    #expect(try submitted("教育委员会") == .application(.noSuchCommittee))
    let inTouch = Act(CommitteeFormed(name: TestCppcc.other, sectors: ["教育界"]))
    try #require(try cppcc.refusal(inTouch, on: cppcc.matter("other"), by: cppcc.office) == nil)
    #expect(try submitted(TestCppcc.guiding) == .application(.otherCommittee))
    #expect(try submitted(TestCppcc.guiding, "两个专委会商定") == nil)
    #expect(try application.facts()?.facts.submission?.committeeReason == "两个专委会商定")
  }

  @Test("no step is taken before its turn, and none twice (P5.3a)", arguments: steps)
  func order(_ step: Step) throws {
    for (state, application) in try [MatterState.drafting, .applied, .committeePassed, .instructed, .agreed]
      .map({ ($0, try TestApplication(upTo: $0)) })
    {
      let act = step.act(TestApplication.said(.passed, paper: "函"))
      let refusal = try application.refusal(act)
      #expect(refusal == (state == step.state ? nil : .notNow(act.kind, state)), "\(state)")
    }
  }

  @Test(
    "a committee's own regional room goes without the committee's review (P5.3b)", arguments: Verdict.allCases
  )
  func shortRoute(_ verdict: Verdict) throws {
    let named = ApplicationNamed(type: .regional, base: .community, bases: ["城关社区"], name: "城关社区委员工作室")
    let application = try TestApplication(upTo: .applied, named: named, by: .specialCommittee)
    let said = TestApplication.said(verdict, paper: "函")
    #expect(
      try application.refusal(Act(ApplicationReviewed(said))) == .notNow(ApplicationReviewed.kind, .applied))
    #expect(try application.refusal(Act(ApplicationInstructed(said))) == nil)
  }

  @Test("what each verdict leads to", arguments: steps, Verdict.allCases)
  func verdicts(_ step: Step, _ verdict: Verdict) throws {
    let application = try TestApplication(upTo: step.state)
    #expect(try application.refusal(step.act(TestApplication.said(verdict, paper: "函"))) == nil)
    let next: MatterState =
      switch verdict {
      case .passed: step.next
      case .returned: .drafting
      case .rejected: .disagreed
      }
    #expect(try application.state() == next)
  }

  @Test("after a return it is told what was changed, and the boxes begin anew")
  func resubmitted() throws {
    let application = try TestApplication(upTo: .committeePassed)
    #expect(
      try application.refusal(Act(ApplicationInstructed(TestApplication.said(.returned, paper: "函")))) == nil)
    #expect(try application.facts()?.facts.changed == [])
    #expect(try application.refusal(Act(ApplicationWork(plan: "每月走访"))) == nil)
    #expect(try application.facts()?.facts.changed == [.plan])
    #expect(try application.refusal(Act(TestApplication.submitted)) == nil)
    let facts = try #require(try application.facts()?.facts)
    #expect(facts.opinions.count == 2)
    #expect(facts.standing(at: .review) == nil && facts.form.committeeOpinion == nil)
  }

  @Test(
    "only whoever handles it fills it in",
    arguments: [
      Act(TestApplication.named), Act(TestApplication.work),
      Act(ApplicationMembers(members: TestApplication.members(5))),
      Act(TestApplication.officers(["M0"])),
      Act(TestApplication.submitted),
    ])
  func fillsIn(_ act: Act) throws {
    for asker in Self.everybody {
      let refusal = try TestApplication().refusal(act, by: PersonID(asker))
      #expect(refusal == (asker == "H" ? nil : .notAllowed(act.kind)), "\(asker)")
    }
  }

  @Test("nothing of it may be changed once it was handed in")
  func sealed() throws {
    let application = try TestApplication(upTo: .applied)
    #expect(
      try application.refusal(Act(TestApplication.named))
        == .notNow(ApplicationNamed.kind, .applied))
  }

  @Test("each body finds what waits for it, and nothing else (待我办理)", arguments: steps)
  func worklist(_ step: Step) throws {
    let application = try TestApplication(upTo: step.state)
    for asker in TestCppcc.everybody {
      let waiting = try application.cppcc.test.store.ask(Worklist(of: PersonID(asker))).map(\.id)
      #expect(waiting == ([step.own, "O"].contains(asker) ? [application.matter] : []), "\(asker)")
    }
  }

  /// The hard limit of a room's seats, and what lets one more pass (P4.2a).
  @Test(
    "the 20th seat is taken, the 21st only where somebody answers for it with a reason",
    arguments: [
      (20, nil, nil, true), (21, nil, nil, false), (21, "主席会议", nil, false), (21, nil, "联合建室", false),
      (21, "主席会议", "联合建室", true),
    ] as [(Int, String?, String?, Bool)])
  func seats(_ count: Int, _ who: String?, _ why: String?, _ passes: Bool) throws {
    let test = try TestRoom()
    for number in 3..<(count - 1) {
      let seat = SeatTaken(person: PersonID("M\(number)"), name: "委员\(number)")
      try test.record(Act(seat), on: MatterID("seat-\(number)"), by: test.a)
    }
    let last = SeatTaken(person: PersonID("last"), name: "委员末", overriddenBy: who, overrideReason: why)
    let done = try test.commit(test.proposal(Act(last), on: MatterID("seat-last")), by: test.a)
    #expect(done.refusal == (passes ? nil : .tooManyMembers(count)))
  }

  @Test(
    "no plaque is older than the council's decision (P5.3a)", arguments: [(-1, false), (0, true)])
  func plaque(_ days: Int, _ passes: Bool) throws {
    let application = try TestApplication(upTo: .agreed)
    let test = application.cppcc.test
    let day = Moment(test.clock.now.day.adding(days))
    let founding = WorkroomSetUp(name: "示例区教育界别委员工作室", type: .sector, level: .county, area: "示例区")
    let acts: [Act] = [Act(founding), Act(PlaqueAwarded(existing: false))]
    let done = try test.commit(
      acts.map { Proposal($0, in: application.place, on: application.place.matter, occurred: day) },
      by: .person(application.handler, application.place))
    #expect(done.refusal == (passes ? nil : .application(.beforeCouncil(test.clock.now.day))))
  }
}
