import Regulation

/// Leave for a quarter (请假), A14: for what is asked and for what is corrected.
extension Rules {
  func checkLeave(_ leave: LeaveAsked, on matter: MatterID, in room: WorkroomID) throws {
    let seats = try SeatsOf(leave.person, in: room).answer(from: state)
    guard !seats.isEmpty else { throw Refusal.leave(.notResident) }
    guard LeaveReach.quarters(on: now.day).contains(leave.quarter) else {
      throw Refusal.leave(.outOfReach(leave.quarter))
    }
    guard seats.contains(where: { $0.facts.isHeld(in: leave.quarter) }) else {
      throw Refusal.leave(.notSeated(leave.quarter))
    }
    let others = try LeavesOf(leave.person, in: room, for: leave.quarter).answer(from: state)
    guard !others.contains(where: { $0.id != matter && $0.state != .refused }) else {
      throw Refusal.leave(.asked(leave.quarter))
    }
    guard state.store.pack[.dutyExemptReasons].contains(leave.reason) else {
      throw Refusal.leave(.reason)
    }
  }

  /// What was consented to stays what it was: once decided, only what was typed beside it may be corrected. A
  /// decision is changed by the convenor alone, who takes it back and decides anew.
  func checkLeaveAmendment(of entry: Entry, _ entries: [Entry], with replacement: Act) throws {
    guard let current = Folding.inEffect(entries).first(where: { $0.mark.id == entry.id })?.act else {
      return
    }
    if let old = current.as(LeaveDecided.self), let new = replacement.as(LeaveDecided.self),
      old.consented != new.consented
    {
      throw Refusal.notAllowed(LeaveDecided.kind)
    }
    guard var old = current.as(LeaveAsked.self), let new = replacement.as(LeaveAsked.self) else { return }
    old.note = new.note
    guard old != new else { return }
    let decisions = Folding.inEffect(entries).filter { $0.act.is(LeaveDecided.self) }.map(\.mark.id)
    guard decisions.isEmpty else { throw Refusal.restedOn(decisions) }
    try checkLeave(new, on: entry.matter, in: entry.workroom)
  }
}
