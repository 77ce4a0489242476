import Foundation
import Regulation
import WorkroomStore

/// A finding with the names it is shown by.
struct Obliged {
  let room: Matter<RoomFacts>
  /// The member it is about; nil for one of the room.
  let member: (id: PersonID, name: String)?
  let finding: Finding
}

/// Gathers findings from a store, for scripts and tables.
struct ObligationsOf {
  let store: Store
  let horizon: Horizon
  let periods: [Period]

  /// One member's duty. Only quarters have any.
  func member(_ person: PersonID, named name: String, in room: Matter<RoomFacts>) throws -> [Obliged] {
    try periods.compactMap { period in
      try store.ask(MemberFinding(of: person, at: room.workroom, in: period, horizon)).map {
        Obliged(room: room, member: (person, name), finding: $0)
      }
    }
  }

  /// What is asked of a room itself.
  func room(_ room: Matter<RoomFacts>) throws -> [Obliged] {
    try periods.flatMap { period in
      try store.ask(RoomFindings(of: room.workroom, in: period, horizon)).map {
        Obliged(room: room, member: nil, finding: $0)
      }
    }
  }

  /// The duty of everybody who sat in a room in one of the periods.
  func members(of room: Matter<RoomFacts>) throws -> [Obliged] {
    let (first, last) = (
      periods.map(\.first).min() ?? horizon.asOf, periods.map(\.last).max() ?? horizon.asOf
    )
    var seen: Set<PersonID> = []
    return try store.ask(SeatsIn(room.workroom)).filter {
      $0.facts.since <= last && ($0.facts.until ?? last) >= first && seen.insert($0.facts.member).inserted
    }.flatMap { try member($0.facts.member, named: $0.facts.name, in: room) }
  }
}
