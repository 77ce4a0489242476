import Regulation
import Testing

@testable import WorkroomStore

@Suite("Every refusal")
struct RefusalTests {
  @Test("the role does not give the act")
  func notAllowed() throws {
    let test = try TestRoom()
    #expect(
      try test.refusal(Said.activity(test.stranger), on: MatterID("a"), by: test.stranger)
        == .notAllowed(ActivityLogged.kind))
  }

  @Test("nobody gives seats in a room that is not there, or was set up in an earlier turn")
  func guestSeats() throws {
    let test = try TestRoom()
    for room in [WorkroomID("nowhere"), test.room] {
      let seat = Proposal(
        SeatTaken(person: test.stranger, name: "丁"), in: room, on: MatterID("new-seat"),
        occurred: test.clock.now)
      #expect(try test.commit([seat], by: .guest).refusal == .notAllowed(SeatTaken.kind))
    }
  }

  @Test("the matter stands elsewhere")
  func notNow() throws {
    let test = try TestRoom()
    #expect(try test.refusal(Said.ended, on: MatterID("s"), by: test.b) == .notNow(DutyEnded.kind, .nothing))
    #expect(
      try test.refusal(
        Act(WorkroomSetUp(name: "再设", type: .regional, level: .county, area: "")), on: test.room.matter,
        by: test.a)
        == .notNow(WorkroomSetUp.kind, .running))
    try test.record(Said.opinion(test.b), on: MatterID("o"), by: test.b)
    try test.record(Said.triaged(.problem), on: MatterID("o"), by: test.b)
    try test.record(Said.answered(), on: MatterID("o"), by: test.b)
    #expect(
      try test.refusal(Said.closed, on: MatterID("o"), by: test.b) == .notNow(OpinionClosed.kind, .answered))
  }

  @Test("it is said to have happened after now")
  func future() throws {
    let test = try TestRoom()
    #expect(
      try test.refusal(Said.activity(test.b), on: MatterID("a"), by: test.b, at: test.at(8, 1))
        == .future(TestRoom.day))
    #expect(
      try test.refusal(Said.activity(test.b), on: MatterID("a"), by: test.b, at: test.at(0, day: 1))
        == .future(TestRoom.day.adding(1)))
    let entry = try test.record(Said.activity(test.b), on: MatterID("a"), by: test.b)
    #expect(
      try test.refusal(
        Said.corrected(entry, Said.activity(test.b), at: test.at(9)), on: entry.matter, by: test.b)
        == .future(TestRoom.day))
  }

  @Test("a late entry wants a reason; earlier today is not late")
  func late() throws {
    let test = try TestRoom()
    let yesterday = test.at(23, 59, day: -1)
    #expect(
      try test.refusal(Said.activity(test.b), on: MatterID("a"), by: test.b, at: yesterday)
        == .lateWithoutReason(TestRoom.day.adding(-1)))
    let entry = try test.record(
      Said.activity(test.b), on: MatterID("a"), by: test.b, at: yesterday, late: "当日断网")
    #expect(entry.body?.late == "当日断网")
    try test.record(Said.activity(test.b), on: MatterID("b"), by: test.b, at: test.at(0))
    try test.record(
      Act(PlatformJoined()), on: test.room.matter, by: test.a, at: test.at(0, day: -20))
  }

  @Test("twenty resident members are the most")
  func tooManyMembers() throws {
    let test = try TestRoom()
    for number in 4...20 {
      try test.record(
        Act(SeatTaken(person: PersonID("p\(number)"), name: "委员\(number)")),
        on: MatterID("seat-\(number)"), by: test.a)
    }
    #expect(
      try test.refusal(
        Act(SeatTaken(person: PersonID("p21"), name: "委员21")), on: MatterID("seat-21"), by: test.a)
        == .tooManyMembers(21))
    try test.record(Act(SeatLeft(reason: .resigned)), on: MatterID("seat-20"), by: test.a)
    try test.record(
      Act(SeatTaken(person: PersonID("p21"), name: "委员21")), on: MatterID("seat-21"), by: test.a)
  }

  @Test("one name, one seat", arguments: [("B", "别名"), ("new", "乙")])
  func alreadySeated(_ person: String, _ name: String) throws {
    let test = try TestRoom()
    let act = Act(SeatTaken(person: PersonID(person), name: name))
    #expect(try test.refusal(act, on: MatterID("s"), by: test.a) == .alreadySeated)
    // A seat may be corrected to what it says already, not to what another says.
    let seat = try #require(try test.desk.ask(History(of: test.seat(test.c))).first)
    let same = Act(SeatTaken(person: test.c, name: "丙"))
    #expect(
      try test.refusal(Said.corrected(seat, act, at: seat.occurred), on: seat.matter, by: test.liaison)
        == .alreadySeated)
    try test.record(Said.corrected(seat, same, at: seat.occurred), on: seat.matter, by: test.liaison)
  }

  @Test("two convenors, one liaison, each once")
  func officeTaken() throws {
    let test = try TestRoom()
    func take(_ office: Office, _ person: PersonID) throws -> Refusal? {
      try test.refusal(
        Act(OfficeTaken(office: office, person: person, name: "某")),
        on: MatterID("\(office)-\(person.rawValue)-new"), by: test.a)
    }
    #expect(try take(.liaison, test.b) == .officeTaken(.liaison, limit: 1))
    #expect(try take(.convenor, test.a) == .officeTaken(.convenor, limit: 2))
    #expect(try take(.convenor, test.b) == nil)
    #expect(try take(.convenor, test.c) == .officeTaken(.convenor, limit: 2))
    let office = try #require(try test.desk.ask(History(of: MatterID("office-A"))).first)
    #expect(
      try test.refusal(
        Said.corrected(
          office, Act(OfficeTaken(office: .liaison, person: test.a, name: "甲")), at: office.occurred),
        on: office.matter, by: test.liaison) == .officeTaken(.liaison, limit: 1))
  }

  @Test("a convenor is a resident member")
  func convenorNotMember() throws {
    let test = try TestRoom()
    #expect(
      try test.refusal(
        Act(OfficeTaken(office: .convenor, person: test.liaison, name: "联络员")),
        on: MatterID("o"), by: test.a) == .convenorNotMember)
  }

  @Test("a text longer than may be kept, wherever it stands")
  func tooLong() throws {
    let test = try TestRoom()
    let (most, more) = (String(repeating: "字", count: 10_000), String(repeating: "字", count: 10_001))
    let too = Refusal.tooLong(10_000)
    #expect(
      try test.refusal(Said.opinion(test.b), on: MatterID("o"), by: test.b, personal: [.words: more]) == too)
    #expect(try test.refusal(Said.activity(test.b, more), on: MatterID("a"), by: test.b) == too)
    #expect(
      try test.refusal(
        Said.activity(test.b), on: MatterID("a"), by: test.b, at: test.at(8, day: -1), late: more)
        == too)
    let entry = try test.record(Said.activity(test.b, most), on: MatterID("a"), by: test.b)
    #expect(
      try test.refusal(
        Said.corrected(entry, Said.activity(test.b, more), at: entry.occurred), on: entry.matter, by: test.b)
        == too)
    try test.record(Said.opinion(test.b), on: MatterID("o"), by: test.b, personal: [.words: most])
  }

  @Test("what later entries rest on is not taken back alone: they are named")
  func restedOn() throws {
    let test = try TestRoom()
    let started = try test.record(Said.started(test.b), on: MatterID("s"), by: test.b)
    let opinion = try test.record(Said.opinion(test.b, shift: MatterID("s")), on: MatterID("o"), by: test.b)
    let micro = try test.record(
      Act(MicroConsultationHeld(Said.micro(test.b, resting: [MatterID("o")]))), on: MatterID("m"), by: test.b)
    let output = try test.record(
      Said.drafted(test.b, resting: [MatterID("o")]), on: MatterID("p"), by: test.b)
    let ended = try test.record(Said.ended, on: MatterID("s"), by: test.b)
    #expect(try test.refusal(Said.retracted(started), on: MatterID("s"), by: test.b) == .restedOn([ended.id]))
    try test.record(Said.retracted(ended), on: MatterID("s"), by: test.b)
    #expect(
      try test.refusal(Said.retracted(started), on: MatterID("s"), by: test.b) == .restedOn([opinion.id]))
    #expect(
      try test.refusal(Said.retracted(opinion), on: MatterID("o"), by: test.b)
        == .restedOn([micro.id, output.id]))
    for entry in [micro, output, opinion, started] {
      try test.record(Said.retracted(entry), on: entry.matter, by: test.b)
    }
    #expect(try test.desk.ask(OpenOpinions(of: test.room)).isEmpty)
  }

  @Test("a correction that bars what came later is refused too")
  func correctionBars() throws {
    let test = try TestRoom()
    try test.record(Said.opinion(test.b), on: MatterID("o"), by: test.b)
    let triaged = try test.record(Said.triaged(.problem), on: MatterID("o"), by: test.b)
    let answered = try test.record(Said.answered(), on: MatterID("o"), by: test.b)
    #expect(
      try test.refusal(
        Said.corrected(triaged, Said.triaged(.petition), at: triaged.occurred), on: MatterID("o"), by: test.b)
        == .restedOn([answered.id]))
    try test.record(
      Said.corrected(triaged, Said.triaged(.petition, exception: "领导交办"), at: triaged.occurred),
      on: MatterID("o"), by: test.b)
  }

  @Test("there is no such entry or matter")
  func gone() throws {
    let test = try TestRoom()
    let entry = try test.record(Said.activity(test.b), on: MatterID("a"), by: test.b)
    let other = try test.record(Said.activity(test.b), on: MatterID("b"), by: test.b)
    // Another kind of act; an entry of another matter; another kind of matter; the room under another name.
    #expect(
      try test.refusal(Said.corrected(entry, Said.ended, at: entry.occurred), on: entry.matter, by: test.b)
        == .gone)
    #expect(try test.refusal(Said.retracted(other), on: entry.matter, by: test.b) == .gone)
    #expect(try test.refusal(Said.started(test.b), on: entry.matter, by: test.b) == .gone)
    #expect(
      try test.refusal(
        Act(WorkroomSetUp(name: "另", type: .regional, level: .county, area: "")), on: MatterID("x"),
        by: test.a)
        == .gone)
    // A matter of one room, reached for from another.
    let elsewhere = Proposal(
      Said.retracted(entry), in: WorkroomID("elsewhere"), on: entry.matter, occurred: test.clock.now)
    #expect(try test.commit([elsewhere], by: .person(test.b, WorkroomID("elsewhere"))).refusal == .gone)
    // Taken back once is taken back.
    try test.record(Said.retracted(entry), on: entry.matter, by: test.b)
    #expect(try test.refusal(Said.retracted(entry), on: entry.matter, by: test.b) == .gone)
    #expect(
      try test.refusal(
        Said.corrected(entry, Said.activity(test.b), at: entry.occurred), on: entry.matter, by: test.b)
        == .gone)
  }

  @Test("refusals that rest on a clause name it")
  func clauses() {
    #expect(Refusal.tooManyMembers(21).clause == .p4_2a)
    #expect(Refusal.officeTaken(.liaison, limit: 1).clause == .p4_2e)
    #expect(Refusal.officeTaken(.convenor, limit: 2).clause == .p4_2c)
    #expect(Refusal.overlaps(Moment(milliseconds: 0)).clause == .p3_3e)
    #expect(Refusal.lateWithoutReason(TestRoom.day).clause == .p4_5b)
    #expect(Refusal.gone.clause == nil)
  }
}
