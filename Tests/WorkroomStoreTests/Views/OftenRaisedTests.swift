import Regulation
import Testing

@testable import WorkroomStore

@Suite("What is raised often enough for the consultation plan")
struct OftenRaisedTests {
  let test: TestRoom
  init() throws { test = try TestRoom() }

  private func say(_ id: String, _ words: String, visitor: String?, kind: OpinionClass = .problem) throws {
    test.clock.move(minutes: 1)
    var personal: [PersonalField: String] = [.words: words]
    personal[.visitor] = visitor
    try test.record(
      Said.opinion(test.a, reachable: false), on: MatterID(id), by: test.a, personal: personal)
    try test.record(Said.triaged(kind), on: MatterID(id), by: test.a)
  }

  private func lamps() throws {
    for (place, words) in [
      "城南小区的路灯坏了半年", "城南小区路灯一直不亮", "城南小区路灯坏了没人修", "城南小区的路灯什么时候能修好",
    ].enumerated() { try say("\(place)", words, visitor: ["王大爷", "李女士", "赵师傅", "王大爷"][place]) }
    try say("别的", "医保报销到哪里办", visitor: "孙阿姨", kind: .inquiry)
  }

  private func found(_ opinions: Int, _ persons: Int, days: Int = 90, later: Int = 0) throws -> [OftenRaised
    .Problem]
  {
    try test.store.ask(
      OftenRaised(
        in: test.room, on: test.clock.now.day.adding(later), days: days, opinions: opinions, persons: persons)
    )
  }

  @Test("as many opinions of as many people within as many days as are asked for, and no fewer")
  func thresholds() throws {
    try lamps()
    let problem = try #require(try found(4, 3).first)
    #expect(problem.opinions.map(\.rawValue) == ["0", "1", "2", "3"] && problem.persons == 3)
    #expect(try found(5, 3).isEmpty && found(4, 4).isEmpty)
    #expect(try found(4, 3, days: 30, later: 30).count == 1 && found(4, 3, days: 30, later: 31).isEmpty)
  }

  @Test(
    "whoever left nothing is one, whoever said it again is theirs whatever the words, what is guided on is none"
  )
  func people() throws {
    try lamps()
    try say("没留名", "城南小区路灯坏了", visitor: nil)
    try say("没留名的", "城南小区路灯又坏了", visitor: nil)
    #expect(try found(6, 4).first?.persons == 4)
    test.clock.move(minutes: 1)
    try test.record(
      Said.opinion(test.a), on: MatterID("换了说法"), by: test.a, personal: [.visitor: "周先生", .words: "晚上黑得很"])
    try test.record(Act(OpinionJoined(to: MatterID("0"))), on: MatterID("换了说法"), by: test.a)
    #expect(try found(7, 5).first?.opinions.last == MatterID("换了说法"))
    try say("上访", "城南小区路灯坏了，我要上访", visitor: "吴先生", kind: .petition)
    #expect(try found(7, 5).first?.opinions.count == 7)
  }

  @Test("what was proposed is not found again, and is once the proposal is taken back")
  func proposed() throws {
    try lamps()
    let opinions = try #require(try found(4, 3).first).opinions
    let entry = try test.record(
      Act(PlanProposed(person: test.a, topic: "路灯管护", opinions: opinions, persons: 3)), on: MatterID("plan"),
      by: test.a)
    #expect(try found(4, 3).isEmpty)
    #expect(try test.store.ask(OpenPlanProposals(in: test.room)).count == 1)
    test.clock.move(minutes: 1)
    try test.record(Said.retracted(entry), on: MatterID("plan"), by: test.a)
    #expect(try found(4, 3).count == 1)
  }
}
