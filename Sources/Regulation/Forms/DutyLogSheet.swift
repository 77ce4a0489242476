/// The duty log of a room on paper (值班日志), P3.3e, P4.5b: a row a shift.
public struct DutyLogSheet: Codable, Sendable, Hashable {
  /// The name of the workroom.
  public var roomName: String
  /// Both inclusive.
  public var from: Day
  public var to: Day
  /// By day and time.
  public var shifts: [Shift]

  public init(roomName: String, from: Day, to: Day, shifts: [Shift]) {
    (self.roomName, self.from, self.to, self.shifts) = (roomName, from, to, shifts)
  }

  /// A shift.
  public struct Shift: Codable, Sendable, Hashable {
    public var day: Day
    /// 09:00–11:00; without an end where it was not ended.
    public var hours: String
    public var channel: Channel
    public var member: String
    /// What was done; empty where whoever prints does not see it, or it was erased.
    public var done: String
    /// How many opinions were received on it.
    public var opinions: Int
    /// It was entered later than its day (补录).
    public var isLate: Bool
    /// It was keyed in from a paper log for the member (据纸质记录补录).
    public var isFromPaper: Bool?

    public init(
      day: Day, hours: String, channel: Channel, member: String, done: String, opinions: Int, isLate: Bool,
      isFromPaper: Bool? = nil
    ) {
      self.isFromPaper = isFromPaper
      (self.day, self.hours, self.channel, self.member) = (day, hours, channel, member)
      (self.done, self.opinions, self.isLate) = (done, opinions, isLate)
    }
  }
}
