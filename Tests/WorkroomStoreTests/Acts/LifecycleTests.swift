import Regulation
import StateMachines
import Testing

@testable import WorkroomStore

@Suite("Lifecycles")
struct LifecycleTests {
  static let kinds = ActList.standard.matters

  @Test("each is sound", arguments: kinds)
  func sound(_ kind: MatterKind) {
    #expect(kind.graph.check().map(\.description).isEmpty)
    #expect(kind.graph.start == .nothing)
  }

  @Test("every act but an amendment is a step of its matter's lifecycle", arguments: ActList.standard.kinds)
  func acts(_ act: ActKind) {
    #expect(act.matter.map { Set($0.graph.transitions.map(\.event)).contains(act) } != false)
    #expect((act.matter == nil) == (act.type is any Amendment.Type))
  }

  @Test("no two acts and no two kinds of matter are stored under one id")
  func ids() {
    #expect(Set(ActList.standard.kinds.map(\.id)).count == Act.all.count)
    #expect(Set(Self.kinds.map(\.id)).count == Self.kinds.count)
  }

  @Test("every state of a matter is one of some lifecycle")
  func states() {
    #expect(Set(Self.kinds.flatMap { $0.graph.states }) == Set(MatterState.allCases))
  }

  @Test(
    "only closing what nobody was told of, taking up what was erased, a reply to whom nothing was asked, a rota or a plan that is not sound, a step on a shift that is not free or not theirs, an end that was archived, and the step that is not on the route, may be barred altogether"
  )
  func barred() {
    for kind in Self.kinds {
      let barred = kind.graph.guardedToTheEnd.map { "\($0.state) \($0.event.id)" }
      let expected = [
        "opinion": ["answered opinionClosed", "fedBack opinionReopened", "closed opinionReopened"],
        "consultation": ["held oversightReplied"],
        "workroom": ["ended endingTakenBack"],
        "rota": [
          "nothing rotaPublished", "running rotaPublished", "running dutyReleased", "running dutyTaken",
          "running swapAsked", "running swapAnswered",
        ],
        "annual-plan": ["nothing planAdopted", "running planAdopted"],
        "application": ["applied applicationReviewed", "applied applicationInstructed"],
      ]
      #expect(barred == expected[kind.id] ?? [])
    }
  }

  struct Step: Sendable, CustomTestStringConvertible {
    let kind: MatterKind
    let from: MatterState
    let act: ActKind
    let holding: Set<String>
    let to: MatterState?

    init<Body: MatterAct>(
      _ facts: Body.Matter.Type, from: MatterState, _: Body.Type, holding: Set<String> = [], to: MatterState?
    ) {
      (kind, self.from, act) = (MatterKind(facts), from, Body.kind)
      (self.holding, self.to) = (holding, to)
    }
    var testDescription: String { "\(kind.id) \(from) \(act.id) \(holding.sorted())" }
  }

  static let steps: [Step] = [
    Step(RoomFacts.self, from: .nothing, WorkroomSetUp.self, to: .running),
    Step(RoomFacts.self, from: .nothing, PlaqueAwarded.self, to: nil),
    Step(RoomFacts.self, from: .running, WorkroomSetUp.self, to: nil),
    Step(RoomFacts.self, from: .running, CommitteeAssigned.self, to: .running),
    Step(RoomFacts.self, from: .running, RoomDescribed.self, to: .running),
    Step(RoomFacts.self, from: .running, SystemAdopted.self, to: .running),
    Step(RoomFacts.self, from: .running, RoomFiled.self, to: .running),
    Step(RoomFacts.self, from: .running, RoomPublished.self, to: .running),
    Step(RoomFacts.self, from: .running, RoomConverted.self, to: .running),
    Step(RoomFacts.self, from: .running, PlaqueRecovered.self, to: nil),
    Step(RoomFacts.self, from: .running, RoomEnded.self, to: .ended),
    Step(RoomFacts.self, from: .ended, PlaqueRecovered.self, to: .ended),
    Step(RoomFacts.self, from: .ended, RoomArchived.self, to: .ended),
    Step(RoomFacts.self, from: .running, RoomArchived.self, to: nil),
    Step(RoomFacts.self, from: .ended, RoomDescribed.self, to: nil),
    Step(RoomFacts.self, from: .ended, RoomEnded.self, to: nil),
    Step(RoomFacts.self, from: .ended, EndingTakenBack.self, holding: ["mayReopen"], to: .running),
    Step(RoomFacts.self, from: .ended, EndingTakenBack.self, to: nil),
    Step(RoomFacts.self, from: .running, EndingTakenBack.self, to: nil),
    Step(EndingFacts.self, from: .nothing, EndingDecided.self, to: nil),
    Step(EndingFacts.self, from: .nothing, EndingProposed.self, to: .requested),
    Step(EndingFacts.self, from: .requested, EndingProposed.self, to: .requested),
    Step(EndingFacts.self, from: .requested, EndingDecided.self, holding: ["doesNotKeep"], to: .approved),
    Step(EndingFacts.self, from: .requested, EndingDecided.self, to: .denied),
    Step(EndingFacts.self, from: .denied, EndingProposed.self, to: nil),
    Step(SeatFacts.self, from: .running, SeatRenewed.self, to: .running),
    Step(SeatFacts.self, from: .ended, SeatRenewed.self, to: nil),
    Step(AttachmentFacts.self, from: .nothing, FileAttached.self, to: .held),
    Step(AttachmentFacts.self, from: .held, FileAttached.self, to: nil),
    Step(HelperFacts.self, from: .nothing, HelperNamed.self, to: .running),
    Step(HelperFacts.self, from: .nothing, HelperLeft.self, to: nil),
    Step(HelperFacts.self, from: .running, HelperLeft.self, to: .ended),
    Step(HelperFacts.self, from: .ended, HelperNamed.self, to: nil),
    Step(CppccFacts.self, from: .running, CppccSetUp.self, to: nil),
    Step(InspectionFacts.self, from: .nothing, RoomInspected.self, to: .held),
    Step(InspectionFacts.self, from: .nothing, RoomInspected.self, holding: ["asksToMend"], to: .open),
    Step(InspectionFacts.self, from: .held, InspectionMended.self, to: nil),
    Step(InspectionFacts.self, from: .open, InspectionMended.self, to: .closed),
    Step(InspectionFacts.self, from: .closed, RoomInspected.self, to: nil),
    Step(ReminderFacts.self, from: .open, ReminderAnswered.self, to: .closed),
    Step(RequestFacts.self, from: .requested, RequestAnswered.self, to: .answered),
    Step(RequestFacts.self, from: .nothing, RequestAnswered.self, to: nil),
    Step(CommitteeFacts.self, from: .running, CommitteeFormed.self, to: .running),
    Step(CommitteeFacts.self, from: .ended, CommitteeFormed.self, to: nil),
    Step(PostFacts.self, from: .running, PostLeft.self, to: .ended),
    Step(PostFacts.self, from: .ended, PostTaken.self, to: nil),
    Step(ApplicationFacts.self, from: .nothing, ApplicationBegun.self, to: .drafting),
    Step(ApplicationFacts.self, from: .drafting, ApplicationReviewed.self, holding: ["agrees"], to: nil),
    Step(ApplicationFacts.self, from: .drafting, ApplicationSubmitted.self, to: .applied),
    Step(ApplicationFacts.self, from: .applied, ApplicationMembers.self, to: nil),
    Step(
      ApplicationFacts.self, from: .applied, ApplicationReviewed.self, holding: ["needsReview", "agrees"],
      to: .committeePassed),
    Step(
      ApplicationFacts.self, from: .applied, ApplicationReviewed.self, holding: ["needsReview", "returnsIt"],
      to: .drafting),
    Step(
      ApplicationFacts.self, from: .applied, ApplicationReviewed.self, holding: ["needsReview"],
      to: .disagreed),
    Step(ApplicationFacts.self, from: .applied, ApplicationReviewed.self, holding: ["agrees"], to: nil),
    Step(ApplicationFacts.self, from: .applied, ApplicationReviewed.self, to: nil),
    Step(ApplicationFacts.self, from: .applied, ApplicationInstructed.self, holding: ["agrees"], to: nil),
    Step(
      ApplicationFacts.self, from: .applied, ApplicationInstructed.self, holding: ["isShortRoute", "agrees"],
      to: .instructed),
    Step(
      ApplicationFacts.self, from: .applied, ApplicationInstructed.self,
      holding: ["isShortRoute", "returnsIt"],
      to: .drafting),
    Step(
      ApplicationFacts.self, from: .applied, ApplicationInstructed.self, holding: ["isShortRoute"],
      to: .disagreed),
    Step(
      ApplicationFacts.self, from: .committeePassed, ApplicationDecided.self, holding: ["agrees"], to: nil),
    Step(
      ApplicationFacts.self, from: .committeePassed, ApplicationInstructed.self, holding: ["agrees"],
      to: .instructed),
    Step(
      ApplicationFacts.self, from: .committeePassed, ApplicationInstructed.self, holding: ["returnsIt"],
      to: .drafting),
    Step(ApplicationFacts.self, from: .committeePassed, ApplicationInstructed.self, to: .disagreed),
    Step(ApplicationFacts.self, from: .instructed, ApplicationDecided.self, holding: ["agrees"], to: .agreed),
    Step(
      ApplicationFacts.self, from: .instructed, ApplicationDecided.self, holding: ["returnsIt"], to: .drafting
    ),
    Step(ApplicationFacts.self, from: .instructed, ApplicationDecided.self, to: .disagreed),
    Step(ApplicationFacts.self, from: .instructed, ApplicationFulfilled.self, to: nil),
    Step(ApplicationFacts.self, from: .agreed, ApplicationFulfilled.self, to: .fulfilled),
    Step(ApplicationFacts.self, from: .applied, ApplicationWithdrawn.self, to: .withdrawn),
    Step(ApplicationFacts.self, from: .instructed, ApplicationWithdrawn.self, to: nil),
    Step(ApplicationFacts.self, from: .disagreed, ApplicationSubmitted.self, to: nil),
    Step(PinFacts.self, from: .ended, PinSet.self, to: .running),
    Step(PinFacts.self, from: .nothing, PinReset.self, to: .ended),
    Step(SeatFacts.self, from: .running, SeatDescribed.self, to: .running),
    Step(SeatFacts.self, from: .ended, SeatDescribed.self, to: nil),
    Step(SeatFacts.self, from: .running, PhotoConsented.self, to: .running),
    Step(SeatFacts.self, from: .running, PhotoKept.self, to: .running),
    Step(SeatFacts.self, from: .ended, PhotoConsented.self, to: nil),
    Step(SeatFacts.self, from: .ended, PhotoKept.self, to: nil),
    Step(SeatFacts.self, from: .running, NoticeAcknowledged.self, to: .running),
    Step(SeatFacts.self, from: .ended, NoticeAcknowledged.self, to: nil),
    Step(SeatFacts.self, from: .running, SeatLeft.self, to: .ended),
    Step(SeatFacts.self, from: .ended, SeatLeft.self, to: nil),
    Step(MeetingFacts.self, from: .nothing, MeetingHeld.self, to: .held),
    Step(MeetingFacts.self, from: .held, MeetingHeld.self, to: nil),
    Step(MaterialFacts.self, from: .nothing, MaterialFiled.self, to: .held),
    Step(MaterialFacts.self, from: .held, MaterialFiled.self, to: nil),
    Step(ShiftFacts.self, from: .nothing, DutyEnded.self, to: nil),
    Step(ShiftFacts.self, from: .running, DutyStarted.self, to: nil),
    Step(ShiftFacts.self, from: .running, DutyEnded.self, to: .ended),
    Step(OpinionFacts.self, from: .recorded, OpinionTriaged.self, holding: ["isGuided"], to: .toGuide),
    Step(OpinionFacts.self, from: .recorded, OpinionTriaged.self, to: .open),
    Step(OpinionFacts.self, from: .toGuide, OpinionAnswered.self, to: nil),
    Step(OpinionFacts.self, from: .toGuide, OpinionGuided.self, to: .guided),
    Step(OpinionFacts.self, from: .recorded, OpinionClosed.self, holding: ["mayClose"], to: nil),
    Step(OpinionFacts.self, from: .answered, OpinionClosed.self, to: nil),
    Step(OpinionFacts.self, from: .answered, OpinionClosed.self, holding: ["mayClose"], to: .closed),
    Step(OpinionFacts.self, from: .fedBack, OpinionClosed.self, to: .closed),
    Step(OpinionFacts.self, from: .closed, OpinionAnswered.self, to: nil),
    Step(OpinionFacts.self, from: .open, OpinionPassedOn.self, to: .passedOn),
    Step(OpinionFacts.self, from: .recorded, OpinionPassedOn.self, to: nil),
    Step(OpinionFacts.self, from: .toGuide, OpinionPassedOn.self, to: nil),
    Step(OpinionFacts.self, from: .open, OpinionUrged.self, to: nil),
    Step(OpinionFacts.self, from: .passedOn, OpinionUrged.self, to: .passedOn),
    Step(OpinionFacts.self, from: .passedOn, OpinionReplied.self, to: .open),
    Step(OpinionFacts.self, from: .passedOn, OpinionClosed.self, holding: ["mayClose"], to: nil),
    Step(OpinionFacts.self, from: .closed, OpinionReopened.self, holding: ["isKept"], to: .open),
    Step(OpinionFacts.self, from: .closed, OpinionReopened.self, to: nil),
    Step(OpinionFacts.self, from: .guided, OpinionReopened.self, holding: ["isKept"], to: nil),
    Step(MicroFacts.self, from: .nothing, MicroOversightHeld.self, to: .held),
    Step(OutputFacts.self, from: .drafted, OutputSubmitted.self, to: nil),
    Step(OutputFacts.self, from: .drafted, OutputReviewed.self, to: .drafted),
    Step(OutputFacts.self, from: .drafted, OutputReviewed.self, holding: ["passed"], to: .reviewed),
    Step(OutputFacts.self, from: .reviewed, OutputSubmitted.self, to: .submitted),
    Step(LeaveFacts.self, from: .nothing, LeaveAsked.self, to: .asked),
    Step(LeaveFacts.self, from: .nothing, LeaveDecided.self, holding: ["consents"], to: nil),
    Step(LeaveFacts.self, from: .asked, LeaveAsked.self, to: nil),
    Step(LeaveFacts.self, from: .asked, LeaveDecided.self, holding: ["consents"], to: .consented),
    Step(LeaveFacts.self, from: .asked, LeaveDecided.self, to: .refused),
    Step(LeaveFacts.self, from: .consented, LeaveDecided.self, to: nil),
    Step(LeaveFacts.self, from: .refused, LeaveDecided.self, holding: ["consents"], to: nil),
    Step(OutputFacts.self, from: .reviewed, OutputDecided.self, holding: ["isAdopted"], to: nil),
    Step(OutputFacts.self, from: .submitted, OutputDecided.self, holding: ["isAdopted"], to: .adopted),
    Step(OutputFacts.self, from: .submitted, OutputDecided.self, holding: ["isCaseFiled"], to: .caseFiled),
    Step(OutputFacts.self, from: .submitted, OutputDecided.self, to: .returned),
    Step(OutputFacts.self, from: .adopted, OutputDecided.self, to: nil),
  ]

  @Test("what may come next", arguments: steps)
  func step(_ its: Step) {
    let target = its.kind.graph.target(from: its.from, on: its.act) { its.holding.contains($0) }
    #expect(target == its.to)
  }
}
