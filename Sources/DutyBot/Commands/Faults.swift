import Foundation
import WorkroomStore

#if canImport(Glibc)
  import Glibc
#endif

/// Stops the process where a test asks for it; a release build has no such thing.
enum Faults {
  #if DEBUG
    /// `before-commit 12`: at that point of the twelfth turn.
    private static let wanted: (milestone: String, turn: Int)? = {
      let words = Surroundings.variable("DUTYBOT_KILL")?.split(separator: " ") ?? []
      guard words.count == 2, let turn = Int(words[1]) else { return nil }
      return (String(words[0]), turn)
    }()

    // Turns are counted by one thread: the session runs on the main one alone.
    nonisolated(unsafe) private static var turns = 0

    static func reached(_ milestone: Desk.Milestone) {
      if milestone == .beforeCommit { turns += 1 }
      guard let wanted, wanted.milestone == milestone.rawValue, wanted.turn == turns else { return }
      kill(getpid(), SIGKILL)
    }
  #else
    static func reached(_: Desk.Milestone) {}
  #endif
}
