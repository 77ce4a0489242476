import GRDB

/// A store in memory in which a place's acts are played once more (演算用的临时台账): made when it is first needed, and empty
/// again after every place.
final class Scratch {
  private let acts: ActList
  private var store: Store?

  init(knowing acts: ActList) { self.acts = acts }

  /// Lends an empty ledger. Nothing of what is written in it stays. Throws what `body` throws, and ``StoreError``.
  func play(_ body: (Ledger) throws -> Void) throws {
    let store = try store ?? Store.inMemory(knowing: acts)
    self.store = store
    try store.queue.writeWithoutTransaction { db in
      try db.inTransaction(.immediate) {
        try body(Ledger(db: db, store: store))
        return .rollback
      }
    }
  }
}
