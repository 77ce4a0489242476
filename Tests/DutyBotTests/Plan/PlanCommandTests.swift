import Foundation
import Regulation
import Testing
import WorkroomStore

@testable import DutyBot
@testable import Workbench

/// `dutybot plan`, `print plan-year` and `reminders` as processes.
@Suite("The annual plan from the command line")
struct PlanCommandTests {
  @Test("Text, JSON and CSV of the demo's plan", arguments: ["zh", "en"])
  func show(_ language: String) throws {
    let bot = try RotaWork.bot()
    defer { bot.remove() }
    let text = try bot.run(["plan", "--lang", language])
    #expect(text.code == 0 && text.error.isEmpty, "\(text.error)")
    #expect(text.out.contains(language == "zh" ? "2026年度计划" : "Annual plan for 2026"), "\(text.out)")
    #expect(text.out.contains("校门口的交通") && text.out.contains("委员甲"))
    let json = try bot.run(["plan", "show", "--year", "2026", "--json", "--lang", language]).out
    let whole = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(Set(whole.keys) == ["room", "year", "version", "adopted", "items"])
    let items = try #require(whole["items"] as? [[String: Any]])
    let keys = ["month", "kind", "channel", "about", "owner", "basis", "status", "day", "matter"]
    #expect(items.count == 9 && items.allSatisfy { Set($0.keys) == Set(keys) })
    let micro = try #require(items.first { $0["kind"] as? String == "microConsultation" })
    #expect(micro["owner"] as? String == "委员甲" && micro["basis"] as? String == "publicConcern")
    let csv = try bot.run(["plan", "show", "--csv"]).out
    #expect(csv.hasPrefix("\u{FEFF}\(keys.joined(separator: ","))\r\n"))
    #expect(csv.split(separator: "\r\n").count == 10)
  }

  @Test("Where there is no plan that is said; it is printed as it stands")
  func others() throws {
    let bot = try RotaWork.bot()
    defer { bot.remove() }
    let none = try bot.run(["plan", "show", "--year", "2030"])
    #expect(none.code == 1 && none.out.isEmpty && none.error.contains("2030"))
    let paper = try bot.run(["print", "plan-year"])
    #expect(paper.code == 0 && paper.out.contains("2026年度工作计划") && paper.out.contains("校门口的交通"))
    #expect(try bot.run(["print", "plan-year", "--year", "2030"]).code == 1)
  }

  @Test("What is due this month is reminded of, without its words")
  func reminded() throws {
    let bot = try RotaWork.bot()
    defer { bot.remove() }
    let lines = try bot.run(["reminders", "--as-of", "2026-10-12", "--json"]).out.split(separator: "\n")
    let found = try lines.compactMap {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
    .filter { $0["kind"] as? String == "planItem" }
    #expect(found.count == 1 && found[0]["count"] as? Int == 1 && found[0]["due"] as? String == "2026-10-31")
    let text = try bot.run(["reminders", "--as-of", "2026-10-12"]).out
    #expect(text.contains("微监督") && !text.contains("营养餐"))
  }
}
