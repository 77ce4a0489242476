import Foundation
import GRDB
import Regulation

@testable import WorkroomStore

/// A folder of its own for one test, gone when the test is.
final class TemporaryFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "store-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String = "store.sqlite") -> String { path + "/" + name }

  static func permissions(at path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? -1
  }
}

/// What somebody does to the file behind the program's back.
enum Tampering {
  /// Runs SQL on the file with the ledger's triggers out of the way.
  static func withoutTriggers(_ store: Store, _ sql: String, _ arguments: StatementArguments = []) throws {
    try store.queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      let triggers = try Row.fetchAll(db, sql: "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
      for trigger in triggers { try db.execute(sql: "DROP TRIGGER \(trigger["name"] as String)") }
      try db.execute(sql: sql, arguments: arguments)
      for trigger in triggers { try db.execute(sql: trigger["sql"]) }
      try db.execute(sql: "PRAGMA foreign_keys = ON")
    }
  }

  /// Puts an entry in as a merge from another machine would, with its right hash and its place in the chain.
  @discardableResult
  static func merge(
    into store: Store, origin: String, act: String, on matter: MatterID, in room: WorkroomID,
    actor: PersonID?, at moment: Moment, facts: String, version: Int = 1,
    sealed: String = "{}", count: Int? = nil
  ) throws -> Entry {
    try store.write { db in
      let ledger = Ledger(db: db, store: store)
      let last = try ledger.entries("WHERE origin = ?", [origin]).last
      let number = (last?.number ?? 0) + 1
      let unsealed = Entry(
        id: EntryID("\(origin)-\(number)"), origin: OriginID(origin), number: number,
        turn: TurnID("\(origin)-turn-\(number)"), workroom: room, matter: matter, actName: act, actor: actor,
        occurred: moment, recorded: moment,
        bodyText:
          "{\(count.map { "\"count\":\($0)," } ?? "")\"facts\":\(facts),\"sealed\":\(sealed),\"v\":\(version)}",
        previous: last?.hash ?? [], hash: [])
      let entry = unsealed.hashed(Hashing.hash(of: unsealed))
      try insert(entry, db)
      try MatterTable(db: db).refresh(ledger.entries(of: matter))
      return entry
    }
  }

  static func insert(_ entry: Entry, _ db: Database, or replace: String = "") throws {
    try db.execute(
      sql: "INSERT \(replace) INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        entry.id.rawValue, entry.origin.rawValue, entry.number, entry.turn.rawValue, entry.workroom.rawValue,
        entry.matter.rawValue, entry.actName, entry.actor?.rawValue, entry.occurred.milliseconds,
        entry.recorded.milliseconds, entry.bodyText, Data(entry.previous), Data(entry.hash),
      ])
  }
}
