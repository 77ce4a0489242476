import GRDB
import Regulation

/// Keeps the folded matters in a table, and makes the table again from the ledger.
struct MatterTable {
  let db: Database
  /// The acts that the store knows.
  var acts = ActList.standard

  /// Folds the matter's entries and writes its row, its links and what of it counts.
  func refresh(_ entries: [Entry]) throws {
    try refresh(MatterHistory(entries))
  }

  func refresh(_ history: MatterHistory) throws {
    if let rows = try MatterRows(history) { try replace(rows) }
  }

  /// Writes rows of a matter in the place of those that may be there.
  func replace(_ rows: MatterRows) throws {
    // Of whatever kind: an entry that came in from elsewhere may stand first and make another of it.
    try removeDeed(of: rows.id)
    try write(rows)
  }

  /// Writes rows of a matter of which there are none.
  func fill(_ rows: MatterRows) throws {
    guard let matter = rows.matter else { return }
    try db.cachedStatement(
      sql: """
        INSERT INTO matters (\(MatterRows.columns), called)
        VALUES (\(MatterRows.places), coalesce(?, json_extract(?10, '$.facts.name')))
        """
    ).execute(arguments: StatementArguments(matter + [rows.called.databaseValue]))
    for other in rows.rests {
      try db.cachedStatement(sql: "INSERT INTO links (matter, rests) VALUES (?, ?)")
        .execute(arguments: [rows.id.rawValue, other])
    }
    try rows.deed.map(insert)
  }

  private func write(_ rows: MatterRows) throws {
    let id = rows.id.rawValue
    guard let matter = rows.matter else {
      // An entry that came in from elsewhere may stand first and make nothing of what was a matter.
      try db.cachedStatement(sql: "DELETE FROM matters WHERE id = ?").execute(arguments: [id])
      try db.cachedStatement(sql: "DELETE FROM links WHERE matter = ?").execute(arguments: [id])
      return
    }
    try db.cachedStatement(
      sql: """
        INSERT INTO matters (\(MatterRows.columns), called)
        VALUES (\(MatterRows.places), coalesce(?, json_extract(?10, '$.facts.name')))
        ON CONFLICT (id) DO UPDATE SET workroom = excluded.workroom, kind = excluded.kind,
          state = excluded.state, person = excluded.person,
          day = excluded.day, opened = excluded.opened, number = excluded.number,
          conflict = excluded.conflict, detail = excluded.detail, deed = excluded.deed,
          waits = excluded.waits, since = excluded.since,
          paused = excluded.paused, department = excluded.department, asked = excluded.asked,
          class = excluded.class,
          called = excluded.called
        """
    ).execute(arguments: StatementArguments(matter + [rows.called.databaseValue]))
    try db.cachedStatement(sql: "DELETE FROM links WHERE matter = ?").execute(arguments: [id])
    for other in rows.rests {
      try db.cachedStatement(sql: "INSERT INTO links (matter, rests) VALUES (?, ?)")
        .execute(arguments: [id, other])
    }
    try rows.deed.map(insert)
  }

  private func insert(_ deed: DeedRow) throws {
    try db.cachedStatement(sql: "INSERT INTO deeds (\(DeedRow.columns)) VALUES (\(DeedRow.places))")
      .execute(arguments: StatementArguments(deed.values))
  }

  /// Where it stands is told by its matter's row: deeds lie in the order of rooms and days.
  private func removeDeed(of matter: MatterID) throws {
    let place = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT id, workroom, deed FROM matters WHERE id = ? AND deed IS NOT NULL"),
      arguments: [matter.rawValue])
    guard let place else { return }
    let columns = Columns(place, of: "matters")
    try db.cachedStatement(sql: "DELETE FROM deeds WHERE room = ? AND day = ? AND matter = ?")
      .execute(arguments: [columns.text(1), columns.number(2), matter.rawValue])
  }

  struct Detail<Facts: MatterFacts>: Codable {
    var conflicts: [EntryID]
    var facts: Facts
  }

  /// The columns that ``read(_:as:)`` reads, by place.
  static let reading = "id, workroom, state, detail"

  /// Reads a row back.
  static func read<Facts: MatterFacts>(_ row: Row, as: Facts.Type) throws -> Matter<Facts> {
    let columns = Columns(row, of: "matters")
    let detail = try columns.decoded(3) { try JSONText.decode(Detail<Facts>.self, from: $0) }
    return Matter(
      id: MatterID(try columns.text(0)), workroom: WorkroomID(try columns.text(1)),
      state: try columns.value(2, as: MatterState.self), conflicts: detail.conflicts, facts: detail.facts)
  }
}

extension MatterTable {
  /// Notes what open opinions wait for, in a store that an earlier program folded.
  func fillWaiting() throws {
    let rows = try Row.fetchCursor(
      db,
      sql:
        "SELECT \(MatterTable.reading) FROM matters WHERE kind = 'opinion' AND state IN ('recorded', 'open', 'answered')"
    )
    let update = try db.cachedStatement(sql: "UPDATE matters SET waits = ?, since = ? WHERE id = ?")
    var waiting: [(Waiting, MatterID)] = []
    while let row = try rows.next() {
      // One that cannot be read is told when it is looked at, and mended by making all views anew.
      guard let opinion = try? MatterTable.read(row, as: OpinionFacts.self) else { continue }
      if let waits = opinion.facts.waiting(in: opinion.state) { waiting.append((waits, opinion.id)) }
    }
    for (waits, id) in waiting {
      try update.execute(arguments: [waits.what.rawValue, waits.since.ordinal, id.rawValue])
    }
  }

  /// Notes what opinions wait for that stayed open when their visitor was erased: an earlier program let them wait for nothing.
  func fillErased() throws {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT \(MatterTable.reading) FROM matters WHERE kind = 'opinion' AND json_valid(detail)
          AND state IN ('recorded', 'open', 'passedOn', 'answered')
          AND json_extract(detail, '$.facts.erased') IS NOT NULL
        """)
    for row in rows {
      guard let opinion = try? MatterTable.read(row, as: OpinionFacts.self),
        let waits = opinion.facts.waiting(in: opinion.state)
      else { continue }
      try db.cachedStatement(sql: "UPDATE matters SET waits = ?, since = ?, paused = ? WHERE id = ?")
        .execute(arguments: [waits.what.rawValue, waits.since.ordinal, waits.paused, opinion.id.rawValue])
    }
  }

  /// Names of a store that an earlier program folded, which kept them as they were written.
  func fillNames() throws {
    let kinds = [SeatFacts.kind, OfficeFacts.kind, PostFacts.kind].map { "'\($0)'" }.joined(separator: ", ")
    let rows = try Row.fetchAll(
      db, sql: "SELECT id, called FROM matters WHERE kind IN (\(kinds)) AND called IS NOT NULL")
    for row in rows {
      let columns = Columns(row, of: "matters")
      guard let id = try? columns.text(0), let name = try? columns.text(1), PersonName.key(name) != name
      else {
        continue
      }
      try db.cachedStatement(sql: "UPDATE matters SET called = ? WHERE id = ?")
        .execute(arguments: [PersonName.key(name), id])
    }
  }

  /// Goes through the ledger matter by matter, the entries of each in the order views are made in.
  func forEachMatter(withTexts: Bool, _ body: ([Entry]) throws -> Void) throws {
    let void = try Set(db.tableExists("void") ? String.fetchAll(db, sql: "SELECT entry FROM void") : [])
    var gathered: [Entry] = []
    try Ledger.forEach(in: db, knowing: acts, orderedBy: "matter", withTexts: withTexts) { entry in
      if let first = gathered.first, first.matter != entry.matter {
        try body(gathered.inOrder())
        gathered.removeAll(keepingCapacity: true)
      }
      gathered.append(entry)
      gathered[gathered.count - 1].isVoid = void.contains(entry.id.rawValue)
    }
    if !gathered.isEmpty { try body(gathered.inOrder()) }
  }

  /// Makes the rows of every matter once more, many matters at once, and hands them over one after the other.
  ///
  /// - Parameter whole: the entries of a matter with the texts that lie apart; nil where nothing can be made of them.
  func forEachRows(
    whole: ([Entry]) throws -> [Entry]?, _ body: (MatterID, MatterRows?) throws -> Void
  ) throws {
    var gathered: [[Entry]] = []
    func fold() throws {
      let rows = gathered.mappedAtOnce { entries in Result { try MatterRows(MatterHistory(entries)) } }
      for (entries, rows) in zip(gathered, rows) {
        if let first = entries.first { try body(first.matter, rows.get()) }
      }
      gathered.removeAll(keepingCapacity: true)
    }
    try forEachMatter(withTexts: false) { entries in
      guard let whole = try whole(entries) else { return }
      gathered.append(whole)
      if gathered.count == 1024 { try fold() }
    }
    try fold()
  }

  /// Fills the deeds of a store that an earlier program folded: its other views are as they should be.
  func fillDeeds() throws {
    try forEachMatter(withTexts: false) { entries in
      let history = MatterHistory(entries)
      guard let counted = history.kind?.type as? any CountedFacts.Type else { return }
      guard let first = history.first, let state = counted.state(of: history),
        let deed = counted.deed(of: history, first.matter, in: state)
      else { return }
      try insert(deed)
      try db.cachedStatement(sql: "UPDATE matters SET deed = ? WHERE id = ?")
        .execute(arguments: [deed.content.day.ordinal, deed.matter])
    }
  }
}

/// What the views hold of one matter (视图行), worked out from its entries: written by ``MatterTable``, held against what
/// stands by ``ViewCheck``.
struct MatterRows: Sendable {
  let id: MatterID
  /// By ``columns``; nil where its entries make no matter.
  private(set) var matter: [DatabaseValue]?
  /// What it rests on.
  private(set) var rests: Set<String> = []
  private(set) var deed: DeedRow?
  /// The name it stands under, as names are looked up by; nil where it is nobody's.
  private(set) var called: String?

  /// Those of before matters waited for anything, in which what is made of a fixture is written down.
  static let told = "id, workroom, kind, state, person, day, opened, number, conflict, detail, deed"
  static let columns = told + ", waits, since, paused, department, asked, class"
  static let places = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?"

  /// Nil where there are no entries, or none that tells what kind of matter they are of.
  init?(_ history: MatterHistory) throws {
    guard let first = history.first, let kind = history.kind else { return nil }
    id = first.matter
    try fold(history, first, as: kind.type)
  }

  private mutating func fold<Facts: MatterFacts>(
    _ history: MatterHistory, _ first: Entry, as _: Facts.Type
  ) throws {
    guard let matter = Folding.fold(history, as: Facts.self) else { return }
    deed = (Facts.self as? any CountedFacts.Type)?.deed(of: history, matter.id, in: matter.state)
    called = (matter.facts as? any StandsUnderName).map { PersonName.key($0.name) }
    let detail = MatterTable.Detail(conflicts: matter.conflicts, facts: matter.facts)
    let waiting = matter.facts.waiting(in: matter.state)
    let elsewhere = matter.facts.elsewhere(in: matter.state)
    self.matter = [
      matter.id.rawValue.databaseValue, matter.workroom.rawValue.databaseValue, Facts.kind.databaseValue,
      matter.state.rawValue.databaseValue, (matter.facts.person?.rawValue).databaseValue,
      matter.facts.day.ordinal.databaseValue, first.recorded.milliseconds.databaseValue,
      first.number.databaseValue, (!matter.conflicts.isEmpty).databaseValue,
      try JSONText.encode(detail).databaseValue, (deed?.content.day.ordinal).databaseValue,
      (waiting?.what.rawValue).databaseValue, (waiting?.since.ordinal).databaseValue,
      (waiting?.paused ?? 0).databaseValue, (elsewhere?.departments).databaseValue,
      (elsewhere?.asked?.ordinal).databaseValue, matter.facts.classed.databaseValue,
    ]
    if matter.state != .nothing { rests = Set(matter.facts.rests.map(\.rawValue)) }
  }
}

extension CountedFacts {
  /// The row of what a matter counts; nil where there never was anything to count.
  fileprivate static func deed(of history: MatterHistory, _ matter: MatterID, in state: MatterState)
    -> DeedRow?
  {
    DeedRow(Folding.versions(of: history, as: Self.self), of: matter, in: state)
  }

  fileprivate static func state(of history: MatterHistory) -> MatterState? {
    Folding.fold(history, as: Self.self)?.state
  }
}
