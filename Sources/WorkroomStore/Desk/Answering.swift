/// Answers what one step asks for while it runs, each question once (边问边答), out of the step's own transaction.
///
/// The step stays a function of these answers: nothing is written while it runs, so that a question asked later is
/// answered as it would have been at first.
// `Answers` is Sendable and holds this. It is made, asked and ended on the one thread that runs the step inside its
// transaction, in `answering`; whoever keeps the answers longer finds it ended, which only reads `isOver`.
final class Answering: @unchecked Sendable {
  private let state: StoreState
  /// What the desk would say to rows of proposals; nil where nothing is tried.
  private let trying: (([[Proposal]]) throws -> [Refusal?])?
  private var given: [AnyQuery: any Sendable] = [:]
  private var trials: [[[Proposal]]: [Refusal?]] = [:]
  private var isOver = false

  private init(from state: StoreState, trying: (([[Proposal]]) throws -> [Refusal?])?) {
    (self.state, self.trying) = (state, trying)
  }

  /// Runs a step with all that it asks for answered.
  ///
  /// - Parameter trying: what the desk would say to rows of proposals; nil where nothing is tried.
  static func answering<Result>(
    from state: StoreState, trying: (([[Proposal]]) throws -> [Refusal?])? = nil,
    _ step: (Answers) throws -> Result
  ) throws -> Result {
    let answering = Answering(from: state, trying: trying)
    defer { answering.isOver = true }
    return try step(Answers(from: answering))
  }

  func answer<Query: DeskQuery>(to query: Query) throws -> Query.Answer {
    let key = AnyQuery(query)
    // In two steps: a missing answer, cast at once to an optional type, would pass for the answer nil.
    if let known = given[key] {
      if let answer = known as? Query.Answer { return answer }
    }
    guard !isOver else { throw Unanswered(query: query) }
    let answer = try query.answer(from: state)
    given[key] = answer
    return answer
  }

  func refusals(of rows: [[Proposal]]) throws -> [Refusal?] {
    if let known = trials[rows] { return known }
    guard !isOver, let trying else { throw Untried(rows: rows) }
    let refusals = try trying(rows)
    trials[rows] = refusals
    return refusals
  }
}

/// A query as a key: `AnyHashable` is not `Sendable`, a query is.
struct AnyQuery: Hashable, Sendable {
  let query: any DeskQuery
  init(_ query: any DeskQuery) { self.query = query }
  static func == (a: AnyQuery, b: AnyQuery) -> Bool { AnyHashable(a.query) == AnyHashable(b.query) }
  func hash(into hasher: inout Hasher) { query.hash(into: &hasher) }
}
