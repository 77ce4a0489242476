import Foundation
import Regulation
import Testing

@testable import DutyBot

/// Papers that are filled from the ledger: by the command, and ordered in the conversation.
@Suite("Printing from the ledger")
struct LedgerPrintTests {
  private static let applied = [
    "申请新建", "界别", "教育界", "县区", "商州区", "委员丙", "是", "2", "委员丙",
    "填工作室名称", "界别", "教育", "", "是",
    "填参与委员名单", "委员甲，商州中学教师，教育<法>，13900000001", "委员乙，商州小学教师，数学，13900000002",
    "委员丙，教研室主任，教研，13900000003", "委员丁", "委员戊", "。", "是",
    "填召集人和联络员", "委员丙", "教育界，教科卫体和文化文史委员会", "。", "协商", "委员丁", "13900000004", "是",
    "填职能和工作安排", "联系教育界群众", "。", "3月：走访学校", "每季度值班", "。", "商州中学",
    "提交申报", "教科卫体和文化文史委员会", "委员丙、委员甲", "是",
  ]
  private static let agreed = ["委员会", "副主席", "主席会议"].flatMap { body in
    ["审批申报", "1", "同意", "\(body)同意", body, "\(body)纪要", "今天", "是"]
  }
  private static let room = "商州区教育界别委员工作室"

  private func applied(_ more: [String] = []) throws -> Dutybot {
    let bot = try Dutybot()
    let done = try bot.run(lines: Self.applied + more)
    #expect(done.code == 0 && done.out.contains("已提交申报"), "\(done.out)")
    return bot
  }

  /// The texts of a page in order, without what is empty.
  private func texts(_ html: String) -> [String] {
    let body = html.components(separatedBy: "<body>").last ?? ""
    return body.replacing(/<br>/, with: "").split(separator: /<[^>]*>/).map(String.init)
      .map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }.filter { !$0.isEmpty }
  }

  @Test("The form has what was entered, field by field, in the order of the annex")
  func form() throws {
    let bot = try applied(Array(Self.agreed.prefix(8)))
    defer { bot.remove() }
    let printed = try bot.run(["print", "form"])
    #expect(printed.code == 0 && printed.error.isEmpty, "\(printed.error)")
    let expected = ApplicationForm(
      roomName: Self.room, applied: Day(2026, 3, 31), type: .sector, channel: .offline,
      convenor: .init(
        name: "委员丙", contact: "13900000003", unitAndPost: "教研室主任", sector: "教育界",
        committee: "教科卫体和文化文史委员会", expertise: "教研"),
      liaison: .init(name: "委员丁", contact: "13900000004"),
      members: [
        .init(name: "委员甲", unitAndPost: "商州中学教师", specialty: "教育<法>", contact: "13900000001"),
        .init(name: "委员乙", unitAndPost: "商州小学教师", specialty: "数学", contact: "13900000002"),
        .init(name: "委员丙", unitAndPost: "教研室主任", specialty: "教研", contact: "13900000003"),
        .init(name: "委员丁", unitAndPost: "", specialty: "", contact: "13900000004"),
        .init(name: "委员戊", unitAndPost: "", specialty: "", contact: ""),
      ],
      functionsAndPlan: "联系教育界群众\n3月：走访学校\n每季度值班", applicants: ["委员丙", "委员甲"], route: .reviewed,
      committeeOpinion: .init(text: "委员会同意", by: "委员会", day: Day(2026, 3, 31)))
    #expect(printed.out.withoutSeal == Printing().html(of: expected))
    #expect(expected.blanks == [.pa_20, .pa_21, .pa_22])
  }

  @Test("The plan has the five parts, and nobody's number")
  func plan() throws {
    let bot = try applied()
    defer { bot.remove() }
    let printed = try bot.run(["print", "plan", "--as", "委员丙"])
    #expect(printed.code == 0, "\(printed.error)")
    #expect(!printed.out.contains("1390000"))
    #expect(
      texts(printed.out).filter { $0.hasPrefix("委员") }
        == ["委员工作室建设方案", "委员甲", "委员乙", "委员丙", "委员丁", "委员戊", "委员丙", "委员丁"])
  }

  @Test("What a body said before the application was returned is not on the form any more")
  func returned() throws {
    let bot = try applied(["审批申报", "1", "退回", "名单再核", "委员会", "函一", "今天", "是"])
    defer { bot.remove() }
    let printed = try bot.run(["print", "form"])
    #expect(printed.code == 0 && !printed.out.contains("名单再核"))
  }

  @Test("Wall sheets and working systems of the room that came of it; in no sheet a number")
  func room() throws {
    let bot = try applied(
      Self.agreed + ["登记授牌", "1", "今天", "是", "换人", "委员丙"]
        + ["筹建清单", "工作制度", "走访", "1", "今天", "是", "否", "打印墙面布置", "打印工作制度"])
    defer { bot.remove() }
    let walls = try bot.run(["print", "walls", "--room", Self.room])
    #expect(walls.code == 0, "\(walls.error)")
    #expect(!walls.out.contains("1390000"))
    let rows = texts(walls.out)
    for text in [
      "2026年度工作安排", "3月", "走访学校", "全年", "每季度值班", "联系教育界群众", "召集人", "教研室主任", "工作职责", "规章制度", "走访制度",
    ] {
      #expect(rows.contains(text), "\(text)")
    }
    let systems = try bot.run(["print", "systems"])
    #expect(systems.code == 0 && texts(systems.out).prefix(2) == [Self.room, "走访制度"])
    let papers = bot.folder.appending(path: "data/papers")
    let files = try FileManager.default.contentsOfDirectory(atPath: papers.path).sorted()
    #expect(files == ["墙面布置-\(Self.room)-2026-03-31.html", "工作制度-\(Self.room)-2026-03-31.html"].sorted())
    let walled = papers.appending(path: "墙面布置-\(Self.room)-2026-03-31.html")
    // The heads have moved on since.
    #expect(try String(contentsOf: walled, encoding: .utf8).withoutSeal == walls.out.withoutSeal)
    let modes = try [papers, walled].map {
      try FileManager.default.attributesOfItem(atPath: $0.path)[.posixPermissions] as? Int
    }
    #expect(modes == [0o700, 0o600])
  }

  @Test(
    "A member who answers for nothing prints no contacts; nor does a stranger", arguments: ["委员甲", "无此人"])
  func others(_ name: String) throws {
    let bot = try applied(Self.agreed + ["登记授牌", "1", "今天", "是"])
    defer { bot.remove() }
    let form = try bot.run(["print", "form", "--as", name])
    #expect(form.code == 64 && form.out.isEmpty && form.error.contains("不归您打印"), "\(form.error)")
    #expect(try bot.run(["print", "form", "--as", "委员丙"]).code == 0)
    let walls = try bot.run(["print", "walls", "--as", name])
    #expect((walls.code == 0) == (name == "委员甲"))
  }

  @Test("On a ledger with PINs it is printed for whoever signs in")
  func pins() throws {
    let bot = try applied()
    defer { bot.remove() }
    #expect(try bot.run(["pin", "on"]).code == 0)
    let unsigned = try bot.run(["print", "form"])
    #expect(unsigned.code == 64 && unsigned.out.isEmpty && unsigned.error.contains("--as"))
  }

  @Test("Where there is nothing to fill a paper with it is said, in both languages", arguments: ["zh", "en"])
  func nothing(_ language: String) throws {
    let bot = try applied()
    defer { bot.remove() }
    let walls = try bot.run(["print", "walls", "--lang", language])
    #expect(walls.code == 1 && walls.out.isEmpty)
    #expect(walls.error.contains(language == "zh" ? "什么也没有打印" : "nothing was printed"))
    let both = try bot.run(["print", "form", "--data", "-", "--as", "委员丙", "--lang", language])
    #expect(both.code == 64 && both.out.isEmpty)
  }

  @Test("The office's own templates lie beside the ledger; where they are wrong nothing is printed")
  func ownTemplates() throws {
    let bot = try applied()
    defer { bot.remove() }
    let folder = bot.folder.appending(path: "data/templates")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "form.mustache")
    try Data("我们的表：{{roomName}}".utf8).write(to: file)
    #expect(try bot.run(["print", "form"]).out == "我们的表：\(Self.room)")
    let ordered = try bot.run(["--as", "委员丙"], lines: ["打印", "申报表"])
    let papers = bot.folder.appending(path: "data/papers/申报表-\(Self.room)-2026-03-31.html")
    #expect(try String(contentsOf: papers, encoding: .utf8) == "我们的表：\(Self.room)", "\(ordered.out)")
    try Data("{{无此}}".utf8).write(to: file)
    #expect(try bot.run(["print", "form"]).code == 1)
    let broken = try bot.run(["--as", "委员丙"], lines: ["打印", "申报表"])
    #expect(broken.out.contains("form.mustache") && broken.out.contains("什么也没有打印"), "\(broken.out)")
  }

  @Test("Two applications: which one is asked for")
  func two() throws {
    let bot = try applied(["换人", "申请新建工作室", "团队", "护林队", "县区", "商州区", "委员庚", "是"])
    defer { bot.remove() }
    let which = try bot.run(["print", "form"])
    #expect(
      which.code == 64 && which.error.contains("护林队") && which.error.contains("--room"), "\(which.error)")
    #expect(try bot.run(["print", "form", "--room", "护林队"]).code == 0)
  }

  @Test(
    "Lines of a plan become the rows of the year",
    arguments: [
      ("3月：走访学校", "3月", "走访学校"), ("每季度: 值班", "每季度", " 值班"), ("每季度值班", "全年", "每季度值班"),
      ("要求：每月一次", "全年", "要求：每月一次"), ("上半年、下半年各月的安排：读书", "全年", "上半年、下半年各月的安排：读书"),
    ])
  func arrangements(_ line: String, _ when: String, _ what: String) {
    #expect(WallSheets.arrangements(in: line + "\n\n") == [.init(when: when, what: what)])
  }
}
