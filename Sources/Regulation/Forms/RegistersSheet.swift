/// The six registers of a room for a year on paper (六类台账), P4.5b: 委员档案、政策法规资料、履职活动、社情民意、会议记录、学习培训.
///
/// No visitor's name, number or words have a place in it: opinions are numbers and general terms.
public struct RegistersSheet: Codable, Sendable, Hashable {
  /// The name of the workroom.
  public var roomName: String
  public var year: Int
  /// 委员档案
  public var members: [Member]
  /// 政策法规资料
  public var policies: [Material]
  /// 履职活动
  public var events: [Event]
  /// 社情民意: the opinions of the year by month and class, and the reports that were written.
  public var opinions: [Opinions]
  public var reports: [Report]
  /// 会议记录
  public var meetings: [Meeting]
  /// 学习培训: what was held, and what was read.
  public var studies: [Event]
  public var readings: [Material]

  public init(
    roomName: String, year: Int, members: [Member], policies: [Material], events: [Event],
    opinions: [Opinions], reports: [Report], meetings: [Meeting], studies: [Event], readings: [Material]
  ) {
    (self.roomName, self.year, self.members, self.policies) = (roomName, year, members, policies)
    (self.events, self.opinions, self.reports) = (events, opinions, reports)
    (self.meetings, self.studies, self.readings) = (meetings, studies, readings)
  }

  /// A member of the room.
  public struct Member: Codable, Sendable, Hashable {
    public var name: String
    /// 召集人、联络员; empty for most.
    public var offices: String
    public var sector: String
    public var post: String
    public var specialty: String
    public var since: Day
    /// Nil while the seat is held.
    public var until: Day?

    public init(
      name: String, offices: String, sector: String, post: String, specialty: String, since: Day, until: Day?
    ) {
      (self.name, self.offices, self.sector, self.post) = (name, offices, sector, post)
      (self.specialty, self.since, self.until) = (specialty, since, until)
    }
  }

  /// A document or a book that the room keeps.
  public struct Material: Codable, Sendable, Hashable {
    /// Empty where it is not to be shown.
    public var title: String
    public var issuer: String
    public var number: String
    /// The day it was issued; nil: not said.
    public var issued: Day?
    /// Where it is kept.
    public var kept: String

    public init(title: String, issuer: String, number: String, issued: Day?, kept: String) {
      (self.title, self.issuer, self.number) = (title, issuer, number)
      (self.issued, self.kept) = (issued, kept)
    }
  }

  /// Something that was held.
  public struct Event: Codable, Sendable, Hashable {
    public var day: Day
    /// What it was, in words.
    public var kind: String
    /// 线上、线下; empty where it has none.
    public var mode: String
    /// Empty where it is not to be shown.
    public var topic: String
    /// Who recorded it.
    public var who: String
    /// How many took part; nil: not said.
    public var people: Int?
    /// As it was said, where that is more than the number (约20、12人次).
    public var peopleSaid: String?

    public init(
      day: Day, kind: String, mode: String, topic: String, who: String, people: Int?,
      peopleSaid: String? = nil
    ) {
      self.peopleSaid = peopleSaid
      (self.day, self.kind, self.mode, self.topic) = (day, kind, mode, topic)
      (self.who, self.people) = (who, people)
    }
  }

  /// The opinions of a month.
  public struct Opinions: Codable, Sendable, Hashable {
    public var month: Int
    public var count: Int
    /// 咨询 3；问题 2
    public var classes: String
    /// 已办结 4；待办 1
    public var states: String

    public init(month: Int, count: Int, classes: String, states: String) {
      (self.month, self.count, self.classes, self.states) = (month, count, classes, states)
    }
  }

  /// A report or a proposal.
  public struct Report: Codable, Sendable, Hashable {
    public var day: Day
    public var kind: PlannedKind
    /// Empty where it is not to be shown.
    public var title: String
    public var who: String
    public var outcome: String

    public init(day: Day, kind: PlannedKind, title: String, who: String, outcome: String) {
      (self.day, self.kind, self.title, self.who, self.outcome) = (day, kind, title, who, outcome)
    }
  }

  /// A meeting of the room.
  public struct Meeting: Codable, Sendable, Hashable {
    public var day: Day
    /// Empty where it is not to be shown.
    public var topic: String
    public var chair: String
    public var people: Int?
    /// As it was said, where that is more than the number.
    public var peopleSaid: String?
    /// What was settled; empty where nothing was, or it is not to be shown.
    public var resolutions: String

    public init(
      day: Day, topic: String, chair: String, people: Int?, resolutions: String, peopleSaid: String? = nil
    ) {
      self.peopleSaid = peopleSaid
      (self.day, self.topic, self.chair) = (day, topic, chair)
      (self.people, self.resolutions) = (people, resolutions)
    }
  }
}
