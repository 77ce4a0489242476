import Crypto
import Foundation
import GRDB
import Regulation

/// A chain as it stands in this store, to be handed to others (本机的链).
public struct ChainHere: Hashable, Sendable {
  /// What its name is made of (see ``Chain``): a machine's public key, a store's id and generation.
  public struct Making: Hashable, Sendable {
    /// Ed25519, 32 bytes.
    public let key: [UInt8]
    public let store: String
    public let generation: Int

    public init(key: [UInt8], store: String, generation: Int) {
      (self.key, self.store, self.generation) = (key, store, generation)
    }

    /// The chain that is made of these in a room: whoever names a chain that is not theirs names none.
    public func origin(in room: WorkroomID) -> OriginID { chain(in: room).origin }

    /// Whether the machine of that key has signed that head of its chain in a room.
    public func hasSigned(_ hash: [UInt8], at number: Int, in room: WorkroomID, by signature: [UInt8]) -> Bool
    {
      SignedHead(chain(in: room), number, Hashing.hexadecimal(hash), Hashing.hexadecimal(signature)).isGenuine
    }

    func chain(in room: WorkroomID) -> Chain {
      Chain(key: Hashing.hexadecimal(key), store: store, generation: generation, room: room)
    }
  }

  public let origin: OriginID
  public let room: WorkroomID
  /// Nil: an earlier program wrote it, and nobody signs for it.
  public let making: Making?
  /// Its newest entry.
  public let number: Int
  /// That entry's hash, 32 bytes.
  public let hash: [UInt8]
  /// Whether this machine wrote it, and signs for it.
  public let isOwn: Bool
  /// Up to which number it is vouched for: all of an own one, of others what their machines signed.
  public let vouched: Int
}

/// Entries of a chain, one after the other, with what was typed in them and may leave the store.
public struct ChainStretch: Sendable {
  public let entries: [Entry]
  public let texts: [HandedText]
  /// Ed25519 over the last of them as the head; nil where nobody signed just that.
  public let signature: [UInt8]?
}

/// A text that lies apart of an entry, with the salt of its seal, as it leaves a store or comes to one.
public struct HandedText: Hashable, Sendable {
  /// The number of its entry in the chain.
  public let number: Int
  /// The field by its stored name.
  public let field: String
  public let text: String
  /// 32 bytes.
  public let salt: [UInt8]
  /// Whether whoever sees the room's work may read it; else only the room's own machines.
  public let isPublic: Bool

  public init(number: Int, field: String, text: String, salt: [UInt8], isPublic: Bool) {
    (self.number, self.field, self.text, self.salt) = (number, field, text, salt)
    self.isPublic = isPublic
  }
}

extension Store {
  /// Every chain in this store. One of an earlier program that holds several places is left out: it belongs to no one of them.
  ///
  /// Throws ``StoreError``.
  public func chainsHere() throws -> [ChainHere] {
    try read { db in
      let ledger = Ledger(db: db, store: self)
      return try ledger.ends().compactMap { try ledger.chainHere($0) }
    }
  }

  /// The chain that this machine goes on with in a room, or will begin there with its first entry: what a machine that joins says
  /// of itself. Throws ``StoreError``.
  public func ownChain(in room: WorkroomID) throws -> ChainHere {
    let (chain, end) = try write { db in
      let chain = try self.chain(in: room, db)
      return (chain, try Ledger(db: db, store: self).end(of: chain.origin))
    }
    return ChainHere(
      origin: chain.origin, room: room,
      making: ChainHere.Making(key: machine.publicKey, store: chain.store, generation: chain.generation),
      number: end?.number ?? 0, hash: end?.hash ?? [], isOwn: true, vouched: end?.number ?? 0)
  }

  /// The hash of an entry by its place; nil where there is none. Throws ``StoreError``.
  public func hash(at number: Int, of origin: OriginID) throws -> [UInt8]? {
    try read { db in try Ledger(db: db, store: self).hash(at: number, of: origin) }
  }

  /// The next entries of a chain, with their texts but for what is erased. Throws ``StoreError``.
  ///
  /// - Parameters:
  ///   - number: they come after that one.
  ///   - most: at most so many, from 1; what nobody vouches for is not among them.
  public func stretch(of chain: ChainHere, after number: Int, most: Int) throws -> ChainStretch {
    try read { db in
      let ledger = Ledger(db: db, store: self)
      let entries = try ledger.entries(
        "WHERE origin = ? AND number > ? AND number <= ? ORDER BY number LIMIT ?",
        [chain.origin.rawValue, number, chain.vouched, most])
      // Asked for only where a text may go in clear: it reads every visitor of the store.
      let somebody =
        try entries.contains { $0.isOfPublicWork && !$0.seals.isEmpty }
        ? SpeaksOfSomebody(visitors: Array(ledger.visitors())) : nil
      let texts = try entries.flatMap { entry in
        try ledger.textsLeaving(entry).map { sealed in
          HandedText(
            number: entry.number, field: sealed.field, text: sealed.text, salt: sealed.salt,
            isPublic: entry.isOfPublicWork && somebody?.isTrue(of: sealed.text) == false)
        }
      }
      return ChainStretch(
        entries: entries, texts: texts, signature: try ledger.signature(of: chain, at: entries.last))
    }
  }
}

extension Ledger {
  /// The newest entry of every chain, each found by one look into the index.
  fileprivate func ends() throws -> [End] {
    try String.fetchAll(
      db,
      sql: """
        WITH RECURSIVE chains (origin) AS (
          SELECT min(origin) FROM entries
          UNION ALL SELECT (SELECT min(origin) FROM entries WHERE origin > chains.origin) FROM chains
            WHERE chains.origin IS NOT NULL)
        SELECT origin FROM chains WHERE origin IS NOT NULL
        """
    ).compactMap { try end(of: OriginID($0)) }
  }

  fileprivate func chainHere(_ end: End) throws -> ChainHere? {
    let kept = try keptHead(of: end.origin)
    guard let made = try chain(end.origin) ?? kept?.chain else {
      let rooms = try String.fetchAll(
        db, sql: "SELECT DISTINCT workroom FROM entries WHERE origin = ? LIMIT 2",
        arguments: [end.origin.rawValue])
      guard rooms.count == 1, let room = rooms.first else { return nil }
      return ChainHere(
        origin: end.origin, room: WorkroomID(room), making: nil, number: end.number, hash: end.hash,
        isOwn: false, vouched: end.number)
    }
    let isOwn = made.key == Hashing.hexadecimal(store.machine.publicKey)
    return ChainHere(
      origin: end.origin, room: made.room,
      making: ChainHere.Making(
        key: Hashing.bytes(made.key) ?? [], store: made.store, generation: made.generation),
      number: end.number, hash: end.hash, isOwn: isOwn, vouched: isOwn ? end.number : kept?.number ?? 0)
  }

  fileprivate func signature(of chain: ChainHere, at last: Entry?) throws -> [UInt8]? {
    guard let last, let making = chain.making else { return nil }
    let made = making.chain(in: chain.room)
    let head = Head(origin: chain.origin, number: last.number, hash: Hashing.hexadecimal(last.hash))
    if chain.isOwn { return Hashing.bytes(try SignedHead(head, of: made, by: store.machine).signature) }
    let kept = try keptHead(of: chain.origin)
    return kept?.head == head ? kept.flatMap { Hashing.bytes($0.signature) } : nil
  }
}
