import Regulation
import Testing

@testable import WorkroomStore

@Suite("A room's rota: published, swapped, given up, taken over")
struct RotaTests {
  let test: TestRoom
  // The test's day is the last of the first quarter.
  private let quarter = TestRoom.day.quarter.next
  init() throws { test = try TestRoom() }

  private func shift(
    _ days: Int, _ from: Int = 9, _ to: Int = 11, _ channel: Channel = .offline, seats: Int = 1
  ) -> RotaShift {
    RotaShift(day: TestRoom.day.adding(days), from: from * 60, to: to * 60, channel: channel, seats: seats)
  }

  private func rota(_ shifts: PlannedShift...) -> Act { Act(RotaPublished(quarter: quarter, shifts: shifts)) }

  private var matter: MatterID { test.room.rota(of: quarter) }

  private func facts(_ store: Store? = nil) throws -> RotaFacts {
    try #require(try (store ?? test.store).ask(TheRota(of: test.room, quarter))).facts
  }

  private func fault(_ act: Act, by person: PersonID) throws -> RotaFault? {
    guard case .rota(let fault)? = try test.refusal(act, on: matter, by: person) else { return nil }
    return fault
  }

  @Test("Published again, it takes the place of what stood, and who was planned is known with what changed")
  func published() throws {
    let (first, second) = (shift(5, seats: 2), shift(12))
    try test.record(
      rota(PlannedShift(first, people: [test.b, test.c]), PlannedShift(second, people: [test.a])), on: matter,
      by: test.a)
    try test.record(
      rota(PlannedShift(first, people: [test.b]), PlannedShift(shift(13), people: [test.a])), on: matter,
      by: test.a)
    let facts = try facts()
    #expect((facts.version, facts.revision) == (2, 2))
    #expect(facts.people(at: first.key) == [test.b])
    #expect(facts.free(at: facts.shifts[0]) == 1)
    #expect(facts.places.filter { $0.until == 2 }.map(\.person) == [test.c, test.a])
    #expect(facts.places.first { $0.person == test.b }?.since == 1)
    #expect(
      try test.store.ask(NextShifts(of: test.a, after: test.clock.now)).map(\.shift.day) == [shift(13).day])
    #expect(try test.store.verify().isClean)
  }

  @Test("Nobody but who leads the room publishes it, and nobody is planned where they cannot be")
  func refused() throws {
    let one = shift(5)
    #expect(
      try test.refusal(rota(PlannedShift(one)), on: matter, by: test.b) == .notAllowed(RotaPublished.kind))
    #expect(try fault(rota(PlannedShift(one, people: [test.liaison])), by: test.a) == .notSeated(one.day))
    #expect(try fault(rota(PlannedShift(one, people: [test.b, test.c])), by: test.a) == .crowded(one.key))
    #expect(try fault(rota(PlannedShift(one), PlannedShift(one)), by: test.a) == .misshapen(one.day))
    #expect(try fault(rota(PlannedShift(shift(-5))), by: test.a) == .misshapen(shift(-5).day))
    let other = shift(5, 10, 12, .online)
    #expect(
      try fault(
        rota(PlannedShift(one, people: [test.b]), PlannedShift(other, people: [test.b])), by: test.a)
        == .twice(other.key))
    let past = TestRoom.day.quarter.previous
    #expect(
      try test.refusal(
        Act(RotaPublished(quarter: past, shifts: [])), on: test.room.rota(of: past), by: test.a)
        == .rota(.over(past)))
    // The id says which quarter it is.
    #expect(
      try test.refusal(rota(PlannedShift(one)), on: test.room.rota(of: past), by: test.a) == .gone)
  }

  @Test("A swap is asked, agreed by whoever was asked, and recorded; declined, nothing changes")
  func swapped() throws {
    let (mine, theirs) = (shift(5), shift(12))
    try test.record(
      rota(PlannedShift(mine, people: [test.b]), PlannedShift(theirs, people: [test.c])), on: matter,
      by: test.a)
    let ask = Act(SwapAsked(person: test.b, gives: mine.key, with: test.c, takes: theirs.key))
    let declined = try test.record(ask, on: matter, by: test.b)
    func answer(_ entry: Entry, _ agreed: Bool) -> Act {
      Act(SwapAnswered(person: test.c, swap: entry.id, quarter: quarter, agreed: agreed))
    }
    #expect(try test.store.ask(SwapsWaiting(for: test.c, in: test.room, after: test.clock.now)).count == 1)
    #expect(
      try test.refusal(answer(declined, true), on: matter, by: test.b) == .notAllowed(SwapAnswered.kind))
    try test.record(answer(declined, false), on: matter, by: test.c)
    #expect(try facts().people(at: mine.key) == [test.b])
    #expect(try fault(answer(declined, true), by: test.c) == .noSwap)
    let agreed = try test.record(ask, on: matter, by: test.b)
    try test.record(answer(agreed, true), on: matter, by: test.c)
    #expect(try facts().people(at: mine.key) == [test.c] && facts().people(at: theirs.key) == [test.b])
    #expect(try test.store.ask(SwapsWaiting(for: test.c, in: test.room, after: test.clock.now)).isEmpty)
  }

  @Test("Two who are at one shift have nothing to swap of it")
  func same() throws {
    let both = shift(5, seats: 2)
    try test.record(rota(PlannedShift(both, people: [test.b, test.c])), on: matter, by: test.a)
    let swap = SwapAsked(person: test.b, gives: both.key, with: test.c, takes: both.key)
    #expect(try fault(Act(swap), by: test.b) == .twice(both.key))
  }

  @Test("A shift given up is free for others, and taken once")
  func takenOver() throws {
    let one = shift(5)
    try test.record(rota(PlannedShift(one, people: [test.b])), on: matter, by: test.a)
    #expect(try fault(Act(DutyTaken(person: test.c, shift: one.key)), by: test.c) == .full(one.key))
    try test.record(Act(DutyReleased(person: test.b, shift: one.key)), on: matter, by: test.b)
    #expect(try fault(Act(DutyReleased(person: test.b, shift: one.key)), by: test.b) == .notPlanned(one.key))
    #expect(
      try test.refusal(Act(DutyTaken(person: test.c, shift: one.key)), on: matter, by: test.b)
        == .notAllowed(DutyTaken.kind))
    try test.record(Act(DutyTaken(person: test.c, shift: one.key)), on: matter, by: test.c)
    #expect(try facts().people(at: one.key) == [test.c])
    test.clock.move(to: one.key.begins)
    #expect(try fault(Act(DutyReleased(person: test.c, shift: one.key)), by: test.c) == .begun(one.key))
  }

  @Test("Two machines that took one seat apart from each other: one has it, the other is told")
  func apart() throws {
    let exchange = try Exchange()
    let a = try TestRoom(in: .inMemory(machine: "a"), ids: "a")
    let one = shift(5)
    try a.record(
      Act(RotaPublished(quarter: quarter, shifts: [PlannedShift(one)])), on: matter, by: a.a)
    let b = try TestRoom(in: .inMemory(machine: "b"), ids: "b", setUp: false)
    try exchange.carry(a.store, into: b.store)
    for (test, minutes, person) in [(a, 5, a.b), (b, 7, a.c)] {
      test.clock.move(to: a.clock.now)
      test.clock.move(minutes: minutes)
      try test.record(Act(DutyTaken(person: person, shift: one.key)), on: matter, by: person)
    }
    try exchange.carry(b.store, into: a.store)
    #expect(try facts(a.store).people(at: one.key) == [a.b])
    #expect(try a.store.ask(Conflicts(in: a.room)) == [matter])
    #expect(try a.store.verify().isClean)
  }

  @Test(
    "What no desk would have written counts for nothing where it comes from elsewhere",
    arguments: [0, 1, 2, 3])
  func hostile(_ which: Int) throws {
    let one = shift(5)
    try test.record(rota(PlannedShift(one, people: [test.b])), on: matter, by: test.a)
    var far = one
    (far.from, far.to) = (0, .max)
    let bad: Act =
      switch which {
      case 0: rota(PlannedShift(far))
      case 1:
        Act(RotaPublished(quarter: quarter, shifts: (0..<700).map { PlannedShift(shift(5, $0 % 9, 11)) }))
      case 2: rota(PlannedShift(one, people: [test.b, test.c, test.a]))
      default: Act(SwapAnswered(person: test.c, swap: EntryID("none"), quarter: quarter, agreed: true))
      }
    let bulk = try BulkWriting(test.store, ids: CountingIDs("e"))
    try bulk.write { pen in
      try pen.append(
        Proposal(bad, in: test.room, on: matter, occurred: test.clock.now), by: test.a, in: TurnID("t"),
        at: test.clock.now, isLast: true)
    }
    try bulk.finish()
    _ = try test.store.rebuild()
    #expect(try facts().people(at: one.key) == [test.b] && facts().version == 1)
    #expect(try test.store.ask(Conflicts(in: test.room)) == [matter])
  }

  @Test("A seat that ends frees its shifts")
  func left() throws {
    let (one, two) = (shift(5), shift(12))
    try test.record(
      rota(PlannedShift(one, people: [test.b]), PlannedShift(two, people: [test.b])), on: matter, by: test.a)
    test.clock.move(to: Moment(TestRoom.day.adding(7), hour: 8))
    try test.record(Act(SeatLeft(reason: .resigned)), on: test.seat(test.b), by: test.a)
    let planned = try test.store.ask(ShiftsPlanned(in: test.room, quarter.first...quarter.last))
    #expect(planned.map(\.people) == [[test.b], []] && planned.map(\.free) == [0, 1])
    #expect(try test.store.ask(NextShifts(of: test.b, after: test.clock.now)).isEmpty)
    // It is taken in the stead of whoever left, and of nobody who may still come.
    #expect(planned[1].left == [test.b])
    #expect(
      try fault(Act(DutyTaken(person: test.c, shift: two.key)), by: test.c) == .full(two.key))
    try test.record(Act(DutyTaken(person: test.c, shift: two.key, instead: test.b)), on: matter, by: test.c)
    #expect(try facts().people(at: two.key) == [test.c])
    #expect(
      try fault(Act(DutyTaken(person: test.a, shift: two.key, instead: test.c)), by: test.a) == .full(two.key)
    )
    #expect(try test.store.verify().isClean)
  }

  @Test("Who came, who was late and who did not is told by the ledger")
  func attendance() throws {
    let shifts = [5, 6, 7, 8].map { shift($0) }
    try test.record(
      Act(
        RotaPublished(
          quarter: quarter,
          shifts: zip(shifts, [test.b, test.c, test.a, test.b]).map { PlannedShift($0, people: [$1]) })),
      on: matter,
      by: test.a)
    for (shift, person, minute) in [(shifts[0], test.b, 9 * 60 + 5), (shifts[1], test.c, 9 * 60 + 40)] {
      test.clock.move(to: Moment(shift.day, minute: minute))
      let duty = MatterID("duty-\(person.rawValue)")
      try test.record(Act(DutyStarted(person: person, channel: .offline)), on: duty, by: person)
      test.clock.move(minutes: 60)
      try test.record(Act(DutyEnded(done: "接待群众")), on: duty, by: person)
    }
    test.clock.move(to: Moment(shifts[2].day, hour: 12))
    let places = try test.store.ask(
      Attendance(in: test.room, quarter, at: test.clock.now, lateFrom: 15))
    #expect(places.map(\.came) == [.onTime, .late, .absent, .toCome])
    #expect(places.map(\.late) == [nil, 40, nil, nil])
  }
}
