import Conversation
import Regulation
import Understanding
import WorkroomStore

/// The annual plan against what was done (计划完成情况), told by the ledger, P4.6.
enum ShowPlan: String, DialogStates {
  case year, planned, none, show, end

  enum Slots {
    static let days = Slot<DaySpan>(
      "days", "哪一年", "which year",
      as: .asked(
        topic: ["计划", "安排", "plan", "planned"], ahead: true, usual: { DaySpan($0, $0) }))
  }

  static let dialog = define(
    "show-plan", version: 1, title: ("计划完成情况", "plan progress"),
    phrases: [
      "计划完成情况", "年度计划完成情况", "看年度计划", "计划做到哪了", "计划执行情况", "本月计划", "这个月的计划", "plan progress",
      "show the annual plan",
      "how far is the plan", "what is planned this month",
    ],
    because: .p4_6, start: .year, hearsOpening: true
  ) {
    ask(.year, for: Slots.days, optional: true, because: .p4_6).then(.planned)
    decide(.planned).when("没有年度计划", .none) { try answer($0) == nil }.then(.show)
    say(.none, because: .p4_6).then(.end)
    say(.show, because: .p4_6).then(.end)
    end(.end)
  }

  /// The year that was asked for, where it is over.
  static func past(_ scene: Scene) -> String? {
    guard let year = scene[Slots.days]?.first.year, year < scene.now.day.year else { return nil }
    return String(year)
  }

  /// Of the year that was asked for, else of this one; of the next where only that has one.
  static func answer(_ scene: Scene) throws -> PlanAgainstDone.Found? {
    let (room, today) = (try scene.signedIn().room, scene.now.day)
    let year = scene[Slots.days]?.first.year ?? today.year
    if let found = try scene.facts(PlanAgainstDone(in: room, year, on: today)) { return found }
    return year == today.year ? try scene.facts(PlanAgainstDone(in: room, year + 1, on: today)) : nil
  }
}
