import Regulation

/// A matter of any kind, as far as the rules look at it.
struct AnyMatter {
  let state: MatterState
  let conflicts: [EntryID]
  let facts: any MatterFacts
  var owner: PersonID? { facts.person }

  init?(_ kind: MatterKind, _ entries: [Entry]) {
    func make<Facts: MatterFacts>(_: Facts.Type) -> AnyMatter? {
      Folding.fold(entries, as: Facts.self).map { AnyMatter($0) }
    }
    let made: AnyMatter? =
      switch kind {
      case .workroom: make(RoomFacts.self)
      case .seat: make(SeatFacts.self)
      case .office: make(OfficeFacts.self)
      case .dutyShift: make(ShiftFacts.self)
      case .opinion: make(OpinionFacts.self)
      case .activity: make(ActivityFacts.self)
      case .consultation: make(MicroFacts.self)
      case .output: make(OutputFacts.self)
      case .cppcc: make(CppccFacts.self)
      case .committee: make(CommitteeFacts.self)
      case .post: make(PostFacts.self)
      case .pin: make(PinFacts.self)
      case .application: make(ApplicationFacts.self)
      case .leave: make(LeaveFacts.self)
      }
    guard let made else { return nil }
    self = made
  }

  private init<Facts>(_ matter: Matter<Facts>) {
    (state, conflicts, facts) = (matter.state, matter.conflicts, matter.facts)
  }
}
