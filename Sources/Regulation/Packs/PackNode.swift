import Yams

/// A place in a rule set's file: what stands there, and everything that is wrong with it.
///
/// Reading goes on after a problem, so that one check names them all.
final class PackNotes {
  let file: String
  private(set) var problems: [PackProblem] = []

  init(file: String) { self.file = file }

  func note(_ kind: PackProblem.Kind, at node: Node?) {
    note(kind, line: node?.mark?.line)
  }

  func note(_ kind: PackProblem.Kind, line: Int?) {
    problems.append(PackProblem(kind, file: file, line: line))
  }
}

/// A mapping of which every key is known.
struct PackMapping {
  let node: Node
  let notes: PackNotes
  private let values: [String: Node]

  /// nil where the node is no mapping, which is noted. Unknown and repeated keys are noted.
  init?(_ node: Node, as name: String, keys: [String], _ notes: PackNotes) {
    guard let mapping = node.mapping else {
      notes.note(
        .wrongValue(key: name, found: node.shown, expected: keys.joined(separator: ", "), nearest: nil),
        at: node)
      return nil
    }
    var values: [String: Node] = [:]
    for (key, value) in mapping {
      let word = key.scalar?.string ?? key.shown
      if !keys.contains(word) {
        notes.note(.unknownKey(word, nearest: Nearest.word(to: word, among: keys)), at: key)
      } else if values.updateValue(value, forKey: word) != nil {
        notes.note(.twice(word), at: key)
      }
    }
    (self.node, self.notes, self.values) = (node, notes, values)
  }

  subscript(key: String) -> Node? { values[key] }

  func text(_ key: String, of name: String, required: Bool = true) -> String? {
    guard let value = values[key] else {
      if required { notes.note(.missing("\(name).\(key)"), at: node) }
      return nil
    }
    guard let text = value.scalar?.string, !text.isEmpty else {
      notes.note(
        .wrongValue(key: "\(name).\(key)", found: value.shown, expected: "text", nearest: nil), at: value)
      return nil
    }
    return text
  }

  func day(_ key: String, of name: String) -> Day? {
    guard let value = values[key] else { return nil }
    if let day = value.scalar.flatMap({ Day(iso: $0.string) }) { return day }
    notes.note(
      .wrongValue(key: "\(name).\(key)", found: value.shown, expected: "2024-01-01", nearest: nil), at: value)
    return nil
  }

  func flag(_ key: String, of name: String) -> Bool {
    guard let value = values[key] else { return false }
    switch value.scalar?.string {
    case "true": return true
    case "false": return false
    case .some, nil:
      notes.note(
        .wrongValue(key: "\(name).\(key)", found: value.shown, expected: "true | false", nearest: nil),
        at: value)
      return false
    }
  }

  func whole(_ key: String, of name: String, in range: ClosedRange<Int>) -> Int? {
    guard let value = values[key] else { return nil }
    if let scalar = value.scalar, scalar.style == .plain, let number = Int(scalar.string),
      range.contains(number)
    {
      return number
    }
    notes.note(
      .wrongValue(
        key: "\(name).\(key)", found: value.shown, expected: "\(range.lowerBound)–\(range.upperBound)",
        nearest: nil),
      at: value)
    return nil
  }

  /// One of the words of an enum.
  func word<Value: RawRepresentable & CaseIterable>(_ key: String, of name: String, as: Value.Type) -> Value?
  where Value.RawValue == String {
    values[key].flatMap { word(at: $0, key: "\(name).\(key)") }
  }

  func words<Value: RawRepresentable & CaseIterable>(_ key: String, of name: String, as: Value.Type)
    -> [Value]?
  where Value.RawValue == String {
    guard let value = values[key] else { return nil }
    guard let list = value.sequence, !list.isEmpty else {
      notes.note(
        .wrongValue(
          key: "\(name).\(key)", found: value.shown,
          expected: "[" + Value.allCases.map(\.rawValue).joined(separator: ", ") + "]", nearest: nil),
        at: value)
      return nil
    }
    return list.compactMap { word(at: $0, key: "\(name).\(key)") }
  }

  private func word<Value: RawRepresentable & CaseIterable>(at node: Node, key: String) -> Value?
  where Value.RawValue == String {
    if let value = node.scalar.flatMap({ Value(rawValue: $0.string) }) { return value }
    let words = Value.allCases.map(\.rawValue)
    notes.note(
      .wrongValue(
        key: key, found: node.shown, expected: words.joined(separator: " | "),
        nearest: Nearest.word(to: node.shown, among: words)), at: node)
    return nil
  }
}

extension Node {
  /// What stands there, for an error.
  var shown: String {
    switch self {
    case .scalar(let scalar): scalar.string
    case .mapping: "{…}"
    case .sequence: "[…]"
    case .alias: "*"
    }
  }
}
