import Foundation
import Regulation
import Testing

/// A PIN typed on a real terminal: shown nowhere, kept nowhere.
@Suite("A PIN at a terminal", .serialized)
struct PinTerminalTests {
  private static let pin = "kingfisher-82"

  /// A room whose ledger has PINs; none is set yet.
  private static func room() throws -> Dutybot {
    let bot = try Dutybot()
    #expect(try bot.run(lines: WholeShift.setUp).code == 0)
    #expect(try bot.run(["pin", "on"]).code == 0)
    return bot
  }

  private static func open(_ bot: Dutybot, _ arguments: [String] = ["--as", "委员甲"]) throws -> Pty {
    try start(bot, Dutybot.path, arguments)
  }

  private static func start(_ bot: Dutybot, _ program: String, _ arguments: [String]) throws -> Pty {
    var changes: [String: String?] = bot.environment(["TERM": "xterm"]).mapValues { $0 }
    changes.updateValue(nil, forKey: "LC_CTYPE")
    return try Pty(program, arguments, environment: Pty.environment(changes))
  }

  private func say(_ text: String, _ pty: Pty, until answer: String) throws {
    try pty.send(text + "\r")
    _ = try pty.wait(for: answer)
  }

  /// Somebody with a code at the terminal.
  private func openFirst(_ bot: Dutybot, _ more: [String] = []) throws -> (Pty, code: String) {
    let code = try bot.code(of: "委员甲")
    return (try Self.open(bot, ["--as", "委员甲"] + more), code)
  }

  /// Shows the code and sets the PIN at the terminal, twice typed.
  private func set(_ pin: String, _ pty: Pty, with code: String) throws {
    _ = try pty.wait(for: "六位登录码")
    try say(code, pty, until: "请设一个口令")
    try say(pin, pty, until: "再输入一次")
    try say(pin, pty, until: "口令设好了")
    _ = try pty.wait(for: "更多")
  }

  /// Every file of the program's own: store, log, history, recording.
  private func files(_ bot: Dutybot) throws -> [(String, Data)] {
    let all = FileManager.default.enumerator(atPath: bot.folder.path)?.compactMap { $0 as? String } ?? []
    return try all.compactMap { name in
      let url = bot.folder.appendingPathComponent(name)
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
      return isFolder.boolValue ? nil : (name, try Data(contentsOf: url))
    }
  }

  private func expectNowhere(_ pin: String, _ bot: Dutybot, _ ptys: Pty...) throws {
    for (name, bytes) in try files(bot) { #expect(bytes.range(of: Data(pin.utf8)) == nil, "\(name)") }
    for pty in ptys { #expect(Data(pty.output).range(of: Data(pin.utf8)) == nil, "\(pty.shown)") }
  }

  @Test("Not echoed; not in history, kill ring, recording or store", arguments: [pin, "七三九一二", "口令里有汉字８"])
  func nowhere(_ pin: String) throws {
    let bot = try Self.room()
    defer { bot.remove() }
    let talk = bot.folder.appendingPathComponent("r.talk").path
    let (first, code) = try openFirst(bot, ["--record", talk])
    try set(pin, first, with: code)
    // Ctrl-Y puts back what readline has cut, the arrow what it remembers: nothing is there.
    try first.send("\u{19}\u{1B}[A\u{1B}[A\u{19}")
    try say("签到", first, until: "线上还是线下")
    try say("取消", first, until: "已取消")
    try first.send([4])
    #expect(try first.waitExit() == .exited(0))

    let again = try Self.open(bot)
    _ = try again.wait(for: "口令？")
    // Taken back with Ctrl-U, with backspaces, and typed anew.
    try again.send("wrong\u{15}" + pin + "xy\u{7F}\u{7F}")
    try say("", again, until: "您好，委员甲")
    _ = try again.wait(for: "更多")
    try again.send("\u{19}")
    try say("签到", again, until: "线上还是线下")
    try again.send([4])
    #expect(try again.waitExit() == .exited(0))
    try expectNowhere(pin, bot, first, again)
    #expect(Data(first.output).range(of: Data(code.utf8)) == nil)
    #expect(try files(bot).contains { $0.0.hasSuffix("r.talk") })
  }

  @Test("A wrong one is told; Ctrl-C turns back; Ctrl-D leaves")
  func wrong() throws {
    let bot = try Self.room()
    defer { bot.remove() }
    let (pty, code) = try openFirst(bot)
    try set(Self.pin, pty, with: code)
    try say("换人", pty, until: "哪一位")
    try say("委员甲", pty, until: "口令？")
    // No digits alone: a hash or an id in the store may hold them by chance.
    let wrong = "heron-41"
    try say("0000", pty, until: "还可以试 4 次")
    try say(wrong, pty, until: "还可以试 3 次")
    try pty.send("\u{3}")
    _ = try pty.wait(for: "哪一位")
    try say("委员甲", pty, until: "口令？")
    try say("", pty, until: "哪一位")
    try say("委员甲", pty, until: "口令？")
    try pty.send([4])
    #expect(try pty.waitExit() == .exited(0))
    #expect(pty.isCooked)
    try expectNowhere(wrong, bot, pty)
  }

  @Test(
    "From the first set-up to a new member: whoever seats somebody is told their code, once, and nobody else")
  func firstToLast() throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    let setUp = try bot.run(lines: WholeShift.setUp.dropLast() + ["共用"])
    let codes = Dutybot.codes(in: setUp.out)
    #expect(Set(codes.keys) == ["委员甲", "委员乙", "委员丙", "委员丁", "委员戊", "委员己"], "\(setUp.out)")
    let pty = try Self.open(bot, ["--as", "委员丙"])
    try set(Self.pin, pty, with: try #require(codes["委员丙"]))
    try say("名册", pty, until: "要改什么")
    try say("有委员加入", pty, until: "叫什么名字")
    try say("委员庚", pty, until: "哪一级政协")
    try say("", pty, until: "从哪天起驻室")
    try say("", pty, until: "对吗")
    try say("是", pty, until: "只显示这一次")
    _ = try pty.wait(for: "更多")
    let code = try #require(Dutybot.codes(in: pty.shown.replacing("|", with: ""))["委员庚"], "\(pty.shown)")
    try say("换人", pty, until: "哪一位")
    try say("委员庚", pty, until: "六位登录码")
    try say("000000", pty, until: "还可以试 4 次")
    try say(code, pty, until: "请设一个口令")
    try say("heron-4711", pty, until: "再输入一次")
    try say("heron-4711", pty, until: "您好，委员庚")
    try pty.send([4])
    #expect(try pty.waitExit() == .exited(0))
    // Started again, the conversation tells of no code.
    let again = try bot.run(["--as", "委员丙"], lines: [Self.pin])
    #expect(again.code == 0 && Dutybot.codes(in: again.out).isEmpty, "\(again.out)")
  }

  /// The terminal's own line editing would show what is typed.
  @Test(
    "Not echoed either where the output goes to a file",
    arguments: [
      "ledger export --json --as 委员甲 > \"$OUT\"", "ledger export --json --as 委员甲 > \"$OUT\" 2>&1",
      "obligations --as 委员甲 2> \"$OUT\"", "--as 委员甲 > \"$OUT\"",
    ])
  func redirected(_ command: String) throws {
    let bot = try Self.room()
    defer { bot.remove() }
    let (first, code) = try openFirst(bot)
    try set(Self.pin, first, with: code)
    try first.send([4])
    #expect(try first.waitExit() == .exited(0))

    let out = bot.folder.appendingPathComponent("out").path
    let script = command.replacing("$OUT", with: out)
    let pty = try Self.start(bot, "/bin/sh", ["-c", "\(Dutybot.path) \(script)"])
    if !command.hasPrefix("--as") { _ = try pty.wait(for: "口令？") }
    try pty.wait { _ in !pty.isCooked }
    try pty.send(Self.pin + "\r")
    if command.hasPrefix("--as") {
      try pty.wait { _ in pty.isCooked }
      try pty.send([4])
    }
    #expect(try pty.waitExit() == .exited(0), "\(pty.shown)")
    #expect(pty.isCooked)
    try expectNowhere(Self.pin, bot, pty)
    let text = try String(contentsOfFile: out, encoding: .utf8)
    if command.contains("export") { #expect(text.contains("pinSet")) }
    if command.hasPrefix("--as") { #expect(text.contains("您好，委员甲")) }
  }
}
