import Regulation
import Testing

@testable import WorkroomStore

/// What a reception form has beside name, contact and words (P3.3g, A23).
@Suite("What an opinion holds")
struct OpinionDetailsTests {
  private func record(
    _ test: TestRoom, _ id: String, _ details: OpinionDetails? = nil, partOf first: String? = nil,
    reference: String? = nil
  ) throws -> Entry {
    try test.record(
      Act(
        OpinionRecorded(
          person: test.b, source: .letter, anonymous: false, reachable: false, shift: nil, details: details,
          partOf: first.map { MatterID($0) }, reference: reference)), on: MatterID(id), by: test.b,
      personal: [.words: "\(id)的原话", .visitor: "王大爷"])
  }

  private func found(_ test: TestRoom, _ change: (inout OpinionFilter) -> Void) throws -> [String] {
    var filter = OpinionFilter()
    change(&filter)
    return try test.store.ask(
      OpinionsFound(filter, in: test.room, recordedBy: nil, on: TestRoom.day)
    ).map(\.rawValue).sorted()
  }

  @Test("Nothing of it stands in an entry that says nothing of it, so that older ones are what they were")
  func silent() throws {
    let entry = try record(TestRoom(), "lamp", OpinionDetails())
    #expect(entry.act?.as(OpinionRecorded.self)?.details == nil)
    #expect(!["details", "partOf", "reference"].contains { entry.bodyText.contains($0) })
  }

  @Test("The place and the number of a platform lie apart, and go with the visitor's data")
  func apart() throws {
    let test = try TestRoom()
    let entry = try record(
      test, "lamp", OpinionDetails(people: 3, place: "东关王大爷家"), reference: "QSL-2026-7")
    #expect(!entry.bodyText.contains("东关") && !entry.bodyText.contains("QSL"))
    #expect(try test.store.ask(TheOpinion(MatterID("lamp")))?.facts.details?.place == "东关王大爷家")
    try test.record(Act(VisitorErased(why: .requested)), on: MatterID("lamp"), by: test.liaison)
    let facts = try #require(try test.store.ask(TheOpinion(MatterID("lamp")))?.facts)
    #expect(facts.details?.people == 3 && facts.details?.place == "")
    #expect(
      try test.store.allEntries().allSatisfy {
        !$0.texts.values.contains { $0.contains("东关") || $0.contains("QSL") }
      })
  }

  @Test("Found by group, industry's need and urgency")
  func filters() throws {
    let test = try TestRoom()
    _ = try record(test, "lamp", OpinionDetails(group: .area, urgency: .urgent))
    _ = try record(test, "power", OpinionDetails(group: .industry, industryNeed: true, urgency: .atOnce))
    _ = try record(test, "tree", OpinionDetails(industryNeed: false, urgency: .ordinary))
    _ = try record(test, "bus")
    #expect(try found(test) { $0.group = .industry } == ["power"])
    #expect(try found(test) { $0.isIndustryNeed = true } == ["power"])
    #expect(try found(test) { $0.isUrgent = true } == ["lamp", "power"])
    #expect(try found(test) { $0.texts = ["东关"] } == [])
  }

  @Test("What was said in one go is known of each, and counted once it stands")
  func together() throws {
    let test = try TestRoom()
    for (id, first) in [("lamp", nil), ("care", "lamp"), ("court", "lamp"), ("bus", nil)]
      as [(String, String?)]
    {
      _ = try record(test, id, partOf: first)
    }
    let with = { (id: String) in
      try test.store.ask(SaidTogether(with: MatterID(id))).map(\.id.rawValue).sorted()
    }
    #expect(try with("lamp") == ["care", "court"] && with("court") == ["care", "lamp"] && with("bus") == [])
    let parts = PartsRecorded(of: MatterID("lamp"), in: test.room, by: test.b, on: TestRoom.day)
    #expect(try test.store.ask(parts) == 3)
  }

  @Test(
    "What is missing is listed: not classed first, then without a name or a contact; what was erased is not")
  func missing() throws {
    let test = try TestRoom()
    _ = try record(test, "lamp")
    try test.record(Said.triaged(.problem), on: MatterID("lamp"), by: test.b)
    _ = try record(test, "bus")
    let listed = { (recorder: PersonID?) in
      let wanted = Incomplete(of: test.room, recordedBy: recorder, since: TestRoom.day.adding(-31))
      let ids = try test.store.ask(IncompleteOpinions(wanted, at: 0..<50))
      // A page, their number, whether there is any, and whether each is one: of one condition.
      #expect(try test.store.ask(IncompleteCount(wanted)) == ids.count)
      #expect(try test.store.ask(AnyIncomplete(wanted)) == !ids.isEmpty)
      for id in [MatterID("bus"), MatterID("lamp")] {
        #expect(try test.store.ask(AnyIncomplete(wanted, id: id)) == ids.contains(id))
      }
      #expect(try test.store.ask(IncompleteOpinions(wanted, at: 1..<50)) == Array(ids.dropFirst()))
      return ids.map(\.rawValue)
    }
    #expect(try listed(nil) == ["bus", "lamp"] && listed(test.c) == [])
    let tally = try test.store.ask(OpinionTally(of: test.b, in: test.room, on: TestRoom.day))
    #expect(tally.count == 2 && tally.unclassed == 1 && tally.unreachable == 2)
    try test.record(Act(VisitorErased(why: .requested)), on: MatterID("bus"), by: test.liaison)
    #expect(try listed(nil) == ["lamp"])
  }
}
