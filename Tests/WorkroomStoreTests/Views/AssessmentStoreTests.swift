import Regulation
import Testing

@testable import WorkroomStore

@Suite("A room's year is assessed by the committee that guides it")
struct AssessmentStoreTests {
  private let cppcc: TestCppcc
  private var test: TestRoom { cppcc.test }
  private let year = TestRoom.day.year

  init() throws {
    cppcc = try TestCppcc(over: try TestRoom())
    let december = try #require(Day(TestRoom.day.year, 12, 10))
    cppcc.test.clock.move(to: Moment(december, hour: 9))
  }

  private func found(_ year: Int) throws -> SheetOf.Found? {
    try test.store.ask(SheetOf(of: test.room, year, on: test.clock.now.day))
  }

  private func assessed(
    _ year: Int, _ result: AssessmentResult? = nil, reason: String? = nil,
    follows: AssessmentConsequence? = nil
  ) throws -> Act {
    let found = try #require(try found(year))
    let decided = result ?? found.proposed
    let pack = test.store.pack
    return Act(
      RoomAssessed(
        year: year, by: TestCppcc.guiding, sheet: found.sheet, proposed: found.proposed, result: decided,
        consequence: follows ?? pack.consequence(of: decided, in: year, after: found.earlier),
        reason: reason))
  }

  private func refusal(_ act: Act, of year: Int, by person: PersonID? = nil) throws -> Refusal? {
    try cppcc.refusal(
      act, on: test.room.assessment(of: year), in: test.room, by: person ?? cppcc.committee)
  }

  @Test("An empty year is proposed as failed, warned of, and stands with the sheet as it was")
  func failed() throws {
    let sheet = try #require(try found(year))
    #expect(sheet.proposed == .notMet && sheet.points.contains(.noPlan))
    #expect(try refusal(try assessed(year), of: year) == nil)
    let stands = try #require(try test.store.ask(TheAssessment(of: test.room, year))).facts.assessed
    #expect(stands.sheet == sheet.sheet && stands.consequence == .warning)
    // A later switch does not rewrite it.
    #expect(test.store.pack.name == stands.sheet.pack)
    #expect(try test.store.verify().isClean)
  }

  @Test("Otherwise than the figures only with a reason; and not with other consequences than they have")
  func otherwise() throws {
    #expect(try refusal(try assessed(year, .met), of: year) == .assessment(.noReason))
    #expect(
      try refusal(try assessed(year, .notMet, follows: .delisting), of: year)
        == .assessment(.notTheFigures))
    #expect(try refusal(try assessed(year, .met, reason: "情况特殊"), of: year) == nil)
    #expect(
      try refusal(try assessed(year), of: year, by: cppcc.otherCommittee) == .notAllowed(RoomAssessed.kind))
    #expect(try refusal(try assessed(year), of: year, by: test.a) == .notAllowed(RoomAssessed.kind))
  }

  @Test("Not before the year's end, not under the id of another year, not before the plaque or the norms")
  func days() throws {
    let act = try assessed(year)
    #expect(try refusal(act, of: year + 5) != nil)
    let november = try #require(Day(year, 11, 30))
    test.clock.move(to: Moment(november, hour: 9))
    #expect(try refusal(act, of: year) == .assessment(.tooEarly(year)))
    #expect(try found(2023) == nil)
  }

  @Test("What waits to be assessed, and then to be sent, is told to who guides the room")
  func due() throws {
    func due() throws -> AssessmentsDue.Found {
      let room = try #require(try test.store.ask(TheWorkroom(test.room)))
      return try test.store.ask(AssessmentsDue(of: [room], on: test.clock.now.day))
    }
    try #require(try due().year == year)
    #expect(try due().unassessed.map(\.workroom) == [test.room])
    #expect(try refusal(try assessed(year), of: year) == nil)
    #expect(try due().unassessed.isEmpty && due().unsent.map(\.workroom) == [test.room])
    #expect(try refusal(Act(AssessmentSent(to: "主管部门")), of: year) == nil)
    #expect(try due().isEmpty)
  }
}
