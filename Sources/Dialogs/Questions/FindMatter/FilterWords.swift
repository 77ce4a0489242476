import Conversation
import Regulation
import Understanding
import WorkroomStore

/// What a line says of the opinions that are looked for (查什么): 路灯, 王大爷上次说了什么, 上个月没办完的投诉, 我登记的.
///
/// Words that say how far something has come, of which class, when or whose it is are understood; what a question is made
/// of is left out; all else is looked for as it stands.
struct FilterWords {
  private(set) var filter = OpinionFilter()
  /// Everybody's were asked for, by a word for it.
  private(set) var wantsAll = false
  /// The line speaks of opinions or of finding them, whatever else it says.
  private(set) var speaksOfOpinions = false
  /// It begins as a search does: 查 路灯 said to a list asks for another one.
  private(set) var asksAnew = false
  /// It leaves out some of a list that was shown: 只看…, 其中….
  private(set) var narrows = false

  /// - Parameter line: as it was typed.
  init(_ line: String, now: Moment) {
    var text = TextFolding.folded(line)
    if let (span, rest) = SpanFinder(line, now: now).found() {
      (filter.from, filter.to) = (span.first, span.last)
      text = rest
    }
    takeDepartment(from: &text)
    for lead in Self.narrowing where text.trimmed.hasPrefix(lead) {
      narrows = true
      text = String(text.trimmed.dropFirst(lead.count))
    }
    text = withoutLeads(text)
    filter.texts = Array(pieces(of: text).prefix(Self.mostTexts))
  }

  /// Whether the line says anything that is looked for.
  var saysAnything: Bool { !filter.isEmpty || wantsAll }

  /// More words are no question any more (product default).
  private static let mostTexts = 4

  private static let narrowing = ["只看", "只要", "其中", "再看", "里面", "only ", "just ", "of these ", "filter "]

  /// Which department is named behind these, to its end or to 的 (转给城管局的).
  private static let towards = ["转办给", "转交给", "交办给", "转给", "passed on to ", "referred to "]

  private mutating func takeDepartment(from text: inout String) {
    let said = text
    guard let lead = Self.towards.lazy.compactMap({ said.firstRange(of: $0) }).first else { return }
    let rest = text[lead.upperBound...]
    let isChinese = rest.first.map { !$0.isASCII } ?? false
    let end = isChinese ? rest.firstIndex { "的 ，,。.？?".contains($0) } ?? rest.endIndex : rest.endIndex
    let name = String(rest[..<end]).trimmed
    guard !name.isEmpty else { return }
    (filter.department, speaksOfOpinions) = (name, true)
    text = String(text[..<lead.lowerBound]) + " " + String(rest[end...])
  }

  private static let leads = [
    "请帮我", "帮我", "请", "麻烦", "我想", "我要", "查一下", "查一查", "查找", "查查", "查询", "查看", "查", "找一下", "找一找", "找找", "找",
    "搜索", "搜一下", "搜", "看一下", "看看", "列出", "列一下", "有没有", "有关", "关于", "please ", "find ", "search for ",
    "search ", "look up ", "look for ", "show me ", "show ", "list ",
  ]

  private mutating func withoutLeads(_ text: String) -> String {
    var rest = text.trimmed
    while let lead = Self.leads.first(where: { rest.hasPrefix($0) || rest + " " == $0 }) {
      (speaksOfOpinions, asksAnew) = (true, true)
      rest = String(rest.dropFirst(lead.count)).trimmed
    }
    return rest
  }

  // MARK: Words with a meaning

  private enum Meaning {
    case standing(OpinionFilter.Standing)
    case kind(OpinionClass)
    case own, all
    case group(VisitorGroup)
    case industryNeed, urgent
    /// It is about opinions, and says no more.
    case topic
    /// What a question is made of, where nothing of another word follows: 电话费 is none.
    case nothing
    /// What a question is made of, wherever it stands.
    case filler
  }

  private static let meanings: [String: Meaning] = {
    var table: [String: Meaning] = [:]
    func say(_ meaning: Meaning, _ words: String...) { for word in words { table[word] = meaning } }
    say(
      .standing(.unfinished), "没办完的", "没办完", "没有办完", "还没办完", "未办完", "没办结的", "没办结", "还没办结", "没有办结", "未办结",
      "未了结",
      "没了结", "没办", "还没办", "待办", "在办", "没处理", "未处理", "没解决", "未解决", "没办好", "unfinished", "open", "not closed",
      "still open", "pending", "not done", "unresolved")
    say(
      .standing(.overdue), "超期", "超期没办", "超期未办", "逾期", "过期", "超时", "拖了很久", "overdue", "past due", "late")
    say(
      .standing(.closed), "已办结", "办结", "已经办结", "办完", "已办完", "办好", "已了结", "了结", "已解决", "closed", "finished",
      "done", "settled", "resolved")
    say(
      .standing(.passedOn), "在部门", "在部门的", "转办的", "已转办", "已转办的", "转办了的", "转出去的", "等部门回复", "等回复的", "passed on",
      "with a department", "with departments", "awaiting a reply")
    say(.standing(.guided), "已引导", "引导走", "引导", "guided", "guided on", "referred")
    for kind in OpinionClass.allCases where kind != .problem {
      for word in [kind.name.zh, kind.name.en] + kind.aliases {
        table[TextFolding.folded(word)] = .kind(kind)
      }
    }
    say(.kind(.petition), "petitions")
    say(.kind(.complaint), "complaints")
    say(.kind(.inquiry), "inquiries", "enquiries")
    say(.kind(.smallNeed), "微需求", "微建议", "small needs", "suggestions")
    // 问题 alone is what everybody calls whatever is brought up.
    say(.kind(.problem), "问题类", "problem class")
    say(.own, "我的", "我登记的", "我自己的", "我接待的", "我记的", "我自己登记的", "我收到的", "my", "mine", "my own")
    for group in VisitorGroup.allCases where group != .unknown {
      for word in [group.name.zh, group.name.en] { table[TextFolding.folded(word)] = .group(group) }
    }
    say(.group(.area), "区域群众", "区域内的", "residents")
    say(.group(.sector), "界别群众的", "sector people")
    say(.group(.industry), "从业人员", "行业人员", "tradespeople")
    say(.group(.unknown), "类别不明", "群众类别不明", "group not known")
    say(
      .industryNeed, "产业需求", "产业发展需求", "产业的需求", "行业需求", "industry needs", "industry need",
      "needs of the industry")
    say(.urgent, "紧急", "紧急的", "急件", "加急", "特急", "urgent")
    say(.all, "所有", "全部", "全室", "大家的", "整个工作室的", "all", "everything", "everybody's")
    say(
      .topic, "意见", "意见建议", "群众意见", "登记", "记录", "的问题", "的事", "的事情", "事情", "反映", "反映过", "反映的",
      "opinions", "opinion", "matters", "matter", "records", "recorded", "issue", "case")
    say(
      .nothing, "办得怎么样", "办的怎么样", "办到哪一步", "办到哪一步了", "怎么样", "怎样", "处理得如何", "处理得怎么样", "如何", "进展", "进展如何",
      "有结果",
      "结果", "到哪一步", "到哪步", "什么情况", "情况", "说了什么", "说过什么", "说什么", "之前", "以前", "最新", "有哪些", "哪些", "了没有", "谁",
      "来访人", "群众", "电话", "手机号", "号码", "手机",
      "一件", "几件", "有几件", "多少", "的人", "那位", "这位", "办",
      "what", "what's", "whats", "happened", "happen", "to", "did", "does", "do", "say", "said", "last",
      "time",
      "is", "was", "are", "were", "how", "going", "with", "status", "of", "from", "in", "on", "that", "which",
      "those", "only", "just", "by", "any", "there", "the", "a", "an", "for", "about", "latest", "newest",
      "recent", "recently", "coming", "come", "it", "this", "now", "along", "get", "on", "me", "we", "have",
      "has", "been", "who", "phone",
      "number", "i", "ones", "one", "so", "far", "at", "and")
    say(
      .filler, "那件事", "那件", "这件事", "这件", "那个问题", "这个问题", "那个事", "那事", "上次", "上回", "最近", "办得怎么样", "办到哪一步",
      "说了什么", "反映了什么",
      "这个电话", "这个号码", "是啥", "是什么")
    return table
  }()

  private static let longest = meanings.keys.map(\.count).max() ?? 0
  /// What stands between words in Chinese, and says nothing by itself.
  private static let particles: Set<Character> = Set("的了吗呢吧啊么呀嘛类都有是和与、，,。.?!；;：:\"'（）()")

  /// What is left when words with a meaning are taken out, each a text to be looked for.
  private mutating func pieces(of line: String) -> [String] {
    let text = Array(line)
    var (pieces, piece): ([String], String) = ([], "")
    func settle() {
      let bare = String(piece.drop { Self.particles.contains($0) || $0 == " " }).trimmedEnd(Self.particles)
      if !bare.isEmpty { pieces.append(bare) }
      piece = ""
    }
    var at = 0
    var follows = true
    while at < text.count {
      if let (length, meaning) = meaning(text, at, follows) {
        settle()
        take(meaning)
        at += length
        follows = true
        continue
      }
      let character = text[at]
      // Chinese words are parted by blanks; English ones belong together until one with a meaning comes.
      if character == " ", piece.last.map({ !$0.isASCII }) ?? true {
        settle()
      } else {
        piece.append(character)
      }
      follows = Self.particles.contains(character) || character == " "
      at += 1
    }
    settle()
    return pieces.filter { !Self.empty.contains($0) }
  }

  private static let empty: Set<String> = ["问题", "意见", "建议", "事", "我", "他", "她", "室", "看", "查"]

  /// The longest word with a meaning that stands there.
  ///
  /// - Parameter follows: whether something ended before it; only then is a word of two characters one.
  private func meaning(_ text: [Character], _ at: Int, _ follows: Bool) -> (length: Int, Meaning)? {
    if at > 0, text[at].isLatin, text[at - 1].isLatin { return nil }
    for length in stride(from: min(Self.longest, text.count - at), through: 1, by: -1) {
      let end = at + length
      guard let meaning = Self.meanings[String(text[at..<end])] else { continue }
      if end < text.count, text[end].isLatin, text[end - 1].isLatin { continue }
      switch meaning {
      case .standing, .kind, .own, .all, .group, .industryNeed, .urgent:
        // 查 投诉物业: within a longer word it is part of what was said.
        guard follows, ends(text, end) else { continue }
      case .topic, .nothing: guard ends(text, end), length > 1 || follows else { continue }
      case .filler: break
      }
      return (length, meaning)
    }
    return nil
  }

  private func ends(_ text: [Character], _ end: Int) -> Bool {
    guard end < text.count, text[end] != " ", !Self.particles.contains(text[end]) else { return true }
    for length in 1...Self.longest where end + length <= text.count {
      if Self.meanings[String(text[end..<(end + length)])] != nil { return true }
    }
    return false
  }

  private mutating func take(_ meaning: Meaning) {
    switch meaning {
    case .standing(let standing): filter.standing = standing
    case .kind(let kind): filter.kinds.append(kind)
    case .own: filter.isOwn = true
    case .group(let group): filter.group = group
    case .industryNeed: filter.isIndustryNeed = true
    case .urgent: filter.isUrgent = true
    case .all: wantsAll = true
    case .topic: speaksOfOpinions = true
    case .nothing, .filler: break
    }
  }
}

extension Character {
  fileprivate var isLatin: Bool { isASCII && (isLetter || isNumber || self == "'") }
}

extension String {
  fileprivate func trimmedEnd(_ marks: Set<Character>) -> String {
    var text = self[...]
    while let last = text.last, last == " " || marks.contains(last) { text = text.dropLast() }
    return String(text)
  }
}
