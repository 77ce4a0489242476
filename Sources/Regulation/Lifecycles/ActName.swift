/// What an entry records (行为): the events of the lifecycles and the `act` column of the ledger.
///
/// Raw values are stored; they never change their meaning.
public enum ActName: String, Codable, Sendable, CaseIterable {
  case workroomSetUp, plaqueAwarded, platformJoined, committeeAssigned
  case roomDescribed, systemAdopted, roomFiled, roomPublished
  case seatTaken, seatLeft, seatDescribed
  case officeTaken, officeLeft
  case cppccSetUp
  case committeeFormed, committeeDissolved
  case postTaken, postLeft
  case pinSet, pinReset
  case applicationBegun, applicationNamed, applicationMembers, applicationOfficers, applicationWork
  case applicationSubmitted, applicationReviewed, applicationInstructed, applicationDecided
  case applicationFulfilled, applicationWithdrawn
  case dutyStarted, dutyEnded
  case opinionRecorded, opinionTriaged, opinionGuided, opinionAnswered, opinionExplained
  case opinionFedBack, opinionClosed
  case activityLogged
  case microConsultationHeld, microOversightHeld
  case outputDrafted, outputReviewed, outputSubmitted, outputDecided
  case leaveAsked, leaveDecided
  /// These two change how their target is read, whatever matter it belongs to.
  case corrected, retracted
  /// What was typed about a visitor is erased from a matter, of whatever kind.
  case visitorErased
}

/// What entries are about (事项): each kind has one lifecycle.
public enum MatterKind: String, Codable, Sendable, CaseIterable {
  case workroom, seat, office, dutyShift, opinion, activity, consultation, output, leave
  /// 政协机关, its special committees, and who acts for them.
  case cppcc, committee, post
  /// 口令, that it was set or reset.
  case pin
  /// 申报
  case application

  /// Whether it stands for a time rather than happens in it: a room, a seat, an office, a CPPCC and its posts.
  ///
  /// Such facts are entered when they begin or later, without a reason for being late, and are changed by the dialogs
  /// of their own: neither undo nor the correction of a day's records reaches them.
  public var isStanding: Bool {
    switch self {
    case .workroom, .seat, .office, .cppcc, .committee, .post, .pin, .application: true
    case .dutyShift, .opinion, .activity, .consultation, .output, .leave: false
    }
  }
}
