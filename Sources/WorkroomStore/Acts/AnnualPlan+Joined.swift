public import Regulation

// A record joined to an item of the annual plan by hand (关联计划), P4.6: where it was not counted for it by itself.

/// What was joined to an item of the plan: the item by its place, the record by its matter.
public struct JoinedDeed: Codable, Hashable, Sendable {
  public var item: Int
  public var deed: MatterID
}

/// 关联计划: a record counts for an item of the plan, whatever its kind, mode and month.
public struct PlanItemJoined: MatterAct {
  public var year: Int
  /// The version of the plan whose item it is.
  public var version: Int
  /// Its number in that version, from 1.
  public var item: Int
  public var deed: MatterID
  public init(year: Int, version: Int, item: Int, deed: MatterID) {
    (self.year, self.version, self.item, self.deed) = (year, version, item, deed)
  }

  public static let id = "planItemJoined"
  public static let name = Bilingual("关联计划", "joined to the plan")
  public static let doing = Bilingual("关联计划", "join a record to the plan")
  public static let fields: [Field<PlanItemJoined>] = [
    .words("年度", "year") { Bilingual("\($0.year)年", "\($0.year)") },
    .words("项目", "item") { Bilingual("第 \($0.item) 项", "item \($0.item)") },
  ]
  public static let responsibility = PlanAdopted.responsibility
  public static func allows(_ who: Asker) -> Bool { who.leads }
  public func names(_ matter: MatterID, at place: WorkroomID) -> Bool { matter == place.plan(of: year) }
  public func apply(to matter: inout AnnualPlanFacts?, at mark: EntryMark) {
    // Of a version that stood no more when it came together with this one, the number says nothing.
    guard let facts = matter, version == facts.version, facts.plan.items.indices.contains(item - 1) else {
      return
    }
    let others = (facts.joined ?? []).filter { $0.item != item - 1 && $0.deed != deed }
    matter?.joined = others + [JoinedDeed(item: item - 1, deed: deed)]
  }
}

/// 取消关联: the record counts for it no more, unless it does so by itself.
public struct PlanItemReleased: MatterAct {
  public var year: Int
  public var deed: MatterID
  public init(year: Int, deed: MatterID) { (self.year, self.deed) = (year, deed) }

  public static let id = "planItemReleased"
  public static let name = Bilingual("取消关联计划", "let go from the plan")
  public static let doing = Bilingual("取消关联计划", "let a record go from the plan")
  public static let fields: [Field<PlanItemReleased>] = [
    .words("年度", "year") { Bilingual("\($0.year)年", "\($0.year)") }
  ]
  public static let responsibility = PlanAdopted.responsibility
  public static func allows(_ who: Asker) -> Bool { who.leads }
  public func names(_ matter: MatterID, at place: WorkroomID) -> Bool { matter == place.plan(of: year) }
  public func apply(to matter: inout AnnualPlanFacts?, at mark: EntryMark) {
    let left = matter?.joined?.filter { $0.deed != deed }
    matter?.joined = left
  }
}

extension AnnualPlanFacts {
  /// What was joined to which place.
  func deedsJoined() -> [Int: String] {
    Dictionary((joined ?? []).map { ($0.item, $0.deed.rawValue) }) { $1 }
  }
}

extension [PlannedItem] {
  /// What was joined to the items of the version before goes with each to where it stands now: with its words, else without. What
  /// was taken out of the plan lets its record go.
  func taking(over joined: [JoinedDeed], from before: [PlannedItem]) -> [JoinedDeed] {
    var left = Set(indices)
    func place(_ fits: (PlannedItem) -> Bool) -> Int? {
      let found = indices.first { left.contains($0) && fits(self[$0]) }
      if let found { left.remove(found) }
      return found
    }
    return joined.sorted { $0.item < $1.item }.compactMap { link in
      guard before.indices.contains(link.item) else { return nil }
      let old = before[link.item]
      // Equal items that stand side by side keep their order.
      guard let now = place({ $0 == old }) ?? place({ $0.item == old.item }) else { return nil }
      return JoinedDeed(item: now, deed: link.deed)
    }
  }
}
