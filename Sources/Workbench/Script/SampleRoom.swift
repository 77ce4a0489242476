import Regulation
import WorkroomStore

/// The room that talks begin on with `数据：样例`: set up by the same desk calls that a conversation makes.
enum SampleRoom {
  static let room = WorkroomID("sample-room")
  static let members = ["委员甲", "委员乙", "委员丙", "委员丁", "委员戊", "委员己"]
  static let convenor = "委员丙"
  static let liaison = "委员丁"
  static let plaque = Moment(Day(ordinal: 19_783))  // 2024-03-01
  static let platform = Moment(Day(ordinal: 19_814))  // 2024-04-01

  /// The id of a member by name.
  static func person(_ name: String) -> PersonID { PersonID("sample-\(name)") }

  /// When its members acknowledged the discipline notice of the year that most talks are of (P8.5).
  static let noticed = Moment(Day(ordinal: 20_463), hour: 9)  // 2026-01-10

  static func setUp(_ desk: Desk) throws {
    try desk.store.settle(.pins, "off")
    var proposals = [
      Proposal(
        WorkroomSetUp(name: "商州区教育界别委员工作室", type: .sector, level: .county, area: "商州区"),
        in: room, on: room.matter, occurred: plaque),
      Proposal(PlaqueAwarded(existing: false), in: room, on: room.matter, occurred: plaque),
      Proposal(PlatformJoined(), in: room, on: room.matter, occurred: platform),
    ]
    for name in members {
      proposals.append(
        Proposal(
          SeatTaken(person: person(name), name: name), in: room,
          on: MatterID("sample-seat-\(name)"), occurred: plaque))
    }
    for (office, name) in [(Office.convenor, convenor), (.liaison, liaison)] {
      proposals.append(
        Proposal(
          OfficeTaken(office: office, person: person(name), name: name), in: room,
          on: MatterID("sample-office-\(office.rawValue)"), occurred: plaque))
    }
    try write(proposals, by: .guest, in: TurnID("sample"), desk)
    for name in members where desk.now >= noticed {
      let notice = Proposal(
        NoticeAcknowledged(), in: room, on: MatterID("sample-seat-\(name)"), occurred: noticed)
      try write([notice], by: .person(person(name), room), in: TurnID("sample-notice-\(name)"), desk)
    }
  }

  private static func write(_ wanted: [Proposal], by owner: Owner, in turn: TurnID, _ desk: Desk) throws {
    let turn = Turn(id: turn, owner: owner, generation: 0)
    _ = try desk.commit(turn, continuing: String.self) { _, event, _, _ in
      switch event {
      case .spoken: Step(snapshot: "", proposals: wanted)
      case .recorded: Step(snapshot: "")
      case .refused(let refusal): throw refusal
      }
    }
    try desk.forgetConversation(of: owner)
  }
}
