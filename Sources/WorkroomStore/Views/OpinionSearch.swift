import GRDB
public import Regulation

/// What of a room's opinions a filter leaves (查找): as conditions that an index answers alone, and texts that are looked for
/// in what is left.
struct OpinionSearch: Hashable, Sendable {
  let filter: OpinionFilter
  let room: WorkroomID
  /// Whose opinions may be found; nil: everybody's.
  let recorder: PersonID?
  let today: Day

  private struct Conditions {
    private(set) var sql: [String] = []
    private(set) var arguments = StatementArguments()

    mutating func needs(_ condition: String, _ values: StatementArguments = []) {
      sql.append(condition)
      arguments += values
    }
  }

  private func conditions(_ pack: NormPack) -> Conditions {
    var found = Conditions()
    found.needs("kind = 'opinion' AND workroom = ?", [room.rawValue])
    // Word for word as the indexes have it that they are looked up in.
    switch filter.standing {
    case .unfinished?:
      found.needs("state IN ('recorded', 'toGuide', 'open', 'passedOn', 'answered', 'fedBack')")
    case .passedOn?: found.needs("state <> 'nothing' AND state = 'passedOn'")
    case .closed?: found.needs("state <> 'nothing' AND state = 'closed'")
    case .guided?: found.needs("state <> 'nothing' AND state = 'guided'")
    case .overdue?:
      let late = Waiting.What.allCases.compactMap { what in
        pack.lastBegun(what, dueBy: today.adding(-1)).map { (what.rawValue, $0.ordinal) }
      }
      let isLate = "waits = ?\(pack.leavesOutPassedOn) AND \(pack.countsFrom) <= ?"
      found.needs(
        "state <> 'nothing' AND (" + (["asked < ?"] + late.map { _ in isLate }).joined(separator: " OR ")
          + ")",
        late.reduce(into: [today.ordinal]) { $0 += [$1.0, $1.1] })
    case nil: found.needs("state <> 'nothing'")
    }
    if let state = filter.state { found.needs("state = ?", [state.rawValue]) }
    if let only = filter.only { found.needs("id = ?", [only.rawValue]) }
    if let recorder { found.needs("person = ?", [recorder.rawValue]) }
    if let from = filter.from, let to = filter.to {
      if filter.standing == .closed {
        found.needs(
          """
          EXISTS (SELECT 1 FROM entries WHERE matter = matters.id AND entries.workroom = matters.workroom
            AND act = 'opinionClosed' AND occurred >= ? AND occurred < ?)
          """, [Moment(from).milliseconds, Moment(to.adding(1)).milliseconds])
      } else {
        found.needs("day BETWEEN ? AND ?", [from.ordinal, to.ordinal])
      }
    }
    if !filter.kinds.isEmpty {
      let places = filter.kinds.map { _ in "?" }.joined(separator: ", ")
      found.needs("class IN (\(places))", StatementArguments(filter.kinds.map(\.rawValue)))
    }
    if let group = filter.group {
      found.needs("json_extract(detail, '$.facts.details.group') = ?", [group.rawValue])
    }
    if filter.isIndustryNeed == true {
      found.needs("json_extract(detail, '$.facts.details.industryNeed') = 1")
    }
    if filter.isUrgent == true {
      found.needs("json_extract(detail, '$.facts.details.urgency') IN ('urgent', 'atOnce')")
    }
    if let campaign = filter.campaign {
      found.needs("id IN (SELECT matter FROM links WHERE rests = ?)", [campaign.rawValue])
    }
    if let department = filter.department {
      found.needs("department IS NOT NULL AND instr(department, ?) > 0", [BareText.of(department)])
    }
    return found
  }

  /// The newest first.
  ///
  /// - Parameter places: which of them, counted from 0; nil: all.
  func ids(at places: Range<Int>?, _ state: StoreState) throws -> [String] {
    let found = conditions(state.store.pack)
    let hasTexts = !filter.texts.isEmpty
    let limits: StatementArguments =
      hasTexts ? [-1, 0] : [places?.count ?? -1, max(0, places?.lowerBound ?? 0)]
    let all = try String.fetchAll(
      state.db.cachedStatement(
        sql: """
          SELECT id FROM matters WHERE \(found.sql.joined(separator: " AND "))
          ORDER BY day DESC, opened DESC, number DESC LIMIT ? OFFSET ?
          """), arguments: found.arguments + limits)
    guard hasTexts else { return all }
    let said = try filter.texts.map { try matters(speakingOf: $0, state) }
    let left = all.filter { id in said.allSatisfy { $0.contains(id) } }
    guard let places else { return left }
    return Array(left[places.clamped(to: 0..<left.count)])
  }

  func count(_ state: StoreState) throws -> Int {
    guard filter.texts.isEmpty else { return try ids(at: nil, state).count }
    let found = conditions(state.store.pack)
    return try Int.fetchOne(
      state.db.cachedStatement(
        sql: "SELECT count(*) FROM matters WHERE \(found.sql.joined(separator: " AND "))"),
      arguments: found.arguments) ?? 0
  }

  func holds(_ id: MatterID, _ state: StoreState) throws -> Bool {
    guard filter.texts.isEmpty else { return try ids(at: nil, state).contains(id.rawValue) }
    let found = conditions(state.store.pack)
    return try Bool.fetchOne(
      state.db.cachedStatement(
        sql: "SELECT EXISTS (SELECT 1 FROM matters WHERE \(found.sql.joined(separator: " AND ")) AND id = ?)"),
      arguments: found.arguments + [id.rawValue]) ?? false
  }

  /// Those in whose words a text stands, or whose visitor goes by it.
  private func matters(speakingOf text: String, _ state: StoreState) throws -> Set<String> {
    let bare = BareText.of(text)
    guard !bare.isEmpty else { return [] }
    let wanted = Called(text)
    // Nobody is called so who shares no character with it: names need not be taken apart one by one.
    let letters = Set(bare.unicodeScalars)
    let rows = try Row.fetchCursor(
      state.db.cachedStatement(
        sql: """
          SELECT entries.matter, personal.field, personal.text FROM entries
          JOIN personal ON personal.entry = entries.id
          WHERE entries.workroom = ? AND entries.matter IN (
            SELECT id FROM matters WHERE kind = 'opinion' AND workroom = ?1)
          """), arguments: [room.rawValue])
    var found: Set<String> = []
    while let row = try rows.next() {
      let columns = Columns(row, of: "personal")
      let (matter, said) = (try columns.text(0), try columns.text(2))
      guard !found.contains(matter) else { continue }
      switch PersonalField(rawValue: try columns.text(1)) {
      case .visitor?, .contact?:
        guard BareText.of(said).unicodeScalars.contains(where: letters.contains) else { continue }
        if wanted.mayBe(Called(said)) { found.insert(matter) }
      case .words?, .answer?, .explanation?, .feedback?, .outcome?, .note?, .exception?, .place?, .reference?:
        if BareText.of(said).contains(bare) { found.insert(matter) }
      case .purpose?, .done?, .topic?, .title?, .remark?, .reason?, .late?, .contacts?, .functions?, .plan?,
        .opinion?, .system?, .asked?, .finding?, .policy?, .answerable?, .unresearched?, .suggestion?,
        .reply?,
        .undertaking?, .minutes?, .resolution?, .draft?, .receiver?,
        .achieved?, .unmet?, .problems?, .next?, .experience?, nil:
        continue
      }
    }
    return found
  }
}

/// The opinions of a room that a filter leaves, the newest first, by their ids: there may be thousands, and only a page of
/// them is looked at. What was taken back is not among them.
public struct OpinionsFound: DeskQuery {
  private let search: OpinionSearch
  private let places: Range<Int>?

  /// - Parameters:
  ///   - recorder: whose opinions may be found; nil: everybody's.
  ///   - places: which of them, counted from 0; nil: all.
  public init(
    _ filter: OpinionFilter, in room: WorkroomID, recordedBy recorder: PersonID?, on today: Day,
    at places: Range<Int>? = nil
  ) {
    search = OpinionSearch(filter: filter, room: room, recorder: recorder, today: today)
    self.places = places
  }

  public func answer(from state: StoreState) throws -> [MatterID] {
    try search.ids(at: places, state).map { MatterID($0) }
  }
}

/// How many opinions of a room a filter leaves.
public struct OpinionsFoundCount: DeskQuery {
  private let search: OpinionSearch
  public init(_ filter: OpinionFilter, in room: WorkroomID, recordedBy recorder: PersonID?, on today: Day) {
    search = OpinionSearch(filter: filter, room: room, recorder: recorder, today: today)
  }
  public func answer(from state: StoreState) throws -> Int { try search.count(state) }
}

/// Whether an opinion is one of those that a filter leaves.
public struct IsOpinionFound: DeskQuery {
  private let id: MatterID
  private let search: OpinionSearch
  public init(
    _ id: MatterID, by filter: OpinionFilter, in room: WorkroomID, recordedBy recorder: PersonID?,
    on today: Day
  ) {
    self.id = id
    search = OpinionSearch(filter: filter, room: room, recorder: recorder, today: today)
  }
  public func answer(from state: StoreState) throws -> Bool { try search.holds(id, state) }
}
