import Conversation
import Dialogs
import Foundation
import GRDB
import Regulation
import Testing

@testable import DutyBot
@testable import Workbench
@testable import WorkroomStore

/// `dutybot report` as a process on the demo's year.
@Suite("What rooms did together, from the command line")
struct ReportCommandTests {
  private func object(_ text: some StringProtocol) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("Text with bars, JSON and CSV of a quarter say the same", arguments: ["zh", "en"])
  func figures(_ language: String) throws {
    let bot = try RotaWork.bot()
    defer { bot.remove() }
    let text = try bot.run(["report", "--quarter", "2026Q1", "--plot", "--lang", language])
    #expect(text.code == 0 && text.error.isEmpty, "\(text.error)")
    #expect(text.out.contains("█") && text.out.contains("P8.2b"), "\(text.out)")
    let whole = try object(bot.run(["report", "--quarter", "2026Q1", "--json", "--lang", language]).out)
    #expect(
      Set(whole.keys) == [
        "from", "to", "rooms", "members", "together", "parts", "silent", "experiences", "months",
      ])
    let figures = try #require(whole["together"] as? [[String: Any]])
    let parts = try #require(whole["parts"] as? [[String: Any]])
    #expect(parts.count == 1 && (parts[0]["figures"] as? [[String: Any]])?.count == figures.count)
    let duty = figures.filter { $0["what"] as? String == "duty" && $0["of"] as? String != "minutes" }
      .compactMap { $0["count"] as? Int }.reduce(0, +)
    let months = try #require(whole["months"] as? [[String: Any]])
    #expect(duty > 0 && months.compactMap { $0["duty"] as? Int }.reduce(0, +) == duty)
    let csv = try bot.run(["report", "--quarter", "2026Q1", "--csv"]).out
    #expect(csv.hasPrefix("\u{FEFF}level,area,what,of,count\r\n"))
    #expect(csv.split(separator: "\r\n").count == 2 * figures.count + 1)
  }

  @Test("No visitor's name, number or words is in any of it")
  func privacy() throws {
    let bot = try RotaWork.bot()
    defer { bot.remove() }
    let store = try Store.open(at: bot.store, machine: "test")
    let said = try store.read { db in
      try String.fetchAll(db, sql: "SELECT text FROM personal WHERE field IN ('visitor', 'contact', 'words')")
    }.filter { $0.count >= 2 }
    #expect(said.count > 20)
    let told = try [
      ["--year", "2025", "--json"], ["--year", "2025", "--plot"], ["--year", "2025", "--online"],
      ["--year", "2025", "--briefing", "council"], ["--coverage"],
    ].map { try bot.run(["report"] + $0).out }.joined()
    #expect(said.allSatisfy { !told.contains($0) })
  }

  @Test("Briefings, online use and coverage; a page without scripts; what does not go together is said")
  func others() throws {
    let bot = try RotaWork.bot()
    defer { bot.remove() }
    for kind in BriefingKind.allCases {
      let text = try bot.run(["report", "--year", "2025", "--briefing", kind.rawValue])
      #expect(text.code == 0 && text.out.contains(kind.clause.id), "\(kind) \(text.error)")
    }
    let online = try bot.run(["report", "--online", "--json"]).out
    let rows = try #require(JSONSerialization.jsonObject(with: Data(online.utf8)) as? [[String: Any]])
    #expect(rows.count == 1 && rows[0]["silent"] as? Bool == false)
    let coverage = try object(bot.run(["report", "--coverage", "--json"]).out)
    #expect(coverage["rooms"] as? Int == 1 && coverage["onPlatform"] as? Int == 1)
    let path = bot.store + ".html"
    let written = try bot.run(["report", "--year", "2025", "--html", path])
    #expect(written.code == 0, "\(written.error)")
    let page = try String(contentsOfFile: path, encoding: .utf8)
    #expect(page.contains("<svg") && page.contains("<rect class=\"duty\"") && !page.contains("<script"))
    #expect(page.contains("default-src 'none'"))
    for wrong in [
      ["--json", "--csv"], ["--online", "--coverage"], ["--quarter", "2026Q1", "--year", "2026"],
      ["--from", "2026-03-02", "--to", "2026-03-01"], ["--quarter", "2026"], ["--online", "--plot"],
    ] {
      let said = try bot.run(["report"] + wrong)
      #expect(said.code == 64 && said.out.isEmpty, "\(wrong)")
    }
  }
}
