import Foundation
import Regulation
import Testing

/// The real program on a real pseudo-terminal, with real GNU readline: what a person sees.
@Suite("At a terminal", .serialized)
struct TerminalTests {
  /// A folder with a room in it, and the program started on a terminal.
  private static func start(
    _ arguments: [String] = ["--as", "委员甲"], columns: Int = 80, rows: Int = 24,
    environment: [String: String?] = [:]
  ) throws -> (bot: Dutybot, pty: Pty) {
    let bot = try Dutybot()
    #expect(try bot.run(lines: WholeShift.setUp).code == 0)
    return (bot, try open(bot, arguments, columns: columns, rows: rows, environment: environment))
  }

  private static func open(
    _ bot: Dutybot, _ arguments: [String], columns: Int = 80, rows: Int = 24,
    environment: [String: String?] = [:]
  ) throws -> Pty {
    var changes: [String: String?] = bot.environment().mapValues { $0 }
    changes["TERM"] = "xterm"
    changes.updateValue(nil, forKey: "LC_CTYPE")
    for (name, value) in environment { changes.updateValue(value, forKey: name) }
    return try Pty(
      Dutybot.path, arguments, environment: Pty.environment(changes), columns: columns, rows: rows)
  }

  private func say(_ text: String, _ pty: Pty, until answer: String) throws {
    try pty.send(text + "\r")
    _ = try pty.wait(for: answer)
  }

  @Test("Chinese is typed, wrapped and deleted", arguments: [80, 50])
  func chineseWraps(_ columns: Int) throws {
    let (bot, pty) = try Self.start(columns: columns)
    defer { bot.remove() }
    _ = try pty.wait(for: "签到")
    try say("签到", pty, until: "线上还是线下")
    try say("线下", pty, until: "主要做什么")
    let long = String(repeating: "接待群众", count: 16)
    try pty.send(long)
    // Wrapped by width, each wide character whole; nothing of the line is lost on the screen.
    try pty.wait { $0.everything.joined().contains(long) }
    try pty.send(String(repeating: "\u{7F}", count: 60))
    try pty.wait { screen in
      screen.everything.last { !$0.isEmpty }?.hasSuffix("> 接待群众") == true
    }
    try say("", pty, until: "对吗")
    try pty.wait { $0.everything.joined().contains("线下值班，接待群众，") }
    try say("是", pty, until: "已签到")
    try pty.send([4])
    #expect(try pty.waitExit() == .exited(0))
  }

  @Test("Choices and names are completed")
  func completion() throws {
    let (bot, pty) = try Self.start([])
    defer { bot.remove() }
    _ = try pty.wait(for: "哪一位")
    try pty.send("委员\t\t")
    // All of them begin so: the list is shown.
    _ = try pty.wait(for: "委员己")
    try pty.send("甲\t")
    try say("", pty, until: "您好，委员甲")
    try say("签到", pty, until: "线上还是线下")
    try pty.send("线上\t")
    try say("", pty, until: "主要做什么")
  }

  @Test("The history keeps commands by name and never an answer")
  func history() throws {
    let (bot, pty) = try Self.start()
    defer { bot.remove() }
    _ = try pty.wait(for: "更多")
    try say("我来值班", pty, until: "线上还是线下")
    try say("线下", pty, until: "主要做什么")
    try say("悄悄话", pty, until: "对吗")
    try say("取消", pty, until: "放弃")
    try say("是", pty, until: "已取消")
    try pty.send("\u{1B}[A")
    try pty.wait { $0.everything.last { !$0.isEmpty }?.hasSuffix("> 取消") == true }
    try pty.send("\u{1B}[A")
    try pty.wait { $0.everything.last { !$0.isEmpty }?.hasSuffix("> 签到") == true }
    try pty.send([3])
    try pty.wait { $0.everything.last { !$0.isEmpty } == ">" }
    try pty.send([4])
    #expect(try pty.waitExit() == .exited(0))
    let file = bot.folder.appendingPathComponent("state/dutybot/history")
    let kept = try String(contentsOf: file, encoding: .utf8)
    #expect(kept.contains("签到"))
    #expect(!kept.contains("悄悄话") && !kept.contains("线下"))
    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test("Ctrl-C drops the line, then parks the dialog; Ctrl-D leaves")
  func interrupts() throws {
    let (bot, pty) = try Self.start()
    defer { bot.remove() }
    _ = try pty.wait(for: "更多")
    try say("签到", pty, until: "线上还是线下")
    try say("线下", pty, until: "主要做什么")
    try pty.send("写了一半")
    try pty.wait { $0.everything.contains { $0.hasSuffix("写了一半") } }
    try pty.send([3])
    try pty.wait { $0.everything.last { !$0.isEmpty } == ">" }
    try pty.send([3])
    _ = try pty.wait(for: "先放着")
    try say("接着", pty, until: "主要做什么")
    try say("接待群众", pty, until: "对吗")
    try pty.send([4])
    #expect(try pty.waitExit() == .exited(0))
    let again = try Self.open(bot, ["--as", "委员甲"])
    _ = try again.wait(for: "签到没有完成")
    _ = try again.wait(for: "对吗")
    try say("是", again, until: "已签到")
  }

  @Test("A pasted text of several lines is taken line by line")
  func paste() throws {
    let (bot, pty) = try Self.start()
    defer { bot.remove() }
    _ = try pty.wait(for: "更多")
    try say("登记意见", pty, until: "什么时候")
    try say("", pty, until: "怎么来的")
    try say("1", pty, until: "怎么称呼")
    try say("不留", pty, until: "原话")
    try pty.paste("小区门口路灯坏了\n半年了，孩子害怕\n签到")
    try say("", pty, until: "签到")
    try say("。", pty, until: "归为哪一类")
    try say("4", pty, until: "已登记")
    let exported = try bot.run(["ledger", "export", "--json", "--with-personal"])
    #expect(exported.out.contains("小区门口路灯坏了\\n半年了，孩子害怕\\n签到"))
  }

  @Test("A paste of several lines answers no questions: a yes among them confirms nothing")
  func pasteAtQuestions() throws {
    let (bot, pty) = try Self.start()
    defer { bot.remove() }
    _ = try pty.wait(for: "更多")
    let before = try bot.ledger().count
    try pty.paste("签到\n线下\n接待群众\n是")
    try say("", pty, until: "粘贴了 4 行")
    #expect(try bot.ledger().count == before)
    try say("登记意见", pty, until: "什么时候")
    try say("", pty, until: "怎么来的")
    try say("1", pty, until: "怎么称呼")
    try say("不留", pty, until: "原话")
    // What ends the text ends the paste.
    try pty.paste("路灯坏了\n。\n4\n否")
    try say("", pty, until: "后面 2 行没有用上")
    try say("4", pty, until: "已登记")
    #expect(try bot.ledger().count == before + 2)
  }

  @Test("A line of GB18030 is read, one that is no text is refused whole")
  func legacyBytes() throws {
    let (bot, pty) = try Self.start()
    defer { bot.remove() }
    _ = try pty.wait(for: "更多")
    try pty.send([0xC7, 0xA9, 0xB5, 0xBD, 0x0D])
    _ = try pty.wait(for: "线上还是线下")
    try pty.send([0xCF, 0xFF, 0x31, 0x0D])
    _ = try pty.wait(for: "这一行不是 UTF-8")
    try say("线下", pty, until: "主要做什么")
  }

  @Test("Lines typed ahead come one by one, in order, none dropped")
  func typedAhead() throws {
    let (bot, pty) = try Self.start()
    defer { bot.remove() }
    try pty.send("签到\r线下\r接待群众\r是\r")
    _ = try pty.wait(for: "已签到")
    #expect(try bot.ledger().filter { $0.hasPrefix("dutyStarted") }.count == 1)
  }

  @Test("A resize in mid-line")
  func resize() throws {
    let (bot, pty) = try Self.start()
    defer { bot.remove() }
    _ = try pty.wait(for: "更多")
    try say("签到", pty, until: "线上还是线下")
    try say("线下", pty, until: "主要做什么")
    try pty.send(String(repeating: "接待", count: 15))
    try pty.wait { $0.everything.joined().contains(String(repeating: "接待", count: 15)) }
    pty.resize(columns: 50, rows: 24)
    try pty.send("群众")
    try pty.wait { $0.everything.joined().contains("群众") }
    try say("", pty, until: "对吗")
    try say("是", pty, until: "已签到")
    #expect(try bot.ledger().contains { $0.contains(String(repeating: "接待", count: 15) + "群众") })
  }

  @Test(
    "Chinese is typed whatever the locale",
    arguments: [nil, "C", "POSIX", "xx_XX.UTF-8", "zh_CN.GB18030"] as [String?])
  func locales(_ locale: String?) throws {
    let (bot, pty) = try Self.start(environment: ["LANG": locale, "LC_ALL": nil])
    defer { bot.remove() }
    _ = try pty.wait(for: "更多")
    try say("签到", pty, until: "线上还是线下")
    try say("线下", pty, until: "主要做什么")
    try say("接待群众", pty, until: "线下值班，接待群众，")
  }

  @Test("English by the locale, and by --lang")
  func english() throws {
    let (bot, pty) = try Self.start(environment: ["LANG": "en_US.UTF-8"])
    defer { bot.remove() }
    _ = try pty.wait(for: "Hello, 委员甲")
    let other = try Self.open(bot, ["--as", "委员甲", "--lang", "en"])
    _ = try other.wait(for: "open in another window")
    try say("yes", other, until: "Hello, 委员甲")
    // The first window is told at its next line that the conversation goes on elsewhere.
    try say("check in", pty, until: "another window")
  }

  @Test("A dumb terminal gets no escape sequences")
  func dumb() throws {
    let (bot, pty) = try Self.start(environment: ["TERM": "dumb"])
    defer { bot.remove() }
    _ = try pty.wait(for: "更多")
    try say("签到", pty, until: "线上还是线下")
    try say("线下", pty, until: "主要做什么")
    #expect(!pty.output.contains(0x1B))
  }

  @Test("The editor takes the text that was written so far, and gives it back")
  func editor() throws {
    let (bot, pty) = try Self.start(environment: ["EDITOR": "sh -c 'printf \"孩子害怕\\n\" >> \"$1\"' -"])
    defer { bot.remove() }
    _ = try pty.wait(for: "更多")
    try say("登记意见", pty, until: "什么时候")
    try say("", pty, until: "怎么来的")
    try say("1", pty, until: "怎么称呼")
    try say("不留", pty, until: "原话")
    try pty.send("路灯坏了\r")
    try say("/编辑", pty, until: "归为哪一类")
    try say("4", pty, until: "已登记")
    let exported = try bot.run(["ledger", "export", "--json", "--with-personal"])
    #expect(exported.out.contains("路灯坏了"))
    #expect(exported.out.contains("孩子害怕"))
  }

  @Test("SIGTERM and a closed terminal in mid-dialog lose nothing")
  func hangUp() throws {
    let (bot, pty) = try Self.start()
    defer { bot.remove() }
    _ = try pty.wait(for: "更多")
    try say("签到", pty, until: "线上还是线下")
    try say("线下", pty, until: "主要做什么")
    pty.signal(SIGTERM)
    #expect(try pty.waitExit() == .exited(130))
    let again = try Self.open(bot, ["--as", "委员甲"])
    _ = try again.wait(for: "签到没有完成：线下")
    again.hangUp()
    // The signal and the end of the input race each other; either is an orderly end.
    let ending = try again.waitExit()
    #expect([.exited(130), .exited(0)].contains(ending))
    #expect(try bot.run(["ledger", "verify"]).code == 0)
  }
}
