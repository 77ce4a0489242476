/// What a room says to a member of a level's CPPCC (吸纳, P4.2g): the regulation lets rooms of the province take in members of
/// cities and counties, and is silent on all others (A39).
public enum LevelTaking: Hashable, Sendable {
  /// A member of the level's own CPPCC.
  case own
  /// 吸纳: a member of a city or a county in a room of the province.
  case takenIn
  /// Recorded, and marked.
  case allowed
  /// Recorded with its reason.
  case needsReason
  /// Not taken.
  case refused
}

extension NormPack {
  /// What a room of one level says to a member of another.
  public func taking(_ member: Level, at room: Level) -> LevelTaking {
    switch (room, member) {
    case (.province, .province), (.city, .city), (.county, .county): return .own
    case (.province, .city), (.province, .county): return .takenIn
    case (.city, .province), (.city, .county), (.county, .province), (.county, .city):
      switch self[.membershipOtherLevel] {
      case .warn: return .needsReason
      case .allow: return .allowed
      case .refuse: return .refused
      }
    }
  }
}
