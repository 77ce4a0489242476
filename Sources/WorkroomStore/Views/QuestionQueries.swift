import GRDB
public import Regulation

// Questions that people put to the ledger (查台账): who was on duty, what came in, in a span of days.

/// The shifts of a room that began in a span of days, both inclusive, ended or running, oldest first (P3.3e, A46); with a
/// person only theirs.
public struct ShiftsBegun: DeskQuery {
  public let room: WorkroomID
  public let from: Day
  public let to: Day
  public let person: PersonID?
  public init(in room: WorkroomID, from: Day, to: Day, by person: PersonID? = nil) {
    (self.room, self.from, self.to, self.person) = (room, from, to, person)
  }
  public func answer(from state: StoreState) throws -> [Matter<ShiftFacts>] {
    let whose = person.map { [$0.rawValue] } ?? []
    return try state.matters(
      ShiftFacts.self,
      "workroom = ? AND state IN ('running', 'ended') AND day BETWEEN ? AND ?"
        + (person == nil ? "" : " AND person = ?"),
      [room.rawValue, from.ordinal, to.ordinal] + StatementArguments(whose))
  }
}

/// What came in to a room in a span of days, in numbers (意见统计): no words of a visitor are among them.
///
/// What was taken back is not counted, and what several visitors say of one matter is counted once.
public struct OpinionFigures: DeskQuery {
  /// What was counted.
  public struct Figures: Hashable, Sendable {
    /// How many opinions there were, by class; those that are not classed yet stand under nil.
    public private(set) var kinds: [OpinionClass?: Int] = [:]
    public private(set) var sources: [Source: Int] = [:]
    public private(set) var states: [MatterState: Int] = [:]
    /// What visitors said to how theirs was dealt with (P7.1a).
    public private(set) var satisfaction: [Satisfaction: Int] = [:]
    /// Opinions whose visitor left no name.
    public private(set) var anonymous = 0
    /// Visitors who left a name: of one name and one number one.
    public internal(set) var named = 0

    public var total: Int { kinds.values.reduce(0, +) }

    /// Those who were asked and answered.
    public var rated: Int {
      satisfaction.reduce(0) { $1.key == .notRated ? $0 : $0 + $1.value }
    }

    /// The satisfied and the mostly satisfied among the rated.
    public var content: Int { satisfaction[.satisfied, default: 0] + satisfaction[.mostly, default: 0] }

    init() {}

    /// With what another room counted.
    mutating func add(_ other: Figures) {
      kinds.merge(other.kinds, uniquingKeysWith: +)
      sources.merge(other.sources, uniquingKeysWith: +)
      states.merge(other.states, uniquingKeysWith: +)
      satisfaction.merge(other.satisfaction, uniquingKeysWith: +)
      anonymous += other.anonymous
      named += other.named
    }

    fileprivate mutating func add(_ opinion: Columns) throws {
      let count = try opinion.number(5)
      kinds[try opinion.textIfAny(1).flatMap(OpinionClass.init(rawValue:)), default: 0] += count
      states[try opinion.value(0, as: MatterState.self), default: 0] += count
      if let source = try opinion.textIfAny(2).flatMap(Source.init(rawValue:)) {
        sources[source, default: 0] += count
      }
      if let said = try opinion.textIfAny(3).flatMap(Satisfaction.init(rawValue:)) {
        satisfaction[said, default: 0] += count
      }
      if try opinion.flag(4) { anonymous += count }
    }
  }

  public let room: WorkroomID
  public let from: Day
  public let to: Day
  /// Whose opinions are counted; nil: everybody's.
  public let recorder: PersonID?
  public init(in room: WorkroomID, from: Day, to: Day, recordedBy recorder: PersonID? = nil) {
    (self.room, self.from, self.to, self.recorder) = (room, from, to, recorder)
  }

  public func answer(from state: StoreState) throws -> Figures {
    let condition =
      "matters.kind = 'opinion' AND matters.workroom = ? AND matters.state NOT IN ('nothing', 'joined') AND matters.day BETWEEN ? AND ?"
      + (recorder == nil ? "" : " AND matters.person = ?")
    let arguments: StatementArguments =
      [room.rawValue, from.ordinal, to.ordinal] + StatementArguments(recorder.map { [$0.rawValue] } ?? [])
    var figures = Figures()
    let rows = try Row.fetchCursor(
      state.db.cachedStatement(
        sql: """
          SELECT state, json_extract(detail, '$.facts.kind'), json_extract(detail, '$.facts.source'),
            coalesce(json_extract(detail, '$.facts.feedback.satisfaction'),
              json_extract(detail, '$.facts.rounds[#-1].feedback.satisfaction')),
            coalesce(json_extract(detail, '$.facts.anonymous'), 0), count(*)
          FROM matters WHERE \(condition) GROUP BY 1, 2, 3, 4, 5
          """), arguments: arguments)
    while let row = try rows.next() { try figures.add(Columns(row, of: "matters")) }
    figures.named = try visitors(condition, arguments, state)
    return figures
  }

  /// Whoever left a name, each once: of a name that stands with several numbers as many as there are numbers.
  private func visitors(
    _ condition: String, _ arguments: StatementArguments, _ state: StoreState
  ) throws -> Int {
    // The newest of each is what stands; a name that a correction brought comes later than the first.
    let rows = try Row.fetchCursor(
      state.db.cachedStatement(
        sql: """
          SELECT matters.id, personal.field, personal.text FROM matters
          JOIN entries ON entries.matter = matters.id AND entries.workroom = matters.workroom
          JOIN personal ON personal.entry = entries.id AND personal.field IN ('visitor', 'contact')
          WHERE \(condition) ORDER BY entries.recorded, entries.number
          """), arguments: arguments)
    var said: [String: (visitor: String, contact: String)] = [:]
    while let row = try rows.next() {
      let columns = Columns(row, of: "personal")
      let text = BareText.of(try columns.text(2))
      if try columns.text(1) == PersonalField.visitor.rawValue {
        said[try columns.text(0), default: ("", "")].visitor = text
      } else {
        said[try columns.text(0), default: ("", "")].contact = text
      }
    }
    var numbers: [String: Set<String>] = [:]
    for (visitor, contact) in said.values where !visitor.isEmpty {
      numbers[visitor, default: []].formUnion(contact.isEmpty ? [] : [contact])
    }
    return numbers.values.reduce(0) { $0 + max(1, $1.count) }
  }
}
