/// One activity on paper for an office's file (活动登记表), P4.5b.
public struct ActivitySheet: Codable, Sendable, Hashable {
  /// The name of the workroom.
  public var roomName: String
  public var day: Day
  public var kind: PlannedKind
  /// The service of a public service, in words; empty else.
  public var service: String
  /// What it was about; empty where that is not to be shown.
  public var topic: String
  /// 线上、线下, with the platform.
  public var mode: String
  /// 载体 in words; empty where it has none.
  public var carrier: String
  /// How many took part; nil: not said.
  public var attendance: Int?
  /// The same as it was said, where that is more than the number (约20、12人次).
  public var attendanceSaid: String?
  /// The members who took part, by name; nil: not said.
  public var members: [String]?
  /// Whom it was held with, and who led; empty where the room held it alone.
  public var joint: String
  /// Who recorded it.
  public var recorder: String
  /// It was entered later than its day (补录).
  public var isLate: Bool

  public init(
    roomName: String, day: Day, kind: PlannedKind, service: String, topic: String, mode: String,
    carrier: String, attendance: Int?, joint: String, recorder: String, isLate: Bool,
    attendanceSaid: String? = nil, members: [String]? = nil
  ) {
    (self.attendanceSaid, self.members) = (attendanceSaid, members)
    (self.roomName, self.day, self.kind, self.service) = (roomName, day, kind, service)
    (self.topic, self.mode, self.carrier) = (topic, mode, carrier)
    (self.attendance, self.joint, self.recorder, self.isLate) = (attendance, joint, recorder, isLate)
  }
}
