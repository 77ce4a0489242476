import GRDB
public import Regulation

/// What is looked for among opinions (查意见): all of it holds at once, and nothing of it is every opinion.
public struct OpinionFilter: Hashable, Sendable, Codable {
  /// Each stands in what was said or written of an opinion, or its visitor goes by it or is reached so (see ``Called``).
  public var texts: [String] = []
  /// Days on which it was received, both inclusive; of ``Standing/closed`` those on which it was closed.
  public var from: Day?
  public var to: Day?
  /// One of these classes; empty: any, also none yet.
  public var kinds: [OpinionClass] = []
  public var standing: Standing?
  /// Only what the person who asks recorded.
  public var isOwn = false
  /// A department or unit that it was passed on to, or a part of its name; nil: any, also none.
  public var department: String?
  /// Just this state; nil: any.
  public var state: MatterState?
  /// Whose opinion it is (群众类别, P3.3g).
  public var group: VisitorGroup?
  /// Only what tells of an industry's needs (产业需求, P3.3g).
  public var isIndustryNeed: Bool?
  /// Only what is urgent, or more than that.
  public var isUrgent: Bool?
  /// Only what was said for this campaign (专题征集), P3.3d.
  public var campaign: MatterID?
  /// Just this one.
  public var only: MatterID?

  /// How far it has come.
  public enum Standing: String, Codable, Sendable, CaseIterable {
    /// 没办完: still to be dealt with.
    case unfinished
    /// 超期: what is to be done next was due before today (P6.3b, P6.4).
    case overdue
    /// 在部门: passed on, and not replied to yet.
    case passedOn
    /// 已办结
    case closed
    /// 已引导 (P6.3a)
    case guided
  }

  public init() {}

  /// Whether it leaves nothing out.
  public var isEmpty: Bool { self == OpinionFilter() }

  /// Both at once: what the other says anew goes before.
  public func narrowed(by other: OpinionFilter) -> OpinionFilter {
    var both = self
    both.texts += other.texts.filter { !texts.contains($0) }
    if other.from != nil { (both.from, both.to) = (other.from, other.to) }
    if !other.kinds.isEmpty { both.kinds = other.kinds }
    if let standing = other.standing { both.standing = standing }
    both.isOwn = isOwn || other.isOwn
    if let department = other.department { both.department = department }
    if let state = other.state { both.state = state }
    both.group = other.group ?? group
    both.isIndustryNeed = other.isIndustryNeed ?? isIndustryNeed
    both.isUrgent = other.isUrgent ?? isUrgent
    both.campaign = other.campaign ?? campaign
    both.only = other.only ?? only
    return both
  }
}

/// Some opinions by their ids, in that order.
public struct TheOpinions: DeskQuery {
  public let ids: [MatterID]
  public init(_ ids: [MatterID]) { self.ids = ids }
  public func answer(from state: StoreState) throws -> [Opinion] {
    try ids.compactMap { try TheOpinion($0).answer(from: state) }
  }
}

/// What happened with one matter (一件事的经过): every record of it as it stands now, with who made it, oldest first.
public struct WhatHappened: DeskQuery {
  /// A record with who made it.
  public struct Step: Hashable, Sendable {
    public let record: Record
    /// Nil where nobody is known by that id.
    public let who: String?
    /// The lifecycle did not allow it, as where two machines closed the same: kept, and not counted.
    public let isConflict: Bool
    /// The same was done on another machine before, and whoever wrote this one did not know of it.
    public let isTwice: Bool
  }

  public let matter: MatterID
  public init(with matter: MatterID) { self.matter = matter }
  public func answer(from state: StoreState) throws -> [Step] {
    let conflicts = Set(try state.matter(OpinionFacts.self, matter)?.conflicts ?? [])
    let entries = try state.ledger().entries(of: matter)
    let twice = WhatHappened.doneTwice(entries)
    return try entries.compactMap(state.record).map { record in
      Step(
        record: record, who: try record.entry.actor.flatMap { try NameOf($0).answer(from: state) },
        isConflict: conflicts.contains(record.entry.id), isTwice: twice.contains(record.entry.id))
    }
  }

  /// Entries whose writer had not seen that another machine wrote the same act before. What earlier programs wrote does not
  /// say what was seen, and is passed over.
  ///
  /// - Parameter entries: of one matter, in their order.
  private static func doneTwice(_ entries: [Entry]) -> Set<EntryID> {
    guard Set(entries.map(\.origin)).count > 1 else { return [] }
    var (seen, twice): ([EntryID: Set<EntryID>], Set<EntryID>) = ([:], [])
    for (place, entry) in entries.enumerated() {
      guard let last = entry.body?.after else { continue }
      let known = (seen[last] ?? []).union([last])
      seen[entry.id] = known
      let isTwice = entries[..<place].contains { other in
        other.origin != entry.origin && other.kind == entry.kind && !known.contains(other.id)
      }
      if isTwice { twice.insert(entry.id) }
    }
    return twice
  }
}
