import Dialogs
import Regulation
import WorkroomStore

/// What members are called in what goes out (委员姓名): as the roster has them, also those who have left it.
struct MemberNames {
  private let names: [PersonID: String]
  private let nobody: String

  /// Throws `StoreError`.
  init(_ people: some Sequence<PersonID>, in room: WorkroomID, of store: Store, _ language: Language) throws {
    let roster = try store.ask(TheRoster(room))
    var names: [PersonID: String] = [:]
    for person in Set(people) { names[person] = try roster.name(of: person) ?? store.ask(NameOf(person)) }
    self.names = names
    nobody = language("不在名册的人", "somebody not on the roster")
  }

  func callAsFunction(_ person: PersonID) -> String { names[person] ?? nobody }

  func all(_ people: [PersonID], _ language: Language) -> String {
    people.map { self($0) }.joined(separator: language("、", ", "))
  }
}
