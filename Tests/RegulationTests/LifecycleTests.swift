import Regulation
import StateMachines
import Testing

@Suite("Lifecycles")
struct LifecycleTests {
  @Test("each is sound", arguments: MatterKind.allCases)
  func sound(_ kind: MatterKind) {
    #expect(kind.lifecycle.check().map(\.description).isEmpty)
    #expect(kind.lifecycle.start == .nothing)
  }

  @Test("each guard is one that is answered", arguments: MatterKind.allCases)
  func guards(_ kind: MatterKind) {
    let names = Set(kind.lifecycle.transitions.flatMap(\.guards))
    #expect(names.isSubset(of: Set(LifecycleGuard.allCases.map(\.rawValue))))
  }

  @Test("every act but those that reach any matter belongs to one lifecycle")
  func acts() {
    let events = MatterKind.allCases.map { Set($0.lifecycle.transitions.map(\.event)) }
    for act in ActName.allCases {
      let homes = events.count { $0.contains(act) }
      #expect(homes == ([.corrected, .retracted, .visitorErased].contains(act) ? 0 : 1))
    }
  }

  @Test("every state of a matter is one of some lifecycle")
  func states() {
    #expect(Set(MatterKind.allCases.flatMap { $0.lifecycle.states }) == Set(MatterState.allCases))
  }

  @Test(
    "only closing what nobody was told of, and the step that is not on the route, may be barred altogether")
  func barred() {
    for kind in MatterKind.allCases {
      let barred = kind.lifecycle.guardedToTheEnd.map { "\(kind) \($0.state) \($0.event)" }
      let expected: [MatterKind: [String]] = [
        .opinion: ["opinion answered opinionClosed"],
        .application: [
          "application applied applicationReviewed", "application applied applicationInstructed",
        ],
      ]
      #expect(barred == expected[kind] ?? [])
    }
  }

  struct Step: Sendable, CustomTestStringConvertible {
    let kind: MatterKind
    let from: MatterState
    let act: ActName
    var holding: Set<LifecycleGuard> = []
    let to: MatterState?
    var testDescription: String { "\(kind) \(from) \(act) \(holding.map(\.rawValue))" }
  }

  static let steps: [Step] = [
    Step(kind: .workroom, from: .nothing, act: .workroomSetUp, to: .running),
    Step(kind: .workroom, from: .nothing, act: .plaqueAwarded, to: nil),
    Step(kind: .workroom, from: .running, act: .workroomSetUp, to: nil),
    Step(kind: .workroom, from: .running, act: .committeeAssigned, to: .running),
    Step(kind: .workroom, from: .running, act: .roomDescribed, to: .running),
    Step(kind: .workroom, from: .running, act: .systemAdopted, to: .running),
    Step(kind: .workroom, from: .running, act: .roomFiled, to: .running),
    Step(kind: .workroom, from: .running, act: .roomPublished, to: .running),
    Step(kind: .cppcc, from: .running, act: .cppccSetUp, to: nil),
    Step(kind: .committee, from: .running, act: .committeeFormed, to: .running),
    Step(kind: .committee, from: .ended, act: .committeeFormed, to: nil),
    Step(kind: .post, from: .running, act: .postLeft, to: .ended),
    Step(kind: .post, from: .ended, act: .postTaken, to: nil),
    Step(kind: .application, from: .nothing, act: .applicationBegun, to: .drafting),
    Step(kind: .application, from: .drafting, act: .applicationReviewed, holding: [.agrees], to: nil),
    Step(kind: .application, from: .drafting, act: .applicationSubmitted, to: .applied),
    Step(kind: .application, from: .applied, act: .applicationMembers, to: nil),
    Step(
      kind: .application, from: .applied, act: .applicationReviewed, holding: [.needsReview, .agrees],
      to: .committeePassed),
    Step(
      kind: .application, from: .applied, act: .applicationReviewed, holding: [.needsReview, .returnsIt],
      to: .drafting),
    Step(
      kind: .application, from: .applied, act: .applicationReviewed, holding: [.needsReview], to: .disagreed),
    Step(kind: .application, from: .applied, act: .applicationReviewed, holding: [.agrees], to: nil),
    Step(kind: .application, from: .applied, act: .applicationReviewed, to: nil),
    Step(kind: .application, from: .applied, act: .applicationInstructed, holding: [.agrees], to: nil),
    Step(
      kind: .application, from: .applied, act: .applicationInstructed, holding: [.isShortRoute, .agrees],
      to: .instructed),
    Step(
      kind: .application, from: .applied, act: .applicationInstructed, holding: [.isShortRoute, .returnsIt],
      to: .drafting),
    Step(
      kind: .application, from: .applied, act: .applicationInstructed, holding: [.isShortRoute],
      to: .disagreed),
    Step(kind: .application, from: .committeePassed, act: .applicationDecided, holding: [.agrees], to: nil),
    Step(
      kind: .application, from: .committeePassed, act: .applicationInstructed, holding: [.agrees],
      to: .instructed),
    Step(
      kind: .application, from: .committeePassed, act: .applicationInstructed, holding: [.returnsIt],
      to: .drafting),
    Step(kind: .application, from: .committeePassed, act: .applicationInstructed, to: .disagreed),
    Step(kind: .application, from: .instructed, act: .applicationDecided, holding: [.agrees], to: .agreed),
    Step(
      kind: .application, from: .instructed, act: .applicationDecided, holding: [.returnsIt], to: .drafting),
    Step(kind: .application, from: .instructed, act: .applicationDecided, to: .disagreed),
    Step(kind: .application, from: .instructed, act: .applicationFulfilled, to: nil),
    Step(kind: .application, from: .agreed, act: .applicationFulfilled, to: .fulfilled),
    Step(kind: .application, from: .applied, act: .applicationWithdrawn, to: .withdrawn),
    Step(kind: .application, from: .instructed, act: .applicationWithdrawn, to: nil),
    Step(kind: .application, from: .disagreed, act: .applicationSubmitted, to: nil),
    Step(kind: .pin, from: .ended, act: .pinSet, to: .running),
    Step(kind: .pin, from: .nothing, act: .pinReset, to: .ended),
    Step(kind: .seat, from: .running, act: .seatDescribed, to: .running),
    Step(kind: .seat, from: .ended, act: .seatDescribed, to: nil),
    Step(kind: .seat, from: .running, act: .seatLeft, to: .ended),
    Step(kind: .seat, from: .ended, act: .seatLeft, to: nil),
    Step(kind: .dutyShift, from: .nothing, act: .dutyEnded, to: nil),
    Step(kind: .dutyShift, from: .running, act: .dutyStarted, to: nil),
    Step(kind: .dutyShift, from: .running, act: .dutyEnded, to: .ended),
    Step(kind: .opinion, from: .recorded, act: .opinionTriaged, holding: [.isGuided], to: .toGuide),
    Step(kind: .opinion, from: .recorded, act: .opinionTriaged, to: .open),
    Step(kind: .opinion, from: .toGuide, act: .opinionAnswered, to: nil),
    Step(kind: .opinion, from: .toGuide, act: .opinionGuided, to: .guided),
    Step(kind: .opinion, from: .recorded, act: .opinionClosed, holding: [.mayClose], to: nil),
    Step(kind: .opinion, from: .answered, act: .opinionClosed, to: nil),
    Step(kind: .opinion, from: .answered, act: .opinionClosed, holding: [.mayClose], to: .closed),
    Step(kind: .opinion, from: .fedBack, act: .opinionClosed, to: .closed),
    Step(kind: .opinion, from: .closed, act: .opinionAnswered, to: nil),
    Step(kind: .consultation, from: .nothing, act: .microOversightHeld, to: .held),
    Step(kind: .output, from: .drafted, act: .outputSubmitted, to: nil),
    Step(kind: .output, from: .drafted, act: .outputReviewed, to: .drafted),
    Step(kind: .output, from: .drafted, act: .outputReviewed, holding: [.passed], to: .reviewed),
    Step(kind: .output, from: .reviewed, act: .outputSubmitted, to: .submitted),
    Step(kind: .leave, from: .nothing, act: .leaveAsked, to: .asked),
    Step(kind: .leave, from: .nothing, act: .leaveDecided, holding: [.consents], to: nil),
    Step(kind: .leave, from: .asked, act: .leaveAsked, to: nil),
    Step(kind: .leave, from: .asked, act: .leaveDecided, holding: [.consents], to: .consented),
    Step(kind: .leave, from: .asked, act: .leaveDecided, to: .refused),
    Step(kind: .leave, from: .consented, act: .leaveDecided, to: nil),
    Step(kind: .leave, from: .refused, act: .leaveDecided, holding: [.consents], to: nil),
    Step(kind: .output, from: .reviewed, act: .outputDecided, holding: [.isAdopted], to: nil),
    Step(kind: .output, from: .submitted, act: .outputDecided, holding: [.isAdopted], to: .adopted),
    Step(kind: .output, from: .submitted, act: .outputDecided, holding: [.isCaseFiled], to: .caseFiled),
    Step(kind: .output, from: .submitted, act: .outputDecided, to: .returned),
    Step(kind: .output, from: .adopted, act: .outputDecided, to: nil),
  ]

  @Test("what may come next", arguments: steps)
  func step(_ its: Step) {
    #expect(its.kind.next(after: its.from, on: its.act) { its.holding.contains($0) } == its.to)
  }
}
