import Regulation

extension DayWords {
  private static let relativeWords: [(String, Int)] = [
    ("the day before yesterday", -2), ("day before yesterday", -2), ("the day after tomorrow", 2),
    ("day after tomorrow", 2), ("today", 0), ("yesterday", -1), ("tomorrow", 1),
    ("tmrw", 1), ("tmr", 1), ("tomorow", 1), ("tommorow", 1), ("tommorrow", 1), ("yesterdy", -1),
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
    if let reading = yearFirst() { return reading }
    if let (_, month, day) = Self.festivals.first(where: { scan.takeWord($0.0) }) {
      return dated(yearBehind(), month, day)
    }
    if let month = monthName() {
      _ = scan.take("-") || scan.take("/")
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

  /// 2019-aug-1, `2012 Aug 10`.
  private mutating func yearFirst() -> DayReading? {
    let start = scan.at
    if let (year, count) = scan.digits(most: 4), count == 4 {
      if !(scan.take("-") || scan.take("/")) { scan.spaces() }
      if let month = monthName() {
        if !(scan.take("-") || scan.take("/")) { scan.spaces() }
        if let day = dayNumber() { return dated(year, month, day) }
      }
    }
    scan.at = start
    return nil
  }

  private static let festivals: [(String, Int, Int)] = [
    ("new year's day", 1, 1), ("new year's eve", 12, 31), ("new years eve", 12, 31),
    ("valentine's day", 2, 14),
    ("women's day", 3, 8), ("arbor day", 3, 12), ("april fools' day", 4, 1), ("april fool's day", 4, 1),
    ("labour day", 5, 1), ("labor day", 5, 1), ("may day", 5, 1), ("youth day", 5, 4),
    ("children's day", 6, 1),
    ("teachers' day", 9, 10), ("teacher's day", 9, 10), ("national day", 10, 1), ("halloween", 10, 31),
    ("christmas eve", 12, 24), ("christmas day", 12, 25), ("christmas", 12, 25), ("xmas", 12, 25),
  ]

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
    if let (year, month) = numericMonth() { return (year, month) }
    let isLast = scan.take("last ")
    guard let month = monthName() else { return nil }
    if scan.take(" of "), let (year, count) = scan.digits(most: 4), count == 4 { return (year, month) }
    let latest = month > today.month || isLast && month == today.month ? today.year - 1 : today.year
    return (yearBehind() ?? latest, month)
  }

  /// 3/2015, 04/2016, `2017 april`.
  private mutating func numericMonth() -> (year: Int, month: Int)? {
    let start = scan.at
    if let (first, count) = scan.digits(most: 4) {
      if count <= 2, (1...12).contains(first), scan.take("/"), let (year, width) = scan.digits(most: 4),
        width == 4,
        (1000...2999).contains(year)
      {
        return (year, first)
      }
      if count == 4, (1000...2999).contains(first), scan.take(" "), let month = monthName() {
        return (first, month)
      }
    }
    scan.at = start
    return nil
  }

  private mutating func dayNumber() -> Int? {
    if let (value, _) = scan.digits(most: 2) {
      if let next = scan.next, Scan.digit(next) != nil || next == ":" { return nil }
      _ = ["st", "nd", "rd", "th"].contains { scan.takeWord($0) }
      return value
    }
    // The longer first: twenty second is not the twentieth.
    return Self.ordinals.indices.reversed().first { index in
      let word = Self.ordinals[index]
      return scan.takeWord(word) || scan.takeWord(word.replacing("-", with: " "))
    }.map { $0 + 1 }
  }

  /// A four-digit year, which `5 at 9:30` and `5 1530` must not be taken for.
  private mutating func yearBehind() -> Int? {
    let start = scan.at
    scan.spaces()
    _ = scan.take(",") || scan.take("-") || scan.take("/")
    scan.spaces()
    if let (year, count) = scan.digits(most: 4), count == 4, (1000...2999).contains(year), scan.next != ":" {
      return year
    }
    scan.at = start
    return nil
  }
}
