import Regulation
import Testing

@testable import WorkroomStore

/// The discipline notice (P8.5, P8.5b, C4.5): once a year, by each member for themself.
@Suite("The discipline notice")
struct DisciplineTests {
  private let test: TestRoom
  private let year = TestRoom.day.year
  init() throws { test = try TestRoom() }

  private var missing: [PersonID] {
    get throws { try test.store.ask(TheRoster(test.room)).notAcknowledged(in: year).map(\.facts.member) }
  }

  @Test("A member acknowledges it, and it holds for that year; twice is as good as once")
  func acknowledged() throws {
    #expect(try missing == [test.a, test.b, test.c])
    for _ in 0..<2 { try test.record(Act(NoticeAcknowledged()), on: test.seat(test.b), by: test.b) }
    #expect(try missing == [test.a, test.c])
    let seat = try #require(try test.store.ask(SeatsOf(test.b, in: test.room)).first?.facts)
    #expect(seat.noticed == [TestRoom.day])
    #expect(seat.hasAcknowledged(in: year) && !seat.hasAcknowledged(in: year + 1))
    #expect(try test.store.verify().isClean)
  }

  @Test("Nobody does it for another: no convenor, no liaison, no stranger", arguments: ["A", "C", "L", "X"])
  func forAnother(_ person: String) throws {
    let refusal = try test.refusal(
      Act(NoticeAcknowledged()), on: test.seat(test.b), by: PersonID(person))
    #expect(refusal == .notAllowed(NoticeAcknowledged.kind))
    #expect(refusal?.clause == .p8_5)
  }

  @Test("Who has left acknowledges nothing any more")
  func left() throws {
    try test.record(Act(SeatLeft(reason: .resigned)), on: test.seat(test.b), by: test.a)
    #expect(
      try test.refusal(Act(NoticeAcknowledged()), on: test.seat(test.b), by: test.b)
        == .notAllowed(NoticeAcknowledged.kind))
  }
}
