import Conversation
import Regulation
import Understanding
import WorkroomStore

/// How many shifts there were and how long (值班统计): mine, another member's or the room's, in a span of days (P3.3e).
///
/// The shifts of a room are seen by whoever belongs to it (see `Sight`).
enum ShiftStatistics: String, DialogStates {
  case span, show, end

  /// What is asked for.
  struct Asked: SlotValue {
    let days: DaySpan
    let whose: Whose

    enum Whose: Hashable, Sendable {
      case person(PersonID), room
    }

    init(_ days: DaySpan, _ whose: Whose) { (self.days, self.whose) = (days, whose) }

    init?(datum: Datum) {
      guard case .list(let items) = datum, let days = items.first.flatMap(DaySpan.init(datum:)) else {
        return nil
      }
      self.init(days, items.count == 2 ? PersonID(datum: items[1]).map(Whose.person) ?? .room : .room)
    }

    var datum: Datum {
      switch whose {
      case .room: .list([days.datum])
      case .person(let person): .list([days.datum, person.datum])
      }
    }
  }

  enum Slots {
    private static let days = AnswerReader<DaySpan>.asked(
      topic: ["班", "岗", "值", "统计", "多久", "duty", "shift", "hour", "how long", "how often"],
      usual: { DaySpan(.quarter($0.quarter)) })

    static let asked = Slot<Asked>(
      "asked", "时段", "time",
      as: AnswerReader(
        .open,
        read: { line, scene, offered in
          if let nobody = try notOnRoster(line, scene) { return .problem(nobody) }
          let whose = try whose(line, scene)
          return try days.read(line, scene, offered).map { Asked($0, whose) }
        },
        show: { asked, scene in asked.days.inWords(scene) }))
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

  private static let everybody = [
    "全室", "大家", "各委员", "每个", "每位", "工作室", "所有人", "全体", "谁", "哪些委员", "everybody", "everyone", "the room",
    "workroom", "our ",
    "all members", "each member", "who ",
  ]

  /// Whose shifts a line asks for: somebody's of the roster, everybody's, else those of whoever speaks; of a liaison who is no
  /// member the room's.
  private static func whose(_ line: String, _ scene: Scene) throws -> Asked.Whose {
    let said = TextFolding.folded(line)
    let me = try scene.signedIn()
    // 小李 and 李委员 are whoever of the roster has that surname, where only one does.
    let people = try scene.roster().people
    let names = SlotReader.people(
      in: line, among: people.map { KnownPerson($0.name, aliases: $0.formerNames) })
    let named = people.filter { person in names.contains { PersonName.isSame($0, person.name) } }
    if named.count == 1, let one = named.first { return .person(one.id) }
    if named.count > 1 || everybody.contains(where: said.contains) { return .room }
    return try scene.person()?.isMember == true ? .person(me.person) : .room
  }

  /// What is said where somebody is asked about whom the roster does not know: nobody else's shifts are told for theirs.
  private static func notOnRoster(_ line: String, _ scene: Scene) throws -> String? {
    let people = try scene.roster().people.map { KnownPerson($0.name, aliases: $0.formerNames) }
    let named = SlotReader.people(in: line, among: people)
    guard !named.contains(where: { name in people.contains { PersonName.isSame($0.name, name) } }),
      let name = named.first ?? PersonReader.somebody(TextFolding.folded(line)[...])
    else { return nil }
    return scene(
      "名册里没有“\(name)”，或者不止一位。请说姓名，例如“\(people.first?.name ?? "委员甲")上个月值了几次班”；说“名册”看有谁。",
      "The roster has no “\(name)”, or more than one. Please give the name in full; say “roster” to see who there is."
    )
  }

  static func asked(_ scene: Scene) throws -> Asked {
    try scene[Slots.asked] ?? Asked(DaySpan(.quarter(scene.now.day.quarter)), whose("", scene))
  }

  /// The shifts that are asked for, oldest first.
  static func shifts(_ scene: Scene) throws -> [Matter<ShiftFacts>] {
    let asked = try asked(scene)
    let person: PersonID? =
      switch asked.whose {
      case .room: nil
      case .person(let person): person
      }
    return try scene.facts(
      ShiftsBegun(in: scene.signedIn().room, from: asked.days.first, to: asked.days.last, by: person))
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
