import Regulation
import Testing

@testable import WorkroomStore

@Suite("Who may do what")
struct PermissionTests {
  /// Who asks, of a matter that is theirs or another member's.
  enum Asker: String, CaseIterable, Sendable {
    case stranger, member, owner, convenor, liaison, founder
    // Of the CPPCC over the room.
    case committee, viceChair, council, office

    var posts: Set<Post> {
      switch self {
      case .committee: [.committee]
      case .viceChair: [.viceChair]
      case .council: [.council]
      case .office: [.officeInCharge]
      case .stranger, .member, .owner, .convenor, .liaison, .founder: []
      }
    }

    var asking: Permissions.Asking {
      Permissions.Asking(
        isMember: self == .member || self == .owner || self == .convenor, isConvenor: self == .convenor,
        isLiaison: self == .liaison, isOwn: self == .owner, posts: posts, settingUp: self == .founder)
    }
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let act: ActName
    let allowed: Set<Asker>
    var testDescription: String { act.rawValue }
  }

  static let all = Set(Asker.allCases)
  static let leading: Set<Asker> = [.convenor, .liaison]
  static let responsible: Set<Asker> = [.owner, .convenor, .liaison]

  static func allowed(_ act: ActName) -> Set<Asker> {
    switch act {
    case .workroomSetUp, .cppccSetUp: all
    case .committeeAssigned: leading.union([.founder, .committee, .office])
    case .committeeFormed, .committeeDissolved, .postTaken, .postLeft: [.founder, .office]
    case .applicationBegun: all
    case .applicationNamed, .applicationMembers, .applicationOfficers, .applicationWork,
      .applicationSubmitted,
      .applicationWithdrawn:
      [.owner, .convenor]
    case .applicationReviewed: [.owner, .convenor, .committee, .office]
    case .applicationInstructed: [.owner, .convenor, .viceChair, .office]
    case .applicationDecided: [.owner, .convenor, .council, .office]
    case .applicationFulfilled: [.owner, .convenor, .office]
    case .pinSet: [.owner]
    // Whose is asked of the roster as well.
    case .pinReset: [.convenor, .committee, .office]
    case .roomFiled, .platformJoined: leading.union([.founder, .office])
    case .plaqueAwarded, .roomDescribed, .systemAdopted, .roomPublished, .seatTaken, .seatLeft,
      .seatDescribed, .officeTaken,
      .officeLeft:
      leading.union([.founder])
    case .dutyStarted, .opinionRecorded, .activityLogged, .microConsultationHeld, .microOversightHeld,
      .dutyEnded, .opinionTriaged, .opinionGuided, .opinionAnswered, .opinionExplained, .opinionFedBack,
      .opinionClosed, .outputDrafted, .outputSubmitted, .outputDecided, .leaveAsked:
      responsible
    case .outputReviewed: [.liaison]
    case .leaveDecided: [.convenor]
    case .corrected, .retracted: [.owner, .liaison]
    case .visitorErased: [.liaison]
    }
  }

  @Test("the table of roles and acts", arguments: ActName.allCases.map { Row(act: $0, allowed: allowed($0)) })
  func table(_ row: Row) {
    for asker in Asker.allCases {
      #expect(Permissions.allows(row.act, asker.asking) == row.allowed.contains(asker), "\(asker)")
    }
  }

  @Test(
    "one's own leave is the other convenor's to consent to, unless there is none",
    arguments: [(false, false, true), (true, false, false), (true, true, true)])
  func ownLeave(_ isOwn: Bool, _ isOnly: Bool, _ allowed: Bool) {
    let asking = Permissions.Asking(
      isMember: true, isConvenor: true, isLiaison: false, isOwn: isOwn, isOnlyConvenor: isOnly,
      settingUp: false)
    #expect(Permissions.allows(.leaveDecided, asking) == allowed)
  }

  struct Unlisted: Error { let act: ActName }

  /// The same table, asked of the desk: an act on a matter of B by somebody else.
  @Test(
    "the desk asks the roster",
    arguments: [
      (ActName.dutyEnded, "ABL"), (.opinionTriaged, "ABL"), (.outputReviewed, "L"), (.retracted, "BL"),
      (.activityLogged, "ABCL"), (.seatTaken, "AL"), (.outputDrafted, "ABL"),
    ])
  func byRoster(_ act: ActName, _ allowed: String) throws {
    for person in ["A", "B", "C", "L", "X"] {
      let test = try TestRoom()
      let started = try test.record(Said.started(test.b), on: MatterID("s"), by: test.b)
      try test.record(Said.opinion(test.b), on: MatterID("o"), by: test.b)
      try test.record(Said.drafted(test.b), on: MatterID("p"), by: test.b)
      let (proposed, matter): (Act, String) =
        switch act {
        case .dutyEnded: (Said.ended, "s")
        case .opinionTriaged: (Said.triaged(.inquiry), "o")
        case .outputReviewed: (Said.reviewed(true), "p")
        case .outputDrafted: (Said.drafted(test.b), "p")
        case .retracted: (Said.retracted(started), "s")
        case .seatTaken: (.seatTaken(SeatTaken(person: PersonID("D"), name: "丁")), "seat-D")
        case .activityLogged: (Said.activity(PersonID(person)), "a")
        case let other: try { throw Unlisted(act: other) }()
        }
      let refusal = try test.refusal(proposed, on: MatterID(matter), by: PersonID(person))
      #expect(refusal == (allowed.contains(person) ? nil : .notAllowed(act)), "\(person)")
    }
  }

  @Test(
    "nobody records in another's name but convenor and liaison",
    arguments: [("C", false), ("L", true), ("A", true)])
  func anothersName(_ person: String, _ allowed: Bool) throws {
    let test = try TestRoom()
    let refusal = try test.refusal(Said.activity(test.b), on: MatterID("a"), by: PersonID(person))
    #expect(refusal == (allowed ? nil : .notAllowed(.activityLogged)))
  }

  @Test("whoever has left has no say any more")
  func left() throws {
    let test = try TestRoom()
    try test.record(.seatLeft(SeatLeft(reason: .termEnded)), on: test.seat(test.b), by: test.a)
    #expect(
      try test.refusal(Said.activity(test.b), on: MatterID("a"), by: test.b) == .notAllowed(.activityLogged))
    #expect(try test.desk.ask(NameOf(test.b)) == "乙")
  }
}
