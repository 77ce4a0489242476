/// What is told of a roster file without keeping anything from being imported.
public struct RosterNote: Hashable, Sendable {
  public var kind: Kind
  public var line: Int
  public var column: Int?

  public enum Kind: Hashable, Sendable {
    /// So many lines above the column titles were passed over.
    case above(Int)
    /// A column that is not known, by its title; a known one that is nearly spelled so.
    case unknownColumn(String, nearest: RosterColumn?)
    /// A known column that has no place where the file goes.
    case notKept(RosterColumn)
    /// Text that a spreadsheet would calculate: kept as text.
    case formula
    /// 张 三 is kept as 张三.
    case spacesInName
    /// Passed over: the member has a seat, or the liaison is the liaison.
    case onRoster
    /// Convenors and liaison of an application are named in its next step.
    case officersNext
  }

  public init(_ kind: Kind, line: Int, column: Int? = nil) {
    (self.kind, self.line, self.column) = (kind, line, column)
  }
}
