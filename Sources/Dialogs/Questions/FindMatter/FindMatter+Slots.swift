package import Conversation
import Regulation
import Understanding
package import WorkroomStore

/// A filter lies in a draft as its JSON.
extension OpinionFilter: SlotValue {
  package init?(datum: Datum) {
    guard case .text(let text) = datum, let filter = try? JSONText.decode(OpinionFilter.self, from: text)
    else {
      return nil
    }
    self = filter
  }
  package var datum: Datum { .text((try? JSONText.encode(self)) ?? "") }
}

extension FindMatter {
  /// What was said to a list: one of it, or what else is to be left out.
  struct Pick: SlotValue {
    let id: MatterID?
    /// What the list was of.
    let within: OpinionFilter
    /// None of it is wanted.
    let leaves: Bool
    /// All of it becomes one public-opinion report (P6.3c).
    let reports: Bool

    init(_ id: MatterID?, within filter: OpinionFilter, leaves: Bool = false, reports: Bool = false) {
      (self.id, within, self.leaves, self.reports) = (id, filter, leaves, reports)
    }

    init?(datum: Datum) {
      guard case .list(let items) = datum, let filter = items.last.flatMap(OpinionFilter.init(datum:)) else {
        return nil
      }
      self.init(
        items.count == 2 ? MatterID(datum: items[0]) : nil, within: filter,
        leaves: items.first == .flag(true), reports: items.first == .flag(false))
    }

    var datum: Datum {
      .list(
        (leaves ? [.flag(true)] : reports ? [.flag(false)] : id.map { [$0.datum] } ?? []) + [within.datum])
    }
  }

  /// What may come after the page of one matter.
  enum Next: Hashable, SlotValue {
    /// A step of its lifecycle.
    case step(OpenMatters.Next)
    case slip, correct, list, enough

    init?(datum: Datum) {
      switch datum {
      case .text("slip"): self = .slip
      case .text("correct"): self = .correct
      case .text("list"): self = .list
      case .text("enough"): self = .enough
      case .text(let text):
        guard let next = OpenMatters.Next(rawValue: text) else { return nil }
        self = .step(next)
      case .nothing, .number, .flag, .list: return nil
      }
    }

    var datum: Datum {
      switch self {
      case .step(let next): next.datum
      case .slip: .text("slip")
      case .correct: .text("correct")
      case .list: .text("list")
      case .enough: .text("enough")
      }
    }

    var name: Bilingual {
      switch self {
      case .step(let next): next.name
      case .slip: Bilingual("告知单", "slip for the visitor")
      case .correct: Bilingual("更正", "correct it")
      case .list: Bilingual("回到名单", "back to the list")
      case .enough: Bilingual("不用了", "no more")
      }
    }
  }

  enum Slots {
    static let what = Slot<OpinionFilter>(
      "what", "查什么", "what to find",
      as: AnswerReader(
        .open,
        read: { line, scene, _ in
          if JustHandled.isSaid(line) {
            var filter = OpinionFilter()
            filter.only = try JustHandled.opinion(scene)?.id
            return filter.only == nil ? .miss : .value(filter)
          }
          let said = FilterWords(line, now: scene.now)
          guard said.saysAnything || said.speaksOfOpinions && !isBare(line) else { return .miss }
          if let problem = ahead(said.filter, scene) { return .problem(problem) }
          return .value(said.filter)
        },
        show: { filter, scene in inWords(filter, scene) }))

    static let pick = Slot<Pick>(
      "pick", "哪一件", "which",
      as: .oneOf(
        pages: pages,
        reading: { line, scene, offered in try read(line, scene, offered) },
        name: { pick, scene in
          try pick.id.flatMap { try scene.facts(TheOpinions([$0])).first }.map { try line($0, scene) }
            ?? inWords(pick.within, scene)
        }))

    static let next = Slot<Next>(
      "next", "接下来", "what next",
      as: .oneOf(
        options: { scene in
          try possible(scene).map { next in
            guard case .text(let id) = next.datum else {
              preconditionFailure("a next step is stored as text")
            }
            return Option(
              id: id, label: next.name(scene.language), aliases: [next.name.zh, next.name.en] + aliases(next))
          }
        },
        name: { next, scene in next.name(scene.language) }
      ).takingReport(as: .step(.report)))

    private static func aliases(_ next: Next) -> [String] {
      switch next {
      case .enough: ["好了", "够了", "不办", "no", "否", "知道了", "that's all"]
      case .list: ["返回名单", "名单", "list", "back"]
      case .correct: ["改", "更正记录", "correct"]
      case .slip: ["条子", "slip"]
      case .step(let next): next.aliases
      }
    }

    /// 查, find: nothing but the wish.
    private static func isBare(_ line: String) -> Bool {
      ["查", "查一下", "查找", "找", "搜索", "find", "search", "look up", "find a matter", "查一件事", "查事项"]
        .contains(TextFolding.folded(line))
    }

    /// Days that have not come.
    private static func ahead(_ filter: OpinionFilter, _ scene: Scene) -> String? {
      guard let from = filter.from, from > scene.now.day else { return nil }
      return scene(
        "\(from.inWords(scene))还没有到。请换个时间。", "\(from.inWords(scene)) has not come yet. Another time, please.")
    }

    /// One of the list by its number or its words, else what is to be left out of it.
    private static func read(_ line: String, _ scene: Scene, _ offered: [Option]) throws -> Understood<Pick> {
      let now = filter(scene)
      let said = FilterWords(line, now: scene.now)
      let choice = Choices.read(line, among: offered)
      if enough.contains(TextFolding.folded(line)) { return .value(Pick(nil, within: now, leaves: true)) }
      if ReportOpinions.isWished(line) {
        guard try !fit(scene).isEmpty else { return .problem(ReportOpinions.noneFit(scene)) }
        return .value(Pick(nil, within: now, reports: true))
      }
      if said.asksAnew, said.saysAnything {
        guard try count(said.filter, scene) > 0 else {
          return .problem(
            scene("没有找到：\(inWords(said.filter, scene))。", "Nothing found: \(inWords(said.filter, scene))."))
        }
        return .value(Pick(nil, within: said.filter))
      }
      // 只看没办完的; 我的义务 asks for something else, since 义务 is left of it.
      let isNarrowing = said.saysAnything && (said.narrows || said.filter.texts.isEmpty)
      if !isNarrowing, case .one(let index) = choice {
        return .value(Pick(MatterID(offered[index].id), within: now))
      }
      if isNarrowing { return try narrowed(now, by: said.filter, scene) }
      if case .several = choice, !said.filter.texts.isEmpty {
        return try narrowed(now, by: said.filter, scene)
      }
      return .miss
    }

    private static let enough: Set<String> = [
      "不用了", "不用", "好了", "够了", "不看了", "不查了", "没有了", "都不是", "no more", "enough", "none", "none of them",
      "that's all",
    ]

    private static func narrowed(
      _ filter: OpinionFilter, by other: OpinionFilter, _ scene: Scene
    ) throws -> Understood<Pick> {
      let both = filter.narrowed(by: other)
      guard try count(both, scene) > 0 else {
        return .problem(
          scene(
            "这里面没有这样的：\(inWords(both, scene))。", "None of these is like that: \(inWords(both, scene))."))
      }
      return .value(Pick(nil, within: both))
    }
  }
}
