import Dialogs
import Regulation

/// Makes holes of what differs between the same conversation on two days.
enum DayHoles {
  /// `row` as a pattern that also takes `other`, with typed holes where that is possible.
  /// - Parameter other: nil: the row alone, and only the head of a ledger is a hole.
  static func pattern(_ row: String, _ other: String?, _ language: Language) -> String {
    let other = other ?? row
    let (here, there) = (tokens(row), tokens(other))
    guard here.count == there.count else { return apart(row, other) }
    var result = ""
    for (a, b) in zip(here, there) {
      if case .hash? = a.hole {
        result += named(.hash, language)
      } else if a.text == b.text {
        result += escaped(a.text, isFirst: result.isEmpty)
      } else if let hole = a.hole, hole == b.hole {
        result += named(hole, language)
      } else {
        return apart(row, other)
      }
    }
    return result.isEmpty ? "\\" : result
  }

  private static func named(_ hole: Hole, _ language: Language) -> String {
    "{" + hole.names.text(in: language == .zh ? .zh : .en) + "}"
  }

  private struct Token {
    var text: String
    var hole: Hole?
  }

  /// Dates, times, numbers and heads as one each, everything else a character at a time.
  private static func tokens(_ row: String) -> [Token] {
    let text = Array(row)
    var tokens: [Token] = []
    var at = 0
    while at < text.count {
      var best: (hole: Hole, end: Int)?
      let isInWord = at > 0 && text[at - 1].isASCII && (text[at - 1].isLetter || text[at - 1].isNumber)
      for hole in [Hole.hash, .date, .time, .number]
      where !isInWord && talkDigit(text[at]) != nil || hole == .hash {
        if let end = hole.ends(in: text, from: at).last, end > (best?.end ?? at) { best = (hole, end) }
      }
      let end = best?.end ?? at + 1
      tokens.append(Token(text: String(text[at..<end]), hole: best?.hole))
      at = end
    }
    return tokens
  }

  private static func escaped(_ text: String, isFirst: Bool) -> String {
    if isFirst { return RowPattern.escaped(text, also: []).trailingKept(text) }
    var result = ""
    for character in text {
      if ["…", "{", "【", "\\"].contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }

  /// The beginning and the end that both have, and `…` between.
  private static func apart(_ row: String, _ other: String) -> String {
    let (a, b) = (Array(row), Array(other))
    var start = 0
    while start < min(a.count, b.count), a[start] == b[start] { start += 1 }
    var end = 0
    while end < min(a.count, b.count) - start, a[a.count - 1 - end] == b[b.count - 1 - end] { end += 1 }
    let head = String(a[..<start])
    let tail = String(a[(a.count - end)...])
    return (head.isEmpty ? "" : escapedHead(head)) + "…" + escaped(tail, isFirst: false)
  }

  private static func escapedHead(_ head: String) -> String {
    RowPattern.escaped(head).trailingKept(head)
  }
}

extension String {
  /// Without the `\` that an escaped row ends with where `text` ends with a blank: more follows here.
  fileprivate func trailingKept(_ text: String) -> String {
    text.last?.isWhitespace == true && last == "\\" ? String(dropLast()) : self
  }
}
