public import Regulation

/// What stands in the way of an application (申报), P5.
public enum ApplicationProblem: Hashable, Sendable {
  /// Parts of the scheme are missing (P5.2).
  case incomplete([ApplicationPart])
  /// More members than a room may have, and nobody answers for it (P4.2a).
  case tooMany(Int)
  /// Fewer than it may have where the rule set makes that a bar, and nobody answers for it (P4.2a).
  case tooFew(Int)
  /// Too many convenors or none, or one who is no member (P4.2c, A36).
  case convenors
  /// Nobody signs it (PA.24).
  case unsigned
  /// An online part needs a room that has its plaque (P5.3d).
  case noOfflineRoom
  /// The room is on the platform already (P5.3d).
  case alreadyOnline(Day)
  /// An application for its online part is open: it goes on, and joining is recorded through it (P5.3d).
  case onlineInHand
  /// The plaque, or the day of joining, is said to be before the council agreed (P5.3a, P5.3d).
  case beforeCouncil(Day)
  /// The area has a regional room of that level already, and only the council lets another pass (P5.3c).
  case secondRegional(String)
  /// Somebody's name stands in it, and only the council lets it pass (P7.3a).
  case personalName
  /// A body that does not use the program: what it said is recorded from paper, and says so (P5.3a).
  case notFromPaper(ApprovalStep)

  /// The clause it rests on.
  public var clause: Clause {
    switch self {
    case .incomplete: .p5_2
    case .tooMany, .tooFew: .p4_2a
    case .convenors: .p4_2c
    case .unsigned: .pa_24
    case .noOfflineRoom, .alreadyOnline, .onlineInHand: .p5_3d
    case .secondRegional: .p5_3c
    case .personalName: .p7_3a
    case .notFromPaper, .beforeCouncil: .p5_3a
    }
  }
}

/// The rules of an application beside its lifecycle.
extension Rules {
  func checkSubmission(_ facts: ApplicationSubmitted, on entries: [Entry]) throws {
    let known = Folding.fold(entries, as: ApplicationFacts.self)?.facts
    if let missing = known?.missing, !missing.isEmpty { throw Refusal.application(.incomplete(missing)) }
    guard !facts.signers.isEmpty else { throw Refusal.application(.unsigned) }
  }

  /// What only the council lets pass, and it has to say so (P5.3c, P7.3a).
  func checkExceptions(_ said: ApplicationOpinion, on entries: [Entry]) throws {
    guard said.verdict == .passed, said.exception != true,
      let known = Folding.fold(entries, as: ApplicationFacts.self)?.facts,
      let problem = try CouncilExceptions(for: known).answer(from: state).first
    else { return }
    throw Refusal.application(problem)
  }

  /// 研究同意后予以授牌: of a room that was applied for no plaque is older than the council's decision (P5.3a).
  func checkPlaque(_ proposal: Proposal) throws {
    let council = try TheApplication(proposal.workroom).answer(from: state)?.facts.agreed
    if let council, proposal.occurred.day < council { throw Refusal.application(.beforeCouncil(council)) }
  }

  func checkMembers(_ facts: ApplicationMembers) throws {
    let count = Set(facts.members.map(\.person)).count
    let size = RoomSize(count, by: state.store.pack)
    guard size.isBarred, facts.overriddenBy?.isEmpty != false || facts.reason?.isEmpty != false else {
      return
    }
    throw Refusal.application(size.isLarge ? .tooMany(count) : .tooFew(count))
  }

  func checkOfficers(_ facts: ApplicationOfficers, on entries: [Entry]) throws {
    let known = Folding.fold(entries, as: ApplicationFacts.self)?.facts
    let members = Set(known?.members?.members.map(\.person) ?? [])
    let convenors = Set(facts.convenors.map(\.person))
    guard (1...state.store.pack[.convenorsMax]).contains(convenors.count),
      convenors.count == facts.convenors.count,
      convenors.isSubset(of: members)
    else { throw Refusal.application(.convenors) }
  }

  /// Whoever does not act for the body itself records what it said from paper.
  func checkPaper<Act: BodySpeaks>(_ act: Act, _ place: WorkroomID) throws {
    let posts = try actor.map { try PostsOver(place, of: $0).answer(from: state) } ?? []
    guard posts.contains(Act.post) || act.said.paper != nil else {
      throw Refusal.application(.notFromPaper(Act.step))
    }
  }
}
