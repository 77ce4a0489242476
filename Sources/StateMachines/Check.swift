/// What is wrong with a state graph.
public enum Flaw<State: Hashable & Sendable, Event: Hashable & Sendable>: Hashable, Sendable {
  case duplicateState(State)
  case undefinedStart(State)
  case undefinedFinal(State)
  case undefinedSource(State, Event)
  case undefinedTarget(State, Event, State)
  /// No path from the start leads to it.
  case unreachable(State)
  /// No path leads from it to an end.
  case deadEnd(State)
  /// A transition that is always open stands before another of the same event, which can never be taken.
  case openGuardBeforeLast(State, Event)
  /// Nothing leads out of a final state: what is noted of a matter that has ended leaves it ended.
  case transitionFromFinal(State, Event)
}

extension Flaw: CustomStringConvertible {
  public var description: String {
    switch self {
    case .duplicateState(let state): "state \(state) is declared twice"
    case .undefinedStart(let state): "start \(state) is not declared"
    case .undefinedFinal(let state): "final \(state) is not declared"
    case .undefinedSource(let state, let event):
      "a transition on \(event) leaves \(state), which is not declared"
    case .undefinedTarget(let state, let event, let target):
      "\(state) on \(event) leads to \(target), which is not declared"
    case .unreachable(let state): "state \(state) cannot be reached from the start"
    case .deadEnd(let state): "no end can be reached from state \(state)"
    case .openGuardBeforeLast(let state, let event):
      "\(state) on \(event): an open transition stands before the last"
    case .transitionFromFinal(let state, let event): "final \(state) has a way out on \(event)"
    }
  }
}

extension StateGraph {
  /// Everything that is wrong with the graph; empty where it is sound.
  public func check() -> [Flaw<State, Event>] {
    var flaws: [Flaw<State, Event>] = []
    var declared: Set<State> = []
    for state in states where !declared.insert(state).inserted { flaws.append(.duplicateState(state)) }
    if !declared.contains(start) { flaws.append(.undefinedStart(start)) }
    flaws += finals.filter { !declared.contains($0) }.map { .undefinedFinal($0) }
    for transition in transitions {
      if !declared.contains(transition.from) {
        flaws.append(.undefinedSource(transition.from, transition.event))
      }
      if !declared.contains(transition.target) {
        flaws.append(.undefinedTarget(transition.from, transition.event, transition.target))
      }
    }
    let reachable = reached(from: [start]) { transitions(from: $0).map(\.target) }
    flaws += states.filter { !reachable.contains($0) }.map { .unreachable($0) }
    if !finals.isEmpty {
      let entering = Dictionary(grouping: transitions, by: \.target)
      let ending = reached(from: finals) { (entering[$0] ?? []).map(\.from) }
      flaws += states.filter { !ending.contains($0) }.map { .deadEnd($0) }
    }
    let ends = Set(finals)
    var seen: Set<State> = []
    for state in states where seen.insert(state).inserted {
      let ways = Dictionary(grouping: transitions(from: state), by: \.event)
      for event in events(from: state) {
        if ends.contains(state), ways[event, default: []].contains(where: { $0.target != state }) {
          flaws.append(.transitionFromFinal(state, event))
        }
        if ways[event, default: []].dropLast().contains(where: { $0.guards.isEmpty }) {
          flaws.append(.openGuardBeforeLast(state, event))
        }
      }
    }
    return flaws
  }

  /// The states where nothing can be taken for sure: the last transition of an event is guarded.
  ///
  /// A lifecycle may have such events, a dialog may not.
  public var guardedToTheEnd: [(state: State, event: Event)] {
    states.flatMap { state in
      events(from: state).filter { transitions(from: state, on: $0).last?.guards.isEmpty == false }.map {
        (state, $0)
      }
    }
  }

  /// For each state that can be reached, the facts that hold there on every path from the start.
  ///
  /// - Parameters:
  ///   - gain: the facts a transition makes true.
  ///   - losing: the facts it makes untrue, before it gains.
  public func definitely<Fact: Hashable>(
    gain: (Transition) -> Set<Fact>, losing: (Transition) -> Set<Fact> = { _ in [] }
  ) -> [State: Set<Fact>] {
    var known: [State: Set<Fact>] = [start: []]
    var waiting = [start]
    while let state = waiting.popLast() {
      guard let here = known[state] else { continue }
      for transition in transitions(from: state) {
        let there = here.subtracting(losing(transition)).union(gain(transition))
        let before = known[transition.target]
        let now = before.map { $0.intersection(there) } ?? there
        if now != before {
          known[transition.target] = now
          waiting.append(transition.target)
        }
      }
    }
    return known
  }

  private func reached(from seeds: [State], by next: (State) -> [State]) -> Set<State> {
    var seen = Set(seeds)
    var waiting = seeds
    while let state = waiting.popLast() {
      for other in next(state) where seen.insert(other).inserted { waiting.append(other) }
    }
    return seen
  }
}
