import Foundation
import Testing

/// The process is killed at three points of every turn of a whole shift, and started again.
@Suite("Killed at any point")
struct KillTests {
  /// Which line every committed turn belongs to, by asking the program itself.
  private static func turns() throws -> (lines: [Int], ledger: [String]) {
    let bot = try Dutybot()
    defer { bot.remove() }
    let trace = bot.folder.appendingPathComponent("turns")
    let outcome = try bot.run(lines: WholeShift.lines, environment: ["DUTYBOT_TURNS": trace.path])
    #expect(outcome.code == 0, "\(outcome.error)")
    let lines = try String(contentsOf: trace, encoding: .utf8).split(separator: "\n").compactMap { Int($0) }
    return (lines, try bot.ledger())
  }

  private static let undisturbed = Result { try turns() }

  @Test(arguments: ["before-commit", "after-commit", "after-reply"])
  func nothingIsLostAndNothingTwice(_ milestone: String) throws {
    let (turns, expected) = try KillTests.undisturbed.get()
    #expect(turns.count > 60)
    #expect(expected.count > 20)
    let signIn = WholeShift.setUp.count
    // The last turn is the end of the input itself.
    for (turn, line) in turns.enumerated().dropLast(milestone == "after-reply" ? 1 : 0) {
      let bot = try Dutybot()
      defer { bot.remove() }
      let killed = try bot.run(
        lines: WholeShift.lines, environment: ["DUTYBOT_KILL": "\(milestone) \(turn + 1)"])
      #expect(killed.code == -SIGKILL, "turn \(turn + 1)")
      // A line whose turn was committed is not said again; who it is, is said at every start.
      let isTaken = line >= 0 && milestone != "before-commit" && line != signIn
      var rest = Array(WholeShift.lines.dropFirst(isTaken ? line + 1 : max(0, line)))
      if line > signIn { rest.insert(WholeShift.signIn, at: 0) }
      let resumed = try bot.run(lines: rest)
      #expect(resumed.code == 0, "turn \(turn + 1): \(resumed.error)")
      #expect(try bot.ledger() == expected, "\(milestone), turn \(turn + 1), line \(line)")
      #expect(try bot.run(["ledger", "verify"]).code == 0)
    }
  }
}
