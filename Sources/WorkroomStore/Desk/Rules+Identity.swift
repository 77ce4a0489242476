import Regulation

// Who is who (一人一号). On a store with PINs a person is one and the same in two places only by an act of somebody who
// answers for both; whoever makes a place has power there, and so must bring nobody from elsewhere into it. Without PINs
// everybody at the machine may be anybody: there is nothing to guard.
extension Rules {
  /// Throws ``Refusal/knownElsewhere`` where the actor may not say that somebody known elsewhere is here as well.
  func checkIdentity(of person: PersonID, in place: WorkroomID) throws {
    guard try isGuarded, try !mayLink(person, to: place) else { return }
    throw Refusal.knownElsewhere
  }

  /// Whether somebody is known nowhere but here, or the actor answers for all the places that they have or had.
  func mayLink(_ person: PersonID, to place: WorkroomID, isBeingSetUp: Bool = false) throws -> Bool {
    let others = try PlacesOf(person, everHeld: true).answer(from: state).subtracting([place])
    return try isFileOwner || others.isEmpty
      || (isBeingSetUp || answers(for: place)) && others.allSatisfy(answers)
  }

  /// Whether the actor answers for a place: leads the room, acts for the office over it, or is just setting it up.
  private func answers(for place: WorkroomID) throws -> Bool {
    let asker = try asker(in: place, isOwn: false)
    return try asker.leads || asker.acts(for: .officeInCharge) || asker.isSettingUp()
      || !officesLeftNow(in: place).isEmpty
  }

  // MARK: A further place

  /// The first place of a store is anybody's to enter; a further one that of somebody who has something to answer for, or
  /// of whoever records the plaque of a room that was applied for.
  func mayFoundRoom(at place: WorkroomID) throws -> Bool {
    guard try isGuarded, !isFileOwner, try !isEmpty() else { return true }
    if try TheApplication(place).answer(from: state)?.state == .fulfilled { return try actorMayFulfil(place) }
    return try actor.map { person in
      try PlacesOf(person).answer(from: state).contains { place in
        let asker = try asker(in: place, isOwn: false)
        return asker.leads || asker.acts(for: .committee, .officeInCharge)
      }
    } ?? false
  }

  /// A CPPCC is over all rooms of its level: only the office of one of that level, or the owner of the file, may enter
  /// another.
  ///
  /// - Parameter level: nil as long as it is not said: any.
  func mayFoundCppcc(of level: Level? = nil) throws -> Bool {
    guard try isGuarded, !isFileOwner, try !isEmpty() else { return true }
    return try actor.map { person in
      try PlacesOf(person).answer(from: state).contains { place in
        guard let known = try TheCppcc(place).answer(from: state)?.facts.level, level == nil || level == known
        else { return false }
        return try PostsOver(place, of: person).answer(from: state).contains(.officeInCharge)
      }
    } ?? false
  }

  func checkFounding(of cppcc: CppccSetUp) throws {
    guard try mayFoundCppcc(of: cppcc.level) else { throw Refusal.notAllowed(CppccSetUp.kind) }
  }

  private func actorMayFulfil(_ place: WorkroomID) throws -> Bool {
    try ApplicationFulfilled.allows(asker(in: place, isOwn: false))
  }

  private func isEmpty() throws -> Bool {
    try Workrooms(atMost: 1).answer(from: state).isEmpty && Cppccs().answer(from: state).isEmpty
      && OpenApplications().answer(from: state).isEmpty
  }

  private var isGuarded: Bool { get throws { try AsksForPins().answer(from: state) } }
}

/// Why somebody may not enter a further room or CPPCC here (再登记一个地方); nil: they may.
public struct MayFound: DeskQuery {
  private let act: ActKind
  private let person: PersonID?

  /// - Parameter person: who has signed in; nil: nobody has.
  public init(_ act: any ActBody.Type, by person: PersonID?) {
    (self.act, self.person) = (ActKind(act), person)
  }

  public func answer(from state: StoreState) throws -> Refusal? {
    let rules = Rules(
      state: state, ledger: state.ledger(), turn: TurnID(""), actor: person, now: Moment(milliseconds: 0))
    let asker = try rules.asker(in: WorkroomID(""), isOwn: false)
    return try act.type.allows(asker) ? nil : act.type.refusal(to: asker)
  }
}

/// Whether somebody who is known elsewhere may be said to be the same person in a place (是不是同一个人): as the desk will
/// have it. Where not, they are somebody new there.
public struct MayBeOne: DeskQuery {
  private let person: PersonID
  private let place: WorkroomID
  private let actor: PersonID?
  private let isBeingSetUp: Bool

  /// - Parameter isBeingSetUp: the place is only to be made, by whoever asks.
  public init(_ person: PersonID, in place: WorkroomID, by actor: PersonID?, isBeingSetUp: Bool = false) {
    (self.person, self.place, self.actor, self.isBeingSetUp) = (person, place, actor, isBeingSetUp)
  }

  public func answer(from state: StoreState) throws -> Bool {
    let rules = Rules(
      state: state, ledger: state.ledger(), turn: TurnID(""), actor: actor, now: Moment(milliseconds: 0))
    return try !AsksForPins().answer(from: state)
      || rules.mayLink(person, to: place, isBeingSetUp: isBeingSetUp)
  }
}
