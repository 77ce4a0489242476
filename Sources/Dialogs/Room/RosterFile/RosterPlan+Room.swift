public import Regulation
public import WorkroomStore

extension RosterPlan {
  /// A file for a room that is there: each row is a seat, an office or both.
  ///
  /// Throws `Unanswered` or `Untried` until the desk has answered, and `Refusal` where the person does not keep the
  /// roster, or the room as it stands does not allow it.
  public init(
    _ file: RosterFile, in room: WorkroomID, by person: PersonID, options: RosterOptions, turn: TurnID,
    facts: Answers, now: Moment
  ) throws {
    // Who sits elsewhere is told to those alone who keep the roster; the desk sees to it once more.
    if let refusal = try facts(MayDo(SeatTaken.self, in: room, by: person)) { throw refusal }
    let roster = try facts(TheRoster(room))
    let level = try facts(TheWorkroom(room))?.facts.level
    self.init(file, outcome: .seated([], members: roster.seats.count))
    guard !faults.contains(where: \.isOfFile) else { return }
    let seating = Seating(roster: roster, room: room, turn: turn, now: now, options: options)
    var (rows, beyond): ([RosterRow], [RosterRow]) = ([], [])
    var tried: [[Proposal]] = []
    for row in file.rows {
      if seating.isKnown(row) {
        add(RosterNote(.onRoster, line: row.line))
      } else if rows.count == Self.mostRows {
        beyond.append(row)
      } else {
        let seats = SeatsElsewhere(of: row.name, level: level, but: room)
        let elsewhere = row.isMember ? try facts(seats).first : nil
        let taking = try Self.taking(row, at: level, facts)
        if taking == .needsReason, options.levelReason == nil, let other = row.level {
          add(.otherLevelUnexplained(other), of: row)
          continue
        }
        if let elsewhere, options.reason == nil {
          add(.elsewhere(room: elsewhere.roomName), of: row)
        } else {
          rows.append(row)
          let isOne = try elsewhere.map { try facts(MayBeOne($0.person, in: room, by: person)) } ?? false
          tried.append(
            seating.proposals(row, elsewhere, isOne: isOne, levelReason: taking == .needsReason))
        }
      }
    }
    let refusals = try facts.refusals(of: tried)
    var (seated, right, liaison): ([RosterRow], [Proposal], Int?) = ([], [], nil)
    for ((row, proposals), refusal) in zip(zip(rows, tried), refusals) {
      guard let refusal else {
        seated.append(row)
        right += proposals
        if row.isLiaison { liaison = row.line }
        continue
      }
      guard let fault = RosterFault.OfRoom(refusal, of: row, liaison: liaison) else { throw refusal }
      add(fault, of: row)
    }
    let members = roster.seats.count + seated.count(where: \.isMember)
    for row in beyond { add(.tooManyMembers(members + 1), of: row) }
    settle(right, as: .seated(seated, members: members), options)
  }

  /// What the room says to a member of the level that the row names (P4.2g); nil: it names none.
  private static func taking(_ row: RosterRow, at home: Level?, _ facts: Answers) throws -> LevelTaking? {
    guard row.isMember, let level = row.level, let home else { return nil }
    return try facts(ThePack()).taking(level, at: home)
  }

  private struct Seating {
    let roster: Roster
    let room: WorkroomID
    let turn: TurnID
    let now: Moment
    let options: RosterOptions

    /// A member who has a seat, or a liaison from outside who is the liaison.
    func isKnown(_ row: RosterRow) -> Bool {
      roster.people.contains { PersonName.isSame($0.name, row.name) && ($0.isMember || !row.isMember) }
    }

    /// - Parameter isOne: whoever imports answers for the other room, too, so that it may be the same person.
    /// - Parameter levelReason: whether it is told why a member of another level has a seat.
    func proposals(
      _ row: RosterRow, _ elsewhere: Namesakes.Place?, isOne: Bool, levelReason: Bool
    ) -> [Proposal] {
      let reason = options.otherRoomReason
      // Somebody who comes from another room, or is the liaison already, keeps their id.
      let person =
        roster.person(called: row.name)?.id
        ?? (reason == nil || !isOne ? nil : elsewhere?.person)
        ?? PersonID(turn.derived("person-\(row.line)"))
      var proposals: [Proposal] = []
      func propose(_ act: Act, _ matter: String) {
        proposals.append(
          Proposal(
            act, in: room, on: MatterID(turn.derived("\(matter)-\(row.line)", at: room)),
            occurred: Moment(row.since ?? now.day)))
      }
      if row.isMember {
        propose(
          Act(
            SeatTaken(
              person: person, name: row.name, otherRoomReason: elsewhere == nil ? nil : reason,
              post: row.post, specialty: row.specialty, sector: row.sector, level: row.level,
              levelReason: levelReason ? options.levelReason : nil)), "seat")
      }
      if row.isConvenor {
        propose(Act(OfficeTaken(office: .convenor, person: person, name: row.name)), "convenor")
      }
      if row.isLiaison {
        propose(Act(OfficeTaken(office: .liaison, person: person, name: row.name)), "liaison")
      }
      return proposals
    }
  }
}
