public import Regulation

/// A regional room that covers something of a region, and how its own lies to it (A16).
public struct CoveringRoom: Hashable, Sendable {
  public let name: String
  public let region: Region
  /// ``Region/Relation/within``: the room lies inside what was asked about.
  public let relation: Region.Relation

  /// Whether it is the one regional room that 同一地域 lets be: nested regions are so where the rule set says (A16).
  public func isSame(by pack: NormPack) -> Bool {
    switch pack[.regionUnique] {
    case .exact: relation == .same
    case .nested: relation != .apart
    }
  }
}

/// The regional rooms of a level that cover a region, or lie in it or around it (同一地域), P5.3c, by name.
///
/// A room counts from its setting up until it ends. Where its name says another place than its area (商州区, and
/// 商州区城关街道 in the name), it covers what is nearer to what was asked about.
public struct RegionalRoomsCovering: DeskQuery {
  public let regions: [Region]
  public let level: Level
  public init(_ region: Region, level: Level) { self.init([region], level: level) }

  /// - Parameter regions: what was asked about, in all ways that it was said.
  public init(_ regions: [Region], level: Level) { (self.regions, self.level) = (regions, level) }

  public func answer(from state: StoreState) throws -> [CoveringRoom] {
    try Workrooms().answer(from: state).filter { $0.state != .ended }.map(\.facts)
      .filter { $0.type == .regional && $0.level == level }
      .compactMap { room in
        let covered = [room.region, Region(inName: room.name, area: room.area)].compactMap(\.self)
        return covered.flatMap { own in
          regions.map { CoveringRoom(name: room.name, region: own, relation: own.relation(to: $0)) }
        }.min { $0.relation.distance < $1.relation.distance }
      }
      .filter { $0.relation != .apart }
  }
}

extension Region.Relation {
  /// The nearer the less.
  fileprivate var distance: Int {
    switch self {
    case .same: 0
    case .within: 1
    case .around: 2
    case .apart: 3
    }
  }
}

/// What of an application only the Chairperson's Council lets pass: a second regional room of its level for the very same
/// region (P5.3c), somebody's name in the room's (P7.3a). Nested regions are information only, unless the rule set takes
/// them for the same (A16).
public struct CouncilExceptions: DeskQuery {
  public let application: ApplicationFacts
  public init(for application: ApplicationFacts) { self.application = application }
  public func answer(from state: StoreState) throws -> [ApplicationProblem] {
    guard let named = application.named, let naming = application.naming else { return [] }
    var problems: [ApplicationProblem] = []
    if application.begun.channel == .offline, named.type == .regional {
      let regions = [application.region, Region(inName: named.name, area: application.begun.area)]
      let rooms = RegionalRoomsCovering(regions.compactMap(\.self), level: application.begun.level)
      problems += try rooms.answer(from: state).filter { $0.isSame(by: state.store.pack) }.map {
        .secondRegional($0.name)
      }
    }
    for case .personal in naming.flaws(of: named.name) { problems.append(.personalName) }
    return problems
  }
}

extension ApplicationFacts {
  /// Why whoever applies asks for an exception all the same; nil where they have not said.
  public func reason(for problem: ApplicationProblem) -> String? {
    switch problem {
    case .secondRegional: named?.regionReason ?? submission?.exceptionReason
    case .personalName: named?.reason ?? members?.nameReason ?? submission?.exceptionReason
    case .incomplete, .tooMany, .tooFew, .convenors, .unsigned, .noOfflineRoom, .alreadyOnline, .onlineInHand,
      .beforeCouncil, .notFromPaper, .decidedByOthers, .noSuchCommittee, .otherCommittee:
      nil
    }
  }
}
