import Conversation
import Regulation
import Understanding
import WorkroomStore

/// Logging a micro-consultation or micro-oversight (微协商、微监督), P3.4d; without an approval it is kept and not
/// counted (P6.3e).
enum LogMicro: String, DialogStates {
  case kind, jointKind, role, with, policy, answerable, topic, scoped, scope, beyond, channel, countedIn,
    platform, day, late, groups, members
  case source, opinions, notes, research, unresearched
  case approvals, granted, approved, approver, approvalDay, outcome, suggestion, known, same, notAgain,
    confirm, recorded
  case further, undertake, write, end

  enum Slots {
    static let kind = Slot<KindOr<MicroKind>>("kind", "类型", "kind", as: .choice())
    static let jointKind = Slot<MicroKind>("joint-kind", "一起办的", "held together", as: .choice())
    static let topic = Slot<String>("topic", "议题", "topic", as: .text(max: 200))
    static let groups = Slot<[Participants]>("groups", "参加人群", "who took part", as: .participants)
    static let members = Slot<[PersonID]>(
      "members", "参加的委员", "members who took part", as: .members(on: CommonSlots.day))
    /// What a room of its level is to concentrate on (P3.4a).
    static let scope = Slot<TopicScope>(
      "scope", "议题范围", "topic scope",
      as: .choice { scope, scene in try scope == .other || scopes(scene).contains(scope) })
    /// Of what the CPPCC approved and was recorded here: which approval it was held on.
    static let granted = Slot<MatterID>(
      "granted", "哪一次批准", "which approval",
      as: .oneOf(
        listed: true,
        options: { scene in
          try approvals(scene).map { Option(id: $0.id.rawValue, label: approvalLine($0, scene)) }
        },
        name: { id, scene in
          try LogMicro.request(id, scene).map { approvalLine($0, scene) } ?? ""
        }))
    static let approved = Slot<ApprovedHow>("approved-how", "有没有批准", "approved", as: .approvedHow)
    static let approver = Slot<String>("approver", "批准单位", "approved by", as: .text(max: 100))
    static let approvalDay = Slot<Day>("approval-day", "批准日期", "approved on", as: .approvalDay)
    static let outcome = Slot<String>("outcome", "结果", "outcome", as: .text(max: 1000))
    /// Of an oversight (P3.4e).
    static let policy = Slot<String>("policy", "政策或决策", "policy", as: .text(max: 200))
    static let answerable = Slot<String>("answerable", "责任方", "who answers for it", as: .text(max: 200))
    static let suggestion = Slot<String>("suggestion", "建议", "suggestion", as: .text(max: 1000))
    /// Why what people said is consulted on without research (P6.3d).
    static let unresearched = Slot<String>(
      "unresearched", "没有调研的原因", "why without research", as: .reason(max: 300))
    static let further = Slot<Further>("further", "接下来", "what next", as: .choice())
  }

  /// What a consultation or an oversight leads to (P3.4b, P6.3d).
  enum Further: String, Named, CaseIterable {
    case undertake, write, enough

    var name: Bilingual {
      switch self {
      case .undertake: Bilingual("记承诺事项（谁来办、几时办好）", "note an undertaking (who does what by when)")
      case .write: Bilingual("写成果", "draft an output")
      case .enough: Bilingual("先这样", "that is all for now")
      }
    }
    var aliases: [String] {
      switch self {
      case .undertake: ["承诺", "承诺事项", "undertaking"]
      case .write: ["成果", "output"]
      case .enough: ["不用了", "先不", "好了", "否", "没有了", "no", "enough"]
      }
    }
  }

  static let dialog = define(
    "log-micro", version: 7, title: ("微协商微监督", "micro-consultation"),
    phrases: [
      "微协商", "微监督", "登记微协商", "登记微监督", "开了个协商会", "micro-oversight", "log a micro-consultation",
      "log a micro-oversight", "micro-supervision",
    ],
    because: .p3_4d, start: .kind,
    hears: [
      .fills(
        Slots.kind, by: .kind,
        among: [
          "microConsultation": MicroKind.consultation.rawValue,
          "microOversight": MicroKind.oversight.rawValue,
        ]),
      .proposes(Slots.topic, by: .topic), .proposes(Slots.topic, by: .matter),
      .proposes(Slots.topic, by: .rest),
      .fills(WorkSlots.channel, by: .mode),
      .fills(CommonSlots.day, by: .day),
    ]
  ) {
    ask(.kind, for: Slots.kind, because: .p3_4d)
      .when("一起办的", .jointKind) { $0[Slots.kind] == .joint }
      .when("微监督", .policy) { kind($0) == .oversight }
      .then(.topic)
    ask(.jointKind, for: Slots.jointKind, because: .p3_4d).then(.role)
    ask(.role, for: JointSlots.role, because: .p3_4b).then(.with)
    ask(.with, for: JointSlots.with, because: .p3_4b)
      .when("微监督", .policy) { kind($0) == .oversight }
      .then(.topic)
    ask(.policy, for: Slots.policy, optional: true, because: .p3_4e).then(.answerable)
    ask(.answerable, for: Slots.answerable, optional: true, because: .p3_4e).then(.topic)
    ask(.topic, for: Slots.topic).then(.scoped)
    decide(.scoped).when("微协商", .scope) { kind($0) == .consultation }.then(.channel)
    ask(.scope, for: Slots.scope, optional: true, because: .p3_4a)
      .when("不在重点", .beyond) { $0[Slots.scope] == .other }
      .then(.channel)
    say(.beyond, because: .p3_4a).then(.channel)
    ask(.channel, for: WorkSlots.channel, because: .p3_4d)
      .when("线上线下同时", .countedIn) { $0[WorkSlots.channel] == .both }
      .when("线上", .platform) { $0[WorkSlots.channel] == .online }
      .then(.day)
    ask(.countedIn, for: WorkSlots.countedIn, because: .p3_4d).then(.platform)
    ask(.platform, for: WorkSlots.platform, because: .p3_4b).then(.day)
    ask(.day, for: CommonSlots.day).when("补录", .late) { $0.isLate(CommonSlots.day) }.then(.groups)
    ask(.late, for: CommonSlots.late, because: .p4_5b).then(.groups)
    ask(.groups, for: Slots.groups, because: .p3_4b)
      .when("有委员", .members) { hasMembers($0) }
      .then(.source, forgetting: [Slots.members])
    ask(.members, for: Slots.members, optional: true, because: .p8_4a).then(.source)
    decide(.source).when("有登记的意见", .opinions) { try !WorkSlots.recentOpinions($0).isEmpty }.then(.notes)
    ask(.opinions, for: WorkSlots.opinions, optional: true, because: .p6_3d).then(.notes)
    decide(.notes)
      .when("有调研记录", .research) { try !WorkSlots.recentResearch($0).isEmpty }
      .when("从意见来而没有调研", .unresearched, forgetting: [WorkSlots.research]) { isUnresearched($0) }
      .then(.approvals)
    ask(.research, for: WorkSlots.research, optional: true, because: .p6_3d)
      .when("从意见来而没有调研", .unresearched) { isUnresearched($0) }
      .then(.approvals)
    ask(.unresearched, for: Slots.unresearched, because: .p6_3d).then(.approvals)
    decide(.approvals).when("有批准了的", .granted) { try !approvals($0).isEmpty }.then(.approved)
    ask(.granted, for: Slots.granted, optional: true, because: .p6_3e)
      .when(
        "就是这一次", .outcome, forgetting: [Slots.approved, Slots.approver, Slots.approvalDay]
      ) { $0[Slots.granted] != nil }
      .then(.approved)
    ask(.approved, for: Slots.approved, because: .p6_3e)
      .when("有批准", .approver) { isApproved($0) }
      .then(.outcome)
    ask(.approver, for: Slots.approver, because: .p6_3e).then(.approvalDay)
    ask(.approvalDay, for: Slots.approvalDay, because: .p6_3e).then(.outcome)
    ask(.outcome, for: Slots.outcome, because: .p3_4b)
      .when("微监督", .suggestion) { kind($0) == .oversight }
      .then(.known)
    ask(.suggestion, for: Slots.suggestion, optional: true, because: .p3_4e).then(.known)
    decide(.known)
      .when("像是登记过了", .same, forgetting: [SameEvent.slot]) { try sameEvent($0) != nil }
      .then(.confirm)
    ask(.same, for: SameEvent.slot).when("是同一件", .notAgain) { $0[SameEvent.slot] == true }.then(.confirm)
    say(.notAgain).then(.end)
    confirm(
      .confirm,
      showing: [
        Slots.kind, Slots.jointKind, JointSlots.role, JointSlots.with, Slots.policy, Slots.answerable,
        Slots.topic, Slots.scope, WorkSlots.channel,
        WorkSlots.countedIn, WorkSlots.platform, CommonSlots.day, CommonSlots.late, Slots.groups,
        Slots.members,
        WorkSlots.opinions, WorkSlots.research, Slots.unresearched, Slots.granted, Slots.approved,
        Slots.approver,
        Slots.approvalDay, Slots.outcome, Slots.suggestion,
      ]
    ).then(.recorded)
    record(
      .recorded,
      needs: [Slots.kind, Slots.topic, WorkSlots.channel, CommonSlots.day, Slots.groups, Slots.outcome]
    ) { scene in
      let me = try scene.signedIn()
      var held = MicroHeld(
        person: me.person, topic: try scene.need(Slots.topic), channel: try WorkSlots.recordedChannel(scene),
        platform: WorkSlots.onlinePlatform(scene), groups: try scene.need(Slots.groups).map(\.group),
        opinions: scene[WorkSlots.opinions] ?? [], approval: try approval(scene),
        outcome: try scene.need(Slots.outcome), hybrid: WorkSlots.hybrid(scene), joint: joint(scene))
      held.research = scene[WorkSlots.research]
      held.unresearched = isUnresearched(scene) ? scene[Slots.unresearched] : nil
      held.heads = try scene.need(Slots.groups).heads
      held.members = hasMembers(scene) ? scene[Slots.members] : nil
      let kind = try kind(scene) ?? scene.need(Slots.jointKind)
      if kind == .consultation { held.scope = scene[Slots.scope] }
      if kind == .oversight {
        (held.policy, held.answerable) = (scene[Slots.policy], scene[Slots.answerable])
        held.suggestion = scene[Slots.suggestion]
      }
      let act: Act =
        switch kind {
        case .consultation: Act(MicroConsultationHeld(held))
        case .oversight: Act(MicroOversightHeld(held))
        }
      return [
        Proposal(
          act, in: me.room, on: scene.fresh("micro"), occurred: try scene.occurred(CommonSlots.day),
          late: scene.isLate(CommonSlots.day) ? scene[CommonSlots.late] : nil)
      ]
    }
    .when("从意见或者调研来的", .further) {
      $0[WorkSlots.opinions]?.isEmpty == false || $0[WorkSlots.research]?.isEmpty == false
    }
    .then(.end)
    ask(.further, for: Slots.further, because: .p6_3d)
      .when("承诺事项", .undertake) { $0[Slots.further] == .undertake }
      .when("写成果", .write) { $0[Slots.further] == .write }
      .then(.end)
    end(.undertake) { scene in
      .handsOn(
        to: Undertakings.dialog.name,
        having: try mine(scene).map { [Undertakings.Slots.at.name: $0.id.datum] } ?? [:])
    }
    end(.write) { scene in
      var known: [String: Datum] = [:]
      if let mine = try mine(scene) { known[WorkSlots.basis.name] = [mine.id].datum }
      if let opinions = scene[WorkSlots.opinions] { known[WorkSlots.opinions.name] = opinions.datum }
      return .handsOn(to: LogOutput.dialog.name, having: known)
    }
    end(.end)
  }

  /// What a room of this level concentrates on; of a room whose level is not known nothing is asked beside the rest.
  static func scopes(_ scene: Scene) throws -> [TopicScope] {
    guard let level = try scene.room()?.facts.level else { return [] }
    return TopicScope.scopes(of: level, by: try scene.pack)
  }

  /// What whoever records it writes themself.
  static func ownWords(_ scene: Scene) -> [String?] {
    [scene[Slots.topic], scene[Slots.outcome], scene[Slots.suggestion]]
  }

  /// What was just recorded: the newest of mine on its topic.
  private static func mine(_ scene: Scene) throws -> Matter<MicroFacts>? {
    let me = try scene.signedIn()
    return try WorkSlots.recentMicros(scene).first {
      $0.facts.person == me.person && $0.facts.facts.topic == scene[Slots.topic]
    }
  }

  /// Members took part, who may be named.
  private static func hasMembers(_ scene: Scene) -> Bool {
    scene[Slots.groups]?.contains { $0.group == .members } ?? false
  }

  /// It comes from what people said and stands on no research (P6.3d).
  private static func isUnresearched(_ scene: Scene) -> Bool {
    scene[WorkSlots.opinions]?.isEmpty == false && scene[WorkSlots.research]?.isEmpty != false
  }

  /// What was recorded already and seems to be the same event.
  static func sameEvent(_ scene: Scene) throws -> SameEvent? {
    try kind(scene).flatMap { try SameEvent.of($0, scene) }
  }

  /// What kind it was, held alone or together with others.
  static func kind(_ scene: Scene) -> MicroKind? {
    scene[Slots.kind]?.kind(together: scene[Slots.jointKind])
  }

  static func joint(_ scene: Scene) -> Joint? {
    JointSlots.joint(scene[Slots.kind] == .joint, scene)
  }

  /// N5 is asked for by channel in the province's reading, and without one in the city's (C2.4).
  static func counted(_ scene: Scene) throws -> String {
    let online = try WorkSlots.online(scene)
    if let day = scene[CommonSlots.day], let kind = kind(scene),
      let more = try BeyondNeed(scene).text(
        .p3_4d, deed: kind == .consultation ? .microConsultation : .microOversight,
        WorkSlots.recordedChannel(scene), day)
    {
      return more
    }
    return try WorkSlots.counted(
      Bilingual("全年的微协商微监督", "the year's micro-consultations and micro-oversight"),
      online == .ownReading ? .c2_4 : .p3_4d, online, scene)
  }

  /// Why what is to be recorded does not count; nil where nothing stands in the way here.
  enum NotCounted { case noPlaque, notOurs(String), notApproved, notWithPlan, approvedLater }

  static func notCounted(_ scene: Scene) throws -> NotCounted? {
    guard let day = scene[CommonSlots.day] else { return nil }
    guard let plaque = try scene.room()?.facts.plaque, plaque <= day else { return .noPlaque }
    if let why = try JointSlots.notCounted(joint(scene), scene) {
      return .notOurs(why)
    }
    let pack = try scene.pack
    guard pack[.approvalMicro] == .required, !pack[.normCountUnapproved] else { return nil }
    guard let approval = try approval(scene) else { return .notApproved }
    if approval.plan == true, !pack[.approvalBlanket] { return .notWithPlan }
    return approval.day > day ? .approvedLater : nil
  }
}
