import Testing

@testable import DutyBot
@testable import Workbench

@Suite struct TalkPlayerTests {
  static func stage() -> CannedStage {
    var stage = CannedStage([
      "签到": ["线上还是线下？  1 线上  2 线下"],
      "线上": ["线上值班，08:55 开始。对吗？", "是 / 改 / 取消"],
      "是": ["已签到。"], "补录": ["已补录。"],
    ])
    stage.greeting = ["您好，委员甲。", "1 签到  2 登记意见"]
    stage.afterRestart = ["签到没有完成。", "线上还是线下？"]
    stage.afterInterrupt = ["先放在这里。"]
    return stage
  }

  @Test(arguments: [
    "",
    "机：您好…\n  …",
    "我：签到\n机：……",
    "me: 签到\nbot: …线上还是线下？…\n我：线上\n机：…对吗？\n  是 / 改 / 取消\n【中断】\n机：先…\n[restart]\nbot: ……",
    "我：没有这话\n机：……\n我：没有这话\n机：\n我：没有这话",
    "我：«\n签到\n线上\n是\n»\n机：线上还是线下？…\n  …对吗？\n  …\n  已签到。",
    "【重启】\n【中断】\n我：是\n机：……",
    "我：没有这话\n【等待 25分钟】\n机：……\n【台账】无",
    "我：签到\n【等待 25分钟】\n机：线上还是线下？…",
    "我：是\n机：……\n【台账】值班开始 +1：方式=线上；值班开始 +0：方式=线下",
    "【台账】无\n我：是\n机：……\n【台账】值班开始 +1：方式=线上\n【台账】无\n我：补录\n机：……\n[ledger] Duty Started +1: mode=online; 值班结束 +1",
    "我：补录\n【台账】值班开始 +1\n  值班结束 +1\n  工作室设立 +0\n机：……",
    "我：«\n是\n是\n»\n机：……\n【台账】值班开始 +1：方式=线上；值班开始 +1：mode=…",
    "我：«\n是\n是\n»\n机：……\n【台账】值班开始 +1；值班开始 +1：mode=online",
  ])
  func passes(text: String) throws {
    var stage = TalkPlayerTests.stage()
    let result = try play(text, on: &stage)
    #expect(result.failures.map { $0.text(in: .zh) } == [])
  }

  @Test func linesAreHeardInOrderAndAsTheyStand() throws {
    var stage = CannedStage()
    _ = try play("我：一 \n我：\n我：«\n 二\n\n.\n»\n【等待 25分钟】\n【等待 1小时】", on: &stage)
    #expect(stage.heard == ["一 ", "", " 二", "", "."])
    #expect(stage.waited == 85)
  }

  @Test(arguments: [
    (
      "我：签到\n机：线上还是线下？  1 线下…",
      """
      a.talk:2: 回复不同（check-in.mode）：- 应为，+ 实际
        - 线上还是线下？  1 线下…
                              ^
        + 线上还是线下？  1 线上  2 线下
                              ^
      """
    ),
    (
      "我：线上\n机：…值班…\n  …取消\n  …再说…",
      """
      a.talk:4: 回复不同（check-in.mode）：- 应为，+ 实际
          线上值班，08:55 开始。对吗？
          是 / 改 / 取消
        - …再说…
      """
    ),
    (
      "我：线上\n机：是 / 改 / 取消",
      """
      a.talk:2: 回复不同（check-in.mode）：- 应为，+ 实际
        + 线上值班，08:55 开始。对吗？
          是 / 改 / 取消
      """
    ),
    (
      "我：线上\n机：\n  {日期}值班\n  是 / 改",
      """
      a.talk:3: 回复不同（check-in.mode）：- 应为，+ 实际
        - {日期}值班
          ^
        + 线上值班，08:55 开始。对吗？
          ^
        - 是 / 改
        + 是 / 改 / 取消
      """
    ),
    (
      "机：您好。",
      """
      a.talk:1: 回复不同（check-in.mode）：- 应为，+ 实际
        - 您好。
              ^
        + 您好，委员甲。
              ^
        + 1 签到  2 登记意见
      """
    ),
    (
      "我：签到\n# 注释\n我：线上",
      """
      a.talk:1: 这后面说的话没有“机：”（check-in.mode）
        + 线上还是线下？  1 线上  2 线下
      """
    ),
    (
      "我：«\n签到\n没有这话\n»\n【等待 5分钟】\n我：没有这话",
      """
      a.talk:1: 这后面说的话没有“机：”（check-in.mode）
        + 线上还是线下？  1 线上  2 线下
      """
    ),
    (
      "我：是\n机：……\n【台账】值班开始 +1；值班开始 +0：方式=线上",
      """
      a.talk:3: 台账不同（check-in.mode）
        - 值班开始 +0：方式=线上
        + 值班开始：方式=线上
      """
    ),
    (
      "我：没有这话\n【重启】",
      """
      a.talk:2: 这后面说的话没有“机：”（check-in.mode）
        + 签到没有完成。
        + 线上还是线下？
      """
    ),
    (
      "我：补录\n机：……\n【台账】值班开始 +2",
      """
      a.talk:3: 台账不同（check-in.mode）
        值班开始：应为 +2，实际 +1
        值班结束：没有写到，实际 +1
      """
    ),
    (
      "我：是\n机：……\n【台账】无",
      """
      a.talk:3: 台账不同（check-in.mode）
        值班开始：没有写到，实际 +1
      """
    ),
    (
      "我：是\n机：……\n【台账】值班开始 +1：方式=线下，活动=…",
      """
      a.talk:3: 台账不同（check-in.mode）
        - 值班开始 +1：方式=线下，活动=…
        + 值班开始：方式=线上，活动=（没有）
      """
    ),
    (
      "我：«\n是\n是\n»\n机：……\n【台账】值班开始 +1：方式=线上；值班开始 +1：方式=线下",
      """
      a.talk:6: 台账不同（check-in.mode）
        - 值班开始 +1：方式=线下
        + 值班开始：方式=线上
        + 值班开始：方式=线上
      """
    ),
    (
      "我：线上\n机：……\n我：坏\n机：……",
      """
      a.talk:3: 程序中断（check-in.mode）
        Broken()
      """
    ),
  ])
  func fails(text: String, expected: String) throws {
    var stage = TalkPlayerTests.stage()
    let result = try play(text, on: &stage)
    #expect(result.failures.map { $0.text(in: .zh) } == [expected])
  }

  @Test func inEnglish() throws {
    var stage = TalkPlayerTests.stage()
    let result = try play("me: 补录\nbot: 已登记\n[ledger] duty ended +2", on: &stage, accepting: true)
    #expect(
      result.failures.map { $0.text(in: .en) } == [
        """
        a.talk:2: the reply differs (check-in.mode): - expected, + said
          - 已登记
              ^
          + 已补录。
              ^
        """,
        """
        a.talk:3: the ledger differs (check-in.mode)
          duty ended: expected +2, added +1
          duty started: not named, added +1
        """,
      ])
  }

  @Test func stopsAtTheFirstFailure() throws {
    var stage = TalkPlayerTests.stage()
    let result = try play("我：签到\n机：错\n我：是\n机：错", on: &stage)
    #expect(result.failures.count == 1)
    #expect(stage.heard == ["签到"])
  }

  @Test func controlCharactersAreDrawn() throws {
    var stage = CannedStage(["签到": ["\u{1B}[2J好\n二"]])
    let result = try play("我：签到\n机：好", on: &stage)
    #expect(
      result.failures.map { $0.text(in: .zh) } == [
        """
        a.talk:2: 回复不同（check-in.mode）：- 应为，+ 实际
          - 好
            ^
          + ␛[2J好
            ^
          + 二
        """
      ])
  }
}
