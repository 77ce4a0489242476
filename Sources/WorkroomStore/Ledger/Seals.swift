import Foundation
import GRDB

/// Seals what lies beside the entries, row by row and all together (封存): what is settled for the store, PINs, what was noted
/// at the door, whose writing is believed, what waits, unfinished conversations, and how far each chain has got.
///
/// Every row has a seal of its own. All rows of a part, and all parts, are bound by the sum of their seals, which is sealed
/// with a version that only grows: an older row that is put back with its own seal does not fit the others, and the
/// newest version is noted outside of the file (see ``Generation``).
///
/// Nobody who writes such a row has to think of it: ``Sealing`` notes what a transaction touches.
struct Seals {
  let db: Database
  let key: SealKey

  /// Seals the row as it stands now; takes its seal away where it is gone.
  func renew(_ part: Part, _ id: any DatabaseValueConvertible & Sendable...) throws {
    try renew([Touched(part: part, id: id.map(\.databaseValue))])
  }

  /// The same of many. What is wrong already stays wrong, and is found; what another machine sealed is left as it is.
  func renew(_ rows: Set<Touched>) throws {
    let whole = try whole()
    guard try whole != nil || !isSealedElsewhere() else { return }
    var all = SealSum()
    for (part, rows) in Dictionary(grouping: rows, by: \.part) {
      var (sum, count) = (SealSum(), 0)
      for touched in rows {
        let name = Self.name(touched.id)
        let old = try seal(of: part, name)
        // What goes on behind a tail that was cut off does not make it right.
        if part == .ends, let old, try !isUnder(old, of: name) { continue }
        if let old { (sum, count) = (sum - SealSum(old), count - 1) }
        let row = try Row.fetchOne(
          db.cachedStatement(sql: part.rowSQL), arguments: StatementArguments(touched.id))
        if let row {
          let new = seal(part, name, row)
          try keep(new, part, name)
          (sum, count) = (sum + SealSum(new), count + 1)
        } else if old != nil {
          try db.cachedStatement(sql: "DELETE FROM seals WHERE part = ? AND row = ?")
            .execute(arguments: [part.rawValue, name])
        }
      }
      all = all + sum
      if let total = try total(of: part) {
        try keep(Total(count: total.count + count, sum: total.sum + sum), of: part)
      }
    }
    if let whole { try keepWhole(version: whole.count + 1, sum: whole.sum + all) }
  }

  /// Whether the entry that was sealed as the end of a chain still stands in it, as a rule just behind what came since.
  private func isUnder(_ sealed: Data, of origin: String) throws -> Bool {
    let entries = try Row.fetchCursor(
      db, sql: "SELECT origin, number, hash FROM entries WHERE origin = ? ORDER BY number DESC",
      arguments: [origin])
    while let entry = try entries.next() {
      if seal(.ends, origin, entry) == sealed { return true }
    }
    return false
  }

  /// Takes all as it stands for right: when seals begin, and where their owner says so.
  ///
  /// - Parameter version: the newest that was known; it goes on from there.
  func renewAll(after version: Int) throws {
    try db.execute(sql: "DELETE FROM seals")
    var all: [(String, String)] = []
    let withheld = try Row.fetchCursor(db, sql: "SELECT entry, field FROM withheld")
    while let row = try withheld.next() {
      let columns = Columns(row, of: "withheld")
      all.append((try columns.text(0), try columns.text(1)))
    }
    for (entry, field) in all { try withhold(field, of: entry) }
    // Some tables are made by later steps, when seals begin.
    for part in Part.allCases where try db.tableExists(part.table) { try sealAll(of: part) }
    try keepWhole(version: version + 1)
  }

  /// Seals what earlier programs sealed row by row, or not at all, all together. What is not as it was sealed is left as it is,
  /// so that it is found, and so is what another machine sealed.
  func sealTogether() throws {
    let parts = try Part.allCases.filter { try total(of: $0) == nil }
    let counted = try parts.filter { try isCountedSound($0) }
    guard !counted.isEmpty || parts.count < Part.allCases.count else { return }
    for part in parts {
      if try counted.contains(part) || !hasSeals(part) { try sealAll(of: part) }
    }
    try keepWhole(version: 1)
  }

  private func hasSeals(_ part: Part) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM seals WHERE part = ?)", arguments: [part.rawValue]) ?? false
  }

  private func sealAll(of part: Part) throws {
    var total = Total(count: 0, sum: SealSum())
    try forEachRow(part) { name, row in
      let seal = self.seal(part, name, row)
      try keep(seal, part, name)
      total = Total(count: total.count + 1, sum: total.sum + SealSum(seal))
    }
    try keep(total, of: part)
  }

  // MARK: Texts that never came

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
    /// Each fits its own seal, but they do not fit each other: some are older ones that were put back.
    case replayed
  }

  func broken(_ part: Part) throws -> [Broken] {
    var broken: [Broken] = []
    var found = Total(count: 0, sum: SealSum())
    try forEachRow(part) { name, row in
      let kept = try self.seal(of: part, name)
      let seal = self.seal(part, name, row)
      found = Total(count: found.count + 1, sum: found.sum + SealSum(seal))
      if kept != seal { broken.append(kept == nil ? .added(name) : .changed(name)) }
    }
    let gone = try DatabaseValue.fetchAll(
      db,
      sql: """
        SELECT row FROM seals WHERE part = ? AND row <> ''
          AND row NOT IN (SELECT CAST(\(part.named) AS TEXT) FROM \(part.source))
        """, arguments: [part.rawValue])
    broken += gone.map { .missing(Self.name([$0])) }
    let total = try total(of: part)
    if total?.count != found.count { broken.append(.count) }
    if broken.isEmpty, total?.sum != found.sum { broken.append(.replayed) }
    return broken
  }

  /// Whether the parts fit each other: none was put back as a whole, with its seals.
  func areTogether() throws -> Bool {
    let totals = try Part.allCases.compactMap { try total(of: $0)?.sum }
    return try whole()?.sum == totals.reduce(SealSum(), +)
  }

  /// Another key fits nowhere, not even where nothing but a total was sealed.
  func isSealedElsewhere() throws -> Bool {
    try whole() == nil && Part.allCases.allSatisfy { try total(of: $0) == nil }
  }

  /// How often anything sealed was written; nil where that itself is not as it was sealed.
  func version() throws -> Int? { try whole()?.count }

  /// Whether a row stands as it was sealed here.
  func isSealed(_ part: Part, _ id: any DatabaseValueConvertible & Sendable...) throws -> Bool {
    let id = id.map(\.databaseValue)
    let row = try Row.fetchOne(db.cachedStatement(sql: part.rowSQL), arguments: StatementArguments(id))
    guard let row else { return false }
    return try seal(of: part, Self.name(id)) == seal(part, Self.name(id), row)
  }

  private func forEachRow(_ part: Part, _ body: (String, Row) throws -> Void) throws {
    let rows = try Row.fetchCursor(db, sql: "SELECT \(part.named) AS named, * FROM \(part.source)")
    while let row = try rows.next() { try body(Self.name([row.stored(0)]), row) }
  }

  private static func name(_ id: [DatabaseValue]) -> String {
    id.map { value in
      switch value.storage {
      case .string(let text): text
      case .int64(let number): String(number)
      case .null, .double, .blob: "?"
      }
    }.joined(separator: " ")
  }
}

// MARK: Rows

extension Seals {
  /// How many rows were sealed, and what all their seals come to; of all parts together, the version instead.
  private struct Total: Equatable {
    let count: Int
    let sum: SealSum
  }

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

  private func seal(of part: Part, _ name: String) throws -> Data? {
    let statement = try db.cachedStatement(sql: "SELECT seal FROM seals WHERE part = ? AND row = ?")
    return try DatabaseValue.fetchOne(statement, arguments: [part.rawValue, name]).map {
      Data.fromDatabaseValue($0) ?? Data()
    }
  }

  private func keep(_ seal: Data, _ part: Part, _ name: String) throws {
    try keep(seal, part.rawValue, name, count: nil)
  }

  private func keep(_ seal: Data, _ part: String, _ name: String, count: Int?) throws {
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO seals (part, row, count, seal) VALUES (?, ?, ?, ?)")
      .execute(arguments: [part, name, count, seal])
  }

  private func keep(_ total: Total, of part: Part) throws {
    try keep(
      total.sum.bytes + sealing(total, "total", part.rawValue), part.rawValue, "", count: total.count)
  }

  private func total(of part: Part) throws -> Total? { try total("total", part.rawValue) }

  /// All parts together: their version and what their seals come to.
  private func whole() throws -> Total? { try total("whole", "") }

  private func keepWhole(version: Int, sum: SealSum) throws {
    let whole = Total(count: version, sum: sum)
    try keep(sum.bytes + sealing(whole, "whole", ""), "", "", count: version)
  }

  private func keepWhole(version: Int) throws {
    try keepWhole(
      version: version,
      sum: Part.allCases.compactMap { try total(of: $0)?.sum }.reduce(SealSum(), +))
  }

  private func sealing(_ total: Total, _ what: String, _ part: String) -> Data {
    key.seal([Data(what.utf8), Data(part.utf8), Data(String(total.count).utf8), total.sum.bytes])
  }

  /// Nil where it is not as it was sealed.
  private func total(_ what: String, _ part: String) throws -> Total? {
    let statement = try db.cachedStatement(sql: "SELECT count, seal FROM seals WHERE part = ? AND row = ''")
    guard let row = try Row.fetchOne(statement, arguments: [part]),
      let count = try? Columns(row, of: "seals").number(0),
      let bytes = try? Data(Columns(row, of: "seals").bytes(1)), bytes.count == 64
    else { return nil }
    let total = Total(count: count, sum: SealSum(bytes.prefix(32)))
    return bytes.suffix(32) == sealing(total, what, part) ? total : nil
  }

  /// As programs sealed it that knew of no sum: every row, and how many there were.
  private func isCountedSound(_ part: Part) throws -> Bool {
    var (rows, isSound) = (0, true)
    try forEachRow(part) { name, row in
      rows += 1
      if try seal(of: part, name) != seal(part, name, row) { isSound = false }
    }
    let counted = key.seal(["count", part.rawValue, String(rows)].map { Data($0.utf8) })
    let kept = try seal(of: part, "")
    return isSound && kept == counted
  }
}
