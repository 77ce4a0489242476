public import Regulation

/// The annual summary of a room (年度总结), P4.7a: what it says of its year in its own words, and when it was sent to the committee
/// that guides it.
///
/// Figures are told by the other entries of the ledger, as of the cut-off day. A room has one a year, so that its id says which:
/// what two machines wrote meets in one.
public struct YearSummaryFacts: MatterFacts {
  public static let kind = "year-summary"
  public static let idPrefix: String? = "summary"
  /// Once it was sent it stays so: what is corrected after it is a further version, and may be sent again.
  public static let lifecycle = Lifecycle<YearSummaryFacts>(
    "year-summary", ends: [],
    .from(.nothing, SummaryDrafted.self, to: .drafted),
    .from(.drafted, SummaryDrafted.self, to: .drafted),
    .from(.drafted, SummarySent.self, to: .submitted),
    .from(.submitted, SummaryDrafted.self, to: .submitted),
    .from(.submitted, SummarySent.self, to: .submitted))

  /// A version as it was written.
  public struct Version: Codable, Hashable, Sendable {
    public var drafted: SummaryDrafted
    public var at: Moment
  }

  /// A time it was sent.
  public struct Sending: Codable, Hashable, Sendable {
    public var sent: SummarySent
    /// The day it was recorded, which may be later.
    public var recorded: Day
    /// Which version went, counted from 1.
    public var version: Int
  }

  /// As it was written last.
  public var latest: Version
  /// What stood before, the oldest first: kept as it was.
  public var earlier: [Version] = []
  /// Every time it was sent, in the order of the ledger.
  public var sendings: [Sending] = []

  public var current: SummaryDrafted { latest.drafted }
  public var year: Int { current.year }
  public var version: Int { earlier.count + 1 }
  /// The earliest sending: by it the summary was on time or late.
  public var first: Sending? { sendings.min { $0.sent.day < $1.sent.day } }
  /// Whether what was written last was sent as well.
  public var isSentAsItIs: Bool { sendings.contains { $0.version == version } }

  public var person: PersonID? { nil }
  public var day: Day { current.cutoff }
}

extension WorkroomID {
  /// The matter that its annual summary is.
  public func summary(of year: Int) -> MatterID { MatterID("summary-\(rawValue)-\(year)") }
}

/// 写年度总结: the room's own words, part by part; said again, a further version. What is left out is nil.
public struct SummaryDrafted: MatterAct {
  public var year: Int
  /// 截至日 (A19): of which day its figures are.
  public var cutoff: Day
  public var achieved: String?
  public var unmet: String?
  public var problems: String?
  public var next: String?
  /// Why it was changed after it was sent; nil before.
  public var reason: String?
  public init(year: Int, cutoff: Day, parts: [SummaryPart: String], reason: String? = nil) {
    (self.year, self.cutoff, self.reason) = (year, cutoff, reason)
    (achieved, unmet) = (parts[.achieved], parts[.unmet])
    (problems, next) = (parts[.problems], parts[.next])
  }

  /// What was written of a part; empty where it was erased, nil where it was left out.
  public func text(of part: SummaryPart) -> String? {
    switch part {
    case .achieved: achieved
    case .unmet: unmet
    case .problems: problems
    case .next: next
    }
  }

  /// The parts that were written, in order.
  public var parts: [(part: SummaryPart, text: String)] {
    SummaryPart.allCases.compactMap { part in text(of: part).map { (part, $0) } }
  }

  public static let id = "summaryDrafted"
  public static let name = Bilingual("写年度总结", "annual summary written")
  public static let doing = Bilingual("写年度总结", "write the annual summary")
  /// Nothing of it is corrected: another version is written.
  public static let fields: [Field<SummaryDrafted>] = [
    .words("年度", "year") { Bilingual("\($0.year)年", "\($0.year)") },
    .words("截至日", "as of") { Bilingual($0.cutoff.iso, $0.cutoff.iso) },
    .text(\.achieved, "做法和成效", "done well", apart: .achieved),
    .text(\.unmet, "没有做到的", "not met", apart: .unmet),
    .text(\.problems, "问题和建议", "problems", apart: .problems),
    .text(\.next, "明年打算", "the year to come", apart: .next),
    .text(\.reason, "更正原因", "why changed", apart: .reason),
  ]
  public static let responsibility = Responsibility(
    "年度总结由召集人或联络员来写。", "The annual summary is written by a convenor or the liaison.", clause: .p4_7a)
  public static func allows(_ who: Asker) -> Bool { who.leads }
  public func names(_ matter: MatterID, at place: WorkroomID) -> Bool { matter == place.summary(of: year) }
  public func apply(to matter: inout YearSummaryFacts?, at mark: EntryMark) {
    let version = YearSummaryFacts.Version(drafted: self, at: mark.occurred)
    guard var facts = matter else {
      matter = YearSummaryFacts(latest: version)
      return
    }
    facts.earlier.append(facts.latest)
    facts.latest = version
    matter = facts
  }
}

/// 报送年度总结: to whom it went, when and how.
public struct SummarySent: MatterAct {
  public var year: Int
  /// The committee that guides the room, as a rule.
  public var to: String
  public var day: Day
  public var way: SendingWay
  /// 文号, where there is one.
  public var number: String?
  public init(year: Int, to: String, day: Day, way: SendingWay, number: String? = nil) {
    (self.year, self.to, self.day) = (year, to, day)
    (self.way, self.number) = (way, number)
  }

  public static let id = "summarySent"
  public static let name = Bilingual("报送年度总结", "annual summary sent")
  public static let doing = Bilingual("登记报送年度总结", "record that the annual summary was sent")
  /// What is wrong is taken back and recorded anew.
  public static let fields: [Field<SummarySent>] = [
    .words("年度", "year") { Bilingual("\($0.year)年", "\($0.year)") },
    .text(\.to, "报给", "sent to"), .words("日期", "date") { Bilingual($0.day.iso, $0.day.iso) },
    .choice(\.way, "方式", "how"), .text(\.number, "文号", "number"),
  ]
  public static let responsibility = Responsibility(
    "报送年度总结由召集人或联络员登记。", "That the annual summary was sent is recorded by a convenor or the liaison.",
    clause: .p4_7a)
  public static func allows(_ who: Asker) -> Bool { who.leads }
  public func names(_ matter: MatterID, at place: WorkroomID) -> Bool { matter == place.summary(of: year) }
  public func apply(to matter: inout YearSummaryFacts?, at mark: EntryMark) {
    let version = matter?.version ?? 1
    matter?.sendings.append(
      YearSummaryFacts.Sending(sent: self, recorded: mark.recorded.day, version: version))
  }
}

/// Why an annual summary cannot be recorded so (年度总结), P4.7a.
public enum SummaryFault: Hashable, Sendable {
  /// It is neither of this year nor of the last.
  case otherYear(Int)
  /// It was sent already: what is changed now wants its reason.
  case unexplained
  /// Its cut-off day is not of that year, or still to come.
  case cutoff(Day)
}
