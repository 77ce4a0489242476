import GRDB
import Regulation

/// A chain, or its rest, that came with an import and waits to be let in (待确认).
public struct Penned: Hashable, Sendable {
  public let origin: OriginID
  public let reason: ImportReport.Reason
  public private(set) var rooms: [ImportReport.Room]
  /// How many entries wait, in all of its rooms.
  public let entries: Int
  /// What it would give or take.
  public private(set) var powers: [ImportReport.Power]

  /// What is compared with what its machine, or `verify` where it comes from, says (see ``ChainFound/fingerprint``).
  public let fingerprint: String
  /// Whether any of it can be let in: what its machine vouches for, or what an earlier program wrote, which signed nothing.
  public let mayBeLetIn: Bool

  /// What of it somebody may see: the rooms whose records they see, and what it would do there, with the names in it. Nil
  /// where there is none. A room that is not here yet is seen by whoever keeps the file.
  public func seen(by sight: Sight) -> Penned? {
    var seen = self
    seen.rooms = rooms.filter { sight.sees($0.id) }
    seen.powers = powers.filter { sight.sees($0.room) }
    return seen.rooms.isEmpty ? nil : seen
  }
}

/// All that waits to be let in, by chain.
public struct PennedChains: DeskQuery {
  public init() {}
  public func answer(from state: StoreState) throws -> [Penned] { try state.ledger().waiting() }
}

extension Ledger {
  /// All that waits to be let in, by chain.
  func waiting() throws -> [Penned] {
    try String.fetchAll(db, sql: "SELECT DISTINCT origin FROM pen ORDER BY origin").compactMap {
      try waiting(OriginID($0))
    }
  }

  private func waiting(_ origin: OriginID) throws -> Penned? {
    let rows = try penned(origin)
    let (believable, head) = try believable(origin)
    guard let first = believable.first ?? rows.first else { return nil }
    let shown = believable.isEmpty ? rows : believable
    let rooms = Dictionary(grouping: shown) { $0.line.entry.workroom }
    let last = believable.last.map { OriginID(Hashing.hexadecimal($0.line.entry.hash)).fingerprint }
    return Penned(
      origin: origin, reason: first.reason,
      rooms: try rooms.sorted { $0.key < $1.key }.map {
        ImportReport.Room(id: $0.key, name: try name(of: $0.key), entries: $0.value.count)
      },
      entries: shown.count,
      powers: try shown.compactMap { row in
        guard row.line.entry.givesPower, let act = row.line.entry.act, try !isAstray(row.line.entry) else {
          return nil
        }
        return try power(of: row.line.entry, act)
      },
      fingerprint: head == nil ? last ?? origin.fingerprint : origin.fingerprint,
      mayBeLetIn: !believable.isEmpty)
  }
}

extension Ledger {
  struct PenRow {
    let line: ExportedLine
    let reason: ImportReport.Reason
    let head: SignedHead?
  }

  /// Keeps a line apart, as it came. What nobody signed takes the place of nothing that a machine vouches for.
  ///
  /// - Parameter head: what vouches for the line; nil: nothing does.
  func pen(_ line: ExportedLine, _ reason: ImportReport.Reason, _ head: SignedHead?) throws {
    let entry = line.entry
    try db.cachedStatement(
      sql: """
        INSERT INTO pen (origin, number, room, matter, reason, line, head) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (origin, number) DO UPDATE SET room = excluded.room, matter = excluded.matter,
          reason = excluded.reason, line = excluded.line, head = excluded.head
        WHERE excluded.head IS NOT NULL OR pen.head IS NULL
        """
    ).execute(arguments: [
      entry.origin.rawValue, entry.number, entry.workroom.rawValue, entry.matter.rawValue, reason.rawValue,
      try JSONText.encode(line), try head.map { try JSONText.encode($0) },
    ])
  }

  /// What of a chain that waits may be let in, and the head that vouches for it: as far as it goes on from what is here, has
  /// the shape of what desks write and is signed; of a program that did not sign, as far as it goes on.
  func believable(_ origin: OriginID) throws -> (rows: [PenRow], head: SignedHead?) {
    var rows: [PenRow] = []
    var count = try end(of: origin)?.count ?? 0
    var known: [WorkroomID: Int] = [:]
    for row in try penned(origin) {
      let entry = row.line.entry
      let before =
        try rows.last.map { $0.line.entry.number == entry.number - 1 ? $0.line.entry.hash : nil }
        ?? (entry.number == 1 ? [] : hash(at: entry.number - 1, of: origin))
      let seen = try max(known[entry.workroom] ?? 0, countKnown(in: entry.workroom))
      guard row.reason == .unknown || row.reason == .unsigned, before == entry.previous,
        EntryShape.fits(row.line), case let its = EntryOrder(entry).count,
        EntryShape.isInOrder(entry, its, after: count, known: seen), (try? row.line.check()) != nil
      else { break }
      count = its
      known[entry.workroom] = max(seen, count)
      rows.append(row)
    }
    guard origin.isOfAChain else { return (rows, nil) }
    let heads = Set(rows.compactMap(\.head)).filter { $0.chain.origin == origin && $0.isGenuine }
    for (place, row) in rows.enumerated().reversed() {
      let reached = Head(
        origin: origin, number: row.line.entry.number, hash: Hashing.hexadecimal(row.line.entry.hash))
      guard let head = heads.first(where: { $0.head == reached }),
        rows[...place].allSatisfy({ $0.line.entry.workroom == head.chain.room })
      else { continue }
      return (Array(rows[...place]), head)
    }
    return ([], nil)
  }

  /// What of a chain is kept apart, in its order.
  func penned(_ origin: OriginID) throws -> [PenRow] {
    try penned("origin = ? ORDER BY number", [origin.rawValue])
  }

  func penned(_ origin: OriginID, at number: Int) throws -> PenRow? {
    try penned("origin = ? AND number = ?", [origin.rawValue, number]).first
  }

  private func penned(_ which: String, _ arguments: StatementArguments) throws -> [PenRow] {
    try Row.fetchAll(db, sql: "SELECT line, reason, head FROM pen WHERE \(which)", arguments: arguments)
      .compactMap { row in
        guard let text = String.fromDatabaseValue(row[0]),
          let line = try? JSONText.decode(ExportedLine.self, from: text),
          let reason = String.fromDatabaseValue(row[1]).flatMap(ImportReport.Reason.init)
        else { return nil }
        return PenRow(
          line: line, reason: reason,
          head: String.fromDatabaseValue(row[2]).flatMap { try? JSONText.decode(SignedHead.self, from: $0) })
      }
  }

  /// An entry as it waits; nil where it does not, or another in its place.
  func waits(_ entry: Entry) throws -> ExportedLine? {
    let line = try String.fetchOne(
      db, sql: "SELECT line FROM pen WHERE origin = ? AND number = ?",
      arguments: [entry.origin.rawValue, entry.number]
    ).flatMap { try? JSONText.decode(ExportedLine.self, from: $0) }
    return line?.entry.hash == entry.hash ? line : nil
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
    let importer = person.map { Importer.person($0) } ?? .owner
    try store.read { try Ledger(db: $0, store: store).checkMayTake(chain.powers, by: importer, at: clock()) }
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
