import Foundation
import Regulation
import WorkroomStore

/// A hub of its own for the run (`scripts/floors/hub.sh`), and the program that asks it, with its floors (`hub.c`).
private struct HubStand {
  let folder: String
  let scripts: String
  let program: String
  /// How the machine connects that hands over what was made beforehand.
  let way: String

  /// Nil where PostgreSQL is not installed.
  init?(_ plan: Plan, rounds: Int, state: String, store: String, room: WorkroomID) throws {
    (folder, scripts, program) = (plan.work + "/hub", plan.scripts, plan.floors + "/hub")
    // A file, since a server that goes on would hold a pipe open; and no `Process`, which waits for all that it left running.
    let said = plan.work + "/hub.said"
    let words = [scripts + "/floors/hub.sh", folder, plan.sync, state, store, room.rawValue, "\(rounds)"]
    let command = words.map { "'" + $0.replacingOccurrences(of: "'", with: "'\\''") + "'" }
    let status = system(command.joined(separator: " ") + " >'\(said)' </dev/null")
    // None of it is installed.
    if status == 69 << 8 { return nil }
    guard status == 0 else { throw Unmeasured(description: "\(words[0]): \(status)") }
    way = try String(contentsOfFile: said, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  func end() { _ = try? Tools.read(scripts + "/hub", ["stop", folder]) }

  /// Microseconds for each entry.
  func each(_ words: String...) throws -> Double {
    let numbers = try Tools.read(program, [way] + words).split(whereSeparator: \.isWhitespace)
      .compactMap { Double($0) }
    guard numbers.count == 2, numbers[1] > 0 else {
      throw Unmeasured(description: words.joined(separator: " "))
    }
    return numbers[0] / numbers[1]
  }

  func ask(_ sql: String) throws -> String {
    try Tools.read(scripts + "/hub", ["psql", folder, "postgres", "-qAtc", sql])
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }
}

extension Plan {
  /// Entries to a hub and from it beside the barest SQL with the same rows, the same line and the same disk; and a synchronisation
  /// that has nothing to do.
  func measureHub(into report: inout Report) throws {
    let rounds = isQuick ? 3 : 9
    let (state, store) = (work + "/hub-state", work + "/hub.sqlite")
    let room = try makeRoom(state, store)
    guard let hub = try HubStand(self, rounds: rounds, state: state, store: store, room: room) else {
      print("# 没有装 PostgreSQL，集线器略过 / PostgreSQL is not installed: the hub is passed over")
      return
    }
    defer { hub.end() }
    try measurePushes(hub, rounds, into: &report)
    try measurePulls(hub, rounds, into: &report)
    try measureIdle(hub, state, store, into: &report)
  }

  /// A store of some thousand entries, of the machine whose key lies in that state folder; its largest room.
  private func makeRoom(_ state: String, _ store: String) throws -> WorkroomID {
    for path in [state, store, work + "/hub"] { try? FileManager.default.removeItem(atPath: path) }
    for end in ["-wal", "-shm", ".lock"] { try? FileManager.default.removeItem(atPath: store + end) }
    let made = try Store.open(at: store, machine: Machine(under: state))
    var maker = StoreMaker(store: made, clock: BenchClock(Moment(StoreMaker.start)))
    try maker.grow(to: 1000)
    guard let chain = try made.chainsHere().max(by: { $0.number < $1.number }) else {
      throw Unmeasured(description: store)
    }
    return chain.room
  }

  private func measurePushes(_ hub: HubStand, _ rounds: Int, into report: inout Report) throws {
    for (clients, named) in [(1, "1 台 machine"), (40, "40 条线 clients")] {
      var (pushes, inserts, copies) = (Samples(), Samples(), Samples())
      for round in 1...rounds {
        let first = clients == 1 ? round : round * 100 + 1
        let chains = ["\(clients)", "\(first)"]
        pushes.add(try hub.each("push", chains[0], chains[1]))
        inserts.add(try hub.each("insert", chains[0], chains[1]))
        _ = try hub.ask("DELETE FROM bench.bare WHERE origin <> try.origin('aa', 'load', 99)")
        copies.add(try hub.each("copy", chains[0], chains[1]))
        _ = try hub.ask("DELETE FROM bench.bare WHERE origin <> try.origin('aa', 'load', 99)")
      }
      for (floor, bare) in [("INSERT", inserts), ("COPY", copies)] {
        report.add(
          .init(
            what: "送出一条 an entry pushed, \(named), 底线 beside \(floor)", unit: "µs", floor: bare,
            ours: pushes, budget: nil))
      }
    }
  }

  private func measurePulls(_ hub: HubStand, _ rounds: Int, into report: inout Report) throws {
    let chain = try hub.ask("SELECT try.origin('aa', 'load', 99)")
    var (pulls, copies) = (Samples(), Samples())
    for _ in 0..<rounds {
      pulls.add(try hub.each("pull", chain))
      copies.add(try hub.each("out", chain))
    }
    report.add(
      .init(
        what: "取回一条 an entry pulled, of 20 k, 底线 beside COPY", unit: "µs", floor: copies, ours: pulls,
        budget: nil))
  }

  /// With nothing new: the whole process, beside one that connects and asks `SELECT 1`, and beside `SELECT 1` on an open line.
  private func measureIdle(_ hub: HubStand, _ state: String, _ store: String, into report: inout Report)
    throws
  {
    var (syncs, onces, selects) = (Samples(), Samples(), Samples())
    for _ in 0..<(isQuick ? 11 : 31) {
      syncs.add(
        try run(sync, ["run", "--state", state, "--store", store, "--quiet"]).microseconds / 1000)
      onces.add(try run(hub.program, [hub.way, "once"]).microseconds / 1000)
    }
    for line in try Tools.read(hub.program, [hub.way, "select", "201"]).split(separator: "\n") {
      Double(line).map { selects.add($0 / 1000) }
    }
    report.add(
      .init(
        what: "同步，没有新的 a sync with nothing new, 底线 a process that connects", unit: "ms", floor: onces,
        ours: syncs, budget: nil))
    report.add(
      .init(
        what: "同步，没有新的 a sync with nothing new, 底线 SELECT 1", unit: "ms", floor: selects, ours: syncs,
        budget: nil))
  }
}
