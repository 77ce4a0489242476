import Conversation
import Regulation
import WorkroomStore

/// A member's record of service, or the room's (履职档案): what was done in a span of days, and what was led (P8.4a, C4.4b).
///
/// Whoever belongs to the room sees it (see `Sight`): nothing of it is what a visitor said.
enum ServiceRecordDialog: String, DialogStates {
  case span, show, end

  enum Slots {
    static let asked = Slot<AskedOf>(
      "asked", "时段", "time",
      as: .asked(
        topic: ["档案", "履职", "记录", "record", "service", "did i do"],
        usual: { DaySpan(.year($0.year)) },
        example: { "\($0)今年的履职档案" }))
  }

  static let dialog = define(
    "service-record", version: 1, title: ("履职档案", "record of service"),
    phrases: [
      "履职档案", "我的履职档案", "我今年的履职档案", "我的履职情况", "我今年做了什么", "委员甲的履职档案", "工作室的履职档案", "全室履职档案",
      "record of service", "my record of the year", "my record of service", "what did i do this year",
      "the room's record of service",
    ],
    because: .p8_4a, start: .span, hearsOpening: true
  ) {
    ask(.span, for: Slots.asked, optional: true, because: .p8_4a).then(.show)
    say(.show, because: .p8_4a).then(.end)
    end(.end)
  }

  static func asked(_ scene: Scene) throws -> AskedOf {
    try scene[Slots.asked] ?? AskedOf(DaySpan(.year(scene.now.day.year)), AskedOf.whose("", scene))
  }

  /// The record in rows, headed by whose it is and of which days.
  static func text(_ scene: Scene) throws -> String {
    let asked = try asked(scene)
    let query = ServiceRecord(
      of: asked.whose.person, in: try scene.signedIn().room, from: asked.days.first, to: asked.days.last,
      on: scene.now.day)
    guard let record = try scene.facts(query) else { return "" }
    let words = RecordWords(scene.language, today: scene.now.day)
    return
      ([words.heading(record, asked.days.inWords(scene))] + words.rows(record)
      + [scene("要打印，说“打印 履职档案”。", "To print it, say “print the record of service”.")])
      .joined(separator: "\n")
  }
}
