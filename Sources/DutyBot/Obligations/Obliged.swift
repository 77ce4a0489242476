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

/// How a room stands over all that is asked of it (工作室总览).
struct RoomStanding {
  let room: Matter<RoomFacts>
  /// Norms of the room that are asked now.
  private(set) var asked = 0
  private(set) var met = 0
  private(set) var missed = 0
  private(set) var atRisk = 0
  /// Numbers still missing in the reading that decides.
  private(set) var left = 0
  /// Members whose duty is asked, and those of them who have done it.
  private(set) var dutyAsked = 0
  private(set) var dutyMet = 0
  /// Members with leave (请假), counted apart (A14).
  private(set) var dutyExcused = 0

  init(_ found: AllFindings.Found) {
    room = found.room
    for reckoning in found.findings.lazy.map(\.status) {
      let isOwed = reckoning.status.isOwed
      if isOwed || reckoning.isMet { asked += 1 }
      if reckoning.isMet { met += 1 }
      if reckoning.status == .missed { missed += 1 }
      if reckoning.status == .atRisk { atRisk += 1 }
      if isOwed { left += reckoning.left }
    }
    for reckoning in found.members.lazy.map(\.status) {
      if reckoning.status.isOwed || reckoning.isMet { dutyAsked += 1 }
      if reckoning.isMet { dutyMet += 1 }
      if reckoning.isExcused { dutyExcused += 1 }
    }
  }

  /// The worst of its states: what a list is filtered by.
  var status: String {
    if missed > 0 { return "missed" }
    if atRisk > 0 { return "atRisk" }
    if asked == 0 { return "notCounted" }
    return met == asked ? "met" : "onTrack"
  }

  /// Worst first: missed, then short of time, then most missing, then by name.
  static func isWorse(_ a: RoomStanding, _ b: RoomStanding) -> Bool {
    (-a.missed, -a.atRisk, -a.left, a.room.facts.name) < (-b.missed, -b.atRisk, -b.left, b.room.facts.name)
  }
}
