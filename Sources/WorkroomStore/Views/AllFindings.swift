import GRDB
public import Regulation

/// What is asked of every room of the store and of everybody who sat in it (全部工作室), one room after the other.
///
/// The same findings as ``RoomFindings`` and ``MemberFinding`` give one by one, from a few reads a room.
public struct AllFindings {
  /// One room with what is asked of it and of its members.
  public struct Found {
    public let room: Matter<RoomFacts>
    /// Period by period.
    public let findings: [Finding]
    /// Of everybody who sat there in one of the periods, each in all periods.
    public let members: [Finding]
    /// Who leads what counts for the room and is another's, by matter, as it was written down (A40).
    public let leaders: [String: String]
  }

  public let periods: [Period]
  public let horizon: Horizon
  /// Whether the findings tell what was typed as a reason, and what other readings come to.
  public let isWhole: Bool

  /// - Parameter isWhole: false for figures alone, which is faster.
  public init(in periods: [Period], _ horizon: Horizon, isWhole: Bool = false) {
    (self.periods, self.horizon, self.isWhole) = (periods, horizon, isWhole)
  }
}

extension Store {
  /// Goes through the rooms that are wanted by name, from one state of the store, and holds one of them at a time.
  ///
  /// Throws ``StoreError``, or what `each` throws.
  public func find(
    _ all: AllFindings, where isWanted: (Matter<RoomFacts>) -> Bool = { _ in true },
    each: (AllFindings.Found) throws -> Void
  ) throws {
    try read { try StoreState(db: $0, store: self).find(all, where: isWanted, each: each) }
  }
}

extension StoreState {
  func find(
    _ all: AllFindings, where isWanted: (Matter<RoomFacts>) -> Bool, each: (AllFindings.Found) throws -> Void
  ) throws {
    let rooms = try Workrooms().answer(from: self)
    let search = AllFindings.Search(all, self, seats: try AllFindings.Seats(of: rooms, in: self))
    for room in rooms where isWanted(room) { try each(search.found(room)) }
  }
}

extension AllFindings {
  /// Who sits or sat where, in the whole store: rooms in their own order, seats in the order they were taken.
  fileprivate struct Seats {
    private(set) var inRoom: [WorkroomID: [SeatSpan]] = [:]
    /// Those with seats in several rooms: what counts for them lies in all of these (A35).
    private(set) var elsewhere: Set<String> = []

    init(of rooms: [Matter<RoomFacts>], in state: StoreState) throws {
      var home: [String: WorkroomID] = [:]
      for room in rooms {
        let seats = try state.seats(in: room.workroom)
        for seat in seats {
          if home.updateValue(room.workroom, forKey: seat.member) ?? room.workroom != room.workroom {
            elsewhere.insert(seat.member)
          }
        }
        inRoom[room.workroom] = seats
      }
    }
  }

  fileprivate struct Search {
    let state: StoreState
    let seats: Seats
    let asking: NormAsking
    /// Each period with what is asked in it.
    let asked: [(period: Period, norms: [Norm], duty: Norm?)]
    let span: ClosedRange<Day>

    init(_ all: AllFindings, _ state: StoreState, seats: Seats) {
      (self.state, self.seats) = (state, seats)
      let asking = NormAsking(
        all.horizon, by: state.store.pack, readings: all.isWhole, reasons: all.isWhole)
      self.asking = asking
      asked = all.periods.map { ($0, asking.norms(ofRoomsIn: $0), asking.norm(ofMembersIn: $0)) }
      let first = all.periods.map(\.first).min() ?? all.horizon.asOf
      span = first...max(first, all.periods.map(\.last).max() ?? all.horizon.asOf)
    }

    func found(_ room: Matter<RoomFacts>) throws -> Found {
      let home = try state.span(of: room)
      let seated = Dictionary(grouping: seats.inRoom[room.workroom] ?? [], by: \.member)
      var ownFindings: [Finding] = []
      var duties: [[String: [Fact]]] = []
      for (period, norms, duty) in asked {
        let deeds = try asking.deeds(
          of: .room(room.workroom), for: norms + [duty].compactMap(\.self), in: period, from: state)
        ownFindings += norms.map { asking.evaluation.finding($0, of: home, in: period, from: deeds) }
        let counts = duty?.counts ?? []
        duties.append(
          Dictionary(grouping: deeds.lazy.filter { $0.deed.map(counts.contains) ?? false }) {
            $0.person ?? ""
          })
      }
      var members: [Finding] = []
      let onLeave = try state.peopleWithLeave(in: room.workroom)
      for member in whoSat(in: room.workroom) {
        for (place, (period, _, duty)) in asked.enumerated() {
          guard let duty else { continue }
          // These are few, and looked at one by one.
          if seats.elsewhere.contains(member) || onLeave.contains(member) {
            let one = MemberFinding(
              of: PersonID(member), at: room.workroom, in: period,
              Horizon(asOf: asking.evaluation.asOf, knownOn: asking.knownOn))
            members += try [one.answer(from: state, at: home, asking)].compactMap(\.self)
          } else {
            members.append(
              asking.evaluation.finding(
                duty, of: member, at: home, seats: seated[member] ?? [], rooms: [home], in: period,
                from: duties[place][member] ?? []))
          }
        }
      }
      return Found(
        room: room, findings: ownFindings, members: members, leaders: try leaders(of: ownFindings))
    }

    private func leaders(of findings: [Finding]) throws -> [String: String] {
      var leaders: [String: String] = [:]
      for entry in findings.lazy.flatMap(\.status.counted) where entry.content.isPartner {
        leaders[entry.matter] = try state.leader(of: MatterID(entry.matter))
      }
      return leaders
    }

    /// Everybody who sat there in one of the periods, once, in the order they were seated.
    private func whoSat(in room: WorkroomID) -> [String] {
      var seen: Set<String> = []
      return (seats.inRoom[room] ?? []).filter {
        $0.since <= span.upperBound && ($0.until ?? span.upperBound) >= span.lowerBound
          && seen.insert($0.member).inserted
      }.map(\.member)
    }
  }
}

extension StoreState {
  /// The seats of a room as the norms see them, held or ended, without taking their facts apart.
  fileprivate func seats(in room: WorkroomID) throws -> [SeatSpan] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT id, person, day, json_extract(detail, '$.facts.until') FROM matters
        WHERE kind = 'seat' AND workroom = ? AND state <> 'nothing' ORDER BY day, opened, number
        """)
    return try Row.fetchAll(statement, arguments: [room.rawValue]).map { row in
      let columns = Columns(row, of: "matters")
      return SeatSpan(
        member: try columns.textIfAny(1) ?? "", room: room.rawValue, since: try columns.day(2),
        until: try columns.textIfAny(3).flatMap { Day(iso: $0) })
    }
  }
}

extension StoreState {
  /// Those who ever asked for leave in a room (A14).
  fileprivate func peopleWithLeave(in room: WorkroomID) throws -> Set<String> {
    let statement = try db.cachedStatement(
      sql: "SELECT person FROM matters WHERE workroom = ? AND kind = 'leave'")
    return try Set(String.fetchAll(statement, arguments: [room.rawValue]))
  }
}

extension StoreState {
  /// Whom a joint event or output was done with, as it was written down.
  fileprivate func leader(of matter: MatterID) throws -> String? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT coalesce(
          json_extract(detail, '$.facts.logged.joint.with'), json_extract(detail, '$.facts.facts.joint.with'),
          json_extract(detail, '$.facts.drafted.joint.with'))
        FROM matters WHERE id = ?
        """
    )
    return try String.fetchOne(statement, arguments: [matter.rawValue])
  }
}

extension Fact {
  /// What it last said: whose it is, and of what kind.
  fileprivate var deed: Deed? { versions.last?.content.deed }
  fileprivate var person: String? { versions.last?.content.person }
}
