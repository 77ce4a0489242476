import Foundation
import Testing

@testable import DutyBot

/// `dutybot opinions triage` as a process.
@Suite("Triage as a command") struct OpinionsCommandTests {
  @Test("Says the class and the words behind it, in both languages, and why")
  func triage() throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    #expect(try bot.run(lines: WholeShift.lines).code == 0)
    let before = try bot.ledger().count
    let plain = try bot.run(["opinions", "triage", "身份证怎么补办", "我不是来上访的"])
    #expect(plain.code == 0 && plain.out == "咨询（怎么补办）\n看不出是哪一类\n", "\(plain)")
    let explained = try bot.run(["opinions", "triage", "--explain", "我要离婚，财产怎么分", "--lang", "en"])
    #expect(
      explained.code == 0 && explained.out.contains("inquiry (怎么)"),
      "\(explained)")
    #expect(explained.out.contains("P6.2b") && explained.out.contains("never outvoted"))
    let json = try bot.run(["opinions", "triage", "--json"], lines: ["拖欠工资没人管"])
    let rows = try JSONSerialization.jsonObject(with: Data(json.out.utf8)) as? [[String: Any]]
    let classes = try #require(rows?.first?["classes"] as? [[String: Any]])
    #expect(classes.count == 5 && classes.first?["id"] as? String == "petition")
    #expect(classes.first?["isSuggested"] as? Bool == true)
    // Nothing is recorded by asking.
    #expect(try bot.ledger().count == before)
  }

  @Test("Without a store it says so")
  func missing() throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    let ran = try bot.run(["opinions", "triage", "路灯"])
    #expect(ran.code == 1 && ran.out.isEmpty && !ran.error.isEmpty)
  }
}
