import GRDB
public import Regulation

/// How the online rooms were used in a span of days (线上委员工作室的数据分析), P8.1c, and which of them stood silent (P5.3g).
public struct OnlineRooms: DeskQuery {
  public struct Row: Hashable, Sendable {
    public let name: String
    /// Since when it is on 秦商量.
    public let since: Day
    /// Online shifts, and their minutes.
    public var sessions = 0
    public var minutes = 0
    /// Opinions that came over the network.
    public var opinions = 0
    /// Online activities and consultations, and who came as far as heads were counted.
    public var events = 0
    public var participants = 0
    /// Days from when an online opinion came to its first feedback, of those that had one.
    public var feedbackDays: [Int] = []
    public var rated = 0
    public var content = 0

    /// No duty, exchange or consultation over the network at all (P5.3g).
    public var isSilent: Bool { sessions + events + opinions == 0 }
  }

  public let rooms: [Matter<RoomFacts>]
  public let span: ClosedRange<Day>
  public init(among rooms: [Matter<RoomFacts>], in span: ClosedRange<Day>) {
    (self.rooms, self.span) = (rooms, span)
  }

  /// Those that were on the platform on one of the days, by name.
  public func answer(from state: StoreState) throws -> [Row] {
    try rooms.compactMap { room in
      guard let since = room.facts.platform, since <= span.upperBound, try state.stood(room, in: span) else {
        return nil
      }
      return try row(room, since, state)
    }.sorted { ($0.name, $0.since) < ($1.name, $1.since) }
  }

  private func row(_ room: Matter<RoomFacts>, _ since: Day, _ state: StoreState) throws -> Row {
    var row = Row(name: room.facts.name, since: since)
    for shift in try ShiftsBegun(in: room.workroom, from: span.lowerBound, to: span.upperBound)
      .answer(from: state)
    where shift.facts.channel == .online {
      row.sessions += 1
      row.minutes += shift.facts.minutes ?? 0
    }
    for event in try WorkOfRoom(room, in: span).answer(from: state).events where event.channel == .online {
      row.events += 1
      row.participants += event.attendance
    }
    let opinions = try state.matters(
      OpinionFacts.self,
      """
      workroom = ? AND state NOT IN ('nothing', 'joined') AND day BETWEEN ? AND ?
        AND json_extract(detail, '$.facts.source') IN ('qinShangliang', 'otherOnline')
      """, [room.workroom.rawValue, span.lowerBound.ordinal, span.upperBound.ordinal])
    for opinion in opinions {
      row.opinions += 1
      if let days = try daysToFeedback(opinion, state) { row.feedbackDays.append(days) }
      switch opinion.facts.feedback?.satisfaction ?? opinion.facts.rounds?.last?.feedback?.satisfaction {
      case .satisfied?, .mostly?:
        row.rated += 1
        row.content += 1
      case .unsatisfied?: row.rated += 1
      case .notRated?, nil: break
      }
    }
    return row
  }

  /// From the day an opinion came to the first time its visitor was told; nil where that was not done.
  private func daysToFeedback(_ opinion: Matter<OpinionFacts>, _ state: StoreState) throws -> Int? {
    guard
      opinion.facts.feedback != nil || opinion.facts.rounds?.contains(where: { $0.feedback != nil }) == true
    else { return nil }
    return try Folding.inEffect(state.ledger().entries(of: opinion.id))
      .first { $0.act.is(OpinionFedBack.self) }
      .map { opinion.facts.day.days(to: $0.mark.occurred.day) }
  }
}
