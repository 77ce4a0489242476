import Regulation

extension Rules {
  /// 同一件: the other opinion stands in this room, is the first of its matter, and may be seen by whoever joins to it.
  ///
  /// Throws ``Refusal``.
  func checkSame(_ joined: OpinionJoined, _ proposal: Proposal) throws {
    guard joined.to != proposal.matter, let first = try state.matter(OpinionFacts.self, joined.to),
      first.workroom == proposal.workroom, first.state != .nothing, first.facts.joined == nil
    else { throw Refusal.gone }
    // Nobody hangs on one that hangs on another itself.
    let behind = try state.joined(to: proposal.matter, in: proposal.workroom, "state <> 'nothing'")
    guard behind.isEmpty else { throw Refusal.restedOn(behind.map(\.facts.entry)) }
    try checkRole(OpinionJoined.kind, in: proposal.workroom, isOwn: first.facts.person == actor)
  }
}
