import Conversation
import Regulation

// What makes a talk a lesson: 课程, 情景, 必须, 不得, 提示.
extension TalkReading {
  mutating func read(_ keyword: TalkKeyword, _ rows: [Gathered]) throws(TalkError) {
    // The number comes with 课程; that it came is seen to at the end.
    var lesson = talk.lesson ?? Lesson(number: 0)
    switch keyword {
    case .lesson: lesson.number = try lessonNumber(rows)
    case .scene: lesson.scene = rows.map { String($0.text) }
    case .must:
      for row in rows {
        let (fact, reason) = try reasoned(row)
        lesson.musts.append(.init(claim: try claim(fact, line: row.line, usual: 1), reason: reason))
      }
    case .mustNot: for row in rows { lesson.mustNots.append(try mustNot(row)) }
    case .hint: lesson.hints = rows.map(hint)
    case .title, .today, .identity, .data, .language, .pins, .me, .bot: break  // Not of a lesson.
    }
    talk.lesson = lesson
  }

  private func lessonNumber(_ rows: [Gathered]) throws(TalkError) -> Int {
    guard rows.count == 1, let row = rows.first else {
      throw error(0, TalkPhrase("一个数字", "one number"), line: rows.last?.line)
    }
    guard let number = TalkReading.number(trimmed(row.text)), number > 0 else {
      throw error(row.text.startIndex, TalkPhrase("课号，如 1", "a number, such as 1"), line: row.line)
    }
    return number
  }

  /// `值班开始 +1：方式=线上 —— P3.3e 要选线上`: the fact, and why behind a dash.
  private func reasoned(
    _ row: Gathered
  ) throws(TalkError) -> (fact: ArraySlice<Character>, reason: Lesson.Reason) {
    guard let dash = dash(in: row.text) else { return (trimmed(row.text), .init(clause: nil, text: "")) }
    let why = trimmed(row.text[dash.upperBound...])
    let first = why.prefix { !$0.isWhitespace }
    guard isClause(first) else {
      return (trimmed(row.text[..<dash.lowerBound]), .init(clause: nil, text: String(why)))
    }
    guard let clause = Clause(id: String(first)) else {
      throw error(
        first.startIndex, TalkPhrase("条款号，如 P3.3e", "the id of a clause, such as P3.3e"), line: row.line)
    }
    return (
      trimmed(row.text[..<dash.lowerBound]),
      .init(clause: clause, text: String(trimmed(why[first.endIndex...])))
    )
  }

  /// Where `——` or ` -- ` stands.
  private func dash(in text: ArraySlice<Character>) -> Range<Int>? {
    text.indices.dropLast().first {
      text[$0] == "—" && text[$0 + 1] == "—" || text[$0] == "-" && text[$0 + 1] == "-"
    }.map { $0..<($0 + 2) }
  }

  /// P or C and a number: meant as a clause.
  private func isClause(_ word: ArraySlice<Character>) -> Bool {
    guard let first = word.first, first == "P" || first == "C" else { return false }
    return word.dropFirst().first?.isASCII == true && word.dropFirst().first?.isNumber == true
  }

  private func mustNot(_ row: Gathered) throws(TalkError) -> Lesson.MustNot {
    let (fact, reason) = try reasoned(row)
    if let colon = fact.firstIndex(where: TalkSign.colon.contains),
      ["词", "words"].contains(String(trimmed(fact[..<colon])).lowercased())
    {
      let words = try words(fact[(colon + 1)...], line: row.line)
      return .init(fact: .words(words), reason: reason, source: String(fact), line: row.line)
    }
    let claim = try claim(fact, line: row.line, usual: 1)
    return .init(fact: .claim(claim), reason: reason, source: String(fact), line: row.line)
  }

  /// `身份证、{身份证号}`: each as a pattern that may stand anywhere in a text.
  private func words(_ text: ArraySlice<Character>, line: Int) throws(TalkError) -> [RowPattern] {
    var patterns: [RowPattern] = []
    for part in text.split(whereSeparator: { $0 == "、" || TalkSign.comma.contains($0) }) {
      let word = trimmed(part)
      guard !word.isEmpty else { continue }
      do {
        patterns.append(try RowPattern((["…"] + Array(word) + ["…"])[...]))
      } catch {
        throw self.error(word.startIndex + max(0, error.index - 1), error.expected, line: line)
      }
    }
    guard !patterns.isEmpty else {
      throw error(text.startIndex, TalkPhrase("一个或几个词", "a word or several"), line: line)
    }
    return patterns
  }

  /// `10 说“签到”就开始`: what it costs where that is not the usual, and the hint.
  private func hint(_ row: Gathered) -> Lesson.Hint {
    let digits = row.text.prefix { talkDigit($0) != nil }
    guard let cost = TalkReading.number(digits), row.text.dropFirst(digits.count).first?.isWhitespace == true
    else { return .init(text: String(row.text)) }
    return .init(text: String(trimmed(row.text[digits.endIndex...])), cost: cost)
  }
}
