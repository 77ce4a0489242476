import GRDB
public import Regulation

/// The workrooms of the store, by name.
public struct Workrooms: DeskQuery {
  /// No more than so many of them, any; nil: all.
  public let atMost: Int?
  public init(atMost: Int? = nil) { self.atMost = atMost }
  public func answer(from state: StoreState) throws -> [Matter<RoomFacts>] {
    // Not in an order of the table's: a limit is to end the search, in a store of a thousand rooms as well.
    try state.matters(RoomFacts.self, "state <> 'nothing'", [], order: "id LIMIT \(atMost ?? -1)")
      .sorted { ($0.facts.name, $0.id) < ($1.facts.name, $1.id) }
  }
}

/// One workroom.
public struct TheWorkroom: DeskQuery {
  public let room: WorkroomID
  public init(_ room: WorkroomID) { self.room = room }
  public func answer(from state: StoreState) throws -> Matter<RoomFacts>? {
    try state.matter(RoomFacts.self, room.matter)
  }
}

/// Who belongs to a room (名册): seats and offices that are held now.
public struct Roster: Hashable, Sendable {
  public var seats: [Matter<SeatFacts>]
  public var offices: [Matter<OfficeFacts>]

  /// A person of the room with what they are in it.
  public struct Person: Hashable, Sendable {
    public let id: PersonID
    public let name: String
    public var isMember: Bool
    public var offices: [Office]
    /// How the name was misspelt before it was put right.
    public var formerNames: [String] = []
    /// 单位及职务, 专长 and 界别 of a member (P3.3a).
    public var post: String?
    public var specialty: String?
    public var sector: String?
    /// Of which CPPCC they are a member, where it was said (P4.2g).
    public var level: Level?
    public func holds(_ office: Office) -> Bool { offices.contains(office) }
    /// Whether they answer for the room, as convenor (P4.2c) or liaison (P4.2f).
    public var leads: Bool { !offices.isEmpty }
  }

  /// Everybody, members first in the order they were seated, then a liaison who is no member.
  public var people: [Person] {
    var people = seats.map { seat in
      Person(
        id: seat.facts.member, name: seat.facts.name, isMember: true,
        offices: offices.filter { $0.facts.holder == seat.facts.member }.map(\.facts.office),
        formerNames: seat.facts.formerNames ?? [], post: seat.facts.post, specialty: seat.facts.specialty,
        sector: seat.facts.sector, level: seat.facts.level)
    }
    for office in offices where !people.contains(where: { $0.id == office.facts.holder }) {
      people.append(
        Person(
          id: office.facts.holder, name: office.facts.name, isMember: false,
          offices: offices.filter { $0.facts.holder == office.facts.holder }.map(\.facts.office),
          formerNames: office.facts.formerNames ?? []))
    }
    return people
  }

  public func person(_ id: PersonID) -> Person? { people.first { $0.id == id } }
  public func name(of id: PersonID) -> String? { person(id)?.name }
  /// Whoever goes by a name, however it is written.
  public func person(called name: String) -> Person? {
    people.first { $0.name == name } ?? people.first { PersonName.isSame($0.name, name) }
  }
  public func holders(of office: Office) -> [Person] { people.filter { $0.holds(office) } }
  /// The members who have not acknowledged the discipline notice of a year (P8.5), in order.
  public func notAcknowledged(in year: Int) -> [Matter<SeatFacts>] {
    seats.filter { !$0.facts.hasAcknowledged(in: year) }
  }
}

/// The roster of a room as it is now.
public struct TheRoster: DeskQuery {
  public let room: WorkroomID
  public init(_ room: WorkroomID) { self.room = room }
  public func answer(from state: StoreState) throws -> Roster {
    Roster(
      seats: try state.matters(
        SeatFacts.self, "workroom = ? AND state = 'running'", [room.rawValue], order: "opened, number"),
      offices: try state.matters(
        OfficeFacts.self, "workroom = ? AND state = 'running'", [room.rawValue], order: "opened, number"))
  }
}

/// What one person is in a room now; nil where they neither sit there nor hold an office.
public struct PlaceOf: DeskQuery {
  public let person: PersonID
  public let room: WorkroomID
  public init(of person: PersonID, in room: WorkroomID) { (self.person, self.room) = (person, room) }
  public func answer(from state: StoreState) throws -> Roster.Person? {
    let theirs = "person = ? AND workroom = ? AND state = 'running'"
    return Roster(
      seats: try state.matters(SeatFacts.self, theirs, [person.rawValue, room.rawValue]),
      offices: try state.matters(OfficeFacts.self, theirs, [person.rawValue, room.rawValue])
    ).person(person)
  }
}

/// Everybody of that name, however it is written, with a seat, an office or a post anywhere in the store (P4.2b), with
/// their place.
public struct Namesakes: DeskQuery {
  public struct Place: Hashable, Sendable {
    public let person: PersonID
    /// As it stands there.
    public let name: String
    public let room: WorkroomID
    public let roomName: String
    public let isMember: Bool
    /// The place is a CPPCC over the rooms, not a room.
    public var isCppcc = false
    /// The place is a room that is applied for; they handle the application.
    public var isApplicant = false
  }

  public let name: String
  public init(_ name: String) { self.name = name }
  public func answer(from state: StoreState) throws -> [Place] {
    let key = PersonName.key(name)
    // As the index has it, word for word.
    let called = "state = 'running' AND called = ?"
    let seats = try state.matters(SeatFacts.self, called, [key])
    let offices = try state.matters(OfficeFacts.self, called, [key])
    var places: [Place] = []
    for (person, name, room) in seats.map({ ($0.facts.member, $0.facts.name, $0.workroom) })
      + offices.map({ ($0.facts.holder, $0.facts.name, $0.workroom) })
    where !places.contains(where: { $0.person == person && $0.room == room }) {
      guard let known = try TheWorkroom(room).answer(from: state) else { continue }
      places.append(
        Place(
          person: person, name: name, room: room, roomName: known.facts.name,
          isMember: seats.contains { $0.facts.member == person && $0.workroom == room }))
    }
    for post in try state.matters(PostFacts.self, called, [key])
    where !places.contains(where: { $0.person == post.facts.holder && $0.room == post.workroom }) {
      guard let known = try TheCppcc(post.workroom).answer(from: state) else { continue }
      places.append(
        Place(
          person: post.facts.holder, name: post.facts.name, room: post.workroom, roomName: known.facts.name,
          isMember: false, isCppcc: true))
    }
    for application in try OpenApplications().answer(from: state)
    where PersonName.key(application.facts.begun.handlerName) == key && !application.facts.isOnline
      && !places.contains(where: { $0.room == application.workroom })
    {
      places.append(
        Place(
          person: application.facts.begun.handler, name: application.facts.begun.handlerName,
          room: application.workroom,
          roomName: application.facts.named?.name ?? application.facts.begun.applicantName, isMember: false,
          isApplicant: true))
    }
    return places.sorted { ($0.roomName, $0.room) < ($1.roomName, $1.room) }
  }
}

/// Whoever's name was misspelt so on a roster before it was put right (写错过的姓名), each with their place. It is for looking
/// somebody up whom nobody is called by now: somebody else of that name may yet come.
public struct OnceMisspelt: DeskQuery {
  public let name: String
  public init(_ name: String) { self.name = name }
  public func answer(from state: StoreState) throws -> [Namesakes.Place] {
    // Few are: what the rows say is looked at, and no index is kept for it.
    let spelt = "state = 'running' AND instr(detail, '\"formerNames\"') > 0"
    func isIt(_ names: [String]?) -> Bool { names?.contains { PersonName.isSame($0, name) } ?? false }
    let seats = try state.matters(SeatFacts.self, spelt, []).filter { isIt($0.facts.formerNames) }
    let offices = try state.matters(OfficeFacts.self, spelt, []).filter { isIt($0.facts.formerNames) }
    var places: [Namesakes.Place] = []
    for (person, name, room) in seats.map({ ($0.facts.member, $0.facts.name, $0.workroom) })
      + offices.map({ ($0.facts.holder, $0.facts.name, $0.workroom) })
    where !places.contains(where: { $0.person == person && $0.room == room }) {
      guard let known = try TheWorkroom(room).answer(from: state) else { continue }
      places.append(
        Namesakes.Place(
          person: person, name: name, room: room, roomName: known.facts.name,
          isMember: seats.contains { $0.facts.member == person && $0.workroom == room }))
    }
    return places.sorted { ($0.roomName, $0.room) < ($1.roomName, $1.room) }
  }
}

/// Members of that name who have left a room (离室的委员), each with the room: what they did is asked for after that, too.
public struct FormerMembers: DeskQuery {
  public let name: String
  public init(_ name: String) { self.name = name }
  public func answer(from state: StoreState) throws -> [Namesakes.Place] {
    let seats = try state.matters(SeatFacts.self, "state = 'ended' AND called = ?", [PersonName.key(name)])
    var places: [Namesakes.Place] = []
    for seat in seats
    where !places.contains(where: { $0.person == seat.facts.member && $0.room == seat.workroom }) {
      guard let known = try TheWorkroom(seat.workroom).answer(from: state) else { continue }
      places.append(
        Namesakes.Place(
          person: seat.facts.member, name: seat.facts.name, room: seat.workroom, roomName: known.facts.name,
          isMember: false))
    }
    return places.sorted { ($0.roomName, $0.room) < ($1.roomName, $1.room) }
  }
}

/// The name a person goes by, also when they have left.
public struct NameOf: DeskQuery {
  public let person: PersonID
  public init(_ person: PersonID) { self.person = person }
  public func answer(from state: StoreState) throws -> String? {
    try state.matters(SeatFacts.self, "person = ?", [person.rawValue]).last?.facts.name
      ?? state.matters(OfficeFacts.self, "person = ?", [person.rawValue]).last?.facts.name
      ?? state.matters(PostFacts.self, "person = ?", [person.rawValue]).last?.facts.name
      ?? state.matters(ApplicationFacts.self, "person = ?", [person.rawValue]).last?.facts.begun.handlerName
  }
}

/// Offices that a person held in a room and has left.
struct OfficesLeft: DeskQuery {
  let person: PersonID
  let room: WorkroomID
  init(by person: PersonID, in room: WorkroomID) { (self.person, self.room) = (person, room) }
  func answer(from state: StoreState) throws -> [Matter<OfficeFacts>] {
    try state.matters(
      OfficeFacts.self, "person = ? AND workroom = ? AND state = 'ended'", [person.rawValue, room.rawValue])
  }
}

/// A person's seats in a room, held or ended.
public struct SeatsOf: DeskQuery {
  public let person: PersonID
  public let room: WorkroomID
  public init(_ person: PersonID, in room: WorkroomID) { (self.person, self.room) = (person, room) }
  public func answer(from state: StoreState) throws -> [Matter<SeatFacts>] {
    try state.matters(
      SeatFacts.self, "person = ? AND workroom = ? AND state <> 'nothing'", [person.rawValue, room.rawValue])
  }
}

/// Seats that people of a name have in other rooms, as far as one member is to sit in one room only (P4.2b): among the
/// rooms of a level, where the rule set says so (A15).
public struct SeatsElsewhere: DeskQuery {
  public let name: String
  /// Of the room that is meant; nil: not known.
  public let level: Level?
  /// The room that is meant; nil: it is none of the store's yet.
  public let room: WorkroomID?
  public init(of name: String, level: Level?, but room: WorkroomID?) {
    (self.name, self.level, self.room) = (name, level, room)
  }
  public func answer(from state: StoreState) throws -> [Namesakes.Place] {
    // A seat in a room that has ended is none (P7.2).
    let places = try Namesakes(name).answer(from: state).filter {
      try $0.isMember && $0.room != room && EndOf($0.room).answer(from: state) == nil
    }
    switch state.store.pack[.membershipUniqueScope] {
    case .anyLevel: return places
    case .sameLevel:
      return try places.filter { try TheWorkroom($0.room).answer(from: state)?.facts.level == level }
    }
  }
}
