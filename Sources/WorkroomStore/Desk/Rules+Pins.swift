import Regulation

/// Who may take whose PIN away (重设口令).
extension Rules {
  /// A convenor a member's or the other convenor's; the special committee, or the office in charge, a sole convenor's and
  /// that of whoever handles an application; the office in charge those of its own CPPCC; the owner of the file anybody's.
  func checkReset(of person: PersonID, _ proposal: Proposal) throws {
    try checkHasPlace(person, proposal)
    guard !isFileOwner, let actor, try PlaceOf(of: actor, in: proposal.workroom).answer(from: state) == nil
    else { return }
    let posts = try PostsOver(proposal.workroom, of: actor).answer(from: state)
    guard try TheCppcc(proposal.workroom).answer(from: state) == nil else {
      guard posts.contains(.officeInCharge) else { throw Refusal.notAllowed(PinReset.kind) }
      return
    }
    let convenors = try TheRoster(proposal.workroom).answer(from: state).holders(of: .convenor)
    let isAlone = try convenors.map(\.id) == [person] || handles(person, proposal.workroom)
    guard isAlone, !posts.isDisjoint(with: [.committee, .officeInCharge]) else {
      throw Refusal.notAllowed(PinReset.kind)
    }
  }

  /// One PIN opens everything to a person, so it is taken away only where they belong.
  private func checkHasPlace(_ person: PersonID, _ proposal: Proposal) throws {
    let place = proposal.workroom
    let belongs =
      try PlaceOf(of: person, in: place).answer(from: state) != nil
      || TheCppccRoster(place).answer(from: state).person(person) != nil || handles(person, place)
    guard belongs, proposal.matter == person.pin(at: place) else { throw Refusal.gone }
  }
}
