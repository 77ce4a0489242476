import Foundation
import GRDB
import Regulation

/// How far one chain of a room has got, as it is shown on paper, in reports and on screens (链头).
public struct ChainHead: Hashable, Sendable {
  public let room: WorkroomID
  public let origin: OriginID
  /// How many entries the chain has.
  public let number: Int
  /// In hexadecimal.
  public let hash: String
  /// Nil where no machine vouches for it: an earlier program wrote the chain, or its signature has not come here.
  let signed: SignedHead?

  public var isSigned: Bool { signed != nil }

  /// For people: the first twenty digits in groups of four.
  public var short: String { ChainHead.short(hash) }

  static func short(_ hash: String) -> String { String(hash.prefix(GivenHead.fewestDigits)).inFours }

  /// What a QR code of it carries: the head with its signature and the key that it is checked by, or the hash alone.
  public var text: String { signed?.text ?? hash.uppercased() }
}

extension ChainHead: Encodable {
  private enum Key: String, CodingKey { case room, origin, fingerprint, number, hash, signed, text }

  public func encode(to encoder: any Encoder) throws {
    var box = encoder.container(keyedBy: Key.self)
    try box.encode(room, forKey: .room)
    try box.encode(origin, forKey: .origin)
    try box.encode(origin.fingerprint, forKey: .fingerprint)
    try box.encode(number, forKey: .number)
    try box.encode(hash, forKey: .hash)
    try box.encodeIfPresent(signed, forKey: .signed)
    try box.encode(text, forKey: .text)
  }
}

/// The heads of all chains of a room, that which is written here first, then the newest of each other machine.
public struct RoomHeads: DeskQuery {
  public let room: WorkroomID
  public init(of room: WorkroomID) { self.room = room }
  public func answer(from state: StoreState) throws -> [ChainHead] {
    let ledger = state.ledger()
    let here = try ledger.head(in: room)?.origin
    let all = try ledger.origins(of: room).compactMap { try ledger.chainHead(of: $0, in: room) }
    return all.filter { $0.origin == here } + all.filter { $0.origin != here }
  }
}

/// What the room is recognised by (工作室指纹): the chain that it began in. The same is shown where its ledger comes to
/// another store for the first time. Nil where nothing of it is here.
public struct RoomFingerprint: DeskQuery {
  public let room: WorkroomID
  public init(of room: WorkroomID) { self.room = room }
  public func answer(from state: StoreState) throws -> OriginID? {
    try state.ledger().opener(of: room)
  }
}

/// The rooms whose entries stand in the chains of a room: others as well where an earlier program wrote all rooms in one.
public struct RoomsInChains: DeskQuery {
  public let room: WorkroomID
  public init(of room: WorkroomID) { self.room = room }
  public func answer(from state: StoreState) throws -> Set<WorkroomID> {
    let rooms = try state.ledger().origins(of: room).flatMap { origin in
      try String.fetchAll(
        state.db, sql: "SELECT DISTINCT workroom FROM entries WHERE origin = ?", arguments: [origin.rawValue])
    }
    return Set(rooms.map { WorkroomID($0) })
  }
}

extension Ledger {
  /// The chains that hold entries of a room, without looking at every entry: those written here, those that were believed
  /// when they came, and those that an act of the room let in.
  func origins(of room: WorkroomID) throws -> [OriginID] {
    try String.fetchAll(
      db,
      sql: """
        SELECT origin FROM origins WHERE room = ?1
        UNION SELECT origin FROM trusted WHERE room = ?1
        UNION SELECT json_extract(detail, '$.facts.origin') FROM matters
          WHERE workroom = ?1 AND kind = 'machine' AND json_valid(detail)
        ORDER BY 1
        """, arguments: [room.rawValue]
    ).map { OriginID($0) }
  }

  /// The head of a chain, with the signature of its machine where that is of this very head.
  func chainHead(of origin: OriginID, in room: WorkroomID) throws -> ChainHead? {
    guard let head = try head(of: origin) else { return nil }
    let own = try chain(origin).flatMap { chain in
      chain.key == Hashing.hexadecimal(store.machine.publicKey)
        ? try SignedHead(head, of: chain, by: store.machine) : nil
    }
    let signed = try own ?? keptHead(of: origin)
    return ChainHead(
      room: room, origin: origin, number: head.number, hash: head.hash,
      signed: signed.flatMap { $0.head == head && $0.isGenuine ? $0 : nil })
  }

  /// The chain in which a place began: where it was set up, else, of an application, the first entry of it that came here.
  func opener(of room: WorkroomID) throws -> OriginID? {
    let setUp = try String.fetchOne(
      db,
      sql: "SELECT origin FROM entries WHERE matter = ? AND act = ? ORDER BY rowid LIMIT 1",
      arguments: [room.rawValue, WorkroomSetUp.id])
    let first =
      try setUp
      ?? String.fetchOne(
        db,
        sql:
          "SELECT origin FROM entries WHERE matter IN (SELECT id FROM matters WHERE workroom = ?) ORDER BY rowid LIMIT 1",
        arguments: [room.rawValue])
    return first.map { OriginID($0) }
  }
}
