public import Regulation

// What the acts of the CPPCC over the rooms say. Names of bodies and of who acts for them are public.

/// 政协机关: the CPPCC of a level and place, over the rooms of it.
public struct CppccSetUp: Codable, Hashable, Sendable {
  /// 政协商州区委员会
  public var name: String
  public var level: Level
  public var area: String
  public init(name: String, level: Level, area: String) {
    (self.name, self.level, self.area) = (name, level, area)
  }
}

/// 专门委员会: one of its special committees (P4.4); said again, it is renamed or in touch with others.
public struct CommitteeFormed: Codable, Hashable, Sendable {
  public var name: String
  /// 所联系的界别、行业、职能, by name (P1d); nil: as it was.
  public var sectors: [String]?
  public init(name: String, sectors: [String]? = nil) { (self.name, self.sectors) = (name, sectors) }
}

/// A special committee that is no more.
public struct CommitteeDissolved: Codable, Hashable, Sendable {
  public init() {}
}

/// 任职: somebody acts for a body; said again, for other committees.
public struct PostTaken: Codable, Hashable, Sendable {
  public var post: Post
  public var person: PersonID
  public var name: String
  /// The committee they act for, or those that a Vice-Chairperson is in charge of (P8.1d).
  public var committees: [MatterID]
  public init(post: Post, person: PersonID, name: String, committees: [MatterID] = []) {
    (self.post, self.person, self.name, self.committees) = (post, person, name, committees)
  }
}

/// They do so no longer.
public struct PostLeft: Codable, Hashable, Sendable {
  public init() {}
}

/// 负责联系指导的专门委员会: which special committee guides a room (P4.4), by its name, since the room's ledger may be
/// kept where that committee is not. It may change with the convenor (P4.4b).
public struct CommitteeAssigned: Codable, Hashable, Sendable {
  public var committee: String
  public init(committee: String) { self.committee = committee }
}
