public import Regulation
public import StateMachines

/// The lifecycle of a kind of matter (事项流程): which acts may come next, and where they lead.
///
/// It names the acts by their types, so an act of another matter does not compile.
public struct Lifecycle<Facts: MatterFacts>: Sendable {
  /// As a graph, to be checked, walked and drawn.
  public let graph: StateGraph<MatterState, ActKind>
  private let guards: [String: Guard]

  /// - Parameters:
  ///   - name: as it is drawn.
  ///   - ends: where the matter may come to its end; empty for one that goes on for ever.
  ///   - ways: in the order their guards are asked.
  public init(_ name: String, ends: [MatterState], _ ways: Way...) {
    var states: [MatterState] = [.nothing]
    for state in ways.flatMap({ [$0.from, $0.target] }) where !states.contains(state) { states.append(state) }
    graph = StateGraph(
      name, states: states, start: .nothing, finals: ends,
      transitions: ways.map { .init($0.from, on: $0.act, when: $0.guards.map(\.name), to: $0.target) })
    guards = Dictionary(ways.flatMap(\.guards).map { ($0.name, $0) }) { first, _ in first }
  }

  /// One way from a state to another, by one act.
  public struct Way: Sendable {
    let from: MatterState
    let act: ActKind
    let guards: [Guard]
    let target: MatterState

    /// Open where all its guards hold.
    public static func from<Body: MatterAct<Facts>>(
      _ state: MatterState, _: Body.Type, when guards: Guard..., to target: MatterState
    ) -> Way {
      Way(from: state, act: Body.kind, guards: guards, target: target)
    }
  }

  /// What has to hold for a way to be open.
  public struct Guard: Sendable {
    let name: String
    let holds: @Sendable (Act?, Facts?) -> Bool

    /// Told by what the act says. Before it is said it may yet hold.
    public static func says<Body: MatterAct<Facts>>(
      _ name: String, _: Body.Type, _ test: @escaping @Sendable (Body) -> Bool
    ) -> Guard {
      Guard(name: name) { act, _ in act.map { $0.as(Body.self).map(test) ?? false } ?? true }
    }

    /// The same, of acts that are of several types.
    static func says(_ name: String, _ test: @escaping @Sendable (any ActBody) -> Bool) -> Guard {
      Guard(name: name) { act, _ in act.map { test($0.body) } ?? true }
    }

    /// Told by what the act says beside what is known of the matter. Before it is said it may yet hold.
    static func fits<Body: MatterAct<Facts>>(
      _ name: String, _: Body.Type, _ test: @escaping @Sendable (Body, Facts) -> Bool
    ) -> Guard {
      Guard(name: name) { act, facts in
        guard let facts else { return false }
        return act.map { $0.as(Body.self).map { test($0, facts) } ?? false } ?? true
      }
    }

    /// Told by what is known of the matter.
    public static func known(_ name: String, _ test: @escaping @Sendable (Facts) -> Bool) -> Guard {
      Guard(name: name) { _, facts in facts.map(test) ?? false }
    }
  }

  /// Where an act leads from a state; nil where it is not allowed there.
  public func next(after state: MatterState, on act: Act, _ facts: Facts?) -> MatterState? {
    graph.target(from: state, on: act.kind) { guards[$0]?.holds(act, facts) ?? false }
  }

  /// Whether an act may come next, whatever it is going to say.
  public func allows(_ act: ActKind, after state: MatterState, _ facts: Facts?) -> Bool {
    graph.target(from: state, on: act) { guards[$0]?.holds(nil, facts) ?? false } != nil
  }
}
