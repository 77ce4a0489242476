import Regulation

/// Checks a proposal against role, lifecycle and rules, inside the turn's transaction.
struct Rules {
  static let longestText = TextLength.longest

  let views: Views
  let ledger: Ledger
  let turn: TurnID
  let actor: PersonID?
  let now: Moment
  var isFileOwner = false

  /// Throws ``Refusal`` where the proposal may not be written.
  func check(_ proposal: Proposal) throws {
    let entries = try ledger.entries(of: proposal.matter)
    try checkMatter(proposal, entries)
    if case .visitorErased(let facts) = proposal.act {
      try checkErasure(facts, proposal, entries)
    } else if let kind = proposal.act.name.kind {
      let matter = AnyMatter(kind, entries)
      if case .pinReset(let facts) = proposal.act {
        try checkReset(of: facts.person, proposal)
      } else {
        try checkRole(proposal, isOwn: (matter?.owner ?? proposal.act.person ?? actor) == actor)
      }
      try checkLifecycle(proposal, kind, matter)
      try checkTime(proposal, entries)
      try checkDecision(proposal.act, on: matter?.facts as? OutputFacts)
    } else {
      try checkAmendment(proposal, entries)
    }
    try checkLength(proposal)
    try checkRoster(proposal.act, on: proposal.matter, in: proposal.workroom)
    try checkShift(proposal, entries)
    try checkApplication(proposal, entries)
    if case .leaveAsked(let facts) = proposal.act {
      try checkLeave(facts, on: proposal.matter, in: proposal.workroom)
    }
  }

  /// A matter is of one kind and of one room, and the room itself is the only matter that sets one up.
  private func checkMatter(_ proposal: Proposal, _ entries: [Entry]) throws {
    if let first = entries.first, first.workroom != proposal.workroom { throw Refusal.gone }
    guard let kind = proposal.act.name.kind else { return }
    if let known = Folding.kind(of: entries), known != kind { throw Refusal.gone }
    let isPlace = kind == .workroom || kind == .cppcc
    if isPlace, proposal.matter != proposal.workroom.matter { throw Refusal.gone }
    let isOfCppcc = kind == .committee || kind == .post
    if isOfCppcc, try TheCppcc(proposal.workroom).answer(from: views) == nil { throw Refusal.gone }
  }

  private func checkLength(_ proposal: Proposal) throws {
    let facts = try JSONText.encode(proposal.act)
    var texts = Array(proposal.personal.values)
    texts.append(proposal.late ?? "")
    // A look at the whole is enough for nearly every entry.
    if facts.utf8.count > Rules.longestText {
      texts += try JSONText.decode(TextsWithin.self, from: facts).texts
    }
    guard !texts.contains(where: { TextLength.exceeds($0, Rules.longestText) }) else {
      throw Refusal.tooLong(Rules.longestText)
    }
  }

  func checkRole(_ proposal: Proposal, isOwn: Bool) throws {
    let person = try actor.flatMap { try PlaceOf(of: $0, in: proposal.workroom).answer(from: views) }
    // Asked only of whoever has no place in the room itself, so that a member's turn costs no more.
    let posts =
      try person == nil
      ? actor.map { try PostsOver(proposal.workroom, of: $0).answer(from: views) } ?? [] : []
    let isDecision = proposal.act.name == .leaveDecided
    let asking = Permissions.Asking(
      isMember: person?.isMember ?? false, isConvenor: person?.holds(.convenor) ?? false,
      isLiaison: person?.holds(.liaison) ?? false, isOwn: isOwn,
      liaisonIsVacant: try proposal.act.name == .visitorErased && hasNoLiaison(proposal.workroom),
      posts: posts,
      officeIsVacant: try !posts.isEmpty && hasNoOffice(proposal.workroom),
      handles: try proposal.act.name == .pinSet && person == nil
        && actor.map { try handles($0, proposal.workroom) } ?? false,
      isOnlyConvenor: try isDecision && convenors(of: proposal.workroom).count == 1,
      // Whoever applied for the room is one of its members by the time its officers are named.
      settingUp: try proposal.act.name.isStanding && isBeingSetUp(proposal.workroom))
    guard Permissions.allows(proposal.act.name, asking) else {
      if isDecision, isOwn, asking.isConvenor { throw Refusal.leave(.own) }
      throw Refusal.notAllowed(proposal.act.name)
    }
  }

  /// A seat that is given on set-up is given by somebody who has none yet.
  private func isBeingSetUp(_ room: WorkroomID) throws -> Bool {
    let entries = try ledger.entries(of: room.matter)
    return !entries.isEmpty && entries.allSatisfy { $0.turn == turn }
  }

  private func convenors(of room: WorkroomID) throws -> [Roster.Person] {
    try TheRoster(room).answer(from: views).holders(of: .convenor)
  }

  /// Whether somebody handles the application for a room that is to be at this place.
  func handles(_ person: PersonID, _ place: WorkroomID) throws -> Bool {
    try TheApplication(place).answer(from: views)?.facts.begun.handler == person
  }

  private func hasNoLiaison(_ room: WorkroomID) throws -> Bool {
    try TheRoster(room).answer(from: views).holders(of: .liaison).isEmpty
  }

  private func hasNoOffice(_ place: WorkroomID) throws -> Bool {
    try !TheCppccRoster(place).answer(from: views).posts.contains { $0.facts.post == .officeInCharge }
  }

  private func checkLifecycle(_ proposal: Proposal, _ kind: MatterKind, _ matter: AnyMatter?) throws {
    let state = matter?.state ?? .nothing
    let target = kind.next(after: state, on: proposal.act.name) {
      Folding.holds($0, proposal.act, matter?.facts)
    }
    guard target != nil else { throw Refusal.notNow(proposal.act.name, state) }
  }

  private func checkTime(_ proposal: Proposal, _ entries: [Entry]) throws {
    let occurred = proposal.occurred
    guard occurred <= now || isHeldBack(occurred, entries) else { throw Refusal.future(occurred.day) }
    guard occurred.day < now.day, proposal.late == nil, !proposal.act.name.isStanding else { return }
    throw Refusal.lateWithoutReason(occurred.day)
  }

  /// After the clock was set back, what follows on a matter may stand at the very moment the matter has
  /// reached: later than the clock says, and never earlier than what it follows.
  private func isHeldBack(_ occurred: Moment, _ entries: [Entry]) -> Bool {
    occurred == Folding.inEffect(entries).map(\.mark.occurred).max()
  }

  /// 更正 and 撤回: the target is there, is the person's (or the asker is the liaison), and nothing is left hanging.
  private func checkAmendment(_ proposal: Proposal, _ entries: [Entry]) throws {
    var target = EntryID("")
    var (replacement, when): (Act?, Moment?) = (nil, nil)
    if case .corrected(let facts) = proposal.act {
      (target, replacement, when) = (facts.target, facts.act, facts.occurred)
    }
    if case .retracted(let facts) = proposal.act { target = facts.target }
    guard let entry = entries.first(where: { $0.id == target }), stands(entry, entries, replacement)
    else { throw Refusal.gone }
    if let replacement, replacement.name != entry.act?.name { throw Refusal.gone }
    try checkRole(proposal, isOwn: entry.actor == actor)
    if let when, when > now { throw Refusal.future(when.day) }
    if let replacement { try checkLeaveAmendment(of: entry, entries, with: replacement) }
    guard let after = try checkNothingRests(on: entry, entries, proposal), let replacement else { return }
    if after.state == .running { try checkRoster(replacement, on: proposal.matter, in: proposal.workroom) }
    try checkDecision(replacement, on: after.facts as? OutputFacts)
    if after.state != .nothing, let shift = after.facts as? ShiftFacts {
      try checkSpan(of: shift, on: proposal.matter, in: proposal.workroom)
    }
  }

  /// 删除来访人信息: the matter is there, and the asker answers for the room's records (P4.2f).
  private func checkErasure(_ facts: VisitorErased, _ proposal: Proposal, _ entries: [Entry]) throws {
    guard !entries.isEmpty, facts.target.map({ id in entries.contains { $0.id == id } }) ?? true else {
      throw Refusal.gone
    }
    try checkRole(proposal, isOwn: false)
  }

  /// Whether an entry may still be amended: a record that was not taken back, or a correction to be taken back.
  private func stands(_ entry: Entry, _ entries: [Entry], _ replacement: Act?) -> Bool {
    // What was erased is gone; there is nothing to take back.
    if case .visitorErased? = entry.act { return false }
    if case .corrected? = entry.act {
      return replacement == nil && !Folding.retracted(entries).contains(entry.id)
    }
    return Folding.inEffect(entries).contains { $0.mark.id == entry.id }
  }

  /// What would no longer be allowed without the target, or with it changed, rests on it.
  ///
  /// Returns the matter as it will be.
  private func checkNothingRests(
    on target: Entry, _ entries: [Entry], _ proposal: Proposal
  ) throws -> AnyMatter? {
    guard let kind = target.act?.name.kind, let before = AnyMatter(kind, entries) else { return nil }
    let trial = Entry(
      id: EntryID("trial"), origin: target.origin, number: .max, turn: target.turn, workroom: target.workroom,
      matter: target.matter, actName: proposal.act.name.rawValue, actor: actor, occurred: now, recorded: now,
      bodyText: try Entry.Body(act: proposal.act, late: nil, clock: nil, sealed: [:]).text(),
      previous: [], hash: [])
    guard let after = AnyMatter(kind, entries + [trial]) else { return nil }
    let broken = after.conflicts.filter { !before.conflicts.contains($0) }
    guard broken.isEmpty else { throw Refusal.restedOn(broken) }
    if after.state == .nothing {
      let resting = try views.restingOn(target.matter)
      guard resting.isEmpty else { throw Refusal.restedOn(resting) }
    }
    return after
  }
}

extension ActName {
  /// Facts that stand for a time are entered when the room or a seat is, without a reason for being late.
  fileprivate var isStanding: Bool { kind?.isStanding ?? false }
}
