import Regulation

/// How many may hold what (P4.2a, P4.2c, P4.2e), for what is proposed and for what is corrected.
extension Rules {
  /// Seats and offices of the room beside the one at hand.
  func checkRoster(_ act: Act, on matter: MatterID, in room: WorkroomID) throws {
    if let seat = act.as(SeatTaken.self) { try checkSeat(seat, on: matter, in: room) }
    if let office = act.as(OfficeTaken.self) { try checkOffice(office, on: matter, in: room) }
  }

  func checkSeat(_ seat: SeatTaken, on matter: MatterID, in room: WorkroomID) throws {
    try checkIdentity(of: seat.person, in: room)
    let seats = try checkSeatedOnce(seat, on: matter, in: room)
    try checkLevel(seat.level, in: room)
    // 应控制在 20 人以内: a bar, unless the rule set says otherwise, or somebody answers for it by name and reason.
    let size = RoomSize(seats.count + 1, by: state.store.pack)
    if size.isLarge, size.isBarred, !seat.isAnsweredFor { throw Refusal.tooManyMembers(seats.count + 1) }
  }

  /// Throws ``Refusal/alreadySeated`` where the member is seated already. Returns the other seats.
  @discardableResult
  func checkSeatedOnce(_ seat: SeatTaken, on matter: MatterID, in room: WorkroomID) throws -> [Matter<
    SeatFacts
  >] {
    let seats = try TheRoster(room).answer(from: state).seats.filter { $0.id != matter }
    if seats.contains(where: { $0.facts.member == seat.person || PersonName.isSame($0.facts.name, seat.name) }
    ) {
      throw Refusal.alreadySeated
    }
    return seats
  }

  /// 省政协委员工作室可吸纳市县政协委员 (P4.2g); what others do with members of another level is the rule set's to say (A39).
  func checkLevel(_ level: Level?, in room: WorkroomID) throws {
    guard let level, let home = try TheWorkroom(room).answer(from: state)?.facts.level else { return }
    if state.store.pack.taking(level, at: home) == .refused { throw Refusal.otherLevel(level) }
  }

  func checkOffice(_ office: OfficeTaken, on matter: MatterID, in room: WorkroomID) throws {
    try checkIdentity(of: office.person, in: room)
    let roster = try TheRoster(room).answer(from: state)
    let held = roster.offices.filter { $0.id != matter && $0.facts.office == office.office }
    let limit = office.office == .convenor ? state.store.pack[.convenorsMax] : 1
    guard held.count < limit, !held.contains(where: { $0.facts.holder == office.person }) else {
      throw Refusal.officeTaken(office.office, limit: limit)
    }
    if office.office == .convenor, roster.person(office.person)?.isMember != true {
      throw Refusal.convenorNotMember
    }
  }
}

extension Rules {
  /// A helper is no member of the room, and is named once.
  func checkHelper(_ helper: HelperNamed, in room: WorkroomID) throws {
    let seats = try TheRoster(room).answer(from: state).seats
    if seats.contains(where: { PersonName.isSame($0.facts.name, helper.name) }) {
      throw Refusal.alreadySeated
    }
    let helpers = try TheHelpers(of: room).answer(from: state)
    if helpers.contains(where: { PersonName.isSame($0.facts.name, helper.name) }) {
      throw Refusal.alreadyHelper
    }
  }

  /// Whoever is named as taking part has, or had, a seat in the room.
  func checkMembers(_ members: [PersonID]?, in room: WorkroomID) throws {
    guard let members, !members.isEmpty else { return }
    let seated = Set(try SeatsIn(room).answer(from: state).map(\.facts.member))
    guard Set(members).isSubset(of: seated) else { throw Refusal.notAmongMembers }
  }

  /// The same, for what is put in the place of what was recorded.
  func checkMembers(in act: Act, _ room: WorkroomID) throws {
    if let logged = act.as(ActivityLogged.self) { try checkMembers(logged.members, in: room) }
    if let micro = act.body as? any MicroAct { try checkMembers(micro.held.members, in: room) }
  }
}

/// What holds for what was entered holds for what is put in its place.
extension Rules {
  /// No other member of the room is called so.
  func checkPuttingRight(_ right: SeatPutRight, on matter: MatterID, in room: WorkroomID) throws {
    guard let name = right.name else { return }
    let others = try TheRoster(room).answer(from: state).seats.filter { $0.id != matter }
    if others.contains(where: { PersonName.isSame($0.facts.name, name) }) { throw Refusal.alreadySeated }
  }
}

extension SeatTaken {
  /// Whether somebody answers for a member too many, by name and reason (P4.2a).
  fileprivate var isAnsweredFor: Bool { overriddenBy?.isEmpty == false && overrideReason?.isEmpty == false }
}
