import Conversation
import Regulation
import Understanding
import WorkroomStore

/// The rota as a month grid (值班表), and who came and who did not (到岗情况), told by the ledger (P3.3a, P3.3e).
enum ShowRota: String, DialogStates {
  case month, planned, none, show, end

  enum Slots {
    static let days = Slot<DaySpan>(
      "days", "哪段时间", "which days",
      as: .asked(
        topic: ["班", "岗", "没来", "迟到", "缺勤", "rota", "duty", "shift", "late", "attendance", "did not come"],
        ahead: true,
        usual: { DaySpan($0, $0.adding(28)) }))
  }

  static let dialog = define(
    "show-rota", version: 1, title: ("值班表", "the rota"),
    phrases: [
      "值班表", "排班表", "看值班表", "看排班", "这个月的值班表", "下个月的值班表", "本季度值班表", "谁没来值班", "谁迟到了", "到岗情况", "缺勤情况",
      "the rota", "duty rota", "show the rota", "the rota of this month", "who did not come", "who was late",
      "attendance",
    ],
    because: .p3_3e, start: .month, hearsOpening: true
  ) {
    ask(.month, for: Slots.days, optional: true, because: .p3_3e).then(.planned)
    decide(.planned).when("没有值班计划", .none) { try quarters($0).isEmpty }.then(.show)
    say(.none, because: .p3_3e).then(.end)
    say(.show, because: .p3_3e).then(.end)
    end(.end)
  }

  /// The quarters about now that have a rota.
  static func quarters(_ scene: Scene) throws -> [Quarter] {
    let (room, now) = (try scene.signedIn().room, scene.now.day.quarter)
    return try [now.previous, now, now.next].filter { try scene.facts(TheRota(of: room, $0)) != nil }
  }

  /// What is shown: whole months of what was asked, else this month and the next as far as they are planned.
  static func days(_ scene: Scene) -> ClosedRange<Day> {
    let asked = scene[Slots.days]
    let first = (asked?.first ?? scene.now.day).firstOfMonth
    let last = asked?.last ?? first.adding(40)
    return first...max(first, last.lastOfMonth)
  }

  static func planned(_ scene: Scene) throws -> [ShiftToCome] {
    try scene.facts(ShiftsPlanned(in: scene.signedIn().room, days(scene)))
  }

  /// Who came to what is over, late or not, and who did not.
  static func attendance(_ scene: Scene) throws -> [Attendance.Place] {
    let (room, days) = (try scene.signedIn().room, days(scene))
    return try quarters(scene).flatMap { try scene.facts(Attendance(in: room, $0, at: scene.now)) }
      .filter { days.contains($0.shift.day) && $0.came != .toCome }
  }
}

extension Day {
  fileprivate var firstOfMonth: Day { adding(1 - day) }
  fileprivate var lastOfMonth: Day { adding(Day.length(of: month, in: year) - day) }
}
