import GRDB
public import Regulation

/// The rota of a room for a quarter (值班计划); nil where none was published, or it was taken back.
public struct TheRota: DeskQuery {
  public let room: WorkroomID
  public let quarter: Quarter
  public init(of room: WorkroomID, _ quarter: Quarter) { (self.room, self.quarter) = (room, quarter) }
  public func answer(from state: StoreState) throws -> Matter<RotaFacts>? {
    guard let rota = try state.matter(RotaFacts.self, room.rota(of: quarter)), rota.state == .running else {
      return nil
    }
    return rota
  }
}

/// The rotas of a quarter that somebody is planned in, in the rooms where they have a seat.
public struct RotasOf: DeskQuery {
  public let person: PersonID
  public let quarter: Quarter
  public init(_ person: PersonID, in quarter: Quarter) { (self.person, self.quarter) = (person, quarter) }
  public func answer(from state: StoreState) throws -> [Matter<RotaFacts>] {
    let rooms = try state.matters(SeatFacts.self, "person = ? AND state <> 'nothing'", [person.rawValue])
      .map(\.workroom)
    return try Set(rooms).sorted().compactMap { try TheRota(of: $0, quarter).answer(from: state) }
      .filter { !$0.facts.shifts(of: person).isEmpty }
  }
}

/// A shift that is to come, with who is planned for it and has a seat in the room that day: who has left frees theirs, and so did the
/// room's end, though it was taken back.
public struct ShiftToCome: Hashable, Sendable {
  public let shift: RotaShift
  public let people: [PersonID]
  /// Who was planned and has left: whoever takes the shift comes in their stead.
  public let left: [PersonID]
  /// How many are missing.
  public var free: Int { max(0, shift.seats - people.count) }

  init(shift: RotaShift, people: [PersonID], left: [PersonID] = []) {
    (self.shift, self.people, self.left) = (shift, people, left)
  }
  /// As it is planned, before anything is published.
  public init(planned: PlannedShift) { self.init(shift: planned.shift, people: planned.people) }
}

/// The shifts of a room from one day to another as they are planned, in order.
public struct ShiftsPlanned: DeskQuery {
  public let room: WorkroomID
  public let days: ClosedRange<Day>
  public init(in room: WorkroomID, _ days: ClosedRange<Day>) { (self.room, self.days) = (room, days) }

  public func answer(from state: StoreState) throws -> [ShiftToCome] {
    let seats = try state.matters(SeatFacts.self, "workroom = ? AND state <> 'nothing'", [room.rawValue])
    var quarter = Quarter(containing: days.lowerBound)
    var shifts: [ShiftToCome] = []
    // In a room that ends nobody is on duty afterwards.
    let end = try EndOf(room).answer(from: state)?.day ?? days.upperBound
    while quarter.first <= days.upperBound {
      if let matter = try TheRota(of: room, quarter).answer(from: state) {
        let (rota, freed) = (matter.facts, try state.freed(matter))
        shifts += rota.shifts.filter { days.contains($0.day) && $0.day <= end }.map { shift in
          func comes(_ person: PersonID) -> Bool {
            seats.contains { $0.facts.member == person && $0.facts.isHeld(on: shift.day) }
              && !(freed[shift.key]?.contains(person) ?? false)
          }
          let planned = rota.people(at: shift.key)
          return ShiftToCome(
            shift: shift, people: planned.filter(comes), left: planned.filter { !comes($0) })
        }
      }
      quarter = quarter.next
    }
    return shifts.sorted { $0.shift.key < $1.shift.key }
  }
}

/// The next shifts of somebody that have not ended, in whatever room, soonest first (我下次什么时候值班).
public struct NextShifts: DeskQuery {
  public struct Planned: Hashable, Sendable {
    public let room: WorkroomID
    public let shift: RotaShift
  }

  public let person: PersonID
  public let now: Moment
  public init(of person: PersonID, after now: Moment) { (self.person, self.now) = (person, now) }

  public func answer(from state: StoreState) throws -> [Planned] {
    let quarter = now.day.quarter
    let seats = try state.matters(SeatFacts.self, "person = ? AND state <> 'nothing'", [person.rawValue])
    return try [quarter, quarter.next].flatMap { try RotasOf(person, in: $0).answer(from: state) }
      .flatMap { rota in
        let freed = try state.freed(rota)
        return rota.facts.shifts(of: person).filter { !(freed[$0.key]?.contains(person) ?? false) }
          .map { Planned(room: rota.workroom, shift: $0) }
      }
      .filter { planned in
        try planned.shift.key.ends > now
          && EndOf(planned.room).answer(from: state).map { planned.shift.day <= $0.day } ?? true
          && seats.contains { $0.workroom == planned.room && $0.facts.isHeld(on: planned.shift.day) }
      }
      .sorted { ($0.shift.key, $0.room) < ($1.shift.key, $1.room) }
  }
}

/// Swaps that somebody is asked for and has not answered (换班), with the room's rota (P3.3e).
public struct SwapsWaiting: DeskQuery {
  public let person: PersonID
  public let room: WorkroomID
  public let now: Moment
  public init(for person: PersonID, in room: WorkroomID, after now: Moment) {
    (self.person, self.room, self.now) = (person, room, now)
  }
  public func answer(from state: StoreState) throws -> [RotaFacts.Swap] {
    let quarter = now.day.quarter
    return try [quarter, quarter.next].compactMap { try TheRota(of: room, $0).answer(from: state) }
      .flatMap { $0.facts.waiting(for: person) }
      .filter { swap in
        ([swap.asked.gives] + [swap.asked.takes].compactMap(\.self)).allSatisfy { $0.begins > now }
      }
  }
}

/// Who came to the shifts of a rota and who did not (到岗情况), told by the ledger: attendance counts, not the plan (P3.3e).
public struct Attendance: DeskQuery {
  public enum Came: String, Hashable, Sendable, CaseIterable {
    /// A shift of theirs in that channel on that day began by its time.
    case onTime
    /// It began after it, by more than some minutes.
    case late
    /// Nothing of theirs is recorded, and the shift is over.
    case absent
    /// They are on leave for the quarter (A14).
    case excused
    /// The shift is not over yet, and nothing of theirs is recorded.
    case toCome
  }

  public struct Place: Hashable, Sendable {
    public let shift: RotaShift
    public let person: PersonID
    public let came: Came
    /// How late they were, in minutes; nil where they were not.
    public let late: Int?
  }

  public let room: WorkroomID
  public let quarter: Quarter
  public let now: Moment
  /// From how many minutes on somebody is late (product default).
  public static let usualLate = 15
  public let lateFrom: Int
  public init(in room: WorkroomID, _ quarter: Quarter, at now: Moment, lateFrom: Int = usualLate) {
    (self.room, self.quarter, self.now, self.lateFrom) = (room, quarter, now, lateFrom)
  }

  public func answer(from state: StoreState) throws -> [Place] {
    guard let rota = try TheRota(of: room, quarter).answer(from: state)?.facts else { return [] }
    let planned = try ShiftsPlanned(in: room, quarter.first...quarter.last).answer(from: state)
    let done = try state.matters(
      ShiftFacts.self, "workroom = ? AND state <> 'nothing' AND day BETWEEN ? AND ?",
      [room.rawValue, rota.quarter.first.ordinal, rota.quarter.last.ordinal])
    let people = Set(planned.flatMap(\.people))
    let excused = try people.filter { person in
      try !state.leaves(of: person, for: quarter, knownOn: nil, in: room).isEmpty
    }
    return planned.flatMap { planned in
      planned.people.map { person in
        place(person, planned.shift, done.map(\.facts), isExcused: excused.contains(person))
      }
    }
  }

  private func place(_ person: PersonID, _ shift: RotaShift, _ done: [ShiftFacts], isExcused: Bool) -> Place {
    let own = done.filter { $0.person == person && $0.day == shift.day && $0.channel == shift.channel }
    // Of two on one day it is the one that lies nearest.
    let began = own.map { $0.started.minuteOfDay }.min { abs($0 - shift.from) < abs($1 - shift.from) }
    guard let began else {
      return Place(
        shift: shift, person: person,
        came: isExcused ? .excused : shift.key.ends <= now ? .absent : .toCome, late: nil)
    }
    let late = began - shift.from
    return late >= lateFrom
      ? Place(shift: shift, person: person, came: .late, late: late)
      : Place(shift: shift, person: person, came: .onTime, late: nil)
  }
}

/// What the rota says to somebody who signs in (值班提醒), looked up at once: their next shift, and who asks them for a swap.
public struct RotaNews: DeskQuery {
  public struct Answer: Hashable, Sendable {
    public var next: NextShifts.Planned?
    public var swap: RotaFacts.Swap?
  }

  public let person: PersonID
  public let room: WorkroomID
  public let now: Moment
  /// How many days ahead shifts are told of.
  public let days: Int
  public init(for person: PersonID, in room: WorkroomID, at now: Moment, days: Int = 7) {
    (self.person, self.room) = (person, room)
    (self.now, self.days) = (now, days)
  }

  public func answer(from state: StoreState) throws -> Answer {
    var answer = Answer()
    let last = now.day.adding(days)
    // The next quarter's rota is read only where it is near.
    let quarters = [now.day.quarter] + (last.quarter == now.day.quarter ? [] : [last.quarter])
    let seats = try state.matters(SeatFacts.self, "person = ? AND state <> 'nothing'", [person.rawValue])
    for place in Set(seats.map(\.workroom) + [room]).sorted() {
      for quarter in quarters {
        guard let matter = try TheRota(of: place, quarter).answer(from: state) else { continue }
        let (rota, freed) = (matter.facts, try state.freed(matter))
        let own = rota.shifts(of: person).filter { shift in
          shift.key.ends > now && shift.day <= last && !(freed[shift.key]?.contains(person) ?? false)
            && seats.contains { $0.workroom == place && $0.facts.isHeld(on: shift.day) }
        }
        for shift in own where answer.next.map({ shift.key < $0.shift.key }) ?? true {
          answer.next = NextShifts.Planned(room: place, shift: shift)
        }
        guard place == room else { continue }
        answer.swap = answer.swap ?? rota.waiting(for: person).first { $0.isOpen(at: now) }
      }
    }
    return answer
  }
}

extension RotaFacts.Swap {
  /// Neither shift has begun.
  fileprivate func isOpen(at now: Moment) -> Bool {
    ([asked.gives] + [asked.takes].compactMap(\.self)).allSatisfy { $0.begins > now }
  }
}
