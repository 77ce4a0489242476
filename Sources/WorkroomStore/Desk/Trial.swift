extension Answers {
  /// What the desk would say to rows of proposals (试写): the refusal of each row that it would not write, nil of the others.
  ///
  /// The rows are written one after the other, each whole or not at all, by all the rules of a turn; then all of it is
  /// taken back. So a row stands on those before it that were not refused. Like every question it is answered in the
  /// turn's own transaction: what was not refused here is not refused when it is proposed.
  ///
  /// Throws ``Untried`` until the desk has tried them.
  public func refusals(of rows: [[Proposal]]) throws -> [Refusal?] {
    guard let known = trials[rows] else { throw Untried(rows: rows) }
    return known
  }
}

/// Rows of proposals that the desk has yet to try. It does within a turn; outside of one this is thrown on.
public struct Untried: Error {
  let rows: [[Proposal]]
}
