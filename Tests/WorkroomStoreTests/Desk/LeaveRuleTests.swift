import Regulation
import Testing

@testable import WorkroomStore

/// Who may ask for leave and for what, and whose the consent is (A14).
@Suite("Leave at the desk")
struct LeaveRuleTests {
  private let test: TestRoom
  private let leave = MatterID("leave")

  init() throws { test = try TestRoom() }

  private func quarter(_ year: Int, _ number: Int) throws -> Quarter { try #require(Quarter(year, number)) }

  private func ask(_ person: PersonID, _ quarter: Quarter, _ reason: String = "生病") -> Act {
    Act(LeaveAsked(person: person, quarter: quarter, reason: reason))
  }

  private func decide(_ consented: Bool) -> Act { Act(LeaveDecided(consented: consented)) }

  @Test("by oneself, or by convenor or liaison for a member", arguments: ["A", "B", "C", "L", "X"])
  func asking(_ person: String) throws {
    let refusal = try test.refusal(ask(test.b, quarter(2026, 2)), on: leave, by: PersonID(person))
    #expect(refusal == (["A", "B", "L"].contains(person) ? nil : .notAllowed(LeaveAsked.kind)))
  }

  @Test("the consent is the convenor's alone", arguments: ["A", "B", "C", "L", "X"])
  func consenting(_ person: String) throws {
    try test.record(ask(test.b, quarter(2026, 2)), on: leave, by: test.b)
    let refusal = try test.refusal(decide(true), on: leave, by: PersonID(person))
    #expect(refusal == (person == "A" ? nil : .notAllowed(LeaveDecided.kind)))
    #expect(Refusal.notAllowed(LeaveDecided.kind).clause == .p4_2c)
  }

  @Test("a convenor's own: the other's to give; the only one may, and it is marked")
  func own() throws {
    try test.record(ask(test.a, quarter(2026, 2)), on: leave, by: test.a)
    try test.record(
      Act(OfficeTaken(office: .convenor, person: test.c, name: "丙")), on: MatterID("second"),
      by: test.a)
    #expect(try test.refusal(decide(true), on: leave, by: test.a) == .leave(.own))
    try test.record(decide(true), on: leave, by: test.c)
    #expect(try test.desk.ask(TheLeave(leave))?.facts.isOwnConsent == false)
    try test.record(Act(OfficeLeft()), on: MatterID("second"), by: test.a)
    let next = MatterID("next")
    try test.record(ask(test.a, quarter(2026, 1)), on: next, by: test.a)
    try test.record(decide(true), on: next, by: test.a)
    let own = try #require(try test.desk.ask(TheLeave(next)))
    #expect(own.state == .consented && own.facts.isOwnConsent && !own.facts.isLate)
  }

  @Test("a quarter is asked for once, unless it was refused or taken back")
  func twice() throws {
    let wanted = try quarter(2026, 2)
    let asked = try test.record(ask(test.b, wanted), on: leave, by: test.b)
    let other = MatterID("other")
    #expect(try test.refusal(ask(test.b, wanted), on: other, by: test.liaison) == .leave(.asked(wanted)))
    try test.record(Said.retracted(asked), on: leave, by: test.b)
    try test.record(ask(test.b, wanted), on: other, by: test.b)
    try test.record(decide(false), on: other, by: test.a)
    let third = MatterID("third")
    try test.record(ask(test.b, wanted), on: third, by: test.b)
    try test.record(decide(true), on: third, by: test.a)
    #expect(
      try test.refusal(ask(test.b, wanted), on: MatterID("fourth"), by: test.b) == .leave(.asked(wanted)))
    #expect(try test.refusal(decide(true), on: third, by: test.a) == .notNow(LeaveDecided.kind, .consented))
    #expect(try test.refusal(decide(true), on: other, by: test.a) == .notNow(LeaveDecided.kind, .refused))
    #expect(try test.desk.ask(LeavesOf(test.b, in: test.room)).map(\.state) == [.refused, .consented])
  }

  @Test("only for whom duty is asked of, in a quarter with a seat, near enough, for a reason of the rule set")
  func possible() throws {
    func refusal(_ person: PersonID, _ quarter: Quarter, _ reason: String = "生病") throws -> Refusal? {
      try test.refusal(ask(person, quarter, reason), on: MatterID("m"), by: test.liaison)
    }
    #expect(try refusal(test.liaison, quarter(2026, 2)) == .leave(.notResident))
    #expect(try refusal(test.b, quarter(2025, 4)) == .leave(.notSeated(quarter(2025, 4))))
    #expect(try refusal(test.b, quarter(2026, 3)) == .leave(.outOfReach(quarter(2026, 3))))
    #expect(try refusal(test.b, quarter(2024, 4)) == .leave(.outOfReach(quarter(2024, 4))))
    #expect(try refusal(test.b, quarter(2026, 2), "不想来") == .leave(.reason))
    #expect(try refusal(test.b, quarter(2026, 1), "其他") == nil)
  }

  @Test("this quarter, the next, and the last four")
  func reach() throws {
    let day = try #require(Day(2026, 1, 1))
    #expect(
      LeaveReach.quarters(on: day).map(\.code) == [
        "2026Q1", "2026Q2", "2025Q4", "2025Q3", "2025Q2", "2025Q1",
      ])
  }

  @Test("what was consented to stays what it was: only the note may be corrected")
  func amending() throws {
    let asked = try test.record(ask(test.b, quarter(2026, 2)), on: leave, by: test.b)
    func corrected(_ act: Act) -> Act { Said.corrected(asked, act, at: asked.occurred) }
    let second = MatterID("second")
    try test.record(ask(test.b, quarter(2026, 1)), on: second, by: test.b)
    #expect(
      try test.refusal(corrected(ask(test.b, quarter(2026, 1))), on: leave, by: test.b)
        == .leave(.asked(quarter(2026, 1))))
    try test.record(corrected(ask(test.b, quarter(2026, 2), "出差")), on: leave, by: test.b)
    let decided = try test.record(decide(false), on: leave, by: test.a)
    #expect(
      try test.refusal(corrected(ask(test.b, quarter(2026, 2), "生病")), on: leave, by: test.b)
        == .restedOn([decided.id]))
    var noted = LeaveAsked(person: test.b, quarter: try quarter(2026, 2), reason: "出差")
    noted.note = "去西安"
    try test.record(corrected(Act(noted)), on: leave, by: test.b)
    #expect(try test.desk.ask(TheLeave(leave))?.facts.note == "去西安")
    // Not even by way of a correction does the liaison consent; the convenor takes the decision back.
    #expect(
      try test.refusal(
        Said.corrected(decided, decide(true), at: decided.occurred), on: leave, by: test.liaison)
        == .notAllowed(LeaveDecided.kind))
    #expect(try test.refusal(Said.retracted(asked), on: leave, by: test.b) == .restedOn([decided.id]))
    try test.record(Said.retracted(decided), on: leave, by: test.a)
    #expect(try test.desk.ask(LeavesAsked(in: test.room)).map(\.id) == [leave, second])
  }

  @Test("what was typed beside it lies apart from the entry")
  func apart() throws {
    let asked = LeaveAsked(person: test.b, quarter: try quarter(2026, 2), reason: "生病", note: "住院两周")
    let entry = try test.record(Act(asked), on: leave, by: test.b)
    #expect(!entry.bodyText.contains("住院") && entry.bodyText.contains("2026Q2"))
    try test.record(
      Act(LeaveDecided(consented: true, remark: "好好休养")), on: leave, by: test.a)
    let facts = try #require(try test.desk.ask(TheLeave(leave))?.facts)
    #expect(facts.note == "住院两周" && facts.remark == "好好休养")
    #expect(facts.askedBy == test.b && facts.decidedBy == test.a)
    var lines: [String] = []
    try test.store.export(withPersonal: false) { lines.append($0) }
    #expect(!lines.contains { $0.contains("住院") || $0.contains("休养") })
  }
}
