import Conversation
import Dialogs
import Regulation

// What stands in brackets: 【重启】 【等待 25分钟】 【从 … 开始】 【状态】 【台账】 【义务】 【期望失败】 【接 …】.
extension TalkReading {
  mutating func directive(_ line: [Character]) throws(TalkError) {
    guard let close = line.firstIndex(where: TalkSign.close.contains) else {
      throw error(line.count, "“】”", "a closing bracket")
    }
    let inside = trimmed(line[1..<close])
    guard let (directive, language, end) = TalkDirective.read(inside) else {
      throw error(inside.startIndex, TalkDirective.expected)
    }
    let rest = trimmed(inside[end...])
    let bracket = Bracket(line: line, close: close, rest: rest, language: language, first: next)
    switch directive {
    case .ledger:
      try nothingMore(rest)
      let (rows, lead) = gather(line, after: close)
      let check = try ledgerCheck(rows, bracket: close, first: bracket.first)
      add(.ledger(check), from: bracket.first, keywords: language, lead: lead)
    case .duties:
      try nothingMore(rest)
      let (rows, lead) = gather(line, after: close)
      guard !rows.isEmpty else {
        throw error(
          close + 1, TalkPhrase("“我的义务”要说的话", "what “my obligations” must say"), line: bracket.first + 1)
      }
      add(.duties(try patterns(rows)), from: bracket.first, keywords: language, lead: lead)
    case .state:
      try nothingMore(rest)
      try take(.state(try stateName(trimmed(line[(close + 1)...]), orMenu: true)), bracket)
    case .expectFailure:
      try nothingMore(rest)
      let reason = trimmed(line[(close + 1)...])
      guard !reason.isEmpty else { throw error(close + 1, "失败的原因", "why it fails") }
      try take(.expectFailure(String(reason)), bracket)
    case .begin:
      try lineEnds(bracket)
      guard talk.parts.isEmpty, joiners.isEmpty else {
        throw error(
          0, "别的内容：【从 … 开始】只能是脚本的第一步", "something else: [from ...] is the first thing of a talk")
      }
      try take(.begin(at: try stateName(withoutBegin(rest), orMenu: false)), bracket)
      mayReply = true
    case .wait:
      try lineEnds(bracket)
      try take(.wait(minutes: try minutes(rest)), bracket)
      mayReply = true
    case .restart, .interrupt:
      try lineEnds(bracket)
      try nothingMore(rest)
      try take(directive == .restart ? .restart : .interrupt, bracket)
      mayReply = true
    case .include:
      try lineEnds(bracket)
      try include(bracket)
    }
  }

  /// A line that begins with a bracket, as far as it is read.
  struct Bracket {
    let line: [Character]
    /// Where the closing bracket stands.
    let close: Int
    /// What stands in the brackets behind the name.
    let rest: ArraySlice<Character>
    let language: TalkLanguage
    /// Counted from 0.
    let first: Int
  }

  private mutating func take(_ act: Talk.Act, _ bracket: Bracket) throws(TalkError) {
    next += 1
    add(act, from: bracket.first, keywords: bracket.language, lead: bracket.line[...bracket.close])
  }

  private func nothingMore(_ rest: ArraySlice<Character>) throws(TalkError) {
    guard rest.isEmpty else { throw error(rest.startIndex, "“】”", "the closing bracket") }
  }

  private func lineEnds(_ bracket: Bracket) throws(TalkError) {
    if let more = bracket.line[(bracket.close + 1)...].firstIndex(where: { !$0.isWhitespace }) {
      throw error(more, "行尾", "the end of the line")
    }
  }

  /// `check-in.purpose 开始` without its last word.
  private func withoutBegin(_ rest: ArraySlice<Character>) -> ArraySlice<Character> {
    rest.suffix(2).elementsEqual("开始") ? trimmed(rest.dropLast(2)) : rest
  }

  private func stateName(_ text: ArraySlice<Character>, orMenu: Bool) throws(TalkError) -> String {
    let name = String(text)
    if DialogBook.dutyBot.isState(name) || orMenu && name == "menu" { return name }
    throw error(
      text.startIndex,
      orMenu
        ? TalkPhrase(
          "对话和状态，如 check-in.mode，或 menu", "a dialog and its state, such as check-in.mode, or menu")
        : TalkPhrase("对话和状态，如 check-in.mode", "a dialog and its state, such as check-in.mode"))
  }

  // MARK: Parts of another file

  private mutating func include(_ bracket: Bracket) throws(TalkError) {
    let name = String(bracket.rest)
    let at = bracket.rest.startIndex
    guard !name.isEmpty else { throw error(at, "文件名，如 登录.talk", "the name of a file") }
    let path = TalkFiles.path(name, from: talk.file)
    guard !(joiners + [talk.file]).contains(path) else {
      throw error(at, "别的文件：这样会自己接自己", "another file: this one would join itself")
    }
    guard let text = open(path) else {
      throw error(at, "打得开的 UTF-8 文件", "a file that can be opened, in UTF-8")
    }
    var reading = TalkReading(Talk(source: TalkText(text), file: path))
    (reading.open, reading.joiners, reading.mayReply) = (open, joiners + [talk.file], mayReply)
    let other = try reading.whole()
    for var part in other.parts {
      part.file = part.file ?? path
      talk.parts.append(part)
    }
    mayReply = reading.mayReply
    next += 1
  }
}
