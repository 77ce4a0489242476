/// Words by their letters, for the longest that begins at a place. A letter is any number: a scalar or a syllable.
struct Trie: Sendable {
  private var next: [UInt64: UInt32] = [:]
  private var count: UInt32 = 1
  /// What was said of the word that ends at a node.
  private var values: [UInt32: [Int]] = [:]

  mutating func insert(_ word: some Sequence<UInt32>, _ value: Int) {
    var node: UInt32 = 0
    for letter in word {
      let key = UInt64(node) << 32 | UInt64(letter)
      if let known = next[key] {
        node = known
      } else {
        next[key] = count
        node = count
        count += 1
      }
    }
    if values[node]?.contains(value) != true { values[node, default: []].append(value) }
  }

  /// The longest word that begins at `start`: where it ends, and what was said of it.
  func longest(in letters: [UInt32], from start: Int) -> (end: Int, values: [Int])? {
    var node: UInt32 = 0
    var found: (Int, [Int])?
    var place = start
    while place < letters.count, let step = next[UInt64(node) << 32 | UInt64(letters[place])] {
      node = step
      place += 1
      if let here = values[node] { found = (place, here) }
    }
    return found
  }
}
