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
/// A room counts from its setting up until it ends.
public struct RegionalRoomsCovering: DeskQuery {
  public let region: Region
  public let level: Level
  public init(_ region: Region, level: Level) { (self.region, self.level) = (region, level) }
  public func answer(from state: StoreState) throws -> [CoveringRoom] {
    try Workrooms().answer(from: state).filter { $0.state != .ended }.map(\.facts)
      .filter { $0.type == .regional && $0.level == level }
      .map { CoveringRoom(name: $0.name, region: $0.region, relation: $0.region.relation(to: region)) }
      .filter { $0.relation != .apart }
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
      let rooms = RegionalRoomsCovering(application.region, level: application.begun.level)
      problems += try rooms.answer(from: state).filter { $0.isSame(by: state.store.pack) }.map {
        .secondRegional($0.name)
      }
    }
    for case .personal in naming.flaws(of: named.name) { problems.append(.personalName) }
    return problems
  }
}
