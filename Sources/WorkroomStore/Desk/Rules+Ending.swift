import Regulation

/// The end of a room (终止、摘牌), P7.1e, P7.2, P7.3b, A42, A43: who decides, on which grounds, and that nothing is recorded in a
/// room that has ended.
extension Rules {
  /// What may still be done of a room that has ended: its plaque and its papers, personal data, who signs in where, and what
  /// its last year comes to.
  private static let afterEnd: Set<ActKind> = [
    PlaqueRecovered.kind, RoomArchived.kind, PersonalExported.kind, ExportSettled.kind, VisitorErased.kind,
    PinSet.kind, PinReset.kind, MachineAdmitted.kind, MachineDismissed.kind, AssessmentSent.kind,
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
    let deciders = pack.deciders(on: known.proposed.grounds)
    let posts = try actor.map { try PostsOver(room, of: $0).answer(from: state) } ?? []
    guard !posts.isDisjoint(with: deciders) else { throw Refusal.notAllowed(EndingDecided.kind) }
    if let first = deciders.first, !posts.contains(first), decided.number == nil {
      throw Refusal.ending(.noPaper)
    }
  }

  func checkDecision(_ decided: EndingDecided, on entries: [Entry], in room: WorkroomID) throws {
    try checkDecider(of: decided, on: entries, in: room, by: state.store.pack)
    guard !decided.reason.allSatisfy(\.isWhitespace) else { throw Refusal.ending(.noReason) }
    let grounds = Folding.fold(entries, as: EndingFacts.self)?.facts.proposed.grounds ?? []
    if decided.outcome == .converts, !grounds.allSatisfy(\.mayConvert) { throw Refusal.ending(.notPersonal) }
  }

  /// A room ends, or is converted, by a decision that says so.
  func checkDecided(
    _ outcome: EndingOutcome, by ending: MatterID, in room: WorkroomID, _ grounds: [EndingGround]?
  )
    throws
  {
    guard let known = try state.matter(EndingFacts.self, ending), known.workroom == room,
      known.state == .approved, known.facts.decided?.outcome == outcome,
      grounds.map({ $0 == known.facts.proposed.grounds }) ?? true
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

extension RoomConverted: EndingAct {
  func checkEnding(by rules: Rules, _: MatterID, on _: [Entry], in room: WorkroomID, _: NormPack) throws {
    try rules.checkDecided(.converts, by: ending, in: room, nil)
  }
}
