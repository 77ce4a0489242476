import GRDB
public import Regulation

// Who is to be replaced in a room: a member who has left, and its last convenor (更换、调整), P7.2a.

/// What of it is due in a room, with how many there are of it: members for those who left, and a convenor where there is none
/// left. Done by whoever takes the seat, or the office, afterwards.
struct Replacements: DeskQuery {
  let room: WorkroomID
  let today: Day
  init(in room: WorkroomID, on today: Day) { (self.room, self.today) = (room, today) }

  func answer(from state: StoreState) throws -> [(due: Due, count: Int)] {
    let pack = state.store.pack
    var found: [(due: Due, count: Int)] = []
    if let since = try ConvenorGap(in: room).answer(from: state) {
      found.append((pack.convenorDue(left: since), 1))
    }
    let left = try unreplaced(state)
    if let first = left.min() { found.append((pack.replacementDue(left: first), left.count)) }
    return found
  }

  /// The last days of those who left and for whom nobody has come. Brought up as long again as the rule set gives; then the
  /// room's size alone tells it (P4.2a).
  private func unreplaced(_ state: StoreState) throws -> [Day] {
    let first = today.adding(-2 * state.store.pack[.slaReplacement])
    var left = try state.matters(SeatFacts.self, "workroom = ? AND state = 'ended'", [room.rawValue])
      .compactMap(\.facts.until).filter { $0 >= first && $0 <= today }.sorted()
    guard let earliest = left.first else { return [] }
    let joined = try state.matters(SeatFacts.self, "workroom = ? AND state <> 'nothing'", [room.rawValue])
      .map(\.facts.since).filter { $0 >= earliest }.sorted()
    // Each of them sits for the one who left first by then.
    for day in joined {
      if let place = left.firstIndex(where: { $0 <= day }) { left.remove(at: place) }
    }
    return left
  }
}

/// Since when a room has had no convenor; nil where it has one, or never had any.
public struct ConvenorGap: DeskQuery {
  public let room: WorkroomID
  public init(in room: WorkroomID) { self.room = room }
  public func answer(from state: StoreState) throws -> Day? {
    let offices = try state.matters(OfficeFacts.self, "workroom = ? AND state <> 'nothing'", [room.rawValue])
      .filter { $0.facts.office == .convenor }
    guard offices.allSatisfy({ $0.state == .ended }) else { return nil }
    return offices.compactMap(\.facts.until).max()
  }
}

/// The rooms among these that have no convenor left, and since when (没有召集人), P7.2a: the longest first.
public struct RoomsWithoutConvenor: DeskQuery {
  public struct Found: Hashable, Sendable {
    public let room: Matter<RoomFacts>
    public let since: Day
  }

  public let rooms: [Matter<RoomFacts>]
  public init(of rooms: [Matter<RoomFacts>]) { self.rooms = rooms }

  public func answer(from state: StoreState) throws -> [Found] {
    // Few rooms are without one: which, is asked of all of them at once.
    let ids = Set(
      try String.fetchAll(
        state.db.cachedStatement(
          sql: """
            SELECT workroom FROM matters WHERE kind = '\(OfficeFacts.kind)' AND state <> 'nothing'
              AND json_extract(detail, '$.facts.office') = '\(Office.convenor.rawValue)'
            GROUP BY workroom HAVING sum(state <> 'ended') = 0
            """)))
    return try rooms.filter { ids.contains($0.workroom.rawValue) }.compactMap { room in
      // A room without anybody is to end rather than to be led (P7.2c).
      try TheRoster(room.workroom).answer(from: state).seats.isEmpty
        ? nil : ConvenorGap(in: room.workroom).answer(from: state).map { Found(room: room, since: $0) }
    }.sorted { ($0.since, $0.room.facts.name) < ($1.since, $1.room.facts.name) }
  }
}
