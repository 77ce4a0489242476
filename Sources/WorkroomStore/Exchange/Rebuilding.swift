import GRDB

extension Store {
  /// Throws the views away and makes them again from the ledger, acts of power judged anew. Returns how many matters there
  /// are.
  ///
  /// Tables and indexes of theirs that are gone or changed are made anew, and so are the ledger's own indexes and
  /// triggers; what does not belong to a store is taken out, and so are texts that were erased and are there again.
  ///
  /// - Parameter told: gets what was put right.
  /// - Throws: ``StoreError``; ``StoreError/damaged(path:)`` where a table that nothing can be worked out from is gone.
  public func rebuild(mending told: (Verification.Misfit) -> Void = { _ in }) throws -> Int {
    let hasBadPages = try checkPages() == [.views]
    let mended = try write { try SchemaCheck(db: $0).mend(strikingViews: hasBadPages, path: path) }
    mended.forEach(told)
    defer { if hasBadPages { try? queue.vacuum() } }
    let back = try write { db in
      let ledger = Ledger(db: db, store: self)
      let back = try ledger.textsBackAgain()
      for text in back { try ledger.remove(text.field, of: text.entry) }
      if !back.isEmpty { try noteUnscrubbed(db) }
      return back
    }
    // What of it is left in the file is seen to now, or at the next opening.
    if !back.isEmpty { try? scrub(nil) }
    return try inBulk { try makeViewsAnew() }
  }

  private func makeViewsAnew() throws -> Int {
    try write { db in
      try db.execute(sql: "DELETE FROM links; DELETE FROM matters; DELETE FROM deeds")
      let table = MatterTable(db: db, acts: acts)
      try table.forEachRows(whole: { entries in
        try entries.map { entry in
          var entry = entry
          entry.texts = try Ledger.texts(of: entry, in: db)
          return entry
        }
      }) { _, rows in try rows.map(table.fill) }
      let judge = Judge(ledger: Ledger(db: db, store: self))
      for matter in try judge.judge(judge.rooms()) {
        try table.refresh(Ledger(db: db, store: self).entries(of: matter))
      }
      return try Int.fetchOne(db, sql: "SELECT count(*) FROM matters") ?? 0
    }
  }

  /// Pages that are kept while much is gone through, and else: KiB, as SQLite has it.
  private static let (cacheOfAll, cacheOfOne) = (-64_000, -2000)

  /// Runs what goes through much of the store: pages are kept rather than read again for every entry, and come into the file
  /// itself when many were written. Throws ``StoreError``, or what `body` throws.
  func inBulk<Value>(_ body: () throws -> Value) throws -> Value {
    func set(_ cache: Int, _ checkpoint: Int) throws {
      try named {
        try queue.writeWithoutTransaction {
          try $0.execute(sql: "PRAGMA cache_size = \(cache); PRAGMA wal_autocheckpoint = \(checkpoint)")
        }
      }
    }
    try set(Store.cacheOfAll, 16_000)
    defer { try? set(Store.cacheOfOne, 1000) }
    return try body()
  }

  /// Every row of the views as text, in order: equal before and after a rebuild. Throws ``StoreError``.
  func viewRows() throws -> [String] {
    try read { db in
      let matters = try Row.fetchAll(db, sql: "SELECT \(MatterRows.told) FROM matters ORDER BY id").map(
        \.description)
      let links = try Row.fetchAll(db, sql: "SELECT * FROM links ORDER BY matter, rests").map(\.description)
      let deeds = try Row.fetchAll(db, sql: "SELECT * FROM deeds ORDER BY matter").map(\.description)
      return matters + links + deeds
    }
  }
}
