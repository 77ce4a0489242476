import GRDB
public import Regulation

/// What is looked for among opinions (查意见): all of it holds at once, and nothing of it is every opinion.
public struct OpinionFilter: Hashable, Sendable, Codable {
  /// Each stands in what was said or written of an opinion, or its visitor goes by it or is reached so (see ``Called``).
  public var texts: [String] = []
  /// Days on which it was received, both inclusive; of ``Standing/closed`` those on which it was closed.
  public var from: Day?
  public var to: Day?
  /// One of these classes; empty: any, also none yet.
  public var kinds: [OpinionClass] = []
  public var standing: Standing?
  /// Only what the person who asks recorded.
  public var isOwn = false
  /// Whose opinion it is (群众类别, P3.3g).
  public var group: VisitorGroup?
  /// Only what tells of an industry's needs (产业需求, P3.3g).
  public var isIndustryNeed: Bool?
  /// Only what is urgent, or more than that.
  public var isUrgent: Bool?

  /// How far it has come.
  public enum Standing: String, Codable, Sendable, CaseIterable {
    /// 没办完: still to be dealt with.
    case unfinished
    /// 超期: what is to be done next was due before today (P6.3b, P6.4).
    case overdue
    /// 已办结
    case closed
    /// 已引导 (P6.3a)
    case guided
  }

  public init() {}

  /// Whether it leaves nothing out.
  public var isEmpty: Bool { self == OpinionFilter() }

  /// Both at once: what the other says anew goes before.
  public func narrowed(by other: OpinionFilter) -> OpinionFilter {
    var both = self
    both.texts += other.texts.filter { !texts.contains($0) }
    if other.from != nil { (both.from, both.to) = (other.from, other.to) }
    if !other.kinds.isEmpty { both.kinds = other.kinds }
    if let standing = other.standing { both.standing = standing }
    both.isOwn = isOwn || other.isOwn
    both.group = other.group ?? group
    both.isIndustryNeed = other.isIndustryNeed ?? isIndustryNeed
    both.isUrgent = other.isUrgent ?? isUrgent
    return both
  }
}

/// The opinions of a room that a filter leaves, the newest first, by their ids: there may be thousands, and only a page of
/// them is looked at. What was taken back is not among them.
public struct OpinionsFound: DeskQuery {
  public let filter: OpinionFilter
  public let room: WorkroomID
  /// Whose opinions may be found; nil: everybody's.
  public let recorder: PersonID?
  public let today: Day
  public init(_ filter: OpinionFilter, in room: WorkroomID, recordedBy recorder: PersonID?, on today: Day) {
    (self.filter, self.room, self.recorder, self.today) = (filter, room, recorder, today)
  }

  public func answer(from state: StoreState) throws -> [MatterID] {
    var (conditions, arguments): ([String], StatementArguments) = (
      ["kind = 'opinion'", "workroom = ?", "state <> 'nothing'"], [room.rawValue]
    )
    func needs(_ condition: String, _ values: StatementArguments = []) {
      conditions.append(condition)
      arguments += values
    }
    if let recorder { needs("person = ?", [recorder.rawValue]) }
    if let from = filter.from, let to = filter.to {
      if filter.standing == .closed {
        needs(
          """
          EXISTS (SELECT 1 FROM entries WHERE matter = matters.id AND entries.workroom = matters.workroom
            AND act = 'opinionClosed' AND occurred >= ? AND occurred < ?)
          """, [Moment(from).milliseconds, Moment(to.adding(1)).milliseconds])
      } else {
        needs("day BETWEEN ? AND ?", [from.ordinal, to.ordinal])
      }
    }
    if !filter.kinds.isEmpty {
      let places = filter.kinds.map { _ in "?" }.joined(separator: ", ")
      needs(
        "json_extract(detail, '$.facts.kind') IN (\(places))",
        StatementArguments(filter.kinds.map(\.rawValue)))
    }
    if let group = filter.group {
      needs("json_extract(detail, '$.facts.details.group') = ?", [group.rawValue])
    }
    if filter.isIndustryNeed == true { needs("json_extract(detail, '$.facts.details.industryNeed') = 1") }
    if filter.isUrgent == true {
      needs("json_extract(detail, '$.facts.details.urgency') IN ('urgent', 'atOnce')")
    }
    switch filter.standing {
    case .unfinished?: needs("state IN ('recorded', 'toGuide', 'open', 'answered', 'fedBack')")
    case .closed?: needs("state = 'closed'")
    case .guided?: needs("state = 'guided'")
    case .overdue?:
      let pack = state.store.pack
      let late = Waiting.What.allCases.compactMap { what in
        pack.lastBegun(what, dueBy: today.adding(-1)).map { (what.rawValue, $0.ordinal) }
      }
      guard !late.isEmpty else { return [] }
      needs(
        "(" + late.map { _ in "waits = ? AND since <= ?" }.joined(separator: " OR ") + ")",
        late.reduce(into: []) { $0 += [$1.0, $1.1] })
    case nil: break
    }
    let found = try String.fetchAll(
      state.db.cachedStatement(
        sql: """
          SELECT id FROM matters WHERE \(conditions.joined(separator: " AND "))
          ORDER BY day DESC, opened DESC, number DESC
          """), arguments: arguments)
    let said = try filter.texts.map { try matters(speakingOf: $0, state) }
    return found.filter { id in said.allSatisfy { $0.contains(id) } }.map { MatterID($0) }
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
        .opinion?, .system?, nil:
        continue
      }
    }
    return found
  }
}

/// Some opinions by their ids, in that order.
public struct TheOpinions: DeskQuery {
  public let ids: [MatterID]
  public init(_ ids: [MatterID]) { self.ids = ids }
  public func answer(from state: StoreState) throws -> [Opinion] {
    try ids.compactMap { try TheOpinion($0).answer(from: state) }
  }
}

/// What happened with one matter (一件事的经过): every record of it as it stands now, with who made it, oldest first.
public struct WhatHappened: DeskQuery {
  /// A record with who made it.
  public struct Step: Hashable, Sendable {
    public let record: Record
    /// Nil where nobody is known by that id.
    public let who: String?
  }

  public let matter: MatterID
  public init(with matter: MatterID) { self.matter = matter }
  public func answer(from state: StoreState) throws -> [Step] {
    try state.ledger().entries(of: matter).compactMap(state.record).map { record in
      Step(record: record, who: try record.entry.actor.flatMap { try NameOf($0).answer(from: state) })
    }
  }
}
