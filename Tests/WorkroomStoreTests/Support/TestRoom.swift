import Regulation
import Synchronization
import Testing

@testable import WorkroomStore

/// A clock that stands still until it is moved.
final class TestClock: Sendable {
  private let moment: Mutex<Moment>
  init(_ start: Moment) { moment = Mutex(start) }
  var now: Moment { moment.withLock { $0 } }
  func move(to moment: Moment) { self.moment.withLock { $0 = moment } }
  func move(minutes: Int) { moment.withLock { $0 = $0.adding(minutes: minutes) } }
}

/// Ids that count: `a-0001`, `a-0002` …
final class CountingIDs: IDSource {
  private let prefix: String
  private let count = Mutex(0)
  init(_ prefix: String) { self.prefix = prefix }

  func next(at now: Moment) -> String {
    let number = String(
      count.withLock {
        $0 += 1; return $0
      })
    return prefix + "-" + String(repeating: "0", count: max(0, 4 - number.count)) + number
  }
}

/// A workroom set up the way a conversation does it: 31 March 2026, 08:00, with its roster.
///
/// A, B and C are members, A is convenor as well, L is the liaison and no member; X belongs to no room here.
struct TestRoom {
  let desk: Desk
  let clock: TestClock
  let room: WorkroomID
  static let day = Day(2026, 3, 31) ?? Day(ordinal: 0)

  let a = PersonID("A")
  let b = PersonID("B")
  let c = PersonID("C")
  let liaison = PersonID("L")
  let stranger = PersonID("X")

  var store: Store { desk.store }

  /// - Parameter store: in memory unless another is given.
  init(
    in store: Store? = nil, at room: WorkroomID = WorkroomID("room"), ids prefix: String = "id",
    setUp: Bool = true
  ) throws {
    self.room = room
    clock = TestClock(Moment(Self.day, hour: 8))
    let clock = clock
    desk = Desk(store: try store ?? .inMemory(), clock: { clock.now }, ids: CountingIDs(prefix))
    if setUp { try self.setUp() }
  }

  private func setUp() throws {
    try #require(try commit(foundation, by: .guest).refusal == nil)
  }

  /// Sets the room up unless another process has.
  func setUpIfFirst() throws {
    let refusal = try commit(foundation, by: .guest).refusal
    try #require(refusal == nil || refusal == .notNow(WorkroomSetUp.kind, .running))
  }

  private var foundation: [Proposal] {
    let since = Moment(Self.day.adding(-30))
    let members = [(a, "甲"), (b, "乙"), (c, "丙")]
    var proposals = [
      Proposal(
        WorkroomSetUp(name: "示例委员工作室", type: .regional, level: .county, area: "示例区", smallReason: "刚成立"),
        in: room, on: room.matter, occurred: clock.now),
      Proposal(PlaqueAwarded(existing: false), in: room, on: room.matter, occurred: since),
    ]
    for (person, name) in members {
      proposals.append(
        Proposal(
          SeatTaken(person: person, name: name), in: room, on: seat(person), occurred: since))
    }
    for (office, person, name) in [(Office.convenor, a, "甲"), (.liaison, liaison, "联络员")] {
      proposals.append(
        Proposal(
          OfficeTaken(office: office, person: person, name: name), in: room,
          on: MatterID("office-\(person.rawValue)"), occurred: since))
    }
    return proposals
  }

  func seat(_ person: PersonID) -> MatterID { MatterID("seat-\(person.rawValue)") }

  /// What became of one turn.
  struct Outcome {
    var refusal: Refusal?
    var entries: [Entry] = []
    var isRepeated = false
  }

  /// How often the conversation has changed hands: a PIN that is set anew takes it from whoever has it open.
  func generation(of owner: Owner) throws -> Int {
    try store.read { try Conversations(db: $0).find(owner)?.generation } ?? 0
  }

  /// Records proposals in one turn, as a dialog would: the step is told what became of them and ends.
  @discardableResult
  func commit(_ proposals: [Proposal], by owner: Owner, turn: TurnID? = nil) throws -> Outcome {
    var outcome = Outcome()
    let turn = Turn(id: turn ?? desk.turnID(), owner: owner, generation: try generation(of: owner))
    let done = try desk.commit(turn, continuing: String.self) { _, event, _, _ in
      switch event {
      case .spoken: return Step(snapshot: "asked", proposals: proposals)
      case .recorded: return Step(snapshot: "recorded")
      case .refused(let refusal):
        outcome.refusal = refusal
        return Step(snapshot: "refused")
      }
    }
    (outcome.entries, outcome.isRepeated) = (done.entries, done.isRepeated)
    return outcome
  }

  @discardableResult
  func commit(_ proposals: Proposal..., by person: PersonID) throws -> Outcome {
    try commit(proposals, by: .person(person, room))
  }

  /// One act of one person on one matter, now unless said otherwise.
  func proposal(
    _ act: Act, on matter: MatterID, at moment: Moment? = nil, late: String? = nil,
    personal: [PersonalField: String] = [:]
  ) -> Proposal {
    Proposal(act, in: room, on: matter, occurred: moment ?? clock.now, late: late, personal: personal)
  }

  /// Records one act that has to be allowed.
  @discardableResult
  func record(
    _ act: Act, on matter: MatterID, by person: PersonID, at moment: Moment? = nil, late: String? = nil,
    personal: [PersonalField: String] = [:]
  ) throws -> Entry {
    let outcome = try commit(
      proposal(act, on: matter, at: moment, late: late, personal: personal), by: person)
    #expect(outcome.refusal == nil)
    return try #require(outcome.entries.first)
  }

  /// Why one act is refused; nil where it is not.
  func refusal(
    _ act: Act, on matter: MatterID, by person: PersonID, at moment: Moment? = nil, late: String? = nil,
    personal: [PersonalField: String] = [:]
  ) throws -> Refusal? {
    try commit(proposal(act, on: matter, at: moment, late: late, personal: personal), by: person).refusal
  }

  func at(_ hour: Int, _ minute: Int = 0, day: Int = 0) -> Moment {
    Moment(Self.day.adding(day), hour: hour, minute: minute)
  }
}

/// Facts that tests say again and again.
enum Said {
  static func started(_ person: PersonID, _ channel: Channel = .offline) -> Act {
    Act(DutyStarted(person: person, channel: channel))
  }
  static let ended = Act(DutyEnded(done: "接待来访"))

  static func opinion(_ person: PersonID, reachable: Bool = true, shift: MatterID? = nil) -> Act {
    Act(
      OpinionRecorded(
        person: person, source: .reception, anonymous: !reachable, reachable: reachable, shift: shift))
  }
  static func triaged(_ kind: OpinionClass, exception: String? = nil) -> Act {
    Act(OpinionTriaged(kind: kind, exception: exception))
  }
  static func answered(_ text: String = "已答复") -> Act {
    Act(OpinionAnswered(text: text, pointsOn: false))
  }
  static let guided = Act(OpinionGuided(to: [.petitionBureau]))
  static let explained = Act(OpinionExplained(text: "正在协调"))
  static let fedBack = Act(OpinionFedBack(way: .phone, text: nil, satisfaction: .satisfied))
  static let closed = Act(OpinionClosed(outcome: "已办结"))

  static func activity(_ person: PersonID, _ topic: String = "读书") -> Act {
    Act(
      ActivityLogged(
        person: person, kind: .reading, service: nil, topic: topic, channel: .offline, platform: nil,
        carrier: .discussion, attendance: 12))
  }
  static func micro(_ person: PersonID, resting opinions: [MatterID] = []) -> MicroHeld {
    MicroHeld(
      person: person, topic: "停车", channel: .offline, platform: nil, groups: [.people], opinions: opinions,
      approval: nil, outcome: "形成共识")
  }
  static func drafted(_ person: PersonID, resting opinions: [MatterID] = []) -> Act {
    Act(
      OutputDrafted(
        person: person, kind: .proposal, title: "关于停车的提案", addressee: .cppcc, opinions: opinions))
  }
  static func reviewed(_ passed: Bool) -> Act { Act(OutputReviewed(passed: passed, remark: nil)) }
  static let submitted = Act(OutputSubmitted())

  static func corrected(_ entry: Entry, _ act: Act, at moment: Moment) -> Act {
    Act(Corrected(target: entry.id, act: act, occurred: moment, reason: "记错了"))
  }
  static func retracted(_ entry: Entry) -> Act {
    Act(Retracted(target: entry.id, reason: "重复登记"))
  }
}
