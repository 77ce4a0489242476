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
    /// The room is being set up in this very turn.
    var settingUp: Bool
  }

  static func allows(_ act: ActName, _ who: Asking) -> Bool {
    let belongs = who.isMember || who.isConvenor || who.isLiaison
    let leads = who.isConvenor || who.isLiaison
    return switch act {
    case .workroomSetUp: true
    // P4.2c: the convenor runs the room; P4.2f: the liaison keeps its records.
    case .plaqueAwarded, .platformJoined, .seatTaken, .seatLeft, .officeTaken, .officeLeft:
      who.settingUp || leads
    // N3 is asked of resident members; a liaison from outside receives visitors all the same (P4.2f).
    // Nobody records in another's name but those who answer for the room.
    case .dutyStarted, .opinionRecorded, .activityLogged, .microConsultationHeld, .microOversightHeld,
      .outputDrafted, .dutyEnded, .opinionTriaged, .opinionGuided, .opinionAnswered, .opinionExplained,
      .opinionFedBack, .opinionClosed, .outputSubmitted, .outputDecided:
      belongs && (who.isOwn || leads)
    // P4.2f: 审核 is the liaison's.
    case .outputReviewed: who.isLiaison
    case .corrected, .retracted: belongs && (who.isOwn || who.isLiaison)
    case .visitorErased: who.isLiaison || who.isConvenor && who.liaisonIsVacant
    }
  }
}
