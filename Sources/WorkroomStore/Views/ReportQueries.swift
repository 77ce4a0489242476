import GRDB
public import Regulation

/// What a CPPCC has reported (已报送的), by when it was sent.
public struct ReportsSent: DeskQuery {
  public let place: WorkroomID
  public init(by place: WorkroomID) { self.place = place }
  public func answer(from state: StoreState) throws -> [Matter<ReportFacts>] {
    try state.matters(ReportFacts.self, "workroom = ? AND state <> 'nothing'", [place.rawValue])
  }
}

/// What a CPPCC has to report soon, or should have (报送到期), P4.7b, P8.2b, A44: what its level reports, as long as there are
/// rooms and no record that it was sent.
public struct ReportDues: DeskQuery {
  /// A due day, and of which period.
  public struct Item: Hashable, Sendable {
    public let due: Due
    public let period: Period
  }

  /// For how many days after its day it is brought up (product default).
  static let daysAfter = 30

  public let place: WorkroomID
  public let today: Day
  public init(of place: WorkroomID, on today: Day) { (self.place, self.today) = (place, today) }

  public func answer(from state: StoreState) throws -> [Item] {
    guard let cppcc = try TheCppcc(place).answer(from: state)?.facts, try hasRooms(cppcc, state) else {
      return []
    }
    let pack = state.store.pack
    let sent = try Set(ReportsSent(by: place).answer(from: state).map(\.facts.sent.period))
    // Of last year as long as it is January.
    let periods: [Period] = [.quarter(today.quarter.previous), .year(today.year), .year(today.year - 1)]
    return periods.compactMap { period in
      guard !sent.contains(period.code), let due = pack.reportDue(cppcc.level, of: period),
        (-Self.daysAfter...pack[.remindDueDays]).contains(due.daysLeft(after: today))
      else { return nil }
      return Item(due: due, period: period)
    }.sorted { $0.due.day < $1.due.day }
  }

  /// Rooms of its own level, and of a city those of its counties.
  private func hasRooms(_ cppcc: CppccFacts, _ state: StoreState) throws -> Bool {
    try Workrooms().answer(from: state).contains { room in
      cppcc.level == .city || room.facts.level == cppcc.level
    }
  }
}
