/// What one norm asks of one subject in one period, and how far they are (核对结果).
public struct Finding: Hashable, Sendable {
  public var subject: Subject
  public var norm: Norm
  public var period: Period
  /// By the reading that decides the status (`pack.status`).
  public var status: Reckoning
  /// By the reading that goals and reminders aim at (`pack.goal`).
  public var goal: Reckoning
  /// The rule sets of the chain one by one, each in its own reading, the pack's own first and the one all stand on
  /// last: the city's, then the province's.
  public var packs: [Reckoning]
  /// What the sentence comes to in each of its readings (a), (b), (c) …, over what the pack's own reading counts;
  /// empty where there is only one.
  public var readings: [Reckoning]
  /// Days after the as-of day until the period ends: 0 on its last day, negative after it.
  public var daysLeft: Int

  /// The clauses that ask for it of this subject, the pack's own first: of a provincial room the province's alone.
  public var clauses: [String] {
    let asking = Set(packs.map(\.clause))
    let cited = norm.clauses.filter(asking.contains)
    return cited.isEmpty ? norm.clauses : cited
  }

  /// Whether the rule sets disagree about it being met. Who is excused in a reading (A14) misses nothing in it, and what waits
  /// for 秦商量 (A4) is neither met nor missed.
  public var isDisputed: Bool { Set(packs.filter { $0.isMet || $0.status.isOwed }.map(\.isMet)).count > 1 }
}

/// Whom a finding is about.
public enum Subject: Hashable, Sendable {
  /// A resident member, in the rooms of theirs.
  case member(String, room: String)
  case room(String)
}

/// One way to count (口径) and what it comes to.
public struct Reckoning: Hashable, Sendable {
  /// The pack whose reading it is.
  public var pack: String
  /// What that pack is called.
  public var title: Bilingual
  public var shape: Shape
  public var clause: String
  public var cells: [CellCount]
  public var status: Status
  /// The entries that count, in the order of their days.
  public var counted: [CountedEntry]
  /// Those of the period that do not, each with its reason.
  public var uncounted: [UncountedEntry]

  public var needed: Int { cells.reduce(0) { $0 + $1.cell.need } }
  /// Capped in each cell.
  public var done: Int { cells.reduce(0) { $0 + $1.done } }
  /// Still missing of what is asked now.
  public var left: Int { cells.reduce(0) { $0 + $1.missing } }
  /// How many of what is missing must be of that channel.
  public func left(_ channel: Channel) -> Int { cells.reduce(0) { $0 + $1.missing(channel) } }

  /// With leave (请假): counted apart, neither met nor missed (A14).
  public var isExcused: Bool { if case .excused = status { true } else { false } }

  public var isMet: Bool {
    switch status {
    case .met: true
    case .onTrack, .atRisk, .missed, .pending, .excused, .notCounted, .notApplicable: false
    }
  }
}

/// Where a norm stands (状态).
public enum Status: Hashable, Sendable {
  /// 已达到
  case met
  /// 进行中: still time enough.
  case onTrack
  /// 有风险: little time for what is missing (`risk.daysPerMissing`).
  case atRisk
  /// 未达到
  case missed
  /// 待入驻: what is missing is online, and the room is not on 秦商量 (A4).
  case pending
  /// 请假: with a reason and the convenor's consent; no shortfall, and not met either (A14).
  case excused(isLate: Bool)
  /// 不计: the period is not wholly covered (A13).
  case notCounted(NotCounted)
  /// 不适用
  case notApplicable(NotApplicable)

  /// Why a period is not counted.
  public enum NotCounted: Hashable, Sendable {
    case noPlaque
    case plaqueInPeriod(Day)
    case seatInPeriod(Day)
    case seatEndedInPeriod(Day)
    case roomEndedInPeriod(Day)
    case noSeat
  }

  public enum NotApplicable: Hashable, Sendable {
    /// Before either document was in force (A31).
    case beforeNorms(first: Day)
    /// Not asked of a room of that level (A29).
    case level
  }

  /// The word scripts get.
  public var code: String {
    switch self {
    case .met: "met"
    case .onTrack: "onTrack"
    case .atRisk: "atRisk"
    case .missed: "missed"
    case .pending: "pending"
    case .excused: "excused"
    case .notCounted: "notCounted"
    case .notApplicable: "notApplicable"
    }
  }

  /// Whether something is still to be done, or was not.
  public var isOwed: Bool {
    switch self {
    case .onTrack, .atRisk, .missed: true
    case .met, .pending, .excused, .notCounted, .notApplicable: false
    }
  }
}

/// A record that counts.
public struct CountedEntry: Hashable, Sendable {
  public var matter: String
  public var content: Fact.Content
  /// Under `duty.shortMinutes`: marked 短时, and it counts all the same (A9).
  public var isShort: Bool
  /// Hybrid, and counted for both channels (A6).
  public var countsTwice: Bool
}

/// A record of the period that does not count.
public struct UncountedEntry: Hashable, Sendable {
  public var matter: String
  public var content: Fact.Content
  public var reason: Reason

  /// Why it does not.
  public enum Reason: Hashable, Sendable {
    /// Before the plaque, or there is none (P0).
    case beforePlaque
    /// After the room ended.
    case afterEnd
    /// No approval (P6.3e, A21).
    case notApproved
    /// Approved after it was held.
    case approvedLater(Day)
    /// Only named in the approval of a plan, which this pack does not take (A21).
    case blanketApproval
    /// Online, but not on 秦商量 (A5).
    case otherPlatform
    /// Online before the room joined 秦商量 (P5.3d).
    case beforePlatform
    /// The shift has not been ended with what was done (A9).
    case noLog
    /// Too short (A9).
    case tooShort
    /// Another room leads the joint output or event (A10, A40).
    case partner
    /// It took part in another's event and is not named as an organiser (A40).
    case onlyTookPart
    /// Not adopted (yet), where adoption is what counts (A10).
    case notAdopted
    case retracted(Day, reason: String)
    /// Written only after the day as known on which this was worked out (A48).
    case recordedLater(Day)
  }
}
