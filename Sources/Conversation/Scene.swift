package import Regulation
package import WorkroomStore

/// All that a dialog may look at: it arrives as a value, there is no clock and no store behind it.
package struct Scene: Sendable {
  package let now: Moment
  /// What the desk answers; asking throws until it has.
  package let facts: Answers
  /// Who speaks; nil before they have signed in.
  package let me: Me?
  package let language: Language
  package let turn: TurnID
  /// What was gathered so far.
  package var draft: [String: Datum]
  /// The entries the dialog's last record wrote in this turn.
  package var recorded: [Entry] = []
  package var trail: [String] = []
  /// What the sentence that began the dialog filled of slots whose questions were not come to yet, by their names.
  package var said: [String: Datum] = [:]

  /// Whether the sentence that began the dialog fills a slot, so that its question is to be come to.
  package func hasHeard<Value>(_ slot: Slot<Value>) -> Bool { said[slot.name] != nil }

  /// What that sentence fills a slot with whose question was not come to yet; nil where it says nothing for it.
  package func heard<Value>(_ slot: Slot<Value>) -> Value? { said[slot.name].flatMap(Value.init(datum:)) }

  /// A person who has signed in, and the room they act in.
  package struct Me: Hashable, Sendable, Codable {
    package let person: PersonID
    /// A workroom, or the CPPCC over the rooms.
    package let room: WorkroomID
    /// Which of the two it is; looked up when they sign in.
    package private(set) var place = Audience.room

    /// It is looked up anew, so it is not saved.
    private enum CodingKeys: String, CodingKey { case person, room }

    package init(_ person: PersonID, in room: WorkroomID, as place: Audience = .room) {
      (self.person, self.room, self.place) = (person, room, place)
    }
  }

  /// What is in a slot; nil where nothing was asked, or it was passed over.
  package subscript<Value>(slot: Slot<Value>) -> Value? {
    draft[slot.name].flatMap(Value.init(datum:))
  }

  /// What is in a slot that the dialog's check proves filled. Throws ``SlotEmpty``.
  package func need<Value>(_ slot: Slot<Value>) throws -> Value {
    guard let value = self[slot] else { throw SlotEmpty(slot: slot.name) }
    return value
  }

  /// What is in a slot, in words; an empty text where there is nothing.
  package func shown<Value>(_ slot: Slot<Value>) throws -> String {
    try self[slot].map { try slot.reader.show($0, self) } ?? ""
  }

  /// The person who has signed in. Throws ``NotSignedIn`` where a dialog that needs one runs for a guest.
  package func signedIn() throws -> Me {
    guard let me else { throw NotSignedIn() }
    return me
  }

  /// A fresh matter id; the same one each time this turn asks for it under that name.
  ///
  /// - Parameter place: where the matter is; nil: where whoever speaks has signed in.
  package func fresh(_ name: String, in place: WorkroomID? = nil) -> MatterID {
    MatterID((place ?? me?.room).map { turn.derived(name, at: $0) } ?? turn.derived(name))
  }

  /// The id of a place that is founded in this turn.
  package func freshPlace(_ name: String) -> WorkroomID { WorkroomID(turn.derived(name)) }

  /// The room the person acts in.
  package func room() throws -> Matter<RoomFacts>? { try facts(TheWorkroom(signedIn().room)) }

  /// Who belongs to it.
  package func roster() throws -> Roster { try facts(TheRoster(signedIn().room)) }

  /// The person who has signed in, with what they are in the room.
  package func person() throws -> Roster.Person? {
    let me = try signedIn()
    return try facts(PlaceOf(of: me.person, in: me.room))
  }

  /// The person's running shift.
  package func shift() throws -> Matter<ShiftFacts>? {
    let me = try signedIn()
    return try facts(RunningShift(of: me.person, in: me.room))
  }

  /// The one of two texts that is in the person's language.
  package func callAsFunction(_ zh: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
    language(zh(), en())
  }
}

/// A record was reached with a slot empty that it needs: the dialog's check was not run.
package struct SlotEmpty: Error, Sendable {
  package let slot: String
}

/// A dialog for people who have signed in was run for a guest.
package struct NotSignedIn: Error, Sendable {}
