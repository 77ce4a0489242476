/// The working systems of a room (工作制度), P4.5a, as they are printed: one under the other, a page each.
public struct WorkSystemsPaper: Codable, Sendable, Hashable {
  /// The name of the workroom, which heads each.
  public var roomName: String
  /// In the order of the opinion.
  public var systems: [System]

  public init(roomName: String, systems: [System]) { (self.roomName, self.systems) = (roomName, systems) }

  /// One of them.
  public struct System: Codable, Sendable, Hashable {
    /// 值班制度
    public var title: String
    /// Its rules; may have several lines.
    public var text: String

    public init(title: String, text: String) { (self.title, self.text) = (title, text) }
  }
}
