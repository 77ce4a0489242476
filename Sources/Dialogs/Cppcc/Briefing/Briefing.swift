import Conversation
import Regulation
import Understanding
import WorkroomStore

/// A text about the rooms' work for those who are to hear of it (汇报稿): party group and council (P8.1a), a committee's key points
/// and year report (P8.1b), the city's summary (P4.7b).
enum Briefing: String, DialogStates {
  case begin, none, kind, days, show, end

  enum Slots {
    /// What the city sends to the province is the city's alone (A44).
    static let kind = Slot<BriefingKind>(
      "kind", "给谁的", "for whom",
      as: .choice { kind, scene in try kind != .citySummary || SendReport.level(scene) == .city })
    static let days = Slot<DaySpan>(
      "days", "哪段时间", "which days",
      as: .asked(
        topic: ["汇报", "总结", "要点", "工作室", "briefing", "report", "room"], usual: { DaySpan(.year($0.year)) }))
  }

  static let dialog = define(
    "briefing", version: 1, title: ("汇报稿", "briefing"),
    phrases: [
      "汇报稿", "写汇报稿", "工作室汇报", "给党组汇报", "给主席会议汇报", "年度工作要点", "briefing", "write a briefing",
      "briefing for the council",
    ],
    because: .p8_1a, for: [.cppcc], start: .begin, hearsOpening: true,
    hears: [.chooses(Slots.kind)]
  ) {
    decide(.begin).when("没有工作室", .none) { try AllRooms.rooms($0).isEmpty }.then(.kind)
    say(.none, because: .p4_4).then(.end)
    ask(.kind, for: Slots.kind, because: .p8_1a).then(.days)
    ask(.days, for: Slots.days, optional: true, because: .p8_1a).then(.show)
    say(.show, because: .p8_1a).then(.end)
    end(.end)
  }

  /// What was asked for, else this year.
  static func days(_ scene: Scene) -> DaySpan { scene[Slots.days] ?? DaySpan(.year(scene.now.day.year)) }

  static func text(_ scene: Scene) throws -> String {
    let (me, days, rooms) = (try scene.signedIn(), days(scene), try AllRooms.rooms(scene))
    let work = try scene.facts(WorkOf(rooms, in: days.first...days.last))
    let coverage = try scene.facts(
      Coverage(of: rooms, for: me.room, on: min(days.last, scene.now.day)))
    return BriefingWords(scene.language).text(
      try scene.need(Slots.kind), work, coverage, days: days.inWords(scene)
    ).joined(separator: "\n")
  }
}
