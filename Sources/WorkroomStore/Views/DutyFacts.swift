public import Regulation

/// A duty shift (值班), P3.3e; it counts once it was ended with what was done (A9).
public struct ShiftFacts: MatterFacts {
  public static let kind = MatterKind.dutyShift
  public var member: PersonID
  public var channel: Channel
  public var purpose: String?
  public var started: Moment
  public var ended: Moment?
  public var done: String?
  /// Entered late (补录): why.
  public var late: String?

  public init?(_ act: Act, at entry: EntryMark) {
    guard case .dutyStarted(let facts) = act else { return nil }
    (member, channel, purpose) = (facts.person, facts.channel, facts.purpose)
    (started, late) = (entry.occurred, entry.late)
  }

  public mutating func apply(_ act: Act, at entry: EntryMark) {
    guard case .dutyEnded(let facts) = act else { return }
    (ended, done) = (entry.occurred, facts.done)
    late = late ?? entry.late
  }

  public var person: PersonID? { member }
  /// A shift counts where it began (A46).
  public var day: Day { started.day }
  /// Whole minutes; nil while it runs.
  public var minutes: Int? { ended.map { started.minutes(to: $0) } }
}

/// An activity that was held (活动).
public struct ActivityFacts: MatterFacts {
  public static let kind = MatterKind.activity
  public var logged: ActivityLogged
  public var held: Moment
  public var late: String?

  public init?(_ act: Act, at entry: EntryMark) {
    guard case .activityLogged(let facts) = act else { return nil }
    (logged, held, late) = (facts, entry.occurred, entry.late)
  }

  public mutating func apply(_ act: Act, at entry: EntryMark) {}
  public var person: PersonID? { logged.person }
  public var day: Day { held.day }
}

/// A micro-consultation or micro-oversight (微协商、微监督).
public struct MicroFacts: MatterFacts {
  public static let kind = MatterKind.consultation
  public var micro: MicroKind
  public var facts: MicroHeld
  public var held: Moment
  public var late: String?

  public init?(_ act: Act, at entry: EntryMark) {
    if case .microConsultationHeld(let facts) = act {
      (micro, self.facts) = (.consultation, facts)
    } else if case .microOversightHeld(let facts) = act {
      (micro, self.facts) = (.oversight, facts)
    } else {
      return nil
    }
    (held, late) = (entry.occurred, entry.late)
  }

  public mutating func apply(_ act: Act, at entry: EntryMark) {}
  public var person: PersonID? { facts.person }
  public var day: Day { held.day }
  public var rests: [MatterID] { facts.opinions }
}

/// A proposal, public-opinion report or research report (履职成果).
public struct OutputFacts: MatterFacts {
  public static let kind = MatterKind.output
  public var drafted: OutputDrafted
  public var begun: Moment
  /// What the liaison said when letting it pass or sending it back.
  public var remark: String?
  /// Sent back by the liaison and not changed since (P4.2f).
  public var isReturned = false
  public var submitted: Moment?
  /// What became of it where it was sent.
  public var decided: OutputDecided?
  public var late: String?

  public init?(_ act: Act, at entry: EntryMark) {
    guard case .outputDrafted(let facts) = act else { return nil }
    (drafted, begun, late) = (facts, entry.occurred, entry.late)
  }

  public mutating func apply(_ act: Act, at entry: EntryMark) {
    if case .outputDrafted(let facts) = act { (drafted, isReturned) = (facts, false) }
    if case .outputReviewed(let facts) = act { (remark, isReturned) = (facts.remark, !facts.passed) }
    if case .outputSubmitted = act { (submitted, late) = (entry.occurred, entry.late ?? late) }
    if case .outputDecided(let facts) = act { decided = facts }
  }

  public var person: PersonID? { drafted.person }
  /// The day it was adopted or filed as a case (采用、立案); nil where it was not.
  public var adopted: Day? {
    guard let decided else { return nil }
    return switch decided.decision {
    case .adopted, .caseFiled: decided.day
    case .returned: nil
    }
  }
  /// The day of submission is the day that counts (A10); before it, the day it was begun.
  public var day: Day { (submitted ?? begun).day }
  public var rests: [MatterID] { drafted.opinions }
}
