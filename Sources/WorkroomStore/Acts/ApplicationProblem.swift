public import Regulation

/// What stands in the way of an application (申报), P5.
public enum ApplicationProblem: Hashable, Sendable {
  /// Parts of the scheme are missing (P5.2).
  case incomplete([ApplicationPart])
  /// More members than a room may have, and nobody answers for it (P4.2a).
  case tooMany(Int)
  /// Fewer than it may have where the rule set makes that a bar, and nobody answers for it (P4.2a).
  case tooFew(Int)
  /// Too many convenors or none, or one who is no member (P4.2c, A36).
  case convenors
  /// Nobody signs it (PA.24).
  case unsigned
  /// An online part needs a room that has its plaque (P5.3d).
  case noOfflineRoom
  /// The room is on the platform already (P5.3d).
  case alreadyOnline(Day)
  /// An application for its online part is open: it goes on, and joining is recorded through it (P5.3d).
  case onlineInHand
  /// The plaque, or the day of joining, is said to be before the council agreed (P5.3a, P5.3d).
  case beforeCouncil(Day)
  /// The area has a regional room of that level already, and only the council lets another pass (P5.3c).
  case secondRegional(String)
  /// Somebody's name stands in it, and only the council lets it pass (P7.3a).
  case personalName
  /// A body that does not use the program: what it said is recorded from paper, and says so (P5.3a).
  case notFromPaper(ApprovalStep)
  /// The body signs in here: whoever applies does not say it for them (P5.3f).
  case decidedByOthers(ApprovalStep)
  /// No committee of the CPPCC that is applied to (P5.3a).
  case noSuchCommittee
  /// Another committee than the one in touch, and no reason is given (P1d).
  case otherCommittee

  /// The clause it rests on.
  public var clause: Clause {
    switch self {
    case .incomplete: .p5_2
    case .tooMany, .tooFew: .p4_2a
    case .convenors: .p4_2c
    case .unsigned: .pa_24
    case .noOfflineRoom, .alreadyOnline, .onlineInHand: .p5_3d
    case .secondRegional: .p5_3c
    case .personalName: .p7_3a
    case .notFromPaper, .beforeCouncil, .noSuchCommittee: .p5_3a
    case .decidedByOthers: .p5_3f
    case .otherCommittee: .p1d
    }
  }
}
