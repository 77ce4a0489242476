import Regulation
import WorkroomStore

@testable import Conversation
@testable import DutyBot
@testable import Workbench

/// The demo's ledger with more of its rota, for tests of what goes out of it.
enum RotaWork {
  static let may = Moment(day("2026-05-12"), hour: 9)

  static func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(ordinal: 0) }

  static func shift(
    _ iso: String, _ from: Int = 9, _ channel: Channel = .offline, seats: Int = 1
  ) -> RotaShift {
    RotaShift(day: day(iso), from: from * 60, to: from * 60 + 120, channel: channel, seats: seats)
  }

  static func store(until now: Moment, at path: String? = nil) throws -> Store {
    let store = try path.map { try Store.open(at: $0, machine: "rota") } ?? .inMemory()
    try DemoYear(until: now).record(in: store)
    try store.settle(.pins, "off")
    return store
  }

  /// The program beside a store with the demo's year in it, without PINs.
  static func bot() throws -> Dutybot {
    let bot = try Dutybot()
    _ = try store(until: DemoNow.standard.adding(minutes: -30), at: bot.store)
    return bot
  }

  /// Has the desk write acts, a minute after each other.
  static func add(_ acts: [(actor: String, act: Act)], of quarter: Quarter, in store: Store, at now: Moment)
    throws
  {
    let entries = acts.enumerated().map { number, row in
      let isOfRota = !row.act.is(SeatLeft.self)
      return FixtureEntry(
        at: now.adding(minutes: number), actor: DemoRoom.person(row.actor),
        matter: isOfRota ? DemoRoom.id.rota(of: quarter) : MatterID("demo-seat-委员己"), act: row.act,
        file: "rota",
        line: number + 1)
    }
    try FixtureEntry.write(
      entries, in: store, base: DemoRoom.id, machine: CountingIDs("more\(now.milliseconds)"))
  }

  static func room(_ store: Store) throws -> Matter<RoomFacts> {
    try Lookup(store, .zh).room(nil, seenBy: .whole)
  }

  static func calendar(_ store: Store, _ quarter: Quarter) throws -> RotaCalendar? {
    let room = try room(store)
    return try store.ask(TheRota(of: room.workroom, quarter)).map {
      try RotaCalendar($0, in: room, of: store, .zh)
    }
  }
}
