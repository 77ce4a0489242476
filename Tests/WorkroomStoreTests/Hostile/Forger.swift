import Foundation
import Regulation
import Testing

@testable import WorkroomStore

/// Somebody with a machine of their own who writes what no desk would, in a chain that is signed as it should be.
struct Forger {
  let machine: Machine
  let room: WorkroomID
  let chain: Chain
  private(set) var entries: [Entry] = []
  private var counted = 0

  init(_ name: String, in room: WorkroomID) {
    (machine, self.room) = (Machine(invented: name), room)
    chain = Chain(
      key: Hashing.hexadecimal(machine.publicKey), store: name, generation: 1, room: room)
  }

  /// A room Z with a convenor P, as its own desk would have set it up.
  static func room(_ name: String = "evil", _ room: WorkroomID = WorkroomID("Z")) throws -> Forger {
    var forger = Forger(name, in: room)
    try forger.write(
      Act(WorkroomSetUp(name: "邻县委员工作室", type: .sector, level: .county, area: "邻县")), on: room.matter,
      turn: "founding")
    try forger.write(
      Act(SeatTaken(person: PersonID("P"), name: "委员癸")), on: MatterID("\(name)-seat"), turn: "founding")
    try forger.write(
      Act(OfficeTaken(office: .convenor, person: PersonID("P"), name: "委员癸")),
      on: MatterID("\(name)-office"), turn: "founding")
    return forger
  }

  @discardableResult
  mutating func write(
    _ act: Act, on matter: MatterID, by actor: String? = nil, turn: String? = nil, count: Int? = nil,
    since: Head? = nil, at moment: Moment = Moment(TestRoom.day, hour: 9)
  ) throws -> Entry {
    counted = count ?? counted + 1
    let body = Entry.Body(act: act, late: nil, count: counted, since: since, sealed: [:])
    return add(try body.text(), act.id, matter, actor, turn, moment)
  }

  /// The same with a body of whatever kind.
  @discardableResult
  mutating func add(
    _ body: String, _ act: String, _ matter: MatterID, _ actor: String? = nil, _ turn: String? = nil,
    _ moment: Moment = Moment(TestRoom.day, hour: 9)
  ) -> Entry {
    let number = entries.count + 1
    let unsealed = Entry(
      id: EntryID("\(chain.origin.rawValue.prefix(6))-\(number)"), origin: chain.origin, number: number,
      turn: TurnID(turn ?? "forged-\(number)"), workroom: room, matter: matter, actName: act,
      actor: actor.map { PersonID($0) }, occurred: moment, recorded: moment, bodyText: body,
      previous: entries.last?.hash ?? [], hash: [])
    let entry = unsealed.hashed(Hashing.hash(of: unsealed))
    entries.append(entry)
    return entry
  }

  var lines: [String] { get throws { try entries.map { try ExportedLine(entry: $0).text } } }

  var head: String {
    get throws {
      let last = try #require(entries.last)
      let head = Head(origin: chain.origin, number: last.number, hash: Hashing.hexadecimal(last.hash))
      return try JSONText.encode(ExportedHead(head: SignedHead(head, of: chain, by: machine)))
    }
  }

  /// As an export of its store would be.
  var whole: [String] { get throws { try lines + [head] } }
}
