import CFaultyDisk
import Foundation
import Testing

/// A disk that fails at one call of SQLite's, in one folder, for one test at a time.
enum FaultyDisk {
  enum Manner: Int32, CaseIterable, Sendable {
    /// That call fails, and all after it work.
    case once
    /// Nothing works from that call on, and nothing is written: the process was killed.
    case forEver
    /// As before, but half of what was being written is there.
    case torn
    /// No room is left from that call on.
    case full
  }

  /// What came of it.
  struct Fault: CustomStringConvertible {
    let call: Int
    var calls = 0
    let manner: Manner
    /// Which call it was that failed first; empty where none did.
    let what: String
    let error: (any Error)?
    var description: String {
      "\(manner) at call \(call) of \(calls), \(what): \(error.map { "\($0)" } ?? "no error")"
    }
  }

  /// From here on, files of this folder that are opened lie on it; it is sound until it is told to fail.
  static func lay(_ folder: String) throws {
    try #require(faulty_disk_install() == 0)
    faulty_disk_watch(folder + "/", 0, 0)
  }

  /// How many calls `body` takes on a sound disk.
  static func calls(in folder: String, _ body: () throws -> Void) throws -> Int {
    faulty_disk_watch(folder + "/", 0, 0)
    defer { faulty_disk_release() }
    try body()
    return Int(faulty_disk_release())
  }

  /// Runs `body` on a disk that fails at a call, and stays as it is then until ``mend()``.
  static func fail(in folder: String, at call: Int, _ manner: Manner, _ body: () throws -> Void) -> Fault {
    faulty_disk_watch(folder + "/", Int32(call), manner.rawValue)
    var thrown: (any Error)?
    do { try body() } catch { thrown = error }
    return Fault(call: call, manner: manner, what: String(cString: faulty_disk_first()), error: thrown)
  }

  static func mend() { faulty_disk_release() }

  /// Which of so many calls are tried: every one with `DUTYBOT_FAULTS=all`, else as many as `DUTYBOT_FAULTS` says, spread over
  /// all of them and beginning at a place that `DUTYBOT_SEED` moves.
  static func sample(of calls: Int, most: Int) -> [Int] {
    let asked = ProcessInfo.processInfo.environment["DUTYBOT_FAULTS"]
    let most = asked == "all" ? calls : asked.flatMap(Int.init) ?? most
    guard calls > most else { return Array(1...max(1, calls)) }
    let seed = ProcessInfo.processInfo.environment["DUTYBOT_SEED"].flatMap(Int.init) ?? 1
    return (0..<most).map { 1 + ($0 * calls / most + abs(seed) % max(1, calls / most)) % calls }
  }
}
