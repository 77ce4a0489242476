import Regulation
import Testing

@testable import WorkroomStore

/// Worked count 22 over a store: the plaque, the council's word on the online part, joining, and what of it counts.
@Suite("An online part in mid year, over a store")
struct OnlineInMidYearTests {
  private let test: TestRoom

  init() throws {
    test = try TestRoom(setUp: false)
    test.clock.move(to: Moment(try day(3, 18), hour: 9))
    let founding = WorkroomSetUp(name: "示例委员工作室", type: .regional, level: .county, area: "示例区")
    let acts: [(Act, MatterID)] = [
      (Act(founding), test.room.matter),
      (Act(PlaqueAwarded(existing: false)), test.room.matter),
      (Act(SeatTaken(person: test.a, name: "甲")), test.seat(test.a)),
      (Act(OfficeTaken(office: .convenor, person: test.a, name: "甲")), MatterID("convenor")),
    ]
    try #require(try test.commit(acts.map { test.proposal($0.0, on: $0.1) }, by: .guest).refusal == nil)
  }

  private func day(_ month: Int, _ day: Int, _ year: Int = 2025) throws -> Day {
    try #require(Day(year, month, day))
  }

  /// The council agrees on 10 June, and the room joins on the 20th.
  private func goOnline() throws {
    test.clock.move(to: Moment(try day(6, 10), hour: 9))
    let passed = ApplicationOpinion(verdict: .passed, by: "主席会议", opinion: "同意", paper: "纪要")
    let member = ApplicationMember(person: test.a, name: "甲", post: "", specialty: "")
    let convenor = ApplicationConvenor(person: test.a, sector: "", committee: "")
    let acts: [Act] = [
      Act(
        ApplicationBegun(
          applicant: .specialCommittee, applicantName: "专委会", level: .county, area: "示例区", handler: test.a,
          handlerName: "甲", channel: .online)),
      Act(ApplicationNamed(type: .regional, base: nil, bases: [], name: "示例委员工作室")),
      Act(ApplicationMembers(members: [member])),
      Act(
        ApplicationOfficers(convenors: [convenor], choice: .consulted, liaison: test.a, liaisonName: "甲")),
      Act(ApplicationWork(functions: "线上值班", plan: "每季度")),
      Act(ApplicationSubmitted(signers: ["甲"], committee: "专委会")),
      Act(ApplicationInstructed(passed)), Act(ApplicationDecided(passed)),
    ]
    let online = MatterID("online")
    let asked = try test.commit(
      acts.map { test.proposal($0, on: online) }, by: .person(test.a, test.room))
    try #require(asked.refusal == nil)
    test.clock.move(to: Moment(try day(6, 20), hour: 9))
    let joined = try test.commit(
      test.proposal(Act(ApplicationFulfilled()), on: online),
      test.proposal(Act(PlatformJoined()), on: test.room.matter), by: test.a)
    try #require(joined.refusal == nil)
  }

  private func onlineDuty(_ name: String, _ day: Day) throws {
    test.clock.move(to: Moment(day, hour: 9))
    try test.record(
      Act(DutyStarted(person: test.a, channel: .online)), on: MatterID(name), by: test.a)
    test.clock.move(minutes: 60)
    try test.record(Said.ended, on: MatterID(name), by: test.a)
  }

  private func duty(_ month: Int, _ pack: String) throws -> Reckoning {
    let asking = MemberFinding(
      of: test.a, at: test.room, in: .quarter(try day(month, 1).quarter), Horizon(asOf: try day(1, 5, 2027)))
    let finding = try #require(try test.store.ask(asking))
    return try #require(finding.packs.first { $0.pack == pack })
  }

  private func reading(_ year: Int) throws -> Reckoning {
    let asking = RoomFindings(of: test.room, in: .year(year), Horizon(asOf: try day(1, 5, 2027)))
    let finding = try #require(try test.store.ask(asking).first { $0.norm.id == "N1" })
    return try #require(finding.packs.first { $0.pack == "shaanxi-2023-21" })
  }

  @Test("22: before joining nothing counts online, in the quarter of joining it is shown, then it is asked")
  func count() throws {
    try onlineDuty("before", day(6, 5))
    try goOnline()
    try onlineDuty("after", day(6, 25))
    #expect(try test.desk.ask(TheWorkroom(test.room))?.facts.platform == day(6, 20))
    let second = try duty(6, "shaanxi-2023-21")
    #expect(second.uncounted.map(\.reason) == [.beforePlatform])
    #expect(second.counted.count == 1 && second.cells[1].waived == .notCounted)
    #expect(try duty(9, "shaanxi-2023-21").cells.map(\.waived) == [nil, nil])
    #expect(try reading(2025).status.code == "notCounted")
    #expect(try reading(2026).cells.map(\.waived) == [nil, nil])
  }

  @Test("22: the city's reading counts the duty before joining")
  func city() throws {
    try onlineDuty("before", day(6, 5))
    try goOnline()
    #expect(try duty(6, "shangluo-2023-17").status == .met)
  }
}
