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
  ///   - step: a pure function of its arguments, run again as often as it throws ``Unanswered``.
  /// - Returns: what `step` gave beside its proposals.
  /// - Throws: ``Refusal``, ``StoreError``, or what `step` throws; nothing remains then.
  public func record<Outcome>(
    as owner: Owner, isRehearsal: Bool = false,
    step: (TurnID, Answers, Moment) throws -> (outcome: Outcome, proposals: [Proposal])
  ) throws -> Outcome {
    let turn = Turn(id: turnID(), owner: owner, generation: 0)
    let outcome = try store.write { db in
      let now = clock()
      var attempt = Attempt(desk: self, db: db, turn: turn, now: now)
      let (outcome, proposals) = try attempt.answering { try step(turn.id, $0, now) }
      guard !proposals.isEmpty else { return outcome }
      try db.inSavepoint {
        try attempt.write(proposals)
        return isRehearsal ? .rollback : .commit
      }
      milestone(.beforeCommit)
      return outcome
    }
    milestone(.afterCommit)
    return outcome
  }
}
