import Foundation
import GRDB
import Regulation
import Testing

@testable import DutyBot
@testable import WorkroomStore

@Suite("Two processes on one store")
struct TwoProcessTests {
  /// 334 petitions: recorded, triaged, guided on. No two have words in common, or it would be asked whether they are one.
  private static func petitions(as name: String, from first: Int) -> [String] {
    [name]
      + (first..<first + 334).flatMap { number in ["登记意见", "", "1", "不留", words(number), "。", "1", "1", "否"] }
  }

  /// Six characters that stand in no other.
  private static func words(_ number: Int) -> String {
    String(String.UnicodeScalarView((0..<6).compactMap { Unicode.Scalar(UInt32(0x4E00 + number * 6 + $0)) }))
  }

  @Test("Each writes a thousand entries: none is lost, the views are right")
  func writeTogether() throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    #expect(try bot.run(lines: WholeShift.setUp).code == 0)
    let before = try bot.ledger().count
    // Whose turn it is to write is not dealt out fairly: on a busy machine the usual five seconds may pass.
    let running = try [("委员甲", 0), ("委员乙", 334)].map {
      try bot.start(lines: Self.petitions(as: $0, from: $1), environment: ["DUTYBOT_WAIT": "120"])
    }
    for process in running { #expect(try process.finish().code == 0) }
    #expect(try bot.ledger().count == before + 2 * 1002)
    #expect(try bot.run(["ledger", "verify"]).code == 0)
    let store = try Store.open(at: bot.store, machine: "test")
    let kept = try store.viewRows()
    _ = try store.rebuild()
    #expect(try store.viewRows() == kept)
  }

  @Test("The very first start of several at once")
  func firstStart() throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    let running = try (0..<4).map { _ in try bot.start() }
    for process in running {
      let outcome = try process.finish()
      #expect(outcome.code == 0, "\(outcome.error)")
    }
    #expect(try bot.run(["ledger", "verify"]).code == 0)
  }

  @Test("A store that is not there is not made by a command that looks after one")
  func missing() throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    let outcome = try bot.run(["ledger", "verify"])
    #expect(outcome.code == 1)
    #expect(outcome.error.contains("没有"))
    #expect(!FileManager.default.fileExists(atPath: bot.store))
  }

  @Test("A store that another holds too long: a clear message, and the line may be said again")
  func heldTooLong() throws {
    let bot = try Dutybot()
    defer { bot.remove() }
    #expect(try bot.run(lines: WholeShift.setUp).code == 0)
    let holder = try Store.open(at: bot.store, machine: "test")
    var outcome: Dutybot.Outcome?
    try holder.queue.writeWithoutTransaction { db in
      try db.inTransaction(.exclusive) {
        outcome = try bot.run(lines: ["委员甲"])
        return .rollback
      }
    }
    let said = try #require(outcome)
    #expect(said.error.contains("占用"))
    #expect(try bot.run(lines: ["委员甲"]).out.contains("您好，委员甲"))
  }
}
