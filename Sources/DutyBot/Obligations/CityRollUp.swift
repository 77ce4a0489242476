import Regulation
import WorkroomStore

/// The quarterly roll-up (P8.2b) and the city's summary (P4.7b) as data: how the rooms of a store stand together.
struct CityRollUp: Encodable {
  struct NormCount: Encodable {
    let norm: String
    let clauses: [String]
    /// Of whom it is asked, and who has met it, in the reading that decides.
    var asked = 0
    var met = 0
    /// Met in one reading and not in another (A0).
    var disputed = 0
    var notCounted = 0
    /// With leave (请假), counted apart: neither asked nor met (A14).
    var excused = 0
  }

  struct DeedCount: Encodable {
    let deed: String
    var online = 0
    var offline = 0
    var other = 0
  }

  let asOf: String
  let periods: [String]
  let rooms: Int
  let byLevel: [String: Int]
  let byType: [String: Int]
  /// Rooms with their plaque that are on 秦商量, of those that have it (P1b).
  let onPlatform: Int
  let withPlaque: Int
  private(set) var norms: [NormCount]
  /// What counts towards a norm, by kind and channel.
  private(set) var deeds: [DeedCount]

  init(_ standings: [RoomStanding], asOf: Day, periods: [Period]) {
    (self.asOf, self.periods, rooms) = (asOf.iso, periods.map(\.code), standings.count)
    byLevel = Dictionary(grouping: standings, by: \.room.facts.level.rawValue).mapValues(\.count)
    byType = Dictionary(grouping: standings, by: \.room.facts.type.rawValue).mapValues(\.count)
    withPlaque = standings.count { $0.room.facts.plaque.map { $0 <= asOf } ?? false }
    onPlatform = standings.count { $0.room.facts.platform.map { $0 <= asOf } ?? false }
    var norms: [String: NormCount] = [:]
    var deeds: [Deed: DeedCount] = [:]
    for finding in standings.flatMap({ $0.findings + $0.members }) {
      var count = norms[finding.norm.id] ?? NormCount(norm: finding.norm.id, clauses: finding.clauses)
      if finding.status.isMet { count.met += 1 }
      if finding.status.isMet || finding.status.status.isOwed {
        count.asked += 1
      } else if finding.status.isExcused {
        count.excused += 1
      } else {
        count.notCounted += 1
      }
      if finding.isDisputed { count.disputed += 1 }
      norms[finding.norm.id] = count
      for entry in finding.status.counted {
        let deed = entry.content.deed
        var count = deeds[deed] ?? DeedCount(deed: deed.rawValue)
        switch entry.content.channel {
        case .online?: count.online += 1
        case .offline?: count.offline += 1
        case nil: count.other += 1
        }
        deeds[deed] = count
      }
    }
    self.norms = norms.values.sorted { $0.norm < $1.norm }
    self.deeds = Deed.allCases.compactMap { deeds[$0] }
  }
}
