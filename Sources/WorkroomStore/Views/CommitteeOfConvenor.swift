import GRDB
public import Regulation

/// How the committee that guides a province's regional room stands to its convenor (召集人所在的专委会), P4.4b: it is the one of the
/// province's special committees in which the convenor sits, and changes with them.
public struct CommitteeOfConvenor: DeskQuery {
  public enum Standing: Hashable, Sendable {
    /// Not a regional room of the province: any committee in touch with it (P1d, P4.4).
    case anyCommittee
    /// It was settled since today's convenor took office, or there is none of either yet.
    case settled
    /// A convenor took office on that day, after it was settled.
    case convenorChanged(Day)
  }

  public let room: WorkroomID
  public init(_ room: WorkroomID) { self.room = room }

  public func answer(from state: StoreState) throws -> Standing {
    guard let facts = try TheWorkroom(room).answer(from: state)?.facts, facts.level == .province,
      facts.type == .regional
    else { return .anyCommittee }
    let convenors = try TheRoster(room).answer(from: state).offices.map(\.facts).filter {
      $0.office == .convenor
    }
    guard facts.committee != nil, let since = convenors.map(\.since).max(),
      let settled = try Folding.inEffect(state.ledger().entries(of: room.matter))
        .last(where: { $0.act.is(CommitteeAssigned.self) })?.mark.occurred.day
    else { return .settled }
    return since > settled ? .convenorChanged(since) : .settled
  }
}
