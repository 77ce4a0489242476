/// The slip that a visitor takes home (告知单), P6.3a, P6.3b: what was said to them, where to go, how to ask. It names nobody and
/// tells nothing of what they said.
public struct VisitorSlip: Codable, Sendable, Hashable {
  /// The name of the workroom.
  public var roomName: String
  /// The day and the time they came, by which they ask: 2026年3月31日 08:55.
  public var came: String
  /// What was said to them, a paragraph each.
  public var said: [String]
  /// Where they are to go; empty where nowhere.
  public var places: [Place]
  /// Where the room is and when it is open; empty where that is not known.
  public var address: String
  public var hours: String

  public init(roomName: String, came: String, said: [String], places: [Place], address: String, hours: String)
  {
    (self.roomName, self.came, self.said) = (roomName, came, said)
    (self.places, self.address, self.hours) = (places, address, hours)
  }

  /// A channel or an office.
  public struct Place: Codable, Sendable, Hashable {
    public var name: String
    /// How it is reached.
    public var how: String

    public init(name: String, how: String) { (self.name, self.how) = (name, how) }
  }
}
