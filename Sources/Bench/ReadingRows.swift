import Dialogs
import Foundation
import Regulation
import Understanding
import Workbench

extension Plan {
  /// One line read for what it asks and for what it says beside, as at the menu: whatever people say in the talks, and all of it
  /// once a run.
  func measureReading(into report: inout Report) throws {
    let lines = try talkFiles().flatMap { file in
      try String(contentsOfFile: file, encoding: .utf8).split(whereSeparator: \.isNewline).compactMap { row in
        ["我：", "me: "].first(where: row.hasPrefix).map { String(row.dropFirst($0.count)) }
      }
    }
    guard !lines.isEmpty else { throw Unmeasured(description: "no lines in \(talks)") }
    let reader = LineReader.dutyBot.with(people: ExampleRoom.people)
    let slots = SlotReader(now: Moment(StoreMaker.start), people: ExampleRoom.known)
    func read() -> Int {
      lines.reduce(0) { sum, line in
        let intent = reader.read(line).intent ?? LineReader.nothing
        return sum + slots.read(line, for: intent).count
      }
    }
    // The table and the words are made at the first line.
    _ = read()
    var samples = Samples()
    for _ in 0..<(isQuick ? 3 : 7) {
      var run = Samples()
      run.time { _ = read() }
      samples.add(run.median / 1000 / Double(lines.count))
    }
    report.add(
      .init(
        what: "读一句 a line read, of \(lines.count)", unit: "ms", floor: nil, ours: samples,
        budget: ("≤ 2 ms", samples.median <= 2)))
  }

  /// How many lines a person says for a task, in the talks that mark it.
  func measureTasks(into report: inout Report) throws {
    for file in try talkFiles() where file.contains("/turns/") {
      for task in TaskTurns.tasks(of: try String(contentsOfFile: file, encoding: .utf8)) {
        var samples = Samples()
        samples.add(Double(task.turns))
        let language = file.hasSuffix(".en.talk") ? "en" : "zh"
        report.add(
          .init(
            what: "几句 turns, \(language): \(task.task)", unit: "", floor: nil, ours: samples,
            budget: ("≤ \(task.most)", task.turns <= task.most)))
      }
    }
  }

  private func talkFiles() throws -> [String] {
    let files = FileManager.default.enumerator(atPath: talks)?.compactMap { $0 as? String } ?? []
    return files.filter { $0.hasSuffix(".talk") }.sorted().map { talks + "/" + $0 }
  }
}
