import Regulation

/// The rules of an application beside its lifecycle.
extension Rules {
  func checkSubmission(_ facts: ApplicationSubmitted, on entries: [Entry]) throws {
    let known = Folding.fold(entries, as: ApplicationFacts.self)?.facts
    if let missing = known?.missing, !missing.isEmpty { throw Refusal.application(.incomplete(missing)) }
    guard !facts.signers.isEmpty else { throw Refusal.application(.unsigned) }
    if let known { try checkCommittee(facts, of: known) }
  }

  /// The committee is one of the CPPCC that is applied to, where that is kept here, and the one in touch, or there is a
  /// reason (P1d, P5.3a). A room's online part goes to the committee that guides the room.
  private func checkCommittee(_ facts: ApplicationSubmitted, of known: ApplicationFacts) throws {
    let begun = known.begun
    guard let committees = try CommitteesOf(begun.level, in: begun.area).answer(from: state) else { return }
    guard let chosen = committees.first(where: { $0.isOrWasCalled(facts.committee) }) else {
      throw Refusal.application(.noSuchCommittee)
    }
    guard !known.isOnline, let bases = known.named?.bases else { return }
    let inTouch = committees.filter { committee in bases.contains(where: committee.isInTouch) }
    guard !inTouch.isEmpty, !inTouch.contains(chosen), facts.committeeReason?.isEmpty != false else { return }
    throw Refusal.application(.otherCommittee)
  }

  /// What only the council lets pass, and it has to say so (P5.3c, P7.3a).
  func checkExceptions(_ said: ApplicationOpinion, on entries: [Entry]) throws {
    guard said.verdict == .passed, said.exception != true,
      let known = Folding.fold(entries, as: ApplicationFacts.self)?.facts,
      let problem = try CouncilExceptions(for: known).answer(from: state).first
    else { return }
    throw Refusal.application(problem)
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
    guard !posts.contains(Act.post) else { return }
    guard act.said.paper != nil else { throw Refusal.application(.notFromPaper(Act.step)) }
    guard !posts.contains(.officeInCharge) else { return }
    guard try DecidesOn(Act.step, at: place).answer(from: state).isEmpty else {
      throw Refusal.application(.decidedByOthers(Act.step))
    }
  }
}
