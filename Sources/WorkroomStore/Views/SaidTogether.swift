import GRDB
public import Regulation

/// The other opinions that a visitor voiced in one go with this one (A23), oldest first.
public struct SaidTogether: DeskQuery {
  public let opinion: MatterID
  public init(with opinion: MatterID) { self.opinion = opinion }
  public func answer(from state: StoreState) throws -> [Opinion] {
    guard let own = try state.matter(OpinionFacts.self, opinion) else { return [] }
    return try state.parts(
      of: own.facts.partOf ?? own.id, in: own.workroom, by: own.facts.recorder, on: own.facts.day
    ).filter { $0.id != own.id }.map(state.opinion)
  }
}

/// How many matters of what a visitor said in one go are recorded by now (A23): the first and those that belong to it.
public struct PartsRecorded: DeskQuery {
  public let first: MatterID
  public let room: WorkroomID
  public let recorder: PersonID
  /// When the first was received.
  public let day: Day
  public init(of first: MatterID, in room: WorkroomID, by recorder: PersonID, on day: Day) {
    (self.first, self.room, self.recorder, self.day) = (first, room, recorder, day)
  }
  public func answer(from state: StoreState) throws -> Int {
    try state.parts(of: first, in: room, by: recorder, on: day).count
  }
}

extension StoreState {
  /// - Parameter day: about when they were received: midnight may lie between two of them.
  fileprivate func parts(
    of first: MatterID, in room: WorkroomID, by recorder: PersonID, on day: Day
  ) throws -> [Matter<OpinionFacts>] {
    try matters(
      OpinionFacts.self,
      """
      person = ? AND day BETWEEN ? AND ? AND workroom = ? AND state <> 'nothing'
        AND (id = ? OR json_extract(detail, '$.facts.partOf') = ?)
      """,
      [
        recorder.rawValue, day.ordinal - 1, day.ordinal + 1, room.rawValue, first.rawValue, first.rawValue,
      ])
  }
}
