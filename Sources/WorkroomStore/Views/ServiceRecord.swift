import GRDB
public import Regulation

/// What a member, or a whole room, did in a span of days (履职档案), P8.4a, C4.4b; nil where there is no such room.
///
/// Figures and what was led told from what was taken part in, and no verdict. Nothing of it is what a visitor said; a topic or
/// a title that speaks of somebody is left out.
public struct ServiceRecord: DeskQuery {
  public struct Found: Hashable, Sendable {
    public let roomName: String
    /// The member's; nil: it is the room's.
    public let name: String?
    /// Offices that the member held on one of the days.
    public let offices: [Office]
    public let shifts: Shifts
    /// Activities, consultations, oversight and research, by day.
    public let events: [Item]
    public let opinions: OpinionFigures.Figures
    /// By the day they were handed in, else begun.
    public let outputs: [Item]
    /// What the norms ask of the member, or of the room, in the quarters and years that are touched.
    public let findings: [Finding]
  }

  /// Shifts, month by month.
  public struct Shifts: Hashable, Sendable {
    /// Those months that had any, in order.
    public let months: [RecordSheet.Month]
    /// How many were not ended.
    public let running: Int

    public var count: Int { months.reduce(0) { $0 + $1.online + $1.offline } }
    public var offline: Int { months.reduce(0) { $0 + $1.offline } }
    public var minutes: Int { months.reduce(0) { $0 + $1.minutes } }
    public var late: Int { months.reduce(0) { $0 + $1.late } }

    init(_ shifts: [Matter<ShiftFacts>]) {
      var months: [RecordSheet.Month] = []
      for shift in shifts.map(\.facts) {
        let day = shift.day
        if months.last.map({ ($0.year, $0.month) != (day.year, day.month) }) ?? true {
          months.append(
            RecordSheet.Month(
              year: day.year, month: day.month, online: 0, offline: 0, minutes: 0, late: 0))
        }
        let last = months.count - 1
        switch shift.channel {
        case .online: months[last].online += 1
        case .offline: months[last].offline += 1
        }
        months[last].minutes += shift.minutes ?? 0
        if shift.late != nil { months[last].late += 1 }
      }
      self.months = months
      running = shifts.count { $0.facts.minutes == nil }
    }
  }

  /// Something that was held or written.
  public struct Item: Hashable, Sendable {
    public let matter: MatterID
    public let day: Day
    public let kind: PlannedKind
    public let channel: Channel?
    /// Topic or title; nil where it speaks of somebody.
    public let text: String?
    public let role: ServiceRole
    public let state: MatterState
  }

  public let room: WorkroomID
  /// Nil: the whole room's.
  public let person: PersonID?
  /// Both inclusive.
  public let from: Day
  public let to: Day
  public let today: Day
  public init(of person: PersonID?, in room: WorkroomID, from: Day, to: Day, on today: Day) {
    (self.person, self.room, self.from, self.to, self.today) = (person, room, from, to, today)
  }

  public func answer(from state: StoreState) throws -> Found? {
    guard let facts = try TheWorkroom(room).answer(from: state)?.facts else { return nil }
    let name = try person.map { try NameOf($0).answer(from: state) ?? $0.rawValue }
    let held = try state.matters(OfficeFacts.self, "workroom = ? AND state <> 'nothing'", [room.rawValue])
      .map(\.facts).filter { $0.holder == person && $0.since <= to && $0.until ?? to >= from }
    let leading = Leading(person: person, name: name, room: facts, offices: held)
    let words = try PlainWords(state)
    let items = try items(state, leading, words)
    return Found(
      roomName: facts.name, name: name,
      offices: Office.allCases.filter { office in held.contains { $0.office == office } },
      shifts: Shifts(try ShiftsBegun(in: room, from: from, to: to, by: person).answer(from: state)),
      events: items.filter { !$0.kind.isWritten }.sorted { ($0.day, $0.matter) < ($1.day, $1.matter) },
      opinions: try OpinionFigures(in: room, from: from, to: to, recordedBy: person).answer(from: state),
      outputs: items.filter(\.kind.isWritten).sorted { ($0.day, $0.matter) < ($1.day, $1.matter) },
      findings: try findings(state))
  }

  /// Who led what: a convenor, whoever the room is named after, or the room that leads what is joint; where another leads, all
  /// of the room took part (C4.4b).
  private struct Leading {
    let person: PersonID?
    let name: String?
    let room: RoomFacts
    let offices: [OfficeFacts]

    func role(on day: Day, _ joint: Joint?) -> ServiceRole {
      switch joint?.role {
      case .leads?: return .led
      case .isNamed?, .tookPart?: return .tookPart
      case nil: break
      }
      guard person != nil else { return .led }
      let isConvenor = offices.contains {
        $0.office == .convenor && $0.since <= day && $0.until ?? day >= day
      }
      let isNamesake = name.map { $0.count >= 2 && room.name.contains($0) } ?? false
      return isConvenor || isNamesake ? .led : .tookPart
    }
  }

  private func items(_ state: StoreState, _ leading: Leading, _ words: PlainWords) throws -> [Item] {
    let condition = "workroom = ? AND state <> 'nothing' AND day BETWEEN ? AND ?"
    let span: StatementArguments = [room.rawValue, from.ordinal, to.ordinal]
    let seats = try person.map { try SeatsOf($0, in: room).answer(from: state).map(\.facts) } ?? []
    /// Whose it is, or who is named in it and had a seat that day: this was judged nowhere where it came from elsewhere.
    func isTheirs<Facts: MatterFacts>(_ matter: Matter<Facts>, _ named: [PersonID]? = nil) -> Bool {
      guard let person, matter.facts.person != person else { return true }
      return named?.contains(person) ?? false && seats.contains { $0.isHeld(on: matter.facts.day) }
    }
    /// Whoever is only named took part, whatever they are in the room.
    func isRecorder<Facts: MatterFacts>(_ matter: Matter<Facts>) -> Bool {
      person == nil || matter.facts.person == person
    }
    func item<Facts: MatterFacts>(
      _ matter: Matter<Facts>, _ kind: PlannedKind, _ channel: Channel?, _ text: String, _ joint: Joint?
    ) -> Item {
      Item(
        matter: matter.id, day: matter.facts.day, kind: kind, channel: channel, text: words(text),
        role: isRecorder(matter) ? leading.role(on: matter.facts.day, joint) : .tookPart, state: matter.state)
    }
    let activities = try state.matters(ActivityFacts.self, condition, span).filter {
      isTheirs($0, $0.facts.logged.members)
    }.map { matter in
      let logged = matter.facts.logged
      return item(matter, logged.kind.planned, logged.channel, logged.topic, logged.joint)
    }
    let micros = try state.matters(MicroFacts.self, condition, span).filter {
      isTheirs($0, $0.facts.facts.members)
    }.map { matter in
      let held = matter.facts.facts
      return item(matter, matter.facts.micro.planned, held.channel, held.topic, held.joint)
    }
    let research = try state.matters(ResearchFacts.self, condition, span).filter { isTheirs($0) }.map {
      item($0, .research, nil, $0.facts.noted.topic, nil)
    }
    let outputs = try state.matters(OutputFacts.self, condition, span).filter { isTheirs($0) }.map { matter in
      let drafted = matter.facts.drafted
      return item(matter, drafted.kind.planned, nil, drafted.title, drafted.joint)
    }
    return activities + micros + research + outputs
  }

  private func findings(_ state: StoreState) throws -> [Finding] {
    let horizon = Horizon(asOf: today)
    var findings: [Finding] = []
    var quarter = from.quarter
    while quarter.first <= min(to, today) {
      if let person {
        findings += try [
          MemberFinding(of: person, at: room, in: .quarter(quarter), horizon).answer(from: state)
        ].compactMap(\.self)
      } else {
        findings += try RoomFindings(of: room, in: .quarter(quarter), horizon).answer(from: state)
      }
      quarter = quarter.next
    }
    guard person == nil, from.year <= min(to, today).year else { return findings }
    for year in from.year...min(to, today).year {
      findings += try RoomFindings(of: room, in: .year(year), horizon).answer(from: state)
    }
    return findings
  }
}

extension PlannedKind {
  /// Whether it is handed in on paper, and not held.
  fileprivate var isWritten: Bool {
    switch self {
    case .proposal, .publicOpinionReport, .researchReport: true
    case .reading, .policyTalk, .microConsultation, .microOversight, .research, .visit, .publicService,
      .other:
      false
    }
  }
}
