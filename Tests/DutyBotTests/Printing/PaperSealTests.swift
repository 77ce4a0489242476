import Foundation
import Regulation
import Testing

@testable import DutyBot
@testable import WorkroomStore

extension String {
  /// A paper without what stands behind it from the ledger.
  var withoutSeal: String {
    guard let begin = range(of: "<footer class=\"seal\">"), let end = range(of: "</footer>\n") else {
      return self
    }
    return String(self[..<begin.lowerBound] + self[end.upperBound...])
  }
}

/// Fingerprint and heads on paper, in reports, on the screen: one and the same, and good for verifying.
@Suite("Heads that are shown")
struct PaperSealTests {
  private func atWork() throws -> Dutybot {
    let bot = try Dutybot()
    #expect(try bot.run(lines: WholeShift.lines).code == 0)
    return bot
  }

  private func heads(_ json: String) throws -> [[String: Any]] {
    try json.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test("The head of a room is told, and what its code carries is found again", arguments: ["zh", "en"])
  func told(_ language: String) throws {
    let bot = try atWork()
    defer { bot.remove() }
    let told = try bot.run(["ledger", "head", "--lang", language])
    #expect(told.code == 0 && told.out.contains(language == "zh" ? "已签名" : "signed"), "\(told.error)")
    let rows = try heads(bot.run(["ledger", "head", "--json"]).out)
    let (text, print) = (
      try #require(rows.first?["text"] as? String), try #require(rows.first?["fingerprint"] as? String)
    )
    #expect(rows.count == 1 && told.out.contains(print))
    let found = try bot.run(["ledger", "verify", "--head", text, "--lang", language])
    #expect(found.code == 0 && found.out.contains(language == "zh" ? "签名是真的" : "genuine"), "\(found.out)")
    var parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    parts[3] = "2"
    let claimed = parts.joined(separator: ":")
    let forged = try bot.run(["ledger", "verify", "--head", claimed, "--lang", language])
    #expect(
      forged.code == 1 && forged.out.contains(language == "zh" ? "签名是假的" : "not genuine"), "\(forged.out)")
    let proof = bot.folder.appending(path: "proof").path
    try Data(bot.run(["ledger", "prove", "--since", text]).out.utf8).write(to: URL(filePath: proof))
    #expect(try bot.run(["ledger", "check-proof", proof, text, "--lang", language]).code == 0)
    let other = try bot.run(["ledger", "check-proof", proof, "路灯", "--lang", language])
    #expect(other.code == 1 && other.error.contains(language == "zh" ? "不是链头" : "no head"), "\(other.error)")
  }

  /// Whether libqrencode is on this machine: without it there are no codes, and all else is the same.
  private static let draws = QrCode("DUTYBOT") != nil

  @Test("A code in the terminal is the code on paper", .enabled(if: draws, "libqrencode is not installed"))
  func code() throws {
    let bot = try atWork()
    defer { bot.remove() }
    let text = try #require(try heads(bot.run(["ledger", "head", "--json"]).out).first?["text"] as? String)
    let code = try #require(QrCode(text))
    let drawn = try bot.run(["ledger", "head", "--qr"])
    #expect(drawn.out.hasSuffix(code.halfBlocks.joined(separator: "\n") + "\n"), "\(drawn.out)")
    // It fits a terminal of 80 columns.
    #expect(code.halfBlocks.allSatisfy { $0.count <= 80 })
    for paper in [["print", "walls"], ["print", "heads"]] {
      let printed = try bot.run(paper)
      #expect(printed.code == 0 && printed.out.contains(code.svg(millimetres: 38)), "\(printed.error)")
      #expect(!printed.out.contains("<script") && !printed.out.contains("src="))
    }
  }

  @Test(
    "Three corners are as every code has them, in both ways of drawing it",
    .enabled(if: draws, "libqrencode is not installed"))
  func corners() throws {
    let code = try #require(QrCode("DUTYBOT-HEAD:1:ABC"))
    let corner = ["#######", "#     #", "# ### #", "# ### #", "# ### #", "#     #", "#######"]
    for (row, column) in [(0, 0), (0, code.width - 7), (code.width - 7, 0)] {
      let seen = (0..<7).map { y in String((0..<7).map { code.isDark(row + y, column + $0) ? "#" : " " }) }
      #expect(seen == corner)
    }
    let blocks = code.halfBlocks
    #expect(
      blocks.count == (code.width + 9) / 2 && blocks[0] == String(repeating: "█", count: code.width + 8))
    #expect(blocks[2].hasPrefix("████ ▄▄▄▄▄ ") && code.svg(millimetres: 38).contains("M0 0h7v1h-7z"))
    #expect(QrCode(String(repeating: "长", count: 5000)) == nil)
  }

  @Test("The fingerprint on paper is the one that the office is asked about", arguments: ["zh", "en"])
  func fingerprint(_ language: String) throws {
    let (bot, office) = (try atWork(), try Dutybot())
    defer { for bot in [bot, office] { bot.remove() } }
    let file = bot.folder.appending(path: "room.jsonl").path
    let exported = try bot.run([
      "ledger", "export", "--json", "--room", "商州区", "--out", file, "--lang", language,
    ])
    #expect(
      exported.code == 0 && exported.error.contains(language == "zh" ? "已签名" : "signed"), "\(exported.error)")
    let asked = try office.run(["ledger", "import", file, "--lang", language])
    let print = try #require(asked.out.firstMatch(of: /[0-9a-f]{4}( [0-9a-f]{4}){3}/)).0
    for paper in ["walls", "heads"] {
      #expect(try bot.run(["print", paper]).out.contains("工作室指纹：\(print)"))
    }
    #expect(
      try bot.run(["ledger", "head", "--lang", language]).out.split(separator: "\n").first?.hasSuffix(print)
        == true)
    #expect(try office.run(["ledger", "import", "--yes", file]).code == 0)
    #expect(try office.run(["ledger", "head"]).out.contains(print))
  }

  @Test("A room that is not there is refused with those that are", arguments: ["zh", "en"])
  func unknown(_ language: String) throws {
    let bot = try atWork()
    defer { bot.remove() }
    for command in [["ledger", "export", "--json"], ["ledger", "head"], ["obligations"]] {
      let refused = try bot.run(command + ["--room", "无此工作室", "--lang", language])
      #expect(
        refused.code == 64 && refused.out.isEmpty && refused.error.contains("商州区教育界别委员工作室"),
        "\(refused.error)")
    }
  }

  @Test("A report of a room says how far its ledger had got; with --heads any, as JSON beside the findings")
  func reports() throws {
    let bot = try atWork()
    defer { bot.remove() }
    let head = try #require(try heads(bot.run(["ledger", "head", "--json"]).out).first)
    let hash = try #require(head["hash"] as? String)
    let short = hash.prefix(20)
    func squeezed(_ text: String) -> String { text.filter { $0 != " " } }
    let day = ["--as-of", "2026-03-31"]
    #expect(try squeezed(bot.run(["obligations", "--room", "商州区"] + day).out).contains(short))
    for scope in [["--city"], ["--room", "商州区"], []] {
      #expect(
        try squeezed(bot.run(["obligations", "--heads"] + scope + day).out).contains(short), "\(scope)")
      let json = try heads(bot.run(["obligations", "--heads", "--json"] + scope + day).out).first
      #expect((json?["heads"] as? [[String: Any]])?.first?["hash"] as? String == hash, "\(scope)")
      #expect(json?["findings"] != nil)
    }
    #expect(try bot.run(["obligations", "--heads", "--csv"]).code == 64)
  }
}
