import Foundation
import Regulation
import Testing
import WorkroomStore

@testable import DutyBot
@testable import Workbench

/// `dutybot rota`, `print rota` and `reminders` as processes.
@Suite("The rota from the command line")
struct RotaCommandTests {
  private static let coming = Quarter(containing: RotaWork.day("2026-04-01"))

  /// The demo's ledger on 31 March, with a rota of the next quarter: tomorrow's shift, one in three days, one with a free
  /// seat, one whose day is none to be told of, and a swap that waits.
  private func bot() throws -> Dutybot {
    let bot = try Dutybot()
    let store = try RotaWork.store(until: DemoNow.standard.adding(minutes: -30), at: bot.store)
    let (one, three) = (RotaWork.shift("2026-04-01"), RotaWork.shift("2026-04-03", 14, .online))
    let (free, far) = (RotaWork.shift("2026-04-07", seats: 2), RotaWork.shift("2026-04-20"))
    func people(_ names: String...) -> [PersonID] { names.map(DemoRoom.person) }
    let shifts = [
      PlannedShift(one, people: people("委员甲")), PlannedShift(three, people: people("委员乙")),
      PlannedShift(free, people: people("委员己")), PlannedShift(far, people: people("委员戊")),
    ]
    let asked = SwapAsked(
      person: DemoRoom.person("委员戊"), gives: far.key, with: DemoRoom.person("委员庚"), takes: nil)
    try RotaWork.add(
      [("委员丁", Act(RotaPublished(quarter: Self.coming, shifts: shifts))), ("委员戊", Act(asked))],
      of: Self.coming,
      in: store, at: DemoNow.standard.adding(minutes: -20))
    return bot
  }

  @Test("Text, JSON and CSV of a quarter", arguments: ["zh", "en"])
  func show(_ language: String) throws {
    let bot = try bot()
    defer { bot.remove() }
    let text = try bot.run(["rota", "--lang", language])
    #expect(
      text.code == 0 && text.error.isEmpty && text.out.contains(language == "zh" ? "2026年1月" : "January 2026")
    )
    #expect(text.out.contains(language == "zh" ? "没有值班记录：" : "No record:"), "\(text.out)")
    let coming = try bot.run(["rota", "show", "--quarter", "2026q2", "--lang", language])
    #expect(coming.out.contains("○") && !coming.out.contains("P3.3e"), "\(coming.out)")
    let json = try bot.run(["rota", "show", "--quarter", "2026-Q2", "--json", "--lang", language]).out
    let whole = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(Set(whole.keys) == ["room", "quarter", "version", "published", "shifts"])
    #expect(whole["quarter"] as? String == "2026Q2" && whole["version"] as? Int == 1)
    let shifts = try #require(whole["shifts"] as? [[String: Any]])
    #expect(
      shifts.count == 4 && Set(shifts[2].keys) == ["day", "from", "to", "channel", "seats", "free", "people"])
    #expect(shifts[2]["free"] as? Int == 1 && shifts[2]["from"] as? String == "09:00")
    let person = try #require((shifts[0]["people"] as? [[String: Any]])?.first)
    #expect(person["name"] as? String == "委员甲" && person["came"] as? String == "toCome")
    #expect(person["minutesLate"] as? Int == 0)
    let csv = try bot.run(["rota", "--quarter", "2026Q2", "--csv"]).out
    #expect(
      csv
        == "\u{FEFF}day,from,to,channel,name,came,minutesLate\r\n2026-04-01,09:00,11:00,offline,委员甲,toCome,0\r\n"
        + "2026-04-03,14:00,16:00,online,委员乙,toCome,0\r\n2026-04-07,09:00,11:00,offline,委员己,toCome,0\r\n"
        + "2026-04-07,09:00,11:00,offline,,free,0\r\n2026-04-20,09:00,11:00,offline,委员戊,toCome,0\r\n")
  }

  @Test(
    "The calendar is written whole and for its owner alone, or to the standard output; twice it is the same but for its stamp"
  )
  func export() throws {
    let bot = try bot()
    defer { bot.remove() }
    let file = bot.folder.appending(path: "rota.ics").path
    let told = try bot.run(["rota", "export", "--ics", file, "--quarter", "2026Q2"])
    #expect(told.code == 0 && told.out.isEmpty && told.error == "导出 4 班。\n", "\(told)")
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
    let shown = try bot.run(["rota", "export", "--ics", "-", "--quarter", "2026Q2"])
    func plain(_ text: String) -> String { text.replacing(/DTSTAMP:\w+/, with: "") }
    #expect(plain(shown.out) == plain(text) && text.contains("SUMMARY:线下值班：委员己\r\n"))
    #expect(text.contains("DESCRIPTION:委员己\\n还缺 1 人\r\n") && !text.contains("1390000"))
    // What runs and what comes, where no quarter is named.
    let both = try bot.run(["rota", "export", "--ics", "-", "--member", "委员甲", "--lang", "en"])
    #expect(both.code == 0 && both.error == "2 shifts exported.\n", "\(both)")
    #expect(both.out.contains("2026Q1/") && both.out.contains("2026Q2/") && !both.out.contains("委员乙"))
    let nowhere = try bot.run(["rota", "export", "--ics", "/nowhere/rota.ics"])
    #expect(nowhere.code == 1 && nowhere.out.isEmpty && !nowhere.error.contains("导出 "))
    let taken = try bot.run(["rota", "export", "--ics", bot.store])
    #expect(taken.code == 1)
    #expect(try bot.run(["rota"]).code == 0)
  }

  @Test("Of the demo, which is no ledger of one's own")
  func demo() throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    let text = try bot.run(["rota", "--demo"])
    #expect(text.code == 0 && text.out.contains("2026年第一季度"), "\(text)")
    let later = try bot.run(["rota", "export", "--demo", "--now", "2026-05-12", "--ics", "-"])
    #expect(later.code == 0 && later.out.contains("2026Q2/"), "\(later.error)")
    // Whoever has left is found; who was never planned has no calendar.
    let left = try bot.run(["rota", "export", "--demo", "--member", "委员壬", "--ics", "-"])
    #expect(left.code == 1 && left.out.isEmpty && left.error == "没有排过班，没有可以导出的，什么也没有写。\n", "\(left)")
    #expect(!FileManager.default.fileExists(atPath: bot.store))
    let none = try bot.run(["rota", "--demo", "--quarter", "2026Q3", "--lang", "en"])
    #expect(none.code == 1 && none.out.isEmpty && none.error.contains("No rota is published"))
  }

  @Test("Slips are wrong usage, in words")
  func slips() throws {
    let bot = try bot()
    defer { bot.remove() }
    for arguments in [
      ["rota", "--quarter", "2026Q5"], ["rota", "--quarter", "春天"], ["rota", "--json", "--csv"],
      ["rota", "--room", "没有的"], ["rota", "export"], ["rota", "export", "--ics", "-", "--member", "委员九"],
      ["rota", "--now", "2026-05-12"], ["rota", "--demo", "--store", "x"], ["rota", "--demo", "--now", "昨天"],
      ["print", "rota", "--quarter", "2026Q0"], ["print", "rota", "--data", "-", "--quarter", "2026Q1"],
    ] {
      let ran = try bot.run(arguments)
      #expect(ran.code == 64 && ran.out.isEmpty && !ran.error.isEmpty, "\(ran)")
    }
  }

  private static let names = "甲乙丙丁戊己庚辛壬".map { "委员\($0)" }

  @Test("With PINs whoever belongs to the room sees it; nobody unsigned, and reminders name nobody")
  func pins() throws {
    let bot = try bot()
    defer { bot.remove() }
    #expect(try bot.run(["pin", "on"]).code == 0)
    try bot.setPin("271828", of: "委员甲")
    for command in [["rota"], ["rota", "export", "--ics", "-"], ["print", "rota"]] {
      let unsigned = try bot.run(command)
      #expect(unsigned.code == 64 && unsigned.out.isEmpty && unsigned.error.contains("--as"), "\(command)")
      let wrong = try bot.run(command + ["--as", "委员甲"], lines: ["0000"])
      #expect(wrong.code == 1 && wrong.out.isEmpty, "\(command)")
      let signed = try bot.run(command + ["--as", "委员甲"], lines: ["271828"])
      #expect(signed.code == 0 && signed.out.contains("委员甲"), "\(command) \(signed.error)")
    }
    for form in [[], ["--json"]] {
      let counts = try bot.run(["reminders", "--as-of", "2026-03-31"] + form)
      // How many members have not acknowledged the notice is a number, too; who they are is not told.
      #expect(
        counts.code == 0 && !Self.names.contains(where: counts.out.contains) && !counts.out.contains("商州区"),
        "\(counts.out)")
      #expect(form.isEmpty ? counts.out.contains("要值班 2 班") : counts.out.contains(#""kind":"swapWaiting""#))
    }
  }

  @Test("Reminders: three days before and the day before, seats within a week, swaps that wait")
  func reminders() throws {
    let bot = try bot()
    defer { bot.remove() }
    let zh = try bot.run(["reminders", "--as-of", "2026-03-31"]).out.split(separator: "\n").filter {
      $0.contains("4月")
    }
    let room = "商州区教育界别委员工作室："
    #expect(
      zh.prefix(4)
        == [
          "\(room)4月1日 09:00–11:00 线下值班，明天：委员甲（P3.3e）。", "\(room)4月3日 14:00–16:00 线上值班，还有 3 天：委员乙（P3.3e）。",
          "\(room)4月7日 09:00–11:00 线下值班，还有 7 天，还缺 1 人（P3.3e）。",
          "\(room)委员戊想请委员庚换班，还没有答复：4月20日 09:00–11:00 线下值班，还有 20 天（P3.3e）。",
        ][...], "\(zh)")
    let en = try bot.run(["reminders", "--as-of", "2026-03-31", "--lang", "en"]).out
    for line in [
      "tomorrow: 委员甲 (P3.3e).", "in 7 days, 1 more wanted", "委员戊 asks 委员庚 for a swap, not answered yet",
    ] {
      #expect(en.contains(line), "\(en)")
    }
    // The day itself and two days before nothing is said of whoever comes.
    let none = try bot.run(["reminders", "--as-of", "2026-04-01"]).out
    #expect(!none.contains("委员甲（") && !none.contains("：委员乙（"), "\(none)")
    let json = try bot.run(["reminders", "--as-of", "2026-03-31", "--json"]).out.split(separator: "\n").map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    let shift = try #require(json.first { $0["kind"] as? String == "shift" })
    #expect(
      Set(shift.keys) == [
        "kind", "room", "due", "daysLeft", "clause", "productDefault", "count", "from", "to", "channel",
        "people",
      ])
    #expect(shift["people"] as? [String] == ["委员甲"] && shift["daysLeft"] as? Int == 1)
    #expect(json.first { $0["kind"] as? String == "shiftFree" }?["count"] as? Int == 1)
    #expect(json.first { $0["kind"] as? String == "swapWaiting" }?["people"] as? [String] == ["委员戊", "委员庚"])
    #expect(json.filter { $0["from"] == nil }.allSatisfy { $0["people"] == nil })
  }

  @Test("The sheet for the wall, by the command and by saying so; nobody's number is on it")
  func print() throws {
    let bot = try bot()
    defer { bot.remove() }
    let sheet = try bot.run(["print", "rota", "--quarter", "2026Q2"])
    #expect(sheet.code == 0 && sheet.error.isEmpty && !sheet.out.contains("1390000"))
    for text in [
      "2026年第二季度委员值班表", "<h2>2026年4月</h2>", "4月7日（周二）", "委员己（还缺 1 人）", "2026年3月31日公布", "class=\"seal\"",
    ] {
      #expect(sheet.out.contains(text), "\(text)")
    }
    #expect(try bot.run(["print", "rota"]).out.contains("2026年第一季度委员值班表"))
    let none = try bot.run(["print", "rota", "--quarter", "2026Q4", "--lang", "en"])
    #expect(none.code == 1 && none.out.isEmpty && none.error.contains("nothing was printed"))
    let said = try bot.run(["--as", "委员甲"], lines: ["打印 值班表"])
    let file = bot.folder.appending(path: "data/papers/值班表-商州区教育界别委员工作室-2026-03-31.html").path
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("2026年第一季度委员值班表"), "\(said.out)")
  }
}
