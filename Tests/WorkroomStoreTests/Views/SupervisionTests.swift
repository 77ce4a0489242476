import Regulation
import Testing

@testable import WorkroomStore

@Suite("What those over a room look at, say and ask there")
struct SupervisionTests {
  private let cppcc: TestCppcc
  private var test: TestRoom { cppcc.test }
  init() throws { cppcc = try TestCppcc(over: try TestRoom()) }

  private func inspected(toMend: String? = nil, due: Day? = nil) -> Act {
    Act(RoomInspected(by: TestCppcc.guiding, planned: true, found: "记录齐全", toMend: toMend, due: due))
  }

  private func open() throws -> [OpenSupervision.Item] { try test.store.ask(OpenSupervision(in: test.room)) }

  @Test(
    "What is to be mended stays open until the room says it is; then the inspection is not changed any more")
  func mended() throws {
    let matter = MatterID("i-1")
    #expect(
      try cppcc.refusal(inspected(toMend: "补值班"), on: matter, in: test.room, by: cppcc.committee) == nil)
    #expect(try open().map(\.id) == [matter])
    let mended = Act(InspectionMended(how: "补齐了"))
    #expect(try test.refusal(mended, on: matter, by: test.b) == .notAllowed(InspectionMended.kind))
    #expect(try test.refusal(mended, on: matter, by: test.a) == nil)
    #expect(try open().isEmpty)
    #expect(
      try cppcc.refusal(inspected(), on: matter, in: test.room, by: cppcc.committee)
        == .notNow(RoomInspected.kind, .closed))
    #expect(try test.store.verify().isClean)
  }

  @Test("Whoever leads the room neither takes an inspection back nor corrects it")
  func notTheRooms() throws {
    let matter = MatterID("i-1")
    #expect(try cppcc.refusal(inspected(), on: matter, in: test.room, by: cppcc.committee) == nil)
    let entry = try #require(try test.store.allEntries().last)
    for act in [Said.retracted(entry), Said.corrected(entry, inspected(toMend: "无"), at: test.clock.now)] {
      #expect(try test.refusal(act, on: matter, by: test.a) != nil)
    }
    #expect(try test.refusal(inspected(), on: MatterID("i-2"), by: test.a) == .notAllowed(RoomInspected.kind))
  }

  @Test("Only the committee that guides the room, and the office, see its requests as theirs")
  func requests() throws {
    let raised = Act(RequestRaised(person: test.a, need: .departments, to: TestCppcc.guiding, text: "请派人"))
    try test.record(raised, on: MatterID("r-1"), by: test.a)
    #expect(try test.store.ask(OpenRequests(of: [test.room])).map(\.id) == [MatterID("r-1")])
    #expect(try test.store.ask(OpenRequests(of: [])).isEmpty)
    let answered = Act(RequestAnswered(by: TestCppcc.guiding, text: "已商定"))
    #expect(
      try cppcc.refusal(answered, on: MatterID("r-1"), in: test.room, by: cppcc.otherCommittee)
        == .notAllowed(RequestAnswered.kind))
    #expect(try cppcc.refusal(answered, on: MatterID("r-1"), in: test.room, by: cppcc.committee) == nil)
    #expect(try test.store.ask(OpenRequests(of: [test.room])).isEmpty)
  }

  @Test("A committee whose rooms were not looked at is told from one whose were (P7.1g)")
  func committees() throws {
    let year = Period.year(TestRoom.day.year)
    func work() throws -> [WorkOfCommittees.Committee] {
      try test.store.ask(
        WorkOfCommittees(seenBy: cppcc.office, at: cppcc.place, in: year.first...year.last))
    }
    #expect(try work().map(\.name) == [TestCppcc.guiding, TestCppcc.other])
    #expect(try work().map(\.inspected) == [0, 0] && work().map(\.rooms.count) == [1, 0])
    #expect(try cppcc.refusal(inspected(), on: MatterID("i"), in: test.room, by: cppcc.committee) == nil)
    #expect(try work().first?.inspected == 1)
  }

  @Test(
    "Each guides the rooms of its own: the office all of its level, a committee those given to it, others none"
  )
  func guided() throws {
    func rooms(_ person: PersonID) throws -> [WorkroomID] {
      try test.store.ask(RoomsGuidedBy(person, at: cppcc.place)).map(\.workroom)
    }
    #expect(try rooms(cppcc.office) == [test.room] && rooms(cppcc.committee) == [test.room])
    #expect(try rooms(cppcc.otherCommittee).isEmpty && rooms(cppcc.viceChair).isEmpty)
    #expect(try rooms(cppcc.council).isEmpty && rooms(test.a).isEmpty)
    // What is listed is what may be recorded.
    #expect(
      try cppcc.refusal(inspected(), on: MatterID("x"), in: test.room, by: cppcc.viceChair)
        == .notAllowed(RoomInspected.kind))
    let city = try TestCppcc(over: try TestRoom(), level: .city)
    #expect(try city.test.store.ask(RoomsGuidedBy(city.office, at: city.place)).isEmpty)
  }

  @Test("A room whose plaque is younger than what is looked at gives no ground to be reminded (A41)")
  func young() throws {
    let plaque = try #require(try test.store.ask(TheWorkroom(test.room))?.facts.plaque)
    #expect(try test.store.ask(ReminderProposal(for: test.room, on: plaque.adding(30))) == nil)
    let later = try #require(try test.store.ask(ReminderProposal(for: test.room, on: plaque.adding(400))))
    #expect(later.figures.kinds == 0 && later.grounds.contains(.littleEffect))
  }

  @Test("A committee sends on the summaries that came, late or not; what comes later is sent on by itself")
  func summariesSentOn() throws {
    let (year, today) = (TestRoom.day.year, TestRoom.day)
    let rooms = try [#require(try test.store.ask(TheWorkroom(test.room)))]
    func toSend() throws -> SummariesToSend.Found {
      try test.store.ask(SummariesToSend(of: rooms, year - 1, on: today))
    }
    #expect(try toSend().came.isEmpty)
    let matter = test.room.summary(of: year - 1)
    let cutoff = try #require(Day(year - 1, 11, 30))
    try test.record(
      Act(SummaryDrafted(year: year - 1, cutoff: cutoff, parts: [:], reason: nil)), on: matter, by: test.a)
    try test.record(
      Act(SummarySent(year: year - 1, to: TestCppcc.guiding, day: today, way: .byHand)), on: matter,
      by: test.a)
    #expect(try toSend().came.map(\.standing) == [.late(today)])
    func bundle(on day: Day) throws -> Refusal? {
      let sent = SummariesSent(
        year: year - 1, by: TestCppcc.guiding, rooms: [test.room], late: [test.room], missing: 0, to: "主管部门")
      let proposal = Proposal(
        Act(sent), in: cppcc.place, on: cppcc.matter("bundle-\(day.iso)"), occurred: Moment(day))
      return try test.commit([proposal], by: .person(cppcc.committee, cppcc.place)).refusal
    }
    let before = today.adding(-1)
    #expect(try bundle(on: before) == .outOfOrder(.gathering, today, before))
    #expect(try bundle(on: today) == nil)
    #expect(try toSend().came.isEmpty && test.store.ask(SummariesSentOn(year - 1)) == [test.room: today])
    #expect(try test.store.verify().isClean)
  }

  @Test("The year is brought up from the day the summaries are due to the end of January")
  func yearToSend() throws {
    func year(_ iso: String) throws -> Int? {
      SummariesToSend.year(on: try #require(Day(iso: iso)), by: test.store.pack)
    }
    #expect(try year("2025-11-29") == nil && year("2025-11-30") == 2025 && year("2026-01-31") == 2025)
    #expect(try year("2026-02-01") == nil)
  }
}
