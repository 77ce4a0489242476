import GRDB
package import Regulation

/// Writes entries in bulk, past the desk (成批写入): for invented stores that are there to be measured.
///
/// The ledger is as sound as any: every entry is sealed, hashed and chained on the same path, and every matter folded
/// from its entries. Nobody's role, no lifecycle and no rule is asked about; nothing of the product calls it.
package final class BulkWriting {
  private let store: Store
  private let ids: any IDSource
  /// Where the chain of each room has got to.
  private var ends: [WorkroomID: Ledger.End] = [:]
  /// The entries so far of matters that are not complete.
  private var open: [MatterID: [(entry: Entry, body: Entry.Body)]] = [:]
  /// How many entries were written.
  package private(set) var count = 0

  /// Throws ``StoreError``.
  package init(_ store: Store, ids: any IDSource) throws {
    (self.store, self.ids) = (store, ids)
    // Pages are kept rather than read again for every entry, and written once: what is cut short is made anew.
    try pragma("cache_size = -500000")
    if store.path != ":memory:" { try pragma("journal_mode = OFF") }
  }

  private func pragma(_ setting: String) throws {
    try store.named {
      try store.queue.writeWithoutTransaction { db in
        try db.undefended { try db.execute(sql: "PRAGMA \(setting)") }
      }
    }
  }

  /// Writes in one transaction. Throws ``StoreError``, or what `body` throws.
  package func write(_ body: (Pen) throws -> Void) throws {
    try store.write { db in try body(Pen(of: self, Ledger(db: db, store: store))) }
  }

  /// Folds the matters that nothing more was written on, and makes the store as any other. Throws ``StoreError``.
  package func finish() throws {
    try write { pen in for matter in open.keys.sorted() { try pen.fold(matter) } }
    try pragma("cache_size = -2000")
    if store.path != ":memory:" { try pragma("journal_mode = WAL") }
  }

  /// Writes within one transaction.
  package struct Pen {
    private let bulk: BulkWriting
    private let ledger: Ledger

    fileprivate init(of bulk: BulkWriting, _ ledger: Ledger) { (self.bulk, self.ledger) = (bulk, ledger) }

    /// Appends one entry, in the order of the clock.
    ///
    /// - Parameter isLast: nothing more is written on its matter, which is folded now.
    package func append(
      _ proposal: Proposal, by actor: PersonID?, in turn: TurnID, at now: Moment, isLast: Bool
    ) throws {
      let writing = Ledger.Writing(turn: turn, actor: actor, now: now, ids: bulk.ids)
      let end = try bulk.ends[proposal.workroom] ?? ledger.end(in: proposal.workroom)
      let seen = bulk.open[proposal.matter]?.last?.entry.id
      let done = try ledger.append(proposal, writing, after: end, seen: seen, count: end.count + 1)
      bulk.ends[proposal.workroom] = Ledger.End(
        origin: end.origin, number: done.entry.number, hash: done.entry.hash, count: end.count + 1)
      bulk.open[proposal.matter, default: []].append(done)
      bulk.count += 1
      if isLast { try fold(proposal.matter) }
    }

    /// The entries of a matter that is not complete, oldest first, to correct them or to take them back.
    package func entries(of matter: MatterID) -> [Entry] { (bulk.open[matter] ?? []).map(\.entry) }

    fileprivate func fold(_ matter: MatterID) throws {
      guard let known = bulk.open.removeValue(forKey: matter), let first = known.first?.entry else { return }
      try MatterTable(db: ledger.db).refresh(
        MatterHistory(first: first, kind: first.kind?.matter, known: known))
    }
  }
}
