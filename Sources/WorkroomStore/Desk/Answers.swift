/// What the desk has answered so far in a turn.
///
/// The step of a turn is a pure function of these answers: where one is missing it throws ``Unanswered``,
/// the desk answers, and the step runs again from its beginning.
public struct Answers: Sendable {
  private var given: [AnyQuery: any Sendable] = [:]
  /// What the desk would say to rows of proposals: see ``refusals(of:)``.
  var trials: [[[Proposal]]: [Refusal?]] = [:]

  /// Where it is noted which of them were looked at.
  private let looked: LookedAt?

  public init() { looked = nil }

  init(noting looked: LookedAt) { self.looked = looked }

  /// The answer to a question. Throws ``Unanswered`` where the desk has yet to give it.
  public func callAsFunction<Query: DeskQuery>(_ query: Query) throws -> Query.Answer {
    let key = AnyQuery(query)
    looked?.note(key)
    // In two steps: a missing answer, cast at once to an optional type, would pass for the answer nil.
    guard let known = given[key] else { throw Unanswered(query: query) }
    guard let answer = known as? Query.Answer else { throw Unanswered(query: query) }
    return answer
  }

  /// Takes in an answer; tests give the answers a case needs.
  public mutating func know<Query: DeskQuery>(_ query: Query, _ answer: Query.Answer) {
    given[AnyQuery(query)] = answer
  }

  mutating func know(_ query: AnyQuery, from state: StoreState) throws {
    func ask<Query: DeskQuery>(_ query: Query) throws { know(query, try query.answer(from: state)) }
    try ask(query.query)
  }
}

/// A question that has no answer yet.
public struct Unanswered: Error, Sendable {
  public let query: any DeskQuery
}
