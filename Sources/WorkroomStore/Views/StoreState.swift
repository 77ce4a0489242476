import GRDB
import Regulation

/// One consistent state of the store, to be asked.
public struct StoreState {
  let db: Database
  let store: Store
  /// The owner of the file asks, who signs in nowhere.
  var isFileOwner = false
  /// What this machine was told of its hub.
  var hub: @Sendable () -> HubNews = { HubNews() }

  /// Matters of one kind by a condition on the table's columns.
  func matters<Facts: MatterFacts>(
    _: Facts.Type, _ condition: String, _ arguments: StatementArguments, order: String = "day, opened, number"
  ) throws -> [Matter<Facts>] {
    let statement = try db.cachedStatement(
      sql:
        "SELECT \(MatterTable.reading) FROM matters WHERE kind = '\(Facts.kind)' AND (\(condition)) ORDER BY \(order)"
    )
    return try Row.fetchAll(statement, arguments: arguments).map {
      try MatterTable.read($0, as: Facts.self)
    }
  }

  func matter<Facts: MatterFacts>(_: Facts.Type, _ id: MatterID) throws -> Matter<Facts>? {
    try matters(Facts.self, "id = ?", [id.rawValue]).first
  }

  /// The first entries of the matters that rest on this one: what another place says to rest on it holds nobody up here.
  func restingOn(_ matter: MatterID) throws -> [EntryID] {
    try String.fetchAll(
      db,
      sql: """
        SELECT (SELECT id FROM entries WHERE entries.matter = matters.id AND entries.workroom = matters.workroom
          ORDER BY recorded, origin, number LIMIT 1)
        FROM links JOIN matters ON matters.id = links.matter
        WHERE rests = ?1 AND matters.workroom = (SELECT workroom FROM matters WHERE id = ?1) ORDER BY matter
        """, arguments: [matter.rawValue]
    ).map { EntryID($0) }
  }

  func ledger() -> Ledger { Ledger(db: db, store: store) }
}

/// A question a turn may put to the store, with the type of its answer.
///
/// A dialog names the question; the desk answers it inside the turn's transaction.
public protocol DeskQuery: Hashable, Sendable {
  associatedtype Answer: Sendable
  /// Answers from one consistent state of the store.
  func answer(from state: StoreState) throws -> Answer
}

extension Store {
  /// Asks one question outside of a turn. Throws ``StoreError``.
  public func ask<Query: DeskQuery>(_ query: Query) throws -> Query.Answer {
    try read { try query.answer(from: StoreState(db: $0, store: self)) }
  }
}
