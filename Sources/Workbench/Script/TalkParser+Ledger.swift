import Conversation
import Regulation

extension TalkReading {
  /// `值班开始 +1：方式=线下；值班结束 +1`, or 无.
  ///
  /// - Parameters:
  ///   - bracket: where the closing bracket stands.
  ///   - first: the line of the bracket, counted from 0.
  func ledgerCheck(_ rows: [Gathered], bracket: Int, first: Int) throws(TalkError) -> Talk.LedgerCheck {
    guard let top = rows.first else {
      throw error(
        bracket + 1,
        TalkPhrase(
          "行为名和数量，如 值班开始 +1，或“无”", "an act and how many, such as duty started +1, or none"),
        line: first + 1)
    }
    if rows.count == 1, ["无", "none"].contains(String(trimmed(top.text)).lowercased()) {
      return Talk.LedgerCheck(claims: [])
    }
    var claims: [Talk.LedgerClaim] = []
    for row in rows {
      for part in split(row.text, at: TalkSign.semicolon) {
        let text = trimmed(part)
        // A ； at the end of a row is no further claim.
        if text.isEmpty { continue }
        claims.append(try claim(text, line: row.line))
      }
    }
    guard !claims.isEmpty else {
      throw error(top.text.startIndex, TalkReading.claimShape, line: top.line)
    }
    return Talk.LedgerCheck(claims: claims)
  }

  private static let claimShape = TalkPhrase(
    "行为名和数量，如 值班开始 +1", "an act and how many, such as duty started +1")

  /// - Parameter usual: how many where no number is given; nil: it must be.
  func claim(
    _ text: ArraySlice<Character>, line: Int, usual: Int? = nil
  ) throws(TalkError) -> Talk.LedgerClaim {
    let colon = index(of: TalkSign.colon, in: text) ?? text.endIndex
    let head = trimmed(text[..<colon])
    let plus = head.lastIndex(where: TalkSign.plus.contains)
    guard let count = try plus.map({ at throws(TalkError) in try number(after: at, head, line) }) ?? usual
    else {
      throw error(head.endIndex, TalkPhrase("“+”和数量", "+ and how many"), line: line)
    }
    let name = trimmed(head[..<(plus ?? head.endIndex)])
    guard !name.isEmpty else { throw error(head.startIndex, TalkReading.claimShape, line: line) }
    var fields: [Talk.LedgerClaim.Field] = []
    if colon < text.endIndex {
      for part in split(text[(colon + 1)...], at: TalkSign.comma) {
        fields.append(try field(trimmed(part), line: line))
      }
    }
    return Talk.LedgerClaim(
      act: String(name), count: count, fields: fields, source: String(text), line: line)
  }

  private func number(
    after plus: Int, _ head: ArraySlice<Character>, _ line: Int
  ) throws(TalkError) -> Int {
    guard let count = TalkReading.number(trimmed(head[(plus + 1)...])) else {
      throw error(plus + 1, TalkPhrase("数量", "how many"), line: line)
    }
    return count
  }

  private func field(_ text: ArraySlice<Character>, line: Int) throws(TalkError) -> Talk.LedgerClaim.Field {
    guard let sign = index(of: TalkSign.equals, in: text), !trimmed(text[..<sign]).isEmpty else {
      throw error(text.startIndex, TalkPhrase("字段=值，如 方式=线下", "field=value"), line: line)
    }
    do {
      let value = try RowPattern(
        text[(sign + 1)...].drop(while: \.isWhitespace), escaping: TalkReading.ledgerSigns)
      return .init(name: String(trimmed(text[..<sign])), value: value)
    } catch {
      throw self.error(error.index, error.expected, line: line)
    }
  }

  /// What a `\` takes its meaning from within a claim.
  private static let ledgerSigns = TalkSign.semicolon.union(TalkSign.comma)

  /// The first of `signs` that no `\` stands before.
  private func index(of signs: Set<Character>, in text: ArraySlice<Character>) -> Int? {
    var isEscaped = false
    for index in text.indices {
      if isEscaped {
        isEscaped = false
      } else if text[index] == "\\" {
        isEscaped = true
      } else if signs.contains(text[index]) {
        return index
      }
    }
    return nil
  }

  private func split(_ text: ArraySlice<Character>, at signs: Set<Character>) -> [ArraySlice<Character>] {
    var parts: [ArraySlice<Character>] = []
    var rest = text
    while let sign = index(of: signs, in: rest) {
      parts.append(rest[..<sign])
      rest = rest[(sign + 1)...]
    }
    return parts + [rest]
  }
}
