import Foundation
import GRDB
import Regulation

extension Store {
  /// All entries, in the order they came into this store. For talks and small stores: it holds them all in memory.
  ///
  /// Throws ``StoreError``.
  public func allEntries() throws -> [Entry] {
    try read { db in
      var entries: [Entry] = []
      try Ledger(db: db, store: self).forEach(orderedBy: "rowid", withTexts: true) {
        entries.append($0)
      }
      return entries
    }
  }

  /// The ledger as JSON, a line an entry, in the order they came into this store, so that each rests on one before it; then
  /// a line for each chain with its signed head (台账导出).
  ///
  /// A line with texts has their salts as well: whoever imports it can hold them against their seals.
  ///
  /// - Parameters:
  ///   - withPersonal: adds what visitors said and who they are, and what was written about shifts,
  ///     opinions and leave, where it has not been erased. Topics and titles of a room's work are always among it, but for
  ///     those that speak of somebody: 走访王小花家.
  ///   - line: gets one line at a time, without its newline.
  /// - Returns: how many entries there were.
  /// - Throws: ``StoreError``, or what `line` throws.
  @discardableResult
  public func export(withPersonal: Bool, line: (String) throws -> Void) throws -> Int {
    try export(withPersonal: withPersonal, seeing: { _, _ in (true, true) }, line: line)
  }

  /// - Parameters:
  ///   - room: only the chains of that room, whole; nil for all.
  ///   - isSeen: whether an entry is among it, and whether its texts are, where they are personal.
  func export(
    of room: WorkroomID? = nil, withPersonal: Bool,
    seeing isSeen: (Entry, Database) throws -> (entry: Bool, texts: Bool), line: (String) throws -> Void
  ) throws -> Int {
    try read { db in
      var count = 0
      let ledger = Ledger(db: db, store: self)
      var origins: Set<OriginID> = []
      let somebody = SpeaksOfSomebody(visitors: Array(try ledger.visitors()))
      let wanted = try room.map { Set(try ledger.origins(of: $0)) }
      try ledger.forEach(orderedBy: "rowid", of: wanted) { entry in
        let seen = try isSeen(entry, db)
        guard seen.entry else { return }
        origins.insert(entry.origin)
        var exported = ExportedLine(entry: entry)
        exported.isPublic = entry.isOfPublicWork
        if exported.isPublic || withPersonal && seen.texts {
          let isWhole = withPersonal && seen.texts
          for sealed in try ledger.textsLeaving(entry) {
            guard isWhole || !somebody.isTrue(of: sealed.text) else { continue }
            exported.texts[sealed.field] = sealed.text
            exported.salts[sealed.field] = sealed.salt
          }
        }
        try line(try JSONText.encode(exported))
        count += 1
      }
      for head in try ledger.signedHeads() where origins.contains(head.chain.origin) {
        try line(try JSONText.encode(ExportedHead(head: head)))
      }
      return count
    }
  }
}

/// A line of an export that is no entry: how far a chain has got, signed by the machine that wrote it.
struct ExportedHead: Codable {
  let head: SignedHead
}

extension Ledger {
  /// The heads of all chains that somebody vouches for: this machine for its own, for others as they came.
  func signedHeads() throws -> [SignedHead] {
    let own = try chains().filter { $0.key == Hashing.hexadecimal(store.machine.publicKey) }.compactMap {
      chain in
      try head(of: chain.origin).map { try SignedHead($0, of: chain, by: store.machine) }
    }
    let others = try Row.fetchAll(db, sql: "SELECT origin, head FROM heads ORDER BY origin").map(signedHead)
    return own + others.filter { other in !own.contains { $0.chain == other.chain } }
  }

  /// Keeps the newest head that came of a chain.
  func keep(_ head: SignedHead) throws {
    guard try keptHead(of: head.chain.origin).map({ $0.number < head.number }) ?? true else { return }
    try db.execute(
      sql: "INSERT OR REPLACE INTO heads (origin, head) VALUES (?, ?)",
      arguments: [head.chain.origin.rawValue, try JSONText.encode(head)])
  }

  /// Signs the chains of this machine as far as they go now, where it had signed further: their owner says that it is right so.
  func signAnew() throws {
    let mine = Hashing.hexadecimal(store.machine.publicKey)
    for chain in try chains() where chain.key == mine {
      guard let kept = try keptHead(of: chain.origin),
        try hash(at: kept.number, of: chain.origin) != Hashing.bytes(kept.hash)
      else { continue }
      try db.execute(sql: "DELETE FROM heads WHERE origin = ?", arguments: [chain.origin.rawValue])
      if let head = try head(of: chain.origin) { try keep(SignedHead(head, of: chain, by: store.machine)) }
    }
  }

  /// The newest head of a chain from elsewhere, as its machine signed it.
  func keptHead(of origin: OriginID) throws -> SignedHead? {
    try Row.fetchOne(
      db, sql: "SELECT origin, head FROM heads WHERE origin = ?", arguments: [origin.rawValue]
    ).map(signedHead)
  }

  private func signedHead(_ row: Row) throws -> SignedHead {
    try Columns(row, of: "heads").decoded(1) { try JSONText.decode(SignedHead.self, from: $0) }
  }
}

extension Ledger {
  /// What of an entry's texts may leave the store at all: what is not erased.
  func textsLeaving(_ entry: Entry) throws -> [SealedText] {
    let texts = try sealedTexts(of: entry.id)
    let erasures = texts.isEmpty ? [] : try erasures(of: entry.matter)
    return texts.filter { sealed in !erasures.contains { $0.reaches(sealed.field, of: entry) } }
  }
}

extension Entry {
  /// Whether what is written in it is about the room's work, and not about a visitor or a member's health.
  var isOfPublicWork: Bool { kind?.matter.map { !$0.type.isConfidential } ?? false }
}
