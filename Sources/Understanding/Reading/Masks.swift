/// What an entity leaves behind in a line (遮盖): one mark for a day, a time, a person, a phone number, so that a request
/// is read the same whatever day and whoever is in it.
///
/// Rough on purpose: that there is a day matters here and not which; the exact readers stand elsewhere.
struct Masks: Sendable {
  /// Marks of the private area, which nobody types.
  static let person: UInt32 = 0xE000
  static let day: UInt32 = 0xE001
  static let time: UInt32 = 0xE002
  static let phone: UInt32 = 0xE003

  static func name(_ mark: UInt32) -> String? {
    switch mark {
    case person: "PERSON"
    case day: "DAY"
    case time: "TIME"
    case phone: "PHONE"
    default: nil
    }
  }

  private let people: Trie

  /// - Parameter people: the names of whoever may be spoken of. Each is also known by surname and title (张委员, 老张) and
  ///   by its pinyin.
  init(people: [String]) {
    var trie = Trie()
    for name in people {
      let scalars = LineText.scalars(name)
      guard scalars.count >= 2 else { continue }
      trie.insert(scalars, 0)
      guard scalars.count <= 4, scalars.allSatisfy(LineText.isHan) else { continue }
      for title in ["委员", "主任", "老师", "主席", "代表"] {
        trie.insert([scalars[0]] + title.unicodeScalars.map(\.value), 0)
      }
      for before in ["老", "小"] { trie.insert(before.unicodeScalars.map(\.value) + [scalars[0]], 0) }
      let spelled = scalars.compactMap(Pinyin.fullSpelling)
      guard spelled.count == scalars.count else { continue }
      let given = spelled.dropFirst().joined()
      for alias in ["\(spelled[0]) \(given)", spelled[0] + given, spelled.joined(separator: " ")] {
        trie.insert(LineText.scalars(alias), 0)
      }
    }
    self.people = trie
  }

  /// The line with its entities as marks and each run of digits as one 0; which marks there are; and for every scalar of
  /// the result where it stood.
  func masked(_ line: [UInt32]) -> (text: [UInt32], marks: Set<UInt32>, places: [Range<Int>]) {
    var holders = [UInt32](repeating: 0, count: line.count)
    var spans: [Int: Int] = [:]
    func hide(_ range: Range<Int>, _ mark: UInt32) {
      guard range.allSatisfy({ holders[$0] == 0 }) else { return }
      for place in range { holders[place] = mark }
      spans[range.lowerBound] = range.upperBound
    }
    for range in Self.phones.matches(in: line) { hide(range, Self.phone) }
    var place = 0
    while place < line.count {
      if let end = people.longest(in: line, from: place)?.end, isWhole(place..<end, in: line) {
        hide(place..<end, Self.person)
        place = end
      } else {
        place += 1
      }
    }
    for range in Self.titled.matches(in: line) { hide(range, Self.person) }
    for range in Self.days.matches(in: line) { hide(range, Self.day) }
    for range in Self.times.matches(in: line) { hide(range, Self.time) }
    var (text, places): ([UInt32], [Range<Int>]) = ([], [])
    place = 0
    while place < line.count {
      let start = place
      if let end = spans[place] {
        text.append(holders[place])
        place = end
      } else if LineText.isDigit(line[place]) {
        text.append(0x30)
        while place < line.count, LineText.isDigit(line[place]), spans[place] == nil { place += 1 }
      } else {
        text.append(line[place])
        place += 1
      }
      places.append(start..<place)
    }
    return (text, Set(spans.keys.map { holders[$0] }), places)
  }

  /// A name in Latin letters is no part of a longer word.
  private func isWhole(_ range: Range<Int>, in line: [UInt32]) -> Bool {
    guard LineText.isLetter(line[range.lowerBound]) else { return true }
    let before = range.lowerBound > 0 && LineText.isLetter(line[range.lowerBound - 1])
    let after = range.upperBound < line.count && LineText.isLetter(line[range.upperBound])
    return !before && !after
  }

  private static let number = "[\\d一二三四五六七八九十两零]{1,3}"
  private static let phones = Pattern(
    #"(?<!\d)(?:1\d{10}|1\d{2} \d{4} \d{4}|1\d{2}-\d{4}-\d{4}|0\d{2,3}-?\d{7,8})(?!\d)"#)
  private static let titled = Pattern("委员[甲乙丙丁戊己庚辛](?!级)")
  private static let days = Pattern(
    #"\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}[日号]?|"# + "\(number)月\(number)[日号]?|"
      + "大?[前昨今明后]天(?:晚上|早上|上午|下午)?|今儿|昨儿|明儿|昨晚|今晚|今早|昨日|今日|明日|"
      + "(?:上|这|下|本)*个?(?:周|礼拜|星期)[一二三四五六日天]|\(number)[号日](?!线)|"
      + #"(?<!\d)\d{1,2}[./]\d{1,2}(?!\d)|"#
      + #"\b(?:yesterday|today|tomorrow|last night|tonight|(?:last |next |this |on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"#
  )
  private static let times = Pattern(
    #"(?:上午|下午|晚上|早上|凌晨|中午|傍晚)?(?:\d{1,2}:\d{2}|"# + "\(number)点(?:\(number)分?|半|一刻)?)|"
      + #"\b\d{1,2}(?::\d\d)? ?(?:am|pm)\b"#)
}
