import GRDB
public import Regulation

/// What several rooms did in a span of days, together and part by part (履职情况汇总): what a city reports of a quarter and a
/// year (P8.2b, P4.7b), a committee of its own (P8.1b), and what party group and council hear (P8.1a).
///
/// Of a past span the rooms that stood then. A person who sits in two rooms counts once (A35), an event that two rooms held
/// together too (A40).
public struct WorkOfRooms: Hashable, Sendable {
  /// The rooms of one level in one area: the level's own, or a county.
  public struct Part: Hashable, Sendable {
    public let level: Level
    /// 商州区; of the level's own rooms their area.
    public let area: String
    public fileprivate(set) var rooms = 0
    public fileprivate(set) var count = WorkCount()
  }

  /// What was recorded in a month, or in the part of it that is looked at.
  public struct Month: Hashable, Sendable {
    public let days: ClosedRange<Day>
    public fileprivate(set) var duty = 0
    public fileprivate(set) var opinions = 0
    public fileprivate(set) var events = 0
  }

  public let span: ClosedRange<Day>
  public private(set) var rooms = 0
  /// Members who sat in one of them, each once.
  public fileprivate(set) var members = 0
  public private(set) var together = WorkCount()
  /// By level, then as the areas come.
  public private(set) var parts: [Part] = []
  /// Rooms in which nothing at all was recorded, by name.
  public private(set) var silent: [String] = []
  public private(set) var experiences: [WorkOfRoom.Experience] = []
  public private(set) var months: [Month]
  private var once = EventsOnce()

  fileprivate init(in span: ClosedRange<Day>) {
    self.span = span
    months = span.months.map { Month(days: $0) }
  }

  public static func == (one: WorkOfRooms, other: WorkOfRooms) -> Bool {
    (one.span, one.rooms, one.members, one.together) == (
      other.span, other.rooms, other.members, other.together
    )
      && (one.parts, one.silent, one.experiences, one.months)
        == (other.parts, other.silent, other.experiences, other.months)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(span)
    hasher.combine(together)
  }

  fileprivate mutating func add(_ found: WorkOfRoom.Found) {
    rooms += 1
    if found.count.isEmpty { silent.append(found.room.facts.name) }
    experiences += found.experiences
    let part = place(of: found.room.facts)
    parts[part].rooms += 1
    together.add(single: found.count)
    parts[part].count.add(single: found.count)
    for day in found.shiftDays { month(of: day) { $0.duty += 1 } }
    for (day, count) in found.opinionDays { month(of: day) { $0.opinions += count } }
    for event in found.events where once.isNew(event.once, of: found.room.facts.name) {
      together.add(event)
      parts[part].count.add(event)
      if event.isHeld { month(of: event.day) { $0.events += 1 } }
    }
  }

  private mutating func month(of day: Day, _ change: (inout Month) -> Void) {
    guard let place = months.firstIndex(where: { $0.days.contains(day) }) else { return }
    change(&months[place])
  }

  private mutating func place(of room: RoomFacts) -> Int {
    let area = room.partArea
    if let place = parts.firstIndex(where: { $0.level == room.level && $0.area == area }) { return place }
    let order: [Level] = [.province, .city, .county]
    func rank(_ level: Level) -> Int { order.firstIndex(of: level) ?? 0 }
    let place = parts.firstIndex { rank($0.level) > rank(room.level) } ?? parts.endIndex
    parts.insert(Part(level: room.level, area: area), at: place)
    return place
  }
}

extension RoomFacts {
  /// The area that a room is counted under: of a county's room the county, else as it was said.
  fileprivate var partArea: String {
    let found = Region(area).area
    switch level {
    case .county: return found.map(\.name) ?? area
    case .city:
      guard let found else { return area }
      return Area.coded(String(found.code.prefix(4)) + "00")?.name ?? found.name
    case .province: return found.flatMap { Area.coded(String($0.code.prefix(2)) + "0000")?.name } ?? area
    }
  }
}

/// ``WorkOfRooms`` of some rooms.
public struct WorkOf: DeskQuery {
  public let rooms: [Matter<RoomFacts>]
  public let span: ClosedRange<Day>
  public init(_ rooms: [Matter<RoomFacts>], in span: ClosedRange<Day>) {
    (self.rooms, self.span) = (rooms, span)
  }

  public func answer(from state: StoreState) throws -> WorkOfRooms {
    var work = WorkOfRooms(in: span)
    var members: Set<PersonID> = []
    for room in rooms where try state.stood(room, in: span) {
      work.add(try WorkOfRoom(room, in: span).answer(from: state))
      for seat in try SeatsIn(room.workroom).answer(from: state).map(\.facts)
      where seat.since <= span.upperBound && (seat.until ?? span.upperBound) >= span.lowerBound {
        members.insert(seat.member)
      }
    }
    work.members = members.count
    return work
  }
}

extension StoreState {
  /// Whether a room had its plaque on one of the days, and had not ended before.
  func stood(_ room: Matter<RoomFacts>, in days: ClosedRange<Day>) throws -> Bool {
    let span = try span(of: room)
    guard let plaque = span.plaque, plaque <= days.upperBound else { return false }
    return span.until.map { $0 >= days.lowerBound } ?? true
  }
}
