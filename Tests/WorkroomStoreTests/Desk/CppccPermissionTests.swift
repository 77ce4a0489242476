import Regulation
import Testing

@testable import WorkroomStore

@Suite("Who may do what for the CPPCC")
struct CppccPermissionTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let act: Act
    /// The matter it is said of, in the CPPCC; nil: it is the room.
    var matter: String?
    /// Who may where the office in charge is held, and where nobody holds it.
    let may: [String]
    let mayInVacancy: [String]
  }

  private static let newPost = PostTaken(post: .viceChair, person: PersonID("W"), name: "干部己")

  static let rows = [
    Row(
      testDescription: "a committee is formed", act: Act(CommitteeFormed(name: "提案委员会")),
      matter: "new", may: ["O"], mayInVacancy: ["K", "N", "V", "S"]),
    Row(
      testDescription: "a committee is renamed", act: Act(CommitteeFormed(name: "提案委员会")),
      matter: "other", may: ["O"], mayInVacancy: ["K", "N", "V", "S"]),
    Row(
      testDescription: "a committee is dissolved", act: Act(CommitteeDissolved()),
      matter: "other", may: ["O"], mayInVacancy: ["K", "N", "V", "S"]),
    Row(
      testDescription: "a post is taken", act: Act(newPost), matter: "new", may: ["O"],
      mayInVacancy: ["K", "N", "V", "S"]),
    Row(
      testDescription: "a post is left", act: Act(PostLeft()), matter: "post-V", may: ["O"],
      mayInVacancy: ["K", "N", "V", "S"]),
    Row(
      testDescription: "a room gets its committee",
      act: Act(CommitteeAssigned(committee: TestCppcc.guiding)),
      may: ["A", "L", "K", "O"], mayInVacancy: ["A", "L", "K"]),
    Row(
      testDescription: "a room is inspected by the committee that guides it",
      act: Act(RoomInspected(by: TestCppcc.guiding, planned: true, found: "好")), matter: nil,
      may: ["K", "O"], mayInVacancy: ["K"]),
  ]

  private func refusal(_ row: Row, by asker: String, isVacant: Bool) throws -> Refusal? {
    let cppcc = try TestCppcc(over: try TestRoom())
    if isVacant {
      #expect(try cppcc.refusal(Act(PostLeft()), on: cppcc.matter("post-O"), by: cppcc.office) == nil)
    }
    let ofRoom = row.act.kind.matter == MatterKind(RoomFacts.self)
    let matter =
      row.matter.map(cppcc.matter) ?? (ofRoom ? cppcc.test.room.matter : MatterID("of-the-room"))
    let place = row.matter == nil ? cppcc.test.room : cppcc.place
    return try cppcc.refusal(row.act, on: matter, in: place, by: PersonID(asker))
  }

  @Test("the table, asked of the desk", arguments: rows, [false, true])
  func table(_ row: Row, _ isVacant: Bool) throws {
    let may = isVacant ? row.mayInVacancy : row.may
    for asker in TestCppcc.everybody {
      let refusal = try refusal(row, by: asker, isVacant: isVacant)
      #expect(refusal == (may.contains(asker) ? nil : .notAllowed(row.act.kind)), "\(asker)")
    }
  }

  @Test(
    "a guest founds a CPPCC, and has no say in it in a later turn",
    arguments: rows.filter { $0.matter != nil })
  func founder(_ row: Row) throws {
    let cppcc = try TestCppcc(over: try TestRoom())
    let matter = row.matter.map(cppcc.matter) ?? cppcc.test.room.matter
    let done = try cppcc.test.commit([cppcc.proposal(row.act, on: matter)], by: .guest)
    #expect(done.refusal == .notAllowed(row.act.kind))
  }

  @Test("committees and posts belong to a CPPCC, never to a room", arguments: ["O", "K", "A", "L"])
  func inARoom(_ asker: String) throws {
    let cppcc = try TestCppcc(over: try TestRoom())
    for act in [Act(CommitteeFormed(name: "提案委员会")), Act(Self.newPost)] {
      let refusal = try cppcc.refusal(act, on: cppcc.matter("new"), in: cppcc.test.room, by: PersonID(asker))
      #expect(refusal == .gone, "\(act.name)")
    }
  }

  @Test(
    "a room that no committee guides yet gets one from any of its level",
    arguments: [(Level.county, true), (.city, false)])
  func firstCommittee(_ level: Level, _ may: Bool) throws {
    let cppcc = try TestCppcc(over: try TestRoom(), level: level, assigns: false)
    let act = Act(CommitteeAssigned(committee: TestCppcc.other))
    let room = cppcc.test.room
    for asker in ["N", "O"] {
      let refusal = try cppcc.refusal(act, on: room.matter, in: room, by: PersonID(asker))
      #expect(refusal == (may ? nil : .notAllowed(CommitteeAssigned.kind)), "\(asker)")
    }
  }

  @Test("who of the CPPCC belongs to no room records nothing there", arguments: ["O", "K", "N", "V", "S"])
  func noRecords(_ asker: String) throws {
    let cppcc = try TestCppcc(over: try TestRoom())
    let test = cppcc.test
    let person = PersonID(asker)
    for act in [Said.started(person), Said.activity(person), Said.opinion(person), Said.drafted(person)] {
      let refusal = try cppcc.refusal(act, on: MatterID("m"), in: test.room, by: person)
      #expect(refusal == .notAllowed(act.kind))
    }
    let seat = Act(SeatTaken(person: person, name: "干部"))
    #expect(
      try cppcc.refusal(seat, on: MatterID("m"), in: test.room, by: person) == .notAllowed(SeatTaken.kind))
  }

  @Test("a second CPPCC of the same place, or a committee twice dissolved, is refused")
  func twice() throws {
    let cppcc = try TestCppcc(over: try TestRoom())
    let founding = Act(CppccSetUp(name: "再来", level: .county, area: "示例区"))
    #expect(
      try cppcc.refusal(founding, on: cppcc.place.matter, by: cppcc.office)
        == .notNow(CppccSetUp.kind, .running))
    #expect(try cppcc.refusal(founding, on: cppcc.matter("x"), by: cppcc.office) == .gone)
    let end = Act(CommitteeDissolved())
    #expect(try cppcc.refusal(end, on: cppcc.matter("other"), by: cppcc.office) == nil)
    #expect(
      try cppcc.refusal(end, on: cppcc.matter("other"), by: cppcc.office)
        == .notNow(CommitteeDissolved.kind, .ended))
  }
}
