extension StateGraph {
  /// The graph in Graphviz's DOT.
  ///
  /// - Parameters:
  ///   - highlight: a state to fill in, such as where a conversation stands.
  ///   - label: what stands in a state.
  ///   - eventLabel: what stands on a transition, before its guards.
  public func dot(
    highlighting highlight: State? = nil, label: (State) -> String = { "\($0)" },
    eventLabel: (Event) -> String = { "\($0)" }
  ) -> String {
    let ids = drawingIDs
    var rows = ["digraph \(Self.quoted(name)) {", "  rankdir=LR;", "  start [shape=point];"]
    for state in states {
      let shape = finals.contains(state) ? "doublecircle" : "box"
      let fill = state == highlight ? ", style=filled, fillcolor=gold" : ""
      rows.append("  \(ids[state] ?? "?") [label=\(Self.quoted(label(state))), shape=\(shape)\(fill)];")
    }
    rows.append("  start -> \(ids[start] ?? "?");")
    for transition in transitions {
      let text = Self.text(transition, eventLabel)
      rows.append(
        "  \(ids[transition.from] ?? "?") -> \(ids[transition.target] ?? "?") [label=\(Self.quoted(text))];")
    }
    return rows.joined(separator: "\n") + "\n}\n"
  }

  /// The graph as a Mermaid state diagram.
  public func mermaid(
    highlighting highlight: State? = nil, label: (State) -> String = { "\($0)" },
    eventLabel: (Event) -> String = { "\($0)" }
  ) -> String {
    let ids = drawingIDs
    var rows = ["stateDiagram-v2"]
    for state in states {
      rows.append("  state \(Self.quoted(label(state), for: .mermaid)) as \(ids[state] ?? "?")")
    }
    rows.append("  [*] --> \(ids[start] ?? "?")")
    for transition in transitions {
      let text = Self.mermaidText(Self.text(transition, eventLabel))
      rows.append("  \(ids[transition.from] ?? "?") --> \(ids[transition.target] ?? "?") : \(text)")
    }
    for state in finals { rows.append("  \(ids[state] ?? "?") --> [*]") }
    if let highlight, let id = ids[highlight] {
      rows += ["  classDef here fill:#fd0", "  class \(id) here"]
    }
    return rows.joined(separator: "\n") + "\n"
  }

  private enum Form { case dot, mermaid }

  /// Short ids: a state's own text may hold anything. A broken graph is drawn too, so states that are only
  /// spoken of have theirs.
  private var drawingIDs: [State: String] {
    let spokenOf = states + [start] + finals + transitions.flatMap { [$0.from, $0.target] }
    return Dictionary(spokenOf.enumerated().map { ($1, "s\($0)") }) { first, _ in first }
  }

  private static func text(_ transition: Transition, _ eventLabel: (Event) -> String) -> String {
    let event = eventLabel(transition.event)
    return transition.guards.isEmpty ? event : "\(event) [\(transition.guards.joined(separator: ", "))]"
  }

  private static func quoted(_ text: String, for form: Form = .dot) -> String {
    var quoted = ""
    for character in text {
      switch (character, form) {
      case ("\"", .dot): quoted += "\\\""
      case ("\\", .dot): quoted += "\\\\"
      case ("\"", .mermaid): quoted += "#quot;"
      case ("#", .mermaid): quoted += "#35;"
      case (let other, _) where other.isNewline: quoted += form == .dot ? "\\n" : "<br/>"
      case (let other, _): quoted.append(other)
      }
    }
    return "\"\(quoted)\""
  }

  /// A colon or semicolon would end a Mermaid label, and a number sign begin an entity.
  private static func mermaidText(_ text: String) -> String {
    var safe = ""
    for character in text {
      switch character {
      case "#": safe += "#35;"
      case ":": safe += "#colon;"
      case ";": safe += "#59;"
      case let other where other.isNewline: safe += "<br/>"
      case let other: safe.append(other)
      }
    }
    return safe
  }
}
