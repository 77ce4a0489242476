import GRDB
import Synchronization

/// What the last step of this desk looked at, answered before the next one asks for it (预答): a step is run once more for
/// every question that has no answer yet, and most of one turn's questions are those of the turn before.
///
/// It never changes what a step sees: the answers are given anew in each transaction. Only quick ones are given so.
final class Foresight: Sendable {
  private let likely = Mutex<[AnyQuery]>([])

  /// The longest that an answer may have taken to be given unasked the next time.
  private static let quick = Duration.milliseconds(3)

  /// Answers what a step asks for, running it again and again until every question it has is answered.
  ///
  /// - Parameter trying: what the desk would say to rows of proposals; nil where nothing is tried.
  func answering<Result>(
    from state: StoreState, trying: (([[Proposal]]) throws -> [Refusal?])? = nil,
    _ step: (Answers) throws -> Result
  ) throws -> Result {
    let looked = LookedAt()
    var answers = Answers(noting: looked)
    let clock = ContinuousClock()
    var slow: Set<AnyQuery> = []
    // Should one of them fail, the next turn begins without.
    for query in likely.withLock({ queries in
      defer { queries = [] }; return queries
    }) {
      do {
        if try clock.measure({ try answers.know(query, from: state) }) > Self.quick { slow.insert(query) }
      } catch let error as DatabaseError {
        // The transaction may be gone with it.
        throw error
      } catch {
        // What cannot be answered is told where the step asks for it.
      }
    }
    while true {
      do {
        let result = try step(answers)
        let next = looked.all.subtracting(slow)
        likely.withLock { $0 = Array(next) }
        return result
      } catch let unanswered as Unanswered {
        let query = AnyQuery(unanswered.query)
        let taken = try clock.measure { try answers.know(query, from: state) }
        if taken > Self.quick { slow.insert(query) }
      } catch let untried as Untried {
        guard let trying else { throw untried }
        answers.trials[untried.rows] = try trying(untried.rows)
      }
    }
  }

  /// Forgets what was looked at: a question may hold words that have to be gone.
  func forget() { likely.withLock { $0 = [] } }
}

/// Which answers a step looked at.
final class LookedAt: Sendable {
  private let queries = Mutex<Set<AnyQuery>>([])
  var all: Set<AnyQuery> { queries.withLock { $0 } }
  func note(_ query: AnyQuery) { queries.withLock { _ = $0.insert(query) } }
}

/// A query as a key: `AnyHashable` is not `Sendable`, a query is.
struct AnyQuery: Hashable, Sendable {
  let query: any DeskQuery
  init(_ query: any DeskQuery) { self.query = query }
  static func == (a: AnyQuery, b: AnyQuery) -> Bool { AnyHashable(a.query) == AnyHashable(b.query) }
  func hash(into hasher: inout Hasher) { query.hash(into: &hasher) }
}
