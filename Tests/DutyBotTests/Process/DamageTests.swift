import Foundation
import GRDB
import Regulation
import Testing

@testable import Workbench

/// A damaged file: told, never a crash; the verification exits with 1 and says what to do.
@Suite("A damaged store")
struct DamageTests {
  private static let whole = Result { () throws -> Data in
    let bot = try Dutybot()
    defer { bot.remove() }
    #expect(try bot.run(lines: WholeShift.lines).code == 0)
    return try Data(contentsOf: URL(fileURLWithPath: bot.store))
  }

  /// A store with these bytes, and its lock file with the mark of a store that was whole.
  private static func store(_ bytes: Data) throws -> Dutybot {
    let bot = try Dutybot()
    #expect(try bot.run().code == 0)
    for end in ["-wal", "-shm"] { unlink(bot.store + end) }
    try bytes.write(to: URL(fileURLWithPath: bot.store))
    return bot
  }

  private func isTold(_ outcome: Dutybot.Outcome, _ language: String) -> Bool {
    let words = language == "zh" ? ["损坏", "坏页", "不是值班助手"] : ["damaged", "bad pages", "not a store"]
    return words.contains { (outcome.out + outcome.error).contains($0) }
  }

  @Test("Truncated", arguments: [0, 1, 3, 4096, 8192, 50_000, 100_000], ["zh", "en"])
  func truncated(_ length: Int, _ language: String) throws {
    let bytes = try Self.whole.get()
    try #require(bytes.count > length)
    let bot = try Self.store(bytes.prefix(length))
    defer { bot.remove() }
    let verified = try bot.run(["ledger", "verify", "--lang", language])
    #expect(verified.code == 1, "\(length): \(verified.out) \(verified.error)")
    #expect(isTold(verified, language), "\(length): \(verified.out) \(verified.error)")
    let talked = try bot.run(["--lang", language], lines: ["委员甲", "我的义务"])
    #expect(talked.code == 1, "\(length): \(talked.out) \(talked.error)")
    #expect(isTold(talked, language))
  }

  @Test("A bad page, whichever it is", arguments: [UInt8(0), 0xA5])
  func badPage(_ filling: UInt8) throws {
    let bytes = try Self.whole.get()
    // What lies on a page that nothing uses is nobody's loss.
    var unnoticed = try DatabaseQueue(path: Self.store(bytes).store).read {
      try Int.fetchOne($0, sql: "PRAGMA freelist_count") ?? 0
    }
    for page in 1..<bytes.count / 4096 {
      var bad = bytes
      for index in page * 4096..<(page + 1) * 4096 { bad[index] = filling }
      let bot = try Self.store(bad)
      defer { bot.remove() }
      let verified = try bot.run(["ledger", "verify"])
      if verified.code == 0, unnoticed > 0 {
        unnoticed -= 1
        continue
      }
      #expect(verified.code == 1, "page \(page): \(verified.out) \(verified.error)")
      #expect(isTold(verified, "zh"), "page \(page): \(verified.out) \(verified.error)")
      // It may only be noticed when it is read; a crash it never is.
      let talked = try bot.run(lines: ["委员甲"] + WholeShift.shift + WholeShift.shift)
      #expect([0, 1].contains(talked.code), "page \(page): \(talked.code) \(talked.error)")
      if talked.code == 1 { #expect(isTold(talked, "zh"), "page \(page): \(talked.error)") }
    }
  }

  @Test(
    "Found in mid-conversation: what was said before is kept, and nothing more is written",
    arguments: ["zh", "en"])
  func midConversation(_ language: String) throws {
    let bot = try Self.store(Self.whole.get())
    defer { bot.remove() }
    let talker = try Talker(bot, ["--lang", language])
    #expect(talker.wait() == .waits)
    // Behind the program's back, every page but the first.
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: bot.store))
    try file.seek(toOffset: 4096)
    try file.write(contentsOf: Data(repeating: 0xA5, count: try Self.whole.get().count - 4096))
    try file.close()
    var answer = try talker.say("委员甲")
    if talker.process.isRunning { answer = try talker.say("我的义务") }
    #expect(answer.error.contains(language == "zh" ? "不要再写" : "Stop writing"), "\(answer)")
    #expect(talker.finish() == 1)
  }

  @Test("Views alone: the message says how to make them again", arguments: ["zh", "en"])
  func views(_ language: String) throws {
    let bot = try Self.store(Self.whole.get())
    defer { bot.remove() }
    let root = try DatabaseQueue(path: bot.store).read {
      try Int.fetchOne($0, sql: "SELECT rootpage FROM sqlite_master WHERE name = 'matters_room'")
    }
    for end in ["-wal", "-shm"] { unlink(bot.store + end) }
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: bot.store))
    try file.seek(toOffset: UInt64(((try #require(root)) - 1) * 4096))
    try file.write(contentsOf: Data(repeating: 0, count: 4096))
    try file.close()
    let verified = try bot.run(["ledger", "verify", "--lang", language])
    #expect(verified.code == 1)
    #expect(verified.out.contains(language == "zh" ? "记录都在" : "every record is there"), "\(verified.out)")
    let rebuilt = try bot.run(["ledger", "rebuild", "--lang", language])
    #expect(rebuilt.code == 0, "\(rebuilt.error)")
    let again = try bot.run(["ledger", "verify", "--lang", language])
    #expect(again.code == 0, "\(again.out) \(again.error)")
  }
}
