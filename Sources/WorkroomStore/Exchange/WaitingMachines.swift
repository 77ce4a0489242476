import GRDB
public import Regulation

/// A chain that waits to be let in, without its lines (等着登记的链).
public struct WaitingChain: Hashable, Sendable {
  public let origin: OriginID
  public var rooms: [Room] = []
  public var entries = 0
  /// When the first of them was written, as its machine's clock said; nil where that cannot be read.
  public var since: Moment?
  /// Whether its machine vouches for it.
  public var isSigned = true

  /// A room that it holds entries of.
  public struct Room: Hashable, Sendable {
    public let id: WorkroomID
    /// Nil where the room has not been set up here.
    public let name: String?
    /// Whether the machine may write in that room already.
    public let isAdmitted: Bool
  }
}

/// The chains that wait with entries of these rooms and may be let in, those that were written first in front.
///
/// They are counted in an index: the lines themselves may be many.
public struct WaitingChains: DeskQuery {
  private let rooms: [WorkroomID]
  public init(in rooms: [WorkroomID]) { self.rooms = rooms }

  public func answer(from state: StoreState) throws -> [WaitingChain] {
    guard !rooms.isEmpty, try IsAnyPenned().answer(from: state) else { return [] }
    let ledger = state.ledger()
    let rows = try Row.fetchAll(
      state.db,
      sql: """
        SELECT origin, room, reason, count(*) FROM pen
        WHERE reason IN ('unknown', 'unsigned') GROUP BY room, origin, reason ORDER BY origin, room
        """)
    var chains: [OriginID: WaitingChain] = [:]
    for row in rows {
      let columns = Columns(row, of: "pen")
      let (origin, room) = (OriginID(try columns.text(0)), WorkroomID(try columns.text(1)))
      var chain = chains[origin] ?? WaitingChain(origin: origin)
      chain.rooms.append(
        WaitingChain.Room(
          id: room, name: try ledger.name(of: room), isAdmitted: try ledger.isLetIn(origin, in: room)))
      chain.entries += try columns.number(3)
      chain.since = try chain.since ?? ledger.firstPenned(origin)?.recorded
      if try columns.text(2) != ImportReport.Reason.unknown.rawValue { chain.isSigned = false }
      chains[origin] = chain
    }
    let wanted = Set(rooms)
    return chains.values.filter { chain in
      chain.rooms.contains { wanted.contains($0.id) && !$0.isAdmitted }
    }.sorted {
      ($0.since?.milliseconds ?? 0, $0.origin.rawValue) < ($1.since?.milliseconds ?? 0, $1.origin.rawValue)
    }
  }
}

/// Whether anything was kept apart at all: as a rule nothing is.
public struct IsAnyPenned: DeskQuery {
  public init() {}
  public func answer(from state: StoreState) throws -> Bool {
    try Bool.fetchOne(
      state.db.cachedStatement(
        sql: "SELECT EXISTS (SELECT 1 FROM pen WHERE reason IN ('unknown', 'unsigned'))")) ?? false
  }
}

/// The rooms in which a machine was let in, or waits to be.
public struct RoomsWithMachines: DeskQuery {
  public init() {}
  public func answer(from state: StoreState) throws -> Set<WorkroomID> {
    let rooms = try String.fetchAll(
      state.db,
      sql: """
        SELECT DISTINCT room FROM pen UNION
        SELECT DISTINCT workroom FROM matters WHERE kind = 'machine' AND workroom IS NOT NULL
        """)
    return Set(rooms.map { WorkroomID($0) })
  }
}

/// What a chain that waits would give or take.
public struct PowersInPen: DeskQuery {
  private let origin: OriginID
  public init(of origin: OriginID) { self.origin = origin }
  public func answer(from state: StoreState) throws -> [ImportReport.Power] {
    try state.ledger().powers(penned: origin)
  }
}

extension Ledger {
  /// What of a chain that waits gives or takes power or words.
  func powers(penned origin: OriginID) throws -> [ImportReport.Power] {
    try penned(origin).compactMap { row in
      guard row.line.entry.givesPower, let act = row.line.entry.act else { return nil }
      return try power(of: row.line.entry, act)
    }
  }

  /// The first entry of a chain that waits.
  fileprivate func firstPenned(_ origin: OriginID) throws -> Entry? {
    try String.fetchOne(
      db, sql: "SELECT line FROM pen WHERE origin = ? ORDER BY number LIMIT 1", arguments: [origin.rawValue]
    ).flatMap { try? JSONText.decode(ExportedLine.self, from: $0).entry }
  }

  /// Whether an act of the room has let the machine in.
  func isLetIn(_ origin: OriginID, in room: WorkroomID) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: "SELECT EXISTS (SELECT 1 FROM matters WHERE id = ? AND kind = 'machine' AND state = 'running')",
      arguments: [origin.machine(in: room).rawValue]) ?? false
  }
}

extension Desk {
  /// Takes in what waits of machines that were let in: after the turn that let one in, and, where the program was ended
  /// between the two, at the next sign-in.
  ///
  /// - Returns: how many entries were taken.
  /// - Throws: ``StoreError``.
  public func takeAdmitted<Snapshot: Codable & Forgetful>(forgetting: Snapshot.Type) throws -> Int {
    guard try ask(IsAnyPenned()) else { return 0 }
    let origins = try store.read { db in
      let ledger = Ledger(db: db, store: store)
      return try String.fetchAll(
        db, sql: "SELECT DISTINCT origin FROM pen WHERE reason IN ('unknown', 'unsigned')"
      ).map { OriginID($0) }.filter { origin in
        try String.fetchAll(
          db, sql: "SELECT DISTINCT room FROM pen WHERE origin = ?", arguments: [origin.rawValue]
        ).allSatisfy { try ledger.isLetIn(origin, in: WorkroomID($0)) }
      }
    }
    return try origins.reduce(0) { $0 + (try store.takeFromPen($1, forgetting: forgetting).new) }
  }
}
