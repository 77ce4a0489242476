import Foundation
import GRDB
import Regulation
import Testing

@testable import WorkroomStore

/// Acts of power that a machine of the room sends are judged again, by all the rules that they were under.
@Suite("Acts of power judged again")
struct JudgedAgainTests {
  let a: TestRoom
  let exchange: Exchange
  let store: Store
  let founding: TurnID

  init() throws {
    a = try TestRoom(in: .inMemory(machine: "a"), ids: "a")
    exchange = try Exchange()
    store = try Store.inMemory(machine: "c")
    try exchange.carry(a.store, into: store)
    founding = try #require(try a.store.allEntries().first).turn
  }

  /// A laptop that is let in, and what it then writes.
  private func sends(_ acts: [(Act, String, String?, String?)]) throws -> ImportReport {
    var laptop = Forger("laptop", in: a.room)
    try laptop.write(Said.activity(a.b), on: MatterID("walk"), by: "B", count: 100)
    try exchange.take(exchange.file(laptop.whole), into: store)
    for (act, matter, actor, turn) in acts {
      try laptop.write(act, on: MatterID(matter), by: actor, turn: turn)
    }
    return try exchange.take(exchange.file(laptop.whole), into: store)
  }

  @Test("Whoever writes the founding turn's id is not setting the room up")
  func foundingTurn() throws {
    // All that is about the room itself is of its founding turn.
    #expect(try store.ask(History(of: a.room.matter)).allSatisfy { $0.turn == founding })
    let report = try sends([
      (Act(SeatTaken(person: PersonID("Z"), name: "坏人")), "seat-Z", "Z", founding.rawValue),
      (
        Act(OfficeTaken(office: .convenor, person: PersonID("Z"), name: "坏人")), "office-Z", "Z",
        founding.rawValue
      ),
      (Act(OfficeTaken(office: .convenor, person: a.b, name: "乙")), "office-B", nil, founding.rawValue),
    ])
    #expect(report.conflicts == 3)
    let roster = try store.ask(TheRoster(a.room))
    #expect(roster.seats.count == 3 && roster.holders(of: .convenor).map(\.id) == [a.a])
    #expect(try store.verify().isClean)
  }

  @Test("Nobody elsewhere consents to another's photo, and a name that leads elsewhere is not read")
  func photos() throws {
    let photo = AttachedFile(sha256: "../../store", bytes: 3, kind: .png)
    _ = try sends([
      (Act(PhotoConsented(agreed: true)), a.seat(a.b).rawValue, "C", nil),
      (Act(PhotoKept(photo)), a.seat(a.b).rawValue, "C", nil),
      (Act(PhotoConsented(agreed: true)), a.seat(a.c).rawValue, "C", nil),
      (Act(PhotoKept(photo)), a.seat(a.c).rawValue, "C", nil),
    ])
    let seats = try store.ask(TheRoster(a.room)).seats
    #expect(seats.allSatisfy { $0.facts.publicPhoto(by: store.pack) == nil })
    #expect(seats.allSatisfy { $0.facts.photoConsent == nil || $0.facts.member == a.c })
    #expect(try store.verify().isClean)
  }

  @Test("Seats and offices are held by whom they may be, and by no more")
  func roster() throws {
    _ = try sends(
      (0..<4).map {
        (
          Act(OfficeTaken(office: .convenor, person: PersonID("out-\($0)"), name: "外人\($0)")), "office-\($0)",
          "A", nil
        )
      } + [
        (Act(OfficeTaken(office: .convenor, person: a.b, name: "乙")), "office-B", "A", nil),
        (Act(OfficeTaken(office: .convenor, person: a.c, name: "丙")), "office-C", "A", nil),
        (Act(OfficeTaken(office: .liaison, person: a.c, name: "丙")), "liaison-C", "A", nil),
        (Act(SeatTaken(person: a.b, name: "乙")), "seat-again", "A", nil),
        (Act(SeatTaken(person: PersonID("N"), name: "乙")), "seat-namesake", "A", nil),
        (Act(SeatTaken(person: PersonID("N"), name: "委员壬")), "seat-N", "A", nil),
      ])
    let roster = try store.ask(TheRoster(a.room))
    #expect(roster.holders(of: .convenor).map(\.id) == [a.a, a.b])
    #expect(roster.holders(of: .liaison).map(\.id) == [a.liaison])
    #expect(roster.seats.map(\.facts.name) == ["甲", "乙", "丙", "委员壬"])
    #expect(try store.verify().isClean)
  }

  @Test("Nobody elsewhere acknowledges the discipline notice for another, nor says that they did")
  func notices() throws {
    let report = try sends([
      (Act(NoticeAcknowledged()), a.seat(a.b).rawValue, "A", nil),
      (Act(NoticeAcknowledged()), a.seat(a.b).rawValue, nil, nil),
      (Act(NoticeAcknowledged()), a.seat(a.c).rawValue, "C", nil),
    ])
    #expect(report.conflicts == 2)
    let seats = try store.ask(TheRoster(a.room)).seats
    #expect(seats.filter { $0.facts.noticed != nil }.map(\.facts.member) == [a.c])
    #expect(try store.verify().isClean)
  }

  @Test("Nobody elsewhere names a helper, or ends one, but whoever leads the room")
  func helpers() throws {
    func named(_ name: String) -> Act { Act(HelperNamed(name: name, role: .informant)) }
    _ = try sends([
      (named("张三"), "h-1", "A", nil), (named("李四"), "h-2", "B", nil), (named("王五"), "h-3", nil, nil),
      (named("赵六"), "h-4", "L", nil), (Act(HelperLeft()), "h-1", "B", nil),
      (Act(HelperLeft()), "h-4", "A", nil),
    ])
    #expect(try store.ask(TheHelpers(of: a.room)).map(\.facts.name) == ["张三"])
    #expect(try store.verify().isClean)
  }

  @Test(
    "Nobody elsewhere keys in another's shift but whoever leads the room, nor makes their own somebody else's"
  )
  func shiftsOfOthers() throws {
    func shift(_ person: PersonID) -> Act { Act(DutyStarted(person: person, channel: .offline, paper: true)) }
    var laptop = Forger("laptop", in: a.room)
    try laptop.write(Said.activity(a.b), on: MatterID("walk"), by: "B", count: 100)
    try laptop.write(shift(a.c), on: MatterID("s-forged"), by: "B")
    try laptop.write(shift(a.c), on: MatterID("s-nobody"))
    try laptop.write(shift(a.c), on: MatterID("s-keyed"), by: "L")
    let own = try laptop.write(
      Act(DutyStarted(person: a.b, channel: .offline)), on: MatterID("s-own"), by: "B")
    try laptop.write(
      Act(Corrected(target: own.id, act: shift(a.c), occurred: own.occurred, reason: "")),
      on: MatterID("s-own"), by: "B")
    try exchange.take(exchange.file(laptop.whole), into: store)
    let shifts = try store.ask(RunningShifts(in: a.room))
    #expect(Set(shifts.map(\.id)) == [MatterID("s-keyed"), MatterID("s-own")])
    #expect(Set(shifts.map(\.facts.member)) == [a.c, a.b])
    #expect(try store.verify().isClean)
    // The desk says so as well.
    let entry = try a.record(Act(DutyStarted(person: a.b, channel: .offline)), on: MatterID("s"), by: a.b)
    let correction = Corrected(target: entry.id, act: shift(a.c), occurred: entry.occurred, reason: "错")
    #expect(try a.refusal(Act(correction), on: MatterID("s"), by: a.b) == .notAllowed(Corrected.kind))
  }

  @Test("A machine that the owner of a room's file let in is let in elsewhere, too")
  func ownersAdmission() throws {
    var laptop = Forger("second", in: a.room)
    try laptop.write(Said.activity(a.b), on: MatterID("walk-2"), by: "B", count: 100)
    try exchange.take(exchange.file(laptop.whole), into: a.store)
    let report = try store.importLedger(
      from: exchange.file(Exchange.whole(a.store)), forgetting: String.self, consent: true, at: Exchange.today
    )
    #expect(report.new == 2 && report.conflicts == 0 && report.aside.isEmpty)
    #expect(try store.ask(History(of: MatterID("walk-2"))).count == 1)
    #expect(try store.ask(PennedChains()).isEmpty)
  }

  @Test("A machine that was put out is put out, also one that came with the first ledger")
  func dismissed() throws {
    var laptop = Forger("laptop", in: a.room)
    try laptop.write(Said.activity(a.b), on: MatterID("walk"), by: "B", count: 100)
    try exchange.take(exchange.file(laptop.whole), into: a.store)
    let desk = try TestRoom(in: store, ids: "c", setUp: false)
    let first = try #require(a.store.allEntries().first).origin
    try exchange.take(exchange.file(laptop.whole), into: store)
    for origin in [first, laptop.chain.origin] {
      let out = desk.proposal(Act(MachineDismissed(origin: origin)), on: origin.machine(in: a.room))
      #expect(try desk.commit(out, by: a.a).refusal == nil)
      #expect(try !store.read { try Ledger(db: $0, store: store).isAdmitted(origin, in: a.room) })
    }
    try laptop.write(Said.activity(a.b), on: MatterID("walk-2"), by: "B")
    try a.record(Said.activity(a.b), on: MatterID("walk-3"), by: a.b)
    for lines in [try laptop.whole, try Exchange.whole(a.store)] {
      let report = try exchange.offer(exchange.file(lines), to: store)
      #expect(report.new == 0 && report.aside.allSatisfy { $0.reason == .unknown } && !report.aside.isEmpty)
    }
    #expect(try store.verify().isClean)
  }
}
