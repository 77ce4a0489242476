public import Regulation

/// What an entry says happened (行为与内容): the act and its facts.
public indirect enum Act: Hashable, Sendable {
  case workroomSetUp(WorkroomSetUp)
  case plaqueAwarded(PlaqueAwarded)
  case platformJoined(PlatformJoined)
  case committeeAssigned(CommitteeAssigned)
  case roomDescribed(RoomDescribed)
  case systemAdopted(SystemAdopted)
  case roomFiled(RoomFiled)
  case roomPublished(RoomPublished)
  case seatTaken(SeatTaken)
  case seatLeft(SeatLeft)
  case seatDescribed(SeatDescribed)
  case officeTaken(OfficeTaken)
  case officeLeft(OfficeLeft)
  case cppccSetUp(CppccSetUp)
  case committeeFormed(CommitteeFormed)
  case committeeDissolved(CommitteeDissolved)
  case postTaken(PostTaken)
  case postLeft(PostLeft)
  case pinSet(PinSet)
  case pinReset(PinReset)
  case applicationBegun(ApplicationBegun)
  case applicationNamed(ApplicationNamed)
  case applicationMembers(ApplicationMembers)
  case applicationOfficers(ApplicationOfficers)
  case applicationWork(ApplicationWork)
  case applicationSubmitted(ApplicationSubmitted)
  case applicationReviewed(ApplicationOpinion)
  case applicationInstructed(ApplicationOpinion)
  case applicationDecided(ApplicationOpinion)
  case applicationFulfilled(ApplicationFulfilled)
  case applicationWithdrawn(ApplicationWithdrawn)
  case dutyStarted(DutyStarted)
  case dutyEnded(DutyEnded)
  case opinionRecorded(OpinionRecorded)
  case opinionTriaged(OpinionTriaged)
  case opinionGuided(OpinionGuided)
  case opinionAnswered(OpinionAnswered)
  case opinionExplained(OpinionExplained)
  case opinionFedBack(OpinionFedBack)
  case opinionClosed(OpinionClosed)
  case activityLogged(ActivityLogged)
  case microConsultationHeld(MicroHeld)
  case microOversightHeld(MicroHeld)
  case outputDrafted(OutputDrafted)
  case outputReviewed(OutputReviewed)
  case outputSubmitted(OutputSubmitted)
  case leaveAsked(LeaveAsked)
  case leaveDecided(LeaveDecided)
  case outputDecided(OutputDecided)
  case corrected(Corrected)
  case retracted(Retracted)
  case visitorErased(VisitorErased)

  /// Which act it is: an event of its matter's lifecycle.
  public var name: ActName {
    switch self {
    case .workroomSetUp: .workroomSetUp
    case .plaqueAwarded: .plaqueAwarded
    case .platformJoined: .platformJoined
    case .committeeAssigned: .committeeAssigned
    case .roomDescribed: .roomDescribed
    case .systemAdopted: .systemAdopted
    case .roomFiled: .roomFiled
    case .roomPublished: .roomPublished
    case .seatTaken: .seatTaken
    case .seatLeft: .seatLeft
    case .seatDescribed: .seatDescribed
    case .officeTaken: .officeTaken
    case .officeLeft: .officeLeft
    case .cppccSetUp: .cppccSetUp
    case .committeeFormed: .committeeFormed
    case .committeeDissolved: .committeeDissolved
    case .postTaken: .postTaken
    case .postLeft: .postLeft
    case .pinSet: .pinSet
    case .pinReset: .pinReset
    case .applicationBegun: .applicationBegun
    case .applicationNamed: .applicationNamed
    case .applicationMembers: .applicationMembers
    case .applicationOfficers: .applicationOfficers
    case .applicationWork: .applicationWork
    case .applicationSubmitted: .applicationSubmitted
    case .applicationReviewed: .applicationReviewed
    case .applicationInstructed: .applicationInstructed
    case .applicationDecided: .applicationDecided
    case .applicationFulfilled: .applicationFulfilled
    case .applicationWithdrawn: .applicationWithdrawn
    case .dutyStarted: .dutyStarted
    case .dutyEnded: .dutyEnded
    case .opinionRecorded: .opinionRecorded
    case .opinionTriaged: .opinionTriaged
    case .opinionGuided: .opinionGuided
    case .opinionAnswered: .opinionAnswered
    case .opinionExplained: .opinionExplained
    case .opinionFedBack: .opinionFedBack
    case .opinionClosed: .opinionClosed
    case .activityLogged: .activityLogged
    case .microConsultationHeld: .microConsultationHeld
    case .microOversightHeld: .microOversightHeld
    case .outputDrafted: .outputDrafted
    case .outputReviewed: .outputReviewed
    case .outputSubmitted: .outputSubmitted
    case .leaveAsked: .leaveAsked
    case .leaveDecided: .leaveDecided
    case .outputDecided: .outputDecided
    case .corrected: .corrected
    case .retracted: .retracted
    case .visitorErased: .visitorErased
    }
  }

  /// The facts, to be encoded.
  var facts: any Encodable {
    switch self {
    case .workroomSetUp(let facts): facts
    case .plaqueAwarded(let facts): facts
    case .platformJoined(let facts): facts
    case .committeeAssigned(let facts): facts
    case .roomDescribed(let facts): facts
    case .systemAdopted(let facts): facts
    case .roomFiled(let facts): facts
    case .roomPublished(let facts): facts
    case .seatTaken(let facts): facts
    case .seatLeft(let facts): facts
    case .seatDescribed(let facts): facts
    case .officeTaken(let facts): facts
    case .officeLeft(let facts): facts
    case .cppccSetUp(let facts): facts
    case .committeeFormed(let facts): facts
    case .committeeDissolved(let facts): facts
    case .postTaken(let facts): facts
    case .postLeft(let facts): facts
    case .pinSet(let facts): facts
    case .pinReset(let facts): facts
    case .applicationBegun(let facts): facts
    case .applicationNamed(let facts): facts
    case .applicationMembers(let facts): facts
    case .applicationOfficers(let facts): facts
    case .applicationWork(let facts): facts
    case .applicationSubmitted(let facts): facts
    case .applicationReviewed(let facts): facts
    case .applicationInstructed(let facts): facts
    case .applicationDecided(let facts): facts
    case .applicationFulfilled(let facts): facts
    case .applicationWithdrawn(let facts): facts
    case .dutyStarted(let facts): facts
    case .dutyEnded(let facts): facts
    case .opinionRecorded(let facts): facts
    case .opinionTriaged(let facts): facts
    case .opinionGuided(let facts): facts
    case .opinionAnswered(let facts): facts
    case .opinionExplained(let facts): facts
    case .opinionFedBack(let facts): facts
    case .opinionClosed(let facts): facts
    case .activityLogged(let facts): facts
    case .microConsultationHeld(let facts): facts
    case .microOversightHeld(let facts): facts
    case .outputDrafted(let facts): facts
    case .outputReviewed(let facts): facts
    case .outputSubmitted(let facts): facts
    case .leaveAsked(let facts): facts
    case .leaveDecided(let facts): facts
    case .outputDecided(let facts): facts
    case .corrected(let facts): facts
    case .retracted(let facts): facts
    case .visitorErased(let facts): facts
    }
  }

  /// Reads the facts of an act of that name. Throws `DecodingError` where they do not fit.
  init(_ name: ActName, from decoder: any Decoder) throws {
    switch name {
    case .workroomSetUp: self = .workroomSetUp(try WorkroomSetUp(from: decoder))
    case .plaqueAwarded: self = .plaqueAwarded(try PlaqueAwarded(from: decoder))
    case .platformJoined: self = .platformJoined(try PlatformJoined(from: decoder))
    case .committeeAssigned: self = .committeeAssigned(try CommitteeAssigned(from: decoder))
    case .roomDescribed: self = .roomDescribed(try RoomDescribed(from: decoder))
    case .systemAdopted: self = .systemAdopted(try SystemAdopted(from: decoder))
    case .roomFiled: self = .roomFiled(try RoomFiled(from: decoder))
    case .roomPublished: self = .roomPublished(try RoomPublished(from: decoder))
    case .seatTaken: self = .seatTaken(try SeatTaken(from: decoder))
    case .seatLeft: self = .seatLeft(try SeatLeft(from: decoder))
    case .seatDescribed: self = .seatDescribed(try SeatDescribed(from: decoder))
    case .officeTaken: self = .officeTaken(try OfficeTaken(from: decoder))
    case .officeLeft: self = .officeLeft(try OfficeLeft(from: decoder))
    case .cppccSetUp: self = .cppccSetUp(try CppccSetUp(from: decoder))
    case .committeeFormed: self = .committeeFormed(try CommitteeFormed(from: decoder))
    case .committeeDissolved: self = .committeeDissolved(try CommitteeDissolved(from: decoder))
    case .postTaken: self = .postTaken(try PostTaken(from: decoder))
    case .postLeft: self = .postLeft(try PostLeft(from: decoder))
    case .pinSet: self = .pinSet(try PinSet(from: decoder))
    case .pinReset: self = .pinReset(try PinReset(from: decoder))
    case .applicationBegun: self = .applicationBegun(try ApplicationBegun(from: decoder))
    case .applicationNamed: self = .applicationNamed(try ApplicationNamed(from: decoder))
    case .applicationMembers: self = .applicationMembers(try ApplicationMembers(from: decoder))
    case .applicationOfficers: self = .applicationOfficers(try ApplicationOfficers(from: decoder))
    case .applicationWork: self = .applicationWork(try ApplicationWork(from: decoder))
    case .applicationSubmitted: self = .applicationSubmitted(try ApplicationSubmitted(from: decoder))
    case .applicationReviewed: self = .applicationReviewed(try ApplicationOpinion(from: decoder))
    case .applicationInstructed: self = .applicationInstructed(try ApplicationOpinion(from: decoder))
    case .applicationDecided: self = .applicationDecided(try ApplicationOpinion(from: decoder))
    case .applicationFulfilled: self = .applicationFulfilled(try ApplicationFulfilled(from: decoder))
    case .applicationWithdrawn: self = .applicationWithdrawn(try ApplicationWithdrawn(from: decoder))
    case .dutyStarted: self = .dutyStarted(try DutyStarted(from: decoder))
    case .dutyEnded: self = .dutyEnded(try DutyEnded(from: decoder))
    case .opinionRecorded: self = .opinionRecorded(try OpinionRecorded(from: decoder))
    case .opinionTriaged: self = .opinionTriaged(try OpinionTriaged(from: decoder))
    case .opinionGuided: self = .opinionGuided(try OpinionGuided(from: decoder))
    case .opinionAnswered: self = .opinionAnswered(try OpinionAnswered(from: decoder))
    case .opinionExplained: self = .opinionExplained(try OpinionExplained(from: decoder))
    case .opinionFedBack: self = .opinionFedBack(try OpinionFedBack(from: decoder))
    case .opinionClosed: self = .opinionClosed(try OpinionClosed(from: decoder))
    case .activityLogged: self = .activityLogged(try ActivityLogged(from: decoder))
    case .microConsultationHeld: self = .microConsultationHeld(try MicroHeld(from: decoder))
    case .microOversightHeld: self = .microOversightHeld(try MicroHeld(from: decoder))
    case .outputDrafted: self = .outputDrafted(try OutputDrafted(from: decoder))
    case .outputReviewed: self = .outputReviewed(try OutputReviewed(from: decoder))
    case .outputSubmitted: self = .outputSubmitted(try OutputSubmitted(from: decoder))
    case .leaveAsked: self = .leaveAsked(try LeaveAsked(from: decoder))
    case .leaveDecided: self = .leaveDecided(try LeaveDecided(from: decoder))
    case .outputDecided: self = .outputDecided(try OutputDecided(from: decoder))
    case .corrected: self = .corrected(try Corrected(from: decoder))
    case .retracted: self = .retracted(try Retracted(from: decoder))
    case .visitorErased: self = .visitorErased(try VisitorErased(from: decoder))
    }
  }
}

extension Act: Codable {
  private enum Key: String, CodingKey { case name, facts }

  public init(from decoder: any Decoder) throws {
    let box = try decoder.container(keyedBy: Key.self)
    self = try Act(box.decode(ActName.self, forKey: .name), from: box.superDecoder(forKey: .facts))
  }

  public func encode(to encoder: any Encoder) throws {
    var box = encoder.container(keyedBy: Key.self)
    try box.encode(name, forKey: .name)
    try facts.encode(to: box.superEncoder(forKey: .facts))
  }
}

extension Act {
  /// Who does what it says, where it begins a matter of somebody's: one's own, unless the convenor or the liaison
  /// enters it for a member.
  var person: PersonID? {
    switch self {
    case .dutyStarted(let facts): facts.person
    case .opinionRecorded(let facts): facts.person
    case .activityLogged(let facts): facts.person
    case .microConsultationHeld(let facts), .microOversightHeld(let facts): facts.person
    case .outputDrafted(let facts): facts.person
    case .pinSet(let facts): facts.person
    case .applicationBegun(let facts): facts.handler
    case .leaveAsked(let facts): facts.person
    case .workroomSetUp, .plaqueAwarded, .platformJoined, .committeeAssigned, .roomDescribed, .systemAdopted,
      .roomFiled, .roomPublished, .seatTaken, .seatLeft, .seatDescribed, .officeTaken, .officeLeft,
      .cppccSetUp,
      .committeeFormed, .committeeDissolved, .postTaken, .postLeft,
      .pinReset, .applicationNamed, .applicationMembers, .applicationOfficers, .applicationWork,
      .applicationSubmitted, .applicationReviewed, .applicationInstructed, .applicationDecided,
      .applicationFulfilled, .applicationWithdrawn, .dutyEnded, .opinionTriaged, .opinionGuided,
      .opinionAnswered, .opinionExplained,
      .opinionFedBack, .opinionClosed, .outputReviewed, .outputSubmitted, .outputDecided, .leaveDecided,
      .corrected, .retracted, .visitorErased:
      nil
    }
  }
}

extension ActName {
  /// The kind of matter the act belongs to; nil for those that act on any (更正, 撤回, 删除来访人信息).
  public var kind: MatterKind? {
    switch self {
    case .workroomSetUp, .plaqueAwarded, .platformJoined, .committeeAssigned, .roomDescribed, .systemAdopted,
      .roomFiled, .roomPublished:
      .workroom
    case .seatTaken, .seatLeft, .seatDescribed: .seat
    case .officeTaken, .officeLeft: .office
    case .cppccSetUp: .cppcc
    case .committeeFormed, .committeeDissolved: .committee
    case .postTaken, .postLeft: .post
    case .pinSet, .pinReset: .pin
    case .applicationBegun, .applicationNamed, .applicationMembers, .applicationOfficers, .applicationWork,
      .applicationSubmitted, .applicationReviewed, .applicationInstructed, .applicationDecided,
      .applicationFulfilled, .applicationWithdrawn:
      .application
    case .dutyStarted, .dutyEnded: .dutyShift
    case .opinionRecorded, .opinionTriaged, .opinionGuided, .opinionAnswered, .opinionExplained,
      .opinionFedBack, .opinionClosed:
      .opinion
    case .activityLogged: .activity
    case .microConsultationHeld, .microOversightHeld: .consultation
    case .outputDrafted, .outputReviewed, .outputSubmitted, .outputDecided: .output
    case .leaveAsked, .leaveDecided: .leave
    case .corrected, .retracted, .visitorErased: nil
    }
  }
}
