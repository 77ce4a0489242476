import Foundation
import GRDB
import Regulation
import Testing

@testable import Conversation
@testable import DutyBot
@testable import Workbench

/// A scripted shift, killed at random moments and gone on with, until five hundred kills are done.
///
/// `DUTYBOT_SEED` repeats a run, `DUTYBOT_KILLS` sets how many.
@Suite("Killed at random moments")
struct RandomKillTests {
  private static let wanted = ProcessInfo.processInfo.environment["DUTYBOT_KILLS"].flatMap { Int($0) } ?? 500
  private static let seed =
    ProcessInfo.processInfo.environment["DUTYBOT_SEED"].flatMap { UInt64($0) } ?? .random(in: 0...999_999)

  /// Where the conversations stand and how much is recorded, without what differs from run to run.
  private static func place(_ bot: Dutybot) throws -> String {
    guard FileManager.default.fileExists(atPath: bot.store) else { return "0" }
    // Looked at in a copy: what a kill left behind is for the program itself to recover.
    let copy = bot.folder.appendingPathComponent("copy-\(UUID().uuidString)").path
    for end in ["", "-wal"] where FileManager.default.fileExists(atPath: bot.store + end) {
      try FileManager.default.copyItem(atPath: bot.store + end, toPath: copy + end)
    }
    let queue = try DatabaseQueue(path: copy)
    return try queue.read { db in
      // Killed before the tables were made.
      guard try db.tableExists("settings") else { return "0" }
      let entries = try Int.fetchOne(db, sql: "SELECT count(*) FROM entries") ?? 0
      let rows = try String.fetchAll(
        db, sql: "SELECT snapshot FROM conversations WHERE snapshot <> '' ORDER BY owner = 'guest'")
      let frames = try rows.map { text in
        let all = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        return (all?["frames"] as? [[String: Any]] ?? []).map { frame in
          let slots = (frame["draft"] as? [String: Any] ?? [:]).keys.sorted().joined(separator: ",")
          let lines = (frame["lines"] as? [String])?.count ?? 0
          return "\(frame["dialog"] ?? "").\(frame["state"] ?? "") \(lines) [\(slots)]"
        }.joined(separator: "|")
      }
      let pins = try String.fetchOne(db, sql: "SELECT value FROM settings WHERE name = 'pins'") ?? "?"
      return "\(entries) \(pins) " + frames.filter { !$0.isEmpty }.joined(separator: " / ")
    }
  }

  /// The undisturbed shift: its ledger, and the place before the first line and after each.
  private struct Undisturbed {
    var ledger: [String]
    var places: [String]
    var time: Duration
  }

  private static let undisturbed = Result { () throws -> Undisturbed in
    let bot = try Dutybot()
    defer { bot.remove() }
    let talker = try Talker(bot)
    #expect(talker.wait() == .waits)
    var places = [try place(bot)]
    for line in WholeShift.lines {
      _ = try talker.say(line)
      places.append(try place(bot))
    }
    #expect(talker.finish() == 0)
    let again = try Dutybot()
    defer { again.remove() }
    let time = try ContinuousClock().measure { _ = try again.run(lines: WholeShift.lines) }
    return Undisturbed(ledger: try bot.ledger(), places: places, time: time)
  }

  @Test("Nothing that was answered is lost, nothing is there twice", arguments: [0, 1])
  func killed(_ half: UInt64) throws {
    let expected = try Self.undisturbed.get()
    print("Random kills: DUTYBOT_SEED=\(Self.seed), half \(half)")
    var dice = SplitMix64(seed: Self.seed &* 2 &+ half)
    var kills = 0
    var inFlights = (taken: 0, lost: 0)
    while kills < (Self.wanted + 1) / 2 {
      let bot = try Dutybot()
      defer { bot.remove() }
      var answered = 0
      while answered < WholeShift.lines.count {
        // Up to a whole shift at full speed, starting included.
        let life = expected.time * (Double.random(in: 0..<0.9, using: &dice))
        let inFlight = try live(bot, for: life, from: &answered)
        kills += 1
        guard let inFlight else { continue }
        let place = try Self.place(bot)
        // The line that had no answer was taken wholly or not at all.
        if place == expected.places[inFlight] {
          inFlights.lost += 1
        } else {
          #expect(place == expected.places[inFlight + 1], "seed \(Self.seed), line \(inFlight)")
          inFlights.taken += 1
          answered = inFlight + 1
        }
      }
      #expect(try bot.ledger() == expected.ledger, "seed \(Self.seed)")
      let verified = try bot.run(["ledger", "verify"])
      #expect(verified.code == 0, "seed \(Self.seed): \(verified.out) \(verified.error)")
    }
    print("  \(kills) kills; the line in flight taken \(inFlights.taken), not taken \(inFlights.lost)")
  }

  /// One life of the program: goes on with the script until its time is over.
  ///
  /// Returns the line that had been said and not answered; nil where there was none.
  private func live(_ bot: Dutybot, for life: Duration, from answered: inout Int) throws -> Int? {
    let deadline = ContinuousClock.now + life
    let talker = try Talker(bot)
    guard talker.wait(until: deadline) == .waits else {
      talker.kill()
      return nil
    }
    let signIn = WholeShift.setUp.count
    if answered > signIn {
      talker.send(WholeShift.signIn)
      guard talker.wait(until: deadline) == .waits else {
        talker.kill()
        return nil
      }
    }
    while answered < WholeShift.lines.count {
      talker.send(WholeShift.lines[answered])
      guard talker.wait(until: deadline) == .waits else {
        talker.kill()
        return answered == signIn ? nil : answered
      }
      answered += 1
    }
    talker.kill()
    return nil
  }
}
