import Conversation
import Regulation
import Understanding
import WorkroomStore

/// How the online rooms were used (线上工作室数据), P8.1c, and which of them stood silent (P5.3g).
enum OnlineWork: String, DialogStates {
  case begin, none, days, show, end

  enum Slots {
    static let days = Slot<DaySpan>(
      "days", "哪段时间", "which days",
      as: .asked(
        topic: ["线上", "数据", "工作室", "秦商量", "online", "figures", "room"],
        usual: { DaySpan(.quarter($0.quarter)) }))
  }

  static let dialog = define(
    "online-work", version: 1, title: ("线上工作室数据", "online rooms"),
    phrases: [
      "线上工作室数据", "线上数据", "线上工作室情况", "秦商量数据", "哪些线上工作室没有活动", "online rooms", "online statistics",
      "how are the online rooms used",
    ],
    because: .p8_1c, for: [.cppcc], start: .begin, hearsOpening: true
  ) {
    decide(.begin).when("没有工作室", .none) { try AllRooms.rooms($0).isEmpty }.then(.days)
    say(.none, because: .p4_4).then(.end)
    ask(.days, for: Slots.days, optional: true, because: .p8_1c).then(.show)
    say(.show, because: .p8_1c).then(.end)
    end(.end)
  }

  static func text(_ scene: Scene) throws -> String {
    let days = scene[Slots.days] ?? DaySpan(.quarter(scene.now.day.quarter))
    let rows = try scene.facts(OnlineRooms(among: AllRooms.rooms(scene), in: days.first...days.last))
    return
      ([days.inWords(scene).capitalisedFirst + scene("：", ":")] + OnlineRoomWords(scene.language).rows(rows))
      .joined(separator: "\n")
  }
}
