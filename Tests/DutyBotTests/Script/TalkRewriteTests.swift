import Regulation
import Testing

@testable import DutyBot
@testable import Workbench

@Suite struct TalkRewriteTests {
  private func accept(_ text: String) throws -> TalkRewrite {
    let talk = try TalkParser.parse(text, file: "a.talk")
    var stage = TalkPlayerTests.stage()
    stage.replies["怪"] = ["  缩进…", "", "【台账】无 ", "[restart]"]
    return TalkRewrite(talk, accepting: TalkPlayer.play(talk, on: &stage, accepting: true).failures)
  }

  @Test(arguments: [
    // Nothing to change.
    ("我：签到\n机：……\n", "我：签到\n机：……\n"),
    // A row that no longer matches, among others that do.
    ("我：线上 \n我：线上\n机：…对吗？\n  是 / 否", "我：线上 \n我：线上\n机：…对吗？\n  是 / 改 / 取消"),
    ("我：线上\n机：否\n    是…", "我：线上\n机：线上值班，08:55 开始。对吗？\n    是…"),
    ("我：线上\r\n机： 是…\r\n", "我：线上\r\n机： 线上值班，08:55 开始。对吗？\r\n  是…\r\n"),
    ("我：是\n机：一\n  已…\n  二\n", "我：是\n机：已…\n"),
    ("我：是\n机：\n  一\n    已…\n  二\n", "我：是\n机：\n    已…\n"),
    // Comments and blank lines in a block stay.
    ("我：线上\n机：一\n# 为什么\n\n\t二\n# 完\n", "我：线上\n机：线上值班，08:55 开始。对吗？\n# 为什么\n\n\t是 / 改 / 取消\n# 完\n"),
    // Speech without a block, in the language of the keyword.
    ("我：签到\n\n我：是", "我：签到\n机：线上还是线下？  1 线上  2 线下\n\n我：是\n机：已签到。"),
    (
      "me: 线上\n[restart]\n",
      "me: 线上\nbot: 线上值班，08:55 开始。对吗？\n  是 / 改 / 取消\n[restart]\nbot: 签到没有完成。\n  线上还是线下？\n"
    ),
    ("我：«\n签到\n线上\n»\n", "我：«\n签到\n线上\n»\n机：线上还是线下？  1 线上  2 线下\n  线上值班，08:55 开始。对吗？\n  是 / 改 / 取消\n"),
    // Nothing said any more.
    ("我：没有这话\n机：一\n  二\n", "我：没有这话\n机：\n"),
    ("me: 没有这话\nbot: 一\n", "me: 没有这话\nbot:\n"),
    // What must be escaped.
    ("我：怪\n机：一\n", "我：怪\n机：\\  缩进\\…\n  \\\n  \\【台账】无 \\\n  \\[restart]\n"),
    // A row of anything that is left alone must not become any reply.
    ("我：是\n机：……\n  一\n", "我：是\n机：已签到。\n"),
    // The ledger.
    ("我：补录\n机：……\n【台账】无\n", "我：补录\n机：……\n【台账】值班开始 +1；值班结束 +1\n"),
    (
      "me: 补录\nbot: ……\n[ledger] duty started +1: mode=online; duty ended +3\n",
      "me: 补录\nbot: ……\n[ledger] duty started +1: mode=online; duty ended +1\n"
    ),
    (
      "我：补录\n机：……\n【台账】\n    值班开始 +1：方式=线下\n# 注\n    工作室设立 +1\n    值班结束 +1\n",
      "我：补录\n机：……\n【台账】\n    值班开始 +1：方式=线上\n    值班结束 +1\n# 注\n"
    ),
    ("我：«\n是\n是\n»\n机：……\n【台账】值班开始 +1：mode=…，活动=无\n", "我：«\n是\n是\n»\n机：……\n【台账】值班开始 +2：mode=…\n"),
    (
      "me: 补录\nbot: ……\n[ledger] duty started +1: 方式=线下; duty ended +1\n",
      "me: 补录\nbot: ……\n[ledger] duty started +1: 方式=online; duty ended +1\n"
    ),
    ("我：没有这话\n【台账】值班开始 +1\n", "我：没有这话\n【台账】无\n"),
    ("我：补录\n【台账】值班开始 +1\n我：没有这话", "我：补录\n机：已补录。\n【台账】值班开始 +1；值班结束 +1\n我：没有这话"),
  ])
  func accepted(text: String, expected: String) throws {
    let rewrite = try accept(text)
    #expect(rewrite.text.utf8.elementsEqual(expected.utf8), "\(rewrite.text)")
    #expect(rewrite.diff.isEmpty == (text == expected))

    var stage = TalkPlayerTests.stage()
    stage.replies["怪"] = ["  缩进…", "", "【台账】无 ", "[restart]"]
    let again = try play(rewrite.text, on: &stage, accepting: true)
    #expect(again.failures.map { $0.text(in: .zh) } == [])
    #expect(try accept(rewrite.text).text == rewrite.text)
  }

  @Test func aProgramThatStoppedChangesNothing() throws {
    let text = "我：坏\n机：一\n"
    #expect(try accept(text).text == text)
    var stage = TalkPlayerTests.stage()
    #expect(try play(text, on: &stage, accepting: true).stopped)
    #expect(try !play("我：签到\n机：错", on: &stage).stopped)
  }

  @Test func theDifferenceIsShown() throws {
    let rewrite = try accept(
      """
      # 一
      标题：二
      身份：三
      我：签到
      机：错
      我：没有这话
      机：……
      我：没有这话
      机：……
      我：没有这话
      机：……
      我：线上
      机：…对吗？
        是 / 否
      【台账】无

      """)
    #expect(
      rewrite.diff == """
        --- a.talk
        +++ a.talk
        @@ -3,5 +3,5 @@
         身份：三
         我：签到
        -机：错
        +机：线上还是线下？  1 线上  2 线下
         我：没有这话
         机：……
        @@ -12,4 +12,4 @@
         我：线上
         机：…对吗？
        -  是 / 否
        +  是 / 改 / 取消
         【台账】无

        """)
  }

  @Test(arguments: ["", "a", "a\n", "a\r\nb\n\nc", "\u{FEFF}我：\r\n", "a\rb\n\r\n"])
  func everyByteStays(text: String) {
    #expect(TalkText(text).text.utf8.elementsEqual(text.utf8))
    #expect(TalkText(text).applying([]).text.utf8.elementsEqual(text.utf8))
  }
}
