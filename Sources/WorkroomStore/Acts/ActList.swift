import Foundation

extension Act {
  /// Every act of this program (全部行为), in the order they are listed. An act that is not here is not known: its entries
  /// are kept and shown as such.
  public static let all: [any ActBody.Type] = [
    WorkroomSetUp.self, PlaqueAwarded.self, PlatformJoined.self, CommitteeAssigned.self,
    RoomDescribed.self, SystemAdopted.self, RoomFiled.self, RoomPublished.self,
    SeatTaken.self, SeatLeft.self, SeatRenewed.self, SeatDescribed.self, NoticeAcknowledged.self,
    PhotoConsented.self, PhotoKept.self,
    OfficeTaken.self, OfficeLeft.self, HelperNamed.self, HelperLeft.self,
    RoomPutRight.self, SeatPutRight.self, OfficePutRight.self, HandlerPutRight.self, ReportSent.self,
    SummariesSent.self,
    CppccSetUp.self, CommitteeFormed.self, CommitteeDissolved.self, PostTaken.self, PostLeft.self,
    RoomInspected.self, InspectionMended.self, GuidanceGiven.self, RoomReminded.self,
    ReminderAnswered.self, RequestRaised.self, RequestAnswered.self, WorkMeetingHeld.self,
    RoomAssessed.self, AssessmentSent.self,
    EndingProposed.self, EndingDecided.self, RoomEnded.self, EndingTakenBack.self, RoomConverted.self,
    PlaqueRecovered.self,
    RoomArchived.self,
    PinSet.self, PinReset.self,
    MachineAdmitted.self, MachineDismissed.self, PaperMade.self, PaperVoided.self,
    ApplicationBegun.self, ApplicationNamed.self, ApplicationMembers.self, ApplicationOfficers.self,
    ApplicationWork.self, ApplicationSubmitted.self, ApplicationReviewed.self, ApplicationInstructed.self,
    ApplicationDecided.self, ApplicationFulfilled.self, ApplicationWithdrawn.self,
    DutyStarted.self, DutyEnded.self,
    OpinionRecorded.self, OpinionTriaged.self, OpinionGuided.self, OpinionAnswered.self,
    OpinionExplained.self, OpinionFedBack.self, OpinionClosed.self, OpinionJoined.self,
    OpinionPassedOn.self, OpinionUrged.self, OpinionReplied.self, OpinionReopened.self,
    OpinionKept.self,
    ActivityLogged.self, ResearchNoted.self, MeetingHeld.self, MaterialFiled.self, FileAttached.self,
    MicroConsultationHeld.self, MicroOversightHeld.self, OversightReplied.self,
    UndertakingGiven.self, UndertakingSettled.self,
    OutputDrafted.self, OutputWritten.self, OutputReviewed.self, OutputSubmitted.self, OutputReplied.self,
    OutputDecided.self,
    PlanProposed.self, PlanDecided.self,
    ApprovalRequested.self, ApprovalDecided.self,
    CampaignOpened.self, CampaignMoved.self, CampaignEnded.self,
    LeaveAsked.self, LeaveDecided.self,
    RotaPublished.self, DutyReleased.self, DutyTaken.self, SwapAsked.self, SwapAnswered.self,
    PlanAdopted.self, PlanItemJoined.self, PlanItemReleased.self, SummaryDrafted.self, SummarySent.self,
    ExperienceReported.self, PublicityNoted.self,
    Corrected.self, Retracted.self, VisitorErased.self,
    PersonalExported.self, ExportSettled.self,
  ]
}

/// The acts that a store knows, found by their stored ids.
public final class ActList: Sendable {
  /// What this program knows.
  public static let standard = ActList(Act.all)

  public let kinds: [ActKind]
  /// The kinds of matter they belong to, in the order of their first acts.
  public let matters: [MatterKind]
  /// Those of them that a member may not do; see ``ActKind/isReserved``.
  let reserved: [ActKind]
  private let byID: [String: ActKind]

  public init(_ types: [any ActBody.Type]) {
    kinds = types.map { ActKind($0) }
    reserved = kinds.filter(\.isReserved)
    byID = Dictionary(kinds.map { ($0.id, $0) }) { first, _ in first }
    var seen: Set<MatterKind> = []
    matters = kinds.compactMap(\.matter).filter { seen.insert($0).inserted }
  }

  /// The act of that stored id; nil where none of the list has it.
  public func kind(_ id: String) -> ActKind? { byID[id] }
}

extension ActList: Hashable {
  public static func == (a: ActList, b: ActList) -> Bool { a === b }
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension CodingUserInfoKey {
  /// Which acts a decoder knows, where these are others than the standard ones.
  static let acts: CodingUserInfoKey = {
    guard let key = CodingUserInfoKey(rawValue: "acts") else { preconditionFailure("any text is a key") }
    return key
  }()
}

extension Decoder {
  var acts: ActList { userInfo[.acts] as? ActList ?? .standard }
}
