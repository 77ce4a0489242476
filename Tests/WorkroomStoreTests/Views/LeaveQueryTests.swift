import Regulation
import Testing

@testable import WorkroomStore

/// What leave makes of the duty norm over a real store (A14): worked count 19, in 2026.
@Suite("Leave over a store")
struct LeaveQueryTests {
  private let test: TestRoom
  private let quarter: Quarter
  private let leave = MatterID("leave")

  init() throws {
    test = try TestRoom()
    quarter = try #require(Quarter(2026, 3))
  }

  private func day(_ month: Int, _ day: Int) throws -> Day { try #require(Day(2026, month, day)) }

  private func moment(_ month: Int, _ day: Int) throws -> Moment { Moment(try self.day(month, day), hour: 9) }

  private func ask(on month: Int, _ day: Int, reason: String = "生病") throws {
    test.clock.move(to: try moment(month, day))
    try test.record(
      Act(LeaveAsked(person: test.b, quarter: quarter, reason: reason)), on: leave, by: test.b)
  }

  @discardableResult
  private func consent(on month: Int, _ day: Int) throws -> Entry {
    test.clock.move(to: try moment(month, day))
    return try test.record(Act(LeaveDecided(consented: true)), on: leave, by: test.a)
  }

  private func finding(of person: PersonID, _ horizon: Horizon) throws -> Finding {
    try #require(try test.store.ask(MemberFinding(of: person, at: test.room, in: .quarter(quarter), horizon)))
  }

  private func status(asOf: Day, knownOn: Day? = nil) throws -> Status {
    try finding(of: test.b, Horizon(asOf: asOf, knownOn: knownOn)).status.status
  }

  /// One offline shift of somebody in the quarter.
  private func shift(of person: PersonID, on month: Int, _ day: Int) throws {
    test.clock.move(to: try moment(month, day))
    let matter = MatterID("shift-\(person.rawValue)")
    try test.record(Said.started(person), on: matter, by: person)
    test.clock.move(minutes: 60)
    try test.record(Said.ended, on: matter, by: person)
  }

  @Test("19: eleven of twelve did their duty, one has leave")
  func workedCount() throws {
    let others = (4...12).map { PersonID("p\($0)") }
    for person in others {
      try test.record(
        Act(SeatTaken(person: person, name: "委员\(person.rawValue)")),
        on: MatterID("seat-\(person.rawValue)"), by: test.a)
    }
    let ids = [test.a, test.b, test.c] + others
    try ask(on: 7, 10)
    for (place, person) in ids.filter({ $0 != test.b }).enumerated() {
      try shift(of: person, on: 8, 1 + place)
    }
    let over = try day(10, 31)
    func count(_ horizon: Horizon) throws -> [String: Int] {
      try Dictionary(grouping: ids.map { try finding(of: $0, horizon).status.status.code }, by: \.self)
        .mapValues(\.count)
    }
    #expect(try count(Horizon(asOf: over)) == ["met": 11, "missed": 1])
    try consent(on: 9, 20)
    #expect(try count(Horizon(asOf: over)) == ["met": 11, "excused": 1])
    #expect(try status(asOf: over) == .excused(isLate: false))
    #expect(try finding(of: test.b, Horizon(asOf: over)).packs.allSatisfy { !$0.isMet && !$0.status.isOwed })
  }

  @Test("Consent after the quarter is late, and was not known before it was written")
  func late() throws {
    try ask(on: 9, 28)
    #expect(try status(asOf: day(10, 1)) == .missed)
    try consent(on: 10, 5)
    #expect(try status(asOf: day(10, 31)) == .excused(isLate: true))
    #expect(try status(asOf: day(10, 31), knownOn: day(10, 4)) == .missed)
    #expect(try status(asOf: day(10, 31), knownOn: day(10, 5)) == .excused(isLate: true))
    #expect(try test.store.ask(TheLeave(leave))?.facts.isLate == true)
  }

  @Test("Consent taken back is gone, and was there for whoever looks at an earlier day")
  func retracted() throws {
    try ask(on: 7, 10)
    let entry = try consent(on: 7, 12)
    test.clock.move(to: try moment(7, 20))
    try test.record(Said.retracted(entry), on: leave, by: test.a)
    #expect(try status(asOf: day(7, 21)) == .onTrack)
    #expect(try status(asOf: day(7, 21), knownOn: day(7, 19)) == .excused(isLate: false))
    #expect(try status(asOf: day(7, 21), knownOn: day(7, 20)) == .onTrack)
    test.clock.move(to: try moment(7, 25))
    try consent(on: 7, 25)
    #expect(try status(asOf: day(7, 26)) == .excused(isLate: false))
  }

  @Test("Refused leave excuses nobody")
  func refused() throws {
    try ask(on: 7, 10)
    try test.record(Act(LeaveDecided(consented: false)), on: leave, by: test.a)
    #expect(try status(asOf: day(10, 31)) == .missed)
  }

  @Test("Duty that was done all the same counts as met")
  func doneAllTheSame() throws {
    try ask(on: 7, 10)
    try consent(on: 7, 12)
    try shift(of: test.b, on: 8, 1)
    let finding = try finding(of: test.b, Horizon(asOf: day(10, 31)))
    #expect(finding.status.isMet && finding.packs.allSatisfy { !$0.status.isOwed })
  }

  @Test("A reason that the rule set does not name excuses nobody")
  func reasons() throws {
    try ask(on: 7, 10, reason: "出差")
    try consent(on: 7, 12)
    let pack = try #require(NormPacks.standard.setting("duty.exemptReasons", "生病, 其他"))
    test.store.look(by: pack)
    #expect(try status(asOf: day(10, 31)) == .missed)
    test.store.look(by: NormPacks.standard)
    #expect(try status(asOf: day(10, 31)) == .excused(isLate: false))
  }

  @Test("The views can be thrown away and made again")
  func rebuilt() throws {
    try ask(on: 7, 10)
    try consent(on: 7, 12)
    let rows = try test.store.viewRows()
    _ = try test.store.rebuild()
    #expect(try test.store.viewRows() == rows)
  }
}
