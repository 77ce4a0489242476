import Foundation
import Glibc
import Testing

@testable import DutyBot

/// A shared computer that nobody has typed on for a while: what stood there is hidden, and whoever goes on shows their PIN.
@Suite("Locked where nobody types", .serialized)
struct IdleLockTests {
  private static let pin = "kingfisher-82"

  private func guarded() throws -> Dutybot {
    let bot = try Dutybot()
    #expect(try bot.run(lines: WholeShift.setUp).code == 0)
    #expect(try bot.run(["pin", "on"]).code == 0)
    for name in ["委员甲", "委员乙"] { try bot.setPin(Self.pin, of: name) }
    return bot
  }

  /// - Parameter idle: milliseconds until it is locked: long enough for what is typed before on a busy machine.
  private func open(_ bot: Dutybot, idle: Int, until greeting: String = "更多") throws -> Pty {
    var changes: [String: String?] = bot.environment().mapValues { $0 }
    changes["TERM"] = "xterm"
    changes["DUTYBOT_IDLE"] = String(idle)
    let pty = try Pty(Dutybot.path, ["--as", "委员甲"], environment: Pty.environment(changes))
    _ = try pty.wait(for: "口令？")
    try pty.send(Self.pin + "\r")
    _ = try pty.wait(for: greeting)
    return pty
  }

  @Test("The screen is cleared; the same person goes on where they were, with what they had typed")
  func goesOn() throws {
    let bot = try guarded()
    defer { bot.remove() }
    let pty = try open(bot, idle: 6000)
    try pty.send("登记意见\r\r来访接待\r王大爷\r13900000000\r")
    _ = try pty.wait(for: "原话")
    try pty.send("路灯坏了，没按回车的半句")
    _ = try pty.wait(for: "先锁上了")
    // Nothing of the conversation is left on the screen or in what has scrolled out of it.
    try pty.wait { screen in
      let all = screen.everything.joined()
      return all.contains("委员甲接着用请输入口令") && !all.contains("王大爷") && !all.contains("半句")
    }
    try pty.send("0000\r")
    _ = try pty.wait(for: "口令不对")
    try pty.send(Self.pin + "\r")
    _ = try pty.wait(for: "原话")
    try pty.wait { $0.everything.joined().contains("路灯坏了，没按回车的半句") }
    try pty.send("说完了\r。\r")
    _ = try pty.wait(for: "归为哪一类")
    try pty.send("4\r")
    _ = try pty.wait(for: "已登记")
    pty.hangUp()
    _ = try pty.waitExit()
    let words = try bot.run(
      ["ledger", "export", "--json", "--with-personal", "--as", "委员甲"], lines: [Self.pin])
    #expect(words.out.contains("路灯坏了，没按回车的半句说完了"))
  }

  @Test("Somebody else signs in beside; what was half typed is gone, what was answered is kept")
  func anotherPerson() throws {
    let bot = try guarded()
    defer { bot.remove() }
    let pty = try open(bot, idle: 6000)
    try pty.send("签到\r线下\r")
    _ = try pty.wait(for: "主要做什么")
    try pty.send("没按回车的半句")
    _ = try pty.wait(for: "先锁上了")
    try pty.send("\r")
    _ = try pty.wait(for: "您是哪一位")
    try pty.send("委员乙\r")
    _ = try pty.wait(for: "口令？")
    try pty.send(Self.pin + "\r")
    _ = try pty.wait(for: "您好，委员乙")
    _ = try pty.wait(for: "更多")
    try pty.wait { !$0.everything.joined().contains("没按回车的半句") }
    pty.hangUp()
    _ = try pty.waitExit()
    let again = try open(bot, idle: 60_000, until: "主要做什么")
    again.hangUp()
    _ = try again.waitExit()
  }

  @Test(
    "How long is settled by whoever keeps the file, and noted; 0 is never, without PINs nothing is locked")
  func settled() throws {
    let bot = try guarded()
    defer { bot.remove() }
    #expect(try bot.run(["pin", "lock"]).out.contains("10 分钟"))
    #expect(try bot.run(["pin", "lock", "--after", "25"]).out.contains("25 分钟"))
    #expect(try bot.run(["pin", "log"]).out.contains("设离开锁定"))
    for wrong in ["-1", "241", "多久"] { #expect(try bot.run(["pin", "lock", "--after", wrong]).code == 64) }
    #expect(try bot.run(["pin", "lock", "--after", "0"]).out.contains("不锁"))
    let pty = try open(bot, idle: 100)
    try pty.send("签到\r")
    _ = try pty.wait(for: "线上还是线下")
    try pty.send("线下\r")
    _ = try pty.wait(for: "主要做什么")
    #expect(try !pty.wait(for: "> ").contains("先锁上了"))
    pty.hangUp()
    _ = try pty.waitExit()
    #expect(try bot.run(["pin", "off"]).code == 0)
    #expect(try bot.run(["pin", "lock"]).out.contains("不要口令，就不锁"))
    #expect(try bot.run(["ledger", "verify"]).code == 0)
  }
}
