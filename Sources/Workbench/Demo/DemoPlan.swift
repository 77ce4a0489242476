import Regulation
import WorkroomStore

/// Plans the turns of the demo's year; the order they are planned in does not matter.
struct DemoPlan {
  let now: Moment
  var turns: [DemoTurn] = []
  var random: SeededRandom
  /// How many shifts, opinions … have been planned: their ids.
  var counted = 0
  /// How many topics and visitors have been used.
  var topics = 0
  var visitors = 0
  /// Members and days that have a shift.
  var taken: Set<String> = []
  /// Opinions that were answered, with the day: what consultations and outputs rest on.
  var answered: [(opinion: MatterID, at: Moment)] = []

  init(now: Moment) {
    self.now = now
    random = SeededRandom(seed: 17)
  }

  /// The current quarter and the four before it, oldest first; the room is set up in the oldest.
  var quarters: [Quarter] {
    var quarters = [now.day.quarter]
    for _ in 0..<4 { quarters.insert(quarters[0].previous, at: 0) }
    return quarters
  }

  var founded: Day { workday(quarters[0].first.adding(18)) }
  var plaque: Day { workday(founded.adding(20)) }
  var platform: Day { workday(founded.adding(45)) }
  /// The leaver goes in the quarter before this one.
  var left: Day { workday(quarters[3].first.adding(35)) }
  /// The joiner comes in this quarter, so that it does not count for them, or in the last where this is young.
  var joined: Day {
    let thisQuarter = workday(quarters[4].first.adding(24))
    return thisQuarter < now.day ? thisQuarter : workday(quarters[3].first.adding(50))
  }

  mutating func make() {
    setUp()
    shifts()
    remarkableShifts()
    leftOpen()
    activities()
    consultations()
    outputs()
    leave()
  }

  // MARK: Building stones

  /// The day itself, or the Monday after a weekend.
  func workday(_ day: Day) -> Day { day.weekday > 5 ? day.adding(8 - day.weekday) : day }

  func at(_ day: Day, _ hour: Int, _ minute: Int = 0) -> Moment { Moment(day, hour: hour, minute: minute) }

  mutating func matter(_ kind: String) -> MatterID {
    counted += 1
    return MatterID("demo-\(kind)-\(counted)")
  }

  /// A turn that records what happens just then.
  mutating func say(
    _ actor: String, _ at: Moment, _ matter: MatterID, _ act: Act, personal: [PersonalField: String] = [:]
  ) {
    let proposal = Proposal(act, in: DemoRoom.id, on: matter, occurred: at, personal: personal)
    turns.append(DemoTurn(at: at, actor: actor, what: .record([proposal])))
  }

  /// Who goes on with a member's matter: the member, or the liaison once the member has left.
  func whoFollowsUp(_ person: String, on day: Day) -> String {
    person == DemoRoom.leaver && day >= left ? DemoRoom.liaison : person
  }

  // MARK: The room

  private mutating func setUp() {
    let room = DemoRoom.id
    let start = at(founded, 9, 10)
    var proposals = [
      Proposal(
        .workroomSetUp(
          WorkroomSetUp(name: DemoRoom.name, type: .sector, level: .county, area: DemoRoom.area)),
        in: room, on: room.matter, occurred: start)
    ]
    for name in DemoRoom.founders { proposals.append(seat(name, start)) }
    let offices = DemoRoom.convenors.map { (Office.convenor, $0) } + [(.liaison, DemoRoom.liaison)]
    for (number, (office, name)) in offices.enumerated() {
      proposals.append(self.office(office, name, number + 1, start))
    }
    turns.append(DemoTurn(at: start, actor: nil, what: .record(proposals)))
    say(DemoRoom.liaison, at(plaque, 10, 30), room.matter, .plaqueAwarded(PlaqueAwarded(existing: false)))
    say(DemoRoom.liaison, at(platform, 15, 20), room.matter, .platformJoined(PlatformJoined()))
    say(
      DemoRoom.liaison, at(platform, 15, 30), room.matter,
      .committeeAssigned(CommitteeAssigned(committee: "教科卫体和文化文史委员会")))
    say(
      DemoRoom.liaison, at(platform, 15, 40), DemoRoom.seat(DemoRoom.founders[0]),
      .seatDescribed(SeatDescribed(post: "商州中学教师", specialty: "教育", sector: "教育界")))
    standUp()
    say(DemoRoom.liaison, at(left, 16, 30), Self.office(2), .officeLeft(OfficeLeft()))
    say(
      DemoRoom.liaison, at(left, 16, 40), DemoRoom.seat(DemoRoom.leaver),
      .seatLeft(SeatLeft(reason: .resigned)))
    let follows = at(left, 16, 50)
    let succession = office(.convenor, DemoRoom.successor, 4, follows)
    turns.append(DemoTurn(at: follows, actor: DemoRoom.liaison, what: .record([succession])))
    let came = at(joined, 9, 30)
    turns.append(
      DemoTurn(at: came, actor: DemoRoom.liaison, what: .record([seat(DemoRoom.joiner, came)])))
  }

  private static func office(_ number: Int) -> MatterID { MatterID("demo-office-\(number)") }

  private func office(_ office: Office, _ name: String, _ number: Int, _ at: Moment) -> Proposal {
    let taken = OfficeTaken(office: office, person: DemoRoom.person(name), name: name)
    return Proposal(.officeTaken(taken), in: DemoRoom.id, on: Self.office(number), occurred: at)
  }

  private func seat(_ name: String, _ at: Moment) -> Proposal {
    Proposal(
      .seatTaken(SeatTaken(person: DemoRoom.person(name), name: name)), in: DemoRoom.id,
      on: DemoRoom.seat(name), occurred: at)
  }
}
