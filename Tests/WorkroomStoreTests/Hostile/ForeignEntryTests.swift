import Foundation
import GRDB
import Regulation
import Testing

@testable import WorkroomStore

/// Power ends at a place: whatever the machines of another room write, on whatever matter, is nothing to this one.
@Suite("Entries of other places")
struct ForeignEntryTests {
  let a: TestRoom
  let exchange: Exchange
  let store: Store

  init() throws {
    a = try TestRoom(in: .inMemory(machine: "a"), ids: "a")
    exchange = try Exchange()
    try a.record(
      Said.opinion(a.b), on: MatterID("opinion"), by: a.b, personal: [.words: "路灯不亮", .visitor: "来访人甲"])
    try a.record(Said.started(a.b), on: MatterID("shift"), by: a.b)
    store = try Store.inMemory(machine: "c")
    try exchange.carry(a.store, into: store)
  }

  /// What the room's people see, by the rows that it is made of and the texts beside.
  private func seen(_ store: Store) throws -> [String] {
    try store.queue.read { db in
      try [
        "matters WHERE workroom = 'room' ORDER BY id", "deeds WHERE room = 'room' ORDER BY matter",
        "links WHERE matter IN (SELECT id FROM matters WHERE workroom = 'room') ORDER BY matter, rests",
        "personal ORDER BY entry, field", "seen WHERE room = 'room'",
      ].flatMap { try Row.fetchAll(db, sql: "SELECT * FROM \($0)").map(\.description) }
    }
      + [
        "\(try store.ask(TheRoster(a.room)))", "\(try store.ask(OpenOpinions(of: a.room)))",
        "\(try store.ask(Conflicts(in: a.room)))", "\(try store.ask(History(of: MatterID("opinion"))).count)",
        "\(try store.ask(VisitorsOn(TestRoom.day, in: a.room)))",
      ]
  }

  /// Every matter of the room, and the ids that its PINs and machines have or will have.
  private func matters() throws -> [MatterID] {
    let known = try Set(store.allEntries().filter { $0.workroom == a.room }.map(\.matter))
    return known.sorted() + [a.a, a.b, a.c, a.liaison].map { $0.pin(at: a.room) }
      + [OriginID("laptop").machine(in: a.room)]
  }

  /// One act of each kind.
  private static let acts: [Act] = [
    Act(WorkroomSetUp(name: "假的", type: .regional, level: .county, area: "区")),
    Act(CppccSetUp(name: "政协邻县委员会", level: .county, area: "示例区")), Act(PlaqueAwarded(existing: false)),
    Act(SeatTaken(person: PersonID("B"), name: "别人")), Act(SeatLeft(reason: .resigned)),
    Act(OfficeTaken(office: .convenor, person: PersonID("P"), name: "委员癸")), Act(OfficeLeft()),
    Act(PostTaken(post: .officeInCharge, person: PersonID("P"), name: "委员癸")),
    Act(PinSet(person: PersonID("B"))), Act(PinReset(person: PersonID("B"))),
    Act(MachineAdmitted(origin: OriginID("laptop"))), Act(MachineDismissed(origin: OriginID("laptop"))),
    Act(PaperMade(number: PaperNumber(showing: [7]), boxKey: Array(repeating: 9, count: 32))),
    Said.started(PersonID("P")), Said.ended, Said.opinion(PersonID("P"), shift: MatterID("shift")),
    Said.triaged(.petition), Said.guided, Said.closed, Said.activity(PersonID("P")),
    Act(MicroConsultationHeld(Said.micro(PersonID("P"), resting: [MatterID("opinion")]))),
    Said.drafted(PersonID("P"), resting: [MatterID("opinion")]), Act(VisitorErased(why: .requested)),
    Act(PersonalExported(what: .ledger)), Act(ExportSettled(destroyed: true)),
  ]

  @Test("They change nothing here, whatever they are and whenever they say it was", arguments: 0..<16)
  func nothingChanges(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    var evil = try Forger.room()
    let matters = try matters()
    let known = try store.allEntries()
    for _ in 0..<40 {
      let target = try #require(known.randomElement(using: &random))
      let amendments = [
        Said.retracted(target), Act(VisitorErased(why: .requested, target: target.id)),
        target.act.map { Said.corrected(target, $0, at: target.occurred) } ?? Said.ended,
      ]
      let act = try #require((Self.acts + amendments).randomElement(using: &random))
      let isEarly = Bool.random(using: &random)
      try evil.write(
        act, on: #require(matters.randomElement(using: &random)),
        by: ["P", "A", "L"].randomElement(using: &random),
        turn: Bool.random(using: &random) ? target.turn.rawValue : nil,
        at: isEarly ? Moment(TestRoom.day.adding(-300)) : Moment(TestRoom.day, hour: 12))
    }
    let before = try seen(store)
    let report = try exchange.take(exchange.file(evil.whole), into: store)
    #expect(report.new == evil.entries.count && report.erased == 0)
    #expect(try seen(store) == before)
    for flaw in try store.verify().flaws { Issue.record("\(flaw)") }
    _ = try store.rebuild()
    #expect(try seen(store) == before)
    // And the room goes on: its desk is not held up, nor counted on by them.
    let desk = try TestRoom(in: store, ids: "c", setUp: false)
    try desk.record(Said.triaged(.problem), on: MatterID("opinion"), by: a.b)
    desk.clock.move(minutes: 30)
    try desk.record(Said.ended, on: MatterID("shift"), by: a.b)
    let last = try #require(try store.allEntries().last)
    #expect(EntryOrder(last).count < 40)
    for person in [a.a, a.b] {
      #expect(
        try desk.commit(desk.proposal(Act(PinSet(person: person)), on: person.pin(at: a.room)), by: person)
          .refusal == nil)
    }
  }

  @Test(
    "Also where they came first, an id that names the room belongs to it",
    arguments: ["room", "pin-room-B", "machine-room-laptop"])
  func cameFirst(_ id: String) throws {
    var evil = try Forger.room()
    for act in Self.acts { try evil.write(act, on: MatterID(id), by: "P") }
    let late = try Store.inMemory(machine: "late")
    try exchange.take(exchange.file(evil.whole), into: late)
    try exchange.carry(a.store, into: late)
    #expect(try seen(late) == seen(store))
    let desk = try TestRoom(in: late, ids: "late", setUp: false)
    let pin = desk.proposal(Act(PinSet(person: a.b)), on: a.b.pin(at: a.room))
    #expect(try desk.commit(pin, by: a.b).refusal == nil)
  }

  /// A turn as the desk names them, and ids of matters that it makes.
  private static let turn = TurnID("0198d0d6-1f00-7abc-8def-0123456789ab")

  @Test(
    "A matter that a room's turn made is the room's, also where another's file claims it first",
    arguments: ["activity", "shift", "opinion"], [false, true])
  func claimed(_ name: String, _ asItsTurn: Bool) throws {
    let matter = MatterID(Self.turn.derived(name, at: a.room))
    let act =
      ["activity": Said.activity(a.b), "shift": Said.started(a.c)][name] ?? Said.opinion(a.b)
    try a.record(
      act, on: matter, by: name == "shift" ? a.c : a.b, personal: name == "opinion" ? [.words: "路灯不亮"] : [:])
    var evil = try Forger.room()
    for act in Self.acts {
      try evil.write(act, on: matter, by: "P", turn: asItsTurn ? Self.turn.rawValue : nil)
    }
    let (first, late) = (try Store.inMemory(machine: "first"), try Store.inMemory(machine: "late"))
    try exchange.carry(a.store, into: first)
    try exchange.take(exchange.file(evil.whole), into: first)
    try exchange.take(exchange.file(evil.whole), into: late)
    let claimed = try late.ask(History(of: matter)).map(\.workroom)
    #expect(Set(claimed) == [evil.room])
    try exchange.carry(a.store, into: late)
    #expect(try seen(late) == seen(first))
    #expect(try Set(late.ask(History(of: matter)).map(\.workroom)) == [a.room])
    for flaw in try late.verify().flaws { Issue.record("\(flaw)") }
    _ = try late.rebuild()
    #expect(try seen(late) == seen(first))
  }

  @Test("What was made in the turn that founded a room is the room's, too")
  func founded() throws {
    let place = WorkroomID(Self.turn.derived("room"))
    var founder = Forger("founder", in: place)
    try founder.write(
      Act(WorkroomSetUp(name: "示例委员工作室", type: .regional, level: .county, area: "示例区")), on: place.matter,
      turn: Self.turn.rawValue)
    let seat = MatterID(Self.turn.derived("seat-0"))
    try founder.write(
      Act(SeatTaken(person: PersonID("A"), name: "委员甲")), on: seat, turn: Self.turn.rawValue)
    var evil = try Forger.room()
    try evil.write(
      Act(SeatTaken(person: PersonID("P"), name: "委员癸")), on: seat, by: "P", turn: Self.turn.rawValue)
    let late = try Store.inMemory(machine: "late")
    try exchange.take(exchange.file(evil.whole), into: late)
    try exchange.take(exchange.file(founder.whole), into: late)
    #expect(try late.ask(TheRoster(place)).seats.map(\.facts.name) == ["委员甲"])
    #expect(try late.ask(TheRoster(evil.room)).seats.map(\.facts.member) == [PersonID("P")])
  }

  @Test("A mark is of one place and one id; a turn of another shape marks none")
  func marks() throws {
    let other = WorkroomID("other")
    let mine = Self.turn.derived("shift", at: a.room)
    #expect(mine != Self.turn.derived("shift", at: other) && mine.hasPrefix(Self.turn.derived("shift") + "."))
    #expect(TurnID("id-7").derived("shift", at: a.room) == "id-7-shift")
  }

  @Test("A room that calls itself as an opinion is called takes none")
  func calledSo() throws {
    let opinion = MatterID("0198d0d6-1f00-7abc-8def-0123456789ab-opinion")
    try a.record(Said.opinion(a.b), on: opinion, by: a.b)
    try exchange.carry(a.store, into: store)
    let evil = try Forger.room("evil", WorkroomID(opinion.rawValue))
    try exchange.take(exchange.file(evil.whole), into: store)
    #expect(try store.ask(TheOpinion(opinion)) != nil)
    #expect(try store.ask(Workrooms()).map(\.id) == [a.room.matter])
  }

  @Test(
    "At the desk as well: nothing is proposed on a matter of another place, nor on an id that is of another kind"
  )
  func proposed() throws {
    let other = WorkroomID("other")
    for (act, matter, room) in [
      (Act(PinSet(person: a.b)), MatterID("anything"), a.room),
      (Act(PinSet(person: a.b)), a.b.pin(at: other), a.room),
      (Act(PinSet(person: a.b)), a.c.pin(at: a.room), a.room),
      (Said.activity(a.b), a.b.pin(at: a.room), a.room), (Said.activity(a.b), a.room.matter, a.room),
      (Said.activity(a.b), MatterID("machine-room-x"), a.room),
      (Said.ended, MatterID("shift"), other),
    ] {
      let proposal = Proposal(act, in: room, on: matter, occurred: a.clock.now)
      #expect(try a.commit([proposal], by: .person(a.b, room)).refusal == .gone, "\(act.id) \(matter)")
    }
  }

  @Test("No machine of another room lets one into this, and what waits stays waiting")
  func admitsNobody() throws {
    var laptop = Forger("laptop", in: a.room)
    try laptop.write(Said.activity(a.b), on: MatterID("walk"), by: "B", count: 100)
    let waiting = try exchange.offer(exchange.file(laptop.whole), to: store)
    #expect(waiting.aside.map(\.reason) == [.unknown])
    let machine = laptop.chain.origin.machine(in: a.room)
    var evil = try Forger.room()
    for matter in [machine, laptop.chain.origin.machine(in: evil.room)] {
      try evil.write(Act(MachineAdmitted(origin: laptop.chain.origin)), on: matter, by: "P")
    }
    let report = try store.importLedger(
      from: exchange.file(evil.whole), forgetting: String.self, consent: true, at: Exchange.today)
    #expect(report.new == evil.entries.count && report.released.isEmpty && report.astray == 1)
    #expect(try store.ask(PennedChains()).map(\.origin) == [laptop.chain.origin])
    #expect(try store.ask(History(of: MatterID("walk"))).isEmpty)
  }

  @Test("What comes in from the pen with an act of the room is told before, by machine and room")
  func released() throws {
    var laptop = Forger("laptop", in: a.room)
    try laptop.write(
      Act(SeatTaken(person: PersonID("N"), name: "委员壬")), on: MatterID("seat-N"), by: "A", count: 100)
    _ = try exchange.offer(exchange.file(laptop.whole), to: store)
    let origin = laptop.chain.origin
    _ = try exchange.offer(exchange.file(laptop.whole), to: a.store)
    _ = try a.desk.letIn(origin, by: a.a, forgetting: String.self)
    // The room's own machine has let it in; its export says so, without what the laptop wrote.
    let lines = try Exchange.whole(a.store).filter {
      !$0.contains(#""origin":"\#(origin.rawValue)""#) || $0.contains("machineAdmitted")
    }
    let file = try exchange.file(lines)
    let plan = try exchange.offer(file, to: store)
    #expect(plan.waitsForConsent && plan.released.map(\.origin) == [origin])
    #expect(plan.powers.contains { $0.machine == origin && $0.roomName == "示例委员工作室" })
    #expect(plan.powers.contains { $0.act == SeatTaken.id && $0.name == "委员壬" })
    let report = try store.importLedger(
      from: file, forgetting: String.self, consent: true, at: Exchange.today)
    #expect(report.new == 2)
    #expect(try store.ask(TheRoster(a.room)).seats.count == 4)
  }
}
