import GRDB
import Regulation

/// The places that papers are printed of: workrooms, and applications for rooms that are to be; by name.
public struct PrintedPlaces: DeskQuery {
  public struct Place: Hashable, Sendable {
    public let id: WorkroomID
    public let name: String
  }

  public init() {}

  public func answer(from state: StoreState) throws -> [Place] {
    let rooms = try Workrooms().answer(from: state)
    let known = Set(rooms.map(\.workroom))
    let applied = try OpenApplications().answer(from: state).filter { !known.contains($0.workroom) }
    return
      (rooms.map { Place(id: $0.workroom, name: $0.facts.name) }
      + applied.map { Place(id: $0.workroom, name: $0.facts.named?.name ?? $0.facts.begun.applicantName) })
      .sorted { $0.name < $1.name }
  }
}

/// Whom a store that begins to ask for PINs lets in first (先给登录码的人): everybody where there is one place only; else the
/// office over the rooms, whoever handles an application and, as long as the rooms are few, whoever leads them. The
/// others get their codes from these.
public struct FirstLetIn: DeskQuery {
  private let everybody: Bool
  /// As many rooms as a list of them is short.
  private static let fewRooms = 9

  /// - Parameter everybody: where there is one place only.
  public init(everybody: Bool) { self.everybody = everybody }

  public func answer(from state: StoreState) throws -> [Newcomer] {
    let rooms = try Workrooms(atMost: FirstLetIn.fewRooms + 1).answer(from: state)
    let cppccs = try Cppccs().answer(from: state)
    let applications = try OpenApplications().answer(from: state).filter { !$0.facts.isOnline }
    let isAlone = rooms.count + cppccs.count + applications.count == 1
    var people: [Newcomer] = []
    for cppcc in cppccs {
      people += try TheCppccRoster(cppcc.workroom).answer(from: state).people
        .filter { everybody && isAlone || $0.holds(.officeInCharge) }.map { Newcomer($0.id, $0.name) }
    }
    for room in rooms.count > FirstLetIn.fewRooms ? [] : rooms {
      people += try TheRoster(room.workroom).answer(from: state).people
        .filter { everybody && isAlone || $0.leads }.map { Newcomer($0.id, $0.name) }
    }
    people += applications.map(\.facts.begun.placed)
    var seen: Set<PersonID> = []
    return people.filter { seen.insert($0.person).inserted }
  }
}

/// The places that somebody has (各处): where they sit, hold an office or a post, or handle an application.
public struct PlacesOf: DeskQuery {
  private let person: PersonID
  private let everHeld: Bool

  /// - Parameter everHeld: also those that they had once.
  public init(_ person: PersonID, everHeld: Bool = false) {
    (self.person, self.everHeld) = (person, everHeld)
  }

  public func answer(from state: StoreState) throws -> Set<WorkroomID> {
    let ended = everHeld ? "'nothing'" : "'nothing', 'ended', 'fulfilled'"
    let kinds = [SeatFacts.kind, OfficeFacts.kind, PostFacts.kind, ApplicationFacts.kind]
    let places = try String.fetchAll(
      state.db,
      sql: """
        SELECT DISTINCT workroom FROM matters WHERE person = ?
          AND kind IN (\(kinds.map { "'\($0)'" }.joined(separator: ", "))) AND state NOT IN (\(ended))
        """, arguments: [person.rawValue])
    return Set(places.map { WorkroomID($0) })
  }
}
