public import Regulation

/// Somebody's PIN at a place (口令): that it was set or reset, and by whom; never the PIN.
public struct PinFacts: MatterFacts {
  public static let kind = "pin"
  public static let isStanding = true
  public static let idPrefix: String? = kind
  /// A PIN is set by its person, and set anew after it was reset by somebody else.
  public static let lifecycle = Lifecycle<PinFacts>(
    "pin", ends: [],
    .from(.nothing, PinSet.self, to: .running),
    .from(.nothing, PinReset.self, to: .ended),
    .from(.running, PinSet.self, to: .running),
    .from(.running, PinReset.self, to: .ended),
    .from(.ended, PinSet.self, to: .running),
    .from(.ended, PinReset.self, to: .ended))

  public var holder: PersonID
  public var given: Moment
  public var reset: Moment?

  public var person: PersonID? { holder }
  public var day: Day { given.day }
}

extension PersonID {
  /// The matter that their PIN at a place is.
  public func pin(at place: WorkroomID) -> MatterID {
    MatterID("\(PinFacts.kind)-\(place.rawValue)-\(rawValue)")
  }

  /// Whether the matter is their PIN there; the oldest name no place.
  fileprivate func names(_ matter: MatterID, at place: WorkroomID) -> Bool {
    matter == pin(at: place) || matter.rawValue == "\(PinFacts.kind)-\(rawValue)"
  }
}

/// 设口令: the person themself did.
public struct PinSet: MatterAct {
  public var person: PersonID
  public init(person: PersonID) { self.person = person }

  public static let id = "pinSet"
  public static let name = Bilingual("设口令", "PIN set")
  public static let doing = Bilingual("设口令", "set a PIN")
  public static let fields: [Field<PinSet>] = []
  public static let responsibility = Responsibility("口令由本人来设。", "Everybody sets their own PIN.")
  /// Nobody sets another's.
  public static func allows(_ who: Asker) throws -> Bool {
    guard who.isOwn else { return false }
    return try who.belongs || !who.posts.isEmpty || who.handlesApplication()
  }
  public var whose: PersonID? { person }
  public func names(_ matter: MatterID, at place: WorkroomID) -> Bool { person.names(matter, at: place) }
  public func apply(to matter: inout PinFacts?, at mark: EntryMark) {
    matter = PinFacts(holder: matter?.holder ?? person, given: mark.occurred)
  }
}

/// 重设口令: somebody who may took it away; the person sets another at the next sign-in.
public struct PinReset: MatterAct {
  public var person: PersonID
  public init(person: PersonID) { self.person = person }

  public static let id = "pinReset"
  public static let name = Bilingual("重设口令", "PIN reset")
  public static let doing = Bilingual("重设口令", "reset a PIN")
  public static let fields: [Field<PinReset>] = []
  public static let responsibility = Responsibility(
    "委员的口令请召集人重设；只有一位召集人的，请专委会重设；都不行就请保管这台电脑的人重设。",
    "A convenor resets a member's PIN, the special committee a sole convenor's, and whoever keeps this computer any."
  )
  /// Whose may be reset by whom is asked of the roster beside this, by the rules of the desk.
  public static func allows(_ who: Asker) -> Bool {
    who.isFileOwner || !who.isOwn && (who.isConvenor || who.acts(for: .committee, .officeInCharge))
  }
  public var whose: PersonID? { person }
  public func names(_ matter: MatterID, at place: WorkroomID) -> Bool { person.names(matter, at: place) }
  public func apply(to matter: inout PinFacts?, at mark: EntryMark) {
    if matter == nil { matter = PinFacts(holder: person, given: mark.occurred) }
    matter?.reset = mark.occurred
  }
}
