import Foundation
import Regulation
import Testing

@testable import WorkroomStore

/// What a paper says of a ledger: by what the room is recognised, and how far its chains had got, signed.
@Suite("Heads on paper")
struct HeadTests {
  let test: TestRoom
  let head: ChainHead

  init() throws {
    test = try TestRoom(in: .inMemory(machine: "a"))
    head = try #require(try test.store.ask(RoomHeads(of: test.room)).first)
    for number in 0..<3 { try test.record(Said.activity(test.b), on: MatterID("a\(number)"), by: test.b) }
  }

  @Test("A head is signed, and its text says all that it takes to check that")
  func signed() throws {
    #expect(head.isSigned && head.number == 7)
    let given = try #require(GivenHead(head.text))
    #expect(try #require(given.signed).isGenuine && given.signed?.chain.origin == head.origin)
    #expect(given.signed?.number == 7 && !given.isForged)
    // A QR code packs such letters tightly.
    #expect(head.text.allSatisfy { "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".contains($0) })
    #expect(head.short.count == 24 && head.hash.hasPrefix(head.short.filter { $0 != " " }))
  }

  @Test("However it is copied, it is found in the ledger and in a proof")
  func copied() throws {
    let exchange = try Exchange()
    let fours = stride(from: 0, to: 64, by: 4).map { String(head.hash.dropFirst($0).prefix(4)) }
    let forms = [
      head.text, " \(head.text)\n", head.hash, head.hash.uppercased(), head.short,
      fours.joined(separator: " "), head.text.lowercased(),
    ]
    for form in forms {
      let result = try test.store.verify(head: form)
      #expect(result.headFound == true && result.isClean, "\(form)")
      #expect(result.headSigned == (form.count > 100 ? true : nil), "\(form)")
      var lines: [String] = []
      #expect(try test.store.prove(since: form) { lines.append($0) } == test.store.head())
      #expect(lines.count == 5)
      try Proof(exchange.file(lines)).check(form)
    }
  }

  @Test(
    "What is no head, too short, of another ledger or signed by nobody is none",
    arguments: [
      "", "abc", "路灯", "DUTYBOT-HEAD:1", "DUTYBOT-HEAD:1:::::::", String(repeating: "0", count: 64),
    ])
  func none(_ text: String) throws {
    #expect(try test.store.verify(head: text).headFound == false)
    #expect(try test.store.prove(since: text) { _ in } == nil)
  }

  @Test("Nineteen digits are too few, and a forged signature is told where the head is right")
  func forged() throws {
    #expect(try test.store.verify(head: String(head.hash.prefix(19))).headFound == false)
    #expect(try test.store.verify(head: String(head.hash.prefix(18))).headFound == false)
    var parts = head.text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    parts[7] = String(parts[7].reversed())
    let forged = try test.store.verify(head: parts.joined(separator: ":"))
    #expect(forged.headFound == true && forged.headSigned == false && !forged.isClean)
    let exchange = try Exchange()
    var lines: [String] = []
    _ = try test.store.prove(since: head.hash) { lines.append($0) }
    let proof = try Proof(exchange.file(lines))
    #expect(throws: Proof.Flaw.forgedHead) { try proof.check(parts.joined(separator: ":")) }
    #expect(throws: Proof.Flaw.notAHead) { try proof.check("路灯") }
  }

  @Test("The fingerprint is the one that a store is asked for which gets the room for the first time")
  func fingerprint() throws {
    let exchange = try Exchange()
    let office = try Store.inMemory(machine: "office")
    let asked = try exchange.offer(exchange.file(Exchange.whole(test.store)), to: office).firstRooms
    #expect(try asked.map(\.origin) == [test.store.ask(RoomFingerprint(of: test.room))])
    // There it is the same afterwards, and the head is the one that the room's machine signed.
    try exchange.carry(test.store, into: office)
    #expect(try office.ask(RoomFingerprint(of: test.room)) == asked.first?.origin)
    #expect(try office.ask(RoomHeads(of: test.room)) == test.store.ask(RoomHeads(of: test.room)))
  }

  @Test("One room's chains go out whole, and come in elsewhere as they were")
  func oneRoom() throws {
    let exchange = try Exchange()
    let other = try OtherRoom(in: test.store)
    var lines: [String] = []
    let count = try test.store.export(to: .whole, of: other.room, withPersonal: true) { lines.append($0) }
    let heads = lines.filter { $0.hasPrefix(#"{"head":"#) }
    #expect(count == other.entries && heads.count == 1 && lines.count == count + 1)
    #expect(lines.allSatisfy { $0.contains(#""\#(other.room.rawValue)""#) })
    let office = try Store.inMemory(machine: "office")
    let report = try exchange.take(exchange.file(lines), into: office)
    #expect(report.new == count && report.aside.isEmpty && report.rooms.map(\.id) == [other.room])
    #expect(try office.ask(RoomHeads(of: other.room)) == test.store.ask(RoomHeads(of: other.room)))
    #expect(try office.verify().isClean)
    #expect(try test.store.ask(RoomsInChains(of: other.room)) == [other.room])
  }
}

/// A second room in the same store.
private struct OtherRoom {
  let room = WorkroomID("other")
  let entries: Int

  init(in store: Store) throws {
    let now = Moment(TestRoom.day, hour: 9)
    let desk = Desk(store: store, clock: { now }, ids: CountingIDs("other"))
    try desk.record(as: .guest) { [room] _, _, _ in
      (
        (),
        [
          Proposal(
            WorkroomSetUp(name: "另一委员工作室", type: .regional, level: .county, area: "示例区"), in: room,
            on: room.matter, occurred: now),
          Proposal(
            SeatTaken(person: PersonID("D"), name: "丁"), in: room, on: MatterID("seat-D"), occurred: now),
        ]
      )
    }
    entries = 2
  }
}
