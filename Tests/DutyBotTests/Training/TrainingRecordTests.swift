import Dialogs
import Foundation
import Regulation
import Testing

@testable import Conversation
@testable import DutyBot
@testable import Workbench

@Suite("Results of training")
struct TrainingRecordTests {
  private static func result(_ learner: String, _ lesson: Int, _ score: Int, _ at: String) -> TrainingResult {
    TrainingResult(
      lesson: lesson, title: "课\(lesson)", language: .zh, learner: learner, at: at, score: score,
      passed: score == 100, hints: 0)
  }

  private static func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.path + "/" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  @Test("Results are added, a line each, in a file that only its owner reads")
  func adds() throws {
    try Self.inFolder { folder in
      let record = TrainingRecord(path: folder + "/deep/training.jsonl")
      #expect(record.read().results.isEmpty)
      let all = [Self.result("甲", 1, 50, "2026-03-31T09:00"), Self.result("乙", 1, 100, "2026-03-31T10:00")]
      for result in all { try record.add(result) }
      #expect(record.read().results == all)
      let modes = try [record.path, folder + "/deep"].map {
        try FileManager.default.attributesOfItem(atPath: $0)[.posixPermissions] as? Int
      }
      #expect(modes == [0o600, 0o700])
    }
  }

  @Test("A line that was cut short spoils only itself, and is counted")
  func cutShort() throws {
    try Self.inFolder { folder in
      let record = TrainingRecord(path: folder + "/training.jsonl")
      try record.add(Self.result("甲", 1, 50, "2026-03-31T09:00"))
      let file = try #require(FileHandle(forWritingAtPath: record.path))
      try file.seekToEnd()
      try file.write(contentsOf: Data(#"{"at":"2026-"#.utf8))
      try file.close()
      try record.add(Self.result("乙", 1, 60, "2026-03-31T10:00"))
      let read = record.read()
      #expect(read.results.map(\.learner) == ["甲", "乙"] && read.unreadable == 1)
    }
  }

  @Test("What cannot be kept is said, and the learner goes on")
  func notKept() throws {
    let training = Training(
      [try SmallLesson.talk()], language: .zh, learner: "学员",
      record: TrainingRecord(path: "/dev/null/none/training.jsonl"), clock: { Talk.morning })
    _ = try training.open()
    _ = try training.hear(.line("1"))
    #expect(try training.hear(.line("交卷")).rows.contains { $0.contains("成绩没有存下来") })
    #expect(try training.hear(.line("1")).rows.contains("课程：线上签到"))
  }

  @Test("The report: a row for each learner and lesson, with tries, best and last")
  func report() {
    let report = TrainingReport([
      Self.result("乙", 2, 70, "2026-03-31T09:00"), Self.result("甲", 1, 100, "2026-03-31T09:00"),
      Self.result("甲", 1, 40, "2026-04-01T09:00"), Self.result("", 1, 0, "2026-04-02T09:00"),
    ])
    #expect(report.rows.map(\.learner) == ["", "乙", "甲"])
    #expect(report.rows.last?.tries == 2 && report.rows.last?.best == 100 && report.rows.last?.last == 40)
    #expect(report.rows.last?.passed == true && report.rows.first?.passed == false)
    let table = report.table(.zh)
    #expect(table.count == 4 && table[1].hasPrefix("（未留名）"))
    #expect(report.table(.en)[0].hasPrefix("learner"))
  }

  private struct Payload: Decodable { let text: String }

  @Test("A spreadsheet calculates no name, and quotes and commas stay in their cell")
  func csv() throws {
    let collected = try Collected.rows("csv_injection", as: Payload.self).map(\.text)
    for name in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1", "\r=1"] + collected {
      let cell = Csv.cell(name)
      let first = try #require(cell.first == "\"" ? cell.dropFirst().first : cell.first)
      #expect(first == "'", "\(name.debugDescription)")
    }
    #expect(Csv.cell("甲, \"乙\"") == "\"甲, \"\"乙\"\"\"")
    #expect(Csv.cell("委员甲") == "委员甲")
    let csv = TrainingReport([Self.result("甲,乙", 1, 5, "2026-03-31T09:00")]).csv(.zh)
    #expect(csv.hasPrefix("\u{FEFF}学员,课,") && csv.contains("\r\n\"甲,乙\",1,课1,1,5,5,否,2026-03-31 09:00\r\n"))
  }

  @Test("The whole program: a lesson over a pipe, the report, and a wrong lesson")
  func program() throws {
    let dutybot = try Dutybot()
    defer { dutybot.remove() }
    let learned = try dutybot.run(
      ["train", "--learner", "学员"],
      lines: ["1", "签到", "线上", "跳过", "是", "等待 1小时", "签退", "回复", "是", "交卷", "退出"])
    #expect(learned.code == 0 && learned.out.contains("得 100 分，通过了。"), "\(learned.out)\(learned.error)")
    let report = try dutybot.run(["train", "report"])
    #expect(report.code == 0 && report.out.contains("学员  1   线上签到"), "\(report.out)")
    let wrong = dutybot.folder.path + "/wrong.talk"
    try (SmallLesson.head + "必须：值班开使 +1\n我：好\n").write(toFile: wrong, atomically: true, encoding: .utf8)
    let refused = try dutybot.run(["train", "check", wrong])
    #expect(refused.code == 64 && refused.error.contains("wrong.talk:8:4: 应为台账里有的行为"), "\(refused.error)")
    // One that cannot be read does not hide what comes after it.
    let (other, gone) = (dutybot.folder.path + "/other.talk", dutybot.folder.path + "/gone.talk")
    try (SmallLesson.head + "必须：值班开始 +1\n我：好\n").write(toFile: other, atomically: true, encoding: .utf8)
    let all = try dutybot.run(["train", "check", wrong, gone, other])
    #expect(all.code == 64 && all.out.contains("other.talk"), "\(all.out)")
    #expect(all.error.contains("wrong.talk:8:4") && all.error.contains("gone.talk"), "\(all.error)")
    #expect(try dutybot.run(["train", "check", other]).code == 1)
  }
}
