/// A moment in time: milliseconds since 1970-01-01 00:00 UTC, read as civil time in UTC+8.
///
/// The offset is computed, never looked up in the system's zone (reading A46).
public struct Moment: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970-01-01 00:00 UTC.
  public let milliseconds: Int64

  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// A moment by civil day and time in UTC+8. `hour` and `minute` may run over: 24:00 is the next midnight.
  public init(_ day: Day, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    let seconds = day.ordinal * 86_400 + hour * 3600 + minute * 60 + second - Moment.offset
    milliseconds = Int64(seconds) * 1000
  }

  /// China Standard Time, in seconds ahead of UTC.
  static let offset = 8 * 3600

  private var civilSeconds: Int {
    // Rounded down, also before 1970, without running over at either end of what can be stored.
    let (seconds, rest) = milliseconds.quotientAndRemainder(dividingBy: 1000)
    return Int(rest < 0 ? seconds - 1 : seconds) + Moment.offset
  }
  private var secondOfDay: Int { ((civilSeconds % 86_400) + 86_400) % 86_400 }

  /// The civil day it falls on in UTC+8.
  public var day: Day { Day(ordinal: (civilSeconds - secondOfDay) / 86_400) }
  /// 0...23.
  public var hour: Int { secondOfDay / 3600 }
  /// 0...59.
  public var minute: Int { secondOfDay / 60 % 60 }
  /// 0...59.
  public var second: Int { secondOfDay % 60 }
  /// Minutes since midnight, 0...1439.
  public var minuteOfDay: Int { secondOfDay / 60 }

  /// `08:55`.
  public var clock: String { "\(padded(hour, 2)):\(padded(minute, 2))" }

  /// `2026-03-31T08:55:00+08:00`.
  public var iso: String { "\(day.iso)T\(clock):\(padded(second, 2))+08:00" }

  /// The moment `minutes` later (earlier where negative).
  public func adding(minutes: Int) -> Moment { Moment(milliseconds: milliseconds + Int64(minutes) * 60_000) }

  /// Whole minutes from here to `other`; negative where `other` is earlier.
  public func minutes(to other: Moment) -> Int {
    let (between, runsOver) = other.milliseconds.subtractingReportingOverflow(milliseconds)
    // Only a number that was changed by hand lies so far off; the largest span says so.
    return Int((runsOver ? (milliseconds < 0 ? .max : .min) : between) / 60_000)
  }

  /// Minutes as clocks show them: from 09:00 to 11:00 are 120, whatever the seconds were.
  public func clockMinutes(to other: Moment) -> Int {
    func minute(_ moment: Moment) -> Int64 {
      moment.milliseconds / 60_000 - (moment.milliseconds % 60_000 < 0 ? 1 : 0)
    }
    return Int(minute(other) - minute(self))
  }

  public static func < (a: Moment, b: Moment) -> Bool { a.milliseconds < b.milliseconds }
}

extension Moment: Codable {
  public init(from decoder: any Decoder) throws {
    milliseconds = try decoder.singleValueContainer().decode(Int64.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var box = encoder.singleValueContainer()
    try box.encode(milliseconds)
  }
}
