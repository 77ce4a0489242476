public import Regulation

/// Leave of a member from the duty of a quarter (请假), A14.
public struct LeaveFacts: MatterFacts {
  public static let kind = MatterKind.leave
  public var member: PersonID
  public var quarter: Quarter
  /// One of the rule set's words.
  public var reason: String
  public var note: String?
  public var asked: Moment
  /// Who entered it: the member, or a convenor or the liaison for them.
  public var askedBy: PersonID?
  /// Whether the convenor consented; nil where that is still to come.
  public var consented: Bool?
  public var decidedBy: PersonID?
  /// When the decision was written: that decides what was known, and whether it came late (补录).
  public var decided: Moment?
  public var remark: String?

  public init?(_ act: Act, at entry: EntryMark) {
    guard case .leaveAsked(let facts) = act else { return nil }
    (member, quarter, reason, note) = (facts.person, facts.quarter, facts.reason, facts.note)
    (asked, askedBy) = (entry.occurred, entry.actor)
  }

  public mutating func apply(_ act: Act, at entry: EntryMark) {
    guard case .leaveDecided(let facts) = act else { return }
    (consented, remark) = (facts.consented, facts.remark)
    (decidedBy, decided) = (entry.actor, entry.recorded)
  }

  public var person: PersonID? { member }
  /// It belongs to its quarter, whenever it was asked for.
  public var day: Day { quarter.first }
  /// A room's only convenor consented to their own leave: allowed, since nobody else could, and marked.
  public var isOwnConsent: Bool { consented == true && decidedBy == member }
  /// The consent came after the quarter (补录).
  public var isLate: Bool { consented == true && decided.map { $0.day > quarter.last } ?? false }
}

extension Matter<LeaveFacts> {
  /// The leave as the norms see it.
  var leave: Leave {
    Leave(
      entry: id.rawValue, member: facts.member.rawValue, quarter: facts.quarter,
      consented: state == .consented ? facts.decided : nil)
  }
}
