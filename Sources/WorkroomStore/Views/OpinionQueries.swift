import GRDB
public import Regulation

/// An opinion with the visitor's words, as far as they have not been erased.
public struct Opinion: Hashable, Sendable {
  public let matter: Matter<OpinionFacts>
  public let said: VisitorWords
  public var id: MatterID { matter.id }
  public var facts: OpinionFacts { matter.facts }
}

extension StoreState {
  func opinion(_ matter: Matter<OpinionFacts>) throws -> Opinion {
    // A correction of the words carries its own personal texts; the newest one is what was said.
    let entries = try ledger().entries(of: matter.id)
    let takenBack = Folding.retracted(entries)
    let versions = entries.filter { entry in
      entry.id == matter.facts.entry || entry.correctsWords && !takenBack.contains(entry.id)
    }
    var personal: [PersonalField: String] = [:]
    for version in versions {
      personal.merge(version.texts) { $1 }
    }
    return Opinion(
      matter: matter,
      said: VisitorWords(visitor: personal[.visitor], contact: personal[.contact], words: personal[.words]))
  }
}

extension Entry {
  fileprivate var correctsWords: Bool {
    kind == Corrected.kind && act?.as(Corrected.self)?.act.is(OpinionRecorded.self) ?? false
  }
}

/// One opinion.
public struct TheOpinion: DeskQuery {
  public let id: MatterID
  public init(_ id: MatterID) { self.id = id }
  public func answer(from state: StoreState) throws -> Opinion? {
    try state.matter(OpinionFacts.self, id).map(state.opinion)
  }
}

/// Which opinions of a room are still to be dealt with (待办), everybody's or one person's.
///
/// There may be thousands: they are counted, looked at page by page or found by their words, and never read all at once.
private struct Unfinished {
  /// As the index over them has it, word for word.
  static let isOne =
    "kind = 'opinion' AND state IN ('recorded', 'toGuide', 'open', 'passedOn', 'answered', 'fedBack')"
  let condition: String
  let arguments: StatementArguments

  init(_ room: WorkroomID, _ recorder: PersonID?) {
    condition = "\(Unfinished.isOne) AND workroom = ?" + (recorder == nil ? "" : " AND person = ?")
    arguments = StatementArguments([room.rawValue] + (recorder.map { [$0.rawValue] } ?? []))
  }
}

/// Opinions of a room that are still to be dealt with (待办), oldest first; with a person only theirs.
public struct OpenOpinions: DeskQuery {
  public let room: WorkroomID
  public let recorder: PersonID?
  /// Which of them, counted from 0; nil: all, which may be many.
  public let places: Range<Int>?
  public init(of room: WorkroomID, recordedBy recorder: PersonID? = nil, at places: Range<Int>? = nil) {
    (self.room, self.recorder, self.places) = (room, recorder, places)
  }
  public func answer(from state: StoreState) throws -> [Opinion] {
    let unfinished = Unfinished(room, recorder)
    return try state.matters(
      OpinionFacts.self,
      """
      id IN (SELECT id FROM matters WHERE \(unfinished.condition)
        ORDER BY day, opened, number LIMIT ? OFFSET ?)
      """, unfinished.arguments + [places?.count ?? -1, places?.lowerBound ?? 0]
    ).map(state.opinion)
  }
}

/// How many opinions of a room are still to be dealt with.
public struct OpenOpinionCount: DeskQuery {
  public let room: WorkroomID
  public let recorder: PersonID?
  public init(of room: WorkroomID, recordedBy recorder: PersonID? = nil) {
    (self.room, self.recorder) = (room, recorder)
  }
  public func answer(from state: StoreState) throws -> Int {
    let unfinished = Unfinished(room, recorder)
    return try Int.fetchOne(
      state.db.cachedStatement(sql: "SELECT count(*) FROM matters WHERE \(unfinished.condition)"),
      arguments: unfinished.arguments) ?? 0
  }
}

/// Whether an opinion is one of those that are still to be dealt with.
public struct IsOpenOpinion: DeskQuery {
  public let id: MatterID
  public let room: WorkroomID
  public let recorder: PersonID?
  public init(_ id: MatterID, of room: WorkroomID, recordedBy recorder: PersonID? = nil) {
    (self.id, self.room, self.recorder) = (id, room, recorder)
  }
  public func answer(from state: StoreState) throws -> Bool {
    let unfinished = Unfinished(room, recorder)
    return try Bool.fetchOne(
      state.db.cachedStatement(
        sql: "SELECT EXISTS (SELECT 1 FROM matters WHERE \(unfinished.condition) AND id = ?)"),
      arguments: unfinished.arguments + [id.rawValue]) ?? false
  }
}

/// The opinions that are still to be dealt with in whose words a text stands, oldest first, as many as are asked for.
public struct OpenOpinionsSaying: DeskQuery {
  public let text: String
  public let room: WorkroomID
  public let recorder: PersonID?
  public let most: Int
  public init(_ text: String, of room: WorkroomID, recordedBy recorder: PersonID? = nil, most: Int) {
    (self.text, self.room, self.recorder, self.most) = (text, room, recorder, most)
  }
  public func answer(from state: StoreState) throws -> [Opinion] {
    let unfinished = Unfinished(room, recorder)
    return try state.matters(
      OpinionFacts.self,
      """
      id IN (SELECT id FROM matters WHERE \(unfinished.condition) AND EXISTS (
          SELECT 1 FROM entries JOIN personal ON personal.entry = entries.id AND personal.field = 'words'
          WHERE entries.matter = matters.id AND instr(lower(personal.text), lower(?)) > 0)
        ORDER BY day, opened, number LIMIT ?)
      """, unfinished.arguments + [text, most]
    ).map(state.opinion)
  }
}

/// The opinions recorded on a shift, in order.
public struct OpinionsOn: DeskQuery {
  public let shift: MatterID
  public init(shift: MatterID) { self.shift = shift }
  public func answer(from state: StoreState) throws -> [Opinion] {
    try state.matters(
      OpinionFacts.self,
      "state <> 'nothing' AND id IN (SELECT matter FROM links WHERE rests = ?1) AND +workroom = (SELECT workroom FROM matters WHERE id = ?1)",
      [shift.rawValue]
    ).map(state.opinion)
  }
}

/// A room's opinions received in a span of days, both inclusive, that were not guided on, finished or not, newest first.
public struct OpinionsReceived: DeskQuery {
  public let room: WorkroomID
  public let from: Day
  public let to: Day
  /// As many as are asked for.
  public let most: Int
  /// Only those that one person recorded; nil: the room's.
  public let recorder: PersonID?
  public init(in room: WorkroomID, recordedBy recorder: PersonID?, from: Day, to: Day, most: Int) {
    (self.room, self.recorder, self.from, self.to, self.most) = (room, recorder, from, to, most)
  }
  public func answer(from state: StoreState) throws -> [Opinion] {
    try state.matters(
      OpinionFacts.self,
      """
      workroom = ? AND state NOT IN ('nothing', 'guided', 'joined') AND day BETWEEN ? AND ?
        AND (?4 IS NULL OR person = ?4)
      """,
      [room.rawValue, from.ordinal, to.ordinal, recorder?.rawValue],
      order: "day DESC, opened DESC, number DESC LIMIT \(most)"
    ).map(state.opinion)
  }
}
