import Foundation
import GRDB
import Regulation
import Testing

@testable import WorkroomStore

/// What a machine of the room sends about the room's end is judged again: only the body that decides ends it.
@Suite("Only the body of a room ends it, whatever a file says")
struct JudgedEndingTests {
  let cppcc: TestCppcc
  let exchange: Exchange
  let store: Store
  private var room: WorkroomID { cppcc.test.room }
  private let grounds = [EndingGround.failedTwice]

  init() throws {
    cppcc = try TestCppcc(over: try TestRoom(in: .inMemory(machine: "a"), ids: "a"))
    exchange = try Exchange()
    store = try Store.inMemory(machine: "c")
    try exchange.carry(cppcc.test.store, into: store)
  }

  private var proposed: Act { Act(EndingProposed(by: "专委会", grounds: grounds, text: "x")) }
  private func decided(_ outcome: EndingOutcome = .ends, number: String? = nil) -> Act {
    Act(EndingDecided(outcome: outcome, by: "政协", number: number, reason: "x"))
  }
  private func ended(_ way: EndingWay = .delisted) -> Act {
    Act(RoomEnded(way: way, grounds: grounds, by: "政协", ending: MatterID("e")))
  }

  /// A laptop that is let in, and what it then writes.
  private func sends(_ acts: [(Act, PersonID?)]) throws -> ImportReport {
    var laptop = Forger("laptop", in: room)
    try laptop.write(Said.activity(cppcc.test.b), on: MatterID("walk"), by: "B", count: 100)
    try exchange.take(exchange.file(laptop.whole), into: store)
    for (act, actor) in acts {
      let isOfRoom = act.kind.matter == MatterKind(RoomFacts.self)
      let matter =
        isOfRoom ? room.matter : act.is(SeatTaken.self) ? MatterID("seat-new") : MatterID("e")
      try laptop.write(act, on: matter, by: actor?.rawValue)
    }
    return try exchange.take(exchange.file(laptop.whole), into: store)
  }

  private func isOpen() throws -> Bool { try store.ask(EndOf(room)) == nil && store.verify().isClean }

  @Test("Whoever leads the room, a stranger, nobody: none of them ends it", arguments: ["A", "L", "X", nil])
  func notTheRooms(_ actor: String?) throws {
    let person = actor.map { PersonID($0) }
    let report = try sends([(proposed, person), (decided(), person), (ended(), person)])
    #expect(report.conflicts == 3)
    #expect(try isOpen())
  }

  @Test("The committee that guides it proposes, and decides nothing; nor does another's")
  func committee() throws {
    _ = try sends([(proposed, cppcc.committee), (decided(), cppcc.committee), (ended(), cppcc.committee)])
    #expect(try isOpen())
    #expect(try store.ask(OpenEndings(of: [room])).count == 1)
  }

  @Test("Nothing ends it that was not decided so, or was decided otherwise")
  func notDecided() throws {
    _ = try sends([
      (proposed, cppcc.committee), (ended(), cppcc.council), (decided(.keeps), cppcc.council),
      (ended(), cppcc.council),
    ])
    #expect(try isOpen())
  }

  @Test("Another way than the grounds have is none; the office records from a paper")
  func otherway() throws {
    _ = try sends([
      (proposed, cppcc.committee), (decided(), cppcc.office), (ended(), cppcc.office),
      (decided(number: "8号"), cppcc.office), (ended(.terminated), cppcc.office),
    ])
    #expect(try isOpen())
  }

  private func takenBack(number: String? = nil) -> Act {
    Act(EndingTakenBack(by: "政协", number: number, reason: "错了", ending: MatterID("e")))
  }
  private var end: [(Act, PersonID?)] {
    [(proposed, cppcc.committee), (decided(), cppcc.council), (ended(), cppcc.council)]
  }

  @Test(
    "Nobody but who decides takes its end back, whatever a file says",
    arguments: ["A", "L", "K", "N", "X", nil])
  func takenBackByOthers(_ actor: String?) throws {
    let report = try sends(end + [(takenBack(number: "9号"), actor.map { PersonID($0) })])
    #expect(report.conflicts == 1)
    #expect(try store.ask(EndOf(room))?.way == .delisted)
  }

  @Test("The council takes it back in every store, and the room records again")
  func takenBackByTheCouncil() throws {
    let seat = Act(SeatTaken(person: PersonID("Z"), name: "委员癸"))
    let report = try sends(end + [(takenBack(), cppcc.council), (seat, cppcc.test.a)])
    #expect(report.conflicts == 0)
    #expect(try isOpen() && store.ask(TheRoster(room)).seats.count == 4)
  }

  @Test("The office takes it back from a paper, never without")
  func takenBackFromPaper() throws {
    _ = try sends(end + [(takenBack(), cppcc.office)])
    #expect(try !isOpen())
    let other = try JudgedEndingTests()
    _ = try other.sends(end + [(takenBack(number: "9号"), cppcc.office)])
    #expect(try other.isOpen())
  }

  @Test("The council ends it in every store, and nobody gets a seat there afterwards")
  func council() throws {
    let seat = Act(SeatTaken(person: PersonID("Z"), name: "委员癸"))
    let report = try sends([
      (proposed, cppcc.committee), (decided(), cppcc.council), (ended(), cppcc.council), (seat, cppcc.test.a),
    ])
    #expect(report.conflicts == 1)
    #expect(try store.ask(EndOf(room))?.way == .delisted)
    #expect(try store.ask(TheRoster(room)).seats.count == 3)
    #expect(try store.verify().isClean)
  }
}
