import GRDB
import Synchronization

#if canImport(Glibc)
  import Glibc
#endif

/// Opening a store brings its tables up to date, the views with what they are folded from: so it stands with these.
extension Store {
  /// Opens the store at `given`, making folder (0700) and file (0600) where there is none.
  ///
  /// What is there and is no store of ours is left as it is: nothing is made beside it, no mode changed. A store that
  /// may only be read is opened for reading.
  ///
  /// - Parameters:
  ///   - machine: the id of this machine; with the file it decides the origin of new entries.
  ///   - key: seals what lies beside the ledger; without one the machine's id stands for it.
  ///   - creates: whether a file that is not there is made.
  ///   - wait: how many seconds to wait for another process, at opening and at every write.
  ///   - mending: it is opened to be verified or mended, as it is where it cannot be brought up to date.
  ///   - survivesPowerCuts: false leaves it to the system when the disk is written; for what is thrown away.
  /// - Throws: ``StoreError``.
  public static func open(
    at given: String, machine: Machine, creates: Bool = true, wait: Int = 5, mending: Bool = false,
    survivesPowerCuts: Bool = true
  ) throws -> Store {
    let file = try StoreFile(at: given, creates: creates)
    let path = file.path
    if isForeign(file) { throw StoreError.notAStore(path: path) }
    guard !file.isReadOnly else { return try openToRead(file, machine: machine, wait: wait) }
    let store = try FileMaking.locked(path + ".lock", wait: wait, store: path) {
      if FileMaking.isCutToNothing(path, mark: path + ".lock") { throw StoreError.damaged(path: path) }
      try FileMaking.makeFile(at: path)
      func open(isAlone: Bool) throws -> DatabaseQueue {
        let configuration = configuration(wait: wait, survivesPowerCuts, isAlone: isAlone)
        do {
          let queue = try DatabaseQueue(path: path, configuration: configuration)
          do {
            try migrate(queue, path: path, sealing: SealKey(machine))
          } catch StoreError.damaged where mending {
            // Verifying names what is wrong with its tables.
          }
          try queue.defend()
          return queue
        } catch let error as DatabaseError {
          throw StoreError(error, path: path)
        }
      }
      let isThere = (FileMaking.size(path) ?? 0) > 0
      let queue: DatabaseQueue
      do {
        queue = try open(isAlone: false)
      } catch StoreError.full where isThere {
        // The memory that programs share has no room on the disk: alone, one needs none.
        queue = try open(isAlone: true)
      }
      FileMaking.mark(path + ".lock")
      return Store(queue: queue, path: path, machine: machine)
    }
    try store.lookBySettledPack()
    store.noteBehind()
    if survivesPowerCuts { FileMaking.makeRoom(inLogOf: path) }
    // An erasure that was cut short is finished now, or at a later opening where somebody else is reading.
    if try store.isUnscrubbed() { try? store.scrub(nil) }
    return store
  }

  /// Opens what may only be read: where it lies, or, where that cannot be, a copy of it (see ``ReadingCopy``).
  private static func openToRead(_ file: StoreFile, machine: Machine, wait: Int) throws -> Store {
    do {
      let queue = try whereItLies(file, wait: wait) ?? copy(of: file, machine: machine)
      let store = Store(queue: queue, path: file.path, machine: machine, isReadOnly: true)
      try store.lookBySettledPack()
      store.noteBehind()
      return store
    } catch let error as DatabaseError {
      throw StoreError(error, path: file.path)
    }
  }

  /// What cannot be told here is told by verifying.
  private func noteBehind() {
    let behind = try? isBehind()
    openedBehind.withLock { $0 = behind }
  }

  /// Nil where it cannot be read there: SQLite would have to go through a log that nothing may be laid beside, or its tables
  /// are those of an earlier program.
  private static func whereItLies(_ file: StoreFile, wait: Int) throws -> DatabaseQueue? {
    guard !file.hasLog || file.hasSharedMemory else { return nil }
    do {
      let queue = try DatabaseQueue(path: file.readingPath, configuration: reading(wait: wait))
      let (isNewer, isDone) = try queue.read { db in
        (try Schema.migrator.hasBeenSuperseded(db), try Schema.migrator.hasCompletedMigrations(db))
      }
      if isNewer { throw StoreError.newer(path: file.path) }
      return isDone ? queue : nil
    } catch let error as DatabaseError
      where file.hasLog && [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
    {
      return nil
    }
  }

  private static func copy(of file: StoreFile, machine: Machine) throws -> DatabaseQueue {
    ReadingCopy.sweep(by: machine)
    let copy = try ReadingCopy(of: file, by: machine)
    defer { copy.remove() }
    let queue = try DatabaseQueue(path: copy.path, configuration: configuration(wait: 0, false))
    try migrate(queue, path: file.path, sealing: SealKey(machine))
    // One file, which can be read when it has no name any more.
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
    try queue.close()
    return try DatabaseQueue(path: StoreFile.alone(copy.path), configuration: reading(wait: 0))
  }

  static func reading(wait: Int) -> Configuration {
    var reading = configuration(wait: wait)
    reading.readonly = true
    return reading
  }

  /// Whether a database is somebody else's, looked at without a lock or a log. Where there is a lock of ours it is one, or is
  /// being made one just now; where it cannot be read so, opening it tells why.
  private static func isForeign(_ file: StoreFile) -> Bool {
    guard FileMaking.size(file.path + ".lock") == nil, (FileMaking.size(file.path) ?? 0) > 0 else {
      return false
    }
    let queue = try? DatabaseQueue(path: file.pathAlone, configuration: reading(wait: 0))
    return (try? queue?.read { try Schema.isForeign($0) }) ?? false
  }

  /// A store that lives in memory: for tests, scripts and lessons.
  ///
  /// - Parameter acts: what it knows, where that is more or less than this program does.
  public static func inMemory(machine: Machine = "memory", knowing acts: ActList = .standard) throws -> Store
  {
    do {
      let queue = try DatabaseQueue(configuration: configuration(wait: 0))
      try Schema.migrator(sealing: SealKey(machine)).migrate(queue)
      try queue.defend()
      let store = Store(queue: queue, path: ":memory:", machine: machine, acts: acts)
      // Nobody else can read it, and it ends with the process.
      try store.settle(.pins, "off")
      return store
    } catch let error as DatabaseError {
      throw StoreError(error, path: ":memory:")
    }
  }

  /// A settled rule set that cannot be read is as one that this program does not know: the store can still be opened,
  /// verified and mended.
  private func lookBySettledPack() throws {
    do {
      let (settled, isUnreadable) = try settledPack()
      if let settled { look(by: settled) }
      unreadablePack.withLock { $0 = isUnreadable }
    } catch StoreError.illegible, StoreError.other(path: path, code: Int(ResultCode.SQLITE_ERROR.rawValue)) {
      unreadablePack.withLock { $0 = true }
    }
  }

  private static func migrate(_ queue: DatabaseQueue, path: String, sealing key: SealKey) throws {
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
    guard !isDone else { return }
    // Where all that the steps make is there, and only their list lacks one, they are not run once more: who struck it off
    // is told of by verifying. Steps that make nothing leave no trace but the list; they are made up for.
    let isMade = try queue.read { try SchemaCheck(db: $0).isMade() }
    do {
      try (isMade ? Schema.notings : Schema.migrator(sealing: key)).migrate(queue)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR {
      // What a step makes is there already, or what it rests on is not.
      throw StoreError.damaged(path: path)
    }
  }
}

extension Schema {
  /// The migrations by their names; to run them on a store takes its key.
  static var migrator: DatabaseMigrator { migrator(sealing: SealKey("")) }

  static func migrator(sealing key: SealKey) -> DatabaseMigrator {
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
    migrator.registerMigration("4 trust", foreignKeyChecks: .immediate) { db in
      try db.execute(sql: trust)
      // What was here before is believed as it was.
      try db.execute(sql: "INSERT INTO trusted SELECT DISTINCT origin, workroom, 0 FROM entries")
    }
    migrator.registerMigration("4 called", foreignKeyChecks: .immediate) { try $0.execute(sql: called) }
    migrator.registerMigration("4 seals", foreignKeyChecks: .immediate) { db in
      try db.execute(sql: seals)
      // Of entries that came from elsewhere, some texts never came.
      try db.execute(
        sql: """
          INSERT INTO withheld SELECT entries.id, sealed.key, x'' FROM entries,
            json_each(CASE WHEN json_valid(body) THEN body ELSE '{}' END, '$.sealed') AS sealed
          WHERE origin NOT IN (SELECT origin FROM origins)
            AND NOT EXISTS (SELECT 1 FROM personal WHERE entry = entries.id AND field = sealed.key)
          """)
      try Seals(db: db, key: key).renewAll(after: 0)
    }
    migrator.registerMigration("5 waiting", foreignKeyChecks: .immediate) { db in
      try db.execute(sql: waiting)
      try MatterTable(db: db).fillWaiting()
    }
    migrator.registerMigration("5 sealed trust", foreignKeyChecks: .immediate) { db in
      try db.execute(sql: sealedTrust)
    }
    migrator.registerMigration("5 promised", foreignKeyChecks: .immediate) { try $0.execute(sql: promised) }
    // It makes something, so that striking it off the list does not have it run once more.
    migrator.registerMigration("6 sealed together", foreignKeyChecks: .immediate) { db in
      try db.execute(sql: erasing)
      try Seals(db: db, key: key).sealTogether()
    }
    // No program before this one knew of it, so there is nothing to fill in.
    migrator.registerMigration("7 passed on", foreignKeyChecks: .immediate) { try $0.execute(sql: passedOn) }
    noteAnew(&migrator)
    return migrator
  }

  /// The steps that make nothing, by themselves: a start that was cut short before one of them leaves a file that has all
  /// tables already.
  static var notings: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    noteAnew(&migrator)
    return migrator
  }

  /// Steps that make nothing and only note better what the views hold. Each does the same however often it is run, and
  /// rests on all that is made: they come last.
  private static func noteAnew(_ migrator: inout DatabaseMigrator) {
    migrator.registerMigration("5 names", foreignKeyChecks: .immediate) {
      try MatterTable(db: $0).fillNames()
    }
    migrator.registerMigration("8 open though erased", foreignKeyChecks: .immediate) {
      try MatterTable(db: $0).fillErased()
    }
  }

  /// Whether the tables are somebody else's. A first start that was cut short leaves the list of migrations
  /// alone behind, and goes on. Where the list is gone, the ledger's own table tells.
  static func isForeign(_ db: Database) throws -> Bool {
    let others = try Int.fetchOne(
      db, sql: "SELECT count(*) FROM sqlite_master WHERE tbl_name <> 'grdb_migrations'")
    guard (others ?? 0) > 0, try !migrator.appliedIdentifiers(db).contains("1 ledger") else { return false }
    return try !SchemaCheck(db: db).hasLedger()
  }
}
