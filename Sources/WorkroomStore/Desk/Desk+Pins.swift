import GRDB
import Regulation

extension Desk {
  /// A PIN as it would be kept: its text is not needed any more.
  ///
  /// Throws where there is no memory for it.
  public func pin(of text: String) throws -> Pin { try Pin(text, salt: ids.salt()) }

  /// Records that somebody set their PIN with the code they were given, or with the PIN before, and keeps it, both or neither.
  ///
  /// Throws ``Refusal`` where they have no place there any more or the code is spent, ``StoreError`` where the store fails.
  public func setPin(
    _ pin: Pin, of person: PersonID, at place: WorkroomID, with code: Door.CodeShown
  ) throws {
    try store.write { db in
      let now = clock()
      let owner = Owner.person(person, place)
      var attempt = Attempt(
        desk: self, db: db, turn: Turn(id: turnID(), owner: owner, generation: 0), now: now)
      try attempt.write([
        Proposal(PinSet(person: person), in: place, on: person.pin(at: place), occurred: now)
      ])
      try Door(store).keep(pin, of: person, with: code, at: now, db)
    }
  }

  /// Takes somebody's PIN away for the owner of the file, who signs in nowhere: recorded, by nobody in particular.
  ///
  /// - Returns: the code that they set another with; nil where the store asks for no PINs.
  /// - Throws: ``Refusal``, ``StoreError``.
  public func resetPinAsFileOwner(of person: PersonID, at place: WorkroomID) throws -> LoginCode? {
    var desk = self
    desk.isFileOwner = true
    var codes: [LoginCode] = []
    try desk.record(as: .guest, handing: { codes = $0 }) { _, _, now in
      ((), [Proposal(PinReset(person: person), in: place, on: person.pin(at: place), occurred: now)])
    }
    return codes.first
  }

  /// Gives a code to everybody of these who has neither a PIN nor a code yet: where a store with people in it comes to ask
  /// for PINs. Throws ``StoreError``.
  public func giveCodes(to people: [Newcomer]) throws -> [LoginCode] {
    try store.write { db in
      let now = clock()
      return try people.filter { try Door(store).key(of: $0.person, db) == .none }
        .map { try give(code: $0, at: now, db) }
    }
  }

  func give(code whose: Newcomer, at now: Moment, _ db: Database) throws -> LoginCode {
    let code = LoginCode(of: whose.person, named: whose.name, from: ids.salt())
    try Door(store).give(code, salt: ids.salt(), at: now, db)
    return code
  }
}
