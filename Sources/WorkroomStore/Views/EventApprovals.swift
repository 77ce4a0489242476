import GRDB
public import Regulation

/// The requests for approval of a room that are not decided yet, oldest first (P6.3e).
public struct OpenApprovals: DeskQuery {
  public let room: WorkroomID
  public init(in room: WorkroomID) { self.room = room }
  public func answer(from state: StoreState) throws -> [Matter<EventApprovalFacts>] {
    try state.matters(EventApprovalFacts.self, "workroom = ? AND state = 'requested'", [room.rawValue])
      .sorted { $0.facts.at < $1.facts.at }
  }
}

/// What the CPPCC approved of a room's since a day, the newest first, and still has something that was not held: one that named
/// several is there for each, of one that named a single topic nothing is left once it was held (A21).
public struct UsableApprovals: DeskQuery {
  public let room: WorkroomID
  public let since: Day
  public init(in room: WorkroomID, since: Day) { (self.room, self.since) = (room, since) }
  public func answer(from state: StoreState) throws -> [Matter<EventApprovalFacts>] {
    try state.matters(EventApprovalFacts.self, "workroom = ? AND state = 'approved'", [room.rawValue])
      .filter { ($0.facts.decided?.day ?? since) >= since }
      .filter { try state.restingOn($0.id).count < $0.facts.uses }
      .sorted {
        ($0.facts.decided?.day ?? since, $0.facts.at) > ($1.facts.decided?.day ?? since, $1.facts.at)
      }
  }
}
