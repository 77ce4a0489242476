/// The work days of mainland China (工作日): Monday to Friday, but for public holidays and the days moved for them.
///
/// Nothing in the regulation says "work day"; it says 及时 (A18). The days are for what people plan by: how many
/// are left of a quarter, and the product's own times for an answer.
public enum WorkCalendar {
  /// The years that are known, both inclusive. In others Monday to Friday is all there is to go by.
  public static var years: ClosedRange<Int> {
    let known = WorkdayTable.years.map(\.year)
    return (known.min() ?? 0)...(known.max() ?? 0)
  }

  /// Whether it is a work day; beyond ``years`` whether it is Monday to Friday.
  public static func isWorkday(_ day: Day) -> Bool {
    let isWeekday = day.weekday <= 5
    return exceptions.contains(day.ordinal) ? !isWeekday : isWeekday
  }

  /// Work days after `day` up to `last`, that one included; 0 where `last` is not later.
  ///
  /// `isEstimated`: a year among them is not known, and was taken as Monday to Friday.
  public static func workdays(after day: Day, through last: Day) -> (count: Int, isEstimated: Bool) {
    guard day < last else { return (0, false) }
    let count = (day.ordinal + 1...last.ordinal).count { isWorkday(Day(ordinal: $0)) }
    return (count, !years.contains(day.adding(1).year) || !years.contains(last.year))
  }

  /// The work day that comes `count` work days after `day`; `day` itself for 0.
  public static func day(_ count: Int, workdaysAfter day: Day) -> Day {
    var (left, day) = (count, day)
    while left > 0 {
      day = day.adding(1)
      if isWorkday(day) { left -= 1 }
    }
    return day
  }

  /// Days that are not what their weekday says.
  private static let exceptions: Set<Int> = {
    var days: Set<Int> = []
    for row in WorkdayTable.years {
      for span in (row.free + " " + row.worked).split(separator: " ") {
        let ends = span.split(separator: "-").compactMap { end in
          Int(end).flatMap { Day(row.year, $0 / 100, $0 % 100) }
        }
        guard let first = ends.first, let last = ends.last else { continue }
        // A span of free days may reach over a weekend; that one is free anyway.
        days.formUnion(first.ordinal...last.ordinal)
      }
    }
    return days
  }()
}
