import GRDB
import Regulation

/// Keeps the folded matters in a table, and makes the table again from the ledger.
struct MatterTable {
  let db: Database

  /// Folds the matter's entries and writes its row and links.
  func refresh(_ entries: [Entry]) throws {
    guard let first = entries.first else { return }
    guard let kind = Folding.kind(of: entries) else { return }
    switch kind {
    case .workroom: try write(Folding.fold(entries, as: RoomFacts.self), first)
    case .seat: try write(Folding.fold(entries, as: SeatFacts.self), first)
    case .office: try write(Folding.fold(entries, as: OfficeFacts.self), first)
    case .dutyShift: try write(Folding.fold(entries, as: ShiftFacts.self), first)
    case .opinion: try write(Folding.fold(entries, as: OpinionFacts.self), first)
    case .activity: try write(Folding.fold(entries, as: ActivityFacts.self), first)
    case .consultation: try write(Folding.fold(entries, as: MicroFacts.self), first)
    case .output: try write(Folding.fold(entries, as: OutputFacts.self), first)
    case .cppcc: try write(Folding.fold(entries, as: CppccFacts.self), first)
    case .committee: try write(Folding.fold(entries, as: CommitteeFacts.self), first)
    case .post: try write(Folding.fold(entries, as: PostFacts.self), first)
    case .pin: try write(Folding.fold(entries, as: PinFacts.self), first)
    case .leave: try write(Folding.fold(entries, as: LeaveFacts.self), first)
    }
  }

  private func write<Facts>(_ matter: Matter<Facts>?, _ first: Entry) throws {
    guard let matter else { return try remove(first.matter) }
    try db.cachedStatement(
      sql: """
        INSERT INTO matters (id, workroom, kind, state, person, day, opened, number, conflict, detail)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET workroom = excluded.workroom, kind = excluded.kind,
          state = excluded.state, person = excluded.person,
          day = excluded.day, opened = excluded.opened, number = excluded.number,
          conflict = excluded.conflict, detail = excluded.detail
        """
    ).execute(arguments: [
      matter.id.rawValue, matter.workroom.rawValue, Facts.kind.rawValue, matter.state.rawValue,
      matter.facts.person?.rawValue, matter.facts.day.ordinal, first.recorded.milliseconds, first.number,
      !matter.conflicts.isEmpty,
      try JSONText.encode(Detail(conflicts: matter.conflicts, facts: matter.facts)),
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

extension Store {
  /// Throws the views away and makes them again from the ledger. Returns how many matters there are.
  ///
  /// Throws ``StoreError``.
  public func rebuild() throws -> Int {
    guard try checkPages() == [.views] else {
      return try refold { try $0.execute(sql: "DELETE FROM links; DELETE FROM matters") }
    }
    // Bad pages can be neither emptied nor dropped: the tables are struck off the list, and made anew.
    try write { db in
      try db.execute(
        sql: """
          PRAGMA writable_schema = ON;
          DELETE FROM sqlite_master WHERE tbl_name IN ('matters', 'links');
          PRAGMA writable_schema = RESET
          """)
      try db.execute(sql: Schema.views)
      try db.execute(sql: Schema.rooms)
    }
    defer { try? queue.vacuum() }
    return try refold { _ in }
  }

  private func refold(clearing clear: (Database) throws -> Void) throws -> Int {
    try write { db in
      try clear(db)
      let table = MatterTable(db: db)
      var gathered: [Entry] = []
      try Ledger(db: db, store: self).forEach(orderedBy: "matter, recorded, origin, number", withTexts: true)
      { entry in
        if let first = gathered.first, first.matter != entry.matter {
          try table.refresh(gathered)
          gathered.removeAll(keepingCapacity: true)
        }
        gathered.append(entry)
      }
      try table.refresh(gathered)
      return try Int.fetchOne(db, sql: "SELECT count(*) FROM matters") ?? 0
    }
  }

  /// Every row of the views as text, in order: equal before and after a rebuild. Throws ``StoreError``.
  func viewRows() throws -> [String] {
    try read { db in
      let matters = try Row.fetchAll(db, sql: "SELECT * FROM matters ORDER BY id").map(\.description)
      let links = try Row.fetchAll(db, sql: "SELECT * FROM links ORDER BY matter, rests").map(\.description)
      return matters + links
    }
  }
}
