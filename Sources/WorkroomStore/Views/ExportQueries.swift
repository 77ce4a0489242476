import GRDB
import Regulation

/// The exports and papers of a room that hold texts which were erased since, and of which nobody has said that they were
/// destroyed or cannot be had back (待销毁的导出件), oldest first.
///
/// It is told by entries alone: what an export was of stands in it, which texts an entry had in its seals, and what went in
/// the erasures. Nobody who was erased is named by it.
public struct ExportsToDestroy: DeskQuery {
  public let room: WorkroomID
  public init(in room: WorkroomID) { self.room = room }
  public func answer(from state: StoreState) throws -> [Matter<PersonalExportFacts>] {
    var left = try Exported.all(in: room, "state = 'held'", state)
    guard !left.isEmpty else { return [] }
    var found: [Exported] = []
    for erasure in try state.ledger().erasures(in: room).reversed() where !left.isEmpty {
      let after = EntryOrder(erasure.entry)
      guard left.contains(where: { $0.order < after }) else { continue }
      let texts = try TextsOfMatter(erasure.entry.matter, state)
      // One text is enough: what is done with an export is done with all of it.
      let those = left.filter { export in
        export.order < after && texts.areHeld(by: export) { erasure.reaches($0, of: $1) }
      }
      found += those
      left.removeAll { export in those.contains { $0.matter.id == export.matter.id } }
    }
    return found.sorted { $0.order < $1.order }.map(\.matter)
  }
}

/// All that was exported or printed of a room with personal data, oldest first.
public struct ExportsOf: DeskQuery {
  public let room: WorkroomID
  public init(_ room: WorkroomID) { self.room = room }
  public func answer(from state: StoreState) throws -> [Matter<PersonalExportFacts>] {
    try state.matters(PersonalExportFacts.self, "workroom = ? AND state <> 'nothing'", [room.rawValue])
  }
}

/// The exports and papers of a room that hold what is about to be erased, oldest first: those that cannot be had back with
/// them, those that were destroyed without.
public struct ExportsHolding: DeskQuery {
  public let matters: [MatterID]
  public let entries: [EntryID]
  public let room: WorkroomID
  /// - Parameters:
  ///   - matters: all of their texts go.
  ///   - entries: of other matters; their texts go, but for who these are of.
  public init(_ matters: [MatterID], and entries: [EntryID], in room: WorkroomID) {
    (self.matters, self.entries, self.room) = (matters, entries, room)
  }
  public func answer(from state: StoreState) throws -> [Matter<PersonalExportFacts>] {
    var left = try Exported.all(in: room, "state IN ('held', 'lost')", state)
    var found: [Exported] = []
    func look(in matter: MatterID, _ goes: (String, Entry) -> Bool) throws {
      guard !left.isEmpty else { return }
      let texts = try TextsOfMatter(matter, state)
      let those = left.filter { texts.areHeld(by: $0, which: goes) }
      found += those
      left.removeAll { export in those.contains { $0.matter.id == export.matter.id } }
    }
    for matter in matters { try look(in: matter) { _, _ in true } }
    for id in entries {
      guard let entry = try state.ledger().entry(id) else { continue }
      try look(in: entry.matter) { $1.id == id && !Erasure.isOfWhom($0) }
    }
    return found.sorted { $0.order < $1.order }.map(\.matter)
  }
}

/// An export with its place among the entries.
private struct Exported {
  let matter: Matter<PersonalExportFacts>
  let order: EntryOrder

  static func all(
    in room: WorkroomID, _ condition: String, _ state: StoreState
  ) throws -> [Exported] {
    try state.matters(PersonalExportFacts.self, "workroom = ? AND \(condition)", [room.rawValue])
      .compactMap { matter in
        try state.ledger().entries(of: matter.id).first { $0.kind == PersonalExported.kind }
          .map { Exported(matter: matter, order: EntryOrder($0)) }
      }
  }
}

/// Which texts the entries of a matter have or had, and what has been erased of them.
private struct TextsOfMatter {
  private let id: MatterID
  /// Nil for a matter of a kind that this program does not know.
  private let row: (kind: String, person: PersonID?, day: Day?)?
  private let entries: [(entry: Entry, order: EntryOrder)]
  private let erasures: [(erasure: Erasure, order: EntryOrder)]

  init(_ id: MatterID, _ state: StoreState) throws {
    self.id = id
    row = try Row.fetchOne(
      state.db.cachedStatement(sql: "SELECT kind, person, day FROM matters WHERE id = ?"),
      arguments: [id.rawValue]
    ).map { row in
      let columns = Columns(row, of: "matters")
      return (try columns.text(0), try columns.textIfAny(1).map { PersonID($0) }, try columns.dayIfAny(2))
    }
    entries = try state.ledger().entries(of: id).map { ($0, EntryOrder($0)) }
    erasures = try state.ledger().erasures(of: id).map { ($0, EntryOrder($0.entry)) }
  }

  /// Whether an export has any of those texts: they stood before it, and had not been erased by then.
  func areHeld(by export: Exported, which goes: (String, Entry) -> Bool) -> Bool {
    entries.contains { entry, order in
      order < export.order
        && entry.seals.keys.contains { field in
          goes(field, entry) && isOf(export.matter.facts, field, entry)
            && !erasures.contains { $0.order < export.order && $0.erasure.reaches(field, of: entry) }
        }
    }
  }

  /// Whether an export of that kind has such a text.
  private func isOf(_ export: PersonalExportFacts, _ field: String, _ entry: Entry) -> Bool {
    switch export.what {
    case .ledger: true
    case .own: export.by == nil || row?.person == export.by || entry.actor == export.by
    case .opinions:
      row?.kind == OpinionFacts.kind && PersonalField.ofAList.contains(field) && isWithin(export.covers)
    case .slip:
      row?.kind == OpinionFacts.kind && field == PersonalField.answer.rawValue && isWithin(export.covers)
    case .opinionForm: row?.kind == OpinionFacts.kind && isWithin(export.covers)
    case .dutyLog: row?.kind == ShiftFacts.kind && isWithin(export.covers)
    // Of the record it is attached to, and of the attachment itself: what is in the file may be of either.
    case .attachment: isWithin(export.covers)
    case .form: row?.kind == ApplicationFacts.kind && isWithin(export.covers)
    }
  }

  private func isWithin(_ cover: ExportCover?) -> Bool {
    guard let cover else { return true }
    if let matters = cover.matters { return matters.contains(id) }
    if let recorder = cover.recorder, row?.person != recorder { return false }
    guard let day = row?.day else { return true }
    return cover.from.map { $0 <= day } ?? true && cover.to.map { day <= $0 } ?? true
  }
}

extension PersonalField {
  /// What a list of opinions has of them, by their stored names.
  fileprivate static let ofAList: Set<String> = Set([visitor, contact, words].map(\.rawValue))
}
