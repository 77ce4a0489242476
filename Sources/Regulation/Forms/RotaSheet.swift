/// A quarter's rota for the wall (值班表), P3.3a, P3.3e: who is in the room when, month by month.
///
/// It hangs where everybody reads it: names that the roster on the wall has as well, and nobody's telephone number.
public struct RotaSheet: Codable, Sendable, Hashable {
  /// The name of the workroom, which heads it.
  public var roomName: String
  /// `2026Q2`.
  public var quarter: Quarter
  /// The day it was published as it is.
  public var published: Day?
  /// In their order.
  public var shifts: [Shift]

  public init(roomName: String, quarter: Quarter, published: Day?, shifts: [Shift]) {
    (self.roomName, self.quarter) = (roomName, quarter)
    (self.published, self.shifts) = (published, shifts)
  }

  /// A row of it.
  public struct Shift: Codable, Sendable, Hashable {
    public var day: Day
    /// As a clock shows it: 09:00.
    public var from: String
    public var to: String
    public var channel: Channel
    /// Names of members.
    public var people: [String]
    /// How many are still wanted; nil: nobody.
    public var free: Int?

    public init(day: Day, from: String, to: String, channel: Channel, people: [String], free: Int? = nil) {
      (self.day, self.from, self.to) = (day, from, to)
      (self.channel, self.people, self.free) = (channel, people, free)
    }
  }
}
