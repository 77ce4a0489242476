import Regulation

/// The rules of a room's online part (线上工作室), P5.3d.
extension Rules {
  /// An application for it is begun by a room that has its plaque, is not on the platform and has no other in hand; what
  /// is done with it in the room is a convenor's to do (P4.2c).
  func checkBeginning(_ begun: ApplicationBegun, _ proposal: Proposal) throws {
    guard begun.channel == .online else {
      return try checkIdentity(of: begun.handler, in: proposal.workroom)
    }
    try checkConvenor(proposal)
    guard let room = try TheWorkroom(proposal.workroom).answer(from: state)?.facts, room.plaque != nil else {
      throw Refusal.application(.noOfflineRoom)
    }
    if let day = room.platform { throw Refusal.application(.alreadyOnline(day)) }
    guard try !isInHand(proposal.workroom) else { throw Refusal.application(.onlineInHand) }
  }

  func checkOnline(_ proposal: Proposal, on entries: [Entry]) throws {
    guard Folding.fold(entries, as: ApplicationFacts.self)?.facts.isOnline == true,
      try !hasPost(proposal.workroom)
    else { return }
    try checkConvenor(proposal)
  }

  /// 入驻: through its application where there is one.
  func checkJoining(_ proposal: Proposal) throws {
    guard try !isInHand(proposal.workroom) else { throw Refusal.application(.onlineInHand) }
  }

  private func isInHand(_ room: WorkroomID) throws -> Bool {
    try TheApplication(room, .online).answer(from: state)?.isOpen ?? false
  }

  private func hasPost(_ room: WorkroomID) throws -> Bool {
    try actor.map { try !PostsOver(room, of: $0).answer(from: state).isEmpty } ?? false
  }

  private func checkConvenor(_ proposal: Proposal) throws {
    let person = try actor.flatMap { try PlaceOf(of: $0, in: proposal.workroom).answer(from: state) }
    guard person?.holds(.convenor) == true else { throw Refusal.notAllowed(proposal.act.kind) }
  }
}
