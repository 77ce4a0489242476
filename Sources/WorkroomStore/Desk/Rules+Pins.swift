import Regulation

/// Who may take whose PIN away (重设口令).
extension Rules {
  /// A convenor a member's or the other convenor's; the special committee, or the office in charge, a sole convenor's and
  /// that of whoever handles an application; the office in charge those of its own CPPCC; the owner of the file anybody's.
  ///
  /// One PIN opens everything to a person. So it is taken away only where they belong, and only by somebody who might do so
  /// at each of their places; the office over all of them may as well.
  func checkReset(of person: PersonID, _ proposal: Proposal) throws {
    let places = try PlacesOf(person).answer(from: state)
    guard places.contains(proposal.workroom), proposal.matter == person.pin(at: proposal.workroom) else {
      throw Refusal.gone
    }
    if isFileOwner { return }
    if places.count > 1, try places.allSatisfy({ try isOffice(over: $0) }) { return }
    guard try mayReset(person, at: proposal.workroom) else { throw Refusal.notAllowed(PinReset.kind) }
    guard try places.allSatisfy({ try mayReset(person, at: $0) }) else { throw Refusal.pinOpensMore }
  }

  private func isOffice(over place: WorkroomID) throws -> Bool {
    try asker(in: place, isOwn: false).acts(for: .officeInCharge)
  }

  private func mayReset(_ person: PersonID, at place: WorkroomID) throws -> Bool {
    let asker = try asker(in: place, isOwn: person == actor)
    guard PinReset.allows(asker) else { return false }
    if asker.isConvenor { return true }
    guard try TheCppcc(place).answer(from: state) == nil else { return asker.acts(for: .officeInCharge) }
    let convenors = try TheRoster(place).answer(from: state).holders(of: .convenor)
    return try convenors.map(\.id) == [person] || handles(person, place)
  }
}
