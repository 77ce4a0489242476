import Foundation
import GRDB
public import Regulation

/// The door of a store (登录): PINs, tries, and what is noted of both. Nothing of it leaves the file.
public struct Door: Sendable {
  let store: Store

  /// Wrong tries after which one has to wait, and for how long (product default).
  public static let tries = 5
  public static let wait: Int64 = 60_000

  public init(_ store: Store) { self.store = store }

  /// Whether everybody signs in with a PIN; nil: yet to be decided. Throws ``StoreError``.
  public func asksForPins() throws -> Bool? { try store.setting(.pins).map { $0 == "on" } }

  /// Decides it. Throws ``StoreError``.
  public func ask(forPins wanted: Bool, at now: Moment) throws {
    try store.settle(.pins, wanted ? "on" : "off")
    try note(wanted ? .turnedOn : .turnedOff, of: nil, at: now)
  }

  /// Whether somebody has set a PIN here. Throws ``StoreError``.
  public func hasPin(_ person: PersonID) throws -> Bool { try pin(of: person) != nil }

  /// What came of a try.
  public enum Answer: Sendable, Hashable {
    case right
    /// How many tries are left before one has to wait; 0: one has to wait now.
    case wrong(left: Int)
    /// The PIN was not looked at: so many milliseconds are left.
    case waiting(Int64)
  }

  /// Looks whether a PIN is somebody's. A try is noted as a wrong one before it is looked at, so that several at
  /// once count.
  ///
  /// Throws ``StoreError``.
  public func `try`(_ text: String, of person: PersonID, at now: Moment) throws -> Answer {
    let (left, before, row) = try store.write { db -> (Int64, Int, Int64) in
      let wrong = try wrongTries(of: person, db)
      if let left = Door.waiting(after: wrong, at: now) { return (left, wrong.count, 0) }
      try note(.wrong, of: person, at: now, db)
      return (0, wrong.count, db.lastInsertedRowID)
    }
    guard left == 0 else { return .waiting(left) }
    guard let pin = try pin(of: person), try pin.isRight(text) else {
      return .wrong(left: Door.tries - 1 - before % Door.tries)
    }
    try store.write { db in
      try db.execute(
        sql: "UPDATE door SET what = ? WHERE id = ?", arguments: [Note.right.rawValue, row])
      try seals(db).renew(.door, row)
    }
    return .right
  }

  /// How long one has to wait after these wrong tries; nil: not at all. A clock that was set back lets nobody wait.
  static func waiting(after wrong: [Moment], at now: Moment) -> Int64? {
    guard let last = wrong.last, wrong.count.isMultiple(of: tries) else { return nil }
    let gone = now.milliseconds - last.milliseconds
    return gone >= 0 && gone < wait ? wait - gone : nil
  }

  // MARK: Rows

  private func pin(of person: PersonID) throws -> Pin? {
    try store.read { db in
      try Row.fetchOne(
        db, sql: "SELECT person, salt, hash FROM pins WHERE person = ?", arguments: [person.rawValue]
      ).map { row in
        let columns = Columns(row, of: "pins")
        return Pin(salt: try columns.bytes(1), hash: try columns.bytes(2))
      }
    }
  }

  fileprivate func seals(_ db: Database) -> Seals { Seals(db: db, key: store.sealKey) }

  /// The wrong tries since the last right one, or since the PIN was set anew.
  private func wrongTries(of person: PersonID, _ db: Database) throws -> [Moment] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT id, at FROM door WHERE person = ? AND what = 'wrong'
          AND id > coalesce((SELECT max(id) FROM door WHERE person = ? AND what IN ('right', 'set', 'reset')), 0)
        ORDER BY id
        """, arguments: [person.rawValue, person.rawValue]
    ).map { try Columns($0, of: "door").moment(1) }
  }
}

extension Door {
  /// What is noted at the door.
  public enum Note: String, Sendable, CaseIterable {
    case right, wrong, set, reset
    case turnedOn = "on"
    case turnedOff = "off"
  }

  /// A line of what was noted, oldest first.
  public struct Noted: Sendable, Hashable {
    public let at: Moment
    /// nil where it is about the store itself.
    public let person: PersonID?
    public let what: Note
  }

  /// What was noted since a moment. Throws ``StoreError``.
  public func noted(since: Moment) throws -> [Noted] {
    try store.read { db in
      try Row.fetchAll(
        db, sql: "SELECT id, at, person, what FROM door WHERE at >= ? ORDER BY id",
        arguments: [since.milliseconds]
      ).compactMap { row in
        let columns = Columns(row, of: "door")
        let (at, person) = try (columns.moment(1), columns.textIfAny(2))
        // A newer program may note more.
        return Note(rawValue: try columns.text(3)).map {
          Noted(at: at, person: person.map { PersonID($0) }, what: $0)
        }
      }
    }
  }

  private func note(_ what: Note, of person: PersonID?, at now: Moment) throws {
    try store.write { try note(what, of: person, at: now, $0) }
  }

  fileprivate func note(_ what: Note, of person: PersonID?, at now: Moment, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO door (at, person, what) VALUES (?, ?, ?)",
      arguments: [now.milliseconds, person?.rawValue, what.rawValue])
    try seals(db).renew(.door, db.lastInsertedRowID)
  }
}

extension Door {
  /// Keeps a PIN that was set, in the transaction that records that it was.
  func keep(_ pin: Pin, of person: PersonID, at now: Moment, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO pins (person, salt, hash) VALUES (?, ?, ?)
        ON CONFLICT (person) DO UPDATE SET salt = excluded.salt, hash = excluded.hash
        """, arguments: [person.rawValue, Data(pin.salt), Data(pin.hash)])
    try seals(db).renew(.pins, person.rawValue)
    try note(.set, of: person, at: now, db)
  }

  /// Forgets a PIN that was reset, in the transaction that records that it was.
  func forget(_ person: PersonID, at now: Moment, _ db: Database) throws {
    try db.execute(sql: "DELETE FROM pins WHERE person = ?", arguments: [person.rawValue])
    try seals(db).renew(.pins, person.rawValue)
    try note(.reset, of: person, at: now, db)
  }
}

/// Whether everybody signs in with a PIN here.
public struct AsksForPins: DeskQuery {
  public init() {}
  public func answer(from state: StoreState) throws -> Bool {
    try Setting.value(.pins, in: state.db) == "on"
  }
}
