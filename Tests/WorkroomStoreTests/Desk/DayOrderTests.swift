import Regulation
import Testing

@testable import WorkroomStore

/// Days that the regulation has follow one another, as they are recorded and as they are put right.
@Suite("Days in their order")
struct DayOrderTests {
  private let test: TestRoom
  private let plaque: Day
  init() throws {
    test = try TestRoom()
    // The room has its plaque, and its people their seats and offices, for thirty days.
    plaque = TestRoom.day.adding(-30)
  }

  private func refusal(_ act: any ActBody, on matter: MatterID, _ days: Int) throws -> Refusal? {
    func erased(_ body: some ActBody) -> Act { Act(body) }
    return try test.refusal(
      erased(act), on: matter, by: test.a, at: Moment(TestRoom.day.adding(days), hour: 12))
  }

  @Test(
    "What follows the plaque, a seat or an office is not before it", arguments: [(-31, false), (-30, true)])
  func standing(_ days: Int, _ passes: Bool) throws {
    let day = TestRoom.day.adding(days)
    let rows: [(any ActBody, MatterID, DayOrder)] = [
      (PlatformJoined(), test.room.matter, .joining), (RoomFiled(by: "委工委"), test.room.matter, .filing),
      (OfficeTaken(office: .convenor, person: test.b, name: "乙"), MatterID("second"), .convenor),
      (OfficeLeft(), MatterID("office-L"), .office), (SeatLeft(reason: .resigned), test.seat(test.c), .seat),
    ]
    for (act, matter, order) in rows {
      #expect(
        try refusal(act, on: matter, days) == (passes ? nil : .outOfOrder(order, plaque, day)), "\(order)")
    }
  }

  @Test("A room from before the opinion may have joined before its plaque (A32)")
  func existing() throws {
    try test.record(
      Act(PlaqueAwarded(existing: true)), on: test.room.matter, by: test.a, at: Moment(plaque))
    #expect(try refusal(PlatformJoined(), on: test.room.matter, -60) == nil)
  }

  @Test("The plaque's day and that of joining stay in order when they are put right")
  func putRight() throws {
    try test.record(
      Act(PlatformJoined()), on: test.room.matter, by: test.a, at: Moment(TestRoom.day.adding(-20)))
    try test.record(
      Act(RoomFiled(by: "委工委")), on: test.room.matter, by: test.a, at: Moment(TestRoom.day.adding(-10)))
    func refusal(plaque: Int?, platform: Int?) throws -> Refusal? {
      let right = RoomPutRight(
        plaque: plaque.map(TestRoom.day.adding), platform: platform.map(TestRoom.day.adding), reason: "写错了")
      return try test.refusal(Act(right), on: test.room.matter, by: test.a)
    }
    func day(_ days: Int) -> Day { TestRoom.day.adding(days) }
    #expect(try refusal(plaque: -19, platform: nil) == .outOfOrder(.joining, day(-19), day(-20)))
    #expect(try refusal(plaque: nil, platform: -31) == .outOfOrder(.joining, day(-30), day(-31)))
    #expect(try refusal(plaque: -9, platform: -8) == .outOfOrder(.filing, day(-9), day(-10)))
    #expect(try refusal(plaque: -25, platform: -15) == nil)
  }

  @Test(
    "No body decides on an application before it was handed in, nor before the body before it",
    arguments: [false, true])
  func decisions(_ isLater: Bool) throws {
    let application = try TestApplication(upTo: .applied)
    let cppcc = application.cppcc
    let handedIn = cppcc.test.clock.now.day
    cppcc.test.clock.move(to: Moment(handedIn.adding(10), hour: 9))
    func say(_ act: Act, on day: Day) throws -> Refusal? {
      try cppcc.test.commit(
        [Proposal(act, in: application.place, on: application.matter, occurred: Moment(day))],
        by: .person(cppcc.office, application.place)
      ).refusal
    }
    let said = TestApplication.said(.passed, paper: "函一")
    let early = handedIn.adding(-1)
    #expect(
      try say(Act(ApplicationReviewed(said)), on: early) == .outOfOrder(.submission, handedIn, early))
    // The day itself will do: what was said at no hour is of its midnight.
    let reviewed = handedIn.adding(isLater ? 5 : 0)
    #expect(try say(Act(ApplicationReviewed(said)), on: reviewed) == nil)
    let before = reviewed.adding(-1)
    #expect(
      try say(Act(ApplicationInstructed(said)), on: before)
        == .outOfOrder(isLater ? .step : .submission, isLater ? reviewed : handedIn, before))
    #expect(try say(Act(ApplicationInstructed(said)), on: reviewed) == nil)
  }

  @Test("A clock that was set back stops nobody: only a day that was said is held against another")
  func clock() throws {
    let application = try TestApplication(upTo: .applied)
    let test = application.cppcc.test
    test.clock.move(to: Moment(test.clock.now.day.adding(-2), hour: 9))
    #expect(
      try application.refusal(Act(ApplicationReviewed(TestApplication.said(.passed, paper: "函一")))) == nil)
  }

  @Test("An opinion is not corrected to have come after what was done with it")
  func received() throws {
    test.clock.move(to: test.at(9, day: -1))
    let opinion = MatterID("opinion")
    let heard = try test.record(
      Said.opinion(test.b), on: opinion, by: test.b, at: test.at(9, day: -1), personal: [.words: "路灯坏了"])
    try test.record(Said.triaged(.inquiry), on: opinion, by: test.b, at: test.at(9, day: -1))
    test.clock.move(to: test.at(10))
    func corrected(to moment: Moment) throws -> Refusal? {
      try test.refusal(
        Said.corrected(heard, Said.opinion(test.b), at: moment), on: opinion, by: test.b,
        personal: [.words: "路灯坏了"])
    }
    #expect(
      try corrected(to: test.at(9)) == .outOfOrder(.dealing, TestRoom.day, TestRoom.day.adding(-1)))
    #expect(try corrected(to: test.at(8, day: -1)) == nil)
  }

  @Test("The question is told what the desk will say")
  func asked() throws {
    let early = Moment(plaque.adding(-1))
    let joining = test.proposal(Act(PlatformJoined()), on: test.room.matter, at: early)
    #expect(
      try test.desk.ask(OutOfOrder(joining, by: test.a, at: test.clock.now))
        == .outOfOrder(.joining, plaque, early.day))
  }
}
