import Regulation

/// The rota (值班计划), P3.3e: nobody is planned where they have no seat, nor for two shifts at once, and what has begun is no
/// longer planned.
extension Rules {
  func checkRota(_ rota: RotaPublished, in room: WorkroomID) throws {
    guard rota.quarter.last >= now.day else { throw Refusal.rota(.over(rota.quarter)) }
    if let fault = rota.fault { throw Refusal.rota(fault) }
    var shifts: [PersonID: [RotaShift]] = [:]
    for planned in rota.shifts {
      for person in planned.people { shifts[person, default: []].append(planned.shift) }
    }
    for (person, planned) in shifts.sorted(by: { $0.key < $1.key }) {
      let elsewhere = try plannedElsewhere(person, in: rota.quarter, but: room)
      let seats = try SeatsOf(person, in: room).answer(from: state)
      for (number, shift) in planned.enumerated() {
        // What has begun stays as it was planned, whoever has left since.
        guard hasBegun(shift.key) || seats.contains(where: { $0.facts.isHeld(on: shift.day) }) else {
          throw Refusal.rota(.notSeated(shift.day))
        }
        guard !(planned[..<number] + elsewhere).contains(where: { $0.overlaps(shift) }) else {
          throw Refusal.rota(.twice(shift.key))
        }
      }
    }
  }

  func checkRelease(_ released: DutyReleased, in room: WorkroomID) throws {
    guard !hasBegun(released.shift) else { throw Refusal.rota(.begun(released.shift)) }
    guard try rota(released.shift, in: room)?.isPlanned(released.person, released.shift) ?? false else {
      throw Refusal.rota(.notPlanned(released.shift))
    }
  }

  func checkTaking(_ taken: DutyTaken, in room: WorkroomID) throws {
    guard let rota = try rota(taken.shift, in: room), let shift = rota.shift(taken.shift) else {
      throw Refusal.rota(.full(taken.shift))
    }
    if let instead = taken.instead {
      // Nobody is taken out who may still come.
      guard rota.isPlanned(instead, taken.shift),
        try !isSeated(instead, on: shift.day, in: room) || isFreed(instead, taken.shift, in: room)
      else {
        throw Refusal.rota(.full(taken.shift))
      }
    } else if rota.free(at: shift) == 0 {
      throw Refusal.rota(.full(taken.shift))
    }
    try checkComing(taken.person, to: shift, giving: nil, rota, in: room)
  }

  func checkSwap(_ swap: SwapAsked, in room: WorkroomID) throws {
    guard let rota = try rota(swap.gives, in: room), let gives = rota.shift(swap.gives),
      rota.isPlanned(swap.person, swap.gives), swap.person != swap.with
    else { throw Refusal.rota(.notPlanned(swap.gives)) }
    guard !rota.isPlanned(swap.with, swap.gives) else { throw Refusal.rota(.twice(swap.gives)) }
    try checkComing(swap.with, to: gives, giving: swap.takes, rota, in: room)
    guard let key = swap.takes else { return }
    guard let takes = rota.shift(key), rota.isPlanned(swap.with, key) else {
      throw Refusal.rota(.notPlanned(key))
    }
    guard !rota.isPlanned(swap.person, key) else { throw Refusal.rota(.twice(key)) }
    try checkComing(swap.person, to: takes, giving: swap.gives, rota, in: room)
  }

  func checkAnswer(_ answer: SwapAnswered, in room: WorkroomID) throws {
    guard let rota = try state.matter(RotaFacts.self, room.rota(of: answer.quarter))?.facts,
      let swap = rota.swaps.first(where: { $0.entry == answer.swap && $0.agreed == nil }),
      swap.asked.with == answer.person
    else { throw Refusal.rota(.noSwap) }
    guard answer.agreed else { return }
    guard rota.mayAsk(swap.asked) else { throw Refusal.rota(.noSwap) }
    try checkSwap(swap.asked, in: room)
  }

  private func rota(_ shift: RotaShift.Key, in room: WorkroomID) throws -> RotaFacts? {
    try state.matter(RotaFacts.self, room.rota(of: Quarter(containing: shift.day)))?.facts
  }

  /// Somebody comes to a shift that has not begun, has a seat in the room that day, and is nowhere else.
  private func checkComing(
    _ person: PersonID, to shift: RotaShift, giving given: RotaShift.Key?, _ rota: RotaFacts,
    in room: WorkroomID
  ) throws {
    guard !hasBegun(shift.key) else { throw Refusal.rota(.begun(shift.key)) }
    guard try isSeated(person, on: shift.day, in: room) else { throw Refusal.rota(.notSeated(shift.day)) }
    let theirs =
      try rota.shifts(of: person).filter { $0.key != given }
      + plannedElsewhere(person, in: rota.quarter, but: room)
    guard !theirs.contains(where: { $0.overlaps(shift) }) else { throw Refusal.rota(.twice(shift.key)) }
  }

  private func isSeated(_ person: PersonID, on day: Day, in room: WorkroomID) throws -> Bool {
    try SeatsOf(person, in: room).answer(from: state).contains { $0.facts.isHeld(on: day) }
  }

  /// Whether the room's end freed it, though it was taken back.
  private func isFreed(_ person: PersonID, _ shift: RotaShift.Key, in room: WorkroomID) throws -> Bool {
    try TheRota(of: room, Quarter(containing: shift.day)).answer(from: state).map {
      try state.freed($0)[shift]?.contains(person) ?? false
    } ?? false
  }

  private func hasBegun(_ shift: RotaShift.Key) -> Bool { shift.begins <= now }

  /// What somebody is planned for in other rooms of the store.
  private func plannedElsewhere(_ person: PersonID, in quarter: Quarter, but room: WorkroomID) throws
    -> [RotaShift]
  {
    try RotasOf(person, in: quarter).answer(from: state).filter { $0.workroom != room }
      .flatMap { $0.facts.shifts(of: person) }
  }
}
