import Regulation

/// Checks a proposal against role, lifecycle and rules, inside the turn's transaction.
struct Rules {
  /// The longest text an entry keeps, in characters (P6.2a leaves it open; product default).
  static let longestText = 10_000

  let views: Views
  let ledger: Ledger
  let turn: TurnID
  let actor: PersonID?
  let now: Moment

  /// Throws ``Refusal`` where the proposal may not be written.
  func check(_ proposal: Proposal) throws {
    let entries = try ledger.entries(of: proposal.matter)
    if let kind = proposal.act.name.kind {
      let matter = AnyMatter(kind, entries)
      try checkRole(proposal, owner: matter?.owner)
      try checkLifecycle(proposal, kind, matter)
      try checkTime(proposal.occurred, late: proposal.late, act: proposal.act.name, proposal.workroom)
    } else {
      try checkAmendment(proposal, entries)
    }
    guard proposal.personal.values.allSatisfy({ $0.count <= Rules.longestText }) else {
      throw Refusal.tooLong(Rules.longestText)
    }
    try checkRoster(proposal)
    try checkShift(proposal, entries)
  }

  private func checkRole(_ proposal: Proposal, owner: PersonID??) throws {
    let roster = try TheRoster(proposal.workroom).answer(from: views)
    let person = actor.flatMap { roster.person($0) }
    // A seat that is given on set-up is given by somebody who has none yet.
    let settingUp = try ledger.entries(of: proposal.workroom.matter).allSatisfy { $0.turn == turn }
    let asking = Permissions.Asking(
      isMember: person?.isMember ?? false, isConvenor: person?.holds(.convenor) ?? false,
      isLiaison: person?.holds(.liaison) ?? false, isOwn: owner.map { $0 == actor } ?? true,
      settingUp: settingUp)
    guard Permissions.allows(proposal.act.name, asking) else {
      throw Refusal.notAllowed(proposal.act.name)
    }
  }

  private func checkLifecycle(_ proposal: Proposal, _ kind: MatterKind, _ matter: AnyMatter?) throws {
    let state = matter?.state ?? .nothing
    let target = kind.next(after: state, on: proposal.act.name) {
      Folding.holds($0, proposal.act, matter?.facts)
    }
    guard target != nil else { throw Refusal.notNow(proposal.act.name, state) }
  }

  private func checkTime(_ occurred: Moment, late: String?, act: ActName, _ room: WorkroomID) throws {
    guard occurred <= now else { throw Refusal.future(occurred.day) }
    guard occurred.day < now.day, late == nil, !act.isStanding else { return }
    throw Refusal.lateWithoutReason(occurred.day)
  }

  /// 更正 and 撤回: the target is there, is the person's (or the asker is the liaison), and nothing is left hanging.
  private func checkAmendment(_ proposal: Proposal, _ entries: [Entry]) throws {
    var target = EntryID("")
    var (replacement, when): (Act?, Moment?) = (nil, nil)
    if case .corrected(let facts) = proposal.act { (target, replacement, when) = (facts.target, facts.act, facts.occurred) }
    if case .retracted(let facts) = proposal.act { target = facts.target }
    guard let entry = entries.first(where: { $0.id == target }),
      Folding.inEffect(entries).contains(where: { $0.mark.id == target })
    else { throw Refusal.gone }
    if let replacement, replacement.name != entry.act?.name { throw Refusal.gone }
    try checkRole(proposal, owner: .some(entry.actor))
    if let when, when > now { throw Refusal.future(when.day) }
    try checkNothingRests(on: entry, entries, proposal)
  }

  /// What would no longer be allowed without the target, or with it changed, rests on it.
  private func checkNothingRests(on target: Entry, _ entries: [Entry], _ proposal: Proposal) throws {
    guard let kind = target.act?.name.kind, let before = AnyMatter(kind, entries) else { return }
    let trial = Entry(
      id: EntryID("trial"), origin: target.origin, number: .max, turn: target.turn, workroom: target.workroom,
      matter: target.matter, actName: proposal.act.name.rawValue, actor: actor, occurred: now, recorded: now,
      bodyText: try Entry.Body(act: proposal.act, late: nil, clock: nil, sealed: [:]).text(),
      previous: [], hash: [])
    guard let after = AnyMatter(kind, entries + [trial]) else { return }
    let broken = after.conflicts.filter { !before.conflicts.contains($0) }
    guard broken.isEmpty else { throw Refusal.restedOn(broken) }
    if after.state == .nothing {
      let resting = try views.restingOn(target.matter)
      guard resting.isEmpty else { throw Refusal.restedOn(resting) }
    }
  }

  private func checkRoster(_ proposal: Proposal) throws {
    if case .seatTaken(let seat) = proposal.act {
      let seats = try TheRoster(proposal.workroom).answer(from: views).seats
      if seats.contains(where: { $0.facts.member == seat.person || $0.facts.name == seat.name }) {
        throw Refusal.alreadySeated
      }
      // 应控制在 20 人以内: a hard limit; the override with name and reason comes with the application.
      guard seats.count < 20 else { throw Refusal.tooManyMembers(seats.count + 1) }
    }
    if case .officeTaken(let office) = proposal.act {
      let roster = try TheRoster(proposal.workroom).answer(from: views)
      let limit = office.office == .convenor ? 2 : 1
      guard roster.holders(of: office.office).count < limit else {
        throw Refusal.officeTaken(office.office, limit: limit)
      }
      if office.office == .convenor, roster.person(office.person)?.isMember != true {
        throw Refusal.convenorNotMember
      }
    }
  }

  private func checkShift(_ proposal: Proposal, _ entries: [Entry]) throws {
    if case .dutyStarted(let facts) = proposal.act {
      // A shift that was over before the running one began may still be entered late.
      if let running = try RunningShift(of: facts.person, in: proposal.workroom).answer(from: views),
        running.facts.started <= proposal.occurred
      {
        throw Refusal.alreadyOnDuty(since: running.facts.started, channel: running.facts.channel)
      }
      try checkOverlap(of: facts.person, from: proposal.occurred, to: nil, but: proposal.matter, proposal.workroom)
    }
    if case .dutyEnded = proposal.act {
      guard let shift = Folding.fold(entries, as: ShiftFacts.self)?.facts else { return }
      guard shift.started <= proposal.occurred else { throw Refusal.endsBeforeStart(shift.started) }
      try checkOverlap(
        of: shift.member, from: shift.started, to: proposal.occurred, but: proposal.matter, proposal.workroom)
    }
  }

  private func checkOverlap(
    of person: PersonID, from: Moment, to: Moment?, but matter: MatterID, _ room: WorkroomID
  ) throws {
    let span = ShiftSpan(
      member: person, room: room, from: from.day, to: (to ?? from).day, except: matter)
    let near = try span.answer(from: views)
    for other in near {
      let end = other.facts.ended ?? now
      if other.facts.started <= from && from < end { throw Refusal.overlaps(other.facts.started) }
      if let to, from < other.facts.started, other.facts.started < to {
        throw Refusal.overlaps(other.facts.started)
      }
    }
  }
}

extension ActName {
  /// Facts that stand for a time rather than happen in it: entered when the room or a seat is, without a
  /// reason for being late.
  fileprivate var isStanding: Bool {
    switch self {
    case .workroomSetUp, .plaqueAwarded, .platformJoined, .seatTaken, .seatLeft, .officeTaken, .officeLeft:
      true
    case .dutyStarted, .dutyEnded, .opinionRecorded, .opinionTriaged, .opinionGuided, .opinionAnswered,
      .opinionExplained, .opinionFedBack, .opinionClosed, .activityLogged, .microConsultationHeld,
      .microOversightHeld, .outputDrafted, .outputReviewed, .outputSubmitted, .corrected, .retracted:
      false
    }
  }
}

/// A matter of any kind, as far as the rules look at it.
struct AnyMatter {
  let state: MatterState
  let conflicts: [EntryID]
  let facts: any MatterFacts
  var owner: PersonID? { facts.person }

  init?(_ kind: MatterKind, _ entries: [Entry]) {
    func make<Facts: MatterFacts>(_: Facts.Type) -> AnyMatter? {
      Folding.fold(entries, as: Facts.self).map { AnyMatter($0) }
    }
    let made: AnyMatter? =
      switch kind {
      case .workroom: make(RoomFacts.self)
      case .seat: make(SeatFacts.self)
      case .office: make(OfficeFacts.self)
      case .dutyShift: make(ShiftFacts.self)
      case .opinion: make(OpinionFacts.self)
      case .activity: make(ActivityFacts.self)
      case .consultation: make(MicroFacts.self)
      case .output: make(OutputFacts.self)
      }
    guard let made else { return nil }
    self = made
  }

  private init<Facts>(_ matter: Matter<Facts>) {
    (state, conflicts, facts) = (matter.state, matter.conflicts, matter.facts)
  }
}
