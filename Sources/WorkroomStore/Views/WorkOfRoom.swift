import GRDB
public import Regulation

/// What was done (履职数字), of one room or of several together.
public struct WorkCount: Hashable, Sendable {
  /// Shifts that began, whoever kept them, and their minutes as far as they ended.
  public var offline = 0
  public var online = 0
  public var minutes = 0
  public var opinions = OpinionFigures.Figures()
  public var activities: [ActivityKind: Int] = [:]
  /// Who came to activities, as far as heads were counted.
  public var attendance = 0
  /// Policy talks by to whom and what was made known, as far as it was said: one may be several (P3.2c).
  public var audiences: [VisitorGroup: Int] = [:]
  public var contents: [PublicityContent: Int] = [:]
  public var micros: [MicroKind: Int] = [:]
  public var research = 0
  /// Outputs that were handed in, by kind; of these adopted or filed, and replied to.
  public var outputs: [OutputKind: Int] = [:]
  public var adopted = 0
  public var replied = 0
  public var experiences = 0
  public var publicity = 0

  public init() {}

  public var shifts: Int { offline + online }
  public var events: Int { activities.values.reduce(0, +) + micros.values.reduce(0, +) }
  /// Opinions that were dealt with: fed back or closed.
  public var done: Int { [.fedBack, .closed].reduce(0) { $0 + opinions.states[$1, default: 0] } }

  /// Whether nothing at all was recorded.
  public var isEmpty: Bool {
    shifts + opinions.total + events + research + experiences + publicity == 0 && outputs.isEmpty
  }

  /// With what was recorded once: no other room holds it.
  mutating func add(single other: WorkCount) {
    offline += other.offline
    online += other.online
    minutes += other.minutes
    opinions.add(other.opinions)
    research += other.research
    experiences += other.experiences
    publicity += other.publicity
  }

  /// With one event, which may be another room's as well.
  mutating func add(_ event: WorkOfRoom.Event) {
    switch event.what {
    case .activity(let kind): activities[kind, default: 0] += 1
    case .micro(let kind): micros[kind, default: 0] += 1
    case .output(let kind):
      outputs[kind, default: 0] += 1
      if event.isAdopted { adopted += 1 }
      if event.isReplied { replied += 1 }
    }
    attendance += event.attendance
    for audience in event.audiences { audiences[audience, default: 0] += 1 }
    for content in event.contents { contents[content, default: 0] += 1 }
  }
}

/// What a room did in a span of days, and what of it others may have recorded as well; without a visitor's name or words.
public struct WorkOfRoom: DeskQuery {
  /// Something that was held or handed in.
  public struct Event: Hashable, Sendable {
    public enum What: Hashable, Sendable {
      case activity(ActivityKind)
      case micro(MicroKind)
      case output(OutputKind)
    }

    public let matter: MatterID
    public let what: What
    public let day: Day
    public let channel: Channel?
    /// Who leads it, as it was written; nil: the room itself.
    public let leader: String?
    public var attendance = 0
    public var audiences: [VisitorGroup] = []
    public var contents: [PublicityContent] = []
    public var isAdopted = false
    public var isReplied = false

    /// Held, and not handed in.
    var isHeld: Bool {
      switch what {
      case .activity, .micro: true
      case .output: false
      }
    }

    var once: EventsOnce.Event {
      EventsOnce.Event(
        matter: matter.rawValue, what: "\(what)", day: day, channel: channel, leader: leader)
    }
  }

  public struct Experience: Hashable, Sendable {
    public let room: String
    /// Nil where it speaks of somebody.
    public let title: String?
    public let day: Day
    /// 可复制 (P1f)
    public let isReplicable: Bool
  }

  public struct Found: Hashable, Sendable {
    public let room: Matter<RoomFacts>
    public let count: WorkCount
    public let events: [Event]
    /// Good experience that was reported (P8.2a).
    public let experiences: [Experience]
    /// By day, for a picture over months.
    public let shiftDays: [Day]
    public let opinionDays: [Day: Int]
  }

  public let room: Matter<RoomFacts>
  public let span: ClosedRange<Day>
  public init(_ room: Matter<RoomFacts>, in span: ClosedRange<Day>) { (self.room, self.span) = (room, span) }

  public func answer(from state: StoreState) throws -> Found {
    let (first, last, place) = (span.lowerBound, span.upperBound, room.workroom)
    var count = WorkCount()
    let shifts = try ShiftsBegun(in: place, from: first, to: last).answer(from: state)
    count.online = shifts.count { $0.facts.channel == .online }
    count.offline = shifts.count - count.online
    count.minutes = shifts.reduce(0) { $0 + ($1.facts.minutes ?? 0) }
    count.opinions = try OpinionFigures(in: place, from: first, to: last).answer(from: state)
    let events = try events(state)
    for event in events { count.add(event) }
    count.research = try held(ResearchFacts.self, state).count
    let experiences = try experiences(state)
    count.experiences = experiences.count
    count.publicity = try held(PublicityFacts.self, state).count
    return Found(
      room: room, count: count, events: events, experiences: experiences,
      shiftDays: shifts.map(\.facts.day), opinionDays: try opinionDays(state))
  }

  private func events(_ state: StoreState) throws -> [Event] {
    let (first, last, place) = (span.lowerBound, span.upperBound, room.workroom)
    let activities = try Activities(of: place, from: first, to: last).answer(from: state).map { activity in
      let logged = activity.facts.logged
      return Event(
        matter: activity.id, what: .activity(logged.kind), day: activity.facts.day, channel: logged.channel,
        leader: logged.joint?.leader, attendance: logged.attendance ?? 0,
        audiences: logged.audiences ?? [], contents: logged.contents ?? [])
    }
    let micros = try Micros(of: place, from: first, to: last).answer(from: state).map { micro in
      Event(
        matter: micro.id, what: .micro(micro.facts.micro), day: micro.facts.day,
        channel: micro.facts.facts.channel, leader: micro.facts.facts.joint?.leader)
    }
    let outputs = try held(OutputFacts.self, state).filter { $0.facts.submitted != nil }.map { output in
      Event(
        matter: output.id, what: .output(output.facts.drafted.kind), day: output.facts.day, channel: nil,
        leader: output.facts.drafted.joint?.leader,
        isAdopted: output.facts.adopted.map { $0 <= last } ?? false,
        isReplied: output.facts.reply.map { $0.day <= last } ?? false)
    }
    return activities + micros + outputs
  }

  private func experiences(_ state: StoreState) throws -> [Experience] {
    let reports = try held(ExperienceFacts.self, state).map(\.facts.reported)
    guard !reports.isEmpty else { return [] }
    let words = try PlainWords(state)
    return reports.map {
      Experience(
        room: room.facts.name, title: words($0.title), day: $0.day, isReplicable: $0.replicable)
    }
  }

  private func held<Facts: MatterFacts>(_: Facts.Type, _ state: StoreState) throws -> [Matter<Facts>] {
    try state.matters(
      Facts.self, "workroom = ? AND state <> 'nothing' AND day BETWEEN ? AND ?",
      [room.workroom.rawValue, span.lowerBound.ordinal, span.upperBound.ordinal])
  }

  private func opinionDays(_ state: StoreState) throws -> [Day: Int] {
    let rows = try Row.fetchCursor(
      state.db.cachedStatement(
        sql: """
          SELECT day, count(*) FROM matters WHERE workroom = ? AND kind = 'opinion'
            AND state NOT IN ('nothing', 'joined') AND day BETWEEN ? AND ? GROUP BY day
          """), arguments: [room.workroom.rawValue, span.lowerBound.ordinal, span.upperBound.ordinal])
    var days: [Day: Int] = [:]
    while let row = try rows.next() {
      let columns = Columns(row, of: "matters")
      days[try columns.day(0)] = try columns.number(1)
    }
    return days
  }
}
