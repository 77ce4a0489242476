import Conversation

/// A talk put right by what was really said: the blocks that no longer match, and nothing else.
struct TalkRewrite: Sendable {
  let text: String
  /// What changes, in the manner of `diff -u`; empty where nothing does.
  let diff: String

  /// - Parameter failures: of the same talk, played to its end. That of a program that stopped changes
  ///   nothing.
  init(_ talk: Talk, accepting failures: [TalkFailure]) {
    var edits: [TalkText.Edit] = []
    for failure in failures {
      guard let index = failure.part else { continue }
      let part = talk.parts[index]
      // What stands in another file is put right there.
      guard part.file == nil else { continue }
      let block = TalkBlock(part, in: talk.source)
      switch failure.cause {
      case .reply(let reply, let said): edits.append(block.replacing(reply, with: said))
      case .unanswered(let said): edits.append(block.insertion(of: said))
      case .ledger(let difference): edits.append(block.replacing(difference))
      case .duties(let reply, let said): edits.append(block.replacing(reply, with: said))
      case .elsewhere(let state): edits.append(block.replacing(state, with: failure.state))
      case .passedUnexpectedly: edits.append(TalkText.Edit(range: block.range, lines: []))
      case .stopped: continue
      }
    }
    // That a 我 is unanswered comes out only at the next one; a check between them may have failed before.
    edits.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    text = talk.source.applying(edits).text
    diff = LineDiff.text(talk.source, edits, file: talk.file)
  }
}

/// The lines of one part, to be written anew.
private struct TalkBlock {
  let part: Talk.Part
  let source: TalkText

  init(_ part: Talk.Part, in source: TalkText) {
    self.part = part
    self.source = source
  }

  /// Counted from 0.
  var range: Range<Int> { (part.lines.lowerBound - 1)..<part.lines.upperBound }
  /// Whether the first line holds a row of its own.
  var hasRowAtHead: Bool {
    !source.lines[range.lowerBound].content.dropFirst(part.lead.count).allSatisfy(\.isWhitespace)
  }

  /// A row to be written, and the line (counted from 0) that it stood on, if any.
  struct Row {
    var text: String
    var old: Int?
    /// Whether that line stays as it is.
    var isKept = false
  }

  func replacing(_ reply: Talk.Reply, with said: [String]) -> TalkText.Edit {
    let patterns = reply.rows.map(\.pattern)
    var rows: [Row] = []
    for step in RowAlignment.steps(patterns, said) {
      switch step {
      case .same(let row, _):
        rows.append(Row(text: patterns[row].source, old: reply.rows[row].line - 1, isKept: true))
      case .differs(let row, let new):
        rows.append(Row(text: RowPattern.escaped(said[new]), old: reply.rows[row].line - 1))
      case .surplus(let new):
        rows.append(Row(text: RowPattern.escaped(said[new])))
      case .missing:
        continue
      }
    }
    // A row `……` that now stands alone would be any reply.
    if rows.count == 1, rows[0].isKept, patterns.count > 1, rows[0].text == "……", let only = said.first {
      rows[0] = Row(text: RowPattern.escaped(only), old: rows[0].old)
    }
    return written(rows, head: part.lead, old: Set(reply.rows.map { $0.line - 1 }))
  }

  func replacing(_ difference: LedgerDifference) -> TalkText.Edit {
    var texts = difference.corrected(in: part.keywords)
    if texts.isEmpty { texts = [TalkPhrase("无", "none").text(in: part.keywords)] }
    let old = Set(difference.claims.map { $0.line - 1 })
    if old.allSatisfy({ $0 == range.lowerBound }) {
      texts = [texts.joined(separator: TalkPhrase("；", "; ").text(in: part.keywords))]
    }
    return written(texts.map { Row(text: $0) }, head: part.lead, old: old)
  }

  func replacing(_ state: String, with now: String) -> TalkText.Edit {
    TalkText.Edit(range: range, lines: [part.lead + (part.keywords == .zh ? "" : " ") + now])
  }

  /// A 机 block after this part.
  func insertion(of said: [String]) -> TalkText.Edit {
    let lead = TalkPhrase("机：", "bot: ").text(in: part.keywords)
    var lines: [String] = []
    for row in said { lines.append((lines.isEmpty ? lead : "  ") + RowPattern.escaped(row)) }
    return TalkText.Edit(range: range.upperBound..<range.upperBound, lines: lines)
  }

  /// `rows` in the place of the old ones; comments and blank lines between those stay.
  private func written(_ rows: [Row], head: String, old: Set<Int>) -> TalkText.Edit {
    let between = range.dropFirst().filter { isBare($0) }
    let indent =
      range.dropFirst().first { old.contains($0) }
      .map { String(source.lines[$0].content.prefix(while: \.isWhitespace)) } ?? "  "
    var lines: [String] = []
    var passed = between[...]
    var rest = rows[...]
    if hasRowAtHead, let first = rest.popFirst() {
      let stays = first.isKept && first.old == range.lowerBound
      lines.append(stays ? source.lines[range.lowerBound].content : head + first.text)
    } else {
      lines.append(hasRowAtHead ? trimmedEnd(head) : source.lines[range.lowerBound].content)
    }
    for row in rest {
      while let line = passed.first, let old = row.old, line < old {
        lines.append(source.lines[line].content)
        passed.removeFirst()
      }
      if row.isKept, let old = row.old, old != range.lowerBound {
        lines.append(source.lines[old].content)
      } else {
        lines.append(indent + row.text)
      }
    }
    lines += passed.map { source.lines[$0].content }
    return TalkText.Edit(range: range, lines: lines)
  }

  /// A comment or a blank line.
  private func isBare(_ line: Int) -> Bool { source.lines[line].isBlank || source.lines[line].isComment }

  private func trimmedEnd(_ text: String) -> String {
    var text = text
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
