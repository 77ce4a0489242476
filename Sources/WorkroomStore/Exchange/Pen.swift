import GRDB
import Regulation

/// A chain, or its rest, that came with an import and waits to be let in (待确认).
public struct Penned: Hashable, Sendable {
  public let origin: OriginID
  public let reason: ImportReport.Reason
  public let rooms: [ImportReport.Room]
  public let entries: Int
  /// What it would give or take.
  public let powers: [ImportReport.Power]

  /// Whether it can be let in: neither what stands here otherwise, nor what no desk wrote.
  public var mayBeLetIn: Bool {
    switch reason {
    case .unknown, .unsigned: true
    case .own, .forked, .misshapen: false
    }
  }
}

/// All that waits to be let in, by chain.
public struct PennedChains: DeskQuery {
  public init() {}
  public func answer(from state: StoreState) throws -> [Penned] {
    let ledger = state.ledger()
    return try String.fetchAll(state.db, sql: "SELECT DISTINCT origin FROM pen ORDER BY origin").compactMap {
      id in
      let rows = try ledger.penned(OriginID(id))
      guard let first = rows.first else { return nil }
      let rooms = Dictionary(grouping: rows) { $0.line.entry.workroom }
      return Penned(
        origin: OriginID(id), reason: first.reason,
        rooms: try rooms.sorted { $0.key < $1.key }.map {
          ImportReport.Room(id: $0.key, name: try ledger.name(of: $0.key), entries: $0.value.count)
        },
        entries: rows.count,
        powers: try rows.compactMap { row in
          guard row.line.entry.givesPower, let act = row.line.entry.act else { return nil }
          return try ledger.power(of: row.line.entry, act)
        })
    }
  }
}

extension Ledger {
  struct PenRow {
    let line: ExportedLine
    let reason: ImportReport.Reason
    let head: SignedHead?
  }

  /// Keeps a line apart, as it came.
  func pen(_ line: ExportedLine, _ reason: ImportReport.Reason, _ head: SignedHead?) throws {
    let entry = line.entry
    try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO pen (origin, number, room, matter, reason, line, head) VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      entry.origin.rawValue, entry.number, entry.workroom.rawValue, entry.matter.rawValue, reason.rawValue,
      try JSONText.encode(line), try head.map { try JSONText.encode($0) },
    ])
  }

  /// What of a chain is kept apart, in its order.
  func penned(_ origin: OriginID) throws -> [PenRow] {
    try Row.fetchAll(
      db, sql: "SELECT line, reason, head FROM pen WHERE origin = ? ORDER BY number",
      arguments: [origin.rawValue]
    ).compactMap { row in
      guard let text = String.fromDatabaseValue(row[0]),
        let line = try? JSONText.decode(ExportedLine.self, from: text),
        let reason = String.fromDatabaseValue(row[1]).flatMap(ImportReport.Reason.init)
      else { return nil }
      return PenRow(
        line: line, reason: reason,
        head: String.fromDatabaseValue(row[2]).flatMap { try? JSONText.decode(SignedHead.self, from: $0) })
    }
  }

  func unpen(_ entry: Entry) throws {
    try db.cachedStatement(sql: "DELETE FROM pen WHERE origin = ? AND number = ?")
      .execute(arguments: [entry.origin.rawValue, entry.number])
  }

  /// The chains that wait and have been let in meanwhile by an act that came in.
  func admittedInPen() throws -> [OriginID] {
    try String.fetchAll(db, sql: "SELECT DISTINCT origin FROM pen WHERE reason = 'unknown'").map {
      OriginID($0)
    }
    .filter { origin in
      let rooms = try String.fetchAll(
        db, sql: "SELECT DISTINCT room FROM pen WHERE origin = ?", arguments: [origin.rawValue])
      return try rooms.allSatisfy { try isAdmitted(origin, in: WorkroomID($0)) }
    }
  }
}

extension Desk {
  /// Lets a machine in whose chain waits (登记电脑): recorded in each of its rooms, then what it wrote is taken in.
  ///
  /// - Parameter person: who lets it in; nil: the owner of the file, who signs in nowhere.
  /// - Throws: ``Refusal`` where they may not, or nothing of that chain waits; ``StoreError``.
  public func letIn<Snapshot: Codable & Forgetful>(
    _ origin: OriginID, by person: PersonID?, forgetting: Snapshot.Type
  ) throws -> ImportReport {
    guard let chain = try ask(PennedChains()).first(where: { $0.origin == origin }), chain.mayBeLetIn else {
      throw Refusal.gone
    }
    var desk = self
    desk.isFileOwner = person == nil
    try store.write { [desk] db in
      let now = clock()
      for room in chain.rooms {
        let owner = person.map { Owner.person($0, room.id) } ?? .guest
        var attempt = Attempt(
          desk: desk, db: db, turn: Turn(id: turnID(), owner: owner, generation: 0), now: now)
        try attempt.write([
          Proposal(
            MachineAdmitted(origin: origin), in: room.id, on: origin.machine(in: room.id), occurred: now)
        ])
      }
    }
    return try store.takeFromPen(origin, forgetting: forgetting)
  }
}
