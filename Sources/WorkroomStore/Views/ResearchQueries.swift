import GRDB
public import Regulation

/// The research notes of a room of a span of days, both inclusive, newest first.
public struct ResearchNotes: DeskQuery {
  public let room: WorkroomID
  public let from: Day
  public let to: Day
  /// As many as are asked for.
  public let most: Int
  public init(in room: WorkroomID, from: Day, to: Day, most: Int) {
    (self.room, self.from, self.to, self.most) = (room, from, to, most)
  }
  public func answer(from state: StoreState) throws -> [Matter<ResearchFacts>] {
    try state.matters(
      ResearchFacts.self, "workroom = ? AND state = 'held' AND day BETWEEN ? AND ?",
      [room.rawValue, from.ordinal, to.ordinal], order: "day DESC, opened DESC, number DESC LIMIT \(most)")
  }
}

/// Micro-consultations and micro-oversights of a room of a span of days, both inclusive, newest first.
public struct RecentMicros: DeskQuery {
  public let room: WorkroomID
  public let from: Day
  public let to: Day
  /// As many as are asked for.
  public let most: Int
  public init(in room: WorkroomID, from: Day, to: Day, most: Int) {
    (self.room, self.from, self.to, self.most) = (room, from, to, most)
  }
  public func answer(from state: StoreState) throws -> [Matter<MicroFacts>] {
    try state.matters(
      MicroFacts.self, "workroom = ? AND state = 'held' AND day BETWEEN ? AND ?",
      [room.rawValue, from.ordinal, to.ordinal], order: "day DESC, opened DESC, number DESC LIMIT \(most)")
  }
}

/// The undertakings of a room that are not settled yet, the one that is due first before the others; of one consultation,
/// where that is named.
public struct OpenUndertakings: DeskQuery {
  public let room: WorkroomID
  public let at: MatterID?
  public init(in room: WorkroomID, at micro: MatterID? = nil) { (self.room, at) = (room, micro) }
  public func answer(from state: StoreState) throws -> [Matter<UndertakingFacts>] {
    try state.matters(UndertakingFacts.self, "workroom = ? AND state = 'open'", [room.rawValue])
      .filter { at == nil || $0.facts.given.at == at }
      .sorted { ($0.facts.given.due, $0.facts.begun) < ($1.facts.given.due, $1.facts.begun) }
  }
}

/// One undertaking.
public struct TheUndertaking: DeskQuery {
  public let id: MatterID
  public init(_ id: MatterID) { self.id = id }
  public func answer(from state: StoreState) throws -> Matter<UndertakingFacts>? {
    try state.matter(UndertakingFacts.self, id)
  }
}

/// One micro-consultation or micro-oversight.
public struct TheMicro: DeskQuery {
  public let id: MatterID
  public init(_ id: MatterID) { self.id = id }
  public func answer(from state: StoreState) throws -> Matter<MicroFacts>? {
    try state.matter(MicroFacts.self, id)
  }
}
