import Conversation
import Regulation
import Understanding
import WorkroomStore

/// How far a matter has come (办理链条), P6.3d: from what people said over research, consultation and oversight to what was handed
/// in, what came back, and what each visitor was told; what is missing is named with its clause, and the next step proposed.
enum TheChain: String, DialogStates {
  case what, found, none, list, chain, next
  case research, discuss, undertakings, write, output, news, feedBack, end

  static let dialog = define(
    "the-chain", version: 1, title: ("办到哪一步", "how far a matter has come"),
    phrases: [
      "办到哪一步", "这件事到哪一步了", "这件事办到哪一步了", "到哪一步了", "来龙去脉", "办理链条", "how far has it come",
      "how far a matter has come", "the chain of a matter", "how far is it", "how far has this come",
    ],
    because: .p6_3d, start: .what, looksForPeople: true, hearsOpening: true,
    hears: [.fills(FindMatter.Slots.what, by: .matter)]
  ) {
    ask(.what, for: FindMatter.Slots.what, optional: true).then(.found)
    decide(.found)
      .when("没有找到", .none) { try FindMatter.count(FindMatter.filter($0), $0) == 0 }
      .when("只有一件", .chain) { try FindMatter.count(FindMatter.filter($0), $0) == 1 }
      .then(.list)
    say(.none).then(.end)
    ask(.list, for: FindMatter.Slots.pick)
      .when("不看了", .end) { $0[FindMatter.Slots.pick]?.leaves == true }
      .when("再筛一遍", .found) { $0[FindMatter.Slots.pick]?.id == nil }
      .then(.chain)
    say(.chain, because: .p6_3d).then(.next)
    ask(.next, for: Slots.next, because: .p6_3d)
      .when("调研", .research) { $0[Slots.next] == .research }
      .when("协商监督", .discuss) { $0[Slots.next] == .discuss }
      .when("承诺事项", .undertakings) { $0[Slots.next] == .undertakings }
      .when("写成果", .write) { $0[Slots.next] == .write }
      .when("成果接着办", .output) { $0[Slots.next] == .output }
      .when("结果和答复", .news) { $0[Slots.next] == .news }
      .when("反馈", .feedBack) { $0[Slots.next] == .feedBack }
      .then(.end)
    end(.research) { .handsOn(to: LogResearch.dialog.name, having: try opinions($0)) }
    end(.discuss) { scene in
      let notes = try chain(scene)?.research.map(\.id) ?? []
      let research = notes.isEmpty ? [:] : [WorkSlots.research.name: notes.datum]
      return .handsOn(to: LogMicro.dialog.name, having: try opinions(scene).merging(research) { $1 })
    }
    end(.undertakings) { _ in .handsOn(to: Undertakings.dialog.name) }
    end(.write) { scene in
      let basis = try chain(scene).map { $0.micros.map(\.id) + $0.research.map(\.id) } ?? []
      return .handsOn(
        to: LogOutput.dialog.name,
        having: try opinions(scene).merging(basis.isEmpty ? [:] : [WorkSlots.basis.name: basis.datum]) { $1 })
    }
    end(.output) { scene in
      let next = try chain(scene)?.outputs.first { [.drafted, .reviewed].contains($0.state) }
      return .handsOn(
        to: LogOutput.dialog.name,
        having: next.map { [LogOutput.Slots.pick.name: .text($0.id.rawValue)] } ?? [:])
    }
    end(.news) { _ in .handsOn(to: RecordDecision.dialog.name) }
    end(.feedBack) { scene in
      let next = try toBeHeard(scene)
      return .handsOn(
        to: OpenMatters.dialog.name, having: next.map { [OpenMatters.Slots.opinion.name: $0.id.datum] } ?? [:]
      )
    }
    end(.end)
  }

  enum Slots {
    static let next = Slot<Next>("next", "接下来", "what next", as: .choice { try possible($1).contains($0) })
  }

  /// What may come next in a chain.
  enum Next: String, Named, CaseIterable {
    case research, discuss, undertakings, write, output, news, feedBack, enough

    var name: Bilingual {
      switch self {
      case .research: Bilingual("登记调研", "note research")
      case .discuss: Bilingual("登记微协商、微监督", "log a micro-consultation or micro-oversight")
      case .undertakings: Bilingual("看承诺事项", "see the undertakings")
      case .write: Bilingual("写成果", "draft an output")
      case .output: Bilingual("接着办成果", "go on with the output")
      case .news: Bilingual("登记结果或者答复", "record an outcome or a reply")
      case .feedBack: Bilingual("向来访人反馈", "give a visitor feedback")
      case .enough: Bilingual("不用了", "no more")
      }
    }
    var aliases: [String] {
      switch self {
      case .research: ["调研", "research"]
      case .discuss: ["微协商", "微监督", "协商", "监督", "consultation", "oversight"]
      case .undertakings: ["承诺", "undertakings"]
      case .write: ["成果", "提案", "信息", "output"]
      case .output: ["接着办", "审核", "提交", "submit", "review"]
      case .news: ["结果", "答复", "outcome", "reply"]
      case .feedBack: ["反馈", "feedback"]
      case .enough: ["好了", "够了", "知道了", "否", "no", "enough", "that's all"]
      }
    }
  }

  /// The chain that is shown; nil where they may not see its opinion, or there is none.
  static func chain(_ scene: Scene) throws -> MatterChain? {
    try FindMatter.opinion(scene).map { try scene.facts(ChainFrom($0.id, in: $0.matter.workroom)) }
  }

  /// What is missing comes first, in the order of the chain.
  static func possible(_ scene: Scene) throws -> [Next] {
    guard let chain = try chain(scene) else { return [.enough] }
    let lacks = ChainGap.of(chain, by: try scene.pack, on: scene.now.day)
    var steps: [Next] = []
    if lacks.contains(.research) || chain.micros.isEmpty { steps.append(.research) }
    if chain.outputs.isEmpty || lacks.contains(where: \.isDiscussion) { steps.append(.discuss) }
    if !chain.undertakings.isEmpty { steps.append(.undertakings) }
    if chain.outputs.isEmpty || lacks.contains(where: \.isOutput) { steps.append(.write) }
    if chain.outputs.contains(where: { [.drafted, .reviewed].contains($0.state) }) { steps.append(.output) }
    if chain.outputs.contains(where: { $0.state == .submitted }) { steps.append(.news) }
    if try toBeHeard(scene) != nil { steps.append(.feedBack) }
    return steps + [.enough]
  }

  /// The opinion to be answered or fed back next, as far as they may.
  private static func toBeHeard(_ scene: Scene) throws -> Matter<OpinionFacts>? {
    try chain(scene)?.unheard.first { opinion in
      try [OpinionFedBack.kind, OpinionAnswered.kind].contains { try scene.may($0.type, on: opinion.id) }
    }
  }

  /// What the next step need not ask again.
  private static func opinions(_ scene: Scene) throws -> [String: Datum] {
    let ids = try chain(scene)?.opinions.map(\.id) ?? []
    return ids.isEmpty ? [:] : [WorkSlots.opinions.name: ids.datum]
  }
}
