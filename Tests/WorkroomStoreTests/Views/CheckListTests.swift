import Regulation
import Testing

@testable import WorkroomStore

@Suite("What a room needs to stand")
struct CheckListTests {
  private let test: TestRoom
  init() throws { test = try TestRoom() }

  private func standing(_ point: Checkpoint) throws -> CheckList.Standing? {
    try test.store.ask(TheCheckList(test.room))?.items.first { $0.point == point }?.standing
  }

  private func say(_ act: Act, at day: Day? = nil) throws {
    try test.record(act, on: test.room.matter, by: test.a, at: day.map { Moment($0) })
  }

  @Test("every point stands in the list once, in its order")
  func allPoints() throws {
    #expect(try test.store.ask(TheCheckList(test.room))?.items.map(\.point) == Checkpoint.allCases)
  }

  @Test("a room fresh from its plaque has that and its officers")
  func fresh() throws {
    let list = try #require(try test.store.ask(TheCheckList(test.room)))
    #expect(list.items.filter(\.isSettled).map(\.point) == [.plaque, .officers])
    #expect(list.progress == (2, 11))
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let point: Checkpoint
    let acts: [Act]
    let standing: CheckList.Standing
  }

  static func venue(_ plate: Bool, _ facilities: Bool, _ sheets: Bool) -> Act {
    Act(
      RoomDescribed(
        venue: Venue(
          address: "文卫路 8 号", hours: "每周三上午", hasPlate: plate, hasFacilities: facilities, hasSheets: sheets)))
  }

  static func system(_ system: WorkSystem, _ title: String? = nil) -> Act {
    Act(SystemAdopted(system: system, title: title, text: "一、按时到岗"))
  }

  static let rows = [
    Row(testDescription: "a venue", point: .venue, acts: [venue(false, false, false)], standing: .done),
    Row(
      testDescription: "no fittings", point: .fittings, acts: [venue(false, false, false)], standing: .open),
    Row(
      testDescription: "two fittings of three", point: .fittings, acts: [venue(true, false, true)],
      standing: .partly(2, of: 3)),
    Row(testDescription: "all fittings", point: .fittings, acts: [venue(true, true, true)], standing: .done),
    Row(
      testDescription: "what was said last stands", point: .fittings,
      acts: [venue(true, true, true), venue(true, true, false)], standing: .partly(2, of: 3)),
    Row(
      testDescription: "no party organisation is none", point: .party,
      acts: [Act(RoomDescribed(party: PartyForm.none))], standing: .open),
    Row(
      testDescription: "a party group", point: .party,
      acts: [Act(RoomDescribed(party: .group))], standing: .done),
    Row(
      testDescription: "what is not said stays", point: .party,
      acts: [Act(RoomDescribed(party: .group)), venue(true, true, true)], standing: .done),
    Row(
      testDescription: "four systems of five", point: .systems,
      acts: WorkSystem.named.dropLast().map { system($0) }, standing: .partly(4, of: 5)),
    Row(
      testDescription: "another system is none of the five", point: .systems,
      acts: [system(.other, "档案管理制度")], standing: .open),
    Row(
      testDescription: "all five", point: .systems, acts: WorkSystem.named.map { system($0) }, standing: .done
    ),
    Row(
      testDescription: "the same one twice is one", point: .systems, acts: [system(.duty), system(.duty)],
      standing: .partly(1, of: 5)),
    Row(
      testDescription: "functions", point: .functions,
      acts: [Act(RoomDescribed(functions: "联系群众"))], standing: .done),
    Row(
      testDescription: "a publication", point: .publication,
      acts: [Act(RoomPublished(channel: .wechat))], standing: .done),
    Row(
      testDescription: "money that is not in the budget is known all the same", point: .funding,
      acts: [Act(RoomDescribed(funding: Funding(isInBudget: false)))], standing: .done),
  ]

  @Test("a point after what was recorded", arguments: rows)
  func recorded(_ row: Row) throws {
    for act in row.acts { try say(act) }
    #expect(try standing(row.point) == row.standing)
  }

  @Test("a record that was taken back fills nothing")
  func takenBack() throws {
    let room = test.room.matter
    let entry = try test.record(Self.system(.duty), on: room, by: test.a)
    try test.record(Act(Retracted(target: entry.id, reason: "写错了")), on: room, by: test.liaison)
    #expect(try standing(.systems) == .open)
    #expect(try test.store.ask(RoomTexts(test.room)).systems.isEmpty)
  }

  /// Worked counts 17 and 23: due 30 days after the plaque.
  @Test(
    "the day by which a room is to be filed",
    arguments: [
      (Day(2024, 1, 31), Day(2024, 3, 1)), (Day(2025, 1, 31), Day(2025, 3, 2)),
      (Day(2025, 3, 18), Day(2025, 4, 17)),
    ])
  func filingDue(_ plaque: Day?, _ due: Day?) throws {
    try say(Act(PlaqueAwarded(existing: false)), at: plaque)
    guard case .due(let found) = try standing(.filing) else { return #expect(Bool(false), "no day") }
    #expect(found.day == due)
    #expect(found.isProductDefault)
    try say(Act(RoomFiled(number: "2025-15", by: "委工委")))
    #expect(try standing(.filing) == .done)
    #expect(try test.store.ask(UnfiledRooms()).isEmpty)
  }

  @Test("a room from before the opinion is not asked to be filed (A32)")
  func existing() throws {
    try say(Act(PlaqueAwarded(existing: true)), at: Day(2023, 6, 1))
    #expect(try standing(.filing) == .notAsked)
    #expect(try test.store.ask(UnfiledRooms()).isEmpty)
  }

  @Test("a filing is reminded of until it is recorded")
  func reminder() throws {
    let dues = { try self.test.store.ask(DuesIn(self.test.room, on: TestRoom.day)).map(\.due.kind) }
    #expect(try dues() == [.filing])
    try say(Act(RoomFiled(by: "委工委")))
    #expect(try dues().isEmpty)
  }

  @Test("functions and the wording of systems lie apart from the ledger's entries")
  func apart() throws {
    try say(Act(RoomDescribed(functions: "联系教育界群众")))
    try say(Self.system(.duty))
    let bodies = try test.store.read { db in
      try Ledger(db: db, store: test.store).entries(of: test.room.matter).map(\.bodyText)
    }
    #expect(!bodies.contains { $0.contains("联系教育界群众") || $0.contains("按时到岗") })
    let texts = try test.store.ask(RoomTexts(test.room))
    #expect(texts.functions == "联系教育界群众")
    #expect(texts.systems.map(\.text) == ["一、按时到岗"])
  }
}
