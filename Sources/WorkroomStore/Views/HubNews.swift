public import Regulation

/// What this machine was told of its hub when it synchronised last (本机所知的中心库). It comes in from outside, like the clock: no
/// turn asks the hub, and a store knows nothing of one.
public struct HubNews: Hashable, Sendable {
  /// Whether this machine has joined one.
  public var isJoined: Bool
  /// The machines of its rooms, as the hub names them.
  public var machines: [HubSeen]
  /// Those that wait to be let in.
  public var newcomers: [HubNewcomer]

  /// Nothing is known of any.
  public init(isJoined: Bool = false, machines: [HubSeen] = [], newcomers: [HubNewcomer] = []) {
    (self.isJoined, self.machines, self.newcomers) = (isJoined, machines, newcomers)
  }

  /// Who waits in these rooms and has a chain to be let in by.
  public func waiting(in rooms: [WorkroomID]) -> [HubNewcomer] {
    newcomers.filter { rooms.contains($0.room) && !$0.origins.isEmpty }
  }

  /// The one of them whose digits were read out.
  public func newcomer(reading digits: String, in rooms: [WorkroomID]) -> HubNewcomer? {
    waiting(in: rooms).first { $0.digits.isSaid(digits) }
  }
}

/// A machine of a room as the hub names it (中心库里的电脑): what it is called there is for people; what it may the room's ledger
/// says.
public struct HubSeen: Codable, Hashable, Sendable {
  public let room: WorkroomID
  /// By which the office puts it out.
  public let number: Int
  public let label: String
  /// The chains that it has, or means to have, in the room.
  public let origins: [OriginID]
  /// Whether it has the newest key of the room.
  public let hasKey: Bool
  /// Whether the office has put it out.
  public let isRevoked: Bool

  public init(
    room: WorkroomID, number: Int, label: String, origins: [OriginID], hasKey: Bool, isRevoked: Bool
  ) {
    (self.room, self.number, self.label) = (room, number, label)
    (self.origins, self.hasKey, self.isRevoked) = (origins, hasKey, isRevoked)
  }
}

/// A machine that waits to be let into a room (等着加入的电脑); nothing of it is to be believed but what its digits say.
public struct HubNewcomer: Codable, Hashable, Sendable {
  public let room: WorkroomID
  public let label: String
  /// Ed25519 and X25519, 32 bytes each.
  public let signKey: [UInt8]
  public let boxKey: [UInt8]
  public let origins: [OriginID]

  public init(room: WorkroomID, label: String, signKey: [UInt8], boxKey: [UInt8], origins: [OriginID]) {
    (self.room, self.label, self.signKey) = (room, label, signKey)
    (self.boxKey, self.origins) = (boxKey, origins)
  }

  /// What it reads out.
  public var digits: JoiningDigits { JoiningDigits(of: signKey, boxKey, joining: room) }

  /// What lets it in: each of its chains.
  public func admission(at now: Moment) -> [Proposal] {
    origins.map {
      Proposal(MachineAdmitted(origin: $0), in: room, on: $0.machine(in: room), occurred: now)
    }
  }
}

/// What is known of the hub.
public struct WhatTheHubSaid: DeskQuery {
  public init() {}
  public func answer(from state: StoreState) throws -> HubNews { state.hub() }
}
