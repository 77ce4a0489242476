import Regulation
import Testing

@testable import WorkroomStore

@Suite("How a room ends, by whom, and what is left to do")
struct RoomEndingTests {
  private let cppcc: TestCppcc
  private var test: TestRoom { cppcc.test }
  private let matter = MatterID("ending-1")
  init() throws { cppcc = try TestCppcc(over: try TestRoom()) }

  private func proposed(_ grounds: EndingGround...) -> Act {
    Act(EndingProposed(by: TestCppcc.guiding, grounds: grounds, text: "情况"))
  }
  private func decided(_ outcome: EndingOutcome = .ends, number: String? = nil, reason: String = "理由") -> Act
  {
    Act(EndingDecided(outcome: outcome, by: "政协示例区委员会", number: number, reason: reason))
  }
  private func ended(_ grounds: EndingGround..., way: EndingWay? = nil) -> Act {
    Act(
      RoomEnded(way: way ?? EndingGround.way(of: grounds), grounds: grounds, by: "政协示例区委员会", ending: matter))
  }
  private func refusal(_ act: Act, by person: PersonID) throws -> Refusal? {
    let isOfRoom = act.kind.matter == MatterKind(RoomFacts.self)
    return try cppcc.refusal(act, on: isOfRoom ? test.room.matter : matter, in: test.room, by: person)
  }
  private func end(_ ground: EndingGround = .failedTwice) throws {
    try #require(try refusal(proposed(ground), by: cppcc.committee) == nil)
    try #require(try refusal(decided(number: "8号"), by: cppcc.office) == nil)
    try #require(try refusal(ended(ground), by: cppcc.office) == nil)
  }
  private func figures() throws -> [EndingGround] { try test.store.ask(EndingFigures(of: test.room)) }
  /// Why it cannot end for a ground.
  private func bar(_ ground: EndingGround) throws -> EndingBar? {
    try test.store.ask(EndingBars(of: test.room))[ground]
  }

  @Test(
    "A committee proposes to delist, the body that approved the room decides, the office from its paper (A43)"
  )
  func decides() throws {
    #expect(try refusal(proposed(.failedTwice), by: test.a) == .notAllowed(EndingProposed.kind))
    #expect(try refusal(proposed(), by: cppcc.committee) == .ending(.noGround))
    #expect(try refusal(proposed(.misconduct), by: cppcc.committee) == .ending(.noGround))
    #expect(try refusal(proposed(.failedTwice), by: cppcc.committee) == nil)
    #expect(try refusal(decided(), by: cppcc.committee) == .notAllowed(EndingDecided.kind))
    #expect(try refusal(decided(), by: cppcc.office) == .ending(.noPaper))
    #expect(try refusal(ended(.failedTwice), by: cppcc.council) == .ending(.notDecided))
    #expect(try refusal(decided(reason: " "), by: cppcc.council) == .ending(.noReason))
    #expect(try refusal(decided(.converts), by: cppcc.council) == .ending(.notPersonal))
    #expect(try refusal(decided(), by: cppcc.council) == nil)
    #expect(try refusal(ended(.offence), by: cppcc.council) == .ending(.notDecided))
    #expect(try refusal(ended(.failedTwice, way: .terminated), by: cppcc.council) == .ending(.notDecided))
    #expect(try refusal(ended(.failedTwice), by: cppcc.council) == nil)
    #expect(try test.store.ask(EndOf(test.room))?.clause == .p7_1e)
    #expect(try test.store.verify().isClean)
  }

  @Test(
    "That a room terminated by itself is confirmed by the office in charge, never by a committee (P7.2b, P7.2c)"
  )
  func confirms() throws {
    #expect(try refusal(proposed(.noMembers), by: cppcc.committee) == nil)
    #expect(try refusal(decided(), by: cppcc.committee) == .notAllowed(EndingDecided.kind))
    #expect(try refusal(decided(), by: cppcc.office) == nil)
    #expect(try refusal(ended(.noMembers), by: cppcc.office) == nil)
    #expect(try test.store.ask(EndOf(test.room))?.way == .terminated)
  }

  @Test("What rooms did together counts it until its last day, and not after")
  func reported() throws {
    try end()
    let rooms = try test.store.ask(Workrooms())
    let last = TestRoom.day
    #expect(try test.store.ask(WorkOf(rooms, in: last.adding(-5)...last)).rooms == 1)
    #expect(try test.store.ask(WorkOf(rooms, in: last.adding(1)...last.adding(90))).rooms == 0)
    #expect(
      try test.store.ask(Coverage(of: rooms, for: cppcc.place, on: last.adding(1))).rooms == 0)
  }

  @Test("A proposal stays open until it is decided, and is made anew; a second one beside it is none")
  func open() throws {
    #expect(try refusal(proposed(.failedTwice), by: cppcc.committee) == nil)
    #expect(try refusal(proposed(.failedTwice, .offence), by: cppcc.committee) == nil)
    #expect(
      try cppcc.refusal(proposed(.gain), on: MatterID("ending-2"), in: test.room, by: cppcc.committee)
        == .ending(.alreadyProposed))
    let waiting = try test.store.ask(OpenEndings(of: [test.room]))
    #expect(waiting.map(\.facts.proposed.grounds) == [[.failedTwice, .offence]])
    #expect(try test.store.ask(EndingsToDecide(by: cppcc.council, at: cppcc.place)).count == 1)
    #expect(try test.store.ask(EndingsToDecide(by: cppcc.committee, at: cppcc.place)).isEmpty)
    #expect(try refusal(decided(.keeps), by: cppcc.council) == nil)
    #expect(try test.store.ask(OpenEndings(of: [test.room])).isEmpty)
    #expect(try test.store.ask(EndOf(test.room)) == nil)
  }

  @Test("In a room that has ended nothing is recorded, and every refusal tells its day and its clause")
  func readOnly() throws {
    try end()
    let why = Refusal.roomEnded(TestRoom.day, .delisted, .p7_1e)
    for (act, person) in [
      (Said.started(test.a), test.a), (Said.activity(test.b), test.b),
      (Said.opinion(test.liaison), test.liaison),
      (Act(SeatTaken(person: test.stranger, name: "丁")), test.a), (proposed(.gain), cppcc.committee),
      (Act(RoomInspected(by: TestCppcc.guiding, planned: true, found: "好")), cppcc.committee),
    ] {
      #expect(try cppcc.refusal(act, on: MatterID("later"), in: test.room, by: person) == why, "\(act.name)")
    }
    let entry = try #require(try test.store.allEntries().first { $0.kind == SeatTaken.kind })
    #expect(try test.refusal(Said.retracted(entry), on: entry.matter, by: test.a) == why)
    #expect(
      try !test.store.ask(PermittedActs(in: test.room, of: test.a, isOwn: true)).contains(DutyStarted.kind))
    #expect(try test.store.ask(DuesIn(test.room, on: TestRoom.day.adding(400))).isEmpty)
    #expect(try test.store.ask(RoomsGuidedBy(cppcc.committee, at: cppcc.place)).isEmpty)
    #expect(try test.store.ask(RoomsGuidedBy(cppcc.committee, at: cppcc.place, everOpen: true)).count == 1)
  }

  @Test("Its plaque is asked for until it was taken back, or is not to be had (P7.2f)")
  func plaque() throws {
    let back = Act(PlaqueRecovered(by: "政协示例区委员会"))
    #expect(try refusal(back, by: cppcc.office) == .notNow(PlaqueRecovered.kind, .running))
    try end()
    func owed() throws -> [WorkroomID] {
      try test.store.ask(EndedRooms(of: cppcc.committee, at: cppcc.place)).filter(\.facts.owesPlaque).map(
        \.workroom)
    }
    #expect(try owed() == [test.room])
    #expect(try refusal(back, by: test.a) == .notAllowed(PlaqueRecovered.kind))
    #expect(try refusal(back, by: cppcc.committee) == nil)
    #expect(try owed().isEmpty)
  }

  @Test("Norms are asked up to the last day of a room, and no further")
  func norms() throws {
    let quarter = Period.quarter(TestRoom.day.quarter.next)
    try end()
    let found = try test.store.ask(RoomFindings(of: test.room, in: quarter, Horizon(asOf: quarter.last)))
    #expect(
      !found.isEmpty && found.allSatisfy { $0.status.status == .notCounted(.roomEndedInPeriod(TestRoom.day)) }
    )
    var rollUp = CityRollUp(asOf: quarter.last, periods: [quarter], by: test.store.pack)
    try test.store.find(AllFindings(in: [quarter], Horizon(asOf: quarter.last))) { rollUp.add($0) }
    #expect(rollUp.rooms == 0 && rollUp.ended == 1)
  }

  @Test(
    "A regional room without members is to end, unless another room of its level has some in its region (P7.2c)"
  )
  func noMembers() throws {
    for (place, person) in [test.a, test.b, test.c].enumerated() {
      #expect(try figures().isEmpty && bar(.noMembers) == .hasMembers(3 - place))
      try test.record(Act(SeatLeft(reason: .termEnded)), on: test.seat(person), by: test.liaison)
    }
    #expect(try figures() == [.noMembers] && bar(.noMembers) == nil)
    let room = try #require(try test.store.ask(TheWorkroom(test.room)))
    #expect(try test.store.ask(EndingsDue(of: [room])).map(\.grounds) == [[.noMembers]])
    #expect(try refusal(proposed(.noMembers), by: cppcc.committee) == nil)
    #expect(try test.store.ask(EndingsDue(of: [room])).isEmpty)
    // What was decided on is not proposed again.
    #expect(try refusal(decided(.keeps), by: cppcc.office) == nil)
    #expect(try figures().isEmpty)
  }

  @Test("A room named after a member ends once they are none; one that moved is a member still (P7.2b)")
  func namesake() throws {
    try test.record(Act(RoomPutRight(name: "乙委员工作室示例", reason: "x")), on: test.room.matter, by: test.a)
    try test.record(Act(SeatPutRight(name: "王小乙", reason: "x")), on: test.seat(test.b), by: test.a)
    try test.record(
      Act(RoomPutRight(name: "王小乙委员工作室", reason: "x")), on: test.room.matter, by: test.a)
    #expect(try figures().isEmpty && bar(.namesakeLeft) == .namesakeStays("王小乙"))
    try test.record(Act(SeatLeft(reason: .resigned)), on: test.seat(test.b), by: test.a)
    #expect(try figures() == [.namesakeLeft] && bar(.namesakeLeft) == nil)
    try test.record(Act(SeatTaken(person: test.b, name: "王小乙")), on: MatterID("seat-again"), by: test.a)
    #expect(try figures().isEmpty)
  }

  @Test(
    "A personal room with one of the three conditions is decided on, and converted it keeps its history (P7.3b)"
  )
  func converted() throws {
    try test.record(Act(SeatPutRight(name: "王小乙", reason: "x")), on: test.seat(test.b), by: test.a)
    try test.record(Act(RoomPutRight(name: "王小乙委员工作室", reason: "x")), on: test.room.matter, by: test.a)
    let guidance = Act(GuidanceGiven(by: TestCppcc.guiding, about: .hardToRun, text: "值班排不满"))
    #expect(try cppcc.refusal(guidance, on: MatterID("g"), in: test.room, by: cppcc.committee) == nil)
    #expect(try figures() == [.personalRoom])
    #expect(try refusal(proposed(.personalRoom), by: cppcc.committee) == nil)
    let converted = Act(RoomConverted(type: .sector, name: "示例区教育界别委员工作室", ending: matter))
    #expect(try refusal(converted, by: cppcc.council) == .ending(.notDecided))
    #expect(try refusal(decided(.converts), by: cppcc.council) == nil)
    #expect(try refusal(ended(.personalRoom), by: cppcc.council) == .ending(.notDecided))
    #expect(try refusal(converted, by: cppcc.council) == nil)
    let room = try #require(try test.store.ask(TheWorkroom(test.room))?.facts)
    #expect(room.type == .sector && room.before?.map(\.name) == ["王小乙委员工作室"])
    #expect(try figures().isEmpty && test.store.ask(TheRoster(test.room)).seats.count == 3)
    #expect(try bar(.namesakeLeft) == .namedAfterNobody && bar(.noMembers) == .notRegional)
    #expect(try bar(.failedTwice) == nil && bar(.personalRoom) == nil && bar(.offence) == nil)
  }

  private func takenBack(number: String? = nil, reason: String = "登记错了") -> Act {
    Act(EndingTakenBack(by: "政协示例区委员会", number: number, reason: reason, ending: matter))
  }

  @Test(
    "An end that was a mistake is taken back by the body that decides, with a reason; the room is open again (A43)",
    arguments: [EndingGround.failedTwice, .noMembers])
  func takenBack(_ ground: EndingGround) throws {
    #expect(try refusal(takenBack(number: "9号"), by: cppcc.office) == .notNow(EndingTakenBack.kind, .running))
    try end(ground)
    for person in [
      test.a, test.liaison, cppcc.committee, cppcc.otherCommittee, cppcc.viceChair, test.stranger,
    ] {
      #expect(try refusal(takenBack(number: "9号"), by: person) == .notAllowed(EndingTakenBack.kind))
    }
    #expect(try refusal(takenBack(reason: " "), by: cppcc.council) != nil)
    // Termination is confirmed by the office in charge itself, delisting recorded from the council's paper.
    let isOffices = ground == .noMembers
    let (own, from) = (isOffices ? cppcc.office : cppcc.council, isOffices ? cppcc.council : cppcc.office)
    #expect(try refusal(takenBack(), by: from) == .ending(.noPaper))
    #expect(try refusal(takenBack(reason: " "), by: own) == .ending(.noReason))
    test.clock.move(minutes: 60 * 24)
    #expect(try refusal(takenBack(), by: own) == nil)
    #expect(try test.store.ask(EndOf(test.room)) == nil)
    let room = try #require(try test.store.ask(TheWorkroom(test.room)))
    #expect(room.state == .running && room.facts.reopened?.map(\.end.day) == [TestRoom.day])
    try test.record(Said.started(test.b), on: MatterID("shift"), by: test.b)
    #expect(try test.store.ask(RoomsGuidedBy(cppcc.committee, at: cppcc.place)).count == 1)
    // The same decision does not end it again, and nothing of it is amended by the room's people.
    #expect(try refusal(ended(ground), by: own) == .ending(.notDecided))
    let entries = try test.store.allEntries().filter {
      [RoomEnded.kind, EndingTakenBack.kind].contains($0.kind)
    }
    for entry in entries {
      #expect(
        try test.refusal(Said.retracted(entry), on: entry.matter, by: test.liaison)
          == .notAllowed(try #require(entry.kind)))
    }
    #expect(try test.store.verify().isClean)
  }

  @Test(
    "What was archived is not taken back any more (P7.4); what is taken back is not proposed for the same cause"
  )
  func takenBackTooLate() throws {
    for person in [test.a, test.b, test.c] {
      try test.record(Act(SeatLeft(reason: .termEnded)), on: test.seat(person), by: test.liaison)
    }
    try end(.noMembers)
    #expect(try refusal(takenBack(), by: cppcc.office) == nil)
    #expect(try figures().isEmpty)
    let again = MatterID("ending-2")
    func by(_ act: Act) throws -> Refusal? {
      try cppcc.refusal(
        act, on: act.kind.matter == MatterKind(RoomFacts.self) ? test.room.matter : again, in: test.room,
        by: cppcc.office)
    }
    let second = RoomEnded(way: .delisted, grounds: [.failedTwice], by: "政协示例区委员会", ending: again)
    let archived = RoomArchived(by: TestCppcc.guiding, place: "档案室")
    for act in [proposed(.failedTwice), decided(number: "10号"), Act(second), Act(archived)] {
      #expect(try by(act) == nil)
    }
    let back = EndingTakenBack(by: "政协示例区委员会", number: "11号", reason: "错了", ending: again)
    #expect(try by(Act(back)) == .ending(.archived(TestRoom.day)))
  }

  @Test("Shifts that its end freed stay free when it is taken back, are told, and are planned anew or taken")
  func freedShifts() throws {
    let quarter = TestRoom.day.quarter.next
    func shift(_ days: Int, _ person: PersonID) -> PlannedShift {
      PlannedShift(
        RotaShift(day: TestRoom.day.adding(days), from: 540, to: 660, channel: .offline, seats: 1),
        people: [person])
    }
    let shifts = [shift(5, test.b), shift(6, test.c), shift(7, test.b)]
    let rota = Act(RotaPublished(quarter: quarter, shifts: shifts))
    try test.record(rota, on: test.room.rota(of: quarter), by: test.a)
    try end()
    #expect(try test.store.ask(ShiftsFreed(in: test.room, from: TestRoom.day)).count == 3)
    #expect(try refusal(takenBack(), by: cppcc.council) == nil)
    func people() throws -> [[PersonID]] {
      try test.store.ask(ShiftsPlanned(in: test.room, quarter.first...quarter.last)).map(\.people)
    }
    #expect(try people() == [[], [], []])
    #expect(try test.store.ask(NextShifts(of: test.b, after: test.clock.now)).isEmpty)
    #expect(try test.store.ask(RotaNews(for: test.b, in: test.room, at: test.clock.now)).next == nil)
    // Somebody takes one in the stead of who was planned.
    let (first, second) = (shifts[0].shift.key, shifts[1].shift.key)
    let taken = Act(DutyTaken(person: test.c, shift: first, instead: test.b))
    try test.record(taken, on: test.room.rota(of: quarter), by: test.c)
    #expect(try people() == [[test.c], [], []])
    #expect(try test.store.ask(ShiftsFreed(in: test.room, from: TestRoom.day)).first == second)
    // Published anew, everybody in it is planned.
    try test.record(rota, on: test.room.rota(of: quarter), by: test.a)
    #expect(try people() == [[test.b], [test.c], [test.b]])
    #expect(try test.store.ask(ShiftsFreed(in: test.room, from: TestRoom.day)).isEmpty)
    let before = try test.store.viewRows()
    _ = try test.store.rebuild()
    #expect(try test.store.viewRows() == before)
  }

  @Test("Until its papers are archived the committee is told; a room that goes on is not archived (P7.4)")
  func archived() throws {
    let archived = Act(RoomArchived(by: TestCppcc.guiding, place: "档案室"))
    #expect(try refusal(archived, by: cppcc.committee) == .notNow(RoomArchived.kind, .running))
    try end()
    #expect(try test.store.ask(TheWorkroom(test.room))?.facts.owesArchive == true)
    #expect(try refusal(archived, by: cppcc.council) == .notAllowed(RoomArchived.kind))
    #expect(try refusal(archived, by: cppcc.committee) == nil)
    #expect(try test.store.ask(TheWorkroom(test.room))?.facts.owesArchive == false)
  }
}
