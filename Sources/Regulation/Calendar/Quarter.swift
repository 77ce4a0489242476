/// A calendar quarter (季度), the period of the norms N3 and N4 (reading A11: calendar quarters).
public struct Quarter: Hashable, Comparable, Sendable {
  public let year: Int
  /// 1...4.
  public let number: Int

  /// A quarter by year and number; nil where the number is not 1...4.
  public init?(_ year: Int, _ number: Int) {
    guard (1...4).contains(number) else { return nil }
    self.year = year
    self.number = number
  }

  public init(containing day: Day) {
    year = day.year
    number = (day.month - 1) / 3 + 1
  }

  private init(index: Int) {
    year = index >= 0 ? index / 4 : (index - 3) / 4
    number = index - year * 4 + 1
  }

  /// The first day, inclusive.
  public var first: Day {
    // Months 1, 4, 7 and 10 have a first day in every year.
    Day(year, number * 3 - 2, 1) ?? Day(ordinal: 0)
  }
  /// The last day, inclusive.
  public var last: Day { next.first.adding(-1) }
  public var next: Quarter { Quarter(index: year * 4 + number) }
  public var previous: Quarter { Quarter(index: year * 4 + number - 2) }

  /// Days left after `day` until the quarter ends: 0 on its last day, negative after it.
  public func daysLeft(after day: Day) -> Int { day.days(to: last) }

  public func contains(_ day: Day) -> Bool { first <= day && day <= last }

  public static func < (a: Quarter, b: Quarter) -> Bool { (a.year, a.number) < (b.year, b.number) }
}

extension Quarter: Codable {
  /// As text: `2026Q1`.
  public init(from decoder: any Decoder) throws {
    let box = try decoder.singleValueContainer()
    guard case .quarter(let quarter)? = Period(code: try box.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: box, debugDescription: "no quarter")
    }
    self = quarter
  }

  public func encode(to encoder: any Encoder) throws {
    var box = encoder.singleValueContainer()
    try box.encode(code)
  }

  /// `2026Q1`.
  public var code: String { Period.quarter(self).code }
}

extension Quarter {
  /// 2026年第一季度
  public var name: Bilingual {
    Bilingual(
      "\(year)年第\(["一", "二", "三", "四"][number - 1])季度",
      "\(["first", "second", "third", "fourth"][number - 1]) quarter of \(year)")
  }
}
