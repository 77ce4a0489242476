import Foundation
import Regulation
import Testing

@testable import Workbench
@testable import WorkroomStore

/// `dutybot attach`, and the conversation, as processes on the demo's year.
@Suite("Attaching from the command line")
struct AttachCommandTests {
  private func scan(_ bot: Dutybot, _ text: String = "%PDF-1.4 list") throws -> String {
    let file = bot.folder.appendingPathComponent("scan.pdf")
    try Data(text.utf8).write(to: file)
    return file.path
  }

  /// What is attached, without the number that the demo's year has.
  private func list(_ bot: Dutybot) throws -> [[String: Any]] {
    let json = try bot.run(["attach", "list", "--json"]).out
    let rows = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    return rows.filter { $0["id"] as? String != "demo-attachment-1" }
  }

  @Test("A file and a number are attached, listed, taken out again, and put back")
  func round() throws {
    let bot = try RotaWork.bot()
    defer { bot.remove() }
    let file = try scan(bot)
    let added = try bot.run([
      "attach", "add", file, "--record", "demo-activity-164", "--number", "商政协〔2026〕3号", "--title", "签到表",
      "--as", "委员庚",
    ])
    #expect(added.code == 0 && added.out.contains("已附上"), "\(added.error)")
    let row = try #require(try list(bot).first)
    #expect(
      Set(row.keys) == [
        "id", "day", "record", "matter", "by", "number", "title", "kind", "bytes", "sha256", "file",
      ])
    #expect(row["kind"] as? String == "pdf" && row["file"] as? String == "whole")
    #expect(row["matter"] as? String == "demo-activity-164" && row["by"] as? String == "委员庚")
    #expect(try bot.run(["attach", "list", "--csv"]).out.hasPrefix("\u{FEFF}id,day,record,matter,by,number"))
    // What lies beside the ledger was sealed on another machine, which is told as well.
    #expect(try !bot.run(["ledger", "verify"]).out.contains("附件"))
    let hash = try #require(row["sha256"] as? String)
    let out = bot.folder.appendingPathComponent("out.pdf").path
    let got = try bot.run(["attach", "get", String(hash.prefix(8)), "--out", out, "--as", "委员丁"])
    #expect(got.code == 0, "\(got.error)")
    #expect(try Data(contentsOf: URL(fileURLWithPath: out)) == Data(contentsOf: URL(fileURLWithPath: file)))
    #expect(try bot.run(["ledger", "exports", "--as", "委员丁"]).out.contains("附件的文件"))
    let kept = bot.store + ".files/" + hash
    try FileManager.default.removeItem(atPath: kept)
    let verified = try bot.run(["ledger", "verify"])
    #expect(verified.code == 1 && verified.out.contains(String(hash.prefix(16))), "\(verified.out)")
    #expect(try bot.run(["attach", "put", out]).code == 0)
    #expect(try !bot.run(["ledger", "verify"]).out.contains("附件"))
    let foreign = try bot.run(["attach", "put", try scan(bot, "other")])
    #expect(foreign.code == 1 && foreign.error.contains("台账不认得"))
  }

  @Test("Wrong usage and what cannot be attached are told")
  func wrong() throws {
    let bot = try RotaWork.bot()
    defer { bot.remove() }
    let file = try scan(bot)
    #expect(try bot.run(["attach", "add", "--record", "demo-activity-164", "--as", "委员庚"]).code == 64)
    #expect(try bot.run(["attach", "add", file, "--record", "demo-activity-164"]).code == 64)
    for (arguments, told) in [
      ([file, "--record", "nothing", "--as", "委员庚"], "没有这条记录"),
      ([file + "x", "--record", "demo-activity-164", "--as", "委员庚"], "没有这个文件"),
      ([bot.store, "--record", "demo-activity-164", "--as", "委员庚"], "不是可以附的文件"),
      (["--number", "13900000001", "--record", "demo-activity-164", "--as", "委员庚"], "电话号码"),
    ] {
      let run = try bot.run(["attach", "add"] + arguments)
      #expect(run.code == 1 && run.error.contains(told), "\(arguments): \(run.error)")
    }
    #expect(try list(bot).isEmpty)
    #expect(try bot.run(["attach", "get", "12345678", "--out", file]).code == 1)
    #expect(try bot.run(["attach", "get", "xyz", "--out", file]).code == 64)
  }

  @Test("In the conversation a file is named, and lies beside the ledger afterwards")
  func conversation() throws {
    let bot = try RotaWork.bot()
    defer { bot.remove() }
    let file = try scan(bot)
    let said = try bot.run(
      ["--as", "委员庚"],
      lines: ["附件", "与家长代表座谈", "1", "跳过", "签到表", "'\(file)'", "是", "附件", "与家长代表座谈", "1", "取消"])
    #expect(said.code == 0 && said.out.contains("已附上"), "\(said.out) \(said.error)")
    #expect(said.out.contains("这条记录已有"), "\(said.out)")
    #expect(try list(bot).count == 1)
  }
}
