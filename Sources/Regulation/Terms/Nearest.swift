/// The right word for a wrong one.
enum Nearest {
  /// The word at the smallest distance, where that is small for its length; nil where none is near.
  static func word(to typed: String, among words: some Sequence<String>) -> String? {
    let near = words.map { ($0, distance(typed.lowercased(), $0.lowercased())) }.min {
      ($0.1, $0.0) < ($1.1, $1.0)
    }
    guard let near, near.1 <= max(2, typed.count / 3) else { return nil }
    return near.0
  }

  /// Levenshtein's distance, with two neighbours swapped as one slip.
  static func distance(_ a: String, _ b: String) -> Int {
    let (a, b) = (Array(a), Array(b))
    var rows = [Array(0...b.count)]
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var best = min(row[j] + 1, rows[i][j + 1] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, rows[i - 1][j - 1] + 1) }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
