import Foundation
import Regulation
import Testing

@testable import DutyBot

/// What the regulation asks of a roster, as `dutybot roster import` says it.
@Suite("Rosters from files: the rules")
struct RosterRuleTests: RosterWork {
  @Test("Fewer than 5 is only pointed out; 5 are not (P4.2a)", arguments: ["zh", "en"])
  func few(_ language: String) throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    let lines = [
      "已经授牌", "洛南县城关街道委员工作室", "区域", "1", "洛南县城关街道", "委员甲", "委员乙", "委员丙", "。", "刚成立，委员还在补充", "甲", "乙",
      "还没有授牌", "跳过", "没有", "否", "是", "不设口令",
    ]
    #expect(try bot.run(lines: lines).code == 0)
    func run(_ name: String) throws -> String {
      let path = try file(bot, "姓名\n\(name)\n")
      return try bot.run(["roster", "import", path, "--as", "委员甲", "--lang", language]).out
    }
    let warning = language == "zh" ? "一般不少于 5 人（P4.2a）" : "no fewer than 5 members (P4.2a)"
    let four = try run("委员丁")
    #expect(four.contains(warning), "\(four)")
    let five = try run("委员戊")
    #expect(five.contains("5") && !five.contains(warning), "\(five)")
  }

  @Test("20 members pass, the 21st is blocked (P4.2a)", arguments: ["zh", "en"])
  func twenty(_ language: String) throws {
    let bot = try atWork()
    defer { bot.remove() }
    let names = (1...15).map { "新委员\($0)" }
    let before = try bot.ledger()
    let many = try load(bot, (["姓名"] + names).joined(separator: "\n"), ["--lang", language])
    #expect(many.code == 1 && many.error.contains("P4.2a"), "\(many.error)")
    #expect(many.error.contains(language == "zh" ? "第 16 行：" : "line 16:") && many.error.contains("21"))
    #expect(try bot.ledger() == before)
    let some = try load(bot, (["姓名"] + names).joined(separator: "\n"), ["--partial"])
    #expect(some.code == 0 && some.out.contains("现在驻室委员 20 人"), "\(some)")
    #expect(try load(bot, "姓名\n新委员15\n").code == 1)
  }

  @Test("Notes stand in the order of the file, whoever makes them")
  func notes() throws {
    let bot = try atWork()
    defer { bot.remove() }
    let ran = try load(bot, "姓名,专长\n委员甲,\n委员庚,=法律\n委员乙,\n")
    let lines = ran.error.split(separator: "\n").filter { $0.hasPrefix("第 ") }.map { $0.prefix(3) }
    #expect(ran.code == 0 && lines == ["第 2", "第 3", "第 4"], "\(ran.error)")
  }

  @Test("More rows than the desk is asked about are judged all the same")
  func beyond() throws {
    let bot = try atWork()
    defer { bot.remove() }
    let names = (1...230).map { "新委员\($0)" }
    let many = try load(bot, (["姓名"] + names).joined(separator: "\n"), ["--dry-run", "--partial"])
    #expect(many.code == 0 && many.out.contains("可以导入 14 行"), "\(many.out)")
    #expect(many.error.contains("有 216 处要改") && many.error.contains("到这一行是 21 人"), "\(many.error)")
  }

  @Test("A third convenor (P4.2c), a second liaison (P4.2e); a liaison from outside where there is none")
  func offices() throws {
    let bot = try atWork()
    defer { bot.remove() }
    let convenors = try load(bot, "姓名,召集人\n委员庚,是\n委员辛,是\n")
    #expect(
      convenors.code == 1 && convenors.error.contains("第 3 行：") && convenors.error.contains("P4.2c"),
      "\(convenors.error)")
    let liaison = try load(bot, "姓名,联络员\n委员庚,是\n")
    #expect(liaison.code == 1 && liaison.error.contains("已有联络员") && liaison.error.contains("P4.2e"))
    #expect(try listed(bot).count == 6)
    let leaving = try bot.run(lines: ["委员丙", "名册", "有委员离开", "委员丁", "其他", "调到别的工作室", "", "是"])
    #expect(leaving.code == 0, "\(leaving.out)")
    let two = try load(bot, "姓名,联络员\n某甲,非委员\n委员庚,是\n")
    #expect(two.code == 1 && two.error.contains("第 2 行已经写了"), "\(two.error)")
    let outside = try load(bot, "姓名,联络员\n某甲,非委员\n委员庚,否\n")
    #expect(outside.code == 0, "\(outside.error)")
    #expect(
      try listed(bot).contains(
        ListedPerson(name: "某甲", member: false, convenor: false, liaison: true, since: "2026-03-31")))
  }

  @Test(
    "A member of another room stops the import; a reason or the word namesake goes on (P4.2b)",
    arguments: ["zh", "en"])
  func elsewhere(_ language: String) throws {
    let bot = try atWork()
    defer { bot.remove() }
    // A second room in the same store, with members of its own.
    let other = try Dutybot()
    defer { other.remove() }
    try setUp(other, "商州区经济界别委员工作室")
    #expect(try load(other, "姓名\n委员庚\n委员辛\n").code == 0)
    let exported = try other.run(["ledger", "export", "--json", "--with-personal"])
    #expect(try bot.run(["ledger", "import", "--yes", file(bot, exported.out)]).code == 0)
    let room = ["--room", Self.room, "--lang", language]
    let before = try bot.ledger()
    let stopped = try load(bot, "姓名\n委员庚\n", room)
    #expect(
      stopped.code == 1 && stopped.error.contains("P4.2b") && stopped.error.contains("商州区经济界别委员工作室"),
      "\(stopped.error)")
    #expect(stopped.error.contains(language == "zh" ? "第 2 行：" : "line 2:"))
    #expect(try bot.ledger() == before)
    #expect(try load(bot, "姓名\n委员庚\n", room + ["--reason", "主席会议同意兼任"]).code == 0)
    #expect(try bot.ledger().contains { $0.contains("主席会议同意兼任") && $0.contains("委员庚") })
    #expect(try load(bot, "姓名\n委员辛\n", room + ["--reason", language == "zh" ? "同名" : "namesake"]).code == 0)
    #expect(try bot.ledger().last?.contains("otherRoomReason") == false)
  }

  @Test(
    "A member of another level stops the import into a county's room; a reason goes on, and marks them (P4.2g)",
    arguments: ["zh", "en"])
  func otherLevel(_ language: String) throws {
    let bot = try atWork()
    defer { bot.remove() }
    let before = try bot.ledger()
    let rows = "姓名,级别\n委员庚,市政协委员\n委员辛,县区\n委员壬,\n"
    let stopped = try load(bot, rows, ["--lang", language])
    #expect(stopped.code == 1 && stopped.error.contains("P4.2g"), "\(stopped.error)")
    #expect(
      stopped.error.contains(language == "zh" ? "第 2 行：这位是市政协委员" : "line 2: this is a member of a city"))
    #expect(!stopped.error.contains(language == "zh" ? "第 3 行" : "line 3"))
    #expect(try bot.ledger() == before)
    let taken = try load(bot, rows, ["--lang", language, "--level-reason", "单位在本地"])
    #expect(taken.code == 0, "\(taken.error)")
    #expect(try bot.ledger().count { $0.contains("单位在本地") } == 1)
    let list = try bot.run(["roster", "list", "--lang", language]).out
    #expect(list.contains(language == "zh" ? "起  市政协委员" : "a member of a city's CPPCC"), "\(list)")
    #expect(!list.contains(language == "zh" ? "县（市、区）政协委员" : "county's CPPCC"), "\(list)")
    #expect(try bot.run(["roster", "list", "--json"]).out.contains(#""level":"city""#))
    let again = try load(bot, try bot.run(["roster", "list", "--csv"]).out, ["--lang", language])
    #expect(again.code == 0, "\(again.error)")
  }

  @Test("A level that is none is told with its cell", arguments: ["乡镇", "全国政协", "yes"])
  func noLevel(_ said: String) throws {
    let bot = try atWork()
    defer { bot.remove() }
    let ran = try load(bot, "姓名,级别\n委员庚,\(said)\n")
    #expect(ran.code == 1 && ran.error.contains("第 2 行第 2 列：级别请写"), "\(ran.error)")
  }
}
