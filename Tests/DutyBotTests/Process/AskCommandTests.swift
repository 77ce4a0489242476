import Foundation
import Testing

@testable import DutyBot

/// `dutybot ask` as a process.
@Suite("Questions from the command line")
struct AskCommandTests {
  @Test("A question is answered in both languages, as text and as JSON, and nothing is written")
  func answers() throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    #expect(try bot.run(lines: WholeShift.lines).code == 0)
    let before = try bot.run(["ledger", "head", "--json"]).out
    let zh = try bot.run(["ask", "召集人是谁", "--as", "委员甲"])
    #expect(zh.code == 0 && zh.error.isEmpty && zh.out.contains("召集人：委员"), "\(zh.out)\(zh.error)")
    let en = try bot.run(["ask", "who is the convenor", "--as", "委员甲", "--lang", "en"])
    #expect(en.code == 0 && en.out.contains("Convenor: "), "\(en.out)")
    let json = try bot.run(["ask", "我值了几次班", "--as", "委员甲", "--json"])
    let row = try #require(try JSONSerialization.jsonObject(with: Data(json.out.utf8)) as? [String: Any])
    #expect(Set(row.keys) == ["question", "intent", "title", "answer", "clauses"])
    #expect(row["intent"] as? String == "shift-statistics" && row["clauses"] as? [String] == ["P3.3e"])
    #expect(try bot.run(["ledger", "head", "--json"]).out == before)
  }

  @Test(
    "What records, what is no question and who is nobody are turned away",
    arguments: ["签到", "登记意见", "呱呱呱呱", "打印 工作制度"])
  func turnedAway(_ line: String) throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    #expect(try bot.run(lines: WholeShift.lines).code == 0)
    let answer = try bot.run(["ask", line, "--as", "委员甲"])
    #expect(answer.code == 1 && answer.out.isEmpty && !answer.error.isEmpty, "\(answer.out)")
    #expect(try bot.run(["ask", line]).code == 64)
    #expect(try bot.run(["ask", line, "--as", "委员子"]).code == 64)
  }

  @Test("What has to be said more clearly first ends with a code of its own")
  func askedBack() throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    #expect(try bot.run(lines: WholeShift.lines).code == 0)
    let answer = try bot.run(["ask", "小丑上个月值了几次班", "--as", "委员甲"])
    #expect(
      answer.code == 75 && answer.out.isEmpty && !answer.error.isEmpty,
      "\(answer.code)\(answer.out)\(answer.error)")
  }

  @Test("The demo is asked as well, and has a store of its own")
  func demo() throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    let answer = try bot.run(["ask", "召集人是谁", "--as", "委员甲", "--demo"])
    #expect(answer.code == 0 && answer.out.contains("召集人："), "\(answer.out)\(answer.error)")
    #expect(try bot.run(["ask", "召集人是谁", "--as", "委员甲", "--demo", "--store", "x"]).code == 64)
    #expect(try bot.run(["ask", "召集人是谁", "--as", "委员甲", "--now", "2026-03-31"]).code == 64)
    #expect(try bot.run(["ask", "召集人是谁", "--as", "委员甲", "--demo", "--now", "2026-02-31"]).code == 64)
  }
}
