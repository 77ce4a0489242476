import GRDB
public import Regulation

// Shifts that a room's end freed (终止、摘牌空出的班), P7.2: they stay free when it is taken back, since whoever was planned was told that
// the room is no more. Who publishes the rota anew plans them again; others may take them before.

extension StoreState {
  /// Who of a rota does not come any more to which shift, though they are still planned: what stood when the room's end was taken back,
  /// for days after that end.
  func freed(_ rota: Matter<RotaFacts>) throws -> [RotaShift.Key: Set<PersonID>] {
    let ends = try reopened(rota.workroom)
    guard !ends.isEmpty else { return [:] }
    let entries = try ledger().entries(of: rota.id)
    var freed: [RotaShift.Key: Set<PersonID>] = [:]
    for end in ends {
      guard let mark = try ledger().entry(end.entry).map(EntryOrder.init) else { continue }
      let before = entries.filter { EntryOrder($0) < mark }
      guard let then = Folding.fold(before, as: RotaFacts.self)?.facts, then.version == rota.facts.version
      else { continue }
      for shift in then.shifts where shift.day > end.end.day {
        freed[shift.key, default: []].formUnion(then.people(at: shift.key))
      }
    }
    return freed
  }

  /// Ends of a room that were taken back: of most rooms none, which is told without reading the room.
  private func reopened(_ room: WorkroomID) throws -> [RoomFacts.Reopened] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT 1 FROM matters WHERE id = ? AND kind = '\(RoomFacts.kind)'
          AND json_extract(detail, '$.facts.reopened') IS NOT NULL
        """)
    guard try Int.fetchOne(statement, arguments: [room.rawValue]) != nil else { return [] }
    return try TheWorkroom(room).answer(from: self)?.facts.reopened ?? []
  }
}

/// The shifts from a day on that somebody was planned for and that the room's end frees or has freed, in order: of this quarter and the
/// next. Of a room whose end was taken back, until they are planned anew or taken.
public struct ShiftsFreed: DeskQuery {
  public let room: WorkroomID
  public let today: Day
  public init(in room: WorkroomID, from today: Day) { (self.room, self.today) = (room, today) }

  public func answer(from state: StoreState) throws -> [RotaShift.Key] {
    let end = try EndOf(room).answer(from: state)?.day
    return try [today.quarter, today.quarter.next].flatMap { quarter -> [RotaShift.Key] in
      guard let rota = try TheRota(of: room, quarter).answer(from: state) else { return [] }
      let freed = try state.freed(rota)
      return rota.facts.shifts.map(\.key).filter { key in
        let people = rota.facts.people(at: key)
        guard key.day >= today, !people.isEmpty else { return false }
        return end.map { key.day > $0 } ?? !Set(people).isDisjoint(with: freed[key] ?? [])
      }
    }.sorted()
  }
}
