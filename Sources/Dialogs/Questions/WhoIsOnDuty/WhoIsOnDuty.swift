import Conversation
import Regulation
import WorkroomStore

/// Who is on duty (谁在岗): whose shift runs now, who was on duty on a day, by what was checked in, and who is planned for a day
/// to come (P3.3e).
enum WhoIsOnDuty: String, DialogStates {
  case day, show, end

  enum Slots {
    static let days = Slot<DaySpan>(
      "days", "哪一天", "which day",
      as: .asked(
        topic: ["值", "岗", "班", "轮", "谁", "有人", "在室", "duty", "shift", "here", "who"], ahead: true,
        usual: { DaySpan($0, $0) }))
  }

  static let dialog = define(
    "who-is-on-duty", version: 1, title: ("谁在岗", "who is on duty"),
    phrases: [
      "谁在岗", "谁在值班", "今天谁值班", "今天是谁值班", "现在谁在岗", "现在谁在值班", "有谁在岗", "哪些委员在岗", "今天谁当班", "昨天谁值班", "上周谁值班",
      "这周谁值过班", "今天有没有人值班", "明天谁值班", "后天谁值班", "下周谁值班", "轮到谁值班",
      "who is on duty", "who's on duty", "who is on duty today", "who is here now",
      "who was on duty yesterday", "who was on duty last week",
      "who is on shift", "is anybody on duty", "who has the shift today",
      "who is on duty tomorrow", "whose turn is it",
    ],
    because: .p3_3e, start: .day, hearsOpening: true
  ) {
    ask(.day, for: Slots.days, optional: true).then(.show)
    say(.show, because: .p3_3e).then(.end)
    end(.end)
  }

  static func days(_ scene: Scene) -> DaySpan { scene[Slots.days] ?? DaySpan(scene.now.day, scene.now.day) }

  /// Shifts that run, where today is asked for: also those that began on an earlier day and were not ended.
  static func running(_ scene: Scene) throws -> [Matter<ShiftFacts>] {
    let days = days(scene)
    guard days.first <= scene.now.day, scene.now.day <= days.last else { return [] }
    return try scene.facts(RunningShifts(in: scene.signedIn().room))
  }

  /// Shifts of those days that have ended.
  static func ended(_ scene: Scene) throws -> [Matter<ShiftFacts>] {
    let days = days(scene)
    let begun = try scene.facts(ShiftsBegun(in: scene.signedIn().room, from: days.first, to: days.last))
    let running = Set(try running(scene).map(\.id))
    return begun.filter { !running.contains($0.id) }
  }

  /// Shifts of those days that have not begun, as they are planned.
  static func planned(_ scene: Scene) throws -> [ShiftToCome] {
    let days = days(scene)
    guard days.last >= scene.now.day else { return [] }
    return try scene.facts(
      ShiftsPlanned(in: scene.signedIn().room, max(days.first, scene.now.day)...days.last)
    ).filter { $0.shift.key.ends > scene.now }
  }

  /// 4月10日（周五） 09:00–11:00 线下值班：委员甲
  static func line(_ planned: ShiftToCome, _ scene: Scene) throws -> String {
    let words = RotaWords(scene)
    let names =
      try planned.people.map(words.name)
      + (planned.free > 0 ? [scene("还缺 \(planned.free) 人", "\(planned.free) more wanted")] : [])
    return words.line(planned.shift.key) + scene("：", ": ") + names.joined(separator: scene("、", ", "))
  }

  static func name(_ shift: Matter<ShiftFacts>, _ scene: Scene) throws -> String {
    try scene.name(of: shift.facts.member)
  }

  /// 委员甲（线下，08:55 起）
  static func onDuty(_ shift: Matter<ShiftFacts>, _ scene: Scene) throws -> String {
    let facts = shift.facts
    let since = facts.day == scene.now.day ? facts.started.clock : facts.started.inWords(scene)
    let (name, channel) = (try name(shift, scene), facts.channel.name(scene.language))
    return scene("\(name)（\(channel)，\(since) 起）", "\(name) (\(channel), since \(since))")
  }

  /// 委员乙（线上，09:00–11:30）
  static func wasOnDuty(_ shift: Matter<ShiftFacts>, _ scene: Scene) throws -> String {
    let facts = shift.facts
    let days = days(scene)
    let day = days.first == days.last ? "" : facts.day.inWords(scene) + " "
    let end = facts.ended.map { "–" + $0.clock } ?? scene("，没有签退", ", not checked out")
    let name = try name(shift, scene)
    return scene(
      "\(name)（\(facts.channel.name.zh)，\(day)\(facts.started.clock)\(end)）",
      "\(name) (\(facts.channel.name.en), \(day)\(facts.started.clock)\(end))")
  }
}
