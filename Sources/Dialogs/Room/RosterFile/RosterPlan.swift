public import Regulation
public import WorkroomStore

/// What a roster file comes to in a room: who is seated by it, and which rows the room has no place for.
public struct RosterPlan: RosterImport {
  /// Rows that can be imported, in the order of the file.
  public private(set) var rows: [RosterRow] = []
  /// Of the file and of its rows in this room, in the order of the file.
  public private(set) var faults: [RosterFault]
  public private(set) var notes: [RosterNote]
  /// What is to be written: all right rows, where all are right or the person wants these; else nothing.
  public private(set) var proposals: [Proposal] = []
  public var isDone: Bool { faults.isEmpty || !proposals.isEmpty }
  /// How many members the room has after it.
  public private(set) var members: Int

  /// What the person says to the import.
  public struct Wish: Hashable, Sendable {
    /// Why members of other rooms sit in this one too (P4.2b); 同名 for somebody else of that name.
    public var reason: String?
    /// Right rows are imported though others are not right.
    public var isPartial: Bool
    public init(reason: String?, isPartial: Bool) { (self.reason, self.isPartial) = (reason, isPartial) }
  }

  /// Throws `Unanswered` until the desk has answered, and `Refusal` where the person does not keep the roster.
  public init(
    _ file: RosterFile, in room: WorkroomID, by person: PersonID, wish: Wish, turn: TurnID, facts: Facts,
    now: Moment
  ) throws {
    // Who sits elsewhere is told to those alone who keep the roster; the desk sees to it once more.
    guard try facts(PlaceOf(of: person, in: room))?.offices.isEmpty == false else {
      throw Refusal.notAllowed(SeatTaken.kind)
    }
    let roster = try facts(TheRoster(room))
    (faults, notes, members) = (file.faults, file.notes, roster.seats.count)
    guard !faults.contains(where: \.isOfFile) else { return }
    var making = Making(roster: roster, room: room, turn: turn, now: now, wish: wish)
    for row in file.rows {
      guard !making.isKnown(row) else {
        notes.append(RosterNote(.onRoster, line: row.line))
        continue
      }
      // Every question runs this again from its beginning: none for rows beyond the room's places.
      let elsewhere = row.isMember && !making.isFull ? try facts(Namesakes(row.name)) : []
      if let fault = making.take(row, elsewhere: elsewhere.filter { $0.isMember && $0.room != room }) {
        faults.append(RosterFault(.room(fault), line: row.line))
      } else {
        rows.append(row)
      }
    }
    faults.sort { ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0) }
    notes.sort { ($0.line, $0.column ?? 0) < ($1.line, $1.column ?? 0) }
    guard faults.isEmpty || wish.isPartial else { return }
    members = making.members
    proposals = making.seats + making.offices
  }

  public func report(_ phrases: RosterFilePhrases, isRehearsal: Bool) -> [String] {
    phrases.report(self, isRehearsal: isRehearsal)
  }

  private struct Making {
    let roster: Roster
    let room: WorkroomID
    let turn: TurnID
    let now: Moment
    let wish: Wish
    var seats: [Proposal] = []
    var offices: [Proposal] = []
    var members: Int
    private var convenors: Int
    /// Whether there is a liaison, and the line that names them.
    private var liaison: (isThere: Bool, line: Int?)

    static let mostMembers = 20
    static let mostConvenors = 2

    init(roster: Roster, room: WorkroomID, turn: TurnID, now: Moment, wish: Wish) {
      (self.roster, self.room, self.turn, self.now, self.wish) = (roster, room, turn, now, wish)
      members = roster.seats.count
      convenors = roster.holders(of: .convenor).count
      liaison = (!roster.holders(of: .liaison).isEmpty, nil)
    }

    /// 应控制在 20 人以内: the room has no place for another member.
    var isFull: Bool { members >= Self.mostMembers }

    /// A member who has a seat, or a liaison from outside who is the liaison.
    func isKnown(_ row: RosterRow) -> Bool {
      roster.people.contains { $0.name == row.name && ($0.isMember || !row.isMember) }
    }

    mutating func take(_ row: RosterRow, elsewhere: [Namesakes.Place]) -> RosterFault.OfRoom? {
      if row.isMember, isFull { return .tooManyMembers(members + 1) }
      if let place = elsewhere.first, wish.reason == nil { return .elsewhere(room: place.roomName) }
      if row.isConvenor, !row.isMember { return .convenorNotMember }
      if row.isConvenor, convenors >= Self.mostConvenors { return .tooManyConvenors }
      if row.isLiaison, liaison.isThere { return .secondLiaison(first: liaison.line) }
      let reason = wish.reason.flatMap { SetUp.Slots.isNamesake($0) ? nil : $0 }
      let known = roster.people.first { $0.name == row.name }?.id
      let person =
        known ?? (reason == nil ? nil : elsewhere.first?.person)
        ?? PersonID(turn.derived("person-\(row.line)"))
      let occurred = Moment(row.since ?? now.day)
      if row.isMember {
        members += 1
        let seat = SeatTaken(
          person: person, name: row.name, otherRoomReason: elsewhere.isEmpty ? nil : reason,
          post: row.post, specialty: row.specialty, sector: row.sector)
        seats.append(proposal(Act(seat), "seat-\(row.line)", occurred))
      }
      if row.isConvenor {
        convenors += 1
        let office = OfficeTaken(office: .convenor, person: person, name: row.name)
        offices.append(proposal(Act(office), "convenor-\(row.line)", occurred))
      }
      if row.isLiaison {
        liaison = (true, row.line)
        let office = OfficeTaken(office: .liaison, person: person, name: row.name)
        offices.append(proposal(Act(office), "liaison-\(row.line)", occurred))
      }
      return nil
    }

    private func proposal(_ act: Act, _ name: String, _ occurred: Moment) -> Proposal {
      Proposal(act, in: room, on: MatterID(turn.derived(name)), occurred: occurred)
    }
  }
}
