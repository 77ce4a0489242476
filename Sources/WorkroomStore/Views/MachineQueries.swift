import GRDB
import Regulation

/// The machines that a room takes entries of (在用的电脑): the chains they write, and what its key is wrapped with for those that
/// joined by the hub.
public struct AdmittedMachines: DeskQuery {
  public struct Found: Hashable, Sendable {
    public let origins: Set<OriginID>
    /// Those that were put out.
    public let dismissed: Set<OriginID>
    /// X25519, 32 bytes each.
    public let boxKeys: Set<[UInt8]>
  }

  public let room: WorkroomID
  public init(in room: WorkroomID) { self.room = room }

  public func answer(from state: StoreState) throws -> Found {
    let ledger = state.ledger()
    let machines = try state.matters(
      MachineFacts.self, "workroom = ? AND state = 'running'", [room.rawValue]
    ).map(\.facts)
    let taken = try String.fetchAll(
      state.db,
      sql: "SELECT origin FROM trusted WHERE room = ?1 UNION SELECT origin FROM origins WHERE room = ?1",
      arguments: [room.rawValue]
    ).map { OriginID($0) }.filter { try ledger.isAdmitted($0, in: room) }
    let ended = try state.matters(MachineFacts.self, "workroom = ? AND state = 'ended'", [room.rawValue])
    return Found(
      origins: Set(machines.map(\.origin) + taken), dismissed: Set(ended.map(\.facts.origin)),
      boxKeys: Set(machines.compactMap { $0.boxKey.flatMap(Hashing.bytes) }))
  }
}
