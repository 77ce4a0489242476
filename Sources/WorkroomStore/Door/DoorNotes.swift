import GRDB
public import Regulation

// What was noted at the door (登录记录), for whoever keeps the file.
extension Door {
  /// What is noted at the door.
  public enum Note: String, Sendable, CaseIterable {
    case right, wrong, set, reset
    /// A code was given.
    case code
    /// A try while one has to wait, the first of each wait: it was not looked at.
    case early
    case turnedOn = "on"
    case turnedOff = "off"
    /// After how long a conversation is locked was settled.
    case idle
    /// Another rule set was settled for the store.
    case pack
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

  /// Settles the rule set that the store is looked at by, and notes who did; nil takes it back.
  ///
  /// - Parameter person: nil where the store asks nobody who they are.
  /// - Throws: ``StoreError``.
  public func settle(pack: String?, by person: PersonID?, at now: Moment) throws {
    try store.write { db in
      try Setting.settle(.pack, pack, in: db)
      try note(.pack, of: person, at: now, db)
    }
  }

  func note(_ what: Note, of person: PersonID?, at now: Moment, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO door (at, person, what) VALUES (?, ?, ?)",
      arguments: [now.milliseconds, person?.rawValue, what.rawValue])
  }

  /// The last thing that was noted of somebody.
  func last(of person: PersonID, _ db: Database) throws -> Note? {
    try String.fetchOne(
      db, sql: "SELECT what FROM door WHERE person = ? ORDER BY id DESC LIMIT 1", arguments: [person.rawValue]
    ).flatMap(Note.init)
  }
}
