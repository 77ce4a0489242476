import Regulation
import Testing

@testable import DutyBot
@testable import Workbench

/// Parts of other files, expected failures, beginning in the middle, entries to begin on.
@Suite struct TalkPartsTests {
  private func parse(_ text: String, _ others: [String: String]) throws -> Talk {
    try TalkParser.parse(text, file: "x/a.talk") { others[$0] }
  }

  @Test func joinedPartsArePlayedInPlace() throws {
    let talk = try parse(
      "我：一\n【接 b.talk】\n我：三", ["x/b.talk": "标题：乙\n机：乙\n【接 ../c.talk】", "c.talk": "我：二"])
    #expect(talk.parts.map(\.file) == [nil, "x/b.talk", "c.talk", nil])
    var stage = CannedStage(["一": ["乙"]])
    #expect(TalkPlayer.play(talk, on: &stage).passed)
    #expect(stage.heard == ["一", "二", "三"])
  }

  @Test func aCircleIsRefusedWhereItCloses() {
    let files = ["x/b.talk": "我：好\n【接 ../x/a.talk】"]
    #expect {
      try parse("【接 b.talk】", files)
    } throws: { error in
      (error as? TalkError)?.text(in: .zh).hasPrefix("x/b.talk:2:4: 应为别的文件") == true
    }
  }

  @Test func aFailureInAJoinedFileNamesIt() throws {
    let talk = try parse("我：一\n【接 b.talk】", ["x/b.talk": "# 乙\n机：乙"])
    var stage = CannedStage(["一": ["丙"]])
    let result = TalkPlayer.play(talk, on: &stage)
    #expect(result.failures.map(\.file) == ["x/b.talk"])
    #expect(result.failures.map(\.line) == [2])
    #expect(TalkRewrite(talk, accepting: result.failures).diff == "")
  }

  @Test(arguments: [
    ("我：好\n【期望失败】不会说\n机：不", true), ("我：好\n【期望失败】不会说\n机：好", false),
    ("【期望失败】没有\n【台账】值班开始 +1", true), ("[expect failure] no\n[ledger] none", false),
    ("【期望失败】别处\n【状态】menu", true), ("【状态】check-in.mode", true), ("【状态】menu", false),
    ("【期望失败】没有\n【义务】一", true),
  ])
  func expected(text: String, passes: Bool) throws {
    var stage = CannedStage(["好": ["好"]])
    #expect(try play(text, on: &stage).passed == passes)
  }

  @Test func aStateThatCannotBeReachedIsToldWithItsLine() throws {
    let talk = try parse("身份：委员甲\n数据：样例\n【从 set-up.area 开始】", [:])
    var stage = try ScriptStage(for: talk)
    let result = TalkPlayer.play(talk, on: &stage)
    #expect(result.failures.map(\.line) == [3])
    #expect(result.failures.first?.text(in: .en).contains("cannot be reached") == true)
  }

  @Test func entriesAreWrittenByTheRules() throws {
    let row =
      "2024-03-01 09:00 - 室 工作室登记 {\"name\":\"某室\",\"type\":\"sector\",\"level\":\"county\",\"area\":\"某县\"}"
    #expect(try ScriptStage(for: parse("数据：\n  \(row)", [:])).ledger().isEmpty)
    #expect {
      _ = try ScriptStage(for: parse("数据：\n  \(row)\n  2024-03-01 10:00 - 室 授牌 {\"existing\":false}", [:]))
    } throws: { error in
      (error as? FixtureRefused).map { ($0.line, $0.file) == (3, "x/a.talk") } == true
    }
  }
}
