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
