import Regulation
import Testing

@testable import WorkroomStore

/// What a member's record of service, and the room's registers, are worked out from.
@Suite("The record of service and the registers")
struct ServiceRecordTests {
  let test: TestRoom
  private var year: Period { .year(TestRoom.day.year) }
  init() throws { test = try TestRoom() }

  private func record(_ person: PersonID?) throws -> ServiceRecord.Found {
    try #require(
      try test.store.ask(
        ServiceRecord(of: person, in: test.room, from: year.first, to: year.last, on: TestRoom.day)))
  }

  private func hold(_ person: PersonID, _ name: String, topic: String = "学习", joint: Joint? = nil) throws {
    let logged = ActivityLogged(
      person: person, kind: .reading, service: nil, topic: topic, channel: .offline, platform: nil,
      carrier: .other, attendance: 8, joint: joint)
    try test.record(Act(logged), on: MatterID("m-\(name)"), by: person)
  }

  @Test("A convenor leads, a member takes part, and of what is joint whoever is said to lead does")
  func roles() throws {
    try hold(test.a, "a")
    try hold(test.a, "a-named", joint: Joint(role: .isNamed, with: "城关街道委员工作室"))
    try hold(test.b, "b")
    try hold(test.b, "b-led", joint: Joint(role: .leads, with: "城关街道委员工作室"))
    #expect(try record(test.a).events.map(\.role) == [.led, .tookPart])
    #expect(Set(try record(test.b).events.map(\.role)) == [.led, .tookPart])
    #expect(try record(test.c).events.isEmpty)
    // The room leads all but what another leads.
    #expect(try record(nil).events.count { $0.role == .led } == 3)
    #expect(try record(test.a).offices == [.convenor] && record(test.b).offices.isEmpty)
  }

  @Test("Shifts are told by month and channel, late ones and those that run beside")
  func shifts() throws {
    test.clock.move(minutes: 60)
    try test.record(
      Act(DutyStarted(person: test.b, channel: .offline, purpose: "接待")), on: MatterID("s1"), by: test.b)
    test.clock.move(minutes: 75)
    try test.record(Act(DutyEnded(done: "接待")), on: MatterID("s1"), by: test.b)
    test.clock.move(minutes: 5)
    try test.record(
      Act(DutyStarted(person: test.b, channel: .online)), on: MatterID("s2"), by: test.b)
    let shifts = try record(test.b).shifts
    #expect((shifts.count, shifts.offline, shifts.minutes, shifts.running, shifts.late) == (2, 1, 75, 1, 0))
    #expect(shifts.months.map(\.month) == [3])
    #expect(try record(test.a).shifts.count == 0)
  }

  @Test("A topic that speaks of somebody is in neither")
  func somebody() throws {
    try hold(test.b, "one", topic: "走访王小花家")
    try hold(test.b, "two", topic: "走访乡村学校")
    #expect(Set(try record(test.b).events.map(\.text)) == [nil, "走访乡村学校"])
    let registers = try #require(try test.store.ask(RoomRegisters(of: test.room, TestRoom.day.year)))
    #expect(Set(registers.events.map(\.topic)) == [nil, "走访乡村学校"])
    #expect(try test.store.ask(TheActivity(MatterID("m-one")))?.topic == nil)
  }

  @Test("Meetings and material stand in the registers, minutes do not")
  func meetings() throws {
    try test.record(
      Act(
        MeetingHeld(
          person: test.liaison, topic: "二季度值班", chair: "甲", attendance: 5, minutes: "王大爷的事要快办",
          resolutions: "每周三两人")), on: MatterID("meeting"), by: test.liaison)
    try test.record(
      Act(MaterialFiled(person: test.b, kind: .policy, title: "学前教育法", issuer: "全国人大常委会")),
      on: MatterID("material"), by: test.b)
    let registers = try #require(try test.store.ask(RoomRegisters(of: test.room, TestRoom.day.year)))
    #expect(registers.meetings.map(\.resolutions) == ["每周三两人"])
    #expect(registers.meetings.first?.facts.meeting.chair == "甲")
    #expect(registers.materials.map(\.title) == ["学前教育法"])
    #expect(registers.members.map(\.seat.member) == [test.a, test.b, test.c])
    let other = try #require(try test.store.ask(RoomRegisters(of: test.room, TestRoom.day.year - 1)))
    #expect(other.meetings.isEmpty && other.materials.isEmpty)
    #expect(try test.store.verify().isClean)
  }

  @Test("Minutes lie apart, and go with an erased visitor's name where they speak of them")
  func apart() throws {
    let entry = try test.record(
      Act(
        MeetingHeld(
          person: test.b, topic: "议事", chair: "甲", attendance: nil, minutes: "王大爷反映的事",
          resolutions: nil)), on: MatterID("meeting"), by: test.b)
    #expect(!entry.bodyText.contains("王大爷") && entry.seals.keys.contains("minutes"))
    let found = try test.store.ask(Mentions(of: ["王大爷"], in: test.room, except: []))
    #expect(found.map(\.entry.id) == [entry.id])
  }

  @Test("A printed form of an opinion holds what is erased of it, a duty log what was done on its shifts")
  func held() throws {
    try test.record(
      Act(DutyStarted(person: test.b, channel: .offline, purpose: "接待")), on: MatterID("s1"), by: test.b)
    try test.record(
      Act(
        PersonalExported(what: .dutyLog, covers: ExportCover(of: [MatterID("s1")]))), on: MatterID("log"),
      by: test.b)
    try test.record(
      Act(
        PersonalExported(what: .opinionForm, covers: ExportCover(of: [MatterID("o1")]))),
      on: MatterID("form"),
      by: test.b)
    let shift = try test.store.ask(ExportsHolding([MatterID("s1")], and: [], in: test.room))
    #expect(shift.map(\.id) == [MatterID("log")])
    #expect(try test.store.ask(ExportsHolding([MatterID("o1")], and: [], in: test.room)).isEmpty)
  }
}
