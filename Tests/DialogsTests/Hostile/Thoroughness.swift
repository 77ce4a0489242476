import Foundation

/// How much is tried: a share of all in the tests, all of it in `scripts/fuzz`.
enum Thoroughness {
  /// How long walks go on, in seconds (`DUTYBOT_FUZZ_SECONDS`).
  static let seconds = ProcessInfo.processInfo.environment["DUTYBOT_FUZZ_SECONDS"].flatMap { Double($0) }

  /// What the walks begin with (`DUTYBOT_FUZZ_SEED`); another one each time where it is not given.
  static let seed =
    ProcessInfo.processInfo.environment["DUTYBOT_FUZZ_SEED"].flatMap { UInt64($0) }
    ?? UInt64.random(in: 0..<1_000_000)

  /// The part of `all` that falls to a place: neighbours get other parts, `parts` of them everything.
  static func share<Item>(of all: [Item], _ place: Int, among parts: Int) -> [Item] {
    guard seconds == nil else { return all }
    return all.enumerated().filter { ($0.offset + place) % parts == 0 }.map(\.element)
  }
}
