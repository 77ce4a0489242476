import Regulation
import Testing

@testable import WorkroomStore

@Suite("The chain from what people said to what came of it")
struct ChainFromTests {
  let test: TestRoom
  init() throws { test = try TestRoom() }

  @discardableResult
  private func record(_ act: some ActBody, on matter: String, _ personal: [PersonalField: String] = [:])
    throws
    -> Entry
  {
    test.clock.move(minutes: 1)
    return try test.record(Act(act), on: MatterID(matter), by: test.a, personal: personal)
  }

  private func opinion(_ name: String, joining first: String? = nil) throws {
    test.clock.move(minutes: 1)
    try test.record(
      Said.opinion(test.a), on: MatterID(name), by: test.a, personal: [.visitor: name, .words: "路灯坏了"])
    if let first { try record(OpinionJoined(to: MatterID(first)), on: name) }
  }

  private func chain(_ start: String, in room: WorkroomID? = nil) throws -> MatterChain {
    try test.store.ask(ChainFrom(MatterID(start), in: room ?? test.room))
  }

  private func whole() throws {
    try opinion("一")
    try opinion("二", joining: "一")
    try opinion("别的")
    try record(
      ResearchNoted(
        person: test.a, topic: "路灯", place: "城南", asked: "住户", finding: "线路老化", opinions: [MatterID("一")]),
      on: "调研")
    var held = Said.micro(test.a, resting: [MatterID("一")])
    held.research = [MatterID("调研")]
    try record(MicroConsultationHeld(held), on: "协商")
    try record(
      UndertakingGiven(
        person: test.a, at: MatterID("协商"), who: "供电所", what: "换线", due: test.clock.now.day.adding(3)),
      on: "承诺")
    try record(
      OutputDrafted(
        person: test.a, kind: .publicOpinionReport, title: "路灯", addressee: .department, opinions: [],
        basis: [MatterID("协商")]), on: "信息")
  }

  @Test("it is the same from wherever it is looked at", arguments: ["一", "二", "调研", "协商", "信息", "承诺"])
  func everywhere(_ start: String) throws {
    try whole()
    let chain = try chain(start)
    #expect(chain.opinions.map(\.id.rawValue) == ["一"] && chain.joined.map(\.id.rawValue) == ["二"])
    #expect(chain.research.map(\.id.rawValue) == ["调研"] && chain.micros.map(\.id.rawValue) == ["协商"])
    if start != "承诺" { #expect(chain.outputs.map(\.id.rawValue) == ["信息"]) }
    #expect(chain.takenBack == 0 && chain.unheard.count == 2)
  }

  @Test("what was taken back is left out and told, and the rest stands")
  func retracted() throws {
    try whole()
    let entry = try #require(try test.store.ask(History(of: MatterID("信息"))).first)
    try record(Retracted(target: entry.id, reason: "写错了一件"), on: "信息")
    let chain = try chain("一")
    #expect(chain.outputs.isEmpty && chain.micros.count == 1)
  }

  @Test("one that was erased stands in the chain all the same, and is not to be told any more")
  func erased() throws {
    try whole()
    try test.record(
      Act(VisitorErased(why: .requested)), on: MatterID("二"), by: test.liaison)
    let chain = try chain("一")
    #expect(chain.visitors.count == 2 && chain.unheard.map(\.id.rawValue) == ["一"])
  }

  @Test("another matter and another room are no part of it")
  func apart() throws {
    try whole()
    #expect(try chain("别的").visitors.map(\.id.rawValue) == ["别的"])
    #expect(try chain("一", in: WorkroomID("other")).visitors.isEmpty)
    #expect(try chain("没有").visitors.isEmpty)
  }
}
