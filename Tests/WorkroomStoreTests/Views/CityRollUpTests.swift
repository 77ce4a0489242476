import Regulation
import Testing

@testable import WorkroomStore

/// The roll-up over several rooms counts persons and events once (A35, A40).
@Suite("The roll-up over several rooms")
struct CityRollUpTests {
  private let test: TestRoom
  private let other = WorkroomID("other")
  private static let quarter = Period.quarter(Day(ordinal: TestRoom.day.ordinal + 40).quarter)

  /// A sits in both rooms, B and C in the first, D in the other.
  init() throws {
    test = try TestRoom()
    let since = Moment(TestRoom.day.adding(-30))
    var proposals = [
      Proposal(
        WorkroomSetUp(name: "另一界别委员工作室", type: .sector, level: .county, area: "示例区"), in: other,
        on: other.matter, occurred: test.clock.now),
      Proposal(PlaqueAwarded(existing: false), in: other, on: other.matter, occurred: since),
    ]
    for (person, name) in [(test.a, "甲"), (PersonID("D"), "丁")] {
      proposals.append(
        Proposal(
          SeatTaken(person: person, name: name), in: other, on: MatterID("other-\(person.rawValue)"),
          occurred: since))
    }
    try #require(try test.commit(proposals, by: .guest).refusal == nil)
    test.clock.move(to: Moment(TestRoom.day.adding(40), hour: 9))
  }

  private func record(_ act: Act, on matter: String, in room: WorkroomID, by person: PersonID) throws {
    let done = try test.commit(
      [Proposal(act, in: room, on: MatterID(matter), occurred: test.clock.now)], by: .person(person, room))
    try #require(done.refusal == nil)
  }

  private func rollUp(_ period: Period) throws -> CityRollUp {
    try test.store.ask(
      Overview(of: [test.room, other], in: [period], Horizon(asOf: period.last))
    ).rollUp
  }

  @Test("Whoever sits in two rooms is asked once, and has done it once")
  func people() throws {
    try record(Said.started(test.a), on: "shift", in: test.room, by: test.a)
    test.clock.move(minutes: 60)
    try record(Said.ended, on: "shift", in: test.room, by: test.a)
    let found = try rollUp(Self.quarter)
    let duty = try #require(found.norms.first { $0.norm == "N3" })
    #expect(duty.asked == 4 && duty.met == 1, "\(duty)")
    #expect(found.deeds.first { $0.deed == Deed.duty.rawValue }?.offline == 1)
  }

  @Test(
    "A joint event that both rooms record is one event, whichever is looked at first",
    arguments: [("示例委员工作室", "另一界别委员工作室"), ("另一界别工作室", "另一界别委员工作室")])
  func events(_ leader: String, _ partner: String) throws {
    func activity(_ joint: Joint?) -> Act {
      Act(
        ActivityLogged(
          person: test.a, kind: .reading, service: nil, topic: "读书", channel: .offline, platform: nil,
          carrier: .discussion, attendance: 12, joint: joint))
    }
    let isFirst = leader.hasPrefix("示例")
    let (leads, named) = isFirst ? (test.room, other) : (other, test.room)
    try record(activity(Joint(role: .leads, with: "对方")), on: "led", in: leads, by: test.a)
    try record(activity(Joint(role: .isNamed, with: leader)), on: "named", in: named, by: test.a)
    // Another of the same day that only one room held.
    try record(activity(nil), on: "own", in: leads, by: test.a)
    let found = try rollUp(.year(TestRoom.day.year))
    #expect(found.deeds.first { $0.deed == Deed.reading.rawValue }?.offline == 2, "\(found.deeds)")
  }

  @Test("A provincial room's findings cite the province alone")
  func clauses() throws {
    let province = WorkroomID("province")
    let since = Moment(TestRoom.day.adding(-30))
    try #require(
      try test.commit(
        [
          Proposal(
            WorkroomSetUp(name: "省界别委员工作室", type: .sector, level: .province, area: "陕西省"), in: province,
            on: province.matter, occurred: test.clock.now),
          Proposal(PlaqueAwarded(existing: false), in: province, on: province.matter, occurred: since),
        ], by: .guest
      ).refusal == nil)
    let found = try test.store.ask(
      RoomFindings(of: province, in: Self.quarter, Horizon(asOf: Self.quarter.last)))
    #expect(
      !found.isEmpty && found.flatMap(\.clauses).allSatisfy { $0.hasPrefix("P") }, "\(found.map(\.clauses))")
    let alone = try test.store.ask(
      Overview(of: [province], in: [Self.quarter], Horizon(asOf: Self.quarter.last)))
    #expect(alone.rollUp.norms.flatMap(\.clauses).allSatisfy { $0.hasPrefix("P") })
  }
}
