import Conversation
import Regulation
import Understanding
import WorkroomStore

extension OpenMatters {
  /// What may be done with an opinion: the acts of its lifecycle, in a person's words.
  enum Next: String, Named, CaseIterable {
    case answer, pointOn, explain, passOn, urge, reply, feedBack, close, reopen, guide, triage, report,
      another, nothing

    var name: Bilingual {
      switch self {
      case .answer: Bilingual("答复", "answer")
      case .pointOn: Bilingual("告知咨询途径", "say where to ask")
      case .explain: Bilingual("解释说明", "explain why it takes time")
      case .passOn: Bilingual("转办", "pass it on")
      case .urge: Bilingual("催办", "urge the department")
      case .reply: Bilingual("收到回复", "the department replied")
      case .feedBack: Bilingual("反馈", "give feedback")
      case .close: Bilingual("办结", "close")
      case .reopen: Bilingual("再次办理", "take it up again")
      case .guide: Bilingual("引导", "guide on")
      case .triage: Bilingual("归类", "class it")
      case .report: Bilingual("写社情民意信息", "draft a public-opinion report")
      case .another: Bilingual("下一件", "next one")
      case .nothing: Bilingual("先不办", "not now")
      }
    }

    var aliases: [String] {
      switch self {
      case .passOn: ["转办给", "转交", "转给部门", "交办", "refer it"]
      case .urge: ["催一下", "催", "chase"]
      case .reply: ["部门回复了", "回复来了", "reply"]
      case .reopen: ["重新办理", "重办", "不满意", "reopen"]
      case .report: ReportOpinions.names
      case .another: ["另一件", "别的", "换一件", "another one"]
      case .nothing: ["不办了", "否", "就这样", "no", "nothing"]
      case .feedBack: ["已反馈", "告诉他了", "告诉她了", "告诉来访人了", "回访了", "feedback", "fed back", "told the visitor"]
      case .close: ["结案", "可以结了", "closed"]
      case .answer, .pointOn, .explain, .guide, .triage: []
      }
    }

    /// The act it leads to; nil for leaving it, and for what is written from it.
    var act: (any ActBody.Type)? {
      switch self {
      case .answer, .pointOn: OpinionAnswered.self
      case .explain: OpinionExplained.self
      case .passOn: OpinionPassedOn.self
      case .urge: OpinionUrged.self
      case .reply: OpinionReplied.self
      case .feedBack: OpinionFedBack.self
      case .close: OpinionClosed.self
      case .reopen: OpinionReopened.self
      case .guide: OpinionGuided.self
      case .triage: OpinionTriaged.self
      case .report, .another, .nothing: nil
      }
    }

    /// What somebody who has done it mostly does at once, where it may be done: answer, feedback, close (P6.4a). After the
    /// others one waits for somebody else.
    var callsFor: [Next] {
      switch self {
      case .answer, .pointOn: [.feedBack]
      case .reply, .reopen: [.answer]
      case .triage: [.answer, .guide]
      case .feedBack: [.close, .answer]
      case .explain, .passOn, .urge, .close, .guide, .report, .another, .nothing: []
      }
    }
  }

  static func isPossible(_ next: Next, _ scene: Scene) throws -> Bool {
    if next == .report { return try opinion(scene).map { try ReportOpinions.isFit($0, scene) } ?? false }
    if next == .another { return try count(scene) > 1 }
    guard let act = next.act else { return true }
    return try scene[Slots.opinion].map { try scene.may(act, on: $0) } ?? false
  }

  enum Slots {
    static let opinion = Slot<MatterID>(
      "opinion", "哪一件", "which",
      as: .oneOf(
        pages: pages,
        name: { id, scene in try scene.facts(TheOpinion(id))?.line(scene) ?? "" }))
    static let next = Slot<Next>(
      "next", "怎么办", "what to do", as: .choice { try isPossible($0, $1) }.takingReport(as: .report))
    static let answer = Slot<String>("answer", "答复", "answer", as: .told(max: 1000))
    static let explanation = Slot<String>("explanation", "说明", "explanation", as: .told(max: 1000))
    static let department = Slot<String>(
      "department", "转给的单位", "department", as: .bodyName(max: 40))
    static let paper = Slot<String>(
      "paper", "文号", "paper number", as: .paperNumber(max: 40))
    static let due = Slot<Day>("due", "请回复的日期", "day for the reply", as: .dayAhead)
    static let urged = Slot<String>("urged", "催办的情况", "what was said", as: .text(max: 300))
    static let reply = Slot<String>("reply", "部门的回复", "the department's reply", as: .told(max: 1000))
    static let goOn = Slot<Bool>("goOn", "接着办理", "going on with it", as: .yesNo)
    static let why = Slot<String>("why", "不满意的原因", "why not satisfied", as: .text(max: 300))
    static let way = Slot<FeedbackWay>("way", "反馈方式", "way", as: .choice())
    static let content = Slot<String>("content", "反馈内容", "content", as: .text(max: 1000))
    static let satisfaction = Slot<Satisfaction>("satisfaction", "满意度", "satisfaction", as: .choice())
    static let outcome = Slot<String>("outcome", "结果", "outcome", as: .told(max: 1000))
    static let guide = Slot<[Referral]>("guide", "去向", "where to", as: .choices())
    static let kind = Slot<OpinionClass>("kind", "类别", "class", as: .choice())
    static let exception = Slot<String>(
      "exception", "破例的理由", "reason for the exception", as: .reason(max: 300))
    static let another = Slot<Bool>("another", "接着办", "another", as: .yesNo)

    /// What is asked anew for the next step with one.
    static let ofOneStep: [any SlotName] = [
      next, answer, explanation, department, paper, due, urged, reply, way, content, satisfaction, goOn, why,
      outcome, guide, kind, exception,
    ]
    /// What is asked anew for the next one.
    static let ofOne: [any SlotName] = [opinion] + ofOneStep
  }
}

extension Opinion {
  func option(_ scene: Scene) throws -> Option { Option(id: id.rawValue, label: try line(scene)) }

  /// “小区门口路灯坏了……” 微需求、微建议，待办，4月2日前反馈
  func line(_ scene: Scene) throws -> String {
    let words = said.words.map { "“\($0.excerpt(20))”" } ?? scene("（原话已删除）", "(words erased)")
    // What is not classed says so in its state.
    let kind = facts.kind.map { " " + $0.name(scene.language) }
    return [words + (kind ?? ""), matter.state.name(scene.language), try due(scene)]
      .joined(separator: scene("，", ", "))
  }

  /// What it waits for and until when; nil where nothing is due.
  func nextDue(_ scene: Scene) throws -> String? {
    OpinionPhrases(scene.language, today: scene.now.day, by: try scene.pack).due(self)
  }

  /// What it waits for and until when; else how long it has been there.
  func due(_ scene: Scene) throws -> String {
    if let due = try nextDue(scene) { return due }
    let days = facts.day.days(to: scene.now.day)
    return scene(days == 0 ? "今天" : "\(days) 天", days == 0 ? "today" : english(days, "day"))
  }
}
