import Foundation
import Regulation
import Testing

@testable import Dialogs
@testable import DutyBot

/// Hostile text on a real terminal: of all bytes that come out of the program none is the visitor's escape.
@Suite("Hostile text at a terminal", .serialized)
struct HostileTerminalTests {
  /// What readline and the program's own colours send; everything else that begins with an escape is somebody's.
  private static func isOurs(_ sequence: String) -> Bool {
    guard sequence.hasPrefix("["), let last = sequence.last else { return false }
    let numbers = sequence.dropFirst().dropLast()
    switch last {
    case "m": return ["", "0", "1", "2", "7", "27"].contains(numbers)
    case "h", "l": return numbers == "?2004" || numbers == "?1034"
    // Moves and erasures of readline's redisplay; never to a place of the screen.
    case "A", "B", "C", "D", "K", "P", "@", "J": return numbers.allSatisfy(\.isNumber) && numbers != "2"
    default: return false
    }
  }

  /// What a terminal would be steered by.
  private static func raw(_ output: ArraySlice<UInt8>) -> [String] {
    var vt = Vt()
    vt.feed(output)
    let foreign = vt.sequences.filter { !isOurs($0) }
    let text = String(decoding: output, as: UTF8.self)
    let scalars = text.unicodeScalars.filter { scalar in
      switch scalar {
      case "\n", "\r", "\u{1B}", "\u{8}", "\u{7}": false
      default: VisibleText.shown(scalar) != nil
      }
    }
    return foreign + scalars.map { "U+" + String($0.value, radix: 16) }
  }

  private static func open(_ bot: Dutybot, _ more: [String: String?] = [:], rows: Int = 24) throws -> Pty {
    var changes: [String: String?] = bot.environment().mapValues { $0 }
    changes["TERM"] = "xterm"
    changes.updateValue(nil, forKey: "LC_CTYPE")
    for (name, value) in more { changes.updateValue(value, forKey: name) }
    return try Pty(Dutybot.path, ["--as", "委员甲"], environment: Pty.environment(changes), rows: rows)
  }

  private func say(_ text: String, _ pty: Pty, until answer: String) throws {
    try pty.send(text + "\r")
    _ = try pty.wait(for: answer)
  }

  private static let hostile =
    "\u{1B}]0;改题\u{7}灯\u{1B}[2J\u{1B}[31m坏\u{9B}32m\u{202E}了\u{2066}\u{1B}]52;c;eA==\u{7}\u{1B}c\u{1B}[99;99H"

  /// A room in which everything that can be named has a hostile name, and an opinion with hostile words.
  private static func room() throws -> Dutybot {
    let bot = try Dutybot()
    var lines = WholeShift.setUp
    lines[1] = "商州\u{1B}]0;x\u{7}\u{202E}教育界别委员工作室"
    lines[8] = "委员\u{1B}[31m戊\u{200B}"
    #expect(try bot.run(lines: lines).code == 0)
    let opinion = ["委员甲", "登记意见", "", "1", "王\u{1B}[5m女士", "微\u{9D}信 abc", hostile, "。", "4", "否"]
    let outcome = try bot.run(lines: opinion)
    #expect(outcome.code == 0 && outcome.out.contains("已登记"))
    return bot
  }

  @Test("Names and words from a pipe are shown, not sent", arguments: [24, 4])
  func shown(_ rows: Int) throws {
    let bot = try Self.room()
    defer { bot.remove() }
    let pty = try Self.open(bot, ["PAGER": "cat"], rows: rows)
    _ = try pty.wait(for: "更多")
    try say("待办", pty, until: "哪一件")
    try say("1", pty, until: "怎么办")
    try say("进度", pty, until: "怎么办")
    try say("先放着", pty, until: "先放着")
    // The fifth member's name steers a terminal: it is refused as no name where members are entered, and nobody has it.
    try say("换人", pty, until: "委员己")
    _ = try pty.wait(for: "> ")
    #expect(Self.raw(pty.output[...]).isEmpty, "\(Self.raw(pty.output[...]))")
    let text = String(decoding: pty.output, as: UTF8.self)
    #expect(text.contains("␛]0;x␇⟨U+202E⟩"))
  }

  @Test("A pager is told that the text is UTF-8, also where the locale named is not installed")
  func pager() throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    #expect(try bot.run(lines: WholeShift.setUp).code == 0)
    let pty = try Self.open(bot, ["PAGER": "echo charset=$LESSCHARSET; cat", "LANG": "zh_XX.UTF-8"], rows: 4)
    _ = try pty.wait(for: "更多")
    try say("我的义务", pty, until: "charset=utf-8")
  }

  @Test("A paste with escape sequences is text, also one that ends a paste")
  func pasted() throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    #expect(try bot.run(lines: WholeShift.setUp).code == 0)
    let pty = try Self.open(bot)
    _ = try pty.wait(for: "更多")
    try say("登记意见", pty, until: "什么时候")
    try say("", pty, until: "怎么来的")
    try say("1", pty, until: "怎么称呼")
    try say("不留", pty, until: "原话")
    try pty.paste(Self.hostile + "\n第二行")
    try say("", pty, until: "... ")
    // The end of a paste within one ends it, as for every program; what follows is typed.
    try pty.paste("前\u{1B}[201~后")
    try say("", pty, until: "... ")
    // While it is typed the line is drawn by readline, which writes an escape as ^[ and gets no other mark raw.
    #expect(Self.raw(pty.output[...]).isEmpty, "\(Self.raw(pty.output[...]))")
    try say("。", pty, until: "归为哪一类")
    try say("进度", pty, until: "归为哪一类")
    try say("4", pty, until: "已登记")
    #expect(Self.raw(pty.output[...]).isEmpty, "\(Self.raw(pty.output[...]))")
    try pty.send([4])
    #expect(try pty.waitExit() == .exited(0))
    let exported = try bot.run(["ledger", "export", "--json", "--with-personal"])
    #expect(exported.out.contains("第二行\\n前"))
    #expect(exported.out.contains("]0;改题"))
    // Kept as it was pasted.
    #expect(exported.out.contains("坏\\u009b32m\\u202e了\\u2066"))
  }

  @Test("An editor's text is shown, not sent")
  func edited() throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    #expect(try bot.run(lines: WholeShift.setUp).code == 0)
    let file = bot.folder.appendingPathComponent("text").path
    try (Self.hostile + "\n\u{0}尾").write(toFile: file, atomically: true, encoding: .utf8)
    let pty = try Self.open(bot, ["EDITOR": "cp '\(file)'"])
    _ = try pty.wait(for: "更多")
    try say("登记意见", pty, until: "什么时候")
    try say("", pty, until: "怎么来的")
    try say("1", pty, until: "怎么称呼")
    try say("不留", pty, until: "原话")
    try say("/编辑", pty, until: "归为哪一类")
    try say("4", pty, until: "已登记")
    try say("否", pty, until: "> ")
    #expect(Self.raw(pty.output[...]).isEmpty, "\(Self.raw(pty.output[...]))")
  }
}
