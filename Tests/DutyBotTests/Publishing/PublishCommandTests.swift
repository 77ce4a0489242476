import Foundation
import Regulation
import Testing
import WorkroomStore

@testable import DutyBot
@testable import Workbench

/// `dutybot publish` and `publications` as processes.
@Suite("The page of a room from the command line")
struct PublishCommandTests {
  @Test(
    "The demo's page is written whole, says what is missing, and is written anew", arguments: ["zh", "en"])
  func publish(_ language: String) throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    let site = bot.folder.appending(path: "site").path
    for _ in 0..<2 {
      let told = try bot.run([
        "publish", site, "--demo", "--url", "https://www.example.org/r", "--lang", language,
      ])
      #expect(told.code == 0 && told.out.isEmpty, "\(told)")
      #expect(
        told.error.contains(
          language == "zh" ? "专业特长：委员癸（P3.3a）；委员照片" : "specialties of 委员癸 (P3.3a); members' photos"),
        "\(told)")
      let names = try FileManager.default.contentsOfDirectory(atPath: site).sorted()
      #expect(Set(names).subtracting(["sheet.html"]) == ["index.en.html", "index.html", "site.json"])
    }
  }

  @Test("Of several rooms there is one page; what is no address, and what is not ours, is refused")
  func others() throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    let site = bot.folder.appending(path: "city").path
    #expect(try bot.run(["publish", "--index", site, "--demo"]).code == 0)
    let html = try String(contentsOfFile: site + "/index.html", encoding: .utf8)
    #expect(
      html.contains("商州区教育界别委员工作室") && html.contains("href=\"https://www.example.org/gongzuoshi/jiaoyu/\""))
    for words in [
      ["publish", site, "--demo", "--url", "javascript:x"],
      ["publish", site, "--index", "--demo", "--url", "https://a"],
      ["publish", site, "--now", "2026-03-31"], ["publish"], ["publications", "--json", "--csv"],
    ] {
      #expect(try bot.run(words).code == 64, "\(words)")
    }
    let refused = try bot.run(["publish", bot.folder.path, "--demo"])
    #expect(refused.code == 1 && refused.error.contains("什么也没有动"), "\(refused)")
  }

  @Test("Publications as text, JSON and CSV")
  func publications() throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    let text = try bot.run(["publications", "--demo"])
    #expect(
      text.code == 0 && text.out.contains("政协门户网站，https://www.example.org/gongzuoshi/jiaoyu/（第 2 版）"),
      "\(text)")
    let json = try bot.run(["publications", "--demo", "--json"]).out
    let rows = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    #expect(
      rows.count == 2 && Set(rows[0].keys) == ["day", "channel", "address", "version", "state", "changed"])
    #expect(rows[0]["channel"] as? String == "wechat" && rows[0]["state"] as? String == "stale")
    let csv = try bot.run(["publications", "--demo", "--csv"]).out
    #expect(csv.hasPrefix("\u{FEFF}day,channel,address,version,state,changed\r\n"), "\(csv)")
  }

  @Test("On a ledger with PINs only who leads the room writes its page")
  func permission() throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    let store = try RotaWork.store(until: DemoNow.standard.adding(minutes: -30), at: bot.store)
    try store.settle(.pins, "on")
    let told = try bot.run(["publish", bot.folder.appending(path: "site").path])
    #expect(told.code == 64 && !FileManager.default.fileExists(atPath: bot.folder.path + "/site"), "\(told)")
  }
}
