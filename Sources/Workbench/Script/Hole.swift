import Regulation

/// A typed hole in a row that a talk expects: any value of its kind.
enum Hole: Sendable, Hashable, CaseIterable {
  case number, date, time, name, phone, id, hash

  var names: TalkPhrase {
    switch self {
    case .number: TalkPhrase("数字", "number")
    case .date: TalkPhrase("日期", "date")
    case .time: TalkPhrase("时间", "time")
    case .name: TalkPhrase("姓名", "name")
    case .phone: TalkPhrase("电话", "phone")
    case .id: TalkPhrase("身份证号", "id")
    case .hash: TalkPhrase("编号", "hash")
    }
  }

  init?(named name: String) {
    let folded = name.lowercased()
    guard let found = Hole.allCases.first(where: { $0.names.zh == name || $0.names.en == folded })
    else { return nil }
    self = found
  }

  /// Where a value that begins at `start` may end; a number may end after each of its digits.
  func ends(in text: [Character], from start: Int) -> [Int] {
    switch self {
    case .number: numberEnds(in: text, from: start)
    case .date: dateEnds(in: text, from: start)
    case .time: timeEnds(in: text, from: start)
    case .name: nameEnds(in: text, from: start)
    case .phone: phoneEnds(in: text, from: start)
    case .id: identityEnds(in: text, from: start)
    case .hash: hashEnds(in: text, from: start)
    }
  }
}

/// A digit, also a full-width one.
func talkDigit(_ character: Character) -> Int? {
  let scalars = character.unicodeScalars
  guard let scalar = scalars.first, scalars.count == 1 else { return nil }
  switch scalar.value {
  case 0x30...0x39: return Int(scalar.value - 0x30)
  case 0xFF10...0xFF19: return Int(scalar.value - 0xFF10)
  default: return nil
  }
}

private let numerals = Set<Character>("〇零一二两三四五六七八九十百千万亿")

private func numberEnds(in text: [Character], from start: Int) -> [Int] {
  var ends: [Int] = []
  var next = start
  while next < text.count, numerals.contains(text[next]) {
    next += 1
    ends.append(next)
  }
  if !ends.isEmpty { return ends }
  var hasPoint = false
  while next < text.count {
    if talkDigit(text[next]) != nil {
      ends.append(next + 1)
    } else if next > start, next + 1 < text.count, talkDigit(text[next + 1]) != nil, !hasPoint,
      text[next] == "." || text[next] == ","
    {
      hasPoint = text[next] == "."
    } else {
      break
    }
    next += 1
  }
  return ends
}

/// `2026-03-05`, `2026年3月5日`, `3 月 5 日`, `5 March`, `5 March 2026`, `Mar 5, 2026`.
private func dateEnds(in text: [Character], from start: Int) -> [Int] {
  var ends: [Int] = []
  for shape in [separated, chinese, dayFirst, monthFirst] {
    var scan = DateScan(text: text, at: start)
    ends += shape(&scan)
  }
  // 2026-03-05 must not be found in 2026-03-051.
  return Set(ends).filter { $0 == text.count || talkDigit(text[$0]) == nil }.sorted()
}

private struct DateScan {
  let text: [Character]
  var at: Int

  mutating func number(_ digits: ClosedRange<Int>) -> Int? {
    var value = 0
    var count = 0
    while count < digits.upperBound, at < text.count, let digit = talkDigit(text[at]) {
      value = value * 10 + digit
      count += 1
      at += 1
    }
    return digits.contains(count) ? value : nil
  }

  mutating func take(_ wanted: Character...) -> Character? {
    guard at < text.count, wanted.contains(text[at]) else { return nil }
    at += 1
    return text[at - 1]
  }

  mutating func spaces() {
    while at < text.count, text[at] == " " { at += 1 }
  }

  mutating func month() -> Int? {
    var end = at
    while end < text.count, text[end].isASCII, text[end].isLetter { end += 1 }
    let word = String(text[at..<end]).lowercased()
    guard let index = months.firstIndex(where: { $0 == word || (word.count == 3 && $0.hasPrefix(word)) })
    else { return nil }
    at = end
    return index + 1
  }
}

private let months = [
  "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
  "november", "december",
]

/// 29 February counts where no year is given.
private func isDate(_ month: Int, _ day: Int, year: Int = 2024) -> Bool { Day(year, month, day) != nil }

private func separated(_ scan: inout DateScan) -> [Int] {
  guard let year = scan.number(4...4), let mark = scan.take("-", "/", "."), let month = scan.number(1...2),
    scan.take(mark) != nil, let day = scan.number(1...2), isDate(month, day, year: year)
  else { return [] }
  return [scan.at]
}

private func chinese(_ scan: inout DateScan) -> [Int] {
  let start = scan.at
  var year = 2024
  let given = scan.number(4...4)
  scan.spaces()
  if let given, scan.take("年") != nil {
    year = given
    scan.spaces()
  } else {
    scan.at = start
  }
  guard let month = scan.number(1...2) else { return [] }
  scan.spaces()
  guard scan.take("月") != nil else { return [] }
  scan.spaces()
  guard let day = scan.number(1...2), isDate(month, day, year: year) else { return [] }
  scan.spaces()
  return scan.take("日", "号") == nil ? [] : [scan.at]
}

private func dayFirst(_ scan: inout DateScan) -> [Int] {
  guard let day = scan.number(1...2), scan.take(" ") != nil, let month = scan.month() else { return [] }
  return dayAndYear(&scan, month, day)
}

private func monthFirst(_ scan: inout DateScan) -> [Int] {
  guard let month = scan.month(), scan.take(" ") != nil, let day = scan.number(1...2) else { return [] }
  return dayAndYear(&scan, month, day)
}

/// The date ends here, or after the year that follows.
private func dayAndYear(_ scan: inout DateScan, _ month: Int, _ day: Int) -> [Int] {
  let short = isDate(month, day) ? [scan.at] : []
  _ = scan.take(",")
  guard scan.take(" ") != nil, let year = scan.number(4...4), isDate(month, day, year: year) else {
    return short
  }
  return short + [scan.at]
}
