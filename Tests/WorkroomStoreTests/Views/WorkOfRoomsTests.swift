import Regulation
import Testing

@testable import WorkroomStore

/// What several rooms did together (P8.2b, P8.1a–d): persons and events once (A35, A40), rooms of that time, and online use.
@Suite("The work of several rooms")
struct WorkOfRoomsTests {
  private let test: TestRoom
  private let other = WorkroomID("other")
  private static let day = TestRoom.day.adding(40)
  private var span: ClosedRange<Day> { Self.day.quarter.first...Self.day.quarter.last }

  /// A sits in both rooms, B and C in the first, D in the other.
  init() throws {
    test = try TestRoom()
    let since = Moment(TestRoom.day.adding(-30))
    var proposals = [
      Proposal(
        WorkroomSetUp(name: "另一界别委员工作室", type: .sector, level: .county, area: "商州区"), in: other,
        on: other.matter, occurred: test.clock.now),
      Proposal(PlaqueAwarded(existing: false), in: other, on: other.matter, occurred: since),
    ]
    for (person, name, sector) in [(test.a, "甲", "教育界"), (PersonID("D"), "丁", "农业界")] {
      proposals.append(
        Proposal(
          SeatTaken(person: person, name: name, sector: sector), in: other,
          on: MatterID("other-\(person.rawValue)"), occurred: since))
    }
    proposals.append(
      Proposal(
        OfficeTaken(office: .convenor, person: test.a, name: "甲"), in: other, on: MatterID("other-office"),
        occurred: since))
    try #require(try test.commit(proposals, by: .guest).refusal == nil)
    test.clock.move(to: Moment(Self.day, hour: 9))
  }

  private func record(
    _ act: some MatterAct, on matter: String, in room: WorkroomID, by person: PersonID,
    personal: [PersonalField: String] = [:]
  ) throws {
    let proposal = Proposal(
      act, in: room, on: MatterID(matter), occurred: test.clock.now, personal: personal)
    try #require(try test.commit([proposal], by: .person(person, room)).refusal == nil)
  }

  private func rooms(_ ids: [WorkroomID]) throws -> [Matter<RoomFacts>] {
    try ids.map { try #require(try test.store.ask(TheWorkroom($0))) }
  }

  private func work(_ ids: [WorkroomID]? = nil, _ days: ClosedRange<Day>? = nil) throws -> WorkOfRooms {
    try test.store.ask(WorkOf(rooms(ids ?? [test.room, other]), in: days ?? span))
  }

  private func reading(_ joint: Joint?) -> ActivityLogged {
    ActivityLogged(
      person: test.a, kind: .reading, service: nil, topic: "读书", channel: .offline, platform: nil,
      carrier: .discussion, attendance: 12, joint: joint)
  }

  @Test("A joint event of two rooms is one, for the room that leads, whichever is looked at first")
  func events() throws {
    try record(reading(Joint(role: .leads, with: "另一界别")), on: "led", in: test.room, by: test.a)
    try record(reading(Joint(role: .isNamed, with: "示例委员工作室")), on: "named", in: other, by: test.a)
    try record(reading(nil), on: "own", in: test.room, by: test.a)
    for order in [[test.room, other], [other, test.room]] {
      let found = try work(order)
      #expect(found.together.activities[.reading] == 2 && found.together.attendance == 24)
      #expect(found.months.map(\.events).reduce(0, +) == 2)
      #expect(found.rooms == 2 && found.members == 4, "who sits in two rooms is one")
    }
    #expect(try work([other]).together.activities[.reading] == 1)
  }

  @Test("Policy talks by to whom and what was made known (P3.2c), each event once")
  func madeKnown() throws {
    for (number, audiences) in [[VisitorGroup.area, .sector], [.area]].enumerated() {
      let talk = ActivityLogged(
        person: test.a, kind: .policyTalk, service: nil, topic: "宣讲", channel: .offline, platform: nil,
        carrier: .discussion, attendance: nil, audiences: audiences, contents: [.policies])
      try record(talk, on: "talk-\(number)", in: test.room, by: test.a)
    }
    let found = try work().together
    #expect(found.audiences == [.area: 2, .sector: 1] && found.contents == [.policies: 2])
  }

  @Test("By county, and who recorded nothing")
  func parts() throws {
    try record(reading(nil), on: "own", in: test.room, by: test.a)
    let found = try work()
    #expect(found.parts.map(\.area) == ["示例区", "商州区"])
    #expect(found.parts.map { $0.count.events } == [1, 0])
    #expect(found.silent == ["另一界别委员工作室"])
  }

  @Test("A room counts in spans that end after its plaque, a member in those they sat in")
  func past() throws {
    let before = TestRoom.day.adding(-31)
    #expect(try work(nil, before.adding(-10)...before).rooms == 0)
    #expect(try work(nil, before...before.adding(1)).rooms == 2)
    #expect(try work(nil, before...before.adding(1)).members == 4)
  }

  @Test("Titles of experience are told, and left out where they speak of somebody")
  func experiences() throws {
    for (number, title) in ["“三先三后”工作法", "接待赵女士反映的问题"].enumerated() {
      try record(
        ExperienceReported(
          person: test.a, title: title, text: "做法", to: ExperienceAddressee.allCases, day: Self.day,
          replicable: number == 0), on: "note-\(number)", in: test.room, by: test.a)
    }
    let found = try work()
    #expect(found.experiences.map(\.title) == ["“三先三后”工作法", nil])
    #expect(found.experiences.map(\.isReplicable) == [true, false])
    #expect(found.together.experiences == 2)
  }

  @Test("Online rooms by what went over the network; silent ones are told (P5.3g)")
  func online() throws {
    for room in [test.room, other] {
      let joined = Proposal(
        PlatformJoined(), in: room, on: room.matter, occurred: Moment(TestRoom.day))
      try #require(try test.commit([joined], by: .person(test.a, room)).refusal == nil)
    }
    let rows = try test.store.ask(OnlineRooms(among: rooms([test.room, other]), in: span))
    #expect(rows.map(\.isSilent) == [true, true])
    try record(DutyStarted(person: test.a, channel: .online), on: "shift", in: test.room, by: test.a)
    try record(
      OpinionRecorded(
        person: test.a, source: .qinShangliang, anonymous: true, reachable: true, shift: MatterID("shift")),
      on: "opinion", in: test.room, by: test.a, personal: [.words: "路灯坏了", .contact: "微信 abcd"])
    try record(OpinionTriaged(kind: .smallNeed), on: "opinion", in: test.room, by: test.a)
    test.clock.move(to: Moment(Self.day.adding(3), hour: 9))
    try record(OpinionAnswered(text: "修好了", pointsOn: false), on: "opinion", in: test.room, by: test.a)
    try record(
      OpinionFedBack(way: .phone, text: nil, satisfaction: .satisfied), on: "opinion", in: test.room,
      by: test.a)
    let found = try test.store.ask(OnlineRooms(among: rooms([test.room, other]), in: span))
    let row = try #require(found.first { !$0.isSilent })
    #expect(row.sessions == 1 && row.opinions == 1 && row.feedbackDays == [3])
    #expect(row.rated == 1 && row.content == 1)
    #expect(found.filter(\.isSilent).map(\.name) == ["另一界别委员工作室"])
  }

  @Test(
    "Coverage: off the platform, sectors, who is in charge (P1b, P2.3b, P8.1d); and who may be a double (P4.2b)"
  )
  func coverage() throws {
    let cppcc = try TestCppcc(over: test)
    let both = try rooms([test.room, other])
    let found = try test.store.ask(Coverage(of: both, for: cppcc.place, on: Self.day))
    #expect(found.rooms == 2 && found.onPlatform == 0)
    #expect(found.unguided == ["另一界别委员工作室"])
    #expect(found.sectors.map(\.name).sorted() == ["农业界", "教育界"])
    #expect(
      found.charges.map(\.viceChair) == ["干部丁", nil]
        && found.charges[0].rooms == ["示例委员工作室"] && found.charges[1].rooms.isEmpty)
    let doubles = try test.store.ask(DoubleMembers(in: both, on: Self.day))
    #expect(doubles.map(\.name) == ["甲"] && doubles.allSatisfy(\.isKnown))
  }
}
