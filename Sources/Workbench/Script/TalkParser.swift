import Conversation
import Regulation

/// Reads talk files (DESIGN.md, "Talk files").
enum TalkParser {
  /// - Parameters:
  ///   - file: the name that messages show; what it joins lies relative to its folder.
  ///   - open: the text of another file; nil where it cannot be read.
  /// - Throws: `TalkError` with the first line that cannot be read and what was expected there.
  static func parse(
    _ text: String, file: String, opening open: @escaping (String) -> String? = TalkFiles.text
  ) throws(TalkError) -> Talk {
    var reading = TalkReading(Talk(source: TalkText(text), file: file))
    reading.open = open
    return try reading.whole()
  }
}

/// One pass over the lines of a file.
struct TalkReading {
  var talk: Talk
  var lines: [TalkText.Line] { talk.source.lines }
  /// The line at hand, counted from 0.
  var next = 0
  /// Headers seen, each of which may stand once.
  private var headers: Set<TalkKeyword> = []
  /// Whether a 机 block may stand here: one for everything that was said.
  var mayReply = true
  /// The files that join this one, the outermost first; a file may not join itself.
  var joiners: [String] = []
  var open: (String) -> String? = { _ in nil }

  init(_ talk: Talk) { self.talk = talk }

  mutating func whole() throws(TalkError) -> Talk {
    while next < lines.count {
      let line = lines[next]
      if line.isBlank || line.isComment {
        next += 1
      } else if line.isIndented {
        throw error(
          0, "顶格的一行：缩进的行只能接在“机：”或【台账】下面",
          "a line without indentation: indented rows belong under bot: or [ledger]")
      } else if let first = line.content.first, TalkSign.open.contains(first) {
        try directive(Array(line.content))
      } else {
        try keyword(Array(line.content))
      }
    }
    if let lesson = talk.lesson { try LessonCheck(lesson, in: talk).whole() }
    return talk
  }

  /// An error at an index of the characters of the line at hand.
  func error(_ index: Int, _ zh: String, _ en: String) -> TalkError {
    error(index, TalkPhrase(zh, en))
  }

  func error(_ index: Int, _ expected: TalkPhrase, line: Int? = nil) -> TalkError {
    TalkError(file: talk.file, line: line ?? next + 1, column: index + 1, expected: expected)
  }

  /// Adds the part that began at the line `first` (counted from 0) and ends before the line at hand.
  mutating func add(
    _ act: Talk.Act, from first: Int, keywords: TalkLanguage, lead: ArraySlice<Character>
  ) {
    let lines = first + 1...next
    talk.parts.append(Talk.Part(act: act, lines: lines, keywords: keywords, lead: String(lead)))
  }

  // MARK: Keywords

  private mutating func keyword(_ line: [Character]) throws(TalkError) {
    let colon = line.firstIndex(where: TalkSign.colon.contains) ?? line.count
    let word = String(trimmed(line[..<colon]))
    for keyword in TalkKeyword.allCases {
      guard let language = keyword.names.language(of: word) else { continue }
      guard colon < line.count else { throw error(colon, "“：”", "a colon") }
      switch keyword {
      case .me: try speech(line, after: colon, language)
      case .bot: try reply(line, after: colon, language)
      case .title, .today, .identity, .language, .pins: try header(keyword, line, after: colon)
      case .data: try dataHeader(line, after: colon)
      case .lesson, .scene, .must, .mustNot, .hint: try lessonHeader(keyword, line, after: colon)
      }
      return
    }
    throw error(0, TalkKeyword.expected)
  }

  /// Every header stands once, before the first line said.
  mutating func mayStand(_ keyword: TalkKeyword) throws(TalkError) {
    guard talk.parts.isEmpty else {
      throw error(
        0, "“我：”、“机：”或【…】：标题、今天、身份等写在第一句话之前",
        "me:, bot: or [...]: title, today, as and the like stand before the first line said")
    }
    guard headers.insert(keyword).inserted else {
      throw error(
        0, "别的内容：“\(keyword.names.zh)”已经写过",
        "something else: \(keyword.names.en) is there already")
    }
  }

  /// 课程, 情景, 必须, 不得, 提示: rows of their own, read by `TalkParser+Lesson`.
  private mutating func lessonHeader(
    _ keyword: TalkKeyword, _ line: [Character], after colon: Int
  ) throws(TalkError) {
    try mayStand(keyword)
    let head = next + 1
    let (rows, _) = gather(line, after: colon)
    guard !rows.isEmpty else {
      throw error(
        colon + 1, TalkPhrase("内容，写在后面或下面缩进的行里", "something, here or in indented rows below"), line: head)
    }
    try read(keyword, rows)
  }

  private mutating func header(
    _ keyword: TalkKeyword, _ line: [Character], after colon: Int
  ) throws(TalkError) {
    try mayStand(keyword)
    let slice = trimmed(line[(colon + 1)...])
    let value = String(slice)
    let at = slice.startIndex
    switch keyword {
    case .title:
      talk.title = value
    case .today:
      guard let now = TalkReading.moment(value) else {
        throw error(at, "日期和时间，如 2026-03-31 08:55", "day and time, such as 2026-03-31 08:55")
      }
      talk.now = now
    case .identity:
      guard !value.isEmpty else { throw error(at, "人名，如 委员甲", "a name") }
      talk.identity = value
    case .language:
      switch value.lowercased() {
      case "中文", "zh": talk.language = .zh
      case "英文", "en": talk.language = .en
      default: throw error(at, "中文（zh）或 en", "zh or en")
      }
    case .pins:
      guard ["有", "on"].contains(value.lowercased()) else {
        throw error(at, "有（on）；不写就没有", "on; without it there are none")
      }
      talk.asksForPins = true
    case .data, .me, .bot, .lesson, .scene, .must, .mustNot, .hint:
      break  // Read elsewhere.
    }
    next += 1
  }

  // MARK: Speech

  private mutating func speech(
    _ line: [Character], after colon: Int, _ language: TalkLanguage
  ) throws(TalkError) {
    // One blank after the colon belongs to the keyword; everything else is said as it stands.
    let start = line.dropFirst(colon + 1).first == " " ? colon + 2 : colon + 1
    let said = line[start...]
    let first = next
    next += 1
    var words = [String(said)]
    if trimmed(said).elementsEqual("«") { words = try severalLines(openedAt: said.startIndex) }
    mayReply = true
    add(.say(words), from: first, keywords: language, lead: line[..<start])
  }

  /// The lines up to `»`, without the indentation that the `»` has.
  private mutating func severalLines(openedAt column: Int) throws(TalkError) -> [String] {
    let open = next
    guard let close = lines[open...].firstIndex(where: { trimmed(Array($0.content)[...]).elementsEqual("»") })
    else { throw error(column, TalkPhrase("后面有单独一行 »", "a line » further down"), line: open) }
    let indent = lines[close].content.prefix(while: \.isWhitespace)
    var words: [String] = []
    while next < close {
      let content = lines[next].content
      guard content.hasPrefix(indent) || lines[next].isBlank else {
        throw error(0, "与 » 同样的缩进", "the indentation of the closing »")
      }
      words.append(content.hasPrefix(indent) ? String(content.dropFirst(indent.count)) : "")
      next += 1
    }
    guard !words.isEmpty else { throw error(0, "« 和 » 之间至少一行", "a line between « and »") }
    next += 1
    return words
  }

  // MARK: Replies

  private mutating func reply(
    _ line: [Character], after colon: Int, _ language: TalkLanguage
  ) throws(TalkError) {
    guard mayReply else {
      throw error(
        0, "“我：”或【…】：上一段“机：”已包括所说的一切，下一行请缩进",
        "me: or [...]: the bot: block above holds everything said; indent its further rows")
    }
    let first = next
    let (gathered, lead) = gather(line, after: colon)
    let rows = try patterns(gathered)
    mayReply = false
    add(.reply(Talk.Reply(rows: rows)), from: first, keywords: language, lead: lead)
  }

  /// What rows of a block must look like.
  func patterns(_ rows: [Gathered]) throws(TalkError) -> [Talk.Row] {
    var read: [Talk.Row] = []
    for row in rows {
      if let slip = bracketSlip(row) { throw slip }
      do {
        read.append(Talk.Row(pattern: try RowPattern(row.text), line: row.line))
      } catch {
        throw self.error(error.index, error.expected, line: row.line)
      }
    }
    return read
  }

  /// A bracket at the start of an indented row is a slip of the pen or wants a `\`.
  func bracketSlip(_ row: Gathered) -> TalkError? {
    let text = row.text
    guard let first = text.first, TalkSign.open.contains(first) else { return nil }
    if first != "【" {
      guard let close = text.firstIndex(where: TalkSign.close.contains) else { return nil }
      guard TalkDirective.read(text[(text.startIndex + 1)..<close]) != nil else { return nil }
    }
    return error(
      text.startIndex,
      TalkPhrase(
        "“\\\(first)”（机器说的话），或者顶格的【…】", "\\\(first) in a bot row, or [...] without indentation"),
      line: row.line)
  }

  /// A row of a block: its text, indexed as in its line.
  struct Gathered {
    var text: ArraySlice<Character>
    /// Counted from 1.
    var line: Int
  }

  /// The text after a colon or bracket and the indented rows below it; blank lines and comments between are
  /// passed over. Returns also the start of the first line, up to its text.
  mutating func gather(
    _ line: [Character], after sign: Int
  ) -> (rows: [Gathered], lead: ArraySlice<Character>) {
    var rows: [Gathered] = []
    let rest = line[(sign + 1)...].drop(while: \.isWhitespace)
    if !rest.isEmpty { rows.append(Gathered(text: rest, line: next + 1)) }
    next += 1
    var look = next
    while look < lines.count {
      let below = lines[look]
      look += 1
      if below.isBlank || below.isComment { continue }
      guard below.isIndented else { break }
      rows.append(Gathered(text: Array(below.content).drop(while: \.isWhitespace), line: look))
      next = look
    }
    return (rows, rest.isEmpty ? line[...sign] : line[..<rest.startIndex])
  }
}
