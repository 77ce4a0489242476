import Regulation
import Understanding

/// Finds the days that a question speaks of, anywhere in its line (句中的时段): 上个月, 3月1日到15日, 最近一周, last quarter.
///
/// The longest words that name days are taken; what is no day by its neighbours (3号楼) is none. It is what reads periods
/// for all questions to the ledger.
struct SpanFinder {
  private let text: [Character]
  private let now: Moment

  /// - Parameter line: as it was typed.
  init(_ line: String, now: Moment) { (text, self.now) = (Array(TextFolding.folded(line)), now) }

  /// What was found and the folded line with a blank in its place; nil where the line names no days.
  func found() -> (span: DaySpan, rest: String)? {
    guard text.count <= Self.longestLine, let one = longest(from: 0) else { return nil }
    // Of a range the longer end was found; the other stands before it or behind it.
    let first = start(of: one) ?? one
    guard let (end, span) = range(from: first) else { return (one.span, without(one.place)) }
    return (span, without(first.place.lowerBound..<end))
  }

  private static let longestLine = 120
  private static let longestWords = 18

  private typealias Found = (place: Range<Int>, span: DaySpan)

  private func longest(from start: Int) -> Found? {
    for length in stride(from: min(Self.longestWords, text.count - start), through: 2, by: -1) {
      for place in start...(text.count - length) {
        let end = place + length
        guard isWhole(place..<end), let span = read(String(text[place..<end])) else { continue }
        return (place..<end, span)
      }
    }
    return nil
  }

  /// 1月1日到1月31日: the days that a joint before the found ones begins with; nil where there are none.
  private func start(of end: Found) -> Found? {
    var at = end.place.lowerBound
    while at > 0, text[at - 1] == " " { at -= 1 }
    for joint in Self.joints {
      let joint = joint.filter { $0 != " " }
      guard text[..<at].reversed().starts(with: joint.reversed()) else { continue }
      var stop = at - joint.count
      while stop > 0, text[stop - 1] == " " { stop -= 1 }
      for length in stride(from: min(Self.longestWords, stop), through: 2, by: -1) {
        let place = (stop - length)..<stop
        if isWhole(place), let span = read(String(text[place])) { return (place, span) }
      }
    }
    return nil
  }

  /// 3月1日到15日: the end, and the days to it.
  private func range(from one: Found) -> (end: Int, span: DaySpan)? {
    var at = one.place.upperBound
    while at < text.count, text[at] == " " { at += 1 }
    guard let joint = Self.joints.first(where: { text[at...].starts(with: $0) }) else { return nil }
    at += joint.count
    while at < text.count, text[at] == " " { at += 1 }
    for length in stride(from: min(Self.longestWords, text.count - at), through: 2, by: -1) {
      guard isWhole(at..<(at + length)) else { continue }
      let said = String(text[at..<(at + length)])
      guard let span = read(said) else { continue }
      // 15日 behind 3月1日 is one of March.
      let start = one.span.first
      if ["日", "号"].contains(where: said.hasSuffix), let number = Numbers.read(String(said.dropLast())),
        let day = Day(start.year, start.month, number)
      {
        return (at + length, DaySpan(start, day))
      }
      return (at + length, DaySpan(one.span.first, span.last))
    }
    return nil
  }

  private static let joints = ["到", "至", "~", "-", "to ", "until "]

  /// Whether neither a word nor a number is cut by it, and what stands behind it does not make a place of it.
  private func isWhole(_ place: Range<Int>) -> Bool {
    let (first, last) = (text[place.lowerBound], text[place.upperBound - 1])
    guard first != " ", last != " " else { return false }
    if place.lowerBound > 0 {
      let before = text[place.lowerBound - 1]
      if first.isWordInLatin, before.isWordInLatin || before == "-" || before == "." { return false }
      // 30日 is no day of 2月30日.
      if Self.numerals.contains(first), Self.numerals.contains(before) || "第月".contains(before) {
        return false
      }
    }
    guard place.upperBound < text.count else { return true }
    let after = text[place.upperBound]
    if last.isWordInLatin, after.isWordInLatin || after == "-" { return false }
    return !Self.places.contains(after) || last != "号"
  }

  private static let numerals: Set<Character> = Set("一二三四五六七八九十0123456789")
  private static let places: Set<Character> = Set("楼院区单门线路桌窗厅店铺井车机")

  private func without(_ place: Range<Int>) -> String {
    String(text[..<place.lowerBound]) + " " + String(text[place.upperBound...])
  }

  /// Words that are days and nothing else.
  private func read(_ words: String) -> DaySpan? {
    let today = now.day
    if let named = Self.named[words] { return named(today) }
    if let back = back(words) { return DaySpan(today.adding(1 - back), today) }
    if let quarter = When.quarter(words, now: now) { return DaySpan(.quarter(quarter)) }
    if let (year, month) = When.month(words, now: now) { return DaySpan(year, month: month) }
    // 2025年, and 2025 in English sentences.
    let number = words.hasSuffix("年") ? String(words.dropLast()) : words
    if number.utf8.count == 4, let year = Int(number), (2000...2100).contains(year) {
      return DaySpan(.year(year))
    }
    guard words.count >= 2, let day = When.day(words, now: now)?.day else { return nil }
    return DaySpan(day, day)
  }

  /// 最近一周, 近30天, last 7 days: how many days, today included.
  private func back(_ words: String) -> Int? {
    for lead in ["最近", "过去", "近", "这", "last ", "past ", "the last ", "the past "]
    where words.hasPrefix(lead) {
      let rest = String(words.dropFirst(lead.count))
      for (unit, length) in Self.units where rest.hasSuffix(unit) {
        let count = String(rest.dropLast(unit.count)).trimmingBlanks
        if lead == "这" && !["几", "两"].contains(count) { continue }
        guard let number = count == "几" ? 3 : count.isEmpty && lead.hasSuffix("t ") ? 1 : Numbers.read(count),
          (1...400).contains(number)
        else { continue }
        return number * length
      }
    }
    return nil
  }

  private static let units: [(String, Int)] = [
    ("个星期", 7), ("星期", 7), ("个月", 30), ("天", 1), ("日", 1), ("周", 7), (" days", 1), (" weeks", 7),
    (" months", 30),
  ]

  private static let named: [String: @Sendable (Day) -> DaySpan] = {
    var table: [String: @Sendable (Day) -> DaySpan] = [:]
    func say(_ words: [String], _ span: @escaping @Sendable (Day) -> DaySpan) {
      for word in words { table[word] = span }
    }
    func week(_ back: Int) -> @Sendable (Day) -> DaySpan {
      { today in
        let monday = today.adding(1 - today.weekday - 7 * back)
        return DaySpan(monday, monday.adding(6))
      }
    }
    func year(_ back: Int) -> @Sendable (Day) -> DaySpan { { DaySpan(.year($0.year - back)) } }
    func half(_ number: Int) -> @Sendable (Day) -> DaySpan {
      { today in
        let quarters = (number * 2 - 1...number * 2).compactMap { Quarter(today.year, $0) }
        return DaySpan(quarters.first?.first ?? today, quarters.last?.last ?? today)
      }
    }
    func month(_ back: Int) -> @Sendable (Day) -> DaySpan {
      { today in
        let index = today.year * 12 + today.month - 1 - back
        return DaySpan(index / 12, month: index % 12 + 1) ?? DaySpan(today, today)
      }
    }
    say(["本周", "这周", "这一周", "这个星期", "这星期", "本星期", "这个礼拜", "this week"], week(0))
    say(["上周", "上一周", "上个星期", "上星期", "上个礼拜", "last week"], week(1))
    say(["本月", "这个月", "这月", "当月", "this month"], month(0))
    say(["上个月", "上月", "上一个月", "last month"], month(1))
    say(["上上个月", "上上月"], month(2))
    say(["下个月", "下月", "next month"], month(-1))
    say(["下周", "下一周", "下个星期", "下星期", "next week"], week(-1))
    say(["明年", "下一年", "next year"], year(-1))
    say(["今年", "本年", "本年度", "今年以来", "全年", "this year"], year(0))
    say(["去年", "上一年", "上年", "last year"], year(1))
    say(["前年"], year(2))
    say(["上半年", "first half", "first half of the year"], half(1))
    say(["下半年", "second half", "second half of the year"], half(2))
    return table
  }()
}

extension Character {
  fileprivate var isWordInLatin: Bool { isASCII && (isLetter || isNumber) }
}

extension String {
  fileprivate var trimmingBlanks: String { split(separator: " ").joined(separator: " ") }
}
