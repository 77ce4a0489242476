import Testing

@testable import Regulation

@Suite("A rota for a quarter")
struct RotaTests {
  private static let quarter = Quarter(containing: day("2026-04-01"))

  private static func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(ordinal: 0) }

  private static func shift(
    _ iso: String, _ channel: Channel = .offline, from: Int = 540, to: Int = 660, seats: Int = 1
  ) -> RotaShift {
    RotaShift(day: day(iso), from: from, to: to, channel: channel, seats: seats)
  }

  private static func member(
    _ name: String, online: Int = 0, offline: Int = 0, away: [String] = []
  ) -> RotaProblem<String>.Member {
    RotaProblem.Member(name, needs: [.online: online, .offline: offline], away: Set(away.map(day)))
  }

  // MARK: Days

  @Test("Fixed days of a month that fall on days off are moved to the next work day, and that is told")
  func monthDays() {
    // 10 May 2026 is a Sunday, 20 June a Saturday after the Dragon Boat holiday, 10 April a Friday.
    let (shifts, moves) = RotaPattern(.ofMonth([10, 20]), from: 540, to: 660, channel: .offline).shifts(
      in: Self.quarter)
    #expect(shifts.count == 6 && shifts.allSatisfy { WorkCalendar.isWorkday($0.day) })
    #expect(moves.map(\.from.iso).contains("2026-06-20"))
    #expect(moves.allSatisfy { move in move.to.map { WorkCalendar.isWorkday($0) } == true })
  }

  @Test("Days of the week leave out none and double none; past days of a quarter are not planned")
  func weekDays() {
    let pattern = RotaPattern(.ofWeek([3]), from: 540, to: 660, channel: .online)
    let whole = pattern.shifts(in: Self.quarter)
    #expect(whole.shifts.count == 13 && Set(whole.shifts.map(\.day)).count == 13)
    let rest = pattern.shifts(in: Self.quarter, from: Self.day("2026-06-15")).shifts
    #expect(rest.count == 2 && rest.allSatisfy { $0.day >= Self.day("2026-06-15") })
    #expect(pattern.shifts(in: Self.quarter, from: Self.day("2026-07-01")).shifts.isEmpty)
  }

  @Test(
    "The 31st of a shorter month is its last day; at the end of the quarter the work day before stands for it"
  )
  func lastDays() {
    let third = Quarter(containing: Self.day("2027-01-01"))
    let (shifts, moves) = RotaPattern(.ofMonth([31]), from: 540, to: 660, channel: .offline).shifts(in: third)
    #expect(shifts.count == 3 && shifts.allSatisfy { third.contains($0.day) })
    #expect(moves.allSatisfy { $0.to != nil })
  }

  // MARK: People

  @Test("Everybody gets one shift of each channel, nobody two at once, loads differ by one at most")
  func whole() {
    let shifts =
      RotaPattern(.ofWeek([1, 3]), from: 540, to: 660, channel: .offline).shifts(in: Self.quarter).shifts
      + RotaPattern(.ofWeek([3, 5]), from: 540, to: 660, channel: .online).shifts(in: Self.quarter).shifts
    let members = (1...20).map { number in
      Self.member("\(number)", online: 1, offline: 1, away: ["2026-04-0\(number % 9 + 1)"])
    }
    let plan = RotaProblem(shifts: shifts, members: members).plan()
    #expect(plan.isProven && plan.gaps.isEmpty)
    var loads: [String: Int] = [:]
    for (shift, people) in zip(shifts, plan.people) {
      #expect(people.count == 1)
      for person in people { loads[person, default: 0] += 1 }
      for (other, others) in zip(shifts, plan.people) where other != shift && other.overlaps(shift) {
        #expect(Set(people).isDisjoint(with: others))
      }
    }
    #expect((loads.values.max() ?? 0) - (loads.values.min() ?? 0) <= 1)
    #expect(plan.people == RotaProblem(shifts: shifts, members: members).plan().people)
  }

  @Test(
    "What stands in the way is named: no such shifts, always away, too few seats for these, at the same time")
  func gaps() {
    let none = RotaProblem(shifts: [Self.shift("2026-04-01")], members: [Self.member("甲", online: 1)]).plan()
    #expect(none.gaps == [.need("甲", .online, missing: 1, .noShifts)])

    let away = RotaProblem(
      shifts: [Self.shift("2026-04-01")], members: [Self.member("甲", offline: 1, away: ["2026-04-01"])]
    ).plan()
    #expect(
      away.gaps == [
        .need("甲", .offline, missing: 1, .alwaysAway), .seats(Self.shift("2026-04-01"), missing: 1),
      ])

    let few = RotaProblem(
      shifts: [Self.shift("2026-04-01"), Self.shift("2026-04-02"), Self.shift("2026-04-03")],
      members: [
        Self.member("甲", offline: 1, away: ["2026-04-02", "2026-04-03"]),
        Self.member("乙", offline: 1, away: ["2026-04-02", "2026-04-03"]), Self.member("丙", offline: 1),
      ]
    ).plan()
    #expect(few.gaps.first == .need("乙", .offline, missing: 1, .tooFewSeats(["甲", "乙"], need: 2, seats: 1)))

    let both = RotaProblem(
      shifts: [Self.shift("2026-04-01"), Self.shift("2026-04-01", .online)],
      members: [Self.member("甲", online: 1, offline: 1)]
    ).plan()
    #expect(both.gaps.count == 2)
    #expect(
      both.gaps.contains {
        switch $0 {
        case .need("甲", _, missing: 1, .atTheSameTime): true
        case .need, .seats: false
        }
      })
  }

  // MARK: Against every rota there is

  private struct Value: Comparable {
    var unmet: Int
    var empty: Int
    var squares: Int
    static func < (a: Value, b: Value) -> Bool {
      (a.unmet, a.empty, a.squares) < (b.unmet, b.empty, b.squares)
    }
  }

  private static func value(_ people: [[Int]], _ problem: RotaProblem<Int>) -> Value {
    var (unmet, squares) = (0, 0)
    for member in problem.members {
      let mine = problem.shifts.indices.filter { people[$0].contains(member.person) }
      for (channel, needs) in member.needs {
        unmet += max(0, needs - mine.count { problem.shifts[$0].channel == channel })
      }
      squares += mine.count * mine.count
    }
    let empty = zip(problem.shifts, people).reduce(0) { $0 + $1.0.seats - $1.1.count }
    return Value(unmet: unmet, empty: empty, squares: squares)
  }

  /// The best of all rotas, tried one by one.
  private static func best(_ problem: RotaProblem<Int>) -> Value {
    var best = Value(unmet: .max, empty: .max, squares: .max)
    var people: [[Int]] = []
    func fill(_ shift: Int) {
      guard shift < problem.shifts.count else {
        best = min(best, value(people, problem))
        return
      }
      let here = problem.members.indices.filter { member in
        problem.mayCome(member, shift)
          && !(0..<shift).contains {
            problem.shifts[$0].overlaps(problem.shifts[shift])
              && people[$0].contains(problem.members[member].person)
          }
      }
      for set in 0..<(1 << here.count) where set.nonzeroBitCount <= problem.shifts[shift].seats {
        people.append(here.indices.filter { set >> $0 & 1 == 1 }.map { problem.members[here[$0]].person })
        fill(shift + 1)
        people.removeLast()
      }
    }
    fill(0)
    return best
  }

  @Test("No rota is better than the one that is found", arguments: 0..<150)
  func optimal(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let shifts = (0..<Int.random(in: 1...5, using: &random)).map { _ in
      let from = Int.random(in: 8...10, using: &random) * 60
      return RotaShift(
        day: Self.quarter.first.adding(Int.random(in: 0...2, using: &random)), from: from, to: from + 120,
        channel: Bool.random(using: &random) ? .online : .offline,
        seats: Int.random(in: 1...2, using: &random))
    }
    let members = (0..<Int.random(in: 1...3, using: &random)).map { number in
      RotaProblem.Member(
        number,
        needs: [
          .online: Int.random(in: 0...2, using: &random), .offline: Int.random(in: 0...2, using: &random),
        ],
        away: Bool.random(using: &random) ? [Self.quarter.first] : [])
    }
    let problem = RotaProblem(shifts: shifts, members: members)
    let plan = problem.plan()
    #expect(plan.isProven)
    #expect(Self.value(plan.people, problem) == Self.best(problem))
    for (number, people) in plan.people.enumerated() {
      #expect(people.count <= shifts[number].seats && Set(people).count == people.count)
      for other in shifts.indices where other != number && shifts[number].overlaps(shifts[other]) {
        #expect(Set(people).isDisjoint(with: plan.people[other]))
      }
      for person in people { #expect(!members[person].away.contains(shifts[number].day)) }
    }
    let missing = plan.gaps.reduce(0) {
      switch $1 {
      case .need(_, _, let missing, _): $0 + missing
      case .seats: $0
      }
    }
    #expect(missing == Self.value(plan.people, problem).unmet)
  }
}
