// The named readings of the ambiguities A0–A52 that the program goes by, as packs write them. What each is a reading
// of stands in the table of readings of the clauses.

/// Which of the rule sets on the chain decides (A0), for the status and for goals and reminders.
public enum DecidingPack: String, SwitchReading {
  /// The pack's own: the city's overrides the province's.
  case cityOverrides
  /// Whichever leaves more to do.
  case stricter
  /// The one all others stand on.
  case provinceOnly
}

/// What an online number is to a room that is not on 秦商量 (A4).
public enum WithoutPlatform: String, SwitchReading { case notApplicable, pending, unmet }

/// What counts as online (A5): only 秦商量, or any network meeting.
public enum OnlinePlatforms: String, SwitchReading { case qinShangliang, any }

/// An event in person and online at once (A6) counts once, as it was recorded, or for both.
public enum HybridEvents: String, SwitchReading { case asRecorded, both }

/// An output counts once it was sent, or once it was adopted or filed (A10).
public enum OutputCounts: String, SwitchReading { case submitted, adopted }

/// A joint output counts for the room that leads it, or for all of them (A10).
public enum JointOutputs: String, SwitchReading { case lead, all }

/// Rooms and seats that begin or end in mid period (A13).
public enum Proration: String, SwitchReading {
  /// Only whole periods count.
  case fullPeriodsOnly
  /// By the share of days, rounded up.
  case prorateUp
  /// In full.
  case full
}

/// One member, one room (A15): across levels, or among rooms of a level.
public enum UniqueSeats: String, SwitchReading { case anyLevel, sameLevel }

/// A member of another level's CPPCC in a room of a city or a county (A39): recorded with its reason, recorded as any other, or
/// not taken.
public enum OtherLevel: String, SwitchReading { case warn, allow, refuse }

/// 同一地域 (A16): the same area only, or one inside the other as well.
public enum SameRegion: String, SwitchReading { case exact, nested }

/// Whether the last day of 11 月底前 is one (A19).
public enum LastDay: String, SwitchReading { case inclusive, exclusive }

/// Which days the figures of a room's annual summary are of (A19): the calendar year up to its cut-off day, or from the day after
/// the summary before was due to the day this one is.
public enum SummaryCutoff: String, SwitchReading { case calendarYear, dueDay }

/// Whether P6.3e is asked of consultations and oversight on a small scale (A21).
public enum ApprovalNeed: String, SwitchReading { case required, notRequired }

/// Whether N5 is asked of provincial rooms (A29).
public enum ProvincialMicro: String, SwitchReading { case applies, notApplicable }

/// Rooms from before the opinion (A32): as any room, or not counted.
public enum LegacyRooms: String, SwitchReading { case admitted, notCounted }

/// Since when a room counts (A33): since its plaque, or since the council agreed.
public enum RoomStart: String, SwitchReading { case plaque, council }

/// A joint event counts for each organiser, or for the room that leads it (A40).
public enum JointEvents: String, SwitchReading { case organisers, lead }

/// What consultations concentrate on (P3.4a); what is none of it stands in no list.
extension TopicScope: SwitchWord {
  public init?(switchWord word: String) {
    guard let scope = TopicScope(rawValue: word), scope != .other else { return nil }
    self = scope
  }
  public static var switchWords: [String]? {
    [TopicScope.general, .livelihood, .industryCommon, .industryHindrance].map(\.rawValue)
  }
}

/// Where complaints are guided to first (A22), by the number people call or the word of the channel.
extension Referral: SwitchWord {
  public init?(switchWord word: String) {
    switch word {
    case "12345": self = .hotline
    case "12388": self = .discipline
    case let other: self.init(rawValue: other)
    }
  }
  public static var switchWords: [String]? { ["12345", "12388"] + allCases.map(\.rawValue) }
}
