public import Regulation

/// How a room stands over all that is asked of it (工作室总览).
public struct RoomStanding: Sendable {
  public let room: Matter<RoomFacts>
  /// Norms of the room that are asked now.
  public private(set) var asked = 0
  public private(set) var met = 0
  public private(set) var missed = 0
  public private(set) var atRisk = 0
  /// Numbers still missing in the reading that decides.
  public private(set) var left = 0
  /// Members whose duty is asked, and those of them who have done it.
  public private(set) var dutyAsked = 0
  public private(set) var dutyMet = 0
  /// Members with leave (请假), counted apart (A14).
  public private(set) var dutyExcused = 0

  public init(_ found: AllFindings.Found) {
    room = found.room
    for reckoning in found.findings.lazy.map(\.status) {
      let isOwed = reckoning.status.isOwed
      if isOwed || reckoning.isMet { asked += 1 }
      if reckoning.isMet { met += 1 }
      if reckoning.status == .missed { missed += 1 }
      if reckoning.status == .atRisk { atRisk += 1 }
      if isOwed { left += reckoning.left }
    }
    for reckoning in found.members.lazy.map(\.status) {
      if reckoning.status.isOwed || reckoning.isMet { dutyAsked += 1 }
      if reckoning.isMet { dutyMet += 1 }
      if reckoning.isExcused { dutyExcused += 1 }
    }
  }

  /// The worst of its states: what a list is filtered by.
  public var status: RoomState {
    if missed > 0 { return .missed }
    if atRisk > 0 { return .atRisk }
    if asked == 0 { return .notCounted }
    return met == asked ? .met : .onTrack
  }

  /// Worst first: missed, then short of time, then most missing, then by name.
  public static func isWorse(_ a: RoomStanding, _ b: RoomStanding) -> Bool {
    (-a.missed, -a.atRisk, -a.left, a.room.facts.name) < (-b.missed, -b.atRisk, -b.left, b.room.facts.name)
  }
}

/// How a room stands over all that is asked of it (状态), the worst first.
public enum RoomState: String, Codable, Sendable, CaseIterable {
  case missed, atRisk, onTrack, met, notCounted
}

/// How rooms stand, worst first, and what they come to together (全部工作室).
public struct Overview: DeskQuery {
  public let rooms: Set<WorkroomID>
  public let periods: [Period]
  public let horizon: Horizon

  public init(of rooms: some Sequence<WorkroomID>, in periods: [Period], _ horizon: Horizon) {
    (self.rooms, self.periods, self.horizon) = (Set(rooms), periods, horizon)
  }

  public struct Answer: Sendable {
    public var standings: [RoomStanding] = []
    public var rollUp: CityRollUp
  }

  public func answer(from state: StoreState) throws -> Answer {
    var answer = Answer(rollUp: CityRollUp(asOf: horizon.asOf, periods: periods, by: state.store.pack))
    try state.find(AllFindings(in: periods, horizon), where: { rooms.contains($0.workroom) }) { found in
      answer.standings.append(RoomStanding(found))
      answer.rollUp.add(found)
    }
    answer.standings.sort(by: RoomStanding.isWorse)
    return answer
  }
}
