package import StateMachines

/// What is wrong with a dialog, beyond what its state graph shows.
package enum DialogFlaw: Hashable, Sendable, CustomStringConvertible {
  case graph(Flaw<String, String>)
  /// A state of the enum that is not declared, or a declared one that is not in it.
  case undeclared(String)
  /// The last way out of an event is guarded, so that a person could be left standing.
  case guardedToTheEnd(state: String, event: String)
  /// A record needs a slot that may be empty on some path.
  case mayBeEmpty(slot: String, record: String)
  /// Two slots have one name.
  case slotTwice(String)

  package var description: String {
    switch self {
    case .graph(let flaw): flaw.description
    case .undeclared(let state): "state \(state) is not declared"
    case .guardedToTheEnd(let state, let event): "\(state) on \(event): the last way out is guarded"
    case .mayBeEmpty(let slot, let record): "record \(record) needs \(slot), which may be empty"
    case .slotTwice(let slot): "slot \(slot) is declared with two kinds of answer"
    }
  }
}

extension Dialog {
  /// The dialog as a state graph: to check, draw and walk.
  package var graph: StateGraph<String, String> {
    StateGraph(
      name, states: steps.map(\.state), start: start,
      finals: steps.filter { if case .end = $0.kind { true } else { false } }.map(\.state),
      transitions: steps.flatMap { step in
        step.exits.map {
          .init(step.state, on: $0.event.rawValue, when: $0.guard.map { [$0.name] } ?? [], to: $0.target)
        }
      })
  }

  /// Everything that is wrong with the dialog; empty where it is sound.
  package func check() -> [DialogFlaw] {
    let graph = graph
    var flaws = graph.check().map(DialogFlaw.graph)
    flaws += graph.guardedToTheEnd.map { .guardedToTheEnd(state: $0.state, event: $0.event) }
    let declared = Set(steps.map(\.state))
    flaws += allStates.filter { !declared.contains($0) }.map { .undeclared($0) }
    flaws += emptySlots().map { .mayBeEmpty(slot: $0.slot, record: $0.record) }
    for (name, slots) in Dictionary(grouping: slots, by: \.name) where Set(slots.map(\.manner)).count > 1 {
      flaws.append(.slotTwice(name))
    }
    return flaws
  }

  /// Slots that a record needs and that are not filled on every path to it.
  private func emptySlots() -> [(slot: String, record: String)] {
    let bySource = Dictionary(uniqueKeysWithValues: steps.map { ($0.state, $0) })
    // Parallel ways between the same two states differ in what they forget: the worst is taken.
    var clears: [String: Set<String>] = [:]
    for step in steps {
      for exit in step.exits {
        clears["\(step.state) \(exit.event.rawValue) \(exit.target)", default: []].formUnion(exit.clears)
      }
    }
    let filled = graph.definitely(
      gain: { transition in
        guard transition.event == DialogEvent.answered.rawValue, let step = bySource[transition.from],
          case .ask(let slot, let isOptional) = step.kind
        else { return [] }
        // Without a way of its own, a passed-over question leaves by the way of an answer.
        let leavesAlike = isOptional && !step.exits.contains { $0.event == .skipped }
        return leavesAlike ? [] : [slot.name]
      },
      losing: { clears["\($0.from) \($0.event) \($0.target)"] ?? [] })
    return steps.flatMap { step -> [(String, String)] in
      guard case .record(let needs, _) = step.kind, let known = filled[step.state] else { return [] }
      return needs.filter { !known.contains($0) }.map { ($0, step.state) }
    }
  }
}
