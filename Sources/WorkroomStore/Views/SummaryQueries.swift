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

/// What committees have sent on of a year's summaries (汇总报送的总结), P4.7a, by room the day it first went.
public struct SummariesSentOn: DeskQuery {
  public let year: Int
  public init(_ year: Int) { self.year = year }
  public func answer(from state: StoreState) throws -> [WorkroomID: Day] {
    let bundles = try state.matters(
      SummaryBundleFacts.self, "kind = '\(SummaryBundleFacts.kind)' AND state <> 'nothing'", [])
    var days: [WorkroomID: Day] = [:]
    for bundle in bundles where bundle.facts.sent.year == year {
      for room in bundle.facts.sent.rooms { days[room] = min(days[room] ?? bundle.facts.on, bundle.facts.on) }
    }
    return days
  }
}

/// Which summaries a committee has to send on (待汇总报送的总结), P4.7a: those of its rooms that came and did not go yet.
public struct SummariesToSend: DeskQuery {
  public struct Found: Hashable, Sendable {
    public let year: Int
    public let came: [SummariesOf.Row]
    /// How many of the rooms have sent none, though it was asked of them.
    public let missing: Int
  }

  public let rooms: [Matter<RoomFacts>]
  public let year: Int
  public let today: Day
  public init(of rooms: [Matter<RoomFacts>], _ year: Int, on today: Day) {
    (self.rooms, self.year, self.today) = (rooms, year, today)
  }

  /// The year whose summaries are brought up on a day: from the day they are due to the end of the January after (product default).
  public static func year(on today: Day, by pack: NormPack) -> Int? {
    [today.year - 1, today.year].first { year in
      pack.bringsUpSummary(of: year, on: today) && pack.summaryDue(year).map { $0.day <= today } ?? false
    }
  }

  public func answer(from state: StoreState) throws -> Found {
    let gone = try SummariesSentOn(year).answer(from: state)
    let rows = try SummariesOf(of: rooms, year, on: today).answer(from: state)
    return Found(
      year: year, came: rows.filter { $0.standing.sent != nil && gone[$0.room.workroom] == nil },
      missing: rows.count { $0.standing == .notYet || $0.standing == .overdue })
  }
}

extension SummariesOf.Standing {
  /// The day it was sent; nil: it was not.
  public var sent: Day? {
    switch self {
    case .onTime(let day), .late(let day): day
    case .notYet, .overdue, .notAsked: nil
    }
  }

  public var isLate: Bool {
    switch self {
    case .late: true
    case .onTime, .notYet, .overdue, .notAsked: false
    }
  }
}

/// The rooms that a CPPCC's committees guide, by committee (各专委会联系的工作室), P4.4: of its level, and not ended.
public struct RoomsByCommittee: DeskQuery {
  public let place: WorkroomID
  public init(at place: WorkroomID) { self.place = place }
  public func answer(from state: StoreState) throws -> [(committee: String, rooms: [Matter<RoomFacts>])] {
    guard let cppcc = try TheCppcc(place).answer(from: state)?.facts else { return [] }
    let rooms = try Workrooms().answer(from: state).filter {
      cppcc.isOver($0.facts.level, $0.facts.area) && $0.state != .ended
    }
    return try TheCppccRoster(place).answer(from: state).committees.map { committee in
      (
        committee.facts.name,
        rooms.filter { room in room.facts.committee.map(committee.facts.isOrWasCalled) ?? false }
      )
    }
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
