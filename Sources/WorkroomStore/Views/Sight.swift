import GRDB
import Regulation

/// What somebody may see of a ledger (能看什么): the same in the conversation, in exports, in tables and on paper.
///
/// Whoever belongs to a room sees its records, and of what visitors said that which they recorded themself; whoever leads
/// it sees all of that. Whoever acts for the CPPCC sees the records of the rooms they look after and the applications they
/// have to do with, but no visitor's words. Whoever handles an application sees that, and nothing of a room.
public struct Sight: Hashable, Sendable {
  /// Whose it is; nil: nobody had to say.
  public let person: PersonID?
  /// All of it: the ledger asks nobody who they are.
  private let isWhole: Bool
  private var rooms: Set<WorkroomID> = []
  private var own: Set<WorkroomID> = []
  private var led: Set<WorkroomID> = []
  private var applications: Set<WorkroomID> = []

  /// Of whoever looks at a ledger without PINs.
  public static let whole = Sight(person: nil, isWhole: true)

  private init(person: PersonID?, isWhole: Bool) { (self.person, self.isWhole) = (person, isWhole) }

  /// Whether they see the records of a place.
  public func sees(_ place: WorkroomID) -> Bool {
    isWhole || rooms.contains(place) || own.contains(place) || applications.contains(place)
  }

  /// Whether they see the application at a place, with how to reach those who are named in it.
  public func seesApplication(at place: WorkroomID) -> Bool { isWhole || applications.contains(place) }

  /// Whether they see all that visitors said there, or only what they recorded themself.
  public func seesAllWords(in place: WorkroomID) -> Bool { isWhole || led.contains(place) }

  /// Whether they belong to a place, and so see there what they recorded themself.
  public func isOf(_ place: WorkroomID) -> Bool { own.contains(place) }

  /// Whether they see anything personal of a place.
  public func seesPersonal(of place: WorkroomID) -> Bool { own.contains(place) || seesApplication(at: place) }

  /// Whether they lead a place, or look after rooms.
  public var mayLead: Bool { isWhole || !led.isEmpty || !rooms.isEmpty }

  /// Whether they see what was typed freely in an entry about a visitor, a member's leave or an application.
  func seesTexts(of entry: Entry, ofMatterOf owner: PersonID?) -> Bool {
    if seesAllWords(in: entry.workroom) { return true }
    if entry.kind?.matter == MatterKind(ApplicationFacts.self) { return seesApplication(at: entry.workroom) }
    guard let person, own.contains(entry.workroom) else { return false }
    return owner == person || entry.actor == person
  }

  fileprivate init(of person: PersonID, from state: StoreState) throws {
    self.init(person: person, isWhole: false)
    for place in try PlacesOf(person).answer(from: state) {
      if try TheCppcc(place).answer(from: state) != nil {
        rooms.formUnion(try RoomsUnder(person, at: place).answer(from: state).map(\.workroom) + [place])
        applications.formUnion(try Sight.applications(under: person, state))
        continue
      }
      own.insert(place)
      let isRoom = try TheWorkroom(place).answer(from: state) != nil
      // A room that is there is led by its roster; before that, whoever handles its application answers for it.
      let leads = try PlaceOf(of: person, in: place).answer(from: state)?.leads ?? !isRoom
      if leads {
        led.insert(place)
        applications.insert(place)
      }
    }
  }

  private static func applications(under person: PersonID, _ state: StoreState) throws -> Set<WorkroomID> {
    let all = try state.matters(ApplicationFacts.self, "state <> 'nothing'", []).map(\.workroom)
    return try Set(all).filter { try !PostsOver($0, of: person).answer(from: state).isEmpty }
  }
}

/// What somebody may see.
public struct SightOf: DeskQuery {
  private let person: PersonID
  public init(_ person: PersonID) { self.person = person }
  public func answer(from state: StoreState) throws -> Sight { try Sight(of: person, from: state) }
}

/// The places with texts that lie apart: whoever takes these out is noted there.
public struct PlacesWithTexts: DeskQuery {
  public init() {}
  public func answer(from state: StoreState) throws -> Set<WorkroomID> {
    let places = try String.fetchAll(
      state.db, sql: "SELECT DISTINCT workroom FROM entries WHERE id IN (SELECT entry FROM personal)")
    return Set(places.map { WorkroomID($0) })
  }
}

extension Store {
  /// The ledger as JSON as far as somebody sees it (see ``export(withPersonal:line:)``).
  ///
  /// - Parameter room: only the chains of that room, whole, with their heads; nil for all that is seen.
  /// - Returns: how many entries there were.
  /// - Throws: ``StoreError``, or what `line` throws.
  public func export(
    to sight: Sight, of room: WorkroomID? = nil, withPersonal: Bool, line: (String) throws -> Void
  ) throws -> Int {
    try export(
      of: room, withPersonal: withPersonal,
      seeing: { entry, db in
        let owner = try String.fetchOne(
          db.cachedStatement(sql: "SELECT person FROM matters WHERE id = ?"),
          arguments: [entry.matter.rawValue])
        return (
          sight.sees(entry.workroom),
          sight.seesTexts(of: entry, ofMatterOf: owner.map { PersonID($0) })
        )
      }, line: line)
  }
}
