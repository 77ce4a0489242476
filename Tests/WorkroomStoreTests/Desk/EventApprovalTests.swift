import Regulation
import Testing

@testable import WorkroomStore

@Suite("Approval of consultations before they are held")
struct EventApprovalTests {
  private let test: TestRoom
  private let request = MatterID("request")
  init() throws { test = try TestRoom() }

  private func ask(_ topics: String, on id: MatterID? = nil, plan: Bool? = nil) throws {
    test.clock.move(minutes: 1)
    try test.record(
      Act(
        ApprovalRequested(
          person: test.a, topics: topics, committee: "提案委员会", day: TestRoom.day.adding(-3), plan: plan)),
      on: id ?? request, by: test.a)
  }

  private func decide(_ isApproved: Bool, on id: MatterID? = nil, days: Int = -1) throws -> Refusal? {
    test.clock.move(minutes: 1)
    return try test.refusal(
      Act(ApprovalDecided(isApproved: isApproved, by: "主席会议", day: TestRoom.day.adding(days))),
      on: id ?? request, by: test.a, at: test.clock.now)
  }

  private func held(_ approval: Approval, _ id: String) throws -> Refusal? {
    test.clock.move(minutes: 1)
    var held = Said.micro(test.a)
    held.approval = approval
    return try test.refusal(
      Act(MicroConsultationHeld(held)), on: MatterID(id), by: test.a, at: test.clock.now)
  }

  private var usable: [MatterID] {
    get throws {
      try test.store.ask(UsableApprovals(in: test.room, since: TestRoom.day.adding(-400))).map(\.id)
    }
  }

  @Test("It is decided once, not before it was asked for, and not on a day to come")
  func decided() throws {
    try ask("停车")
    #expect(try test.store.ask(OpenApprovals(in: test.room)).map(\.id) == [request])
    #expect(
      try decide(true, days: -4)
        == .outOfOrder(.approval, TestRoom.day.adding(-3), TestRoom.day.adding(-4)))
    #expect(try decide(true, days: 1) == .future(TestRoom.day.adding(1)))
    #expect(try decide(true) == nil)
    #expect(try decide(false) == .notNow(ApprovalDecided.kind, .approved))
    #expect(try test.store.ask(OpenApprovals(in: test.room)).isEmpty)
  }

  @Test("One for a single topic serves once, one for several each of them, one that was refused none")
  func serves() throws {
    try ask("停车")
    try ask("路灯\n食堂", on: MatterID("plan"), plan: true)
    try ask("加装电梯", on: MatterID("refused"))
    #expect(try decide(true) == nil && decide(true, on: MatterID("plan")) == nil)
    #expect(try decide(false, on: MatterID("refused")) == nil)
    #expect(try Set(usable) == [request, MatterID("plan")])
    let day = TestRoom.day.adding(-1)
    #expect(try held(Approval(by: "主席会议", day: day, request: request), "first") == nil)
    #expect(try usable == [MatterID("plan")])
    let plan = Approval(by: "主席会议", day: day, plan: true, request: MatterID("plan"))
    #expect(try held(plan, "second") == nil)
    #expect(try usable == [MatterID("plan")])
    #expect(try held(plan, "third") == nil)
    #expect(try usable.isEmpty)
  }

  @Test(
    "It serves no more often than it named topics, whoever asked for it first, also once its words are erased"
  )
  func usedUp() throws {
    try ask("停车")
    try ask("路灯\n食堂", on: MatterID("plan"))
    #expect(try decide(true) == nil && decide(true, on: MatterID("plan")) == nil)
    let day = TestRoom.day.adding(-1)
    #expect(try held(Approval(by: "主席会议", day: day, request: request), "first") == nil)
    #expect(try held(Approval(by: "主席会议", day: day, request: request), "again") == .approvalUsed)
    let entry = try #require(try test.store.allEntries().first { $0.matter == MatterID("plan") })
    try test.record(
      Act(VisitorErased(why: .requested, target: entry.id)), on: MatterID("plan"), by: test.liaison)
    let plan = Approval(by: "主席会议", day: day, request: MatterID("plan"))
    #expect(try held(plan, "second") == nil && held(plan, "third") == nil)
    #expect(try held(plan, "fourth") == .approvalUsed)
  }

  @Test("What was held on it holds its decision; a correction that says otherwise names the request no more")
  func stays() throws {
    try ask("停车")
    #expect(try decide(true) == nil)
    let decision = try #require(try test.store.allEntries().last)
    #expect(try held(Approval(by: "主席会议", day: TestRoom.day.adding(-1), request: request), "micro") == nil)
    let micro = try #require(try test.store.allEntries().last)
    test.clock.move(minutes: 1)
    #expect(
      try test.refusal(Said.retracted(decision), on: request, by: test.a, at: test.clock.now)
        == .restedOn([micro.id]))
    var revision = Revision(act: try #require(micro.act), occurred: micro.occurred)
    let field = try #require(revision.act.correctables.first { $0.id == "approved-on" })
    #expect(field.set(&revision, "2026-03-01"))
    let approval = try #require(revision.act.as(MicroConsultationHeld.self)?.held.approval)
    #expect(approval.day.iso == "2026-03-01" && approval.request == nil)
  }

  @Test("Nobody makes one up: it is the room's, was approved, and says what was decided")
  func forged() throws {
    try ask("停车")
    let day = TestRoom.day.adding(-1)
    #expect(try held(Approval(by: "主席会议", day: day, request: request), "waiting") == .gone)
    #expect(try decide(true) == nil)
    #expect(try held(Approval(by: "主席会议", day: day, request: MatterID("none")), "none") == .gone)
    #expect(try held(Approval(by: "别的会", day: day, request: request), "body") == .gone)
    #expect(try held(Approval(by: "主席会议", day: day.adding(-1), request: request), "day") == .gone)
    #expect(try held(Approval(by: "主席会议", day: day, request: request), "right") == nil)
  }
}
