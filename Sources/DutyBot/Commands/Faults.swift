import CReadline
import Foundation
import Regulation
import WorkroomStore

/// Stops the process where a test asks for it, and sets its clock; a release build has no such thing.
enum Faults {
  #if DEBUG
    /// Turns and lines are counted by one thread: the session runs on the main one alone.
    nonisolated(unsafe) private static var turns = 0
    nonisolated(unsafe) private static var lines = -1

    /// `before-commit 12`: at that point of the twelfth turn.
    private static let wanted: (milestone: String, turn: Int)? = {
      let words = Environment.variable("DUTYBOT_KILL")?.split(separator: " ") ?? []
      guard words.count == 2, let turn = Int(words[1]) else { return nil }
      return (String(words[0]), turn)
    }()

    /// A file that gets the number of the line each turn belongs to.
    private static let trace = Environment.variable("DUTYBOT_TURNS").flatMap { path -> FileHandle? in
      _ = FileManager.default.createFile(atPath: path, contents: nil)
      return FileHandle(forWritingAtPath: path)
    }

    /// How far the clock is set ahead of the machine's, in milliseconds; negative for behind.
    private static let shift = Environment.variable("DUTYBOT_CLOCK").flatMap { Int64($0) } ?? 0

    static var now: Moment { Moment(milliseconds: Environment.now.milliseconds + shift) }

    static func lineHeard() { lines += 1 }

    static func reached(_ milestone: Desk.Milestone) {
      if milestone == .beforeCommit {
        turns += 1
        trace?.write(Data("\(lines)\n".utf8))
      }
      stop(at: milestone.rawValue)
    }

    /// A pipe that gets a byte whenever the program waits for a line, with all that it said written out.
    private static let waits = Environment.variable("DUTYBOT_WAITS").flatMap {
      FileHandle(forWritingAtPath: $0)
    }

    static func listens() {
      guard let waits else { return }
      _ = console_flush()
      try? waits.write(contentsOf: Data([0x2E]))
    }

    /// How many seconds to wait for another process.
    static let wait = Environment.variable("DUTYBOT_WAIT").flatMap { Int($0) } ?? 5

    /// Milliseconds that a test does not want to wait for.
    private static let idle = Environment.variable("DUTYBOT_IDLE").flatMap { Int32($0) }

    static func idle(minutes: Int) -> Int32 { idle ?? Int32(minutes) * 60_000 }

    static func replied() { stop(at: "after-reply") }

    private static func stop(at milestone: String) {
      guard let wanted, wanted.milestone == milestone, wanted.turn == turns else { return }
      kill(getpid(), SIGKILL)
    }
  #else
    static var now: Moment { Environment.now }
    static func lineHeard() {}
    static func listens() {}
    static let wait = 5
    static func idle(minutes: Int) -> Int32 { Int32(minutes) * 60_000 }
    static func reached(_: Desk.Milestone) {}
    static func replied() {}
  #endif
}
