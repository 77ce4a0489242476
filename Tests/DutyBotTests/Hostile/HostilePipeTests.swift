import Foundation
import Regulation
import Testing

@testable import Conversation
@testable import Dialogs
@testable import DutyBot

/// The real program with hostile bytes on its standard input.
@Suite("Hostile bytes on a pipe")
struct HostilePipeTests {
  private static func room() throws -> Dutybot {
    let bot = try Dutybot()
    #expect(try bot.run(lines: WholeShift.setUp).code == 0)
    return bot
  }

  private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  /// What a visitor's words are after these bytes were piped in as one, and what the program said.
  private static func words(_ words: [UInt8], _ bot: Dutybot, language: String = "zh_CN.UTF-8") throws
    -> (kept: String?, outcome: Dutybot.Outcome)
  {
    let before = bytes("委员甲\n登记意见\n\n1\n不留\n")
    let outcome = try bot.start(
      bytes: before + words + bytes("\n。\n4\n否\n"), environment: ["LANG": language]
    ).finish()
    let exported = try bot.run(["ledger", "export", "--json", "--with-personal"])
    let raw = exported.out.unicodeScalars.contains { $0 != "\n" && VisibleText.shown($0) != nil }
    #expect(!raw, "what is exported steers no terminal")
    let kept = try exported.out.split(separator: "\n").compactMap { line -> String? in
      let entry = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return (entry?["personal"] as? [String: String])?["words"]
    }.last
    #expect(try bot.run(["ledger", "verify"]).code == 0)
    return (kept, outcome)
  }

  private static func isRaw(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0 != "\n" && VisibleText.shown($0) != nil }
  }

  @Test(
    "Words come through as they were",
    arguments: [
      ("甲\u{0}乙", "甲␀乙"), ("甲\r乙", "甲\r乙"), ("甲乙\r", "甲乙"), ("一\u{2028}二\u{85}三\u{B}四\u{C}五", nil),
      ("\u{FEFF}甲", nil), ("\u{1B}]0;题\u{7}\u{1B}[2J", nil), ("\u{202E}乙甲\u{2066}", nil),
      ("\u{9B}31m\u{7F}\u{8}", nil),
      ("制\t表", nil), ("  \u{3000}前后\u{A0} ", nil), ("\u{1}\u{2}\u{3}\u{4}\u{1A}x", nil),
      ("👨‍👩‍👧‍👦e\u{301}é\u{FFFE}", nil),
    ] as [(String, String?)])
  func kept(_ text: String, _ other: String?) throws {
    let bot = try Self.room()
    defer { bot.remove() }
    let (kept, outcome) = try Self.words(Self.bytes(text), bot)
    #expect(kept.map { Array($0.utf8) } == Array((other ?? text).utf8))
    #expect(outcome.code == 0)
    #expect(outcome.error.isEmpty)
    #expect(!Self.isRaw(outcome.out))
  }

  @Test(
    "A line that is no text is refused whole and told, and nothing that came behind it answers another question",
    arguments: [[0xE7, 0xAD], [0xFF, 0xFE], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xB5, 0xC6, 0xBB, 0xB5]]
      as [[UInt8]])
  func broken(_ bytes: [UInt8]) throws {
    let bot = try Self.room()
    defer { bot.remove() }
    let (kept, outcome) = try Self.words(Self.bytes("灯") + bytes + Self.bytes("坏"), bot)
    #expect(kept == nil)
    #expect(outcome.error.contains("第 6 行不是 UTF-8") && outcome.error.contains("后面已经输入的 3 行也没有用上"))
    #expect(outcome.error.split(separator: "\n").count == 1)
    #expect(outcome.code == 0)
    let english = try Self.words(Self.bytes("灯") + bytes, bot, language: "en_US.UTF-8").outcome
    #expect(english.error.contains("Line 6 is not UTF-8"))
  }

  /// 小区的路灯坏了, in GB18030.
  private static let legacy: [UInt8] = [
    0xD0, 0xA1, 0xC7, 0xF8, 0xB5, 0xC4, 0xC2, 0xB7, 0xB5, 0xC6, 0xBB, 0xB5, 0xC1, 0xCB,
  ]

  @Test("A line of GB18030 is read, from a pipe and from a client")
  func gb18030() throws {
    let bot = try Self.room()
    defer { bot.remove() }
    let (kept, outcome) = try Self.words(Self.legacy, bot)
    #expect(kept == "小区的路灯坏了")
    #expect(outcome.code == 0 && outcome.error.isEmpty)
    let turn = Self.bytes("{\"text\": \"") + Self.legacy + Self.bytes("\"}\n")
    let lines = [[0x7B, 0xFF, 0x7D, 0x0A], turn].flatMap { $0 }
    let client = try bot.start(["talk", "--json", "--as", "委员甲"], bytes: lines).finish()
    #expect(client.out.contains("没有用上") && !client.out.contains("\u{FFFD}"))
  }

  @Test("A million characters are refused, and the conversation goes on")
  func million() throws {
    let bot = try Self.room()
    defer { bot.remove() }
    let long = String(repeating: "值", count: 1_000_000)
    let (kept, outcome) = try Self.words(Self.bytes(long + "\n路灯坏了"), bot)
    #expect(kept == "路灯坏了")
    #expect(outcome.out.contains("太长了，最多 10000 个字"))
    #expect(outcome.out.utf8.count < 100_000)
    #expect(outcome.code == 0)
  }

  @Test("Line ends of every kind, a byte order mark in front, and no line end at the end")
  func lineEnds() throws {
    let bot = try Self.room()
    defer { bot.remove() }
    let outcome = try bot.start(bytes: Self.bytes("\u{FEFF}委员甲\r\n签到\n线下\r\n接待\r\n是\r\n签退\r\n接待群众\r\n是"))
      .finish()
    #expect(outcome.code == 0)
    #expect(outcome.out.contains("您好，委员甲"))
    let ledger = try bot.ledger()
    #expect(ledger.contains { $0.hasPrefix("dutyStarted") && $0.contains("接待") })
    #expect(ledger.contains { $0.hasPrefix("dutyEnded") && $0.contains("接待群众") })
  }

  @Test("Lines on which nothing is to be seen are no answers")
  func blanks() throws {
    let bot = try Self.room()
    defer { bot.remove() }
    let before = try bot.ledger().count
    let blanks = [
      " ", "\u{3000}", "\u{A0}", "\u{200B}", "\u{FEFF}", "\u{2003}", "\u{1680}", "\t", "\u{3164}", "\u{2800}",
      "\0",
    ]
    let outcome = try bot.run(["--as", "委员甲"], lines: ["签到", "线下", "接待", "是", "签退"] + blanks)
    #expect(outcome.code == 0)
    #expect(!Self.isRaw(outcome.out))
    #expect(try bot.ledger().count == before + 1)
    #expect(try bot.run(["ledger", "verify"]).code == 0)
  }

  @Test("Bytes at random: every line is answered, nothing raw is said, the store verifies")
  func random() throws {
    let bot = try Self.room()
    defer { bot.remove() }
    var state: UInt64 = 20_260_331
    var bytes = Self.bytes("委员甲\n")
    for _ in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      bytes.append(UInt8(truncatingIfNeeded: state >> 33))
    }
    let outcome = try bot.start(bytes: bytes).finish()
    #expect(outcome.code == 0)
    #expect(!Self.isRaw(outcome.out) && !Self.isRaw(outcome.error))
    #expect(try bot.run(["ledger", "verify"]).code == 0)
  }

  @Test("A talk full of escape sequences shows them when it fails")
  func talk() throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    let file = bot.folder.appendingPathComponent("x.talk").path
    let talk =
      "标题：\u{1B}[31m红\n今天：2026-03-31 08:55\n身份：委员甲\n数据：样例\n我：\u{1B}]0;题\u{7}\u{202E}\n机：\u{1B}[2J\u{9B}31m\n"
    try talk.write(toFile: file, atomically: true, encoding: .utf8)
    for arguments in [["script", "run", file], ["script", "run", "--accept", file]] {
      let outcome = try bot.run(arguments)
      #expect(!Self.isRaw(outcome.out) && !Self.isRaw(outcome.error))
    }
    try "我：\u{1B}[2J\n！？\u{9B}".write(toFile: file, atomically: true, encoding: .utf8)
    let unreadable = try bot.run(["script", "run", file])
    #expect(!Self.isRaw(unreadable.out) && !Self.isRaw(unreadable.error))
  }
}
