import GRDB
public import Regulation

/// What a room held of one kind of matter in a span of days, both inclusive, newest first.
public struct HeldLately<Facts: MatterFacts>: DeskQuery {
  public let room: WorkroomID
  public let from: Day
  public let to: Day
  /// As many as are asked for.
  public let most: Int
  public init(_: Facts.Type, in room: WorkroomID, from: Day, to: Day, most: Int) {
    (self.room, self.from, self.to, self.most) = (room, from, to, most)
  }
  public func answer(from state: StoreState) throws -> [Matter<Facts>] {
    try state.matters(
      Facts.self, "workroom = ? AND state = 'held' AND day BETWEEN ? AND ?",
      [room.rawValue, from.ordinal, to.ordinal], order: "day DESC, opened DESC, number DESC LIMIT \(most)")
  }
}

/// The undertakings of a room that are not settled yet, the one that is due first before the others.
public struct OpenUndertakings: DeskQuery {
  public let room: WorkroomID
  public init(in room: WorkroomID) { self.room = room }
  public func answer(from state: StoreState) throws -> [Matter<UndertakingFacts>] {
    try state.matters(UndertakingFacts.self, "workroom = ? AND state = 'open'", [room.rawValue])
      .sorted { ($0.facts.given.due, $0.facts.begun) < ($1.facts.given.due, $1.facts.begun) }
  }
}

/// One matter of a kind; nil where that id is of none, or of another kind.
public struct TheMatter<Facts: MatterFacts>: DeskQuery {
  public let id: MatterID
  public init(_: Facts.Type, _ id: MatterID) { self.id = id }
  public func answer(from state: StoreState) throws -> Matter<Facts>? { try state.matter(Facts.self, id) }
}
