public import Regulation

/// The quarterly roll-up (P8.2b) and the city's summary (P4.7b) as data: how the rooms of a store stand together.
public struct CityRollUp: Encodable, Sendable {
  public struct NormCount: Encodable, Sendable {
    public let norm: String
    /// Those that ask for it of one of the rooms, the rule set's own first.
    public internal(set) var clauses: [String]
    /// What the norm is called; scripts have its id.
    public let title: Bilingual
    /// Of whom it is asked, and who has met it, in the reading that decides.
    public internal(set) var asked = 0
    public internal(set) var met = 0
    /// Met in one reading and not in another (A0).
    public internal(set) var disputed = 0
    public internal(set) var notCounted = 0
    /// With leave (请假), counted apart: neither asked nor met (A14).
    public internal(set) var excused = 0

    private enum CodingKeys: String, CodingKey {
      case norm, clauses, asked, met, disputed, notCounted, excused
    }
  }

  public struct DeedCount: Encodable, Sendable {
    public let deed: String
    public internal(set) var online = 0
    public internal(set) var offline = 0
    public internal(set) var other = 0
  }

  public let asOf: String
  public let periods: [String]
  public private(set) var rooms = 0
  /// Rooms that had ended by that day (终止、摘牌): what they did until then counts, they themselves do not (P7.2).
  public private(set) var ended = 0
  public private(set) var byLevel: [String: Int] = [:]
  public private(set) var byType: [String: Int] = [:]
  /// Rooms with their plaque that are on 秦商量, of those that have it (P1b).
  public private(set) var onPlatform = 0
  public private(set) var withPlaque = 0
  public private(set) var norms: [NormCount] = []
  /// What counts towards a norm, by kind and channel.
  public private(set) var deeds: [DeedCount] = []
  private let day: Day
  /// Whether who sits in two rooms is asked in each of them (A35).
  private let isPerSeat: Bool
  /// How each member stands who was counted, by norm, period and person: they may sit in another room as well.
  private var members: [String: MemberStanding] = [:]
  private var events = EventsOnce()

  private enum CodingKeys: String, CodingKey {
    case asOf, periods, rooms, ended, byLevel, byType, onPlatform, withPlaque, norms, deeds
  }

  /// - Parameter pack: the rule set; it says whether who sits in two rooms is asked once (A35).
  public init(asOf: Day, periods: [Period], by pack: NormPack) {
    (self.asOf, day, self.periods) = (asOf.iso, asOf, periods.map(\.code))
    isPerSeat = pack[.normDutyPerSeat]
  }

  /// Counts one more room.
  public mutating func add(_ found: AllFindings.Found) {
    let facts = found.room.facts
    if facts.ended.map({ $0.day < day }) ?? false {
      ended += 1
    } else {
      rooms += 1
      byLevel[facts.level.rawValue, default: 0] += 1
      byType[facts.type.rawValue, default: 0] += 1
      if facts.plaque.map({ $0 <= day }) ?? false { withPlaque += 1 }
      if facts.platform.map({ $0 <= day }) ?? false { onPlatform += 1 }
    }
    for finding in found.findings {
      count(MemberStanding(finding), 1, finding.norm)
      cite(finding)
      add(finding.status.counted, found)
    }
    for finding in found.members {
      countOnce(finding)
      cite(finding)
      add(finding.status.counted, found)
    }
  }

  /// A member, as they stand best in one of their rooms: one person is asked once, wherever they sit (A35).
  private mutating func countOnce(_ finding: Finding) {
    let standing = MemberStanding(finding)
    if !isPerSeat, case .member(let person, _) = finding.subject {
      let key = [finding.norm.id, finding.period.code, person].joined(separator: "\t")
      if let known = members[key] {
        guard standing.rank < known.rank else { return }
        count(known, -1, finding.norm)
      }
      members[key] = standing
    }
    count(standing, 1, finding.norm)
  }

  private mutating func cite(_ finding: Finding) {
    let place = place(of: finding.norm)
    guard !Set(finding.clauses).isSubset(of: norms[place].clauses) else { return }
    norms[place].clauses = finding.norm.clauses.filter {
      norms[place].clauses.contains($0) || finding.clauses.contains($0)
    }
  }

  private mutating func count(_ standing: MemberStanding, _ by: Int, _ norm: Norm) {
    let place = place(of: norm)
    switch standing.rank {
    case .met:
      norms[place].met += by
      norms[place].asked += by
    case .owed: norms[place].asked += by
    case .excused: norms[place].excused += by
    case .notCounted: norms[place].notCounted += by
    }
    if standing.isDisputed { norms[place].disputed += by }
  }

  private mutating func add(_ entries: [CountedEntry], _ found: AllFindings.Found) {
    for entry in entries where isNew(entry, of: found) { add(entry.content) }
  }

  private mutating func isNew(_ entry: CountedEntry, of found: AllFindings.Found) -> Bool {
    let content = entry.content
    guard content.deed != .duty else { return events.isNew(entry.matter) }
    let event = EventsOnce.Event(
      matter: entry.matter, what: content.deed.rawValue, day: content.day, channel: content.channel,
      leader: content.isPartner ? found.leaders[entry.matter] ?? "" : nil)
    return events.isNew(event, of: found.room.facts.name)
  }

  private mutating func add(_ content: Fact.Content) {
    let place = place(of: content.deed)
    switch content.channel {
    case .online?: deeds[place].online += 1
    case .offline?: deeds[place].offline += 1
    case nil: deeds[place].other += 1
    }
  }

  /// Norms stand in the order of their ids, deeds in that of their kinds; each from when it is first met with.
  private mutating func place(of norm: Norm) -> Int {
    if let place = norms.firstIndex(where: { $0.norm == norm.id }) { return place }
    let place = norms.firstIndex { $0.norm > norm.id } ?? norms.endIndex
    norms.insert(
      NormCount(norm: norm.id, clauses: [], title: Bilingual(norm.zh, norm.en)), at: place)
    return place
  }

  private mutating func place(of deed: Deed) -> Int {
    if let place = deeds.firstIndex(where: { $0.deed == deed.rawValue }) { return place }
    let before = Set(Deed.allCases.prefix { $0 != deed }.map(\.rawValue))
    let place = deeds.firstIndex { !before.contains($0.deed) } ?? deeds.endIndex
    deeds.insert(DeedCount(deed: deed.rawValue), at: place)
    return place
  }
}

/// How somebody, or a room, stands in one norm, the best first.
private struct MemberStanding {
  enum Rank: Int, Comparable {
    case met, owed, excused, notCounted
    static func < (one: Rank, other: Rank) -> Bool { one.rawValue < other.rawValue }
  }

  let rank: Rank
  let isDisputed: Bool

  init(_ finding: Finding) {
    let status = finding.status
    rank = status.isMet ? .met : status.status.isOwed ? .owed : status.isExcused ? .excused : .notCounted
    isDisputed = finding.isDisputed
  }
}
