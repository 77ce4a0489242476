/// What a roster file is read for (用途): an application keeps how to reach members (PA.22), a room since when they sit.
public enum RosterUse: Hashable, Sendable {
  case room
  case application

  /// Whether the cells of a column are kept.
  func keeps(_ column: RosterColumn) -> Bool {
    switch column {
    case .name, .post, .specialty, .sector, .convenor, .liaison: true
    case .contact: self == .application
    case .since: self == .room
    }
  }
}
