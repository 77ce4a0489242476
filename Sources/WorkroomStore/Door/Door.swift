import Foundation
import GRDB
public import Regulation

/// The door of a store (登录): PINs, codes and tries. Nothing of it leaves the file.
public struct Door: Sendable {
  let store: Store

  /// Wrong tries after which one has to wait (product default).
  public static let tries = 5
  /// How long, in minutes: longer each time, as long as no right one comes.
  static let waits: [Int64] = [1, 2, 4, 8, 16, 32, 60]

  public init(_ store: Store) { self.store = store }

  /// Whether everybody signs in with a PIN; nil: yet to be decided. Throws ``StoreError``.
  public func asksForPins() throws -> Bool? { try store.setting(.pins).map { $0 == "on" } }

  /// Decides it. Throws ``StoreError``.
  public func ask(forPins wanted: Bool, at now: Moment) throws {
    try store.write { db in
      let asked = try Setting.value(.pins, in: db) == "on"
      try Setting.settle(.pins, wanted ? "on" : "off", in: db)
      // Whoever came in before was asked for nothing.
      if wanted, !asked { try Conversations(db: db).end(of: nil) }
      try note(wanted ? .turnedOn : .turnedOff, of: nil, at: now, db)
    }
  }

  /// After how many minutes without a key a conversation is locked, where nothing else is settled (product default).
  public static let idleMinutes = 10
  /// What may be settled, in minutes; 0: it is never locked.
  public static let idleRange = 0...240

  /// After how many minutes without a key a conversation is locked (离开锁定); nil: never, as where no PIN is asked for.
  ///
  /// Throws ``StoreError``.
  public func locksAfter() throws -> Int? {
    guard try asksForPins() == true else { return nil }
    // What stands in the file may be anybody's: it cannot keep a screen open.
    let settled = try store.setting(.idleMinutes).flatMap { Int($0) }
    let minutes = settled.flatMap { Door.idleRange.contains($0) ? $0 : nil } ?? Door.idleMinutes
    return minutes == 0 ? nil : minutes
  }

  /// Settles it; it is noted. Throws ``StoreError``.
  ///
  /// - Parameter minutes: the nearest within ``idleRange`` is settled.
  public func lock(after minutes: Int, at now: Moment) throws {
    let minutes = min(max(minutes, Door.idleRange.lowerBound), Door.idleRange.upperBound)
    try store.write { db in
      try Setting.settle(.idleMinutes, String(minutes), in: db)
      try note(.idle, of: nil, at: now, db)
    }
  }

  /// What somebody opens the door with (钥匙).
  public enum Key: Sendable, Hashable {
    /// Nothing yet: nobody comes in as them.
    case none
    /// A code that they were given, which a PIN is set with.
    case code
    /// The PIN that they set.
    case pin
  }

  /// What somebody opens the door with. Throws ``StoreError``.
  public func key(of person: PersonID) throws -> Key { try store.read { try key(of: person, $0) } }

  func key(of person: PersonID, _ db: Database) throws -> Key {
    try kept(of: person, db).map { $0.isCode ? .code : .pin } ?? .none
  }

  /// What came of a try.
  public enum Answer: Sendable, Hashable {
    case right
    /// It is the code that they were given: a PIN is to be set with it.
    case code(CodeShown)
    /// How many tries are left before one has to wait.
    case wrong(left: Int)
    /// Wrong, and from now on nothing is looked at for so many milliseconds.
    case shut(Int64)
    /// It was not looked at: so many milliseconds are left.
    case waiting(Int64)
  }

  /// A code that was shown and is right, or one's own PIN, by its salt: good for a PIN as long as no other was given or set.
  public struct CodeShown: Sendable, Hashable {
    fileprivate let salt: [UInt8]
  }

  /// Looks whether a PIN or a code is somebody's. A try is noted as a wrong one before it is looked at, so that several
  /// at once count.
  ///
  /// - Parameter now: read while nobody else writes: whoever waited for another try is not to seem to come before it.
  /// - Throws: ``StoreError``.
  public func `try`(_ text: String, of person: PersonID, at now: @autoclosure () -> Moment) throws -> Answer {
    try look(at: text, of: person, at: now()).answer
  }

  /// Whether a text is what somebody comes in with, without counting it as a try: asked only of the few words that are commands at the
  /// door, so that it is no way of guessing. Throws ``StoreError``.
  public func isRight(_ text: String, of person: PersonID) throws -> Bool {
    try store.read { try kept(of: person, $0) }?.pin.isRight(text) ?? false
  }

  /// The same, with what shows that a PIN is to be set in the place of just what was right; nil where nothing was.
  ///
  /// Throws ``StoreError``.
  public func look(at text: String, of person: PersonID, at now: @autoclosure () -> Moment) throws -> (
    answer: Answer, shown: CodeShown?
  ) {
    let (answer, row) = try store.write { db -> (Answer, Int64) in
      let now = now()
      let wrong = try wrongTries(of: person, db)
      if let left = Door.waiting(after: wrong, at: now) {
        // Once for each wait: whoever goes on and on is to fill no disk.
        if try last(of: person, db) != .early { try note(.early, of: person, at: now, db) }
        return (.waiting(left), 0)
      }
      try note(.wrong, of: person, at: now, db)
      let row = db.lastInsertedRowID
      let left = Door.tries - 1 - wrong.count % Door.tries
      return (left > 0 ? .wrong(left: left) : .shut(Door.wait(after: wrong.count + 1)), row)
    }
    guard row > 0, let kept = try store.read({ try kept(of: person, $0) }), try kept.pin.isRight(text) else {
      return (answer, nil)
    }
    try store.write { db in
      try db.execute(
        sql: "UPDATE door SET what = ? WHERE id = ?", arguments: [Note.right.rawValue, row])
    }
    let shown = CodeShown(salt: kept.pin.salt)
    return (kept.isCode ? .code(shown) : .right, shown)
  }

  /// How long one has to wait after these wrong tries; nil: not at all. A clock that was set back lets nobody wait.
  static func waiting(after wrong: [Moment], at now: Moment) -> Int64? {
    guard let last = wrong.last, wrong.count.isMultiple(of: tries) else { return nil }
    let (gone, wait) = (now.milliseconds - last.milliseconds, wait(after: wrong.count))
    return gone >= 0 && gone < wait ? wait - gone : nil
  }

  /// The wait that so many wrong tries bring, in milliseconds.
  private static func wait(after wrong: Int) -> Int64 {
    waits[min(wrong / tries, waits.count) - 1] * 60_000
  }

  // MARK: Rows

  private func kept(of person: PersonID, _ db: Database) throws -> (pin: Pin, isCode: Bool)? {
    try Row.fetchOne(
      db, sql: "SELECT person, salt, hash, once FROM pins WHERE person = ?", arguments: [person.rawValue]
    ).map { row in
      let columns = Columns(row, of: "pins")
      return (Pin(salt: try columns.bytes(1), hash: try columns.bytes(2)), try columns.flag(3))
    }
  }

  /// The wrong tries since the last right one, or since the PIN was set anew.
  private func wrongTries(of person: PersonID, _ db: Database) throws -> [Moment] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT id, at FROM door WHERE person = ? AND what = 'wrong' AND id > coalesce(
          (SELECT max(id) FROM door WHERE person = ? AND what IN ('right', 'set', 'reset', 'code')), 0)
        ORDER BY id
        """, arguments: [person.rawValue, person.rawValue]
    ).map { try Columns($0, of: "door").moment(1) }
  }
}

extension Door {
  /// Keeps a PIN that was set with a code, or in the place of the one before, in the transaction that records that it was.
  /// What it was set with is spent.
  ///
  /// Throws ``Refusal`` where that is none any more: a PIN was set with it, or another code was given.
  func keep(_ pin: Pin, of person: PersonID, with code: CodeShown, at now: Moment, _ db: Database) throws {
    guard let kept = try kept(of: person, db), kept.pin.salt == code.salt else {
      throw Refusal.gone
    }
    try put(pin, of: person, isCode: false, db)
    try note(.set, of: person, at: now, db)
  }

  /// Gives somebody a code in place of whatever they had.
  func give(_ code: LoginCode, salt: [UInt8], at now: Moment, _ db: Database) throws {
    try put(Pin(code.digits, salt: salt), of: code.person, isCode: true, db)
    try note(.code, of: code.person, at: now, db)
  }

  /// Forgets a PIN that was reset, in the transaction that records that it was.
  func forget(_ person: PersonID, at now: Moment, _ db: Database) throws {
    try db.execute(sql: "DELETE FROM pins WHERE person = ?", arguments: [person.rawValue])
    // Whoever is in by the old one is not to go on.
    try Conversations(db: db).end(of: person)
    try note(.reset, of: person, at: now, db)
  }

  func put(_ pin: Pin, of person: PersonID, isCode: Bool, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO pins (person, salt, hash, once) VALUES (?, ?, ?, ?)
        ON CONFLICT (person) DO UPDATE SET salt = excluded.salt, hash = excluded.hash, once = excluded.once
        """, arguments: [person.rawValue, Data(pin.salt), Data(pin.hash), isCode])
  }
}

/// Whether what somebody left unfinished without having signed in is nobody else's to go on with: on a store with PINs, once
/// anything stands in it. Before that it is being set up, by whoever goes on.
public struct GuestsAreOthers: DeskQuery {
  public init() {}
  public func answer(from state: StoreState) throws -> Bool {
    guard try AsksForPins().answer(from: state) else { return false }
    return try Bool.fetchOne(state.db, sql: "SELECT EXISTS (SELECT 1 FROM entries)") ?? false
  }
}

/// Whether everybody signs in with a PIN here.
public struct AsksForPins: DeskQuery {
  public init() {}
  public func answer(from state: StoreState) throws -> Bool {
    try Setting.value(.pins, in: state.db) == "on"
  }
}
