import GRDB
public import Regulation

extension StoreState {
  /// Opinions by a condition on their matters, taken back or not, oldest first.
  ///
  /// - Parameter most: as many as a room has of a day or a year, and all that one visitor may have said.
  fileprivate func opinions(
    _ condition: String, _ arguments: StatementArguments, most: Int = mostFound
  ) throws -> [Opinion] {
    try matters(
      OpinionFacts.self, condition, arguments, order: "day, opened, number LIMIT \(most)"
    ).map(opinion)
  }
}

/// A room's opinions whose visitor goes by a name or can be reached so, wholly or in part, however it was written (see
/// ``Called``), oldest first.
public struct VisitorsCalled: DeskQuery {
  public let text: String
  public let room: WorkroomID
  public init(_ text: String, in room: WorkroomID) { (self.text, self.room) = (text, room) }
  public func answer(from state: StoreState) throws -> [Opinion] {
    let wanted = Called(text)
    let rows = try Row.fetchCursor(
      state.db,
      sql: """
        SELECT entries.matter, personal.text FROM personal JOIN entries ON entries.id = personal.entry
        WHERE entries.workroom = ? AND personal.field IN ('visitor', 'contact')
        """, arguments: [room.rawValue])
    var found: Set<String> = []
    while let row = try rows.next() {
      guard try wanted.mayBe(Called(Columns(row, of: "personal").text(1))) else { continue }
      try found.insert(Columns(row, of: "entries").text(0))
    }
    let opinions = try found.compactMap { try state.matter(OpinionFacts.self, MatterID($0)) }
      .filter { $0.workroom == room }
      .sorted { ($0.facts.received, $0.id.rawValue) < ($1.facts.received, $1.id.rawValue) }
    return try opinions.prefix(mostFound).map(state.opinion)
  }
}

/// A room's opinions received on a day that still have something of their visitor's.
public struct VisitorsOn: DeskQuery {
  public let day: Day
  public let room: WorkroomID
  public init(_ day: Day, in room: WorkroomID) { (self.day, self.room) = (day, room) }
  public func answer(from state: StoreState) throws -> [Opinion] {
    try state.opinions("workroom = ? AND day = ? AND \(holdsTexts)", [room.rawValue, day.ordinal])
  }
}

/// A room's opinions that were closed, guided on or taken back up to a day, and still have something of their
/// visitor's: the time of keeping has ended (see `Retention`). One that was joined to another ends with it; where somebody
/// said that it is kept longer, the time begins anew.
public struct RetentionEnded: DeskQuery {
  public let upTo: Day
  public let room: WorkroomID
  public init(upTo day: Day, in room: WorkroomID) { (upTo, self.room) = (day, room) }
  public func answer(from state: StoreState) throws -> [Opinion] {
    try state.opinions(Self.condition, arguments)
  }

  fileprivate var arguments: StatementArguments {
    [room.rawValue, upTo.ordinal, Moment(upTo.adding(1)).milliseconds]
  }

  fileprivate static let condition = """
    workroom = ? AND state IN ('guided', 'closed', 'nothing', 'joined') AND day <= ? AND \(holdsTexts)
      AND (SELECT max(occurred) FROM entries WHERE entries.workroom = matters.workroom
        AND (matter IN (\(dealtWithUnder)) AND act IN ('opinionGuided', 'opinionClosed', 'retracted')
          OR matter = matters.id AND act = 'opinionKept')) < ?
      AND (state <> 'joined' OR EXISTS (SELECT 1 FROM matters AS first WHERE first.id IN (\(dealtWithUnder))
        AND first.state IN ('guided', 'closed', 'nothing')))
    """

  /// The opinion itself; of one that was joined to another, all that it was joined to, one after the other.
  private static let dealtWithUnder = """
    WITH RECURSIVE under(id) AS (
      SELECT CASE matters.state WHEN 'joined' THEN json_extract(matters.detail, '$.facts.joined') ELSE matters.id END
      UNION SELECT json_extract(next.detail, '$.facts.joined') FROM under JOIN matters AS next ON next.id = under.id
        WHERE next.state = 'joined')
    SELECT id FROM under
    """
}

/// How many opinions these are: asked at every sign-in, so that none of them is read.
public struct RetentionEndedCount: DeskQuery {
  private let ended: RetentionEnded
  public init(upTo day: Day, in room: WorkroomID) { ended = RetentionEnded(upTo: day, in: room) }
  public func answer(from state: StoreState) throws -> Int {
    try Int.fetchOne(
      state.db.cachedStatement(
        sql: "SELECT count(*) FROM matters WHERE kind = 'opinion' AND (\(RetentionEnded.condition))"),
      arguments: ended.arguments) ?? 0
  }
}

/// More are found the next time, once these are erased.
private let mostFound = 2000

private let holdsTexts = """
  EXISTS (SELECT 1 FROM entries JOIN personal ON personal.entry = entries.id
    WHERE entries.matter = matters.id AND entries.workroom = matters.workroom)
  """

/// A room's records, but for some matters, in whose free text anybody called or reached so stands, or what they said is
/// quoted, however it is written there (see ``Called``), oldest first.
public struct Mentions: DeskQuery {
  public let texts: [String]
  /// What they said: a whole clause of it, word for word, is enough to find it in a draft.
  public let words: [String]
  public let room: WorkroomID
  public let except: [MatterID]
  public init(
    of texts: [String], quoting words: [String] = [], in room: WorkroomID, except matters: [MatterID]
  ) {
    (self.texts, self.words, self.room, except) = (texts, words, room, matters)
  }
  public func answer(from state: StoreState) throws -> [Record] {
    let needles = Set(texts.flatMap { Called($0).needles }).union(words.flatMap(Self.clauses))
    guard !needles.isEmpty else { return [] }
    let rows = try Row.fetchCursor(
      state.db,
      sql: """
        SELECT entries.id, personal.text FROM personal JOIN entries ON entries.id = personal.entry
        WHERE entries.workroom = ? AND personal.field NOT IN ('visitor', 'contact')
        """, arguments: [room.rawValue])
    var found: Set<String> = []
    while let row = try rows.next() {
      let text = try Columns(row, of: "personal").text(1)
      let bare = BareText.of(text)
      guard
        needles.contains(where: { bare.contains($0) })
          || BareText.numbers(in: text).contains(where: needles.contains)
      else { continue }
      try found.insert(Columns(row, of: "entries").text(0))
    }
    return try found.compactMap { try state.ledger().entry(EntryID($0)) }
      .filter { !except.contains($0.matter) }
      .sorted { ($0.recorded, $0.number) < ($1.recorded, $1.number) }
      .compactMap(state.record)
  }

  /// The clauses of what was said that are long enough to be nobody else's, bare; of a short saying, all of it.
  private static func clauses(of words: String) -> [String] {
    let clauses = words.split { $0.isPunctuation && $0 != "-" || $0.isNewline }.map { BareText.of($0) }
      .filter { $0.count >= shortestClause }
    return clauses.isEmpty ? [BareText.of(words)].filter { $0.count >= shortestSaying } : clauses
  }
  private static let (shortestClause, shortestSaying) = (8, 6)
}
