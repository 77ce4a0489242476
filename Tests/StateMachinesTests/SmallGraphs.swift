import StateMachines

/// Graphs of texts, small enough to read at a glance.
typealias Small = StateGraph<String, String>

/// `a>go>b` is a transition from a to b on go; `a>go[x,y]>b` is a guarded one.
func small(
  _ states: String, from start: String, to finals: [String] = [], _ ways: String...
) -> Small {
  Small(
    "small", states: states.split(separator: " ").map(String.init), start: start, finals: finals,
    transitions: ways.map(way))
}

private func way(_ text: String) -> Small.Transition {
  let parts = text.split(separator: ">").map(String.init)
  let event = parts[1].split(separator: "[").map(String.init)
  let guards = event.count == 1 ? [] : event[1].dropLast().split(separator: ",").map(String.init)
  return .init(parts[0], on: event[0], when: guards, to: parts[2])
}
