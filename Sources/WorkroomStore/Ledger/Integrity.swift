import GRDB

extension Store {
  /// The parts of the file that have bad pages. Throws ``StoreError``.
  func checkPages() throws -> Set<Verification.Part> {
    do {
      // Outside of a transaction: the end of one in which a bad page was met fails as well.
      return try queue.unsafeRead { try Integrity(db: $0).damaged() }
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    }
  }
}

/// Asks SQLite to look at every page of the file, and says which part of the store the bad ones belong to.
struct Integrity {
  let db: Database

  /// Empty where every page is sound.
  func damaged() throws -> Set<Verification.Part> {
    // The whole file in one go as a rule; only where that finds something, each table by itself.
    guard try !isSound("PRAGMA integrity_check(1)") else { return [] }
    var found: Set<Verification.Part> = []
    let there = try Set(String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'table'"))
    for (table, part) in Integrity.tables
    where try there.contains(table) && !isSound("PRAGMA integrity_check('\(table)')") {
      found.insert(part)
    }
    return found.isEmpty ? [.file] : found
  }

  private static let tables: [(String, Verification.Part)] = [
    ("store", .ledger), ("origins", .ledger), ("entries", .ledger), ("personal", .personal),
    ("matters", .views), ("links", .views), ("deeds", .views),
    ("conversations", .conversations), ("settings", .settings), ("pins", .settings), ("door", .settings),
    ("seals", .settings), ("withheld", .personal), ("seen", .ledger), ("heads", .ledger),
    ("trusted", .settings), ("void", .views), ("pen", .settings),
    ("promised", .settings),
  ]

  private func isSound(_ check: String) throws -> Bool {
    do {
      return try String.fetchAll(db, sql: check) == ["ok"]
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      return false
    }
  }
}
