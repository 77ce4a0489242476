import GRDB
import Regulation
import Testing

@testable import WorkroomStore

@Suite("Who may take whose PIN away")
struct ResetPinTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let whose: String
    /// The place where it is asked for.
    var at = "room"
    var convenors = 1
    /// Who may.
    let may: [String]
    var testDescription: String { "\(whose) at the \(at), convenors: \(convenors)" }
  }

  /// Everybody else is refused, the person themself among them.
  static let rows = [
    Row(whose: "A", may: ["K", "O"]), Row(whose: "B", may: ["A"]), Row(whose: "C", may: ["A"]),
    Row(whose: "L", may: ["A"]),
    Row(whose: "A", convenors: 2, may: ["B"]), Row(whose: "B", convenors: 2, may: ["A"]),
    Row(whose: "C", convenors: 2, may: ["A", "B"]), Row(whose: "L", convenors: 2, may: ["A", "B"]),
    Row(whose: "O", at: "cppcc", may: []), Row(whose: "K", at: "cppcc", may: ["O"]),
    Row(whose: "N", at: "cppcc", may: ["O"]), Row(whose: "V", at: "cppcc", may: ["O"]),
    Row(whose: "S", at: "cppcc", may: ["O"]),
    // One PIN opens all to a person: it is taken away only where they belong.
    Row(whose: "K", may: []), Row(whose: "X", may: []), Row(whose: "B", at: "cppcc", may: []),
  ]

  private func world(_ row: Row) throws -> (TestCppcc, WorkroomID, PersonID) {
    let test = try TestRoom()
    let cppcc = try TestCppcc(over: test)
    if row.convenors == 2 {
      let taken = OfficeTaken(office: .convenor, person: test.b, name: "乙")
      try test.record(Act(taken), on: MatterID("office-B"), by: test.a)
    }
    return (cppcc, row.at == "room" ? test.room : cppcc.place, PersonID(row.whose))
  }

  /// A PIN that costs no time to make; what it is does not matter here.
  private func give(_ person: PersonID, _ test: TestRoom) throws {
    try test.store.write {
      try Door(test.store).put(Pin(salt: [1], hash: [2]), of: person, isCode: false, $0)
    }
  }

  @Test("the table, asked of the desk", arguments: rows)
  func table(_ row: Row) throws {
    let (cppcc, place, whose) = try world(row)
    let test = cppcc.test
    for asker in TestCppcc.everybody {
      try give(whose, test)
      let act = Act(PinReset(person: whose))
      let done = try test.commit(
        [cppcc.proposal(act, on: whose.pin(at: place), in: place)], by: .person(PersonID(asker), place))
      #expect(
        (done.refusal == nil) == row.may.contains(asker), "\(asker): \(String(describing: done.refusal))")
      #expect(try Door(test.store).hasPin(whose) != row.may.contains(asker), "\(asker)")
      #expect(done.entries.map(\.actor) == (row.may.contains(asker) ? [PersonID(asker)] : []))
    }
    let resets = try test.store.read { db in
      try Ledger(db: db, store: test.store).entries("WHERE act = 'pinReset'", [])
    }
    #expect(Set(resets.compactMap(\.actor?.rawValue)) == Set(row.may))
    #expect(
      try Door(test.store).noted(since: Moment(TestRoom.day)).filter { $0.what == .reset }.count
        == row.may.count)
  }

  @Test(
    "the owner of the file may anybody's, where they belong, and it is recorded as nobody's", arguments: rows)
  func fileOwner(_ row: Row) throws {
    let (cppcc, place, whose) = try world(row)
    let test = cppcc.test
    try give(whose, test)
    let belongs = row.at == "room" ? "ABCL".contains(row.whose) : "OKNVS".contains(row.whose)
    if belongs {
      _ = try test.desk.resetPinAsFileOwner(of: whose, at: place)
      let entry = try test.store.read { db in
        try Ledger(db: db, store: test.store).entries("WHERE act = 'pinReset'", []).last
      }
      #expect(entry?.act == Act(PinReset(person: whose)) && entry?.actor == nil)
    } else {
      #expect(throws: Refusal.gone) { _ = try test.desk.resetPinAsFileOwner(of: whose, at: place) }
    }
    #expect(try Door(test.store).hasPin(whose) == !belongs)
  }

  @Test("a reset that stands on another's matter is none")
  func anothersMatter() throws {
    let test = try TestRoom()
    try give(test.b, test)
    let act = Act(PinReset(person: test.b))
    #expect(try test.refusal(act, on: test.c.pin(at: test.room), by: test.a) == .gone)
    #expect(try Door(test.store).hasPin(test.b))
  }

  @Test("whoever handles an application sets a PIN at its place; nobody else does")
  func applicant() throws {
    let application = try TestApplication()
    let desk = application.cppcc.test.desk
    try desk.setPin("kingfisher-82", of: application.handler, at: application.place)
    #expect(try Door(desk.store).hasPin(application.handler))
    #expect(throws: Refusal.notAllowed(PinSet.kind)) {
      try desk.setPin("kingfisher-82", of: application.cppcc.test.b, at: application.place)
    }
  }

  @Test(
    "an applicant's PIN is taken away by the committee in touch, the office in charge and the owner of the file",
    arguments: TestCppcc.everybody + ["H"])
  func ofApplicant(_ asker: String) throws {
    let application = try TestApplication(upTo: .applied)
    let test = application.cppcc.test
    let whose = application.handler
    try give(whose, test)
    let reset = Proposal(
      PinReset(person: whose), in: application.place, on: whose.pin(at: application.place),
      occurred: test.clock.now)
    let done = try test.commit([reset], by: .person(PersonID(asker), application.place))
    #expect((done.refusal == nil) == ["K", "O"].contains(asker), "\(String(describing: done.refusal))")
    _ = try test.desk.resetPinAsFileOwner(of: whose, at: application.place)
    #expect(try !Door(test.store).hasPin(whose))
  }
}
