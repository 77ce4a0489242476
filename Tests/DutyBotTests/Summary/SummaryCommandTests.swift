import Foundation
import Regulation
import Testing
import WorkroomStore

@testable import DutyBot
@testable import Workbench

/// `dutybot summary`, `print summary` and `reminders` as processes.
@Suite("The annual summary from the command line")
struct SummaryCommandTests {
  private func object(_ text: some StringProtocol) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("Text, JSON and CSV of the demo's summary", arguments: ["zh", "en"])
  func show(_ language: String) throws {
    let bot = try RotaWork.bot()
    defer { bot.remove() }
    let text = try bot.run(["summary", "--year", "2025", "--lang", language])
    #expect(text.code == 0 && text.error.isEmpty, "\(text.error)")
    #expect(text.out.contains(language == "zh" ? "按时" : "on time"), "\(text.out)")
    let whole = try object(bot.run(["summary", "show", "--year", "2025", "--json", "--lang", language]).out)
    #expect(
      Set(whole.keys) == [
        "room", "year", "from", "to", "status", "version", "due", "sendings", "figures", "members", "months",
        "norms", "parts", "experiences", "publicity",
      ])
    #expect(whole["status"] as? String == "onTime" && whole["due"] as? String == "2025-11-30")
    #expect((whole["parts"] as? [[String: Any]])?.count == 4)
    let figures = try #require(whole["figures"] as? [[String: Any]])
    #expect(figures.allSatisfy { Set($0.keys) == ["what", "of", "count"] })
    let csv = try bot.run(["summary", "show", "--year", "2025", "--csv"]).out
    #expect(csv.hasPrefix("\u{FEFF}what,of,count\r\n"))
    #expect(csv.split(separator: "\r\n").count == figures.count + 1)
  }

  @Test("A year without a summary has its figures, one to come has none; who sent theirs is listed")
  func others() throws {
    let bot = try RotaWork.bot()
    defer { bot.remove() }
    let open = try bot.run(["summary", "show", "--year", "2026"])
    #expect(open.code == 0 && open.out.contains("还没有写"), "\(open.error)")
    let none = try bot.run(["summary", "show", "--year", "2090"])
    #expect(none.code == 1 && none.out.isEmpty && none.error.contains("2090"))
    let list = try object(bot.run(["summary", "list", "--year", "2025", "--json"]).out)
    #expect(
      Set(list.keys) == ["room", "year", "status", "sent", "sentOn"] && list["status"] as? String == "onTime")
    #expect(try bot.run(["summary", "list", "--year", "2025"]).out.contains("按时报（1）"))
    let csv = try bot.run(["summary", "list", "--year", "2025", "--csv"]).out
    #expect(csv.hasPrefix("\u{FEFF}room,year,status,sent,sentOn\r\n"))
  }

  @Test("Experience and publicity of a year as text, JSON and CSV", arguments: ["zh", "en"])
  func notes(_ language: String) throws {
    let bot = try RotaWork.bot()
    defer { bot.remove() }
    let text = try bot.run(["summary", "notes", "--year", "2026", "--lang", language])
    #expect(text.code == 0 && text.out.contains("2026-"), "\(text.error)")
    let rows = try bot.run(["summary", "notes", "--year", "2026", "--json", "--lang", language]).out
      .split(separator: "\n").map { try object($0) }
    #expect(Set(rows.compactMap { $0["kind"] as? String }) == ["experience", "publicity"])
    #expect(rows.allSatisfy { Set($0.keys) == ["kind", "day", "title", "to", "replicable", "medium"] })
    let csv = try bot.run(["summary", "notes", "--year", "2026", "--csv"]).out
    #expect(csv.hasPrefix("\u{FEFF}kind,day,title,to,replicable,medium\r\n"))
    #expect(csv.split(separator: "\r\n").count == rows.count + 1)
    let none = try bot.run(["summary", "notes", "--year", "2019", "--lang", language])
    #expect(none.code == 0 && none.out.contains("2019"))
  }

  @Test("On paper it has the words, the figures, and a bar a month, without scripts")
  func printed() throws {
    let bot = try RotaWork.bot()
    defer { bot.remove() }
    let paper = try bot.run(["print", "summary", "--year", "2025"])
    #expect(paper.code == 0 && paper.out.contains("2025年度工作总结") && paper.out.contains("截至日"))
    #expect(paper.out.contains("<rect class=\"duty\"") && !paper.out.contains("<script"))
    #expect(try bot.run(["print", "summary"]).out.contains("2025年度工作总结"))
  }

  @Test("It is reminded of in November and after, until it was sent")
  func reminded() throws {
    let bot = try RotaWork.bot()
    defer { bot.remove() }
    func found(_ day: String) throws -> [[String: Any]] {
      try bot.run(["reminders", "--as-of", day, "--json"]).out.split(separator: "\n").map { try object($0) }
        .filter { $0["kind"] as? String == "roomSummary" }
    }
    #expect(try found("2026-10-31").isEmpty && found("2025-12-10").isEmpty)
    #expect(try found("2026-11-02").map { $0["due"] as? String } == ["2026-11-30"])
    #expect(try found("2026-12-10").map { $0["daysLeft"] as? Int } == [-10])
  }
}
