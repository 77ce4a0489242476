import Regulation
import Synchronization
import WorkroomStore

/// Ids and salts that are the same in every run: nobody real stands in a demo.
final class DemoIDs: IDSource {
  private let random = Mutex(SeededRandom(seed: 20_260_331))
  private let count = Mutex(0)

  func next(at _: Moment) -> String {
    let number = count.withLock { count in
      count += 1
      return count
    }
    let digits = String(number)
    return "demo-" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }

  func salt() -> [UInt8] {
    random.withLock { random in (0..<32).map { _ in UInt8(truncatingIfNeeded: random.next()) } }
  }
}

/// A clock that each planned turn sets to its own time.
final class DemoPlanClock: Sendable {
  private let time: Mutex<Moment>
  init(_ now: Moment) { time = Mutex(now) }
  var now: Moment { time.withLock { $0 } }
  func set(_ now: Moment) { time.withLock { $0 = now } }
}

/// The demo's clock: it stands at `--now` when the demo begins and goes on as time really passes.
struct DemoClock: Sendable {
  private let start: Moment
  private let began = ContinuousClock.now

  init(from start: Moment) { self.start = start }

  var now: Moment {
    let (seconds, attoseconds) = (ContinuousClock.now - began).components
    return Moment(
      milliseconds: start.milliseconds + seconds * 1000 + attoseconds / 1_000_000_000_000_000)
  }
}
