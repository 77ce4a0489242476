import Conversation
import Regulation
import Understanding
import WorkroomStore

/// How many shifts there were and how long (值班统计): mine, another member's or the room's, in a span of days (P3.3e).
///
/// The shifts of a room are seen by whoever belongs to it (see `Sight`).
enum ShiftStatistics: String, DialogStates {
  case span, show, end

  enum Slots {
    static let asked = Slot<AskedOf>(
      "asked", "时段", "time",
      as: .asked(
        topic: ["班", "岗", "值", "统计", "多久", "duty", "shift", "hour", "how long", "how often"],
        usual: { DaySpan(.quarter($0.quarter)) },
        example: { "\($0)上个月值了几次班" }))
  }

  static let dialog = define(
    "shift-statistics", version: 1, title: ("值班统计", "shift statistics"),
    phrases: [
      "值班统计", "我值了几次班", "我上个月值了几次班", "我这个月值了几次班", "我本季度值了几次班", "我今年值了多少次班", "我值了多长时间的班", "值班多少小时", "大家值了几次班",
      "工作室值了几次班", "全室值班统计", "各委员值班次数", "委员甲上个月值了几次班", "我的值班记录",
      "shift statistics", "how many shifts did i do last month", "how many shifts have i done",
      "how many hours was i on duty", "how often was i on duty this quarter", "my shifts",
      "shifts of the room this year", "how many shifts did everybody do", "duty statistics",
    ],
    because: .p3_3e, start: .span, hearsOpening: true
  ) {
    ask(.span, for: Slots.asked, optional: true).then(.show)
    say(.show, because: .p3_3e).then(.end)
    end(.end)
  }

  static func asked(_ scene: Scene) throws -> AskedOf {
    try scene[Slots.asked] ?? AskedOf(DaySpan(.quarter(scene.now.day.quarter)), AskedOf.whose("", scene))
  }

  /// The shifts that are asked for, oldest first.
  static func shifts(_ scene: Scene) throws -> [Matter<ShiftFacts>] {
    let asked = try asked(scene)
    return try scene.facts(
      ShiftsBegun(
        in: scene.signedIn().room, from: asked.days.first, to: asked.days.last, by: asked.whose.person))
  }

  /// Count and length of some shifts.
  struct Tally {
    var count = 0
    /// Of those that were ended; whole minutes.
    var minutes = 0
    var offline = 0
    var running = 0

    init(_ shifts: [Matter<ShiftFacts>]) {
      for shift in shifts {
        count += 1
        minutes += shift.facts.minutes ?? 0
        if shift.facts.channel == .offline { offline += 1 }
        if shift.facts.minutes == nil { running += 1 }
      }
    }

    /// 3 次（线下 2、线上 1），共 7 小时 20 分钟
    func inWords(_ scene: Scene) -> String {
      let open = running == 0 ? "" : scene("，\(running) 次没有签退", ", \(running) not checked out")
      return scene(
        "\(count) 次（线下 \(offline)、线上 \(count - offline)），共 \(lengthInWords(minutes, .zh))\(open)",
        "\(english(count, "shift")) (\(offline) in person, \(count - offline) online), \(lengthInWords(minutes, .en)) in all\(open)"
      )
    }
  }

  /// Rows that name the shifts or, of a room, its members.
  static func rows(_ scene: Scene) throws -> [String] {
    let shifts = try shifts(scene)
    switch try asked(scene).whose {
    case .person:
      let shown = shifts.suffix(mostRows)
      let left = shifts.count - shown.count
      return shown.map { row($0.facts, scene) }
        + (left == 0 ? [] : [scene("  更早的 \(left) 次没有列出。", "  \(left) earlier ones are not listed.")])
    case .room:
      let by = Dictionary(grouping: shifts) { $0.facts.member }
      let members = try by.map { person, theirs in
        (name: try scene.facts(NameOf(person)) ?? person.rawValue, tally: Tally(theirs))
      }.sorted { ($1.tally.count, $0.name) < ($0.tally.count, $1.name) }
      let none = try scene.roster().people.filter { $0.isMember && by[$0.id] == nil }.map(\.name)
      return members.map { "  " + $0.name + scene("：", ": ") + $0.tally.inWords(scene) }
        + (none.isEmpty
          ? []
          : [
            scene(
              "  没有值班的：\(none.joined(separator: "、"))。", "  without a shift: \(none.joined(separator: ", "))."
            )
          ])
    }
  }

  /// Rows of single shifts (product default).
  private static let mostRows = 10

  private static func row(_ shift: ShiftFacts, _ scene: Scene) -> String {
    let end = shift.ended.map { "–" + $0.clock } ?? ""
    let length =
      shift.minutes.map { lengthInWords($0, scene.language) } ?? scene("没有签退", "not checked out")
    let late = shift.late == nil ? "" : scene("，补录", ", entered late")
    return "  \(shift.day.inWords(scene)) \(shift.started.clock)\(end) "
      + "\(shift.channel.name(scene.language))\(scene("，", ", "))\(length)\(late)"
  }

  /// Whose shifts are told.
  static func name(_ scene: Scene) throws -> String {
    switch try asked(scene).whose {
    case .person(let person): try scene.facts(NameOf(person)) ?? ""
    case .room: scene("全室", "The room")
    }
  }
}
