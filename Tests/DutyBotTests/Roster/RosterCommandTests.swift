import Foundation
import Regulation
import Testing

@testable import DutyBot

/// `dutybot roster` as a process; what the rules ask of a roster: ``RosterRuleTests``.
@Suite("Rosters from files")
struct RosterCommandTests: RosterWork {
  @Test("A right file comes in as one turn, in both languages", arguments: ["zh", "en"])
  func imported(_ language: String) throws {
    let bot = try atWork()
    defer { bot.remove() }
    let before = try bot.ledger().count
    let ran = try load(
      bot, "姓名,召集人,起始日,联系方式\r\n委员庚,是,2025-06-01,13900000000\r\n委员辛,,,\r\n", ["--lang", language])
    #expect(ran.code == 0, "\(ran.error)")
    #expect(
      ran.out.contains(language == "zh" ? "已导入 2 行，现在驻室委员 8 人" : "2 rows imported; resident members now: 8"))
    #expect(ran.error.contains(language == "zh" ? "名册里不存" : "is not kept here"))
    let people = try listed(bot)
    #expect(people.count == 8)
    #expect(
      people.contains(
        ListedPerson(name: "委员庚", member: true, convenor: true, liaison: false, since: "2025-06-01")))
    #expect(
      people.contains(
        ListedPerson(name: "委员辛", member: true, convenor: false, liaison: false, since: "2026-03-31"))
    )
    let new = try bot.ledger().dropFirst(before)
    #expect(new.count == 3 && new.allSatisfy { !$0.contains("13900000000") }, "\(new)")
    #expect(try bot.run(["ledger", "verify"]).code == 0)
    let again = try load(bot, "姓名,召集人,起始日\n委员庚,是,2025-06-01\n委员辛,,\n", ["--lang", language])
    #expect(again.code == 0 && again.out.contains(language == "zh" ? "没有新的委员" : "nobody new"), "\(again)")
    #expect(try listed(bot) == people)
  }

  @Test("Somebody is the same person however the name is written: in files, at sign-in, for --as")
  func oneName() throws {
    let bot = try atWork()
    defer { bot.remove() }
    let path = try file(bot, "姓名\n阿不都•热西提\n委 员　丁\n")
    let ran = try bot.run(["roster", "import", path, "--as", "委 员丙"])
    #expect(ran.code == 0 && ran.out.contains("已导入 1 行"), "\(ran)")
    #expect(try listed(bot).map(\.name).contains("阿不都·热西提"))
    for typed in ["阿不都·热西提", "阿不都．热西提", "阿不都 • 热西提"] {
      let me = try bot.run(["--as", typed], lines: [])
      #expect(me.code == 0 && me.out.contains("您好，阿不都·热西提"), "\(me)")
      let signed = try bot.run(lines: [typed])
      #expect(signed.out.contains("您好，阿不都·热西提"), "\(signed)")
    }
    let again = try bot.run(lines: ["委员丙", "有委员加入", "1", "阿不都‧热西提", "/取消"])
    #expect(again.out.contains("名册里已经有这位委员"), "\(again)")
  }

  @Test("GB18030, as a spreadsheet saves it")
  func legacy() throws {
    let bot = try atWork()
    defer { bot.remove() }
    // 姓名 / 委员庚
    let bytes: [UInt8] = [0xD0, 0xD5, 0xC3, 0xFB, 0x0D, 0x0A, 0xCE, 0xAF, 0xD4, 0xB1, 0xB8, 0xFD, 0x0D, 0x0A]
    let ran = try bot.run(["roster", "import", file(bot, bytes), "--as", "委员丁"])
    #expect(ran.code == 0 && ran.error.contains("GB18030"), "\(ran.error)")
    #expect(try listed(bot).contains { $0.name == "委员庚" })
  }

  @Test(
    "With a fault nothing is written, and all faults are told with their places", arguments: ["zh", "en"])
  func faults(_ language: String) throws {
    let bot = try atWork()
    defer { bot.remove() }
    let before = try bot.ledger()
    let ran = try load(bot, "姓名,起始日\n委员庚,2025-06-01\n委员辛,2025-02-30\n,\n,2025-01-01\n", ["--lang", language])
    #expect(ran.code == 1 && ran.out.isEmpty)
    for part in language == "zh"
      ? ["有 2 处要改", "第 3 行第 2 列", "是不是 2025-02-28", "第 5 行第 1 列", "一行也没有导入", "--partial"]
      : [
        "2 faults", "line 3, column 2", "did you mean 2025-02-28", "line 5, column 1", "Nothing was imported",
        "--partial",
      ]
    {
      #expect(ran.error.contains(part), "\(ran.error)")
    }
    #expect(try bot.ledger() == before)
  }

  @Test("--partial: what is right comes in, the other lines are named; not where the file cannot be trusted")
  func partial() throws {
    let bot = try atWork()
    defer { bot.remove() }
    let ran = try load(bot, "姓名,起始日\n委员庚,2025-06-01\n委员辛,2025-02-30\n,2025-01-01\n", ["--partial"])
    #expect(ran.code == 0 && ran.out.contains("已导入 1 行"), "\(ran.error)")
    #expect(ran.error.contains("这些行没有导入：第 3、4 行"), "\(ran.error)")
    #expect(try listed(bot).count == 7)
    let before = try bot.ledger()
    for text in ["姓名\n委员壬\n\"委员癸", "姓名,姓名\n委员壬,委员癸\n", "姓名\n,\n"] {
      let ran = try load(bot, text, ["--partial"])
      #expect(ran.code == 1 && ran.out.isEmpty && ran.error.contains("一行也没有导入"), "\(ran.error)")
    }
    #expect(try bot.ledger() == before)
  }

  @Test("--dry-run says what would happen and writes nothing")
  func rehearsal() throws {
    let bot = try atWork()
    defer { bot.remove() }
    let before = try bot.ledger()
    let right = try load(bot, "姓名\n委员庚\n", ["--dry-run"])
    #expect(right.code == 0 && right.out.contains("可以导入 1 行") && right.out.contains("7 人"), "\(right)")
    let mixed = try load(bot, "姓名\n委员庚\n12\n", ["--dry-run", "--partial"])
    #expect(mixed.code == 0 && mixed.error.contains("这些行不会导入：第 3 行"), "\(mixed)")
    #expect(try load(bot, "姓名\n委员庚\n12\n", ["--dry-run"]).code == 1)
    #expect(try bot.ledger() == before)
  }

  @Test(
    "Killed before it is committed: nothing of it is there; behind it, all", arguments: ["before", "after"])
  func killed(_ when: String) throws {
    let bot = try atWork()
    defer { bot.remove() }
    let before = try bot.ledger()
    let path = try file(bot, "姓名,召集人\n委员庚,是\n委员辛,\n")
    let ran = try bot.run(
      ["roster", "import", path, "--as", "委员丙"], environment: ["DUTYBOT_KILL": "\(when)-commit 1"])
    #expect(ran.code == -9 && ran.out.isEmpty, "\(ran)")
    #expect(try bot.ledger().count == before.count + (when == "after" ? 3 : 0))
    #expect(try bot.run(["ledger", "verify"]).code == 0)
  }

  @Test("A conversation that is under way keeps its place")
  func conversation() throws {
    let bot = try atWork()
    defer { bot.remove() }
    #expect(try bot.run(lines: ["委员丙", "我来值班", "线下"]).code == 0)
    #expect(try load(bot, "姓名\n委员庚\n").code == 0)
    let resumed = try bot.run(lines: ["委员丙", "接待群众来访", "是"])
    #expect(resumed.code == 0 && resumed.out.contains("值班"), "\(resumed.out)")
    #expect(try bot.ledger().contains { $0.hasPrefix("dutyStarted") }, "\(resumed.out)")
  }

  @Test("Who does not keep the roster imports nothing, whatever the file says")
  func rights() throws {
    let bot = try atWork()
    defer { bot.remove() }
    let before = try bot.ledger()
    for text in ["姓名\n委员庚\n", "姓名\n12\n"] {
      for more in [[], ["--dry-run"], ["--partial"]] {
        let ran = try bot.run(["roster", "import", file(bot, text), "--as", "委员甲"] + more)
        #expect(ran.code == 1 && ran.out.isEmpty && ran.error.contains("P4.2c"), "\(ran.error)")
      }
    }
    #expect(try bot.ledger() == before)
  }

  @Test("On a ledger with PINs the person's is asked for, before an import and before names are listed")
  func pins() throws {
    let bot = try atWork()
    defer { bot.remove() }
    #expect(try bot.run(["pin", "on"]).code == 0)
    try bot.setPin("4826", of: "委员丙")
    let path = try file(bot, "姓名\n委员庚\n")
    let arguments = ["roster", "import", path, "--as", "委员丙"]
    for lines in [[], ["0000"]] {
      let ran = try bot.run(arguments, lines: lines)
      #expect(ran.code == 1 && ran.out.isEmpty, "\(ran)")
    }
    #expect(try bot.run(["roster", "list"]).code == 64)
    #expect(try bot.run(["roster", "list", "--as", "委员丙"], lines: ["0000"]).code == 1)
    #expect(try bot.run(["roster", "import", path, "--as", "委员甲"], lines: ["4826"]).code == 1)
    let right = try bot.run(arguments, lines: ["4826"])
    #expect(right.code == 0 && right.out.contains("已导入 1 行"), "\(right.error)")
    #expect(Set(Dutybot.codes(in: right.out).keys) == ["委员庚"], "\(right.out)")
    #expect(!right.out.contains("4826") && !right.error.contains("4826"))
    let list = try bot.run(["roster", "list", "--as", "委员丙"], lines: ["4826"])
    #expect(list.code == 0 && list.out.contains("委员庚"), "\(list.error)")
  }

  @Test("The template is a file with nobody in it, and with rows it comes in; a list can be imported")
  func template() throws {
    let bot = try atWork()
    defer { bot.remove() }
    let template = try bot.run(["roster", "template"])
    #expect(
      template.code == 0 && template.out.hasPrefix("\u{FEFF}姓名 name,") && template.out.hasSuffix("\r\n"))
    let empty = try load(bot, template.out)
    #expect(empty.code == 1 && empty.error.contains("只有表头"), "\(empty.error)")
    let filled = try load(bot, template.out + "委员庚,某局,法律,,教育,,是,,2025-06-01\r\n")
    #expect(filled.code == 0, "\(filled.error)")
    let list = try bot.run(["roster", "list", "--csv"])
    let titles = "姓名 name,单位及职务 post,专长 specialty,界别 sector,级别 level,召集人 convenor,联络员 liaison,起始日 since\r\n"
    #expect(list.out.hasPrefix("\u{FEFF}" + titles), "\(list.out)")
    #expect(list.out.contains("委员庚,某局,法律,教育,,是,,2025-06-01\r\n"), "\(list.out)")
    let again = try load(bot, list.out)
    #expect(again.code == 0 && again.out.contains("没有新的委员"), "\(again)")
    let other = try Dutybot()
    defer { other.remove() }
    try setUp(other, "商州区经济界别委员工作室")
    let moved = try other.run(["roster", "import", file(other, list.out), "--as", "委员丙"])
    #expect(moved.code == 0 && moved.out.contains("委员庚"), "\(moved.error)")
    let text = try other.run(["roster", "list"])
    #expect(text.out.contains("委员庚  驻室、召集人  2025-06-01 起  某局，法律，教育"), "\(text.out)")
  }

  @Test("What is public of a member comes in, is listed, and comes in again as it was")
  func particulars() throws {
    let bot = try atWork()
    defer { bot.remove() }
    let text = "姓名,工作单位,职务,专长,界别,电话\n委员庚,某局,局长,\"法律\n教育\",教育界,13900000000\n委员辛,-,=经理,无,,\n"
    let ran = try load(bot, text)
    #expect(ran.code == 0 && ran.error.contains("“联系方式”检查了，名册里不存"), "\(ran.error)")
    #expect(!ran.error.contains("“专长”检查了"), "\(ran.error)")
    let json = try bot.run(["roster", "list", "--json"]).out
    #expect(json.contains(#""post":"某局局长""#) && json.contains(#""specialty":"法律 教育""#), "\(json)")
    #expect(json.contains(#""sector":"教育界""#) && json.contains(#""post":"=经理""#), "\(json)")
    #expect(!json.contains("13900000000"))
    #expect(try bot.ledger().allSatisfy { !$0.contains("13900000000") })
    let other = try Dutybot()
    defer { other.remove() }
    try setUp(other, "商州区经济界别委员工作室")
    let csv = try bot.run(["roster", "list", "--csv"]).out
    #expect(csv.contains("'=经理"), "\(csv)")
    #expect(try other.run(["roster", "import", file(other, csv), "--as", "委员丙"]).code == 0)
    let moved = try other.run(["roster", "list", "--json"]).out
    #expect(moved.contains(#""post":"=经理""#) && moved.contains(#""post":"某局局长""#), "\(moved)")
  }

  @Test("Text in both languages, with a room or without")
  func list() throws {
    let bot = try atWork()
    defer { bot.remove() }
    let zh = try bot.run(["roster", "list", "--room", Self.room])
    #expect(zh.code == 0 && zh.out.contains("委员丁  驻室、联络员  2024-03-01 起"), "\(zh.out)")
    let en = try bot.run(["roster", "list", "--lang", "en"])
    #expect(en.out.contains("委员丙  member, convenor  since 2024-03-01"), "\(en.out)")
  }

  @Test(
    "Wrong usage",
    arguments: [
      ["import"], ["import", "x.csv"], ["import", "x.csv", "--as", "委员九"],
      ["import", "x.csv", "--as", "委员丙", "--room", "没有的"],
      ["import", "x.csv", "--as", "委员丙", "--reason", " "],
      ["import", "x.csv", "--as", "委员丙", "--reason", String(repeating: "由", count: 201)],
      ["list", "--room", "没有的"], ["list", "--json", "--csv"], ["import", "x.csv", "--as", "委员丙", "--all"],
    ])
  func usage(_ arguments: [String]) throws {
    let bot = try atWork()
    defer { bot.remove() }
    let ran = try bot.run(["roster"] + arguments)
    #expect(ran.code == 64 && !ran.error.isEmpty && ran.out.isEmpty, "\(ran.error)")
  }

  @Test("A file that is not there, a folder, no store")
  func missing() throws {
    let bot = try atWork()
    defer { bot.remove() }
    for path in [bot.folder.path + "/none.csv", bot.folder.path] {
      let ran = try bot.run(["roster", "import", path, "--as", "委员丙"])
      #expect(ran.code == 1 && ran.error.contains("读不了"), "\(ran.error)")
    }
    let empty = try Dutybot()
    defer { empty.remove() }
    #expect(try empty.run(["roster", "list"]).code == 1)
  }
}
