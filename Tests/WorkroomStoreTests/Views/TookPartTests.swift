import Foundation
import Regulation
import Testing

@testable import WorkroomStore

/// Who took part in what somebody else recorded, by name, and how many came as it was said.
@Suite("Who took part")
struct TookPartTests {
  let test: TestRoom
  private var year: Period { .year(TestRoom.day.year) }
  init() throws { test = try TestRoom() }

  private func events(of person: PersonID?) throws -> [ServiceRecord.Item] {
    try #require(
      try test.store.ask(
        ServiceRecord(of: person, in: test.room, from: year.first, to: year.last, on: TestRoom.day))
    ).events
  }

  private func reading(
    by person: PersonID, with members: [PersonID]?, joint: Joint? = nil, said: String? = nil
  ) -> ActivityLogged {
    ActivityLogged(
      person: person, kind: .reading, service: nil, topic: "学习", channel: .offline, platform: nil,
      carrier: .other, attendance: 20, joint: joint, attendanceSaid: said, members: members)
  }

  @Test("Each member named has it in their record as taken part in, and the room counts it once")
  func named() throws {
    let held = reading(
      by: test.b, with: [test.a, test.b, test.c], joint: Joint(role: .leads, with: "城关街道委员工作室"))
    try test.record(Act(held), on: MatterID("m"), by: test.b)
    // Whoever recorded it led, being of the room that leads; a convenor who is only named took part.
    #expect(try events(of: test.b).map(\.role) == [.led])
    #expect(try events(of: test.a).map(\.role) == [.tookPart])
    #expect(try events(of: test.c).map(\.role) == [.tookPart])
    #expect(try events(of: nil).count == 1)
    #expect(try events(of: test.liaison).isEmpty)
    let found = try test.store.ask(RoomFindings(of: test.room, in: year, Horizon(asOf: TestRoom.day)))
    #expect(found.first { $0.norm.id == "N1" }.map(\.status.done) ?? 1 == 1)
  }

  @Test("So has whoever is named in a consultation where members took part")
  func consulted() throws {
    var held = Said.micro(test.b)
    held.groups = [.people, .members]
    held.members = [test.c]
    try test.record(Act(MicroConsultationHeld(held)), on: MatterID("m"), by: test.b)
    #expect(try events(of: test.c).map(\.kind) == [.microConsultation])
    held.groups = [.people]
    #expect(held.members == nil)
  }

  @Test("Nobody is named who never had a seat in the room, nor by a correction")
  func strangers() throws {
    let act = Act(reading(by: test.b, with: [test.a, test.stranger]))
    #expect(try test.refusal(act, on: MatterID("m"), by: test.b) == .notAmongMembers)
    let held = try test.record(Act(reading(by: test.b, with: nil)), on: MatterID("m"), by: test.b)
    let correction = Corrected(target: held.id, act: act, occurred: held.occurred, reason: "补写")
    #expect(try test.refusal(Act(correction), on: MatterID("m"), by: test.b) == .notAmongMembers)
    var micro = Said.micro(test.b)
    micro.groups = [.members]
    micro.members = [test.stranger]
    #expect(
      try test.refusal(Act(MicroConsultationHeld(micro)), on: MatterID("c"), by: test.b) == .notAmongMembers)
  }

  @Test("Taken back, it is in nobody's record; corrected, in that of those who are named now")
  func changed() throws {
    let held = try test.record(Act(reading(by: test.b, with: [test.a])), on: MatterID("m"), by: test.b)
    let correction = Corrected(
      target: held.id, act: Act(reading(by: test.b, with: [test.c])), occurred: held.occurred, reason: "写错了")
    try test.record(Act(correction), on: MatterID("m"), by: test.b)
    #expect(try events(of: test.a).isEmpty && events(of: test.c).count == 1)
    try test.record(Act(Retracted(target: held.id, reason: "没有开")), on: MatterID("m"), by: test.b)
    #expect(try events(of: test.c).isEmpty)
  }

  @Test("What came from elsewhere names nobody for a day on which they had no seat")
  func elsewhere() throws {
    let early = test.clock.now.adding(minutes: -60 * 24 * 60)
    try Tampering.merge(
      into: test.store, origin: "zz", act: ActivityLogged.id, on: MatterID("old"), in: test.room,
      actor: test.b,
      at: early, facts: JSONText.encode(reading(by: test.b, with: [test.c, test.stranger])), count: 1000)
    #expect(try events(of: test.b).count == 1)
    #expect(try events(of: test.c).isEmpty && events(of: test.stranger).isEmpty)
  }

  @Test("A number is what counts; what was said of it stays as it was said, and has no telephone in it")
  func said() throws {
    try test.record(Act(reading(by: test.b, with: nil, said: "约20人")), on: MatterID("m"), by: test.b)
    let registers = try #require(try test.store.ask(RoomRegisters(of: test.room, TestRoom.day.year)))
    #expect(registers.events.map(\.people?.printed) == ["约20人"])
    #expect(registers.events.map(\.people?.people) == [20])
    let number = Act(reading(by: test.b, with: nil, said: "约 13900000001"))
    #expect(try test.refusal(number, on: MatterID("n"), by: test.b) == .numberInOpenText)
  }

  @Test("Entries of before keep their bytes, and say of nobody that they took part")
  func older() throws {
    for (kind, facts) in [
      (
        ActivityLogged.kind,
        #"{"attendance":12,"carrier":"other","channel":"offline","kind":"reading","person":"B","topic":"读书"}"#
      ),
      (DutyStarted.kind, #"{"channel":"offline","person":"B"}"#),
      (MeetingHeld.kind, #"{"attendance":5,"chair":"甲","minutes":"","person":"B","topic":""}"#),
    ] {
      let text = #"{"facts":\#(facts),"v":1}"#
      #expect(try Entry.Body(text: text, of: kind).text() == text)
    }
  }

  @Test("A shift from the paper log is the member's, marked so, and who keyed it in stands as its actor")
  func paper() throws {
    test.clock.move(minutes: 300)
    let start = test.clock.now.adding(minutes: -120)
    let act = Act(DutyStarted(person: test.b, channel: .offline, purpose: nil, paper: true))
    #expect(try test.refusal(act, on: MatterID("s"), by: test.c, at: start) == .notAllowed(DutyStarted.kind))
    let entry = try test.record(act, on: MatterID("s"), by: test.liaison, at: start)
    try test.record(Act(DutyEnded(done: "接待")), on: MatterID("s"), by: test.liaison)
    #expect(entry.actor == test.liaison)
    let shift = try #require(try test.store.ask(TheShift(MatterID("s"))))
    #expect(shift.facts.member == test.b && shift.facts.isFromPaper == true)
    let finding = try test.store.ask(
      MemberFinding(
        of: test.b, at: test.room, in: .quarter(TestRoom.day.quarter), Horizon(asOf: TestRoom.day)))
    #expect(finding?.status.done == 1)
    #expect(entry.act?.fields.contains { $0.name.zh == "据纸质记录补录" } == true)
  }
}
