import Foundation
import Regulation
import Testing

@testable import WorkroomStore

/// What waits to be let in is shown to whoever sees the records of its rooms, and to nobody else.
@Suite("Who sees what waits")
struct PenSightTests {
  @Test func byRoom() throws {
    let a = try TestRoom(in: .inMemory(machine: "a"), ids: "a")
    let exchange = try Exchange()
    let store = try Store.inMemory(machine: "c")
    try exchange.carry(a.store, into: store)
    let other = try Forger.room()
    try exchange.take(exchange.file(other.whole), into: store)
    var laptop = Forger("laptop", in: a.room)
    try laptop.write(
      Act(SeatTaken(person: PersonID("N"), name: "委员壬")), on: MatterID("seat-N"), by: "A", count: 100)
    _ = try exchange.offer(exchange.file(laptop.whole), to: store)
    let waiting = try #require(try store.ask(PennedChains()).first)
    func seen(by person: PersonID) throws -> Penned? { waiting.seen(by: try store.ask(SightOf(person))) }
    #expect(waiting.seen(by: .whole) == waiting)
    let member = try #require(try seen(by: a.b))
    #expect(member.rooms.map(\.id) == [a.room] && member.powers.map(\.name) == ["委员壬"])
    #expect(try seen(by: PersonID("P")) == nil && seen(by: a.stranger) == nil)
  }
}
