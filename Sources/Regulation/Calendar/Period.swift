/// What a norm is counted over (考核周期): a calendar quarter or a calendar year (reading A11).
public enum Period: Hashable, Comparable, Sendable {
  case quarter(Quarter)
  case year(Int)

  /// Which of the two a norm names.
  public enum Kind: String, Codable, Sendable, CaseIterable {
    case quarter, year

    /// The period of this kind that a day lies in.
    public func containing(_ day: Day) -> Period {
      switch self {
      case .quarter: .quarter(day.quarter)
      case .year: .year(day.year)
      }
    }
  }

  public var kind: Kind {
    switch self {
    case .quarter: .quarter
    case .year: .year
    }
  }

  /// The first day, inclusive.
  public var first: Day {
    switch self {
    case .quarter(let quarter): quarter.first
    // Every year has a first of January.
    case .year(let year): Day(year, 1, 1) ?? Day(ordinal: 0)
    }
  }

  /// The last day, inclusive: the period ends with its midnight (24:00).
  public var last: Day {
    switch self {
    case .quarter(let quarter): quarter.last
    case .year(let year): Day(year, 12, 31) ?? Day(ordinal: 0)
    }
  }

  /// How many days it has.
  public var length: Int { first.days(to: last) + 1 }

  public func contains(_ day: Day) -> Bool { first <= day && day <= last }

  /// `2026Q1` or `2026`.
  public var code: String {
    switch self {
    case .quarter(let quarter): "\(padded(quarter.year, 4))Q\(quarter.number)"
    case .year(let year): padded(year, 4)
    }
  }

  /// Reads `2026Q1`, `2026q1` or `2026`; nil for anything else.
  public init?(code text: String) {
    let parts = text.uppercased().split(separator: "Q", omittingEmptySubsequences: false)
    guard let head = parts.first, head.count == 4, let year = Int(head), year > 0 else { return nil }
    guard parts.count > 1 else {
      self = .year(year)
      return
    }
    guard parts.count == 2, let number = Int(parts[1]), let quarter = Quarter(year, number) else {
      return nil
    }
    self = .quarter(quarter)
  }

  public static func < (a: Period, b: Period) -> Bool { (a.first, a.last) < (b.first, b.last) }
}
