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
    guard let kind = history.kind else { return }
    // Of whatever kind: an entry that came in from elsewhere may stand first and make another of it.
    try history.first.map { try removeDeed(of: $0.matter) }
    try write(kind.type, history)
  }

  private func write<Facts: MatterFacts>(_: Facts.Type, _ history: MatterHistory) throws {
    guard let first = history.first else { return }
    guard let matter = Folding.fold(history, as: Facts.self) else { return try remove(first.matter) }
    let deed = (Facts.self as? any CountedFacts.Type)?.deed(of: history, matter.id, in: matter.state)
    try write(matter, first, deed: deed?.content.day)
    try deed.map(insert)
  }

  private func write<Facts>(_ matter: Matter<Facts>, _ first: Entry, deed: Day?) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO matters (id, workroom, kind, state, person, day, opened, number, conflict, detail, deed)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET workroom = excluded.workroom, kind = excluded.kind,
          state = excluded.state, person = excluded.person,
          day = excluded.day, opened = excluded.opened, number = excluded.number,
          conflict = excluded.conflict, detail = excluded.detail, deed = excluded.deed
        """
    ).execute(arguments: [
      matter.id.rawValue, matter.workroom.rawValue, Facts.kind, matter.state.rawValue,
      matter.facts.person?.rawValue, matter.facts.day.ordinal, first.recorded.milliseconds, first.number,
      !matter.conflicts.isEmpty,
      try JSONText.encode(Detail(conflicts: matter.conflicts, facts: matter.facts)), deed?.ordinal,
    ])
    try db.cachedStatement(sql: "DELETE FROM links WHERE matter = ?").execute(arguments: [matter.id.rawValue])
    guard matter.state != .nothing else { return }
    for other in Set(matter.facts.rests) {
      try db.cachedStatement(sql: "INSERT INTO links (matter, rests) VALUES (?, ?)")
        .execute(arguments: [matter.id.rawValue, other.rawValue])
    }
  }

  /// An entry that came in from elsewhere may stand first and make nothing of what was a matter.
  private func remove(_ matter: MatterID) throws {
    try db.cachedStatement(sql: "DELETE FROM matters WHERE id = ?").execute(arguments: [matter.rawValue])
    try db.cachedStatement(sql: "DELETE FROM links WHERE matter = ?").execute(arguments: [matter.rawValue])
  }

  private func insert(_ deed: DeedRow) throws {
    try db.cachedStatement(sql: "INSERT INTO deeds (\(DeedRow.columns)) VALUES (\(DeedRow.places))")
      .execute(arguments: deed.arguments)
  }

  /// Where it stands is told by its matter's row: deeds lie in the order of rooms and days.
  private func removeDeed(of matter: MatterID) throws {
    let place = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT workroom, deed FROM matters WHERE id = ? AND deed IS NOT NULL"),
      arguments: [matter.rawValue])
    guard let place else { return }
    try db.cachedStatement(sql: "DELETE FROM deeds WHERE room = ? AND day = ? AND matter = ?")
      .execute(arguments: [place[0] as String?, place[1] as Int?, matter.rawValue])
  }

  struct Detail<Facts: MatterFacts>: Codable {
    var conflicts: [EntryID]
    var facts: Facts
  }

  /// Reads a row back.
  static func read<Facts: MatterFacts>(_ row: Row, as: Facts.Type) throws -> Matter<Facts> {
    let detail = try JSONText.decode(Detail<Facts>.self, from: row["detail"])
    return Matter(
      id: MatterID(row["id"]), workroom: WorkroomID(row["workroom"]),
      state: MatterState(rawValue: row["state"]) ?? .nothing, conflicts: detail.conflicts,
      facts: detail.facts)
  }
}

extension MatterTable {
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

extension Store {
  /// Throws the views away and makes them again from the ledger. Returns how many matters there are.
  ///
  /// Throws ``StoreError``.
  public func rebuild() throws -> Int {
    guard try checkPages() == [.views] else {
      return try refold { try $0.execute(sql: "DELETE FROM links; DELETE FROM matters; DELETE FROM deeds") }
    }
    // Bad pages can be neither emptied nor dropped: the tables are struck off the list, and made anew.
    try write { db in
      try db.execute(
        sql: """
          PRAGMA writable_schema = ON;
          DELETE FROM sqlite_master WHERE tbl_name IN ('matters', 'links', 'deeds');
          PRAGMA writable_schema = RESET
          """)
      try db.execute(sql: Schema.views)
      try db.execute(sql: Schema.rooms)
      try db.execute(sql: Schema.places)
      try db.execute(sql: Schema.deeds)
    }
    defer { try? queue.vacuum() }
    return try refold { _ in }
  }

  private func refold(clearing clear: (Database) throws -> Void) throws -> Int {
    try write { db in
      try clear(db)
      let table = MatterTable(db: db, acts: acts)
      try table.forEachMatter(withTexts: true) { try table.refresh($0) }
      return try Int.fetchOne(db, sql: "SELECT count(*) FROM matters") ?? 0
    }
  }

  /// Every row of the views as text, in order: equal before and after a rebuild. Throws ``StoreError``.
  func viewRows() throws -> [String] {
    try read { db in
      let matters = try Row.fetchAll(db, sql: "SELECT * FROM matters ORDER BY id").map(\.description)
      let links = try Row.fetchAll(db, sql: "SELECT * FROM links ORDER BY matter, rests").map(\.description)
      let deeds = try Row.fetchAll(db, sql: "SELECT * FROM deeds ORDER BY matter").map(\.description)
      return matters + links + deeds
    }
  }
}
