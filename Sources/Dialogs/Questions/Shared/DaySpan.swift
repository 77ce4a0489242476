import Conversation
import Regulation
import Understanding

/// The days that a question is about (时段), both inclusive.
struct DaySpan: Hashable, Sendable {
  let first: Day
  let last: Day

  init(_ first: Day, _ last: Day) { (self.first, self.last) = (min(first, last), max(first, last)) }
  init(_ period: Period) { self.init(period.first, period.last) }

  /// A whole month.
  init?(_ year: Int, month: Int) {
    guard let first = Day(year, month, 1) else { return nil }
    self.init(first, first.adding(Day.length(of: month, in: year) - 1))
  }

  /// 2026年3月, 2026年第一季度, 3月1日到3月15日
  func inWords(_ scene: Scene) -> String {
    if first == last { return first == scene.now.day ? scene("今天", "today") : first.inWords(scene) }
    let periods: [Period] = [.year(first.year), .quarter(first.quarter)]
    if let whole = periods.first(where: { $0.first == first && $0.last == last }) {
      return whole.inWords(scene.language)
    }
    if DaySpan(first.year, month: first.month) == self {
      let month = first.inFull(.en).split(separator: " ").suffix(2).joined(separator: " ")
      return scene("\(first.year)年\(first.month)月", month)
    }
    return scene(
      "\(first.inWords(scene))到\(last.inWords(scene))", "\(first.inWords(scene)) to \(last.inWords(scene))")
  }
}

extension DaySpan: SlotValue {
  package init?(datum: Datum) {
    guard case .text(let text) = datum else { return nil }
    let days = text.split(separator: "/").compactMap { Day(iso: String($0)) }
    guard days.count == 2 else { return nil }
    self.init(days[0], days[1])
  }
  package var datum: Datum { .text("\(first.iso)/\(last.iso)") }
}
