import GRDB
import Regulation

/// The machines that a room takes entries of (在用的电脑), and those that it put out, by the chains they write.
public struct AdmittedMachines: DeskQuery {
  public struct Found: Hashable, Sendable {
    public let origins: Set<OriginID>
    /// Those that were put out.
    public let dismissed: Set<OriginID>
  }

  public let room: WorkroomID
  public init(in room: WorkroomID) { self.room = room }

  public func answer(from state: StoreState) throws -> Found {
    let ledger = state.ledger()
    let machines = try state.matters(
      MachineFacts.self, "workroom = ? AND state = 'running'", [room.rawValue])
    let taken = try String.fetchAll(
      state.db,
      sql: "SELECT origin FROM trusted WHERE room = ?1 UNION SELECT origin FROM origins WHERE room = ?1",
      arguments: [room.rawValue]
    ).map { OriginID($0) }.filter { try ledger.isAdmitted($0, in: room) }
    let ended = try state.matters(MachineFacts.self, "workroom = ? AND state = 'ended'", [room.rawValue])
    return Found(
      origins: Set(machines.map(\.facts.origin) + taken), dismissed: Set(ended.map(\.facts.origin)))
  }
}
