import Foundation
import Glibc
import Regulation
import Testing

/// One person at two terminals: the second is told and asked, the first is told at its next line, and nobody is
/// locked out by a program that was killed.
@Suite("Two terminals of one person", .serialized)
struct TwoTerminalsTests {
  private static let held = "您的对话在另一个窗口开着"

  private static func open(_ bot: Dutybot, _ arguments: [String] = ["--as", "委员甲"]) throws -> Pty {
    var changes: [String: String?] = bot.environment().mapValues { $0 }
    changes["TERM"] = "xterm"
    return try Pty(Dutybot.path, arguments, environment: Pty.environment(changes))
  }

  private func say(_ text: String, _ pty: Pty, until answer: String) throws {
    try pty.send(text + "\r")
    _ = try pty.wait(for: answer)
  }

  private static func room() throws -> Dutybot {
    let bot = try Dutybot()
    #expect(try bot.run(lines: WholeShift.setUp).code == 0)
    return bot
  }

  @Test("The second may take over; the first says so at its next line, and its line is not used")
  func takesOver() throws {
    let bot = try Self.room()
    defer { bot.remove() }
    let first = try Self.open(bot)
    _ = try first.wait(for: "更多")
    try say("签到", first, until: "线上还是线下")
    try say("线下", first, until: "主要做什么")
    let second = try Self.open(bot)
    _ = try second.wait(for: Self.held)
    try say("也许", second, until: "没听明白")
    try say("是", second, until: "签到没有完成：线下")
    try say("这一句不算", first, until: "已在另一个窗口接着办")
    _ = try first.wait(for: "您是哪一位")
    try say("接待群众", second, until: "对吗")
    try say("是", second, until: "已签到")
    #expect(try bot.ledger().filter { $0.contains("dutyStarted") }.count == 1)
    // Now the second holds it: whoever signs in at the first is asked in turn.
    try say("委员甲", first, until: Self.held)
    try say("否", first, until: "您是哪一位")
    try say("签退", second, until: "这次值班做了什么")
  }

  @Test("Who says no is at the sign-in, and the other goes on as if nothing had been")
  func leavesIt() throws {
    let bot = try Self.room()
    defer { bot.remove() }
    let first = try Self.open(bot)
    _ = try first.wait(for: "更多")
    try say("签到", first, until: "线上还是线下")
    let second = try Self.open(bot)
    _ = try second.wait(for: Self.held)
    try say("否", second, until: "您是哪一位")
    // Somebody else may use that terminal meanwhile.
    try say("委员乙", second, until: "您好，委员乙")
    try say("线下", first, until: "主要做什么")
  }

  @Test("After SIGKILL nobody is asked, and the conversation goes on", arguments: [false, true])
  func killed(_ ended: Bool) throws {
    let bot = try Self.room()
    defer { bot.remove() }
    let first = try Self.open(bot)
    _ = try first.wait(for: "更多")
    try say("签到", first, until: "线上还是线下")
    if ended { first.signal(SIGTERM) } else { first.kill() }
    _ = try first.waitExit()
    let second = try Self.open(bot)
    let shown = try second.wait(for: "签到没有完成")
    #expect(!shown.contains(Self.held))
  }

  @Test("A script cannot be asked: it goes on with the conversation and says so")
  func script() throws {
    let bot = try Self.room()
    defer { bot.remove() }
    let first = try Self.open(bot)
    _ = try first.wait(for: "更多")
    try say("签到", first, until: "线上还是线下")
    let piped = try bot.run(["--as", "委员甲"], lines: ["线下", "跳过", "是"])
    #expect(piped.code == 0 && piped.out.contains("现在接到这里") && piped.out.contains("已签到"))
    try say("线上", first, until: "已在另一个窗口接着办")
  }

  @Test("What lies beside the store for it says nothing of anybody, and is closed to others")
  func files() throws {
    let bot = try Self.room()
    defer { bot.remove() }
    _ = try bot.run(["--as", "委员甲"], lines: ["签到"])
    let folder = bot.store + ".people"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(names.count == 1 && names[0].allSatisfy(\.isHexDigit))
    func mode(_ path: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
    #expect(try mode(folder) == 0o700 && mode(folder + "/" + names[0]) == 0o600)
    #expect(FileManager.default.contents(atPath: folder + "/" + names[0])?.isEmpty == true)
  }
}
