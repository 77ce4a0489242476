import Regulation
import Testing

@testable import WorkroomStore

/// A room of six with its plaque of 1 March 2024, on 秦商量 since 1 April 2024, under a ``TestCppcc``: the room that the worked
/// counts speak of, and a year of it that meets every norm of the room in both rule sets, as entries through the desk.
struct WorkedYear {
  let cppcc: TestCppcc
  let year: Int
  var test: TestRoom { cppcc.test }
  static let members = ["A", "B", "C", "D", "E", "F"].map { PersonID($0) }

  /// - Parameters:
  ///   - name: what the room is called.
  ///   - people: what some of its members are called.
  init(_ year: Int = 2025, named name: String = "示例委员工作室", people: [String: String] = [:]) throws {
    self.year = year
    let test = try TestRoom(setUp: false)
    test.clock.move(to: Moment(try #require(Day(2024, 3, 1)), hour: 8))
    var turn = [
      test.proposal(
        Act(WorkroomSetUp(name: name, type: .regional, level: .county, area: "示例区")), on: test.room.matter),
      test.proposal(Act(PlaqueAwarded(existing: false)), on: test.room.matter),
    ]
    turn += Self.members.map { member in
      let name = people[member.rawValue] ?? "委员\(member.rawValue)"
      return test.proposal(Act(SeatTaken(person: member, name: name)), on: test.seat(member))
    }
    for (office, person, name) in [(Office.convenor, test.a, "委员A"), (.liaison, test.liaison, "联络员")] {
      turn.append(
        test.proposal(
          Act(OfficeTaken(office: office, person: person, name: name)),
          on: MatterID("office-\(person.rawValue)")))
    }
    try #require(try test.commit(turn, by: .guest).refusal == nil)
    cppcc = try TestCppcc(over: test)
    test.clock.move(to: Moment(try #require(Day(2024, 4, 1)), hour: 9))
    try test.record(Act(PlatformJoined()), on: test.room.matter, by: test.a)
  }

  func day(_ month: Int, _ day: Int, year: Int? = nil) throws -> Day {
    try #require(Day(year ?? self.year, month, day))
  }

  /// A micro-consultation or micro-oversight that was approved with the annual plan.
  struct Micro {
    let kind: MicroKind
    let channel: Channel
    init(_ kind: MicroKind, _ channel: Channel) { (self.kind, self.channel) = (kind, channel) }
    /// Each kind twice in each channel (P3.4d, the matrix).
    static let twiceInEach = [MicroKind.consultation, .oversight].flatMap { kind in
      [Channel.offline, .online].flatMap { channel in [Micro(kind, channel), Micro(kind, channel)] }
    }
    /// Each kind twice, all in person.
    static let inPerson = [MicroKind.consultation, .oversight].flatMap { kind in
      [Micro(kind, .offline), Micro(kind, .offline)]
    }
  }

  /// Records the year, day by day.
  ///
  /// - Parameters:
  ///   - micros: what was held of micro-consultation and micro-oversight, one a month from April on.
  ///   - absent: who did no duty in the quarter.
  func live(_ micros: [Micro] = Micro.twiceInEach, absent: (PersonID, Int)? = nil) throws {
    let records = try papers() + activities() + consultations(micros) + outputs() + shifts(absent)
    for (moment, record) in records.sorted(by: { $0.0 < $1.0 }) {
      test.clock.move(to: moment)
      try record()
    }
  }

  typealias Record = (Moment, () throws -> Void)

  private func does(_ act: Act, _ matter: String, _ day: Day, _ hour: Int, by person: PersonID) -> Record {
    (
      Moment(day, hour: hour),
      { try self.test.record(act, on: MatterID(matter), by: person) }
    )
  }

  private func papers() throws -> [Record] {
    let items = [PlannedItem(PlanItem(.reading, month: 3), text: "读书")]
    let sending = try day(11, 20)
    return [
      does(
        Act(PlanAdopted(year: year, items: items)), test.room.plan(of: year).rawValue, try day(1, 10), 9,
        by: test.a),
      does(
        Act(SummaryDrafted(year: year, cutoff: sending, parts: [.achieved: "办成几件事"])),
        test.room.summary(of: year).rawValue, sending, 9, by: test.a),
      does(
        Act(SummarySent(year: year, to: TestCppcc.guiding, day: sending, way: .byHand)),
        test.room.summary(of: year).rawValue, sending, 10, by: test.a),
    ]
  }

  private func activities() throws -> [Record] {
    let held: [(ActivityKind, Channel)] = [
      (.reading, .offline), (.reading, .offline), (.reading, .online), (.reading, .online),
      (.policyTalk, .offline), (.policyTalk, .offline), (.policyTalk, .online), (.policyTalk, .online),
      (.publicService, .offline), (.publicService, .offline),
    ]
    return try held.enumerated().map { place, what in
      let (kind, channel) = what
      let logged = ActivityLogged(
        person: test.b, kind: kind, service: kind == .publicService ? .legalAid : nil, topic: "主题",
        channel: channel, platform: channel == .online ? .qinShangliang : nil, carrier: .discussion,
        attendance: 12)
      return does(Act(logged), "activity-\(place)", try day(2 + place, 5), 15, by: test.b)
    }
  }

  private func consultations(_ micros: [Micro]) throws -> [Record] {
    let approval = Approval(by: "主席会议", day: try day(1, 20), plan: true)
    return try micros.enumerated().map { place, micro in
      var held = Said.micro(test.c)
      (held.channel, held.approval) = (micro.channel, approval)
      held.platform = micro.channel == .online ? .qinShangliang : nil
      let act: Act =
        switch micro.kind {
        case .consultation: Act(MicroConsultationHeld(held))
        case .oversight: Act(MicroOversightHeld(held))
        }
      return does(act, "micro-\(place)", try day(4 + place, 16), 15, by: test.c)
    }
  }

  private func outputs() throws -> [Record] {
    try (1...4).flatMap { quarter in
      let (matter, on) = ("output-\(quarter)", try day(quarter * 3, 20))
      return [
        does(Said.drafted(test.b), matter, on, 9, by: test.b),
        does(Said.reviewed(true), matter, on, 10, by: test.liaison),
        does(Said.submitted, matter, on, 11, by: test.b),
      ]
    }
  }

  /// Everybody once in person and once online in every quarter.
  private func shifts(_ absent: (PersonID, Int)?) throws -> [Record] {
    try (1...4).flatMap { quarter in
      try Self.members.enumerated().flatMap { place, member -> [Record] in
        if let absent, absent == (member, quarter) { return [] }
        return try [Channel.offline, .online].enumerated().flatMap { month, channel in
          let matter = "shift-\(quarter)-\(member.rawValue)-\(month)"
          let on = try day(quarter * 3 - 2 + month, 8 + place)
          return [
            does(Said.started(member, channel), matter, on, 9, by: member),
            does(Said.ended, matter, on, 11, by: member),
          ]
        }
      }
    }
  }
}
