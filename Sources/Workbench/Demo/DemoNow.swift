package import Regulation

/// The time that `--now` gives a demo: `2026-03-31`, `2026-03-31 08:55` or `2026-03-31T08:55`, in UTC+8.
package enum DemoNow {
  /// 2026-03-31 08:55, the last day of a quarter. Fixed, so that what guides and pictures show stays true.
  package static let standard = Talk.morning

  /// Years the demo's records are plausible in: the city's notice is of 2023, and they go back a year.
  static let years = 2025...2099

  /// Nil where the text is no such time. A day alone means 08:55 of it.
  package static func moment(_ text: String) -> Moment? {
    let spaced = text.split(separator: "T", omittingEmptySubsequences: false).joined(separator: " ")
    let full = spaced.contains(" ") ? spaced : spaced + " 08:55"
    guard let moment = TalkReading.moment(full), years.contains(moment.day.year) else { return nil }
    return moment
  }
}
