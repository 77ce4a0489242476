import Regulation
import Testing

@testable import WorkroomStore

/// An application for a sector room under a ``TestCppcc``, filled in by H: who handles it.
struct TestApplication {
  let cppcc: TestCppcc
  let place = WorkroomID("applied")
  let handler = PersonID("H")
  var matter: MatterID { MatterID("application") }

  static func members(_ count: Int) -> [ApplicationMember] {
    (0..<count).map { number in
      ApplicationMember(person: PersonID("M\(number)"), name: "委员\(number)", post: "教师", specialty: "教育")
    }
  }

  static func officers(_ convenors: [String], liaison: String = "M1") -> ApplicationOfficers {
    ApplicationOfficers(
      convenors: convenors.map { .init(person: PersonID($0), sector: "教育界", committee: TestCppcc.guiding) },
      choice: .consulted, liaison: PersonID(liaison), liaisonName: "联络员")
  }

  static let named = ApplicationNamed(type: .sector, base: nil, bases: ["教育"], name: "示例区教育界别委员工作室")
  static let work = ApplicationWork(functions: "联系群众", plan: "每季度值班")
  static let submitted = ApplicationSubmitted(signers: ["委员0"], committee: TestCppcc.guiding)

  static func said(_ verdict: Verdict, paper: String? = nil, exception: Bool? = nil) -> ApplicationOpinion {
    ApplicationOpinion(verdict: verdict, by: "机关", opinion: "意见", paper: paper, exception: exception)
  }

  /// - Parameter upTo: it is filled in, handed in, passed by the committee, instructed or agreed to.
  init(
    upTo state: MatterState = .drafting, named: ApplicationNamed = named,
    by applicant: ApplicantKind = .sector, called name: String = "教育界"
  ) throws {
    cppcc = try TestCppcc(over: try TestRoom())
    let begun = ApplicationBegun(
      applicant: applicant, applicantName: name, level: .county, area: "示例区", handler: handler,
      handlerName: "委员0")
    var acts: [Act] = [
      Act(begun), Act(named),
      Act(ApplicationMembers(members: Self.members(5))),
      Act(Self.officers(["M0"])), Act(Self.work),
    ]
    let chain: [(MatterState, Act)] = [
      (.applied, Act(Self.submitted)),
      (.committeePassed, Act(ApplicationReviewed(Self.said(.passed, paper: "函一")))),
      (.instructed, Act(ApplicationInstructed(Self.said(.passed, paper: "函二")))),
      (.agreed, Act(ApplicationDecided(Self.said(.passed, paper: "纪要")))),
    ]
    if let last = chain.firstIndex(where: { $0.0 == state }) { acts += chain[...last].map(\.1) }
    for act in acts { try #require(refusal(act) == nil) }
    try #require(try self.state() == state)
  }

  /// - Parameter person: who does it; as a rule whoever handles it, and what a body says the office in charge, from paper.
  func refusal(_ act: Act, by person: PersonID? = nil) throws -> Refusal? {
    let who = person ?? (act.body is any BodySpeaks ? cppcc.office : handler)
    return try cppcc.test.commit(
      [Proposal(act, in: place, on: matter, occurred: cppcc.test.clock.now)], by: .person(who, place)
    ).refusal
  }

  func state() throws -> MatterState? { try facts()?.state }
  func facts() throws -> Matter<ApplicationFacts>? {
    try cppcc.test.store.ask(TheApplicationCalled(matter))
  }
}
