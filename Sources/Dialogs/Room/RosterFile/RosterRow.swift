public import Regulation

/// One person of a roster file, with nothing wrong in their row.
public struct RosterRow: Hashable, Sendable {
  /// Where the row begins in the file, from 1.
  public var line: Int
  public var name: String
  /// Takes a seat; false for a liaison from a member's employer (P4.2e).
  public var isMember = true
  public var isConvenor = false
  public var isLiaison = false
  /// The first day; nil: today.
  public var since: Day?
  /// 单位及职务, 专长 and 界别 as they are written: the annex asks for them (PA.19–22), and they are public (P3.3a).
  public var post: String?
  public var specialty: String?
  public var sector: String?
  /// How to reach them (PA.22): read for an application only, where it lies apart.
  public var contact: String?

  public init(line: Int, name: String) { (self.line, self.name) = (line, name) }
}
