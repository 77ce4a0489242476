import Conversation
import Regulation
import Understanding
import WorkroomStore

/// What somebody said in one go, split into several matters (一句话几件事, A23), the words shared out by the member.
struct OpinionParts: SlotValue {
  /// The matter of the first; the others name it.
  let first: MatterID
  let texts: [String]
  /// It is recorded so; else it is shown once more.
  let isSettled: Bool

  init(_ first: MatterID, _ texts: [String], isSettled: Bool) {
    (self.first, self.texts, self.isSettled) = (first, texts, isSettled)
  }

  init?(datum: Datum) {
    guard case .list(let items) = datum, items.count == 3, let first = MatterID(datum: items[0]),
      let texts = [String](datum: items[1]), let isSettled = Bool(datum: items[2]), !texts.isEmpty
    else { return nil }
    self.init(first, texts, isSettled: isSettled)
  }

  var datum: Datum { .list([first.datum, texts.datum, isSettled.datum]) }

  /// What the words suggest, where the rule set has several matters recorded each by itself; one where it is one.
  static func suggested(in whole: String, _ scene: Scene) throws -> [String] {
    try scene.pack[.opinionSplit] ? SeveralMatters(whole).parts : [whole]
  }

  /// What is shown: as it was cut last, else as the words suggest.
  static func cut(_ slot: Slot<OpinionParts>, of whole: String, _ scene: Scene) -> [String] {
    scene[slot]?.texts ?? SeveralMatters(whole).parts
  }

  /// The parts with what each suggests: 2 “还有医保怎么报” 像咨询.
  static func shown(_ parts: [String], _ scene: Scene) throws -> String {
    try parts.enumerated().map { place, text in
      let kind = try RecordOpinion.suggested(scene, text).first?.kind.name(scene.language)
      let hint = kind.map { scene("，像\($0)", ", reads like: \($0)") } ?? ""
      return scene(
        "  \(place + 1) “\(text.excerpt(60))”\(hint)", "  \(place + 1) “\(text.excerpt(80))”\(hint)")
    }.joined(separator: "\n")
  }

  /// What splits and what keeps, in both languages: the question over the parts.
  static func question(_ parts: [String], _ scene: Scene) throws -> String {
    let rows = try shown(parts, scene)
    return scene(
      "听起来是 \(parts.count) 件事：\n\(rows)\n分开登记吗？直接回车就这样分。",
      "That sounds like \(english(parts.count, "matter")):\n\(rows)\nRecord each by itself? Enter takes it as shown."
    )
  }

  /// How else it may be split.
  static func help(_ language: Language) -> String {
    language(
      "每件各算一件、各归各类（A23）。“不分”就记成一件；“1 2 合”并起来；“2 从法院分开”再切一刀；也可以整句重写，用 / 隔开。",
      "Each is one matter with a class of its own (A23). “one” keeps it as one; “join 1 2” puts two together; “2 at the court” cuts once more; or write all of it again with / between them."
    )
  }
}

extension AnswerReader where Value == OpinionParts {
  /// How what was said is split: Enter takes it as it is shown.
  ///
  /// - Parameters:
  ///   - whole: what was said in one go.
  ///   - parts: the question's own slot, which holds how it was cut last.
  ///   - first: the matter of the first part, where nothing was cut yet.
  static func parts(
    of whole: @escaping @Sendable (Scene) throws -> String,
    cut parts: @escaping @Sendable () -> Slot<OpinionParts>,
    first: @escaping @Sendable (Scene) throws -> MatterID
  ) -> AnswerReader {
    AnswerReader(
      .open,
      read: { line, scene, _ in
        let whole = try whole(scene)
        let now = OpinionParts.cut(parts(), of: whole, scene)
        let first = try scene[parts()]?.first ?? first(scene)
        func settled(_ texts: [String]) -> Understood<OpinionParts> {
          .value(OpinionParts(first, texts, isSettled: true))
        }
        if line.isBlank || YesNo.read(line) == true || asShown.contains(TextFolding.folded(line)) {
          return settled(now)
        }
        if YesNo.read(line) == false || asOne.contains(TextFolding.folded(line)) {
          return settled([whole])
        }
        guard let cut = Recut(line, now, whole: whole).parts else { return .miss }
        return .value(OpinionParts(first, cut, isSettled: false))
      },
      show: { parts, scene in
        scene("分成 \(parts.texts.count) 件", "split into \(parts.texts.count)")
      })
  }

  private static var asShown: Set<String> {
    [
      "分开", "分", "分开登记", "就这样", "就这样分", "split", "split it", "as shown", "ok",
    ]
  }
  private static var asOne: Set<String> {
    [
      "不分", "不分开", "一件", "记成一件", "算一件", "合成一件", "不用分", "one", "one matter", "keep it", "do not split",
      "don't split",
    ]
  }
}

/// How somebody cuts what was said in another way: 1 2 合, 2 从法院分开, or all of it with a slash at each cut.
private struct Recut {
  private(set) var parts: [String]?

  init(_ line: String, _ now: [String], whole: String) {
    parts = Self.slashed(line, whole) ?? Self.joined(line, now) ?? Self.cut(line, now)
  }

  /// 路灯坏了半年/医保怎么报: the same words, with a slash where one ends.
  private static func slashed(_ line: String, _ whole: String) -> [String]? {
    let pieces = line.split { $0 == "/" || $0 == "／" }.map { String($0).trimmed }.filter { !$0.isEmpty }
    guard pieces.count > 1, bare(pieces.joined()) == bare(whole) else { return nil }
    return pieces
  }

  /// Without marks and blanks, which may stand elsewhere.
  private static func bare(_ text: String) -> String {
    String(TextFolding.folded(text).filter { $0.isLetter || $0.isNumber })
  }

  /// 1 2 合, 合并 2 和 3, join 1 and 2: neighbours become one.
  private static func joined(_ line: String, _ now: [String]) -> [String]? {
    let said = TextFolding.folded(line)
    guard ["合", "一起", "并", "join", "merge", "together"].contains(where: said.contains) else { return nil }
    let numbers = said.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }.sorted()
    guard numbers.count > 1, let first = numbers.first, let last = numbers.last, first > 0, last <= now.count,
      numbers == Array(first...last)
    else { return nil }
    let one = now[(first - 1)..<last].reduce("") { text, part in
      text.isEmpty ? part : text + (text.last?.isASCII == true ? ", " : "，") + part
    }
    return Array(now[..<(first - 1)]) + [one] + Array(now[last...])
  }

  /// 2 从法院分开, 2 法院, split 2 at the court: the part ends before these words.
  private static func cut(_ line: String, _ now: [String]) -> [String]? {
    var said = line.trimmed
    for lead in ["split ", "cut ", "第", "把"] where said.lowercased().hasPrefix(lead) {
      said = String(said.dropFirst(lead.count)).trimmed
    }
    let digits = said.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), now.indices.contains(number - 1) else { return nil }
    var words = String(said.dropFirst(digits.count)).trimmed
    for lead in ["件", "从", "在", "at ", "before ", "“", "\""] where words.lowercased().hasPrefix(lead) {
      words = String(words.dropFirst(lead.count)).trimmed
    }
    for end in ["分开", "断开", "前面分开", "那里分开", "起", "处", "”", "\""] where words.hasSuffix(end) {
      words = String(words.dropLast(end.count)).trimmed
    }
    let text = now[number - 1]
    guard !words.isEmpty, let place = text.firstRange(of: words)?.lowerBound, place > text.startIndex else {
      return nil
    }
    let marks: Set<Character> = ["，", ",", "；", ";", "。", " "]
    var before = String(text[..<place])
    while let last = before.last, marks.contains(last) { before.removeLast() }
    guard !before.isEmpty else { return nil }
    return Array(now[..<(number - 1)]) + [before, String(text[place...])] + Array(now[number...])
  }
}
