import Regulation

/// An act with rules of its own (规则), beside role, lifecycle and time.
///
/// They ask the store, of which an act itself knows nothing: so they stand at the desk.
protocol RuledAct: ActBody {
  /// Whether its rules say better than the lifecycle why it cannot be done now.
  static var explains: Bool { get }
  /// Holds it against them. Throws ``Refusal``.
  func check(by rules: Rules, _ proposal: Proposal, on entries: [Entry]) throws
}

extension RuledAct {
  static var explains: Bool { false }
}

extension ActBody {
  /// Says why it cannot be done now, where its rules know better than its lifecycle. Throws ``Refusal``.
  func explain(_ proposal: Proposal, on entries: [Entry], by rules: Rules) throws {
    guard let ruled = self as? any RuledAct, type(of: ruled).explains else { return }
    try ruled.check(by: rules, proposal, on: entries)
  }

  /// Holds it against the rules of its own, where it has any. Throws ``Refusal``.
  func check(_ proposal: Proposal, on entries: [Entry], by rules: Rules) throws {
    try (self as? any RuledAct)?.check(by: rules, proposal, on: entries)
  }
}

// MARK: Applications

extension ApplicationBegun: RuledAct {
  func check(by rules: Rules, _ proposal: Proposal, on _: [Entry]) throws {
    try rules.checkBeginning(self, proposal)
  }
}

extension ApplicationNamed: RuledAct {
  func check(by rules: Rules, _ proposal: Proposal, on entries: [Entry]) throws {
    try rules.checkOnline(proposal, on: entries)
  }
}

extension ApplicationMembers: RuledAct {
  func check(by rules: Rules, _ proposal: Proposal, on entries: [Entry]) throws {
    try rules.checkOnline(proposal, on: entries)
    try rules.checkMembers(self)
  }
}

extension ApplicationOfficers: RuledAct {
  func check(by rules: Rules, _ proposal: Proposal, on entries: [Entry]) throws {
    try rules.checkOnline(proposal, on: entries)
    try rules.checkOfficers(self, on: entries)
  }
}

extension ApplicationWork: RuledAct {
  func check(by rules: Rules, _ proposal: Proposal, on entries: [Entry]) throws {
    try rules.checkOnline(proposal, on: entries)
  }
}

extension ApplicationSubmitted: RuledAct {
  func check(by rules: Rules, _ proposal: Proposal, on entries: [Entry]) throws {
    try rules.checkOnline(proposal, on: entries)
    try rules.checkSubmission(self, on: entries)
  }
}

extension BodySpeaks {
  func check(by rules: Rules, _ proposal: Proposal, on entries: [Entry]) throws {
    try rules.checkOnline(proposal, on: entries)
    try rules.checkPaper(self, proposal.workroom)
    if Self.step == .council { try rules.checkExceptions(said, on: entries) }
  }
}

extension ApplicationReviewed: RuledAct {}
extension ApplicationInstructed: RuledAct {}
extension ApplicationDecided: RuledAct {}

extension ApplicationFulfilled: RuledAct {
  func check(by rules: Rules, _ proposal: Proposal, on entries: [Entry]) throws {
    try rules.checkOnline(proposal, on: entries)
  }
}

extension ApplicationWithdrawn: RuledAct {
  func check(by rules: Rules, _ proposal: Proposal, on entries: [Entry]) throws {
    try rules.checkOnline(proposal, on: entries)
  }
}

// MARK: Work

extension MicroAct {
  /// An approval that names its request is that request's: nobody makes one up (P6.3e).
  func check(by rules: Rules, _ proposal: Proposal, on _: [Entry]) throws {
    try rules.checkRequest(of: held.approval, in: proposal.workroom)
    try rules.checkMembers(held.members, in: proposal.workroom)
  }
}

extension ActivityLogged: RuledAct {
  func check(by rules: Rules, _ proposal: Proposal, on _: [Entry]) throws {
    try rules.checkMembers(members, in: proposal.workroom)
  }
}

extension MicroConsultationHeld: RuledAct {}
extension MicroOversightHeld: RuledAct {}

// MARK: A room and its roster

extension PlatformJoined: RuledAct {
  func check(by rules: Rules, _ proposal: Proposal, on _: [Entry]) throws { try rules.checkJoining(proposal) }
}

extension SeatTaken: RuledAct {
  func check(by rules: Rules, _ proposal: Proposal, on _: [Entry]) throws {
    try rules.checkSeat(self, on: proposal.matter, in: proposal.workroom)
  }
}

extension SeatDescribed: RuledAct {
  func check(by rules: Rules, _ proposal: Proposal, on _: [Entry]) throws {
    try rules.checkLevel(level, in: proposal.workroom)
  }
}

extension PhotoKept: RuledAct {
  /// A28: a photo only with the member's consent, unless the rule set asks for none.
  func check(by rules: Rules, _: Proposal, on entries: [Entry]) throws {
    guard photo.isPicture else { throw Refusal.gone }
    guard
      let seat = Folding.fold(entries, as: SeatFacts.self)?.facts,
      seat.maySharePhoto(by: rules.state.store.pack)
    else { throw Refusal.photoWithoutConsent }
  }
}

extension HelperNamed: RuledAct {
  func check(by rules: Rules, _ proposal: Proposal, on _: [Entry]) throws {
    try rules.checkHelper(self, in: proposal.workroom)
  }
}

extension OfficeTaken: RuledAct {
  func check(by rules: Rules, _ proposal: Proposal, on _: [Entry]) throws {
    try rules.checkOffice(self, on: proposal.matter, in: proposal.workroom)
  }
}

extension CppccSetUp: RuledAct {
  func check(by rules: Rules, _: Proposal, on _: [Entry]) throws { try rules.checkFounding(of: self) }
}

extension PostTaken: RuledAct {
  func check(by rules: Rules, _ proposal: Proposal, on _: [Entry]) throws {
    try rules.checkIdentity(of: person, in: proposal.workroom)
  }
}

extension PinReset: RuledAct {
  func check(by rules: Rules, _ proposal: Proposal, on _: [Entry]) throws {
    try rules.checkReset(of: person, proposal)
  }
}

extension SeatPutRight: RuledAct {
  func check(by rules: Rules, _ proposal: Proposal, on _: [Entry]) throws {
    try rules.checkPuttingRight(self, on: proposal.matter, in: proposal.workroom)
  }
}

// MARK: Work

extension DutyStarted: RuledAct {
  func check(by rules: Rules, _ proposal: Proposal, on _: [Entry]) throws {
    try rules.checkStart(self, proposal)
  }
}

extension DutyEnded: RuledAct {
  func check(by rules: Rules, _ proposal: Proposal, on entries: [Entry]) throws {
    try rules.checkEnd(proposal, entries)
  }
}

extension LeaveAsked: RuledAct {
  func check(by rules: Rules, _ proposal: Proposal, on _: [Entry]) throws {
    try rules.checkLeave(self, on: proposal.matter, in: proposal.workroom)
  }
}

extension OpinionJoined: RuledAct {
  func check(by rules: Rules, _ proposal: Proposal, on _: [Entry]) throws {
    try rules.checkSame(self, proposal)
  }
}

// MARK: The rota

extension RotaPublished: RuledAct {
  static let explains = true
  func check(by rules: Rules, _ proposal: Proposal, on _: [Entry]) throws {
    try rules.checkRota(self, in: proposal.workroom)
  }
}

extension DutyReleased: RuledAct {
  static let explains = true
  func check(by rules: Rules, _ proposal: Proposal, on _: [Entry]) throws {
    try rules.checkRelease(self, in: proposal.workroom)
  }
}

extension DutyTaken: RuledAct {
  static let explains = true
  func check(by rules: Rules, _ proposal: Proposal, on _: [Entry]) throws {
    try rules.checkTaking(self, in: proposal.workroom)
  }
}

extension SwapAsked: RuledAct {
  static let explains = true
  func check(by rules: Rules, _ proposal: Proposal, on _: [Entry]) throws {
    try rules.checkSwap(self, in: proposal.workroom)
  }
}

extension SwapAnswered: RuledAct {
  static let explains = true
  func check(by rules: Rules, _ proposal: Proposal, on _: [Entry]) throws {
    try rules.checkAnswer(self, in: proposal.workroom)
  }
}

// MARK: The annual plan

extension PlanAdopted: RuledAct {
  static let explains = true
  func check(by rules: Rules, _ proposal: Proposal, on _: [Entry]) throws {
    try rules.checkPlan(self, in: proposal.workroom)
  }
}

extension PlanItemJoined: RuledAct {
  func check(by rules: Rules, _ proposal: Proposal, on _: [Entry]) throws {
    try rules.checkJoining(self, in: proposal.workroom)
  }
}

extension PlanItemReleased: RuledAct {
  func check(by rules: Rules, _ proposal: Proposal, on _: [Entry]) throws {
    try rules.checkReleasing(self, in: proposal.workroom)
  }
}

// MARK: The end of a room

extension EndingProposed: RuledAct {
  func check(by rules: Rules, _ proposal: Proposal, on _: [Entry]) throws {
    try rules.checkProposal(self, on: proposal.matter, in: proposal.workroom)
  }
}

extension EndingDecided: RuledAct {
  func check(by rules: Rules, _ proposal: Proposal, on entries: [Entry]) throws {
    try rules.checkDecision(self, on: entries, in: proposal.workroom)
  }
}

extension RoomEnded: RuledAct {
  func check(by rules: Rules, _ proposal: Proposal, on entries: [Entry]) throws {
    try checkEnding(by: rules, proposal.matter, on: entries, in: proposal.workroom, rules.state.store.pack)
  }
}

extension RoomConverted: RuledAct {
  func check(by rules: Rules, _ proposal: Proposal, on entries: [Entry]) throws {
    try checkEnding(by: rules, proposal.matter, on: entries, in: proposal.workroom, rules.state.store.pack)
  }
}

extension EndingTakenBack: RuledAct {
  static let explains = true
  func check(by rules: Rules, _ proposal: Proposal, on entries: [Entry]) throws {
    try rules.checkTakingBack(self, on: entries, in: proposal.workroom)
  }
}

// MARK: Attachments

extension FileAttached: RuledAct {
  func check(by rules: Rules, _ proposal: Proposal, on _: [Entry]) throws {
    try rules.checkAttachment(self, in: proposal.workroom)
  }
}

// MARK: Assessment

extension RoomAssessed: RuledAct {
  static let explains = true
  func check(by rules: Rules, _ proposal: Proposal, on _: [Entry]) throws {
    try rules.checkAssessment(self, in: proposal.workroom)
  }
}
