import GRDB
import Synchronization

extension Seals {
  /// A table whose rows are sealed; of the entries, the newest of each chain.
  enum Part: String, CaseIterable {
    case settings, pins, door
    /// Which store it is, which chains were written in it, which of others are believed, and how far these had got.
    case store, origins, trusted, heads
    /// How far chains go that nobody signed and a person said yes to.
    case promised
    /// What came from elsewhere: how far it counts, what has no effect, what waits, what came without its texts.
    case seen, void, pen, withheld
    case conversations
    /// How far every chain here has got: its tail cannot be cut.
    case ends

    /// The columns that name a row.
    private var id: [String] {
      switch self {
      case .settings: ["name"]
      case .pins: ["person"]
      case .door, .store: ["id"]
      case .origins, .heads, .promised, .ends: ["origin"]
      case .trusted: ["origin", "room"]
      case .seen: ["room"]
      case .void: ["entry"]
      case .pen: ["origin", "number"]
      case .withheld: ["entry", "field"]
      case .conversations: ["owner"]
      }
    }

    /// The table that it lies in.
    var table: String { isOfEntries ? "entries" : rawValue }

    private var isOfEntries: Bool { self == .ends }

    /// The row's name, as SQL.
    var named: String { id.joined(separator: " || ' ' || ") }

    /// All its rows, as SQL.
    var source: String {
      guard isOfEntries else { return rawValue }
      return """
        (SELECT origin, number, hash FROM (SELECT origin, max(number) AS number FROM entries GROUP BY origin)
          JOIN entries USING (origin, number))
        """
    }

    /// One of them by its id.
    var rowSQL: String {
      guard isOfEntries else {
        return "SELECT * FROM \(rawValue) WHERE \(id.map { "\($0) = ?" }.joined(separator: " AND "))"
      }
      return "SELECT origin, number, hash FROM entries WHERE origin = ? ORDER BY number DESC LIMIT 1"
    }

    /// What tells of every row that is written.
    fileprivate var triggers: String {
      [("INSERT", ["NEW"]), ("UPDATE", ["OLD", "NEW"]), ("DELETE", ["OLD"])].map { event, rows in
        let told = rows.map { row in
          "SELECT \(Sealing.function)('\(rawValue)', \(id.map { "\(row).\($0)" }.joined(separator: ", ")));"
        }.joined(separator: " ")
        return """
          CREATE TEMP TRIGGER IF NOT EXISTS sealing_\(rawValue)_\(event) AFTER \(event) ON main.\(table)
          BEGIN \(told) END;
          """
      }.joined(separator: "\n")
    }
  }

  /// A row that was written, by the columns that name it.
  struct Touched: Hashable {
    let part: Part
    let id: [DatabaseValue]
  }
}

/// Notes which sealed rows a writing transaction touches, whoever writes them (封存登记).
///
/// It listens by triggers that belong to the connection and are no part of the file.
final class Sealing: Sendable {
  static let function = "dutybot_sealing"

  private struct Noted {
    var isReady = false
    var isOn = false
    var rows: Set<Seals.Touched> = []
  }

  private let noted = Mutex(Noted())

  /// Begins to listen, before a transaction.
  func begin(_ db: Database) throws {
    let isReady = noted.withLock { noted in
      (noted.isOn, noted.rows) = (true, [])
      return noted.isReady
    }
    guard !isReady else { return }
    db.add(
      function: DatabaseFunction(Sealing.function) { [weak self] values in
        self?.note(values)
        return nil
      })
    for part in Seals.Part.allCases where try db.tableExists(part.table) {
      try db.execute(sql: part.triggers)
    }
    noted.withLock { $0.isReady = true }
  }

  /// What was written outside of a transaction of the program's is not its own.
  func end() { noted.withLock { ($0.isOn, $0.rows) = (false, []) } }

  /// What was touched since it was last asked.
  func take() -> Set<Seals.Touched> {
    noted.withLock { noted in
      defer { noted.rows = [] }
      return noted.rows
    }
  }

  var isAny: Bool { noted.withLock { !$0.rows.isEmpty } }

  private func note(_ values: [DatabaseValue]) {
    guard case .string(let name)? = values.first?.storage, let part = Seals.Part(rawValue: name) else {
      return
    }
    noted.withLock { noted in
      if noted.isOn { noted.rows.insert(Seals.Touched(part: part, id: Array(values.dropFirst()))) }
    }
  }
}
