import Foundation
import Regulation
import Testing

@testable import Workbench
@testable import WorkroomStore

/// A store copied to a second machine and written on both; and several that make it at once.
@Suite("Several writers of one store")
struct TwoMachinesTests {
  /// 委员丁 is the liaison.
  private static let opinion = ["委员甲", "登记意见", "", "2", "王女士", "13900000000", "路灯坏了", "。", "3", "以后答复", "否"]
  private static let checkIn = ["委员甲", "签到", "线下", "接待", "是"]
  private static let shift = ["签到", "线下", "接待", "是", "签退", "接待群众", "是"]
  private static let checkOut = ["委员甲", "签退", "接待群众", "是"]

  /// A copy of the first on a third machine, with what the second has and the first lacks.
  private func union(_ exported: String, into bot: Dutybot) throws -> Dutybot {
    let merged = try Dutybot()
    let folder = URL(fileURLWithPath: merged.store).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: bot.store, toPath: merged.store)
    let file = merged.folder.appendingPathComponent("other.jsonl")
    try Data(exported.utf8).write(to: file)
    let imported = try merged.run(["ledger", "import", file.path])
    #expect(imported.code == 0, "\(imported.error)")
    // A machine that is not known to the room yet is let in first; one that wrote in the file before goes on.
    var told = imported.out
    for chain in try Store.open(at: merged.store, machine: "third").ask(PennedChains()) {
      told += try merged.run(["ledger", "admit", chain.origin.rawValue]).out
    }
    #expect(told.contains("有 1 条记录不计数"), "\(told)")
    return merged
  }

  @Test(
    "A copy on a second machine: two chains, and together the same views in either order",
    arguments: ["zh", "en"])
  func copied(_ language: String) throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    #expect(try bot.run(lines: WholeShift.setUp).code == 0)
    #expect(try bot.run(lines: Self.opinion).code == 0)
    #expect(try bot.run(lines: Self.checkIn).code == 0)
    let copy = try Dutybot()
    defer { copy.remove() }
    let folder = URL(fileURLWithPath: copy.store).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: bot.store, toPath: copy.store)
    // Each ends the same shift, and records an opinion of its own.
    for machine in [bot, copy] {
      let answered = try machine.run(lines: Self.checkOut)
      #expect(answered.code == 0 && answered.error.isEmpty)
      #expect(answered.out.contains("已签退"), "\(answered.out)")
      #expect(try machine.run(lines: Self.opinion).code == 0)
      // What the first machine sealed, the second cannot tell.
      #expect(try machine.run(["ledger", "seal"]).code == 0)
      #expect(try machine.run(["ledger", "verify"]).code == 0)
    }
    // Both at once: that it was exported stands in the ledger as well.
    let exported = try [bot, copy].map { try $0.run(["ledger", "export", "--json", "--with-personal"]).out }
    let (one, other) = (try union(exported[1], into: bot), try union(exported[0], into: copy))
    defer { for merged in [one, other] { merged.remove() } }
    // Which machine was let in is said of the other one in each.
    let views = try [one, other].map {
      try Store.open(at: $0.store, machine: "third").viewRows().filter { !$0.contains(#"kind:"machine""#) }
    }
    #expect(views[0] == views[1])
    for merged in [one, other] {
      #expect(try merged.run(["ledger", "seal"]).code == 0)
      let verified = try merged.run(["ledger", "verify", "--lang", language])
      #expect(verified.code == 0)
      #expect(
        verified.out.components(separatedBy: language == "zh" ? "链 " : "Chain ").count >= 3, "\(verified.out)"
      )
      let greeted = try merged.run(["--lang", language, "--as", "委员丁"])
      #expect(
        greeted.out.contains(language == "zh" ? "有 1 个事项的记录互相冲突" : "records of 1 matter are in conflict"),
        "\(greeted.out)")
    }
    let ledgers = try [one, other].map {
      try $0.ledger().filter { !$0.hasPrefix("machineAdmitted") }.sorted()
    }
    #expect(ledgers[0] == ledgers[1])
  }

  @Test("Eight processes open a fresh store at once, and each of them writes")
  func eightAtOnce() throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    let first = try (0..<8).map { _ in try Talker(bot) }
    for talker in first { #expect(talker.wait() == .waits) }
    for talker in first {
      #expect(talker.finish() == 0)
      #expect(try talker.answered().error.isEmpty)
    }
    let setUp = WholeShift.setUp.map { $0 == "委员戊" ? "委员戊、委员庚、委员辛" : $0 }
    #expect(try bot.run(lines: setUp).code == 0)
    // The eight of them again, and now each has something to record.
    let names = ["委员甲", "委员乙", "委员丙", "委员丁", "委员戊", "委员己", "委员庚", "委员辛"]
    let writers = try names.map { try Talker(bot, ["--as", $0]) }
    for talker in writers { for line in Self.shift { talker.send(line) } }
    for talker in writers {
      #expect(talker.finish() == 0)
      #expect(try talker.answered().error.isEmpty)
    }
    #expect(try bot.ledger().filter { $0.hasPrefix("dutyEnded") }.count == 8)
    #expect(try bot.run(["ledger", "verify"]).code == 0)
  }
}
