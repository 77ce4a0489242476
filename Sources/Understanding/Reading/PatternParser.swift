/// Reads the notation of ``Pattern``.
struct PatternParser {
  private let source: [UInt32]
  private var place = 0

  init(_ source: String) { self.source = source.unicodeScalars.map(\.value) }

  mutating func parse() -> Pattern.Node { either() }

  private var next: Unicode.Scalar? {
    place < source.count ? Unicode.Scalar(source[place]) : nil
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    place += 1
    return true
  }

  private mutating func either() -> Pattern.Node {
    var nodes = [sequence()]
    while take("|") { nodes.append(sequence()) }
    return nodes.count == 1 ? nodes[0] : .either(nodes)
  }

  private mutating func sequence() -> Pattern.Node {
    var nodes: [Pattern.Node] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      guard let node = atom() else { continue }
      nodes.append(counted(node))
    }
    return nodes.count == 1 ? nodes[0] : .sequence(nodes)
  }

  private mutating func counted(_ node: Pattern.Node) -> Pattern.Node {
    if take("?") { return .many(node, 0, 1) }
    if take("*") { return .many(node, 0, LineText.longest) }
    if take("+") { return .many(node, 1, LineText.longest) }
    guard take("{") else { return node }
    let least = number()
    let most = take(",") ? number() : least
    _ = take("}")
    return .many(node, least, max(least, most))
  }

  private mutating func number() -> Int {
    var value = 0
    while place < source.count, LineText.isDigit(source[place]) {
      value = value * 10 + Int(source[place] - 0x30)
      place += 1
    }
    return value
  }

  /// The next part; nil for a mark that stands where none may.
  private mutating func atom() -> Pattern.Node? {
    guard let scalar = next else { return nil }
    place += 1
    switch scalar {
    case "^": return .start
    case "$": return .end
    case ".": return .one(.any)
    case "[": return .one(set())
    case "(": return group()
    case "\\": return escaped()
    case "?", "*", "+", "{", "}": return nil
    default: return .one(ScalarSet([scalar.value]))
    }
  }

  private mutating func escaped() -> Pattern.Node? {
    guard let scalar = next else { return nil }
    place += 1
    switch scalar {
    case "d": return .one(.digit)
    case "w": return .one(.word)
    case "s": return .one(.space)
    case "b": return .wordEdge
    default: return .one(ScalarSet([scalar.value]))
    }
  }

  private mutating func group() -> Pattern.Node {
    var look: (isAhead: Bool, isThere: Bool)?
    if take("?") {
      if take("=") {
        look = (true, true)
      } else if take("!") {
        look = (true, false)
      } else if take("<") {
        look = (false, take("="))
        if look?.isThere == false { _ = take("!") }
      } else {
        _ = take(":")
      }
    }
    let node = either()
    _ = take(")")
    guard let look else { return node }
    return look.isAhead ? .ahead(node, look.isThere) : .behind(node, width(node), look.isThere)
  }

  private mutating func set() -> ScalarSet {
    var set = ScalarSet([])
    let isInverted = take("^")
    while let scalar = next, scalar != "]" {
      place += 1
      var value = scalar.value
      if scalar == "\\", let escaped = next {
        place += 1
        if escaped == "d" {
          set.insert(0x30...0x39)
          continue
        }
        if escaped == "s" {
          set.insert(0x20)
          continue
        }
        value = escaped.value
      }
      if next == "-", place + 1 < source.count, source[place + 1] != 0x5D, source[place + 1] >= value {
        set.insert(value...source[place + 1])
        place += 2
      } else {
        set.insert(value)
      }
    }
    _ = take("]")
    if isInverted { set.invert() }
    return set
  }

  /// How many scalars a part takes that always takes as many.
  private func width(_ node: Pattern.Node) -> Int {
    switch node {
    case .one: 1
    case .start, .end, .wordEdge, .ahead, .behind: 0
    case .sequence(let nodes): nodes.map(width).reduce(0, +)
    case .either(let nodes): nodes.first.map(width) ?? 0
    case .many(let node, let least, _): width(node) * least
    }
  }
}
