import Foundation
import GRDB
import Glibc
import Regulation
import Testing

@testable import Workbench
@testable import WorkroomStore

/// Stores that cannot be used: what a person is told in both languages, the exit code, and that the file is
/// left as it is.
@Suite("Faults of the store")
struct StoreFaultTests {
  static let languages = ["zh", "en"]

  /// Both ways in: the conversation and a command that looks after the store.
  private func expect(
    _ bot: Dutybot, says zh: String, or en: String, in language: String,
    _ commands: [[String]] = [
      [], ["ledger", "verify"],
    ], lines: [String] = []
  ) throws {
    for command in commands {
      let outcome = try bot.run(command + ["--lang", language], lines: lines)
      #expect(outcome.code == 1, "\(command): \(outcome.out) \(outcome.error)")
      #expect(outcome.error.contains(language == "zh" ? zh : en), "\(command): \(outcome.error)")
      #expect(!outcome.error.contains(language == "zh" ? en : zh))
    }
  }

  private func setUp() throws -> Dutybot {
    let bot = try Dutybot()
    #expect(try bot.run(lines: WholeShift.lines).code == 0)
    return bot
  }

  @Test("Missing", arguments: languages)
  func missing(_ language: String) throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    for command in [["ledger", "verify"], ["ledger", "rebuild"], ["ledger", "export", "--json"]] {
      let outcome = try bot.run(command + ["--lang", language])
      #expect(outcome.code == 1 && outcome.out.isEmpty)
      #expect(outcome.error.contains(language == "zh" ? "没有" : "There is no store"))
    }
    #expect(!FileManager.default.fileExists(atPath: bot.store))
  }

  @Test(
    "Arguments that make no sense", arguments: [["--lang", "fr"], ["ledger", "export"], ["--as", "无此人"]])
  func usage(_ arguments: [String]) throws {
    let bot = try setUp()
    defer { bot.remove() }
    let outcome = try bot.run(arguments)
    #expect(outcome.code == 64)
    #expect(outcome.out.isEmpty && !outcome.error.isEmpty)
  }

  /// The program as somebody who may not write where root may; others are bound by mode bits anyhow.
  private func asNobody(_ bot: inout Dutybot) throws {
    guard geteuid() == 0 else { return }
    bot.launcher = ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"]
    let state = bot.folder.appendingPathComponent("state").path
    try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
    try #require(chown(state, 65534, 65534) == 0)
    for name in try FileManager.default.subpathsOfDirectory(atPath: state) {
      try #require(chown(state + "/" + name, 65534, 65534) == 0)
    }
  }

  @Test("In a folder that cannot be written", arguments: languages)
  func folder(_ language: String) throws {
    var bot = try Dutybot()
    defer { bot.remove() }
    try FileManager.default.createDirectory(
      atPath: bot.folder.path + "/data", withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o555])
    defer { chmod(bot.folder.path + "/data", 0o755) }
    try asNobody(&bot)
    try expect(bot, says: "建不了或写不进", or: "cannot be made or written", in: language, [[]])
  }

  @Test("Somebody else's", arguments: languages)
  func unreadable(_ language: String) throws {
    var bot = try setUp()
    defer { bot.remove() }
    let folder = bot.folder.path + "/data"
    unlink(bot.store + ".lock")
    chmod(folder, 0o777)
    if geteuid() != 0 { chmod(bot.store, 0) }
    try asNobody(&bot)
    try expect(bot, says: "打不开", or: "cannot be opened", in: language)
  }

  @Test(
    "On a disk that can only be read", .enabled(if: SmallDisk.isAvailable, FullDiskTests.needsMounts),
    arguments: languages)
  func readOnly(_ language: String) throws {
    var bot = try setUp()
    defer { bot.remove() }
    let before = try Data(contentsOf: URL(fileURLWithPath: bot.store))
    let disk = try SmallDisk(at: bot.folder.path + "/data", kilobytes: 0, readOnly: true)
    bot.launcher = disk.launcher
    try expect(bot, says: "只能读", or: "can only be read", in: language, [[], ["ledger", "rebuild"]])
    // Reading is all that a copy is kept for.
    for command in [
      ["ledger", "verify"], ["ledger", "export", "--json"], ["obligations"], ["print", "walls"],
    ] {
      let outcome = try bot.run(command + ["--lang", language])
      #expect(outcome.code == 0 && !outcome.out.isEmpty, "\(command): \(outcome.error)")
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: bot.store)) == before)
  }

  @Test("From a newer version", arguments: languages)
  func newer(_ language: String) throws {
    let bot = try setUp()
    defer { bot.remove() }
    try DatabaseQueue(path: bot.store).write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('9 of tomorrow')")
    }
    try expect(bot, says: "请升级程序", or: "Please update", in: language)
  }

  @Test("Not a database", arguments: languages)
  func notADatabase(_ language: String) throws {
    let bot = try setUp()
    defer { bot.remove() }
    let text = Data(String(repeating: "明", count: 5000).utf8)
    try text.write(to: URL(fileURLWithPath: bot.store))
    try expect(bot, says: "不是值班助手的台账", or: "not a store of DutyBot", in: language)
    #expect(try Data(contentsOf: URL(fileURLWithPath: bot.store)) == text)
  }

  /// Held in mid-dialog, in a text of several lines and at signing in; the line is said again and all goes on.
  @Test("Held by another process", arguments: languages)
  func held(_ language: String) throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    let talker = try Talker(bot, ["--lang", language], environment: ["DUTYBOT_WAIT": "0"])
    #expect(talker.wait() == .waits)
    let signIn = WholeShift.setUp.count
    for (index, line) in WholeShift.lines.enumerated() {
      if index >= signIn && index < signIn + 16 {
        let holder = try Store.open(at: bot.store, machine: "test")
        try holder.queue.writeWithoutTransaction { db in
          try db.inTransaction(.immediate) {
            _ = try talker.answered()
            let answer = try talker.say(line)
            #expect(answer.error.contains(language == "zh" ? "占用" : "is held by another program"))
            #expect(answer.out.isEmpty, "\(line): \(answer.out)")
            return .rollback
          }
        }
      }
      #expect(try talker.say(line).error.isEmpty)
    }
    #expect(talker.finish() == 0)
    let undisturbed = try setUp()
    defer { undisturbed.remove() }
    #expect(try bot.ledger() == undisturbed.ledger())
    #expect(try bot.run(["ledger", "verify"]).code == 0)
  }

  @Test("A conversation says that it waits, and goes on when the store is free", arguments: languages)
  func waits(_ language: String) throws {
    let bot = try setUp()
    defer { bot.remove() }
    let talker = try Talker(bot, ["--lang", language, "--as", "委员甲"], environment: ["DUTYBOT_WAIT": "1"])
    #expect(talker.wait() == .waits)
    let holder = try Store.open(at: bot.store, machine: "test")
    try holder.queue.writeWithoutTransaction { db in
      try db.inTransaction(.immediate) {
        _ = try talker.answered()
        talker.send("登记意见")
        var told = ""
        // It tells as soon as the store's own wait is over.
        while talker.process.isRunning, told.isEmpty {
          told += try talker.answered().error
          sched_yield()
        }
        #expect(told.contains(language == "zh" ? "正在等" : "waiting"))
        return .rollback
      }
    }
    #expect(talker.wait() == .waits)
    let answer = try talker.answered()
    #expect(!answer.out.isEmpty && answer.error.isEmpty)
    // Whoever does not want to wait says so: the line is not kept, and the conversation goes on.
    try holder.queue.writeWithoutTransaction { db in
      try db.inTransaction(.immediate) {
        talker.send("取消")
        while talker.process.isRunning, try talker.answered().error.isEmpty { sched_yield() }
        kill(talker.process.processIdentifier, SIGINT)
        #expect(talker.wait() == .waits)
        #expect(try talker.answered().error.contains(language == "zh" ? "没有记下" : "was not recorded"))
        return .rollback
      }
    }
    #expect(try talker.say("取消").error.isEmpty)
    #expect(talker.finish() == 0)
    // A command has nobody before it: it gives up and says so.
    try holder.queue.writeWithoutTransaction { db in
      try db.inTransaction(.immediate) {
        let rebuilt = try bot.run(
          ["ledger", "rebuild", "--lang", language], environment: ["DUTYBOT_WAIT": "0"])
        #expect(rebuilt.code == 1 && rebuilt.error.contains(language == "zh" ? "占用" : "is held by"))
        return .rollback
      }
    }
  }

  @Test("What was entered behind a line that was not kept is not taken for an answer", arguments: languages)
  func linesBehind(_ language: String) throws {
    let bot = try setUp()
    defer { bot.remove() }
    let before = try bot.ledger()
    let talker = try Talker(bot, ["--lang", language, "--as", "委员甲"], environment: ["DUTYBOT_WAIT": "0"])
    #expect(talker.wait() == .waits)
    let holder = try Store.open(at: bot.store, machine: "test")
    try holder.queue.writeWithoutTransaction { db in
      try db.inTransaction(.immediate) {
        // One write: all lines are there when the first of them fails.
        let answer = try talker.say("登记意见\n1\n1\n不留")
        #expect(answer.error.contains(language == "zh" ? "后面已经输入的 3 行" : "(lines: 3)"), "\(answer.error)")
        return .rollback
      }
    }
    #expect(talker.finish() == 1)
    #expect(try bot.ledger() == before)
  }
}
