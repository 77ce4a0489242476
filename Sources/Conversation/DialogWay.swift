/// One way out of a state of a dialog, as coverage and drawings name it (转移).
package struct DialogWay: Hashable, Sendable {
  package let dialog: String
  package let state: String
  /// Its place among all ways out of the state, from 0.
  package let exit: Int
  package let event: DialogEvent
  /// The name of its guard; nil: always open.
  package let `guard`: String?
  package let target: String

  /// `check-in.begin → alreadyOn [已在值班]`.
  package var name: String {
    let what = event == .passed || event == .answered ? "" : " (\(event.rawValue))"
    return "\(dialog).\(state) → \(target)" + (`guard`.map { " [\($0)]" } ?? "") + what
  }
}

extension Dialog {
  /// Every way out of every state, in declared order.
  package var ways: [DialogWay] {
    steps.flatMap { step in
      step.exits.enumerated().map { place, exit in
        DialogWay(
          dialog: name, state: step.state, exit: place, event: exit.event, guard: exit.guard?.name,
          target: exit.target)
      }
    }
  }

  /// The states that ask a person something, in declared order.
  package var questions: [String] { steps.filter(\.asksSomething).map(\.state) }

  /// Whether a question takes free text: commands need a slash there.
  package func takesFreeText(_ state: String) -> Bool {
    switch step(state)?.slot?.manner {
    case .free?, .lines?: true
    case .closed?, .open?, nil: false
    }
  }

  /// Whether a question takes several lines, ended by a line of its own.
  package func takesLines(_ state: String) -> Bool { step(state)?.slot?.manner == .lines }

  /// Whether an answer can be misunderstood there: a free text that may be left out takes whatever is said, and so does
  /// what is looked for.
  package func mayMiss(_ state: String) -> Bool {
    guard case .ask(_, let isOptional) = step(state)?.kind else { return questions.contains(state) }
    return !(isOptional && (takesFreeText(state) || hearsOpening && state == start))
  }

  /// How many ways out lie between each state and the nearest of some; none for a state they cannot be reached from.
  package func distances(to goals: Set<String>) -> [String: Int] {
    var far = Dictionary(uniqueKeysWithValues: goals.map { ($0, 0) })
    // Relaxed until nothing changes: there are few states.
    for _ in steps {
      for step in steps {
        guard let nearest = step.exits.compactMap({ far[$0.target] }).min() else { continue }
        far[step.state] = min(far[step.state] ?? .max, nearest + 1)
      }
    }
    return far
  }
}

extension DialogStep {
  /// Whether it asks a person something.
  var asksSomething: Bool {
    switch kind {
    case .ask, .confirm: true
    case .decide, .say, .record, .end: false
    }
  }
}
