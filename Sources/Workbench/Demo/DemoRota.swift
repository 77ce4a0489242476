import Regulation
import WorkroomStore

/// The rota of a quarter in the demo's year (演示的值班计划): fixed days of the month, and the days on which the table has somebody
/// on duty, so that most of what was planned was also done.
struct DemoRota {
  let quarter: Quarter
  /// Who was on duty when, as the table has it.
  let done: [Done]

  struct Done {
    let person: PersonID
    let began: Moment
    let channel: Channel
  }

  /// Who is planned for the fixed days, one after the other.
  private static let members = ["委员甲", "委员乙", "委员丙", "委员丁", "委员戊", "委员己", "委员庚", "委员辛"].map(DemoRoom.person)

  static let patterns = [
    RotaPattern(.ofMonth([10]), from: 9 * 60, to: 11 * 60, channel: .offline),
    RotaPattern(.ofMonth([20]), from: 14 * 60, to: 16 * 60, channel: .online),
  ]

  /// The shifts of the fixed days, in order.
  var fixed: [RotaShift] {
    DemoRota.patterns.flatMap { $0.shifts(in: quarter).shifts }.sorted { $0.key < $1.key }
  }

  var planned: [PlannedShift] {
    var planned = zip(fixed, DemoRota.members).map { PlannedShift($0, people: [$1]) }
    for done in done where isPlanned(done) {
      let person = done.person
      let from = done.began.hour * 60
      let shift = RotaShift(day: done.began.day, from: from, to: from + 120, channel: done.channel)
      // Two of them on one day are one shift, and nobody is at two at once.
      if let place = planned.firstIndex(where: { $0.shift.key == shift.key }) {
        guard !planned[place].people.contains(person) else { continue }
        planned[place].people.append(person)
        planned[place].shift.seats += 1
      } else if !planned.contains(where: { $0.people.contains(person) && $0.shift.overlaps(shift) }) {
        planned.append(PlannedShift(shift, people: [person]))
      }
    }
    return planned.sorted { $0.shift.key < $1.shift.key }
  }

  private func isPlanned(_ done: Done) -> Bool {
    let day = done.began.day
    return quarter.contains(day) && WorkCalendar.isWorkday(day) && DemoRota.members.contains(done.person)
      && !fixed.contains { $0.day == day }
  }

  static func isWord(_ token: Substring) -> Bool {
    token == "rota" || token == "patterns" || token.hasPrefix("shift ")
  }

  /// What stands for a word of the table, as JSON: the plan, its patterns, or one of the fixed days by its number from 1.
  func json(_ token: Substring) -> String? {
    switch token {
    case "rota": return try? JSONText.encode(planned)
    case "patterns": return try? JSONText.encode(DemoRota.patterns)
    case let token where token.hasPrefix("shift "):
      guard let number = Int(token.dropFirst(6)), fixed.indices.contains(number - 1) else { return nil }
      return try? JSONText.encode(fixed[number - 1].key)
    case _: return nil
    }
  }
}
