public import Regulation

/// A visitor's opinion (意见建议). What was said and by whom lies apart: see ``VisitorWords``.
public struct OpinionFacts: MatterFacts {
  public static let kind = MatterKind.opinion
  public var recorder: PersonID
  public var source: Source
  public var anonymous: Bool
  public var reachable: Bool
  public var shift: MatterID?
  public var received: Moment
  public var late: String?
  /// The entry whose personal texts are the visitor's.
  public var entry: EntryID
  public var kind: OpinionClass?
  /// Why a petition or complaint was taken on (P6.2c).
  public var exception: String?
  public var referrals: [Referral] = []
  public var answer: OpinionAnswered?
  public var explanations: [Day] = []
  public var feedback: OpinionFedBack?
  public var outcome: String?
  /// The day the visitor's data were erased.
  public var erased: Day?

  public init?(_ act: Act, at entry: EntryMark) {
    guard case .opinionRecorded(let facts) = act else { return nil }
    (recorder, source, anonymous) = (facts.person, facts.source, facts.anonymous)
    (reachable, shift) = (facts.reachable, facts.shift)
    (received, late, self.entry) = (entry.occurred, entry.late, entry.id)
  }

  public mutating func apply(_ act: Act, at entry: EntryMark) {
    if case .opinionTriaged(let facts) = act { (kind, exception) = (facts.kind, facts.exception) }
    if case .opinionGuided(let facts) = act { referrals = facts.to }
    if case .opinionAnswered(let facts) = act { answer = facts }
    if case .opinionExplained = act { explanations.append(entry.occurred.day) }
    if case .opinionFedBack(let facts) = act { feedback = facts }
    if case .opinionClosed(let facts) = act { outcome = facts.outcome }
    // There is nobody to be reached any more, so it may be closed without feedback (P6.4a).
    if case .visitorErased(let facts) = act, facts.target == nil {
      (erased, reachable) = (entry.recorded.day, false)
    }
  }

  public var person: PersonID? { recorder }
  public var day: Day { received.day }
  public var rests: [MatterID] { shift.map { [$0] } ?? [] }

  /// Whether it may be closed without feedback: there is nobody to reach (P6.4a).
  public var mayCloseUnheard: Bool { !reachable }
}

/// What a visitor said and who it was, as far as it was given and has not been erased.
public struct VisitorWords: Hashable, Sendable {
  public var visitor: String?
  public var contact: String?
  public var words: String?
}
