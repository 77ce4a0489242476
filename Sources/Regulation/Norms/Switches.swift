// Every reading a pack may settle. A new one is a member here, its line in `AnySwitchKey.all`, and a value in the
// province's pack; CONTRIBUTING has the recipe.

extension SwitchKey where Value == Int {
  /// Minutes a shift has to last to count.
  public static var dutyMinMinutes: Self { Self("duty.minMinutes", "A9", in: 0...1440) }
  /// Minutes under which a shift is marked 短时, and counts all the same.
  public static var dutyShortMinutes: Self { Self("duty.shortMinutes", "A9", in: 0...1440) }
  /// Resident members, at least and at most (驻室委员名额), both inclusive.
  public static var sizeMin: Self { Self("size.min", "A12", in: 1...100) }
  public static var sizeMax: Self { Self("size.max", "A12", in: 1...100) }
  /// How many convenors (召集人) a room may have.
  public static var convenorsMax: Self { Self("convenors.max", "P4.2c", in: 1...10) }
  /// Work days until an inquiry is answered.
  public static var slaInquiry: Self { Self("sla.inquiry", "A18", in: 0...365) }
  /// Work days until whoever brought an opinion hears of it first.
  public static var slaFirstFeedback: Self { Self("sla.firstFeedback", "A18", in: 0...365) }
  /// Work days until it is explained why an opinion is still open.
  public static var slaExplanation: Self { Self("sla.explanation", "A18", in: 0...365) }
  /// Days from one explanation to the next.
  public static var slaExplanationEvery: Self { Self("sla.explanationEvery", "A18", in: 1...365) }
  /// Work days that a department has to reply to what was passed on to it, where no other day is said.
  public static var slaDepartment: Self { Self("sla.department", "A18", in: 0...365) }
  /// Days within which a member, or a convenor, who has left is to be replaced (P7.2a).
  public static var slaReplacement: Self { Self("sla.replacement", "A18", in: 1...365) }
  /// Work days that something has to be overdue for the liaison to be told; 0: as soon as it is due.
  public static var slaToLiaison: Self { Self("sla.toLiaison", "A18", in: 0...365) }
  /// The same for the convenors.
  public static var slaToConvenor: Self { Self("sla.toConvenor", "A18", in: 0...365) }
  /// The same for the special committee that guides the room.
  public static var slaToCommittee: Self { Self("sla.toCommittee", "A18", in: 0...365) }
  /// Day of the month after the quarter on which the city's roll-up is due.
  public static var reportQuarterDueDay: Self { Self("report.quarterDueDay", "A20", in: 1...28) }
  /// Days before that on which a county closes its figures.
  public static var reportCountyLeadDays: Self { Self("report.countyLeadDays", "A44", in: 0...28) }
  /// Days from the plaque until a room is to be filed (备案).
  public static var filingDueDays: Self { Self("filing.dueDays", "A30", in: 1...365) }
  /// How many opinions of how many people within how many days make a problem one that is raised often (反映集中).
  public static var planOpinions: Self { Self("plan.opinions", "P3.4c", in: 2...1000) }
  public static var planPersons: Self { Self("plan.persons", "P3.4c", in: 1...1000) }
  public static var planDays: Self { Self("plan.days", "P3.4c", in: 1...366) }
  /// Years a visitor's data are kept after the opinion was closed or guided on (保存期限).
  public static var retentionYears: Self { Self("retention.years", "P6.2a", in: 1...30) }
  /// How many sign for a team of members.
  public static var applicantTeamMin: Self { Self("applicant.teamMin", "A49", in: 1...20) }
  /// Days before Members' Day (9·21) on which it is brought up.
  public static var remindMembersDay: Self { Self("remind.membersDay", "P3.2b", in: 0...90) }
  /// Days before another due day on which it is brought up.
  public static var remindDueDays: Self { Self("remind.dueDays", "A18", in: 0...90) }
  /// Per cent of a room's members whose duty has to be met for 达标; 0: it is only shown.
  public static var assessmentDutyShareMin: Self { Self("assessment.dutyShareMin", "A24", in: 0...100) }
  /// Per cent of all points for 达标, where `assessment.rule` goes by them.
  public static var assessmentScoreMin: Self { Self("assessment.scoreMin", "A24", in: 0...100) }
  /// Kinds of activity in six months, fewer of which are a ground for a reminder.
  public static var reminderKinds: Self { Self("reminder.kinds", "A41", in: 0...20) }
  /// Per cent of the members who do something in a quarter, fewer of whom are one.
  public static var reminderShare: Self { Self("reminder.share", "A41", in: 0...100) }
  /// Quarters without an output that are one.
  public static var reminderQuarters: Self { Self("reminder.quarters", "A41", in: 1...8) }
  /// Days that one missing deed takes: with fewer left a norm is at risk.
  public static var riskDaysPerMissing: Self { Self("risk.daysPerMissing", "A18", in: 0...365) }
}

extension SwitchKey where Value == Bool {
  /// A shift counts once it was ended with what was done.
  public static var dutyRequireLog: Self { Self("duty.requireLog", "A9") }
  /// A list with fewer than `size.min` is refused unless somebody answers for it; else its reason is asked.
  public static var sizeMinIsHard: Self { Self("size.minIsHard", "A12") }
  /// More than `size.max` are refused unless somebody answers for it; else it is only said.
  public static var sizeMaxIsHard: Self { Self("size.maxIsHard", "A12") }
  /// The days that a department has a matter are not counted in the time for answer, feedback and explanation.
  public static var slaPauseAtDepartment: Self { Self("sla.pauseAtDepartment", "A18") }
  /// One approval may name several items of the annual plan.
  public static var approvalBlanket: Self { Self("approval.blanket", "A21") }
  /// What was held without approval counts.
  public static var normCountUnapproved: Self { Self("norm.countUnapproved", "A21") }
  /// What a visitor says in one go is offered to be split into the matters it holds, each an opinion of its own; else it stays one.
  public static var opinionSplit: Self { Self("opinion.split", "A23") }
  /// A small need or suggestion is to become a public-opinion report (P6.3c).
  public static var triageMicroMustOutput: Self { Self("triage.microMustOutput", "A27") }
  /// A small need or suggestion is to be dealt with in one way or another (P6.3c).
  public static var triageMicroMustDispose: Self { Self("triage.microMustDispose", "A27") }
  /// A member's photo is kept and published only with their recorded consent; else as long as they have not said no.
  public static var publishPhotoConsent: Self { Self("publish.photoConsent", "A28") }
  /// Duty is asked for each seat, of who has two.
  public static var normDutyPerSeat: Self { Self("norm.duty.perSeat", "A35") }
  /// Seats that follow each other without a gap are one (换届).
  public static var termCarryOver: Self { Self("term.carryOver", "A47") }
}

extension SwitchKey where Value == Day {
  /// Before it no norm is asked.
  public static var normFirstDay: Self { Self("norm.firstDay", "A31") }
}

extension SwitchKey where Value == [String] {
  /// Reasons for leave (请假原因).
  public static var dutyExemptReasons: Self { Self("duty.exemptReasons", "A14") }
}

extension SwitchKey where Value == [Referral] {
  /// Where complaints (投诉) are guided to, before what else there is.
  public static var triageComplaintChannel: Self { Self("triage.complaintChannel", "A22") }
}

extension SwitchKey where Value == [TopicScope] {
  /// What consultations of provincial rooms concentrate on (议题范围), and what those of cities and counties do.
  public static var topicScopeProvince: Self { Self("topic.scope.province", "P3.4a") }
  public static var topicScopeLocal: Self { Self("topic.scope.local", "P3.4a") }
}

extension SwitchKey where Value == DecidingPack {
  /// Which rule set says whether a norm is met.
  public static var packStatus: Self { Self("pack.status", "A0") }
  /// Which one goals and reminders aim at.
  public static var packGoal: Self { Self("pack.goal", "A0") }
}

extension SwitchKey where Value == WithoutPlatform {
  public static var normOnlineWhenNoOnlineRoom: Self { Self("norm.online.whenNoOnlineRoom", "A4") }
}

extension SwitchKey where Value == OnlinePlatforms {
  public static var channelOnlinePlatforms: Self { Self("channel.online.platforms", "A5") }
}

extension SwitchKey where Value == HybridEvents {
  public static var eventHybrid: Self { Self("event.hybrid", "A6") }
}

extension SwitchKey where Value == OutputCounts {
  public static var normOutputEvent: Self { Self("norm.output.event", "A10") }
}

extension SwitchKey where Value == JointOutputs {
  public static var normOutputJoint: Self { Self("norm.output.joint", "A10") }
}

extension SwitchKey where Value == Proration {
  public static var proration: Self { Self("proration", "A13") }
}

extension SwitchKey where Value == UniqueSeats {
  public static var membershipUniqueScope: Self { Self("membership.uniqueScope", "A15") }
}

extension SwitchKey where Value == OtherLevel {
  /// What a city's or a county's room does with a member of another level's CPPCC.
  public static var membershipOtherLevel: Self { Self("membership.otherLevel", "A39") }
}

extension SwitchKey where Value == SameRegion {
  public static var regionUnique: Self { Self("region.unique", "A16") }
}

extension SwitchKey where Value == LastDay {
  public static var summaryLastDay: Self { Self("summary.lastDay", "A19") }
}

extension SwitchKey where Value == AssessmentRule {
  public static var assessmentRule: Self { Self("assessment.rule", "A24") }
}

extension SwitchKey where Value == AssessmentGap {
  public static var assessmentGap: Self { Self("assessment.gap", "A25") }
}

extension SwitchKey where Value == FirstFailure {
  public static var assessmentFirst: Self { Self("assessment.first", "A26") }
}

extension SwitchKey where Value == ReminderNeed {
  public static var reminderGrounds: Self { Self("reminder.grounds", "A41") }
}

extension SwitchKey where Value == MeetingEvery {
  public static var meetingEvery: Self { Self("meeting.every", "A45") }
}

extension SwitchKey where Value == DelistingBody {
  /// Who decides on delisting a room (谁审批谁负责).
  public static var delistDecidedBy: Self { Self("delist.decidedBy", "A43") }
}

extension SwitchKey where Value == ChainSeparator {
  /// Whether a problem's chain asks for one micro-consultation or oversight and one output, or for one of each kind (P6.3d).
  public static var chainSeparator: Self { Self("chain.separator", "A50") }
}

extension SwitchKey where Value == DisciplineGrounds {
  /// Whether the grounds of P7.2d are named one by one.
  public static var disciplineGrounds: Self { Self("discipline.grounds", "A42") }
}

extension SwitchKey where Value == SummaryCutoff {
  public static var summaryCutoff: Self { Self("summary.cutoff", "A19") }
}

extension SwitchKey where Value == ApprovalNeed {
  public static var approvalMicro: Self { Self("approval.micro", "A21") }
}

extension SwitchKey where Value == ProvincialMicro {
  public static var normMicroLevelProvince: Self { Self("norm.micro.levelProvince", "A29") }
}

extension SwitchKey where Value == LegacyRooms {
  public static var roomLegacy: Self { Self("room.legacy", "A32") }
}

extension SwitchKey where Value == RoomStart {
  public static var roomStart: Self { Self("room.start", "A33") }
}

extension SwitchKey where Value == JointEvents {
  public static var eventJoint: Self { Self("event.joint", "A40") }
}

/// A switch whatever its value is, for reading packs, showing and checking them.
public struct AnySwitchKey: Hashable, Sendable {
  public let name: String
  /// The ambiguity it settles, or the clause it stands with.
  public let source: String
  public let domain: SwitchDomain

  init<Value>(_ key: SwitchKey<Value>) {
    (name, source, domain) = (key.name, key.source, Value.domain(in: key.range))
  }

  /// Every switch a pack can set but those of a norm's shape, which stand with their norm (A1, A2, A3, A8).
  public static let all: [AnySwitchKey] = list {
    SwitchKey.packStatus
    SwitchKey.packGoal
    SwitchKey.normOnlineWhenNoOnlineRoom
    SwitchKey.channelOnlinePlatforms
    SwitchKey.eventHybrid
    SwitchKey.dutyMinMinutes
    SwitchKey.dutyShortMinutes
    SwitchKey.dutyRequireLog
    SwitchKey.normOutputEvent
    SwitchKey.normOutputJoint
    SwitchKey.sizeMin
    SwitchKey.sizeMax
    SwitchKey.sizeMinIsHard
    SwitchKey.sizeMaxIsHard
    SwitchKey.proration
    SwitchKey.dutyExemptReasons
    SwitchKey.membershipUniqueScope
    SwitchKey.membershipOtherLevel
    SwitchKey.regionUnique
    SwitchKey.slaInquiry
    SwitchKey.slaFirstFeedback
    SwitchKey.slaExplanation
    SwitchKey.slaExplanationEvery
    SwitchKey.slaDepartment
    SwitchKey.slaPauseAtDepartment
    SwitchKey.slaReplacement
    SwitchKey.slaToLiaison
    SwitchKey.slaToConvenor
    SwitchKey.slaToCommittee
    SwitchKey.summaryLastDay
    SwitchKey.summaryCutoff
    SwitchKey.reportQuarterDueDay
    SwitchKey.approvalMicro
    SwitchKey.approvalBlanket
    SwitchKey.normCountUnapproved
    SwitchKey.triageComplaintChannel
    SwitchKey.topicScopeProvince
    SwitchKey.topicScopeLocal
    SwitchKey.opinionSplit
    SwitchKey.triageMicroMustOutput
    SwitchKey.triageMicroMustDispose
    SwitchKey.chainSeparator
    SwitchKey.normMicroLevelProvince
    SwitchKey.filingDueDays
    SwitchKey.publishPhotoConsent
    SwitchKey.normFirstDay
    SwitchKey.roomLegacy
    SwitchKey.roomStart
    SwitchKey.normDutyPerSeat
    SwitchKey.eventJoint
    SwitchKey.reportCountyLeadDays
    SwitchKey.assessmentRule
    SwitchKey.assessmentDutyShareMin
    SwitchKey.assessmentScoreMin
    SwitchKey.assessmentGap
    SwitchKey.assessmentFirst
    SwitchKey.reminderGrounds
    SwitchKey.reminderKinds
    SwitchKey.reminderShare
    SwitchKey.reminderQuarters
    SwitchKey.meetingEvery
    SwitchKey.disciplineGrounds
    SwitchKey.delistDecidedBy
    SwitchKey.termCarryOver
    SwitchKey.applicantTeamMin
    SwitchKey.convenorsMax
    SwitchKey.planOpinions
    SwitchKey.planPersons
    SwitchKey.planDays
    SwitchKey.retentionYears
    SwitchKey.remindMembersDay
    SwitchKey.remindDueDays
    SwitchKey.riskDaysPerMissing
  }

  /// The switch of that name; nil where there is none.
  public static func named(_ name: String) -> AnySwitchKey? { byName[name] }

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  private static func list(@SwitchList _ keys: () -> [AnySwitchKey]) -> [AnySwitchKey] { keys() }

  /// Takes keys of whatever value, one a line, each type-checked alone.
  @resultBuilder
  private enum SwitchList {
    static func buildExpression<Value>(_ key: SwitchKey<Value>) -> [AnySwitchKey] { [AnySwitchKey(key)] }
    static func buildPartialBlock(first: [AnySwitchKey]) -> [AnySwitchKey] { first }
    static func buildPartialBlock(accumulated: [AnySwitchKey], next: [AnySwitchKey]) -> [AnySwitchKey] {
      accumulated + next
    }
  }
}

extension OpenReading {
  /// Every reading that no pack can change, in the order of the ambiguities.
  public static let all: [OpenReading] = [
    // An event is recorded with one kind.
    .fixed("event.multiKind", "A7", "one"),
    .fixed("period.quarter", "A11", "calendar"),
    .fixed("period.year", "A11", "calendar"),
    // Which step comes next is worked out from entries alone, so that every store agrees.
    .fixed("approval.regionalByOthers", "A17", "fourSteps"),
    // Joining the platform opens no filing of its own.
    .fixed("filing.online", "A30", "added"),
    .fixed("room.onlineStart", "A33", "joined"),
    // A shift belongs to whoever checked in.
    .fixed("duty.standIn", "A34", "whoCame"),
    .fixed("convenor.mustBeMember", "A36", "true"),
    // A room names one committee, whatever its sectors.
    .fixed("room.leadCommittee", "A37", "chosenAtApproval"),
    // Which sector has few members is asked, never worked out.
    .fixed("sector.smallMax", "A38", "none"),
    .fixed("time.zone", "A46", "+08:00"),
    .fixed("eval.knownOn", "A48", "now"),
    .fixed("output.sameText", "A51", "twoFlagged"),
    .fixed("duty.onlineRotating", "A52", "same"),
  ]

  /// The reading of that name; nil where there is none.
  public static func named(_ name: String) -> OpenReading? { all.first { $0.name == name } }
}
