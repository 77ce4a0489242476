package import Regulation
import Synchronization
import WorkroomStore

/// Ids and salts that are the same in every run: nobody real stands in a demo.
final class DemoIDs: IDSource {
  private let random = Mutex(SplitMix64(seed: 20_260_331))
  private let ids: CountingIDs

  init(_ prefix: String = "demo") { ids = CountingIDs(prefix) }

  func next(at now: Moment) -> String { ids.next(at: now) }

  func salt() -> [UInt8] {
    random.withLock { random in (0..<32).map { _ in UInt8(truncatingIfNeeded: random.next()) } }
  }
}

/// The demo's clock: it stands at `--now` when the demo begins and goes on as time really passes.
package struct DemoClock: Sendable {
  private let start: Moment
  private let began = ContinuousClock.now

  package init(from start: Moment) { self.start = start }

  package var now: Moment {
    let (seconds, attoseconds) = (ContinuousClock.now - began).components
    return Moment(
      milliseconds: start.milliseconds + seconds * 1000 + attoseconds / 1_000_000_000_000_000)
  }
}
