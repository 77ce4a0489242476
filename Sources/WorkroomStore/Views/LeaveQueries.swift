import GRDB
public import Regulation

/// Leave that waits for a convenor's consent in a room, in the order it was asked for (待审批的请假).
public struct LeavesAsked: DeskQuery {
  public let room: WorkroomID
  public init(in room: WorkroomID) { self.room = room }
  public func answer(from state: StoreState) throws -> [Matter<LeaveFacts>] {
    try state.matters(
      LeaveFacts.self, "workroom = ? AND state = 'asked'", [room.rawValue], order: "opened, number")
  }
}

/// A member's leave in a room, asked for or decided, by quarter; what was taken back is not among it.
public struct LeavesOf: DeskQuery {
  public let person: PersonID
  public let room: WorkroomID
  /// nil: of every quarter.
  public let quarter: Quarter?
  public init(_ person: PersonID, in room: WorkroomID, for quarter: Quarter? = nil) {
    (self.person, self.room, self.quarter) = (person, room, quarter)
  }
  public func answer(from state: StoreState) throws -> [Matter<LeaveFacts>] {
    try state.matters(
      LeaveFacts.self,
      "person = ? AND workroom = ? AND state <> 'nothing' AND (?3 IS NULL OR day = ?3)",
      [person.rawValue, room.rawValue, quarter?.first.ordinal])
  }
}

/// One request for leave.
public struct TheLeave: DeskQuery {
  public let id: MatterID
  public init(_ id: MatterID) { self.id = id }
  public func answer(from state: StoreState) throws -> Matter<LeaveFacts>? {
    try state.matter(LeaveFacts.self, id)
  }
}

extension StoreState {
  /// A member's leave for a quarter as the norms see it: what is written now, or what had been written by the end of
  /// a day.
  ///
  /// One consent holds in every room the member sits in, as one duty does (A35). A reason that the rule set does not
  /// name excuses nobody.
  ///
  /// - Parameter room: the only room whose consent counts; nil: any.
  func leaves(of person: PersonID, for quarter: Quarter, knownOn: Day?, in room: WorkroomID?) throws
    -> [Leave]
  {
    let reasons = store.pack[.dutyExemptReasons]
    func counts(_ matter: Matter<LeaveFacts>) -> Bool {
      matter.state == .consented && (room.map { $0 == matter.workroom } ?? true)
        && reasons.contains(matter.facts.reason)
    }
    guard let knownOn else {
      return try matters(
        LeaveFacts.self, "person = ? AND day = ? AND state = 'consented'",
        [person.rawValue, quarter.first.ordinal]
      ).filter(counts).map(\.leave)
    }
    // A correction or a retraction may have changed it since: all of the member's are read again as of that day.
    return try matters(LeaveFacts.self, "person = ?", [person.rawValue]).compactMap { matter in
      let known = try ledger().entries(of: matter.id).filter { $0.recorded.day <= knownOn }
      return Folding.fold(known, as: LeaveFacts.self).flatMap { counts($0) ? $0.leave : nil }
    }
  }
}
