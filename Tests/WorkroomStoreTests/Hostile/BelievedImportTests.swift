import Foundation
import GRDB
import Regulation
import Testing

@testable import WorkroomStore

/// What an import is believed: what its machine signed, what a person compared, and nothing that came beside it.
@Suite("What an import is believed")
struct BelievedImportTests {
  let a: TestRoom
  let exchange: Exchange

  init() throws {
    a = try TestRoom(in: .inMemory(machine: "a"), ids: "a")
    exchange = try Exchange()
    try a.record(Said.opinion(a.b), on: MatterID("opinion"), by: a.b, personal: [.words: "路灯不亮"])
  }

  private func take(_ lines: [String], into store: Store) throws -> ImportReport {
    try store.importLedger(
      from: exchange.file(lines), forgetting: String.self, consent: true, at: Exchange.today)
  }

  /// The room's ledger with other words in it, every hash right.
  private func forged() throws -> [String] {
    var previous: [UInt8] = []
    return try Exchange.lines(a.store).map { line in
      let changed = try ExportedLine(line).with(
        body: { $0.replacing(#""name":"乙""#, with: #""name":"坏人""#) }, previous: previous)
      previous = changed.entry.hash
      return try changed.text
    }
  }

  // MARK: The first ledger

  @Test(
    "A first ledger whose chain is a machine's, and not signed by it, is not taken: not under its fingerprint"
  )
  func unsignedFirst() throws {
    let store = try Store.inMemory(machine: "c")
    for lines in [
      try Exchange.lines(a.store), try forged(), try forged() + [#require(Exchange.whole(a.store).last)],
    ] {
      let report = try take(lines, into: store)
      #expect(report.new == 0 && report.firstRooms.isEmpty && report.aside.map(\.reason) == [.unsigned])
      #expect(report.aside.map(\.mayBeLetIn) == [false])
      let origin = try #require(report.aside.first?.origin)
      #expect(throws: Refusal.gone) {
        try Desk(store: store, clock: { Exchange.today }).letIn(origin, by: nil, forgetting: String.self)
      }
      #expect(try store.allEntries().isEmpty)
    }
    // The genuine one is taken all the same.
    #expect(try take(Exchange.whole(a.store), into: store).new == a.store.allEntries().count)
  }

  @Test(
    "Only the machine whose fingerprint was told is believed; what else is in the file waits",
    arguments: [true, false])
  func besideIt(_ isSigned: Bool) throws {
    var evil = Forger("evil", in: a.room)
    try evil.write(Act(SeatTaken(person: PersonID("Z"), name: "坏人")), on: MatterID("seat-Z"), by: "nobody")
    try evil.write(Act(VisitorErased(why: .requested)), on: MatterID("opinion"), by: "nobody", count: 900)
    let unsigned = try (evil.lines).map { try ExportedLine($0) }
    var legacy: [String] = []
    var previous: [UInt8] = []
    for line in unsigned {
      let old = ExportedLine(
        entry: Entry(
          id: line.entry.id, origin: OriginID("01980000-0000-7000-8000-00000000beef"),
          number: line.entry.number,
          turn: line.entry.turn, workroom: a.room, matter: line.entry.matter, actName: line.entry.actName,
          actor: line.entry.actor, occurred: line.entry.occurred, recorded: line.entry.recorded,
          bodyText: line.entry.bodyText, previous: previous, hash: []
        )
      ).with(previous: previous)
      previous = old.entry.hash
      legacy.append(try old.text)
    }
    let store = try Store.inMemory(machine: "c")
    let lines = try Exchange.whole(a.store) + (isSigned ? evil.whole : legacy)
    let report = try take(lines, into: store)
    let genuine = try #require(a.store.allEntries().first).origin
    #expect(report.firstRooms.map(\.fingerprint) == [genuine.fingerprint])
    #expect(try report.new == a.store.allEntries().count && report.erased == 0)
    #expect(report.aside.map(\.reason) == [isSigned ? .unknown : .unsigned])
    #expect(try store.ask(TheRoster(a.room)).seats.count == 3)
    #expect(try store.ask(TheOpinion(MatterID("opinion")))?.said.words == "路灯不亮")
  }

  @Test("A ledger that nobody signed is told as such, by what is in it")
  func legacy() throws {
    let store = try Store.inMemory(machine: "c")
    let old = try Store.inMemory(machine: "old")
    for (number, act) in ["workroomSetUp", "platformJoined"].enumerated() {
      try Tampering.merge(
        into: old, origin: "older", act: act, on: a.room.matter, in: a.room, actor: nil, at: a.at(8, number),
        facts: number == 0 ? #"{"area":"区","level":"county","name":"老工作室","type":"regional"}"# : "{}")
    }
    let lines = try Exchange.lines(old)
    let plan = try exchange.offer(exchange.file(lines), to: store)
    let head = try #require(try old.allEntries().last).hash
    #expect(plan.firstRooms.map(\.isSigned) == [false])
    #expect(plan.firstRooms.map(\.fingerprint) == [OriginID(Hashing.hexadecimal(head)).fingerprint])
    // Cut short after the person has said yes, it is finished by the same file, and by no longer one.
    try Tampering.merge(
      into: old, origin: "older", act: "officeTaken", on: MatterID("office-Z"), in: a.room, actor: nil,
      at: a.at(9),
      facts: #"{"name":"坏人","office":"convenor","person":"Z"}"#)
    try store.write { db in
      let ledger = Ledger(db: db, store: store)
      let survey = try ImportSurvey({ try ImportedLines(exchange.file(lines)) }, ledger, at: Exchange.today)
      var batch = try Taking.Batch(Taking(survey.report), ledger)
      try batch.begin(survey)
      try ledger.insert(ExportedLine(lines[0]).entry)
      try batch.finish(forgetting: String.self)
    }
    #expect(try take(Exchange.lines(old), into: store).aside.map(\.reason) == [.unsigned])
    #expect(try store.ask(TheRoster(a.room)).offices.isEmpty)
    let rest = try take(lines, into: store)
    #expect(rest.new == 1 && rest.aside.isEmpty)
    #expect(try take(Exchange.lines(old), into: store).new == 0)
  }

  @Test("Chains that a machine went on from, after it was set back, come with the one it signs")
  func goesOn() throws {
    var second = Forger("a2", in: a.room)
    let last = try #require(try a.store.allEntries().last)
    try second.write(
      Said.activity(a.b), on: MatterID("walk"), by: "B", count: 100,
      since: Head(origin: last.origin, number: last.number, hash: Hashing.hexadecimal(last.hash)))
    let store = try Store.inMemory(machine: "c")
    // Of the first chain, which was written on a machine that is no more, there is no signature.
    let report = try take(Exchange.lines(a.store) + second.whole, into: store)
    #expect(report.firstRooms.map(\.origin) == [second.chain.origin])
    #expect(try report.new == a.store.allEntries().count + 1 && report.aside.isEmpty)
  }

  // MARK: The pen

  @Test("What nobody signed takes the place of nothing that waits and is signed, and is never taken with it")
  func pen() throws {
    let store = try Store.inMemory(machine: "c")
    try exchange.carry(a.store, into: store)
    var laptop = Forger("laptop", in: a.room)
    try laptop.write(Said.activity(a.b, "走访"), on: MatterID("walk"), by: "B", count: 100)
    var forged = laptop
    try laptop.write(Said.activity(a.b, "读书"), on: MatterID("reading"), by: "B", count: 101)
    try forged.write(Said.activity(a.b, "没有的事"), on: MatterID("lie"), by: "B", count: 101)
    try forged.write(Said.activity(a.b, "没有的事"), on: MatterID("lie-2"), by: "B", count: 102)
    for lines in [try forged.lines, try laptop.whole, try forged.lines, try forged.lines + [laptop.head]] {
      #expect(try take(lines, into: store).new == 0)
    }
    let waiting = try #require(try store.ask(PennedChains()).first)
    #expect(waiting.mayBeLetIn && waiting.entries == 2)
    let report = try Desk(store: store, clock: { Exchange.today }).letIn(
      laptop.chain.origin, by: nil, forgetting: String.self)
    #expect(report.new == 2)
    #expect(try store.ask(History(of: MatterID("lie"))).isEmpty)
    #expect(try store.ask(History(of: MatterID("reading"))).count == 1)
  }

  /// What no desk writes, in a chain that waits.
  static let odd = ["year", "count", "id", "back"]

  @Test("What no desk writes is not let in from the pen either", arguments: odd)
  func misshapen(_ what: String) throws {
    let store = try Store.inMemory(machine: "c")
    try exchange.carry(a.store, into: store)
    var laptop = Forger("laptop", in: a.room)
    try laptop.write(Said.activity(a.b), on: MatterID("walk"), by: "B", count: 100)
    switch what {
    case "year":
      try laptop.write(
        Said.activity(a.b), on: MatterID("x"), by: "B", at: Moment(milliseconds: 250_000_000_000_000))
    case "count": try laptop.write(Said.activity(a.b), on: MatterID("x"), by: "B", count: 1 << 62)
    case "id": try laptop.write(Said.activity(a.b), on: MatterID("x\u{202E}y"), by: "B")
    default: try laptop.write(Said.activity(a.b), on: MatterID("x"), by: "B", count: 100)
    }
    try laptop.write(Said.activity(a.b), on: MatterID("after"), by: "B", count: 102)
    #expect(try take(laptop.whole, into: store).new == 0)
    for waiting in try store.ask(PennedChains()) where waiting.mayBeLetIn {
      _ = try Desk(store: store, clock: { Exchange.today }).letIn(
        waiting.origin, by: nil, forgetting: String.self)
    }
    #expect(try store.ask(History(of: MatterID("x"))).isEmpty)
    let desk = try TestRoom(in: store, ids: "c", setUp: false)
    try desk.record(Said.activity(a.c), on: MatterID("mine"), by: a.c)
    #expect(try store.verify().isClean)
  }

  @Test("A count that leaps far beyond what is known is misshapen, wherever the leap is")
  func leaps() throws {
    for count in [1 << 40, (1 << 40) - 1, 1 << 22, Int.max] {
      let store = try Store.inMemory(machine: "c")
      var first = try Forger.room()
      try first.write(Said.activity(PersonID("P")), on: MatterID("walk"), by: "P", count: count)
      let report = try take(first.whole, into: store)
      #expect(report.aside.map(\.reason).contains(.misshapen))
      try exchange.carry(a.store, into: store)
      let desk = try TestRoom(in: store, ids: "c", setUp: false)
      let entry = try desk.record(Said.activity(a.c), on: MatterID("mine"), by: a.c)
      #expect(EntryOrder(entry).count < 100)
    }
  }

  @Test("What was erased here does not come back to wait, whichever order it stands in", arguments: [0, 5])
  func erasedDoesNotWait(_ ahead: Int) throws {
    try a.record(Said.triaged(.problem), on: MatterID("opinion"), by: a.b)
    let laptop = try TestRoom(in: .inMemory(machine: "laptop"), ids: "laptop", setUp: false)
    try exchange.carry(a.store, into: laptop.store)
    for number in 0..<ahead { try laptop.record(Said.activity(a.b), on: MatterID("walk-\(number)"), by: a.b) }
    try laptop.record(Said.answered("来访人甲说修好了"), on: MatterID("opinion"), by: a.b)
    let lines = try Exchange.whole(laptop.store)
    _ = try exchange.offer(exchange.file(lines), to: a.store)
    a.clock.move(minutes: 5)
    try a.record(Act(VisitorErased(why: .requested)), on: MatterID("opinion"), by: a.liaison)
    func holds() throws -> Bool {
      try a.store.queue.read {
        try String.fetchAll($0, sql: "SELECT line FROM pen").contains { $0.contains("修好了") }
      }
    }
    #expect(try !holds())
    _ = try exchange.offer(exchange.file(lines), to: a.store)
    #expect(try !holds())
    #expect(try a.store.ask(PennedChains()).map(\.mayBeLetIn) == [true])
  }

  // MARK: One reading

  @Test("A yes is said to one file and no other")
  func digest() throws {
    let store = try Store.inMemory(machine: "c")
    let path = try exchange.file(Exchange.whole(a.store))
    let plan = try exchange.offer(path, to: store)
    try Data(Forger.room().whole.joined(separator: "\n").utf8).write(to: URL(filePath: path))
    let error = #expect(throws: ImportError.self) {
      try store.importLedger(
        from: path, forgetting: String.self, consent: true, to: plan.digest, at: Exchange.today)
    }
    #expect(error?.problem == .swapped)
    #expect(try store.allEntries().isEmpty)
  }

  @Test("What is taken is what was told, line by line")
  func swapped() throws {
    let store = try Store.inMemory(machine: "c")
    let path = try exchange.file(Exchange.whole(a.store))
    let other = try Data(forged().joined(separator: "\n").utf8)
    var opened = 0
    func open() throws -> ImportedLines {
      opened += 1
      // Between the reading that a person was told of and the one that it is taken by.
      if opened == 2 { try other.write(to: URL(filePath: path)) }
      return try ImportedLines(path)
    }
    let error = #expect(throws: ImportError.self) {
      try store.take(open, forgetting: String.self, at: Exchange.today) { _ in true }
    }
    #expect(error?.problem == .swapped && opened == 2)
    #expect(try store.ask(TheRoster(a.room)).people.allSatisfy { $0.name != "坏人" })
  }
}
