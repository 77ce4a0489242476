import Conversation
import Dialogs
import Foundation
import Regulation
import Understanding
import WorkroomStore

// 数据：空, 样例, 演示, 文件 x.ledger, and rows of one's own below it.
extension TalkReading {
  mutating func dataHeader(_ line: [Character], after colon: Int) throws(TalkError) {
    try mayStand(.data)
    let head = next + 1
    let hasValue = !trimmed(line[(colon + 1)...]).isEmpty
    let (gathered, _) = gather(line, after: colon)
    var rows = gathered[...]
    if hasValue, let top = rows.popFirst() {
      let words = top.text.split(whereSeparator: \.isWhitespace)
      switch words.first.map({ String($0).lowercased() }) {
      case "样例" where words.count == 1, "sample" where words.count == 1: talk.data = .sample
      case "样例" where words[1...].first.map { String($0) } == "待登记" && words.count == 2,
        "sample" where words[1...].first.map { String($0).lowercased() } == "waiting" && words.count == 2:
        talk.data = .waiting
      case "样例" where words[1...].first.map { String($0) } == "待加入" && words.count == 2,
        "sample" where words[1...].first.map { String($0).lowercased() } == "joining" && words.count == 2:
        talk.data = .joining
      case "样例" where words[1...].first.map { String($0) } == "冲突" && words.count == 2,
        "sample" where words[1...].first.map { String($0).lowercased() } == "conflict" && words.count == 2:
        talk.data = .conflict
      case "样例" where words[1...].first.map { String($0) } == "时钟错" && words.count == 2,
        "sample" where words[1...].first.map { String($0).lowercased() } == "clock" && words.count == 2:
        talk.data = .wrongClock
      case "演示" where words.count == 1, "demo" where words.count == 1: talk.data = .demo
      case "空" where words.count == 1, "empty" where words.count == 1: talk.data = .empty
      case "文件" where words.count == 2, "file" where words.count == 2:
        try readLedger(words[1], line: head)
      case _: throw error(top.text.startIndex, TalkReading.dataShape, line: head)
      }
    } else if rows.isEmpty {
      throw error(colon + 1, TalkReading.dataShape, line: head)
    }
    for row in rows { talk.entries.append(try fixtureEntry(row.text, line: row.line, file: talk.file)) }
  }

  private static let dataShape = TalkPhrase(
    "样例、演示、空、文件 x.ledger、样例 待登记、样例 待加入、样例 冲突、样例 时钟错，或下面缩进的记录",
    "sample, demo, empty, file x.ledger, sample waiting, sample joining, sample conflict, sample clock, or indented entries below"
  )

  private mutating func readLedger(_ name: ArraySlice<Character>, line: Int) throws(TalkError) {
    let path = TalkFiles.path(String(name), from: talk.file)
    guard let text = open(path) else {
      throw error(
        name.startIndex, TalkPhrase("打得开的 UTF-8 文件", "a file that can be opened, in UTF-8"), line: line)
    }
    for (index, row) in TalkText(text).lines.enumerated() where !row.isBlank && !row.isComment {
      do {
        talk.entries.append(try fixtureEntry(Array(row.content)[...], line: index + 1, file: path))
      } catch {
        throw TalkError(file: path, line: error.line, column: error.column, expected: error.expected)
      }
    }
  }

  /// `2026-03-02 09:00 委员甲 值班1 值班开始 {"channel":"offline"}`, or `+ 座位1 委员驻室 {…}`.
  private func fixtureEntry(
    _ text: ArraySlice<Character>, line: Int, file: String
  ) throws(TalkError) -> FixtureEntry {
    let brace = text.firstIndex(of: "{") ?? text.endIndex
    var words = text[..<brace].split(whereSeparator: \.isWhitespace)[...]
    var (at, actor, joins): (Moment?, PersonID?, Bool)
    if let first = words.first, first.elementsEqual("+") || first.elementsEqual("＋") {
      (at, actor, joins) = (talk.entries.last?.at, talk.entries.last?.actor, true)
      words = words.dropFirst()
    } else {
      at =
        words.count > 2 ? TalkReading.moment(words.prefix(2).map { String($0) }.joined(separator: " ")) : nil
      let name = words.dropFirst(2).first.map { String($0) } ?? "-"
      (actor, joins) = (name == "-" ? nil : person(name), false)
      words = words.dropFirst(3)
    }
    guard let at else { throw error(text.startIndex, TalkReading.entryShape, line: line) }
    guard let matter = words.popFirst(), let first = words.first else {
      throw error(brace, TalkReading.entryShape, line: line)
    }
    let spelled = words.map { String($0) }.joined(separator: " ")
    let act = ActList.standard.kinds.first {
      [$0.name.zh, $0.name.en, $0.id].map { $0.lowercased() }.contains(spelled.lowercased())
    }
    guard let act else {
      throw error(first.startIndex, TalkPhrase("行为名，如 值班开始", "an act, such as duty started"), line: line)
    }
    let body = brace < text.endIndex ? String(text[brace...]) : "{}"
    guard let facts = FixtureFacts(act, body, person: person) else {
      throw error(
        min(brace, text.endIndex), TalkPhrase("这一行为的内容，用 JSON 写", "the facts of this act, as JSON"),
        line: line)
    }
    return FixtureEntry(
      at: at, actor: actor, matter: MatterID(String(matter)), act: facts.act, occurred: facts.occurred,
      late: facts.late, personal: facts.personal, joins: joins, file: file, line: line)
  }

  private static let entryShape = TalkPhrase(
    "时间、姓名（或 -）、事项、行为、内容，如 2026-03-02 09:00 委员甲 值班1 值班开始 {…}",
    "time, name (or -), matter, act, facts: 2026-03-02 09:00 委员甲 shift-1 duty started {...}")

  /// Where the talk begins on a room that is made for it, its people have ids of their own.
  private func person(_ name: String) -> PersonID {
    switch talk.data {
    case .empty: PersonID(name)
    case .sample, .waiting, .joining, .conflict, .wrongClock: SampleRoom.person(name)
    case .demo: DemoRoom.person(name)
    }
  }
}

/// The JSON of a row: the act's facts, and with `@` what stands beside them.
struct FixtureFacts {
  let act: Act
  var occurred: Moment?
  var late: String?
  var personal: [PersonalField: String] = [:]

  init?(_ name: ActKind, _ json: String, person: (String) -> PersonID) {
    guard var facts = (try? JSONSerialization.jsonObject(with: Data(json.utf8))) as? [String: Any] else {
      return nil
    }
    for key in facts.keys.filter({ $0.hasPrefix("@") }) {
      guard let text = facts.removeValue(forKey: key) as? String else { return nil }
      switch key.dropFirst() {
      case "occurred":
        guard let moment = TalkReading.moment(text) else { return nil }
        occurred = moment
      case "late": late = text
      case let field:
        guard let field = PersonalField(rawValue: String(field)) else { return nil }
        personal[field] = text
      }
    }
    if let name = facts["person"] as? String { facts["person"] = person(name).rawValue }
    if let names = facts["members"] as? [String] { facts["members"] = names.map { person($0).rawValue } }
    let whole: [String: Any] = ["name": name.id, "facts": facts]
    guard let data = try? JSONSerialization.data(withJSONObject: whole),
      let act = try? JSONDecoder().decode(Act.self, from: data)
    else { return nil }
    self.act = act
  }
}
