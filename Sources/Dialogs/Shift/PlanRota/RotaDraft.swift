import Conversation
import Regulation
import WorkroomStore

/// A rota before it is published (值班计划草稿): its shifts with who is planned, what was moved off holidays, and what could not be
/// done. It is worked out anew each time it is looked at, from what was answered and from what stands then.
struct RotaDraft {
  let shifts: [PlannedShift]
  let moves: [RotaPattern.Move]
  let gaps: [RotaGap<PersonID>]
  /// Nothing is fairer: see ``RotaPlan``.
  let isProven: Bool
  /// How many shifts each member gets, those that have begun left out, in the order of the roster.
  let loads: [(person: PersonID, online: Int, offline: Int)]

  init(_ scene: Scene) throws {
    let (room, quarter) = (try scene.signedIn().room, try scene.need(PlanRota.Slots.quarter))
    // What has begun stays as it was planned.
    let standing = try PlanRota.standing(scene)
    let begun = (standing?.shifts ?? []).filter { $0.key.begins <= scene.now }
      .map { shift in PlannedShift(shift, people: standing?.people(at: shift.key) ?? []) }
    let from = quarter.contains(scene.now.day) ? scene.now.day.adding(1) : quarter.first
    var (wanted, moves): ([RotaShift], [RotaPattern.Move]) = ([], [])
    for pattern in try PlanRota.patterns(scene) {
      let found = pattern.shifts(in: quarter, from: from)
      // Said twice it is one shift.
      wanted += found.shifts.filter { new in !wanted.contains { $0.key == new.key } }
      moves += found.moves.filter { !moves.contains($0) }
    }
    wanted.sort { $0.key < $1.key }
    let members = try Self.members(scene, room, quarter)
    let plan = RotaProblem(shifts: wanted, members: members).plan()
    shifts = begun + zip(wanted, plan.people).map { PlannedShift($0, people: $1) }
    (self.moves, gaps, isProven) = (moves, plan.gaps, plan.isProven)
    loads = members.map { member in
      func count(_ channel: Channel) -> Int {
        zip(wanted, plan.people).count { $0.channel == channel && $1.contains(member.person) }
      }
      return (member.person, count(.online), count(.offline))
    }
  }

  /// The resident members who have a seat in the quarter, with what the norm still asks of each and when they cannot come.
  private static func members(
    _ scene: Scene, _ room: WorkroomID, _ quarter: Quarter
  ) throws -> [RotaProblem<PersonID>.Member] {
    let away = try AwayLines.days(scene[PlanRota.Slots.away] ?? "", scene)
    return try scene.roster().seats.filter { $0.facts.isHeld(in: quarter) }.map { seat in
      let person = seat.facts.member
      let goal = try scene.duty(of: person, in: .quarter(quarter))?.goal
      let (online, all) = goal.map { $0.isExcused ? (0, 0) : ($0.left(.online), $0.left) } ?? (0, 0)
      // Outside of their time in the room, and where another room has planned them, they cannot come.
      let elsewhere = try scene.facts(RotasOf(person, in: quarter)).filter { $0.workroom != room }
        .flatMap { $0.facts.shifts(of: person) }.map(\.day)
      let outside = (0..<quarter.first.days(to: quarter.last) + 1).map(quarter.first.adding)
        .filter { !seat.facts.isHeld(on: $0) }
      let isExcused = goal?.isExcused ?? false
      return RotaProblem.Member(
        person, needs: [.online: online, .offline: all - online],
        away: isExcused
          ? Set((0...quarter.first.days(to: quarter.last)).map(quarter.first.adding))
          : Set(outside + elsewhere).union(away[person] ?? []))
    }
  }

  /// What members lack for one and the same reason, said together.
  struct Lack {
    var people: [PersonID]
    let channel: Channel
    let missing: Int
    let reason: RotaGap<PersonID>.Reason
  }

  var lacks: [Lack] {
    var lacks: [Lack] = []
    for case .need(let person, let channel, let missing, let reason) in gaps {
      let place = lacks.firstIndex {
        ($0.channel, $0.missing) == (channel, missing) && Self.isAlike($0.reason, reason)
      }
      if let place {
        lacks[place].people.append(person)
      } else {
        lacks.append(Lack(people: [person], channel: channel, missing: missing, reason: reason))
      }
    }
    return lacks
  }

  /// Whether it is one thing to mend: of seats that are too few it matters how many there are, not who has them.
  private static func isAlike(_ one: RotaGap<PersonID>.Reason, _ other: RotaGap<PersonID>.Reason) -> Bool {
    if case .tooFewSeats(_, _, let seats) = one, case .tooFewSeats(_, _, let others) = other {
      return seats == others
    }
    return one == other
  }

  /// Shifts that somebody is still wanted for.
  var wanting: [(shift: RotaShift, missing: Int)] {
    gaps.compactMap { if case .seats(let shift, let missing) = $0 { (shift, missing) } else { nil } }
  }
}
