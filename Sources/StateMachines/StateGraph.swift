/// A state graph as a value (状态图): what dialogs and lifecycles are made of.
///
/// It can be checked, drawn and walked without running anything. Guards are names: whoever steps through the
/// graph answers them.
public struct StateGraph<State: Hashable & Sendable, Event: Hashable & Sendable>: Sendable {
  /// One way from a state to another.
  public struct Transition: Sendable, Hashable {
    public let from: State
    public let event: Event
    /// Names of the guards that must all hold, in the order they are asked; empty: always open.
    public let guards: [String]
    public let target: State

    public init(_ from: State, on event: Event, when guards: [String] = [], to target: State) {
      (self.from, self.event, self.guards, self.target) = (from, event, guards, target)
    }
  }

  public let name: String
  /// In the order they were declared.
  public let states: [State]
  public let start: State
  /// Where it may end; empty for a graph that goes on for ever.
  public let finals: [State]
  /// In the order they were declared, which is the order guards are tried in.
  public let transitions: [Transition]
  private let leaving: [State: [Transition]]

  public init(
    _ name: String, states: [State], start: State, finals: [State], transitions: [Transition]
  ) {
    (self.name, self.states, self.start, self.finals) = (name, states, start, finals)
    self.transitions = transitions
    leaving = Dictionary(grouping: transitions, by: \.from)
  }

  /// The ways out of a state, in declared order.
  public func transitions(from state: State) -> [Transition] { leaving[state] ?? [] }

  /// The ways out of a state on one event, in declared order.
  public func transitions(from state: State, on event: Event) -> [Transition] {
    transitions(from: state).filter { $0.event == event }
  }

  /// What may come next: the distinct events of a state, in declared order.
  public func events(from state: State) -> [Event] {
    var seen: Set<Event> = []
    return transitions(from: state).map(\.event).filter { seen.insert($0).inserted }
  }

  /// Where an event leads: the target of the first transition all of whose guards hold.
  ///
  /// - Parameter holds: answers a guard by its name.
  /// - Returns: nil where the event is not allowed in the state.
  public func target(from state: State, on event: Event, holds: (String) -> Bool = { _ in true }) -> State? {
    for transition in transitions(from: state) where transition.event == event {
      if transition.guards.allSatisfy(holds) { return transition.target }
    }
    return nil
  }

  /// The same graph with its states and events named otherwise, such as by text for drawing.
  public func mapped<S, E>(state: (State) -> S, event: (Event) -> E) -> StateGraph<S, E> {
    StateGraph<S, E>(
      name, states: states.map(state), start: state(start), finals: finals.map(state),
      transitions: transitions.map { transition in
        .init(
          state(transition.from), on: event(transition.event), when: transition.guards,
          to: state(transition.target))
      })
  }
}
