import Foundation
import Regulation
import Testing

@testable import DutyBot

/// `dutybot opinions import` as a process: messages of a platform, a web form, a letter box.
@Suite("Messages from files")
struct OpinionsImportTests: RosterWork {
  private struct Told: Decodable {
    struct Remark: Decodable {
      var line: Int?
      var column: Int?
      var text: String
    }
    var imported: Int
    var dryRun: Bool
    var shift: String
    var faults: [Remark]
    var notes: [Remark]
  }

  private func take(
    _ bot: Dutybot, _ text: String, _ more: [String] = ["--source", "秦商量"], as person: String = "委员甲"
  ) throws -> Dutybot.Outcome {
    try bot.run(["opinions", "import", file(bot, text), "--as", person] + more)
  }

  private func told(_ bot: Dutybot, _ text: String, _ more: [String] = ["--source", "秦商量"]) throws -> Told {
    try JSONDecoder().decode(Told.self, from: Data(take(bot, text, more + ["--json"]).out.utf8))
  }

  private static let two =
    "留言编号,留言标题,留言内容,姓名,手机号,留言时间\r\nA-1,路灯,\"东门口的路灯坏了,\r\n晚上黑\",王大爷,139 0000 0001,2026-03-30 15:20\r\nA-2,,医保怎么报,匿名,,2026-03-31\r\n"

  @Test(
    "Each message becomes an opinion on the online shift that runs, to be classed; again it is passed over")
  func imported() throws {
    let bot = try atWork()
    defer { bot.remove() }
    #expect(try bot.run(["--as", "委员甲"], lines: ["签到", "线上", "跳过", "是"]).code == 0)
    let before = try bot.ledger().count
    let rehearsed = try take(bot, Self.two, ["--source", "秦商量", "--dry-run"])
    #expect(rehearsed.code == 0 && rehearsed.out.contains("可以导入 2 条"), "\(rehearsed)")
    #expect(try bot.ledger().count == before)
    let ran = try take(bot, Self.two)
    #expect(ran.code == 0 && ran.out.contains("已导入 2 条"), "\(ran)")
    let count = try bot.ledger().count
    #expect(ran.out.contains("记在进行中的线上值班里") && count == before + 2, "\(ran)")
    let bare = try bot.run(["ledger", "export", "--json"]).out
    #expect(!bare.contains("13900000001") && !bare.contains("东门口") && !bare.contains("A-1"))
    #expect(try bot.run(["ledger", "verify"]).code == 0)
    let again = try told(bot, Self.two)
    #expect(again.imported == 0 && again.notes.count == 2 && again.faults.isEmpty)
    let talk = try bot.run(["--as", "委员甲"], lines: ["补全意见", "1"])
    #expect(talk.out.contains("有 2 条要补"), "\(talk.out)")
  }

  @Test(
    "A message with several matters is told, and split where it is classed: nothing of it is counted twice")
  func severalMatters() throws {
    let bot = try atWork()
    defer { bot.remove() }
    let text = "内容,称呼\n路灯坏了半年，还有医保怎么报，另外门口堆垃圾,李女士\n楼道没有灯,王大爷\n"
    let told = try told(bot, text)
    #expect(told.imported == 2 && told.notes.map(\.line) == [2] && told.notes[0].text.contains("3 件"))
    let talk = try bot.run(
      ["--as", "委员甲"], lines: ["补全意见", "李女士", "1 2 合", "", "跳过", "跳过", "跳过", "否", "补全意见"])
    #expect(talk.code == 0 && talk.out.contains("分成 2 件"), "\(talk.out)")
    #expect(talk.out.contains("有 3 条要补"), "\(talk.out)")
    #expect(try bot.run(["ledger", "verify"]).code == 0)
  }

  @Test("Columns that are called otherwise are told once, and remembered where it came in")
  func mapping() throws {
    let bot = try atWork()
    defer { bot.remove() }
    let text = "工单,群众说的,谁\n7,公厕没人打扫,李女士\n"
    let unknown = try take(bot, text)
    #expect(unknown.code == 1 && unknown.error.contains("--map"), "\(unknown)")
    let map = ["--source", "意见箱", "--map", "内容=群众说的", "--map", "称呼=谁", "--map", "id=工单"]
    #expect(try take(bot, text, map).out.contains("已导入 1 条"))
    #expect(try take(bot, "工单,群众说的,谁\n8,楼道没有灯,李女士\n", ["--source", "letter"]).out.contains("已导入 1 条"))
    let same = try told(bot, text)
    #expect(same.imported == 0 && same.notes.map(\.line) == [2])
  }

  @Test("GB18030, as a platform hands it out")
  func legacy() throws {
    let bot = try atWork()
    defer { bot.remove() }
    // 内容 / 路灯坏了
    let bytes: [UInt8] = [
      0xC4, 0xDA, 0xC8, 0xDD, 0x0D, 0x0A, 0xC2, 0xB7, 0xB5, 0xC6, 0xBB, 0xB5, 0xC1, 0xCB, 0x0D, 0x0A,
    ]
    let ran = try bot.run(["opinions", "import", file(bot, bytes), "--as", "委员甲", "--source", "letter"])
    #expect(ran.code == 0 && ran.error.contains("GB18030"), "\(ran.error)")
  }

  static let faults: [(text: String, place: String, said: String)] = [
    ("内容,电话\n路灯坏了,12\n", "第 2 行第 2 列", "联系不上"),
    ("内容,电话\n路灯坏了,1.39E+10\n", "第 2 行第 2 列", "丢了几位"),
    ("内容,称呼\n路灯坏了,王大爷13900000001\n", "第 2 行第 2 列", "挪到联系方式"),
    ("内容\n我是110101199003070011\n", "第 2 行第 1 列", "身份证号"),
    ("内容,时间\n路灯坏了,2027-01-01\n", "第 2 行第 2 列", "还没有到"),
    ("内容,时间\n路灯坏了,昨天\n", "第 2 行第 2 列", "年"),
    ("内容,来源\n路灯坏了,飞鸽\n", "第 2 行第 2 列", "没有这一种"),
    ("内容,群众类别\n路灯坏了,外星人\n", "第 2 行第 2 列", "没有这一种"),
    ("内容,称呼\n路灯\u{7}坏了,王大爷\n", "第 2 行第 1 列", "U+0007"),
    ("内容,称呼\n,王大爷\n", "第 2 行", "没有内容"),
    ("内容,称呼\n路灯坏了,\(String(repeating: "王", count: 41))\n", "第 2 行第 2 列", "超过 40 字"),
    ("内容\n\(String(repeating: "灯", count: 10_001))\n", "第 2 行", "超过"),
    ("内容,内容\n路灯坏了,路灯\n", "第 1 行第 2 列", "已经是"),
    ("内容,称呼\n路灯坏了,王大爷,多一格\n", "第 2 行", "3 格"),
    ("内容\n", "有 1 处", "只有表头"),
    ("电话\n13900000001\n", "第 1 行", "没有“内容”列"),
  ]

  @Test(
    "With a fault nothing comes in; it is told with its place and never with what stands there",
    arguments: faults)
  func refused(_ text: String, _ place: String, _ said: String) throws {
    let bot = try atWork()
    defer { bot.remove() }
    let before = try bot.ledger().count
    let ran = try take(bot, text)
    #expect(ran.code == 1 && ran.error.contains(place) && ran.error.contains(said), "\(ran.error)")
    #expect(!ran.error.contains("王大爷") && !ran.error.contains("13900000001") && !ran.error.contains("110101"))
    #expect(try bot.ledger().count == before)
  }

  @Test("How they came has to be said, and by whom; what looks like a formula is text")
  func asked() throws {
    let bot = try atWork()
    defer { bot.remove() }
    let text = "内容\n=SUM(1+1)的路灯坏了\n"
    #expect(try take(bot, text, []).error.contains("--source"))
    #expect(try take(bot, text, ["--source", "鸽子"]).code == 64)
    #expect(try bot.run(["opinions", "import", file(bot, text)]).code == 64)
    #expect(try take(bot, text, as: "外人").code == 64)
    #expect(try take(bot, text).out.contains("已导入 1 条"))
    let exported = try bot.run(["ledger", "export", "--json", "--with-personal"])
    #expect(exported.out.contains("=SUM(1+1)的路灯坏了"))
  }

  @Test("The same words of somebody else come in, and it is told")
  func alike() throws {
    let bot = try atWork()
    defer { bot.remove() }
    #expect(try told(bot, "内容,姓名\n路灯坏了,王大爷\n路灯坏了。,王大爷\n").imported == 1)
    let other = try told(bot, "内容,姓名\n路灯 坏了,李女士\n路灯坏了,王大爷\n")
    #expect(other.imported == 1 && other.notes.count == 2)
  }
}
