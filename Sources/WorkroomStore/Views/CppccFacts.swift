public import Regulation

/// The CPPCC of a level and place (政协机关).
public struct CppccFacts: MatterFacts {
  public static let kind = MatterKind.cppcc
  public var name: String
  public var level: Level
  public var area: String
  public var setUp: Moment

  public init?(_ act: Act, at entry: EntryMark) {
    guard case .cppccSetUp(let facts) = act else { return nil }
    (name, level, area, setUp) = (facts.name, facts.level, facts.area, entry.occurred)
  }

  public mutating func apply(_ act: Act, at entry: EntryMark) {}
  public var person: PersonID? { nil }
  public var day: Day { setUp.day }
}

/// One of its special committees (专门委员会), P4.4.
public struct CommitteeFacts: MatterFacts {
  public static let kind = MatterKind.committee
  public var name: String
  /// What it was called before: rooms that were given to it by that name are its still.
  public var former: [String]?
  /// 所联系的界别、行业、职能 (P1d); nil: not said.
  public var sectors: [String]?
  public var since: Day
  public var until: Day?

  public init?(_ act: Act, at entry: EntryMark) {
    guard case .committeeFormed(let facts) = act else { return nil }
    (name, sectors, since) = (facts.name, facts.sectors, entry.occurred.day)
  }

  public mutating func apply(_ act: Act, at entry: EntryMark) {
    if case .committeeFormed(let facts) = act {
      if facts.name != name {
        former = (former ?? []) + [name]
        name = facts.name
      }
      sectors = facts.sectors ?? sectors
    }
    if case .committeeDissolved = act { until = entry.occurred.day }
  }

  /// Whether it is in touch with a sector or a trade: 教育 and 教育界 are one (P1d).
  public func isInTouch(with sector: String) -> Bool {
    sectors?.contains { RoomNaming.core(of: $0) == RoomNaming.core(of: sector) } ?? false
  }

  public func isOrWasCalled(_ other: String) -> Bool { name == other || former?.contains(other) ?? false }

  public var person: PersonID? { nil }
  public var day: Day { since }
}

/// Somebody who acts for a body of it (任职).
public struct PostFacts: MatterFacts {
  public static let kind = MatterKind.post
  public var post: Post
  public var holder: PersonID
  public var name: String
  /// The committee they act for, or those they are in charge of (P8.1d).
  public var committees: [MatterID]
  public var since: Day
  public var until: Day?

  public init?(_ act: Act, at entry: EntryMark) {
    guard case .postTaken(let facts) = act else { return nil }
    (post, holder, name, committees) = (facts.post, facts.person, facts.name, facts.committees)
    since = entry.occurred.day
  }

  public mutating func apply(_ act: Act, at entry: EntryMark) {
    if case .postTaken(let facts) = act { committees = facts.committees }
    if case .postLeft = act { until = entry.occurred.day }
  }

  public var person: PersonID? { holder }
  public var day: Day { since }
  public var rests: [MatterID] { committees }
}
