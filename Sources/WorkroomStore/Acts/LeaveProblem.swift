public import Regulation

/// Why leave cannot be asked for or decided on (请假), A14.
public enum LeaveProblem: Hashable, Sendable {
  /// It was asked for that quarter already, and was not refused.
  case asked(Quarter)
  /// Whoever it is for never had a seat in the room: no duty is asked of them.
  case notResident
  /// They had no seat in the room in that quarter.
  case notSeated(Quarter)
  /// Neither this quarter, nor the next, nor one of the last four.
  case outOfReach(Quarter)
  /// The rule set does not name that reason (`duty.exemptReasons`).
  case reason
  /// One's own leave, where another convenor could consent.
  case own

  /// The clause that asks for the duty, or says whose the consent is.
  var clause: Clause? {
    switch self {
    case .notResident, .notSeated: .p3_3e
    case .own: .p4_2c
    case .asked, .outOfReach, .reason: nil
    }
  }
}

/// For which quarters leave may be asked for (product default).
public enum LeaveReach {
  /// How many quarters back.
  public static let back = 4

  /// This one, the next, and the last ones, newest first.
  public static func quarters(on today: Day) -> [Quarter] {
    var all = [today.quarter, today.quarter.next]
    var earlier = today.quarter
    for _ in 0..<back {
      earlier = earlier.previous
      all.append(earlier)
    }
    return all
  }
}
