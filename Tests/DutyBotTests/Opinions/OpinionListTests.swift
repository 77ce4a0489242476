import Foundation
import Testing

@testable import DutyBot

/// `dutybot opinions` and `dutybot print slip` as processes: filters, what is left out, what is noted (P6.3a, P6.3b, P6.4a).
@Suite("Opinions as a list and on a slip") struct OpinionListTests {
  private static let handled = [
    "登记意见", "1", "=王大爷", "13900000000", "河堤的垃圾桶满了，+1", "。", "4", "否",
    "查 垃圾桶", "转办", "商州区城管局", "商政协函〔2026〕3号", "3天", "否",
  ]

  /// A first day with a petition, a small need, an inquiry answered, and one more that a department has.
  private func room() throws -> Dutybot {
    let bot = try Dutybot()
    let done = try bot.run(
      lines: WholeShift.setUp + [WholeShift.signIn] + WholeShift.shift.dropLast(3) + Self.handled)
    #expect(done.code == 0 && done.out.contains("请商州区城管局"), "\(done.out.suffix(2000))")
    return bot
  }

  private func rows(_ bot: Dutybot, _ arguments: [String]) throws -> [[String: Any]] {
    let ran = try bot.run(["opinions", "--json"] + arguments)
    #expect(ran.code == 0, "\(ran)")
    return try #require(JSONSerialization.jsonObject(with: Data(ran.out.utf8)) as? [[String: Any]])
  }

  @Test(
    "Filters leave what they say, in text, JSON and CSV; what visitors said only where it is asked for, and noted"
  )
  func list() throws {
    let bot = try room()
    defer { bot.remove() }
    for (arguments, count) in [
      ([], 4), (["--state", "unfinished"], 3), (["--state", "passedOn"], 1), (["--state", "guided"], 1),
      (["--class", "petition"], 1), (["--class", "smallNeed", "--state", "answered"], 1),
      (["--department", "城管"], 1), (["--department", "教育"], 0), (["--month", "2026-03"], 4),
      (["--month", "2026-02"], 0), (["--overdue"], 0), (["--mine", "--as", "委员甲"], 4),
      (["--mine", "--as", "委员乙"], 0),
    ] {
      #expect(try rows(bot, arguments).count == count, "\(arguments)")
    }
    let one = try #require(try rows(bot, ["--state", "passedOn"]).first)
    #expect(one["department"] as? String == "商州区城管局" && one["due"] as? String == "2026-04-03")
    #expect(one["dueWhat"] as? String == "departmentReply" && one["words"] == nil && one["visitor"] == nil)
    let plain = try bot.run(["opinions", "--state", "passedOn"])
    #expect(plain.out.contains("=王大爷：“河堤的垃圾桶满了，+1” 微需求、微建议，已转办，待回复，商州区城管局，4月3日前请部门回复"), "\(plain.out)")
    func noted() throws -> Int {
      try bot.run(["ledger", "export", "--json"]).out.components(separatedBy: #"\"what\":\"opinions\""#).count
        - 1
    }
    #expect(try noted() == 0)
    let personal = try #require(try rows(bot, ["--state", "passedOn", "--with-personal"]).first)
    #expect(personal["contact"] as? String == "13900000000" && personal["words"] as? String == "河堤的垃圾桶满了，+1")
    let csv = try bot.run(["opinions", "--csv", "--with-personal"])
    #expect(csv.out.hasPrefix("\u{FEFF}id,day,") && csv.out.contains(",'=王大爷,"), "\(csv.out)")
    #expect(try noted() == 2)
    // Whoever is named took it; who is named nowhere did not, and then it is whoever keeps the file.
    for (name, by) in [("委员甲", "委员甲"), ("没有这人", "")] {
      let exported = try bot.run(["ledger", "export", "--json", "--with-personal", "--as", name])
      #expect(exported.code == 0, "\(exported)")
      let last = try #require(try bot.run(["ledger", "exports", "--json"]).out.split(separator: "\n").last)
      let row = try #require(try JSONSerialization.jsonObject(with: Data(last.utf8)) as? [String: Any])
      #expect(row["by"] as? String == by, "\(row)")
    }
    #expect(try !bot.run(["opinions", "--csv"]).out.contains("王大爷") && noted() == 2)
  }

  @Test("What was taken out before an erasure is told with its receiver, and stays until it is destroyed")
  func taken() throws {
    let bot = try room()
    defer { bot.remove() }
    func exports(_ arguments: [String] = []) throws -> [[String: Any]] {
      let ran = try bot.run(["ledger", "exports", "--json"] + arguments)
      #expect(ran.code == 0, "\(ran)")
      return try ran.out.split(separator: "\n").map {
        try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
      }
    }
    let to = ["--with-personal", "--given-to", "区政协办公室"]
    #expect(try bot.run(["opinions", "--csv", "--state", "passedOn"] + to).code == 0)
    #expect(try bot.run(["opinions", "--csv", "--state", "guided"] + to).code == 0)
    #expect(try bot.run(["ledger", "export", "--json"] + to).code == 0)
    #expect(try bot.run(["ledger", "export", "--json", "--given-to", "某人"]).code == 64)
    #expect(try exports().count == 3 && exports(["--to-destroy"]).isEmpty)
    let erased = try bot.run(lines: ["委员丁", "删除来访人信息", "1", "=王大爷", "全部", "是"])
    #expect(erased.out.contains("给区政协办公室") && erased.out.contains("2 份"), "\(erased.out)")
    let open = try exports(["--to-destroy"])
    #expect(open.compactMap { $0["what"] as? String }.sorted() == ["ledger", "opinions"])
    #expect(open.allSatisfy { $0["to"] as? String == "区政协办公室" && $0["state"] as? String == "held" })
    let greeted = try bot.run(lines: ["委员丁", "销毁导出件", "1", "1", "", "", "是", "否"])
    #expect(greeted.out.contains("有 2 份导出") && greeted.out.contains("已登记"), "\(greeted.out)")
    #expect(try exports(["--to-destroy"]).count == 1)
    #expect(try bot.run(["ledger", "exports"]).out.contains("已销毁"))
  }

  @Test("What does not go together, and what is no month, is wrong usage")
  func wrong() throws {
    let bot = try room()
    defer { bot.remove() }
    for arguments in [
      ["--json", "--csv"], ["--overdue", "--state", "open"], ["--mine"], ["--with-personal"],
      ["--month", "2026-13"], ["--month", "2026"], ["--state", "nothing"], ["--class", "x"],
    ] {
      let ran = try bot.run(["opinions"] + arguments)
      #expect(ran.code == 64 && ran.out.isEmpty, "\(arguments) \(ran)")
    }
  }

  @Test(
    "On a ledger with PINs everybody sees what the conversation shows them, and nobody takes what is not theirs"
  )
  func pins() throws {
    let bot = try room()
    defer { bot.remove() }
    #expect(try bot.run(["pin", "on"]).code == 0)
    #expect(try bot.run(["opinions"]).code == 64)
    for (name, count) in [("委员甲", 4), ("委员乙", 0), ("委员丙", 4), ("委员丁", 4)] {
      try bot.setPin("271828", of: name)
      let ran = try bot.run(["opinions", "--json", "--with-personal", "--as", name], lines: ["271828"])
      let rows = try #require(JSONSerialization.jsonObject(with: Data(ran.out.utf8)) as? [[String: Any]])
      #expect(ran.code == 0 && rows.count == count, "\(name) \(ran)")
    }
    let wrong = try bot.run(["opinions", "--as", "委员甲"], lines: ["111111"])
    #expect(wrong.code == 1 && wrong.out.isEmpty)
    // A member prints no slip of what somebody else recorded.
    let slip = try bot.run(["print", "slip", "--as", "委员乙"], lines: ["271828"])
    #expect(slip.code == 1 && slip.out.isEmpty, "\(slip)")
  }

  @Test("The slip says where to go and how to ask, and nothing of who came and what they said")
  func slip() throws {
    let bot = try room()
    defer { bot.remove() }
    let newest = try bot.run(["print", "slip"])
    #expect(newest.code == 0 && newest.out.contains("已转商州区城管局办理"), "\(newest)")
    let petition = try #require(try rows(bot, ["--class", "petition"]).first?["id"] as? String)
    let guided = try bot.run(["print", "slip", "--opinion", petition])
    #expect(guided.code == 0 && guided.out.contains("县区信访局：当面或者写信反映"), "\(guided)")
    #expect(guided.out.contains("2026年3月31日 ") && guided.out.contains("商州区教育界别委员工作室"))
    for secret in ["王大爷", "13900000000", "垃圾桶", "法院判错", "上访"] {
      #expect(!newest.out.contains(secret) && !guided.out.contains(secret), "\(secret)")
    }
    let none = try bot.run(["print", "slip", "--opinion", "nowhere"])
    #expect(none.code == 1 && none.out.isEmpty && !none.error.isEmpty)
  }

  @Test("Whoever acts for the CPPCC sees how far opinions have come, and no visitor's name, number or words")
  func cppcc() throws {
    let bot = try room()
    defer { bot.remove() }
    #expect(try bot.run(["pin", "on"]).code == 0)
    let made = try bot.run(
      ["talk", "--owner"], lines: ["登记政协机关", "县区", "商州区", "", "教科卫体委员会", "。", "干部甲", "是"])
    #expect(made.out.contains("干部甲"), "\(made.out)")
    try bot.setPin("kingfisher-82", of: "干部甲")
    let room = ["--room", "商州区教育界别委员工作室", "--as", "干部甲"]
    func list(_ more: [String]) throws -> Dutybot.Outcome {
      try bot.run(["opinions"] + more + room, lines: ["kingfisher-82"])
    }
    for more in [[], ["--json"], ["--csv"], ["--json", "--with-personal"], ["--csv", "--with-personal"]] {
      let ran = try list(more)
      #expect(ran.code == 0 && ran.out.contains("商州区城管局"), "\(more) \(ran)")
      for secret in ["王大爷", "13900000000", "垃圾桶"] {
        #expect(!ran.out.contains(secret) && !ran.error.contains(secret), "\(more)")
      }
      #expect(ran.error.contains("P6.3b") == more.contains("--with-personal"))
    }
    #expect(try list(["--mine"]).out.isEmpty)
  }
}
