import Regulation
import Testing

@testable import WorkroomStore

/// Worked counts over a real store, as entries that went through the desk: what was held both online and in person,
/// approved with the plan, done together with others, adopted (section 11: 12, 18, 25).
@Suite("Deeds over a store")
struct DeedCountTests {
  private let stage: TestRoom
  /// The room is on 秦商量 since April 2026; the year 2027 is a whole one.
  private let year = Period.year(2027)

  init() throws {
    stage = try TestRoom()
    stage.clock.move(to: Moment(try #require(Day(2026, 4, 1)), hour: 9))
    try stage.record(Act(PlatformJoined()), on: stage.room.matter, by: stage.a)
  }

  private func day(_ month: Int, _ day: Int, year: Int = 2027) throws -> Day {
    try #require(Day(year, month, day))
  }

  /// The rule set, with one switch put differently where one is named.
  private func look(by key: String, _ value: String) throws {
    let pack = try #require(NormPacks.named("shaanxi-2023-21")?.setting(key, value))
    stage.store.look(by: pack)
  }

  private func reckoning(_ norm: String, in period: Period, asOf: Day? = nil, knownOn: Day? = nil) throws
    -> Reckoning
  {
    let horizon = Horizon(asOf: try asOf ?? day(1, 5, year: 2028), knownOn: knownOn)
    let findings = try stage.store.ask(RoomFindings(of: stage.room, in: period, horizon))
    let finding = try #require(findings.first { $0.norm.id == norm })
    return try #require(finding.packs.first { $0.pack == "shaanxi-2023-21" })
  }

  private func quarter(_ number: Int) throws -> Period { try .quarter(day(number * 3, 1).quarter) }

  private func activity(
    _ name: String, _ day: Day, _ channel: Channel, hybrid: Bool? = nil, joint: Joint? = nil,
    on platform: Platform = .qinShangliang
  ) throws {
    stage.clock.move(to: Moment(day, hour: 15))
    let hasPlatform = channel == .online || hybrid == true
    let logged = ActivityLogged(
      person: stage.b, kind: .reading, service: nil, topic: "读书", channel: channel,
      platform: hasPlatform ? platform : nil, carrier: .discussion, attendance: nil, hybrid: hybrid,
      joint: joint)
    try stage.record(Act(logged), on: MatterID(name), by: stage.b)
  }

  private func micro(
    _ name: String, _ kind: MicroKind, _ day: Day, _ channel: Channel, _ approval: Approval?
  ) throws {
    stage.clock.move(to: Moment(day, hour: 15))
    var held = Said.micro(stage.b)
    (held.channel, held.approval) = (channel, approval)
    held.platform = channel == .online ? .qinShangliang : nil
    let act: Act =
      switch kind {
      case .consultation: Act(MicroConsultationHeld(held))
      case .oversight: Act(MicroOversightHeld(held))
      }
    try stage.record(act, on: MatterID(name), by: stage.b)
  }

  @discardableResult
  private func sent(_ name: String, _ moment: Moment, joint: Joint? = nil) throws -> MatterID {
    let matter = MatterID(name)
    stage.clock.move(to: moment)
    let drafted = OutputDrafted(
      person: stage.b, kind: .proposal, title: "停车", addressee: .cppcc, opinions: [], joint: joint)
    try stage.record(Act(drafted), on: matter, by: stage.b)
    try stage.record(Said.reviewed(true), on: matter, by: stage.liaison)
    try stage.record(Said.submitted, on: matter, by: stage.b)
    return matter
  }

  @discardableResult
  private func decide(_ matter: MatterID, _ decision: OutputDecision, _ day: Day) throws -> Entry {
    stage.clock.move(to: Moment(day.adding(3), hour: 9))
    return try stage.record(
      Act(OutputDecided(decision: decision, by: "区政协提案委", day: day)), on: matter, by: stage.b)
  }

  /// The views are what the entries make them, with every new fact.
  private func staysAfterRebuild() throws {
    let before = try stage.store.viewRows()
    _ = try stage.store.rebuild()
    #expect(try stage.store.viewRows() == before)
  }

  @Test("12: a hybrid event counts once, in the channel that was chosen")
  func hybrid() throws {
    try activity("offline", day(3, 5), .offline)
    try activity("hybrid", day(5, 10), .online, hybrid: true)
    try activity("online", day(9, 21), .online)
    let once = try reckoning("N1", in: year)
    #expect(once.done == 3 && once.needed == 4)
    try look(by: "event.hybrid", "both")
    let twice = try reckoning("N1", in: year)
    #expect(twice.done == 4 && twice.status == .met)
    try staysAfterRebuild()
  }

  @Test(
    "A hybrid event in person is online too only over what counts as online",
    arguments: [(Platform.qinShangliang, 2), (.other, 1)])
  func hybridInPerson(_ platform: Platform, _ done: Int) throws {
    try activity("hybrid", day(5, 10), .offline, hybrid: true, on: platform)
    #expect(try reckoning("N1", in: year).done == 1)
    try look(by: "event.hybrid", "both")
    #expect(try reckoning("N1", in: year).done == done)
  }

  @Test("18: approvals, one of them with the annual plan")
  func approval() throws {
    func approved(_ month: Int, _ date: Int, plan: Bool? = nil) throws -> Approval {
      Approval(by: "主席会议", day: try day(month, date), plan: plan)
    }
    try micro("a", .consultation, day(4, 10), .offline, approved(4, 8))
    try micro("b", .consultation, day(5, 20), .offline, approved(5, 21))
    try micro("c", .consultation, day(6, 15), .online, nil)
    try micro("d", .consultation, day(8, 8), .online, approved(1, 20, plan: true))
    try micro("e", .oversight, day(7, 1), .offline, approved(7, 1))
    try micro("f", .oversight, day(11, 30), .online, approved(11, 20))
    let now = try reckoning("N5", in: year)
    #expect(now.done == 4 && now.needed == 8)
    #expect(now.uncounted.map(\.reason) == [.approvedLater(try day(5, 21)), .notApproved])
    try look(by: "approval.micro", "notRequired")
    #expect(try reckoning("N5", in: year).done == 6)
    try look(by: "approval.blanket", "false")
    let each = try reckoning("N5", in: year)
    #expect(each.done == 3 && each.uncounted.map(\.reason).contains(.blanketApproval))
    try staysAfterRebuild()
  }

  @Test("25: a joint output counts for the room that leads")
  func jointOutput() throws {
    try sent("named", Moment(day(3, 31), hour: 23, minute: 59), joint: Joint(role: .isNamed, with: "甲工作室"))
    let partner = try reckoning("N4", in: quarter(1))
    #expect(partner.status == .missed && partner.uncounted.map(\.reason) == [.partner])
    try look(by: "norm.output.joint", "all")
    #expect(try reckoning("N4", in: quarter(1)).status == .met)
    try staysAfterRebuild()
  }

  @Test("25: an output that leads, and was adopted in the next quarter")
  func adopted() throws {
    let joint = Joint(role: .leads, with: "乙工作室")
    let matter = try sent("led", Moment(day(3, 31), hour: 23, minute: 59), joint: joint)
    try decide(matter, .adopted, day(4, 20))
    #expect(try reckoning("N4", in: quarter(1)).status == .met)
    #expect(try reckoning("N4", in: quarter(2)).done == 0)
    try look(by: "norm.output.event", "adopted")
    #expect(try reckoning("N4", in: quarter(1)).done == 0)
    #expect(try reckoning("N4", in: quarter(2)).status == .met)
    // It was adopted on 20 April, and the room heard of it on the 23rd.
    #expect(try reckoning("N4", in: quarter(2), asOf: day(4, 22), knownOn: day(4, 22)).done == 0)
    #expect(try reckoning("N4", in: quarter(2), asOf: day(4, 23), knownOn: day(4, 23)).done == 1)
    try staysAfterRebuild()
  }

  @Test("What was returned was sent all the same", arguments: OutputDecision.allCases)
  func returned(_ decision: OutputDecision) throws {
    let matter = try sent("paper", Moment(day(2, 1), hour: 10))
    try decide(matter, decision, day(2, 20))
    #expect(try reckoning("N4", in: quarter(1)).status == .met)
    #expect(try stage.store.ask(Outputs(of: stage.room, submittedIn: day(2, 1).quarter)).count == 1)
    #expect(try stage.store.ask(UndecidedOutputs(of: stage.room)).isEmpty)
    try look(by: "norm.output.event", "adopted")
    let adopted = try reckoning("N4", in: quarter(1))
    #expect(adopted.done == (decision == .returned ? 0 : 1))
    #expect(adopted.uncounted.map(\.reason) == (decision == .returned ? [.notAdopted] : []))
  }

  @Test(
    "A40: named as an organiser it counts, taking part alone does not",
    arguments: [(JointRole.leads, 1, 1), (.isNamed, 1, 0), (.tookPart, 0, 0)])
  func jointEvent(_ role: JointRole, _ organisers: Int, _ lead: Int) throws {
    try activity("joint", day(5, 10), .offline, joint: Joint(role: role, with: "甲工作室"))
    #expect(try reckoning("N1", in: year).done == organisers)
    try look(by: "event.joint", "lead")
    #expect(try reckoning("N1", in: year).done == lead)
  }

  @Test("A decision is neither before the submission nor to come, nor made twice")
  func refused() throws {
    let matter = try sent("paper", Moment(day(2, 10), hour: 10))
    func decided(_ on: Day) -> Act { Act(OutputDecided(decision: .caseFiled, by: "提案委", day: on)) }
    #expect(
      try stage.refusal(decided(day(2, 9)), on: matter, by: stage.b)
        == .decidedBeforeSubmitted(day(2, 10)))
    #expect(try stage.refusal(decided(day(2, 11)), on: matter, by: stage.b) == .future(day(2, 11)))
    #expect(
      try stage.refusal(decided(day(2, 10)), on: matter, by: stage.c) == .notAllowed(OutputDecided.kind))
    let entry = try stage.record(decided(day(2, 10)), on: matter, by: stage.b)
    #expect(
      try stage.refusal(decided(day(2, 10)), on: matter, by: stage.b)
        == .notNow(OutputDecided.kind, .caseFiled))
    let earlier = Said.corrected(entry, decided(try day(2, 1)), at: entry.occurred)
    #expect(try stage.refusal(earlier, on: matter, by: stage.b) == .decidedBeforeSubmitted(day(2, 10)))
  }

  @Test("The submission that a decision rests on is not taken back alone")
  func rests() throws {
    let matter = try sent("paper", Moment(day(2, 10), hour: 10))
    let decision = try decide(matter, .adopted, day(2, 20))
    let submission = try #require(
      stage.store.ask(History(of: matter)).first { $0.kind == OutputSubmitted.kind })
    #expect(
      try stage.refusal(Said.retracted(submission), on: matter, by: stage.b) == .restedOn([decision.id]))
    try stage.record(Said.retracted(decision), on: matter, by: stage.b)
    #expect(try stage.store.ask(TheOutput(matter))?.state == .submitted)
    #expect(try stage.store.ask(TheOutput(matter))?.facts.decided == nil)
  }

  @Test("A51: one title in two forms is found", arguments: ["停车", "《停车》", " 停 车 "])
  func sameTitle(_ title: String) throws {
    try sent("paper", Moment(day(2, 10), hour: 10))
    #expect(try stage.store.ask(OutputsTitled(title, in: stage.room)).map(\.id.rawValue) == ["paper"])
    #expect(try stage.store.ask(OutputsTitled("停车场", in: stage.room)).isEmpty)
  }

  @Test("Entries of before these facts are read as they were")
  func older() throws {
    let body = """
      {"person":"B","kind":"reading","topic":"读书","channel":"offline","carrier":"discussion"}
      """
    let logged = try JSONText.decode(ActivityLogged.self, from: body)
    #expect(logged.hybrid == nil && logged.joint == nil)
    let approval = try JSONText.decode(
      Approval.self, from: try JSONText.encode(Approval(by: "县政协", day: day(1, 1))))
    #expect(approval.plan == nil)
  }
}
