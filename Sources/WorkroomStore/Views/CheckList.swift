public import Regulation

/// What a room needs to stand, and what of it there is (筹建清单), worked out from the ledger alone.
public struct CheckList: Hashable, Sendable {
  /// How a point stands.
  public enum Standing: Hashable, Sendable {
    case done
    /// So many of so many: working systems, or the three fittings.
    case partly(Int, of: Int)
    case open
    /// To be done by a day, or overdue since it.
    case due(Due)
    /// A room from before the opinion is not asked for it (A32).
    case notAsked
  }

  public struct Item: Hashable, Sendable {
    public let point: Checkpoint
    public let standing: Standing
  }

  public let items: [Item]

  /// - Parameter hasFunctions: whether its functions are written anywhere: they lie apart from the facts.
  public init(_ room: RoomFacts, _ roster: Roster, hasFunctions: Bool, by pack: NormPack) {
    items = Checkpoint.allCases.map { point in
      let standing: Standing =
        switch point {
        case .plaque: .when(room.plaque != nil)
        case .committee: .when(room.committee != nil)
        case .officers:
          .when(!roster.holders(of: .convenor).isEmpty && !roster.holders(of: .liaison).isEmpty)
        case .particulars:
          .count(roster.people.filter(\.isMember).map { $0.post != nil && $0.specialty != nil })
        case .venue: .when(room.venue != nil)
        case .fittings: .count(room.venue.map { [$0.hasPlate, $0.hasFacilities, $0.hasSheets] } ?? [false])
        case .party: .when(room.party.map { $0 != .none } ?? false)
        case .systems:
          .count(WorkSystem.named.map { one in room.systems?.contains { $0.system == one } ?? false })
        case .functions: .when(hasFunctions)
        case .filing: CheckList.filing(room, pack)
        case .publication: .when(room.published != nil)
        case .online: .when(room.platform != nil)
        case .brand: .when(room.brand != nil)
        case .funding: .when(room.funding != nil)
        }
      return Item(point: point, standing: standing)
    }
  }

  /// Asked of new rooms alone, from the plaque on (P5.3e, A30, A32).
  private static func filing(_ room: RoomFacts, _ pack: NormPack) -> Standing {
    if room.filed != nil { return .done }
    guard let plaque = room.plaque else { return .open }
    return room.existing ? .notAsked : .due(pack.filingDue(plaque: plaque))
  }

  /// What is asked of the room and is not there.
  public var open: [Item] { items.filter { !$0.isSettled && !$0.point.isHint } }
  /// How many of the points that are asked are there, and how many are asked.
  public var progress: (done: Int, all: Int) {
    let asked = items.filter { !$0.point.isHint && $0.standing != .notAsked }
    return (asked.count(where: \.isSettled), asked.count)
  }
}

extension CheckList.Item {
  /// Done, or not asked.
  public var isSettled: Bool { standing == .done || standing == .notAsked }
}

extension CheckList.Standing {
  fileprivate static func when(_ isThere: Bool) -> Self { isThere ? .done : .open }

  fileprivate static func count(_ parts: [Bool]) -> Self {
    let there = parts.count { $0 }
    return there == parts.count && there > 0 ? .done : there == 0 ? .open : .partly(there, of: parts.count)
  }
}

/// The check list of a room; nil where there is none.
public struct TheCheckList: DeskQuery {
  public let room: WorkroomID
  public init(_ room: WorkroomID) { self.room = room }
  public func answer(from state: StoreState) throws -> CheckList? {
    guard let facts = try TheWorkroom(room).answer(from: state)?.facts else { return nil }
    return CheckList(
      facts, try TheRoster(room).answer(from: state),
      hasFunctions: try RoomTexts(room).answer(from: state).functions != nil, by: state.store.pack)
  }
}

/// Rooms with a plaque that are not filed yet (待备案), the earliest due first; rooms from before the opinion are not
/// asked (P5.3e, A32).
public struct UnfiledRooms: DeskQuery {
  public let rooms: [WorkroomID]?
  /// - Parameter rooms: those that are looked at; nil for all of the store.
  public init(among rooms: [WorkroomID]? = nil) { self.rooms = rooms }
  public func answer(from state: StoreState) throws -> [Matter<RoomFacts>] {
    try Workrooms().answer(from: state).filter { room in
      room.facts.isToBeFiled && (rooms?.contains(room.workroom) ?? true)
    }.sorted {
      ($0.facts.plaque?.ordinal ?? 0, $0.facts.name) < ($1.facts.plaque?.ordinal ?? 0, $1.facts.name)
    }
  }
}

extension RoomFacts {
  /// Whether it has its plaque and is to be filed still (P5.3e, A32).
  public var isToBeFiled: Bool { plaque != nil && !existing && filed == nil && ended == nil }
}
