import Regulation
import Testing

@testable import WorkroomStore

@Suite("Who has left is replaced in time, and a term ends without a gap (P7.2a, A47)")
struct ReplacementTests {
  private let cppcc: TestCppcc
  private var test: TestRoom { cppcc.test }
  private let today = TestRoom.day
  init() throws { cppcc = try TestCppcc(over: try TestRoom()) }

  private func due(_ kind: Due.Kind, on day: Day? = nil) throws -> DuesIn.Item? {
    try test.store.ask(DuesIn(test.room, on: day ?? today)).first { $0.due.kind == kind }
  }
  private func leaves(_ person: PersonID, _ reason: SeatEnd = .resigned, by: PersonID? = nil) throws {
    try test.record(Act(SeatLeft(reason: reason)), on: test.seat(person), by: by ?? test.a)
  }

  @Test("A member who left is to be replaced within 30 days; whoever takes a seat then ends it")
  func member() throws {
    #expect(try due(.replacement) == nil)
    try leaves(test.b)
    let item = try #require(try due(.replacement))
    #expect(item.due == Due(.replacement, today.adding(30), .p7_2a, isProductDefault: true))
    try leaves(test.c)
    #expect(try due(.replacement)?.count == 2)
    try test.record(Act(SeatTaken(person: PersonID("D"), name: "丁")), on: MatterID("seat-D"), by: test.a)
    #expect(try due(.replacement)?.count == 1)
    try test.record(Act(SeatTaken(person: PersonID("E"), name: "戊")), on: MatterID("seat-E"), by: test.a)
    #expect(try due(.replacement) == nil)
  }

  @Test("It is brought up as long again after its day, and then no more")
  func fades() throws {
    try leaves(test.b)
    #expect(try due(.replacement, on: today.adding(60)) != nil)
    #expect(try due(.replacement, on: today.adding(61)) == nil)
  }

  @Test("A sole convenor records their own leaving; the committee that guides the room arranges for another")
  func convenor() throws {
    let own = [
      test.proposal(Act(SeatLeft(reason: .orderedToResign)), on: test.seat(test.a)),
      test.proposal(Act(OfficeLeft()), on: MatterID("office-A")),
    ]
    #expect(try test.commit(own, by: .person(test.a, test.room)).refusal == nil)
    #expect(try due(.convenor)?.due.day == today.adding(30))
    let rooms = try test.store.ask(RoomsGuidedBy(cppcc.committee, at: cppcc.place))
    #expect(try test.store.ask(RoomsWithoutConvenor(of: rooms)).map(\.since) == [today])
    let act = Act(OfficeTaken(office: .convenor, person: test.b, name: "乙"))
    let again = Act(OfficeTaken(office: .convenor, person: test.c, name: "丙"))
    #expect(
      try cppcc.refusal(act, on: MatterID("convenor-2"), in: test.room, by: cppcc.otherCommittee)
        == .notAllowed(OfficeTaken.kind))
    #expect(try cppcc.refusal(act, on: MatterID("convenor-2"), in: test.room, by: cppcc.committee) == nil)
    #expect(try due(.convenor) == nil)
    // Where there is one, the room itself says who else it is.
    #expect(
      try cppcc.refusal(again, on: MatterID("convenor-3"), in: test.room, by: cppcc.committee)
        == .notAllowed(OfficeTaken.kind))
    #expect(try test.store.verify().isClean)
  }

  @Test(
    "Worked count 30: who goes on at the end of a term has no gap; the quarter of who goes is not counted")
  func term() throws {
    let last = today.adding(-10)
    let turn = [
      test.proposal(Act(SeatRenewed()), on: test.seat(test.a), at: Moment(last)),
      test.proposal(Act(SeatRenewed()), on: test.seat(test.b), at: Moment(last)),
      test.proposal(Act(SeatLeft(reason: .termEnded)), on: test.seat(test.c), at: Moment(last)),
    ]
    #expect(try test.commit(turn, by: .person(test.a, test.room)).refusal == nil)
    let seats = try test.store.ask(SeatsIn(test.room))
    #expect(seats.filter { $0.facts.renewed == [last] }.map(\.facts.member) == [test.a, test.b])
    #expect(seats.filter { $0.facts.until == nil }.count == 2)
    let quarter = Period.quarter(today.quarter)
    let gone = try #require(
      try test.store.ask(MemberFinding(of: test.c, at: test.room, in: quarter, Horizon(asOf: today))))
    #expect(gone.status.status.code == "notCounted")
  }
}
