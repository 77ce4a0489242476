/// A walk through a graph: what was done, and the states passed, the start among them.
public struct GraphWalk<State: Hashable & Sendable, Event: Hashable & Sendable>: Sendable {
  /// As in ``StateGraph/outcomes(from:)``.
  public private(set) var events: [String] = []
  public private(set) var states: [State]

  init(from start: State) { states = [start] }

  mutating func take(_ outcome: StateGraph<State, Event>.Outcome) {
    events.append(outcome.event)
    states.append(outcome.transition.target)
  }
}

extension StateGraph {
  /// A walk at random from the start to an end, or as far as `steps`.
  ///
  /// - Parameter choose: a number from 0 up to, not including, the one it is given.
  public func walk(atMost steps: Int, choose: (Int) -> Int) -> GraphWalk<State, Event> {
    var walk = GraphWalk<State, Event>(from: start)
    var state = start
    for _ in 0..<steps {
      let ways = outcomes(from: state)
      guard !ways.isEmpty, !finals.contains(state) else { break }
      let way = ways[choose(ways.count)]
      walk.take(way)
      state = way.transition.target
    }
    return walk
  }

  /// Few walks that together take every transition that can be reached, each as short as it can be: the shortest
  /// way to a transition that was not taken yet, and on from there as long as something new lies next.
  public func coveringWalks() -> [GraphWalk<State, Event>] {
    var taken: Set<Transition> = []
    var walks: [GraphWalk<State, Event>] = []
    while true {
      var walk = GraphWalk<State, Event>(from: start)
      var state = start
      while let path = shortestPath(from: state, toAnyBut: taken) {
        for outcome in path {
          walk.take(outcome)
          taken.insert(outcome.transition)
          state = outcome.transition.target
        }
      }
      guard !walk.events.isEmpty else { return walks }
      walks.append(walk)
    }
  }

  /// The shortest path from a state that ends in a transition not in `taken`; nil where there is none.
  private func shortestPath(from state: State, toAnyBut taken: Set<Transition>) -> [Outcome]? {
    var seen: Set<State> = [state]
    var waiting: [(state: State, path: [Outcome])] = [(state, [])]
    while !waiting.isEmpty {
      let (here, path) = waiting.removeFirst()
      for outcome in outcomes(from: here) {
        if !taken.contains(outcome.transition) { return path + [outcome] }
        if seen.insert(outcome.transition.target).inserted {
          waiting.append((outcome.transition.target, path + [outcome]))
        }
      }
    }
    return nil
  }
}
