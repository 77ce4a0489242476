/// Expected rows against rows said: what stands, what differs, what is missing and what is too much.
enum RowAlignment {
  enum Step: Sendable, Hashable {
    case same(expected: Int, said: Int)
    /// One in the place of the other.
    case differs(expected: Int, said: Int)
    case missing(expected: Int)
    case surplus(said: Int)
  }

  /// The longest agreement that keeps the order; between agreements rows pair off from the top.
  static func steps(_ expected: [RowPattern], _ said: [String]) -> [Step] {
    let agrees = expected.map { pattern in said.map(pattern.matches) }
    // best[i][j]: the most rows that agree from expected i and said j on.
    var best = Array(repeating: Array(repeating: 0, count: said.count + 1), count: expected.count + 1)
    for i in expected.indices.reversed() {
      for j in said.indices.reversed() {
        best[i][j] = max(best[i + 1][j], best[i][j + 1], agrees[i][j] ? best[i + 1][j + 1] + 1 : 0)
      }
    }
    var steps: [Step] = []
    var left: [Int] = []
    var right: [Int] = []
    func pairOff() {
      let pairs = min(left.count, right.count)
      for k in 0..<pairs { steps.append(.differs(expected: left[k], said: right[k])) }
      steps += left[pairs...].map { .missing(expected: $0) }
      steps += right[pairs...].map { .surplus(said: $0) }
      left = []
      right = []
    }
    var i = 0
    var j = 0
    while i < expected.count || j < said.count {
      if i < expected.count, j < said.count, agrees[i][j], best[i][j] == best[i + 1][j + 1] + 1 {
        pairOff()
        steps.append(.same(expected: i, said: j))
        i += 1
        j += 1
      } else if j == said.count || (i < expected.count && best[i + 1][j] >= best[i][j + 1]) {
        left.append(i)
        i += 1
      } else {
        right.append(j)
        j += 1
      }
    }
    pairOff()
    return steps
  }
}
