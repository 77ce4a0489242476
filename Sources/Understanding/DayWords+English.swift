import Regulation

extension DayWords {
  private static let relativeWords: [(String, Int)] = [
    ("the day before yesterday", -2), ("day before yesterday", -2), ("the day after tomorrow", 2),
    ("day after tomorrow", 2), ("today", 0), ("yesterday", -1), ("tomorrow", 1),
  ]

  /// today, yesterday, `3 days ago`, `a week ago`; this morning, tonight, last night, whose part of the day is left.
  mutating func englishRelative() -> DayReading? {
    if let (_, offset) = Self.relativeWords.first(where: { scan.takeWord($0.0) }) {
      return settled(today.adding(offset))
    }
    if scan.text[scan.at...].starts(with: "tonight".unicodeScalars) { return settled(today) }
    let start = scan.at
    if scan.take("this ") {
      let rest = scan.text[scan.at...]
      if ["morning", "afternoon", "evening"].contains(where: { rest.starts(with: $0.unicodeScalars) }) {
        return settled(today)
      }
      scan.at = start
      return nil
    }
    if scan.take("last ") {
      if scan.text[scan.at...].starts(with: "night".unicodeScalars) { return settled(today.adding(-1)) }
      scan.at = start
      return nil
    }
    let count: Int
    if scan.takeWord("a") || scan.takeWord("an") {
      count = 1
    } else {
      guard let number = scan.english(), number > 0 else { return nil }
      count = number
    }
    scan.spaces()
    guard let unit = scan.takeFirst(of: ["days", "day", "weeks", "week", "months", "month"]) else {
      return nil
    }
    scan.spaces()
    let back = scan.takeWord("ago") || scan.takeWord("earlier") || scan.takeWord("before")
    guard back || scan.takeWord("later") || scan.takeWord("from now") || scan.takeWord("from today") else {
      return nil
    }
    let signed = back ? -count : count
    return settled(
      unit < 2 ? today.adding(signed) : unit < 4 ? today.adding(signed * 7) : shiftedMonths(signed))
  }

  private static let weekdays = [
    ["monday", "mon"], ["tuesday", "tues", "tue"], ["wednesday", "weds", "wed"],
    ["thursday", "thurs", "thur", "thu"],
    ["friday", "fri"], ["saturday", "sat"], ["sunday", "sun"],
  ]

  /// 1 Monday … 7 Sunday.
  mutating func englishWeekdayName() -> Int? {
    for (index, names) in Self.weekdays.enumerated() where names.contains(where: { scan.takeWord($0) }) {
      return index + 1
    }
    return nil
  }

  /// monday (the latest, today included), last monday (the latest before today), this monday, monday of last week.
  mutating func englishWeekday() -> DayReading? {
    _ = scan.take("on ")
    let prefix = scan.takeFirst(of: ["last ", "past ", "previous ", "this ", "next "])
    guard let weekday = englishWeekdayName() else { return nil }
    let monday = today.adding(1 - today.weekday)
    let thisWeek = monday.adding(weekday - 1)
    if prefix == nil {
      let start = scan.at
      scan.spaces()
      _ = scan.take("of ")
      if let week = scan.takeFirst(of: ["last week", "this week", "next week"]) {
        return settled(thisWeek.adding((week - 1) * 7))
      }
      scan.at = start
      // `Friday, July 18` goes on as a date, whose weekday must then agree; `Monday, 9am` with a time.
      _ = scan.take(",")
      scan.spaces()
      if let date = englishDate() { return date.day.weekday == weekday ? date : nil }
      scan.at = start
    }
    switch prefix {
    case nil: return settled(thisWeek.adding(weeksAway(weekday) * 7))
    case 0, 1, 2: return settled(thisWeek < today ? thisWeek : thisWeek.adding(-7))
    case 4: return settled(thisWeek.adding(7))
    case .some: return settled(thisWeek)
    }
  }

  private static let months = [
    ["january", "jan"], ["february", "feb"], ["march", "mar"], ["april", "apr"], ["may"], ["june", "jun"],
    ["july", "jul"], ["august", "aug"], ["september", "sept", "sep"], ["october", "oct"],
    ["november", "nov"],
    ["december", "dec"],
  ]
  private static let ordinals = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth",
    "twentieth", "twenty-first", "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth",
    "twenty-sixth",
    "twenty-seventh", "twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first",
  ]

  private mutating func monthName() -> Int? {
    for (index, names) in Self.months.enumerated() where names.contains(where: { scan.takeWord($0) }) {
      _ = scan.take(".")
      return index + 1
    }
    return nil
  }

  /// `March 5`, `Mar 5th, 2026`, `5 March 2026`, `the 2nd of march`, `fourth of july 1995`.
  mutating func englishDate() -> DayReading? {
    if let month = monthName() {
      scan.spaces()
      _ = scan.take("the ")
      guard let day = dayNumber() else { return nil }
      return dated(yearBehind(), month, day)
    }
    _ = scan.take("the ")
    guard let day = dayNumber() else { return nil }
    if !(scan.take(" of ") || scan.take("-") || scan.take("/")) { scan.spaces() }
    guard let month = monthName() else { return nil }
    return dated(yearBehind(), month, day)
  }

  /// `the 24th`: as 24号.
  mutating func englishDayOfMonth() -> DayReading? {
    _ = scan.take("on ")
    _ = scan.take("the ")
    guard let (day, _) = scan.digits(most: 2),
      ["st", "nd", "rd", "th"].contains(where: { scan.takeWord($0) })
    else {
      return nil
    }
    return dayOfMonth(day)
  }

  /// `April`, `last April`, `April 2025`, `last month`.
  mutating func englishMonthAlone() -> (year: Int, month: Int)? {
    if scan.takeWord("last month") { return month(offset: -1) }
    if scan.takeWord("this month") { return month(offset: 0) }
    let isLast = scan.take("last ")
    guard let month = monthName() else { return nil }
    let latest = month > today.month || isLast && month == today.month ? today.year - 1 : today.year
    return (yearBehind() ?? latest, month)
  }

  private mutating func dayNumber() -> Int? {
    if let (value, _) = scan.digits(most: 2) {
      if let next = scan.next, Scan.digit(next) != nil || next == ":" { return nil }
      _ = ["st", "nd", "rd", "th"].contains { scan.takeWord($0) }
      return value
    }
    return Self.ordinals.firstIndex { scan.takeWord($0) }.map { $0 + 1 }
  }

  /// A four-digit year, which `5 at 9:30` and `5 1530` must not be taken for.
  private mutating func yearBehind() -> Int? {
    let start = scan.at
    _ = scan.take(",") || scan.take("-") || scan.take("/")
    scan.spaces()
    if let (year, count) = scan.digits(most: 4), count == 4, (1000...2999).contains(year), scan.next != ":" {
      return year
    }
    scan.at = start
    return nil
  }
}
