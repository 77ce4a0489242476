import Foundation
import Regulation
import Testing

@testable import DutyBot

@Suite("The conversation as JSON lines")
struct JsonTests {
  private struct Reply: Decodable {
    struct Entry: Decodable {
      var act: String
      var matter: String
    }
    struct Failure: Decodable {
      var code: String
      var text: String
    }
    var turn: String?
    var replies: [String]
    var choices: [String]
    var state: String
    var entries: [Entry]
    var lines: Bool
    var free: Bool
    var edit: String?
    var leaves: Bool
    var error: Failure?
  }

  private func hold(_ bot: Dutybot, _ lines: [String], _ arguments: [String] = ["--as", "委员甲"]) throws
    -> [Reply]
  {
    let outcome = try bot.run(["talk", "--json"] + arguments, lines: lines)
    #expect(outcome.code == 0, "\(outcome.error)")
    return try outcome.out.split(separator: "\n").map {
      try JSONDecoder().decode(Reply.self, from: Data($0.utf8))
    }
  }

  private static func room() throws -> Dutybot {
    let bot = try Dutybot()
    #expect(try bot.run(lines: WholeShift.setUp).code == 0)
    return bot
  }

  @Test("The demo is held as JSON too, at its own time, and leaves nothing")
  func demo() throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    let replies = try hold(
      bot, [#"{"text":"签到"}"#, #"{"text":"线下"}"#, #"{"text":"接待群众"}"#, #"{"text":"是"}"#],
      ["--demo", "--now", "2026-03-31T08:55", "--as", "委员甲"])
    #expect(replies.last?.entries.map(\.act) == ["dutyStarted"])
    #expect(
      replies.last?.replies.joined().contains("08:55") == true
        || replies[3].replies.joined().contains("08:55"))
    #expect(!FileManager.default.fileExists(atPath: bot.store))
  }

  @Test("One object a line, one answer to each: replies, choices, state, entries")
  func conversation() throws {
    let bot = try Self.room()
    defer { bot.remove() }
    let replies = try hold(
      bot,
      [
        #"{"turn":"t1","text":"签到"}"#, #"{"turn":"t2","text":"线下"}"#, #"{"turn":"t3","text":"接待\"群众\""}"#,
        #"{"turn":"t4","text":"是"}"#, #"{"turn":"t5","text":"登记意见"}"#, #"{"turn":"t6","text":"1 不留"}"#,
        #"{"turn":"t7","text":"路灯坏了"}"#, #"{"turn":"t8","event":"interrupt"}"#,
        #"{"turn":"t9","event":"leave"}"#,
      ])
    #expect(replies.map(\.turn) == [nil, "t1", "t2", "t3", "t4", "t5", "t6", "t7", "t8", "t9"])
    #expect(
      replies.map(\.state).prefix(4) == ["menu", "check-in.mode", "check-in.purpose", "check-in.confirm"])
    #expect(replies[1].choices == ["线上", "线下"] && replies[2].free && !replies[2].lines)
    #expect(replies[3].replies.joined().contains(#"接待"群众""#) && replies[3].choices == ["是", "改", "取消"])
    #expect(replies[4].entries.map(\.act) == ["dutyStarted"] && replies[4].entries[0].matter == "t4-shift")
    #expect(replies[6].lines && replies[6].free)
    #expect(replies[8].state == "menu" && replies[8].replies.joined().contains("先放着"))
    #expect(replies[9].leaves && replies.allSatisfy { $0.error == nil })
  }

  @Test("The same turn twice is recorded once, in one run and over two")
  func twice() throws {
    let bot = try Self.room()
    defer { bot.remove() }
    let lines = [#"{"turn":"a","text":"签到"}"#, #"{"turn":"b","text":"线下 接待"}"#, #"{"turn":"c","text":"是"}"#]
    let replies = try hold(bot, lines + [lines[2], lines[1]])
    #expect(replies[4].replies == replies[3].replies && replies[4].entries.count == 1)
    #expect(replies[5].state == "check-in.confirm" && replies[5].error == nil)
    let later = try hold(bot, [lines[2], #"{"turn":"d","text":"我的义务"}"#])
    #expect(later[1].error?.code == "repeated" && later[2].error == nil && later[2].replies.count > 1)
    #expect(try bot.ledger().filter { $0.contains("dutyStarted") }.count == 1)
  }

  @Test(
    "What is no such object is an answer, not an end",
    arguments: [
      ("", "malformed"), ("rubbish", "malformed"), ("{}", "malformed"), ("[]", "malformed"),
      (#"{"turn":"x"}"#, "malformed"),
      (#"{"turn":"x","text":5}"#, "malformed"), (#"{"turn":"x","event":"dance"}"#, "malformed"),
      (#"{"turn":"x","event":"edited"}"#, "malformed"), (#"{"turn":"","text":"签到"}"#, "turn"),
      (#"{"turn":"a b","text":"签到"}"#, "turn"), (#"{"turn":"编号","text":"签到"}"#, "turn"),
    ])
  func malformed(_ line: String, _ code: String) throws {
    let bot = try Self.room()
    defer { bot.remove() }
    let replies = try hold(bot, [line, #"{"text":"签到"}"#])
    #expect(replies.count == 3 && replies[1].error?.code == code && replies[1].error?.text.isEmpty == false)
    #expect(replies[1].state == "menu" && replies[2].state == "check-in.mode")
  }

  @Test("A text from an editor, and what is to be edited")
  func edited() throws {
    let bot = try Self.room()
    defer { bot.remove() }
    let replies = try hold(
      bot,
      [
        #"{"text":"登记意见"}"#, #"{"text":""}"#, #"{"text":"1 不留"}"#, #"{"text":"第一行"}"#, #"{"text":"/编辑"}"#,
        #"{"event":"edited","text":"第一行\n第二行\n"}"#,
      ])
    #expect(replies[5].edit == "第一行" && replies[5].replies.isEmpty)
    #expect(replies[6].state == "record-opinion.kind")
  }

  @Test("Somebody who is on no roster is refused before anything is sent")
  func nobody() throws {
    let bot = try Self.room()
    defer { bot.remove() }
    let outcome = try bot.run(
      ["talk", "--json", "--as", "没有这个人"], lines: [#"{"text":"签到"}"#])
    #expect(outcome.code == 64 && outcome.out.isEmpty)
  }

  @Test("Nobody has signed in: the guest is asked as at the console")
  func guest() throws {
    let bot = try Self.room()
    defer { bot.remove() }
    let replies = try hold(bot, [#"{"turn":"g1","text":"委员甲"}"#], [])
    #expect(replies[0].state == "sign-in.who" && replies[0].choices.contains { $0.hasPrefix("委员甲") })
    #expect(replies[1].state == "menu" && replies[1].turn == "g1" && replies[1].error == nil)
  }

  @Test("The client that the description shows", arguments: ["json.md", "json.zh-Hans.md"])
  func client(_ name: String) throws {
    let bot = try Self.room()
    defer { bot.remove() }
    let root = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { path, _ in path.deletingLastPathComponent() }
    let text = try String(contentsOf: root.appendingPathComponent("docs/" + name), encoding: .utf8)
    let script = try #require(text.split(separator: "```bash\n").last?.split(separator: "```").first)
    let file = bot.folder.appendingPathComponent("client")
    try String(script).write(to: file, atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = [file.path, "--as", "委员甲"]
    process.environment = bot.environment([
      "PATH": URL(fileURLWithPath: Dutybot.path).deletingLastPathComponent().path + ":/usr/bin:/bin"
    ])
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    input.fileHandleForWriting.write(Data("签到\n线上 \"留言\"\n是\n退出\n".utf8))
    try input.fileHandleForWriting.close()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(said.contains("线上还是线下？") && said.contains("线上值班，\"留言\"，") && said.contains("已签到"), "\(said)")
  }
}
