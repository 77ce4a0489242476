import Regulation
import Testing

@testable import Conversation
@testable import Dialogs
@testable import WorkroomStore

/// What erasing does to conversations that go on.
@Suite("After a visitor was erased")
struct EraseVisitorTests {
  /// The liaison has recorded an opinion of a visitor who left name and number.
  private static func room() throws -> HostileRoom {
    let room = try HostileRoom(.liaison, .zh)
    _ = try room.open()
    try room.session.say("登记意见", "", "1", "来访人甲", "13900000001", "石阶塌了一角", "。", "4", "否")
    return room
  }

  private static let erasing = ["删除来访人信息", "1", "来访人甲", "1", "是"]

  private static func erase(_ room: HostileRoom) throws -> [String] {
    var rows: [String] = []
    for line in erasing { rows = try room.session.hear(.line(line)).rows }
    return rows
  }

  @Test("Looking for a visitor that was put aside is told as stopped, and what is said next is heard")
  func putAside() throws {
    let room = try Self.room()
    try room.session.say("删除来访人信息", "1", "/先放着")
    // It is asked whether to go on with the one that was put aside: another is begun.
    try room.session.say("删除来访人信息", "2")
    var erased: [String] = []
    for line in Self.erasing.dropFirst() { erased = try room.session.hear(.line(line)).rows }
    #expect(erased.joined().contains("已删除"))
    let rows = try room.session.hear(.line("待办")).rows.joined()
    #expect(rows.contains("停下了") && !rows.contains("没有记"))
    #expect(rows.contains("哪一件"))
    #expect(try !room.session.hear(.line("1")).rows.joined().contains("停下了"))
  }

  @Test("200 matters of one visitor are told as one person's, and erased in one go")
  func manyMatters() throws {
    let room = try HostileRoom(.liaison, .zh)
    _ = try room.open()
    let me = try #require(try room.store.ask(Namesakes(SampleDesk.liaison)).first)
    try room.desk.record(as: .person(me.person, me.room)) { _, _, now in
      let opinions = (0..<200).map { number in
        Proposal(
          OpinionRecorded(
            person: me.person, source: .reception, anonymous: false, reachable: true, shift: nil),
          in: me.room, on: MatterID("many-\(number)"), occurred: now,
          personal: [.visitor: "来访人乙", .contact: "13900000002", .words: "石阶 \(number) 塌了"])
      }
      return ((), opinions)
    }
    try room.session.say("删除来访人信息", "1", "来访人乙")
    let asked = try room.session.hear(.line("全部")).rows.joined()
    #expect(asked.contains("200 件意见"), "\(asked)")
    #expect(try room.session.hear(.line("是")).rows.joined().contains("已删除"))
    #expect(try room.store.ask(VisitorsCalled("来访人乙", in: me.room)).isEmpty)
    #expect(try room.store.verify().isClean)
  }

  @Test("Words of 20,000 characters are refused with the limit, and what is said instead is taken")
  func tooLong() throws {
    let room = try HostileRoom(.liaison, .zh)
    _ = try room.open()
    try room.session.say("登记意见", "", "1", "来访人甲", "")
    let told = try room.session.hear(.line(String(repeating: "长", count: 20_000))).rows.joined()
    #expect(told == EnginePhrases(.zh).tooLong(10_000))
    try room.session.say("石阶塌了", "。")
    #expect(try room.session.hear(.line("4")).rows.joined().contains("已登记"))
  }
}

/// Several people of one name, whoever left a number and whoever did not.
@Suite("Visitors are told apart")
struct VisitorToEraseTests {
  @Test(
    "By name and number; without a number it is whoever it can only be",
    arguments: [
      (["王大爷 1", "王大爷 1"], [2]), (["王大爷 1", "王大爷 2"], [1, 1]), (["王大爷 1", "王大爷 -"], [2]),
      (["王大爷 1", "王大爷 2", "王大爷 -", "王大爷 -"], [1, 1, 2]), (["- 1", "王大爷 1"], [2]),
      (["- -", "- -"], [1, 1]), (["王大爷 -", "李女士 -", "王大爷 -"], [2, 1]),
      (["王大爷 -", "王大爷 1"], [2]),
    ])
  func apart(_ said: [String], _ counts: [Int]) throws {
    let room = try HostileRoom(.liaison, .zh)
    let me = try #require(try room.store.ask(Namesakes(SampleDesk.liaison)).first)
    try room.desk.record(as: .person(me.person, me.room)) { _, _, now in
      let opinions = said.enumerated().map { number, line in
        let parts = line.split(separator: " ").map(String.init)
        var personal: [PersonalField: String] = [.words: "石阶塌了"]
        if parts[0] != "-" { personal[.visitor] = parts[0] }
        if parts[1] != "-" { personal[.contact] = "1390000000\(parts[1])" }
        return Proposal(
          OpinionRecorded(
            person: me.person, source: .reception, anonymous: parts[0] == "-", reachable: parts[1] != "-",
            shift: nil), in: me.room, on: MatterID("o-\(number)"), occurred: now, personal: personal)
      }
      return ((), opinions)
    }
    let opinions = try said.indices.map { number in
      try #require(try room.store.ask(TheOpinion(MatterID("o-\(number)"))))
    }
    #expect(EraseVisitor.people(opinions).map(\.opinions.count) == counts)
  }
}
