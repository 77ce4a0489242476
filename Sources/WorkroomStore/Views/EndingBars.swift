public import Regulation

/// Why a room cannot end for a ground (不成立), P7.2b, P7.2c: what the ledger knows of its name, its type and its members.
public enum EndingBar: Hashable, Sendable {
  /// It is named after its area and sector, and after nobody.
  case namedAfterNobody
  /// Whoever it is named after is a member still.
  case namesakeStays(String)
  /// It is named after no area.
  case notRegional
  /// So many members of its level sit in it.
  case hasMembers(Int)

  public var clause: Clause {
    switch self {
    case .namedAfterNobody, .namesakeStays: .p7_2b
    case .notRegional, .hasMembers: .p7_2c
    }
  }
}

/// The grounds for which a room cannot end, each with why. What the ledger cannot know is none of them: a person judges it.
public struct EndingBars: DeskQuery {
  public let room: WorkroomID
  public init(of room: WorkroomID) { self.room = room }

  public func answer(from state: StoreState) throws -> [EndingGround: EndingBar] {
    guard let home = try TheWorkroom(room).answer(from: state)?.facts else { return [:] }
    let seats = try SeatsIn(room).answer(from: state)
    var bars: [EndingGround: EndingBar] = [:]
    bars[.namesakeLeft] = namesake(home, seats)
    bars[.noMembers] = members(home, seats)
    return bars
  }

  /// Whoever it was named after may have left before it was entered here: then nobody is known, and only a name that is plainly
  /// another's says that there was none.
  private func namesake(_ home: RoomFacts, _ seats: [Matter<SeatFacts>]) -> EndingBar? {
    let named = seats.filter { home.isNamed(after: $0.facts.name) }
    if let stays = named.first(where: { $0.state == .running }) { return .namesakeStays(stays.facts.name) }
    guard named.isEmpty else { return nil }
    let isOfSector = home.type == .sector && home.name.contains("界别")
    let isOfArea = home.type == .regional && !home.area.isEmpty && home.name.contains(home.area)
    return isOfSector || isOfArea ? .namedAfterNobody : nil
  }

  private func members(_ home: RoomFacts, _ seats: [Matter<SeatFacts>]) -> EndingBar? {
    guard home.type == .regional else { return .notRegional }
    let own = seats.filter { $0.state == .running && ($0.facts.level ?? home.level) == home.level }
    return own.isEmpty ? nil : .hasMembers(own.count)
  }
}
