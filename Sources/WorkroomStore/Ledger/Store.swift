import Foundation
import GRDB
public import Regulation
import Synchronization

#if canImport(Glibc)
  import Glibc
#endif

/// The one file that holds ledger, views, personal data and conversations.
///
/// Several processes may have it open at once: opening and migrating happen under a lock file, writing in
/// `BEGIN IMMEDIATE` transactions that wait up to five seconds for each other.
public final class Store: Sendable {
  let queue: DatabaseQueue
  /// Where the file is; `:memory:` for a store that ends with the process.
  public let path: String
  /// Names this machine, see ``Machine``.
  let machine: String
  /// The acts it knows; all others are kept and shown as such.
  let acts: ActList
  /// A rule set to look by instead of the standard one, for this run.
  private let chosen = Mutex<NormPack?>(nil)
  private let unreadablePack = Mutex(false)

  private init(queue: DatabaseQueue, path: String, machine: String, acts: ActList = .standard) {
    (self.queue, self.path, self.machine, self.acts) = (queue, path, machine, acts)
  }

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

  /// The same store once more, in memory: what is written to one is not seen in the other. For walks and tests.
  ///
  /// Throws ``StoreError``.
  public func copy() throws -> Store {
    do {
      let copy = try DatabaseQueue(configuration: Store.configuration(wait: 0))
      try queue.backup(to: copy)
      return Store(queue: copy, path: ":memory:", machine: machine, acts: acts)
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    }
  }

  private static func configuration(wait: Int, _ survivesPowerCuts: Bool = true) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(Double(wait))
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA synchronous = \(survivesPowerCuts ? "FULL" : "OFF")")
      try db.execute(
        sql: "PRAGMA recursive_triggers = ON; PRAGMA secure_delete = ON")
    }
    return configuration
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

  /// Reads from one consistent state of the store. Throws ``StoreError``.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try named { try queue.read(body) }
  }

  /// Writes in one `BEGIN IMMEDIATE` transaction: all of it or nothing. Throws ``StoreError``.
  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try named {
      try queue.writeWithoutTransaction { db in
        var value: Value?
        try db.inTransaction(.immediate) {
          value = try body(db)
          return .commit
        }
        guard let value else { preconditionFailure("a committed transaction has run its body") }
        return value
      }
    }
  }

  func named<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    }
  }
}

extension Store {
  /// The rule set this store is looked at by: the standard one, unless another was chosen for this run.
  public var pack: NormPack { chosen.withLock { $0 } ?? NormPacks.standard }

  /// A rule set was settled for this store that this program cannot read: it is looked at by the standard one.
  public var isPackUnreadable: Bool { unreadablePack.withLock { $0 } }

  /// Looks by that rule set from now on, in this run.
  public func look(by pack: NormPack) { chosen.withLock { $0 = pack } }
}
