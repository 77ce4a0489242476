import Regulation
import Testing
import WorkroomStore

@testable import Conversation
@testable import Dialogs

/// Signing in where the store has more workrooms than are shown on a list.
@Suite("Signing in with many workrooms")
struct ManyRoomsTests {
  /// The room of the sample and as many more, each with one member of its own.
  private static func desk(more count: Int) throws -> SampleDesk {
    let sample = try SampleDesk()
    for number in 0..<count { try add(number, to: sample) }
    return sample
  }

  private static func name(_ number: Int) -> String {
    ["丹凤", "商南", "山阳"][number % 3] + "县第\(number)小区委员工作室"
  }

  private static func add(_ number: Int, to sample: SampleDesk) throws {
    let room = WorkroomID("room-\(number)")
    let setUp = WorkroomSetUp(
      name: name(number), type: .regional, level: .county, area: "商洛", smallReason: "人少")
    let seat = SeatTaken(person: PersonID("person-\(number)"), name: "委员\(number)", otherRoomReason: nil)
    try sample.write([
      Proposal(setUp, in: room, on: room.matter, occurred: sample.clock.now),
      Proposal(seat, in: room, on: MatterID("seat-\(number)"), occurred: sample.clock.now),
    ])
  }

  @Test("Nine are shown as a list, as before", arguments: Language.allCases)
  func nine(_ language: Language) throws {
    let (session, greeted) = try Self.desk(more: 8).session(language)
    #expect(greeted.rows.joined(separator: "\n").contains("9 "))
    #expect(greeted.rows.joined().contains("丹凤县第0小区委员工作室"))
    try session.say("9")
    #expect(session.state == "sign-in.who")
  }

  @Test("Ten are not: the name is asked for", arguments: Language.allCases)
  func ten(_ language: Language) throws {
    let (session, greeted) = try Self.desk(more: 9).session(language)
    let said = greeted.rows.joined(separator: "\n")
    #expect(said.contains(language("很多", "many")) && !said.contains("丹凤县"))
    #expect(session.state == "sign-in.room")
    try session.say("第4小区")
    #expect(session.state == "sign-in.who")
  }

  @Test(
    "The whole name, its beginning, a part and its initials find the room",
    arguments: ["商南县第4小区委员工作室", "商南县第4", "第4小区", "snxd4"])
  func names(_ line: String) throws {
    let (session, _) = try Self.desk(more: 11).session()
    #expect(try session.say(line).contains("1 委员4"))
  }

  @Test("Several that fit are listed and chosen from by number, or by more of the name")
  func several() throws {
    let (session, _) = try Self.desk(more: 11).session()
    let said = try session.say("丹凤")
    #expect(said.contains("1 丹凤县第0小区") && said.contains("4 丹凤县第9小区") && !said.contains("商南"))
    #expect(try session.say("2").contains("委员3"))
    let (again, _) = try Self.desk(more: 11).session()
    try again.say("丹凤")
    #expect(try again.say("丹凤县第9").contains("委员9"))
  }

  @Test("More than nine that fit are counted, not listed", arguments: Language.allCases)
  func tooMany(_ language: Language) throws {
    let (session, _) = try Self.desk(more: 40).session(language)
    let said = try session.say("小区")
    #expect(said.contains("40") && !said.contains("丹凤县"))
    #expect(session.state == "sign-in.room")
  }

  @Test("A number chooses nothing that was not shown", arguments: ["1", "２", "第三个", "12", "#4"])
  func numbers(_ line: String) throws {
    let (session, _) = try Self.desk(more: 20).session()
    try session.say(line)
    #expect(session.state == "sign-in.room")
  }

  @Test("The example that the third miss gives is understood", arguments: Language.allCases)
  func example(_ language: Language) throws {
    let (session, _) = try Self.desk(more: 20).session(language)
    try session.say("嘟嘟咚", "嘟嘟咚")
    let example = try session.say("嘟嘟咚")
    let names = ["洛南县科技界别委员工作室"] + (0..<20).map(Self.name)
    let name = try #require(names.first(where: example.contains))
    try session.say(name)
    #expect(session.state == "sign-in.who")
  }

  @Test("A tenth that is set up elsewhere meanwhile shifts nothing: the name is asked for instead")
  func meanwhile() throws {
    let sample = try Self.desk(more: 8)
    let (session, greeted) = try sample.session()
    #expect(greeted.rows.joined().contains("  2 丹凤县第3小区"))
    // It would stand before the second.
    try Self.add(18, to: sample)
    #expect(try session.say("2").contains("很多"))
    #expect(session.state == "sign-in.room")
    #expect(try session.say("丹凤县第3小区").contains("委员3"))
  }
}
