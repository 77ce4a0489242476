import GRDB
public import Regulation

/// The annual summary of a room (年度总结), P4.7a; nil where none was written, or all of it was taken back.
public struct TheYearSummary: DeskQuery {
  public let room: WorkroomID
  public let year: Int
  public init(of room: WorkroomID, _ year: Int) { (self.room, self.year) = (room, year) }
  public func answer(from state: StoreState) throws -> Matter<YearSummaryFacts>? {
    guard let summary = try state.matter(YearSummaryFacts.self, room.summary(of: year)),
      summary.state != .nothing
    else { return nil }
    return summary
  }
}

/// How some rooms stand with their summary of a year (各工作室的总结), P4.7a: sent on time, sent late, or not yet.
public struct SummariesOf: DeskQuery {
  /// Where one stands.
  public enum Standing: Hashable, Sendable {
    case onTime(Day)
    case late(Day)
    /// Nothing was sent, and there is still time.
    case notYet
    /// Nothing was sent, and the day is over.
    case overdue
    /// The room was not there by the day it is due.
    case notAsked
  }

  public struct Row: Hashable, Sendable {
    public let room: Matter<RoomFacts>
    public let standing: Standing
  }

  public let rooms: [Matter<RoomFacts>]
  public let year: Int
  public let today: Day
  public init(of rooms: [Matter<RoomFacts>], _ year: Int, on today: Day) {
    (self.rooms, self.year, self.today) = (rooms, year, today)
  }

  public func answer(from state: StoreState) throws -> [Row] {
    try rooms.map { room in
      Row(room: room, standing: try state.standing(of: room, summary: year, on: today))
    }
  }
}

extension StoreState {
  /// How a room stands with its summary of a year.
  func standing(
    of room: Matter<RoomFacts>, summary year: Int, on today: Day
  ) throws -> SummariesOf.Standing {
    guard let due = store.pack.summaryDue(year)?.day else { return .notAsked }
    let summary = try TheYearSummary(of: room.workroom, year).answer(from: self)
    if let sent = summary?.facts.first?.sent.day { return sent <= due ? .onTime(sent) : .late(sent) }
    // Nor of a room that ended before it was due (P7.2).
    guard let since = try span(of: room).plaque, since <= due,
      room.facts.ended.map({ $0.day >= due }) ?? true
    else { return .notAsked }
    return today <= due ? .notYet : .overdue
  }
}

/// The experience that a room reported (经验材料), P8.2a, the newest first.
public struct ExperiencesOf: DeskQuery {
  public let room: WorkroomID
  public init(_ room: WorkroomID) { self.room = room }
  public func answer(from state: StoreState) throws -> [Matter<ExperienceFacts>] {
    try state.matters(
      ExperienceFacts.self, "workroom = ? AND state <> 'nothing'", [room.rawValue],
      order: "day DESC, opened DESC, number DESC")
  }
}

/// Where a room's work was made known (宣传报道), P8.4b, the newest first.
public struct PublicityOf: DeskQuery {
  public let room: WorkroomID
  public init(_ room: WorkroomID) { self.room = room }
  public func answer(from state: StoreState) throws -> [Matter<PublicityFacts>] {
    try state.matters(
      PublicityFacts.self, "workroom = ? AND state <> 'nothing'", [room.rawValue],
      order: "day DESC, opened DESC, number DESC")
  }
}

/// What in some text says who a visitor of a room is, or how somebody is reached (文中的个人信息), whichever opinion they came with.
public struct VisitorsNamedIn: DeskQuery {
  public let text: String
  public let room: WorkroomID
  public init(_ text: String, in room: WorkroomID) { (self.text, self.room) = (text, room) }
  public func answer(from state: StoreState) throws -> [String] {
    try state.visitorsNamed(in: room).found(in: text)
  }
}

/// The same text with names and numbers masked (某群众).
public struct VisitorsMaskedIn: DeskQuery {
  public let text: String
  public let room: WorkroomID
  /// What stands for a name.
  public let name: String
  public init(_ text: String, in room: WorkroomID, name: String) {
    (self.text, self.room, self.name) = (text, room, name)
  }
  public func answer(from state: StoreState) throws -> String {
    try state.visitorsNamed(in: room).masked(text, name: name)
  }
}

extension StoreState {
  /// What every visitor of a room is called and reached by.
  fileprivate func visitorsNamed(in room: WorkroomID) throws -> PersonalParts {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT DISTINCT personal.field, personal.text FROM personal
          JOIN entries ON entries.id = personal.entry
          WHERE entries.workroom = ? AND personal.field IN ('visitor', 'contact')
          """), arguments: [room.rawValue])
    var called: [Called] = []
    while let row = try rows.next() {
      let columns = Columns(row, of: "personal")
      let text = try columns.text(1)
      let isName = try columns.text(0) == PersonalField.visitor.rawValue
      called.append(isName ? Called(text, reached: nil) : Called("", reached: text))
    }
    return PersonalParts(visitors: called)
  }
}
