/// A civil day (日) in China Standard Time, as a count of days since 1970-01-01.
///
/// Worked out by arithmetic alone (the proleptic Gregorian calendar), so no time zone, locale or system
/// setting can change what a day is. Clause reading A46: an act belongs to the day it began in UTC+8.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  public let ordinal: Int

  public init(ordinal: Int) { self.ordinal = ordinal }

  /// A day by year, month and day; nil where there is no such day (30 February).
  public init?(_ year: Int, _ month: Int, _ day: Int) {
    guard (1...12).contains(month), (1...Day.length(of: month, in: year)).contains(day) else { return nil }
    // Howard Hinnant's days_from_civil: years begin in March, so the leap day is the last.
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    ordinal = era * 146_097 + dayOfEra - 719_468
  }

  /// A day written `2026-03-31`; nil where the text is anything else.
  public init?(iso text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year, month, day)
  }

  private var civil: (year: Int, month: Int, day: Int) {
    let z = ordinal + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  public var year: Int { civil.year }
  /// 1...12.
  public var month: Int { civil.month }
  /// Day of the month, 1...31.
  public var day: Int { civil.day }
  /// 1 Monday … 7 Sunday.
  public var weekday: Int { ((ordinal + 3) % 7 + 7) % 7 + 1 }
  public var quarter: Quarter { Quarter(containing: self) }

  /// `2026-03-31`.
  public var iso: String {
    let (year, month, day) = civil
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// The day `count` days later (earlier where negative).
  public func adding(_ count: Int) -> Day { Day(ordinal: ordinal + count) }

  /// Days from here to `other`; positive where `other` is later.
  public func days(to other: Day) -> Int { other.ordinal - ordinal }

  /// How many days the month has, 28...31.
  public static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  public static func < (a: Day, b: Day) -> Bool { a.ordinal < b.ordinal }
}

extension Day: Codable {
  public init(from decoder: any Decoder) throws {
    let box = try decoder.singleValueContainer()
    let text = try box.decode(String.self)
    guard let day = Day(iso: text) else {
      throw DecodingError.dataCorruptedError(in: box, debugDescription: "not a day")
    }
    self = day
  }

  public func encode(to encoder: any Encoder) throws {
    var box = encoder.singleValueContainer()
    try box.encode(iso)
  }
}

/// A number with leading zeros, at least `width` digits.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

extension ClosedRange<Day> {
  /// The months of a span of days, the first and the last perhaps in part.
  public var months: [ClosedRange<Day>] {
    var months: [ClosedRange<Day>] = []
    var first = lowerBound
    while first <= upperBound {
      let length = Day.length(of: first.month, in: first.year)
      let last = Swift.min(first.adding(length - first.day), upperBound)
      months.append(first...last)
      first = last.adding(1)
    }
    return months
  }
}
