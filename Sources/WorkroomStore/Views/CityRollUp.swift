public import Regulation

/// The quarterly roll-up (P8.2b) and the city's summary (P4.7b) as data: how the rooms of a store stand together.
public struct CityRollUp: Encodable, Sendable {
  public struct NormCount: Encodable, Sendable {
    public let norm: String
    public let clauses: [String]
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
  public private(set) var byLevel: [String: Int] = [:]
  public private(set) var byType: [String: Int] = [:]
  /// Rooms with their plaque that are on 秦商量, of those that have it (P1b).
  public private(set) var onPlatform = 0
  public private(set) var withPlaque = 0
  public private(set) var norms: [NormCount] = []
  /// What counts towards a norm, by kind and channel.
  public private(set) var deeds: [DeedCount] = []
  private let day: Day

  private enum CodingKeys: String, CodingKey {
    case asOf, periods, rooms, byLevel, byType, onPlatform, withPlaque, norms, deeds
  }

  public init(asOf: Day, periods: [Period]) {
    (self.asOf, day, self.periods) = (asOf.iso, asOf, periods.map(\.code))
  }

  /// Counts one more room.
  public mutating func add(_ found: AllFindings.Found) {
    let facts = found.room.facts
    rooms += 1
    byLevel[facts.level.rawValue, default: 0] += 1
    byType[facts.type.rawValue, default: 0] += 1
    if facts.plaque.map({ $0 <= day }) ?? false { withPlaque += 1 }
    if facts.platform.map({ $0 <= day }) ?? false { onPlatform += 1 }
    for finding in found.findings { add(finding) }
    for finding in found.members { add(finding) }
  }

  private mutating func add(_ finding: Finding) {
    let place = place(of: finding.norm)
    let status = finding.status
    if status.isMet { norms[place].met += 1 }
    if status.isMet || status.status.isOwed {
      norms[place].asked += 1
    } else if status.isExcused {
      norms[place].excused += 1
    } else {
      norms[place].notCounted += 1
    }
    if finding.isDisputed { norms[place].disputed += 1 }
    for entry in status.counted { add(entry.content) }
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
      NormCount(norm: norm.id, clauses: norm.clauses, title: Bilingual(norm.zh, norm.en)), at: place)
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
