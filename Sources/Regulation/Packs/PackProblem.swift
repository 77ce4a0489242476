/// What is wrong in a rule set's file, and where.
public struct PackProblem: Error, Hashable, Sendable {
  public var kind: Kind
  /// As it was named by whoever opened it.
  public var file: String
  /// From 1; nil where the whole file is meant.
  public var line: Int?

  public enum Kind: Hashable, Sendable {
    case cannotRead
    /// No YAML, with what the parser says of it.
    case notYaml(String)
    case unknownKey(String, nearest: String?)
    case missing(String)
    /// What stands there, and what may.
    case wrongValue(key: String, found: String, expected: String, nearest: String?)
    case noClause(norm: String)
    case unknownClause(String, nearest: String?)
    case unknownBase(String, nearest: String?)
    case twice(String)
    /// A norm's shape has a place of its own, beside the norm.
    case shapeElsewhere(key: String, norm: String)
    /// A switch has no value, here or in what the pack stands on.
    case noValue(String)
    case noNorms
  }

  public init(_ kind: Kind, file: String, line: Int?) {
    (self.kind, self.file, self.line) = (kind, file, line)
  }
}

/// All that is wrong in a file, in the order it stands there.
public struct PackProblems: Error, Sendable {
  public var problems: [PackProblem]
  public init(problems: [PackProblem]) { self.problems = problems }
}

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
