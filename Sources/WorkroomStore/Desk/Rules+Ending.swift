import Regulation

/// The end of a room (终止、摘牌), P7.1e, P7.2, P7.3b, A42, A43: who decides, on which grounds, and that nothing is recorded in a
/// room that has ended.
extension Rules {
  /// What may still be done of a room that has ended: its plaque and its papers, personal data, who signs in where, what its last
  /// year comes to, and that it did not end after all.
  private static let afterEnd: Set<ActKind> = [
    PlaqueRecovered.kind, RoomArchived.kind, PersonalExported.kind, ExportSettled.kind, VisitorErased.kind,
    PinSet.kind, PinReset.kind, MachineAdmitted.kind, MachineDismissed.kind, PaperMade.kind,
    PaperVoided.kind, AssessmentSent.kind, EndingTakenBack.kind,
  ]

  /// Those of them that a store knows.
  static func afterEnd(_ state: StoreState) -> [ActKind] { state.store.acts.kinds.filter(afterEnd.contains) }

  /// A room that has ended is only looked at (P7.4). Throws ``Refusal/roomEnded(_:_:_:)``.
  func checkOpen(_ act: ActKind, in room: WorkroomID) throws {
    guard !Rules.afterEnd.contains(act), let end = try EndOf(room).answer(from: state) else { return }
    throw Refusal.roomEnded(end.day, end.way, end.clause)
  }

  func checkProposal(_ proposed: EndingProposed, on matter: MatterID, in room: WorkroomID) throws {
    let known = state.store.pack.endingGrounds
    guard !proposed.grounds.isEmpty, proposed.grounds.allSatisfy(known.contains) else {
      throw Refusal.ending(.noGround)
    }
    guard try OpenEndings(of: [room]).answer(from: state).allSatisfy({ $0.id == matter }) else {
      throw Refusal.ending(.alreadyProposed)
    }
  }

  /// Whoever decides acts for one of the bodies that do, by the reasons that were proposed (A43).
  func checkDecider(of decided: EndingDecided, on entries: [Entry], in room: WorkroomID, by pack: NormPack)
    throws
  {
    guard let known = Folding.fold(entries, as: EndingFacts.self)?.facts else { throw Refusal.gone }
    try checkBody(
      EndingDecided.kind, on: known.proposed.grounds, number: decided.number, in: room, by: pack)
  }

  /// Whoever does it acts for one of the bodies that decide on these reasons; who is not the first of them has a paper (A43).
  private func checkBody(
    _ act: ActKind, on grounds: [EndingGround], number: String?, in room: WorkroomID, by pack: NormPack
  ) throws {
    let deciders = pack.deciders(on: grounds)
    let posts = try actor.map { try PostsOver(room, of: $0).answer(from: state) } ?? []
    guard !posts.isDisjoint(with: deciders) else { throw Refusal.notAllowed(act) }
    if let first = deciders.first, !posts.contains(first), number == nil { throw Refusal.ending(.noPaper) }
  }

  /// Who decides on the end takes it back (A43).
  func checkReopener(
    of taken: EndingTakenBack, on entries: [Entry], in room: WorkroomID, by pack: NormPack
  ) throws {
    // Where it has not ended the lifecycle says so.
    guard let end = Folding.fold(entries, as: RoomFacts.self)?.facts.ended else { return }
    try checkBody(EndingTakenBack.kind, on: end.grounds, number: taken.number, in: room, by: pack)
  }

  func checkTakingBack(_ taken: EndingTakenBack, on entries: [Entry], in room: WorkroomID) throws {
    try checkReopener(of: taken, on: entries, in: room, by: state.store.pack)
    if let day = Folding.fold(entries, as: RoomFacts.self)?.facts.ended?.archived {
      throw Refusal.ending(.archived(day))
    }
    guard !taken.reason.allSatisfy(\.isWhitespace) else { throw Refusal.ending(.noReason) }
  }

  /// What a body decided of a room is not amended, by the room's people or others: an end is taken back by an act of its own.
  func checkAmendable(_ target: Entry) throws {
    guard let act = target.act, act.body is any EndingAct else { return }
    throw Refusal.notAllowed(act.kind)
  }

  func checkDecision(_ decided: EndingDecided, on entries: [Entry], in room: WorkroomID) throws {
    try checkDecider(of: decided, on: entries, in: room, by: state.store.pack)
    guard !decided.reason.allSatisfy(\.isWhitespace) else { throw Refusal.ending(.noReason) }
    let grounds = Folding.fold(entries, as: EndingFacts.self)?.facts.proposed.grounds ?? []
    if decided.outcome == .converts, !grounds.allSatisfy(\.mayConvert) { throw Refusal.ending(.notPersonal) }
  }

  /// A room ends, or is converted, by a decision that says so; one whose end was taken back by another.
  func checkDecided(
    _ outcome: EndingOutcome, by ending: MatterID, in room: WorkroomID, _ grounds: [EndingGround]?
  )
    throws
  {
    guard let known = try state.matter(EndingFacts.self, ending), known.workroom == room,
      known.state == .approved, known.facts.decided?.outcome == outcome,
      grounds.map({ $0 == known.facts.proposed.grounds }) ?? true,
      try !(TheWorkroom(room).answer(from: state)?.facts.reopened ?? []).contains(where: {
        $0.end.ending == ending
      })
    else { throw Refusal.ending(.notDecided) }
  }
}

/// An act on a room's end whose rules hold of what other machines wrote as well (复核).
protocol EndingAct: ActBody {
  func checkEnding(
    by rules: Rules, _ matter: MatterID, on entries: [Entry], in room: WorkroomID, _ pack: NormPack)
    throws
}

extension EndingDecided: EndingAct {
  func checkEnding(
    by rules: Rules, _: MatterID, on entries: [Entry], in room: WorkroomID, _ pack: NormPack
  ) throws {
    try rules.checkDecider(of: self, on: entries, in: room, by: pack)
  }
}

extension RoomEnded: EndingAct {
  func checkEnding(by rules: Rules, _: MatterID, on _: [Entry], in room: WorkroomID, _: NormPack) throws {
    guard way == EndingGround.way(of: grounds) else { throw Refusal.ending(.notDecided) }
    try rules.checkDecided(.ends, by: ending, in: room, grounds)
  }
}

extension EndingTakenBack: EndingAct {
  func checkEnding(
    by rules: Rules, _: MatterID, on entries: [Entry], in room: WorkroomID, _ pack: NormPack
  ) throws {
    try rules.checkReopener(of: self, on: entries, in: room, by: pack)
  }
}

extension RoomConverted: EndingAct {
  func checkEnding(by rules: Rules, _: MatterID, on _: [Entry], in room: WorkroomID, _: NormPack) throws {
    try rules.checkDecided(.converts, by: ending, in: room, nil)
  }
}
