import GRDB
public import Regulation

/// The CPPCC committees of the store, by name.
public struct Cppccs: DeskQuery {
  public init() {}
  public func answer(from state: StoreState) throws -> [Matter<CppccFacts>] {
    try state.matters(CppccFacts.self, "state <> 'nothing'", [])
      .sorted { ($0.facts.name, $0.id) < ($1.facts.name, $1.id) }
  }
}

/// One of them; nil where a place is a workroom.
public struct TheCppcc: DeskQuery {
  public let place: WorkroomID
  public init(_ place: WorkroomID) { self.place = place }
  public func answer(from state: StoreState) throws -> Matter<CppccFacts>? {
    try state.matter(CppccFacts.self, place.matter)
  }
}

/// Its special committees and who acts for what: as they are now.
public struct CppccRoster: Hashable, Sendable {
  public var committees: [Matter<CommitteeFacts>]
  public var posts: [Matter<PostFacts>]

  /// Somebody with all that they act for.
  public struct Person: Hashable, Sendable {
    public let id: PersonID
    public let name: String
    public let posts: [PostFacts]
    public func holds(_ post: Post) -> Bool { posts.contains { $0.post == post } }
  }

  /// Everybody with a post, in the order they took it.
  public var people: [Person] {
    var people: [Person] = []
    for post in posts where !people.contains(where: { $0.id == post.facts.holder }) {
      people.append(
        Person(
          id: post.facts.holder, name: post.facts.name,
          posts: posts.filter { $0.facts.holder == post.facts.holder }.map(\.facts)))
    }
    return people
  }

  public func person(_ id: PersonID) -> Person? { people.first { $0.id == id } }
  public func committee(_ id: MatterID) -> Matter<CommitteeFacts>? { committees.first { $0.id == id } }

  /// The names of the committees that somebody acts for, or is in charge of.
  public func committees(of person: Person) -> [String] {
    let ids = person.posts.flatMap(\.committees)
    return committees.filter { ids.contains($0.id) }.map(\.facts.name)
  }
}

/// The roster of a CPPCC as it is now.
public struct TheCppccRoster: DeskQuery {
  public let place: WorkroomID
  public init(_ place: WorkroomID) { self.place = place }
  public func answer(from state: StoreState) throws -> CppccRoster {
    let its = "workroom = ? AND state = 'running'"
    return CppccRoster(
      committees: try state.matters(CommitteeFacts.self, its, [place.rawValue], order: "opened, number"),
      posts: try state.matters(PostFacts.self, its, [place.rawValue], order: "opened, number"))
  }
}

/// The CPPCC of a level and an area (同级政协), where it is kept here: the one of that very area, else all of the level.
public struct CppccsOver: DeskQuery {
  public let level: Level
  public let area: String
  public init(_ level: Level, in area: String) { (self.level, self.area) = (level, area) }
  public func answer(from state: StoreState) throws -> [Matter<CppccFacts>] {
    let ofLevel = try Cppccs().answer(from: state).filter { $0.facts.level == level }
    let here = ofLevel.filter { Region($0.facts.area).relation(to: Region(area)) == .same }
    return here.isEmpty ? ofLevel : here
  }
}

/// The special committees of the CPPCC of a level and an area (同级政协的专委会), P4.4; nil where it is not kept here, and any
/// committee may be meant.
public struct CommitteesOf: DeskQuery {
  public let level: Level
  public let area: String
  public init(_ level: Level, in area: String) { (self.level, self.area) = (level, area) }
  public func answer(from state: StoreState) throws -> [CommitteeFacts]? {
    let cppccs = try CppccsOver(level, in: area).answer(from: state)
    guard !cppccs.isEmpty else { return nil }
    return try cppccs.flatMap { try TheCppccRoster($0.workroom).answer(from: state).committees }.map(\.facts)
  }
}

/// The special committees of a level and an area that are in touch with sectors or trades (所联系的专委会), P1d: the table
/// that the office in charge keeps; by name, without those that are none.
public struct CommitteesInTouch: DeskQuery {
  public let sectors: [String]
  public let level: Level
  public let area: String
  public init(with sectors: [String], at level: Level, in area: String = "") {
    (self.sectors, self.level, self.area) = (sectors, level, area)
  }
  public func answer(from state: StoreState) throws -> [String] {
    (try CommitteesOf(level, in: area).answer(from: state) ?? [])
      .filter { committee in sectors.contains(where: committee.isInTouch) }.map(\.name)
  }
}

/// Who acts for a body over a place (谁代表), by name: where they sign in here, they decide (谁审批谁负责, P5.3f).
public struct ActsFor: DeskQuery {
  public let post: Post
  public let place: WorkroomID
  public init(_ post: Post, over place: WorkroomID) { (self.post, self.place) = (post, place) }
  public func answer(from state: StoreState) throws -> [String] {
    var seen: Set<PersonID> = []
    return try state.matters(PostFacts.self, "state = 'running'", []).map(\.facts)
      .filter { $0.post == post && seen.insert($0.holder).inserted }
      .filter { try PostsOver(place, of: $0.holder).answer(from: state).contains(post) }.map(\.name)
  }
}

/// Who of a body signs in here and so decides on a step itself (谁审批谁负责), P5.3f, by name; empty where nobody does, and what
/// the body said is recorded from paper by whoever applies.
public struct DecidesOn: DeskQuery {
  public let step: ApprovalStep
  public let place: WorkroomID
  public init(_ step: ApprovalStep, at place: WorkroomID) { (self.step, self.place) = (step, place) }
  public func answer(from state: StoreState) throws -> [String] {
    try ActsFor(step.post, over: place).answer(from: state)
  }
}

extension CppccFacts {
  /// Whether a room of that level and area is under it: another county's CPPCC is over none of this one's (P4.4).
  func isOver(_ level: Level, _ area: String) -> Bool {
    guard level == self.level else { return false }
    guard let own = Region(self.area).area, let other = Region(area).area else {
      // Outside the table: one is said with what it lies in, perhaps, and the other without.
      let (long, short) = self.area.count > area.count ? (self.area, area) : (area, self.area)
      return long == short || short.count > 2 && long.hasSuffix(short)
    }
    return own.level == level && own.contains(other)
  }

  /// Whether a room may be among those that it keeps figures of: its own, and those of the levels below in its area (P8.2b).
  fileprivate func mayLookAfter(_ room: RoomFacts) -> Bool {
    if isOver(room.level, room.area) { return true }
    switch (level, room.level) {
    case (.county, _), (.city, .city), (.city, .province), (.province, .province): return false
    case (.city, .county), (.province, .county), (.province, .city):
      guard let own = Region(area).area, let other = Region(room.area).area else { return true }
      return own.contains(other)
    }
  }
}

/// The rooms that somebody of a CPPCC looks after: all of its area for whoever is over all of a level (the county's
/// figures are in the city's roll-up, P8.2b), else those of their committees (P4.4, P8.1d).
public struct RoomsUnder: DeskQuery {
  public let person: PersonID
  public let place: WorkroomID
  public init(_ person: PersonID, at place: WorkroomID) { (self.person, self.place) = (person, place) }
  public func answer(from state: StoreState) throws -> [Matter<RoomFacts>] {
    let roster = try TheCppccRoster(place).answer(from: state)
    guard let cppcc = try TheCppcc(place).answer(from: state), let person = roster.person(person) else {
      return []
    }
    let rooms = try Workrooms().answer(from: state).filter { cppcc.facts.mayLookAfter($0.facts) }
    guard person.posts.allSatisfy(\.post.isOverCommittees) else { return rooms }
    let ids = person.posts.flatMap(\.committees)
    let theirs = roster.committees.filter { ids.contains($0.id) }
    return rooms.filter { room in
      guard room.facts.level == cppcc.facts.level, let name = room.facts.committee else { return false }
      return theirs.contains { $0.facts.isOrWasCalled(name) }
    }
  }
}

/// What somebody acts for over a place: in a CPPCC itself, or over a room of its level or one that is applied for
/// (P4.4, P5.3a, P8.1d).
///
/// A committee's and a Vice-Chairperson's posts reach the rooms of their committees; a room that has none yet is reached
/// by every committee of its level.
public struct PostsOver: DeskQuery {
  public let place: WorkroomID
  public let person: PersonID
  public init(_ place: WorkroomID, of person: PersonID) { (self.place, self.person) = (place, person) }
  public func answer(from state: StoreState) throws -> Set<Post> {
    let held = try state.matters(PostFacts.self, "person = ? AND state = 'running'", [person.rawValue])
    guard !held.isEmpty else { return [] }
    let room = try TheWorkroom(place).answer(from: state)?.facts
    let application = try TheApplication(place).answer(from: state)?.facts
    guard let level = room?.level ?? application?.begun.level,
      let area = room?.area ?? application?.begun.area
    else {
      return Set(held.filter { $0.workroom == place }.map(\.facts.post))
    }
    let committee = room?.committee ?? application?.submission?.committee
    return Set(try held.filter { try reaches($0, level, area, committee, state) }.map(\.facts.post))
  }

  private func reaches(
    _ post: Matter<PostFacts>, _ level: Level, _ area: String, _ committee: String?, _ state: StoreState
  ) throws -> Bool {
    guard let cppcc = try TheCppcc(post.workroom).answer(from: state)?.facts, cppcc.isOver(level, area) else {
      return false
    }
    guard post.facts.post.isOverCommittees, let committee else { return true }
    return try post.facts.committees.contains {
      try state.matter(CommitteeFacts.self, $0)?.facts.isOrWasCalled(committee) ?? false
    }
  }
}
