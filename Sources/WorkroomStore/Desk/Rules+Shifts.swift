import Regulation

/// One shift at a time (P3.3e): for what is proposed and for what is corrected.
extension Rules {
  func checkStart(_ start: DutyStarted, _ proposal: Proposal) throws {
    let running = try RunningShift(of: start.person, in: proposal.workroom).answer(from: state)
    // An earlier shift may be entered late while one is running: it is ended in the same turn.
    if let running, running.facts.started <= proposal.occurred {
      throw Refusal.alreadyOnDuty(since: running.facts.started, channel: running.facts.channel)
    }
    try checkOverlap(
      of: start.person, from: proposal.occurred, to: nil, but: proposal.matter, proposal.workroom)
  }

  func checkEnd(_ proposal: Proposal, _ entries: [Entry]) throws {
    guard var shift = Folding.fold(entries, as: ShiftFacts.self)?.facts else { return }
    shift.ended = proposal.occurred
    try checkSpan(of: shift, on: proposal.matter, in: proposal.workroom)
  }

  /// Nobody is left with two running shifts by what was written together.
  func checkRunning(after proposals: [Proposal]) throws {
    for proposal in proposals {
      guard let facts = proposal.act.as(DutyStarted.self) else { continue }
      let running = try RunningShifts(in: proposal.workroom).answer(from: state)
        .filter { $0.facts.member == facts.person }
      if running.count > 1, let other = running.first(where: { $0.id != proposal.matter }) {
        throw Refusal.alreadyOnDuty(since: other.facts.started, channel: other.facts.channel)
      }
    }
  }

  /// A shift ends after it began and shares no minute with another of the same person.
  func checkSpan(of shift: ShiftFacts, on matter: MatterID, in room: WorkroomID) throws {
    if let ended = shift.ended, ended < shift.started { throw Refusal.endsBeforeStart(shift.started) }
    try checkOverlap(of: shift.member, from: shift.started, to: shift.ended, but: matter, room)
  }

  private func checkOverlap(
    of person: PersonID, from: Moment, to: Moment?, but matter: MatterID, _ room: WorkroomID
  ) throws {
    let span = ShiftSpan(member: person, room: room, from: from.day, to: (to ?? from).day, except: matter)
    for other in try span.answer(from: state) {
      let started = other.facts.started
      let isWithin = started <= from && other.facts.ended.map { from < $0 } ?? true
      let isAround = to.map { from < started && started < $0 } ?? false
      if isWithin || isAround { throw Refusal.overlaps(started) }
    }
  }
}
