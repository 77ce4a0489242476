/// Why a file was not imported: nothing of it is kept. It never holds anything of a text, only places.
public struct ImportError: Error, Hashable, Sendable {
  /// The file as it was named.
  public let file: String
  /// The line that was being read; nil where none was.
  public let line: Int?
  public let problem: Problem

  public enum Problem: Hashable, Sendable {
    /// The file cannot be opened, or not be read on.
    case unreadable
    /// Nothing is in it.
    case empty
    /// Its first line is none of an export.
    case notAnExport
    /// A line is none of an export.
    case brokenLine
    /// The last line stops in its middle.
    case cut
    /// It is another file than the one that was told.
    case swapped
    /// An entry's columns do not give its hash. Its number there.
    case changed(number: Int)
    /// The entry before it is neither in the file before this line nor here.
    case gap(Place, missing: Int)
    /// It does not rest on the entry before it.
    case unchained(Place)
    /// A text is not the one that was sealed, or was never sealed.
    case unsealed(Place)
    /// A text has come without its salt, so that it cannot be held against its seal.
    case unsalted(Place)
  }

  /// Which entry it is: a number in a chain.
  public struct Place: Hashable, Sendable {
    public let origin: OriginID
    public let number: Int

    public init(origin: OriginID, number: Int) { (self.origin, self.number) = (origin, number) }
  }

  public init(file: String, line: Int?, problem: Problem) {
    (self.file, self.line, self.problem) = (file, line, problem)
  }
}
