import GRDB
import Regulation

extension StoreState {
  /// Whose deeds are looked for.
  enum Doer {
    case person(PersonID)
    case room(WorkroomID)

    fileprivate var column: String {
      switch self {
      case .person: "person"
      case .room: "room"
      }
    }
    fileprivate var id: String {
      switch self {
      case .person(let id): id.rawValue
      case .room(let id): id.rawValue
      }
    }
  }

  /// What somebody did that may count in a period, as facts.
  ///
  /// What is known now, or was written by then and has not changed since, is read from columns. Only what was changed
  /// after the day as known on which it is looked at is folded again from its entries.
  ///
  /// - Parameter reasons: whether what was typed as a reason is looked up as well; else it is an empty text.
  func deeds(
    of doer: Doer, _ asked: Set<Deed>, in period: Period, knownOn: Day?, reasons: Bool
  ) throws -> [Fact] {
    guard !asked.isEmpty else { return [] }
    let span: StatementArguments = [doer.id, period.first.ordinal, period.last.ordinal]
    let names = asked.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
    let theirs = "\(doer.column) = ? AND deed IN (\(names))"
    guard let knownOn else {
      let still = "\(theirs) AND taken < \(DeedRow.Taken.away.rawValue)"
      var rows = try deedRows("\(still) AND day BETWEEN ? AND ?", span)
      if asked.contains(where: \.isOutput) {
        // By whichever day the rule set counts it (A10).
        rows += try deedRows(
          "\(still) AND adopted BETWEEN ? AND ? AND day NOT BETWEEN ? AND ?",
          span + [period.first.ordinal, period.last.ordinal])
      }
      return try rows.map { try reasons ? withReasons($0) : $0.fact }
    }
    let end = Moment(knownOn.adding(1))
    // What has been changed since may have stood on another day then.
    let rows = try deedRows(
      "\(theirs) AND (day BETWEEN ? AND ? OR adopted BETWEEN ? AND ? OR written < ? AND changed >= ?)",
      span + [period.first.ordinal, period.last.ordinal, end.milliseconds, end.milliseconds])
    return try rows.map { row in
      if row.written < end, row.changed >= end { return try history(of: row, reasons: reasons) }
      return try reasons ? withReasons(row) : row.fact
    }
  }

  private func deedRows(_ condition: String, _ arguments: StatementArguments) throws -> [DeedRow] {
    let statement = try db.cachedStatement(sql: "SELECT \(DeedRow.columns) FROM deeds WHERE \(condition)")
    let cursor = try Row.fetchCursor(statement, arguments: arguments)
    var rows: [DeedRow] = []
    while let row = try cursor.next() {
      rows.append(try DeedRow(row: row))
    }
    return rows
  }

  private func withReasons(_ row: DeedRow) throws -> Fact {
    guard row.taken == .no else { return try history(of: row, reasons: true) }
    guard row.content.late != nil else { return row.fact }
    var row = row
    row.content.late = try String.fetchOne(
      db.cachedStatement(sql: "SELECT json_extract(detail, '$.facts.late') FROM matters WHERE id = ?"),
      arguments: [row.matter])
    return row.fact
  }

  /// All versions of a matter, as its entries were written.
  private func history(of row: DeedRow, reasons: Bool) throws -> Fact {
    var versions = Folding.versions(
      of: try ledger().entries(of: MatterID(row.matter)), as: row.content.deed)
    if !reasons {
      for place in versions.indices {
        versions[place].content.late = versions[place].content.late.map { _ in "" }
        versions[place].retracted = versions[place].retracted.map { _ in "" }
      }
    }
    return Fact(matter: row.matter, versions: versions)
  }
}
