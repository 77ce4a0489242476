import Conversation
package import Regulation
package import WorkroomStore

/// Shifts as a grid of a month, a week a row from Monday to Sunday (值班月历): it fits a window of 50 columns, and is roomier in
/// one of 80. Weeks without a shift are left out.
package struct RotaGrid {
  let shifts: [ShiftToCome]
  let language: Language
  /// Who is planned, as it is shown.
  let name: (PersonID) -> String
  /// How wide a day is, in columns of the terminal.
  let cell: Int

  package static let narrow = 6
  package static let wide = 10

  package init(
    shifts: [ShiftToCome], language: Language, cell: Int = RotaGrid.narrow,
    name: @escaping (PersonID) -> String
  ) {
    (self.shifts, self.language) = (shifts, language)
    (self.cell, self.name) = (cell, name)
  }

  /// A head and its rows for each month that has shifts.
  package func rows() -> [String] {
    let days = Dictionary(grouping: shifts, by: \.shift.day)
    guard let first = days.keys.min(), let last = days.keys.max() else { return [] }
    var rows: [String] = []
    var month = (first.year, first.month)
    while month <= (last.year, last.month) {
      let own = days.keys.filter { ($0.year, $0.month) == month }.sorted()
      if let first = own.first {
        rows.append(
          language("\(first.year)年\(first.month)月", "\(Self.months[first.month - 1]) \(first.year)"))
        rows.append(line(Self.weekdays.map { language($0.zh, $0.en) }))
        rows += weeks(of: own, days)
      }
      month = month.1 == 12 ? (month.0 + 1, 1) : (month.0, month.1 + 1)
    }
    return rows
  }

  private func weeks(of days: [Day], _ shifts: [Day: [ShiftToCome]]) -> [String] {
    var rows: [String] = []
    var seen: Set<Day> = []
    for day in days {
      let monday = day.adding(1 - day.weekday)
      guard seen.insert(monday).inserted else { continue }
      // A week at the turn of a month stands in both, each with its own days.
      let cells = (0..<7).map { place -> [String] in
        let here = monday.adding(place)
        guard (here.year, here.month) == (day.year, day.month) else { return [] }
        return ["\(here.day)"] + (shifts[here] ?? []).flatMap(rows(of:))
      }
      let height = cells.map(\.count).max() ?? 0
      for row in 0..<height { rows.append(line(cells.map { row < $0.count ? $0[row] : "" })) }
    }
    return rows
  }

  /// 下09:00, and who comes; ○ for each who is missing.
  private func rows(of planned: ShiftToCome) -> [String] {
    let channel =
      switch planned.shift.channel {
      case .online: cell > Self.narrow ? language("线上", "online") : language("上", "o")
      case .offline: cell > Self.narrow ? language("线下", "room") : language("下", "r")
      }
    let clock = RotaShift.clock(planned.shift.from)
    let short =
      cell > Self.narrow
      ? clock : clock.hasSuffix(":00") ? String(clock.prefix(2)) + language("时", "h") : clock
    return [channel + short] + planned.people.map(name) + Array(repeating: "○", count: planned.free)
  }

  private func line(_ cells: [String]) -> String {
    let row = cells.map { padded(fitted($0), to: cell) }.joined(separator: " ")
    return String(row.reversed().drop { $0 == " " }.reversed())
  }

  /// What is too wide for a day loses its end.
  private func fitted(_ text: String) -> String {
    guard displayWidth(text) > cell else { return text }
    var (fitted, width) = ("", 0)
    for character in text {
      width += displayWidth(character)
      guard width < cell else { break }
      fitted.append(character)
    }
    return fitted + "…"
  }

  private static let weekdays = [
    Bilingual("一", "Mo"), Bilingual("二", "Tu"), Bilingual("三", "We"), Bilingual("四", "Th"),
    Bilingual("五", "Fr"),
    Bilingual("六", "Sa"), Bilingual("日", "Su"),
  ]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December",
  ]
}
