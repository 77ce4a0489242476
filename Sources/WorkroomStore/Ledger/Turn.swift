/// One turn: who speaks, in which generation of their conversation.
public struct Turn: Sendable {
  public var id: TurnID
  public var owner: Owner
  public var generation: Int
  public init(id: TurnID, owner: Owner, generation: Int) {
    (self.id, self.owner, self.generation) = (id, owner, generation)
  }
}

/// Whose conversation it is: a person's in a room, or that of somebody who has not signed in.
public enum Owner: Hashable, Sendable {
  case guest
  case person(PersonID, WorkroomID)

  public var person: PersonID? {
    switch self {
    case .guest: nil
    case .person(let id, _): id
    }
  }

  var key: String {
    switch self {
    case .guest: "guest"
    case .person(let id, let room): "\(id.rawValue)/\(room.rawValue)"
    }
  }

  init?(key: String) {
    if key == "guest" {
      self = .guest
      return
    }
    let parts = key.split(separator: "/", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    self = .person(PersonID(String(parts[0])), WorkroomID(String(parts[1])))
  }
}
