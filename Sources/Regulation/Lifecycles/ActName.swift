/// What an entry records (行为): the events of the lifecycles and the `act` column of the ledger.
///
/// Raw values are stored; they never change their meaning.
public enum ActName: String, Codable, Sendable, CaseIterable {
  case workroomSetUp, plaqueAwarded, platformJoined
  case seatTaken, seatLeft
  case officeTaken, officeLeft
  case dutyStarted, dutyEnded
  case opinionRecorded, opinionTriaged, opinionGuided, opinionAnswered, opinionExplained
  case opinionFedBack, opinionClosed
  case activityLogged
  case microConsultationHeld, microOversightHeld
  case outputDrafted, outputReviewed, outputSubmitted, outputDecided
  /// These two change how their target is read, whatever matter it belongs to.
  case corrected, retracted
  /// What was typed about a visitor is erased from a matter, of whatever kind.
  case visitorErased
}

/// What entries are about (事项): each kind has one lifecycle.
public enum MatterKind: String, Codable, Sendable, CaseIterable {
  case workroom, seat, office, dutyShift, opinion, activity, consultation, output
}
