import GRDB
public import Regulation

extension Desk {
  /// Records in one transaction what `step` proposes, outside of any conversation, whose place it leaves alone.
  ///
  /// Role, lifecycle and rules are checked as in a turn. All of it is written, or nothing.
  ///
  /// - Parameters:
  ///   - owner: who does it.
  ///   - isRehearsal: all is checked as if it were written, and then nothing is.
  ///   - handing: gets the codes that were given, which nobody can look up afterwards.
  ///   - step: a pure function of its arguments.
  /// - Returns: what `step` gave beside its proposals.
  /// - Throws: ``Refusal``, ``StoreError``, or what `step` throws; nothing remains then.
  public func record<Outcome>(
    as owner: Owner, isRehearsal: Bool = false, handing: ([LoginCode]) -> Void = { _ in },
    step: (TurnID, Answers, Moment) throws -> (outcome: Outcome, proposals: [Proposal])
  ) throws -> Outcome {
    let turn = Turn(id: turnID(), owner: owner, generation: 0)
    let (outcome, codes) = try store.write { db -> (Outcome, [LoginCode]) in
      let now = clock()
      var attempt = Attempt(desk: self, db: db, turn: turn, now: now)
      let (outcome, proposals) = try attempt.answering { try step(turn.id, $0, now) }
      guard !proposals.isEmpty else { return (outcome, []) }
      try db.inSavepoint {
        try attempt.write(proposals)
        return isRehearsal ? .rollback : .commit
      }
      let codes = isRehearsal ? [] : try attempt.giveCodes()
      milestone(.beforeCommit)
      return (outcome, codes)
    }
    milestone(.afterCommit)
    handing(codes)
    return outcome
  }
}
