extension StateGraph {
  /// The graph in SCXML (W3C State Chart XML), with nothing left to the reader's guess.
  ///
  /// The data model is `null`: an interpreter knows no guards. So what the guards decide is part of the event:
  /// `answered.1` takes the first way out of a state on `answered`, `answered.2` the second. What a guard asks
  /// stands beside the transition as `guard`, in a name space of its own.
  ///
  /// - Parameter highlight: a state to mark as `here`, such as where a conversation stands.
  public func scxml(highlighting highlight: State? = nil, label: (State) -> String = { "\($0)" }) -> String {
    let ids = scxmlIDs
    var rows = [
      #"<?xml version="1.0" encoding="UTF-8"?>"#,
      #"<scxml xmlns="http://www.w3.org/2005/07/scxml" xmlns:d="urn:dutybot:dialogs" version="1.0""#
        + " datamodel=\"null\" name=\(Self.attribute(Self.token(name))) initial=\(Self.attribute(ids[start] ?? ""))>",
    ]
    for state in states {
      let isFinal = finals.contains(state)
      let tag = isFinal ? "final" : "state"
      let here = state == highlight ? " d:here=\"true\"" : ""
      let head =
        "  <\(tag) id=\(Self.attribute(ids[state] ?? "")) d:label=\(Self.attribute(label(state)))\(here)"
      let ways = outcomes(from: state)
      guard !isFinal, !ways.isEmpty else {
        rows.append(head + "/>")
        continue
      }
      rows.append(head + ">")
      for way in ways {
        let asked = way.transition.guards.joined(separator: ", ")
        rows.append(
          "    <transition event=\(Self.attribute(way.event)) target=\(Self.attribute(ids[way.transition.target] ?? ""))"
            + (asked.isEmpty ? "" : " d:guard=\(Self.attribute(asked))") + "/>")
      }
      rows.append("  </\(tag)>")
    }
    return rows.joined(separator: "\n") + "\n</scxml>\n"
  }

  /// A transition with the event that stands for it and for what its guards said.
  public struct Outcome: Sendable, Hashable {
    /// `answered.2`: the second way out on `answered`.
    public let event: String
    public let transition: Transition
  }

  /// The ways out of a state, each with an event of its own, in declared order.
  public func outcomes(from state: State) -> [Outcome] {
    var count: [Event: Int] = [:]
    return transitions(from: state).map { transition in
      count[transition.event, default: 0] += 1
      let event = Self.token("\(transition.event)") + ".\(count[transition.event] ?? 0)"
      return Outcome(event: event, transition: transition)
    }
  }

  /// The id of a state in the SCXML of this graph.
  public func scxmlID(of state: State) -> String { scxmlIDs[state] ?? "" }

  /// Names that XML allows as ids, told apart where two states would have the same.
  private var scxmlIDs: [State: String] {
    var ids: [State: String] = [:]
    var taken: Set<String> = []
    for state in states where ids[state] == nil {
      let plain = Self.token("\(state)")
      var id = plain
      var number = 2
      while !taken.insert(id).inserted {
        id = "\(plain)_\(number)"
        number += 1
      }
      ids[state] = id
    }
    return ids
  }

  /// Letters, digits, `-` and `_` only, with a letter or `_` in front.
  private static func token(_ text: String) -> String {
    var token = ""
    for scalar in text.unicodeScalars {
      let isKept =
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "_"
      token.unicodeScalars.append(isKept ? scalar : "_")
    }
    let first = token.unicodeScalars.first
    let mayLead = first.map { $0.properties.isAlphabetic || $0 == "_" } ?? false
    return mayLead ? token : "_" + token
  }

  private static func attribute(_ text: String) -> String {
    var quoted = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": quoted += "&amp;"
      case "<": quoted += "&lt;"
      case ">": quoted += "&gt;"
      case "\"": quoted += "&quot;"
      // Left out: XML 1.0 has no way to write the others.
      case let other where other.value < 0x20 || other.value == 0xFFFE || other.value == 0xFFFF: quoted += " "
      case let other: quoted.unicodeScalars.append(other)
      }
    }
    return "\"\(quoted)\""
  }
}
