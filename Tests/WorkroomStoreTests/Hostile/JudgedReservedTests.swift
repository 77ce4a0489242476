import Foundation
import Regulation
import Testing

@testable import WorkroomStore

/// What only those who lead a room, or a body over it, may record is judged again where another machine says that it was.
@Suite("What is reserved to some is theirs, whatever a file says")
struct JudgedReservedTests {
  let cppcc: TestCppcc
  let exchange: Exchange
  let store: Store
  private var room: WorkroomID { cppcc.test.room }
  private let year = TestRoom.day.year

  init() throws {
    cppcc = try TestCppcc(over: try TestRoom(in: .inMemory(machine: "a"), ids: "a"))
    exchange = try Exchange()
    store = try Store.inMemory(machine: "c")
    try exchange.carry(cppcc.test.store, into: store)
  }

  /// A laptop of the room, or of the CPPCC over it, that is let in; and what it then writes.
  private func sends(_ acts: [(Act, MatterID)], by actor: String?, at place: WorkroomID? = nil) throws
    -> ImportReport
  {
    var laptop = Forger("laptop", in: place ?? room)
    try laptop.write(Said.activity(cppcc.test.b), on: MatterID("walk"), by: "B", count: 100)
    try exchange.take(exchange.file(laptop.whole), into: store)
    for (act, matter) in acts { try laptop.write(act, on: matter, by: actor) }
    return try exchange.take(exchange.file(laptop.whole), into: store)
  }

  private var plan: Act {
    Act(PlanAdopted(year: year, items: [PlannedItem(PlanItem(.visit, month: 5), text: "困难学生")]))
  }
  private var joined: Act { Act(PlanItemJoined(year: year, version: 1, item: 1, deed: MatterID("walk"))) }
  private var released: Act { Act(PlanItemReleased(year: year, deed: MatterID("walk"))) }
  private var planOfYear: MatterID { room.plan(of: year) }

  private func facts() throws -> AnnualPlanFacts? { try store.ask(TheAnnualPlan(of: room, year))?.facts }

  @Test("A plain member, a stranger, nobody: none of them plans the room's year", arguments: ["B", "X", nil])
  func planned(_ actor: String?) throws {
    #expect(try sends([(plan, planOfYear)], by: actor).conflicts == 1)
    #expect(try facts() == nil && store.verify().isClean)
  }

  @Test("Nor joins a record to an item of it, or lets one go", arguments: ["B", "X", nil])
  func joins(_ actor: String?) throws {
    try cppcc.test.record(plan, on: planOfYear, by: cppcc.test.a)
    try exchange.carry(cppcc.test.store, into: store)
    #expect(try sends([(joined, planOfYear), (released, planOfYear)], by: actor).conflicts == 2)
    #expect(try facts()?.joined == nil && store.verify().isClean)
  }

  @Test("Who leads the room does all of it on any of its machines", arguments: ["A", "L"])
  func leads(_ actor: String) throws {
    #expect(try sends([(plan, planOfYear), (joined, planOfYear)], by: actor).conflicts == 0)
    #expect(try facts()?.joined == [JoinedDeed(item: 0, deed: MatterID("walk"))])
    #expect(try store.verify().isClean)
  }

  private var sent: Act {
    Act(
      SummariesSent(
        year: year, by: TestCppcc.guiding, rooms: [room], late: [], missing: 0, to: "区政协办公室"))
  }

  @Test("Only a body over the rooms sends their summaries on", arguments: ["A", "B", "X", nil])
  func summaries(_ actor: String?) throws {
    let report = try sends([(sent, MatterID("bundle"))], by: actor, at: cppcc.place)
    #expect(report.conflicts == 1)
    #expect(try store.verify().isClean)
  }

  @Test("The committee that guides them does")
  func committee() throws {
    #expect(try sends([(sent, MatterID("bundle"))], by: "K", at: cppcc.place).conflicts == 0)
  }

  @Test("A member does not decide on their own leave or on another's", arguments: ["B", "X", nil])
  func leave(_ actor: String?) throws {
    let leave = MatterID("leave")
    try cppcc.test.record(
      Act(LeaveAsked(person: cppcc.test.b, quarter: Quarter(containing: TestRoom.day), reason: "生病")),
      on: leave,
      by: cppcc.test.b)
    try exchange.carry(cppcc.test.store, into: store)
    #expect(try sends([(Act(LeaveDecided(consented: true)), leave)], by: actor).conflicts == 1)
    #expect(try store.verify().isClean)
  }

  @Test("What any member may do is judged by nobody else's machine: it gives no power")
  func open() {
    let reserved = Set(ActList.standard.reserved.map(\.id))
    for act: any ActBody.Type in [ActivityLogged.self, OpinionRecorded.self, DutyStarted.self, PinSet.self] {
      #expect(!reserved.contains(act.id))
    }
    for act: any ActBody.Type in [PlanAdopted.self, RoomAssessed.self, RotaPublished.self, SummarySent.self] {
      #expect(reserved.contains(act.id))
    }
  }
}
