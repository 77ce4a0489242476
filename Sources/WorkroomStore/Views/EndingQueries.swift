import GRDB
public import Regulation

// Which rooms are to end, which have ended, and what is left to do there (终止、摘牌), P7.1e, P7.2, P7.3b.

/// The end of a room; nil: it goes on.
public struct EndOf: DeskQuery {
  public let room: WorkroomID
  public init(_ room: WorkroomID) { self.room = room }
  public func answer(from state: StoreState) throws -> RoomFacts.End? {
    // Asked at every act: of a room that goes on, no more than its state is read.
    let statement = try state.db.cachedStatement(
      sql: "SELECT 1 FROM matters WHERE id = ? AND kind = '\(RoomFacts.kind)' AND state = 'ended'")
    guard try Int.fetchOne(statement, arguments: [room.matter.rawValue]) != nil else { return nil }
    return try TheWorkroom(room).answer(from: state)?.facts.ended
  }
}

/// The proposals to end one of these rooms that nobody has decided on yet, the oldest first.
public struct OpenEndings: DeskQuery {
  public let rooms: [WorkroomID]
  public init(of rooms: [WorkroomID]) { self.rooms = rooms }
  public func answer(from state: StoreState) throws -> [Matter<EndingFacts>] {
    if rooms.count == 1, let room = rooms.first {
      return try state.matters(EndingFacts.self, "workroom = ? AND state = 'requested'", [room.rawValue])
    }
    let wanted = Set(rooms)
    return try state.matters(EndingFacts.self, "state = 'requested'", []).filter {
      wanted.contains($0.workroom)
    }
  }
}

/// The proposals that somebody has to decide on at a CPPCC (待决定), A43: as who acts for the body that decides, or records from
/// its paper.
public struct EndingsToDecide: DeskQuery {
  public let person: PersonID
  public let place: WorkroomID
  public init(by person: PersonID, at place: WorkroomID) { (self.person, self.place) = (person, place) }
  public func answer(from state: StoreState) throws -> [Matter<EndingFacts>] {
    let rooms = try RoomsUnder(person, at: place).answer(from: state).map(\.workroom)
    let pack = state.store.pack
    return try OpenEndings(of: rooms).answer(from: state).filter { ending in
      let posts = try PostsOver(ending.workroom, of: person).answer(from: state)
      return !posts.isDisjoint(with: pack.deciders(on: ending.facts.proposed.grounds))
    }
  }
}

/// Why a room would have to end by what the ledger has (按数据应当终止或摘牌): proposed to a person, who decides. What was decided on
/// since is not proposed again.
public struct EndingFigures: DeskQuery {
  public let room: WorkroomID
  public init(of room: WorkroomID) { self.room = room }

  public func answer(from state: StoreState) throws -> [EndingGround] {
    guard let home = try TheWorkroom(room).answer(from: state), home.state == .running else { return [] }
    let decided = try state.matters(EndingFacts.self, "workroom = ? AND state = 'denied'", [room.rawValue])
    // What was taken back is not proposed again for the same cause either.
    let kept =
      decided.map { ($0.facts.proposed.grounds, $0.facts.decidedOn) }
      + (home.facts.reopened ?? []).map { ($0.end.grounds, $0.on) }
    let seats = try SeatsIn(room).answer(from: state)
    let evidence: [(EndingGround, Day?)] = [
      (.namesakeLeft, try namesakeLeft(home, seats, state)),
      (.noMembers, try noMembers(home, seats, state)),
      (.failedTwice, try failedTwice(state)),
      (.personalRoom, try personalRoom(home, seats, state)),
    ]
    return evidence.compactMap { ground, since in
      guard let since else { return nil }
      let wasKept = kept.contains { $0.0.contains(ground) && ($0.1 ?? since) >= since }
      return wasKept ? nil : ground
    }
  }

  /// Since when whoever the room is named after is no longer a member (P7.2b): re-appointment, and a seat elsewhere, is no end.
  private func namesakeLeft(_ home: Matter<RoomFacts>, _ seats: [Matter<SeatFacts>], _ state: StoreState)
    throws
    -> Day?
  {
    let left = seats.filter { seat in
      seat.state == .ended && seat.facts.end.map { $0 != .other } ?? false
        && home.facts.isNamed(after: seat.facts.name)
    }
    for seat in left {
      let held = try state.matters(
        SeatFacts.self, "person = ? AND state = 'running'", [seat.facts.member.rawValue])
      if held.isEmpty { return seat.facts.until }
    }
    return nil
  }

  /// Since when a regional room has had no member of its level, nor any other room of its level in its region (P7.2c). The store
  /// does not know every member: a person confirms it.
  private func noMembers(_ home: Matter<RoomFacts>, _ seats: [Matter<SeatFacts>], _ state: StoreState) throws
    -> Day?
  {
    guard home.facts.type == .regional, seats.allSatisfy({ $0.state == .ended }),
      let last = seats.compactMap(\.facts.until).max()
    else { return nil }
    let others = try Workrooms().answer(from: state).filter { other in
      other.workroom != room && other.state == .running && other.facts.level == home.facts.level
        && other.facts.region.relation(to: home.facts.region) != .apart
    }
    let isEmpty = try others.allSatisfy { try TheRoster($0.workroom).answer(from: state).seats.isEmpty }
    return isEmpty ? last : nil
  }

  /// The day of an assessment from which a proposal to delist follows (P7.1e).
  private func failedTwice(_ state: StoreState) throws -> Day? {
    let last = try AssessmentsOf(room).answer(from: state).max { $0.key < $1.key }?.value.facts
    return last?.assessed.consequence == .delisting ? last?.on : nil
  }

  /// The day on which one of the three conditions of P7.3b was found of a personal room.
  private func personalRoom(_ home: Matter<RoomFacts>, _ seats: [Matter<SeatFacts>], _ state: StoreState)
    throws
    -> Day?
  {
    guard seats.contains(where: { home.facts.isNamed(after: $0.facts.name) }) else { return nil }
    return try state.matters(GuidanceFacts.self, "workroom = ? AND state <> 'nothing'", [room.rawValue])
      .filter { $0.facts.given.about.isOfPersonalRoom }.map(\.facts.on).max()
  }
}

/// The rooms among these that would have to end by the figures, where nothing is proposed yet (应当提请的), each with why.
public struct EndingsDue: DeskQuery {
  public struct Found: Hashable, Sendable {
    public let room: Matter<RoomFacts>
    public let grounds: [EndingGround]
  }

  public let rooms: [Matter<RoomFacts>]
  public init(of rooms: [Matter<RoomFacts>]) { self.rooms = rooms }

  public func answer(from state: StoreState) throws -> [Found] {
    let candidates = try candidates(state)
    let open = Set(try OpenEndings(of: rooms.map(\.workroom)).answer(from: state).map(\.workroom))
    return try rooms.filter { candidates.contains($0.workroom.rawValue) && !open.contains($0.workroom) }
      .compactMap { room in
        let grounds = try EndingFigures(of: room.workroom).answer(from: state)
        return grounds.isEmpty ? nil : Found(room: room, grounds: grounds)
      }
  }

  /// Rooms that anything at all speaks of: few, so that a province's sign-in looks at no room in vain.
  private func candidates(_ state: StoreState) throws -> Set<String> {
    let personal = GuidanceSubject.allCases.filter(\.isOfPersonalRoom).map { "'\($0.rawValue)'" }
    let found = try String.fetchAll(
      state.db.cachedStatement(
        sql: """
          SELECT workroom FROM matters WHERE kind = '\(SeatFacts.kind)' AND state <> 'nothing'
            GROUP BY workroom HAVING sum(state = 'running') = 0
          UNION SELECT workroom FROM matters WHERE kind = '\(AssessmentFacts.kind)' AND state <> 'nothing'
            AND json_extract(detail, '$.facts.assessed.consequence') = '\(AssessmentConsequence.delisting.rawValue)'
          UNION SELECT workroom FROM matters WHERE kind = '\(GuidanceFacts.kind)' AND state <> 'nothing'
            AND json_extract(detail, '$.facts.given.about') IN (\(personal.joined(separator: ", ")))
          """))
    return try Set(found).union(namedAfterWhoLeft(state))
  }

  /// Rooms that are named after somebody who has left: whoever left anywhere is held against the name of that room alone.
  private func namedAfterWhoLeft(_ state: StoreState) throws -> Set<String> {
    let known = Dictionary(
      rooms.map { ($0.workroom.rawValue, $0.facts) }, uniquingKeysWith: { first, _ in first })
    let rows = try Row.fetchCursor(
      state.db.cachedStatement(
        sql: """
          SELECT workroom, json_extract(detail, '$.facts.name') FROM matters
          WHERE kind = '\(SeatFacts.kind)' AND state = 'ended'
          """))
    var found: Set<String> = []
    while let row = try rows.next() {
      let columns = Columns(row, of: "matters")
      let room = try columns.text(0)
      if try known[room]?.isNamed(after: columns.text(1)) == true { found.insert(room) }
    }
    return found
  }
}

/// The rooms of somebody's that have ended (已终止、摘牌的), the latest first: those whose plaque is still out, or all.
public struct EndedRooms: DeskQuery {
  public let person: PersonID
  public let place: WorkroomID
  public init(of person: PersonID, at place: WorkroomID) { (self.person, self.place) = (person, place) }
  public func answer(from state: StoreState) throws -> [Matter<RoomFacts>] {
    try RoomsUnder(person, at: place).answer(from: state).filter { room in
      try room.state == .ended
        && !PostsOver(room.workroom, of: person).answer(from: state).isDisjoint(
          with: [.committee, .council, .officeInCharge])
    }.sorted {
      ($1.facts.ended?.day ?? $1.facts.day, $0.facts.name) < (
        $0.facts.ended?.day ?? $0.facts.day, $1.facts.name
      )
    }
  }
}

/// The rooms of somebody's that have ended and whose end they may take back (可以撤回的), A43: as who acts for the body that decides,
/// or records from its paper, as long as nobody has archived the papers.
public struct EndingsToTakeBack: DeskQuery {
  public let person: PersonID
  public let place: WorkroomID
  public init(by person: PersonID, at place: WorkroomID) { (self.person, self.place) = (person, place) }
  public func answer(from state: StoreState) throws -> [Matter<RoomFacts>] {
    let pack = state.store.pack
    return try EndedRooms(of: person, at: place).answer(from: state).filter { room in
      guard let end = room.facts.ended, end.archived == nil else { return false }
      let posts = try PostsOver(room.workroom, of: person).answer(from: state)
      return !posts.isDisjoint(with: pack.deciders(on: end.grounds))
    }
  }
}

extension RoomFacts {
  /// Whether it is named after somebody (以个人名义命名), P7.2b, P7.3.
  public func isNamed(after member: String) -> Bool {
    RoomNaming(type, area: area, bases: [], members: [member]).member(in: name) != nil
  }

  /// Whether it has ended and nobody has archived its papers yet (P7.4).
  public var owesArchive: Bool { ended.map { $0.archived == nil } ?? false }

  /// Whether its plaque was given and is still out (P7.2f).
  public var owesPlaque: Bool { ended.map { plaque != nil && $0.plaque == nil } ?? false }
}

extension GuidanceSubject {
  /// Whether it is one of the conditions of a personal room (P7.3b).
  var isOfPersonalRoom: Bool { clause == .p7_3b }
}
