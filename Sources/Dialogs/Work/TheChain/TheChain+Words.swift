import Conversation
import Regulation
import WorkroomStore

// The chain as text: a row a step, with what stands there or what is missing.
extension TheChain {
  /// The whole chain of the matter that was chosen.
  static func drawn(_ scene: Scene) throws -> String {
    guard let opinion = try FindMatter.opinion(scene), let chain = try chain(scene) else {
      return scene("这一件现在查不到。", "It cannot be found now.")
    }
    let title =
      opinion.said.words.map { "“\($0.excerpt(40))”" } ?? scene("来访人信息已删除", "the visitor's data were erased")
    let gaps = ChainGap.of(chain, by: try scene.pack, on: scene.now.day)
    let rows = try [
      (scene("意见", "opinions"), said(chain, scene)), (scene("调研", "research"), research(chain, gaps, scene)),
      (scene("协商监督", "consultation"), micros(chain, gaps, scene)),
      (scene("承诺", "undertakings"), chain.undertakings.map { undertaking($0, scene) }),
      (scene("成果", "outputs"), outputs(chain, gaps, scene)),
      (scene("反馈", "feedback"), feedback(chain, scene)),
    ].flatMap { name, lines in lines.map { "  " + name + scene("：", ": ") + $0 } }
    return ([title + scene("：", ":")] + rows + tail(chain, gaps, scene)).joined(separator: "\n")
  }

  private static func said(_ chain: MatterChain, _ scene: Scene) -> [String] {
    guard let first = chain.opinions.first else { return [] }
    let count = chain.visitors.count
    let state = first.state.name(scene.language)
    let since = first.facts.day.inWords(scene)
    return [
      count == 1
        ? scene("\(since)，\(state)", "\(since), \(state)")
        : scene(
          "\(since)起 \(count) 位来访人，最早一件\(state)", "since \(since), \(count) visitors; the first is \(state)")
    ]
  }

  private static func research(_ chain: MatterChain, _ gaps: [ChainGap], _ scene: Scene) throws -> [String] {
    if gaps.contains(.research) { return [missing(.research, scene)] }
    return try chain.research.map { note in
      let who = try scene.facts(NameOf(note.facts.noted.person)) ?? ""
      let topic = note.facts.noted.topic.orErased(scene.language).excerpt(30)
      return scene(
        "\(note.facts.day.inWords(scene)) \(who)“\(topic)”",
        "\(note.facts.day.inWords(scene)), \(who): “\(topic)”")
    }
  }

  private static func micros(_ chain: MatterChain, _ gaps: [ChainGap], _ scene: Scene) -> [String] {
    let lacking = gaps.first(where: \.isDiscussion)
    if chain.micros.isEmpty, let lacking { return [missing(lacking, scene)] }
    return chain.micros.map { micro in
      let approved =
        ChainGap.isUnapproved(micro.facts)
        ? scene("，没有批准（P6.3e）", ", not approved (P6.3e)") : ""
      let reply = micro.facts.reply.map {
        scene("；答复：", "; replied: ") + $0.text.orErased(scene.language).excerpt(30)
      }
      return WorkSlots.line(micro, scene) + beside(micro.facts.facts, scene) + approved + (reply ?? "")
    }
  }

  /// What kind of topic it was (P3.4a), and how many took part (P3.4b), as far as that was said.
  private static func beside(_ held: MicroHeld, _ scene: Scene) -> String {
    let scope = held.scope.map { scope in
      switch scope {
      case .other: scene("不在本级重点（P3.4a）", "not what its level concentrates on (P3.4a)")
      case .general, .industryCommon, .livelihood, .industryHindrance: scope.name(scene.language)
      }
    }
    return [scope, held.heads?.inWords(scene.language)].compactMap(\.self)
      .map { scene("，", ", ") + $0 }.joined()
  }

  private static func undertaking(_ matter: Matter<UndertakingFacts>, _ scene: Scene) -> String {
    guard let settled = matter.facts.settled else { return Undertakings.line(matter, scene) }
    return Undertakings.line(matter, scene)
      + (settled.kept ? scene("，已经办好", ", done") : scene("，没有办成", ", not done"))
  }

  private static func outputs(_ chain: MatterChain, _ gaps: [ChainGap], _ scene: Scene) -> [String] {
    let lacking = gaps.first(where: \.isOutput)
    if chain.outputs.isEmpty, let lacking { return [missing(lacking, scene)] }
    return chain.outputs.map { output in
      let (drafted, sent) = (output.facts.drafted, output.facts.sent)
      var parts = [
        scene(
          "《\(drafted.title.orErased(.zh))》\(drafted.kind.name.zh)，\(LogOutput.standing(output).zh)",
          "“\(drafted.title.orErased(.en))”, \(drafted.kind.name.en), \(LogOutput.standing(output).en)")
      ]
      parts += [sent?.to, sent?.number].compactMap(\.self)
      if let decided = output.facts.decided { parts.append("\(decided.by) \(decided.day.inWords(scene))") }
      if let reply = output.facts.reply {
        parts.append(
          scene("\(reply.by)答复：", "\(reply.by) replied: ") + reply.text.orErased(scene.language).excerpt(30))
      }
      return parts.joined(separator: scene("，", ", "))
    }
  }

  private static func feedback(_ chain: MatterChain, _ scene: Scene) -> [String] {
    let (heard, unheard) = (chain.visitors.count { $0.facts.feedback != nil }, chain.unheard.count)
    let silent = chain.visitors.count { !$0.facts.reachable && $0.facts.feedback == nil }
    var parts: [String] = []
    if heard > 0 { parts.append(scene("\(heard) 位已反馈", "\(heard) told")) }
    if unheard > 0 {
      parts.append(scene("\(unheard) 位还没有反馈（P6.4a）", "\(unheard) not told yet (P6.4a)"))
    }
    if silent > 0 { parts.append(scene("\(silent) 位没有留联系方式", "\(silent) left no way to be reached")) }
    return parts.isEmpty ? [] : [parts.joined(separator: scene("，", ", "))]
  }

  private static func missing(_ gap: ChainGap, _ scene: Scene) -> String {
    scene("还没有（\(gap.clause.id)）", "none yet (\(gap.clause.id))")
  }

  /// What is to be done, in a sentence, and what was taken back.
  private static func tail(_ chain: MatterChain, _ gaps: [ChainGap], _ scene: Scene) -> [String] {
    var rows: [String] = []
    if chain.takenBack > 0 {
      rows.append(
        scene(
          "另有 \(chain.takenBack) 条已经撤回，不算在内。",
          "\(english(chain.takenBack, "link")) more \(chain.takenBack == 1 ? "was" : "were") taken back and \(chain.takenBack == 1 ? "is" : "are") left out."
        ))
    }
    let names = gaps.map { name($0)(scene.language) + scene("（\($0.clause.id)）", " (\($0.clause.id))") }
    rows.append(
      names.isEmpty
        ? scene("该有的都有了。", "Nothing is missing.")
        : scene("还缺：\(names.joined(separator: "、"))。", "Missing: \(names.joined(separator: ", "))."))
    return rows
  }

  private static func name(_ gap: ChainGap) -> Bilingual {
    switch gap {
    case .handling: Bilingual("答复或者办理", "an answer or another way of dealing with it")
    case .research: Bilingual("调查研究", "research")
    case .discussion([.consultation]): Bilingual("微协商", "a micro-consultation")
    case .discussion([.oversight]): Bilingual("微监督", "micro-oversight")
    case .discussion: Bilingual("微协商或者微监督", "a micro-consultation or micro-oversight")
    case .approval: Bilingual("批准", "the approval")
    case .output(let kinds, _):
      kinds.count == 1 ? kinds.first?.name ?? Bilingual("履职成果", "an output") : Bilingual("履职成果", "an output")
    case .submission: Bilingual("报送", "sending it")
    case .reply: Bilingual("结果或者答复", "an outcome or a reply")
    case .feedback: Bilingual("反馈", "feedback")
    case .undertaking: Bilingual("到期的承诺", "an undertaking that is past its day")
    }
  }
}
