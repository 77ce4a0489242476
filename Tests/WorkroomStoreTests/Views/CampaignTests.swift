import Regulation
import Testing

@testable import WorkroomStore

@Suite("Campaigns and the opinions that carry them (P3.3d)")
struct CampaignTests {
  let test: TestRoom
  let campaign = MatterID("campaign")
  init() throws { test = try TestRoom() }

  private var today: Day { test.clock.now.day }

  private func open(_ topic: String = "老旧小区改造", from first: Int = 0, to last: Int = 10) throws {
    test.clock.move(minutes: 1)
    try test.record(
      Act(
        CampaignOpened(topic: topic, by: "商州区政协", first: today.adding(first), last: today.adding(last))),
      on: campaign, by: test.a)
  }

  private func say(
    _ id: String, _ words: String, visitor: String? = nil, contact: String? = nil,
    details: OpinionDetails, kind: OpinionClass? = .problem
  ) throws {
    test.clock.move(minutes: 1)
    var personal: [PersonalField: String] = [.words: words]
    (personal[.visitor], personal[.contact]) = (visitor, contact)
    let said = OpinionRecorded(
      person: test.a, source: .reception, anonymous: visitor == nil, reachable: contact != nil, shift: nil,
      details: details)
    try test.record(Act(said), on: MatterID(id), by: test.a, personal: personal)
    if let kind { try test.record(Said.triaged(kind), on: MatterID(id), by: test.a) }
  }

  private func facts() throws -> CampaignFacts {
    try #require(try test.store.ask(TheMatter(CampaignFacts.self, campaign))).facts
  }

  @Test("It runs from its first day to its last, as it was moved, and no longer once it was ended")
  func days() throws {
    try open(from: 1)
    #expect(try !facts().runs(on: today) && facts().runs(on: today.adding(1)))
    #expect(try facts().runs(on: today.adding(10)) && !facts().runs(on: today.adding(11)))
    try test.record(Act(CampaignMoved(last: today.adding(20))), on: campaign, by: test.a)
    #expect(try facts().runs(on: today.adding(20)) && !facts().runs(on: today.adding(21)))
    test.clock.move(minutes: 3 * 24 * 60)
    try test.record(Act(CampaignEnded()), on: campaign, by: test.a)
    #expect(try facts().runs(on: today) && !facts().runs(on: today.adding(1)))
    #expect(
      try test.refusal(Act(CampaignMoved(last: today.adding(30))), on: campaign, by: test.a)
        == .notNow(CampaignMoved.kind, .ended))
  }

  @Test("Its last day is never before its first, neither opened nor moved so")
  func order() throws {
    let (first, before) = (today.adding(5), today.adding(4))
    let opened = CampaignOpened(topic: "托育", by: "商州区政协", first: first, last: before)
    #expect(
      try test.refusal(Act(opened), on: campaign, by: test.a) == .outOfOrder(.campaign, first, before))
    try open(from: 5, to: 5)
    #expect(
      try test.refusal(Act(CampaignMoved(last: before)), on: campaign, by: test.a)
        == .outOfOrder(.campaign, first, before))
  }

  @Test("Opinions count once, everybody who came as a person; what carries none, or was taken back, does not")
  func figures() throws {
    try open()
    try say(
      "1", "电梯没有装", details: OpinionDetails(people: 3, group: .area, campaign: campaign), kind: .smallNeed)
    try say("2", "管子漏水", details: OpinionDetails(industryNeed: true, campaign: campaign))
    try say("3", "公交太少", details: OpinionDetails(group: .area))
    try say("4", "电梯什么时候装", details: OpinionDetails(group: .area, campaign: campaign), kind: nil)
    try test.record(Act(OpinionJoined(to: MatterID("1"))), on: MatterID("4"), by: test.a)
    try say("5", "屋顶漏雨", details: OpinionDetails(campaign: campaign), kind: nil)
    let matter = try #require(try test.store.ask(TheMatter(CampaignFacts.self, campaign)))
    let figures = try test.store.ask(CampaignFigures(of: matter))
    #expect(figures.opinions == 3 && figures.people == 6 && figures.industryNeeds == 1)
    #expect(figures.kinds == [.smallNeed: 1, .problem: 1, nil: 1])
    #expect(figures.groups == [.area: 4, nil: 2])
    let last = try #require(try test.store.ask(TheOpinion(MatterID("5")))).facts.entry
    let entry = try #require(try test.store.allEntries().first { $0.id == last })
    try test.record(Said.retracted(entry), on: MatterID("5"), by: test.a)
    #expect(try test.store.ask(CampaignFigures(of: matter)).opinions == 2)
    var filter = OpinionFilter()
    filter.campaign = campaign
    let found = try test.store.ask(OpinionsFound(filter, in: test.room, recordedBy: nil, on: today))
    #expect(Set(found.map(\.rawValue)) == ["1", "2", "4"])
  }

  @Test("Names of visitors and numbers are masked in what is exported, also where one speaks of another")
  func masked() throws {
    try open()
    try say(
      "1", "王大爷说13800138000打不通", visitor: "李女士", contact: "13900139000",
      details: OpinionDetails(campaign: campaign))
    try say("2", "我是王大爷，电梯坏了", visitor: "王大爷", details: OpinionDetails(campaign: campaign))
    let matter = try #require(try test.store.ask(TheMatter(CampaignFacts.self, campaign)))
    let words = try test.store.ask(CampaignOpinions(of: matter, name: "某群众")).compactMap(\.words)
    #expect(words == ["某群众说＊＊＊打不通", "我是某群众，电梯坏了"])
  }

  @Test("A campaign that opinions carry is not taken back alone")
  func carried() throws {
    try open()
    try say("1", "电梯没有装", details: OpinionDetails(campaign: campaign))
    let entry = try #require(try test.store.allEntries().first { $0.actName == CampaignOpened.id })
    let carrier = try #require(try test.store.ask(TheOpinion(MatterID("1")))).facts.entry
    #expect(
      try test.refusal(Said.retracted(entry), on: campaign, by: test.a) == .restedOn([carrier]))
  }

  @Test("What joins an opinion that the campaign does not have is a matter of it all the same, once")
  func joinedOutside() throws {
    try open()
    try say("outside", "东门口的路灯坏了", details: OpinionDetails())
    for id in ["one", "two"] {
      try say(id, "东门口路灯不亮", details: OpinionDetails(campaign: campaign), kind: nil)
      test.clock.move(minutes: 1)
      try test.record(Act(OpinionJoined(to: MatterID("outside"))), on: MatterID(id), by: test.a)
    }
    let matter = try #require(try test.store.ask(TheMatter(CampaignFacts.self, campaign)))
    let figures = try test.store.ask(CampaignFigures(of: matter))
    #expect(figures.opinions == 1 && figures.people == 2)
  }
}
