public import Regulation
public import WorkroomStore

/// What a roster file comes to in an application that is being filled in: its list of members (P5.2, P4.2a), and its
/// convenors and liaison where the file names them.
public struct ApplicationRosterPlan: RosterImport {
  public private(set) var faults: [RosterFault]
  public private(set) var notes: [RosterNote]
  public private(set) var proposals: [Proposal] = []
  public private(set) var isDone = false
  /// The list that is kept, or would be.
  public private(set) var members: [ApplicationMember] = []
  public private(set) var officers: ApplicationOfficers?

  private static let mostRows = 200

  /// What the person says to the import.
  public struct Wish: Hashable, Sendable {
    /// Why members of other rooms are on the list (P4.2b); 同名 for somebody else of that name.
    public var reason: String?
    /// Why they are fewer than 5, or more than 20 (P4.2a).
    public var sizeReason: String?
    /// Who answers for more than 20 (P4.2a).
    public var answeredBy: String?
    /// The list that is there is given up.
    public var replaces: Bool
    /// Right rows are imported though others are not right.
    public var isPartial: Bool
    public init(
      reason: String? = nil, sizeReason: String? = nil, answeredBy: String? = nil, replaces: Bool = false,
      isPartial: Bool = false
    ) {
      (self.reason, self.sizeReason, self.answeredBy) = (reason, sizeReason, answeredBy)
      (self.replaces, self.isPartial) = (replaces, isPartial)
    }
  }

  /// Throws `Unanswered` until the desk has answered, and `Refusal` where the application is not being filled in.
  public init(
    _ file: RosterFile, on application: MatterID, wish: Wish, turn: TurnID, facts: Facts, now: Moment
  ) throws {
    guard let known = try facts(TheApplicationCalled(application)) else { throw Refusal.gone }
    guard known.state == .drafting else { throw Refusal.notNow(ApplicationMembers.kind, known.state) }
    (faults, notes) = (file.faults, file.notes)
    guard !faults.contains(where: \.isOfFile) else { return }
    // Every question runs this again from its beginning: none for a file that is no list of members.
    guard file.rows.count <= Self.mostRows else {
      faults.append(RosterFault(.room(.tooManyListed(file.rows.count)), line: nil))
      return
    }
    var making = Making(known.facts, wish: wish, turn: turn)
    for row in file.rows {
      let elsewhere = row.isMember ? try facts(Namesakes(row.name)).filter(\.isMember) : []
      if let fault = making.take(row, elsewhere: elsewhere) {
        faults.append(RosterFault(.room(fault), line: row.line))
      }
    }
    let size = RoomSize(making.members.count, by: try facts(ThePack()))
    if making.members.isEmpty, faults.isEmpty { faults = [RosterFault(.onlyHeader)] }
    faults += making.obstacles(size).map { RosterFault(.room($0), line: nil) }
    faults.sort { ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0) }
    guard !faults.contains(where: \.isOfWhole), faults.isEmpty || wish.isPartial, !making.members.isEmpty
    else { return }
    (members, officers, isDone) = (making.members, making.officers, true)
    if making.leavesOfficers { notes.append(RosterNote(.officersNext, line: file.rows.first?.line ?? 1)) }
    var acts: [Act] = [Act(making.list(size))]
    if let officers { acts.append(Act(officers)) }
    proposals = acts.map { Proposal($0, in: known.workroom, on: application, occurred: now) }
  }

  public func report(_ phrases: RosterFilePhrases, isRehearsal: Bool) -> [String] {
    phrases.report(self, isRehearsal: isRehearsal)
  }
}

extension ApplicationRosterPlan {
  private struct Making {
    let facts: ApplicationFacts
    let wish: Wish
    let turn: TurnID
    var members: [ApplicationMember] = []
    private var contacts: [(name: String, contact: String)] = []
    private var convenors: [ApplicationConvenor] = []
    private var liaison: (row: RosterRow, person: PersonID)?
    private var sitsElsewhere = false

    init(_ facts: ApplicationFacts, wish: Wish, turn: TurnID) {
      (self.facts, self.wish, self.turn) = (facts, wish, turn)
    }

    /// Why the members of other rooms are on it; nil where they only bear the same name.
    private var reason: String? { wish.reason.flatMap { SetUp.Slots.isNamesake($0) ? nil : $0 } }

    mutating func take(_ row: RosterRow, elsewhere: [Namesakes.Place]) -> RosterFault.OfRoom? {
      if let place = elsewhere.first, wish.reason == nil { return .elsewhere(room: place.roomName) }
      if row.isConvenor, !row.isMember { return .convenorNotMember }
      if row.isConvenor, convenors.count >= 2 { return .tooManyConvenors }
      if row.isLiaison, let liaison { return .secondLiaison(first: liaison.row.line) }
      let person = person(row, elsewhere)
      if row.isMember {
        members.append(
          ApplicationMember(
            person: person, name: row.name, post: row.post ?? "", specialty: row.specialty ?? ""))
        contacts.append((row.name, row.contact ?? ""))
        if !elsewhere.isEmpty, reason != nil { sitsElsewhere = true }
      }
      if row.isConvenor {
        convenors.append(ApplicationConvenor(person: person, sector: row.sector ?? "", committee: ""))
      }
      if row.isLiaison { liaison = (row, person) }
      return nil
    }

    /// Whoever was listed before, or handles it, or comes from another room, keeps their id.
    private func person(_ row: RosterRow, _ elsewhere: [Namesakes.Place]) -> PersonID {
      if let known = facts.members?.members.first(where: { $0.name == row.name }) { return known.person }
      if facts.begun.handlerName == row.name { return facts.begun.handler }
      if reason != nil, let other = elsewhere.first { return other.person }
      return PersonID(turn.derived("person-\(row.line)"))
    }

    /// What the person has to say first: nothing comes in before, `--partial` or not.
    func obstacles(_ size: RoomSize) -> [RosterFault.OfRoom] {
      var obstacles: [RosterFault.OfRoom] = []
      if let list = facts.members, !wish.replaces { obstacles.append(.listThere(list.members.count)) }
      switch size {
      case .fits: break
      case .small where members.isEmpty: break
      case .small: if wish.sizeReason == nil { obstacles.append(.tooFewMembers(members.count)) }
      case .large:
        if wish.sizeReason == nil || wish.answeredBy == nil {
          obstacles.append(.tooManyListed(members.count))
        }
      }
      return obstacles
    }

    func list(_ size: RoomSize) -> ApplicationMembers {
      let isLarge = if case .large = size { true } else { false }
      return ApplicationMembers(
        members: members, reason: size == .fits ? nil : wish.sizeReason,
        elsewhereReason: sitsElsewhere ? reason : nil, overriddenBy: isLarge ? wish.answeredBy : nil,
        contacts: ContactLines.text(contacts))
    }

    /// 协商产生 (P4.2c). In principle a provincial regional room's convenor is the Chairperson (P4.2d): that is asked.
    var officers: ApplicationOfficers? {
      guard !convenors.isEmpty, let liaison,
        !(facts.begun.level == .province && facts.named?.type == .regional)
      else { return nil }
      return ApplicationOfficers(
        convenors: convenors, choice: .consulted, liaison: liaison.person, liaisonName: liaison.row.name,
        liaisonFrom: liaison.row.isMember ? nil : liaison.row.post,
        contacts: ContactLines.text([(liaison.row.name, liaison.row.contact ?? "")]))
    }

    /// Whether convenors and liaison are still to be named: there are none, or one of them is not on this list.
    var leavesOfficers: Bool {
      guard officers == nil else { return false }
      guard let before = facts.officers else { return true }
      let listed = Set(members.map(\.person))
      return !listed.isSuperset(of: before.convenors.map(\.person))
    }
  }
}
