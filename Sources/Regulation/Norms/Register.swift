/// A room as the norms see it (工作室): since when it counts, and since when it is on 秦商量.
public struct RoomSpan: Hashable, Sendable {
  public var id: String
  public var level: Level
  /// The day the Chairperson's Council agreed (主席会议同意); asked only where `room.start` is `council` (A33).
  public var council: Day?
  /// The day of the plaque (授牌), or of other evidence for an older room (A32); nil: nothing counts yet (P0).
  public var plaque: Day?
  /// Whether it was admitted as a room from before the opinion (既有, A32).
  public var isLegacy: Bool
  /// The last day of a room that was terminated or delisted, inclusive.
  public var until: Day?
  /// Since when it is on 秦商量 (入驻), that day included (A33).
  public var platform: Day?

  public init(
    id: String, level: Level, council: Day? = nil, plaque: Day?, isLegacy: Bool = false, until: Day? = nil,
    platform: Day? = nil
  ) {
    (self.id, self.level, self.council, self.plaque) = (id, level, council, plaque)
    (self.isLegacy, self.until, self.platform) = (isLegacy, until, platform)
  }
}

/// A member's seat in a room (驻室), both days inclusive.
public struct SeatSpan: Hashable, Sendable {
  public var member: String
  public var room: String
  public var since: Day
  /// nil while it is held.
  public var until: Day?

  public init(member: String, room: String, since: Day, until: Day? = nil) {
    (self.member, self.room, self.since, self.until) = (member, room, since, until)
  }
}

/// Leave of a member for a quarter (请假), A14: counts with a reason and the convenor's consent.
public struct Leave: Hashable, Sendable {
  public var entry: String
  public var member: String
  public var quarter: Quarter
  /// When the convenor's consent was written; nil: there is none (yet).
  public var consented: Moment?

  public init(entry: String, member: String, quarter: Quarter, consented: Moment?) {
    (self.entry, self.member, self.quarter, self.consented) = (entry, member, quarter, consented)
  }

  /// Consent that came after the quarter is marked as a late entry (补录).
  public var isLate: Bool { consented.map { $0.day > quarter.last } ?? false }
}
