import Foundation
import Regulation
import Synchronization
import WorkroomStore

/// A clock that goes on when it is told to.
final class BenchClock: Sendable {
  private let time: Mutex<Moment>
  init(_ now: Moment) { time = Mutex(now) }
  var now: Moment { time.withLock { $0 } }
  func set(_ moment: Moment) { time.withLock { $0 = max($0, moment) } }
  func tick() { time.withLock { $0 = Moment(milliseconds: $0.milliseconds + 1) } }
}

/// Makes stores of a given size through the desk, as rooms would: every week each room's members hold shifts
/// and record opinions. A room comes to about a thousand entries.
struct StoreMaker {
  static let members = 20
  static let weeks = 12
  /// Entries a room has once it is set up: the room, its plaque, the platform, 20 seats and two offices.
  static let settingUp = 25
  /// The day before the first room's first week.
  static let start = Day(ordinal: 19_783)  // 2024-03-01

  let desk: Desk
  let clock: BenchClock
  private(set) var entries = 0
  private var rooms = 0
  private var week = 0

  init(store: Store, clock: BenchClock) {
    (desk, self.clock) = (Desk(store: store, clock: { clock.now }), clock)
  }

  static func room(_ number: Int) -> WorkroomID {
    WorkroomID("0190a000-0000-7000-8000-\(digits(number, 12))")
  }
  static func person(_ member: Int, of room: Int) -> PersonID {
    PersonID("0190a000-0000-7000-9\(digits(member, 3))-\(digits(room, 12))")
  }
  static func name(_ member: Int, of room: Int) -> String { "委员\(room)之\(member)" }
  static func owner(_ member: Int, of room: Int) -> Owner {
    .person(person(member, of: room), self.room(room))
  }

  private static func digits(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }

  /// Goes on until there are `wanted` entries; new rooms hold their weeks side by side.
  mutating func grow(to wanted: Int) throws {
    let perRoom = StoreMaker.settingUp + StoreMaker.weeks * StoreMaker.members * 4
    let first = rooms
    let wave = max(1, (wanted - entries + perRoom - 1) / perRoom)
    rooms += wave
    for room in first..<rooms { try setUp(room) }
    for _ in 0..<StoreMaker.weeks where entries < wanted {
      week += 1
      clock.set(Moment(StoreMaker.start.adding(week * 7), hour: 10))
      for room in first..<rooms where entries < wanted { try hold(week: week, in: room) }
    }
  }

  /// One room with so many opinions that nobody has dealt with, entered by its liaison.
  mutating func holdOpen(_ wanted: Int) throws {
    try setUp(0)
    rooms = 1
    let before = entries
    while entries - before < wanted {
      week += 1
      clock.set(Moment(StoreMaker.start.adding(week), hour: 10))
      let opinions = (0..<min(200, wanted - (entries - before))).map { number in
        Proposal(
          OpinionRecorded(
            person: StoreMaker.person(number % StoreMaker.members, of: 0), source: .reception,
            anonymous: false, reachable: true, shift: nil),
          in: StoreMaker.room(0), on: MatterID("\(desk.turnID().rawValue)-opinion"), occurred: clock.now,
          personal: [.visitor: "住户", .contact: "13800000000", .words: "小区的路灯坏了半个月，晚上老人孩子不敢出门。"])
      }
      let liaison = StoreMaker.owner(1, of: 0)
      try commit(opinions, by: liaison)
      try desk.forgetConversation(of: liaison)
    }
  }

  /// Classes every so many of the first room's opinions, and passes them on to a department.
  func passOn(every step: Int) throws {
    let today = clock.now.day
    let all = try desk.ask(
      OpinionsFound(OpinionFilter(), in: StoreMaker.room(0), recordedBy: nil, on: today))
    let chosen = stride(from: 0, to: all.count, by: step).map { all[$0] }
    let liaison = StoreMaker.owner(1, of: 0)
    for first in stride(from: 0, to: chosen.count, by: 100) {
      let proposals = chosen[first..<min(first + 100, chosen.count)].flatMap { id in
        [
          Act(OpinionTriaged(kind: .inquiry)),
          Act(OpinionPassedOn(to: "商州区城管局", due: today.adding(10))),
        ].map { Proposal($0, in: StoreMaker.room(0), on: id, occurred: clock.now) }
      }
      try Turns.record(
        proposals, by: liaison, generation: try desk.takeUp(liaison, as: String.self).generation, at: desk)
      try desk.forgetConversation(of: liaison)
    }
  }

  private mutating func setUp(_ number: Int) throws {
    let room = StoreMaker.room(number)
    let day = Moment(StoreMaker.start.adding(-60))
    clock.set(Moment(StoreMaker.start))
    var proposals = [
      Proposal(
        WorkroomSetUp(name: "第\(number)委员工作室", type: .sector, level: .county, area: "商州区"),
        in: room, on: room.matter, occurred: day),
      Proposal(PlaqueAwarded(existing: true), in: room, on: room.matter, occurred: day),
      Proposal(PlatformJoined(), in: room, on: room.matter, occurred: day),
    ]
    for member in 0..<StoreMaker.members {
      let (person, name) = (StoreMaker.person(member, of: number), StoreMaker.name(member, of: number))
      proposals.append(
        Proposal(
          SeatTaken(person: person, name: name), in: room,
          on: MatterID("seat-\(person.rawValue)"), occurred: day))
    }
    for (member, office) in [(0, Office.convenor), (1, .liaison)] {
      let (person, name) = (StoreMaker.person(member, of: number), StoreMaker.name(member, of: number))
      proposals.append(
        Proposal(
          OfficeTaken(office: office, person: person, name: name), in: room,
          on: MatterID("office-\(person.rawValue)"), occurred: day))
    }
    try commit(proposals, by: .guest)
    try desk.forgetConversation(of: .guest)
  }

  /// One week of a room, entered by its liaison in one turn: a shift a member, with two opinions on it.
  private mutating func hold(week: Int, in number: Int) throws {
    clock.tick()
    let (room, now) = (StoreMaker.room(number), clock.now)
    let began = now.adding(minutes: -90)
    var proposals: [Proposal] = []
    for member in 0..<StoreMaker.members {
      let person = StoreMaker.person(member, of: number)
      let shift = MatterID("\(desk.turnID().rawValue)-shift")
      proposals.append(
        Proposal(
          DutyStarted(person: person, channel: .offline, purpose: "接待来访群众"), in: room,
          on: shift, occurred: began))
      for _ in 0..<2 {
        proposals.append(
          Proposal(
            OpinionRecorded(
              person: person, source: .reception, anonymous: false, reachable: true, shift: shift),
            in: room, on: MatterID("\(desk.turnID().rawValue)-opinion"), occurred: now.adding(minutes: -60),
            personal: [.visitor: "住户", .contact: "13800000000", .words: "小区的路灯坏了半个月，晚上老人孩子不敢出门。"]))
      }
      proposals.append(
        Proposal(DutyEnded(done: "接待两位群众，登记两条意见"), in: room, on: shift, occurred: now))
    }
    let liaison = StoreMaker.owner(1, of: number)
    try commit(proposals, by: liaison)
    try desk.forgetConversation(of: liaison)
  }

  private mutating func commit(_ proposals: [Proposal], by owner: Owner) throws {
    try Turns.record(proposals, by: owner, at: desk)
    entries += proposals.count
  }
}
