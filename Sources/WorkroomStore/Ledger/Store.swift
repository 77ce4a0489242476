import CSQLite
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
  /// The machine that writes in it.
  public let machine: Machine
  /// Tells whether this store was set back; nil for one that ends with the process.
  let generation: Generation?
  /// Notes which sealed rows are written.
  private let sealing = Sealing()
  /// It may only be read: whatever is to be written is refused with ``StoreError/readOnly(path:)``.
  public let isReadOnly: Bool
  /// The acts it knows; all others are kept and shown as such.
  let acts: ActList
  /// Seals what lies beside the ledger.
  let sealKey: SealKey
  /// A rule set to look by instead of the standard one, for this run.
  private let chosen = Mutex<NormPack?>(nil)
  let unreadablePack = Mutex(false)
  let openedBehind = Mutex<SetBack?>(nil)
  /// What is like what, by room: made of the ledger when it is first asked for, and nowhere but in memory.
  let alike = Mutex<[WorkroomID: AlikeRoom]>([:])
  /// The chains that the transaction which is running has written in.
  private let written = Mutex<Set<Chain>>([])

  init(
    queue: DatabaseQueue, path: String, machine: Machine, acts: ActList = .standard, isReadOnly: Bool = false
  ) {
    (self.queue, self.path, self.machine, self.acts) = (queue, path, machine, acts)
    (self.isReadOnly, sealKey) = (isReadOnly, SealKey(machine))
    generation = path == ":memory:" || isReadOnly ? nil : machine.stores.map(Generation.init(in:))
  }

  /// The same store once more, in memory: what is written to one is not seen in the other. For walks and tests.
  ///
  /// Throws ``StoreError``.
  public func copy() throws -> Store {
    do {
      let copy = try DatabaseQueue(configuration: Store.configuration(wait: 0))
      try queue.backup(to: copy)
      try copy.defend()
      return Store(queue: copy, path: ":memory:", machine: machine, acts: acts)
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    }
  }

  /// - Parameter isAlone: it shares no memory with other programs, which has to lie on the disk, and keeps them out.
  static func configuration(wait: Int, _ survivesPowerCuts: Bool = true, isAlone: Bool = false)
    -> Configuration
  {
    var configuration = Configuration()
    configuration.busyMode = .callback(waiting(wait))
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { db in
      // Before anything else: the first look at the file settles it.
      if isAlone { try db.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
      try db.execute(sql: "PRAGMA synchronous = \(survivesPowerCuts ? "FULL" : "OFF")")
      try db.execute(
        sql: """
          PRAGMA recursive_triggers = ON; PRAGMA secure_delete = ON;
          PRAGMA cell_size_check = ON
          """)
      try db.planOnce()
    }
    return configuration
  }

  /// Asks for the lock a hundred times a second until `seconds` are over by the clock. SQLite's own way asks ten times and
  /// counts what it meant to sleep: beside a process that writes one turn after the other it hardly meets a gap.
  private static func waiting(_ seconds: Int) -> @Sendable (Int) -> Bool {
    let began = Mutex(ContinuousClock.now)
    return { tries in
      if tries == 0 { began.withLock { $0 = .now } }
      guard began.withLock({ ContinuousClock.now - $0 < .seconds(seconds) }) else { return false }
      usleep(10_000)
      return true
    }
  }

  /// Reads from one consistent state of the store. Throws ``StoreError``.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try named { try queue.read(body) }
  }

  func seals(_ db: Database) -> Seals { Seals(db: db, key: sealKey) }

  /// Writes in one `BEGIN IMMEDIATE` transaction: all of it or nothing. What is sealed and was touched is sealed anew in it.
  ///
  /// Throws ``StoreError``.
  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try named {
      try queue.writeWithoutTransaction { db in
        var value: Value?
        try sealing.begin(db)
        defer {
          sealing.end()
          written.withLock { $0.removeAll() }
          generation?.release(at: try? far(db))
        }
        try db.inTransaction(.immediate) {
          value = try body(db)
          // The heads are sealed as they are signed.
          try signHeads(db)
          try seal(db)
          return .commit
        }
        guard let value else { preconditionFailure("a committed transaction has run its body") }
        return value
      }
    }
  }

  /// Notes that a chain is written in, so that its head is signed at the end of the transaction.
  func write(in chain: Chain) { written.withLock { _ = $0.insert(chain) } }

  /// Signs how far the chains have got that were written in. The signed heads lie in the store, so that one that is copied to
  /// another machine, or outlives its key, still shows who wrote what is in it.
  private func signHeads(_ db: Database) throws {
    let ledger = Ledger(db: db, store: self)
    for chain in written.withLock({ $0 }) {
      guard let head = try ledger.head(of: chain.origin) else { continue }
      try ledger.keep(SignedHead(head, of: chain, by: machine))
    }
  }

  /// The generation that is written in now, see ``Generation``. Asked before anything is appended or taken in.
  func claim(_ id: String, at current: Int, _ db: Database) throws -> Int {
    try generation?.claim(id, at: far(db), current) ?? current
  }

  /// How far the store has got. No entry is ever deleted, so that the last row tells how many there are.
  func far(_ db: Database) throws -> Generation.Far {
    let entries = try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(rowid) FROM entries")) ?? 0
    return Generation.Far(entries: entries, version: try seals(db).version().map(Int64.init))
  }

  private func seal(_ db: Database) throws {
    guard sealing.isAny else { return }
    // A store that was set back says so before its seals go on. Where the note cannot be had, what is appended is refused
    // elsewhere; a setting or a conversation is not.
    if generation != nil { _ = try? currentGeneration(db) }
    try seals(db).renew(sealing.take())
  }

  func named<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    } catch let error as Illegible {
      throw StoreError.illegible(path: path, table: error.table, row: error.row)
    } catch is RowDecodingError {
      // It shows the row it could not read, which may be somebody's words.
      throw StoreError.illegible(path: path, table: "?", row: "?")
    }
  }
}

extension DatabaseQueue {
  func defend() throws { try writeWithoutTransaction { try $0.defend(true) } }
}

extension Database {
  /// Defended, no SQL writes the schema's own table or gives up the journal, and nothing of the schema calls what is
  /// not known to be harmless. Stores of before are made as they are now first, with an index that was none of these.
  func defend(_ isOn: Bool) throws {
    let code = store_defend(sqliteConnection, isOn ? 1 : 0)
    guard code == ResultCode.SQLITE_OK.rawValue else {
      throw DatabaseError(resultCode: ResultCode(rawValue: code))
    }
  }

  /// A statement that is kept is planned once, see `store_plan_once`.
  fileprivate func planOnce() throws {
    let code = store_plan_once(sqliteConnection)
    guard code == ResultCode.SQLITE_OK.rawValue else {
      throw DatabaseError(resultCode: ResultCode(rawValue: code))
    }
  }

  /// Lets this connection do what defensive mode forbids, for as long as `body` runs.
  func undefended<Value>(_ body: () throws -> Value) throws -> Value {
    try defend(false)
    defer { try? defend(true) }
    return try body()
  }
}

extension Store {
  /// The rule set this store is looked at by: the standard one, unless another was chosen for this run.
  public var pack: NormPack { chosen.withLock { $0 } ?? NormPacks.standard }

  /// How far it was behind what this machine noted when it was opened; nil where it was not. What is written goes on in new
  /// chains, and is noted anew.
  public var wasBehind: SetBack? { openedBehind.withLock { $0 } }

  /// A rule set was settled for this store that this program cannot read: it is looked at by the standard one.
  public var isPackUnreadable: Bool { unreadablePack.withLock { $0 } }

  /// Looks by that rule set from now on, in this run.
  public func look(by pack: NormPack) { chosen.withLock { $0 = pack } }
}
