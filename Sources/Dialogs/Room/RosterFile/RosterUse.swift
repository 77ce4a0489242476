public import WorkroomStore

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

/// What a roster file comes to: in a room (``RosterPlan``), or in an application (``ApplicationRosterPlan``).
public protocol RosterImport: Sendable {
  /// Of the file and of its rows in their place, in the order of the file.
  var faults: [RosterFault] { get }
  var notes: [RosterNote] { get }
  /// What is to be written: all right rows, where all are right or the person wants these; else nothing.
  var proposals: [Proposal] { get }
  /// Whether what is right has come in.
  var isDone: Bool { get }
  /// What was imported, or would be.
  func report(_ phrases: RosterFilePhrases, isRehearsal: Bool) -> [String]
}
