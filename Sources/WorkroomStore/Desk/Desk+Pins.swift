import GRDB
import Regulation

extension Desk {
  /// Records that somebody set their PIN and keeps its hash, both or neither.
  ///
  /// Throws ``Refusal`` where they have no place there any more, ``StoreError`` where the store fails.
  public func setPin(_ text: String, of person: PersonID, at place: WorkroomID) throws {
    let pin = try Pin(text, salt: ids.salt())
    try store.write { db in
      let now = clock()
      let owner = Owner.person(person, place)
      var attempt = Attempt(
        desk: self, db: db, turn: Turn(id: turnID(), owner: owner, generation: 0), now: now)
      try attempt.write([
        Proposal(PinSet(person: person), in: place, on: person.pin(at: place), occurred: now)
      ])
      try Door(store).keep(pin, of: person, at: now, db)
    }
  }

  /// Takes somebody's PIN away for the owner of the file, who signs in nowhere: recorded, by nobody in particular.
  ///
  /// Throws ``StoreError``.
  public func resetPinAsFileOwner(of person: PersonID, at place: WorkroomID) throws {
    try store.write { db in
      let now = clock()
      var attempt = Attempt(
        desk: self, db: db, turn: Turn(id: turnID(), owner: .guest, generation: 0), now: now,
        isFileOwner: true)
      try attempt.write([
        Proposal(PinReset(person: person), in: place, on: person.pin(at: place), occurred: now)
      ])
    }
  }
}
