/// What the desk has answered so far in a turn.
///
/// The step of a turn is a pure function of these answers: where one is missing it throws ``Unanswered``,
/// the desk answers, and the step runs again from its beginning.
public struct Answers: Sendable {
  private var given: [AnyQuery: any Sendable] = [:]
  /// What the desk would say to rows of proposals: see ``refusals(of:)``.
  var trials: [[[Proposal]]: [Refusal?]] = [:]

  public init() {}

  /// The answer to a question. Throws ``Unanswered`` where the desk has yet to give it.
  public func callAsFunction<Query: DeskQuery>(_ query: Query) throws -> Query.Answer {
    // In two steps: a missing answer, cast at once to an optional type, would pass for the answer nil.
    guard let known = given[AnyQuery(query)] else { throw Unanswered(query: query) }
    guard let answer = known as? Query.Answer else { throw Unanswered(query: query) }
    return answer
  }

  /// Takes in an answer; tests give the answers a case needs.
  public mutating func know<Query: DeskQuery>(_ query: Query, _ answer: Query.Answer) {
    given[AnyQuery(query)] = answer
  }

  mutating func know(_ unanswered: Unanswered, from state: StoreState) throws {
    func ask<Query: DeskQuery>(_ query: Query) throws { know(query, try query.answer(from: state)) }
    try ask(unanswered.query)
  }

  /// A query as a key: `AnyHashable` is not `Sendable`, a query is.
  private struct AnyQuery: Hashable, Sendable {
    let query: any DeskQuery
    init(_ query: any DeskQuery) { self.query = query }
    static func == (a: AnyQuery, b: AnyQuery) -> Bool { AnyHashable(a.query) == AnyHashable(b.query) }
    func hash(into hasher: inout Hasher) { query.hash(into: &hasher) }
  }
}

/// A question that has no answer yet.
public struct Unanswered: Error, Sendable {
  public let query: any DeskQuery
}
