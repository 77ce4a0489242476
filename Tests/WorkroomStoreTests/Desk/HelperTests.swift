import Regulation
import Testing

@testable import WorkroomStore

/// Helpers of a room (民情联络员、信息员): beside the members, and none of them.
@Suite("Helpers who are no members")
struct HelperTests {
  private let test: TestRoom
  init() throws { test = try TestRoom() }

  private func act(_ name: String) -> Act {
    Act(HelperNamed(name: name, role: .opinionContact, covers: "城南社区"))
  }

  @Test("They are listed, and have neither seat nor place; nothing is counted by them")
  func beside() throws {
    let before = try test.store.ask(TheRoster(test.room))
    try test.record(act("张三"), on: MatterID("h"), by: test.liaison)
    #expect(try test.store.ask(TheHelpers(of: test.room)).map(\.facts.name) == ["张三"])
    #expect(try test.store.ask(TheRoster(test.room)) == before)
    #expect(try test.store.ask(Namesakes("张三")).isEmpty && test.store.ask(SeatsIn(test.room)).count == 3)
    #expect(try test.store.verify().isClean)
  }

  @Test(
    "A convenor and the liaison name them, no member does",
    arguments: [("A", true), ("L", true), ("B", false), ("X", false)])
  func who(_ person: String, _ may: Bool) throws {
    let refusal = try test.refusal(act("张三"), on: MatterID("h"), by: PersonID(person))
    #expect(refusal == (may ? nil : .notAllowed(HelperNamed.kind)))
  }

  @Test("No member of the room is one, and nobody twice, until they leave")
  func once() throws {
    #expect(try test.refusal(act("乙"), on: MatterID("h"), by: test.a) == .alreadySeated)
    try test.record(act("张三"), on: MatterID("h"), by: test.a)
    #expect(try test.refusal(act("张 三"), on: MatterID("h-2"), by: test.a) == .alreadyHelper)
    let early = test.clock.now.adding(minutes: -3 * 24 * 60)
    #expect(
      try test.refusal(Act(HelperLeft()), on: MatterID("h"), by: test.a, at: early)
        == .outOfOrder(.office, TestRoom.day, early.day))
    try test.record(Act(HelperLeft()), on: MatterID("h"), by: test.a)
    #expect(try test.store.ask(TheHelpers(of: test.room)).isEmpty)
    try test.record(act("张三"), on: MatterID("h-2"), by: test.liaison)
  }

  @Test("No telephone number stands with them")
  func number() throws {
    let act = Act(HelperNamed(name: "张三", role: .informant, covers: "城南 13900000001"))
    #expect(try test.refusal(act, on: MatterID("h"), by: test.a) == .numberInOpenText)
  }
}
