/// What a room did lately, in the three figures that P7.1c and P2.5 go by (活动形式、参加委员、履职成果).
public struct RoomLiveliness: Codable, Hashable, Sendable {
  /// Kinds of what was done in the last six months.
  public var kinds: Int
  /// Members who sit in the room, and those of them who did anything in the quarter.
  public var members: Int
  public var tookPart: Int
  /// Outputs that were handed in within the quarters the rule set looks at.
  public var outputs: Int

  public init(kinds: Int, members: Int, tookPart: Int, outputs: Int) {
    (self.kinds, self.members) = (kinds, members)
    (self.tookPart, self.outputs) = (tookPart, outputs)
  }

  /// In whole per cent, rounded down; nil where nobody sits there.
  public var share: Int? { members == 0 ? nil : tookPart * 100 / members }
}

/// Whether one of the three grounds of P7.1c proposes a reminder, or only all together (A41).
public enum ReminderNeed: String, SwitchReading { case any, all }

/// How often a work meeting is expected (A45).
public enum MeetingEvery: String, SwitchReading {
  case quarter, year, never
}

extension NormPack {
  /// The quarter or year in which a work meeting is expected by its end (C4.2b, A45); nil: none is.
  public func meetingPeriod(on day: Day) -> Period? {
    switch self[.meetingEvery] {
    case .quarter: .quarter(day.quarter)
    case .year: .year(day.year)
    case .never: nil
    }
  }

  /// The whole quarters before a day within which an output is looked for (P7.1c).
  public func outputQuarters(before day: Day) -> ClosedRange<Day> {
    let last = day.quarter.previous
    var first = last
    for _ in 1..<max(1, self[.reminderQuarters]) { first = first.previous }
    return first.first...last.last
  }

  /// Which grounds there are to remind the convenors of a room (P7.1c): proposed by figures, decided by a person. Empty where
  /// the rule set asks for all three and one is missing.
  public func reminderGrounds(_ room: RoomLiveliness) -> [ReminderGround] {
    let found = ReminderGround.allCases.filter { ground in
      switch ground {
      case .fewKinds: room.kinds < self[.reminderKinds]
      case .fewTakePart: room.share.map { $0 < self[.reminderShare] } ?? false
      case .littleEffect: room.outputs == 0
      }
    }
    switch self[.reminderGrounds] {
    case .any: return found
    case .all: return found.count == ReminderGround.allCases.count ? found : []
    }
  }
}
