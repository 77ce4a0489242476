/// What a committee looks at when it assesses a room's year (考核表), P7.1d, C4.4, A24: figures as they were then, by the rule set of
/// then. It is stored with the assessment, so that a later switch does not rewrite it.
///
/// Satisfaction stands first (P7.1a).
public struct AssessmentSheet: Codable, Hashable, Sendable {
  public var year: Int
  /// The day it was worked out, and the last day looked at.
  public var asOf: Day
  /// The rule set and its version.
  public var pack: String
  public var version: String
  /// Visitors who said how content they were, and those of them who were content (P7.1a).
  public var rated: Int
  public var content: Int
  public var norms: [NormLine]
  /// N3, quarter by quarter: shown, and by the default not decisive (A24).
  public var duty: [DutyLine]
  /// Items of the annual plan, and those done (P4.6); nil: there was no plan.
  public var plan: PlanLine?
  public var summary: SummaryStanding
  public var inspections: Int
  /// Of these, what was not mended by then.
  public var unmended: Int
  public var reminders: Int

  /// A norm of the room in the year.
  public struct NormLine: Codable, Hashable, Sendable {
    public var norm: String
    /// `2026`, or `2026Q1` of a quarterly one.
    public var period: String
    public var clauses: [String]
    /// In each rule set of the chain, the pack's own first.
    public var readings: [Reading]

    /// What one rule set makes of it.
    public struct Reading: Codable, Hashable, Sendable {
      public var pack: String
      public var done: Int
      public var needed: Int
      /// As ``Status/code`` has it.
      public var status: String
      public init(pack: String, done: Int, needed: Int, status: String) {
        (self.pack, self.done, self.needed, self.status) = (pack, done, needed, status)
      }
      public var isMet: Bool { status == Status.met.code }
      /// Asked, and not reached when the year was over.
      public var isMissed: Bool { status == Status.missed.code }
    }

    public init(norm: String, period: String, clauses: [String], readings: [Reading]) {
      (self.norm, self.period, self.clauses, self.readings) = (norm, period, clauses, readings)
    }

    /// Missed in every reading in which it was asked (A0).
    public var isMissed: Bool {
      let asked = readings.filter { $0.isMet || $0.isMissed }
      return !asked.isEmpty && asked.allSatisfy(\.isMissed)
    }
    /// Missed in one reading and met in another: listed, and decided by a person (A0).
    public var isDisputed: Bool { readings.contains(where: \.isMissed) && readings.contains(where: \.isMet) }
  }

  /// N3 of one quarter: of whom it was asked, who met it, who had leave.
  public struct DutyLine: Codable, Hashable, Sendable {
    public var period: String
    public var asked: Int
    public var met: Int
    public var excused: Int
    public init(period: String, asked: Int, met: Int, excused: Int) {
      (self.period, self.asked, self.met, self.excused) = (period, asked, met, excused)
    }
  }

  public struct PlanLine: Codable, Hashable, Sendable {
    public var items: Int
    public var done: Int
    public init(items: Int, done: Int) { (self.items, self.done) = (items, done) }
  }

  public init(
    year: Int, asOf: Day, pack: String, version: String, rated: Int = 0, content: Int = 0,
    norms: [NormLine] = [], duty: [DutyLine] = [], plan: PlanLine? = nil,
    summary: SummaryStanding = .missing, inspections: Int = 0, unmended: Int = 0, reminders: Int = 0
  ) {
    (self.year, self.asOf, self.pack, self.version) = (year, asOf, pack, version)
    (self.rated, self.content, self.norms, self.duty) = (rated, content, norms, duty)
    (self.plan, self.summary) = (plan, summary)
    (self.inspections, self.unmended, self.reminders) = (inspections, unmended, reminders)
  }

  /// Of those of whom duty was asked in the year, in whole per cent; nil where it was asked of nobody.
  public var dutyShare: Int? {
    let asked = duty.reduce(0) { $0 + $1.asked }
    return asked == 0 ? nil : duty.reduce(0) { $0 + $1.met } * 100 / asked
  }
}

/// How a room stands with its summary of the year (年度总结), P4.7a.
public enum SummaryStanding: String, Codable, Sendable, CaseIterable {
  case onTime, late, missing
  /// Its day has not come.
  case notDue
}

extension SummaryStanding: Term {
  public var name: Bilingual {
    switch self {
    case .onTime: Bilingual("按时报送", "sent in time")
    case .late: Bilingual("逾期报送", "sent late")
    case .missing: Bilingual("没有报送", "not sent")
    case .notDue: Bilingual("还没到期", "not due yet")
    }
  }
}

/// What an assessment comes to (考核结果), P7.1e.
public enum AssessmentResult: String, Codable, Sendable, CaseIterable {
  /// 达标
  case met
  /// 未达标
  case notMet
}

extension AssessmentResult: Term {
  public var name: Bilingual {
    switch self {
    case .met: Bilingual("达标", "met")
    case .notMet: Bilingual("未达标", "not met")
    }
  }
  public var aliases: [String] {
    switch self {
    case .met: ["合格", "通过", "达到", "passed", "pass"]
    case .notMet: ["不达标", "不合格", "没达标", "没有达标", "failed", "fail"]
    }
  }
}
