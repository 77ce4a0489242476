import GRDB
public import Regulation

/// The machines that a room takes entries of (在用的电脑), and those that it put out, by the chains they write.
public struct AdmittedMachines: DeskQuery {
  public struct Found: Hashable, Sendable {
    public let origins: Set<OriginID>
    /// Those that were put out.
    public let dismissed: Set<OriginID>
  }

  public let room: WorkroomID
  public init(in room: WorkroomID) { self.room = room }

  public func answer(from state: StoreState) throws -> Found {
    let ledger = state.ledger()
    let machines = try state.matters(
      MachineFacts.self, "workroom = ? AND state = 'running'", [room.rawValue])
    let taken = try String.fetchAll(
      state.db,
      sql: "SELECT origin FROM trusted WHERE room = ?1 UNION SELECT origin FROM origins WHERE room = ?1",
      arguments: [room.rawValue]
    ).map { OriginID($0) }.filter { try ledger.isAdmitted($0, in: room) }
    let ended = try state.matters(MachineFacts.self, "workroom = ? AND state = 'ended'", [room.rawValue])
    return Found(
      origins: Set(machines.map(\.facts.origin) + taken), dismissed: Set(ended.map(\.facts.origin)))
  }
}

/// A machine that writes in a room (在用的电脑), with all the chains that it writes there: a store that was set back goes on in
/// another.
public struct RoomMachine: Hashable, Sendable {
  public let room: WorkroomID
  /// Those that are taken, the newest last; never empty.
  public let origins: [OriginID]
  /// When it was let in by an act; nil: it came with the room's first ledger.
  public let admitted: Day?
  /// When it wrote first; nil: not yet.
  public let began: Day?
  /// Whether it is the one that is asked.
  public let isThis: Bool

  /// What it is told by.
  public var origin: OriginID { origins[origins.count - 1] }
}

/// The machines that these rooms take entries of, as they began; the one that is asked last.
public struct MachinesOf: DeskQuery {
  private let rooms: [WorkroomID]
  public init(_ rooms: [WorkroomID]) { self.rooms = rooms }

  public func answer(from state: StoreState) throws -> [RoomMachine] {
    let ledger = state.ledger()
    let own = Hashing.hexadecimal(state.store.machine.publicKey)
    return try rooms.flatMap { room in
      let found = try AdmittedMachines(in: room).answer(from: state)
      let news = state.hub().machines.filter { $0.room == room }
      let acts = try state.matters(MachineFacts.self, "workroom = ? AND state = 'running'", [room.rawValue])
      let admitted = Dictionary(acts.map { ($0.facts.origin, $0.facts.since) }) { $1 }
      // By its key, or, of a chain that nobody has seen an entry of, by what the hub says.
      let machines = try Dictionary(grouping: found.origins) { origin in
        if let made = try ledger.chain(origin) ?? ledger.keptHead(of: origin)?.chain { return made.key }
        // What an earlier program wrote here.
        if try ledger.isWrittenHere(origin) { return own }
        let seen = news.first { $0.origins.contains(origin) }
        return seen.map { "hub \($0.number)" } ?? origin.rawValue
      }
      return try machines.map { key, origins in
        let began = try origins.map { ($0, try ledger.began($0, in: room)) }
          .sorted { ($0.1 ?? .max, $0.0.rawValue) < ($1.1 ?? .max, $1.0.rawValue) }
        return RoomMachine(
          room: room, origins: began.map(\.0), admitted: origins.compactMap { admitted[$0] }.min(),
          began: began.first?.1.map { Moment(milliseconds: $0).day }, isThis: key == own)
      }.sorted {
        ($0.isThis ? 1 : 0, $0.began ?? $0.admitted ?? Day(ordinal: .max), $0.origin.rawValue)
          < ($1.isThis ? 1 : 0, $1.began ?? $1.admitted ?? Day(ordinal: .max), $1.origin.rawValue)
      }
    }
  }
}

extension Ledger {
  fileprivate func isWrittenHere(_ origin: OriginID) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM origins WHERE origin = ?)", arguments: [origin.rawValue])
      ?? false
  }

  /// When the first entry of a chain was recorded, in milliseconds; nil where there is none.
  fileprivate func began(_ origin: OriginID, in room: WorkroomID) throws -> Int64? {
    try Int64.fetchOne(
      db, sql: "SELECT recorded FROM entries WHERE origin = ? AND workroom = ? ORDER BY number LIMIT 1",
      arguments: [origin.rawValue, room.rawValue])
  }
}

/// A room's key on paper, as its ledger knows it.
public struct RecoveryPaper: Hashable, Sendable {
  public let number: PaperNumber
  /// X25519, 32 bytes.
  public let boxKey: [UInt8]
  public let made: Day
  /// Whether it was made void.
  public let isVoid: Bool

  /// What makes it void.
  public func voided(in room: WorkroomID, at now: Moment) -> Proposal {
    Proposal(PaperVoided(number: number), in: room, on: number.matter(in: room), occurred: now)
  }
}

/// The papers of a room, the newest last. One whose key is none is left out: nothing can be wrapped for it.
public struct RecoveryPapers: DeskQuery {
  public let room: WorkroomID
  public init(in room: WorkroomID) { self.room = room }

  public func answer(from state: StoreState) throws -> [RecoveryPaper] {
    try state.matters(PaperFacts.self, "workroom = ? AND state IN ('running', 'ended')", [room.rawValue])
      .compactMap { paper in
        guard let key = Hashing.bytes(paper.facts.boxKey), key.count == 32, paper.facts.number.bytes != nil,
          paper.id == paper.facts.number.matter(in: room)
        else { return nil }
        return RecoveryPaper(
          number: paper.facts.number, boxKey: key, made: paper.facts.made, isVoid: paper.state == .ended)
      }
  }
}
