import Conversation
import Foundation
import Regulation
import WorkroomStore

// The sample room with what came from elsewhere, and with what a wrong clock wrote.
extension SampleRoom {
  /// Two other machines of the room have written shifts, one of them a seat as well, and their exports were imported: all
  /// of it waits.
  ///
  /// The machines are invented: their fingerprints are the same in every run.
  static func keepApart(in store: Store, at now: Moment) throws {
    let seat = (
      SeatTaken(person: PersonID("other-庚"), name: "委员庚"), MatterID("other-seat"), day(2026, 3, 6, 9), "委员丙"
    )
    for (machine, name, date, more) in [("other", "委员乙", 5, [seat]), ("third", "委员戊", 7, [])] {
      let other = try Store.inMemory(machine: Machine(invented: machine))
      try carry(store, into: other, at: now)
      let shift = MatterID("\(machine)-shift")
      try write(
        [
          (DutyStarted(person: person(name), channel: .offline), shift, day(2026, 3, date, 9), name),
          (DutyEnded(done: "接待群众 2 人"), shift, day(2026, 3, date, 11), name),
        ] + more.map { ($0.0, $0.1, $0.2, $0.3) }, in: other, ids: machine)
      try carry(other, into: store, at: now)
    }
  }

  /// What a hub told: this machine and the one with a seat in its chain; the other waits, and a third that has written nothing.
  static func hubNews(to here: Machine) throws -> HubNews {
    func chain(_ machine: Machine) throws -> OriginID {
      try Store.inMemory(machine: machine).ownChain(in: room).origin
    }
    let other = Machine(invented: "other")
    return HubNews(
      isJoined: true,
      machines: [
        HubSeen(
          room: room, number: 1, label: "值班室电脑", origins: [try chain(here)], hasKey: true, isRevoked: false),
        HubSeen(
          room: room, number: 2, label: "下乡笔记本", origins: [try chain(other)], hasKey: true, isRevoked: false),
      ],
      newcomers: try [("third", "召集人电脑"), ("fourth", "联络员笔记本")].map { name, label in
        let machine = Machine(invented: name)
        return HubNewcomer(
          room: room, label: label, signKey: machine.publicKey, boxKey: try machine.publicBoxKey,
          origins: [try chain(machine)])
      })
  }

  /// A recovery paper, whose code nobody has.
  static func makePaper(in store: Store) throws {
    let number = PaperNumber(showing: [])
    try write(
      [
        (
          PaperMade(number: number, boxKey: Array(repeating: 9, count: 32)), number.matter(in: room),
          day(2026, 3, 10, 9), convenor
        )
      ], in: store, ids: "paper")
  }

  /// One shift was ended here and on another machine that was let in, which also says that a member planned the year.
  static func recordTwice(in store: Store, at now: Moment) throws {
    let shift = MatterID("twice-shift")
    func ended(_ visitors: Int, _ minute: Int) -> [(any ActBody, MatterID, Moment, String)] {
      [(DutyEnded(done: "接待群众 \(visitors) 人"), shift, day(2026, 3, 5, 11).adding(minutes: minute), "委员乙")]
    }
    try write(
      [(DutyStarted(person: person("委员乙"), channel: .offline), shift, day(2026, 3, 5, 9), "委员乙")], in: store,
      ids: "twice")
    let other = try Store.inMemory(machine: Machine(invented: "other"))
    try carry(store, into: other, at: now)
    try write(ended(2, 0), in: store, ids: "here")
    try write(ended(3, 30), in: other, ids: "there")
    let bulk = try BulkWriting(other, ids: CountingIDs("unasked"))
    try bulk.write { pen in
      try pen.append(
        Proposal(
          PlanAdopted(year: 2026, items: [PlannedItem(PlanItem(.visit, month: 5))]), in: room,
          on: room.plan(of: 2026), occurred: day(2026, 3, 6, 9)),
        by: person("委员甲"), in: TurnID("unasked"), at: day(2026, 3, 6, 9), isLast: true)
    }
    try bulk.finish()
    try carry(other, into: store, at: now)
    let desk = Desk(store: store, clock: { now }, ids: CountingIDs("let-in"))
    for chain in try desk.ask(PennedChains()) {
      _ = try desk.letIn(chain.origin, by: nil, forgetting: Conversation.self)
    }
  }

  /// A whole shift of 委员甲, by a clock that said March 2040.
  static func writeAhead(in store: Store) throws {
    try write(
      [
        (
          DutyStarted(person: person("委员甲"), channel: .offline), MatterID("ahead-shift"), day(2040, 3, 5, 9),
          "委员甲"
        ),
        (DutyEnded(done: "接待群众 2 人"), MatterID("ahead-shift"), day(2040, 3, 5, 11), "委员甲"),
      ], in: store, ids: "ahead")
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int, _ hour: Int) -> Moment {
    Day(year, month, day).map { Moment($0, hour: hour) } ?? plaque
  }

  private static func write(
    _ acts: [(body: any ActBody, matter: MatterID, at: Moment, by: String)], in store: Store, ids: String
  ) throws {
    let ids = CountingIDs(ids)
    for (body, matter, at, name) in acts {
      func proposal(_ body: some ActBody) -> Proposal { Proposal(body, in: room, on: matter, occurred: at) }
      let proposal = proposal(body)
      try Desk(store: store, clock: { at }, ids: ids).record(as: .person(person(name), room)) { _, _, _ in
        ((), [proposal])
      }
    }
  }

  /// Exports a store and imports it into another, with a yes to all of it.
  private static func carry(_ from: Store, into store: Store, at now: Moment) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "dutybot-\(UUID().uuidString).jsonl")
    defer { try? FileManager.default.removeItem(at: file) }
    var lines = ""
    try from.export(withPersonal: true) { lines += $0 + "\n" }
    try Data(lines.utf8).write(to: file)
    _ = try store.importLedger(
      from: file.path, forgetting: Conversation.self, consent: true, at: now)
  }
}
