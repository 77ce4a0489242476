import Regulation
import Testing

@testable import WorkroomStore

/// What is public of a member (P3.3a): taken with the seat, changed later, on the roster.
@Suite("Members' particulars")
struct ParticularsTests {
  private let test: TestRoom
  init() throws { test = try TestRoom() }

  private func change(_ facts: SeatDescribed, by person: PersonID) throws -> Refusal? {
    try test.commit(
      Proposal(facts, in: test.room, on: test.seat(test.b), occurred: test.clock.now),
      by: person
    ).refusal
  }

  @Test("Changed one by one; nil leaves what was, an empty text takes it out")
  func changes() throws {
    #expect(try change(SeatDescribed(post: "某校教师", specialty: "教育"), by: test.a) == nil)
    #expect(try change(SeatDescribed(sector: "教育界"), by: test.liaison) == nil)
    #expect(try change(SeatDescribed(specialty: ""), by: test.a) == nil)
    let person = try #require(try test.store.ask(TheRoster(test.room)).person(test.b))
    #expect(person.post == "某校教师" && person.specialty == nil && person.sector == "教育界")
    let place = try #require(try test.store.ask(PlaceOf(of: test.b, in: test.room)))
    #expect(place.post == "某校教师")
  }

  @Test("Members leave it to the convenor and the liaison, and an ended seat is not described")
  func permissions() throws {
    for person in [test.b, test.stranger] {
      #expect(try change(SeatDescribed(post: "某校教师"), by: person) == .notAllowed(SeatDescribed.kind))
    }
    #expect(
      try test.commit(
        Proposal(
          SeatLeft(reason: .resigned), in: test.room, on: test.seat(test.b),
          occurred: test.clock.now), by: test.a
      ).refusal == nil)
    #expect(try change(SeatDescribed(post: "某校教师"), by: test.a) == .notNow(SeatDescribed.kind, .ended))
  }

  @Test("An entry from before has none, and is read")
  func old() throws {
    let old = #"{"person":"P","name":"委员甲"}"#
    let seat = try JSONText.decode(SeatTaken.self, from: old)
    #expect(seat.post == nil && seat.specialty == nil && seat.sector == nil)
    let room = #"{"name":"某室","type":"regional","level":"county","area":"商州区"}"#
    #expect(try JSONText.decode(WorkroomSetUp.self, from: room).region == nil)
    let named = #"{"type":"regional","base":"administrative","bases":[],"name":"某室"}"#
    #expect(try JSONText.decode(ApplicationNamed.self, from: named).region == nil)
  }

  @Test("Members of another level are taken as the rule set says, and kept as such (P4.2g, A39)")
  func otherLevel() throws {
    let standard = test.store.pack
    #expect(standard[.membershipOtherLevel] == .warn)
    #expect(Level.allCases.map { standard.taking($0, at: .province) } == [.takenIn, .takenIn, .own])
    for room in [Level.city, .county] {
      for member in Level.allCases where member != room {
        #expect(standard.taking(member, at: room) == .needsReason)
      }
      #expect(standard.taking(room, at: room) == .own)
    }
    let home = try #require(try test.store.ask(TheWorkroom(test.room))).facts.level
    let other: Level = home == .city ? .county : .city
    #expect(try change(SeatDescribed(level: other, levelReason: "单位在本地"), by: test.a) == nil)
    #expect(try test.store.ask(TheRoster(test.room)).person(test.b)?.level == other)
    test.store.look(by: try #require(standard.setting("membership.otherLevel", "refuse")))
    let refused: Refusal? = home == .province ? nil : .otherLevel(other)
    #expect(try change(SeatDescribed(level: other), by: test.a) == refused)
    #expect(try change(SeatDescribed(level: home), by: test.a) == nil)
    test.store.look(by: try #require(standard.setting("membership.otherLevel", "allow")))
    #expect(try change(SeatDescribed(level: other), by: test.a) == nil)
    #expect(try test.store.verify().isClean)
  }
}
