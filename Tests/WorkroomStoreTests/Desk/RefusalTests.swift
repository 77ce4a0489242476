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
        == .notAllowed(.activityLogged))
  }

  @Test("nobody gives seats in a room that is not there, or was set up in an earlier turn")
  func guestSeats() throws {
    let test = try TestRoom()
    for room in [WorkroomID("nowhere"), test.room] {
      let seat = Proposal(
        .seatTaken(SeatTaken(person: test.stranger, name: "丁")), in: room, on: MatterID("new-seat"),
        occurred: test.clock.now)
      #expect(try test.commit([seat], by: .guest).refusal == .notAllowed(.seatTaken))
    }
  }

  @Test("the matter stands elsewhere")
  func notNow() throws {
    let test = try TestRoom()
    #expect(try test.refusal(Said.ended, on: MatterID("s"), by: test.b) == .notNow(.dutyEnded, .nothing))
    #expect(
      try test.refusal(.workroomSetUp(.init(name: "再设", type: .regional, level: .county, area: "")), on: test.room.matter, by: test.a)
        == .notNow(.workroomSetUp, .running))
    try test.record(Said.opinion(test.b), on: MatterID("o"), by: test.b)
    try test.record(Said.triaged(.problem), on: MatterID("o"), by: test.b)
    try test.record(Said.answered(), on: MatterID("o"), by: test.b)
    #expect(try test.refusal(Said.closed, on: MatterID("o"), by: test.b) == .notNow(.opinionClosed, .answered))
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
      .platformJoined(PlatformJoined()), on: test.room.matter, by: test.a, at: test.at(0, day: -400))
  }

  @Test("a running shift")
  func alreadyOnDuty() throws {
    let test = try TestRoom()
    try test.record(Said.started(test.b, .online), on: MatterID("s"), by: test.b)
    test.clock.move(minutes: 60)
    #expect(
      try test.refusal(Said.started(test.b), on: MatterID("t"), by: test.b)
        == .alreadyOnDuty(since: test.at(8), channel: .online))
    try test.record(Said.started(test.c), on: MatterID("u"), by: test.c)
  }

  @Test("an earlier shift may be entered late while one is running, if it is ended with it")
  func lateWhileRunning() throws {
    let test = try TestRoom()
    try test.record(Said.started(test.b), on: MatterID("s"), by: test.b)
    let start = test.proposal(Said.started(test.b), on: MatterID("t"), at: test.at(9, day: -1), late: "忘了")
    let end = test.proposal(Said.ended, on: MatterID("t"), at: test.at(11, day: -1), late: "忘了")
    #expect(try test.commit(start, by: test.b).refusal == .alreadyOnDuty(since: test.at(8), channel: .offline))
    #expect(try test.commit(start, end, by: test.b).refusal == nil)
    #expect(try test.desk.ask(RunningShifts(in: test.room)).map(\.id) == [MatterID("s")])
  }

  @Test("a shift ends after it began, also by correction")
  func endsBeforeStart() throws {
    let test = try TestRoom()
    let started = try test.record(Said.started(test.b), on: MatterID("s"), by: test.b)
    test.clock.move(minutes: 60)
    #expect(
      try test.refusal(Said.ended, on: MatterID("s"), by: test.b, at: test.at(7, 59))
        == .endsBeforeStart(test.at(8)))
    let ended = try test.record(Said.ended, on: MatterID("s"), by: test.b)
    #expect(
      try test.refusal(Said.corrected(ended, Said.ended, at: test.at(7)), on: MatterID("s"), by: test.b)
        == .endsBeforeStart(test.at(8)))
    test.clock.move(minutes: 60)
    #expect(
      try test.refusal(
        Said.corrected(started, Said.started(test.b), at: test.at(9, 30)), on: MatterID("s"), by: test.b)
        == .endsBeforeStart(test.at(9, 30)))
  }

  struct Span: Sendable, CustomTestStringConvertible {
    let from: Int
    let to: Int
    let overlaps: Bool
    var testDescription: String { "\(from)…\(to)" }
  }

  @Test(
    "a shift shares no minute with another of the same person",
    arguments: [
      Span(from: 9, to: 10, overlaps: false), Span(from: 12, to: 13, overlaps: false),
      Span(from: 9, to: 11, overlaps: true), Span(from: 10, to: 12, overlaps: true),
      Span(from: 11, to: 11, overlaps: true), Span(from: 11, to: 13, overlaps: true),
      Span(from: 9, to: 13, overlaps: true),
    ])
  func overlaps(_ span: Span) throws {
    let test = try TestRoom()
    func shift(_ name: String, _ from: Int, _ to: Int, by person: PersonID) throws -> Refusal? {
      try test.commit(
        test.proposal(Said.started(person), on: MatterID(name), at: test.at(from, day: -2), late: "补"),
        test.proposal(Said.ended, on: MatterID(name), at: test.at(to, day: -2), late: "补"), by: person
      ).refusal
    }
    #expect(try shift("s", 10, 12, by: test.b) == nil)
    #expect(try shift("t", span.from, span.to, by: test.b) == (span.overlaps ? .overlaps(test.at(10, day: -2)) : nil))
    #expect(try shift("u", span.from, span.to, by: test.c) == nil)
  }

  @Test("a shift that was forgotten for days overlaps what lies within; so does one that is corrected")
  func longOverlap() throws {
    let test = try TestRoom()
    func shift(_ name: String, _ from: Moment, _ to: Moment) throws -> TestRoom.Outcome {
      try test.commit(
        test.proposal(Said.started(test.b), on: MatterID(name), at: from, late: "补"),
        test.proposal(Said.ended, on: MatterID(name), at: to, late: "补"), by: test.b)
    }
    try #require(try shift("long", test.at(9, day: -9), test.at(9, day: -4)).refusal == nil)
    #expect(
      try shift("in", test.at(9, day: -5), test.at(10, day: -5)).refusal == .overlaps(test.at(9, day: -9)))
    let after = try shift("after", test.at(9, day: -3), test.at(10, day: -3))
    let start = try #require(after.entries.first)
    #expect(
      try test.refusal(
        Said.corrected(start, Said.started(test.b), at: test.at(8, day: -4)), on: start.matter, by: test.b)
        == .overlaps(test.at(9, day: -9)))
  }

  @Test("twenty resident members are the most")
  func tooManyMembers() throws {
    let test = try TestRoom()
    for number in 4...20 {
      try test.record(
        .seatTaken(SeatTaken(person: PersonID("p\(number)"), name: "委员\(number)")),
        on: MatterID("seat-\(number)"), by: test.a)
    }
    #expect(
      try test.refusal(
        .seatTaken(SeatTaken(person: PersonID("p21"), name: "委员21")), on: MatterID("seat-21"), by: test.a)
        == .tooManyMembers(21))
    try test.record(.seatLeft(SeatLeft(reason: .resigned)), on: MatterID("seat-20"), by: test.a)
    try test.record(
      .seatTaken(SeatTaken(person: PersonID("p21"), name: "委员21")), on: MatterID("seat-21"), by: test.a)
  }

  @Test("one name, one seat", arguments: [("B", "别名"), ("new", "乙")])
  func alreadySeated(_ person: String, _ name: String) throws {
    let test = try TestRoom()
    let act = Act.seatTaken(SeatTaken(person: PersonID(person), name: name))
    #expect(try test.refusal(act, on: MatterID("s"), by: test.a) == .alreadySeated)
    // A seat may be corrected to what it says already, not to what another says.
    let seat = try #require(try test.desk.ask(History(of: test.seat(test.c))).first)
    let same = Act.seatTaken(SeatTaken(person: test.c, name: "丙"))
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
        .officeTaken(OfficeTaken(office: office, person: person, name: "某")),
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
          office, .officeTaken(OfficeTaken(office: .liaison, person: test.a, name: "甲")), at: office.occurred),
        on: office.matter, by: test.liaison) == .officeTaken(.liaison, limit: 1))
  }

  @Test("a convenor is a resident member")
  func convenorNotMember() throws {
    let test = try TestRoom()
    #expect(
      try test.refusal(
        .officeTaken(OfficeTaken(office: .convenor, person: test.liaison, name: "联络员")),
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
      try test.refusal(Said.activity(test.b), on: MatterID("a"), by: test.b, at: test.at(8, day: -1), late: more)
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
      .microConsultationHeld(Said.micro(test.b, resting: [MatterID("o")])), on: MatterID("m"), by: test.b)
    let output = try test.record(Said.drafted(test.b, resting: [MatterID("o")]), on: MatterID("p"), by: test.b)
    let ended = try test.record(Said.ended, on: MatterID("s"), by: test.b)
    #expect(try test.refusal(Said.retracted(started), on: MatterID("s"), by: test.b) == .restedOn([ended.id]))
    try test.record(Said.retracted(ended), on: MatterID("s"), by: test.b)
    #expect(try test.refusal(Said.retracted(started), on: MatterID("s"), by: test.b) == .restedOn([opinion.id]))
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
      try test.refusal(Said.corrected(entry, Said.ended, at: entry.occurred), on: entry.matter, by: test.b) == .gone)
    #expect(try test.refusal(Said.retracted(other), on: entry.matter, by: test.b) == .gone)
    #expect(try test.refusal(Said.started(test.b), on: entry.matter, by: test.b) == .gone)
    #expect(
      try test.refusal(
        .workroomSetUp(.init(name: "另", type: .regional, level: .county, area: "")), on: MatterID("x"), by: test.a)
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
        Said.corrected(entry, Said.activity(test.b), at: entry.occurred), on: entry.matter, by: test.b) == .gone)
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
