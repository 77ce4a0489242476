import Regulation

/// Checks a proposal against role, lifecycle and rules, inside the turn's transaction.
struct Rules {
  static let longestText = TextLength.longest

  let state: StoreState
  let ledger: Ledger
  let turn: TurnID
  let actor: PersonID?
  let now: Moment
  /// Whether what was written elsewhere is of the turn that set its place up; nil: it is told by the turn.
  var isFounding: Bool?
  /// The owner of the file does it, who signs in nowhere.
  var isFileOwner: Bool { state.isFileOwner && actor == nil }

  /// Throws ``Refusal`` where the proposal may not be written.
  ///
  /// - Parameter entries: those of its matter.
  func check(_ proposal: Proposal, on entries: [Entry]) throws {
    try checkMay(proposal, entries)
    if proposal.act.kind.matter != nil {
      try checkTime(proposal, entries)
      try checkDay(proposal, on: entries)
    }
    try checkLength(proposal)
    try proposal.act.body.check(proposal, on: entries, by: self)
  }

  /// Role and lifecycle, or what an amendment reaches. Throws ``Refusal``.
  func checkMay(_ proposal: Proposal, _ entries: [Entry]) throws {
    try checkMatter(proposal, entries)
    if proposal.act.kind.matter != nil {
      do {
        try checkMay(proposal.act.kind, proposal.act, entries, proposal.workroom)
      } catch Refusal.notNow(let act, let state) {
        try proposal.act.body.explain(proposal, on: entries, by: self)
        throw Refusal.notNow(act, state)
      }
    } else if let erased = proposal.act.as(VisitorErased.self) {
      try checkErasure(erased, proposal, entries)
    } else {
      try checkAmendment(proposal, entries)
    }
  }

  /// A matter is of one kind and of one room, and the room itself is the only matter that sets one up.
  private func checkMatter(_ proposal: Proposal, _ entries: [Entry]) throws {
    if let first = entries.first, first.workroom != proposal.workroom { throw Refusal.gone }
    guard let kind = proposal.act.kind.matter else { return }
    if let known = MatterHistory(entries).kind, known != kind { throw Refusal.gone }
    guard kind.type.mayBe(proposal.matter, at: proposal.workroom),
      kind.type.idPrefix == nil || proposal.act.body.names(proposal.matter, at: proposal.workroom)
    else { throw Refusal.gone }
    if kind.type.isOfCppcc, try TheCppcc(proposal.workroom).answer(from: state) == nil { throw Refusal.gone }
  }

  private func checkLength(_ proposal: Proposal) throws {
    let texts = Array(proposal.personal.values) + [proposal.late ?? ""]
    let json = try JSONText.encode(proposal.act)
    guard !texts.contains(where: { TextLength.exceeds($0, Rules.longestText) }),
      try !TextLength.isExceeded(within: json)
    else {
      throw Refusal.tooLong(Rules.longestText)
    }
    if try proposal.act.hasNameOfSeveralRows(in: json) { throw Refusal.severalRows }
    if proposal.act.showsNumber { throw Refusal.numberInOpenText }
  }

  /// Throws ``Refusal`` where what the actor is does not give them the act.
  func checkRole(_ act: ActKind, in room: WorkroomID, isOwn: Bool) throws {
    try checkOpen(act, in: room)
    let asker = try self.asker(in: room, isOwn: isOwn)
    guard try allows(act, asker, in: room) else { throw act.type.refusal(to: asker) }
  }

  /// Whether what the actor is gives them the act, also by an office that they leave in this very turn.
  func allows(_ act: ActKind, _ asker: Asker, in room: WorkroomID) throws -> Bool {
    if try act.type.allows(asker) { return true }
    let left = try asker.leads ? [] : officesLeftNow(in: room)
    guard !left.isEmpty else { return false }
    var before = asker
    (before.isConvenor, before.isLiaison) = (left.contains(.convenor), left.contains(.liaison))
    return try act.type.allows(before)
  }

  /// What the actor is in a room, or over it.
  func asker(in room: WorkroomID, isOwn: Bool) throws -> Asker {
    let person = try actor.flatMap { try PlaceOf(of: $0, in: room).answer(from: state) }
    var asker = Asker()
    asker.isMember = person?.isMember ?? false
    asker.isConvenor = person?.holds(.convenor) ?? false
    asker.isLiaison = person?.holds(.liaison) ?? false
    (asker.isOwn, asker.isFileOwner) = (isOwn, isFileOwner)
    // Asked only of whoever has no place in the room itself, so that a member's turn costs no more.
    if person == nil, let actor {
      asker.posts = try PostsOver(room, of: actor).answer(from: state)
      asker.handlesApplication = { try handles(actor, room) }
    }
    asker.liaisonIsVacant = { try hasNoLiaison(room) }
    asker.convenorIsVacant = { try convenors(of: room).isEmpty }
    asker.officeIsVacant = { try hasNoOffice(room) }
    asker.isOnlyConvenor = { try convenors(of: room).count == 1 }
    // Whoever applied for the room is one of its members by the time its officers are named.
    asker.isSettingUp = { try isBeingSetUp(room) }
    asker.mayFoundRoom = { try mayFoundRoom(at: room) }
    asker.mayFoundCppcc = { try mayFoundCppcc() }
    return asker
  }

  /// Offices that somebody has left in this very turn: who hands an office on, or records their own leaving (P7.2a), answers
  /// for the room until it is done.
  func officesLeftNow(in room: WorkroomID) throws -> [Office] {
    guard !turn.rawValue.isEmpty, let actor else { return [] }
    return try OfficesLeft(by: actor, in: room).answer(from: state).filter {
      try ledger.entries(of: $0.id).last?.turn == turn
    }.map(\.facts.office)
  }

  /// A seat that is given on set-up is given by somebody who has none yet.
  private func isBeingSetUp(_ room: WorkroomID) throws -> Bool {
    // What is only asked belongs to no turn.
    guard !turn.rawValue.isEmpty, isFounding ?? true else { return false }
    let entries = try ledger.entries(of: room.matter)
    return !entries.isEmpty && entries.allSatisfy { $0.turn == turn }
  }

  private func convenors(of room: WorkroomID) throws -> [Roster.Person] {
    try TheRoster(room).answer(from: state).holders(of: .convenor)
  }

  /// Whether somebody handles the application for a room that is to be at this place.
  func handles(_ person: PersonID, _ place: WorkroomID) throws -> Bool {
    try TheApplication(place).answer(from: state)?.facts.begun.handler == person
  }

  private func hasNoLiaison(_ room: WorkroomID) throws -> Bool {
    try TheRoster(room).answer(from: state).holders(of: .liaison).isEmpty
  }

  private func hasNoOffice(_ place: WorkroomID) throws -> Bool {
    try !TheCppccRoster(place).answer(from: state).posts.contains { $0.facts.post == .officeInCharge }
  }

  private func checkTime(_ proposal: Proposal, _ entries: [Entry]) throws {
    let occurred = proposal.occurred
    guard occurred <= now || isHeldBack(occurred, entries) else { throw Refusal.future(occurred.day) }
    guard occurred.day < now.day, proposal.late == nil, !proposal.act.kind.isStanding else { return }
    throw Refusal.lateWithoutReason(occurred.day)
  }

  /// After the clock was set back, what follows on a matter may stand at the very moment the matter has
  /// reached: later than the clock says, and never earlier than what it follows.
  private func isHeldBack(_ occurred: Moment, _ entries: [Entry]) -> Bool {
    occurred == Folding.inEffect(entries).map(\.mark.occurred).max()
  }

  /// 更正 and 撤回: the target is there, is the person's (or the asker is the liaison), and nothing is left hanging.
  private func checkAmendment(_ proposal: Proposal, _ entries: [Entry]) throws {
    let correction = proposal.act.as(Corrected.self)
    let replacement = correction?.act
    guard let target = (proposal.act.body as? any Amendment)?.reached,
      let entry = entries.first(where: { $0.id == target }), stands(entry, entries, replacement)
    else { throw Refusal.gone }
    if let replacement, replacement.kind != entry.kind { throw Refusal.gone }
    try checkAmendable(entry)
    try checkRole(
      proposal.act.kind, in: proposal.workroom,
      isOwn: entry.actor == actor && Corrected.keepsWhose(proposal.act, of: entry))
    if let correction {
      if correction.occurred > now { throw Refusal.future(correction.occurred.day) }
      if correction.clock != nil { try checkClock(correction, of: entry, entries) }
      if makesLate(correction, entries), correction.reason.allSatisfy(\.isWhitespace) {
        throw Refusal.lateWithoutReason(correction.occurred.day)
      }
    }
    if let replacement { try checkMembers(in: replacement, proposal.workroom) }
    if let replacement { try checkLeaveAmendment(of: entry, entries, with: replacement) }
    guard let after = try checkNothingRests(on: entry, entries, proposal), let replacement else { return }
    if after.state == .running { try checkRoster(replacement, on: proposal.matter, in: proposal.workroom) }
    if let correction { try checkDays(correction, on: entries, makes: after) }
    if after.state != .nothing, let shift = after.facts as? ShiftFacts {
      try checkSpan(of: shift, on: proposal.matter, in: proposal.workroom)
    }
  }

  /// Only what says a time that has not come was written by a wrong clock, and put right nothing of it is still to come.
  private func checkClock(_ correction: Corrected, of target: Entry, _ entries: [Entry]) throws {
    guard let clock = correction.clock, target.recorded > now || target.occurred > now else {
      throw Refusal.gone
    }
    for entry in entries where entry.origin == target.origin && entry.actor == target.actor {
      guard entry.recorded > now else { continue }
      let right = entry.occurred.moved(by: clock)
      if right > now { throw Refusal.future(right.day) }
    }
  }

  /// A correction that moves its record to a day before it was written makes a late entry of it (补录, P4.5b): marked so
  /// here, whoever proposes it.
  func marked(_ proposal: Proposal, on entries: [Entry]) -> Proposal {
    guard var correction = proposal.act.as(Corrected.self), makesLate(correction, entries) else {
      return proposal
    }
    var marked = proposal
    correction.late = true
    marked.act = Act(correction)
    return marked
  }

  /// What stands for a time is entered when it begins or later: it is never late (see ``MatterFacts/isStanding``).
  private func makesLate(_ correction: Corrected, _ entries: [Entry]) -> Bool {
    // What a wrong clock wrote was written on its right day.
    guard correction.clock == nil, let target = entries.first(where: { $0.id == correction.target }),
      !correction.act.kind.isStanding,
      let step = Folding.inEffect(entries).first(where: { $0.mark.id == target.id })
    else { return false }
    let day = correction.occurred.day
    // One that was late already keeps its mark: this correction stands in the place of the one that made it so.
    return day < target.recorded.day && target.body?.late == nil
      && (day != step.mark.occurred.day || step.mark.late != nil)
  }

  /// 删除来访人信息: the matter is there, and the asker answers for the room's records (P4.2f).
  private func checkErasure(_ facts: VisitorErased, _ proposal: Proposal, _ entries: [Entry]) throws {
    guard !entries.isEmpty, facts.target.map({ id in entries.contains { $0.id == id } }) ?? true else {
      throw Refusal.gone
    }
    try checkRole(proposal.act.kind, in: proposal.workroom, isOwn: false)
  }

  /// Whether an entry may still be amended: a record that was not taken back, or a correction to be taken back.
  private func stands(_ entry: Entry, _ entries: [Entry], _ replacement: Act?) -> Bool {
    // What was erased is gone; there is nothing to take back.
    if entry.kind == VisitorErased.kind { return false }
    // What nobody might write says nothing that could be corrected; whoever has seen it takes it back.
    if entry.kind == Corrected.kind || entry.isVoid {
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
    guard let kind = target.kind?.matter, let before = AnyMatter(kind, entries),
      let after = try matter(with: proposal.act, on: target, entries)
    else { return nil }
    let broken = after.conflicts.filter { !before.conflicts.contains($0) }
    guard broken.isEmpty else { throw Refusal.restedOn(broken) }
    if after.state == .nothing {
      let resting = try state.restingOn(target.matter)
      guard resting.isEmpty else { throw Refusal.restedOn(resting) }
    }
    try checkHeld(on: target.matter, before: before, after: after)
    return after
  }

  /// The matter as an amendment makes it; nil where nothing can be made of it.
  func matter(with amendment: Act, on target: Entry, _ entries: [Entry]) throws -> AnyMatter? {
    guard let kind = target.kind?.matter else { return nil }
    var trial = Entry(
      id: EntryID("trial"), origin: target.origin, number: .max, turn: target.turn, workroom: target.workroom,
      matter: target.matter, actName: amendment.id, actor: actor, occurred: now, recorded: now,
      // Behind all that is there.
      bodyText: try Entry.Body(act: amendment, late: nil, count: EntryOrder.mostCount, sealed: [:]).text(),
      previous: [], hash: [])
    trial.acts = target.acts
    return AnyMatter(kind, entries + [trial])
  }
}
