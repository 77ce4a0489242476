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
          language == "zh"
            ? "专业特长：委员癸（P3.3a）；照片未公开（未同意）：" : "specialties of 委员癸 (P3.3a); photos not published, without"),
        "\(told)")
      let names = try FileManager.default.contentsOfDirectory(atPath: site).sorted()
      #expect(Set(names).subtracting(["sheet.html"]) == ["index.en.html", "index.html", "site.json"])
    }
  }

  @Test(
    "A photo stands on the page while the member agrees, without what a camera wrote, and goes with the consent"
  )
  func photo() throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    #expect(try bot.run(lines: WholeShift.lines).code == 0)
    let (file, site) = (bot.folder.appending(path: "a.png"), bot.folder.appending(path: "site").path)
    try Data(Pictures.png).write(to: file)
    func kept() throws -> [String] {
      try FileManager.default.subpathsOfDirectory(atPath: bot.folder.path).filter {
        $0.contains(".photos/")
      }
    }
    let keep = ["roster", "photo", file.path, "--member", "委员甲", "--as", "委员甲"]
    let early = try bot.run(keep)
    #expect(early.code == 1 && early.error.contains("还没有同意"), "\(early)")
    #expect(try kept().isEmpty)
    #expect(try bot.run(lines: ["委员甲", "照片", "是", "是"]).out.contains("已登记同意"))
    let taken = try bot.run(keep)
    #expect(taken.code == 0 && taken.error.contains("照片收下了"), "\(taken)")
    let path = try #require(try kept().first)
    let mode = try FileManager.default.attributesOfItem(atPath: bot.folder.appending(path: path).path)[
      .posixPermissions]
    #expect(mode as? Int == 0o600)
    func page() throws -> String {
      let told = try bot.run(["publish", site])
      #expect(told.code == 0, "\(told)")
      return try String(contentsOfFile: site + "/index.html", encoding: .utf8)
    }
    let html = try page()
    #expect(html.contains("src=\"data:image/png;base64,") && html.contains("alt=\"委员甲的照片\""))
    #expect(html.contains("aria-label=\"照片未公开\""))
    #expect(try !bot.ledger().contains { $0.contains("GPS") })
    #expect(try bot.run(lines: ["委员甲", "照片", "否", "是"]).out.contains("不再放到网页上"))
    #expect(try kept().isEmpty && !page().contains("data:image"))
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
