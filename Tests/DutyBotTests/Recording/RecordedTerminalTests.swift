import Foundation
import Glibc
import Regulation
import Testing

@testable import DutyBot

/// What happens at a terminal while a conversation is recorded: Ctrl-C, an editor, an end from outside.
@Suite("Recorded at a terminal", .serialized)
struct RecordedTerminalTests {
  enum End: CaseIterable { case quit, term, hangup, closed }

  private func recording(_ bot: Dutybot, to file: String, editor: String? = nil) throws -> Pty {
    #expect(try bot.run(lines: RecordTests.setUp).code == 0)
    var changes: [String: String?] = bot.environment(["TERM": "xterm"]).mapValues { $0 }
    changes["EDITOR"] = editor
    let pty = try Pty(
      Dutybot.path, ["--as", "赵大山", "--record", file], environment: Pty.environment(changes))
    _ = try pty.wait(for: "更多")
    return pty
  }

  private func say(_ text: String, _ pty: Pty, until answer: String) throws {
    try pty.send(text + "\r")
    _ = try pty.wait(for: answer)
  }

  @Test("However it ends, the talk is written and passes", arguments: End.allCases)
  func ended(_ how: End) throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    let file = bot.folder.appendingPathComponent("r.talk").path
    let pty = try recording(bot, to: file)
    try say("签到", pty, until: "线上还是线下")
    try say("线下", pty, until: "主要做什么")
    try say("接待秘密来访", pty, until: "对吗")
    switch how {
    case .quit:
      try say("是", pty, until: "已签到")
      try pty.send("退出\r")
    case .term: pty.signal(SIGTERM)
    case .hangup: pty.signal(SIGHUP)
    case .closed: pty.hangUp()
    }
    #expect(try pty.waitExit() == .exited(how == .quit ? 0 : 130))
    if how != .closed { #expect(pty.screen.everything.joined().contains("重放通过")) }
    let text = try RecordTests.green(file)
    #expect(text.contains(how == .quit ? "值班开始 +1" : "【台账】无"))
  }

  @Test("Ctrl-C in a dialog and in the middle of a line")
  func interrupted() throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    let file = bot.folder.appendingPathComponent("r.talk").path
    let pty = try recording(bot, to: file)
    try say("签到", pty, until: "线上还是线下")
    try pty.send("秘密半句")
    try pty.wait { $0.everything.joined().contains("秘密半句") }
    try pty.send("\u{3}")
    _ = try pty.wait(for: "^C")
    try say("", pty, until: "没听明白")
    try pty.send("\u{3}")
    _ = try pty.wait(for: "先放着")
    try pty.send("退出\r")
    #expect(try pty.waitExit() == .exited(0))
    let text = try RecordTests.green(file)
    #expect(text.contains("【中断】"))
  }

  @Test("A text that was written in an editor")
  func edited() throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    let file = bot.folder.appendingPathComponent("r.talk").path
    let script = bot.folder.appendingPathComponent("edit.sh").path
    try "printf '秘密的路灯坏了\\n第二行秘密\\n' > \"$1\"\n".write(toFile: script, atomically: true, encoding: .utf8)
    let pty = try recording(bot, to: file, editor: "sh \(script)")
    try say("登记意见", pty, until: "什么时候")
    try say("", pty, until: "怎么来的")
    try say("1", pty, until: "怎么称呼")
    try say("不留", pty, until: "原话")
    try say("/编辑", pty, until: "归为哪一类")
    try say("4", pty, until: "已登记")
    try say("否", pty, until: "> ")
    try pty.send("退出\r")
    #expect(try pty.waitExit() == .exited(0))
    let text = try RecordTests.green(file)
    #expect(text.contains("意见登记 +1"))
  }

  @Test("A program that is started with its signals held back is ended all the same")
  func heldBack() throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    let pty = try Pty(
      Dutybot.path, environment: Pty.environment(bot.environment(["TERM": "xterm"])), holdingBack: [SIGTERM])
    _ = try pty.wait(for: "> ")
    pty.signal(SIGTERM)
    #expect(try pty.waitExit() == .exited(130))
  }
}
