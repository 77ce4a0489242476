public import Regulation

/// Somebody's PIN at a place (口令): that it was set or reset, and by whom; never the PIN.
public struct PinFacts: MatterFacts {
  public static let kind = MatterKind.pin
  public var holder: PersonID
  public var given: Moment
  public var reset: Moment?

  public init?(_ act: Act, at entry: EntryMark) {
    switch act {
    case .pinSet(let facts): (holder, given) = (facts.person, entry.occurred)
    case .pinReset(let facts): (holder, given, reset) = (facts.person, entry.occurred, entry.occurred)
    case _: return nil
    }
  }

  public mutating func apply(_ act: Act, at entry: EntryMark) {
    if case .pinSet = act { (given, reset) = (entry.occurred, nil) }
    if case .pinReset = act { reset = entry.occurred }
  }

  public var person: PersonID? { holder }
  public var day: Day { given.day }
}

extension PersonID {
  /// The matter that their PIN at a place is.
  public func pin(at place: WorkroomID) -> MatterID { MatterID("pin-\(place.rawValue)-\(rawValue)") }
}
