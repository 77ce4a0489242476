import Regulation
import Testing

@testable import WorkroomStore

@Suite("Who may do what")
struct PermissionTests {
  /// Who asks, of a matter that is theirs or another member's.
  enum Somebody: String, CaseIterable, Sendable {
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

    var asking: Asker {
      var asker = Asker()
      asker.isMember = self == .member || self == .owner || self == .convenor
      asker.isConvenor = self == .convenor
      asker.isLiaison = self == .liaison
      asker.isOwn = self == .owner
      asker.posts = posts
      asker.isSettingUp = { self == .founder }
      return asker
    }
  }

  static let all = Set(Somebody.allCases)
  static let leading: Set<Somebody> = [.convenor, .liaison]
  static let responsible: Set<Somebody> = [.owner, .convenor, .liaison]

  /// Who may do which act; an act that is not in it fails.
  static let table: [(acts: [any ActBody.Type], allowed: Set<Somebody>)] = [
    (
      [WorkroomSetUp.self, CppccSetUp.self],
      all
    ),
    (
      [CommitteeAssigned.self],
      leading.union([.founder, .committee, .office])
    ),
    (
      [CommitteeFormed.self, CommitteeDissolved.self, PostTaken.self, PostLeft.self, ReportSent.self],
      [.founder, .office]
    ),
    (
      [RoomPutRight.self, SeatPutRight.self, OfficePutRight.self],
      leading.union([.office])
    ),
    (
      [ApplicationBegun.self],
      all
    ),
    (
      [
        ApplicationNamed.self, ApplicationMembers.self, ApplicationOfficers.self, ApplicationWork.self,
        ApplicationSubmitted.self, ApplicationWithdrawn.self, HandlerPutRight.self,
      ],
      [.owner, .convenor]
    ),
    (
      [ApplicationReviewed.self],
      [.owner, .convenor, .committee, .office]
    ),
    (
      [ApplicationInstructed.self],
      [.owner, .convenor, .viceChair, .office]
    ),
    (
      [ApplicationDecided.self],
      [.owner, .convenor, .council, .office]
    ),
    (
      [ApplicationFulfilled.self],
      [.owner, .convenor, .office]
    ),
    (
      [PinSet.self],
      [.owner]
    ),
    (
      [PinReset.self],
      [.convenor, .committee, .office]
    ),
    (
      [MachineAdmitted.self, MachineDismissed.self],
      leading.union([.committee, .office])
    ),
    (
      [PaperMade.self, PaperVoided.self],
      leading
    ),
    (
      [RoomFiled.self, PlatformJoined.self],
      leading.union([.founder, .office])
    ),
    (
      [
        PlaqueAwarded.self, RoomDescribed.self, SystemAdopted.self, RoomPublished.self, SeatTaken.self,
        SeatLeft.self, SeatRenewed.self, SeatDescribed.self, OfficeTaken.self, OfficeLeft.self,
      ],
      leading.union([.founder])
    ),
    (
      [
        DutyStarted.self, OpinionRecorded.self, ActivityLogged.self, MicroConsultationHeld.self,
        MicroOversightHeld.self, DutyEnded.self, OpinionTriaged.self, OpinionGuided.self,
        OpinionAnswered.self, OpinionExplained.self, OpinionFedBack.self, OpinionClosed.self,
        OpinionPassedOn.self, OpinionUrged.self, OpinionReplied.self, OpinionReopened.self,
        OpinionJoined.self, OutputDrafted.self, OutputWritten.self, OutputSubmitted.self,
        OutputReplied.self, OutputDecided.self, OversightReplied.self, ResearchNoted.self,
        UndertakingGiven.self, UndertakingSettled.self, LeaveAsked.self, ExportSettled.self,
        DutyReleased.self, DutyTaken.self, SwapAsked.self, MeetingHeld.self, MaterialFiled.self,
        PublicityNoted.self, FileAttached.self, PhotoConsented.self, PhotoKept.self,
      ],
      responsible
    ),
    (
      [SwapAnswered.self, NoticeAcknowledged.self],
      [.owner]
    ),
    (
      [
        RotaPublished.self, PlanAdopted.self, SummaryDrafted.self, SummarySent.self, ExperienceReported.self,
        PlanItemJoined.self, PlanItemReleased.self,
        HelperNamed.self, HelperLeft.self,
      ],
      leading
    ),
    (
      [
        SummariesSent.self,
        RoomInspected.self, GuidanceGiven.self, RoomReminded.self, WorkMeetingHeld.self, RoomAssessed.self,
        AssessmentSent.self, EndingProposed.self, RoomArchived.self,
      ],
      [.committee, .office]
    ),
    (
      [
        EndingDecided.self, RoomEnded.self, RoomConverted.self, EndingTakenBack.self, PlaqueRecovered.self,
      ],
      [.committee, .council, .office]
    ),
    (
      [InspectionMended.self, RequestAnswered.self],
      leading.union([.committee, .office])
    ),
    (
      [ReminderAnswered.self, RequestRaised.self],
      leading
    ),
    (
      [PlanProposed.self, PlanDecided.self, ApprovalRequested.self, ApprovalDecided.self],
      leading
    ),
    (
      [CampaignOpened.self, CampaignMoved.self, CampaignEnded.self],
      leading.union([.committee, .office])
    ),
    (
      [OutputReviewed.self],
      [.liaison]
    ),
    (
      [LeaveDecided.self],
      [.convenor]
    ),
    (
      [Corrected.self, Retracted.self],
      [.owner, .liaison]
    ),
    (
      [VisitorErased.self, OpinionKept.self],
      [.liaison]
    ),
    (
      [PersonalExported.self],
      all.subtracting([.stranger, .founder])
    ),
  ]

  @Test("the table of roles and acts", arguments: ActList.standard.kinds)
  func table(_ act: ActKind) throws {
    let row = try #require(Self.table.first { $0.acts.contains { $0.id == act.id } })
    for somebody in Somebody.allCases {
      #expect(try act.type.allows(somebody.asking) == row.allowed.contains(somebody), "\(somebody)")
    }
  }

  @Test(
    "one's own leave is the other convenor's to consent to, unless there is none",
    arguments: [(false, false, true), (true, false, false), (true, true, true)])
  func ownLeave(_ isOwn: Bool, _ isOnly: Bool, _ allowed: Bool) throws {
    var asker = Asker()
    (asker.isMember, asker.isConvenor, asker.isOwn) = (true, true, isOwn)
    asker.isOnlyConvenor = { isOnly }
    #expect(try LeaveDecided.allows(asker) == allowed)
  }

  struct Unlisted: Error { let act: ActKind }

  /// The same table, asked of the desk: an act on a matter of B by somebody else.
  @Test(
    "the desk asks the roster",
    arguments: [
      (DutyEnded.kind, "ABL"), (OpinionTriaged.kind, "ABL"), (OutputReviewed.kind, "L"),
      (Retracted.kind, "BL"),
      (ActivityLogged.kind, "ABCL"), (SeatTaken.kind, "AL"), (OutputDrafted.kind, "ABL"),
    ])
  func byRoster(_ act: ActKind, _ allowed: String) throws {
    for person in ["A", "B", "C", "L", "X"] {
      let test = try TestRoom()
      let started = try test.record(Said.started(test.b), on: MatterID("s"), by: test.b)
      try test.record(Said.opinion(test.b), on: MatterID("o"), by: test.b)
      try test.record(Said.drafted(test.b), on: MatterID("p"), by: test.b)
      let (proposed, matter): (Act, String) =
        switch act {
        case DutyEnded.kind: (Said.ended, "s")
        case OpinionTriaged.kind: (Said.triaged(.inquiry), "o")
        case OutputReviewed.kind: (Said.reviewed(true), "p")
        case OutputDrafted.kind: (Said.drafted(test.b), "p")
        case Retracted.kind: (Said.retracted(started), "s")
        case SeatTaken.kind: (Act(SeatTaken(person: PersonID("D"), name: "丁")), "seat-D")
        case ActivityLogged.kind: (Said.activity(PersonID(person)), "a")
        case let other: try { throw Unlisted(act: other) }()
        }
      // Asked before it is proposed, the answer is the same.
      let ask = MayDo(
        proposed, on: MatterID(matter), in: test.room, by: PersonID(person), at: test.clock.now)
      let answer = try test.store.ask(ask)
      let refusal = try test.refusal(proposed, on: MatterID(matter), by: PersonID(person))
      #expect(answer == refusal, "\(person)")
      for isOwn in [true, false] {
        let permitted = PermittedActs(in: test.room, of: PersonID(person), isOwn: isOwn)
        let byRole = MayDo(act.type, in: test.room, by: PersonID(person), isOwn: isOwn)
        #expect(try test.store.ask(permitted).contains(act) == (test.store.ask(byRole) == nil), "\(person)")
      }
      #expect(refusal == (allowed.contains(person) ? nil : .notAllowed(act)), "\(person)")
    }
  }

  @Test("what may come next with a matter is what each act of its kind is told alone")
  func next() throws {
    let test = try TestRoom()
    for (act, matter) in [
      (Said.started(test.b), "s"), (Said.opinion(test.b), "o"), (Said.drafted(test.b), "p"),
    ] {
      try test.record(act, on: MatterID(matter), by: test.b)
    }
    try test.record(Said.triaged(.problem), on: MatterID("o"), by: test.b)
    for (matter, kind) in [
      ("s", DutyEnded.matter), ("o", OpinionTriaged.matter), ("p", OutputReviewed.matter),
      ("o", OutputReviewed.matter), ("none", OpinionTriaged.matter),
    ] {
      let kind = try #require(kind)
      for person in ["A", "B", "C", "L", "X"] {
        for isOwn in [true, false, nil] {
          let next = try test.store.ask(
            ActsNext(
              with: MatterID(matter), of: kind, in: test.room, by: PersonID(person), isOwn: isOwn))
          let one = try test.store.acts.kinds.filter { act in
            try act.matter == kind
              && test.store.ask(
                MayDo(
                  act.type, on: MatterID(matter), in: test.room, by: PersonID(person), isOwn: isOwn)) == nil
          }
          #expect(next == Set(one), "\(matter) \(person)")
        }
      }
    }
  }

  @Test(
    "nobody records in another's name but convenor and liaison",
    arguments: [("C", false), ("L", true), ("A", true)])
  func anothersName(_ person: String, _ allowed: Bool) throws {
    let test = try TestRoom()
    let refusal = try test.refusal(Said.activity(test.b), on: MatterID("a"), by: PersonID(person))
    #expect(refusal == (allowed ? nil : .notAllowed(ActivityLogged.kind)))
  }

  @Test("whoever has left has no say any more")
  func left() throws {
    let test = try TestRoom()
    try test.record(Act(SeatLeft(reason: .termEnded)), on: test.seat(test.b), by: test.a)
    #expect(
      try test.refusal(Said.activity(test.b), on: MatterID("a"), by: test.b)
        == .notAllowed(ActivityLogged.kind))
    #expect(try test.desk.ask(NameOf(test.b)) == "乙")
  }
}
