/// The page with the heads of a place's ledger (台账链头): to be kept with the papers, or given to whoever wants to know later
/// that nothing was changed. The codes themselves are put behind it, since they are drawn and not written.
public struct HeadsPaper: Codable, Sendable, Hashable {
  /// The name of the place.
  public var roomName: String
  /// When it was printed.
  public var day: Day

  public init(roomName: String, day: Day) { (self.roomName, self.day) = (roomName, day) }
}
