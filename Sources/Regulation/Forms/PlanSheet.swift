/// The annual plan of a room on paper (年度工作计划), P4.6: month by month what is done, about what, by whom, on what it rests.
public struct PlanSheet: Codable, Sendable, Hashable {
  /// The name of the workroom, which heads it.
  public var roomName: String
  public var year: Int
  /// The day it was adopted as it is.
  public var adopted: Day?
  /// By month.
  public var items: [Item]

  public init(roomName: String, year: Int, adopted: Day?, items: [Item]) {
    (self.roomName, self.year) = (roomName, year)
    (self.adopted, self.items) = (adopted, items)
  }

  /// A row of it.
  public struct Item: Codable, Sendable, Hashable {
    public var month: Int
    public var kind: PlannedKind
    /// Nil: either will do.
    public var channel: Channel?
    /// What it is about; empty where no more was said.
    public var about: String
    /// The name of the member who answers for it; nil: the room does.
    public var owner: String?
    public var basis: PlanBasis?

    public init(
      month: Int, kind: PlannedKind, channel: Channel? = nil, about: String, owner: String? = nil,
      basis: PlanBasis? = nil
    ) {
      (self.month, self.kind, self.channel) = (month, kind, channel)
      (self.about, self.owner, self.basis) = (about, owner, basis)
    }
  }
}
