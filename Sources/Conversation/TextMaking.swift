package import Regulation
import Understanding

extension String {
  /// Without the white space at its ends.
  package var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }

  /// Whether nothing of it is to be seen: white space of every kind, and what has no width or is no character.
  package var isBlank: Bool {
    unicodeScalars.allSatisfy { TextFolding.isSpace($0) || TextFolding.isDropped($0) }
  }

  /// The beginning, on one line, with a mark where something is left out.
  package func excerpt(_ most: Int) -> String {
    let line = split(whereSeparator: \.isNewline).joined(separator: " ").trimmed
    return line.count <= most ? line : String(line.prefix(most)) + "……"
  }
}

extension Character {
  /// What ends a row here: LF or CR LF.
  package var isLineFeed: Bool { self == "\n" || self == "\r\n" }
}

extension Day {
  /// 3月5日, with the year where it is not this one.
  package func inWords(_ scene: Scene) -> String { inWords(scene.language, today: scene.now.day) }

  package func inWords(_ language: Language, today: Day) -> String {
    switch language {
    case .zh: (year == today.year ? "" : "\(year)年") + "\(month)月\(day)日"
    case .en: "\(day) \(Day.months[month - 1])" + (year == today.year ? "" : " \(year)")
    }
  }

  /// 2026年3月31日 星期二
  package func inFull(_ language: Language) -> String {
    switch language {
    case .zh: "\(year)年\(month)月\(day)日 星期\(["一", "二", "三", "四", "五", "六", "日"][weekday - 1])"
    case .en: "\(Day.weekdays[weekday - 1]), \(day) \(Day.months[month - 1]) \(year)"
    }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
}

extension Moment {
  /// 今天 08:55, 昨天 15:00, 3月5日 09:30.
  package func inWords(_ scene: Scene) -> String { inWords(scene.language, now: scene.now) }

  package func inWords(_ language: Language, now: Moment) -> String {
    switch day.days(to: now.day) {
    case 0: language("今天 \(clock)", "today \(clock)")
    case 1: language("昨天 \(clock)", "yesterday \(clock)")
    case _: "\(day.inWords(language, today: now.day)) \(clock)"
    }
  }
}

extension Quarter {
  /// 2026年第一季度
  package func inWords(_ language: Language) -> String { name(language) }
}

/// 10,000: how English writes a number; Chinese texts have it plain.
package func grouped(_ number: Int) -> String {
  guard number >= 1000 else { return String(number) }
  let rest = String(number % 1000)
  return grouped(number / 1000) + "," + String(repeating: "0", count: 3 - rest.count) + rest
}

/// 1 record, 2 records: a number with its noun in English.
package func english(_ count: Int, _ one: String, _ several: String? = nil) -> String {
  "\(grouped(count)) \(count == 1 ? one : several ?? one + "s")"
}

/// 2 小时 45 分钟, of minutes.
package func lengthInWords(_ minutes: Int, _ language: Language) -> String {
  let (hours, rest) = (minutes / 60, minutes % 60)
  switch language {
  case .zh:
    return hours == 0 ? "\(rest) 分钟" : rest == 0 ? "\(hours) 小时" : "\(hours) 小时 \(rest) 分钟"
  case .en:
    return hours == 0 ? "\(rest) min" : rest == 0 ? "\(hours) h" : "\(hours) h \(rest) min"
  }
}

extension String {
  /// With a capital, as an English sentence begins.
  package var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
