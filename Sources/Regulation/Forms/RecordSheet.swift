/// Whether somebody led what was done or took part in it (领衔、参与), C4.4b.
public enum ServiceRole: String, Codable, Sendable, CaseIterable {
  /// 领衔
  case led
  /// 参与
  case tookPart

  public var name: Bilingual {
    switch self {
    case .led: Bilingual("领衔", "led")
    case .tookPart: Bilingual("参与", "took part")
    }
  }
}

/// What a member, or a whole room, did in a span of days, on paper (履职档案), P8.4a, C4.4b: figures for whoever assesses, and
/// no verdict. No visitor's name, number or words have a place in it.
public struct RecordSheet: Codable, Sendable, Hashable {
  /// The name of the workroom.
  public var roomName: String
  /// The member's name; nil: it is of the whole room.
  public var name: String?
  /// What they are in the room: 召集人, 联络员; empty for most.
  public var offices: String
  /// Both inclusive.
  public var from: Day
  public var to: Day
  /// Shifts by month.
  public var months: [Month]
  /// Activities, consultations, oversight, research, by day.
  public var events: [Event]
  /// Opinions that were recorded, by class.
  public var opinions: [Count]
  /// What visitors said to how theirs was dealt with.
  public var satisfaction: [Count]
  /// Proposals, public-opinion reports and research reports.
  public var outputs: [Output]
  /// What the norms asked, period by period.
  public var norms: [Norm]

  public init(
    roomName: String, name: String?, offices: String, from: Day, to: Day, months: [Month], events: [Event],
    opinions: [Count], satisfaction: [Count], outputs: [Output], norms: [Norm]
  ) {
    (self.roomName, self.name, self.offices, self.from, self.to) = (roomName, name, offices, from, to)
    (self.months, self.events, self.opinions) = (months, events, opinions)
    (self.satisfaction, self.outputs, self.norms) = (satisfaction, outputs, norms)
  }

  /// The shifts of a month.
  public struct Month: Codable, Sendable, Hashable {
    public var year: Int
    public var month: Int
    public var online: Int
    public var offline: Int
    public var minutes: Int
    /// How many were entered late (补录).
    public var late: Int

    public init(year: Int, month: Int, online: Int, offline: Int, minutes: Int, late: Int) {
      (self.year, self.month, self.online) = (year, month, online)
      (self.offline, self.minutes, self.late) = (offline, minutes, late)
    }
  }

  /// Something that was held.
  public struct Event: Codable, Sendable, Hashable {
    public var day: Day
    public var kind: PlannedKind
    public var channel: Channel?
    /// What it was about; empty where that is not to be shown.
    public var about: String
    public var role: ServiceRole

    public init(day: Day, kind: PlannedKind, channel: Channel?, about: String, role: ServiceRole) {
      (self.day, self.kind, self.channel, self.about, self.role) = (day, kind, channel, about, role)
    }
  }

  /// Something that was written.
  public struct Output: Codable, Sendable, Hashable {
    public var day: Day
    public var kind: PlannedKind
    /// Its title; empty where that is not to be shown.
    public var title: String
    public var role: ServiceRole
    /// What became of it, in words.
    public var outcome: String

    public init(day: Day, kind: PlannedKind, title: String, role: ServiceRole, outcome: String) {
      (self.day, self.kind, self.title, self.role, self.outcome) = (day, kind, title, role, outcome)
    }
  }

  /// How many of something.
  public struct Count: Codable, Sendable, Hashable {
    public var what: String
    public var count: Int

    public init(_ what: String, _ count: Int) { (self.what, self.count) = (what, count) }
  }

  /// A norm of a period, and how it stands.
  public struct Norm: Codable, Sendable, Hashable {
    public var period: String
    public var norm: String
    public var status: String

    public init(period: String, norm: String, status: String) {
      (self.period, self.norm, self.status) = (period, norm, status)
    }
  }
}
