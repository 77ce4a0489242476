import Conversation
import Foundation
import Regulation
import WorkroomStore

// The sample room with what came from elsewhere, and with what a wrong clock wrote.
extension SampleRoom {
  /// Another machine of the room has written a shift, a seat and an office, and its export was imported: all of it waits.
  ///
  /// The machine is invented: its fingerprint is the same in every run.
  static func keepApart(in store: Store, at now: Moment) throws {
    let other = try Store.inMemory(machine: "other")
    try carry(store, into: other, at: now)
    try write(
      [
        (
          DutyStarted(person: person("委员乙"), channel: .offline), MatterID("other-shift"), day(2026, 3, 5, 9),
          "委员乙"
        ),
        (DutyEnded(done: "接待群众 2 人"), MatterID("other-shift"), day(2026, 3, 5, 11), "委员乙"),
        (
          SeatTaken(person: PersonID("other-庚"), name: "委员庚"), MatterID("other-seat"), day(2026, 3, 6, 9),
          "委员丙"
        ),
      ], in: other, ids: "other")
    try carry(other, into: store, at: now)
  }

  /// A whole shift and an activity of 委员甲, and nothing else, by a clock that said March 2040.
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
