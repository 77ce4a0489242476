import Regulation
import Synchronization
import WorkroomStore

@testable import Conversation
@testable import Dialogs

/// A program over a store in memory: a clock set by hand, counted ids, a room with six members.
struct SampleDesk {
  static let room = WorkroomID("room")
  static let members = ["委员甲", "委员乙", "委员丙", "委员丁", "委员戊", "委员己"]
  static let convenor = "委员丙"
  static let liaison = "委员丁"

  let store: Store
  let clock: HandClock
  let desk: Desk

  static func person(_ name: String) -> PersonID { PersonID("person-\(name)") }
  static func me(_ name: String) -> Scene.Me { Scene.Me(person(name), in: room) }

  /// - Parameters:
  ///   - empty: nothing is set up yet.
  ///   - counts: the room has its plaque and is on 秦商量.
  init(empty: Bool = false, counts: Bool = true, knowing acts: ActList = .standard) throws {
    store = try Store.inMemory(knowing: acts)
    let clock = HandClock(Play.now)
    self.clock = clock
    desk = Desk(store: store, clock: { clock.now }, ids: CountedIDs())
    if !empty { try setUp(counts: counts) }
  }

  /// A program that has just been started, and what it says.
  func session(as name: String? = nil, _ language: Language = .zh) throws -> (Session, Spoken) {
    let session = Session(desk: desk, engine: Engine(book: .dutyBot), language: language)
    return (session, try session.open(as: name.map(SampleDesk.me)))
  }

  /// Writes entries as a conversation would. Throws the refusal, where the desk refuses.
  @discardableResult
  func write(_ proposals: [Proposal], as name: String? = nil) throws -> [Entry] {
    let owner = name.map { Owner.person(SampleDesk.person($0), SampleDesk.room) } ?? .guest
    let saved = try desk.takeUp(owner, as: String.self)
    let turn = Turn(id: desk.turnID(), owner: owner, generation: saved.generation)
    let committed = try desk.commit(turn, continuing: String.self) { _, event, _, _ in
      switch event {
      case .spoken: Step(snapshot: "", proposals: proposals)
      case .recorded: Step(snapshot: "")
      case .refused(let refusal): throw refusal
      }
    }
    try desk.forgetConversation(of: owner)
    return committed.entries
  }

  /// The room with the CPPCC over it, and applications for others.
  static func underCppcc() throws -> SampleDesk {
    let sample = try SampleDesk()
    try SampleApplications.setUpCppcc(sample.desk)
    try SampleApplications.apply(sample.desk)
    return sample
  }

  private func setUp(counts: Bool) throws {
    let plaque = Moment(Day(ordinal: 19_783))  // 2024-03-01
    let room = SampleDesk.room
    var proposals = [
      Proposal(
        WorkroomSetUp(name: "洛南县科技界别委员工作室", type: .sector, level: .county, area: "洛南县"),
        in: room, on: room.matter, occurred: plaque)
    ]
    if counts {
      proposals += [Act(PlaqueAwarded(existing: false)), Act(PlatformJoined())].map {
        Proposal($0, in: room, on: room.matter, occurred: plaque)
      }
    }
    for name in SampleDesk.members {
      proposals.append(
        Proposal(
          SeatTaken(person: SampleDesk.person(name), name: name), in: room,
          on: MatterID("seat-\(name)"), occurred: plaque))
    }
    for (office, name) in [(Office.convenor, SampleDesk.convenor), (.liaison, SampleDesk.liaison)] {
      proposals.append(
        Proposal(
          OfficeTaken(office: office, person: SampleDesk.person(name), name: name), in: room,
          on: MatterID("office-\(office.rawValue)"), occurred: plaque))
    }
    try write(proposals)
  }
}

extension Session {
  /// Several lines, one after the other; gives back what is said to the last.
  @discardableResult
  func say(_ lines: String...) throws -> String {
    var said = ""
    for line in lines { said = try hear(.line(line)).rows.joined(separator: "\n") }
    return said
  }
}

/// A clock that is set by hand.
final class HandClock: Sendable {
  private let time: Mutex<Moment>
  init(_ now: Moment) { time = Mutex(now) }
  var now: Moment { time.withLock { $0 } }
  func set(_ now: Moment) { time.withLock { $0 = now } }
  func go(on minutes: Int) { time.withLock { $0 = $0.adding(minutes: minutes) } }
}

/// id-1, id-2 …
final class CountedIDs: IDSource {
  private let count = Mutex(0)
  func next(at _: Moment) -> String {
    count.withLock { count in
      count += 1
      return "id-\(count)"
    }
  }
}
