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
    /// A reading that no pack can change is given another value than the one that holds.
    case cannotBeSet(OpenReading, found: String)
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
