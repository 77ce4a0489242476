import ArgumentParser
import Regulation
import WorkroomStore

/// Records that somebody takes what is personal out of a ledger (导出登记): who, when and what, in each place it is of.
struct PersonalRecord {
  private let store: Store
  private let sight: Sight
  /// Who was named with `--as`: where nobody is asked who they are, they are taken at their word.
  private let name: String?

  init(_ store: Store, _ sight: Sight, by signIn: SignInOptions) {
    (self.store, self.sight, name) = (store, sight, signIn.person)
  }

  /// Notes it in those places of which they see anything personal. Throws `StoreError`.
  ///
  /// - Parameters:
  ///   - to: to whom it goes, as far as that was said.
  ///   - covers: which part of what there is; nil: all of it.
  func note(
    in places: Set<WorkroomID>, to receiver: Receiver, covers: ExportCover? = nil,
    _ what: (WorkroomID) -> PersonalPart
  ) throws {
    var desk = Desk(store: store, clock: { Faults.now })
    for place in places.filter(sight.seesPersonal).sorted() {
      let person = try sight.person ?? named(at: place)
      // Where nobody is asked who they are, and nobody of that place says so, it is whoever has the file.
      desk.isFileOwner = person == nil
      let owner = person.map { Owner.person($0, place) } ?? .guest
      try desk.record(as: owner) { turn, _, now in
        let exported = Proposal(
          PersonalExported(what: what(place), to: receiver.name, covers: covers), in: place,
          on: MatterID(turn.derived("export", at: place)), occurred: now)
        return ((), [exported])
      }
    }
  }

  /// Whoever is called so at a place; nil where nobody was named, or they are of another place.
  private func named(at place: WorkroomID) throws -> PersonID? {
    guard let name else { return nil }
    let people = Set(try store.ask(Namesakes(name)).filter { $0.room == place }.map(\.person))
    return people.count == 1 ? people.first : nil
  }
}

/// To whom something personal goes (给谁): where its visitor is erased later, it is to be fetched back from there.
struct Receiver: ParsableArguments {
  @Option(
    name: .customLong("given-to"),
    help: "连同个人信息的，给谁（记入台账，以后好收回销毁）。 / With what is personal: to whom it goes, which the ledger notes.")
  var name: String?

  func validate() throws {
    guard let name else { return }
    guard !name.allSatisfy(\.isWhitespace), name.count <= 100, !name.contains(where: \.isNewline) else {
      throw ValidationError("--given-to 请写一行，不超过 100 字。 / --given-to takes one line of up to 100 characters.")
    }
  }
}

extension Sight {
  /// What an export of the ledger has of a place.
  func part(of place: WorkroomID) -> PersonalPart { seesAllWords(in: place) ? .ledger : .own }
}
