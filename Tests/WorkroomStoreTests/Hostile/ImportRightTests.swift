import Foundation
import GRDB
import Regulation
import Testing

@testable import WorkroomStore

/// On a store with PINs an import gives its importer nothing that they might not give themself.
@Suite("Who may import what")
struct ImportRightTests {
  let test: TestRoom
  let cppcc: TestCppcc
  let exchange: Exchange

  init() throws {
    test = try TestRoom(in: .inMemory(machine: "a"), ids: "a")
    cppcc = try TestCppcc(over: test)
    exchange = try Exchange()
    try test.store.settle(.pins, "on")
  }

  private func take(_ forger: Forger, by importer: Importer) throws -> ImportReport {
    try test.store.importLedger(
      from: exchange.file(forger.whole), forgetting: String.self, consent: true, by: importer,
      at: Exchange.today)
  }

  private func cppcc(_ area: String, seating person: PersonID) throws -> Forger {
    var forger = Forger("cppcc", in: WorkroomID("far"))
    try forger.write(
      Act(CppccSetUp(name: "政协邻县委员会", level: .county, area: area)), on: MatterID("far"), turn: "t")
    try forger.write(
      Act(PostTaken(post: .officeInCharge, person: person, name: "王科长")), on: MatterID("far-post"), turn: "t")
    return forger
  }

  @Test("A member enters no CPPCC and no room by a file, and gives nobody of here a place there")
  func member() throws {
    for forger in [try cppcc("示例区", seating: test.b), try Forger.room()] {
      #expect(throws: Refusal.self) { try take(forger, by: .person(test.b)) }
    }
    #expect(try test.store.ask(Cppccs()).count == 1 && test.store.ask(Workrooms()).count == 1)
  }

  @Test("Whoever leads a room brings in another, but nobody of a third place with it")
  func leader() throws {
    #expect(try take(Forger.room(), by: .person(test.a)).new == 3)
    var third = try Forger.room("third", WorkroomID("Y3"))
    try third.write(
      Act(SeatTaken(person: cppcc.office, name: "假名")), on: MatterID("y3-seat"), turn: "founding")
    #expect(throws: Refusal.knownElsewhere) { try take(third, by: .person(test.a)) }
    // The owner of the file is told, and may.
    let plan = try test.store.importLedger(
      from: exchange.file(third.whole), forgetting: String.self, consent: false, at: Exchange.today)
    #expect(plan.powers.compactMap(\.knownAs).contains("干部甲"))
    #expect(try take(third, by: .owner).new == 4)
  }

  @Test("Nor does whoever lets a machine in from the pen")
  func letIn() throws {
    var laptop = Forger("laptop", in: test.room)
    try laptop.write(
      Act(SeatTaken(person: cppcc.office, name: "假名")), on: MatterID("seat-Z"), by: "A", count: 100)
    _ = try take(laptop, by: .person(test.b))
    #expect(throws: Refusal.knownElsewhere) {
      try test.desk.letIn(laptop.chain.origin, by: test.a, forgetting: String.self)
    }
    #expect(throws: Refusal.self) {
      try test.desk.letIn(laptop.chain.origin, by: test.b, forgetting: String.self)
    }
  }

  @Test("The CPPCC of one county is over no room of another", arguments: ["邻县", "区", ""])
  func otherCounty(_ area: String) throws {
    _ = try take(cppcc(area, seating: PersonID("W")), by: .owner)
    #expect(try test.store.ask(PostsOver(test.room, of: PersonID("W"))).isEmpty)
    #expect(try !test.store.ask(SightOf(PersonID("W"))).sees(test.room))
    #expect(try test.store.ask(PostsOver(test.room, of: cppcc.office)) == [.officeInCharge])
    #expect(try test.store.ask(SightOf(cppcc.office)).sees(test.room))
  }

  @Test(
    "Whose CPPCC is over which room",
    arguments: [
      (Level.county, "商州区", Level.county, "商州区", true), (.county, "洛南县", .county, "商州区", false),
      (.county, "商洛市", .county, "商州区", false), (.county, "商洛市商州区", .county, "商州区城关街道", true),
      (.city, "商洛市", .city, "商洛市", true), (.city, "商洛市", .county, "商州区", false),
      (.city, "西安市", .city, "商洛市", false), (.province, "陕西省", .province, "陕西省", true),
    ])
  func areas(_ level: Level, _ area: String, _ roomLevel: Level, _ roomArea: String, _ isOver: Bool) {
    let mark = EntryMark(
      id: EntryID("e"), actor: nil, occurred: Moment(TestRoom.day), recorded: Moment(TestRoom.day), late: nil)
    var facts: CppccFacts?
    CppccSetUp(name: "政协", level: level, area: area).apply(to: &facts, at: mark)
    #expect(facts?.isOver(roomLevel, roomArea) == isOver)
  }
}
