import Regulation

/// Who imports (谁导入), on a store that asks for PINs.
public enum Importer: Hashable, Sendable {
  /// The owner of the file, who signs in nowhere; also whoever imports into a store without PINs.
  case owner
  /// Somebody who has signed in.
  case person(PersonID)
}

extension Ledger {
  /// Whoever takes something in does no more by it than they might do here themself: they answer for the rooms whose people
  /// and offices change, may enter the places that are new, and may say that somebody who is known elsewhere is here as well.
  ///
  /// Throws ``Refusal``.
  ///
  /// - Parameter rooms: those of which nothing is here yet.
  func checkMayTake(
    _ powers: [ImportReport.Power], into rooms: Set<WorkroomID> = [], by importer: Importer, at now: Moment
  ) throws {
    let state = StoreState(db: db, store: store)
    guard case .person(let person) = importer, try AsksForPins().answer(from: state) else { return }
    let rules = Rules(state: state, ledger: self, turn: TurnID(""), actor: person, now: now)
    let cppccs = Set(powers.filter { $0.level != nil }.map(\.room))
    for room in rooms.subtracting(cppccs).sorted() {
      guard try rules.mayFoundRoom(at: room) else { throw Refusal.notAllowed(WorkroomSetUp.kind) }
    }
    for power in powers {
      if let level = power.level, try !rules.mayFoundCppcc(of: level) {
        throw Refusal.notAllowed(CppccSetUp.kind)
      }
      let isNew = rooms.contains(power.room)
      if let placed = power.person, try !rules.mayLink(placed, to: power.room, isBeingSetUp: isNew) {
        throw Refusal.knownElsewhere
      }
      let asker = try rules.asker(in: power.room, isOwn: false)
      guard isNew || asker.leads || asker.acts(for: .committee, .officeInCharge) else {
        throw Refusal.notAllowed(store.acts.kind(power.act) ?? WorkroomSetUp.kind)
      }
    }
  }
}
