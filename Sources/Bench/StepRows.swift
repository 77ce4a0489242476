import Conversation
import Dialogs
import Foundation
import Regulation
import WorkroomStore

extension Plan {
  /// The pure step alone: a dialog from its first line to its record, with all answers known beforehand.
  func measureStep(into report: inout Report) throws {
    let store = try Store.inMemory()
    let clock = BenchClock(Moment(StoreMaker.start))
    var maker = StoreMaker(store: store, clock: clock)
    try maker.grow(to: 1000)
    let me = Scene.Me(StoreMaker.person(5, of: 0), in: StoreMaker.room(0))
    let engine = Engine(book: .dutyBot)
    for (what, lines) in [
      ("签到 check-in", ["签到", "线下", "接待群众"]),
      ("登记意见 record an opinion", ["登记意见", "来访接待", "住户", "路灯坏了半个月", "。"]),
    ] {
      var facts = Answers()
      func know<Query: DeskQuery>(_ query: Query) throws { facts.know(query, try store.ask(query)) }
      func play() throws -> Int {
        var conversation = Conversation()
        for line in lines {
          let setting = Engine.Setting(
            now: clock.now, me: me, language: .zh, turn: TurnID("turn"), facts: facts)
          conversation = try engine.step(conversation, .spoken, hearing: .line(line), in: setting).snapshot
        }
        return conversation.said.count
      }
      while true {
        do {
          _ = try play()
          break
        } catch let unanswered as Unanswered {
          try know(unanswered.query)
        }
      }
      var samples = Samples()
      for _ in 0..<(isQuick ? 5 : 11) {
        var run = Samples()
        let rounds = 400
        try run.time { for _ in 0..<rounds { _ = try play() } }
        samples.add(Double(rounds * lines.count) / run.median * 1e6)
      }
      report.add(
        .init(
          what: "纯步骤 pure step, \(what)", unit: "/s", floor: nil, ours: samples,
          budget: ("≥ 50000/s", samples.median >= 50_000)))
    }
  }

  /// All talks in one `script run`: turns a second, starting the program included.
  func measureScript(into report: inout Report) throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: talks).filter { $0.hasSuffix(".talk") }
      .sorted()
      .map { talks + "/" + $0 }
    let turns = try files.reduce(0) { sum, file in
      let rows = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
      return sum + rows.count { $0.hasPrefix("我：") || $0.hasPrefix("me:") }
    }
    var (samples, memory) = (Samples(), Samples())
    for _ in 0..<(isQuick ? 3 : 7) {
      let outcome = try run(product, ["script", "run"] + files)
      samples.add(Double(turns) / outcome.microseconds * 1e6)
      memory.add(outcome.kilobytes / 1024)
    }
    report.add(
      .init(what: "脚本 script run, \(turns) 句 turns", unit: "/s", floor: nil, ours: samples, budget: nil))
    report.add(.init(what: "脚本内存 its peak memory", unit: "MiB", floor: nil, ours: memory, budget: nil))
  }

  /// `ledger verify` and `ledger rebuild`, a million entries, beside a bare scan in the same order.
  func measureLedger(into report: inout Report) throws {
    let path = try copy(large, as: "ledger")
    // Made with another key than the program's: to be verified it is sealed with that one.
    _ = try run(product, ["ledger", "seal", "--store", path])
    let millions = Double(large) / 1e6
    for (what, command, order, hashes) in [
      ("核验 verify", "verify", "origin, number", ["hash"]),
      ("重建 rebuild", "rebuild", "matter, recorded, origin, number", []),
    ] {
      var (floor, ours, lean, memory) = (Samples(), Samples(), Samples(), Samples())
      for _ in 0..<(isQuick ? 2 : 3) {
        let bare = try run(floors + "/scan", [path, order] + hashes)
        floor.add(bare.microseconds / 1e6 / millions)
        lean.add(bare.kilobytes / 1024)
        let outcome = try run(product, ["ledger", command, "--store", path])
        ours.add(outcome.microseconds / 1e6 / millions)
        memory.add(outcome.kilobytes / 1024)
      }
      let of = "\(what), \(Plan.named(large))"
      report.add(.init(what: "\(of), per million", unit: "s", floor: floor, ours: ours, budget: nil))
      report.add(.init(what: "\(of), 内存 peak memory", unit: "MiB", floor: lean, ours: memory, budget: nil))
    }
  }
}
