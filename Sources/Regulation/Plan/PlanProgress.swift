/// Something that was done and may be counted for an item of the plan (已做的事).
public struct PlanDeed: Hashable, Sendable {
  /// The id of the matter in the ledger.
  public var matter: String
  public var kind: PlannedKind
  public var day: Day
  /// Nil for what is handed in, and for what was held in both ways at once.
  public var channel: Channel?
  public var person: String?
  public init(
    _ kind: PlannedKind, matter: String, on day: Day, channel: Channel? = nil, by person: String? = nil
  ) {
    (self.kind, self.matter, self.day) = (kind, matter, day)
    (self.channel, self.person) = (channel, person)
  }

  /// Whether it is what the item names, in whatever month.
  func serves(_ item: PlanItem) -> Bool {
    kind == item.kind && (item.owner.map { $0 == person } ?? true)
      && (item.channel.map { wanted in channel.map { $0 == wanted } ?? true } ?? true)
  }
}

/// The plan against what was done (计划与完成情况), P4.6: for each item the deed that is counted for it.
///
/// A deed is counted once. What was joined by hand comes first. As many items as can be have one of their own month; what is left over then goes to items of the same
/// year whose month has none.
public struct PlanProgress: Hashable, Sendable {
  /// How far an item is.
  public enum Standing: Hashable, Sendable {
    /// Done in its month.
    case done(PlanDeed)
    /// Done in another month of the year.
    case doneIn(PlanDeed)
    /// Joined to it by hand (关联), in whatever month and of whatever kind.
    case joined(PlanDeed)
    /// This is its month, and nothing is counted for it yet.
    case due
    /// Its month is over, and nothing was.
    case missed
    /// Its month is still to come.
    case toCome

    /// What is counted for it.
    public var deed: PlanDeed? {
      switch self {
      case .done(let deed), .doneIn(let deed), .joined(let deed): deed
      case .due, .missed, .toCome: nil
      }
    }
  }

  /// In the order of the items.
  public let standings: [Standing]
  /// What was done beside the plan, in order.
  public let beside: [PlanDeed]

  /// - Parameter joined: which deed was joined to which item by hand, by the place of the item and the id of the deed. What is not
  ///   among the deeds any more leaves its item as if nobody had.
  public init(
    _ items: [PlanItem], of year: Int, done deeds: [PlanDeed], joined: [Int: String] = [:], on today: Day
  ) {
    let deeds = deeds.filter { $0.day.year == year }.sorted { ($0.day, $0.matter) < ($1.day, $1.matter) }
    var match = Matching(items: items.count, deeds: deeds.count)
    for (item, matter) in joined.sorted(by: { $0.key < $1.key }) where items.indices.contains(item) {
      if let deed = deeds.firstIndex(where: { $0.matter == matter }) { match.pair(item, deed) }
    }
    let byHand = match.deedOf
    match.fill(keeping: true) { item, deed in
      deeds[deed].day.month == items[item].month && deeds[deed].serves(items[item])
    }
    let inMonth = match.deedOf
    match.fill(keeping: true) { item, deed in deeds[deed].serves(items[item]) }
    standings = items.indices.map { item in
      if let deed = byHand[item] { return .joined(deeds[deed]) }
      if let deed = inMonth[item] { return .done(deeds[deed]) }
      if let deed = match.deedOf[item] { return .doneIn(deeds[deed]) }
      let now = (today.year, today.month)
      let month = (year, items[item].month)
      return now == month ? .due : now < month ? .toCome : .missed
    }
    let used = Set(match.deedOf.compactMap(\.self))
    beside = deeds.indices.filter { !used.contains($0) }.map { deeds[$0] }
  }

  public var doneCount: Int { standings.count { $0.deed != nil } }
}

/// Pairs items and deeds, each at most once, as many as can be (augmenting paths): plans are short.
private struct Matching {
  var deedOf: [Int?]
  private var itemOf: [Int?]

  init(items: Int, deeds: Int) {
    (deedOf, itemOf) = (Array(repeating: nil, count: items), Array(repeating: nil, count: deeds))
  }

  /// Pairs these two, where neither is paired yet.
  mutating func pair(_ item: Int, _ deed: Int) {
    guard deedOf[item] == nil, itemOf[deed] == nil else { return }
    (deedOf[item], itemOf[deed]) = (deed, item)
  }

  /// - Parameter keeping: what is paired already stays as it is.
  mutating func fill(keeping: Bool, _ fits: (Int, Int) -> Bool) {
    let kept = keeping ? Set(itemOf.indices.filter { itemOf[$0] != nil }) : []
    for item in deedOf.indices where deedOf[item] == nil {
      var seen = kept
      _ = find(item, &seen, fits)
    }
  }

  private mutating func find(_ item: Int, _ seen: inout Set<Int>, _ fits: (Int, Int) -> Bool) -> Bool {
    let fitting = itemOf.indices.filter { fits(item, $0) }
    // What is free first: nobody's is taken where it need not be.
    for deed in fitting.filter({ itemOf[$0] == nil }) + fitting.filter({ itemOf[$0] != nil })
    where seen.insert(deed).inserted {
      if let other = itemOf[deed], !find(other, &seen, fits) { continue }
      (itemOf[deed], deedOf[item]) = (item, deed)
      return true
    }
    return false
  }
}
