import Foundation
import GRDB
import Regulation
import Testing

/// What lies on the disk already is not written over, and a damaged or crowded one is still read.
@Suite("Files of a store")
struct FileInUseTests {
  private static func whole() throws -> Dutybot {
    let bot = try Dutybot()
    #expect(try bot.run(lines: WholeShift.lines).code == 0)
    return bot
  }

  @Test(
    "Nothing is exported or printed over a store, what belongs to one, or this machine's key",
    arguments: [
      "data/store.sqlite", "data/store.sqlite-wal", "data/store.sqlite.lock", "other.sqlite",
      "state/dutybot/key",
    ])
  func over(_ name: String) throws {
    let bot = try Self.whole()
    defer { bot.remove() }
    let path = bot.folder.path + "/" + name
    try FileManager.default.copyItem(atPath: bot.store, toPath: bot.folder.path + "/other.sqlite")
    let before = FileManager.default.contents(atPath: path)
    for command in [
      ["ledger", "export", "--json", "--out", path], ["print", "walls", "--out", path],
    ] {
      let ran = try bot.run(command)
      #expect(ran.code != 0 && !ran.error.isEmpty, "\(command): \(ran.out)")
      #expect(FileManager.default.contents(atPath: path) == before)
    }
    #expect(try bot.run(["ledger", "verify"]).code == 0)
  }

  @Test(
    "A store whose list of steps lacks one is opened, verified and mended",
    arguments: [
      "DELETE FROM grdb_migrations WHERE identifier = '4 seals'", "DELETE FROM grdb_migrations",
      "DROP TABLE grdb_migrations",
    ])
  func steps(_ sql: String) throws {
    let bot = try Self.whole()
    defer { bot.remove() }
    do {
      let queue = try DatabaseQueue(path: bot.store)
      try queue.write { try $0.execute(sql: sql) }
      try queue.close()
    }
    let found = try bot.run(["ledger", "verify"])
    #expect(
      found.code == 1 && found.out.contains("建表步骤") || found.out.contains("grdb_migrations"),
      "\(found.out) \(found.error)")
    #expect(try bot.run(["ledger", "rebuild"]).code == 0)
    let mended = try bot.run(["ledger", "verify"])
    #expect(mended.code == 0, "\(mended.out) \(mended.error)")
  }

  @Test(
    "On a full disk the ledger is verified and exported to standard output",
    .enabled(if: SmallDisk.isAvailable, FullDiskTests.needsMounts))
  func fullDisk() throws {
    var bot = try Dutybot()
    let disk = try SmallDisk(at: bot.folder.path + "/data", kilobytes: 4096)
    bot.launcher = disk.launcher
    defer { bot.remove() }
    #expect(try bot.run(lines: WholeShift.lines).code == 0)
    let sound = try bot.run(["ledger", "verify"])
    try disk.fill(leaving: 0)
    let verified = try bot.run(["ledger", "verify"])
    #expect(verified.code == 0 && verified.out == sound.out, "\(verified.error) \(disk.listing())")
    let exported = try bot.run(["ledger", "export", "--json"])
    #expect(exported.code == 0 && exported.out.contains("dutyStarted"), "\(exported.error)")
    try disk.release()
    #expect(try bot.run(["ledger", "verify"]).code == 0)
  }

  @Test("Two rooms of one name are told apart by number")
  func namesakes() throws {
    let (here, there) = (try Self.whole(), try Self.whole())
    defer { for bot in [here, there] { bot.remove() } }
    let exported = try there.run(["ledger", "export", "--json"])
    let file = here.folder.path + "/there.jsonl"
    try Data(exported.out.utf8).write(to: URL(filePath: file))
    #expect(try here.run(["ledger", "import", "--yes", file]).code == 0)
    let name = "商州区教育界别委员工作室"
    let asked = try here.run(["roster", "list", "--room", name])
    #expect(asked.code == 64 && asked.error.contains("编号"), "\(asked.error)")
    let numbers = asked.error.matches(of: /--room (\S+)/).map { String($0.output.1) }
    #expect(Set(numbers).count == 2, "\(asked.error)")
    for number in numbers {
      #expect(try here.run(["roster", "list", "--room", number]).out.contains("委员甲"))
      let talk = try here.run(["--as", "委员甲", "--room", number], lines: ["不设口令", "待办"])
      #expect(talk.code == 0 && talk.out.contains("您好，委员甲"), "\(talk.error)")
    }
    let named = try here.run(["--as", "委员甲", "--room", name])
    #expect(named.code == 64 && named.error.contains("编号"), "\(named.error)")
  }
}
