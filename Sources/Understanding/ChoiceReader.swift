import Regulation

/// The options of one question with their names folded.
package struct ChoiceReader {
  let count: Int
  private let isNumbered: Bool
  /// Per option the folded label and aliases.
  private let names: [[[Unicode.Scalar]]]

  package init(_ options: [Option], numbered: Bool = true) {
    (count, isNumbered) = (options.count, numbered)
    names = options.map { option in
      ([option.label] + option.aliases).compactMap { TextFolding.scalars($0, upTo: 200) }.filter {
        !$0.isEmpty
      }
    }
  }

  /// `inside` also looks for a label inside the line.
  func read(_ line: String, inside: Bool) -> ChoiceReading {
    guard let text = Self.trimmed(line) else { return .none }
    let exact = exactly(text)
    if exact != .none { return exact }
    if let number = number(text) {
      // A bare number would stand in many names: 2 in all of 2021.
      guard isNumbered else { return .none }
      // 第一 may also begin 第一季度.
      let begins = Scan.digit(text[0]) == nil && text[0] != "#" ? beginning(text) : []
      let found = (1...max(count, 1)).contains(number) && count > 0 ? [number - 1] : []
      return Self.reading(Array(Set(found + begins)).sorted())
    }
    var found = beginning(text)
    if found.isEmpty { found = holding(text) }
    if found.isEmpty, inside { found = occurring(in: text) }
    if found.isEmpty { found = spelled(text, inside: inside) }
    if found.isEmpty { found = initials(text) }
    return Self.reading(found)
  }

  /// By number, label or alias only.
  package func exactly(_ line: String) -> ChoiceReading {
    guard let text = Self.trimmed(line) else { return .none }
    let exact = exactly(text)
    if exact != .none { return exact }
    guard isNumbered, let number = number(text), number >= 1, number <= count else { return .none }
    return .one(number - 1)
  }

  // MARK: ways to name an option

  private func options(where fits: ([Unicode.Scalar]) -> Bool) -> [Int] {
    names.indices.filter { names[$0].contains(where: fits) }
  }

  /// As it is written, else as names are compared: 张 三 is 张三, and one dot like another.
  func exactly(_ text: [Unicode.Scalar]) -> ChoiceReading {
    let exact = options { $0 == text }
    guard exact.isEmpty else { return Self.reading(exact) }
    guard text.contains(where: \.properties.isIdeographic) else { return Self.reading(spelled(text)) }
    let key = PersonName.key(String(String.UnicodeScalarView(text)))
    return Self.reading(options { PersonName.key(String(String.UnicodeScalarView($0))) == key })
  }
  private func beginning(_ text: [Unicode.Scalar]) -> [Int] { options { $0.starts(with: text) } }

  /// A part of a name. Latin letters must begin a word of it: `person` finds `in person`, `n` does not.
  private func holding(_ text: [Unicode.Scalar]) -> [Int] {
    options { name in
      Self.places(of: text, in: name).contains {
        !Scan.isLetter(text[0]) || $0 == 0 || !Scan.isLetter(name[$0 - 1])
      }
    }
  }

  /// The names whose pinyin a line is, with blanks or without: xianshang, `lai fang jie dai`.
  private func spelled(_ text: [Unicode.Scalar]) -> [Int] {
    guard let said = PinyinLine(text)?.syllables, said.count > 1 else { return [] }
    return options { PinyinLine.syllables(of: $0) == said }
  }

  /// The same for the beginning of a name, a part of it, or a name among other syllables that deny nothing: laifang, huifang,
  /// `wo xuan xianshang`. A single syllable must begin a name and be no likely word of English.
  private func spelled(_ text: [Unicode.Scalar], inside: Bool) -> [Int] {
    guard let line = PinyinLine(text) else { return [] }
    let said = line.syllables
    let own = names.map { $0.map(PinyinLine.syllables) }
    func named(by fits: ([UInt32]) -> Bool) -> [Int] { own.indices.filter { own[$0].contains(where: fits) } }
    guard said.count > 1 else { return line.isLong ? named { $0.starts(with: said) } : [] }
    for fits in [{ $0.starts(with: said) }, { PinyinLine.holds($0, said) }] as [([UInt32]) -> Bool] {
      let found = named(by: fits)
      if !found.isEmpty { return found }
    }
    return inside && !line.denies ? named { $0.count > 1 && PinyinLine.holds(said, $0) } : []
  }

  /// The one option that a short line is nearly a part of: 一起办的 for 和别的工作室、单位一起的. Three of four of its characters stand in the
  /// name in their order, two of them side by side, and in no other name so.
  func nearly(_ line: String) -> Int? {
    guard let text = Self.trimmed(line), (3...10).contains(text.count),
      text.allSatisfy(\.properties.isIdeographic)
    else { return nil }
    // 别的 denies nothing.
    let said = text.indices.filter { text[$0] != "别" || text.indices.contains($0 + 1) && text[$0 + 1] != "的" }
      .map { text[$0] }
    for word in Self.denials + Self.questions
    where !Self.places(of: Array(word.unicodeScalars), in: said).isEmpty {
      return nil
    }
    let near = options { name in
      4 * Self.common(text, name) >= 3 * text.count
        && zip(text, text.dropFirst()).contains { !Self.places(of: [$0, $1], in: name).isEmpty }
    }
    return near.count == 1 ? near[0] : nil
  }

  /// How many characters two texts have in common in the same order.
  private static func common(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    var row = Array(repeating: 0, count: other.count + 1)
    for scalar in one {
      var before = 0
      for place in other.indices {
        let above = row[place + 1]
        row[place + 1] = scalar == other[place] ? before + 1 : max(above, row[place])
        before = above
      }
    }
    return row[other.count]
  }

  private static let denials = ["不", "没", "别", "非", "未", "無", "沒", "not ", "no ", "n't", "never", "neither"]
  private static let questions = [
    "?", "吗", "嗎", "什么", "怎么", "如何", "为什么", "区别", "what", "how", "why", "which",
  ]

  func mentioned(in line: String) -> Int? {
    guard let text = TextFolding.scalars(line, upTo: Scan.longest) else { return nil }
    let found = text.split { ",.;!、".unicodeScalars.contains($0) }.reduce(into: Set<Int>()) {
      $0.formUnion(occurring(in: Array($1)))
    }
    return found.count == 1 ? found.first : nil
  }

  /// The names that occur in the line, where nothing else in it denies or asks.
  private func occurring(in text: [Unicode.Scalar]) -> [Int] {
    guard text.count <= (text.contains { $0.value > 0x7F } ? 16 : 40) else { return [] }
    var hits: [(option: Int, range: Range<Int>)] = []
    for (option, own) in names.enumerated() {
      for name in own where name.count >= (name.contains { $0.value > 0x7F } ? 2 : 3) {
        for place in Self.places(of: name, in: text) {
          let range = place..<(place + name.count)
          guard Self.isWhole(range, in: text) else { continue }
          hits.append((option, range))
        }
      }
    }
    // 其他线上 holds 线上, but it is 其他线上 that was said.
    let ranges = hits.map(\.range)
    hits.removeAll { hit in
      ranges.contains {
        $0 != hit.range && $0.lowerBound <= hit.range.lowerBound && hit.range.upperBound <= $0.upperBound
      }
    }
    guard !hits.isEmpty else { return [] }
    let around = text.indices.filter { index in !hits.contains { $0.range.contains(index) } }.map { text[$0] }
    for word in Self.denials + Self.questions
    where !Self.places(of: Array(word.unicodeScalars), in: around).isEmpty {
      return []
    }
    return Array(Set(hits.map(\.option))).sorted()
  }

  private func initials(_ text: [Unicode.Scalar]) -> [Int] {
    guard text.count >= 2, text.count <= 12, text.allSatisfy({ Scan.isLetter($0) || Scan.digit($0) != nil })
    else {
      return []
    }
    let matches = names.map { own in own.map { PinyinInitials.match(text, $0) } }
    let whole = matches.indices.filter { matches[$0].contains { $0.whole && $0.begins } }
    return whole.isEmpty ? matches.indices.filter { matches[$0].contains { $0.begins } } : whole
  }

  // MARK: helpers

  private static func reading(_ found: [Int]) -> ChoiceReading {
    found.count == 1 ? .one(found[0]) : found.isEmpty ? .none : .several(found)
  }

  /// Latin words do not count inside longer ones.
  private static func isWhole(_ range: Range<Int>, in text: [Unicode.Scalar]) -> Bool {
    let before = range.lowerBound > 0 && Scan.isLetter(text[range.lowerBound - 1])
    let behind = range.upperBound < text.count && Scan.isLetter(text[range.upperBound])
    return !(before && Scan.isLetter(text[range.lowerBound]))
      && !(behind && Scan.isLetter(text[range.upperBound - 1]))
  }

  private static func places(of part: [Unicode.Scalar], in text: [Unicode.Scalar]) -> [Int] {
    guard !part.isEmpty, part.count <= text.count else { return [] }
    return (0...(text.count - part.count)).filter { text[$0...].starts(with: part) }
  }

  /// The folded line without marks at its end; nil where it is empty or too long to be a choice.
  static func trimmed(_ line: String) -> [Unicode.Scalar]? {
    guard var text = TextFolding.scalars(line, upTo: Scan.longest) else { return nil }
    while let last = text.last, ".!,、; ".unicodeScalars.contains(last) { text.removeLast() }
    return text.isEmpty ? nil : text
  }

  private static let leads = [
    "我选择", "我选", "选择", "还是选", "还是", "那就", "就选", "就", "选", "我要", "option ", "number ", "no. ", "choose ",
    "the ", "#", "(",
  ]
  private static let tails = [
    " option", " one", "个吧", "那个", "个", "项", "号", "条", "种", "件", "位", "次", "家", "名", "类", "吧", ")", ".",
  ]
  private static let ordinals = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "1st": 1, "2nd": 2, "3rd": 3,
  ]

  private static let fromTheEnd: [(word: String, place: Int)] = [
    ("最后一", 1), ("最后那", 1), ("最后", 1), ("最末", 1), ("末尾", 1), ("末", 1), ("最下面", 1), ("最后面", 1), ("倒数第一", 1),
    ("倒数第二", 2), ("倒数第三", 3), ("倒数第四", 4),
    ("倒数第五", 5), ("倒数第1", 1), ("倒数第2", 2), ("倒数第3", 3), ("倒数第4", 4), ("倒数第5", 5), ("last but one", 2),
    ("second to last", 2), ("second last", 2), ("last", 1),
  ]

  /// The number that is said, counted from 1; 最后一个 and 倒数第二件 count from the end.
  func number(_ text: [Unicode.Scalar]) -> Int? {
    let bare = String(String.UnicodeScalarView(Self.stripped(text)))
    if ["头一", "最前", "最前面", "最上面", "首"].contains(bare) { return 1 }
    if let (_, place) = Self.fromTheEnd.first(where: { $0.word == bare }) { return count + 1 - place }
    return Self.number(text)
  }

  /// Without what stands around a number: 我选第2件 leaves 第2.
  static func stripped(_ text: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
    var rest = text[...]
    for lead in leads where rest.count > lead.unicodeScalars.count && rest.starts(with: lead.unicodeScalars) {
      rest.removeFirst(lead.unicodeScalars.count)
    }
    for tail in tails where rest.count > tail.unicodeScalars.count {
      if rest.suffix(tail.unicodeScalars.count).elementsEqual(tail.unicodeScalars) {
        rest.removeLast(tail.unicodeScalars.count)
      }
    }
    return rest
  }

  /// ① to ⑳, ⑴ to ⒇ and ⒈ to ⒛.
  private static func enclosed(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x2460...0x2473: Int(scalar.value) - 0x2460 + 1
    case 0x2474...0x2487: Int(scalar.value) - 0x2474 + 1
    case 0x2488...0x249B: Int(scalar.value) - 0x2488 + 1
    default: nil
    }
  }

  /// 1, 一, 第一个, #2, (2), ②, 选2, 2号, `option 2`, `the first one`.
  private static func number(_ text: [Unicode.Scalar]) -> Int? {
    var rest = stripped(text)
    if rest.first == "第" { rest.removeFirst() }
    if rest.count == 1, let only = rest.first, let number = enclosed(only) { return number }
    if let value = ordinals[String(String.UnicodeScalarView(rest))] { return value }
    guard !rest.isEmpty, rest.count <= 4 else { return nil }
    return Numerals.chinese(rest)
  }
}
