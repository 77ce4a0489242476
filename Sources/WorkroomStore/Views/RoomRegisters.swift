import GRDB
public import Regulation

/// The six registers of a room for a year (六类台账), P4.5b; nil where there is no such room.
///
/// Nothing of it is what a visitor said: opinions are numbers, and a topic, a title or a resolution that speaks of somebody is
/// left out (nil).
public struct RoomRegisters: DeskQuery {
  public struct Found: Hashable, Sendable {
    public let roomName: String
    /// Seats that were held on a day of the year, with the offices beside.
    public let members: [Member]
    /// What was held: with what it was about, as far as that is shown.
    public let events: [Event]
    /// The opinions of each month, where there were any.
    public let opinions: [OfMonth]
    public let outputs: [Output]
    public let meetings: [Meeting]
    public let materials: [Material]
  }

  /// A seat with the offices of whoever holds it.
  public struct Member: Hashable, Sendable {
    public let seat: SeatFacts
    public let offices: [Office]
  }

  /// What came in in a month.
  public struct OfMonth: Hashable, Sendable {
    public let month: Int
    public let figures: OpinionFigures.Figures
  }

  /// What was written; the title is nil where it speaks of somebody.
  public struct Output: Hashable, Sendable {
    public let facts: OutputFacts
    public let state: MatterState
    public let title: String?
  }

  /// A meeting; topic and resolutions are nil where they speak of somebody.
  public struct Meeting: Hashable, Sendable {
    public let facts: MeetingFacts
    public let topic: String?
    public let resolutions: String?
  }

  /// A document; the title is nil where it speaks of somebody.
  public struct Material: Hashable, Sendable {
    public let facts: MaterialFacts
    public let title: String?
  }

  /// Something that was held.
  public struct Event: Hashable, Sendable {
    public let day: Day
    public let kind: PlannedKind
    public let channel: Channel?
    /// Nil where it speaks of somebody.
    public let topic: String?
    public let person: PersonID
    public let people: Headcount?
  }

  public let room: WorkroomID
  public let year: Int
  public init(of room: WorkroomID, _ year: Int) { (self.room, self.year) = (room, year) }

  public func answer(from state: StoreState) throws -> Found? {
    guard let facts = try TheWorkroom(room).answer(from: state)?.facts else { return nil }
    let (first, last) = (Period.year(year).first, Period.year(year).last)
    let words = try PlainWords(state)
    let ofYear = "workroom = ? AND state <> 'nothing' AND day BETWEEN ? AND ?"
    let span: StatementArguments = [room.rawValue, first.ordinal, last.ordinal]
    let outputs = try state.matters(OutputFacts.self, ofYear, span).map { output in
      Output(facts: output.facts, state: output.state, title: words(output.facts.drafted.title))
    }
    let meetings = try state.matters(MeetingFacts.self, ofYear, span).map { meeting in
      let said = meeting.facts.meeting
      return Meeting(
        facts: meeting.facts, topic: words(said.topic), resolutions: said.resolutions.flatMap { words($0) })
    }
    // What was filed before is kept still.
    let materials = try state.matters(
      MaterialFacts.self, "workroom = ? AND state <> 'nothing' AND day <= ?", [room.rawValue, last.ordinal]
    ).map { Material(facts: $0.facts, title: words($0.facts.filed.title)) }
    return Found(
      roomName: facts.name, members: try members(first, last, state),
      events: try events(ofYear, span, words, state), opinions: try opinions(state), outputs: outputs,
      meetings: meetings, materials: materials)
  }

  private func members(_ first: Day, _ last: Day, _ state: StoreState) throws -> [Member] {
    let offices = try state.matters(
      OfficeFacts.self, "workroom = ? AND state <> 'nothing'", [room.rawValue]
    ).map(\.facts).filter { $0.since <= last && $0.until ?? last >= first }
    return try SeatsIn(room).answer(from: state).map(\.facts)
      .filter { $0.since <= last && $0.until ?? last >= first }
      .map { seat in
        Member(
          seat: seat,
          offices: Office.allCases.filter { office in
            offices.contains { $0.office == office && $0.holder == seat.member }
          })
      }
  }

  private func opinions(_ state: StoreState) throws -> [OfMonth] {
    try (1...12).compactMap { month in
      guard let first = Day(year, month, 1) else { return nil }
      let last = first.adding(Day.length(of: month, in: year) - 1)
      let figures = try OpinionFigures(in: room, from: first, to: last).answer(from: state)
      return figures.total == 0 ? nil : OfMonth(month: month, figures: figures)
    }
  }

  private func events(
    _ ofYear: String, _ span: StatementArguments, _ words: PlainWords, _ state: StoreState
  ) throws -> [Event] {
    let activities = try state.matters(ActivityFacts.self, ofYear, span).map { activity in
      let logged = activity.facts.logged
      return Event(
        day: activity.facts.day, kind: logged.kind.planned, channel: logged.channel,
        topic: words(logged.topic), person: logged.person,
        people: Headcount(logged.attendance, said: logged.attendanceSaid))
    }
    let micros = try state.matters(MicroFacts.self, ofYear, span).map { micro in
      let held = micro.facts.facts
      return Event(
        day: micro.facts.day, kind: micro.facts.micro.planned, channel: held.channel,
        topic: words(held.topic), person: held.person,
        people: held.heads.map { Headcount($0.reduce(0) { $0 + $1.people }) })
    }
    let research = try state.matters(ResearchFacts.self, ofYear, span).map { note in
      Event(
        day: note.facts.day, kind: .research, channel: nil, topic: words(note.facts.noted.topic),
        person: note.facts.noted.person, people: nil)
    }
    return (activities + micros + research).enumerated()
      .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
  }
}

/// The opinions that were received on shifts of a room, by shift (每次值班登记的意见), as numbers.
public struct OpinionsOnShifts: DeskQuery {
  public let room: WorkroomID
  public let from: Day
  public let to: Day
  public init(in room: WorkroomID, from: Day, to: Day) { (self.room, self.from, self.to) = (room, from, to) }

  public func answer(from state: StoreState) throws -> [MatterID: Int] {
    // What is received on a shift is received on its day, or after midnight.
    let opinions = try state.matters(
      OpinionFacts.self, "workroom = ? AND state <> 'nothing' AND day BETWEEN ? AND ?",
      [room.rawValue, from.ordinal, to.ordinal + 1])
    return opinions.reduce(into: [:]) { counts, opinion in
      if let shift = opinion.facts.shift { counts[shift, default: 0] += 1 }
    }
  }
}

/// One activity, with what it is about as far as that speaks of nobody (nil where it does).
public struct TheActivity: DeskQuery {
  public struct Found: Hashable, Sendable {
    public let matter: Matter<ActivityFacts>
    public let topic: String?
  }

  public let id: MatterID
  public init(_ id: MatterID) { self.id = id }
  public func answer(from state: StoreState) throws -> Found? {
    guard let matter = try state.matter(ActivityFacts.self, id), matter.state == .held else { return nil }
    return Found(matter: matter, topic: try PlainWords(state)(matter.facts.logged.topic))
  }
}
