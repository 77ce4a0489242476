import Conversation
import Regulation
import Understanding
import WorkroomStore

/// A meeting of those who look after the rooms (登记工作例会), C4.2b.
enum WorkMeeting: String, DialogStates {
  case begin, mayNot, day, by, rooms, experience, goals, tasks, problems, confirm, recorded, end

  enum Slots {
    static let day = Slot<Day>("day", "日期", "day", as: .pastDay(isOld: true))
    static let by = Slot<String>("by", "谁召集", "convened by", as: .bodyName(max: 60))
    static let rooms = Slot<Int>(
      "rooms", "到会的工作室", "rooms present", as: .number(in: 1...1000, unit: Bilingual("个", "")))
    static let experience = Slot<String>("experience", "经验交流", "experience", as: .text(max: 2000))
    static let goals = Slot<String>("goals", "阶段目标", "goals", as: .text(max: 2000))
    static let tasks = Slot<String>("tasks", "下步任务", "tasks", as: .text(max: 2000))
    static let problems = Slot<String>("problems", "实际问题", "problems", as: .text(max: 2000))
  }

  static let dialog = define(
    "work-meeting", version: 1, title: ("登记工作例会", "record a work meeting"),
    phrases: ["登记工作例会", "工作例会", "开了例会", "登记例会", "例会记录", "record a work meeting", "we held a work meeting"],
    because: .c4_2b, for: [.cppcc], start: .begin, offered: { try $0.may(WorkMeetingHeld.self) }
  ) {
    decide(.begin).when("机关的人", .day) { try $0.may(WorkMeetingHeld.self) }.then(.mayNot)
    say(.mayNot, because: .c4_2b).then(.end)
    ask(.day, for: Slots.day, because: .c4_2b).then(.by)
    ask(.by, for: Slots.by, optional: true, because: .c4_2b).then(.rooms)
    ask(.rooms, for: Slots.rooms, optional: true).then(.experience)
    ask(.experience, for: Slots.experience, optional: true, because: .c4_2b).then(.goals)
    ask(.goals, for: Slots.goals, optional: true, because: .c4_2b).then(.tasks)
    ask(.tasks, for: Slots.tasks, optional: true, because: .c4_2b).then(.problems)
    ask(.problems, for: Slots.problems, optional: true, because: .c4_2b).then(.confirm)
    confirm(
      .confirm,
      showing: [
        Slots.day, Slots.by, Slots.rooms, Slots.experience, Slots.goals, Slots.tasks, Slots.problems,
      ]
    ).then(.recorded)
    record(.recorded, needs: [Slots.day]) { scene in
      let held = WorkMeetingHeld(
        by: try convenor(scene), rooms: scene[Slots.rooms], experience: scene[Slots.experience],
        goals: scene[Slots.goals], tasks: scene[Slots.tasks], problems: scene[Slots.problems])
      return [
        Proposal(
          held, in: try scene.signedIn().room, on: scene.fresh("meeting"),
          occurred: try scene.occurred(Slots.day))
      ]
    }.then(.end)
    end(.end)
  }

  /// Who was said, else the body that whoever speaks acts for (A45).
  static func convenor(_ scene: Scene) throws -> String {
    try scene[Slots.by] ?? RoomsGuided.body(scene, of: nil)
  }

  /// That none was held in the time the rule set expects one (A45); nil where one was, or none is expected.
  static func reminder(_ scene: Scene) throws -> String? {
    guard try scene.may(WorkMeetingHeld.self), try !RoomsGuided.rooms(scene).isEmpty else { return nil }
    let (today, place, pack) = (scene.now.day, try scene.signedIn().room, try scene.pack)
    // Told as long as the quarter or the year still runs, once most of it is over.
    guard let period = pack.meetingPeriod(on: today),
      today.days(to: period.last) <= pack[.remindDueDays],
      try scene.facts(WorkMeetings(of: place, in: period.first...period.last)).isEmpty
    else { return nil }
    let when =
      switch period {
      case .quarter: Bilingual("本季度", "this quarter")
      case .year: Bilingual("今年", "this year")
      }
    return scene(
      "\(when.zh)还没有登记工作例会（C4.2b），开过了请说“登记工作例会”。",
      "No work meeting is recorded \(when.en) (C4.2b): say “record a work meeting” once it was held.")
  }
}
