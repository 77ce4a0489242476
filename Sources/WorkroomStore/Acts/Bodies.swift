public import Regulation

// What each act says. Stored as JSON under its own name; a field that is added later is optional, so
// that older entries stay readable.

/// 工作室建立: the room's name and kind. `smallReason`: why it has fewer than 5 members (P4.2a).
public struct WorkroomSetUp: Codable, Hashable, Sendable {
  public var name: String
  public var type: WorkroomType
  public var level: Level
  public var area: String
  public var smallReason: String?
  /// What a regional room covers (P2.3); nil: the whole area.
  public var region: Region?
  public init(
    name: String, type: WorkroomType, level: Level, area: String, smallReason: String? = nil,
    region: Region? = nil
  ) {
    (self.name, self.type, self.level, self.area) = (name, type, level, area)
    (self.smallReason, self.region) = (smallReason, region)
  }
}

/// 授牌, or admission as an existing room (A32). It happened on the day the plaque was given.
public struct PlaqueAwarded: Codable, Hashable, Sendable {
  public var existing: Bool
  /// 授牌单位, which takes the plaque back some day (P5.3f, P7.2f); nil: not said.
  public var by: String?
  public init(existing: Bool, by: String? = nil) { (self.existing, self.by) = (existing, by) }
}

/// 入驻秦商量 (P5.3d).
///
/// `ground`: what agreed to it, where that was not an application in this program; it lies apart.
public struct PlatformJoined: Codable, Hashable, Sendable {
  public var ground: String?
  public init(ground: String? = nil) { self.ground = ground }
}

/// 值班开始 (P3.3e).
public struct DutyStarted: Codable, Hashable, Sendable {
  public var person: PersonID
  public var channel: Channel
  public var purpose: String?
  public init(person: PersonID, channel: Channel, purpose: String? = nil) {
    (self.person, self.channel, self.purpose) = (person, channel, purpose)
  }
}

/// 值班结束: what was done is the log entry that makes a shift count (A9).
public struct DutyEnded: Codable, Hashable, Sendable {
  public var done: String
  public init(done: String) { self.done = done }
}

/// 意见登记 (P6.2a). Who the visitor is and what was said lie apart, under ``PersonalField``.
public struct OpinionRecorded: Codable, Hashable, Sendable {
  public var person: PersonID
  public var source: Source
  public var anonymous: Bool
  public var reachable: Bool
  /// The running shift it was recorded on; nil means 非值班 (P6.2a).
  public var shift: MatterID?
  public init(person: PersonID, source: Source, anonymous: Bool, reachable: Bool, shift: MatterID?) {
    (self.person, self.source, self.anonymous) = (person, source, anonymous)
    (self.reachable, self.shift) = (reachable, shift)
  }
}

/// 意见分类 (P6.3). `exception`: why a petition or complaint is taken on all the same (P6.2c 原则上).
public struct OpinionTriaged: Codable, Hashable, Sendable {
  public var kind: OpinionClass
  public var exception: String?
  public init(kind: OpinionClass, exception: String? = nil) {
    (self.kind, self.exception) = (kind, exception)
  }
}

/// 引导 (P6.3a).
public struct OpinionGuided: Codable, Hashable, Sendable {
  public var to: [Referral]
  public var note: String?
  public init(to: [Referral], note: String? = nil) { (self.to, self.note) = (to, note) }
}

/// 答复, or where to ask (P6.3b).
public struct OpinionAnswered: Codable, Hashable, Sendable {
  public var text: String
  public var pointsOn: Bool
  public init(text: String, pointsOn: Bool) { (self.text, self.pointsOn) = (text, pointsOn) }
}

/// 解释说明 (P6.4b).
public struct OpinionExplained: Codable, Hashable, Sendable {
  public var text: String
  public init(text: String) { self.text = text }
}

/// 反馈 (P6.4a) with the visitor's satisfaction (P7.1a).
public struct OpinionFedBack: Codable, Hashable, Sendable {
  public var way: FeedbackWay
  public var text: String?
  public var satisfaction: Satisfaction
  public init(way: FeedbackWay, text: String?, satisfaction: Satisfaction) {
    (self.way, self.text, self.satisfaction) = (way, text, satisfaction)
  }
}

/// 办结.
public struct OpinionClosed: Codable, Hashable, Sendable {
  public var outcome: String
  public init(outcome: String) { self.outcome = outcome }
}

/// 活动登记 (P3.1, P3.2, P3.5).
public struct ActivityLogged: Codable, Hashable, Sendable {
  public var person: PersonID
  public var kind: ActivityKind
  public var service: ServiceKind?
  public var topic: String
  public var channel: Channel
  public var platform: Platform?
  public var carrier: Carrier
  public var attendance: Int?
  /// 线上线下同时: both at once; `channel` is the one it counts in (A6).
  public var hybrid: Bool?
  public var joint: Joint?
  public init(
    person: PersonID, kind: ActivityKind, service: ServiceKind?, topic: String, channel: Channel,
    platform: Platform?, carrier: Carrier, attendance: Int?, hybrid: Bool? = nil, joint: Joint? = nil
  ) {
    (self.person, self.kind, self.service, self.topic) = (person, kind, service, topic)
    (self.channel, self.platform, self.carrier, self.attendance) = (channel, platform, carrier, attendance)
    (self.hybrid, self.joint) = (hybrid, joint)
  }
}

/// What is held or handed in together with others (联合), A10, A40.
///
/// `with`: the rooms or bodies beside this one, or the one that leads; these are public names.
public struct Joint: Codable, Hashable, Sendable {
  public var role: JointRole
  public var with: String
  public init(role: JointRole, with: String) { (self.role, self.with) = (role, with) }
}

/// Who approved a consultation or oversight, and when (P6.3e).
///
/// `plan`: one approval named several items of the annual plan (年度计划一并批准), A21.
public struct Approval: Codable, Hashable, Sendable {
  public var by: String
  public var day: Day
  public var plan: Bool?
  public init(by: String, day: Day, plan: Bool? = nil) { (self.by, self.day, self.plan) = (by, day, plan) }
}

/// 微协商 or 微监督 (P3.4d); without an approval it is kept and not counted (P6.3e).
public struct MicroHeld: Codable, Hashable, Sendable {
  public var person: PersonID
  public var topic: String
  public var channel: Channel
  public var platform: Platform?
  public var groups: [ParticipantGroup]
  public var opinions: [MatterID]
  public var approval: Approval?
  public var outcome: String
  /// 线上线下同时: both at once; `channel` is the one it counts in (A6).
  public var hybrid: Bool?
  public var joint: Joint?
  public init(
    person: PersonID, topic: String, channel: Channel, platform: Platform?, groups: [ParticipantGroup],
    opinions: [MatterID], approval: Approval?, outcome: String, hybrid: Bool? = nil, joint: Joint? = nil
  ) {
    (self.person, self.topic, self.channel, self.platform) = (person, topic, channel, platform)
    (self.groups, self.opinions, self.approval, self.outcome) = (groups, opinions, approval, outcome)
    (self.hybrid, self.joint) = (hybrid, joint)
  }
}

/// 成果起草 (P3.3c, P6.3d).
public struct OutputDrafted: Codable, Hashable, Sendable {
  public var person: PersonID
  public var kind: OutputKind
  public var title: String
  public var addressee: Addressee
  public var opinions: [MatterID]
  public var joint: Joint?
  public init(
    person: PersonID, kind: OutputKind, title: String, addressee: Addressee, opinions: [MatterID],
    joint: Joint? = nil
  ) {
    (self.person, self.kind, self.title) = (person, kind, title)
    (self.addressee, self.opinions, self.joint) = (addressee, opinions, joint)
  }
}

/// 成果审核 by the liaison (P4.2f).
public struct OutputReviewed: Codable, Hashable, Sendable {
  public var passed: Bool
  public var remark: String?
  public init(passed: Bool, remark: String?) { (self.passed, self.remark) = (passed, remark) }
}

/// 成果提交; the day of submission is the day of N4 (A10).
public struct OutputSubmitted: Codable, Hashable, Sendable {
  public init() {}
}

/// 请假: a member asks to be excused from the duty of a quarter (A14).
///
/// `reason` is one of the rule set's words (`duty.exemptReasons`); what is said beside it lies apart.
public struct LeaveAsked: Codable, Hashable, Sendable {
  public var person: PersonID
  public var quarter: Quarter
  public var reason: String
  public var note: String?
  public init(person: PersonID, quarter: Quarter, reason: String, note: String? = nil) {
    (self.person, self.quarter, self.reason, self.note) = (person, quarter, reason, note)
  }
}

/// 请假审批: whether the convenor consents (A14), with what was said to it.
public struct LeaveDecided: Codable, Hashable, Sendable {
  public var consented: Bool
  public var remark: String?
  public init(consented: Bool, remark: String? = nil) { (self.consented, self.remark) = (consented, remark) }
}

/// 成果办理结果: 采用, 立案 or 退回 (P3.3c), by whom and on which day.
///
/// The entry itself happens when the room hears of it; where adoption is what counts, `day` decides (A10).
public struct OutputDecided: Codable, Hashable, Sendable {
  public var decision: OutputDecision
  public var by: String
  public var day: Day
  public init(decision: OutputDecision, by: String, day: Day) {
    (self.decision, self.by, self.day) = (decision, by, day)
  }
}

/// 更正: what the target entry should have said. Both versions stay.
public struct Corrected: Codable, Hashable, Sendable {
  public var target: EntryID
  public var act: Act
  public var occurred: Moment
  public var reason: String
  public init(target: EntryID, act: Act, occurred: Moment, reason: String) {
    (self.target, self.act, self.occurred, self.reason) = (target, act, occurred, reason)
  }
}

/// 删除来访人信息: who, when and why; never what.
///
/// `target`: the one entry whose texts go, where others of the matter stay; nil for all of the matter.
public struct VisitorErased: Codable, Hashable, Sendable {
  public var why: ErasureReason
  public var target: EntryID?
  public init(why: ErasureReason, target: EntryID? = nil) { (self.why, self.target) = (why, target) }
}

/// 撤回: the target entry is kept and no longer counts.
public struct Retracted: Codable, Hashable, Sendable {
  public var target: EntryID
  public var reason: String
  public init(target: EntryID, reason: String) { (self.target, self.reason) = (target, reason) }
}
