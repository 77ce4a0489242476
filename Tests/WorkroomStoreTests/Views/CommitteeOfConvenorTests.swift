import Regulation
import Testing

@testable import WorkroomStore

@Suite("The committee of a provincial regional room is its convenor's (P4.4b)")
struct CommitteeOfConvenorTests {
  private let test: TestRoom
  private let room = WorkroomID("province")

  init() throws { test = try TestRoom() }

  private func setUp(_ type: WorkroomType, _ level: Level) throws {
    let since = Moment(TestRoom.day.adding(-30))
    let proposals = [
      Proposal(
        WorkroomSetUp(name: "省政协商洛市委员工作室", type: type, level: level, area: "商洛市"), in: room,
        on: room.matter, occurred: test.clock.now),
      Proposal(SeatTaken(person: test.a, name: "甲"), in: room, on: MatterID("s-a"), occurred: since),
      Proposal(SeatTaken(person: test.b, name: "乙"), in: room, on: MatterID("s-b"), occurred: since),
      Proposal(
        OfficeTaken(office: .convenor, person: test.a, name: "甲"), in: room, on: MatterID("o-a"),
        occurred: since),
    ]
    try #require(try test.commit(proposals, by: .guest).refusal == nil)
  }

  private func record(_ act: some MatterAct, on matter: MatterID) throws {
    let proposal = Proposal(act, in: room, on: matter, occurred: test.clock.now)
    try #require(try test.commit([proposal], by: .person(test.a, room)).refusal == nil)
  }

  private var standing: CommitteeOfConvenor.Standing {
    get throws { try test.store.ask(CommitteeOfConvenor(room)) }
  }

  @Test("A convenor who comes after the committee was settled brings it up, until it is settled again")
  func changes() throws {
    try setUp(.regional, .province)
    #expect(try standing == .settled, "no committee yet is asked for elsewhere")
    try record(CommitteeAssigned(committee: "省政协经济委员会"), on: room.matter)
    #expect(try standing == .settled)
    let later = TestRoom.day.adding(5)
    test.clock.move(to: Moment(later, hour: 9))
    try record(OfficeTaken(office: .convenor, person: test.b, name: "乙"), on: MatterID("o-b"))
    #expect(try standing == .convenorChanged(later))
    test.clock.move(to: Moment(later.adding(1), hour: 9))
    try record(CommitteeAssigned(committee: "省政协提案委员会"), on: room.matter)
    #expect(try standing == .settled)
  }

  @Test(
    "Other rooms have any committee in touch with them",
    arguments: [(WorkroomType.sector, Level.province), (.regional, .county)])
  func others(_ type: WorkroomType, _ level: Level) throws {
    try setUp(type, level)
    #expect(try standing == .anyCommittee)
  }
}
