import GRDB
public import Regulation

/// An entry as a person finds it again: what it says now, and what it said.
public struct Record: Hashable, Sendable {
  public let entry: Entry
  /// The act as corrected; the entry's own where it was not.
  public let act: Act
  public let occurred: Moment
  public let corrected: Bool
  public let retracted: Bool
  public let personal: [PersonalField: String]

  public init(
    entry: Entry, act: Act, occurred: Moment, corrected: Bool, retracted: Bool,
    personal: [PersonalField: String]
  ) {
    (self.entry, self.act, self.occurred) = (entry, act, occurred)
    (self.corrected, self.retracted, self.personal) = (corrected, retracted, personal)
  }
}

extension StoreState {
  /// The entry with its corrections; nil where this program cannot read it.
  func record(_ entry: Entry) throws -> Record? {
    guard let act = entry.act else { return nil }
    let all = try ledger().entries(of: entry.matter)
    let steps = Folding.inEffect(all)
    let step = steps.first { $0.mark.id == entry.id }
    var personal = entry.texts
    var corrected = false
    let takenBack = Folding.retracted(all)
    for other in all where !takenBack.contains(other.id) {
      guard other.act?.as(Corrected.self)?.target == entry.id else { continue }
      corrected = true
      personal.merge(other.texts) { $1 }
    }
    // A correction is no step of its matter; it is taken back where an entry says so.
    let isTakenBack =
      act.kind.matter == nil ? takenBack.contains(entry.id) : step == nil
    return Record(
      entry: entry, act: step?.act ?? act, occurred: step?.mark.occurred ?? entry.occurred,
      corrected: corrected, retracted: isTakenBack, personal: personal)
  }
}

/// The records of a room that happened on a day (and of one person, where named), oldest first. One that was
/// corrected to another day is found on both: where it was written down, and where it belongs.
///
/// Set-up, seats and offices are left out: the roster dialog changes these.
public struct RecordsOn: DeskQuery {
  public let day: Day
  public let room: WorkroomID
  public let by: PersonID?
  public init(_ day: Day, in room: WorkroomID, by person: PersonID?) {
    (self.day, self.room, by) = (day, room, person)
  }
  public func answer(from state: StoreState) throws -> [Record] {
    let from = Moment(day).milliseconds
    let to = Moment(day.adding(1)).milliseconds
    let entries = try state.ledger().entries(
      """
      WHERE workroom = ?1 AND occurred >= ?2 AND occurred < ?3 AND (?4 IS NULL OR actor = ?4)
        AND act NOT IN ('corrected', 'retracted', 'visitorErased')
      """,
      [room.rawValue, from, to, by?.rawValue])
    let moved = try moved(state).filter { entry in !entries.contains { $0.id == entry.id } }
    return try (entries + moved).inOrder().compactMap(state.record).filter { record in
      guard record.act.kind.matter.map({ !$0.isStanding }) ?? false else { return false }
      return record.entry.occurred.day == day || record.occurred.day == day
    }
  }

  /// Those that a correction has brought to the day: their matters stand under it, or end on it.
  private func moved(_ state: StoreState) throws -> [Entry] {
    try state.ledger().entries(
      """
      WHERE matter IN (
          SELECT matter FROM entries
          WHERE workroom = ?1 AND act IN ('corrected', 'retracted', 'visitorErased') AND act = 'corrected'
            AND matter IN (SELECT id FROM matters WHERE workroom = ?1 AND day BETWEEN ?2 - 1 AND ?2))
        AND (?3 IS NULL OR actor = ?3) AND act NOT IN ('corrected', 'retracted', 'visitorErased')
      """, [room.rawValue, day.ordinal, by?.rawValue])
  }
}

/// The records of a room (and of one person, where named) that were written last, the newest first, without those that
/// were taken back.
///
/// What ``RecordsOn`` leaves out is left out here too.
public struct RecentRecords: DeskQuery {
  /// How far back it looks, in entries.
  public static let most = 500
  private let room: WorkroomID
  private let person: PersonID?
  /// - Parameter person: whose; nil: anybody's of the room.
  public init(in room: WorkroomID, by person: PersonID?) { (self.room, self.person) = (room, person) }

  public func answer(from state: StoreState) throws -> [Record] {
    // Apart, so that the index by who wrote it can be used.
    let whose = person == nil ? "" : "AND actor = ?2"
    let entries = try state.ledger().entries(
      """
      WHERE workroom = ?1 \(whose) AND act NOT IN ('corrected', 'retracted', 'visitorErased')
      ORDER BY recorded DESC, number DESC LIMIT \(Self.most)
      """, StatementArguments([room.rawValue] + (person.map { [$0.rawValue] } ?? [])))
    return try entries.sorted { ($1.recorded, $1.number) < ($0.recorded, $0.number) }
      .compactMap(state.record).filter { record in
        guard record.act.kind.matter.map({ !$0.isStanding }) ?? false else { return false }
        return !record.retracted
      }
  }
}

/// The days that have not come, of which somebody has records: written by a wrong clock (时钟错了). At most a few are named.
public struct DaysAhead: DeskQuery {
  private let room: WorkroomID
  private let person: PersonID?
  private let now: Moment
  /// - Parameter person: whose; nil: anybody's of the room.
  public init(of now: Moment, in room: WorkroomID, by person: PersonID?) {
    (self.now, self.room, self.person) = (now, room, person)
  }

  public func answer(from state: StoreState) throws -> [Day] {
    let people =
      try person.map { [$0] }
      ?? String.fetchAll(
        state.db,
        sql: """
          SELECT DISTINCT person FROM matters
          WHERE workroom = ? AND kind IN ('\(SeatFacts.kind)', '\(OfficeFacts.kind)') AND person IS NOT NULL
          """, arguments: [room.rawValue]
      ).map { PersonID($0) }
    let entries = try people.flatMap { person in
      try state.ledger().entries(
        "WHERE actor = ? AND recorded > ? AND workroom = ? AND occurred > ? LIMIT 100",
        [person.rawValue, now.milliseconds, room.rawValue, now.milliseconds])
    }
    let ahead = try entries.filter { entry in
      guard let kind = entry.kind?.matter, !kind.isStanding, entry.occurred.day > now.day else {
        return false
      }
      // What was put right or taken back is told no more.
      return try state.record(entry).map { !$0.retracted && $0.occurred.day > now.day } ?? false
    }
    return Array(Set(ahead.map(\.occurred.day)).sorted().prefix(5))
  }
}

/// One record.
public struct TheRecord: DeskQuery {
  public let id: EntryID
  public init(_ id: EntryID) { self.id = id }
  public func answer(from state: StoreState) throws -> Record? {
    try state.ledger().entry(id).flatMap(state.record)
  }
}

/// What a person recorded in their last turn that recorded anything, oldest first (撤销).
///
/// What a clock wrote that was ahead is not the last for ever: within a chain its numbers tell the order.
public struct LastRecords: DeskQuery {
  public let person: PersonID
  public let room: WorkroomID
  public init(of person: PersonID, in room: WorkroomID) { (self.person, self.room) = (person, room) }
  public func answer(from state: StoreState) throws -> [Record] {
    let turn = try String.fetchOne(
      state.db,
      sql: """
        SELECT turn FROM entries WHERE actor = ?1 AND workroom = ?2 AND origin = (
          SELECT origin FROM entries WHERE actor = ?1 AND workroom = ?2
          ORDER BY recorded DESC, origin DESC, number DESC LIMIT 1)
        ORDER BY number DESC LIMIT 1
        """, arguments: [person.rawValue, room.rawValue])
    guard let turn else { return [] }
    return try state.ledger().entries(of: TurnID(turn), by: person, in: room).compactMap(state.record)
  }
}

/// Every version of a matter's entries as they were written, oldest first.
public struct History: DeskQuery {
  public let matter: MatterID
  public init(of matter: MatterID) { self.matter = matter }
  public func answer(from state: StoreState) throws -> [Entry] { try state.ledger().entries(of: matter) }
}

/// The head of what is written here in a room, as people note it down (``ChainHead/short``): 64 digits are for machines,
/// and these are as many as `ledger verify --head` takes. Nil where nothing was written.
public struct LedgerHead: DeskQuery {
  public let room: WorkroomID
  public init(in room: WorkroomID) { self.room = room }
  public func answer(from state: StoreState) throws -> String? {
    try state.ledger().head(in: room).map { ChainHead.short($0.hash) }
  }
}

/// When the newest entry of this machine in a room was written, as its clock said then; nil where nothing was.
public struct LastWritten: DeskQuery {
  public let room: WorkroomID
  public init(in room: WorkroomID) { self.room = room }
  public func answer(from state: StoreState) throws -> Moment? {
    let ledger = state.ledger()
    guard let head = try ledger.head(in: room) else { return nil }
    return try ledger.entries("WHERE origin = ? AND number = ?", [head.origin.rawValue, head.number]).first?
      .recorded
  }
}
