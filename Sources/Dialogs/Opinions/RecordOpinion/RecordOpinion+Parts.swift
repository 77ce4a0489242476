import Conversation
import Regulation
import Understanding
import WorkroomStore

// One line with several matters (一句话几件事, A23): offered to be split, each then an opinion of its own, linked.

extension RecordOpinion {
  /// What one line is split into.
  struct Parts: SlotValue {
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
  }

  /// Whether what was said holds several matters, where the rule set has them recorded each by itself.
  static func isSeveral(_ scene: Scene) throws -> Bool {
    guard try scene.pack[.opinionSplit] else { return false }
    return SeveralMatters(scene.saidInOneGo).parts.count > 1
  }

  /// What is shown: as it was cut last, else as the words suggest.
  static func cut(_ scene: Scene) -> [String] {
    scene[Slots.parts]?.texts ?? SeveralMatters(scene.saidInOneGo).parts
  }

  /// The parts with what each suggests: 2 “还有医保怎么报” 像咨询.
  static func shownParts(_ scene: Scene) throws -> String {
    try cut(scene).enumerated().map { place, text in
      let kind = try suggested(scene, text).first?.kind.name(scene.language)
      let hint = kind.map { scene("，像\($0)", ", reads like: \($0)") } ?? ""
      return scene(
        "  \(place + 1) “\(text.excerpt(60))”\(hint)", "  \(place + 1) “\(text.excerpt(80))”\(hint)")
    }.joined(separator: "\n")
  }

  /// Which one comes now, in both languages: 第 2 件，共 3 件：“还有医保怎么报”。
  static func partShown(_ scene: Scene) throws -> String {
    guard let (place, parts) = try part(scene) else { return "" }
    let words = try words(scene).excerpt(60)
    return scene(
      "第 \(place + 1) 件，共 \(parts.texts.count) 件：“\(words)”。",
      "Matter \(place + 1) of \(parts.texts.count): “\(words)”.")
  }

  /// Which of several parts is at hand, from 0, and how many there are; nil where it is one matter.
  static func part(_ scene: Scene) throws -> (place: Int, of: Parts)? {
    guard let parts = scene[Slots.parts], parts.isSettled, parts.texts.count > 1 else { return nil }
    let me = try scene.signedIn()
    let day = (scene[Slots.when] ?? scene.now).day
    let recorded = try scene.facts(PartsRecorded(of: parts.first, in: me.room, by: me.person, on: day))
    // While it is told that one was recorded, that one is at hand.
    let isTold = scene.recorded.contains { $0.act?.is(OpinionRecorded.self) == true }
    return (recorded - (isTold ? 1 : 0), parts)
  }

  /// Whether a part is still to be recorded.
  static func hasMore(_ scene: Scene) throws -> Bool {
    try part(scene).map { $0.place < $0.of.texts.count } ?? false
  }

  /// The matter that is recorded now, and the first of those that were said with it.
  static func matter(_ scene: Scene) throws -> (id: MatterID, partOf: MatterID?) {
    guard let (place, parts) = try part(scene) else { return (scene.fresh("opinion"), nil) }
    return place == 0 ? (parts.first, nil) : (scene.fresh("opinion"), parts.first)
  }

  /// What the visitor said of the matter at hand.
  static func words(_ scene: Scene) throws -> String {
    guard let (place, parts) = try part(scene) else { return scene.saidInOneGo }
    return parts.texts[min(max(place, 0), parts.texts.count - 1)]
  }
}

extension RecordOpinion.Slots {
  /// How what was said is split: Enter takes it as it is shown.
  static let parts: Slot<RecordOpinion.Parts> = Slot(
    "parts", "怎么分", "how it is split",
    as: AnswerReader(
      .open,
      read: { line, scene, _ in
        let now = RecordOpinion.cut(scene)
        let first = scene[parts]?.first ?? scene.fresh("opinion")
        func settled(_ texts: [String]) -> Understood<RecordOpinion.Parts> {
          .value(RecordOpinion.Parts(first, texts, isSettled: true))
        }
        if line.isBlank || YesNo.read(line) == true || asShown.contains(TextFolding.folded(line)) {
          return settled(now)
        }
        if YesNo.read(line) == false || asOne.contains(TextFolding.folded(line)) {
          return settled([scene.saidInOneGo])
        }
        guard let cut = Recut(line, now, whole: scene.saidInOneGo).parts else { return .miss }
        return .value(RecordOpinion.Parts(first, cut, isSettled: false))
      },
      show: { parts, scene in
        scene("分成 \(parts.texts.count) 件", "split into \(parts.texts.count)")
      }))

  private static let asShown: Set<String> = [
    "分开", "分", "分开登记", "就这样", "就这样分", "split", "split it", "as shown", "ok",
  ]
  private static let asOne: Set<String> = [
    "不分", "不分开", "一件", "记成一件", "算一件", "合成一件", "不用分", "one", "one matter", "keep it", "do not split",
    "don't split",
  ]
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
