public import Regulation

/// Whether a person may do something, and why not (能不能办): asked once of role, lifecycle and guards, for menus, for the ways
/// of a dialog and for what the desk refuses.
///
/// The answer is the refusal that the desk would give; nil: they may.
public struct MayDo: DeskQuery {
  private let act: ActKind
  private let said: Act?
  private let matter: MatterID?
  private let room: WorkroomID
  private let person: PersonID
  private let isOwn: Bool?
  private let now: Moment

  /// Before anything is said of it: what depends on what will be said is taken to be possible.
  ///
  /// - Parameters:
  ///   - matter: what it is done with; nil: something new, or whatever there may be: only the role is asked.
  ///   - isOwn: whether the matter is the person's own; nil: as the matter says, and what is new is one's own.
  public init(
    _ act: any ActBody.Type, on matter: MatterID? = nil, in room: WorkroomID, by person: PersonID,
    isOwn: Bool? = nil
  ) {
    (self.act, said, self.matter) = (ActKind(act), nil, matter)
    // Nothing that is told by the clock is asked before it is known what is said.
    (self.room, self.person, self.isOwn, now) = (room, person, isOwn, Moment(milliseconds: 0))
  }

  /// With all that would be said now: the act's own rules are asked, too, and what an amendment reaches.
  public init(_ act: Act, on matter: MatterID, in room: WorkroomID, by person: PersonID, at now: Moment) {
    (self.act, said, self.matter) = (act.kind, act, matter)
    (self.room, self.person, isOwn, self.now) = (room, person, nil, now)
  }

  public func answer(from state: StoreState) throws -> Refusal? {
    let rules = Rules(
      state: state, ledger: state.ledger(), turn: TurnID(""), actor: person, now: now)
    let entries = try matter.map { try state.ledger().entries(of: $0) } ?? []
    do {
      guard let said, let matter else {
        try rules.checkMay(act, nil, entries, room, isOwn: isOwn, isBegun: matter != nil)
        return nil
      }
      let proposal = Proposal(said, in: room, on: matter, occurred: now)
      try rules.checkMay(proposal, entries)
      try said.body.check(proposal, on: entries, by: rules)
      return nil
    } catch let refusal as Refusal {
      return refusal
    }
  }
}

/// The acts that what somebody is in a room, or over it, gives them (凭身份能办的事): ``MayDo`` of all acts at once, of no
/// matter in particular. A menu asks it of a dozen acts; who they are is looked up once.
public struct PermittedActs: DeskQuery {
  private let room: WorkroomID
  private let person: PersonID
  private let isOwn: Bool

  /// - Parameter isOwn: whether it is about matters of their own.
  public init(in room: WorkroomID, of person: PersonID, isOwn: Bool) {
    (self.room, self.person, self.isOwn) = (room, person, isOwn)
  }

  public func answer(from state: StoreState) throws -> Set<ActKind> {
    let rules = Rules(
      state: state, ledger: state.ledger(), turn: TurnID(""), actor: person, now: Moment(milliseconds: 0))
    let asker = try rules.asker(in: room, isOwn: isOwn)
    let kinds = try EndOf(room).answer(from: state) == nil ? state.store.acts.kinds : Rules.afterEnd(state)
    return Set(try kinds.filter { try $0.type.allows(asker) })
  }
}

/// The acts that may come next with a matter (这件还能办什么): ``MayDo`` of all acts of its kind at once, before anything is
/// said. Whoever is shown what may be done with it is asked for a dozen of them; its entries are read once.
public struct ActsNext: DeskQuery {
  private let matter: MatterID
  private let kind: MatterKind
  private let room: WorkroomID
  private let person: PersonID
  private let isOwn: Bool?

  /// - Parameter isOwn: whether the matter is the person's own; nil: as the matter says.
  public init(
    with matter: MatterID, of kind: MatterKind, in room: WorkroomID, by person: PersonID, isOwn: Bool? = nil
  ) {
    (self.matter, self.kind, self.room, self.person, self.isOwn) = (matter, kind, room, person, isOwn)
  }

  public func answer(from state: StoreState) throws -> Set<ActKind> {
    let rules = Rules(
      state: state, ledger: state.ledger(), turn: TurnID(""), actor: person, now: Moment(milliseconds: 0))
    let known = AnyMatter(kind, try state.ledger().entries(of: matter))
    let asker = try rules.asker(in: room, isOwn: isOwn ?? ((known?.owner ?? person) == person))
    let kinds = try EndOf(room).answer(from: state) == nil ? state.store.acts.kinds : Rules.afterEnd(state)
    return Set(
      try kinds.filter { act in
        try act.matter == kind && act.type.allows(asker)
          && kind.type.allows(act, nil, after: known?.state ?? .nothing, known?.facts)
      })
  }
}

extension Rules {
  /// Role and lifecycle. Throws ``Refusal``.
  ///
  /// - Parameters:
  ///   - said: what the act says; nil before that is known.
  ///   - isOwn: whether the matter is the actor's own; nil: as it says.
  ///   - isBegun: whether the lifecycle is asked.
  func checkMay(
    _ act: ActKind, _ said: Act?, _ entries: [Entry], _ room: WorkroomID, isOwn: Bool? = nil,
    isBegun: Bool = true
  ) throws {
    let matter = act.matter.flatMap { AnyMatter($0, entries) }
    let isTheirs = isOwn ?? ((matter?.owner ?? said?.body.whose ?? actor) == actor)
    try checkRole(act, in: room, isOwn: isTheirs)
    guard isBegun, let kind = act.matter else { return }
    let state = matter?.state ?? .nothing
    guard kind.type.allows(act, said, after: state, matter?.facts) else { throw Refusal.notNow(act, state) }
  }
}

extension MatterFacts {
  /// Whether an act may come next.
  fileprivate static func allows(
    _ act: ActKind, _ said: Act?, after state: MatterState, _ known: (any MatterFacts)?
  ) -> Bool {
    let facts = known as? Self
    guard let said else { return lifecycle.allows(act, after: state, facts) }
    return lifecycle.next(after: state, on: said, facts) != nil
  }
}
