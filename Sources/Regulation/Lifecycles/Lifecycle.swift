public import StateMachines

/// Where a matter stands (事项状态). `nothing` is before its first entry.
public enum MatterState: String, Codable, Sendable, CaseIterable {
  case nothing
  /// A room set up; a seat or office held; a shift running.
  case running
  case ended
  /// An opinion as it came in, not yet classed.
  case recorded
  /// Classed as petition or complaint: to be guided on (P6.2c, P6.3a).
  case toGuide
  case guided
  /// To be dealt with.
  case open
  case answered
  case fedBack
  case closed
  /// An activity or consultation that was held.
  case held
  case drafted, reviewed, submitted
  /// An application: being filled in, handed in, passed by the committee, with the Vice-Chairperson's instruction, agreed
  /// to by the council; refused, there, or taken back.
  case drafting, applied, committeePassed, instructed, agreed, disagreed, fulfilled, withdrawn
  /// Leave that was asked for, and what the convenor said to it.
  case asked, consented, refused
  /// What became of an output that was submitted (采用、立案、退回).
  case adopted, caseFiled, returned
}

/// The lifecycle of a kind of matter (事项流程): which acts may come next.
public typealias Lifecycle = StateGraph<MatterState, ActName>

extension MatterKind {
  /// The one lifecycle of this kind of matter.
  public var lifecycle: Lifecycle {
    switch self {
    case .workroom: Lifecycles.workroom
    case .seat: Lifecycles.seat
    case .office: Lifecycles.office
    case .dutyShift: Lifecycles.dutyShift
    case .opinion: Lifecycles.opinion
    case .activity: Lifecycles.activity
    case .consultation: Lifecycles.consultation
    case .output: Lifecycles.output
    case .cppcc: Lifecycles.cppcc
    case .committee: Lifecycles.committee
    case .post: Lifecycles.post
    case .pin: Lifecycles.pin
    case .application: Lifecycles.application
    case .leave: Lifecycles.leave
    }
  }
}

extension MatterKind {
  /// Where an act leads from a state; nil where the lifecycle does not allow it there.
  ///
  /// - Parameter holds: answers the lifecycle's guards.
  public func next(
    after state: MatterState, on act: ActName, holds: (LifecycleGuard) -> Bool
  ) -> MatterState? {
    lifecycle.target(from: state, on: act) { LifecycleGuard(rawValue: $0).map(holds) ?? false }
  }
}

/// Names of the guards that lifecycles use; whoever folds entries answers them from the entry at hand.
public enum LifecycleGuard: String, Sendable, CaseIterable {
  /// The opinion is classed as 信访 or 投诉 and is not taken on by way of exception (P6.2c).
  case isGuided
  /// The liaison let the output pass (P4.2f).
  case passed
  /// The visitor cannot be reached or has been told, so the opinion may be closed (P6.4a).
  case mayClose
  /// A body agrees to an application, or returns it to whoever applies (P5.3a).
  case agrees, returnsIt
  /// The application goes through the committee's review (P5.3a), or without it (P5.3b).
  case needsReview, isShortRoute
  /// The convenor consents to the leave (A14).
  case consents
  /// The output was adopted (采用), or filed as a case (立案).
  case isAdopted, isCaseFiled
}

enum Lifecycles {
  typealias T = Lifecycle.Transition

  /// P0: set up, plaque, 秦商量; the end of a room comes with the exit rules.
  static let workroom = Lifecycle(
    "workroom", states: [.nothing, .running], start: .nothing, finals: [],
    transitions: [
      T(.nothing, on: .workroomSetUp, to: .running),
      T(.running, on: .plaqueAwarded, to: .running),
      T(.running, on: .platformJoined, to: .running),
      T(.running, on: .committeeAssigned, to: .running),
      T(.running, on: .roomDescribed, to: .running),
      T(.running, on: .systemAdopted, to: .running),
      T(.running, on: .roomFiled, to: .running),
      T(.running, on: .roomPublished, to: .running),
    ])

  /// P4.2a, P7.2a: a member joins and leaves; their post, specialty and sector change (P3.3a).
  static let seat = Lifecycle(
    "seat", states: [.nothing, .running, .ended], start: .nothing, finals: [.ended],
    transitions: [
      T(.nothing, on: .seatTaken, to: .running),
      T(.running, on: .seatDescribed, to: .running),
      T(.running, on: .seatLeft, to: .ended),
    ])

  /// P4.2c, P4.2e: convenor and liaison.
  static let office = Lifecycle(
    "office", states: [.nothing, .running, .ended], start: .nothing, finals: [.ended],
    transitions: [
      T(.nothing, on: .officeTaken, to: .running),
      T(.running, on: .officeLeft, to: .ended),
    ])

  /// P3.3e, A9: a shift counts once it was ended with what was done.
  static let dutyShift = Lifecycle(
    "duty-shift", states: [.nothing, .running, .ended], start: .nothing, finals: [.ended],
    transitions: [
      T(.nothing, on: .dutyStarted, to: .running),
      T(.running, on: .dutyEnded, to: .ended),
    ])

  /// P6.2–P6.4: recorded, classed, guided on or dealt with, fed back, closed.
  static let opinion = Lifecycle(
    "opinion",
    states: [.nothing, .recorded, .toGuide, .guided, .open, .answered, .fedBack, .closed],
    start: .nothing, finals: [.guided, .closed],
    transitions: [
      T(.nothing, on: .opinionRecorded, to: .recorded),
      T(.recorded, on: .opinionTriaged, when: [LifecycleGuard.isGuided.rawValue], to: .toGuide),
      T(.recorded, on: .opinionTriaged, to: .open),
      T(.toGuide, on: .opinionGuided, to: .guided),
      T(.toGuide, on: .opinionTriaged, to: .open),
      T(.open, on: .opinionTriaged, when: [LifecycleGuard.isGuided.rawValue], to: .toGuide),
      T(.open, on: .opinionTriaged, to: .open),
      T(.open, on: .opinionAnswered, to: .answered),
      T(.open, on: .opinionExplained, to: .open),
      T(.answered, on: .opinionAnswered, to: .answered),
      T(.answered, on: .opinionExplained, to: .open),
      T(.answered, on: .opinionFedBack, to: .fedBack),
      T(.answered, on: .opinionClosed, when: [LifecycleGuard.mayClose.rawValue], to: .closed),
      T(.fedBack, on: .opinionAnswered, to: .answered),
      T(.fedBack, on: .opinionFedBack, to: .fedBack),
      T(.fedBack, on: .opinionClosed, to: .closed),
    ])

  static let activity = Lifecycle(
    "activity", states: [.nothing, .held], start: .nothing, finals: [.held],
    transitions: [T(.nothing, on: .activityLogged, to: .held)])

  /// P3.4d, P6.3e: one record, its approval within it.
  static let consultation = Lifecycle(
    "consultation", states: [.nothing, .held], start: .nothing, finals: [.held],
    transitions: [
      T(.nothing, on: .microConsultationHeld, to: .held),
      T(.nothing, on: .microOversightHeld, to: .held),
    ])

  /// P3.3c, P4.2f: drafted, reviewed by the liaison, submitted; then adopted, filed as a case or returned
  /// (product default: the regulation does not name these).
  static let output = Lifecycle(
    "output", states: [.nothing, .drafted, .reviewed, .submitted, .adopted, .caseFiled, .returned],
    start: .nothing, finals: [.adopted, .caseFiled, .returned],
    transitions: [
      T(.nothing, on: .outputDrafted, to: .drafted),
      T(.drafted, on: .outputDrafted, to: .drafted),
      T(.drafted, on: .outputReviewed, when: [LifecycleGuard.passed.rawValue], to: .reviewed),
      T(.drafted, on: .outputReviewed, to: .drafted),
      T(.reviewed, on: .outputSubmitted, to: .submitted),
      T(.submitted, on: .outputDecided, when: [LifecycleGuard.isAdopted.rawValue], to: .adopted),
      T(.submitted, on: .outputDecided, when: [LifecycleGuard.isCaseFiled.rawValue], to: .caseFiled),
      T(.submitted, on: .outputDecided, to: .returned),
    ])

  /// The CPPCC over the rooms: entered once.
  static let cppcc = Lifecycle(
    "cppcc", states: [.nothing, .running], start: .nothing, finals: [],
    transitions: [T(.nothing, on: .cppccSetUp, to: .running)])

  /// P4.4: a special committee, which may be renamed, and goes with a change of term.
  static let committee = Lifecycle(
    "committee", states: [.nothing, .running, .ended], start: .nothing, finals: [.ended],
    transitions: [
      T(.nothing, on: .committeeFormed, to: .running),
      T(.running, on: .committeeFormed, to: .running),
      T(.running, on: .committeeDissolved, to: .ended),
    ])

  /// P4.4, P8.1d: somebody acts for a body, and does so no longer.
  static let post = Lifecycle(
    "post", states: [.nothing, .running, .ended], start: .nothing, finals: [.ended],
    transitions: [
      T(.nothing, on: .postTaken, to: .running),
      T(.running, on: .postTaken, to: .running),
      T(.running, on: .postLeft, to: .ended),
    ])

  /// A PIN is set by its person, and set anew after it was reset by somebody else.
  static let pin = Lifecycle(
    "pin", states: [.nothing, .running, .ended], start: .nothing, finals: [],
    transitions: [
      T(.nothing, on: .pinSet, to: .running),
      T(.nothing, on: .pinReset, to: .ended),
      T(.running, on: .pinSet, to: .running),
      T(.running, on: .pinReset, to: .ended),
      T(.ended, on: .pinSet, to: .running),
      T(.ended, on: .pinReset, to: .ended),
    ])

  /// A14: asked for, then consented to or refused by the convenor; what was refused may be asked for anew.
  static let leave = Lifecycle(
    "leave", states: [.nothing, .asked, .consented, .refused], start: .nothing,
    finals: [.consented, .refused],
    transitions: [
      T(.nothing, on: .leaveAsked, to: .asked),
      T(.asked, on: .leaveDecided, when: [LifecycleGuard.consents.rawValue], to: .consented),
      T(.asked, on: .leaveDecided, to: .refused),
    ])

  /// P0, P5.3a–d: filled in, handed in, reviewed by the committee, instructed on by the Vice-Chairperson, decided by the
  /// council, then the plaque or the platform. Each may return it or refuse; who applies may take it back.
  static let application = Lifecycle(
    "application",
    states: [
      .nothing, .drafting, .applied, .committeePassed, .instructed, .agreed, .disagreed, .fulfilled,
      .withdrawn,
    ],
    start: .nothing, finals: [.disagreed, .fulfilled, .withdrawn],
    transitions: [T(.nothing, on: .applicationBegun, to: .drafting)]
      + [.applicationNamed, .applicationMembers, .applicationOfficers, .applicationWork].map {
        T(.drafting, on: $0, to: .drafting)
      }
      + [
        T(.drafting, on: .applicationSubmitted, to: .applied),
        T(.drafting, on: .applicationWithdrawn, to: .withdrawn),
        T(.applied, on: .applicationWithdrawn, to: .withdrawn),
        T(.applied, on: .applicationReviewed, when: [needsReview, agrees], to: .committeePassed),
        T(.applied, on: .applicationReviewed, when: [needsReview, returnsIt], to: .drafting),
        T(.applied, on: .applicationReviewed, when: [needsReview], to: .disagreed),
        T(.applied, on: .applicationInstructed, when: [isShort, agrees], to: .instructed),
        T(.applied, on: .applicationInstructed, when: [isShort, returnsIt], to: .drafting),
        T(.applied, on: .applicationInstructed, when: [isShort], to: .disagreed),
        T(.committeePassed, on: .applicationInstructed, when: [agrees], to: .instructed),
        T(.committeePassed, on: .applicationInstructed, when: [returnsIt], to: .drafting),
        T(.committeePassed, on: .applicationInstructed, to: .disagreed),
        T(.instructed, on: .applicationDecided, when: [agrees], to: .agreed),
        T(.instructed, on: .applicationDecided, when: [returnsIt], to: .drafting),
        T(.instructed, on: .applicationDecided, to: .disagreed),
        T(.agreed, on: .applicationFulfilled, to: .fulfilled),
      ])

  private static let agrees = LifecycleGuard.agrees.rawValue
  private static let returnsIt = LifecycleGuard.returnsIt.rawValue
  private static let isShort = LifecycleGuard.isShortRoute.rawValue
  private static let needsReview = LifecycleGuard.needsReview.rawValue
}
