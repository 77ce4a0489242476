import Regulation
import Testing

@testable import WorkroomStore

/// One regional room of a level for one area (P5.3c, A16), by the worked count 7 and around it.
@Suite("A second regional room")
struct SecondRegionalTests {
  private let test: TestRoom
  private let application = MatterID("application")
  private let place = WorkroomID("applied")
  private let handler = PersonID("H")

  init() throws { test = try TestRoom(setUp: false) }

  /// An application that the council is to decide on, beside a room that is there already.
  private func prepare(
    _ first: (Level, String, String?), type: WorkroomType = .regional, _ second: (Level, String, String?)
  ) throws {
    let room = WorkroomSetUp(
      name: "先建的委员工作室", type: type, level: first.0, area: first.1,
      region: first.2.map { Region($0, in: first.1) })
    try write([Act(room)], on: WorkroomID("first").matter, in: WorkroomID("first"), by: .guest)
    let member = ApplicationMember(person: PersonID("M"), name: "委员甲", post: "", specialty: "")
    let passed = ApplicationOpinion(verdict: .passed, by: "某某", opinion: "同意", paper: "会议纪要")
    try write(
      [
        Act(
          ApplicationBegun(
            applicant: .sector, applicantName: "教育界", level: second.0, area: second.1, handler: handler,
            handlerName: "经办人")),
        Act(
          ApplicationNamed(
            type: .regional, base: .administrative, region: second.2.map { Region($0, in: second.1) },
            bases: [], name: "后建的委员工作室")),
        Act(ApplicationMembers(members: [member])),
        Act(
          ApplicationOfficers(
            convenors: [ApplicationConvenor(person: member.person, sector: "", committee: "")],
            choice: .consulted, liaison: member.person, liaisonName: "委员甲")),
        Act(ApplicationWork(functions: "职能", plan: "安排")),
        Act(ApplicationSubmitted(signers: ["委员甲"], committee: "某委员会")),
        Act(ApplicationReviewed(passed)), Act(ApplicationInstructed(passed)),
      ], on: application, in: place, by: .person(handler, place))
  }

  private func write(_ acts: [Act], on matter: MatterID, in place: WorkroomID, by owner: Owner) throws {
    let proposals = acts.map { Proposal($0, in: place, on: matter, occurred: test.clock.now) }
    try #require(try test.commit(proposals, by: owner).refusal == nil)
  }

  private func decide(exception: Bool?) throws -> Refusal? {
    let said = ApplicationOpinion(
      verdict: .passed, by: "主席会议", opinion: "同意", paper: "会议纪要", exception: exception)
    return try test.commit(
      [Proposal(ApplicationDecided(said), in: place, on: application, occurred: test.clock.now)],
      by: .person(handler, place)
    ).refusal
  }

  @Test(
    "stopped where a room of the level covers the very same; the council's exception lets it pass",
    arguments: [
      // Worked count 7.
      ((Level.county, "商州区", nil), (Level.county, "商州区", nil), true),
      ((.county, "商州区", nil), (.city, "商洛市", "商州区"), false),
      // A city's rooms: one in each county.
      ((.city, "商洛市", "商州区"), (.city, "商洛市", "洛南县"), false),
      ((.city, "商洛市", "商州区"), (.city, "商洛市", "商州"), true),
      // Nested: information only (A16).
      ((.county, "商州区", nil), (.county, "商州区", "城关街道东关社区"), false),
      ((.county, "商州区", "城关街道"), (.county, "商州区", nil), false),
      ((.county, "商州区", "城关街道东关社区"), (.county, "商洛市商州区", "东关社区居委会"), true),
      ((.county, "商州区", "城关街道"), (.county, "商州区", "大赵峪街道"), false),
      // Outside the table.
      ((.county, "示例区", nil), (.county, "示例区", nil), true),
      ((.county, "示例区", nil), (.county, "别的区", nil), false),
    ] as [((Level, String, String?), (Level, String, String?), Bool)])
  func second(_ first: (Level, String, String?), _ second: (Level, String, String?), _ isStopped: Bool) throws
  {
    try prepare(first, second)
    #expect(
      try decide(exception: nil) == (isStopped ? .application(.secondRegional("先建的委员工作室")) : nil))
    guard isStopped else { return }
    #expect(try decide(exception: false) != nil)
    #expect(try decide(exception: true) == nil)
  }

  @Test("a sector room of the area stops no regional one")
  func otherType() throws {
    try prepare((.county, "商州区", nil), type: .sector, (.county, "商州区", nil))
    #expect(try decide(exception: nil) == nil)
  }

  @Test("nested rooms are told with how they lie")
  func nested() throws {
    try prepare((.county, "商州区", "城关街道"), (.county, "商州区", nil))
    let inside = try test.store.ask(RegionalRoomsCovering(Region("商州区"), level: .county))
    #expect(inside.map(\.relation) == [.within])
    let around = try test.store.ask(
      RegionalRoomsCovering(Region("商州区城关街道东关社区"), level: .county))
    #expect(around.map(\.relation) == [.around])
    #expect(try test.store.ask(RegionalRoomsCovering(Region("洛南县"), level: .county)).isEmpty)
    #expect(try test.store.ask(RegionalRoomsCovering(Region("商州区"), level: .city)).isEmpty)
  }
}
