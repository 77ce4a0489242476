import GRDB
public import Regulation

/// The shifts that are running in a room, oldest first (谁在岗).
public struct RunningShifts: DeskQuery {
  public let room: WorkroomID
  public init(in room: WorkroomID) { self.room = room }
  public func answer(from state: StoreState) throws -> [Matter<ShiftFacts>] {
    try state.matters(ShiftFacts.self, "workroom = ? AND state = 'running'", [room.rawValue])
  }
}

/// One shift.
public struct TheShift: DeskQuery {
  public let id: MatterID
  public init(_ id: MatterID) { self.id = id }
  public func answer(from state: StoreState) throws -> Matter<ShiftFacts>? {
    try state.matter(ShiftFacts.self, id)
  }
}

/// A person's running shift in a room.
public struct RunningShift: DeskQuery {
  public let person: PersonID
  public let room: WorkroomID
  public init(of person: PersonID, in room: WorkroomID) { (self.person, self.room) = (person, room) }
  public func answer(from state: StoreState) throws -> Matter<ShiftFacts>? {
    try state.matters(
      ShiftFacts.self, "person = ? AND workroom = ? AND state = 'running'", [person.rawValue, room.rawValue]
    ).first
  }
}

/// A person's shifts in a room that began in a quarter, ended or running.
public struct ShiftsOf: DeskQuery {
  public let person: PersonID
  public let room: WorkroomID
  public let quarter: Quarter
  public init(_ person: PersonID, in room: WorkroomID, during quarter: Quarter) {
    (self.person, self.room, self.quarter) = (person, room, quarter)
  }
  public func answer(from state: StoreState) throws -> [Matter<ShiftFacts>] {
    try state.matters(
      ShiftFacts.self, "person = ? AND workroom = ? AND day BETWEEN ? AND ? AND state <> 'nothing'",
      [person.rawValue, room.rawValue, quarter.first.ordinal, quarter.last.ordinal])
  }
}

/// A person's shifts that may overlap a span of days, running or ended, but for one.
struct ShiftSpan: DeskQuery {
  let member: PersonID
  let room: WorkroomID
  let from: Day
  let to: Day
  let except: MatterID
  func answer(from state: StoreState) throws -> [Matter<ShiftFacts>] {
    // A shift that somebody forgot to end may run on for days, so the month before is looked at too.
    try state.matters(
      ShiftFacts.self,
      "person = ? AND workroom = ? AND state <> 'nothing' AND day BETWEEN ? AND ? AND id <> ?",
      [member.rawValue, room.rawValue, from.ordinal - 31, to.ordinal, except.rawValue])
  }
}

/// The outputs of a room: submitted in a quarter, or (with nil) not submitted yet, oldest first.
public struct Outputs: DeskQuery {
  public let room: WorkroomID
  public let submittedIn: Quarter?
  public init(of room: WorkroomID, submittedIn quarter: Quarter?) {
    (self.room, submittedIn) = (room, quarter)
  }
  public func answer(from state: StoreState) throws -> [Matter<OutputFacts>] {
    if let quarter = submittedIn {
      try state.matters(
        OutputFacts.self, "workroom = ? AND state IN (\(sentStates)) AND day BETWEEN ? AND ?",
        [room.rawValue, quarter.first.ordinal, quarter.last.ordinal])
    } else {
      try state.matters(
        OutputFacts.self, "workroom = ? AND state IN ('drafted', 'reviewed')", [room.rawValue])
    }
  }
}

private let sentStates = "'submitted', 'adopted', 'caseFiled', 'returned'"

/// The outputs of a room that were submitted and of which nothing was heard yet, oldest first.
public struct UndecidedOutputs: DeskQuery {
  public let room: WorkroomID
  public init(of room: WorkroomID) { self.room = room }
  public func answer(from state: StoreState) throws -> [Matter<OutputFacts>] {
    try state.matters(OutputFacts.self, "workroom = ? AND state = 'submitted'", [room.rawValue])
  }
}

/// The outputs of a room that were adopted or filed as a case on or after a day and have not been replied to, oldest first.
public struct UnrepliedOutputs: DeskQuery {
  public let room: WorkroomID
  public let since: Day
  public init(of room: WorkroomID, since day: Day) { (self.room, since) = (room, day) }
  public func answer(from state: StoreState) throws -> [Matter<OutputFacts>] {
    try state.matters(
      OutputFacts.self, "workroom = ? AND state IN ('adopted', 'caseFiled') AND day >= ?",
      [room.rawValue, since.ordinal]
    ).filter { $0.facts.reply == nil }
  }
}

/// The outputs of a room that go by a title, whatever became of them, oldest first (A51).
public struct OutputsTitled: DeskQuery {
  public let title: String
  public let room: WorkroomID
  public init(_ title: String, in room: WorkroomID) { (self.title, self.room) = (title, room) }
  public func answer(from state: StoreState) throws -> [Matter<OutputFacts>] {
    // A room has few outputs, and a title may be sealed apart: it is read where it was put back.
    try state.matters(OutputFacts.self, "workroom = ? AND state <> 'nothing'", [room.rawValue])
      .filter { Self.bare($0.facts.drafted.title) == Self.bare(title) }
  }

  /// The title without spaces, book-title marks and capitals.
  private static func bare(_ title: String) -> String {
    title.filter { !$0.isWhitespace && !"《》“”\"".contains($0) }.lowercased()
  }
}

/// One output.
public struct TheOutput: DeskQuery {
  public let id: MatterID
  public init(_ id: MatterID) { self.id = id }
  public func answer(from state: StoreState) throws -> Matter<OutputFacts>? {
    try state.matter(OutputFacts.self, id)
  }
}

/// Activities of a room held in a span of days, both inclusive.
public struct Activities: DeskQuery {
  public let room: WorkroomID
  public let from: Day
  public let to: Day
  public init(of room: WorkroomID, from: Day, to: Day) { (self.room, self.from, self.to) = (room, from, to) }
  public func answer(from state: StoreState) throws -> [Matter<ActivityFacts>] {
    try state.matters(
      ActivityFacts.self, "workroom = ? AND state = 'held' AND day BETWEEN ? AND ?",
      [room.rawValue, from.ordinal, to.ordinal])
  }
}

/// Micro-consultations and micro-oversights of a room held in a span of days, both inclusive.
public struct Micros: DeskQuery {
  public let room: WorkroomID
  public let from: Day
  public let to: Day
  public init(of room: WorkroomID, from: Day, to: Day) { (self.room, self.from, self.to) = (room, from, to) }
  public func answer(from state: StoreState) throws -> [Matter<MicroFacts>] {
    try state.matters(
      MicroFacts.self, "workroom = ? AND state = 'held' AND day BETWEEN ? AND ?",
      [room.rawValue, from.ordinal, to.ordinal])
  }
}
