import Regulation
import Testing

@testable import WorkroomStore

@Suite("A room's annual plan: adopted, changed, held against what was done")
struct AnnualPlanTests {
  let test: TestRoom
  private let year = TestRoom.day.year
  init() throws { test = try TestRoom() }

  private var matter: MatterID { test.room.plan(of: year) }

  private func item(
    _ kind: PlannedKind, _ month: Int, _ text: String = "", _ channel: Channel? = nil, owner: PersonID? = nil
  ) -> PlannedItem {
    PlannedItem(PlanItem(kind, month: month, channel: channel, owner: owner?.rawValue), text: text)
  }

  private func plan(_ items: [PlannedItem], of year: Int? = nil) -> Act {
    Act(PlanAdopted(year: year ?? self.year, items: items))
  }

  private func facts() throws -> AnnualPlanFacts {
    try #require(try test.store.ask(TheAnnualPlan(of: test.room, year))).facts
  }

  private func fault(_ items: [PlannedItem], of year: Int? = nil) throws -> PlanFault? {
    let matter = test.room.plan(of: year ?? self.year)
    guard case .plan(let fault)? = try test.refusal(plan(items, of: year), on: matter, by: test.a) else {
      return nil
    }
    return fault
  }

  private func progress() throws -> PlanAgainstDone.Found {
    try #require(try test.store.ask(PlanAgainstDone(in: test.room, year, on: TestRoom.day)))
  }

  private func hold(_ kind: ActivityKind, _ channel: Channel, by person: PersonID, _ name: String) throws {
    let logged = ActivityLogged(
      person: person, kind: kind, service: nil, topic: "学习", channel: channel,
      platform: channel == .online ? .qinShangliang : nil, carrier: .other, attendance: 8)
    try test.record(Act(logged), on: MatterID("m-\(name)"), by: person)
  }

  @Test("Adopted again, it takes the place of what stood, and what changed is told")
  func adopted() throws {
    let items = [item(.reading, 4, "新修订的章程", .online), item(.microConsultation, 5, "路灯", owner: test.b)]
    try test.record(plan(items), on: matter, by: test.a)
    #expect(try facts().items == items)
    try test.record(plan([items[1], item(.visit, 6)]), on: matter, by: test.liaison)
    let facts = try facts()
    #expect((facts.version, facts.added, facts.dropped) == (2, 1, 1))
    #expect(facts.items == [items[1], item(.visit, 6)])
    #expect(try test.store.verify().isClean)
  }

  @Test("Nobody but who leads the room adopts it, and a hostile one is refused with what is wrong")
  func refused() throws {
    #expect(
      try test.refusal(plan([item(.reading, 4)]), on: matter, by: test.b) == .notAllowed(PlanAdopted.kind))
    #expect(try fault([]) == .empty)
    #expect(try fault(Array(repeating: item(.reading, 4), count: 500)) == .tooMany(PlanAdopted.mostItems))
    #expect(try fault([item(.reading, 4), item(.reading, 13)]) == .misshapen(2))
    #expect(try fault([item(.reading, 0)]) == .misshapen(1))
    #expect(try fault([item(.proposal, 4, "", .online)]) == .misshapen(1))
    #expect(try fault([item(.visit, 4), item(.visit, 4, owner: test.stranger)]) == .notSeated(2))
    #expect(try fault([item(.visit, 1, owner: test.b)]) == .notSeated(1))
    #expect(try fault([item(.visit, 4, "两\n行")]) == .words(2))
    #expect(try fault([item(.visit, 4, String(repeating: "长", count: 81))]) == .words(1))
    #expect(try fault([item(.visit, 4)], of: year - 1) == .otherYear(year - 1))
    #expect(try fault([item(.visit, 4)], of: year + 2) == .otherYear(year + 2))
    #expect(try test.store.ask(TheAnnualPlan(of: test.room, year)) == nil)
  }

  @Test("A plan of another year, or of another room, is not recorded under this id")
  func named() throws {
    #expect(try test.refusal(plan([item(.visit, 4)], of: year + 1), on: matter, by: test.a) == .gone)
    let other = WorkroomID("other").plan(of: year)
    #expect(try test.refusal(plan([item(.visit, 4)]), on: other, by: test.a) == .gone)
  }

  @Test("What was done is told by the ledger, by kind, mode, member and month")
  func done() throws {
    try test.record(
      plan([
        item(.reading, 3, "", .online), item(.visit, 3, owner: test.c), item(.policyTalk, 3),
        item(.reading, 9, "", .offline),
      ]), on: matter, by: test.a)
    try hold(.reading, .online, by: test.b, "1")
    try hold(.visit, .offline, by: test.b, "2")
    let answer = try progress()
    #expect(answer.progress.standings.map { $0.deed?.matter } == ["m-1", nil, nil, nil])
    #expect(answer.due == [item(.visit, 3, owner: test.c), item(.policyTalk, 3)])
    #expect(answer.progress.beside.map(\.matter) == ["m-2"])
  }

  @Test("With what is proposed the norms are met; what is brought for approval is not offered again")
  func approval() throws {
    let day = TestRoom.day
    let empty = try test.store.ask(PlanHeldAgainstNorms([], in: test.room, year + 1, on: day))
    #expect(!empty.proposals.isEmpty)
    let whole = try test.store.ask(PlanHeldAgainstNorms(empty.proposals, in: test.room, year + 1, on: day))
    #expect(whole.lacking.isEmpty)

    let items = [item(.microConsultation, 5, "路灯"), item(.microOversight, 6, "停车"), item(.visit, 6, "走访")]
    try test.record(plan(items), on: matter, by: test.a)
    #expect(try test.store.ask(PlanToApprove(of: test.room, on: day)).map(\.text) == ["路灯", "停车"])
    try test.record(
      Act(ApprovalRequested(person: test.a, topics: "路灯", committee: "提案委员会", day: day, plan: true)),
      on: MatterID("m-approval"), by: test.a)
    #expect(try test.store.ask(PlanToApprove(of: test.room, on: day)).map(\.text) == ["停车"])
  }

  @Test("Once its words are erased the plan still stands")
  func erased() throws {
    try test.record(plan([item(.visit, 4, "看望王大爷"), item(.visit, 5)]), on: matter, by: test.a)
    let entry = try #require(try test.store.allEntries().last)
    try test.record(
      Act(VisitorErased(why: .requested, target: entry.id)), on: matter, by: test.liaison)
    #expect(try facts().items == [item(.visit, 4), item(.visit, 5)])
    #expect(try test.store.verify().isClean)
  }

  @Test("A record is joined to an item and let go, goes with the item into the next version, and counts once")
  func joined() throws {
    let items = [item(.visit, 5, "困难学生"), item(.visit, 6, "退休教师"), item(.proposal, 6)]
    try test.record(plan(items), on: matter, by: test.a)
    try hold(.publicService, .offline, by: test.b, "service")
    try hold(.reading, .offline, by: test.b, "reading")
    func join(_ item: Int, _ deed: String, version: Int = 1) -> Act {
      Act(PlanItemJoined(year: year, version: version, item: item, deed: MatterID(deed)))
    }
    #expect(
      try test.refusal(join(2, "m-service"), on: matter, by: test.b) == .notAllowed(PlanItemJoined.kind))
    for wrong in [
      join(0, "m-service"), join(4, "m-service"), join(2, "m-none"), join(2, "m-service", version: 2),
    ] {
      #expect(try test.refusal(wrong, on: matter, by: test.a) == .plan(.notToJoin))
    }
    try test.record(join(2, "m-service"), on: matter, by: test.liaison)
    #expect(try progress().progress.standings[1].deed?.matter == "m-service")
    #expect(try progress().progress.beside.map(\.matter) == ["m-reading"])
    #expect(try progress().joined.map(\.planned) == [items[1]])
    // Neither of the two twice.
    for wrong in [join(1, "m-service"), join(2, "m-reading")] {
      #expect(try test.refusal(wrong, on: matter, by: test.a) == .plan(.notToJoin))
    }
    try test.record(plan([items[2], items[1]]), on: matter, by: test.a)
    #expect(try progress().progress.standings.map { $0.deed?.matter } == [nil, "m-service"])
    try test.record(plan([items[2], item(.visit, 6, "新来的教师")]), on: matter, by: test.a)
    #expect(try progress().joined.isEmpty == false, "the same but for its words")
    try test.record(plan([items[2]]), on: matter, by: test.a)
    #expect(try progress().joined.isEmpty)
    try test.record(join(1, "m-service", version: 4), on: matter, by: test.a)
    let release = Act(PlanItemReleased(year: year, deed: MatterID("m-service")))
    try test.record(release, on: matter, by: test.a)
    #expect(try progress().progress.standings.allSatisfy { $0.deed == nil })
    #expect(try test.refusal(release, on: matter, by: test.a) == .plan(.notToJoin))
    #expect(try test.store.verify().isClean)
  }
}
