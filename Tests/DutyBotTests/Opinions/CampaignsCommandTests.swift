import Foundation
import Testing

@testable import DutyBot

/// `dutybot campaigns` as a process: what came in for one, and nothing of who came (P3.3d).
@Suite("Campaigns from the command line") struct CampaignsCommandTests {
  private static let said = [
    "委员丙", "专题征集", "老旧小区改造", "商州区政协", "", "4月20日", "是",
    "登记意见", "", "1", "是", "王大爷", "13900000000", "我是王大爷，楼道漏水，电话13900000001", "。", "4", "否",
    "登记意见", "", "1", "不是", "不留", "公交车太少", "。", "4", "否",
  ]

  private func room() throws -> Dutybot {
    let bot = try Dutybot()
    let done = try bot.run(lines: WholeShift.setUp + Self.said)
    #expect(done.code == 0 && done.out.contains("算进专题征集“老旧小区改造”"), "\(done.out.suffix(2000))")
    return bot
  }

  @Test(
    "A list with figures; an export without names, contacts and numbers; the list of opinions by campaign")
  func export() throws {
    let bot = try room()
    defer { bot.remove() }
    let list = try bot.run(["campaigns"])
    #expect(list.code == 0 && list.out.contains("“老旧小区改造”（商州区政协） 2026-03-31 至 2026-04-20：1 件，1 人"), "\(list)")
    let rows = try bot.run(["campaigns", "--json"])
    #expect(rows.out.contains(#""opinions":1"#) && rows.out.contains(#""state":"running""#), "\(rows)")
    let csv = try bot.run(["campaigns", "export", "老旧小区"])
    #expect(csv.code == 0 && csv.out.hasPrefix("\u{FEFF}number,day,source,class,group"), "\(csv)")
    #expect(csv.out.contains("我是某群众，楼道漏水，电话＊＊＊") && !csv.out.contains("公交车"), "\(csv)")
    for secret in ["王大爷", "13900000000", "13900000001", "委员丙"] {
      #expect(!csv.out.contains(secret), "\(secret)")
    }
    let json = try bot.run(["campaigns", "export", "老旧小区改造", "--json"])
    let items = try #require(JSONSerialization.jsonObject(with: Data(json.out.utf8)) as? [[String: Any]])
    #expect(
      items.count == 1 && items[0]["class"] as? String == "smallNeed" && items[0]["sameAs"] as? Int == 0)
    let opinions = try bot.run(["opinions", "--campaign", "老旧", "--json"])
    let found = try #require(JSONSerialization.jsonObject(with: Data(opinions.out.utf8)) as? [[String: Any]])
    #expect(found.count == 1, "\(opinions)")
  }

  @Test("A campaign that is not there, and two forms at once, are wrong usage")
  func wrong() throws {
    let bot = try room()
    defer { bot.remove() }
    for arguments in [
      ["campaigns", "export", "托育"], ["campaigns", "export"], ["campaigns", "--json", "--csv"],
      ["opinions", "--campaign", "托育"],
    ] {
      let ran = try bot.run(arguments)
      #expect(ran.code == 64 && ran.out.isEmpty, "\(arguments) \(ran)")
    }
  }

  @Test("With PINs a member's export has no words, a convenor's has")
  func pins() throws {
    let bot = try room()
    defer { bot.remove() }
    #expect(try bot.run(["pin", "on"]).code == 0)
    for (name, has) in [("委员甲", false), ("委员丙", true)] {
      try bot.setPin("271828", of: name)
      let ran = try bot.run(["campaigns", "export", "老旧", "--as", name], lines: ["271828"])
      #expect(ran.code == 0 && ran.out.contains("楼道漏水") == has, "\(name) \(ran)")
    }
  }
}
