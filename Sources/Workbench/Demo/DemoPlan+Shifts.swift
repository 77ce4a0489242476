import Regulation
import WorkroomStore

/// Duty shifts: everybody's, and those that something is to be said about.
extension DemoPlan {
  private static let inPerson = ["接待群众来访", "走访联系群众", "值守工作室"]
  private static let done = [
    "接待来访群众，登记意见建议", "整理群众意见，与有关部门联系", "解答政策咨询", "梳理本季度意见办理情况",
  ]

  mutating func shifts() {
    for quarter in quarters {
      for name in DemoRoom.founders + [DemoRoom.joiner] {
        for channel in wanted(name, quarter) {
          guard let day = freeDay(in: quarter, for: name, channel) else { continue }
          shift(name, day, channel)
        }
      }
    }
  }

  /// What a member does in a quarter. In the current one each stands somewhere else with their duty.
  private mutating func wanted(_ name: String, _ quarter: Quarter) -> [Channel] {
    guard quarter == now.day.quarter else {
      // Somebody now and then does one of the two only, or nothing.
      return switch random.number(0...9) {
      case 0: []
      case 1: [.online]
      case 2, 3: [.offline]
      case 4: [.offline, .offline, .online]
      case _: [.offline, .online]
      }
    }
    return switch name {
    case DemoRoom.absent, DemoRoom.forgetful, "委员庚", "委员辛": []
    case "委员甲": [.offline]
    case "委员戊": [.online]
    case _: [.offline, .online]
    }
  }

  /// A working day of the quarter on which the member sits in the room; in-person shifts early in it, online
  /// ones late, so that no two of one member meet.
  private mutating func freeDay(in quarter: Quarter, for name: String, _ channel: Channel) -> Day? {
    var first = max(quarter.first, plaque.adding(1))
    if channel == .online { first = max(first, platform.adding(1)) }
    if name == DemoRoom.joiner { first = max(first, joined.adding(1)) }
    // What is remarkable happens in the last days before now.
    var last = min(quarter.last, now.day.adding(-6))
    if name == DemoRoom.leaver { last = min(last, left.adding(-1)) }
    guard first <= last else { return nil }
    for _ in 0..<12 {
      let day = Day(ordinal: random.number(first.ordinal...last.ordinal))
      if day.weekday <= 5, taken.insert("\(name) \(day.iso)").inserted { return day }
    }
    return nil
  }

  /// One whole shift with the opinions that came in on it.
  private mutating func shift(_ name: String, _ day: Day, _ channel: Channel) {
    let start = at(day, random.number(0...1) == 0 ? 9 : 14, random.number(0...5) * 5)
    let id = matter("shift")
    let (purpose, done) =
      channel == .offline ? (pick(Self.inPerson), pick(Self.done)) : ("秦商量在线值班", "在线查看并回复留言")
    say(
      name, start, id,
      .dutyStarted(DutyStarted(person: DemoRoom.person(name), channel: channel, purpose: purpose)))
    let source = channel == .offline ? Source.reception : .qinShangliang
    let visits = channel == .offline ? random.number(0...2) : random.number(0...1)
    for visit in 0..<visits {
      opinion(name, start.adding(minutes: 12 + visit * 35), source, shift: id)
    }
    say(name, start.adding(minutes: 95 + random.number(0...8) * 5), id, .dutyEnded(DutyEnded(done: done)))
  }

  /// A short one, one that was entered late, and one that was forgotten.
  mutating func remarkableShifts() {
    let short = matter("shift")
    let began = at(workdayBefore(now.day.adding(-2)), 16, 5)
    say(
      "委员庚", began, short,
      .dutyStarted(DutyStarted(person: DemoRoom.person("委员庚"), channel: .online, purpose: "秦商量在线值班")))
    say("委员庚", began.adding(minutes: 20), short, .dutyEnded(DutyEnded(done: "在线回复一条留言")))
    let day = workdayBefore(now.day.adding(-4))
    late("委员辛", day, entered: at(workday(day.adding(1)), 8, 30), "当天停电，没能登记", "接待来访群众，登记意见建议")
    let earlier = workday(quarters[2].first.adding(40))
    late("委员丙", earlier, entered: at(earlier.adding(3), 8, 40), "走访在外，没有网络", "走访两所村小学")
    let forgotten = matter("shift")
    say(
      DemoRoom.forgetful, at(workdayBefore(now.day.adding(-1)), 14, 30), forgotten,
      .dutyStarted(
        DutyStarted(person: DemoRoom.person(DemoRoom.forgetful), channel: .offline, purpose: "接待群众来访")))
  }

  private mutating func late(
    _ name: String, _ day: Day, entered: Moment, _ reason: String, _ done: String
  ) {
    let id = matter("shift")
    // Lunch time, when no other shift is.
    let (start, end) = (at(day, 12, 10), at(day, 13, 20))
    let began = DutyStarted(person: DemoRoom.person(name), channel: .offline, purpose: "接待群众来访")
    turns.append(
      DemoTurn(
        at: entered, actor: name,
        what: .record([
          Proposal(.dutyStarted(began), in: DemoRoom.id, on: id, occurred: start, late: reason),
          Proposal(.dutyEnded(DutyEnded(done: done)), in: DemoRoom.id, on: id, occurred: end, late: reason),
        ])))
  }

  /// The day itself, or the Friday before a weekend.
  func workdayBefore(_ day: Day) -> Day { day.weekday > 5 ? day.adding(5 - day.weekday) : day }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[random.number(0...values.count - 1)] }
}
