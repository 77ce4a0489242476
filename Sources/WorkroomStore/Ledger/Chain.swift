import Crypto
import Foundation
import GRDB
import Regulation

/// One machine's writing in one room (链): entries numbered 1, 2, 3 …, each resting on the one before.
///
/// Its origin is told by all that makes it: nobody can sign for it but the machine whose key is in it, and a store that was
/// copied or set back is in another generation.
struct Chain: Codable, Hashable, Sendable {
  /// The public key of the machine, in hexadecimal.
  let key: String
  /// The random id of the store.
  let store: String
  let generation: Int
  let room: WorkroomID

  var origin: OriginID {
    var hasher = SHA256()
    for part in ["chain", key, store, String(generation), room.rawValue] {
      withUnsafeBytes(of: UInt64(part.utf8.count).bigEndian) { hasher.update(bufferPointer: $0) }
      hasher.update(data: Array(part.utf8))
    }
    return OriginID(Hashing.hexadecimal(hasher.finalize().prefix(20)))
  }
}

extension OriginID {
  /// Whether it is made as ``Chain/origin`` is; those of earlier programs are UUIDs.
  var isOfAChain: Bool { rawValue.utf8.count == 40 && Hashing.bytes(rawValue) != nil }
}

/// How far a chain has got: its newest entry.
struct Head: Codable, Hashable, Sendable {
  let origin: OriginID
  let number: Int
  /// In hexadecimal.
  let hash: String
}

extension Head {
  init(_ end: Ledger.End) {
    self.init(origin: end.origin, number: end.number, hash: Hashing.hexadecimal(end.hash))
  }
}

/// A head that the machine which wrote the chain vouches for (签名链头).
struct SignedHead: Codable, Hashable, Sendable {
  let chain: Chain
  let number: Int
  /// In hexadecimal, both.
  let hash: String
  let signature: String

  /// Signs in the name of a machine. Throws where the key fails.
  init(_ head: Head, of chain: Chain, by machine: Machine) throws {
    (self.chain, number, hash) = (chain, head.number, head.hash)
    signature = Hashing.hexadecimal(try machine.key.signature(for: SignedHead.text(chain, number, hash)))
  }

  /// As it came, genuine or not.
  init(_ chain: Chain, _ number: Int, _ hash: String, _ signature: String) {
    (self.chain, self.number, self.hash, self.signature) = (chain, number, hash, signature)
  }

  var head: Head { Head(origin: chain.origin, number: number, hash: hash) }

  /// Whether the machine whose key makes the chain's origin has signed it.
  var isGenuine: Bool {
    guard let key = Hashing.bytes(chain.key), let signature = Hashing.bytes(signature),
      let known = try? Curve25519.Signing.PublicKey(rawRepresentation: key)
    else { return false }
    return known.isValidSignature(signature, for: SignedHead.text(chain, number, hash))
  }

  private static func text(_ chain: Chain, _ number: Int, _ hash: String) -> Data {
    Data("DutyBot head\n\(chain.origin.rawValue)\n\(number)\n\(hash)\n".utf8)
  }
}

extension Ledger {
  /// The chain that is written in a room now, and where it has got to: asked before something is appended to it.
  func end(in room: WorkroomID) throws -> End {
    let chain = try store.chain(in: room, db)
    store.write(in: chain)
    return try end(of: chain.origin) ?? begin(chain)
  }

  func end(of origin: OriginID) throws -> End? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT id, number, hash, body FROM entries WHERE origin = ? ORDER BY number DESC LIMIT 1"),
      arguments: [origin.rawValue]
    ).map { row in
      let columns = Columns(row, of: "entries")
      return End(
        origin: origin, number: try columns.number(1), hash: try columns.bytes(2),
        count: EntryOrder.count(in: try columns.text(3)))
    }
  }

  /// Notes a chain that is begun: it goes on from the newest of this file in that room, or from what an earlier program wrote
  /// of all rooms in one, and counts on from all of them.
  private func begin(_ chain: Chain) throws -> End {
    let before = try String.fetchAll(
      db,
      sql: "SELECT origin FROM origins WHERE room = ? OR room IS NULL ORDER BY room IS NULL, rowid DESC",
      arguments: [chain.room.rawValue]
    ).compactMap { try end(of: OriginID($0)) }
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO origins (origin, place, room, key, store, generation) VALUES (?1, ?1, ?2, ?3, ?4, ?5)
        """,
      arguments: [
        chain.origin.rawValue, chain.room.rawValue, chain.key, chain.store, chain.generation,
      ])
    // Asked for before the transaction ends, when all else is sealed.
    try store.seals(db).renew(.origins, chain.origin.rawValue)
    return End(
      origin: chain.origin, count: before.map(\.count).max() ?? 0, since: before.first.map(Head.init))
  }

  /// The chains that were written in this file, by any machine, but for those of earlier programs.
  func chains() throws -> [Chain] {
    try Row.fetchAll(
      db,
      sql: "SELECT origin, key, store, generation, room FROM origins WHERE key IS NOT NULL ORDER BY origin"
    ).map(chain)
  }

  /// One of them.
  func chain(_ origin: OriginID) throws -> Chain? {
    try Row.fetchOne(
      db,
      sql: "SELECT origin, key, store, generation, room FROM origins WHERE key IS NOT NULL AND origin = ?",
      arguments: [origin.rawValue]
    ).map(chain)
  }

  private func chain(_ row: Row) throws -> Chain {
    let columns = Columns(row, of: "origins")
    return Chain(
      key: try columns.text(1), store: try columns.text(2), generation: try columns.number(3),
      room: WorkroomID(try columns.text(4)))
  }

  func head(of origin: OriginID) throws -> Head? {
    try end(of: origin).map(Head.init)
  }
}

extension Store {
  /// The chain this store writes in a room now.
  func chain(in room: WorkroomID, _ db: Database) throws -> Chain {
    let (id, generation) = try currentGeneration(db)
    // An invented machine has one store, whatever its id.
    return Chain(
      key: Hashing.hexadecimal(machine.publicKey), store: machine.stores == nil ? "" : id,
      generation: generation, room: room)
  }

  /// The store's id and the generation that it writes in, moved on where it was set back (see ``Generation``).
  ///
  /// Within a writing transaction, before anything is appended or taken in.
  @discardableResult
  func currentGeneration(_ db: Database) throws -> (id: String, generation: Int) {
    let (id, noted) = try notedGeneration(db)
    let generation = try claim(id, at: noted, db)
    if generation != noted {
      try db.execute(sql: "UPDATE store SET generation = ?", arguments: [generation])
    }
    return (id, generation)
  }

  /// The same as the store itself says it.
  func notedGeneration(_ db: Database) throws -> (id: String, generation: Int) {
    let row = try Row.fetchOne(db.cachedStatement(sql: "SELECT id, generation FROM store"))
    guard let row else { throw StoreError.damaged(path: path) }
    let columns = Columns(row, of: "store")
    return (try columns.text(0), try columns.number(1))
  }
}
