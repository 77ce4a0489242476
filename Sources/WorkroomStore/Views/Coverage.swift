public import Regulation

/// Where there are workrooms and where there are none (覆盖情况): rooms on 秦商量 (P1b), areas and sectors (P2.3b, C3.1b), and who
/// is in charge of the rooms' committees (P8.1d).
public struct Coverage: DeskQuery {
  public struct Found: Hashable, Sendable {
    /// Rooms that had their plaque by that day.
    public var rooms = 0
    /// Those of them that are not on 秦商量 yet, by name.
    public var notOnPlatform: [String] = []
    /// The counties of a city, the cities of the province, with how many rooms each has; empty where the area table goes no deeper.
    public var areas: [Area] = []
    /// Sectors that a special committee is in touch with, and those that members sit for.
    public var sectors: [Sector] = []
    public var charges: [Charge] = []
    /// Rooms that no committee guides yet.
    public var unguided: [String] = []

    public var onPlatform: Int { rooms - notOnPlatform.count }
  }

  public struct Area: Hashable, Sendable {
    public let name: String
    public fileprivate(set) var rooms = 0
  }

  public struct Sector: Hashable, Sendable {
    public let name: String
    /// Rooms in which one of its members sits, and how many do.
    public fileprivate(set) var rooms = 0
    public fileprivate(set) var members = 0
  }

  /// The rooms that a Vice-Chairperson is in charge of by way of their committees.
  public struct Charge: Hashable, Sendable {
    /// Nil: nobody is in charge of these committees yet.
    public let viceChair: String?
    public let committees: [String]
    public let rooms: [String]
  }

  public let rooms: [Matter<RoomFacts>]
  /// The CPPCC that looks at it.
  public let place: WorkroomID
  public let day: Day
  public init(of rooms: [Matter<RoomFacts>], for place: WorkroomID, on day: Day) {
    (self.rooms, self.place, self.day) = (rooms, place, day)
  }

  public func answer(from state: StoreState) throws -> Found {
    let rooms = try rooms.filter { try state.stood($0, in: day...day) }
    let roster = try TheCppccRoster(place).answer(from: state)
    var found = Found()
    found.rooms = rooms.count
    found.notOnPlatform = rooms.filter { $0.facts.platform.map { $0 > day } ?? true }.map(\.facts.name)
    found.areas = try areas(rooms, state)
    found.sectors = try sectors(rooms, roster, state)
    found.charges = charges(rooms, roster)
    found.unguided = rooms.filter { $0.facts.committee == nil }.map(\.facts.name)
    return found
  }

  private func areas(_ rooms: [Matter<RoomFacts>], _ state: StoreState) throws -> [Area] {
    guard let cppcc = try TheCppcc(place).answer(from: state)?.facts,
      let whole = Region(cppcc.area).area
    else { return [] }
    let below: [Regulation.Area] =
      switch cppcc.level {
      case .province: Regulation.Area.all(.city)
      case .city: Regulation.Area.all(.county).filter(whole.contains)
      case .county: []
      }
    return below.map { area in
      var row = Area(name: area.name)
      row.rooms = rooms.count { $0.facts.region.area.map(area.contains) ?? false }
      return row
    }
  }

  private func sectors(
    _ rooms: [Matter<RoomFacts>], _ roster: CppccRoster, _ state: StoreState
  ) throws -> [Sector] {
    var sectors: [Sector] = []
    func place(of name: String) -> Int {
      if let place = sectors.firstIndex(where: { $0.name == name }) { return place }
      sectors.append(Sector(name: name))
      return sectors.count - 1
    }
    for name in roster.committees.flatMap({ $0.facts.sectors ?? [] }) { _ = place(of: name) }
    var seen: [String: Set<PersonID>] = [:]
    for room in rooms {
      let seats = try SeatsIn(room.workroom).answer(from: state).map(\.facts).filter { $0.isHeld(on: day) }
      for name in Set(seats.compactMap(\.sector)) { sectors[place(of: name)].rooms += 1 }
      for seat in seats {
        // Who sits in two rooms is one member (A35).
        if let name = seat.sector, seen[name, default: []].insert(seat.member).inserted {
          sectors[place(of: name)].members += 1
        }
      }
    }
    return sectors
  }

  private func charges(_ rooms: [Matter<RoomFacts>], _ roster: CppccRoster) -> [Charge] {
    func guided(by committees: [Matter<CommitteeFacts>]) -> [String] {
      rooms.filter { room in
        room.facts.committee.map { name in committees.contains { $0.facts.isOrWasCalled(name) } } ?? false
      }.map(\.facts.name)
    }
    let chairs = roster.people.filter { $0.holds(.viceChair) }
    var charges: [Charge] = []
    var taken: Set<MatterID> = []
    for chair in chairs {
      let ids = chair.posts.filter { $0.post == .viceChair }.flatMap(\.committees)
      let theirs = roster.committees.filter { ids.contains($0.id) }
      taken.formUnion(ids)
      charges.append(
        Charge(viceChair: chair.name, committees: theirs.map(\.facts.name), rooms: guided(by: theirs)))
    }
    let left = roster.committees.filter { !taken.contains($0.id) }
    if !left.isEmpty {
      charges.append(Charge(viceChair: nil, committees: left.map(\.facts.name), rooms: guided(by: left)))
    }
    return charges
  }
}

/// People who may sit in two rooms under two ids (疑似重复的委员), P4.2b: one name and one post in two rooms, as it comes about
/// where the rooms' ledgers were begun apart. Somebody decides; nothing is joined by itself.
public struct DoubleMembers: DeskQuery {
  public struct Pair: Hashable, Sendable {
    public let name: String
    /// 单位及职务; nil where neither room has it.
    public let post: String?
    public let rooms: [String]
    /// One id in all of these rooms: known to be one person, who counts once (A35).
    public let isKnown: Bool
  }

  public let rooms: [Matter<RoomFacts>]
  public let day: Day
  public init(in rooms: [Matter<RoomFacts>], on day: Day) { (self.rooms, self.day) = (rooms, day) }

  public func answer(from state: StoreState) throws -> [Pair] {
    var seats: [String: [(seat: SeatFacts, room: String)]] = [:]
    for room in rooms {
      for seat in try SeatsIn(room.workroom).answer(from: state).map(\.facts) where seat.isHeld(on: day) {
        seats[seat.name, default: []].append((seat, room.facts.name))
      }
    }
    return seats.keys.sorted().compactMap { name in
      let its = seats[name] ?? []
      guard Set(its.map(\.room)).count > 1 else { return nil }
      let posts = its.compactMap(\.seat.post).map { BareText.of($0) }
      let isKnown = Set(its.map(\.seat.member)).count == 1
      // Another employer is another person of the same name.
      guard isKnown || Set(posts).count <= 1 else { return nil }
      return Pair(
        name: name, post: its.compactMap(\.seat.post).first, rooms: its.map(\.room), isKnown: isKnown)
    }
  }
}
