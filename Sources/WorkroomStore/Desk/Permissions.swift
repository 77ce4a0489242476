import Regulation

/// Who may do what (权限): by what a person is in the room, and whether the matter is theirs.
enum Permissions {
  struct Asking {
    var isMember: Bool
    var isConvenor: Bool
    var isLiaison: Bool
    /// The matter was begun by, or is of, the person asking.
    var isOwn: Bool
    /// The room has no liaison: the convenor does what would be the liaison's to do.
    var liaisonIsVacant = false
    /// What they act for in the CPPCC that the matter belongs to, or that is over the room.
    var posts: Set<Post> = []
    /// Nobody acts for the office in charge: whoever has a post does what would be its to do.
    var officeIsVacant = false
    /// They handle an application at this place, where nobody has a seat yet.
    var handles = false
    /// Nobody else is convenor of the room.
    var isOnlyConvenor = false
    /// The room, or the CPPCC, is being set up in this very turn.
    var settingUp: Bool
  }

  static func allows(_ act: ActName, _ who: Asking) -> Bool {
    let belongs = who.isMember || who.isConvenor || who.isLiaison
    let leads = who.isConvenor || who.isLiaison
    return switch act {
    case .workroomSetUp, .cppccSetUp: true
    // P4.2c: the convenor runs the room; P4.2f: the liaison keeps its records.
    case .plaqueAwarded, .roomDescribed, .systemAdopted, .roomPublished, .seatTaken, .seatLeft,
      .seatDescribed, .officeTaken,
      .officeLeft:
      who.settingUp || leads
    // P5.3d, P5.3e: the office in charge records these; whoever answers for the room may write down that it was so.
    case .platformJoined, .roomFiled: who.settingUp || leads || who.posts.contains(.officeInCharge)
    // P4.4: whoever guides the room, or keeps the table of committees (P1d), may say which guides it.
    case .committeeAssigned:
      who.settingUp || leads || !who.posts.isDisjoint(with: [.committee, .officeInCharge])
    // P1d, P4.4: the office in charge keeps the table of committees and of who acts for what.
    case .committeeFormed, .committeeDissolved, .postTaken, .postLeft:
      who.settingUp || who.posts.contains(.officeInCharge) || who.officeIsVacant && !who.posts.isEmpty
    case .applicationBegun: true
    // P5.1: whoever applies fills it in. A place with a convenor is a room, and its application is for its online part,
    // which is any convenor's (P4.2c, P5.3d): see ``Rules/checkOnline(_:_:)``. The liaison keeps records (P4.2f).
    case .applicationNamed, .applicationMembers, .applicationOfficers, .applicationWork,
      .applicationSubmitted,
      .applicationWithdrawn:
      who.isOwn || who.isConvenor
    // P5.3a: each body its step; from paper also whoever applies, or the office in charge.
    case .applicationReviewed:
      who.isOwn || who.isConvenor || !who.posts.isDisjoint(with: [.committee, .officeInCharge])
    case .applicationInstructed:
      who.isOwn || who.isConvenor || !who.posts.isDisjoint(with: [.viceChair, .officeInCharge])
    case .applicationDecided:
      who.isOwn || who.isConvenor || !who.posts.isDisjoint(with: [.council, .officeInCharge])
    case .applicationFulfilled: who.isOwn || who.isConvenor || who.posts.contains(.officeInCharge)
    // Nobody sets another's.
    case .pinSet: (belongs || who.handles || !who.posts.isEmpty) && who.isOwn
    // Whose may be reset by whom is asked of the roster: ``Rules/checkReset(of:_:)``.
    case .pinReset:
      !who.isOwn && (who.isConvenor || !who.posts.isDisjoint(with: [.committee, .officeInCharge]))
    // N3 is asked of resident members; a liaison from outside receives visitors all the same (P4.2f).
    // Nobody records in another's name but those who answer for the room.
    case .dutyStarted, .opinionRecorded, .activityLogged, .microConsultationHeld, .microOversightHeld,
      .outputDrafted, .dutyEnded, .opinionTriaged, .opinionGuided, .opinionAnswered, .opinionExplained,
      .opinionFedBack, .opinionClosed, .outputSubmitted, .outputDecided, .leaveAsked:
      belongs && (who.isOwn || leads)
    // P4.2f: 审核 is the liaison's.
    case .outputReviewed: who.isLiaison
    // A14: the consent is the convenor's. One's own is the other convenor's to give; where there is no other, nobody
    // else in the room could (the liaison keeps its records and does not lead it, P4.2f), so it is allowed and
    // every view marks it (see `LeaveFacts.isOwnConsent`).
    case .leaveDecided: who.isConvenor && (!who.isOwn || who.isOnlyConvenor)
    case .corrected, .retracted: belongs && (who.isOwn || who.isLiaison)
    case .visitorErased: who.isLiaison || who.isConvenor && who.liaisonIsVacant
    }
  }
}
