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

  func note(_ what: Note, of person: PersonID?, at now: Moment) throws {
    try store.write { try note(what, of: person, at: now, $0) }
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
