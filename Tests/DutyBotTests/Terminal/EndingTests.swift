import Foundation
import Glibc
import Regulation
import Testing

/// SIGTERM, SIGHUP and a closed terminal in mid-dialog: what was answered is kept, the exit code is 130, and the
/// next start goes on from there.
@Suite("Ended from outside", .serialized)
struct EndingTests {
  enum End: String, CaseIterable { case term, hangup, closed }

  private static func open(_ bot: Dutybot, _ environment: [String: String] = [:]) throws -> Pty {
    var changes: [String: String?] = bot.environment().mapValues { $0 }
    changes["TERM"] = "xterm"
    for (name, value) in environment { changes[name] = value }
    return try Pty(Dutybot.path, ["--as", "委员甲"], environment: Pty.environment(changes))
  }

  private func say(_ text: String, _ pty: Pty, until answer: String) throws {
    try pty.send(text + "\r")
    _ = try pty.wait(for: answer)
  }

  private func end(_ pty: Pty, by end: End) throws {
    switch end {
    case .term: pty.signal(SIGTERM)
    case .hangup: pty.signal(SIGHUP)
    case .closed: pty.hangUp()
    }
    #expect(try pty.waitExit() == .exited(130), "\(end)")
  }

  @Test("At a question", arguments: End.allCases)
  func question(_ how: End) throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    #expect(try bot.run(lines: WholeShift.setUp).code == 0)
    let pty = try Self.open(bot)
    _ = try pty.wait(for: "更多")
    try say("签到", pty, until: "线上还是线下")
    try say("线下", pty, until: "主要做什么")
    try pty.send("没按回车的半句")
    try pty.wait { $0.everything.joined().contains("没按回车的半句") }
    try end(pty, by: how)
    let again = try Self.open(bot)
    _ = try again.wait(for: "签到没有完成：线下")
    _ = try again.wait(for: "主要做什么")
    #expect(try bot.run(["ledger", "verify"]).code == 0)
  }

  @Test("In a text of several lines", arguments: End.allCases)
  func lines(_ how: End) throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    #expect(try bot.run(lines: WholeShift.setUp).code == 0)
    let pty = try Self.open(bot)
    _ = try pty.wait(for: "更多")
    try opinion(pty)
    try pty.send("路灯坏了\r孩子害怕\r")
    // The second line is taken when the prompt for a third stands there.
    try pty.wait { $0.everything.filter { $0.hasPrefix("...") }.count >= 3 }
    try end(pty, by: how)
    let again = try Self.open(bot)
    _ = try again.wait(for: "已记下 2 行")
    try say("。", again, until: "归为哪一类")
    try say("4", again, until: "已登记")
    let exported = try bot.run(["ledger", "export", "--json", "--with-personal"])
    #expect(exported.out.contains("路灯坏了\\n孩子害怕"))
  }

  @Test("While an editor has the terminal", arguments: End.allCases)
  func editor(_ how: End) throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    #expect(try bot.run(lines: WholeShift.setUp).code == 0)
    // It says that it is there, and ends when a line comes or the terminal goes.
    let pty = try Self.open(bot, ["EDITOR": "sh -c 'echo READY; read line' -"])
    _ = try pty.wait(for: "更多")
    try opinion(pty)
    try pty.send("路灯坏了\r")
    try pty.wait { $0.everything.filter { $0.hasPrefix("...") }.count >= 2 }
    try say("/编辑", pty, until: "READY")
    if how != .closed {
      // The program waits for its editor, then ends.
      pty.signal(how == .term ? SIGTERM : SIGHUP)
      try pty.send("\r")
      #expect(try pty.waitExit() == .exited(130))
    } else {
      try end(pty, by: .closed)
    }
    let again = try Self.open(bot)
    _ = try again.wait(for: "登记意见没有完成")
    #expect(try bot.run(["ledger", "verify"]).code == 0)
    // Nothing of the text is left lying about.
    let state = try FileManager.default.contentsOfDirectory(atPath: bot.folder.path + "/state/dutybot")
    #expect(!state.contains { $0.hasPrefix("edit-") })
  }

  private func opinion(_ pty: Pty) throws {
    try say("登记意见", pty, until: "什么时候")
    try say("", pty, until: "怎么来的")
    try say("1", pty, until: "怎么称呼")
    try say("不留", pty, until: "原话")
  }
}
