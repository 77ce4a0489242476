public import Regulation

/// An application for a workroom, or for the online part of one (申报), as far as it has got.
public struct ApplicationFacts: MatterFacts {
  public static let kind = "application"
  public static let isStanding = true
  public static let isConfidential = true
  /// P0, P5.3a–d: filled in, handed in, reviewed by the committee, instructed on by the Vice-Chairperson, decided by the
  /// council, then the plaque or the platform. Each may return it or refuse; who applies may take it back.
  public static let lifecycle = Lifecycle<ApplicationFacts>(
    "application", ends: [.disagreed, .fulfilled, .withdrawn],
    .from(.nothing, ApplicationBegun.self, to: .drafting),
    .from(.drafting, HandlerPutRight.self, to: .drafting),
    .from(.applied, HandlerPutRight.self, to: .applied),
    .from(.committeePassed, HandlerPutRight.self, to: .committeePassed),
    .from(.instructed, HandlerPutRight.self, to: .instructed),
    .from(.agreed, HandlerPutRight.self, to: .agreed),
    .from(.drafting, ApplicationNamed.self, to: .drafting),
    .from(.drafting, ApplicationMembers.self, to: .drafting),
    .from(.drafting, ApplicationOfficers.self, to: .drafting),
    .from(.drafting, ApplicationWork.self, to: .drafting),
    .from(.drafting, ApplicationSubmitted.self, to: .applied),
    .from(.drafting, ApplicationWithdrawn.self, to: .withdrawn),
    .from(.applied, ApplicationWithdrawn.self, to: .withdrawn),
    .from(.applied, ApplicationReviewed.self, when: needsReview, agrees, to: .committeePassed),
    .from(.applied, ApplicationReviewed.self, when: needsReview, returnsIt, to: .drafting),
    .from(.applied, ApplicationReviewed.self, when: needsReview, to: .disagreed),
    .from(.applied, ApplicationInstructed.self, when: isShortRoute, agrees, to: .instructed),
    .from(.applied, ApplicationInstructed.self, when: isShortRoute, returnsIt, to: .drafting),
    .from(.applied, ApplicationInstructed.self, when: isShortRoute, to: .disagreed),
    .from(.committeePassed, ApplicationInstructed.self, when: agrees, to: .instructed),
    .from(.committeePassed, ApplicationInstructed.self, when: returnsIt, to: .drafting),
    .from(.committeePassed, ApplicationInstructed.self, to: .disagreed),
    .from(.instructed, ApplicationDecided.self, when: agrees, to: .agreed),
    .from(.instructed, ApplicationDecided.self, when: returnsIt, to: .drafting),
    .from(.instructed, ApplicationDecided.self, to: .disagreed),
    .from(.agreed, ApplicationFulfilled.self, to: .fulfilled))

  private typealias Guard = Lifecycle<ApplicationFacts>.Guard
  /// A body agrees to it, or returns it to whoever applies (P5.3a).
  private static let agrees = Guard.says("agrees") { verdict($0) == .passed }
  private static let returnsIt = Guard.says("returnsIt") { verdict($0) == .returned }
  /// It goes through the committee's review (P5.3a), or without it (P5.3b).
  private static let needsReview = Guard.known("needsReview") { !$0.isShort }
  private static let isShortRoute = Guard.known("isShortRoute") { $0.isShort }

  private static func verdict(_ act: any ActBody) -> Verdict? { (act as? any BodySpeaks)?.said.verdict }

  public var begun: ApplicationBegun
  public var started: Moment
  public var named: ApplicationNamed?
  public var members: ApplicationMembers?
  public var officers: ApplicationOfficers?
  public var functions: String?
  public var plan: String?
  public var provider: String?
  public var submission: ApplicationSubmitted?
  public var submitted: Moment?
  /// What was said to it, in order; also before it was returned.
  public var opinions: [Opinion] = []
  /// The parts that were changed since it was last returned (resubmission with what changed).
  public var changed: [ApplicationPart] = []
  /// That it was taken back; nil where it was not.
  public var withdrawal: Withdrawal?

  /// When it was taken back, and why.
  public struct Withdrawal: Codable, Hashable, Sendable {
    public var day: Day
    public var reason: String?
  }

  /// What one body said.
  public struct Opinion: Codable, Hashable, Sendable {
    public var step: ApprovalStep
    public var said: ApplicationOpinion
    public var day: Day
    /// Who recorded it.
    public var recorder: PersonID?
  }

  init(begun: ApplicationBegun, started: Moment) { (self.begun, self.started) = (begun, started) }

  /// A part was changed.
  mutating func note(_ part: ApplicationPart) { changed = changed.adding(part) }

  /// A body said something; what it returned is to be changed.
  mutating func take(_ said: ApplicationOpinion, _ step: ApprovalStep, _ mark: EntryMark) {
    opinions.append(Opinion(step: step, said: said, day: mark.occurred.day, recorder: mark.actor))
    if said.verdict == .returned { changed = [] }
  }

  public var person: PersonID? { begun.handler }
  public var day: Day { started.day }

  /// The parts of the scheme that are not there yet (P5.2), in their order.
  public var missing: [ApplicationPart] {
    ApplicationPart.allCases.filter { part in
      switch part {
      case .name: named == nil
      case .members: members == nil
      case .officers: !hasOfficers
      case .functions: functions == nil
      case .plan: plan == nil
      }
    }
  }

  /// Whether there are convenors and a liaison who fit the list as it is now: somebody may have been taken off it since
  /// they were named (P4.2c, P4.2e). A room that is there has its liaison by its roster.
  private var hasOfficers: Bool {
    guard let officers else { return false }
    let listed = Set(members?.members.map(\.person) ?? [])
    return listed.isSuperset(of: officers.convenors.map(\.person))
      && (isOnline || listed.contains(officers.liaison) || officers.liaisonFrom != nil)
  }

  /// The steps it goes through (P5.3a, P5.3b); all three as long as its type is not said.
  public var route: [ApprovalStep] { ApprovalStep.route(named?.type ?? .sector, by: begun.applicant) }

  /// What a body said last to what lies before it now: of an application that was returned, nothing from before.
  public func standing(at step: ApprovalStep) -> Opinion? {
    let begun = opinions.lastIndex { $0.said.verdict == .returned }.map { $0 + 1 } ?? 0
    return opinions[begun...].last { $0.step == step }
  }

  /// How to reach those who are named in it, by name (PA.6, PA.12, PA.18, PA.22).
  public var contacts: [String: String] {
    ContactLines.read(members?.contacts ?? "").merging(ContactLines.read(officers?.contacts ?? "")) { $1 }
  }

  /// Why it was last returned, where nobody has handed it in again.
  public var returned: Opinion? { opinions.last.flatMap { $0.said.verdict == .returned ? $0 : nil } }

  /// The day the council agreed to it (P5.3a); nil where it has not.
  public var agreed: Day? {
    opinions.last.flatMap { $0.step == .council && $0.said.verdict == .passed ? $0.day : nil }
  }

  /// Whether it is for the online part of a room that has its plaque (P5.3d).
  public var isOnline: Bool { begun.channel == .online }
}

extension [ApplicationPart] {
  fileprivate func adding(_ part: ApplicationPart) -> [ApplicationPart] {
    contains(part) ? self : self + [part]
  }
}

extension ApplicationFacts {
  /// What the room is to cover: what was said, else the CPPCC's own area (P2.3).
  public var region: Region { named?.region ?? Region(begun.area) }

  /// What its name is to be made of (P4.1); nil where it has none yet.
  public var naming: RoomNaming? {
    named.map {
      RoomNaming(
        $0.type, area: begun.area, region: region, bases: $0.bases,
        members: members?.members.map(\.name) ?? [])
    }
  }
}

extension Matter<ApplicationFacts> {
  /// Whether it has not come to its end.
  public var isOpen: Bool { ![.disagreed, .fulfilled, .withdrawn].contains(state) }

  /// The day it came to its end without success: taken back or refused.
  public var failed: Day? {
    if state == .withdrawn { return facts.withdrawal?.day }
    return state == .disagreed ? facts.opinions.last?.day : nil
  }

  /// The step whose turn it is; nil where it is nobody's.
  public var step: ApprovalStep? {
    if state == .applied { return facts.isShort ? .viceChair : .review }
    if state == .committeePassed { return .viceChair }
    return state == .instructed ? .council : nil
  }
}

extension ApplicationFacts {
  /// A special committee's own regional room: without the committee's review (P5.3b).
  public var isShort: Bool { !route.contains(.review) }
}
