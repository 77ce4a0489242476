import Foundation
import GRDB
import Regulation
import Testing

@testable import WorkroomStore

/// Files that somebody made by hand, offered to a store that knows the room, and to one that does not.
@Suite("Forged imports")
struct ForgedImportTests {
  let a: TestRoom
  let exchange: Exchange
  /// The whole export of a room that has something of everything.
  let lines: [String]

  init() throws {
    a = try TestRoom(in: .inMemory(machine: "a"), ids: "a")
    exchange = try Exchange()
    for number in 0..<3 {
      try a.record(
        Said.opinion(a.b), on: MatterID("opinion-\(number)"), by: a.b,
        personal: [.words: "路灯不亮 \(number)", .visitor: "来访人 \(number)"])
    }
    lines = try Exchange.whole(a.store)
  }

  /// One entry that somebody would like to have in the ledger.
  struct Forgery: Sendable, CustomTestStringConvertible {
    let name: String
    let act: String
    let matter: String
    let facts: String
    var actor: String? = "A"
    var year = 2026
    var testDescription: String { name }
  }

  static let forgeries = [
    Forgery(
      name: "a shift on the room's id, long ago", act: "dutyStarted", matter: "room",
      facts: #"{"channel":"offline","person":"B"}"#, year: 1950),
    Forgery(
      name: "a convenor", act: "officeTaken", matter: "office-Z",
      facts: #"{"name":"坏人","office":"convenor","person":"Z"}"#),
    Forgery(name: "a seat", act: "seatTaken", matter: "seat-Z", facts: #"{"name":"坏人","person":"Z"}"#),
    Forgery(name: "an office ended", act: "officeLeft", matter: "office-A", facts: "{}"),
    Forgery(
      name: "an erasure", act: "visitorErased", matter: "opinion-0", facts: #"{"why":"requested"}"#,
      actor: "L"),
    Forgery(name: "a PIN reset", act: "pinReset", matter: "pin-room-B", facts: #"{"person":"B"}"#),
    Forgery(
      name: "another place", act: "workroomSetUp", matter: "room",
      facts: #"{"area":"区","level":"county","name":"假的","type":"regional"}"#),
    Forgery(
      name: "a retraction", act: "retracted", matter: "opinion-0", facts: #"{"reason":"","target":"a-0001"}"#),
    Forgery(
      name: "a time without end", act: "dutyStarted", matter: "shift-9999",
      facts: #"{"channel":"offline","person":"B"}"#, year: 2198),
    Forgery(
      name: "a machine", act: "machineAdmitted", matter: "machine-room-zzz", facts: #"{"origin":"zzz"}"#),
  ]

  /// The forged entry behind another one, or as the first of a chain of its own.
  private func forged(_ forgery: Forgery, after last: Entry?, count: Int? = 1 << 20) throws -> String {
    let unsealed = Entry(
      id: EntryID("forged"), origin: last?.origin ?? OriginID("0123456789abcdef0123456789abcdef01234567"),
      number: (last?.number ?? 0) + 1, turn: TurnID("forged"), workroom: a.room,
      matter: MatterID(forgery.matter), actName: forgery.act, actor: forgery.actor.map { PersonID($0) },
      occurred: Moment(Day(forgery.year, 3, 31) ?? TestRoom.day),
      recorded: Moment(Day(forgery.year, 3, 31) ?? TestRoom.day),
      bodyText: "{\(count.map { "\"count\":\($0)," } ?? "")\"facts\":\(forgery.facts),\"v\":1}",
      previous: last?.hash ?? [], hash: [])
    return try ExportedLine(entry: unsealed.hashed(Hashing.hash(of: unsealed))).text
  }

  private var last: Entry {
    get throws { try #require(try a.store.allEntries().max { $0.number < $1.number }) }
  }

  @Test("In a chain of its own it waits, and changes nothing", arguments: forgeries)
  func ownChain(_ forgery: Forgery) throws {
    let store = try Store.inMemory(machine: "c")
    try exchange.carry(a.store, into: store)
    let before = try Exchange.everything(store)
    let report = try exchange.offer(exchange.file([forged(forgery, after: nil)]), to: store)
    #expect(report.new == 0 && report.aside.map(\.reason) == [.unsigned])
    #expect(try Exchange.everything(store) == before)
    #expect(try store.ask(PennedChains()).count == 1)
  }

  @Test("Behind a chain that is known it waits, though the head behind it is genuine", arguments: forgeries)
  func knownChain(_ forgery: Forgery) throws {
    let store = try Store.inMemory(machine: "c")
    try exchange.carry(a.store, into: store)
    let before = try Exchange.everything(store)
    let head = try #require(lines.last)
    let report = try exchange.offer(exchange.file([forged(forgery, after: last), head]), to: store)
    #expect(report.new == 0 && report.aside.map(\.reason) == [.unsigned])
    #expect(try Exchange.everything(store) == before)
  }

  @Test("Behind the reader's own chain nothing is taken", arguments: forgeries)
  func readersOwn(_ forgery: Forgery) throws {
    let before = try Exchange.everything(a.store)
    let report = try exchange.offer(exchange.file([forged(forgery, after: last)]), to: a.store)
    #expect(report.new == 0 && report.aside.map(\.reason) == [.own])
    #expect(try Exchange.everything(a.store) == before)
    #expect(throws: Refusal.gone) {
      try a.desk.letIn(last.origin, by: nil, forgetting: String.self)
    }
  }

  @Test("A room that is new here is taken only after a yes, which is told what it brings")
  func firstRoom() throws {
    let store = try Store.inMemory(machine: "c")
    let before = try Exchange.everything(store)
    let plan = try exchange.offer(exchange.file(lines), to: store)
    #expect(plan.waitsForConsent && plan.new == 0)
    #expect(plan.firstRooms.map(\.name) == ["示例委员工作室"])
    #expect(try plan.firstRooms.map(\.origin) == [last.origin])
    #expect(plan.powers.contains { $0.act == OfficeTaken.id && $0.name == "甲" && $0.office == .convenor })
    #expect(try Exchange.everything(store) == before)
  }

  @Test("A machine of the room that writes what its people may not: kept, void, the same in every store")
  func rogueDesk() throws {
    // A member's laptop, let in by the liaison; its store was changed to believe anything.
    let laptop = try Store.inMemory(machine: "laptop")
    try exchange.carry(a.store, into: laptop)
    let store = try Store.inMemory(machine: "c")
    try exchange.carry(a.store, into: store)
    try laptop.write { db in
      let ledger = Ledger(db: db, store: laptop)
      let writing = Ledger.Writing(
        turn: TurnID("rogue"), actor: a.b, now: a.clock.now, ids: CountingIDs("rogue"))
      for (act, matter) in [
        (Act(OfficeTaken(office: .convenor, person: a.b, name: "乙")), MatterID("office-B")),
        (Act(VisitorErased(why: .requested)), MatterID("opinion-0")),
        (Act(SeatLeft(reason: .resigned)), a.seat(a.c)),
        (Said.activity(a.b), MatterID("reading")),
      ] {
        let proposal = Proposal(act, in: a.room, on: matter, occurred: a.clock.now)
        _ = try ledger.append(proposal, writing, after: ledger.entries(of: matter).last)
      }
    }
    let report = try exchange.carry(laptop, into: store)
    #expect(report.new == 4 && report.erased == 0)
    let roster = try store.ask(TheRoster(a.room))
    #expect(roster.holders(of: .convenor).map(\.id) == [a.a] && roster.seats.count == 3)
    #expect(try store.ask(TheOpinion(MatterID("opinion-0")))?.said.words == "路灯不亮 0")
    #expect(try store.ask(History(of: MatterID("reading"))).count == 1)
    #expect(try !store.ask(Conflicts(in: a.room)).isEmpty)
    let rows = try store.viewRows()
    _ = try store.rebuild()
    #expect(try store.viewRows() == rows)
  }

  @Test("Whatever somebody who leads nothing writes past their desk gives nobody a right", arguments: 0..<12)
  func noRightGained(_ seed: Int) throws {
    let laptop = try Store.inMemory(machine: "laptop")
    try exchange.carry(a.store, into: laptop)
    let store = try Store.inMemory(machine: "c")
    try exchange.carry(a.store, into: store)
    let people = [a.a, a.b, a.c, a.liaison, a.stranger, PersonID("Z")]
    func rights() throws -> [Set<ActKind>] {
      try people.map { try store.ask(PermittedActs(in: a.room, of: $0, isOwn: false)) }
    }
    let before = try rights()
    var random = SplitMix64(seed: UInt64(seed))
    try laptop.write { db in
      let ledger = Ledger(db: db, store: laptop)
      let known = try ledger.entries("WHERE origin = ?", [last.origin.rawValue])
      for step in 0..<8 {
        let (target, whom) = (
          try #require(known.randomElement(using: &random)),
          try #require(people.randomElement(using: &random))
        )
        let acts: [(Act, MatterID)] = [
          (
            Act(OfficeTaken(office: .convenor, person: whom, name: "名")),
            MatterID("office-\(whom.rawValue)-\(step)")
          ),
          (
            Act(OfficeTaken(office: .liaison, person: whom, name: "名")),
            MatterID("office-\(whom.rawValue)-\(step)")
          ),
          (Act(SeatTaken(person: whom, name: "名")), MatterID("seat-\(whom.rawValue)-\(step)")),
          (Act(SeatLeft(reason: .resigned)), a.seat(whom)),
          (Act(OfficeLeft()), MatterID("office-\(whom.rawValue)")),
          (Act(Retracted(target: target.id, reason: "")), target.matter),
          (
            Act(
              Corrected(
                target: target.id, act: Act(OfficeTaken(office: .convenor, person: whom, name: "名")),
                occurred: target.occurred, reason: "")), target.matter
          ),
          (Act(CommitteeFormed(name: "专委会")), MatterID("committee-\(step)")),
          (Act(MachineAdmitted(origin: OriginID("zzz"))), MatterID("machine-\(step)")),
          (Act(WorkroomSetUp(name: "假的", type: .regional, level: .county, area: "区")), a.room.matter),
        ]
        let (act, matter) = try #require(acts.randomElement(using: &random))
        let writing = Ledger.Writing(
          turn: TurnID("rogue-\(step)"), actor: [a.b, a.stranger].randomElement(using: &random),
          now: a.clock.now,
          ids: CountingIDs("rogue-\(seed)-\(step)"))
        _ = try ledger.append(
          Proposal(act, in: a.room, on: matter, occurred: a.clock.now), writing,
          after: ledger.entries(of: matter).last)
      }
    }
    #expect(try exchange.carry(laptop, into: store).new == 8)
    #expect(try rights() == before)
    #expect(try store.verify().isClean)
  }

  @Test("Entries that no desk would write are kept apart", arguments: ["time", "id", "text", "count"])
  func misshapen(_ what: String) throws {
    var entry = try #require(try a.store.allEntries().last)
    let chain = Chain(
      key: Hashing.hexadecimal(Machine("z").publicKey), store: "s", generation: 1, room: a.room)
    let long = String(repeating: "长", count: 20_000)
    entry = Entry(
      id: EntryID(what == "id" ? "a\n\u{1B}[2J" : "z-1"), origin: chain.origin, number: 1, turn: TurnID("t"),
      workroom: a.room,
      matter: MatterID("m"), actName: "seatTaken", actor: a.a, occurred: Moment(TestRoom.day),
      recorded: what == "time" ? Moment(milliseconds: 10_413_792_000_000) : Moment(TestRoom.day),
      bodyText:
        #"{"count":\#(what == "count" ? 1 << 50 : 1),"facts":{"name":"\#(what == "text" ? long : "坏人")","person":"Z"},"v":1}"#,
      previous: [], hash: [])
    entry = entry.hashed(Hashing.hash(of: entry))
    let head = try SignedHead(
      Head(origin: chain.origin, number: 1, hash: Hashing.hexadecimal(entry.hash)), of: chain, by: "z")
    let file = try exchange.file([ExportedLine(entry: entry).text, JSONText.encode(ExportedHead(head: head))])
    let report = try exchange.offer(file, to: a.store)
    #expect(report.new == 0 && report.aside.map(\.reason) == [.misshapen])
  }

  @Test("A head is genuine only for the key that makes its chain")
  func heads() throws {
    let chain = Chain(
      key: Hashing.hexadecimal(Machine("a").publicKey), store: "s", generation: 1, room: a.room)
    let head = Head(origin: chain.origin, number: 3, hash: "ab")
    #expect(try SignedHead(head, of: chain, by: "a").isGenuine)
    #expect(try !SignedHead(head, of: chain, by: "b").isGenuine)
    let other = Chain(key: chain.key, store: "s", generation: 2, room: a.room)
    #expect(other.origin != chain.origin)
  }
}
