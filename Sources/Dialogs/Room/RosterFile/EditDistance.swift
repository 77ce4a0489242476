/// How many letters one word is away from another.
enum EditDistance {
  /// Levenshtein's distance; nil where it is more than `most`.
  static func between(_ a: String, _ b: String, atMost most: Int) -> Int? {
    let (a, b) = (Array(a), Array(b))
    guard abs(a.count - b.count) <= most else { return nil }
    var row = Array(0...b.count)
    for i in a.indices {
      var next = [i + 1]
      for j in b.indices {
        next.append(min(row[j + 1] + 1, next[j] + 1, row[j] + (a[i] == b[j] ? 0 : 1)))
      }
      row = next
    }
    return row[b.count] <= most ? row[b.count] : nil
  }
}
