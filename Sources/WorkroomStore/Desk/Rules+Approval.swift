import Regulation

// The approval of consultations and oversight (P6.3e).
extension Rules {
  /// A decision has come, and not before it was asked for.
  func checkApproval(_ decided: ApprovalDecided?, of approval: EventApprovalFacts?) throws {
    guard let decided else { return }
    guard decided.day <= now.day else { throw Refusal.future(decided.day) }
    try DayOrder.approval.check(approval?.requested.day, decided.day)
  }

  /// An approval that names its request says what was decided there: the room's own, approved, by that body on that day.
  func checkRequest(of approval: Approval?, in room: WorkroomID) throws {
    guard let approval, let id = approval.request else { return }
    guard let request = try state.matter(EventApprovalFacts.self, id), request.workroom == room,
      request.state == .approved, let decided = request.facts.decided,
      decided.by == approval.by, decided.day == approval.day
    else { throw Refusal.gone }
    guard try state.restingOn(id).count < request.facts.uses else { throw Refusal.approvalUsed }
  }

  /// What was approved is not undecided, nor decided otherwise, under what was held on it.
  func checkHeld(on request: MatterID, before: AnyMatter, after: AnyMatter) throws {
    guard let known = before.facts as? EventApprovalFacts,
      (after.facts as? EventApprovalFacts)?.decided != known.decided
    else { return }
    let resting = try state.restingOn(request)
    guard resting.isEmpty else { throw Refusal.restedOn(resting) }
  }
}
