public import Regulation
public import WorkroomStore

/// All that a dialog may look at: it arrives as a value, there is no clock and no store behind it.
public struct Scene: Sendable {
  public let now: Moment
  /// What the desk answers; asking throws until it has.
  public let facts: Facts
  /// Who speaks; nil before they have signed in.
  public let me: Me?
  public let language: Language
  public let turn: TurnID
  /// What was gathered so far.
  var draft: [String: Datum]
  /// The entries the dialog's last record wrote in this turn.
  public var recorded: [Entry] = []
  var trail: [String] = []

  /// A person who has signed in, and the room they act in.
  public struct Me: Hashable, Sendable, Codable {
    public let person: PersonID
    /// A workroom, or the CPPCC over the rooms.
    public let room: WorkroomID
    /// Which of the two it is; looked up when they sign in.
    public private(set) var place = Audience.room

    /// It is looked up anew, so it is not saved.
    private enum CodingKeys: String, CodingKey { case person, room }

    public init(_ person: PersonID, in room: WorkroomID, as place: Audience = .room) {
      (self.person, self.room, self.place) = (person, room, place)
    }
  }

  /// What is in a slot; nil where nothing was asked, or it was passed over.
  public subscript<Value>(slot: Slot<Value>) -> Value? {
    draft[slot.name].flatMap(Value.init(datum:))
  }

  /// What is in a slot that the dialog's check proves filled. Throws ``SlotEmpty``.
  public func need<Value>(_ slot: Slot<Value>) throws -> Value {
    guard let value = self[slot] else { throw SlotEmpty(slot: slot.name) }
    return value
  }

  /// What is in a slot, in words; an empty text where there is nothing.
  public func shown<Value>(_ slot: Slot<Value>) throws -> String {
    try self[slot].map { try slot.reading.show($0, self) } ?? ""
  }

  /// The person who has signed in. Throws ``NotSignedIn`` where a dialog that needs one runs for a guest.
  public func signedIn() throws -> Me {
    guard let me else { throw NotSignedIn() }
    return me
  }

  /// A fresh matter id; the same one each time this turn asks for it under that name.
  public func fresh(_ name: String) -> MatterID { MatterID(turn.derived(name)) }

  /// The room the person acts in.
  public func room() throws -> Matter<RoomFacts>? { try facts(TheWorkroom(signedIn().room)) }

  /// Who belongs to it.
  public func roster() throws -> Roster { try facts(TheRoster(signedIn().room)) }

  /// The person who has signed in, with what they are in the room.
  public func person() throws -> Roster.Person? {
    let me = try signedIn()
    return try facts(PlaceOf(of: me.person, in: me.room))
  }

  /// The person's running shift.
  public func shift() throws -> Matter<ShiftFacts>? {
    let me = try signedIn()
    return try facts(RunningShift(of: me.person, in: me.room))
  }

  /// The one of two texts that is in the person's language.
  public func callAsFunction(_ zh: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
    language(zh(), en())
  }
}

/// A record was reached with a slot empty that it needs: the dialog's check was not run.
public struct SlotEmpty: Error, Sendable {
  public let slot: String
}

/// A dialog for people who have signed in was run for a guest.
public struct NotSignedIn: Error, Sendable {}
