import Dialogs
import Foundation
import Regulation
import Testing

@testable import DutyBot
@testable import Workbench

/// Conversations recorded by the real program become talks that pass, and hold nothing that was said in confidence.
@Suite("Recording")
struct RecordTests {
  /// What a person typed freely, and who they are: none of it may be in the file.
  static let secrets = ["赵大山", "钱二河", "孙三海", "李四江", "周五湖", "吴六泉", "秘密", "13812345678", "Secret"]

  static let setUp = [
    "已经授牌", "秘密县教育界别委员工作室", "界别", "县区", "秘密县", "赵大山", "钱二河、孙三海", "李四江", "周五湖", "吴六泉", "。",
    "孙三海", "李四江", "已授牌", "2024年3月1日", "", "没有", "是", "2024-04-01", "是", "不设口令",
  ]
  static let shift = [
    "我来值班", "线下", "接待秘密来访", "是",
    "登记意见", "1", "秘密女士", "13812345678", "法院判错了，秘密上访三次", "。", "1", "1 3", "是",
    "秘密小区门口的路灯坏了半年", "。", "4", "否", "签退", "接待秘密群众 2 人", "是",
  ]

  /// The talk in a file, which must pass, hold nothing that was said in confidence, and be the owner's alone.
  static func green(_ path: String) throws -> String {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    for secret in secrets { #expect(!text.contains(secret)) }
    let talk = try TalkParser.parse(text, file: path)
    var stage = try ScriptStage(for: talk)
    for failure in TalkPlayer.play(talk, on: &stage).failures { Issue.record("\(failure.text(in: .zh))") }
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    return text
  }

  @Test func aSettingUpAndAShift() throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    let files = ["a", "b", "c"].map { bot.folder.appendingPathComponent("\($0).talk").path }
    #expect(try bot.run(["--record", files[0]], lines: Self.setUp).out.contains(files[0]))
    _ = try Self.green(files[0])

    let shift = try bot.run(["--record", files[1]], lines: ["赵大山"] + Self.shift)
    #expect(shift.error.contains("重放通过。"))
    let text = try Self.green(files[1])
    #expect(text.contains("身份：委员甲") && text.contains("值班结束 +1") && text.contains("类别=信访"))
    #expect(text.contains("像是信访"))

    // On a store with a history: what the conversation looks at is in the talk, what it does not is left out.
    let more = ["待办", "1", "答复", "秘密已修好", "否", "我的义务"]
    _ = try bot.run(["--as", "赵大山", "--record", files[2]], lines: more)
    let later = try Self.green(files[2])
    #expect(later.contains("smallNeed") && !later.contains("petition"))
    #expect(later.contains("意见答复 +1"))
    #expect(!later.hasPrefix("#"))
  }

  @Test("One line that answers two questions, and the convenor at the same console")
  func severalAnswersAndPeople() throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    _ = try bot.run(lines: Self.setUp)
    let files = ["a", "b"].map { bot.folder.appendingPathComponent("\($0).talk").path }
    let lines = ["签到", "线下 接待秘密群众", "改 做什么", "秘密接访", "是"]
    let outcome = try bot.run(["--as", "赵大山", "--record", files[0]], lines: lines)
    #expect(outcome.error.hasSuffix("重放通过。\n"), "\(outcome.error)")
    let text = try Self.green(files[0])
    #expect(text.contains("\n我：2 按计划做了\n") && text.contains("值班开始 +1"))

    let people = ["登记意见", "取消", "换人", "钱二河", "签到", "线上", "秘密", "是", "换人", "赵大山", "签退", "秘密", "是"]
    let swapped = try bot.run(["--as", "赵大山", "--record", files[1]], lines: people)
    #expect(swapped.error.hasSuffix("重放通过。\n"), "\(swapped.error)")
    let both = try Self.green(files[1])
    #expect(both.contains("我：委员乙") && both.contains("值班开始 +1") && both.contains("值班结束 +1"))
  }

  @Test func inEnglish() throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    _ = try bot.run(lines: Self.setUp)
    let file = bot.folder.appendingPathComponent("e.talk").path
    let lines = [
      "check in", "online", "answering Mr Secret", "change mode", "in person", "yes", "cancel",
      "what do i owe",
    ]
    _ = try bot.run(["--lang", "en", "--as", "钱二河", "--record", file], lines: lines)
    let text = try Self.green(file)
    #expect(text.contains("duty started +1: mode=in person") && text.contains("lang: en"))
    #expect(text.contains(" matter1 workroom set up {") && !text.contains("事项"))
  }

  @Test func whatIsThereIsNotTouched() throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    let file = bot.folder.appendingPathComponent("x.talk").path
    try "mine".write(toFile: file, atomically: true, encoding: .utf8)
    let outcome = try bot.run(["--record", file], lines: ["退出"])
    #expect(outcome.code == 1)
    #expect(outcome.error.contains("已经有了"))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "mine")
  }

  @Test func aDemo() throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    let file = bot.folder.appendingPathComponent("d.talk").path
    _ = try bot.run(["--demo", "--as", "委员甲", "--record", file], lines: ["签到", "线上", "秘密", "是"])
    #expect(try Self.green(file).contains("数据：演示"))
  }
}

/// What stands in a row for what changes from day to day.
@Suite struct DayHolesTests {
  @Test(arguments: [
    ("08:55 开始", "10:12 开始", "{时间} 开始"), ("剩 3 天", "剩 12 天", "剩 {数字} 天"),
    ("3月31日线下", "4月3日线下", "{日期}线下"), ("今天截止（C2.3b）", "剩 2 天（C2.3b）", "…（C2.3b）"),
    ("  一 {二}", "  一 {二}", "\\  一 \\{二}"), ("一样", "一样", "一样"),
  ])
  func pattern(row: String, other: String, expected: String) throws {
    let pattern = DayHoles.pattern(row, other, .zh)
    #expect(pattern == expected)
    #expect(try RowPattern(Array(pattern)[...]).matches(row))
    #expect(try RowPattern(Array(pattern)[...]).matches(other))
  }

  @Test func theHeadOfALedger() {
    let head = String(repeating: "0a", count: 32)
    #expect(DayHoles.pattern("head \(head)", nil, .en) == "head {hash}")
  }
}
