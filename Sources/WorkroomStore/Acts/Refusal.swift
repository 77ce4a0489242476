public import Regulation

/// Why the desk did not write an entry. Nothing of the turn's first attempt remains.
///
/// What a person is told of each, with the clause, stands in the phrase books.
public enum Refusal: Error, Hashable, Sendable {
  /// The person's role does not give them this act.
  case notAllowed(ActKind)
  /// The matter stands elsewhere by now.
  case notNow(ActKind, MatterState)
  /// It is said to have happened after now.
  case future(Day)
  /// A late entry without a reason (P4.5b).
  case lateWithoutReason(Day)
  /// The person has a running shift already.
  case alreadyOnDuty(since: Moment, channel: Channel)
  /// The shift is said to end before it began.
  case endsBeforeStart(Moment)
  /// The shift overlaps another of the same person.
  case overlaps(Moment)
  /// An output is said to be adopted, filed or returned before it was submitted (P3.3c).
  case decidedBeforeSubmitted(Day)
  /// What is said to follow is of an earlier day than what it follows: which two, and their days.
  case outOfOrder(DayOrder, Day, Day)
  /// More than 20 resident members (P4.2a).
  case tooManyMembers(Int)
  /// A member of that level's CPPCC in a room of another (A39), where the rule set does not take them.
  case otherLevel(Level)
  /// There is a resident member of that name already.
  case alreadySeated
  /// One or two convenors (P4.2c), one liaison (P4.2e).
  case officeTaken(Office, limit: Int)
  /// A convenor is a resident member (A36).
  case convenorNotMember
  /// A text longer than may be kept; the limit in characters.
  case tooLong(Int)
  /// A name within what is said, of a venue, of a partner, of who approved it, that would make a row of its own.
  case severalRows
  /// A telephone number in a text that stands in the entry itself and is never erased.
  case numberInOpenText
  /// Later entries rest on it: these must be taken back first.
  case restedOn([EntryID])
  /// Leave that cannot be asked for or decided on so (A14).
  case leave(LeaveProblem)
  /// The rota, or a step on it, cannot be written so (P3.3e).
  case rota(RotaFault)
  /// The annual plan cannot be written so (P4.6).
  case plan(PlanFault)
  /// The assessment cannot stand as it is said (P7.1d).
  case assessment(AssessmentFault)
  /// The annual summary cannot be recorded so (P4.7a).
  case summary(SummaryFault)
  /// The room cannot end, or be converted, as it is said (P7.2, P7.3b).
  case ending(EndingFault)
  /// The room has ended, on that day and by that clause: it is only looked at (P7.4).
  case roomEnded(Day, EndingWay, Clause)
  /// The application is not as it has to be (P5).
  case application(ApplicationProblem)
  /// The person belongs elsewhere, too, and whoever asks does not answer for both places.
  case knownElsewhere
  /// Their PIN opens other places as well, for which whoever asks does not answer.
  case pinOpensMore
  /// Somebody who never had a seat in the room is named among the members who took part.
  case notAmongMembers
  /// What is attached is neither a number nor a file, or is to be attached to nothing.
  case nothingAttached
  /// The member has not agreed that a photo is published (P3.3a, A28).
  case photoWithoutConsent
  /// There is a helper of that name in the room already.
  case alreadyHelper
  /// All that an approval named was held already (P6.3e, A21).
  case approvalUsed
  /// There is no such entry or matter, or it was retracted.
  case gone

  /// The clause it rests on, where it rests on one.
  public var clause: Clause? {
    switch self {
    case .lateWithoutReason: .p4_5b
    case .application(let problem): problem.clause
    case .tooManyMembers: .p4_2a
    case .officeTaken(.convenor, _), .convenorNotMember: .p4_2c
    case .officeTaken(.liaison, _): .p4_2e
    case .notAllowed(let act): act.type.responsibility.clause
    case .notNow(let act, _): act.type.order
    case .decidedBeforeSubmitted: .p3_3c
    case .otherLevel: .p4_2g
    case .photoWithoutConsent: .p3_3a
    case .approvalUsed: .p6_3e
    case .outOfOrder(let order, _, _): order.clause
    case .alreadyOnDuty, .endsBeforeStart, .overlaps, .rota: .p3_3e
    case .plan: .p4_6
    case .assessment: .p7_1d
    case .summary: .p4_7a
    case .ending(.notPersonal): .p7_3b
    case .ending(.archived): .p7_4
    case .ending: .p7_1e
    case .roomEnded(_, _, let clause): clause
    case .leave(let problem): problem.clause
    case .future, .alreadySeated, .tooLong, .severalRows, .numberInOpenText, .restedOn, .gone,
      .knownElsewhere, .pinOpensMore, .notAmongMembers, .alreadyHelper, .nothingAttached:
      nil
    }
  }
}
