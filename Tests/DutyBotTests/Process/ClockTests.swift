import Foundation
import Regulation
import Testing

/// The computer's clock is set back, or was ahead and is put right: work goes on and nothing is hidden.
@Suite("A clock that is set back")
struct ClockTests {
  private static let hour: Int64 = 3_600_000

  private func clock(ahead: Int64) -> [String: String] { ["DUTYBOT_CLOCK": String(Dutybot.shift + ahead)] }

  private func setUp(_ ahead: Int64, _ lines: [String]) throws -> Dutybot {
    let bot = try Dutybot()
    #expect(try bot.run(lines: WholeShift.setUp, environment: clock(ahead: ahead)).code == 0)
    #expect(try bot.run(lines: lines, environment: clock(ahead: ahead)).code == 0)
    return bot
  }

  @Test("By an hour on a running shift: it is checked out of, told and flagged", arguments: ["zh", "en"])
  func backAnHour(_ language: String) throws {
    let bot = try setUp(0, ["委员甲", "签到", "线下", "接待", "是"])
    defer { bot.remove() }
    let out = try bot.run(
      ["--lang", language], lines: ["委员甲", "签退", "接待群众", "是"], environment: clock(ahead: -Self.hour))
    #expect(out.code == 0 && out.error.isEmpty, "\(out.error)")
    #expect(out.out.contains(language == "zh" ? "时钟往回调过" : "clock was set back"), "\(out.out)")
    #expect(out.out.contains(language == "zh" ? "已签退" : "Checked out"), "\(out.out)")
    try isFlagged(bot, language)
  }

  @Test("By an hour: an opinion is recorded at the clock's time and told once", arguments: ["zh", "en"])
  func opinion(_ language: String) throws {
    let bot = try setUp(0, ["委员甲"])
    defer { bot.remove() }
    let opinion = ["登记意见", "", "1", "不留", "路灯坏了", "。", "1", "1", "否"]
    let out = try bot.run(
      ["--lang", language], lines: ["委员甲"] + opinion + opinion, environment: clock(ahead: -Self.hour))
    let told = out.out.components(separatedBy: language == "zh" ? "往回调过" : "clock was set back").count - 1
    #expect(told == 1, "\(out.out)")
    try isFlagged(bot, language)
  }

  @Test(
    "A year ahead, then put right: the shift is closed, and the next one is on the right day",
    arguments: ["zh", "en"])
  func aYearAhead(_ language: String) throws {
    let bot = try setUp(365 * 24 * Self.hour, ["委员甲", "签到", "线下", "接待", "是"])
    defer { bot.remove() }
    let out = try bot.run(
      ["--lang", language],
      lines: ["委员甲", "签退", "接待群众", "是", "签到", "线下", "接待", "是", "签退", "接待群众", "是"])
    #expect(out.code == 0 && out.error.isEmpty, "\(out.error)")
    #expect(
      out.out.components(separatedBy: language == "zh" ? "已签退" : "Checked out").count == 3, "\(out.out)")
    #expect(try bot.ledger().filter { $0.hasPrefix("dutyEnded") }.count == 2)
    try isFlagged(bot, language)
  }

  private func isFlagged(_ bot: Dutybot, _ language: String) throws {
    let verified = try bot.run(["ledger", "verify", "--lang", language])
    #expect(verified.code == 0, "\(verified.out)")
    #expect(verified.out.contains(language == "zh" ? "时钟倒走：" : "clock: "), "\(verified.out)")
  }
}
