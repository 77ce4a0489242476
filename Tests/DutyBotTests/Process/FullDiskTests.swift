import Foundation
import GRDB
import Regulation
import Testing

@testable import Workbench

/// A full disk at any write, then space again: in the same process, and after a new start.
@Suite("A full disk", .serialized)
struct FullDiskTests {
  static let needsMounts = Comment("needs a mount namespace of its own (unshare -m); this machine gives none")

  /// A program whose store lies on a small disk of its own; its output and its state lie elsewhere.
  private static func onSmallDisk(_ kilobytes: Int) throws -> (Dutybot, SmallDisk) {
    var bot = try Dutybot()
    let disk = try SmallDisk(at: bot.folder.path + "/data", kilobytes: kilobytes)
    bot.launcher = disk.launcher
    return (bot, disk)
  }

  /// The whole shift with the disk filled before every line, so that each turn meets it with another rest of
  /// space; where a line is not kept there is space again and it is said again.
  @Test(
    "At any write of a shift, in the same process", .enabled(if: SmallDisk.isAvailable, needsMounts),
    arguments: [0, 4, 8, 16, 36, 40, 72, 108])
  func anyWrite(_ left: Int) throws {
    let (bot, disk) = try Self.onSmallDisk(4096)
    defer { bot.remove() }
    let talker = try Talker(bot)
    #expect(talker.wait() == .waits)
    _ = try talker.answered()
    var failures = 0
    for line in WholeShift.lines {
      try disk.fill(leaving: left)
      let answer = try talker.say(line)
      #expect(talker.process.isRunning)
      guard !answer.error.isEmpty else { continue }
      failures += 1
      #expect(answer.error.contains("磁盘满了") && answer.error.contains("这一句没有记下"), "\(answer.error)")
      #expect(answer.out.isEmpty, "data on stdout for a line that was not kept")
      try disk.release()
      let again = try talker.say(line).error
      #expect(again == "", "\(again)\n\(disk.listing())")
    }
    // Some lines go into the room that the log has already.
    if left == 0 { #expect(failures > 10, "\(failures)") }
    try disk.release()
    #expect(talker.finish() == 0)
    #expect(try bot.ledger() == Self.undisturbed.get())
    #expect(try bot.run(["ledger", "verify"]).code == 0)
  }

  @Test(
    "A visitor's data are erased all the same, in what room the log has",
    .enabled(if: SmallDisk.isAvailable, needsMounts))
  func erasing() throws {
    let (bot, disk) = try Self.onSmallDisk(4096)
    defer { bot.remove() }
    let opinion = ["登记意见", "1", "王女士", "13900000000", "请问新农合到哪里办", "。", "3", "以后答复", "否"]
    #expect(
      try bot.run(lines: WholeShift.setUp + [WholeShift.signIn, "我来值班", "线下", "", "是"] + opinion).code == 0)
    let talker = try Talker(bot)
    #expect(talker.wait() == .waits)
    _ = try talker.answered()
    for line in ErasedTests.erasing.dropLast() { #expect(try talker.say(line).error == "") }
    try disk.fill(leaving: 0)
    let erased = try talker.say(ErasedTests.erasing.last ?? "")
    #expect(erased.error == "" && erased.out.contains("已删除"), "\(erased) \(disk.listing())")
    #expect(talker.finish() == 0)
    try disk.release()
    #expect(try bot.run(["ledger", "verify"]).code == 0)
    #expect(try !bot.ledger().joined().contains("新农合"))
  }

  private static let undisturbed = Result { () throws -> [String] in
    let bot = try Dutybot()
    defer { bot.remove() }
    #expect(try bot.run(lines: WholeShift.lines).code == 0)
    return try bot.ledger()
  }

  @Test(
    "Lines from a file stop where one is not kept, and exit with 1; the rest goes on after a new start",
    .enabled(if: SmallDisk.isAvailable, needsMounts),
    arguments: [("zh", 8), ("en", 8), ("zh", 60), ("en", 90)])
  func stopsAndGoesOn(_ language: String, _ left: Int) throws {
    let (bot, disk) = try Self.onSmallDisk(4096)
    defer { bot.remove() }
    let lines = WholeShift.lines
    #expect(try bot.run(lines: WholeShift.setUp).code == 0)
    try disk.fill(leaving: left)
    let full = try bot.run(["--as", "委员甲", "--lang", language], lines: WholeShift.shift)
    #expect(full.code == 1)
    #expect(full.error.contains(language == "zh" ? "磁盘满了" : "The disk is full"), "\(full.error)")
    #expect(
      full.error.contains(language == "zh" ? "以前的都在" : "all before it is safe"), "\(full.error)")
    // Nothing that came after the line was taken for an answer.
    try disk.release()
    let kept = try bot.ledger()
    #expect(try Self.undisturbed.get().starts(with: kept))
    #expect(try bot.run(["ledger", "verify"]).code == 0)
    #expect(lines.count > WholeShift.setUp.count)
  }

  @Test(
    "Where nothing at all can be made", .enabled(if: SmallDisk.isAvailable, needsMounts),
    arguments: ["zh", "en"])
  func firstStart(_ language: String) throws {
    let (bot, disk) = try Self.onSmallDisk(960)
    defer { bot.remove() }
    // Every rest of space that a first start may find, from none to enough.
    var succeeded = false
    for left in stride(from: 0, through: 800, by: 8) {
      try disk.fill(leaving: left)
      let outcome = try bot.run(["--lang", language])
      if outcome.code == 0 {
        succeeded = true
        continue
      }
      #expect(outcome.code == 1, "\(left) KiB: \(outcome.code) \(outcome.error)")
      #expect(outcome.out.isEmpty)
      #expect(
        outcome.error.contains(language == "zh" ? "磁盘满了" : "The disk is full"), "\(left): \(outcome.error)")
      for end in ["", "-wal", "-shm", ".lock"] { unlink(disk.inside(bot.store + end)) }
    }
    #expect(succeeded)
    try disk.release()
    #expect(try bot.run(["--lang", language]).code == 0)
    #expect(try bot.run(["ledger", "verify"]).code == 0)
  }

  @Test(
    "Where this machine's id cannot be written", .enabled(if: SmallDisk.isAvailable, needsMounts),
    arguments: ["zh", "en"])
  func machineID(_ language: String) throws {
    var bot = try Dutybot()
    defer { bot.remove() }
    let disk = try SmallDisk(at: bot.folder.path + "/state", kilobytes: 64)
    bot.launcher = disk.launcher
    try disk.fill(leaving: 0)
    let full = try bot.run(["--lang", language])
    #expect(full.code == 1)
    #expect(full.error.contains(language == "zh" ? "磁盘满了" : "The disk is full"), "\(full.error)")
    try disk.release()
    #expect(try bot.run(["--lang", language]).code == 0)
  }
}
