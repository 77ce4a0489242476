import Foundation
import Regulation
import WorkroomStore

extension Plan {
  /// From fork to the first prompt on a pseudo-terminal, beside a C program that opens the store and calls readline.
  func measureStart(into report: inout Report) throws {
    let empty = work + "/empty.sqlite"
    try? FileManager.default.removeItem(atPath: empty)
    _ = try Store.open(at: empty, machine: "bench")
    let large = try copy(large, as: "start")
    let someone = ["--as", StoreMaker.name(5, of: 3)]
    let cases: [(what: String, store: String, arguments: [String])] = [
      ("空台账 empty", empty, []),
      ("\(Plan.named(self.large)) 条 entries", large, []),
      ("\(Plan.named(self.large)) 条 entries, --as", large, someone),
    ]
    for (what, store, arguments) in cases {
      let runs = isQuick ? 11 : 21
      let outcome = try Tools.read(
        floors + "/on_pty",
        ["\(runs)", floors + "/first_prompt", store, "::", product, "--store", store] + arguments
      )
      var (times, memory) = ([Samples(), Samples()], [Samples(), Samples()])
      for line in outcome.split(separator: "\n") {
        let numbers = line.split(separator: " ").compactMap { Double($0) }
        guard numbers.count == 3 else { continue }
        times[Int(numbers[0])].add(numbers[1] / 1000)
        memory[Int(numbers[0])].add(numbers[2] / 1024)
      }
      report.add(
        .init(
          what: "启动到提示符 start to prompt, \(what)", unit: "ms", floor: times[0], ours: times[1],
          budget: ("≤ 15 ms", times[1].median <= 15)))
      report.add(
        .init(
          what: "内存峰值 peak memory at it, \(what)", unit: "MiB", floor: memory[0], ours: memory[1],
          budget: ("≤ 40 MiB", memory[1].most <= 40)))
    }
  }
}
