import Regulation
import Testing

@testable import WorkroomStore

@Suite("Rows tried before they are written")
struct TrialTests {
  private func row(_ test: TestRoom, _ name: String, convenor: Bool = false) -> [Proposal] {
    let person = PersonID(name)
    let seat = test.proposal(
      Act(SeatTaken(person: person, name: name)), on: MatterID("seat-\(name)"))
    let office = test.proposal(
      Act(OfficeTaken(office: .convenor, person: person, name: name)),
      on: MatterID("convenor-\(name)"))
    return convenor ? [seat, office] : [seat]
  }

  @Test("each row is judged by the desk's rules as it stands on those before it, and nothing of it remains")
  func byRow() throws {
    let test = try TestRoom()
    let before = try test.store.allEntries()
    let rows = [
      row(test, "丁", convenor: true), row(test, "甲"), row(test, "戊", convenor: true), row(test, "己"),
    ]
    let refusals = try test.desk.record(as: .person(test.a, test.room)) { _, facts, _ in
      (try facts.refusals(of: rows), [])
    }
    #expect(refusals == [nil, .alreadySeated, .officeTaken(.convenor, limit: 2), nil])
    #expect(try test.store.allEntries() == before)
    #expect(try test.desk.ask(TheRoster(test.room)).seats.count == 3)
  }

  @Test("a row that is refused leaves no part of itself to the rows behind it")
  func whole() throws {
    let test = try TestRoom()
    // 戊 would be the third convenor: the seat goes with the office, so that 戊 may be seated by the next row.
    let rows = [
      row(test, "丁", convenor: true), row(test, "戊", convenor: true), row(test, "戊"),
    ]
    let refusals = try test.desk.record(as: .person(test.a, test.room)) { _, facts, _ in
      (try facts.refusals(of: rows), [])
    }
    #expect(refusals == [nil, .officeTaken(.convenor, limit: 2), nil])
  }

  @Test("what was not refused is written when it is proposed in the same transaction")
  func written() throws {
    let test = try TestRoom()
    let rows = [row(test, "丁"), row(test, "甲"), row(test, "戊")]
    try test.desk.record(as: .person(test.liaison, test.room)) { _, facts, _ in
      let refusals = try facts.refusals(of: rows)
      return ((), zip(rows, refusals).filter { $1 == nil }.flatMap { $0.0 })
    }
    #expect(try test.desk.ask(TheRoster(test.room)).seats.map(\.facts.name) == ["甲", "乙", "丙", "丁", "戊"])
    #expect(try test.store.verify().isClean)
  }

  @Test("whoever may not is told so of every row")
  func rights() throws {
    let test = try TestRoom()
    let refusals = try test.desk.record(as: .person(test.b, test.room)) { _, facts, _ in
      (try facts.refusals(of: [row(test, "丁"), row(test, "戊")]), [])
    }
    #expect(refusals == [.notAllowed(SeatTaken.kind), .notAllowed(SeatTaken.kind)])
  }

  @Test("outside of a turn nobody tries them")
  func outside() throws {
    let test = try TestRoom()
    #expect(throws: Untried.self) {
      try test.desk.consider { facts, _ in try facts.refusals(of: [row(test, "丁")]) }
    }
  }
}
