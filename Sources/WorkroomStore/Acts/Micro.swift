public import Regulation

/// A micro-consultation or micro-oversight (微协商、微监督).
public struct MicroFacts: MatterFacts {
  public static let kind = "consultation"
  /// P3.4d, P6.3e: one record, its approval within it.
  public static let lifecycle = Lifecycle<MicroFacts>(
    "consultation", ends: [.held],
    .from(.nothing, MicroConsultationHeld.self, to: .held),
    .from(.nothing, MicroOversightHeld.self, to: .held),
    .from(
      .held, OversightReplied.self, when: .known("isOversight") { $0.micro == .oversight }, to: .held))

  public var micro: MicroKind
  public var facts: MicroHeld
  public var held: Moment
  public var late: String?
  /// What whoever answers for the policy replied (P3.4e); nil where nothing was heard yet.
  public var reply: OversightReplied?

  public var person: PersonID? { facts.person }
  public var day: Day { held.day }
  public var rests: [MatterID] {
    facts.opinions + (facts.research ?? []) + [facts.approval?.request].compactMap(\.self)
  }
}

/// What is said of a micro-consultation or micro-oversight (P3.4d); without an approval it is kept and not counted (P6.3e).
public struct MicroHeld: Codable, Hashable, Sendable {
  public var person: PersonID
  public var topic: String
  public var channel: Channel
  public var platform: Platform?
  /// Who took part; of a group that is taken out its number goes, too.
  public var groups: [ParticipantGroup] {
    didSet {
      heads = heads?.filter { groups.contains($0.group) }.nonEmpty
      if !groups.contains(.members) { members = nil }
    }
  }
  public var opinions: [MatterID]
  public var approval: Approval?
  public var outcome: String
  /// 线上线下同时: both at once; `channel` is the one it counts in (A6).
  public var hybrid: Bool?
  public var joint: Joint?
  /// The research notes it stands on; nil where none was named (P6.3d).
  public var research: [MatterID]?
  /// Why what people said was consulted on without research (P6.3d).
  public var unresearched: String?
  /// Of an oversight: which policy or decision, who answers for it, and what is suggested (P3.4e).
  public var policy: String?
  public var answerable: String?
  public var suggestion: String?
  /// What it was about, as the regulation has it by level (P3.4a); nil: not said.
  public var scope: TopicScope?
  /// How many people of a group took part, of those whose number was said (P3.4b).
  public var heads: [Heads]?
  /// The members who took part, by name, whoever recorded it; nil: not said.
  public var members: [PersonID]?

  /// How many of one group.
  public struct Heads: Codable, Hashable, Sendable {
    public var group: ParticipantGroup
    public var people: Int
    public init(_ group: ParticipantGroup, _ people: Int) { (self.group, self.people) = (group, people) }
  }

  /// How many people of a group took part; nil: not said.
  public subscript(people group: ParticipantGroup) -> Int? {
    get { heads?.first { $0.group == group }?.people }
    set {
      var others = (heads ?? []).filter { $0.group != group }
      if let newValue { others.append(Heads(group, newValue)) }
      heads = ParticipantGroup.allCases.compactMap { group in others.first { $0.group == group } }.nonEmpty
    }
  }

  public init(
    person: PersonID, topic: String, channel: Channel, platform: Platform?, groups: [ParticipantGroup],
    opinions: [MatterID], approval: Approval?, outcome: String, hybrid: Bool? = nil, joint: Joint? = nil
  ) {
    (self.person, self.topic, self.channel, self.platform) = (person, topic, channel, platform)
    (self.groups, self.opinions, self.approval, self.outcome) = (groups, opinions, approval, outcome)
    (self.hybrid, self.joint) = (hybrid, joint)
  }
}

extension [MicroHeld.Heads] {
  fileprivate var nonEmpty: Self? { isEmpty ? nil : self }

  /// 群众 12 人、部门 3 人，共 15 人: what is known of all is added up.
  public var inWords: Bilingual {
    let total = map(\.people).reduce(0, +)
    let (zh, en) = (
      map { "\($0.group.name.zh) \($0.people) 人" }.joined(separator: "、"),
      map { "\($0.group.name.en) \($0.people)" }.joined(separator: ", ")
    )
    return count == 1 ? Bilingual(zh, en) : Bilingual("\(zh)，共 \(total) 人", "\(en), \(total) in all")
  }
}

/// 微协商 (P3.4d).
public struct MicroConsultationHeld: MicroAct {
  public var held: MicroHeld
  public init(_ held: MicroHeld) { self.held = held }

  public static let micro = MicroKind.consultation
  public static let id = "microConsultationHeld"
  public static let name = Bilingual("微协商", "micro-consultation held")
  public static let doing = Bilingual("登记微协商", "log a micro-consultation")
  public static let fields = allFields
  public static let correctables = allCorrectables
}

/// 微监督 (P3.4d).
public struct MicroOversightHeld: MicroAct {
  public var held: MicroHeld
  public init(_ held: MicroHeld) { self.held = held }

  public static let micro = MicroKind.oversight
  public static let id = "microOversightHeld"
  public static let name = Bilingual("微监督", "micro-oversight held")
  public static let doing = Bilingual("登记微监督", "log a micro-oversight")
  public static let fields = allFields
  public static let correctables = allCorrectables
}

/// What the two have in common: all but what they are called. What was held is stored as the facts themselves.
public protocol MicroAct: MatterAct where Matter == MicroFacts {
  static var micro: MicroKind { get }
  var held: MicroHeld { get set }
  init(_ held: MicroHeld)
}

extension MicroAct {
  public init(from decoder: any Decoder) throws { self.init(try MicroHeld(from: decoder)) }
  public func encode(to encoder: any Encoder) throws { try held.encode(to: encoder) }

  public static func allows(_ who: Asker) -> Bool { who.recordsOwnOrLeads }
  public var whose: PersonID? { held.person }
  public func apply(to matter: inout MicroFacts?, at mark: EntryMark) {
    matter = MicroFacts(micro: Self.micro, facts: held, held: mark.occurred, late: mark.late)
  }

  fileprivate static var allFields: [Field<Self>] {
    [
      .text(\.held.topic, "议题", "topic", apart: .topic), .choice(\.held.channel, "方式", "mode"),
      .choice(\.held.platform, "平台", "platform"), .choices(\.held.groups, "参加", "took part"),
      .words("参加人数", "people") { $0.held.heads?.inWords },
      .count("参加的委员", "members who took part", ifAny: { $0.held.members?.count }),
      .choice(\.held.scope, "议题范围", "topic scope"),
      .count("意见", "opinions") { $0.held.opinions.count },
      .words("调研", "research") { $0.held.research.map { Bilingual("\($0.count) 份", "\($0.count)") } },
      .text(\.held.unresearched, "没有调研的原因", "why without research", apart: .unresearched),
      .text(\.held.policy, "政策或决策", "policy", apart: .policy),
      .text(\.held.answerable, "责任方", "who answers", apart: .answerable),
      .text("批准", "approval") { $0.held.approval?.by },
      .text("批准日期", "approved on") { $0.held.approval?.day.iso },
      .flag(ifTrue: \.held.approval?.plan, "年度计划一并批准", "approved with the plan"),
      .text(\.held.outcome, "结果", "outcome", apart: .outcome),
      .text(\.held.suggestion, "建议", "suggestion", apart: .suggestion),
      .flag(ifTrue: \.held.hybrid, "线上线下同时", "both at once"),
      .choice("牵头", "lead", JointRole.self) { $0.held.joint?.role },
      .text("合办", "joint with") { $0.held.joint?.with },
    ]
  }

  fileprivate static var allCorrectables: [Correctable] {
    [
      .text("topic", Bilingual("议题", "topic"), \Self.held.topic),
      .mode(\Self.held.channel, \.held.hybrid, \.held.platform),
      .choices("groups", Bilingual("参加人群", "who took part"), \Self.held.groups),
      approvedBy, approvedOn, .text("outcome", Bilingual("结果", "outcome"), \Self.held.outcome),
      .day("date", "日期", "date"),
    ] + Correctable.event(\Self.held.channel, \.held.platform, \.held.hybrid, \.held.joint) + [approvedHow]
      + (micro == .oversight ? ofOversight : [ofScope]) + ParticipantGroup.allCases.map(people)
      + [.members("members", \Self.held.members) { $0.held.groups.contains(.members) }]
  }

  /// What only a consultation has (P3.4a).
  private static var ofScope: Correctable {
    .choice("scope", Bilingual("议题范围", "topic scope"), \Self.held.scope)
  }

  /// How many of a group, where that group took part.
  private static func people(of group: ParticipantGroup) -> Correctable {
    Correctable(
      "people-\(group.rawValue)", Bilingual("\(group.name.zh)人数", "number of \(group.name.en)"), .number,
      of: Self.self, when: { $0.held.groups.contains(group) },
      shown: { .text($0.held[people: group].map(String.init)) },
      set: { body, text in
        guard let number = Int(text) else { return false }
        body.held[people: group] = number
        return true
      })
  }

  /// What only an oversight has (P3.4e).
  private static var ofOversight: [Correctable] {
    [
      .text("policy", Bilingual("政策或决策", "policy"), \Self.held.policy),
      .text("answerable", Bilingual("责任方", "who answers for it"), \Self.held.answerable),
      .text("suggestion", Bilingual("建议", "suggestion"), \Self.held.suggestion),
    ]
  }

  // An approval (P6.3e, A21) has its body and its day: where the record knows of none, one asks for the other.

  private static var approvedBy: Correctable {
    Correctable(
      id: "approved-by", label: Bilingual("批准单位", "approved by"), answer: .text(max: 100),
      wants: { act, _ in lacksApproval(act) ? ["approved-on"] : [] },
      shown: { .text($0.act.as(Self.self)?.held.approval?.by) },
      set: { revision, text in putApproval(&revision, "approved-by", text) { $0.by = text } })
  }

  private static var approvedOn: Correctable {
    Correctable(
      id: "approved-on", label: Bilingual("批准日期", "approved on"), answer: .day(.past),
      wants: { act, _ in lacksApproval(act) ? ["approved-by"] : [] },
      shown: { ($0.act.as(Self.self)?.held.approval?.day).map { .day($0) } ?? .nothing },
      set: { revision, text in
        guard let day = Day(iso: text) else { return false }
        return putApproval(&revision, "approved-on", text) { $0.day = day }
      })
  }

  /// By itself or with the annual plan, of what was approved (A21).
  private static var approvedHow: Correctable {
    let choices = [ApprovedHow.byItself, .withPlan].map {
      Correctable.Choice(id: $0.rawValue, name: $0.name, aliases: $0.aliases)
    }
    return Correctable(
      "approved-how", Bilingual("怎么批准的", "how approved"), .choice { _ in choices }, of: Self.self,
      when: { $0.held.approval != nil },
      shown: {
        $0.held.approval.map { .words(($0.plan == true ? ApprovedHow.withPlan : .byItself).name) } ?? .nothing
      },
      set: { body, text in
        guard let how = ApprovedHow(rawValue: text) else { return false }
        body.held.approval?.plan = how == .withPlan ? true : nil
        return true
      })
  }

  private static func lacksApproval(_ act: Act) -> Bool { act.as(Self.self)?.held.approval == nil }

  /// Changes the approval, or lets what is said of one wait until both its body and its day are.
  private static func putApproval(
    _ revision: inout Revision, _ id: String, _ text: String, _ change: (inout Approval) -> Void
  ) -> Bool {
    guard var body = revision.act.as(Self.self) else { return false }
    if var approval = body.held.approval {
      let known = approval
      change(&approval)
      // What says otherwise than the request is no more that request's, but told.
      if approval.by != known.by || approval.day != known.day { approval.request = nil }
      body.held.approval = approval
    } else {
      revision.waiting[id] = text
      guard let by = revision.waiting["approved-by"],
        let day = revision.waiting["approved-on"].flatMap(Day.init(iso:))
      else { return true }
      body.held.approval = Approval(by: by, day: day)
    }
    revision.act = Act(body)
    return true
  }
}
