import Foundation
import Regulation
import Testing

@testable import Dialogs
@testable import DutyBot

/// `dutybot obligations`, `reminders`, `norms` and `clause` as processes.
@Suite("Obligations for scripts")
struct ObligationsCommandTests {
  private func atWork() throws -> Dutybot {
    let bot = try Dutybot()
    #expect(try bot.run(lines: WholeShift.lines).code == 0)
    return bot
  }

  @Test("One member, one room, all rooms, the city: as text in both languages")
  func text() throws {
    let bot = try atWork()
    defer { bot.remove() }
    let day = ["--as-of", "2026-03-31"]
    let mine = try bot.run(["obligations", "--member", "委员甲"] + day)
    #expect(mine.code == 0 && mine.error.isEmpty, "\(mine.error)")
    #expect(mine.out.contains("2026年第一季度（今天截止）") && mine.out.contains("线下值班") && mine.out.contains("1/1"))
    let room = try bot.run(["obligations", "--room", "商州区", "--lang", "en"] + day)
    #expect(room.out.contains("micro-consultation, in person") && room.out.contains("委员乙"))
    let all = try bot.run(["obligations"] + day)
    #expect(all.out.contains("商州区教育界别委员工作室") && all.out.contains("时间紧"))
    let city = try bot.run(["obligations", "--city", "--quarter", "2026Q1"] + day)
    #expect(city.out.contains("N3") && city.out.contains("工作室 1 个"))
  }

  @Test("The status of a member in the table of a room is the one that JSON has, whatever goals aim at (A0)")
  func sameStatus() throws {
    let bot = try atWork()
    defer { bot.remove() }
    // After the quarter: one shift in person is enough in the city's reading, and short of the province's.
    let asked = ["obligations", "--room", "商州区", "--quarter", "2026Q1", "--as-of", "2026-04-05"]
    let json = try bot.run(asked + ["--json"])
    #expect(json.out.contains(#""goal":"missed""#) && json.out.contains(#""status":"met""#), "\(json.out)")
    let zh = try bot.run(asked).out.split(separator: "\n")
    #expect(zh.contains("  委员甲  已达到  省里的读法还差线上 1 次（P3.3e）"), "\(zh)")
    #expect(zh.contains("  委员乙  未达到  线下 1 次、线上 1 次"), "\(zh)")
    let en = try bot.run(asked + ["--lang", "en"]).out
    #expect(en.contains("met     the province's reading still asks for 1 online (P3.3e)"), "\(en)")
  }

  @Test("JSON has stable keys, and what was typed as a reason is not among it")
  func json() throws {
    let bot = try atWork()
    defer { bot.remove() }
    let out = try bot.run(
      ["obligations", "--member", "委员甲", "--quarter", "2026Q1", "--as-of", "2026-03-31", "--json"])
    let rows = try #require(
      try JSONSerialization.jsonObject(with: Data(out.out.utf8)) as? [[String: Any]])
    let row = try #require(rows.first)
    #expect(rows.count == 1 && row["norm"] as? String == "N3" && row["status"] as? String == "met")
    #expect(row["goal"] as? String == "atRisk" && row["clauses"] as? [String] == ["C2.3b", "P3.3e"])
    #expect((row["counted"] as? [[String: Any]])?.first?["day"] as? String == "2026-03-31")
    #expect(
      Set(row.keys) == [
        "subject", "member", "name", "room", "roomName", "norm", "title", "period", "clauses", "status",
        "goal",
        "done", "needed", "left", "daysLeft", "workdaysLeft", "workdaysEstimated", "packs", "readings",
        "counted",
        "uncounted",
      ])
    let rooms = try bot.run(["obligations", "--as-of", "2026-03-31", "--json"])
    #expect(rooms.out.contains("\"dutyAsked\":6"), "\(rooms.out)")
    let city = try bot.run(["obligations", "--city", "--as-of", "2026-03-31", "--json"])
    #expect(city.out.contains("\"onPlatform\":1"), "\(city.out)")
  }

  @Test("Whoever has leave is counted apart, of a member, in a room and in the city")
  func leave() throws {
    let bot = try atWork()
    defer { bot.remove() }
    let asked = ["委员丙", "请假", "委员乙", "本季度", "生病", "跳过", "是", "审批请假", "1", "同意", "跳过"]
    #expect(try bot.run(lines: asked).code == 0)
    func run(_ arguments: [String]) throws -> String {
      try bot.run(["obligations", "--quarter", "2026Q1", "--as-of", "2026-04-01"] + arguments).out
    }
    #expect(try run(["--member", "委员乙"]).contains("请假"))
    #expect(try run(["--member", "委员乙", "--json"]).contains("\"status\":\"excused\""))
    #expect(try run(["--member", "委员乙", "--csv"]).contains(",N3,值班,2026Q1,excused,excused,0,1,0,"))
    #expect(try run(["--room", "商州区", "--lang", "en"]).contains("excused"))
    #expect(try run([]).contains("1/5，请假 1 人"))
    #expect(try run(["--json"]).contains("\"dutyAsked\":5,\"dutyExcused\":1,\"dutyMet\":1"))
    #expect(try run(["--city"]).contains("1/5，请假 1 人"))
    #expect(try run(["--city", "--json"]).contains("\"disputed\":1,\"excused\":1,\"met\":1,\"norm\":\"N3\""))
    let csv = try run(["--city", "--csv"]).split(separator: "\r\n")
    #expect(
      csv.first?.hasSuffix(",notCounted,excused") == true && csv.contains { $0.hasSuffix(",5,1,1,0,1") })
  }

  @Test("CSV begins with its mark and ends its rows with CRLF")
  func csv() throws {
    let bot = try atWork()
    defer { bot.remove() }
    for arguments in [["--room", "商州区"], ["--member", "委员甲"], [], ["--city"]] {
      let out = try bot.run(["obligations", "--csv", "--as-of", "2026-03-31"] + arguments)
      #expect(out.code == 0 && out.out.hasPrefix("\u{FEFF}"), "\(out.error)")
      #expect(out.out.unicodeScalars.count { $0 == "\n" } == out.out.unicodeScalars.count { $0 == "\r" })
    }
  }

  @Test("What a spreadsheet would calculate is harmless")
  func formulas() throws {
    struct Row: Decodable { var text: String }
    let collected = try Collected.rows("csv_injection", as: Row.self).map(\.text)
    for text in collected + ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1"] {
      let cell = Csv.cell(text)
      #expect(cell.hasPrefix("'") || cell.hasPrefix("\"'"), "\(cell)")
    }
  }

  @Test(
    "Slips are told with what may stand there",
    arguments: [
      ["--member", "委员九"], ["--room", "没有的"], ["--quarter", "2026Q5"], ["--year", "26"], ["--status", "bad"],
      ["--json", "--csv"], ["--quarter", "2026Q1", "--year", "2026"], ["--committee", "--city"],
      ["--pack", "shangluo"],
      ["--as-of", "昨天"],
    ])
  func slips(_ arguments: [String]) throws {
    let bot = try atWork()
    defer { bot.remove() }
    let out = try bot.run(["obligations"] + arguments)
    #expect(out.code == 64 && !out.error.isEmpty && out.out.isEmpty, "\(out.error)")
  }

  @Test("Whose name was misspelt and put right is found by both names")
  func misspelt() throws {
    let bot = try atWork()
    defer { bot.remove() }
    let right = ["委员丁", "姓名写错了", "姓名", "委员甲", "委员佳", "当时写错了字", "是"]
    #expect(try bot.run(lines: right).out.contains("已更正"))
    for name in ["委员甲", "委员佳"] {
      let mine = try bot.run(["obligations", "--member", name, "--as-of", "2026-03-31"])
      #expect(mine.code == 0 && mine.out.contains("委员佳") && !mine.out.contains("委员甲"), "\(mine)")
    }
  }

  @Test("Reminders: nothing where nothing is due, a line where something is")
  func reminders() throws {
    let bot = try atWork()
    defer { bot.remove() }
    let room = ["--room", "商州区教育界别委员工作室"]
    // Beside the notice that nobody has acknowledged nothing is due of the room (P8.5).
    let notice = try bot.run(["reminders", "--as-of", "2026-04-02"] + room).out.split(separator: "\n")
    #expect(notice.count == 1 && notice[0].contains("名委员没有确认2026年的纪律须知（P8.5）"), "\(notice)")
    let row = try bot.run(["reminders", "--as-of", "2026-04-02", "--json"] + room).out
    #expect(row.contains(#""kind":"disciplineNotice""#) && row.contains(#""due":"2026-12-31""#), "\(row)")
    // The roll-up of the quarter is the city's and no room's.
    #expect(try bot.run(["reminders", "--as-of", "2026-04-02"]).out.contains("P8.2b"))
    let due = try bot.run(["reminders", "--as-of", "2026-04-20"]).out
    #expect(due.contains("P6.3b") && due.contains("本程序定的"), "\(due)")
    let day = try bot.run(["reminders", "--as-of", "2026-09-20", "--json"]).out
    #expect(day.contains("\"kind\":\"membersDay\"") && day.contains("\"daysLeft\":1"), "\(day)")
  }

  @Test("Reminders: drafts that wait for the liaison, until they were looked at")
  func drafts() throws {
    let bot = try atWork()
    defer { bot.remove() }
    let room = ["--room", "商州区教育界别委员工作室", "--as-of", "2026-04-02"]
    let draft = ["登记成果", "社情民意信息", "关于维修路灯的建议", "有关部门", "", "", "是"]
    #expect(try bot.run(lines: [WholeShift.signIn] + draft).out.contains("关于维修路灯的建议"))
    let due = try bot.run(["reminders"] + room)
    #expect(due.out.contains("1 份稿子待联络员审核") && due.out.contains("P4.2f"), "\(due)")
    let row = try bot.run(["reminders", "--json"] + room).out
    #expect(row.contains(#""kind":"drafts""#) && row.contains(#""count":1"#), "\(row)")
    #expect(try !bot.run(["reminders", "--lang", "en"] + room).out.contains("关于维修路灯"))
    #expect(try bot.run(lines: ["委员丁", "审核稿子", "1", "通过", ""]).code == 0)
    #expect(try !bot.run(["reminders"] + room).out.contains("P4.2f"))
  }

  @Test("norms and clause: shown, checked, and wrong names told", arguments: ["zh", "en"])
  func data(_ language: String) throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    #expect(try bot.run(["norms", "list", "--lang", language]).out.contains("shangluo-2023-17"))
    #expect(try bot.run(["norms", "show", "shaanxi-2023-21", "--lang", language]).out.contains("P3.4d"))
    #expect(try bot.run(["norms", "show", "shaanxi", "--lang", language]).code == 64)
    let file = bot.folder.appendingPathComponent("mine.yaml")
    try "pack: mine\nbase: shaanxi-2023-21\ntitle: {zh: 我, en: me}\nnorms:\n  N3: {minimun: 2}\n".write(
      to: file, atomically: true, encoding: .utf8)
    let flawed = try bot.run(["norms", "check", file.path, "--lang", language])
    #expect(flawed.code == 1 && flawed.error.contains("mine.yaml:5") && flawed.error.contains("minimum"))
    #expect(try bot.run(["clause", "P6.3", "--lang", language]).out.contains("P6.3f"))
    let unknown = try bot.run(["clause", "P3.3z", "--lang", language])
    #expect(unknown.code == 64 && unknown.error.contains("P3.3a"))
  }
}
