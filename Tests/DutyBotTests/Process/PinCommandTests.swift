import Foundation
import Regulation
import Testing

@testable import DutyBot

/// Commands on a ledger with PINs, and `dutybot pin`, as processes.
@Suite("Commands on a ledger with PINs")
struct PinCommandTests {
  private static let pin = "kingfisher-82"

  /// A room with a shift in it, PINs on, and one PIN set through a pipe.
  private func locked() throws -> Dutybot {
    let bot = try Dutybot()
    #expect(try bot.run(lines: WholeShift.lines).code == 0)
    let on = try bot.run(["pin", "on"])
    #expect(on.code == 0 && on.out.contains("以后登录要口令"), "\(on.error)")
    // Whoever leads the room has a code; the others get theirs from them.
    #expect(Set(Dutybot.codes(in: on.out).keys) == ["委员丙", "委员丁"], "\(on.out)")
    let set = try bot.setPin(Self.pin, of: "委员甲")
    #expect(set.out.contains("您好，委员甲"), "\(set.out)")
    return bot
  }

  static let commands = [
    ["ledger", "export", "--json"], ["obligations", "--as-of", "2026-03-31"], ["ledger", "pen"],
  ]

  @Test("Entries and names are shown to whoever signs in, and to nobody else", arguments: commands)
  func signedIn(_ command: [String]) throws {
    let bot = try locked()
    defer { bot.remove() }
    let unsigned = try bot.run(command)
    #expect(unsigned.code == 64 && unsigned.out.isEmpty && unsigned.error.contains("--as"))
    let english = try bot.run(command + ["--lang", "en"])
    #expect(english.code == 64 && english.error.contains("This ledger has PINs"))
    let unknown = try bot.run(command + ["--as", "无此人"], lines: [Self.pin])
    #expect(unknown.code == 64 && unknown.out.isEmpty)
    let wrong = try bot.run(command + ["--as", "委员甲"], lines: ["0000"])
    #expect(wrong.code == 1 && wrong.out.isEmpty && wrong.error.contains("还可以试 4 次"), "\(wrong.error)")
    let nothing = try bot.run(command + ["--as", "委员甲"])
    #expect(nothing.code == 1 && nothing.out.isEmpty)
    let unset = try bot.run(command + ["--as", "委员乙", "--lang", "en"], lines: [Self.pin])
    #expect(unset.code == 1 && unset.out.isEmpty && unset.error.contains("No PIN is set yet"))
    let right = try bot.run(command + ["--as", "委员甲"], lines: [Self.pin])
    #expect(right.code == 0 && !right.out.isEmpty, "\(right.error)")
    for outcome in [wrong, right, unset] { #expect(!(outcome.out + outcome.error).contains(Self.pin)) }
  }

  @Test("Five wrong tries, by whichever command, and the next is not looked at")
  func waits() throws {
    let bot = try locked()
    defer { bot.remove() }
    for index in 0..<5 {
      let command = Self.commands[index % 2]
      #expect(try bot.run(command + ["--as", "委员甲"], lines: ["0000"]).code == 1)
    }
    let waiting = try bot.run(Self.commands[0] + ["--as", "委员甲", "--lang", "en"], lines: [Self.pin])
    #expect(waiting.code == 1 && waiting.error.contains("was not looked at"), "\(waiting.error)")
    let talk = try bot.run(["--as", "委员甲"], lines: [Self.pin])
    #expect(talk.out.contains("刚才输的没有看") && !talk.out.contains("您好"))
  }

  @Test("Reminders without signing in are counts, with no room and nobody's name", arguments: [false, true])
  func reminders(_ isJson: Bool) throws {
    let bot = try locked()
    defer { bot.remove() }
    let command = ["reminders", "--as-of", "2026-03-31"] + (isJson ? ["--json"] : [])
    let all = try bot.run(command + ["--as", "委员甲"], lines: [Self.pin])
    #expect(all.code == 0 && all.out.contains("商州区教育界别委员工作室"), "\(all.error)")
    let counts = try bot.run(command)
    #expect(counts.code == 0 && !counts.out.isEmpty && counts.error.isEmpty)
    #expect(!counts.out.contains("工作室：") && !counts.out.contains("商州区") && !counts.out.contains("委员甲"))
    let wrong = try bot.run(command + ["--as", "委员甲"], lines: ["0000"])
    #expect(wrong.code == 1 && wrong.out.isEmpty)
  }

  @Test("The owner of the file resets a PIN: recorded; the person sets another")
  func reset() throws {
    let bot = try locked()
    defer { bot.remove() }
    #expect(try bot.run(["pin", "reset", "无此人"]).code == 64)
    #expect(try bot.run(["pin", "reset"]).code == 64)
    let reset = try bot.run(["pin", "reset", "委员甲", "--lang", "en"])
    #expect(reset.code == 0 && reset.out.contains("The PIN was reset"), "\(reset.error)")
    #expect(try bot.run(Self.commands[0] + ["--as", "委员甲"], lines: [Self.pin]).code == 1)
    // Without the code nobody sets another.
    let without = try bot.run(["--as", "委员甲"], lines: ["heron-4711", "heron-4711"])
    #expect(!without.out.contains("口令设好了") && without.out.contains("口令不对"))
    let code = try #require(Dutybot.codes(in: reset.out)["委员甲"])
    #expect(
      try bot.run(["--as", "委员甲"], lines: [code, "heron-4711", "heron-4711"]).out.contains("口令设好了"))
    let exported = try bot.run(Self.commands[0] + ["--as", "委员甲"], lines: ["heron-4711"])
    #expect(exported.code == 0 && exported.out.contains("pinReset") && !exported.out.contains("heron"))
  }

  @Test("What was noted at the door is listed, one line a try, in both languages")
  func log() throws {
    let bot = try locked()
    defer { bot.remove() }
    for pin in ["0000", Self.pin] { _ = try bot.run(Self.commands[0] + ["--as", "委员甲"], lines: [pin]) }
    #expect(try bot.run(["pin", "reset", "委员甲"]).code == 0)
    #expect(try bot.run(["pin", "off", "--lang", "en"]).out.contains("no PIN is asked for"))
    func rows(_ language: String) throws -> [String] {
      let log = try bot.run(["pin", "log", "--lang", language])
      #expect(log.code == 0, "\(log.error)")
      return log.out.split(separator: "\n").map {
        $0.split(separator: "  ").dropFirst().joined(separator: "|").trimmingCharacters(in: .whitespaces)
      }
    }
    #expect(
      try rows("zh") == [
        "停用口令", "启用口令", "给登录码|委员丙", "给登录码|委员丁", "重设|委员甲", "给登录码|委员甲", "登录|委员甲", "设口令|委员甲",
        "输错|委员甲", "登录|委员甲", "重设|委员甲", "给登录码|委员甲", "停用口令",
      ])
    #expect(
      try rows("en") == [
        "PINs off", "PINs on", "code given|委员丙", "code given|委员丁", "PIN reset|委员甲", "code given|委员甲",
        "signed in|委员甲", "PIN set|委员甲", "wrong PIN|委员甲", "signed in|委员甲", "PIN reset|委员甲",
        "code given|委员甲", "PINs off",
      ])
    // Without PINs the commands ask for nothing again.
    #expect(try bot.run(Self.commands[0]).code == 0)
  }

  @Test("Over JSON a PIN is announced, and stands in no answer")
  func json() throws {
    let bot = try locked()
    defer { bot.remove() }
    let lines = [
      #"{"text": "0000"}"#, "no json", #"{"turn": "t1", "text": "kingfisher-82"}"#, #"{"event": "leave"}"#,
    ]
    let outcome = try bot.run(["talk", "--json", "--as", "委员甲"], lines: lines)
    #expect(outcome.code == 0 && !outcome.out.contains("kingfisher"), "\(outcome.error)")
    let secrets = try outcome.out.split(separator: "\n").map { line in
      try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])["secret"] as? Bool
    }
    // Also in the answer to a line that could not be read: the PIN is still asked for.
    #expect(secrets.prefix(4) == [true, true, true, false], "\(outcome.out)")
  }

  @Test("A rule set is settled by name or file, marked at each start, and taken back")
  func pack() throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    #expect(try bot.run(lines: WholeShift.setUp).code == 0)
    func greeting() throws -> String { try bot.run(["--as", "委员甲"]).out }
    #expect(try !greeting().contains("规则包"))
    #expect(try bot.run(["norms", "use", "nonsense"]).code == 64)
    #expect(try bot.run(["norms", "use", "shaanxi-2023-21"]).out.contains("shaanxi-2023-21"))
    #expect(try greeting().contains("规则包 shaanxi-2023-21"))
    // A file is kept as its text.
    let file = bot.folder.appendingPathComponent("mine.yaml")
    try "pack: mine\nbase: shangluo-2023-17\ntitle: {zh: 我的, en: mine}\n".write(
      to: file, atomically: true, encoding: .utf8)
    let used = try bot.run(["norms", "use", file.path, "--lang", "en"])
    #expect(used.code == 0 && used.out.contains("mine"), "\(used.error)")
    try FileManager.default.removeItem(at: file)
    #expect(try greeting().contains("规则包 mine"))
    #expect(try bot.run(["norms", "use"]).out.contains("我的"))
    #expect(try bot.run(["norms", "use", "standard"]).code == 0)
    #expect(try !greeting().contains("规则包"))
  }
}
