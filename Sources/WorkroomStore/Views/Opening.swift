import GRDB
import Synchronization

#if canImport(Glibc)
  import Glibc
#endif

/// Opening a store brings its tables up to date, the views with what they are folded from: so it stands with these.
extension Store {
  /// Opens the store at `path`, making folder (0700) and file (0600) where there is none.
  ///
  /// - Parameters:
  ///   - machine: the id of this machine; with the file it decides the origin of new entries.
  ///   - creates: whether a file that is not there is made.
  ///   - wait: how many seconds to wait for another process, at opening and at every write.
  ///   - survivesPowerCuts: false leaves it to the system when the disk is written; for what is thrown away.
  /// - Throws: ``StoreError``.
  public static func open(
    at path: String, machine: String, creates: Bool = true, wait: Int = 5, survivesPowerCuts: Bool = true
  ) throws -> Store {
    guard creates || access(path, F_OK) == 0 else { throw StoreError.missing(path: path) }
    try FileMaking.makeFolder(of: path)
    let store = try FileMaking.locked(path + ".lock", wait: wait, store: path) {
      if FileMaking.isCutToNothing(path, mark: path + ".lock") { throw StoreError.damaged(path: path) }
      try FileMaking.makeFile(at: path)
      do {
        let queue = try DatabaseQueue(path: path, configuration: configuration(wait: wait, survivesPowerCuts))
        try migrate(queue, path: path)
        FileMaking.mark(path + ".lock")
        return Store(queue: queue, path: path, machine: machine)
      } catch let error as DatabaseError {
        throw StoreError(error, path: path)
      }
    }
    let (settled, isUnreadable) = try store.settledPack()
    if let settled { store.look(by: settled) }
    store.unreadablePack.withLock { $0 = isUnreadable }
    // An erasure that was cut short is finished now, or at a later opening where somebody else is reading.
    if try store.isUnscrubbed() { try? store.scrub(nil) }
    return store
  }

  /// A store that lives in memory: for tests, scripts and lessons.
  ///
  /// - Parameter acts: what it knows, where that is more or less than this program does.
  public static func inMemory(machine: String = "memory", knowing acts: ActList = .standard) throws -> Store {
    do {
      let queue = try DatabaseQueue(configuration: configuration(wait: 0))
      try Schema.migrator.migrate(queue)
      let store = Store(queue: queue, path: ":memory:", machine: machine, acts: acts)
      // Nobody else can read it, and it ends with the process.
      try store.settle(.pins, "off")
      return store
    } catch let error as DatabaseError {
      throw StoreError(error, path: ":memory:")
    }
  }

  private static func migrate(_ queue: DatabaseQueue, path: String) throws {
    let (isForeign, isNewer, isDone, isWAL) = try queue.read { db in
      (
        try Schema.isForeign(db),
        try Schema.migrator.hasBeenSuperseded(db),
        try Schema.migrator.hasCompletedMigrations(db),
        try String.fetchOne(db, sql: "PRAGMA journal_mode") == "wal"
      )
    }
    // Looked at before anything is changed: somebody else's file stays as it was.
    if isForeign { throw StoreError.notAStore(path: path) }
    if isNewer { throw StoreError.newer(path: path) }
    // WAL takes a lock of its own to switch to; once set it stays with the file.
    if !isWAL { try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") } }
    if !isDone { try Schema.migrator.migrate(queue) }
  }
}

extension Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 ledger") { try $0.execute(sql: ledger) }
    migrator.registerMigration("1 views") { try $0.execute(sql: views) }
    migrator.registerMigration("1 conversations") { try $0.execute(sql: conversations) }
    // Nothing is moved, so the references of a large store need not be looked at again.
    migrator.registerMigration("2 rooms", foreignKeyChecks: .immediate) { try $0.execute(sql: rooms) }
    migrator.registerMigration("3 settings", foreignKeyChecks: .immediate) { db in
      try db.execute(sql: settings)
      // A ledger from before there were PINs goes on without: nobody is to be locked out of it.
      if try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM entries)") == true {
        try db.execute(sql: "INSERT INTO settings VALUES ('pins', 'off')")
      }
    }
    migrator.registerMigration("3 places", foreignKeyChecks: .immediate) { try $0.execute(sql: places) }
    migrator.registerMigration("3 deeds", foreignKeyChecks: .immediate) { db in
      try db.execute(sql: deeds)
      try MatterTable(db: db).fillDeeds()
    }
    migrator.registerMigration("4 codes", foreignKeyChecks: .immediate) { try $0.execute(sql: codes) }
    return migrator
  }

  /// Whether the tables are somebody else's. A first start that was cut short leaves the list of migrations
  /// alone behind, and goes on.
  static func isForeign(_ db: Database) throws -> Bool {
    let others = try Int.fetchOne(
      db, sql: "SELECT count(*) FROM sqlite_master WHERE tbl_name <> 'grdb_migrations'")
    return try (others ?? 0) > 0 && !migrator.appliedIdentifiers(db).contains("1 ledger")
  }
}
