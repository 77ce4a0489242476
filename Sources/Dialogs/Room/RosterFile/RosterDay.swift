import Conversation
import Regulation
import Understanding

/// Reads a day of a roster file.
enum RosterDay {
  /// Why a text is no day that can be taken.
  struct Doubt: Error {
    var fault: RosterFault.OfCell
  }

  /// A day with its year, that has come. A file may be read on another day than it was made, so nothing that rests
  /// on today (昨天, 上周三, 3月5日) is taken.
  static func read(_ text: String, now: Moment) -> Result<Day, Doubt> {
    // With a time behind it, as spreadsheets write days: 2024-03-01 00:00:00.
    guard let said = day(text, now) else {
      return .failure(Doubt(fault: .unreadableDay(nearest: nearest(text, now))))
    }
    let other = day(text, Moment(now.day.adding(-RosterDay.far)))
    guard said.yearGiven, other?.day == said.day else {
      let past = said.day <= now.day ? said.day : Day(said.day.year - 1, said.day.month, said.day.day)
      return .failure(Doubt(fault: .dayWithoutYear(nearest: past)))
    }
    guard said.day <= now.day else { return .failure(Doubt(fault: .futureDay(said.day))) }
    return .success(said.day)
  }

  /// More than a year: whatever rests on today is another day then.
  private static let far = 500

  private static func day(_ text: String, _ now: Moment) -> DayReading? {
    if let day = When.day(text, now: now) { return day }
    guard let moment = When.moment(text, now: now), moment.dayGiven else { return nil }
    return DayReading(day: moment.moment.day, yearGiven: moment.yearGiven)
  }

  /// What was most likely meant: the last day of that month, day and month the other way round, or the day that a
  /// spreadsheet counts so.
  private static func nearest(_ text: String, _ now: Moment) -> Day? {
    let numbers = TextFolding.folded(text).unicodeScalars.split { Scan.digit($0) == nil }.map {
      Int(String(String.UnicodeScalarView($0))) ?? -1
    }
    let near: Day?
    if numbers.count == 1, (20_000...80_000).contains(numbers[0]) {
      near = Day(1899, 12, 30)?.adding(numbers[0])
    } else if numbers.count == 3, (1900...2100).contains(numbers[0]) {
      let (year, month, day) = (numbers[0], numbers[1], numbers[2])
      near =
        (1...12).contains(month) && (1...31).contains(day)
        ? (28...31).compactMap { Day(year, month, $0) }.last : Day(year, day, month)
    } else {
      near = nil
    }
    return near.flatMap { $0 <= now.day ? $0 : nil }
  }
}

/// Whether what is written as a telephone number can be one. It is not kept.
enum RosterPhone {
  static func isImpossible(_ text: String) -> Bool {
    text.split(whereSeparator: { ",，;；/、\n\r".contains($0) }).contains { isImpossible(one: String($0)) }
  }

  /// 1.39E+10: what a spreadsheet leaves of a number.
  static func isLostNumber(_ text: String) -> Bool {
    text.split(whereSeparator: { ",，;；/、\n\r ".contains($0) }).contains { part in
      let plain = TextFolding.folded(String(part))
      return plain.contains("e+") && Double(plain) != nil
    }
  }

  private static func isImpossible(one text: String) -> Bool {
    let plain = TextFolding.folded(text)
    if plain.contains("@") || plain.unicodeScalars.contains(where: { ("a"..."z").contains($0) }) {
      return false
    }
    let number = plain.unicodeScalars.filter { Scan.digit($0) != nil || "+-() 转".unicodeScalars.contains($0) }
    guard number.count(where: { Scan.digit($0) != nil }) >= 6 else { return false }
    return Phone.read(String(String.UnicodeScalarView(number))) == nil
  }
}
