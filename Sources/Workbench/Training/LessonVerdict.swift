import Dialogs
import Regulation

/// How a lesson was done (评判): what is there that must be, and what is there that must not.
struct LessonVerdict: Sendable, Hashable {
  enum Finding: Sendable, Hashable {
    case met(Lesson.Must)
    /// The turn it went another way in, where something like it was recorded.
    case missed(Lesson.Must, turn: Int?)
    case broken(Lesson.MustNot, turn: Int)
  }

  /// In the order of the lesson: what must be, then what must not be and is.
  let findings: [Finding]
  let hintsTold: Int
  /// 0 to 100: the share of what must be, less 20 for each thing that must not, less the hints.
  let score: Int
  /// Everything is there that must be, and nothing that must not. Hints take points, they fail nobody.
  let passed: Bool

  private static let perBreach = 20

  init(_ lesson: Lesson, facts: [LessonFact], turns: [Exercise.SaidLine], hintsTold: Int) {
    let judging = Judging(musts: lesson.musts, facts: facts, turns: turns)
    let musts = lesson.musts.map(judging.finding)
    let breaches = lesson.mustNots.compactMap(judging.breach)
    let met = musts.count { if case .met = $0 { true } else { false } }
    let cost = lesson.hints.prefix(hintsTold).reduce(0) { $0 + $1.cost }
    findings = musts + breaches
    self.hintsTold = hintsTold
    score = max(0, 100 * met / max(1, musts.count) - breaches.count * LessonVerdict.perBreach - cost)
    passed = met == musts.count && breaches.isEmpty
  }
}

private struct Judging {
  let musts: [Lesson.Must]
  let facts: [LessonFact]
  let turns: [Exercise.SaidLine]

  func finding(_ must: Lesson.Must) -> LessonVerdict.Finding {
    let alike = facts.filter { $0.line.isNamed(must.claim.act) }
    let holding = alike.filter { must.claim.holds(for: $0.line) }
    if holding.count >= must.claim.count { return .met(must) }
    // The one that comes nearest says where the learner went another way.
    let others = alike.filter { !must.claim.holds(for: $0.line) && !isMeant($0, instead: must.claim) }
    let nearest = others.min { differing($0, must.claim).count < differing($1, must.claim).count }
    return .missed(must, turn: nearest.map { turn(of: $0, differing($0, must.claim).first?.name) })
  }

  /// Whether `fact` is what another must asks for in the very facts that set it apart from `claim`: a petition
  /// that was classed as one is no slip where a small need should have been recorded as well.
  private func isMeant(_ fact: LessonFact, instead claim: Talk.LedgerClaim) -> Bool {
    let apart = Set(differing(fact, claim).map(\.name))
    return musts.contains { other in
      fact.line.isNamed(other.claim.act) && other.claim.holds(for: fact.line)
        && other.claim.fields.contains { apart.contains($0.name) }
    }
  }

  func breach(_ mustNot: Lesson.MustNot) -> LessonVerdict.Finding? {
    switch mustNot.fact {
    case .claim(let claim):
      let holding = facts.filter { $0.line.isNamed(claim.act) && claim.holds(for: $0.line) }
      guard claim.count > 0, holding.count >= claim.count, let last = holding.last else { return nil }
      return .broken(mustNot, turn: turn(of: last, claim.fields.first?.name))
    case .words(let patterns):
      for pattern in patterns {
        guard let fact = facts.first(where: { $0.texts.contains(where: pattern.matches) }) else { continue }
        let said = turns.prefix(fact.turn + 1).lastIndex { pattern.matches($0.text) }
        return .broken(mustNot, turn: said ?? fact.turn)
      }
      return nil
    }
  }

  private func differing(_ fact: LessonFact, _ claim: Talk.LedgerClaim) -> [Talk.LedgerClaim.Field] {
    claim.fields.filter { field in
      !(fact.line.field(named: field.name)?.values.contains(where: field.value.matches) ?? false)
    }
  }

  /// The turn that answered the question of that name before the entry was written, else that of the entry.
  private func turn(of fact: LessonFact, _ field: String?) -> Int {
    guard let field else { return fact.turn }
    return turns.prefix(fact.turn + 1).lastIndex { turn in
      turn.answered.contains { LessonQuestion.fills($0, field, of: fact.line) }
    } ?? fact.turn
  }
}
