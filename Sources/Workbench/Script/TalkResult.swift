import Dialogs
import Regulation

/// How a talk went.
struct TalkResult: Sendable {
  /// In the order of the file; the first alone unless the talk was played to the end.
  var failures: [TalkFailure] = []

  var passed: Bool { failures.isEmpty }

  /// The program stopped before the end: accepting puts right only what came before.
  var stopped: Bool {
    failures.contains { failure in
      if case .stopped = failure.cause { true } else { false }
    }
  }
}

/// Where a talk and the program part, and what was said there.
package struct TalkFailure: Sendable {
  enum Cause: Sendable {
    /// A 机 block that what was said does not match.
    case reply(Talk.Reply, said: [String])
    /// Said after this part, with no 机 block for it.
    case unanswered([String])
    case ledger(LedgerDifference)
    /// The conversation stands somewhere else than in this state.
    case elsewhere(String)
    /// What 我的义务 says is not what was expected.
    case duties(Talk.Reply, said: [String])
    /// A failure was expected, for this reason, and did not come.
    case passedUnexpectedly(String)
    /// The program could not go on.
    case stopped(String)
  }

  var file: String
  /// Counted from 1.
  var line: Int
  /// The part of the talk, by index; nil where the program did not start.
  var part: Int?
  /// Where the program was: `check-in.mode`.
  var state: String
  var cause: Cause

  /// A line that says what differs and where, and below it the rows: `-` expected, `+` said, both unmarked
  /// where they agree, `^` under the first character that differs.
  package func text(in language: TalkLanguage) -> String {
    let zh = language == .zh
    let place = state.isEmpty ? "" : zh ? "（\(state)）" : " (\(state))"
    let head: TalkPhrase
    let rows: [String]
    switch cause {
    case .reply(let reply, let said):
      head = TalkPhrase("回复不同\(place)：- 应为，+ 实际", "the reply differs\(place): - expected, + said")
      rows = TalkFailure.rows(reply.rows.map(\.pattern), said)
    case .unanswered(let said):
      head = TalkPhrase("这后面说的话没有“机：”\(place)", "no bot: for what was said after this\(place)")
      rows = said.map { "+ " + shown($0) }
    case .ledger(let difference):
      head = TalkPhrase("台账不同\(place)", "the ledger differs\(place)")
      rows = difference.texts(in: language)
    case .elsewhere(let wanted):
      head = TalkPhrase("状态不同：- 应为，+ 实际", "the state differs: - expected, + is")
      rows = ["- " + wanted, "+ " + self.state]
    case .duties(let wanted, let said):
      head = TalkPhrase("义务不同：- 应为，+ 实际", "the obligations differ: - expected, + are")
      rows = TalkFailure.rows(wanted.rows.map(\.pattern), said)
    case .passedUnexpectedly(let reason):
      head = TalkPhrase("期望失败，却通过了\(place)", "passed where a failure was expected\(place)")
      rows = [shown(reason)]
    case .stopped(let reason):
      head = TalkPhrase("程序中断\(place)", "the program stopped\(place)")
      rows = [shown(reason)]
    }
    return ["\(VisibleText.line(file)):\(line): \(head.text(in: language))"].joined()
      + rows.map { "\n  " + $0 }.joined()
  }

  private static func rows(_ expected: [RowPattern], _ said: [String]) -> [String] {
    var rows: [String] = []
    var hasPointed = false
    for step in RowAlignment.steps(expected, said) {
      switch step {
      case .same(_, let row):
        rows.append("  " + shown(said[row]))
      case .missing(let row):
        rows.append("- " + shown(expected[row].source))
      case .surplus(let row):
        rows.append("+ " + shown(said[row]))
      case .differs(let wanted, let row):
        let (pattern, text) = (expected[wanted], said[row])
        var (below, above) = ([String](), [String]())
        if !hasPointed, let mismatch = pattern.mismatch(text) {
          hasPointed = true
          below = [pointer(pattern.source, mismatch.expected)]
          above = [pointer(text, mismatch.said)]
        }
        rows += ["- " + shown(pattern.source)] + below + ["+ " + shown(text)] + above
      }
    }
    return rows
  }

  /// `^` under a character of a row that stands two columns in.
  private static func pointer(_ row: String, _ index: Int) -> String {
    String(repeating: " ", count: 2 + displayWidth(shown(String(row.prefix(index))))) + "^"
  }
}

/// Control characters drawn, not sent to the terminal.
private func shown(_ text: String) -> String { VisibleText.rows(text).joined(separator: "␊") }

extension LedgerDifference {
  /// A row a problem, and for fields what was written instead.
  func texts(in language: TalkLanguage) -> [String] {
    problems.flatMap { problem -> [String] in
      switch problem {
      case .count(let claim, let wanted, let count):
        return [
          TalkPhrase(
            "\(shown(claim.act))：应为 +\(wanted)，实际 +\(count)",
            "\(shown(claim.act)): expected +\(wanted), added +\(count)"
          ).text(in: language)
        ]
      case .fields(let claim):
        let entries = added.filter { $0.isNamed(claim.act) }
        return ["- " + shown(claim.source)] + entries.map { "+ " + shown(claim.facts(of: $0, in: language)) }
      case .unnamed(let act, let count):
        let name = shown(LedgerLine.name(act, in: language))
        return [
          TalkPhrase("\(name)：没有写到，实际 +\(count)", "\(name): not named, added +\(count)").text(in: language)
        ]
      }
    }
  }
}

extension Talk.LedgerClaim {
  /// What an entry has in the fields of this claim.
  fileprivate func facts(of entry: LedgerLine, in language: TalkLanguage) -> String {
    let none = TalkPhrase("（没有）", "(none)").text(in: language)
    let facts = fields.map { field in
      let value = entry.field(named: field.name).map { LedgerLine.name($0.values, in: language) }
      return "\(field.name)=\(value ?? none)"
    }
    let comma = TalkPhrase("，", ", ").text(in: language)
    let colon = TalkPhrase("：", ": ").text(in: language)
    return LedgerLine.name(entry.act, in: language) + colon + facts.joined(separator: comma)
  }
}
