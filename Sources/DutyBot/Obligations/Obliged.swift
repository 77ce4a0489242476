import Conversation
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

/// Findings as JSON with stable keys, documented in docs/obligations.md.
struct ObligedJson: Encodable {
  let obliged: Obliged
  let today: Day

  private enum Key: String, CodingKey {
    case subject, member, name, room, roomName, norm, title, period, clauses, status, goal, done, needed, left
    case daysLeft, workdaysLeft, workdaysEstimated, packs, readings, counted, uncounted
  }

  func encode(to encoder: any Encoder) throws {
    let finding = obliged.finding
    var box = encoder.container(keyedBy: Key.self)
    try box.encode(obliged.member == nil ? "room" : "member", forKey: .subject)
    try box.encodeIfPresent(obliged.member?.id, forKey: .member)
    try box.encodeIfPresent(obliged.member?.name, forKey: .name)
    try box.encode(obliged.room.workroom, forKey: .room)
    try box.encode(obliged.room.facts.name, forKey: .roomName)
    try box.encode(finding.norm.id, forKey: .norm)
    try box.encode(finding.norm.zh, forKey: .title)
    try box.encode(finding.period.code, forKey: .period)
    try box.encode(finding.clauses, forKey: .clauses)
    try box.encode(finding.status.status.code, forKey: .status)
    try box.encode(finding.goal.status.code, forKey: .goal)
    try box.encode(finding.status.done, forKey: .done)
    try box.encode(finding.status.needed, forKey: .needed)
    try box.encode(finding.status.status.isOwed ? finding.status.left : 0, forKey: .left)
    try box.encode(finding.daysLeft, forKey: .daysLeft)
    let work = WorkCalendar.workdays(after: today, through: finding.period.last)
    try box.encode(work.count, forKey: .workdaysLeft)
    try box.encode(work.isEstimated, forKey: .workdaysEstimated)
    try box.encode(finding.packs.map(Reading.init), forKey: .packs)
    try box.encode(finding.readings.map(Reading.init), forKey: .readings)
    try box.encode(finding.status.counted.map { Record($0.matter, $0.content, nil) }, forKey: .counted)
    try box.encode(
      finding.status.uncounted.map { Record($0.matter, $0.content, $0.reason.code) }, forKey: .uncounted)
  }

  private struct Reading: Encodable {
    let pack, clause, shape, status: String
    let done, needed, left: Int
    let cells: [Cell]

    init(_ reckoning: Reckoning) {
      (pack, clause, shape) = (reckoning.pack, reckoning.clause, reckoning.shape.rawValue)
      (status, done, needed) = (reckoning.status.code, reckoning.done, reckoning.needed)
      left = reckoning.status.isOwed ? reckoning.left : 0
      cells = reckoning.cells.map(Cell.init)
    }
  }

  private struct Cell: Encodable {
    let deeds: [String]
    let channel: String?
    let done, need, missing: Int
    let waived: String?

    init(_ cell: CellCount) {
      (deeds, channel) = (cell.cell.deeds.map(\.rawValue), cell.cell.channel?.rawValue)
      (done, need, missing, waived) = (cell.done, cell.cell.need, cell.missing, cell.waived?.rawValue)
    }
  }

  private struct Record: Encodable {
    let matter, day, deed: String
    let channel: String?
    let late: Bool
    let reason: String?

    init(_ matter: String, _ content: Fact.Content, _ reason: String?) {
      (self.matter, day, deed) = (matter, content.day.iso, content.deed.rawValue)
      (channel, late, self.reason) = (content.channel?.rawValue, content.late != nil, reason)
    }
  }
}

extension UncountedEntry.Reason {
  /// The word scripts get. What was typed as a reason is not among it.
  var code: String {
    switch self {
    case .beforePlaque: "beforePlaque"
    case .afterEnd: "afterEnd"
    case .notApproved: "notApproved"
    case .approvedLater: "approvedLater"
    case .blanketApproval: "blanketApproval"
    case .otherPlatform: "otherPlatform"
    case .beforePlatform: "beforePlatform"
    case .noLog: "noLog"
    case .tooShort: "tooShort"
    case .partner: "partner"
    case .onlyTookPart: "onlyTookPart"
    case .notAdopted: "notAdopted"
    case .retracted: "retracted"
    case .recordedLater: "recordedLater"
    }
  }
}
