import Crypto
import Foundation
import GRDB

/// What seals the rows that lie beside the ledger (封存钥匙): kept in the state folder, never in the store.
///
/// Whoever can write the file alone cannot seal what they changed. Whoever owns both can.
struct SealKey: Sendable {
  private let key: SymmetricKey
  /// The public key of the machine whose it is, as chains have it.
  let machine: String

  /// The key of a machine: told by the one that it signs with, and of no use for signing.
  init(_ machine: Machine) {
    self.machine = Hashing.hexadecimal(machine.publicKey)
    key = SymmetricKey(data: SHA256.hash(data: Data("seal".utf8) + machine.key.rawRepresentation))
  }

  /// HMAC-SHA-256 over the parts, each behind its length.
  func seal(_ parts: [Data]) -> Data {
    var code = HMAC<SHA256>(key: key)
    for part in parts {
      withUnsafeBytes(of: UInt64(part.count).bigEndian) { code.update(data: $0) }
      code.update(data: part)
    }
    return Data(code.finalize())
  }
}

/// Seals row by row, and how many rows there are, what is settled for the store, PINs, what was noted at the door, and whose
/// writing is believed.
///
/// Whoever writes or deletes such a row calls ``renew(_:_:)`` in the same transaction.
struct Seals {
  let db: Database
  let key: SealKey

  /// A table whose rows are sealed, and the columns that name them.
  enum Part: String, CaseIterable {
    case settings, pins, door
    /// Which store it is, which chains were written in it, which of others are believed, and how far they had got.
    case store, origins, trusted, heads

    /// Those that came to be sealed later than the others.
    static let ofTrust: [Part] = [.store, .origins, .trusted, .heads]

    /// Whether other machines that write in the same file note what is theirs in it.
    fileprivate var isSharedByMachines: Bool {
      switch self {
      case .origins: true
      case .settings, .pins, .door, .store, .trusted, .heads: false
      }
    }

    fileprivate var id: [String] {
      switch self {
      case .settings: ["name"]
      case .pins: ["person"]
      case .door, .store: ["id"]
      case .origins, .heads: ["origin"]
      case .trusted: ["origin", "room"]
      }
    }

    /// The row's name, as SQL.
    fileprivate var named: String { id.joined(separator: " || ' ' || ") }
  }

  /// Seals the row as it stands now; takes its seal away where it is gone.
  func renew(_ part: Part, _ id: any DatabaseValueConvertible & Sendable...) throws {
    let name = id.map { "\($0)" }.joined(separator: " ")
    let condition = part.id.map { "\($0) = ?" }.joined(separator: " AND ")
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT * FROM \(part.rawValue) WHERE \(condition)"),
      arguments: StatementArguments(id))
    let wasSealed = try seal(of: part, name) != nil
    if let row {
      try keep(seal(part, name, row), part, name)
    } else {
      try db.cachedStatement(sql: "DELETE FROM seals WHERE part = ? AND row = ?")
        .execute(arguments: [part.rawValue, name])
    }
    // A count that is wrong already stays wrong, and is found.
    guard let count = try count(part) else { return }
    try keep(count: count + (row == nil ? 0 : 1) - (wasSealed ? 1 : 0), part)
  }

  /// Takes all as it stands for right: when seals begin, and where their owner says so.
  func renewAll() throws {
    try db.execute(sql: "DELETE FROM seals")
    for part in Part.allCases { try sealAll(of: part) }
    try db.execute(sql: "UPDATE withheld SET seal = x''")
    let withheld = try Row.fetchCursor(db, sql: "SELECT entry, field FROM withheld WHERE seal = x''")
    var all: [(String, String)] = []
    while let row = try withheld.next() {
      let columns = Columns(row, of: "withheld")
      all.append((try columns.text(0), try columns.text(1)))
    }
    for (entry, field) in all { try withhold(field, of: entry) }
  }

  /// Takes what is believed of others for right as it stands, where it was not sealed so far. What another machine sealed is
  /// left as it is, so that it can be told as such.
  func sealTrust() throws {
    guard try Part.allCases.contains(where: { try !Part.ofTrust.contains($0) && count($0) != nil }) else {
      return
    }
    for part in Part.ofTrust { try sealAll(of: part) }
  }

  private func sealAll(of part: Part) throws {
    var count = 0
    try forEachRow(part) { name, row in
      try keep(seal(part, name, row), part, name)
      count += 1
    }
    try keep(count: count, part)
  }

  /// Notes that a sealed text never came with its entry, so that nobody looks for it.
  func withhold(_ field: String, of entry: String) throws {
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO withheld (entry, field, seal) VALUES (?, ?, ?)")
      .execute(arguments: [entry, field, withholding(field, of: entry)])
  }

  /// Whether it was noted here that the text never came.
  func isWithheld(_ field: String, of entry: String) throws -> Bool {
    let statement = try db.cachedStatement(sql: "SELECT seal FROM withheld WHERE entry = ? AND field = ?")
    return try DatabaseValue.fetchOne(statement, arguments: [entry, field])
      == withholding(field, of: entry).databaseValue
  }

  private func withholding(_ field: String, of entry: String) -> Data {
    key.seal(["withheld", entry, field].map { Data($0.utf8) })
  }

  // MARK: Looking

  /// What is wrong with the rows of a part, each by its name; all of it, where another key sealed them.
  enum Broken: Hashable {
    case missing(String)
    case added(String)
    case changed(String)
    /// How many rows there are is not how many there were.
    case count
  }

  func broken(_ part: Part) throws -> [Broken] {
    var broken: [Broken] = []
    var rows = 0
    try forEachRow(part) { name, row in
      let kept = try seal(of: part, name)
      let isSealed: Bool = kept == seal(part, name, row).databaseValue
      if !isSealed, part.isSharedByMachines, isOfAnotherMachine(row) { return }
      rows += 1
      if !isSealed { broken.append(kept == nil ? .added(name) : .changed(name)) }
    }
    let gone = try DatabaseValue.fetchAll(
      db,
      sql: """
        SELECT row FROM seals WHERE part = ? AND row <> ''
          AND row NOT IN (SELECT CAST(\(part.named) AS TEXT) FROM \(part.rawValue))
        """, arguments: [part.rawValue])
    broken += gone.map { .missing(Self.name($0)) }
    if try count(part) != rows { broken.append(.count) }
    return broken
  }

  /// Whether a row stands as it was sealed here.
  func isSealed(_ part: Part, _ name: String) throws -> Bool {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT * FROM \(part.rawValue) WHERE \(part.named) = ?"), arguments: [name])
    guard let row, let kept = try seal(of: part, name) else { return false }
    let isSealed: Bool = kept == seal(part, name, row).databaseValue
    return isSealed
  }

  /// A chain that another machine began in this file notes it under its own key. That is nobody's fault, and believed by
  /// nobody here: what makes a chain's name is in the row.
  private func isOfAnotherMachine(_ row: Row) -> Bool {
    func text(_ column: String) -> String? { String.fromDatabaseValue(row[column]) }
    guard let key = text("key"), let store = text("store"), let room = text("room"),
      let generation = Int.fromDatabaseValue(row["generation"])
    else { return false }
    let chain = Chain(key: key, store: store, generation: generation, room: WorkroomID(room))
    let isConsistent: Bool = text("origin") == chain.origin.rawValue
    return isConsistent && chain.key.elementsEqual(self.key.machine) == false
  }

  private func forEachRow(_ part: Part, _ body: (String, Row) throws -> Void) throws {
    // All at once: rows are sealed while they are gone through, and there are few.
    for row in try Row.fetchAll(db, sql: "SELECT \(part.named) AS named, * FROM \(part.rawValue)") {
      let name = Self.name(row.stored(0))
      try body(name, row)
    }
  }

  private static func name(_ value: DatabaseValue) -> String {
    switch value.storage {
    case .string(let text): text
    case .int64(let number): String(number)
    case .null, .double, .blob: "?"
    }
  }

  // MARK: Rows

  /// Over every column by its name but those that hold nothing, so that a newer program may add some.
  private func seal(_ part: Part, _ name: String, _ row: Row) -> Data {
    let columns = row.filter { $0.0 != "named" && !$0.1.isNull }.sorted { $0.0 < $1.0 }
    return key.seal(
      [Data(part.rawValue.utf8), Data(name.utf8)] + columns.flatMap { [Data($0.0.utf8), Self.bytes($0.1)] })
  }

  private static func bytes(_ value: DatabaseValue) -> Data {
    switch value.storage {
    case .null: Data()
    case .int64(let number): Data("i\(number)".utf8)
    case .double(let number): Data("d\(number)".utf8)
    case .string(let text): Data("t\(text)".utf8)
    case .blob(let data): Data("b".utf8) + data
    }
  }

  private func seal(of part: Part, _ name: String) throws -> DatabaseValue? {
    let statement = try db.cachedStatement(sql: "SELECT seal FROM seals WHERE part = ? AND row = ?")
    return try DatabaseValue.fetchOne(statement, arguments: [part.rawValue, name])
  }

  private func keep(_ seal: Data, _ part: Part, _ name: String, count: Int? = nil) throws {
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO seals (part, row, count, seal) VALUES (?, ?, ?, ?)")
      .execute(arguments: [part.rawValue, name, count, seal])
  }

  private func keep(count: Int, _ part: Part) throws {
    try keep(counting(count, part), part, "", count: count)
  }

  private func counting(_ count: Int, _ part: Part) -> Data {
    key.seal(["count", part.rawValue, String(count)].map { Data($0.utf8) })
  }

  /// How many rows were sealed; nil where that itself is not as it was sealed.
  private func count(_ part: Part) throws -> Int? {
    let statement = try db.cachedStatement(sql: "SELECT count, seal FROM seals WHERE part = ? AND row = ''")
    guard let row = try Row.fetchOne(statement, arguments: [part.rawValue]),
      let count = try? Columns(row, of: "seals").number(0),
      row.stored(1) == counting(count, part).databaseValue
    else { return nil }
    return count
  }
}
