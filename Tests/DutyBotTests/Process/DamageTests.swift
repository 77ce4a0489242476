import Foundation
import GRDB
import Regulation
import Testing

@testable import Workbench

/// A damaged file: told, never a crash; the verification exits with 1 and says what to do.
@Suite("A damaged store")
struct DamageTests {
  private static let whole = Result { () throws -> Data in try made.get().store }

  /// A store's bytes, and the key its rows are sealed with.
  private static let made = Result { () throws -> (store: Data, key: Data) in
    let bot = try Dutybot()
    defer { bot.remove() }
    #expect(try bot.run(lines: WholeShift.lines).code == 0)
    return (
      try Data(contentsOf: URL(fileURLWithPath: bot.store)), try Data(contentsOf: key(of: bot))
    )
  }

  private static func key(of bot: Dutybot) -> URL {
    bot.folder.appendingPathComponent("state/dutybot/key")
  }

  /// A store with these bytes, and its lock file with the mark of a store that was whole.
  private static func store(_ bytes: Data, isBroughtOver: Bool = false) throws -> Dutybot {
    let bot = try Dutybot()
    #expect(try bot.run().code == 0)
    for end in ["-wal", "-shm"] { unlink(bot.store + end) }
    try bytes.write(to: URL(fileURLWithPath: bot.store))
    if !isBroughtOver { try made.get().key.write(to: key(of: bot)) }
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

  @Test(
    "A value that its column cannot hold: never a crash, never anybody's words",
    arguments: [
      "personal.text", "personal.field", "conversations.snapshot", "conversations.generation",
      "matters.detail", "matters.day", "matters.state", "deeds.day", "entries.body", "settings.value",
      "origins.origin",
    ], ["zh", "en"])
  func badValue(_ column: String, _ language: String) throws {
    let bot = try Self.store(Self.whole.get())
    defer { bot.remove() }
    let names = column.split(separator: ".")
    do {
      let queue = try DatabaseQueue(path: bot.store)
      try queue.write { db in
        try db.execute(sql: "DROP TRIGGER entries_never_updated")
        try db.execute(sql: "UPDATE OR IGNORE \(names[0]) SET \(names[1]) = x'ff00'")
      }
      try queue.close()
    }
    let runs: [([String], [String])] = [
      (["ledger", "verify"], []), ([], ["委员甲"] + WholeShift.shift),
      (["ledger", "export", "--json", "--with-personal"], []), (["obligations"], []),
      (["ledger", "rebuild"], []),
    ]
    for (arguments, lines) in runs {
      let ran = try bot.run(arguments + ["--lang", language], lines: lines)
      #expect([0, 1, 64].contains(ran.code), "\(arguments): \(ran.code) \(ran.error)")
      #expect(!["王女士", "1390000", "新农合"].contains(where: ran.error.contains), "\(arguments)")
      #expect(
        !ran.error.contains("Fatal") && !ran.error.contains("databaseValue"), "\(arguments): \(ran.error)")
      if arguments == ["ledger", "verify"] {
        #expect(ran.code == 1)
        #expect(
          ran.out.contains(language == "zh" ? "表 \(names[0]) 的行" : "Table \(names[0]), row"), "\(ran.out)")
      }
    }
  }

  @Test("What was tampered with is named, mended, and then sound", arguments: ["zh", "en"])
  func tampered(_ language: String) throws {
    let bot = try Self.store(Self.whole.get())
    defer { bot.remove() }
    do {
      let queue = try DatabaseQueue(path: bot.store)
      try queue.write { db in
        try db.execute(
          sql: """
            CREATE TABLE loot (text);
            CREATE TRIGGER harvest AFTER INSERT ON personal BEGIN INSERT INTO loot VALUES (NEW.text); END;
            DROP TABLE deeds; DROP INDEX matters_person; UPDATE matters SET person = NULL WHERE kind = 'dutyShift'
            """)
      }
      try queue.close()
    }
    let verified = try bot.run(["ledger", "verify", "--lang", language])
    #expect(verified.code == 1)
    for name in ["harvest", "loot", "deeds", "matters_person"] { #expect(verified.out.contains(name)) }
    #expect(verified.out.contains(language == "zh" ? "事项" : "Matter"))
    let rebuilt = try bot.run(["ledger", "rebuild", "--lang", language])
    #expect(rebuilt.code == 0, "\(rebuilt.error)")
    #expect(
      rebuilt.out.contains(language == "zh" ? "去掉了不是本程序的触发器 harvest" : "this program's: trigger harvest"))
    #expect(try bot.run(["ledger", "verify", "--lang", language]).code == 0)
  }

  @Test("Brought over from another computer: told, and sealed anew by its owner", arguments: ["zh", "en"])
  func broughtOver(_ language: String) throws {
    let bot = try Self.store(Self.whole.get(), isBroughtOver: true)
    defer { bot.remove() }
    let verified = try bot.run(["ledger", "verify", "--lang", language])
    #expect(verified.code == 1 && verified.out.contains("dutybot ledger seal"), "\(verified.out)")
    #expect(try bot.run(["ledger", "seal", "--lang", language]).code == 0)
    #expect(try bot.run(["ledger", "verify", "--lang", language]).code == 0)
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
