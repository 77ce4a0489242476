import Regulation
import Synchronization
import WorkroomStore

/// A clock that is set by hand: a talk's, and that of the demo's planned year.
final class StageClock: Sendable {
  private let time: Mutex<Moment>
  init(_ now: Moment) { time = Mutex(now) }
  var now: Moment { time.withLock { $0 } }
  func set(_ now: Moment) { time.withLock { $0 = now } }
  func go(on minutes: Int) { time.withLock { $0 = $0.adding(minutes: minutes) } }
}

/// 1, 2, 3 …: the same ids in every run, in the order they were made.
final class CountingIDs: IDSource {
  private let prefix: String
  private let count: Mutex<Int>
  private let salts = Mutex(0)

  /// - Parameter given: how many were given out before.
  init(_ prefix: String = "id", after given: Int = 0) {
    self.prefix = prefix
    count = Mutex(given)
  }

  /// How many were given out.
  var given: Int { count.withLock { $0 } }

  /// The same in every run, as the ids are: for invented people only.
  func salt() -> [UInt8] {
    let number = salts.withLock { count in
      count += 1
      return count
    }
    var random = SplitMix64(seed: UInt64(number))
    return (0..<32).map { _ in UInt8(truncatingIfNeeded: random.next()) }
  }

  func next(at _: Moment) -> String {
    let number = count.withLock { count in
      count += 1
      return count
    }
    let digits = String(number)
    return prefix + "-" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }
}
