import Regulation
import Testing

@testable import WorkroomStore

/// What was entered wrongly of a room and its people is put right; what stood before stays (P4.5b).
@Suite("What was entered wrongly")
struct PutRightTests {
  private let test: TestRoom
  init() throws { test = try TestRoom() }

  @Test("The plaque's day counts as it should have been, and the entry that said another is there still")
  func plaque() throws {
    let right = Act(RoomPutRight(plaque: TestRoom.day.adding(-10), reason: "写错了"))
    let entry = try test.record(right, on: test.room.matter, by: test.a)
    #expect(!entry.bodyText.contains("写错了") && entry.seals.keys.contains("reason"))
    #expect(try test.desk.ask(TheWorkroom(test.room))?.facts.plaque == TestRoom.day.adding(-10))
    let awarded = try test.store.allEntries().filter { $0.kind == PlaqueAwarded.kind }
    #expect(awarded.map(\.occurred.day) == [TestRoom.day.adding(-30)])
    #expect(try test.store.verify().isClean)
  }

  @Test("A name is right everywhere it stands, is found by it, and is nobody else's")
  func name() throws {
    #expect(
      try test.refusal(Act(SeatPutRight(name: "乙 ", reason: "错字")), on: test.seat(test.a), by: test.liaison)
        == .alreadySeated)
    try test.record(Act(SeatPutRight(name: "贾", reason: "错字")), on: test.seat(test.a), by: test.liaison)
    try test.record(
      Act(OfficePutRight(name: "贾", reason: "错字")), on: MatterID("office-A"), by: test.liaison)
    let person = try #require(try test.desk.ask(TheRoster(test.room)).person(test.a))
    #expect(person.name == "贾" && person.holds(.convenor))
    #expect(try test.desk.ask(Namesakes("贾")).map(\.person) == [test.a])
    #expect(try test.desk.ask(Namesakes("甲")).isEmpty)
  }

  @Test("Who was misspelt is found by the wrong name as well, and that name is free for somebody else")
  func misspelt() throws {
    for name in ["贾", "价", "甲"] {
      try test.record(Act(SeatPutRight(name: name, reason: "错字")), on: test.seat(test.a), by: test.liaison)
    }
    try test.record(Act(SeatPutRight(name: "佳", reason: "错字")), on: test.seat(test.a), by: test.liaison)
    let person = try #require(try test.desk.ask(TheRoster(test.room)).person(test.a))
    #expect(person.name == "佳" && person.formerNames == ["贾", "价", "甲"])
    #expect(try test.desk.ask(OnceMisspelt("贾")).map(\.name) == ["佳"])
    #expect(try test.desk.ask(OnceMisspelt("佳")).isEmpty && test.desk.ask(OnceMisspelt("乙")).isEmpty)
    try test.record(Act(SeatTaken(person: test.stranger, name: "贾")), on: MatterID("seat-X"), by: test.a)
    #expect(try test.desk.ask(Namesakes("贾")).map(\.person) == [test.stranger])
    #expect(try test.store.verify().isClean)
  }

  @Test("No day is to come")
  func future() throws {
    let day = TestRoom.day.adding(1)
    let right = Act(RoomPutRight(plaque: day, reason: "写错了"))
    #expect(try test.refusal(right, on: test.room.matter, by: test.a) == .future(day))
    let seat = Act(SeatPutRight(since: day, reason: "写错了"))
    #expect(try test.refusal(seat, on: test.seat(test.b), by: test.a) == .future(day))
  }

  @Test("A sole convenor records their own leaving, and may do nothing after that turn (P7.2a)")
  func leaving() throws {
    let left = try test.commit(
      test.proposal(Act(OfficeLeft()), on: MatterID("office-A")),
      test.proposal(Act(SeatLeft(reason: .resigned)), on: test.seat(test.a)), by: test.a)
    #expect(left.refusal == nil)
    let taken = Act(SeatTaken(person: test.stranger, name: "丁"))
    #expect(try test.refusal(taken, on: MatterID("seat-X"), by: test.a) == .notAllowed(SeatTaken.kind))
  }

  @Test("Somebody is found by their name however it is written, also where it was kept otherwise")
  func found() throws {
    try test.record(
      Act(SeatTaken(person: test.stranger, name: "阿不都•热西提")), on: MatterID("seat-X"), by: test.a)
    for name in ["阿不都·热西提", "阿不都．热西提", "阿不都 · 热西提"] {
      #expect(try test.desk.ask(Namesakes(name)).map(\.name) == ["阿不都•热西提"], "\(name)")
    }
    let again = Act(SeatTaken(person: PersonID("Y"), name: "阿不都·热西提"))
    #expect(try test.refusal(again, on: MatterID("seat-Y"), by: test.a) == .alreadySeated)
  }

  @Test("Who has left is found among the former members")
  func former() throws {
    try test.record(Act(SeatLeft(reason: .resigned)), on: test.seat(test.b), by: test.a)
    #expect(try test.desk.ask(Namesakes("乙")).isEmpty)
    #expect(try test.desk.ask(FormerMembers("乙")).map(\.person) == [test.b])
  }
}
