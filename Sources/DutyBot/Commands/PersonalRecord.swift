import Regulation
import WorkroomStore

/// Records that somebody takes what is personal out of a ledger (导出登记): who, when and what, in each place it is of.
struct PersonalRecord {
  private let store: Store
  private let sight: Sight

  init(_ store: Store, _ sight: Sight) { (self.store, self.sight) = (store, sight) }

  /// Notes it in those places of which they see anything personal. Throws `StoreError`.
  func note(in places: Set<WorkroomID>, _ what: (WorkroomID) -> PersonalPart) throws {
    var desk = Desk(store: store, clock: { Faults.now })
    // Where nobody is asked who they are, it is whoever has the file.
    desk.isFileOwner = sight.person == nil
    for place in places.filter(sight.seesPersonal).sorted() {
      let owner = sight.person.map { Owner.person($0, place) } ?? .guest
      try desk.record(as: owner) { turn, _, now in
        let exported = Proposal(
          PersonalExported(what: what(place)), in: place, on: MatterID(turn.derived("export", at: place)),
          occurred: now)
        return ((), [exported])
      }
    }
  }
}

extension Sight {
  /// What an export of the ledger has of a place.
  func part(of place: WorkroomID) -> PersonalPart { seesAllWords(in: place) ? .ledger : .own }
}
