import GRDB
import Regulation
import Synchronization

/// A room's opinions that some words are like (像是同一件), open or closed, as far as whoever asks may see them.
///
/// It is a hint and no more: the same matter told in other words, or another lamp on another street.
public struct OpinionsAlike: DeskQuery {
  /// One matter, by the opinion that it is dealt with under now.
  public struct Found: Hashable, Sendable {
    /// The one that is dealt with, or was last.
    public let opinion: Opinion
    /// What was said of it that is like these words.
    public let words: String
    /// The first that said it: what a further one is joined to.
    public let first: MatterID
  }

  public struct Answer: Hashable, Sendable {
    /// Those whose words may be shown, the nearest first, at most three.
    public fileprivate(set) var found: [Found] = []
    /// Who recorded those whose words may not be shown.
    public fileprivate(set) var recorders: [PersonID] = []
  }

  public static let most = 3

  public let words: String
  public let room: WorkroomID
  /// Whose opinions may be shown; nil: everybody's.
  public let recorder: PersonID?
  public init(to words: String, in room: WorkroomID, recordedBy recorder: PersonID?) {
    (self.words, self.room, self.recorder) = (words, room, recorder)
  }

  public func answer(from state: StoreState) throws -> Answer {
    let alike = try state.withAlike(in: room) { $0.alike(to: words) }
    var answer = Answer()
    var seen: Set<MatterID> = []
    for one in alike where answer.found.count < Self.most {
      // As it stands now, whatever was known when it was read.
      guard let said = try state.standing(one.matter, in: room).map(state.opinion),
        let words = said.said.words
      else { continue }
      let first = try state.first(of: said.matter)
      guard seen.insert(first).inserted, let handled = try state.handled(first, in: room) else { continue }
      let isSeen = recorder == nil || said.facts.recorder == recorder && handled.facts.recorder == recorder
      if isSeen {
        answer.found.append(Found(opinion: try state.opinion(handled), words: words, first: first))
      } else if !answer.recorders.contains(handled.facts.recorder) {
        answer.recorders.append(handled.facts.recorder)
      }
    }
    answer.recorders = Array(answer.recorders.prefix(Self.most))
    return answer
  }
}

/// An opinion as one that a further visitor may say the same of (同一件); nil where it is none of the room's, or may not be shown.
public struct SaidBefore: DeskQuery {
  public let opinion: MatterID
  public let room: WorkroomID
  /// Whose opinions may be shown; nil: everybody's.
  public let recorder: PersonID?
  public init(_ opinion: MatterID, in room: WorkroomID, recordedBy recorder: PersonID?) {
    (self.opinion, self.room, self.recorder) = (opinion, room, recorder)
  }
  public func answer(from state: StoreState) throws -> OpinionsAlike.Found? {
    guard let said = try state.standing(opinion, in: room).map(state.opinion) else { return nil }
    let first = try state.first(of: said.matter)
    guard let handled = try state.handled(first, in: room),
      recorder == nil || said.facts.recorder == recorder && handled.facts.recorder == recorder
    else { return nil }
    return OpinionsAlike.Found(
      opinion: try state.opinion(handled), words: said.said.words ?? "", first: first)
  }
}

/// The opinion that said first what another is about (同一件): itself, where it was joined to none.
public struct FirstThatSaid: DeskQuery {
  public let opinion: MatterID
  public init(of opinion: MatterID) { self.opinion = opinion }
  public func answer(from state: StoreState) throws -> MatterID {
    try state.matter(OpinionFacts.self, opinion).map(state.first) ?? opinion
  }
}

/// The other visitors that stand behind an opinion (又来说的): those who said the same and are dealt with under it, oldest first.
public struct VisitorsBehind: DeskQuery {
  public let opinion: MatterID
  public init(_ opinion: MatterID) { self.opinion = opinion }
  public func answer(from state: StoreState) throws -> [Opinion] {
    guard let own = try state.matter(OpinionFacts.self, opinion), own.state != .joined else { return [] }
    let (room, first) = (own.workroom, try state.first(of: own))
    let handlings = try state.handlings(first, in: room)
    let next = handlings.first { $0.facts.received > own.facts.received }?.facts.received
    return try state.joined(to: first, in: room, "state = 'joined'").filter { one in
      // Whoever came after it was closed and taken up once more is behind that.
      // What was recorded late may have been said before the first of them.
      (own.id == first || one.facts.received >= own.facts.received)
        && next.map { one.facts.received < $0 } ?? true
    }.map(state.opinion)
  }
}

/// What the room's own decisions say of some words (see ``LearnedClasses``).
public struct ClassesLearned: DeskQuery {
  public let words: String
  public let room: WorkroomID
  public init(of words: String, in room: WorkroomID) { (self.words, self.room) = (words, room) }
  public func answer(from state: StoreState) throws -> LearnedClasses {
    try state.withAlike(in: room) { $0.learned(of: words) }
  }
}

extension StoreState {
  fileprivate func standing(_ id: MatterID, in room: WorkroomID) throws -> Matter<OpinionFacts>? {
    guard let matter = try matter(OpinionFacts.self, id), matter.workroom == room, matter.state != .nothing
    else { return nil }
    return matter
  }

  /// The first that said what an opinion is about. Machines that were apart may each have joined one more: the links are
  /// followed to their end. Where they go round in a circle it is the oldest in it (see ``Conflicts``).
  func first(of opinion: Matter<OpinionFacts>) throws -> MatterID {
    var path = [opinion]
    while let next = path.last?.facts.joined {
      if let start = path.firstIndex(where: { $0.id == next }) {
        return path[start...].min {
          ($0.facts.received, $0.id.rawValue) < ($1.facts.received, $1.id.rawValue)
        }?.id
          ?? next
      }
      guard let matter = try matter(OpinionFacts.self, next), matter.workroom == opinion.workroom else {
        break
      }
      path.append(matter)
    }
    return path.last?.id ?? opinion.id
  }

  /// What was joined to an opinion, also by way of another, with a further condition on its matter.
  ///
  /// The plus sign keeps the few ids from being looked for among all opinions of the room.
  func joined(
    to first: MatterID, in room: WorkroomID, _ condition: String
  ) throws -> [Matter<OpinionFacts>] {
    try matters(
      OpinionFacts.self,
      """
      +workroom = ?1 AND id <> ?2 AND (\(condition)) AND id IN (
        WITH RECURSIVE behind(id) AS (
          SELECT ?2 UNION
          SELECT one.id FROM behind JOIN links ON links.rests = behind.id JOIN matters AS one ON one.id = links.matter
          WHERE one.kind = 'opinion' AND json_extract(one.detail, '$.facts.joined') = behind.id)
        SELECT id FROM behind)
      """,
      [room.rawValue, first.rawValue])
  }

  /// The opinions that a matter was dealt with under, one after the other.
  fileprivate func handlings(_ first: MatterID, in room: WorkroomID) throws -> [Matter<OpinionFacts>] {
    let again = try joined(to: first, in: room, "state NOT IN ('nothing', 'joined')")
    return try [standing(first, in: room)].compactMap(\.self) + again
  }

  /// The one it is dealt with under now, or was last.
  fileprivate func handled(_ first: MatterID, in room: WorkroomID) throws -> Matter<OpinionFacts>? {
    try handlings(first, in: room).last
  }

  /// What is like what in a room, brought up to what the ledger says now.
  func withAlike<Value: Sendable>(
    in room: WorkroomID, _ body: (inout AlikeIndex) throws -> Value
  ) throws -> Value {
    try store.alike.withLock { rooms in
      // Taken out, so that nothing half read is left where reading fails.
      var known =
        try rooms.removeValue(forKey: room).flatMap { try isSeen($0.last) ? $0 : nil } ?? AlikeRoom()
      try catchUp(&known, room)
      let value = try body(&known.index)
      rooms[room] = known
      return value
    }
  }

  private func isSeen(_ last: (row: Int64, entry: String)) throws -> Bool {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM entries WHERE rowid = ?"), arguments: [last.row]) == last.entry
  }

  private func catchUp(_ known: inout AlikeRoom, _ room: WorkroomID) throws {
    let newest = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT rowid, id FROM entries ORDER BY rowid DESC LIMIT 1"))
    guard
      let newest = try newest.map({ row in
        let columns = Columns(row, of: "entries")
        return (row: Int64(try columns.number(0)), entry: try columns.text(1))
      }), newest.entry != known.last.entry
    else { return }
    if known.last.row == 0 {
      try readAll(into: &known.index, room)
    } else {
      let touched = try Row.fetchAll(
        db.cachedStatement(
          sql:
            "SELECT DISTINCT matter, act IN ('machineAdmitted', 'machineDismissed') FROM entries WHERE rowid > ? AND workroom = ?"
        ),
        arguments: [known.last.row, room.rawValue]
      ).map { row in
        let columns = Columns(row, of: "entries")
        return (matter: try columns.text(0), letsIn: try columns.flag(1))
      }
      if touched.contains(where: \.letsIn) {
        // What was written on other machines counts now, or no longer.
        known.index = AlikeIndex()
        try readAll(into: &known.index, room)
      } else {
        for (matter, _) in touched { try read(MatterID(matter), into: &known.index, room) }
      }
    }
    known.last = newest
  }

  private func read(_ id: MatterID, into index: inout AlikeIndex, _ room: WorkroomID) throws {
    guard let matter = try standing(id, in: room), let words = try opinion(matter).said.words else {
      return index.remove(id)
    }
    index.put(id, words, classed: matter.facts.kind)
  }

  private func readAll(into index: inout AlikeIndex, _ room: WorkroomID) throws {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT matters.id, personal.text, json_extract(matters.detail, '$.facts.kind') FROM matters
          JOIN entries ON entries.matter = matters.id AND entries.workroom = matters.workroom
          JOIN personal ON personal.entry = entries.id AND personal.field = 'words'
          WHERE matters.workroom = ? AND matters.kind = 'opinion' AND matters.state <> 'nothing'
          """), arguments: [room.rawValue])
    var (read, several): (Set<MatterID>, Set<MatterID>) = ([], [])
    while let row = try rows.next() {
      let columns = Columns(row, of: "personal")
      let id = MatterID(try columns.text(0))
      guard read.insert(id).inserted else {
        several.insert(id)
        continue
      }
      index.put(
        id, try columns.text(1), classed: try columns.textIfAny(2).flatMap(OpinionClass.init(rawValue:)))
    }
    // Words that were put right stand twice.
    for id in several { try self.read(id, into: &index, room) }
  }
}
