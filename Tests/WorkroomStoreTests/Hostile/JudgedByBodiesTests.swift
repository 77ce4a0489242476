import Foundation
import Regulation
import Testing

@testable import WorkroomStore

/// What a body over a room may do there rests on who holds its posts, which is written in the chain of the body.
@Suite("What bodies do in rooms is judged by their posts, in whatever order they come")
struct JudgedByBodiesTests {
  let cppcc: TestCppcc
  let exchange: Exchange
  let store: Store
  private var room: WorkroomID { cppcc.test.room }
  private let inspection = MatterID("room-inspection")

  init() throws {
    cppcc = try TestCppcc(over: try TestRoom(in: .inMemory(machine: "a"), ids: "a"))
    exchange = try Exchange()
    store = try Store.inMemory(machine: "c")
  }

  private var inspected: Act { Act(RoomInspected(by: TestCppcc.guiding, planned: true, found: "记录齐全")) }

  private func inspect(by person: PersonID) throws {
    try #require(cppcc.refusal(inspected, on: inspection, in: room, by: person) == nil)
  }

  /// The lines of one place, with the head of its chain.
  private func lines(of place: WorkroomID) throws -> [String] {
    try Exchange.whole(cppcc.test.store).filter { line in
      line.contains(#""workroom":"\#(place.rawValue)""#) || line.contains(#""room":"\#(place.rawValue)""#)
    }
  }

  private func take(_ lines: [String]) throws -> ImportReport {
    try exchange.take(exchange.file(lines), into: store)
  }

  private var isInspected: Bool {
    get throws {
      try store.read { try StoreState(db: $0, store: store).matter(InspectionFacts.self, inspection) } != nil
    }
  }

  @Test("An inspection counts once the posts are here, though the room came first")
  func roomFirst() throws {
    try inspect(by: cppcc.committee)
    _ = try take(lines(of: room))
    #expect(try !isInspected)
    _ = try take(lines(of: cppcc.place))
    #expect(try isInspected && store.verify().isClean)
    #expect(try Exchange.everything(store) == Exchange.everything(cppcc.test.store))
  }

  @Test("And no longer counts where the post had ended before, as is told later")
  func endedBefore() throws {
    try #require(
      cppcc.refusal(Act(PostLeft()), on: cppcc.matter("post-K"), by: cppcc.office) == nil)
    let all = try lines(of: cppcc.place)
    let ended = try #require(all.firstIndex { $0.contains(#""act":"postLeft""#) })
    _ = try take(Exchange.vouched(Array(all[..<ended]), by: cppcc.test.store) + lines(of: room))
    // Written by somebody who had not heard of it.
    var laptop = Forger("laptop", in: room)
    try laptop.write(inspected, on: inspection, by: "K", count: 100)
    _ = try take(laptop.whole)
    #expect(try isInspected)
    _ = try take(lines(of: cppcc.place))
    #expect(try !isInspected && store.verify().isClean)
  }

  @Test("Rooms and bodies of one file come in whatever order its lines have", arguments: [0, 1, 2])
  func mixed(_ order: Int) throws {
    try inspect(by: cppcc.committee)
    let (room, body) = try (lines(of: room), lines(of: cppcc.place))
    let lines =
      switch order {
      case 0: room + body
      case 1: body + room
      default:
        (0..<max(room.count, body.count)).flatMap { place in
          [room, body].compactMap { $0.dropFirst(place).first }
        }
      }
    _ = try take(lines)
    #expect(try Exchange.everything(store) == Exchange.everything(cppcc.test.store))
    #expect(try store.verify().isClean)
  }

  @Test("A post that has no effect where it was forged gives nobody power in a room")
  func forgedPost() throws {
    try exchange.carry(cppcc.test.store, into: store)
    var office = Forger("office laptop", in: cppcc.place)
    let post = PostTaken(
      post: .committee, person: PersonID("X"), name: "假干部", committees: [cppcc.matter("guiding")])
    try office.write(Act(post), on: cppcc.matter("post-X"), by: "X", count: 100)
    _ = try take(office.whole)
    var laptop = Forger("laptop", in: room)
    try laptop.write(inspected, on: inspection, by: "X", count: 200)
    let report = try take(laptop.whole)
    #expect(try report.conflicts == 1 && !isInspected && store.verify().isClean)
  }
}
