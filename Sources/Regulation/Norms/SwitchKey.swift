/// Where the regulation can be read in more than one way or gives no number, and how it is read (解释口径), A0–A52.
///
/// A pack says a value for each; what the values mean stands in the table of readings.
public struct SwitchKey: Hashable, Sendable {
  /// `duty.minMinutes`.
  public let name: String
  /// The ambiguity it settles: `A9`.
  public let ambiguity: String
  public let domain: Domain

  /// What may stand there.
  public enum Domain: Hashable, Sendable {
    case oneOf([String])
    /// Both inclusive.
    case whole(ClosedRange<Int>)
    /// A whole number or `none`.
    case wholeOrNone(ClosedRange<Int>)
    case flag
    case day
    /// A list of words of the pack's own, such as reasons.
    case words
  }

  init(_ name: String, _ ambiguity: String, _ domain: Domain) {
    (self.name, self.ambiguity, self.domain) = (name, ambiguity, domain)
  }

  /// Every switch a pack can set but those of a norm's shape, which stand with their norm (A1, A2, A3, A8).
  public static let all: [SwitchKey] = [
    SwitchKey("pack.status", "A0", .oneOf(["cityOverrides", "stricter", "provinceOnly"])),
    SwitchKey("pack.goal", "A0", .oneOf(["cityOverrides", "stricter", "provinceOnly"])),
    SwitchKey("norm.online.whenNoOnlineRoom", "A4", .oneOf(["notApplicable", "pending", "unmet"])),
    SwitchKey("channel.online.platforms", "A5", .oneOf(["qinShangliang", "any"])),
    SwitchKey("event.hybrid", "A6", .oneOf(["asRecorded", "both"])),
    SwitchKey("event.multiKind", "A7", .oneOf(["one", "both"])),
    SwitchKey("duty.minMinutes", "A9", .whole(0...1440)),
    SwitchKey("duty.shortMinutes", "A9", .whole(0...1440)),
    SwitchKey("duty.requireLog", "A9", .flag),
    SwitchKey("norm.output.event", "A10", .oneOf(["submitted", "adopted"])),
    SwitchKey("norm.output.joint", "A10", .oneOf(["lead", "all"])),
    SwitchKey("period.quarter", "A11", .oneOf(["calendar"])),
    SwitchKey("period.year", "A11", .oneOf(["calendar"])),
    SwitchKey("size.min", "A12", .whole(1...100)),
    SwitchKey("size.max", "A12", .whole(1...100)),
    SwitchKey("size.minIsHard", "A12", .flag),
    SwitchKey("size.maxIsHard", "A12", .flag),
    SwitchKey("proration", "A13", .oneOf(["fullPeriodsOnly", "prorateUp", "full"])),
    SwitchKey("duty.exemptReasons", "A14", .words),
    SwitchKey("membership.uniqueScope", "A15", .oneOf(["anyLevel", "sameLevel"])),
    SwitchKey("region.unique", "A16", .oneOf(["exact", "nested"])),
    SwitchKey("approval.regionalByOthers", "A17", .oneOf(["fourSteps", "threeSteps"])),
    SwitchKey("sla.inquiry", "A18", .whole(0...365)),
    SwitchKey("sla.firstFeedback", "A18", .whole(0...365)),
    SwitchKey("sla.explanation", "A18", .whole(0...365)),
    SwitchKey("sla.explanationEvery", "A18", .whole(1...365)),
    SwitchKey("sla.replacement", "A18", .whole(0...365)),
    SwitchKey("summary.lastDay", "A19", .oneOf(["inclusive", "exclusive"])),
    SwitchKey("summary.cutoff", "A19", .oneOf(["calendarYear", "dayOfSummary"])),
    SwitchKey("report.quarterDueDay", "A20", .whole(1...28)),
    SwitchKey("approval.micro", "A21", .oneOf(["required", "notRequired"])),
    SwitchKey("approval.blanket", "A21", .flag),
    SwitchKey("norm.countUnapproved", "A21", .flag),
    SwitchKey("triage.complaintChannel", "A22", .words),
    SwitchKey("opinion.split", "A23", .flag),
    SwitchKey("assessment.rule", "A24", .oneOf(["allRoomNorms", "allHard", "score"])),
    SwitchKey("assessment.dutyShareMin", "A24", .wholeOrNone(0...100)),
    SwitchKey("assessment.gap", "A25", .oneOf(["neitherCountsNorResets", "resets"])),
    SwitchKey("assessment.first", "A26", .oneOf(["sinceLastMet", "ever"])),
    SwitchKey("triage.microMustOutput", "A27", .flag),
    SwitchKey("triage.microMustDispose", "A27", .flag),
    SwitchKey("publish.photoConsent", "A28", .flag),
    SwitchKey("norm.micro.levelProvince", "A29", .oneOf(["applies", "notApplicable"])),
    SwitchKey("filing.dueDays", "A30", .whole(1...365)),
    SwitchKey("filing.online", "A30", .oneOf(["added", "newFiling"])),
    SwitchKey("norm.firstDay", "A31", .day),
    SwitchKey("room.legacy", "A32", .oneOf(["admitted", "notCounted"])),
    SwitchKey("room.start", "A33", .oneOf(["plaque", "council"])),
    SwitchKey("room.onlineStart", "A33", .oneOf(["joined"])),
    SwitchKey("duty.standIn", "A34", .oneOf(["whoCame"])),
    SwitchKey("norm.duty.perSeat", "A35", .flag),
    SwitchKey("convenor.mustBeMember", "A36", .flag),
    SwitchKey("room.leadCommittee", "A37", .oneOf(["chosenAtApproval"])),
    SwitchKey("sector.smallMax", "A38", .wholeOrNone(1...1000)),
    SwitchKey("membership.otherLevel", "A39", .oneOf(["warn", "allow", "refuse"])),
    SwitchKey("event.joint", "A40", .oneOf(["organisers", "lead"])),
    SwitchKey("reminder.grounds", "A41", .oneOf(["any", "all"])),
    SwitchKey("discipline.grounds", "A42", .oneOf(["separate", "one"])),
    SwitchKey("delist.decidedBy", "A43", .oneOf(["approvingBody", "committee"])),
    SwitchKey("report.countyLeadDays", "A44", .whole(0...28)),
    SwitchKey("meeting.every", "A45", .oneOf(["quarter", "halfYear", "year"])),
    SwitchKey("time.zone", "A46", .oneOf(["+08:00"])),
    SwitchKey("term.carryOver", "A47", .flag),
    SwitchKey("eval.knownOn", "A48", .oneOf(["now"])),
    SwitchKey("applicant.teamMin", "A49", .whole(1...20)),
    SwitchKey("chain.separator", "A50", .oneOf(["or", "and"])),
    SwitchKey("output.sameText", "A51", .oneOf(["twoFlagged", "one"])),
    SwitchKey("duty.onlineRotating", "A52", .oneOf(["same"])),
    SwitchKey("remind.membersDay", "P3.2b", .whole(0...90)),
    SwitchKey("remind.dueDays", "A18", .whole(0...90)),
    SwitchKey("risk.daysPerMissing", "A18", .whole(0...365)),
  ]

  /// The switch of that name; nil where there is none.
  public static func named(_ name: String) -> SwitchKey? { byName[name] }

  private static let byName = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }
}

/// What a pack says for a switch.
public struct SwitchValue: Hashable, Sendable {
  /// As written: `stricter`, `0`, `true`, `none`, `2024-01-01`; words joined by `, `.
  public var text: String
  /// The value is not in the regulation but ours (产品默认).
  public var isProductDefault: Bool

  public init(_ text: String, isProductDefault: Bool = false) {
    (self.text, self.isProductDefault) = (text, isProductDefault)
  }
}
