/// What the desk answers in a turn.
///
/// The step of a turn is a pure function of these answers. A desk gives them as they are asked for; where nobody stands
/// behind them a missing one throws ``Unanswered``.
public struct Answers: Sendable {
  private var given: [AnyQuery: any Sendable] = [:]
  private let source: Answering?

  public init() { source = nil }

  init(from source: Answering) { self.source = source }

  /// The answer to a question. Throws ``Unanswered`` where nobody gives one, and what the store throws.
  public func callAsFunction<Query: DeskQuery>(_ query: Query) throws -> Query.Answer {
    if let source { return try source.answer(to: query) }
    // In two steps: a missing answer, cast at once to an optional type, would pass for the answer nil.
    guard let known = given[AnyQuery(query)] else { throw Unanswered(query: query) }
    guard let answer = known as? Query.Answer else { throw Unanswered(query: query) }
    return answer
  }

  /// Takes in an answer; tests give the answers a case needs.
  public mutating func know<Query: DeskQuery>(_ query: Query, _ answer: Query.Answer) {
    given[AnyQuery(query)] = answer
  }

  /// What the desk would say to rows of proposals (试写): the refusal of each row that it would not write, nil of the others.
  ///
  /// The rows are written one after the other, each whole or not at all, by all the rules of a turn; then all of it is
  /// taken back. So a row stands on those before it that were not refused. Like every question it is answered in the
  /// turn's own transaction: what was not refused here is not refused when it is proposed.
  ///
  /// Throws ``Untried`` outside of a turn.
  public func refusals(of rows: [[Proposal]]) throws -> [Refusal?] {
    guard let source else { throw Untried(rows: rows) }
    return try source.refusals(of: rows)
  }
}

/// A question that has no answer yet.
public struct Unanswered: Error, Sendable {
  public let query: any DeskQuery
}

/// Rows of proposals that no desk has tried.
public struct Untried: Error {
  let rows: [[Proposal]]
}
