import Foundation
import Regulation
import Testing

@testable import Conversation
@testable import DutyBot

/// `dutybot roster import` into an application that is being filled in.
@Suite("Rosters into applications")
struct RosterApplicationTests {
  private static let begin = ["界别", "教育界", "县区", "商州区", "干部甲", "是"]

  /// An application that 干部甲 handles; nothing is filled in.
  private func begun(_ level: String = "县区") throws -> Dutybot {
    let bot = try Dutybot()
    let lines = ["申请新建工作室"] + Self.begin.map { $0 == "县区" ? level : $0 } + ["不设口令"]
    let ran = try bot.run(lines: lines)
    #expect(ran.code == 0 && ran.out.contains("申报开始了"), "\(ran)")
    return bot
  }

  private func load(_ bot: Dutybot, _ text: String, _ more: [String] = []) throws -> Dutybot.Outcome {
    try load(bot, Array(text.utf8), more)
  }

  private func load(_ bot: Dutybot, _ bytes: [UInt8], _ more: [String] = []) throws -> Dutybot.Outcome {
    let file = bot.folder.appendingPathComponent(UUID().uuidString + ".csv")
    try Data(bytes).write(to: file)
    return try bot.run(["roster", "import", file.path, "--as", "干部甲"] + more)
  }

  private static let titles = "姓名,单位及职务,专长,联系方式,界别,召集人,联络员,起始日\n"
  private static let six =
    titles + """
      委员甲,某局局长,法律,13900000001,教育界,是,,2024-03-01
      委员乙,"某公司,经理",管理,0914-2312345,,,是,
      委员丙,,,,,,,
      委员丁,某校教师,教育,,,,,
      委员戊,,,,,,,
      委员己,,,,,,,

      """

  private static func many(_ count: Int) -> String { "姓名\n" + (1...count).map { "委\($0)员\n" }.joined() }

  @Test(
    "Members, contacts apart, convenors and liaison; in every coding", arguments: ["utf8", "bom", "utf16"])
  func whole(_ coding: String) throws {
    let bot = try begun()
    defer { bot.remove() }
    let bytes: [UInt8] =
      switch coding {
      case "bom": [0xEF, 0xBB, 0xBF] + Array(Self.six.utf8)
      case "utf16": DamagedRoster.utf16(Self.six)
      case _: Array(Self.six.utf8)
      }
    let ran = try load(bot, bytes)
    #expect(ran.code == 0 && ran.out.contains("已填进申报，参与委员 6 人"), "\(ran)")
    #expect(ran.out.contains("委员甲  召集人，某局局长，法律") && ran.out.contains("委员乙  联络员，某公司,经理，管理"), "\(ran.out)")
    #expect(!ran.out.contains("13900000001") && !ran.error.contains("13900000001"))
    #expect(ran.error.contains("“起始日”检查了，申报里不存"), "\(ran.error)")
    let ledger = try bot.ledger()
    let members = try #require(ledger.first { $0.hasPrefix("applicationMembers ") })
    #expect(members.contains("contacts=委员甲\t13900000001\n委员乙\t0914-2312345"), "\(members)")
    #expect(members.components(separatedBy: "13900000001").count == 2, "\(members)")
    let officers = try #require(ledger.first { $0.hasPrefix("applicationOfficers ") })
    #expect(
      officers.contains(#""choice":"consulted""#) && officers.contains(#""sector":"教育界""#), "\(officers)")
    let guide = try bot.run(lines: ["申报中", "干部甲", "建室向导"])
    #expect(guide.out.contains("参与委员名单：6 人") && guide.out.contains("委员甲；联络员 委员乙"), "\(guide.out)")
    #expect(try bot.run(["ledger", "verify"]).code == 0)
  }

  @Test("GB18030, as a spreadsheet saves it")
  func legacy() throws {
    let bot = try begun()
    defer { bot.remove() }
    // 姓名 / 委员甲 … 委员戊
    let head: [UInt8] = [0xD0, 0xD5, 0xC3, 0xFB, 0x0D, 0x0A]
    let last: [[UInt8]] = [[0xBC, 0xD7], [0xD2, 0xD2], [0xB1, 0xFB], [0xB6, 0xA1], [0xCE, 0xEC]]
    let ran = try load(bot, head + last.flatMap { [0xCE, 0xAF, 0xD4, 0xB1] + $0 + [0x0D, 0x0A] })
    #expect(ran.code == 0 && ran.error.contains("GB18030") && ran.out.contains("委员戊"), "\(ran)")
    #expect(ran.error.contains("召集人和联络员在下一步填"), "\(ran.error)")
  }

  @Test("In English")
  func english() throws {
    let bot = try begun()
    defer { bot.remove() }
    let ran = try load(bot, Self.six, ["--lang", "en"])
    #expect(ran.code == 0 && ran.out.contains("6 members listed in the application"), "\(ran)")
    #expect(ran.out.contains("Contacts are printed on the form only"))
    let again = try load(bot, Self.six, ["--lang", "en"])
    #expect(again.code == 1 && again.error.contains("--replace"), "\(again)")
  }

  @Test("A list that is there is replaced only where the person says so; people keep their ids")
  func replaced() throws {
    let bot = try begun()
    defer { bot.remove() }
    #expect(try load(bot, Self.six).code == 0)
    let before = try bot.ledger()
    let stopped = try load(bot, Self.many(7))
    #expect(stopped.code == 1 && stopped.error.contains("已有 6 人的名单") && stopped.error.contains("--replace"))
    #expect(!stopped.error.contains("--partial"), "\(stopped.error)")
    #expect(try load(bot, Self.many(7), ["--partial"]).code == 1)
    #expect(try bot.ledger() == before)
    let ran = try load(bot, Self.six.replacing("委员己", with: "委员庚"), ["--replace"])
    #expect(ran.code == 0 && ran.out.contains("委员庚"), "\(ran)")
    let lists = try bot.run(["ledger", "export", "--json"]).out.split(separator: "\n")
      .filter { $0.contains("applicationMembers") }
    #expect(lists.count == 2)
    // Five of the six are the same people.
    let ids = lists.map { line in
      Set(line.matches(of: #/\\"person\\":\\"([^\\]+)\\"/#).map { String($0.output.1) })
    }
    #expect(ids.count == 2 && ids[0].intersection(ids[1]).count == 5, "\(ids)")
    // Other people: convenors are to be named anew.
    let other = try load(bot, Self.many(6), ["--replace"])
    #expect(other.code == 0 && other.error.contains("召集人和联络员在下一步填"), "\(other)")
  }

  @Test(
    "The size (P4.2a): fewer than 5 with a reason, more than 20 with somebody who answers for it",
    arguments: [
      (4, [], false), (4, ["--size-reason", "界别委员人数少"], true), (5, [], true), (20, [], true), (21, [], false),
      (21, ["--size-reason", "联合建室"], false), (21, ["--answered-by", "主席会议"], false),
      (21, ["--answered-by", "主席会议", "--size-reason", "联合建室"], true), (4, ["--partial"], false),
      (201, ["--answered-by", "主席会议", "--size-reason", "联合建室"], false),
    ] as [(Int, [String], Bool)])
  func size(_ count: Int, _ more: [String], _ isRight: Bool) throws {
    let bot = try begun()
    defer { bot.remove() }
    let ran = try load(bot, Self.many(count), more)
    #expect((ran.code == 0) == isRight, "\(ran)")
    #expect(try bot.ledger().contains { $0.hasPrefix("applicationMembers ") } == isRight)
    if !isRight { #expect(ran.error.contains("P4.2a") && ran.error.contains("一行也没有导入"), "\(ran.error)") }
  }

  /// Goes by a rule set of one's own over the city's.
  private func go(_ bot: Dutybot, by switches: String) throws {
    let pack = bot.folder.appendingPathComponent("own.yaml")
    let text = "pack: own-2026\nbase: shangluo-2023-17\ntitle: {zh: 自定, en: own}\nswitches:\n\(switches)\n"
    try text.write(to: pack, atomically: true, encoding: .utf8)
    let used = try bot.run(["norms", "use", pack.path])
    #expect(used.code == 0, "\(used.error)")
  }

  @Test(
    "Where a rule set bars a short list, somebody answers for it",
    arguments: [
      ([], false), (["--size-reason", "刚成立"], false),
      (["--size-reason", "刚成立", "--answered-by", "主席"], true),
    ])
  func barred(_ more: [String], _ isRight: Bool) throws {
    let bot = try begun()
    defer { bot.remove() }
    try go(bot, by: "  size.minIsHard: true")
    let ran = try load(bot, Self.many(4), more)
    #expect(ran.code == (isRight ? 0 : 1) && ran.error.contains("--answered-by") != isRight, "\(ran.error)")
  }

  @Test("Where a rule set does not bar a long list, its reason is asked all the same")
  func unbarred() throws {
    let bot = try begun()
    defer { bot.remove() }
    try go(bot, by: "  size.max: 5\n  size.maxIsHard: false")
    let ran = try load(bot, Self.many(6))
    #expect(
      ran.code == 1 && ran.error.contains("--size-reason") && ran.error.contains("5 人以内"), "\(ran.error)")
    #expect(try load(bot, Self.many(6), ["--size-reason", "合并而来"]).code == 0)
  }

  @Test("A convenor too many is told by row, also where the rule set bars short lists")
  func convenorsByRow() throws {
    let bot = try begun()
    defer { bot.remove() }
    try go(bot, by: "  size.minIsHard: true")
    let three = "姓名,召集人\n委员甲,是\n委员乙,是\n委员丙,是\n委员丁,\n委员戊,\n委员己,\n"
    let ran = try load(bot, three)
    #expect(ran.code == 1 && ran.error.contains("第 4 行") && ran.error.contains("P4.2c"), "\(ran.error)")
  }

  @Test("Faults stop all of it; --partial takes what is right; --dry-run writes nothing")
  func faults() throws {
    let bot = try begun()
    defer { bot.remove() }
    let text =
      Self.titles + """
        委员甲,,,,,是,,
        委员乙,,,,,是,,
        委员丙,,,,,是,,
        委员甲,,,,,,,
        委员丁,13900000001,,,,,,
        委员戊,,,1390000000,,,是,
        委员己,,,,,,是,
        委员庚,,,,,,是,
        委员辛,,,,,,,
        委员壬,,,,,,,
        某甲,,,,,是,非委员,

        """
    let ran = try load(bot, text)
    #expect(ran.code == 1, "\(ran)")
    for part in [
      "第 4 行：召集人最多 2 名", "第 5 行第 1 列：和第 2 行是同一个姓名", "第 6 行第 2 列：“单位及职务”会公开", "第 7 行第 4 列",
      "第 9 行：联络员只有一名，第 8 行", "第 12 行：召集人要是委员", "--partial",
    ] {
      #expect(ran.error.contains(part), "\(part)\n\(ran.error)")
    }
    let trial = try load(bot, text, ["--partial", "--dry-run"])
    #expect(trial.code == 0 && trial.out.contains("可以填进申报 5 人（试运行"), "\(trial)")
    #expect(try !bot.ledger().contains { $0.hasPrefix("applicationMembers ") })
    let part = try load(bot, text, ["--partial"])
    #expect(part.code == 0 && part.error.contains("这些行没有导入：第 4、5、6、7、9、12 行"), "\(part)")
    let list = try #require(try bot.ledger().first { $0.hasPrefix("applicationMembers ") })
    for name in ["委员甲", "委员乙", "委员己", "委员辛", "委员壬"] { #expect(list.contains(name)) }
  }

  @Test("A liaison from a member's employer is none of the members (P4.2e)")
  func outside() throws {
    let bot = try begun()
    defer { bot.remove() }
    let ran = try load(bot, Self.six.replacing(",,是,\n委员丙", with: ",,,\n委员丙") + "某甲,某局,,13900000002,,,非委员,\n")
    #expect(ran.code == 0 && ran.out.contains("参与委员 6 人") && ran.out.contains("联络员：某甲"), "\(ran)")
    let officers = try #require(try bot.ledger().first { $0.hasPrefix("applicationOfficers ") })
    #expect(officers.contains(#""liaisonFrom":"某局""#) && officers.contains("contacts=某甲\t13900000002"))
    let alone = try load(bot, "姓名,联络员\n某甲,非委员\n", ["--replace"])
    #expect(alone.code == 1 && !alone.error.isEmpty, "\(alone)")
  }

  @Test("A member of another room (P4.2b) needs the reason, or is only a namesake")
  func elsewhere() throws {
    let bot = try begun()
    defer { bot.remove() }
    let room = ["登记工作室"] + WholeShift.setUp.dropFirst().dropLast()
    #expect(try bot.run(lines: room).code == 0)
    let stopped = try load(bot, Self.six)
    #expect(
      stopped.code == 1 && stopped.error.contains("P4.2b") && stopped.error.contains("--reason"), "\(stopped)"
    )
    let right = try load(bot, Self.six, ["--reason", "主席会议同意兼任"])
    #expect(right.code == 0, "\(right)")
    let list = try #require(try bot.ledger().last { $0.hasPrefix("applicationMembers ") })
    #expect(list.contains("note=主席会议同意兼任"), "\(list)")
    let namesake = try load(bot, Self.six, ["--reason", "同名", "--replace"])
    #expect(namesake.code == 0, "\(namesake)")
    let other = try #require(try bot.ledger().last { $0.hasPrefix("applicationMembers ") })
    #expect(!other.contains("note="), "\(other)")
  }

  @Test("Handed in, it is not changed; a room takes no options of an application")
  func notNow() throws {
    let bot = try begun()
    defer { bot.remove() }
    #expect(try load(bot, Self.six).code == 0)
    let handIn = [
      "申报中", "干部甲", "填工作室名称", "界别", "教育", "", "是", "填职能和工作安排", "联系群众", "。", "每季度值班", "。", "", "提交申报",
      "教科卫体和文化文史委员会", "委员甲", "是",
    ]
    let ran = try bot.run(lines: handIn)
    #expect(ran.out.contains("已提交申报"), "\(ran.out)")
    let late = try load(bot, Self.six, ["--replace"])
    #expect(late.code == 1 && late.error.contains("申报已经提交") && late.out.isEmpty, "\(late)")
    let room = try Dutybot()
    defer { room.remove() }
    #expect(try room.run(lines: WholeShift.setUp).code == 0)
    let file = room.folder.appendingPathComponent("x.csv")
    try Data("姓名\n委员庚\n".utf8).write(to: file)
    for more in [["--replace"], ["--size-reason", "少"], ["--answered-by", "主席会议"]] {
      #expect(try room.run(["roster", "import", file.path, "--as", "委员丙"] + more).code == 64)
    }
  }

  @Test("The province's regional room: its convenor is asked for in the next step (P4.2d)")
  func province() throws {
    let bot = try begun("省")
    defer { bot.remove() }
    let named = ["申报中", "干部甲", "填工作室名称", "区域", "商洛市", "行政区划", "", "是"]
    #expect(try bot.run(lines: named).out.contains("好名字"))
    let ran = try load(bot, Self.six)
    #expect(ran.code == 0 && ran.error.contains("召集人和联络员在下一步填"), "\(ran)")
    #expect(try !bot.ledger().contains { $0.hasPrefix("applicationOfficers ") })
  }
}
