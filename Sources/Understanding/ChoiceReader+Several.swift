import Regulation

/// Several options at once (多选): 1、3, 2到4, 前两个, 除了第三个, 都报了.
extension ChoiceReader {
  /// Nil where the line, or a part of it, names none.
  func readMany(_ line: String) -> [Int]? {
    guard let text = Self.trimmed(line), count > 0 else { return nil }
    if case .one(let only) = exactly(text) { return [only] }
    if Self.everything.contains(String(String.UnicodeScalarView(text))) { return Array(0..<count) }
    if saysAll(text) { return Array(0..<count) }
    if let left = allBut(text) { return left }
    if let run = firstOrLast(text) { return run }
    guard
      let many = parts(text, separators: ["、", ",", ";", "/", "+", "&", "\n"])
        ?? parts(text, separators: [" "])
    else {
      return nil
    }
    var seen: Set<Int> = []
    return many.filter { seen.insert($0).inserted }
  }

  private static let everything: Set<String> = [
    "全部", "都", "都要", "都是", "都有", "全都", "全都要", "全", "所有", "全选", "以上都是", "all", "everything", "both",
    "all of them",
  ]

  /// 都报了, 都报送了, 两家都报了, 全部报了, `both were sent`: that something is so of all of them.
  private func saysAll(_ text: [Unicode.Scalar]) -> Bool {
    let said = String(String.UnicodeScalarView(text))
    if ["both ", "all ", "they all "].contains(where: said.hasPrefix) {
      let words = said.split(separator: " ").map(String.init)
      return words.count <= 5
        && ["sent", "done", "them", "held", "reported", "recorded", "finished"].contains(words.last)
        && !words.contains { ["not", "but", "except", "no", "none"].contains($0) || $0.hasSuffix("n't") }
    }
    guard let all = ["全都", "全部", "都", "全"].first(where: said.contains),
      case let parts = said.split(separator: all, maxSplits: 1, omittingEmptySubsequences: false).map(
        String.init),
      parts.count == 2, let last = parts[1].last, "了过完".contains(last), parts[1].count <= 4,
      !parts[1].contains(where: { "没不未别".contains($0) })
    else { return false }
    return isAllOfThem(parts[0])
  }

  /// Whether nothing stands before 都 but a word for all of them, or how many they are.
  private func isAllOfThem(_ lead: String) -> Bool {
    if ["", "我们", "他们", "它们", "这些", "这几个", "这几家", "几家", "几个", "每家", "每个", "各家", "所有的", "所有", "工作室", "各工作室"]
      .contains(lead)
    {
      return true
    }
    guard let unit = lead.last, "家个位件条项室次".contains(unit) else { return false }
    let number = lead.dropLast().drop { $0 == "这" }
    return number == "两" || number == "俩" ? count == 2 : Numbers.read(String(number)) == count
  }

  /// 除了第三个, 除了1和3都要, `all but the last`: the others; nil where it is none of these, or leaves none.
  private func allBut(_ text: [Unicode.Scalar]) -> [Int]? {
    guard let lead = Self.exceptions.first(where: { text.starts(with: $0.unicodeScalars) }) else {
      return nil
    }
    var rest = text[lead.unicodeScalars.count...]
    while let tail = Self.afterExceptions.first(where: {
      rest.count > $0.unicodeScalars.count
        && rest.suffix($0.unicodeScalars.count).elementsEqual($0.unicodeScalars)
    }) {
      rest.removeLast(tail.unicodeScalars.count)
    }
    guard let excepted = readMany(String(String.UnicodeScalarView(rest))) else { return nil }
    let left = (0..<count).filter { !excepted.contains($0) }
    return left.isEmpty ? nil : left
  }

  /// 前两个, 后三项, `the first two`.
  private func firstOrLast(_ text: [Unicode.Scalar]) -> [Int]? {
    let rest = Self.stripped(text)
    for (leads, isFirst) in [
      (["前面", "前", "上面", "头", "first "], true), (["最后", "后面", "后", "下面", "last "], false),
    ] {
      guard let lead = leads.first(where: { rest.starts(with: $0.unicodeScalars) }) else { continue }
      let number = rest.dropFirst(lead.unicodeScalars.count)
      let words = String(String.UnicodeScalarView(number))
      guard let many = Numerals.chinese(number) ?? Numerals.englishSmall([words]), (2...count).contains(many)
      else { continue }
      return isFirst ? Array(0..<many) : Array((count - many)..<count)
    }
    return nil
  }

  private static let exceptions = [
    "除了", "除去", "除", "不要", "all but ", "all except ", "everything but ", "everything except ", "except ",
  ]
  private static let afterExceptions = [
    "都要", "都是", "都", "全要", "其他", "其余", "别的", "以外", "之外", "外", "的", ",", " ",
  ]
  private static let joints = ["以及", "还有", "和", "与", "及", "跟", " and "]

  /// Every part between separators as a choice; nil when one of them is none.
  private func parts(_ text: [Unicode.Scalar], separators: Set<Unicode.Scalar>) -> [Int]? {
    var result: [Int] = []
    for part in text.split(whereSeparator: { separators.contains($0) }) {
      let piece = String(String.UnicodeScalarView(part))
      if case .one(let choice) = read(piece, inside: false) {
        result.append(choice)
      } else if let span = span(Array(part)) {
        result += span
      } else if let joined = joined(Array(part)) {
        result += joined
      } else {
        return nil
      }
    }
    return result.isEmpty ? nil : result
  }

  /// 1和3, 线上跟线下; 2-4, 2到4.
  private func joined(_ part: [Unicode.Scalar]) -> [Int]? {
    for joint in Self.joints {
      let length = joint.unicodeScalars.count
      guard part.count > length + 1 else { continue }
      for place in 1..<(part.count - length) where part[place...].starts(with: joint.unicodeScalars) {
        let left = String(String.UnicodeScalarView(part[..<place]))
        guard case .one(let first) = read(left, inside: false),
          let rest = readMany(String(String.UnicodeScalarView(part[(place + length)...])))
        else { continue }
        return [first] + rest
      }
    }
    return nil
  }

  private func span(_ part: [Unicode.Scalar]) -> [Int]? {
    guard let place = part.firstIndex(where: { "-~到至".unicodeScalars.contains($0) }), place > 0 else {
      return nil
    }
    guard let from = number(Array(part[..<place])), let to = number(Array(part[(place + 1)...])),
      from >= 1, from <= to, to <= count
    else { return nil }
    return Array((from - 1)...(to - 1))
  }
}
